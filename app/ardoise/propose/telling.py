"""The words of a quotation that are shown to ask who says them: they must make sense alone."""

import re
from collections.abc import Iterator, Sequence

from ardoise.propose.cast import Cast
from ardoise.propose.dependence import leans
from ardoise.propose.excerpt import trimmed
from ardoise.propose.quoted import is_closed
from ardoise.propose.sentence import capitalised
from ardoise.propose.token import tokenize
from ardoise.propose.voice import Voice

_LINK = re.compile(
    r"(?:Mais|Et|Or|Donc|Alors|En effet|Ainsi|Puis|Enfin|Cependant|Pourtant|Car|Bref|Oui|Non),? "
)
_GOES_ON = re.compile(r"(?:J[’']ajoute|Je (?:précise|répète|rappelle|parle)|C[’']est|C[’']était) ")
# "Je suis la maire", "Je suis très inquiète".
_OF_ONESELF = re.compile(
    r"\b(?:[Jj]e (?:me |ne |n[’'])*(?:suis|serai|serais)|[Jj][’'](?:étais|ai été)"
    r"|[Jj]e (?:me )?sens|[Nn]ous sommes|[Nn]ous étions"
    r"|être [a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?)\b"
)
_POINTS = re.compile(
    r"\b(?:il s[’']agit|ils?|elles?|lui|eux|celui|celles?|ceux|ceci|leurs?|ses|sa|son|y|en effet)\b"
    r"|\b(?:[Cc]e|[Cc]ette|[Cc]et|[Cc]es)(?= )(?! qu| n[’']| sont| soit)|\b[Cc]ela\b|\bça\b"
)
_IMPERSONAL = re.compile(
    r"\b[Ii]l (?:ne |n[’'])?(?:faut|fallait|faudra(?:it)?|y a|y avait|y aura|est (?:possible|temps"
    r"|important|urgent|nécessaire|difficile|impossible|essentiel|vrai|clair)|suffit"
    r"|reste|vaut mieux|n[’']y a)\b"
)
_FEWEST, _MOST, _LONGEST, _ENOUGH = 5, 24, 34, 9


def telling(cast: Cast, sentences: Sequence[str], one: Voice) -> Iterator[tuple[str, str]]:
    """The sentences of a quotation that may be shown, the best first, each as it is shown and as it
    stands in the text: whole, with nothing that stands for what they do not say, and not telling
    who speaks."""
    able = [
        (words, said[said.casefold().find(words.casefold()) :][: len(words)])
        for n, said in enumerate(sentences)
        if (words := _alone(cast, said.rstrip(".… \u00a0"), first=n == 0))
        and not one.stands_in(words)
        and not any(part in words for part in one.name.split() if part[0].isupper())
    ]
    yield from sorted(able, key=lambda pair: -min(len(pair[0].split()), _ENOUGH))


def _alone(cast: Cast, said: str, *, first: bool) -> str:
    """A sentence of a quotation as it can be read by itself; "" for one that cannot."""
    link = _LINK.match(said)
    words = capitalised(said[link.end() :].lstrip(" ,")) if link else said
    if len(words.split()) > _MOST:
        start, end = trimmed(words, (0, 1), cast.model, _MOST)
        words = "" if start else words[:end]
    if not _FEWEST <= len(words.split()) <= _LONGEST or words.endswith(("?", "!", ":", ";")):
        return ""
    if _OF_ONESELF.search(words) or _GOES_ON.match(words):
        return ""
    if not is_closed(words) or "[" in words[:2]:
        return ""
    if not words[0].isupper() and not words[0].isdigit() and not (first and _states(cast, words)):
        return ""
    # "On a perdu la moitié des clients": whoever speaks, and others.
    whole = _ALL.sub("Les ", _known(cast, capitalised(words)))
    whole = re.sub(r"^On a ", "Nous avons ", whole)
    plain = _IMPERSONAL.sub("", whole)
    points = _POINTS.search(plain)
    if points is not None and not _told_inside(plain, points):
        return ""
    return "" if leans(f"{whole}.", cast.model) else words


_ALL = re.compile(r"^Tou(?:te)?s les ")
_POINTED = re.compile(r"(?<=[a-zà-ÿ,] )(?P<det>ce|cet|cette|ces) (?P<noun>[a-zà-ÿœ-]{4,})")
_PLAIN = {"ce": "le ", "cet": "le ", "cette": "la ", "ces": "les "}
_TIMES = 3


def _known(cast: Cast, words: str) -> str:
    """Words with an article where *cette* goes with what the whole text speaks of: whoever has read
    it knows which."""

    def plain(found: re.Match[str]) -> str:
        stem = found["noun"].removesuffix("s")
        whole = (paragraph.content.casefold() for paragraph in cast.register.text.paragraphs)
        known = sum(one.count(f" {stem}") + one.count(f"’{stem}") for one in whole) >= _TIMES
        return f"{_PLAIN[found['det']]}{found['noun']}" if known else found.group()

    return _POINTED.sub(plain, words)


_CLAUSE = re.compile(
    r"(?:l[ae]s? |l’|une? |des |ce qui |c’est |il (?:faut|y a) |nous |on |chaque |notre |nos |tout)"
)


def _states(cast: Cast, words: str) -> bool:
    """Whether words that begin small are a sentence all the same: "les fibres nourrissent …"."""
    text = f"{capitalised(words)}."
    tokens = tokenize(text, cast.model.finite_verbs(text))
    return _CLAUSE.match(words) is not None and any(token.kind == "verb" for token in tokens)


def _told_inside(words: str, points: re.Match[str]) -> bool:
    """Whether what points follows a noun that it may take up: "les élèves … leurs cours"."""
    if points.group().casefold() in ("ce", "cette", "cet", "ces", "cela", "celui"):
        return False
    return (
        re.search(
            r"\b(?:[Ll][ae]s?|[Uu]ne?|[Dd]es|[Nn]os|[Nn]otre|[Cc]haque) \w|[Ll]’\w",
            words[: points.start()],
        )
        is not None
    )
