"""What holds of every target: it takes any item, says what it loses, and repeats itself."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.bring.banks import ITEMS, bank
from tests.export.sample import BANK, SINGLE

from ardoise.domain.item import AnyItem, Blank, Cloze, ShortAnswer
from ardoise.export.loss import Context, Selection
from ardoise.export.targets import TARGETS

NOW = datetime(2026, 1, 5, tzinfo=UTC)
UNSPACED = re.compile(r" [:;!?»]|« ")

# Setting a page takes a tenth of a second.
QUICK = [name for name in TARGETS if not name.startswith("pdf")]


@pytest.mark.parametrize("name", QUICK)
@given(item=ITEMS, lang=st.sampled_from(["fr", "en"]))
@settings(max_examples=40, deadline=None)
def test_any_item_is_taken_and_its_losses_are_said(name: str, item: AnyItem, lang: str) -> None:
    made = TARGETS[name].export(bank(item), Selection(), Context(now=NOW, lang=lang))
    assert made.count == 1
    assert made.data
    for loss in made.losses:
        assert loss.item in ("", item.id)
        assert "" not in (loss.part, loss.what, loss.why)


@pytest.mark.parametrize("name", QUICK)
def test_accents_that_count_are_a_rule_that_no_target_knows(name: str) -> None:
    item = ShortAnswer(
        id="i",
        text=SINGLE.text,
        lang="fr",
        place=SINGLE.place,
        stem="Que vend-elle ?",
        elements=(("une pêche",),),
    )
    hole = Cloze(
        **{name: getattr(item, name) for name in ("id", "text", "lang", "place")},
        pieces=("Elle vend ", " au marché."),
        blanks=(Blank(key="une pêche"),),
    )

    def ungraded(one: AnyItem) -> bool:
        made = TARGETS[name].export(bank(one), Selection(), Context(now=NOW))
        return "grading" in {loss.part for loss in made.losses if loss.item}

    for typed in (item, hole):
        assert ungraded(replace(typed, strict_accents=True))
        assert ungraded(replace(typed, typos=False))
        assert name == "html" or not ungraded(typed)


@given(item=ITEMS)
@settings(max_examples=8, deadline=None)
def test_any_item_can_be_printed(item: AnyItem) -> None:
    made = TARGETS["pdf"].export(bank(item), Selection(), Context(now=NOW))
    assert made.data.startswith(b"%PDF")


@pytest.mark.parametrize("name", TARGETS)
def test_same_bank_gives_the_same_bytes_at_any_time(name: str) -> None:
    first = TARGETS[name].export(BANK, Selection(), Context(now=NOW))
    later = Context(now=NOW.replace(year=2030), ledger=first.ledger)
    assert TARGETS[name].export(BANK, Selection(), later).data == first.data


@pytest.mark.parametrize("name", TARGETS)
def test_french_losses_have_the_spaces_of_french(name: str) -> None:
    made = TARGETS[name].export(BANK, Selection(), Context(now=NOW))
    for loss in made.losses:
        assert not UNSPACED.search(loss.what + loss.why), loss


@pytest.mark.parametrize("name", TARGETS)
def test_selection_and_progress_reach_the_target(name: str) -> None:
    seen: list[tuple[int, int]] = []
    context = Context(now=NOW, progress=lambda done, total: seen.append((done, total)))
    made = TARGETS[name].export(BANK, Selection(items=(SINGLE.id, "bees-where")), context)
    assert made.count == 2
    assert seen[-1] == (2, 2)


@pytest.mark.parametrize("name", TARGETS)
def test_empty_selection_is_an_empty_file_of_the_format(name: str) -> None:
    made = TARGETS[name].export(BANK, Selection(texts=("absent",)), Context(now=NOW))
    assert made.count == 0
    assert [loss for loss in made.losses if loss.item] == []


def test_every_target_says_what_it_is_for_in_both_languages() -> None:
    for name, target in TARGETS.items():
        assert target.name == name
        assert target.extension.startswith(".")
        assert target.about("fr") != target.about("en")
