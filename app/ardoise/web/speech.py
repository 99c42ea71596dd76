"""The language of the pages: French in the code, other languages from catalogues."""

import gettext
import io
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

LANGUAGES = {"fr": "Français", "en": "English"}

_LOCALE = Path(__file__).parent / "locale"
_language: ContextVar[str] = ContextVar("language", default="fr")


class _French(gettext.NullTranslations):
    """The messages as they stand in the code."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        # French counts 0 with the singular.
        return msgid1 if abs(n) < 2 else msgid2


@cache
def translations(lang: str) -> gettext.NullTranslations:
    """The catalogue of `lang`, compiled on first use; French for a language that has none."""
    path = _LOCALE / f"{lang}.po"
    if not path.is_file():
        return _French()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=lang))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def speak(lang: str) -> None:
    """Say everything in `lang` from here on, in this run of the script."""
    _language.set(lang if lang in LANGUAGES else "fr")


def language() -> str:
    """The language being spoken: "fr" or "en"."""
    return _language.get()


def in_this_language(act: Callable[_P, _T]) -> Callable[_P, _T]:
    """`act`, speaking the language spoken now whenever it is called.

    For what widgets call: that runs before the page is drawn, in a thread that speaks none yet.
    """
    lang = language()

    @wraps(act)
    def spoken(*args: _P.args, **options: _P.kwargs) -> _T:
        speak(lang)
        return act(*args, **options)

    return spoken


def _(message: str) -> str:
    """`message` in the language of the page."""
    return translations(language()).gettext(message)


def plural(one: str, many: str, n: int, **more: object) -> str:
    """`one` or `many`, in the language of the page, with `{n}` and what is named filled in."""
    return translations(language()).ngettext(one, many, n).format(n=n, **more)
