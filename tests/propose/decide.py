"""Deciding on proposals as the page does: computed, then kept by the store that checks digests."""

from collections.abc import Collection, Mapping
from pathlib import Path

from ardoise.domain.fact import Entity, Fact
from ardoise.propose.accept import NoProposalError, accepting, read_proposals, refusing
from ardoise.web import workbench


def accept(
    root: Path,
    text: str,
    ids: Collection[str],
    changed: Mapping[str, Fact] | None = None,
    entities: Mapping[str, Entity] | None = None,
) -> None:
    """Move the proposed facts `ids` of a text into its facts.yaml, corrected or as they are."""
    before, proposed = workbench.standing(root, text), read_proposals(root, text)
    if proposed is None:
        raise NoProposalError(text)
    facts, waiting = (sheet.data for sheet in before)
    workbench.decide(root, before, accepting(facts, waiting, proposed, ids, changed, entities))


def refuse(root: Path, text: str, ids: Collection[str]) -> None:
    """Delete the proposed facts `ids` of a text."""
    before, proposed = workbench.standing(root, text), read_proposals(root, text)
    if proposed is None:
        raise NoProposalError(text)
    facts, waiting = (sheet.data for sheet in before)
    workbench.decide(root, before, (facts, refusing(waiting, proposed, ids)))
