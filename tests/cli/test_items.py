"""`ardoise items`: one object a line, which other programs rely on."""

import json

from tests.cli.conftest import Run

KEYS = {
    *("id", "kind", "origin", "stem", "options", "key", "accepted", "feedback"),
    *("quotes", "facts", "text", "tags", "level"),
}


def test_each_line_is_an_item_with_the_fixed_keys(run: Run) -> None:
    (line,) = run("items", "--json").out.splitlines()
    item = json.loads(line)
    assert set(item) >= KEYS
    assert item["id"] == "ouverture"
    assert item["kind"] == "single_choice"
    assert item["origin"] == "hand"
    assert item["key"] == ["à huit heures"]
    assert item["quotes"] == ["Le marché ouvre à huit heures"]
    assert [set(option) for option in item["options"]] == [{"text", "key", "feedback"}] * 3
    assert item["level"] == "remember"


def test_plain_items_are_a_line_each(run: Run) -> None:
    assert run("items").out == ("ouverture\tsingle_choice\tÀ quelle heure le marché ouvre-t-il ?\n")


def test_a_hand_written_item_is_explained_by_its_quote(run: Run) -> None:
    assert "Le marché ouvre à huit heures" in run("items", "--explain", "ouverture").out


def test_an_unknown_item_gets_a_suggestion(run: Run) -> None:
    done = run("items", "--explain", "ouvertur")
    assert done.code == 2
    assert "vouliez-vous dire ouverture" in done.err
