"""A proposed fact as HTML: where it stands in the text, and what would be asked of it."""

import re
from html import escape
from itertools import pairwise
from urllib.parse import urlencode

from ardoise.domain.fact import Knowledge
from ardoise.domain.item import AnyItem, Matching
from ardoise.domain.problem import Problem
from ardoise.domain.text import Text
from ardoise.propose.preview import Foreseen, Mark, marks
from ardoise.web.ask import cloze_text
from ardoise.web.escape import as_html, as_option, stem_html
from ardoise.web.names import kind_name
from ardoise.web.problems import problems_html
from ardoise.web.speech import _, plural


def marked_html(text: Text, proposed: Knowledge | None, fact: str) -> str:
    """The whole text with every proposal marked, each a link to it; `fact` stands out."""
    found = marks(text, proposed) if proposed is not None else ()
    rows = []
    for paragraph in text.paragraphs:
        mine = [mark for mark in found if mark.paragraph == paragraph.number]
        here = any(mark.fact == fact for mark in mine)
        rows.append(
            f'<div class="para{" here" if here else ""}">'
            f'<p><span class="num" aria-hidden="true">{paragraph.number}</span>'
            f"{_pieces(paragraph.content, mine, fact, text)}</p></div>"
        )
    return f'<div class="reading" lang="{text.lang}">{"".join(rows)}</div>'


def _pieces(content: str, mine: list[Mark], fact: str, text: Text) -> str:
    """The paragraph cut where a mark begins or ends, but for where others end inside `fact`."""
    edges = {edge for mark in mine for edge in (mark.start, mark.end)}
    inside = [(mark.start, mark.end) for mark in mine if mark.fact == fact]
    edges = {e for e in edges if not any(start < e < end for start, end in inside)}
    cuts = sorted({0, len(content), *edges})
    parts = []
    for start, end in pairwise(cuts):
        piece = as_html(content[start:end])
        over = [mark.fact for mark in mine if mark.start <= start and end <= mark.end]
        if fact in over:
            parts.append(f"<mark>{piece}</mark>")
        elif over and re.search(r"\w", content[start:end]):
            # A link of a lone stop, where a fact ends a sign before another, has no name.
            there = escape(urlencode({"texte": text.id, "fait": over[0]}))
            parts.append(
                f'<a class="waiting" href="propositions?{there}" target="_self">{piece}</a>'
            )
        else:
            parts.append(piece)
    return "".join(parts)


def doubts_html(doubts: tuple[str, ...]) -> str:
    """Why the fact deserves a second look; "" when nothing says so."""
    rows = "".join(
        f'<li class="problem warning"><p><strong>{_("À vérifier")}</strong> {as_html(one)}</p></li>'
        for one in doubts
    )
    return f'<ul class="problems">{rows}</ul>' if rows else ""


def foreseen_html(foreseen: Foreseen) -> str:
    """What would be asked, with the right answers and the wrong ones, and what `check` would say
    of each question and of the fact itself."""
    items = foreseen.items
    own = {item.id for item in items}
    # One sentence, however many rows of a file it is about.
    told = {(p.rule, p.message, p.item): p for p in foreseen.problems}.values()
    rest = [p for p in told if p.item not in own]
    if rest:
        title = _("Si vous l’acceptez, la vérification dira")
        rest_html = f'<h2 class="title">{as_html(title)}</h2>{problems_html(rest)}'
    else:
        rest_html = ""
    if not items:
        sentence = _("Ce fait ne donne pas encore de question : il y faut d’autres faits.")
        return f'<p class="task">{as_html(sentence)}</p>{rest_html}'
    count = plural("Il donnerait {n} question", "Il donnerait {n} questions", len(items))
    rows = "".join(
        f"<li>{question_html(item)}{_warned([p for p in told if p.item == item.id])}</li>"
        for item in items
    )
    return f'<h2 class="title">{as_html(count)}</h2><ul class="would">{rows}</ul>{rest_html}'


def _warned(problems: list[Problem]) -> str:
    return problems_html(problems) if problems else ""


def question_html(item: AnyItem) -> str:
    """A question in short, its key marked."""
    stem = as_html(cloze_text(item), item.lang) or stem_html(item.stem, item.lang)
    if item.options:
        said = [(o.text, o.key) for o in item.options]
    elif isinstance(item, Matching):
        said = [(f"{left} → {right}", True) for left, right in item.pairs]
    else:
        said = [(text, True) for text in item.key]
    answers = " · ".join(
        f"<strong>✓ {as_html(as_option(text), item.lang)}</strong>"
        if key
        else as_html(as_option(text), item.lang)
        for text, key in said
    )
    return (
        f'<p class="over">{as_html(kind_name(item.kind))}</p><p lang="{item.lang}">{stem}</p>'
        f'<p class="answers" lang="{item.lang}">{answers}</p>'
    )
