"""Nouns and demonstratives that take up somebody whom a text has just named: "la romancière",
"ce dernier"."""

import re
from collections.abc import Iterator, Sequence

from ardoise.propose.cast import Cast
from ardoise.propose.human import acts_as_thing
from ardoise.propose.mention import Mention
from ardoise.propose.people import CRAFTS, PEOPLE, function_gender
from ardoise.propose.reading import read
from ardoise.propose.referent import is_human_deed, speaks_of_another
from ardoise.propose.reprise import ENOUGH, Reprise, kept, named
from ardoise.propose.shown import shown_with
from ardoise.propose.taken_up import stands_alone

_MORE_WORDS = """
syndicaliste champion championne lauréat lauréate candidat candidate élu élue retraité retraitée
accusé accusée prévenu prévenue suspect suspecte condamné condamnée prisonnier prisonnière
dirigeant dirigeante patron patronne joueur joueuse attaquant attaquante gardien gardienne
buteur buteuse skipper sélectionneur sélectionneuse tennisman octogénaire nonagénaire
septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire centenaire adolescent
adolescente lycéen lycéenne collégien collégienne fugitif fugitive créateur créatrice fondateur
fondatrice auteur autrice intellectuel intellectuelle souverain souveraine monarque conquérant
humaniste réformateur réformatrice résistant résistante
"""
_CALLED = frozenset((*CRAFTS, *_MORE_WORDS.split()))
"""Nouns that, alone after their article, are never said of somebody for the first time."""
_NOUN = re.compile(
    r"(?<![\w’'-])(?P<article>[Ll]e |[Ll]a |[Ll][’'])(?:(?:jeune|ancienne?|célèbre|grande?) )?"
    r"(?P<noun>[a-zà-ÿœ-]{4,})(?![\w’'-])"
    r"|(?<![\w’'-])(?P<the>[Ll]e |[Ll]a )(?:jeune|vieil|vieille|vieux) "
    r"(?P<one>homme|femme|fille|garçon)(?![\w’'-])"
)
_LATTER = re.compile(
    r"(?:(?<=^)|(?<=, )|(?<=[;:] )|(?<= que )|(?<= où )|(?<= mais )|(?<= car ))"
    r"(?P<said>[Cc]e dernier|[Cc]ette dernière|[Cc]elui-ci|[Cc]elle-ci)(?= )"
)
_MASCULINE = ("ce dernier", "celui-ci")


def find_designated(cast: Cast, before: Sequence[str], text: str) -> Iterator[Reprise]:
    """The nouns and demonstratives of a sentence that stand for somebody named right before, in
    that sentence or the one before it."""
    last = before[-1] if before else ""
    for found in _NOUN.finditer(text):
        noun, article = found["noun"] or found["one"], found["article"] or found["the"]
        ahead = text[: found.start()]
        if not (noun in _CALLED | PEOPLE or found["one"]) or not _alone(cast, text, found, noun):
            continue
        gender = function_gender(noun, article.strip().casefold())
        key = _only(cast, (last, ahead), gender) if gender else None
        if key is None or re.search(_PRONOUN[gender], f"{last} {ahead}"):
            continue
        if any(speaks_of_another(read(cast, part), gender, "s") for part in (last, ahead)):
            continue
        if re.search(r", $", ahead) or _titled(last, ahead, key, noun):
            # "…, raconte Léa Roy, la capitaine": said of her, and no word for her.
            continue
        if _said_of_any(noun, f"{last} {ahead}"):
            continue
        if noun in _CALLED or found["one"] or _holds(cast, key, noun):
            yield from _asked(cast, before, text, found.span(), key, gender)
    for found in _LATTER.finditer(text):
        ahead = text[: found.start()]
        gender = "m" if found["said"].casefold() in _MASCULINE else "f"
        key = _latest(cast, ahead if ahead.strip() else last, gender, text[found.end() + 1 :])
        if key is not None:
            yield from _asked(cast, before, text, found.span(), key, gender)


def _titled(last: str, ahead: str, key: Mention, noun: str) -> bool:
    """Whether somebody is named with another office or trade than that noun: "le pape Jules II" is
    no painter."""
    surname = key.name.split()[-1]
    found = re.search(
        rf"(?P<title>[a-zà-ÿ-]+) (?:{re.escape(key.name)}|{re.escape(surname)})", f"{last} {ahead}"
    )
    return found is not None and found["title"] in PEOPLE and found["title"] != noun


