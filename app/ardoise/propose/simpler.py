"""A long sentence → the statements it is made of, each said shortly: without the words that only
link it to others, what brackets and commas put in, and what a relative adds to its subject.

Nothing is added and no word is changed but the first, so what a short sentence states the long one
states too. Where a part depends on a condition, or on somebody's word, nothing is taken out of it.
"""

import re
from collections.abc import Iterator, Sequence

from ardoise.compose.french_date import WEEKDAYS
from ardoise.propose.clause import Clause, parse
from ardoise.propose.model import Model
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.token import Token, tokenize

_LINKS = (
    r"(?:au contraire|en revanche|en effet|ainsi|donc|enfin|toutefois|cependant|pourtant|néanmoins"
    r"|d’abord|tout d’abord|ensuite|puis|surtout|également|aussi|à l’inverse|en outre|de plus"
    r"|par ailleurs|d’ailleurs|par conséquent|de ce fait|de même|alors|finalement|en somme"
    r"|de (?:son|leur) côté|pour (?:sa|leur) part|bien sûr|en fait|en réalité|mais|or|et)"
)
_PUT_IN = re.compile(rf", (?:{_LINKS}|elles?|lui|eux|(?:quant à|pour) (?:elles?|lui|eux)),(?= )")
_HEAD = re.compile(rf"{_LINKS},? (?=[a-zà-ÿA-ZÀ-Þ])", re.IGNORECASE)
_AS_FOR = re.compile(
    r"quant (?P<to>à la |à l’|au |aux )(?P<what>[^,;:]+), (?:il|elle|ils|elles) ", re.IGNORECASE
)
_DATIVE = {"à la ": "la ", "à l’": "l’", "au ": "le ", "aux ": "les "}
_BRACKETS = re.compile(r" \([^()]*\)(?=[ ,;:.]|$)")
_PARTS = re.compile(r"[ \u00a0\u202f][;:][ \u00a0]")
_JOINT = re.compile(
    r"(?:,| (?=et ))(?: (?:et|mais|puis|or|tandis qu(?:e |’)|alors qu(?:e |’)))? ?"
    r"(?=l[ae]s? |l’|une? |des )"
)
# What is said after these holds only with them, or by somebody.
_BOUND = re.compile(
    r"(?:mais |or |ainsi, )?(?:lorsqu|quand|s’il|si |comme |dès qu|tant qu|bien qu|pour qu|afin qu"
    r"|avant qu|après qu|puisqu|à mesure|plus |moins |quoiqu|même si|chaque fois|selon|d’après"
    r"|pour (?:l[ae]s? |l’|[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:selon|d’après|légende|hypothèse)\b"
    r"|\b(?:estim|affirm|assur|pens|croi|prétend|suppos|imagin|soutien|soutenai|jug|déclar|racont"
    r"|dit|explique|rappelle|montre|craign|crain|espèr)\w*(?: \w+)?"
    r"[ \u00a0\u202f]?(?::| qu(?:e |’))",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:qu[ei]|dont|où)\b|\bqu’")
_PARTICIPIAL = re.compile(
    r"(?:\w+ment |longtemps |déjà |souvent |autrefois |jadis )?[\w-]+(?:é|i|u|is|it|ert|int|eux"
    r"|ble|ce)e?s?(?: [^,;:]+)?, (?=(?:l[ae]s? |l’))",
    re.IGNORECASE,
)
# "Sous la Régence", "Grâce à la pluie", "Autrefois": what only looks like a participle tells when,
# where or why, and without it the statement would be of any time and place.
_NO_PARTICIPLE = re.compile(
    r"(?:l[ae]s?|l’|une?|des|depuis|après|en|à|au|sous|parmi|malgré|grâce|face|suite|hormis|vu|outre"
    r"|excepté|midi|minuit|nuit|désormais|jamais|parfois|autrefois|quelquefois|jadis|deux|trois"
    rf"|ici|puis|{'|'.join(WEEKDAYS)})(?:,? |(?<=’))",
    re.IGNORECASE,
)
_FEWEST = 4


