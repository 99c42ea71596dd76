"""What a person typed wrongly gets one sentence in their language."""

from argparse import Namespace
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from ardoise.cli.main import main
from ardoise.cli.outcome import GOOD


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "il manque\u00a0: commande"),
        (("grade",), "il manque\u00a0: ITEM"),
        (("check", "--format", "xml"), "'xml' n’existe pas\u202f; choisir parmi"),
        (("export", "word"), "n’existe pas\u202f; choisir parmi"),
        (("check", "--nope"), "option ou argument inconnu\u00a0: --nope"),
        (("check", "--format"), "attend une valeur"),
        (("run", "--port", "x"), "la valeur 'x' ne convient pas"),
        (("chek",), "Vouliez-vous dire check\u202f?"),
        (("export", "moodel"), "Vouliez-vous dire moodle\u202f?"),
        (("--lang", "fr"), "il manque\u00a0: commande"),
    ],
)
def test_wrong_use_is_told_in_french_and_exits_with_2(
    run: Run, words: tuple[str, ...], sentence: str
) -> None:
    done = run(*words)
    assert done.code == 2
    assert sentence in done.err
    assert "usage:" not in done.err


def test_options_of_every_command_may_come_before_it(run: Run) -> None:
    for options in (("--lang", "en"), ("--quiet", "--lang=en")):
        done = run(*options, "check", "--nope")
        assert "unrecognized arguments: --nope" in done.err
    assert "is not a folder" in run("--lang", "en", "--workspace", "nope", "check").err


def test_english_is_spoken_on_demand(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARDOISE_LANG", "en")
    assert "unrecognized arguments: --nope" in run("check", "--nope").err
    assert "n’est pas" in run("check", "--lang", "fr", "--workspace", "nope").err
    assert "is not a folder" in run("check", "--workspace", "nope").err


@pytest.mark.parametrize(
    ("words", "exported", "told"),
    [((), "", ""), ((), "fr", "fr"), ((), "en_US", "en"), (("--lang", "fr"), "en", "fr")],
)
def test_pages_are_told_a_language_only_when_one_is_asked_for(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    exported: str,
    told: str,
) -> None:
    monkeypatch.setenv("ARDOISE_LANG", exported)
    asked: list[str] = []

    def run(args: Namespace) -> int:
        asked.append(args.asked)
        return GOOD

    monkeypatch.setattr("ardoise.cli.run.run", run)
    assert main(["run", "--workspace", str(root), *words]) == GOOD
    assert asked == [told]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_help_exits_with_0(run: Run, lang: str) -> None:
    assert run("--help", "--lang", lang).code == 0


def test_help_is_in_the_readers_language(run: Run) -> None:
    french, english = (run("check", "--help", "--lang", lang).out for lang in ("fr", "en"))
    assert french.startswith("emploi\u00a0: ardoise check")
    assert "montrer cette aide" in french
    assert "show this" not in french
    assert english.startswith("usage: ardoise check")
    assert "show this help" in english
