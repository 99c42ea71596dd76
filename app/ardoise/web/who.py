"""Whose pages these are: the pupil of this machine, or the pupil of a class who has signed in."""

from ardoise.web.desk import desk


def learner() -> str:
    """The id of the learner of this session."""
    return desk().local
