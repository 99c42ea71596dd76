"""A learner: whoever takes quizzes and reviews cards. No e-mail, no real name."""

from msgspec import Struct

LOCAL = "local"
"""The id of the learner of a machine of one's own, where nobody logs in."""


class Learner(Struct, frozen=True, kw_only=True):
    """A nickname in a class; `classroom` is "" outside of any class."""

    id: str
    nickname: str
    classroom: str = ""
