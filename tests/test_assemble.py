"""The bytes of a workspace make one bank."""

from pathlib import Path

from ardoise.assemble import assemble
from ardoise.edit.change import add_item
from ardoise.edit.write import unwritable, write_items
from ardoise.read.file import Taken, take
from ardoise.workspace import workspace_files

ROOT = Path(__file__).parents[1]
BANK = "questions/togo-russie.yaml"


def taken() -> list[Taken]:
    return [take(path, ROOT) for path in workspace_files(ROOT)]


def test_an_adopted_item_takes_the_place_of_the_composed_one() -> None:
    before = assemble(taken(), "1")
    composed = [item for item in before.bank.items.values() if item.origin != "hand"]
    assert [item.id for item in composed if unwritable(item)] == []
    model = composed[0]
    files = [
        file._replace(data=add_item(file.data or b"", BANK, model)) if file.file == BANK else file
        for file in taken()
    ]
    after = assemble(files, "2")
    assert after.bank.items[model.id].origin == "hand"
    assert after.bank.items[model.id].key == model.key
    assert after.bank.items.keys() == before.bank.items.keys()
    assert [problem for problem in after.problems if problem.rule == "R01"] == []


def test_every_composed_item_can_be_adopted() -> None:
    before = assemble(taken(), "1")
    composed = [item for item in before.bank.items.values() if item.origin != "hand"]
    adopted = write_items(composed, "fr", "togo-russie").encode()
    after = assemble([*taken(), Taken("questions/z.yaml", adopted)], "2").bank.items
    assert after.keys() == before.bank.items.keys()
    for item in composed:
        again = after[item.id]
        assert (again.kind, again.origin) == (item.kind, "hand")
        assert sorted(again.key) == sorted(item.key)
        assert {one.text for one in again.options} == {one.text for one in item.options}
