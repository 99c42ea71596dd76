"""The JSON Schemas are current, accept every bank of ours, and refuse what they can refuse."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator
from tests.edit.items import items
from tests.read.bad import FACTS, ITEM, OK, QUESTIONS, item_file

from ardoise.cli.schema import printed
from ardoise.domain.item import AnyItem
from ardoise.edit.write import write_items
from ardoise.read.node import Node
from ardoise.read.questions import judged
from ardoise.read.schema import FILES, schema, schemas
from ardoise.read.yaml import load

ROOT = Path(__file__).parents[2]
HOME = ROOT / "questions/schemas"
BANKS = {
    "questions": [*ROOT.glob("questions/*.yaml"), *ROOT.glob("tests/**/questions/sound*.yaml")],
    "facts": [*ROOT.glob("source/*/facts.yaml"), *ROOT.glob("tests/**/source/*/facts.yaml")],
    "templates": [*ROOT.glob("questions/templates/*.yaml")],
}
NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def as_editors_see(node: Node) -> object:
    """The value of a node by YAML 1.2's core schema, which editors follow."""
    if isinstance(node.value, dict):
        return {key: as_editors_see(entry.node) for key, entry in node.value.items()}
    if isinstance(node.value, list):
        return [as_editors_see(one) for one in node.value]
    text = node.value
    if node.quoting:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    return float(text) if NUMBER.fullmatch(text) else text


def faults(kind: str, lang: str, data: bytes) -> list[str]:
    node, _ = load(data, "x.yaml")
    assert node is not None
    validator = Draft7Validator(schema(kind, lang))
    return [error.message for error in validator.iter_errors(as_editors_see(node))]


def test_the_schemas_are_schemas() -> None:
    for one in schemas().values():
        Draft7Validator.check_schema(one)


def test_the_committed_schemas_are_current() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in HOME.iterdir()}
    assert committed == printed(), "run: ardoise schema --write questions/schemas"


@pytest.mark.parametrize(
    ("kind", "path"), [(kind, path) for kind, paths in BANKS.items() for path in paths]
)
def test_the_banks_of_the_repository_are_accepted(kind: str, path: Path) -> None:
    data = path.read_bytes()
    lang = "en" if re.search(rb"^lang:", data, re.MULTILINE) else "fr"
    assert faults(kind, lang, data) == []


def test_each_kind_of_file_has_a_bank_to_accept() -> None:
    assert set(BANKS) == set(FILES)
    assert all(BANKS.values())


@settings(max_examples=30)
@given(items("fr", "t"))
def test_written_items_are_accepted(written: list[AnyItem]) -> None:
    assert faults("questions", "fr", write_items(written, "fr", "t").encode()) == []


# What the rules below find is structure; the rest is spelling, characters and cross-references.
STRUCTURE = {"F06", "F07", "F08", "F09", "F10", "F11"}
BEYOND = {
    "curly quotes around elements",
    "list without its nature",
    "list nature without a list",
    "pick of too many",
    "pick without a list",
    "year of no date",
    "surname of no person",
    "accents of a number",
    "value of spaces in quotes",
    "option of a short answer",
}


def structural(expected: str) -> bool:
    return {one.split()[0] for one in expected.split("; ")} <= STRUCTURE


@pytest.mark.parametrize(
    "name", [n for n, (_, expected) in ITEM.items() if structural(expected) and n not in BEYOND]
)
def test_a_question_of_a_bad_structure_is_refused(name: str) -> None:
    assert faults("questions", "fr", item_file(ITEM[name][0]).encode())


@pytest.mark.parametrize("name", [n for n, (_, e) in QUESTIONS.items() if structural(e)])
def test_a_file_of_a_bad_structure_is_refused(name: str) -> None:
    content = QUESTIONS[name][0].replace("%OK", OK)
    lang = "en" if re.search("^lang: en|^langue: en", content, re.MULTILINE) else "fr"
    assert faults("questions", lang, content.encode())


@pytest.mark.parametrize("name", [n for n, (_, e) in FACTS.items() if structural(e)])
def test_facts_of_a_bad_structure_are_refused(name: str) -> None:
    assert faults("facts", "fr", FACTS[name][0].encode())


@pytest.mark.parametrize("name", BEYOND)
def test_the_reader_refuses_what_is_beyond_a_schema(name: str) -> None:
    assert judged(item_file(ITEM[name][0]).encode(), "q.yaml").problems


def test_descriptions_speak_the_language_of_the_file() -> None:
    french = schema("questions", "fr")["properties"]["questions"]["description"]
    english = schema("questions", "en")["properties"]["questions"]["description"]
    assert (french, english) == ("La liste des questions.", "The list of questions.")


def test_the_first_line_of_our_files_points_to_their_schema() -> None:
    for kind, paths in BANKS.items():
        for path in paths:
            if path.is_relative_to(ROOT / "tests"):
                continue
            first = path.read_text(encoding="utf-8").partition("\n")[0]
            found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
            assert found, path
            assert (path.parent / found[1]).resolve().parent == HOME
            assert json.loads((path.parent / found[1]).read_text(encoding="utf-8"))
            assert Path(found[1]).name.startswith(f"{kind}.")
