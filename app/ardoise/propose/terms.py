"""Terms that a text defines, as facts: each with the words that say what it is."""

import re

from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.propose.alternatives import ABSOLUTE
from ardoise.propose.article import article_gender, definite
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back
from ardoise.propose.definiens import definiens_end, says_whole
from ardoise.propose.defining import find_definitions
from ardoise.propose.definition import Definition, says_kind
from ardoise.propose.judging import judges
from ardoise.propose.register import slug
from ardoise.propose.roles import is_role
from ardoise.propose.said import Said
from ardoise.propose.sentence import Sentence

_SMALL = frozenset("les des une qui que par sur aux dans pour dont est sont".split())  # noqa: SIM905


def read_terms(cast: Cast, sentence: Sentence) -> bool:
    """Registers the terms that a sentence defines, each with its definition. True when there are
    some."""
    text = sentence.text.rstrip(".")
    known = len(cast.register.facts)
    for found in find_definitions(text, cast.model.gender):
        notion = _notion(cast, found)
        if (
            notion is None
            or names_the_text(cast, notion.name)
            or _told(notion.name, found.what)
            or judges(f"est {found.what}")
        ):
            continue
        quote = text[found.start : found.end].strip()
        what = found.what.replace("'", "’")
        _define(cast, notion, what, (quote,), sentence.paragraph, importance=1)
    return len(cast.register.facts) > known


_TELLING = 7
# "Le taux de chômage est une personne": nobody would believe it.
_PEOPLE = re.compile(
    r"(?:une? |l[ae]s? |l’|des |toute? |celui |celle |ceux )?(?:personne|individu|homme|femme"
    r"|enfant"
    r"|habitant|citoyen|soldat|ouvrier|paysan|esclave|seigneur|membre|travailleur|salarié|qui )"
)
_BEING = re.compile(r"(?:est|sont|était|étaient) (?:donc |ainsi )?(?=une? |des |l[ae]s? |l[’'])")


def read_kind(cast: Cast, said: Said, predicate: str) -> bool:
    """Registers "X est un Y …" where the subject of a clause is known; `predicate` is what follows
    it to the end of the sentence. True when the clause says what kind of thing it is."""
    found = _BEING.match(predicate)
    if found is None:
        return False
    if is_role(said.subject.name) and re.match(r"\w+ (?:l[ae] |l[’'])", predicate):
        # "Le ministre est l’artisan de la loi": what somebody is makes no word known.
        return False
    end = definiens_end(predicate.rstrip("."), found.end())
    words = predicate[found.end() : end].replace("'", "’") if end else ""
    subject = said.subject
    # "Le Nil est un fleuve d’Afrique": so are others.
    known = subject.name[:1].isupper() and len(words.split()) < _TELLING
    known = known or names_the_text(cast, subject.name)
    if not said.lead and end and not known and says_whole(words) and says_kind(words):
        notion = cast.register.entity(
            "notion",
            subject.name,
            gender=subject.gender,
            number=subject.number,
            article=subject.article,
        )
        if subject.article and not _told(notion.name, words):
            # From the subject to the end of the definition, where the clause may not reach.
            head = said.quotes[-1].partition(f" {found.group().rstrip()}")[0]
            quotes = (*said.quotes[:-1], f"{head} {predicate[:end]}")
            if said.whole:
                quotes = said.quotes
            _define(cast, notion, words, quotes, said.paragraph)
            return True
    return False


# "la cause principale est la guerre", "le premier survol est un passage": no word is explained.
_NO_TERM = re.compile(
    r"(?:premi(?:er|ère)|derni(?:er|ère)|second|seconde|deuxième|troisième|principale?|seule?"
    r"|causes?|raisons?|but|objectif|résultat|conséquence|exemple|problème|question|solution"
    r"|fondements?|idées?|mission|tâche|ambition|intérêt|avantage|inconvénient|atout|défaut|secret"
    r"|particularité|caractéristique|spécificité|originalité|singularité|apport|mérite"
    # "le principe d’inertie" has its name.
    r"|(?:principe|règle|élément|valeur|rôle|facteur|moyen|point|enjeu)(?! d[e’]))\b"
)


