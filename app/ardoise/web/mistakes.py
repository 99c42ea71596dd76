"""What a learner has yet to get right. Pure."""

from collections.abc import Iterable

from ardoise.domain.attempt import Response, Verdict


def mistaken(responses: Iterable[Response]) -> frozenset[str]:
    """The ids of the items whose latest response is not right; `responses` come oldest first."""
    latest = {response.item: response for response in responses}
    return frozenset(
        item for item, response in latest.items() if response.grade.verdict is not Verdict.RIGHT
    )
