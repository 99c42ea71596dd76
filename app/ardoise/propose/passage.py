"""Sentences too rich for their main clause to be told apart: one word of them is what is asked.

An excerpt of the text is the statement, with a slot where a time, a place, a person or a number
stood.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from ardoise.domain.fact import Stance
from ardoise.domain.quote import inner
from ardoise.propose.believed import is_believed
from ardoise.propose.cast import Cast
from ardoise.propose.dangling import dangles
from ardoise.propose.dependence import leans
from ardoise.propose.done_by import find_done_by
from ardoise.propose.excerpt import LONGEST, Excerpt, excerpt, preceded, verbs_of
from ardoise.propose.explaining import Slot, find_called, find_explaining
from ardoise.propose.judging import judges
from ardoise.propose.leaving import may_end
from ardoise.propose.model import Model
from ardoise.propose.opening import states
from ardoise.propose.people import CRAFTS, function_of
from ardoise.propose.quoted import is_closed
from ardoise.propose.sentence import Sentence
from ardoise.propose.slots import find_slots
from ardoise.propose.standing import standing
from ardoise.propose.taken_up import names, taken_up
from ardoise.propose.thin_number import is_thin
from ardoise.propose.titled import gives

_MOST_SLOTS = 3
_ENOUGH = 30
"""Characters by which to find words of a text."""
# What is said by somebody, or only supposed, is no statement of the text.
_NOT_PLAIN = re.compile(
    r"\b(?:selon|d[’']après|estim(?:e|ent|ait|é)|affirm\w+|assur(?:e|ent)|juge(?:nt)?|promet\w*|"
    r"pourrai(?:t|ent)|devrai(?:t|ent)|serai(?:t|ent)|aurai(?:t|ent)|\w{3,}[ei]rai(?:t|ent)|peut-être|"
    r"probablement|sans doute)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"(?:Si\b|S[’']|Même si\b)")
# "Quelle victoire !" states nothing; "Elle pèse 3 kilos !" does.
_EXCLAIMS = re.compile(r"(?:Quel|Comme |Combien |Qu[e’']|Vive|Ah|Oh|Non|Oui|Bravo|Hélas|Merci)")
_DENIED = re.compile(
    r"\bn(?:e |[’'])[^,;:.]*\b(?:pas|plus|jamais|point|guère)\b[^,;:.]*$", re.IGNORECASE
)


Find = Callable[[Cast, str], Iterator[Slot]]
Around = Callable[[Sequence[str], Sentence, tuple[int, int], Model], Excerpt | None]


def read_passage(
    cast: Cast,
    sentence: Sentence,
    resolved: Sentence,
    before: Sequence[str],
    asked: Sequence[str],
    finds: Sequence[Find] = (
        find_explaining,
        find_called,
        find_done_by,
        find_slots,
    ),
    around: Around = excerpt,
) -> None:
    """Registers facts of a sentence, each with one slot in the stretch of the paragraph that can be
    read alone: up to three of times, places, people and numbers, and up to three that explain.

    `resolved` is the sentence with its first pronoun said in full, where it is sure, or the
    sentence itself; `before` are the sentences before it in its paragraph, `asked` the words that
    other facts of the sentence ask already. `finds` tell the slots, each as many as three, and
    `around` what is read with each.
    """
    text = sentence.text
    if not is_claim(text):
        return
    shown, earlier = sentence, before
    if resolved.sources and not leans(resolved.text, cast.model):
        shown, before = resolved, ()
    bare = shown.text.rstrip(".! \u00a0\u202f")
    told = not is_believed(earlier, text)
    for find in finds:
        taken: list[tuple[int, int]] = []
        for slot in find(cast, bare):
            overlapping = any(slot.start < b and a < slot.end for a, b in taken)
            if overlapping or len(taken) == _MOST_SLOTS or slot.entity.name in asked:
                continue
            if find is find_slots and (
                gives(cast.register.text.title, slot.entity) or _asked_elsewhere(cast, slot)
            ):
                continue
            if find is find_slots and _DENIED.search(shown.text[: slot.start]):
                continue
            able = _askable(shown, slot, cast.model)
            stretch = _stretch(cast, before, shown, slot, around) if able else None
            if stretch and _register(
                cast, sentence, shown, stretch, slot, judged=told and not taken
            ):
                taken.append((slot.start, slot.end))


def is_claim(text: str) -> bool:
    """Whether a sentence claims something: it neither asks, nor exclaims, nor supposes."""
    exclaims = text.endswith("!") and (_EXCLAIMS.match(text) or not re.search(r"\d", text))
    return not (
        text.endswith("?") or exclaims or _SUPPOSED.match(text) or re.search(r"[{}\[\]]", text)
    )


def is_plain(words: str) -> bool:
    """Whether words are said by the text itself, for sure."""
    return not _NOT_PLAIN.search(words)


_ONCE = ("moment", "lieu", "ville", "quantite", "endroit")


def _asked_elsewhere(cast: Cast, slot: Slot) -> bool:
    """Whether a time, a place or a number is asked already in another sentence, as more than the
    first of some years: the question on one would answer that on the other."""
    if slot.role not in _ONCE:
        return False
    entities, name = cast.register.entities, slot.entity.name
    return any(
        role in _ONCE
        and any(entities[id_].name == name for id_ in ids)
        and not any(_A_BOUND.search(entities[id_].name) for id_ in fact.args.get("passage", ()))
        for fact in cast.register.facts.values()
        for role, ids in fact.args.items()
    )


_A_BOUND = re.compile(r"\b(?:entre|de) ____ (?:et|à) \d", re.IGNORECASE)


# What cannot end what is asked: "du restaurant qui".
_HANGS = re.compile(r"\b(?:qui|que|dont|où|de|du|des|au|aux|et|ou|en|par|pour|avec|sans|sur)$")


_MOST_FIGURES = 8
"""Figures of a number that anybody could know again."""

# "le Mouvement 5 étoiles" is a name.
_OF_A_NAME = re.compile(r"(?<=[a-zà-ÿœ,’] )[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]{3,} $")


def _askable(shown: Sentence, slot: Slot, model: Model) -> bool:
    """Whether a slot is said by the text itself, or by one who is read to say it, and not by the
    way."""
    if _HANGS.search(shown.text[: slot.end]):
        return False
    if _in_speech(shown.text, slot.start) and not _heard(shown.text, slot, model):
        return False
    if slot.role == "personne" and re.search(
        r"(?<![\w’-])(?:l[ae]|les|l’) ?$", shown.text[: slot.start]
    ):
        # "aider la Rivière": the article would go with one name alone.
        return False
    if slot.role == "quantite" and (
        _OF_A_NAME.search(shown.text[: slot.start])
        or shown.text[slot.end : slot.end + 1] == "/"
        or re.search(rf"(?:\d[ \u00a0\u202f.,]?){{{_MOST_FIGURES + 1}}}", slot.entity.name)
    ):
        return False
    if slot.start < shown.head[1] and shown.head[0] < slot.end:
        return False
    # "des bulles qui montent": what is said by the way is known without the text.
    return slot.role != "sens" or not re.search(r"\bqui $", shown.text[: slot.start])


_SAID = ("moment", "lieu", "ville", "quantite")
_NAMED_AFTER = re.compile(r"[»”],?[^«“.]*(?<=[a-zà-ÿ.,’] )[A-ZÀ-ÖØ-Þ]")


def _heard(text: str, slot: Slot, model: Model) -> bool:
    """Whether a time, a place or a number is in words that a sentence quotes whole, by themselves
    clear, and says by whom: "« Il pèse 3 kilos », a dit Anne Roy"."""
    start, end = text.rfind("«", 0, slot.start), text.find("»", slot.end)
    if slot.role not in _SAID or min(start, end) < 0 or not _NAMED_AFTER.match(text, end):
        return False
    return not leans(text[start + 1 : end].strip(" \u00a0\u202f"), model)


def _stretch(
    cast: Cast, before: Sequence[str], shown: Sentence, slot: Slot, around: Around
) -> Excerpt | None:
    """What to read around a slot of `shown`; None where nothing stands alone, or what is read
    would tell the answer or be read as of another."""
    text = shown.text
    # What follows of something is asked with it.
    start = 0 if slot.role == "suite" else slot.start
    stretch = around(before, shown, (start, slot.end), cast.model)
    if stretch is None:
        return None
    if slot.last:
        if not may_end(text, 0, slot.end, verbs_of(text, cast.model)):
            return None
        stretch = Excerpt(stretch.words[: slot.end + stretch.shift], stretch.shift)
    # What is read after all that stands before it is introduced as the text does.
    loose = None if _begins_taking_up(cast, text) else stretch
    introduced = _introduced(cast, before, stretch) if around is excerpt else loose
    if introduced is None:
        return None
    stretch, words = introduced, introduced.words
    if not is_closed(words):
        return None
    if not shown.head[1] and _another_life(cast, text, words):
        return None
    start, end = slot.start + stretch.shift, slot.end + stretch.shift
    if slot.role == "quantite" and is_thin(words, start, end, cast.register.text.title):
        return None
    if slot.role == "personne" and (
        "«" in words or _trade_before(words[:start]) or _HIMSELF.match(words, end)
    ):
        # Whose words they are is asked apart; and "Étudiante à Pau, ____ …" is no man.
        return None
    return stretch


def _introduced(cast: Cast, before: Sequence[str], stretch: Excerpt) -> Excerpt | None:
    """A stretch after the sentence that introduces what it takes up ("la ruse"), where it takes up
    something; None where nothing short does, or where a pronoun of it can be meant by nothing."""
    if takes_up(cast, stretch.words):
        if stretch.words.startswith("[…]"):
            return None
        # What is shown already is not shown twice.
        shown = (n for n, one in enumerate(before) if stretch.words.startswith(one[:20]))
        told = (
            Excerpt(f"{ahead}{stretch.words}", stretch.shift + len(ahead))
            for ahead in preceded(before[: next(shown, len(before))], cast.model)
        )
        able = (
            one
            for one in told
            if len(one.words.split()) <= LONGEST and not takes_up(cast, one.words)
        )
        found = next(able, None)
        if found is None:
            return None
        stretch = found
    return None if dangles(stretch.words, cast.model) else stretch


# "____, quant à elle, …" is a woman.
_HIMSELF = re.compile(
    r"(?: est| a| reste|,)? ?(?:quant à (?:lui|elle)|(?:elle|lui)(?:-même| aussi)?,)"
)
_HEAD = 12
"""Characters in which a sentence says its subject, if a short noun is its subject."""


def _begins_taking_up(cast: Cast, text: str) -> bool:
    """Whether a sentence begins with a noun that takes up what was said before it."""
    finite = cast.model.finite_verbs(text)
    taken = taken_up(text, cast.register.text.title, finite)
    return any(one.start < _HEAD for one in taken)


def takes_up(cast: Cast, words: str) -> bool:
    """Whether words of the text take up what they do not say themselves."""
    said = _before(cast, words)
    finite = cast.model.finite_verbs(words)
    return any(
        not one.sums or any(names(earlier, one.noun) for earlier in said)
        for one in taken_up(words, cast.register.text.title, finite)
    )


def _before(cast: Cast, words: str) -> list[str]:
    """What the text says before words of it."""
    found: list[str] = []
    for paragraph in cast.register.text.paragraphs:
        at = paragraph.content.find(words[:_ENOUGH])
        found.append(paragraph.content if at < 0 else paragraph.content[:at])
        if at >= 0:
            break
    return found


def _trade_before(words: str) -> bool:
    """Whether a trade or an office stands before a person at the head of a sentence: its gender
    would tell who it is."""
    found = re.search(r"(?:^|[.!?…] )(?P<what>[^,.!?…]+), $", words)
    return found is not None and bool(function_of(found["what"]))


def _register(
    cast: Cast, sentence: Sentence, shown: Sentence, stretch: Excerpt, slot: Slot, *, judged: bool
) -> bool:
    """Registers the fact that the words of an excerpt state, with a slot in them. `judged` tells
    whether they may be said to be true or false."""
    words, shift = stretch
    before, after = words[: slot.start + shift], words[slot.end + shift :]
    passage = cast.register.entity("passage", _quoted(shown, slot, shift, before, after))
    alone = words[:1].isupper() and not re.search(r"[.!?…]", words)
    # A sentence with two bounds in it would be false in two places.
    bounds = slot.role == "quantite" and re.search(r" (?:à|et|ou) ", slot.entity.name)
    bounds = bounds or _BETWEEN.search(before) or _BETWEEN.search(f"{before}____{after}")
    heard = _in_speech(words, slot.start + shift)
    plain = judged and alone and not bounds and not heard and is_plain(words)
    judged = plain and not judges(sentence.text) and states(words, cast.model)
    if slot.relation == "passage-sens" and not (judged and _says_one_thing(cast, words)):
        # It is there to be judged true or false, or not at all.
        return False
    upper = " | maj" if not before.strip() or re.search(r"(?:[.!…]|…\]) $", before) else ""
    made = cast.register.fact(
        slot.relation,
        {"passage": (passage.id,), slot.role: (slot.entity.id,)},
        _quotes(cast, sentence, shown, stretch),
        sentence.paragraph,
        stance=Stance.JUDGEMENT if judges(sentence.text) else Stance.FACT,
        # Only one slot of a sentence makes it true or false, lest it be asked twice.
        importance=1 if plain else 2,
        statement=inner(f"{before}{{{{ {slot.role} | {slot.form}{upper} }}}}{after}."),
    )
    return made is not None


_MOST_JUDGED = 18


def _says_one_thing(cast: Cast, words: str) -> bool:
    """Whether a word of a statement can be turned round without the rest belying it: it is short,
    and has one verb."""
    verbs = cast.model.finite_verbs(f"{words}.")
    return len(words.split()) <= _MOST_JUDGED and len(verbs) <= 1


# "entre 1981 et ____", "de ____ à 1990".
_BETWEEN = re.compile(r"\b(?:entre|de) (?:____ (?:et|à) |[^,;.]{1,20} (?:et|à) $)", re.IGNORECASE)


def _quoted(shown: Sentence, slot: Slot, shift: int, before: str, after: str) -> str:
    """An excerpt as it may stand in quotation marks, with a blank: what a pronoun of it stands for
    is added in brackets, as editors do."""
    start, end = shown.head
    # "____ elle peut": what is to be filled in elides by itself.
    gap = " " if slot.entity.name.endswith("’") else ""
    if shift == 0 and end:
        if slot.start >= end:
            before = f"{before[:start]}{shown.bracketed}{before[end:]}"
        else:
            here = slot.end
            after = f"{after[: start - here]}{shown.bracketed}{after[end - here :]}"
    return inner(f"{before}____{gap}{after}")


_SINGULAR = re.compile(r"\b(?:il|elle|lui|son|sa|ses|l[’']a)\b", re.IGNORECASE)
_SOMEBODY = re.compile(rf"^(?:Le|La|L[’']) ?(?:{'|'.join(CRAFTS)}|jeune (?:femme|homme))\b")


def _another_life(cast: Cast, text: str, shown: str) -> bool:
    """Whether a sentence goes on about the person whose life the text tells, whom the words that
    are shown before it do not name: its *elle* would be read as another."""
    pronouns = {found.group().casefold() for found in _SINGULAR.finditer(text)}
    hero = cast.hero
    if hero is None or _SOMEBODY.match(shown):
        return False
    able = (name for name in cast.people if name.gender in ("", hero.gender))
    if any(name.text.split()[-1] in shown for name in able):
        return False
    own = {"f": {"elle"}, "m": {"il"}}.get(hero.gender, {"il", "elle"})
    return bool(pronouns & own or pronouns - {"il", "elle"})


def _quotes(cast: Cast, sentence: Sentence, shown: Sentence, stretch: Excerpt) -> tuple[str, ...]:
    """The words of the text that an excerpt says."""
    words, shift = stretch
    if shown is not sentence and shift == 0:
        # What follows the first pronoun is as the text has it.
        left_out = len(shown.text) - len(words)
        return (*shown.sources[:-1], sentence.text[: len(sentence.text) - left_out])
    pieces = (piece for piece in re.split(r" ?\[…\] ", words) if piece)
    return tuple(quote for piece in pieces for quote in standing(piece, cast.register.text))


def _in_speech(text: str, at: int) -> bool:
    return text[:at].count("«") > text[:at].count("»")
