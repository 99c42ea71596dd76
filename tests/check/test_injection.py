"""A flaw put into a sound item is found: one flaw at a time, into every item it can be put into.

What the corpus shows on examples made by hand, this shows on hundreds of items: the shipped bank,
composed items included, and the sound items of the corpus.
"""

from collections.abc import Callable
from functools import cache
from itertools import chain

import pytest
from msgspec.structs import replace
from tests.check.test_corpus import OURS, SOUND

from ardoise.check.bank import ITEM_CHECKS
from ardoise.check.scene import Scene
from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    MultipleChoice,
    Option,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.workspace import open_workspace

Flaw = Callable[[AnyItem, Bank], AnyItem | None]

SHIPPED = open_workspace(OURS).bank
SCENES = {bank.version: (bank, Scene(bank)) for bank in (SHIPPED, SOUND)}


def choices(item: AnyItem, *more: Option, keep: int = 9) -> AnyItem | None:
    if not isinstance(item, SingleChoice):
        return None
    return replace(item, choices=(*item.choices[:keep], *more))


def wrong(text: str) -> Option:
    return Option(text=text, feedback="Relisez le paragraphe où cela est dit.")


def key_again(item: AnyItem, bank: Bank) -> AnyItem | None:
    """The key once more, in capitals."""
    return choices(item, wrong(item.key[0].upper())) if isinstance(item, SingleChoice) else None


def all_of_these(item: AnyItem, bank: Bank) -> AnyItem | None:
    words = "all of the above" if item.lang == "en" else "toutes ces réponses"
    return choices(item, wrong(words))


def seven_options(item: AnyItem, bank: Bank) -> AnyItem | None:
    return choices(item, *(wrong(f"un autre {n}") for n in "abcdefg"))


def one_option(item: AnyItem, bank: Bank) -> AnyItem | None:
    if not isinstance(item, SingleChoice):
        return None
    return replace(item, choices=tuple(o for o in item.choices if o.key))


def long_key(item: AnyItem, bank: Bank) -> AnyItem | None:
    if not isinstance(item, SingleChoice):
        return None
    more = ", as the text itself tells whoever reads it carefully and to the end"
    if item.lang != "en":
        more = ", comme le texte le dit à qui le lit avec soin et jusqu’au bout"
    return replace(
        item,
        choices=tuple(replace(o, text=o.text + more) if o.key else o for o in item.choices),
    )


def absolute_distractors(item: AnyItem, bank: Bank) -> AnyItem | None:
    if not isinstance(item, SingleChoice):
        return None
    word = "always" if item.lang == "en" else "toujours"
    return replace(
        item,
        choices=tuple(o if o.key else replace(o, text=f"{o.text} {word}") for o in item.choices),
    )


def told_in_the_stem(item: AnyItem, bank: Bank) -> AnyItem | None:
    if not isinstance(item, SingleChoice | ShortAnswer) or len(item.key[0]) < 4:
        return None
    before = "Think of" if item.lang == "en" else "Pensez à"
    return replace(item, stem=f"{before} « {item.key[0]} ». {item.stem}")


def no_quote(item: AnyItem, bank: Bank) -> AnyItem | None:
    return replace(item, quotes=())


def changed_quote(item: AnyItem, bank: Bank) -> AnyItem | None:
    return (
        replace(item, quotes=(*item.quotes, f"{item.quotes[0]} naguère")) if item.quotes else None
    )


def no_feedback(item: AnyItem, bank: Bank) -> AnyItem | None:
    if isinstance(item, SingleChoice | MultipleChoice):
        bare = tuple(replace(o, feedback="") for o in item.choices)
        return replace(item, feedback="", choices=bare)
    if isinstance(item, TrueFalse):
        return replace(item, feedback="", feedback_true="", feedback_false="")
    return None if isinstance(item, Flashcard) else replace(item, feedback="")


def no_question(item: AnyItem, bank: Bank) -> AnyItem | None:
    if not isinstance(item, SingleChoice) or not item.stem.rstrip().endswith("?"):
        return None
    return replace(item, stem=item.stem.rstrip(" ?\u202f\u00a0") + ".")


