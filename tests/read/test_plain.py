"""The fast reader agrees with the strict one on all that it accepts, and gives up on the rest."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.bad import ITEM, OK, QUESTIONS, item_file

from ardoise.read.node import Raw, raw, spoilt
from ardoise.read.plain import read_plain
from ardoise.read.questions import judged, parse_questions, sound
from ardoise.read.yaml import load

BANK = """\
# Une banque
langue: fr
texte: t

questions:
  - id: a
    question: Qui ?
    reponse: a
    leurres: [b, 'c, d', "e"]
    citation:
      - un … deux
      - 'l''eau'
    paires:
      Faure Gnassingbé: x
      « le chef », dit-on: 2026
      b: y z
  # une remarque
  - id: b
    leurres:
      - texte: a
        retour: b c.
      - d
    ignorer: {Q03: raison, Q04: [a, b]}
  - id: c
    recto: un texte
      qui continue
      {{encore::adverbe}} et « encore »
    verso: 'cité
      et suite'
    indice: |
      un
       deux

      trois
    explication: >-
      a b
      c d
    q: "a \\"b\\" \\u00e9" # fin
    ordre: [a,
      b, e]
    medias:
    - http://x#y
    - b
      c
"""


def agrees(data: bytes) -> bool:
    """Whether the fast reader read it; it must then have read what the strict one reads."""
    fast = read_plain(data)
    if fast is None:
        return False
    node, faults = load(data, "q.yaml")
    assert node is not None
    assert faults.found == []
    assert not spoilt(node)
    assert raw(node) == fast
    return True


def test_all_that_banks_use_is_read_fast() -> None:
    assert agrees(BANK.encode())
    assert agrees(b"\xef\xbb\xbf---\r\n" + BANK.replace("\n", "\r\n").encode())


@pytest.mark.parametrize(
    "typed",
    ["a: ''", "a:", "a: {b}", "a: *b", "a: &b c", "a: !b c", "a: b\na: c", "a: [b", "a: 'b"],
)
def test_what_is_not_plain_is_left_to_the_strict_reader(typed: str) -> None:
    assert read_plain(typed.encode()) is None


def test_a_block_of_text_after_a_dash_does_not_take_in_the_next_element() -> None:
    assert not agrees(b"a:\n  - b: >\n  -  c\n")
    assert not agrees(b"a:\n  - >\n    b\n  - c\n")
    assert agrees(b"a:\n  - b: x\n    c: >\n      y\n  - b: z\n")


@pytest.mark.parametrize(
    "typed",
    ["a", "- a", "? a", "", "# a", "a: b: c", "a:\n b\n", "a: {b: c, b: d}", "a\t: b", "a: “b”"],
)
def test_what_is_no_bank_is_left_to_the_strict_reader(typed: str) -> None:
    assert read_plain(typed.encode()) is None


@pytest.mark.parametrize(
    "typed",
    [
        "a: b\n   c: d",
        "a:\n  - b\n c: d",
        'a: "\\u202e"',
        'a: "\\q"',
        "a: e\u0301",
        "a: [[[[[[b]]]]]]",
    ],
)
def test_what_is_twisted_is_left_to_the_strict_reader(typed: str) -> None:
    assert read_plain(typed.encode()) is None


_TEXTS = st.text(
    st.sampled_from("aé zà’'\"-:#,[]{}?!*&|>%@`“”=~.1\\\n\u00a0"), min_size=1, max_size=12
)
_VALUES = st.recursive(
    _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(_TEXTS, _VALUES, min_size=1, max_size=4),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.sampled_from([20, 1000]),
    st.booleans(),
)
def test_what_other_tools_print_is_read_alike(
    value: dict[str, Raw], flow: bool | None, style: str | None, width: int, letters: bool
) -> None:
    printed = yaml.safe_dump(
        value, default_flow_style=flow, default_style=style, width=width, allow_unicode=letters
    )
    agrees(printed.encode())


_CHARS = " -:[]{}'\"#,?&*!|>%@`~=.\n\t\\éa1“\r\u00a0\u2028\ufeff\u0301"
_EDITS = st.lists(
    st.tuples(
        st.integers(0, len(BANK)),
        st.integers(0, 6),
        st.sampled_from(
            [
                *_CHARS,
                "• ",
                "reponse:x",
                "-x",
                "\u200b",
                "#1",
                "",
                "  ",
                "\n  ",
                "- ",
                ": ",
                " #",
                "''",
                "---",
                "...",
                "\n\n",
            ]
        ),
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=400)
@given(_EDITS)
def test_a_bank_with_slips_of_the_keyboard_is_read_alike(edits: list[tuple[int, int, str]]) -> None:
    text = BANK
    for start, cut, typed in edits:
        text = text[:start] + typed + text[start + cut :]
    agrees(text.encode())


@pytest.mark.parametrize("name", ITEM)
def test_no_bad_question_passes_the_fast_way(name: str) -> None:
    assert sound(item_file(ITEM[name][0]).encode(), "q.yaml") is None


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_bad_file_passes_the_fast_way(name: str) -> None:
    content, expected = QUESTIONS[name]
    if not expected.startswith("F12"):
        assert sound(content.replace("%OK", OK).encode(), "q.yaml") is None


_LINES = [f"    {line}\n" for lines, _ in ITEM.values() for line in lines.split("\n")]


@given(st.lists(st.sampled_from(_LINES), min_size=1, max_size=5))
def test_the_fast_way_gives_the_items_of_the_slow_way(lines: list[str]) -> None:
    data = f"langue: fr\ntexte: t\nquestions:\n  - id: a\n{''.join(lines)}{OK}".encode()
    fast = sound(data, "q.yaml")
    if fast is not None:
        slow = judged(data, "q.yaml")
        assert slow.problems == ()
        assert slow.value == fast
    assert parse_questions(data, "q.yaml") == judged(data, "q.yaml")
