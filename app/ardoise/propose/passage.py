"""Sentences too rich for their main clause to be told apart: one word of them is what is asked.

The sentence itself is the statement, with a slot where a time, a place, a person or a number stood;
what trails after a comma is cut. Only a sentence that stands on its own is taken.
"""

import re
from collections.abc import Iterator

from ardoise.domain.fact import Entity, Stance
from ardoise.propose.adjuncts import PLACE, is_place, place_of
from ardoise.propose.cast import Cast
from ardoise.propose.clause import IMPERSONAL, leaning, points_back, without_links
from ardoise.propose.quantity import SMALL_VALUES, find_quantities
from ardoise.propose.register import slug
from ardoise.propose.sentence import Sentence
from ardoise.propose.times import find_times
from ardoise.propose.token import Token

_MOST_WORDS = 27
_FEWEST_WORDS = 7
_MOST_SLOTS = 2
_TRAIL = re.compile(
    r", (?=\w+ant\b|qui |dont |où |ce qui |dans un |avec |afin |alors que |tandis que |mais |car "
    r"|puis |notamment |y compris |considéré|\w+ées? par |\w+és? par )"
)
_PRONOUN = re.compile(r"\b(?:ils?|elles?|lui|eux|leurs?)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:son|sa|ses)\b")
# What is said by somebody, or only supposed, is no statement of the text.
_NOT_PLAIN = re.compile(
    r"\b(?:selon|d[’']après|estim(?:e|ent|ait|é)|affirm\w+|assur(?:e|ent)|juge(?:nt)?|promet\w*|"
    r"pourrai(?:t|ent)|devrai(?:t|ent)|serai(?:t|ent)|aurai(?:t|ent)|\w{3,}erai(?:t|ent)|peut-être|"
    r"probablement|sans doute)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:Environ|Près de|Plus de|Moins de)\b")
_DANGLING = re.compile(
    r"(?:Il|Elle|Ils|Elles|Ce|Cela|C[’']|Ça|Celui|Celle|Ceux|Son|Sa|Ses|Leurs?|On|Lui|Eux|Y|"
    r"\w+ (?:ans?|jours?|mois|semaines?|siècles?|heures?|années?) (?:plus tard|auparavant)|"
    r"\w+ (?:ans?|jours?|mois|semaines?|siècles?|heures?|années?) (?:après|avant),|"
    r"Le couple|Un peu|Au-delà|De là|De plus|Plus tard|Plusieurs|L[’']un|D[’']autres|Deux autres|"
    r"En effet|Selon|D[’']après|Pourtant|Mais|Car|Or|Donc|Ainsi|Alors|Ensuite|Puis|Enfin|Aussi)\b"
)


def read_passage(cast: Cast, sentence: Sentence, tokens: list[Token], stance: Stance) -> None:
    """Registers up to two facts of a sentence, each with one slot in it."""
    if IMPERSONAL.search(sentence.text) or _NOT_PLAIN.search(sentence.text):
        return
    text = _trimmed(sentence.text.rstrip(".").rstrip(), tokens)
    if not text or any(sign in text for sign in "«»{}()[]:;"):
        return
    if not _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS:
        return
    if _DANGLING.match(text) or points_back(text) or not _verb_in(text, tokens):
        return
    if any(token.kind == "neg" for token in tokens) or _PRONOUN.search(text):
        return
    counted = tokens[0].kind == "number" or tokens[0].lower in SMALL_VALUES
    # "Onze pays se partagent ses eaux": whose waters they are, another sentence says.
    if (counted or _COUNTED.match(text)) and _POSSESSIVE.search(text):
        return
    if leaning(text, tokens) or _owned_from_outside(cast, text):
        return
    taken: list[tuple[int, int]] = []
    kinds: set[str] = set()
    for relation, role, entity, start, end, slot in _slots(cast, text):
        overlapping = any(start < b and a < end for a, b in taken)
        if overlapping or relation in kinds or len(taken) == _MOST_SLOTS:
            continue
        before, after = without_links(text[:start]), without_links(text[end:])
        passage = cast.register.entity("passage", f"{before}____{after}")
        first = not before.strip()
        made = cast.register.fact(
            relation,
            {"passage": (passage.id,), role: (entity.id,)},
            (text,),
            sentence.paragraph,
            stance=stance,
            # Only one slot of a sentence makes it true or false, lest it be asked twice.
            importance=2 if taken else 1,
            statement=f"{before}{{{{ {role} | {slot}{' | maj' if first else ''} }}}}{after}.",
        )
        if made is not None:
            taken.append((start, end))
            kinds.add(relation)


