"""The people whom a sentence names, where it is sure that they are people."""

import re
from collections.abc import Iterator

from ardoise.propose.cast import Cast
from ardoise.propose.human import acts_as_human
from ardoise.propose.mention import Mention
from ardoise.propose.names import Name
from ardoise.propose.nouns import is_human
from ardoise.propose.people import first_name_gender, is_first_name
from ardoise.propose.same_person import CIVILITY

# "La Joconde": few are called by an article and a word.
_WORK = re.compile(r"(?:L[ae]s? |L’)\S+$")
# "Henri Roux" is half of "Henri Roux d’Alby".
_LONGER = re.compile(r" (?:d’|de |de la |du |van |von )?[A-ZÀ-ÖØ-Þ][a-zà-ÿ]")
_CIVIL = re.compile(rf"(?:^|[ ’]){CIVILITY}[ \u00a0]$")
_CALLED = frozenset("certain nommé nommée dénommé dénommée sieur dame".split())  # noqa: SIM905
_SMALL = frozenset("de d’ du des à au aux en dans".split())  # noqa: SIM905
_TOLD = re.compile(
    r"(?:,| est| était| fut| devient| devint)(?: l[ae] | l’| une? | )(?P<word>[a-zà-ÿœ-]+)"
)
_DONE = re.compile(
    r"(?:, | (?:est|était|fut|a été) )"
    r"(?:né|désigné|élu|nommé|âgé|mort|condamné|arrêté|emprisonné|détenu|enterré|inhumé)e?\b"
)


def find_people(cast: Cast, text: str) -> Iterator[Mention]:
    """The people whom a sentence names, by their name in full or by their surname."""
    known = {name.text: name for name in cast.people if is_somebody(cast, name)}
    shown = {name: name for name in known} | {
        short: full for short, full in cast.surnames.items() if full in known
    }
    spans: list[tuple[int, int]] = []
    for short in sorted(shown, key=len, reverse=True):
        for found in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
            if any(a < found.end() and found.start() < b for a, b in spans):
                continue
            spans.append(found.span())
            if _LONGER.match(text, found.end()):
                continue
            title = re.search(rf"{CIVILITY}[ \u00a0]$", text[: found.start()])
            start = title.start() if title else found.start()
            yield person(known[shown[short]], start, found.end())


def person(name: Name, start: int = 0, end: int = 0) -> Mention:
    """Somebody as a mention."""
    return Mention(
        start=start,
        end=end,
        name=name.text,
        article="",
        head=name.text,
        gender=name.gender,
        number="s",
        kind="personne",
    )


def is_somebody(cast: Cast, name: Name) -> bool:
    """Whether a name is surely somebody's: by a first name, or by how the text presents it."""
    if _WORK.match(name.text):
        return _presented(cast, name.text)
    if name.gender or is_first_name(name.text.split()[0]):
        return True
    short = (one for one, full in cast.surnames.items() if full == name.text)
    return any(_presented(cast, one) for one in (name.text, *short))


def lone_person(cast: Cast, word: str) -> bool:
    """Whether a name of one word is somebody's, as far as a model and the text tell: nobody is said
    with an article, nor is anything *à* or *dans* somebody."""
    first = first_name_gender(word)
    if first and "-" in word:
        return True
    known = cast.labels.get(word) == "PER" or first
    if not known or not re.fullmatch(r"[A-ZÀ-ÖØ-Þ][a-zà-ÿœ-]{3,}", word):
        return False
    place = re.compile(
        r"\b(?:[Ll]a |[Ll]es? |[Ll]’|[Uu]ne? |[ÀàDd]u |[Aa]ux? |[Àà] |[Ee]n |[Dd]ans |[Ss]ur "
        rf"|[Vv]ers |[Dd]es ){re.escape(word)}(?![\w’-])"
    )
    return not any(place.search(p.content) for p in cast.register.text.paragraphs)


def _presented(cast: Cast, name: str) -> bool:
    """Whether the text says somewhere beside a name what people alone are, are called or do."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    return any(
        _as_somebody(paragraph.content[: found.start()], paragraph.content[found.end() :])
        for paragraph in cast.register.text.paragraphs
        for found in pattern.finditer(paragraph.content)
    )


def _as_somebody(ahead: str, after: str) -> bool:
    title = ahead.split()[-2:]
    # "le maire de Sola" says nothing of Sola.
    titled = bool(title) and title[-1] not in _SMALL and any(map(_is_title, title))
    told = _TOLD.match(after)
    return bool(
        titled
        or _CIVIL.search(ahead)
        or (told is not None and is_human(told["word"]))
        or _DONE.match(after)
        or acts_as_human(after[1:])
    )


def _is_title(word: str) -> bool:
    return is_human(word) or word in _CALLED
