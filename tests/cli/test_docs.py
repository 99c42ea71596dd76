"""Docs fail when stale: the READMEs and the commands say the same."""

import argparse
import re
from pathlib import Path

import pytest

from ardoise.cli.parser import EXPORTS, build_parser

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.fr.md")


def subcommands() -> dict[str, argparse.ArgumentParser]:
    parser = build_parser("en")
    (action,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return dict(action.choices)


def documented(readme: str) -> dict[str, str]:
    """Each command of the table of a README, with the words that follow it."""
    rows = re.findall(r"^\| `ardoise (\w+)(.*?)` \|", (ROOT / readme).read_text("utf-8"), re.M)
    return dict(rows)


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_documented_and_every_documented_command_exists(readme: str) -> None:
    assert list(documented(readme)) == list(subcommands())


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("name", list(subcommands()))
def test_the_options_of_a_command_are_the_documented_ones(readme: str, name: str) -> None:
    common = {"--help", "--workspace", "--lang", "--quiet"}
    real = {
        option
        for action in subcommands()[name]._actions
        for option in action.option_strings[-1:]
        if option not in common and option != "--output"
    }
    assert set(re.findall(r"--[a-z-]+", documented(readme)[name])) == real


@pytest.mark.parametrize("readme", READMES)
def test_every_export_is_documented(readme: str) -> None:
    targets = documented(readme)["export"].split("[")[0].replace("\\", "").strip().split("|")
    assert tuple(targets) == EXPORTS


@pytest.mark.parametrize("readme", READMES)
def test_links_and_make_targets_lead_somewhere(readme: str) -> None:
    text = (ROOT / readme).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert target.startswith("https://") or (ROOT / target).exists(), target
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", text, re.M) + re.findall(r"`make (\w+)`", text):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_each_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"].values()
    names = [*project["dependencies"], *(name for group in optional for name in group)]
    reasons = (ROOT / "CONTRIBUTING.md").read_text("utf-8").lower()
    for name in names:
        bare = re.split(r"[<>=;\[ ]", name)[0].lower()
        assert bare in reasons, bare


def test_no_lock_names_a_host() -> None:
    for lock in (ROOT / "requirements").glob("*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        assert text.count("--hash=sha256:") > text.count("==") / 2, lock.name