def _owned_from_outside(cast: Cast, text: str) -> bool:
    """Whether a possessive speaks of somebody whom the sentence has not named before it: "Cent ans
    après sa mort, ses cendres …"."""
    found = _POSSESSIVE.search(text)
    if found is None:
        return False
    # A person at the very beginning owns what follows; a thing seldom does.
    return not any(
        name.cls == "personne" and text[: found.start()].startswith(name.text)
        for name in cast.names.values()
    )


def _trimmed(text: str, tokens: list[Token]) -> str:
    """A sentence without what trails after its main clause."""
    verbs = [token.end for token in tokens if token.kind == "verb"]
    if not verbs:
        return ""
    for found in _TRAIL.finditer(text):
        if found.start() > verbs[0]:
            return text[: found.start()]
    return text


def _verb_in(text: str, tokens: list[Token]) -> bool:
    return any(token.kind == "verb" and token.end <= len(text) for token in tokens)


def _slots(cast: Cast, text: str) -> Iterator[tuple[str, str, Entity, int, int, str]]:
    """What may be asked in a sentence: relation, role, entity, where it stands, how it is said."""
    for when in find_times(text):
        inner = when.end - len(when.name)
        if when.cls == "heure":
            yield "passage-moment", "moment", cast.time(when), when.start, when.end, "a"
        elif when.preposition in ("le", "en", "au"):
            if text[: when.start].rstrip().endswith(("Entre", "entre", "de", "De", "jusqu’")):
                continue
            if when.cls != "siecle" or when.preposition == "au":
                yield "passage-moment", "moment", cast.time(when), when.start, when.end, "a"
        elif when.preposition.startswith(("depuis", "dès")):
            article = text[:inner].endswith("le ")
            start = inner - len("le ") if article else inner
            yield "passage-date", "moment", cast.time(when), start, when.end, "le"
    for place in PLACE.finditer(text):
        entity = place_of(cast, place) if is_place(cast, place) else None
        if entity is not None and place.start() and not text[place.start() - 1].isalnum():
            yield "passage-lieu", "lieu", entity, place.start(), place.end(), "a"
    for name in cast.names.values():
        at = text.find(name.text) if name.cls == "personne" and " " in name.text else -1
        if at >= 0 and not re.search(r"[lL][’']$|\b[dD]’$", text[:at]):
            person = cast.person(name.text)
            if person is not None:
                yield "passage-personne", "personne", person, at, at + len(name.text), "nom"
    times = [(when.start, when.end) for when in find_times(text)]
    for quantity in find_quantities(text):
        if any(a <= quantity.start < b for a, b in times):
            continue
        before = text[: quantity.start].split()
        if before and before[-1].casefold() in ("les", "des", "ces", "ses", "leurs", "aux"):
            continue
        # "Deux barrages, Villerest et Naussac": to count them is no question.
        if quantity.value < 3 or re.match(r" ?, [A-Z]|[ \u00a0]:", text[quantity.end :]):
            continue
        unit = slug(quantity.unit + text[quantity.end : quantity.end + 20], 30)
        entity = cast.register.entity(
            f"nombre-{unit}", quantity.name, gender="m", value=f"{quantity.value:g}"
        )
        yield "passage-nombre", "quantite", entity, quantity.start, quantity.end, "nom"
