"""What stands in quotation marks, another's words, and whether the marks of a passage are whole."""

import re
from collections.abc import Iterable


def any_outside(text: str, places: Iterable[int]) -> bool:
    """Whether one of these places of `text` stands in no quotation marks: "Avant de répéter la
    formule « j’assume »" has no verb of its own."""
    return any(
        text[:at].count("«") <= text[:at].count("»")
        and text[:at].count("“") <= text[:at].count("”")
        for at in places
    )


_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
# "1) le sable, b) l’argile": outside brackets these close nothing.
_ROW = re.compile(r"(\([^()]*\))|(?<![\w(])(?:\d{1,2}|[a-z])\)")


def is_closed(words: str) -> bool:
    """Whether each quotation mark and bracket that is opened in `words` is closed there, and none
    is closed that was opened before them: words cut within a quotation are not shown."""
    bare = _ROW.sub(r"\1", words)
    return all(bare.count(opening) == bare.count(closing) for opening, closing in _PAIRS)


_SHOWS = re.compile(
    r"\b(?:(?<!se )(?<!s’est )montr[a-zé]*\b(?! du doigt)"
    r"|(?:brandi|déploi|déploy|arbor|découvr|recopi|affich)\w*)"
)


def shows_words(lead: str) -> bool:
    """Whether words that lead to a quotation show what another wrote: "montre une affiche :"."""
    return _SHOWS.search(lead) is not None
