"""Who speaks in a sentence of the press, and whom a pronoun after it still means."""

import re

from ardoise.domain.fact import Entity
from ardoise.propose.actor import find_actor
from ardoise.propose.cast import Cast
from ardoise.propose.register import with_article
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.times import DAY
from ardoise.propose.utterance import inverted, sayings, stances, turned_verb
from ardoise.propose.verbs import finite_forms

_PRONOUN = re.compile(r"(?P<pronoun>Il|Elle) ")
_AFTER = re.compile(rf"»,? (?:l[’'])?(?:{sayings()}) (?P<who>[^«»:;]+)")
_SOURCE = re.compile(r"(?:Selon|D[’']après|Pour) (?P<who>[^«»:;]+?), ")
_SPEECH = re.compile(rf" (?:{stances()}|{sayings()})[ ,:]")
_STAND = re.compile(rf"{stances()} ")
_INVERTED = re.compile(rf"(?:l[’'])?{inverted()}")
_STARTS = re.compile(r"^(?:De son côté|Pour sa part|Dans [^,]+|[A-ZÉÀ][^,]{2,30}) *, (?=[A-Zl])")
_TRAIL = re.compile(
    r", (?:qui|que|dont|où|lors|dans|avant|après|en|au|à|devant|pendant|depuis|pour|sur|selon|sans"
    r"|avec|mais|tout) .*$"
)
_COMPLEMENT = re.compile(
    r"(?<=[\w)]) (?:lors d|dans (?:une?|le|la|les|l’|son|sa|leur|des) ?|avant de"
    r"|en [a-zà-ÿ]+ant|devant l|au micro|sur (?:le|la)"
    rf"|après (?:l[ae]s?|une?|son|sa|ses|leur)|à (?:l[’']issue|la sortie|propos)|{DAY}).*$"
)
_FIRST_WORDS = re.compile(
    r"^(?:(?:encore|ainsi|alors|aussi|d[’']emblée|ensuite|également|de son côté|pour sa part"
    r"|notamment|en retour|à cette occasion|dans la foulée|dans un communiqué|à ce sujet"
    r"|devant la presse|quant à (?:lui|elle)|en substance|enfin),? )+"
)


def speaker_words(words: str) -> str:
    """What follows a verb of saying, as far as it names who speaks and of what office."""
    plain = _FIRST_WORDS.sub("", words.strip(" ,."))
    plain = re.sub(r" pour [a-zà-ÿ’]+ .*$", "", _TRAIL.sub("", plain))
    return _COMPLEMENT.sub("", plain).strip(" ,.")


def find_speaker(cast: Cast, words: str) -> Entity | None:
    """The person or body that `words`, which follow a verb of saying, begin by naming."""
    parts = speaker_words(words).split(", ")
    for size in dict.fromkeys((len(parts), 2, 1)):
        found = find_actor(cast, ", ".join(parts[:size])) if size <= len(parts) else None
        if found is not None and found.number == "s" and found.cls in ("personne", "organisation"):
            return found
    return _named_later(cast, words)


_WITHIN = re.compile(
    r"\b(?:du|de la|de l[’']|au|à la|à l[’']|des?|d[’']|que|qui|et|à|avec|pour)(?: [\w-]+)?$"
)


def _named_later(cast: Cast, words: str) -> Entity | None:
    """The first person named in `words`, where adverbs stand before: "devant la presse, Léa Petit".
    None where somebody is spoken of as that person's: "le frère de Léa Petit"."""
    places = ((words.find(name.text), name.text) for name in cast.people if " " in name.text)
    at, first = min((place for place in places if place[0] >= 0), default=(-1, ""))
    before = words[: max(at, 0)].strip(" ,")
    if at < 0 or len(before.split()) > _MOST_BEFORE or _WITHIN.search(before):
        return None
    adverbial = re.match(
        r"(?:encore|devant|lors|dans|mardi|lundi|jeudi|hier|sur|à|au|en)\b", before
    )
    return cast.person(first) if adverbial else None


_MOST_BEFORE = 9


