"""The standard templates that a workspace needs: those that ask what its own do not."""

import re
from collections.abc import Sequence

from ardoise.domain.template import Template
from ardoise.propose.relations import offered

_TEMPLATE = re.compile(r"\n(?=(?:  # [^\n]*\n)*  - id: )")
_RELATION = re.compile(r"^(    relation: )(.+)$", re.MULTILINE)
_ASKS = re.compile(r"^    (?:demande|asks): (.+)$", re.MULTILINE)


def without_served(content: str, own: Sequence[Template]) -> str:
    """A file of standard templates without those that `own` templates make redundant, and without
    the relations that they serve where a template reads several. "" when nothing is left."""
    if not own:
        return content
    lang = "en" if content.count("\nlang: en") else "fr"
    head, *blocks = _TEMPLATE.split(content)
    kept = [left for block in blocks if (left := _left(block, own, lang))]
    return "\n".join((head, *kept)).rstrip() + "\n" if kept else ""


def _left(block: str, own: Sequence[Template], lang: str) -> str:
    found = _RELATION.search(block)
    if found is None:
        return block
    asks = _ASKS.search(block)
    names = [name.strip() for name in found[2].strip("[]").split(",")]
    left = [name for name in names if not _served(name, asks[1] if asks else "", own, lang)]
    if not left:
        return ""
    shown = left[0] if len(left) == 1 else f"[{', '.join(left)}]"
    return f"{block[: found.start(2)]}{shown}{block[found.end(2) :]}"


def _served(relation: str, asks: str, own: Sequence[Template], lang: str) -> bool:
    """Whether a template of the workspace's own asks that relation of every text, as it is
    proposed: by a role that it has there, and not only by chance of its name."""
    known = offered((), lang).get(relation)
    roles = known.roles if known else {}
    return any(
        template.lang == lang
        and not template.text
        and relation in template.relations
        and (template.asks in roles or (not template.asks and not asks))
        for template in own
    )
