"""The months and the days of the week, as each language writes them, in their order."""

from ardoise.domain.fold import fold


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTHS = {
    "fr": _names(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "en": _names(
        "January February March April May June July August September October November December"
    ),
}
WEEKDAYS = {
    "fr": _names("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "en": _names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
}
FOLDED_MONTHS = {lang: tuple(map(fold, names)) for lang, names in MONTHS.items()}
FOLDED_WEEKDAYS = {lang: tuple(map(fold, names)) for lang, names in WEEKDAYS.items()}
