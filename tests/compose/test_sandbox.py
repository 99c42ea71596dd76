"""Templates are said in a sandbox: nothing in them can take long or reach out."""

import pytest
from tests.compose.base import entity

from ardoise.compose.sandbox import MAX_OUTPUT, MAX_SOURCE, TemplateFaultError, sentence

ROUEN = entity("rouen")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ lieu | a }}", "à Rouen"),
        ("{{ lieu | le | maj }}", "Rouen"),
        ("{% if lieu is defined %}oui{% else %}non{% endif %}", "oui"),
        ("{{ 'un' if lieu else 'deux' }}", "un"),
        ("rien", "rien"),
        ("Le nom est {{ lieu }}.", "Le nom est Rouen."),
        ("{{ lieux }}", "Rouen et Caen"),
    ],
)
def test_slots_filters_and_choices_are_said(source: str, said: str) -> None:
    slots = {"lieu": ROUEN, "lieux": (ROUEN, "Caen")}
    assert sentence(source, "fr").say(slots) == said


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 200000000 }}",
        "{{ 2 ** 9999999 }}",
        "{% for n in range(999999999) %}x{% endfor %}",
        "{% for n in lieu %}x{% endfor %}",
        "{{ range(10) }}",
        "{{ lieu.name }}",
        "{{ lieu.__class__ }}",
        "{{ lieu[lieu] }}",
        "{% set a = lieu %}",
        "{% macro a() %}{{ a() }}{% endmacro %}",
        "{% include 'x' %}",
        "{% raw %}{{ lieu",
        "{{ lieu",
        "{{ lieu | inconnu }}",
        "{{ lieu | join }}",
        "{{ lieu ~ lieu }}",
        "{{ [lieu, lieu] }}",
        "{{ " + "(" * 900 + "lieu" + ")" * 900 + " }}",
        "x" * (MAX_SOURCE + 1),
    ],
)
def test_anything_else_is_refused_before_it_runs(source: str) -> None:
    with pytest.raises(TemplateFaultError, match=r"."):
        sentence(source, "fr").say({"lieu": ROUEN})


def test_output_is_bounded() -> None:
    long = entity("long", name="a" * MAX_OUTPUT)
    with pytest.raises(TemplateFaultError, match="dépasse"):
        sentence("{{ lieu }}{{ lieu | nom }}", "fr").say({"lieu": long})


def test_missing_role_is_named() -> None:
    with pytest.raises(TemplateFaultError, match=r"`date` n’est pas un rôle .*`lieu`"):
        sentence("{{ date }}", "fr").say({"lieu": ROUEN})


def test_what_an_entity_does_not_declare_is_named() -> None:
    with pytest.raises(TemplateFaultError, match="preposition"):
        sentence("{{ lieu | a }}", "fr").say({"lieu": entity("x", "région")})


def test_english_speaks_english() -> None:
    with pytest.raises(TemplateFaultError, match="is not a role"):
        sentence("{{ date }}", "en").say({"place": ROUEN})
