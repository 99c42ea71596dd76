"""The reference of templates names every key, filter and rule, and its examples can be read."""

import re
from pathlib import Path

import pytest

from ardoise.compose.language import filters
from ardoise.compose.proof import COMPANIONS, RULES
from ardoise.read.templates import parse_templates
from ardoise.read.words import CHOICES, KEYS, key_word

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = {"fr": "gabarits.fr.md", "en": "templates.md"}


def page(lang: str) -> str:
    return (DOCS / PAGES[lang]).read_text(encoding="utf-8")


def named(lang: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", page(lang)))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("table", ["template", "conditions"])
def test_every_key_is_named(lang: str, table: str) -> None:
    keys = {key_word(table, key, lang) for key in KEYS[table]}
    assert keys - named(lang) == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("choice", ["method", "support", "stance", "nature"])
def test_every_word_of_choice_is_named(lang: str, choice: str) -> None:
    words = {words[lang == "en"][0] for words in CHOICES[choice].values()}
    assert words - named(lang) == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_filter_is_named(lang: str) -> None:
    assert set(filters(lang)) - named(lang) == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_rule_of_the_proof_is_named(lang: str) -> None:
    rules = {rule.id for rule in RULES} | {rule.id for rule in COMPANIONS}
    assert rules - named(lang) == set()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_example_can_be_read(lang: str) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", page(lang), re.DOTALL)
    read = parse_templates(example.encode(), "questions/templates/exemple.yaml")
    assert read.problems == ()
    assert len(read.value) == 1
