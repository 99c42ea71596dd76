"""What tells one content of a thing from another, in the keys of the fields that show it.

When somebody else has changed the thing, its fields are other ones, and show what stands there now.
"""

import hashlib

import msgspec

from ardoise.domain.fact import Entity, Fact
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Place


def mark(thing: AnyItem | Fact | Entity) -> str:
    """The mark of what `thing` says, wherever it stands."""
    said = msgspec.json.encode(msgspec.structs.replace(thing, place=Place("")))
    return hashlib.blake2b(said, digest_size=4).hexdigest()