def _define(
    cast: Cast,
    notion: Entity,
    what: str,
    quotes: tuple[str, ...],
    paragraph: int,
    importance: int = 2,
) -> None:
    if _NO_TERM.match(notion.name) or points_back(notion.name):
        return
    definition = cast.register.entity(_class(notion, what), what, number=notion.number)
    cast.register.fact(
        "definition",
        {"terme": (notion.id,), "definition": (definition.id,)},
        quotes,
        paragraph,
        importance=importance,
        statement=_statement(notion, what),
    )


_FIRST = re.compile(r"(?:L[ae]s? |L[’']|Une? )?(?P<noun>[^\W\d_]+)")
# "loutre européenne": the kind that is meant where no other is spoken of.
_KINDRED = re.compile(
    r"[a-zà-ÿœ]*(?:éen|éenne|ien|ienne|ais|aise|ois|oise|ain|aine)s?|commune?s?|sauvages?"
    r"|domestiques?"
)


def names_the_text(cast: Cast, name: str) -> bool:
    """Whether a name is that of the one thing that the text is about, by its title: what a pupil
    has read above all the rest is asked by no definition."""
    title = slug(cast.register.text.title, 400)
    head, _, rest = name.partition(" ")
    first = _FIRST.match(cast.register.text.title)
    if first and _KINDRED.fullmatch(rest) and slug(head) == slug(first["noun"]):
        # "La loutre sauvée de l’oubli" is about *la loutre européenne*.
        return True
    proper = re.search(r"[A-ZÀ-ÖØ-Þ]", name) is not None
    whole = f"-{slug(name)}-" in f"-{title}-"
    return whole or (proper and slug(name) in title)


def _class(notion: Entity, what: str) -> str:
    """The class of a definition: those that can be wrong answers to one another are alike."""
    if notion.cls != "notion":
        return "definition-a-part"
    shared = set(_stems(notion.name)) & set(_stems(what))
    if shared or ABSOLUTE.search(what):
        return "definition-a-part"
    return "definition-plurielle" if notion.number == "p" else "definition"


def _told(term: str, what: str) -> bool:
    """Whether a definition names its term: it then asks nothing."""
    stems = set(_stems(term))
    return bool(stems) and stems <= set(_stems(what))


def _stems(words: str) -> list[str]:
    return [word[:6] for word in fold(words).split() if len(word) > 2 and word not in _SMALL]


def _notion(cast: Cast, found: Definition) -> Entity | None:
    """The term with the article that its gender gives it; None where that is not known, or where
    it points to something said before."""
    term, what = found.term, found.what
    if points_back(term):
        return None
    head = term.split()[0]
    gender = cast.gender_of(head, found.article)
    same = re.match(r"(?P<article>une?) (?P<noun>[^\W\d_]+)", what)
    if not gender and same and same["noun"] == head:
        # "On appelle plante caduque une plante qui …".
        gender = article_gender(same["article"])
    plural = found.article == "les" or (not found.article and what.startswith(("des ", "les ")))
    if not gender and not plural and found.article != "l’":
        return None
    article = definite(term, gender, plural=plural) if gender or plural else "l’"
    cls = "notion-personne" if _PEOPLE.match(what) else "notion"
    return cast.register.entity(
        cls, term, gender=gender, number="p" if plural else "s", article=article
    )


def _statement(notion: Entity, what: str) -> str:
    """How the fact is said: "L’asepsie est …"; a definition that *être* cannot
    follow is given otherwise."""
    if re.match(r"(?:tou|ce|d[’'])", what):
        return "On appelle {{ terme | nom }} {{ definition | nom }}."
    verb = "sont" if notion.number == "p" else "est"
    if notion.number != "p" and re.match(r"(?:les|des) ", what):
        # "La réserve désigne les terres …".
        verb = "désigne"
    return f"{{{{ terme | le | maj }}}} {verb} {{{{ definition | nom }}}}."
