"""`ardoise items`: every item, hand-written and composed."""

import json
from argparse import Namespace
from typing import Any

from ardoise.assemble import SEED
from ardoise.cli.outcome import GOOD, UserError
from ardoise.cli.place import workspace_of
from ardoise.cli.unknown import unknown
from ardoise.compose.explain import explain_item, explain_templates
from ardoise.domain.item import AnyItem, Cloze, Matching, Nature, Ordering, ShortAnswer
from ardoise.domain.words import say
from ardoise.workspace import Workspace

_GAP = "____"


def run(args: Namespace) -> int:
    """Print the items a line each, as text or JSON, or explain how they came about."""
    workspace = workspace_of(args)
    if args.explain is not None:
        for line in _explained(workspace, args.explain, args.lang):
            print(line)
        return GOOD
    for item in workspace.bank.items.values():
        if args.text in (None, item.text):
            if args.json:
                print(json.dumps(record(item), ensure_ascii=False))
            else:
                print(f"{item.id}\t{kind_of(item)}\t{stem_of(item)}")
    return GOOD


def kind_of(item: AnyItem) -> str:
    """The kind of an item in the words of the design: a number and a date are kinds too."""
    if isinstance(item, ShortAnswer) and item.nature in (Nature.NUMBER, Nature.DATE):
        return item.nature.value
    return item.kind


def stem_of(item: AnyItem) -> str:
    """What is asked, on one line; a cloze shows its gaps."""
    parts = [item.stem] if item.stem else []
    if isinstance(item, Cloze):
        gaps = [f"{_GAP} ({b.hint})" if b.hint else _GAP for b in item.blanks]
        parts.append(
            "".join(x for pair in zip(item.pieces, [*gaps, ""], strict=True) for x in pair)
        )
    return " ".join(parts)


def record(item: AnyItem) -> dict[str, Any]:
    """An item as `items --json` prints it."""
    fields: dict[str, Any] = {
        "id": item.id,
        "kind": kind_of(item),
        "origin": item.origin,
        "stem": stem_of(item),
        "options": [{"text": o.text, "key": o.key, "feedback": o.feedback} for o in item.options],
        "key": list(item.key),
        "accepted": list(item.accepted),
        "feedback": item.feedback,
        "quotes": list(item.quotes),
        "facts": list(item.facts),
        "text": item.text,
        "tags": list(item.tags),
        "level": item.level.value if item.level else None,
        "lang": item.lang,
        "hint": item.hint,
        "points": item.points,
        "group": item.group,
        "retired": item.retired,
    }
    if isinstance(item, ShortAnswer):
        fields |= {"nature": item.nature.value, "refused": list(item.refuse), "pick": item.pick}
    elif isinstance(item, Matching):
        fields["pairs"] = [list(pair) for pair in item.pairs]
    elif isinstance(item, Ordering):
        fields["order"] = list(item.order)
    return fields


def _explained(workspace: Workspace, wanted: str, lang: str) -> list[str]:
    if not wanted:
        return [
            line
            for id_, composition in workspace.compositions.items()
            for line in explain_templates(
                composition, workspace.templates, workspace.bank.texts[id_].lang
            )
        ]
    item = workspace.bank.items.get(wanted)
    if item is None:
        raise UserError(unknown("question", "item", wanted, workspace.bank.items, lang))
    if item.text in workspace.bank.knowledge:
        known, text = workspace.bank.knowledge[item.text], workspace.bank.texts[item.text]
        lines = explain_item(known, text, workspace.templates, wanted, seed=SEED)
        if lines:
            return list(lines)
    return [
        say(
            lang,
            fr=f"{wanted} est écrite à la main ; citation : " + " / ".join(item.quotes),
            en=f"{wanted} is hand-written; quote: " + " / ".join(item.quotes),
        )
    ]
