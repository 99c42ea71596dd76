"""`ardoise grade`: what a response would get, and why."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable

from ardoise.cli.outcome import GOOD, UserError
from ardoise.cli.place import workspace_of
from ardoise.cli.unknown import unknown


def run(args: Namespace) -> int:
    """Grade the response given, or each line of standard input, in order."""
    from ardoise.quiz.given import parse_response
    from ardoise.quiz.grade import grade
    from ardoise.quiz.rivals import rivals_of

    bank = workspace_of(args).bank
    item = bank.items.get(args.item)
    if item is None:
        raise UserError(unknown("question", "item", args.item, bank.items, args.lang))
    rivals = rivals_of(bank)(item.id)
    lines: Iterable[str] = sys.stdin if args.response is None else (args.response,)
    for line in lines:
        response = line.rstrip("\r\n")
        result = grade(item, parse_response(item, response), rivals)
        told = {
            "response": response,
            "verdict": result.verdict.value,
            "score": result.score,
            "why": result.why,
            "rule": result.rule,
        }
        # Flushed at each line: whoever feeds us may wait for an answer before the next.
        print(
            json.dumps(told, ensure_ascii=False)
            if args.json
            else f"{result.verdict.value}\t{result.score:g}\t{result.why}",
            flush=True,
        )
    return GOOD
