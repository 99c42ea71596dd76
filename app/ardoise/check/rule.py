"""A rule: what it is called, how grave it is, what it says and what it advises, in two languages.

The sentences have slots ({option}); the problem that a rule makes fills them. They are typed with
plain spaces and set in French typography when they are said.
"""

from msgspec import Struct
from msgspec.structs import replace

from ardoise.domain.item import Item
from ardoise.domain.problem import Place, Problem, Severity, Step
from ardoise.domain.words import say, typeset


class Rule(Struct, frozen=True, kw_only=True):
    """One thing that is checked. Several rules may share an `id` when they are shades of one."""

    id: str
    severity: Severity
    fr: str
    en: str
    remedy_fr: str
    remedy_en: str

    def at(self, lang: str, place: Place, item: str = "", /, **values: object) -> Problem:
        """The problem at `place`, in the language `lang`, with the slots of both sentences filled
        from `values`; `item` is the id of the item concerned, when there is one."""
        message = say(lang, fr=self.fr, en=self.en)
        remedy = say(lang, fr=self.remedy_fr, en=self.remedy_en)
        if lang != "en":
            message, remedy = typeset(message), typeset(remedy)
        return Problem(
            rule=self.id,
            severity=self.severity,
            message=message.format_map(values),
            remedy=remedy.format_map(values),
            place=place,
            item=item,
        )

    def of(self, item: Item, /, *steps: Step, **values: object) -> Problem:
        """The problem in `item`, `steps` down from where it stands, in its language. That of a
        composed item names it, since its template makes others in the same place."""
        problem = self.at(item.lang, item.place.at(*steps), item.id, **values)
        if item.origin == "hand":
            return problem
        name = say(item.lang, fr=f"{item.id}\u00a0: ", en=f"{item.id}: ")
        return replace(problem, message=name + problem.message)
