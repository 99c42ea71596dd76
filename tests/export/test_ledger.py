"""The ledger survives what happens to files: merges, losses, clocks."""

from hypothesis import given
from hypothesis import strategies as st

from ardoise.export.ledger import Entry, Ledger, changed_at, digest, dump_ledger, parse_ledger

IDS = st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1, max_size=12)
ENTRIES = st.builds(
    Entry, st.text("0123456789abcdef", min_size=16, max_size=16), st.integers(0, 10**11)
)


@given(st.dictionaries(IDS, ENTRIES))
def test_what_is_written_is_read_back(entries: dict[str, Entry]) -> None:
    assert parse_ledger(dump_ledger(Ledger(entries))) == Ledger(entries)


def test_entries_are_sorted_lines_so_that_merges_are_of_lines() -> None:
    ledger = Ledger({"b": Entry("0" * 16, 2), "a": Entry("1" * 16, 1)})
    assert dump_ledger(ledger).decode().splitlines()[1:] == [
        f"a\t{'1' * 16}\t1",
        f"b\t{'0' * 16}\t2",
    ]


def test_conflict_marks_are_skipped_and_the_latest_time_wins() -> None:
    data = f"""<<<<<<< ours
q1\t{"a" * 16}\t100
=======
q1\t{"b" * 16}\t200
>>>>>>> theirs
q2\t{"c" * 16}\t50
nonsense
""".encode()
    assert parse_ledger(data).entries == {
        "q1": Entry("b" * 16, 200),
        "q2": Entry("c" * 16, 50),
    }


def test_empty_or_broken_ledger_is_an_empty_one() -> None:
    assert parse_ledger(b"") == Ledger()
    assert parse_ledger(b"\xff\xfe\x00") == Ledger()


def test_unchanged_content_keeps_its_time() -> None:
    assert changed_at(Entry("x", 100), "x", 900) == 100


def test_changed_content_is_later_than_recorded_whatever_the_clock() -> None:
    assert changed_at(Entry("x", 100), "y", 900) == 900
    assert changed_at(Entry("x", 100), "y", 50) == 101
    assert changed_at(Entry("x", 100), "y", 100) == 101


def test_two_teachers_edits_merged_are_later_than_both() -> None:
    # One published "a" at 100, the other "b" at 200; what they agree on must replace both.
    merged = parse_ledger(f"q\t{'a' * 16}\t100\nq\t{'b' * 16}\t200\n".encode())
    assert changed_at(merged.entries["q"], "a" * 16, 150) == 201


def test_digest_has_the_form_that_the_ledger_reads() -> None:
    ledger = Ledger({"q": Entry(digest("é"), 1)})
    assert parse_ledger(dump_ledger(ledger)) == ledger
    assert digest("é") != digest("e")
