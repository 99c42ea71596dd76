"""Which errors of a workspace touch what is exported of it.

What leaves the house is proven: an error in a chosen question, in its text, or in a question that
is left out though it was certainly chosen, forbids the export. An error that may have cost a chosen
question, and no one can tell, is told instead: what is exported is sound, but may lack something.
Any other error is no concern of this export.
"""

from collections.abc import Callable
from enum import Enum

from ardoise.domain.bank import Bank
from ardoise.domain.problem import Problem
from ardoise.export.loss import Selection
from ardoise.export.select import selected


class Bearing(Enum):
    """Whether an error touches what is exported."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NONE = "none"


def bearings(
    bank: Bank, selection: Selection, text_of: Callable[[str], str]
) -> Callable[[Problem], Bearing]:
    """Says of an error how it bears on the selection. `text_of` gives the text that a file of
    questions names, "" when it cannot be told."""
    everything = not (selection.texts or selection.tags or selection.items)
    chosen = {item.id for item in selected(bank, selection, retired=True)}
    texts = set(selection.texts) or {bank.items[one].text for one in chosen}

    def of_text(text: str) -> Bearing:
        if selection.texts and text and text not in texts:
            return Bearing.NONE
        # Of a question that could not be read, nobody knows the tags.
        certain = text in texts and not (selection.tags or selection.items)
        return Bearing.CERTAIN if certain else Bearing.POSSIBLE

    def bearing(problem: Problem) -> Bearing:
        if everything:
            return Bearing.CERTAIN
        if problem.item in bank.items:
            return Bearing.CERTAIN if problem.item in chosen else Bearing.NONE
        folder, _, rest = problem.place.file.partition("/")
        text = rest.partition("/")[0]
        if folder == "source":
            return Bearing.CERTAIN if text in texts else of_text(text)
        # A template may make questions of any text.
        return of_text("" if text == "templates" else text_of(problem.place.file))

    return bearing
