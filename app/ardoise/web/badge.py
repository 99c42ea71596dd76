"""A badge: what a browser keeps so that a pupil of a class need not enter again each time.

It names the learner and a day, signed with a key of the workspace; the server keeps nothing of it.
"""

import hashlib
import hmac
import secrets
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

LASTS = timedelta(days=60)
"""How long a badge is good for."""

KEY_FILE = Path("records") / "badge.key"


def key_of(root: Path) -> bytes:
    """The signing key of a workspace, made at first use, readable by its owner alone."""
    path = root / KEY_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        part = path.with_suffix(f".{secrets.token_hex(8)}.part")
        part.touch(mode=0o600)
        part.write_bytes(secrets.token_bytes(32))
        # Of two processes that start together, the first names it; both read the same.
        with suppress(FileExistsError):
            path.hardlink_to(part)
        part.unlink()
    return path.read_bytes()


def badge(learner: str, today: date, key: bytes) -> str:
    """The badge of a learner, made today."""
    head = f"{learner}.{today.isoformat()}"
    return f"{head}.{_sign(head, key)}"


def bearer(text: str, today: date, key: bytes) -> str:
    """The learner whose badge `text` is; "" when it is forged, broken or too old."""
    head, _dot, signature = text.rpartition(".")
    if not hmac.compare_digest(signature.encode(), _sign(head, key).encode()):
        return ""
    learner, _dot, made = head.rpartition(".")
    return learner if today - date.fromisoformat(made) <= LASTS else ""


def _sign(head: str, key: bytes) -> str:
    return hmac.new(key, head.encode(), hashlib.sha256).hexdigest()
