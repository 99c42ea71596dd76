"""A problem that knows its place gets its line, whatever the language of the keys."""

from ardoise.domain.problem import Place, Problem, Severity
from ardoise.read.position import locate

BANK = b"langue: fr\ntexte: t\nquestions:\n  - id: a\n    leurres: [x, 'y']\n"
TEXT = b"---\ntitre: T\nlangue: fr\n---\nUn.\n\nDeux.\n"


def at(file: str, *path: str | int) -> Problem:
    return Problem(
        rule="Q01", severity=Severity.ERROR, message="m", remedy="r", place=Place(file, path)
    )


def found(problem: Problem) -> tuple[int, int, str]:
    (placed,) = locate([problem], {"q.yaml": BANK, "text.md": TEXT})
    return placed.line, placed.column, placed.source


def test_an_english_path_leads_to_a_french_key() -> None:
    assert found(at("q.yaml", "questions", 0, "distractors", 1)) == (
        5,
        18,
        "    leurres: [x, 'y']",
    )


def test_a_path_that_leads_nowhere_stops_at_the_last_known_step() -> None:
    assert found(at("q.yaml", "questions", 0, "hint"))[:2] == (4, 5)
    assert found(at("q.yaml", "questions", 7))[:2] == (4, 3)


def test_a_paragraph_has_its_line() -> None:
    assert found(at("text.md", "paragraphs", 2)) == (7, 1, "Deux.")


def test_a_file_that_is_not_there_stays_at_line_one() -> None:
    assert found(at("other.yaml", "questions", 0)) == (1, 1, "")


def test_problems_come_in_reading_order() -> None:
    placed = locate([at("q.yaml", "questions", 0), at("q.yaml", "text")], {"q.yaml": BANK})
    assert [p.line for p in placed] == [2, 4]