def spoken_by(cast: Cast, text: str) -> Entity | None:
    """Whoever a sentence gives the word to: after a quotation, as its subject or its source."""
    after = _AFTER.search(text)
    if after is not None:
        return find_speaker(cast, after["who"])
    source = _SOURCE.match(text)
    if source is not None:
        return find_actor(cast, source["who"])
    found = _SPEECH.search(text)
    if found is None or "«" in text[: found.start()]:
        return None
    return find_actor(cast, _STARTS.sub("", text[: found.start()]))


def still_speaking(cast: Cast, before: Sentence, gender: str) -> Entity | None:
    """Whom a pronoun of that gender means as the one who speaks: whoever `before`, the sentence
    before it with its own pronoun in full, gave the word to, or the one person whom it names.
    None where another of that gender is named there."""
    one = spoken_by(cast, before.text) or _only_person(cast, before.text)
    if one is None or one.number != "s" or one.gender not in ("", gender):
        return None
    if one.cls != "personne" and (not one.gender or cast.names_a_person(before.text)):
        return None
    others = (
        name.text != one.name
        and name.gender in ("", gender)
        and re.search(rf"\b{re.escape(name.text)}\b", before.text)
        for name in cast.people
    )
    return None if one.cls == "personne" and any(others) else one


def _only_person(cast: Cast, text: str) -> Entity | None:
    """The one person whom a sentence names in full, before its verb: who is spoken to or of is
    not the one who speaks next."""
    shown = {
        name.text
        for name in cast.people
        if re.search(rf"(?<!de )(?<!d’){re.escape(name.text)}\b", text)
    }
    if len(shown) != 1:
        return None
    (name,) = shown
    if any(word.strip(",") in finite_forms() for word in text[: text.index(name)].split()):
        return None
    one = cast.person(name)
    return one if one is not None and one.gender else None


def of_speaker(cast: Cast, sentence: Sentence, before: Sentence) -> Sentence | None:
    """A sentence that begins with *il* or *elle* and says what somebody asks or announces, with
    whom the sentence before it gave the word to in the place of the pronoun."""
    found = _PRONOUN.match(sentence.text)
    if found is None or not _STAND.match(sentence.text, found.end()):
        return None
    gender = {"Il": "m", "Elle": "f"}[found["pronoun"]]
    one = still_speaking(cast, before, gender)
    if one is None:
        return None
    whole = f"{capitalised(with_article(one))} {sentence.text[found.end() :]}"
    return Sentence(
        paragraph=sentence.paragraph,
        text=whole,
        sources=(*named_in(one, before), sentence.text.rstrip(".")),
    )


def speaks_again(cast: Cast, sentence: Sentence, before: Sentence) -> Sentence | None:
    """A sentence that "…, objecte-t-il" gives to whoever had the word in the one before it, told
    with that name in full: the next sentence may go on of the same."""
    turned = turned_verb().search(sentence.text)
    gender = inverted_gender(turned["verb"]) if turned else ""
    by = _BY_PRONOUN.match(sentence.text)
    if by is not None:
        gender = {"lui": "m", "elle": "f"}[by["who"]]
    one = still_speaking(cast, before, gender) if gender else None
    if one is None:
        return None
    return Sentence(
        paragraph=sentence.paragraph,
        text=f"{capitalised(with_article(one))} dit : {sentence.text}",
        sources=(*named_in(one, before), sentence.text.rstrip(".")),
    )


_BY_PRONOUN = re.compile(r"(?:Selon|D[’']après|Pour) (?P<who>lui|elle), ")


def named_in(one: Entity, before: Sentence) -> tuple[str, ...]:
    """What to quote of the sentence before for whom a pronoun means: the name as it is there."""
    if before.sources:
        return before.sources[:-1]
    shown = (one.name, one.name.split()[-1])
    return (next((name for name in shown if name in before.text), before.text.rstrip(".")),)


def inverted_gender(words: str) -> str:
    """The gender of the pronoun in "poursuit-il" or "a-t-elle insisté"; "" if it is none."""
    found = _INVERTED.match(words)
    pronoun = (found["simple"] or found["compound"]) if found else ""
    return {"il": "m", "elle": "f"}.get(pronoun, "")
