"""What a definition is, and whether words say of what kind a thing is."""

import re

from msgspec import Struct

from ardoise.propose.verbs import finite_forms


class Definition(Struct, frozen=True, kw_only=True):
    """A term and what it means in a sentence. `article` is the one that the text gives the term, ""
    for none; `what` the definition, ready to stand after *est*; `start` and `end` bound the words
    of the sentence that say both."""

    term: str
    article: str
    what: str
    start: int
    end: int


# What ranks or judges a thing, or tells what it brings about, does not say what it is.
_NO_KIND = re.compile(
    # "la plus petite durée au bout de laquelle …" says it all the same.
    r"(?!plus \w+ \w+ (?:qui|que|dont|au bout|à partir))(?:(?:plus|moins|premi|derni|principa"
    r"|second|meilleur|pire|mieux"
    r"|véritable|vrai|bon|bonne|grand|simple|seul|autre|même|double|nouveau|nouvelle)\w* ?"
    r"|(?:cause|conséquence|résultat|exemple|preuve|signe|symbole|moteur|but|objectif|raison"
    r"|moyen|clé|avantage|privilège|exploit|prouesse|record|nouveauté|surprise|rareté|exception"
    r"|priorité|suite|fruit|effet|illustration|reflet|problème|enjeu|atout|obstacle|menace"
    r"|réalité|question|base|cœur|origine|cas|chef|sujet|affaire|théâtre)s?\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:de|du|des|qu[ie]|dont|où|l[ae]?s?quel\w*|\w+ant|\w+ée?s?|capables?)\b|\b(?:d|qu|dès)[’']"
)


def says_kind(what: str) -> bool:
    """Whether words tell what a thing is, and not its rank or what it brings about."""
    return not ranks(what) and bool(_TELLS.search(what))


def ranks(what: str) -> bool:
    """Whether words give a thing its rank, or one of many: "l’un des …", "la première …"."""
    bare = re.sub(r"^(?:l[ae] |l[’']|les |une? |des )", "", what)
    # "l’un des …" is one of many.
    return bool(_NO_KIND.match(bare) or re.match(r"une? des |l[’']une? ", what))


def has_verb(words: str) -> bool:
    """Whether a noun phrase holds a finite verb outside its relative clauses."""
    head = re.split(r" (?:qu[ie]|qu[’']|dont|où|par l\w+quel\w*|l[ae]s?quel\w*)", words)[0]
    return acts(head)


# No French noun ends so, but for a few in the singular that are left out here.
_SURELY = re.compile(r" [a-zà-ÿœ]{2,}(?:aient|èrent|eront|iront|eraient)(?![\w-])")


def acts(words: str) -> bool:
    """Whether a word of a noun phrase, but the first, can be nothing but a verb."""
    if _SURELY.search(words):
        return True
    return any(
        word in finite_forms() and not word.endswith("e") for word in words.split()[1:]
    ) or bool(re.search(r" (?:comprend|est|sont|a|ont|compte|peut) ", words))
