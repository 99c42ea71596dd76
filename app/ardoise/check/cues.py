"""Q07: options that grammar tells apart (Haladyna, Downing & Rodriguez 2002, "grammatical clues").

Before a blank, or at the end of an unfinished stem, the article or the preposition must fit every
option; gender and number asked by the stem must fit every option. It is an error when the key alone
fits, or does not fit.
"""

import re
from collections.abc import Callable, Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.domain.elision import elides
from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, MultipleChoice, Option, SingleChoice
from ardoise.domain.problem import Problem, Severity

KEY_ALONE = Rule(
    id="Q07",
    severity=Severity.ERROR,
    fr="« {cue} » ne va qu’avec la bonne réponse, « {option} » : la grammaire la donne.",
    en="“{cue}” only fits the right answer, “{option}”: grammar gives it away.",
    remedy_fr="Mettez l’article ou la préposition dans les options, ou changez l’énoncé.",
    remedy_en="Put the article or the preposition into the options, or change the stem.",
)
KEY_OUT = Rule(
    id="Q07",
    severity=Severity.ERROR,
    fr="« {cue} » ne va pas avec la bonne réponse, « {option} ».",
    en="“{cue}” does not fit the right answer, “{option}”.",
    remedy_fr="Mettez l’article ou la préposition dans les options, ou changez l’énoncé.",
    remedy_en="Put the article or the preposition into the options, or change the stem.",
)
SOME_OUT = Rule(
    id="Q07",
    severity=Severity.WARNING,
    fr="« {cue} » ne va pas avec l’option « {option} » : la grammaire l’écarte.",
    en="“{cue}” does not fit the option “{option}”: grammar rules it out.",
    remedy_fr="Mettez l’article ou la préposition dans les options, ou changez ce leurre.",
    remedy_en="Put the article or the preposition into the options, or change this distractor.",
)
_SPACE = r"[\s\u00a0\u202f]"
_WORD = (
    r"(?P<cue>(?:de|à) l[’']|[ldqsnjmtc]u?[’']|(?:de|à|dans|sur) la|(?:dans|sur) l[ea]s?|les?|la"
    r"|une?|des?|du|aux?|à|en|ce|cette|cet|ces|quels?|quelles?|que|an?|the)"
)
_BLANK = re.compile(rf"(?:^|(?<=[\s(«\u00a0\u202f])){_WORD}{_SPACE}*(?:_{{2,}}|\[…\]|\(…\))", re.I)
_UNFINISHED = re.compile(
    rf"(?:^|(?<=[\s\u00a0\u202f])){_WORD}{_SPACE}*(?:…|\.\.\.|:|\?)?{_SPACE}*$", re.I
)
_ARTICLE = re.compile(r"(?:les?|la|une?|des|du|aux?|ce|cette|cet|ces) |l[’']", re.I)

