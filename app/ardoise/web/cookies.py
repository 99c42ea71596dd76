"""The cookies of ours, all for this host alone and set by the page itself."""

LANGUAGE = "ardoise_langue"
PUPIL = "ardoise_eleve"
TEACHER = "ardoise_enseignant"

_YEAR = 365 * 24 * 3600


def line(name: str, value: str, *, seconds: int = _YEAR) -> str:
    """What the browser is told to keep; 0 seconds makes it forget."""
    return f"{name}={value}; path=/; max-age={seconds}; samesite=strict"
