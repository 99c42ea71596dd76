"""The words that grading knows, in French and in English, without accents."""

import re

from ardoise.domain.calendar import FOLDED_MONTHS
from ardoise.domain.fold import fold


def several(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


FUNCTION = {
    "fr": several("le la l' les un une des du de d' au aux a en et dans"),
    "en": several("the a an of to at in and"),
}
"""Articles and prepositions, which cost nothing."""


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    parts = (re.findall(r"\w+'?", phrase) for phrase in text.split("|"))
    return tuple(sorted((tuple(part) for part in parts), key=len, reverse=True))


DETERMINERS = {
    "fr": several(
        "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces"
    ),
    "en": several("my your his her its our their this that these those"),
}
"""Whose or which: what may be misspelt (*ces* for *ses*) and changes little."""


def _alike(text: str) -> dict[str, str]:
    groups = (group.split() for group in text.split("|"))
    return {word: group[0] for group in groups for word in group[1:]}


HOMOPHONES = {
    "fr": _alike(
        "son sont|on ont|ce se|ses sais sait|mes mais met|peu peut peux|tout tous|quand quant"
    ),
    "en": _alike("their there|than then|were where"),
}
"""Small words that sound like another one, which schools teach to tell apart, and that one."""

BETWEEN = {"fr": several("entre"), "en": several("between from")}
"""What leads to the bounds of a range."""

HOLLOW = several(
    "parce que car afin pour comme lorsque quand si puisque tandis pendant avec sur sous chez vers "
    "par depuis because so that for when while since as with by from on into during if"
)
"""Words that lead to a part of an answer and say nothing alone."""

NEGATING = several("ne n pas plus point jamais ni non no not never")
"""What negates the words beside it, and says nothing alone of an answer that has others."""

REVERSING = {
    "fr": re.compile(r"(?:arret|cess|refus|evit|empech|renonc|interdi|abandonn|oubli|malgre)"),
    "en": re.compile(r"(?:stop|ceas|refus|avoid|prevent|forbid|fail|quit|despite)"),
}
"""Verbs, by how they begin, that make the contrary of what they are followed by."""

APART = {
    "fr": several("avant apres jusqu jusque veille lendemain"),
    "en": several("before after until till eve"),
}
"""What makes another time of the one that follows."""


LEADS = {
    "fr": _phrases(
        "c'est|c est|cest|ce sont|ce est|c'etait|ce fut|ce sera|il s'agit|il sagit|s'agit|"
        "il s agit|je crois que|je pense que|je dirais|la reponse est|ma reponse est|reponse|"
        "il y en a|il y a|il est|elle est|ils sont|elles sont|il etait|elle etait|ils etaient|"
        "elles etaient|il s'appelle|elle s'appelle|il se nomme|elle se nomme|il me semble que|"
        "a mon avis|selon moi|d'apres moi|pour moi|je suis sur que|je suis sure que|ca se passe|"
        "cela se passe|ca a lieu|cela a lieu|selon le texte|d'apres le texte|dans le texte|"
        "selon l'article|d'apres l'article|dans l'article|selon l'auteur|d'apres l'auteur|"
        "selon l'autrice|d'apres l'autrice"
    ),
    "en": _phrases(
        "it is|it's|its|it was|this is|these are|they are|they're|i think|i think that|i believe|"
        "the answer is|my answer is|answer|there are|there is|he is|she is|he's|she's|he was|"
        "she was|they were|it seems to me that|in my opinion|i am sure that|i'm sure that|"
        "it takes place|it happens|according to the text|in the text|according to the article|"
        "in the article|according to the author"
    ),
}
"""What leads to an answer without being part of it."""

YEAR_LEADS = {
    "fr": _phrases("l'annee|en l'annee|annee|l annee|en l an|l'an|en l'an|en"),
    "en": _phrases("the year|in the year|year|in"),
}

CONTRARIES = {
    "oui": ("non",), "non": ("oui",), "vrai": ("faux",), "faux": ("vrai",),
    "yes": ("no",), "no": ("yes",), "true": ("false",), "false": ("true",),
}  # fmt: skip
"""Answers of one word, and the one that a second thought would give."""

PRONOUNS = several("il elle ils elles on")
"""Subjects of a sentence, which are not what an answer is about."""

COPULAS = {"fr": several("est sont etait etaient"), "en": several("is are was were")}
"""Verbs that lead from the words of a question to its answer."""

_UNITS = {
    "fr": "zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize vingt vingts trente quarante cinquante soixante septante huitante octante "
    "nonante cent cents mil mille million millions milliard milliards",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand million billion",
}
NUMBER_WORDS = {lang: frozenset(names.split()) for lang, names in _UNITS.items()}

TENS = several(
    "vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent cents "
    "mille million millions milliard milliards"
)
"""Numbers that "un" or "et un" may follow."""

_NEGATIONS = {
    "fr": r"pas|ni|non|jamais|aucune?s?|aucunement|nullement|sauf|hormis|except[ée]e?s?|"
    r"n(?:e |')[^.;]*?(?<!\w)(?:plus|point|gu[èe]re|rien)",
    "en": r"not|no|never|none|neither|nor|except|cannot|\w+n't",
}
# "où" asks where; only without its accent does it choose.
_HEDGES = {
    "fr": r"ou|soit|peut[ -]?[êe]tre|sans doute",
    "en": r"or|maybe|perhaps|either|possibly",
}
# "moins trois" is a number, "moins le quart" an hour.
_NO_LESS = "|".join((r"\d+", "le quart", "quart", *sorted(NUMBER_WORDS["fr"])))
_EXCLUSIONS = {
    "fr": r"(?:sans|hors|contre|[àa] part|[àa] l'exception|au lieu d(?:u|es?)|"
    r"(?:autres?|ailleurs|plut[ôo]t) que|"
    rf"moins(?! (?:{_NO_LESS})(?!\w)))(?!\w)|au lieu d'|(?:autres?|ailleurs|plut[ôo]t) qu'",
    "en": r"(?:without|against|excluding|excepting|apart from|other than|instead of|rather than|"
    r"anything but|all but)(?!\w)",
}
# About so much, or more, or less.
_VAGUE = r"[~≈∼±<>≤≥](?= ?\d)|(?<=\d)\+(?! ?\w)"
_MARKERS = {
    lang: re.compile(
        rf"(?<!\w)(?:(?P<negation>{_NEGATIONS[lang]})|(?P<hedge>{_HEDGES[lang]}))(?!\w)"
        rf"|(?P<vague>{_VAGUE})"
    )
    for lang in ("fr", "en")
}
_ASIDE = {lang: re.compile(rf"(?<!\w)(?:{sets}) ?") for lang, sets in _EXCLUSIONS.items()}


def markers(text: str, lang: str) -> frozenset[str]:
    """What in `text` (lower case, accents kept) negates, hedges or makes a number vague, each with
    its sort: "negation: pas", "hedge: ou", "vague: ~"."""
    return frozenset(f"{found.lastgroup}: {found[0]}" for found in _MARKERS[lang].finditer(text))


def exclusions(text: str, lang: str) -> tuple[frozenset[str], int]:
    """The words of `text` (as for `markers`) that set aside what follows them ("sans", "plutôt
    que"), and where the first of them ends: the length of the text when there is none."""
    found = list(_ASIDE[lang].finditer(text))
    return frozenset(one[0].strip() for one in found), found[0].end() if found else len(text)


MONTHS = frozenset().union(*FOLDED_MONTHS.values())
"""The months, in both languages."""

PARTICLES = several("le la l' les du de d' des von van der et and the of")
"""What stands in names without telling them apart."""

_PLACES = (
    r"villes?|villages?|pays|lieux?|endroits?|r[ée]gions?|capitales?|fleuves?|rivi[èe]res?|mers?|"
    r"oc[ée]ans?|[îi]les?|monts?|montagnes?|continents?|[ée]tats?|rues?|places?|quartiers?|ports?|"
    r"cit(?:y|ies)|towns?|countr(?:y|ies)|capitals?|rivers?|seas?|oceans?|islands?|mountains?|"
    r"states?|streets?"
)
_ASKS_PLACE = re.compile(
    rf"(?<!\w)(?:où|where|(?:quel(?:le)?s?|which|what) (?:\w+ )?(?:{_PLACES})"
    rf"|(?:nom|name|appelle|nomme|called)(?!\w).*(?<!\w)(?:{_PLACES}))(?!\w)"
)


def asks_place(stem: str) -> bool:
    """Whether a question (lower case, accents kept) asks for a place."""
    return _ASKS_PLACE.search(stem) is not None


TITLES = several(
    "foreign m mm mr mrs ms mister miss mme mlle dr pr me monsieur madame mademoiselle messieurs "
    "mesdames sir lady lord docteur doctor prof professeur professor maitre president presidente "
    "ministre minister premier premiere prime vice ex ancien ancienne former chef cheffe head "
    "general colonel capitaine "
    "captain lieutenant commandant marechal amiral roi reine king queen prince princesse princess "
    "pape pope empereur imperatrice emperor empress saint sainte excellence ambassadeur "
    "ambassadrice ambassador senateur senatrice senator depute deputee maire mayor secretaire "
    "secretary directeur directrice director sa son duc duchesse duke duchess comte comtesse count "
    "countess earl marquis marquise baron baronne baroness pere mere frere soeur abbe dame sultan "
    "emir tsar tsarine cheikh imam pasteur chancelier chanceliere chancellor juge judge sergent "
    "sergeant"
)

_WHO = re.compile(
    r"(?:^|[,:;«(] ?|(?<!\w)(?:à|a|de|par|pour|avec|chez|contre|selon|après|sur|vers|entre|et) )"
    r"qui(?!\w)|(?<!\w)(?:who|whom|whose|whos)(?!\w)"
)
_ASKED_OF = re.compile(
    r"(?<!\w)(?:quel(?:le)?s?|which|what|noms?|names?|appelle|nomme|called)(?!\w)"
)
_PEOPLE = several(
    "auteur autrice ecrivain ecrivaine poete poetesse peintre artiste chanteur chanteuse acteur "
    "actrice musicien musicienne compositeur compositrice savant savante scientifique physicien "
    "physicienne chimiste mathematicien mathematicienne philosophe historien historienne "
    "journaliste personnage personne personnalite heros heroine homme femme garcon fille joueur "
    "joueuse champion championne athlete explorateur exploratrice inventeur inventrice architecte "
    "sculpteur sculptrice photographe realisateur realisatrice cineaste romancier romanciere "
    "militant militante dirigeant dirigeante diplomate eleve medecin avocat avocate navigateur "
    "astronaute porte-parole author writer poet painter artist singer actor actress musician "
    "composer scientist physicist chemist philosopher historian journalist character person hero "
    "heroine man woman boy girl player champion explorer inventor architect sculptor photographer "
    "filmmaker novelist leader pupil lawyer spokesman spokeswoman"
)


def asks_person(stem: str) -> bool:
    """Whether a question (lower case, accents kept) asks for a person."""
    if _WHO.search(stem) is not None:
        return True
    asked = _ASKED_OF.search(stem)
    after = fold(stem[asked.end() :]).split() if asked is not None else []
    return not (TITLES | _PEOPLE).isdisjoint(after[:4])


OFFICES = several(
    "conseil council republique republic etat state gouvernement government affaires affairs "
    "etrangeres foreign exterieures diplomatie diplomacy federation general generale"
)
"""What completes a title, just after it."""


def is_number_word(word: str, lang: str) -> bool:
    """Whether `word` is made of digits or names a number."""
    return word[:1].isdigit() or word in NUMBER_WORDS[lang]


_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def is_roman(word: str) -> bool:
    """Whether `word` reads as a number in Roman numerals, where one letter is another king."""
    return bool(word) and _ROMAN.fullmatch(word) is not None


_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman_value(word: str) -> int:
    """The number that Roman numerals make."""
    values = [_VALUES[letter] for letter in word]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
