"""What the options of a list read, each unlike the others.

A browser answers by what an option reads: of two that read the same, the other would be chosen.
"""

from collections import Counter
from collections.abc import Mapping


def unlike(labels: Mapping[str, str], *, named: bool = True) -> dict[str, str]:
    """`labels` (what is chosen → what it reads) with every option unlike the others.

    Those that read the same are told apart by what is chosen, where a person would know it by that
    name (`named`), or by a number.
    """
    times = Counter(labels.values())
    told = {one: label for one, label in labels.items() if times[label] == 1}
    taken = set(told.values())
    for one, label in labels.items():
        if one in told:
            continue
        said = f"{label} ({one})" if named else label
        number = 1
        while said in taken:
            number += 1
            said = f"{label} ({number})"
        taken.add(said)
        told[one] = said
    return {one: told[one] for one in labels}