def _alone(cast: Cast, text: str, found: re.Match[str], noun: str) -> bool:
    """Whether nothing after a noun, outside quotation marks, tells who is meant."""
    ahead = text[: found.start()]
    start = found.end() - len(noun)
    if ahead.count("«") != ahead.count("»") or re.match(
        r"(?: [\w’-]+){0,2} [A-ZÀ-ÖØ-Þ]", text[found.end() :]
    ):
        return False
    return stands_alone(text, start, cast.model.finite_verbs(text))


def _holds(cast: Cast, key: Mention, noun: str) -> bool:
    """Whether the text gives somebody an office or a trade by that noun: "la maire, Anne Roy"."""
    entities = cast.register.entities
    return any(
        noun in entities[fact.args[fact.relation][0]].name.split()[:1]
        for fact in cast.register.facts.values()
        if fact.relation in ("fonction", "metier")
        and entities[fact.args["personne"][0]].name == key.name
    )


def _only(cast: Cast, words: Sequence[str], gender: str) -> Mention | None:
    """The one person of a gender whom words name, if they speak of nobody else of it."""
    found: dict[str, Mention] = {}
    for part in words:
        mentions = read(cast, part).mentions
        for n, one in enumerate(mentions):
            name = cast.names.get(one.name)
            place = name is not None and name.cls in ("ville", "pays", "continent")
            told = one.human or (one.kind == "nom" and not one.article and not place)
            if not told or not one.may_be(gender, "s"):
                continue
            if not (n and one.kind == "humain" and _apposed(part, mentions[n - 1], one)):
                found[one.head] = one
    if len(found) != 1:
        return None
    only = next(iter(found.values()))
    return only if only.kind == "personne" else None


_PRONOUN = {"m": r"\b[Ii]l\b|\b[Ll]ui\b", "f": r"\b[Ee]lle\b|\b[Ll]ui\b"}


def _apposed(text: str, before: Mention, one: Mention) -> bool:
    """Whether a noun says what the person is who is named before it: "Anne Roy, la maire"."""
    joined = before.kind == "personne" and text[before.end : one.start] == ", "
    return joined and not re.match(r"[^,.;]* et l", text[one.end :])


def _said_of_any(noun: str, words: str) -> bool:
    """Whether words say a noun of any one: "un romancier", "des romanciers"."""
    any_one = rf"\b(?:une?|des|les|chaque|tout|autre|deux) {re.escape(noun)}s?\b"
    return bool(re.search(any_one, words))


def _latest(cast: Cast, words: str, gender: str, predicate: str) -> Mention | None:
    """The person of a gender who is named last in some words, where nothing else is named last."""
    able = [one for one in read(cast, words).mentions if one.may_be(gender, "s") and not one.beside]
    if is_human_deed(predicate):
        able = [one for one in able if one.human or one.kind == "nom"]
    if not able or acts_as_thing(predicate):
        return None
    last, people = able[-1], [one for one in able if one.kind == "personne"]
    if last.kind != "personne" or (last.prep == "de" and len(people) > 1):
        return None
    return last


def _asked(
    cast: Cast,
    before: Sequence[str],
    text: str,
    span: tuple[int, int],
    key: Mention,
    gender: str,
) -> Iterator[Reprise]:
    last = before[-1] if before else ""
    ahead, said = text[: span[0]], text[span[0] : span[1]]
    here = [*read(cast, last).mentions, *read(cast, text).mentions]
    able = [one for one in here if one.kind == "personne"]
    wrong = tuple(kept((*able, *named(cast, key)), key, gender, "s"))
    if len(wrong) < ENOUGH:
        return
    inside = any(part in ahead for part in (key.name, key.name.split()[-1]))
    place = None if inside else (key.start, key.end)
    passage = shown_with(cast, (*before, text), span, place)
    if passage and len(re.findall(re.escape(said), passage)) == 1:
        yield Reprise(passage=passage, said=f"{said[0].lower()}{said[1:]}", key=key, wrong=wrong)
