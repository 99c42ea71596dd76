"""Words cut at the end of a line are joined; hyphens of their own stay."""

import pytest

from ardoise.propose.lines import join_lines, words_of


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("après un an de tra-\nvaux", "après un an de travaux"),
        ("après un an de tra\u00ad\nvaux", "après un an de travaux"),
        ("un in\u00ad\nter\u00ad\nprète", "un interprète"),
        ("peut-\nêtre demain", "peut-être demain"),
        ("c’est-à-\ndire demain", "c’est-à-dire demain"),
        ("« Oui », dit-\nil", "« Oui », dit-il"),
        ("demanda-t-\nelle", "demanda-t-elle"),
        ("en Seine-\nMaritime", "en Seine-Maritime"),
        ("de 1914-\n1918", "de 1914-1918"),
        ("une idée -\nla sienne", "une idée - la sienne"),
        ("ce-\nlui-ci", "celui-ci"),
    ],
)
def test_hyphen_at_the_end_of_a_line(cut: str, joined: str) -> None:
    assert join_lines(cut.split("\n")) == joined


def test_the_rest_of_the_document_tells_whose_hyphen_it_is() -> None:
    lines = ["un arc-", "boutant ; plus loin, des porte-", "avions", "et un arc-boutant tient."]
    assert join_lines(lines, words_of(lines)) == (
        "un arc-boutant ; plus loin, des porteavions et un arc-boutant tient."
    )
    assert join_lines(lines[1:], words_of([*lines, "les porte-avions partent"])) == (
        "boutant ; plus loin, des porte-avions et un arc-boutant tient."
    )