def statements(sentence: Sentence, model: Model) -> Iterator[Sentence]:
    """The statements that `sentence` is made of, each with the words to quote for it."""
    text = sentence.text.rstrip(".")
    if sentence.text.endswith(("?", "!", "…")) or re.search(r"[«»“”]", text):
        return
    if _SOMEBODY.search(text):
        return
    for part in _parts(text):
        for clause in _clauses(part, model):
            short = _shortened(clause, model)
            if len(short.split()) >= _FEWEST:
                yield Sentence(
                    paragraph=sentence.paragraph,
                    text=f"{capitalised(short)}.",
                    sources=(clause.strip(" ,"),),
                )


def _parts(text: str) -> Iterator[str]:
    """What colons and semicolons part: each a sentence of its own by its first word."""
    pieces = _PARTS.split(text)
    for n, piece in enumerate(pieces):
        if n == 0 or re.match(rf"(?:{_LINKS},? )?(?:l[ae]s? |l’|quant )", piece):
            yield piece


def _read(text: str, model: Model) -> tuple[Clause | None, Sequence[Token]]:
    whole = f"{capitalised(text)}."
    tokens = tokenize(whole, model.finite_verbs(whole))
    return parse(whole, tokens), tokens


def _clauses(part: str, model: Model) -> Iterator[str]:
    """The clauses that commas and *et* join, each with its own subject; the whole where there is
    but one, or where they depend on one another."""
    if _BOUND.match(part):
        return
    start = 0
    for joint in _JOINT.finditer(part):
        left, right = part[start : joint.start()], part[joint.end() :]
        if joint.group().startswith(" ") and _OPEN.search(left):
            # "ceux que le vent et la pluie usent": one subject.
            continue
        here, there = _read(_shortened(left, model), model)[0], _read(right, model)[0]
        if here is None or there is None or there.lead != (0, 0) or not _agrees(there):
            continue
        yield left
        start = joint.end()
    yield part[start:]


def _agrees(clause: Clause) -> bool:
    """Whether a verb has the number of what stands before it: else it has another subject too."""
    article = clause.part(clause.subject).casefold()
    return clause.singular != article.startswith(("les ", "des "))


def _shortened(clause: str, model: Model) -> str:
    """A clause without what is put in, and what its subject is said to be in passing."""
    short = _PUT_IN.sub("", _BRACKETS.sub("", clause))
    short = _HEAD.sub("", short, count=1) if _HEAD.match(short) else short
    about = _AS_FOR.match(short)
    if about:
        short = f"{_DATIVE[about['to'].casefold()]}{about['what']} {short[about.end() :]}"
    said = _PARTICIPIAL.match(short)
    if said and not _NO_PARTICIPLE.match(short):
        short = short[said.end() :]
    return _without_aside(short, model)


def _without_aside(clause: str, model: Model) -> str:
    """A clause without what stands between its subject and its verb, in commas."""
    head = re.match(r"(?:[^,]{1,40}, (?=l[ae]s? |l’))?(?:l[ae]s? |l’)[^,;:]+?(?=, )", clause, re.I)
    if head is None:
        return clause
    tokens = tokenize(clause, model.finite_verbs(clause))
    if any(t.kind in ("verb", "relative") and t.end <= head.end() for t in tokens):
        return clause
    commas = [n for n, t in enumerate(tokens) if t.text == "," and t.start > head.end()]
    for n in commas:
        following = tokens[n + 1] if n + 1 < len(tokens) else None
        if following is not None and following.kind in ("verb", "clitic", "neg"):
            aside = clause[head.end() : tokens[n].start]
            if re.search(r" (?:et|ou) |^, (?:l[ae]s? |l’)", aside) and not re.match(
                r", (?:qu[ie]|qu’|dont|où|[\w-]+(?:ée?s?|ie?s?|ue?s?|nte?s?) )", aside
            ):
                # "Le sel, l’huile et le vin, venus …": several things.
                return clause
            return f"{clause[: head.end()]}{clause[tokens[n].end :]}"
    return clause
