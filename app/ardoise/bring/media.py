"""Where a medium that was brought in will be kept."""

import re
from hashlib import blake2b

_SAFE = re.compile(r"[^A-Za-z0-9._-]+")


def keep_medium(media: dict[str, bytes], name: str, data: bytes) -> str:
    """Put a medium among `media` under a path that nothing of `name` can lead astray."""
    safe = _SAFE.sub("-", name.replace("\\", "/").rpartition("/")[2]).lstrip(".-") or "media"
    path = f"questions/media/{blake2b(data, digest_size=5).hexdigest()}-{safe[-60:]}"
    media[path] = data
    return path
