"""Problems as HTML, beside what they are about."""

import re
from collections.abc import Sequence

from ardoise.domain.problem import Problem, Severity
from ardoise.web.escape import as_html
from ardoise.web.speech import _, plural

_GRAVITY = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def severity_name(severity: Severity) -> str:
    """What a severity is called."""
    return {
        Severity.ERROR: _("Erreur"),
        Severity.WARNING: _("Remarque"),
        Severity.INFO: _("Information"),
    }[severity]


def badge_of(problems: Sequence[Problem]) -> str:
    """How many problems there are of each severity, the gravest first; "" for none."""
    badges = []
    for severity in _GRAVITY:
        count = sum(problem.severity is severity for problem in problems)
        if count:
            told = {
                Severity.ERROR: plural("{n} erreur", "{n} erreurs", count),
                Severity.WARNING: plural("{n} remarque", "{n} remarques", count),
                Severity.INFO: plural("{n} information", "{n} informations", count),
            }[severity]
            badges.append(f' <span class="tag {severity.value}">{told}</span>')
    return "".join(badges)


def problems_html(problems: Sequence[Problem]) -> str:
    """The problems, gravest first: what is wrong, where, and what to do."""
    lines = []
    for p in sorted(problems, key=lambda one: _GRAVITY.index(one.severity)):
        where = f"{p.place.file}:{p.line}:{p.column}" if p.line else p.place.file
        lines.append(
            f'<li class="problem {p.severity.value}"><p><strong>{severity_name(p.severity)} '
            f"{as_html(p.rule)}</strong> {_told(p.message)}</p><p>{_told(p.remedy)}</p>"
            f'{_line(p)}<p class="over">{as_html(where)}</p></li>'
        )
    return f'<ul class="problems">{"".join(lines)}</ul>'


def judged_html(problems: Sequence[Problem]) -> str:
    """The problems of what is being typed; that there are none, when there are none."""
    return problems_html(problems) if problems else f'<p class="said">{_("Rien à redire.")}</p>'


def _told(sentence: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", as_html(sentence))


def _line(problem: Problem) -> str:
    """The line of the file, from where the problem begins marked."""
    source = problem.source.rstrip()
    if not source.strip():
        return ""
    at = min(max(problem.column - 1, 0), len(source))
    before, after = as_html(source[:at].lstrip()), as_html(source[at:])
    return f'<p class="source"><code>{before}<u>{after}</u></code></p>'
