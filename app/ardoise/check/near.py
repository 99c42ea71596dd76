"""Did you mean …? The nearest of the names that exist."""

from collections.abc import Iterable

from ardoise.domain.typo import distance


def near(name: str, names: Iterable[str], lang: str) -> str:
    """The nearest of `names`, as the end of a remedy; "" when none is near."""
    far = max(2, len(name) // 3)
    close = sorted(
        (distance(name, other), other) for other in names if abs(len(other) - len(name)) <= far
    )
    if not close or close[0][0] > far:
        return ""
    best = close[0][1]
    return (
        f" (did you mean “{best}”?)"
        if lang == "en"
        else f" (vouliez-vous dire «\u00a0{best}\u00a0»\u202f?)"
    )
