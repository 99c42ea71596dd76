"""What is proposed about the texts of the workspace and not decided yet."""

from msgspec.structs import replace

from ardoise.domain.fact import Knowledge
from ardoise.propose.accept import read_proposals
from ardoise.web.desk import desk


def waiting() -> dict[str, Knowledge]:
    """What is proposed, by text, with all that is known of the text."""
    found = {}
    for name in desk().bank.texts:
        known = proposed(name)
        if known is not None and known.facts:
            found[name] = known
    return found


def proposed(text: str) -> Knowledge | None:
    """What is proposed about a text, said with the entities and relations of its facts: what was
    accepted or mended there holds here too."""
    found = read_proposals(desk().root, text)
    known = desk().bank.knowledge.get(text)
    if found is None or known is None:
        return found
    return replace(
        found,
        entities={**found.entities, **known.entities},
        relations={**found.relations, **known.relations},
        facts={id_: fact for id_, fact in found.facts.items() if id_ not in known.facts},
    )


def proposed_now(text: str) -> Knowledge | None:
    """The same as the files are at this moment, not as the page was drawn."""
    desk().look_again()
    return proposed(text)
