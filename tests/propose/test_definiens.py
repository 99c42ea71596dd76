"""Where the words that say what a term means end."""

import pytest

from ardoise.propose.definiens import definiens_end


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("une roche qui fond, ce qui la rend fluide", "une roche qui fond"),
        ("une roche (granite, basalte), et coule", "une roche"),
        ("ceux qui, ne possédant rien, louent leur force", None),
        ("un gaz, dont les molécules s’écartent", "un gaz, dont les molécules s’écartent"),
        ("un son que nul n’entend ; il s’affaiblit", "un son que nul n’entend"),
        ("une plante et permet de guérir", "une plante"),
    ],
)
def test_a_definition_is_whole(words: str, kept: str | None) -> None:
    end = definiens_end(words, 0)
    assert end is not None
    assert words[:end] == (words if kept is None else kept)
