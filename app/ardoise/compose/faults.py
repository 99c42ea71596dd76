"""Sentences with slots that cannot be used at all: in templates, relations and facts."""

from collections.abc import Iterable, Iterator

from ardoise.compose.sandbox import TemplateFaultError, sentence
from ardoise.domain.fact import Knowledge
from ardoise.domain.problem import Place, Problem, Severity
from ardoise.domain.template import Method, Template
from ardoise.domain.words import say

RULE = "T01"
LACKING = "T02"

_NO_ROLE = ("true_false", "matching", "ordering")

_SENTENCES = ("stem", "answer", "left", "right", "feedback", "hint")


def find_faults(knowledge: Knowledge, templates: Iterable[Template]) -> Iterator[Problem]:
    """One problem for each sentence that the sandbox refuses, at the key where it stands."""
    for template in templates:
        for key in _SENTENCES:
            yield from _fault(getattr(template, key), template.lang, template.place.at(key))
        if missing := lacks(template):
            yield _lacking(template, *missing)
    for spoken in (knowledge.relations, knowledge.facts):
        for one in spoken.values():
            yield from _fault(one.statement, knowledge.lang, one.place.at("statement"))


def lacks(template: Template) -> tuple[str, str] | None:
    """The key that a template cannot do without and does not give, in French and in English."""
    if not template.stem:
        return "question", "stem"
    needs_role = template.kind not in _NO_ROLE and template.method is not Method.STANCE
    if needs_role and not template.asks:
        return "demande", "asks"
    if template.kind == "matching" and not template.left:
        return "gauche", "left"
    if template.kind == "matching" and not template.right:
        return "droite", "right"
    return None


def _lacking(template: Template, fr: str, en: str) -> Problem:
    return Problem(
        rule=LACKING,
        severity=Severity.ERROR,
        message=say(
            template.lang,
            fr=f"Le gabarit « {template.id} » n’a pas de `{fr}`.",
            en=f"The template “{template.id}” has no `{en}`.",
        ),
        remedy=say(
            template.lang, fr=f"Ajoutez-lui une ligne `{fr}`.", en=f"Give it a line `{en}`."
        ),
        place=template.place,
    )


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
