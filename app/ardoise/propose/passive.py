"""By what a thing is done: "L’information est portée par l’ADN"."""

import re

from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back
from ardoise.propose.judging import judges
from ardoise.propose.living import is_people
from ardoise.propose.said import OWNED, Said, pointing

_DONE = re.compile(
    r"(?P<action>(?:est|sont|était|étaient|fut|furent|sera|seront|(?:a|ont|avait|avaient) été) "
    r"(?:\w+ment )?[a-zà-ÿœ]+(?:é|i|u|is|it|ert|int)e?s?)"
    r" par "
    r"(?P<agent>(?:l[ae]s? |l’|une? |des )[^,;:«»()]+?)"
    # "jugées par un tribunal et punies d’une amende".
    r"(?: et (?:\w+ment )?[a-zà-ÿœ]+(?:é|i|u|is|it|ert|int)e?s? (?:de|d’|par|en|dans|à|sur)\b.*)?$"
)
_NAMED = re.compile(r"(?P<article>l[ae]s? |l’)(?P<name>.+)$")
_MOST = 6


def read_passive(cast: Cast, said: Said, ends: bool) -> None:
    """Registers by what the subject of a clause is done. `ends` tells that nothing of the clause
    follows."""
    found = _DONE.match(said.predicate)
    subject = said.subject
    if found is None or not ends or said.lead or subject.cls != "chose" or not subject.article:
        return
    agent = found["agent"]
    if len(agent.replace("’", "’ ").split()) > _MOST or re.search(
        r"\b(?:qu[ie]|dont|où|et|ou)\b", agent
    ):
        return
    if pointing(agent) or points_back(agent) or OWNED.search(agent) or judges(said.predicate):
        return
    named = _NAMED.match(agent)
    somebody = is_people(agent) or cast.person_in(agent) is not None
    doer = cast.register.entity(
        "agent-passif-qui" if somebody else "agent-passif",
        named["name"] if named else agent,
        article=named["article"].strip() if named else "",
        number="p" if agent.startswith("les ") else "s",
    )
    said.register(
        cast.register,
        "passif",
        objet=subject,
        action=cast.action(found["action"]),
        agent=doer,
    )
