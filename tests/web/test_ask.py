"""What comes back from a form may be anything: only what was shown can be given."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.web.conftest import CLASS

from ardoise.domain.attempt import Given
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Cloze, Matching
from ardoise.quiz.arrange import arranged
from ardoise.web.ask import cloze_text, form_html, given_of
from ardoise.web.escape import stem_html
from ardoise.web.slip import Sent
from ardoise.workspace import open_workspace

ITEMS = dict(open_workspace(Path(CLASS)).bank.items)


def given(item: AnyItem, *fields: tuple[str, str]) -> Given:
    shown = arranged(item, 0)
    return given_of(item, shown, Sent(do="answer", slot="s", press="1", fields=fields))


def test_a_choice_is_known_by_its_place_alone() -> None:
    item = ITEMS["digue-annee"]
    shown = arranged(item, 0)
    assert given(item, ("pick", "1")) == (shown[1],)
    assert given(item, ("pick", "1"), ("pick", "0")) == (shown[1],)
    assert all(f'value="{text}"' not in form_html(item, shown, "s") for text in shown)


@pytest.mark.parametrize("place", ["", "-1", "3", "9" * 5000, "²", "1862", "0x1"])
def test_a_place_that_was_not_shown_gives_nothing(place: str) -> None:
    assert given(ITEMS["digue-annee"], ("pick", place)) == ()


def test_an_element_is_put_in_order_once() -> None:
    item = ITEMS["ordre"]
    first, second, _third = arranged(item, 0)
    picks = [("pick", place) for place in ("0", "1", "0")]
    assert given(item, *picks) == (first, second)


def test_as_many_blanks_and_pairs_come_back_as_were_shown() -> None:
    blanks = ITEMS["conserverie-trou"]
    assert given(blanks, ("typed", " femmes ")) == ("femmes", "")
    assert given(blanks, *[("typed", "x")] * 5) == ("x", "x")
    assert given(blanks, ("typed", "  "), ("other", "x")) == ()
    pairs = ITEMS["annees-paires"]
    assert given(pairs, ("pair", ""), ("pair", "1")) == ("", arranged(pairs, 0)[1], "")


def test_long_sides_are_read_whole_above_the_lists() -> None:
    pairs = ITEMS["annees-paires"]
    assert isinstance(pairs, Matching)
    assert 'class="sides"' not in form_html(pairs, arranged(pairs, 0), "s")
    long = "descend lentement du plateau vers la mer"
    shown = (f"{long}, qui monte", f"{long}, qui se retire")
    html = form_html(replace(pairs, pairs=tuple(zip("ab", shown, strict=True))), shown, "s")
    assert all(f"<li>{side}</li>" in html for side in shown)
    assert '<option value="1">B. descend' in html


def test_words_that_are_given_are_chosen_from_lists() -> None:
    blanks = ITEMS["conserverie-trou"]
    assert isinstance(blanks, Cloze)
    words = " et ".join(reversed(blanks.key))
    item = replace(blanks, stem=f"Complétez avec ces mots : {words}.")
    html = form_html(item, (), "s")
    assert html.count("<select") == len(blanks.blanks) == 2
    assert "<input" not in html
    first, second = sorted(blanks.key, key=fold)
    assert html.index(f'value="{first}"') < html.index(f'value="{second}"')
    assert given(item, ("typed", first), ("typed", "")) == (first, "")
    assert "<select" not in form_html(blanks, (), "s")


def test_what_a_teacher_wrote_is_never_markup() -> None:
    for item in ITEMS.values():
        html = form_html(item, tuple(f"<b>{text}" for text in arranged(item, 0)), '"><i>')
        assert "<b>" not in html
        assert "<i>" not in html


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        (("Il y a ", ", puis ", "."), "Il y a …, puis …"),
        (("", " (", ") est là."), "… (…) est là."),
        (("En ", " ; ", " ?"), "En … ; … ?"),
    ],
)
def test_a_passage_in_one_line_has_no_space_before_a_comma(
    pieces: tuple[str, ...], line: str
) -> None:
    cloze = ITEMS["conserverie-trou"]
    assert cloze_text(replace(cloze, pieces=pieces)) == line


def test_only_a_passage_has_a_line_of_its_own() -> None:
    assert cloze_text(ITEMS["digue-annee"]) == ""


def test_no_line_ends_within_a_verb_and_its_pronoun() -> None:
    assert stem_html("Où **a-t-on** bâti ?", "fr") == (
        'Où <strong><span class="whole">a-t-on</span></strong> bâti\u202f?'
    )
    assert stem_html("<b>-t-il</b>", "fr") == "&lt;b&gt;-t-il&lt;/b&gt;"
    assert stem_html("Was it a-t-on?", "en") == "Was it a-t-on?"
