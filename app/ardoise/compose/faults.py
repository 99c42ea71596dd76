"""Sentences with slots that cannot be used at all: in templates, relations and facts."""

from collections.abc import Iterable, Iterator

from ardoise.compose.sandbox import TemplateFaultError, sentence
from ardoise.domain.fact import Knowledge
from ardoise.domain.problem import Place, Problem, Severity
from ardoise.domain.template import Template
from ardoise.domain.words import say

RULE = "T01"

_SENTENCES = ("stem", "answer", "left", "right", "feedback", "hint")


def find_faults(knowledge: Knowledge, templates: Iterable[Template]) -> Iterator[Problem]:
    """One problem for each sentence that the sandbox refuses, at the key where it stands."""
    for template in templates:
        for key in _SENTENCES:
            yield from _fault(getattr(template, key), template.lang, template.place.at(key))
    for spoken in (knowledge.relations, knowledge.facts):
        for one in spoken.values():
            yield from _fault(one.statement, knowledge.lang, one.place.at("statement"))


def _fault(source: str, lang: str, place: Place) -> Iterator[Problem]:
    if "{" not in source:
        return
    try:
        sentence(source, lang)
    except TemplateFaultError as error:
        yield Problem(
            rule=RULE,
            severity=Severity.ERROR,
            message=str(error),
            remedy=say(
                lang,
                fr="Écrivez les rôles entre {{ }}, suivis de filtres : {{ lieu | a }}.",
                en="Write roles between {{ }}, followed by filters: {{ place | at }}.",
            ),
            place=place,
        )
