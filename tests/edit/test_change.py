"""An edit changes only what it says; comments, order, quotes and line ends survive."""

import difflib
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.edit.items import items

from ardoise.domain.item import AnyItem, Flashcard, Option, SingleChoice
from ardoise.domain.problem import Place
from ardoise.edit.change import (
    add_item,
    change_item,
    duplicate_item,
    question_source,
    replace_source,
    retire_item,
)
from ardoise.edit.fault import EditError
from ardoise.edit.write import write_items
from ardoise.read.questions import parse_questions
from ardoise.read.rows import comments

FILE = "questions/t.yaml"
BANK = """\
# yaml-language-server: $schema=schemas/questions.fr.json
langue: fr   # comme le texte
texte: t
questions:

  # ── Les lieux ──
  - id: lieu
    question: 'Où est l''école ?'   # à revoir
    reponse: Au bourg
    leurres:
      - Au port
      # trop facile ?
      - texte: Au bois
        retour: Non, relisez.
    citation: "elle est
      au bourg"
    # la suite vient du manuel
    niveau: memoriser

  - {id: mot, recto: école, verso: school}   # à garder

  -   id: fin
      recto: |
        un
        deux
      verso: b
# la fin
"""


def read(data: bytes) -> dict[str, AnyItem]:
    found = parse_questions(data, FILE)
    return {i.id: msgspec.structs.replace(i, place=Place("")) for i in found.value}


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that an edit took out, with a -, and put in, with a +."""
    return [
        line.rstrip()
        for line in difflib.ndiff(before.split("\n"), after.split("\n"))
        if line[0] in "+-"
    ]


def edited(**fields: Any) -> list[str]:  # noqa: ANN401
    item = msgspec.structs.replace(read(BANK.encode())["lieu"], **fields)
    return changed_lines(BANK, change_item(BANK.encode(), FILE, item).decode())


def test_one_field_is_one_line() -> None:
    assert edited(stem="Où donc ?") == [
        "-     question: 'Où est l''école ?'   # à revoir",
        "+     question: Où donc ? # à revoir",
    ]


def test_a_field_is_added_where_files_have_it() -> None:
    assert edited(hint="Au centre.") == ["+     indice: Au centre."]
    assert edited(retired=True) == ["+     retiree: oui"]


def test_a_field_is_taken_out_with_its_lines() -> None:
    assert edited(quotes=()) == ['-     citation: "elle est', '-       au bourg"']


def test_comments_inside_what_changes_are_kept() -> None:
    item = read(BANK.encode())["lieu"]
    options = (*item.options[:1], Option(text="Au port"), Option(text="Ailleurs"))
    assert edited(choices=options) == [
        "-     leurres:",
        "-       - Au port",
        "-       # trop facile ?",
        "+     # trop facile ?",
        "+     leurres: [Au port, Ailleurs]",
        "-       - texte: Au bois",
        "-         retour: Non, relisez.",
    ]


def test_a_question_between_braces_is_written_anew() -> None:
    item = msgspec.structs.replace(read(BANK.encode())["mot"], back="high school")
    after = change_item(BANK.encode(), FILE, item).decode()
    assert changed_lines(BANK, after) == [
        "-   - {id: mot, recto: école, verso: school}   # à garder",
        "+   # à garder",
        "+   - id: mot",
        "+     recto: école",
        "+     verso: high school",
    ]


def test_other_indentation_is_followed() -> None:
    item = msgspec.structs.replace(read(BANK.encode())["fin"], hint="c", stem="un\ntrois")
    after = change_item(BANK.encode(), FILE, item).decode()
    assert changed_lines(BANK, after) == [
        "-         deux",
        "+         trois",
        "+       indice: c",
    ]


def test_a_question_is_added_at_the_end_or_after_another() -> None:
    new = Flashcard(id="n", text="t", lang="fr", place=Place(""), stem="a", back="b")
    lines = ["+   - id: n", "+     recto: a", "+     verso: b", "+"]
    at_end = add_item(BANK.encode(), FILE, new).decode()
    assert sorted(changed_lines(BANK, at_end)) == sorted(lines)
    assert at_end.endswith("      verso: b\n\n  - id: n\n    recto: a\n    verso: b\n# la fin\n")
    middle = add_item(BANK.encode(), FILE, new, after="lieu").decode()
    assert list(read(middle.encode())) == ["lieu", "n", "mot", "fin"]
    assert sorted(changed_lines(BANK, middle)) == sorted(lines)


@pytest.mark.parametrize("end", ["questions: []", "questions:", "questions: [] # rien encore"])
def test_a_first_question_is_added(end: str) -> None:
    data = f"langue: fr\ntexte: t\n{end}".encode()
    new = Flashcard(id="n", text="t", lang="fr", place=Place(""), stem="a", back="b")
    after = add_item(data, FILE, new)
    assert read(after) == {"n": new}
    assert comments(after.decode()) == comments(data.decode())


def test_a_file_that_is_not_there_yet_is_written() -> None:
    new = Flashcard(id="n", text="t", lang="fr", place=Place(""), stem="a", back="b")
    assert add_item(b"", FILE, new).decode() == write_items([new], "fr", "t")


def test_a_copy_stands_under_its_model() -> None:
    after = duplicate_item(BANK.encode(), FILE, "lieu", "lieu-2")
    found = read(after)
    assert list(found) == ["lieu", "lieu-2", "mot", "fin"]
    assert msgspec.structs.replace(found["lieu-2"], id="lieu") == found["lieu"]
    assert after.decode().count("# trop facile ?") == 2
    braces = read(duplicate_item(BANK.encode(), FILE, "mot", "mot-2"))
    assert braces["mot-2"].key == ("school",)


def test_a_retired_question_that_comes_back_leaves_no_trace() -> None:
    away = retire_item(BANK.encode(), FILE, "lieu")
    assert read(away)["lieu"].retired
    assert retire_item(away, FILE, "lieu", retired=False) == BANK.encode()


def test_the_yaml_of_one_question_is_edited_alone() -> None:
    source = question_source(BANK.encode(), FILE, "lieu")
    assert source.startswith("  - id: lieu\n    question: 'Où")
    assert source.endswith("    niveau: memoriser\n")
    assert replace_source(BANK.encode(), FILE, "lieu", source) == BANK.encode()
    broken = replace_source(BANK.encode(), FILE, "lieu", source.replace("Au bourg", "Au : bourg"))
    assert list(read(broken)) == ["mot", "fin"]


def test_a_question_with_errors_can_be_mended_in_its_yaml_only() -> None:
    data = BANK.replace("niveau: memoriser", "niveau: facile").encode()
    source = question_source(data, FILE, "lieu").replace("niveau: facile", "niveau: memoriser")
    assert replace_source(data, FILE, "lieu", source) == BANK.encode()
    with pytest.raises(EditError):
        change_item(data, FILE, read(BANK.encode())["lieu"])
    with pytest.raises(EditError):
        retire_item(data, FILE, "lieu")


@pytest.mark.parametrize(("edit", "id_"), [(change_item, "absent"), (add_item, "lieu")])
def test_an_id_that_is_not_there_or_is_taken_is_refused(
    edit: Callable[[bytes, str, AnyItem], bytes], id_: str
) -> None:
    item = Flashcard(id=id_, text="t", lang="fr", place=Place(""), stem="a", back="b")
    with pytest.raises(EditError) as told:
        edit(BANK.encode(), FILE, item)
    assert f"« {id_} »" in told.value.said("fr")
    assert f"“{id_}”" in told.value.said("en")


def test_an_item_that_a_file_cannot_hold_is_refused() -> None:
    item = SingleChoice(
        id="n",
        text="t",
        lang="fr",
        place=Place(""),
        stem="s",
        choices=(Option(text="a", key=True),),
    )
    with pytest.raises(EditError):
        add_item(BANK.encode(), FILE, item)


def test_a_list_between_brackets_is_left_alone() -> None:
    data = b"{langue: fr, texte: t, questions: [{id: a, recto: b, verso: c}]}\n"
    with pytest.raises(EditError):
        retire_item(data, FILE, "a")


def decorated(text: str, marks: list[int], end: str) -> bytes:
    """A file as a person keeps it: with comments, blank lines and other line ends."""
    lines = text.split("\n")
    for n, mark in enumerate(marks):
        line = mark % len(lines)
        if re.match(r"    \w+: [^|>'\"\[#]*$", lines[line]) and mark % 3:
            lines[line] += f"  # note {n}"
        elif re.match(r"  (?:  \w+:|- id:)", lines[line]):
            pad = " " * (len(lines[line]) - len(lines[line].lstrip()))
            lines[line:line] = [f"{pad}# remarque {n}"] + [""] * (mark % 2)
    return end.join(lines).encode()


files = st.tuples(
    items("fr", "t").filter(lambda some: len({i.id for i in some}) == len(some)),
    st.lists(st.integers(0, 200), max_size=8),
    st.sampled_from(["\n", "\r\n"]),
)


@settings(max_examples=40)
@given(files, st.data())
def test_a_change_changes_one_question_and_no_comment(
    file: tuple[list[AnyItem], list[int], str], data: st.DataObject
) -> None:
    written, marks, end = file
    before = decorated(write_items(written, "fr", "t"), marks, end)
    assume(list(read(before)) == [item.id for item in written])
    old = data.draw(st.sampled_from(written))
    new = msgspec.structs.replace(
        data.draw(st.sampled_from([*written, *data.draw(items("fr", "t"))])), id=old.id
    )
    after = change_item(before, FILE, new)
    expected = {item.id: msgspec.structs.replace(item, place=Place("")) for item in written}
    expected[old.id] = msgspec.structs.replace(new, place=Place(""))
    assert read(after) == expected
    assert Counter(comments(after.decode())) == Counter(comments(before.decode()))
    for item in written:
        if item.id != old.id:
            assert question_source(after, FILE, item.id) == question_source(before, FILE, item.id)
    assert (b"\r\n" in after) == (b"\r\n" in before)
    assert change_item(after, FILE, new) == after


@settings(max_examples=40)
@given(files)
def test_what_is_retired_and_brought_back_is_unchanged(
    file: tuple[list[AnyItem], list[int], str],
) -> None:
    written, marks, end = file
    before = decorated(write_items(written, "fr", "t"), marks, end)
    assume(list(read(before)) == [item.id for item in written])
    for item in written:
        if not item.retired:
            away = retire_item(before, FILE, item.id)
            assert retire_item(away, FILE, item.id, retired=False) == before


def test_a_copy_stands_apart_as_the_others_do() -> None:
    one = "  - id: un\n    affirmation: A.\n    reponse: vrai\n"
    two = one.replace("id: un", "id: deux").replace("A.", "B.")
    head = "langue: fr\ntexte: port\nquestions:\n"
    apart = duplicate_item(f"{head}{one}\n{two}".encode(), "questions/port.yaml", "un", "copie")
    copy = one.replace("id: un", "id: copie")
    assert apart.decode() == f"{head}{one}\n{copy}\n{two}"
    close = duplicate_item(f"{head}{one}{two}".encode(), "questions/port.yaml", "un", "copie")
    assert close.decode() == f"{head}{one}{copy}{two}"