Fits = Callable[[Option], bool]


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q07 on the options of `item`."""
    if not isinstance(item, SingleChoice | MultipleChoice) or len(item.choices) < 2:
        return
    known = scene.known(item.text)
    for cue, fits in _cues(item, known):
        yield from _check_cue(item, cue, fits)


def _check_cue(item: SingleChoice | MultipleChoice, cue: str, fits: Fits) -> Iterator[Problem]:
    fitting = [fits(option) for option in item.choices]
    if all(fitting):
        return
    keys = [n for n, option in enumerate(item.choices) if option.key]
    if not keys:
        return
    key = keys[0]
    if not fitting[key]:
        yield KEY_OUT.of(item, *steps.stem(item), cue=cue, option=item.choices[key].text)
    elif sum(fitting) == len(keys):
        yield KEY_ALONE.of(item, *steps.stem(item), cue=cue, option=item.choices[key].text)
    else:
        for n, fit in enumerate(fitting):
            if not fit:
                yield SOME_OUT.of(
                    item, *steps.option(item, n), cue=cue, option=item.choices[n].text
                )


def _cues(item: SingleChoice | MultipleChoice, known: Known) -> Iterator[tuple[str, Fits]]:
    found = _BLANK.search(item.stem) or _UNFINISHED.search(item.stem)
    if found:
        cue = found["cue"]
        if item.lang == "en":
            if cue.casefold() in ("a", "an"):
                yield cue, lambda o: _fits_english(cue.casefold(), o.text)
        elif cue.casefold().split()[-1] in _WANTS or cue.endswith(("’", "'")):
            yield cue, lambda o: _fits_before(cue.casefold(), o, known)
    if item.lang != "en":
        yield from _asked(item, known)


# The initial sound, the gender and the number that a word wants after it.
_WANTS = {
    "le": ("consonant", "m", "s"),
    "la": ("consonant", "f", "s"),
    "du": ("consonant", "m", "s"),
    "au": ("consonant", "m", "s"),
    "ce": ("consonant", "m", "s"),
    "cet": ("vowel", "m", "s"),
    "cette": ("", "f", "s"),
    "un": ("", "m", "s"),
    "une": ("", "f", "s"),
    "les": ("", "", "p"),
    "des": ("", "", "p"),
    "aux": ("", "", "p"),
    "ces": ("", "", "p"),
    "quel": ("", "m", "s"),
    "quelle": ("", "f", "s"),
    "quels": ("", "m", "p"),
    "quelles": ("", "f", "p"),
    "de": ("consonant", "", ""),
    "que": ("consonant", "", ""),
    "à": ("", "", ""),
    "en": ("", "", ""),
}


def _fits_before(cue: str, option: Option, known: Known) -> bool:
    words = cue.replace("'", "’").split()
    last = words[-1]
    if last.endswith("’"):
        return elides(option.text) and not _ARTICLE.match(option.text)
    sound, gender, number = _WANTS[last]
    text = option.text
    # "au ____" cannot be followed by another article; "à" and "de" by those they contract with.
    if gender or number:
        if _ARTICLE.match(text) and text[:1].islower():
            return False
    elif last in ("à", "de") and re.match(r"les? ", text):
        return False
    if sound and elides(text) == (sound == "consonant"):
        return False
    entity = _entity(option, known)
    if entity is None:
        return _seen_gender(text, known) in ("", gender) if gender else True
    if gender and entity.gender and entity.gender != gender:
        return False
    if number and entity.number != number:
        return False
    return _fits_place(words[0], entity)


def _seen_gender(text: str, known: Known) -> str:
    """The gender of a common noun that no entity declares, by the articles that stand before it in
    the text; "" when there is none, or not one only."""
    word = re.match(r"[a-zà-ÿœ-]+", text)
    if word is None or known.text is None:
        return ""
    noun = re.escape(word.group())
    # "son" goes before a feminine too when it begins with a vowel.
    masculine = r"le|un|du|au|ce|cet" + ("" if elides(word.group()) else "|mon|ton|son")
    contents = " ".join(p.content for p in known.text.paragraphs)
    seen = {
        gender
        for gender, articles in (("m", masculine), ("f", "la|une|cette|ma|ta|sa"))
        if re.search(rf"\b(?:{articles}) {noun}\b", contents, re.I)
    }
    return min(seen) if len(seen) == 1 else ""


_CITIES = frozenset({"ville", "city", "capitale", "commune", "village"})


def _fits_place(preposition: str, entity: Entity) -> bool:
    if preposition not in ("à", "au", "aux", "en"):
        return True
    own = _preposition(entity)
    return not own or own.split()[0] == preposition


def _preposition(entity: Entity) -> str:
    """The preposition of place, as declared or by the rule for cities and countries."""
    if entity.locative:
        return entity.locative.casefold()
    cls, article = fold(entity.cls), entity.article.replace("'", "’").casefold()
    if cls in _CITIES:
        first = entity.name.split()[0]
        return {"Le": "au", "Les": "aux"}.get(first, "à")
    if cls in ("pays", "country"):
        vowel = elides(entity.name, aspirated=entity.aspirated)
        table = {"le": "en" if vowel else "au", "la": "en", "l’": "en", "les": "aux"}
        return table.get(article, "")
    return ""


def _entity(option: Option, known: Known) -> Entity | None:
    named = known.entities(option.text, option.entity)
    return named[0] if len(named) == 1 else None


_PLURAL = re.compile(r"^(?:Quels|Quelles|Lesquels|Lesquelles)\b|\b(?:quels|quelles) sont\b", re.I)
_WHO = re.compile(
    r"^(?:[^?]*, )?Qui (?:est|était|fut|sera|a été|s[’']est)(?: \w+ment)? "
    r"(?P<cue>\w{3,}(?:ée|ie|ue|ise|ite|euse|trice|ienne))\b",
    re.I,
)
_WHICH = re.compile(r"\b(?P<cue>quel(?:le)?) (?P<noun>[a-zà-ÿœ-]+)", re.I)
_FUNCTION_NOUNS = """
ministre élue élu président présidente auteur autrice artiste écrivain écrivaine roi reine chercheur
chercheuse savant savante peintre poète homme femme dirigeant dirigeante scientifique maire députée
député journaliste diplomate navigateur navigatrice héros héroïne
"""
_FUNCTIONS = frozenset(_FUNCTION_NOUNS.split())
_PEOPLE = frozenset({"personne", "person", "personnage", "character"})


def _asked(item: SingleChoice | MultipleChoice, known: Known) -> Iterator[tuple[str, Fits]]:
    plural = _PLURAL.search(item.stem)
    if plural and isinstance(item, SingleChoice):
        yield plural.group(), lambda o: not _is_singular(o, known)
    who = _WHO.search(item.stem)
    if who:
        yield who["cue"], lambda o: _may_be("f", o, known)
    for which in _WHICH.finditer(item.stem):
        if which["noun"].casefold() in _FUNCTIONS:
            gender = "f" if which["cue"].casefold() == "quelle" else "m"
            yield which.group(), lambda o, g=gender: _may_be(g, o, known)  # type: ignore[misc]


def _may_be(gender: str, option: Option, known: Known) -> bool:
    entity = _entity(option, known)
    if entity is None or fold(entity.cls) not in _PEOPLE:
        return True
    return entity.gender in ("", gender)


def _is_singular(option: Option, known: Known) -> bool:
    text = option.text
    if re.search(r",| et | ou |\d", text) or re.match(
        r"(?:les|des|ces|aux|deux|trois) ", text, re.I
    ):
        return False
    entity = _entity(option, known)
    if entity is not None:
        return entity.number == "s"
    return bool(re.match(r"(?:le|la|un|une|au|du|cette|cet) |l[’']", text))


_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)
# Vowel letters whose sound spelling does not tell.
_DOUBTFUL = re.compile(r"(?i:u|eu|ew|one\b|once\b)|[A-Z]{2,}|[A-Z]\.|\d")


def _fits_english(cue: str, text: str) -> bool:
    if not text or _DOUBTFUL.match(text):
        return True
    vowel = text[0].casefold() in "aeio" or bool(_SILENT_H.match(text))
    return vowel == (cue == "an")
