"""When an office is held is no part of it: "roi de Navarre de 1572 à 1610" is *roi de Navarre*."""

import re

from ardoise.propose.times import DAY, MONTH

_YEAR = r"(?:l[’']an |l[’']année )?\d{3,4}(?!\w)"
_DAY = rf"(?:le |(?:{DAY}) )?\d{{1,2}}(?:er)? (?:{MONTH})\b"
_MONTH = rf"(?:début |fin |mi-)?(?:{MONTH})\b"
_CENTURY = r"(?:\w+ (?:moitié|quart|tiers) du )?[IVX]+[eᵉ] siècle"
_TENURE = re.compile(
    r",?[ \u00a0](?:"
    # "depuis dix ans", "pendant la guerre", "jusqu’à l’hiver".
    r"(?:depuis|dès|pendant|durant|jusqu[’']|à partir d|lors d|à l[’']époque\b|à ce moment"
    r"|dans les années \d|des années \d|au(?:x)? (?:début|milieu|tournant) d|à la fin d)"
    rf"|(?:en |entre |vers |avant |après |le |au |dans la )(?:{_YEAR}|{_DAY}|{_MONTH}|{_CENTURY})"
    # "commissaire de l’exposition de 1900" is not when it was held.
    rf"|(?:d[eu] |d[’'])(?:{_YEAR}|{_DAY}|{_MONTH})(?: \d{{4}})? (?:à|aux?|jusqu[’'])"
    rf"|{_YEAR}(?: ?[-–] ?| à ){_YEAR}).*$"
)


def without_tenure(office: str) -> str:
    """The words of an office up to those that say when it is held."""
    return _TENURE.sub("", office).strip(" ,")