def no_answer_there(item: AnyItem, bank: Bank) -> AnyItem | None:
    """A quote from elsewhere in the text that shares no word with the key."""
    if not isinstance(item, SingleChoice) or item.inference or item.facts:
        return None
    words = {w for w in item.key[0].casefold().replace("’", " ").split() if len(w) > 3}
    for paragraph in bank.texts[item.text].paragraphs:
        quote = " ".join(paragraph.content.split()[:6])
        if words and not any(w[:4] in quote.casefold() for w in words):
            return replace(item, quotes=(quote,))
    return None


def unmarked_negation(item: AnyItem, bank: Bank) -> AnyItem | None:
    if not isinstance(item, SingleChoice) or "pas" in item.stem.lower() or "NOT" in item.stem:
        return None
    more = " And which is not?" if item.lang == "en" else " Et lequel n’est pas cité ?"
    return replace(item, stem=item.stem + more)


def endless_stem(item: AnyItem, bank: Bank) -> AnyItem | None:
    if isinstance(item, Cloze | Flashcard):
        return None
    return replace(
        item, stem=" ".join(["une fois encore et puis de nouveau"] * 7) + " " + item.stem
    )


def asks_the_time_of_a_place(item: AnyItem, bank: Bank) -> AnyItem | None:
    cities = {
        e.id for k in bank.knowledge.values() for e in k.entities.values() if e.cls == "ville"
    }
    if not isinstance(item, SingleChoice) or not any(
        o.key and o.entity in cities for o in item.choices
    ):
        return None
    return replace(item, stem="Quand la réunion des ministres se tient-elle ?")


def true_distractor(item: AnyItem, bank: Bank) -> AnyItem | None:
    """Another true filler of the list that a composed item asks about."""
    knowledge = bank.knowledge.get(item.text)
    if not isinstance(item, SingleChoice) or not knowledge:
        return None
    key = next((o.entity for o in item.choices if o.key), "")
    for fact in (knowledge.facts[f] for f in item.facts if f in knowledge.facts):
        for ids in fact.args.values():
            for one in ids if key in ids else ():
                if one != key:
                    other = knowledge.entities[one]
                    return choices(item, replace(wrong(other.name), entity=one), keep=2)
    return None


FLAWS: tuple[tuple[Flaw, str], ...] = (
    (true_distractor, "Q01"),
    (key_again, "Q02"),
    (long_key, "Q03"),
    (all_of_these, "Q05"),
    (unmarked_negation, "Q06"),
    (absolute_distractors, "Q08"),
    (seven_options, "Q11"),
    (one_option, "Q11"),
    (told_in_the_stem, "Q13"),
    (no_feedback, "Q14"),
    (no_question, "Q15"),
    (asks_the_time_of_a_place, "Q16"),
    (no_answer_there, "Q17"),
    (endless_stem, "Q25"),
    (no_quote, "P01"),
    (changed_quote, "P02"),
)


def injected(flaw: Flaw) -> list[tuple[AnyItem, Scene]]:
    made = []
    for bank, scene in SCENES.values():
        for item in bank.items.values():
            flawed = flaw(item, bank)
            if flawed is not None:
                made.append((flawed, scene))
    return made


def heard(item: AnyItem, scene: Scene) -> set[str]:
    return {p.rule for p in chain.from_iterable(check(item, scene) for check in ITEM_CHECKS)}


@cache
def missed(flaw: Flaw, rule: str) -> tuple[list[str], int]:
    """The items in which the flaw is not found by its rule, and how many it was put into."""
    made = injected(flaw)
    return [item.id for item, scene in made if rule not in heard(item, scene)], len(made)


@pytest.mark.parametrize(("flaw", "rule"), FLAWS, ids=[f"{f.__name__}-{r}" for f, r in FLAWS])
def test_a_flaw_put_into_sound_items_is_found(flaw: Flaw, rule: str) -> None:
    lost, made = missed(flaw, rule)
    assert made
    assert len(lost) <= 0.1 * made, lost


def test_recall_over_all_injected_flaws(capsys: pytest.CaptureFixture[str]) -> None:
    counts = [missed(flaw, rule) for flaw, rule in FLAWS]
    lost, made = sum(len(ids) for ids, _ in counts), sum(made for _, made in counts)
    with capsys.disabled():
        print(f"\nrecall {1 - lost / made:.1%} of {made} injected flaws")
    assert lost <= 0.03 * made
