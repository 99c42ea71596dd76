"""Examples that a text names of a kind: "les reptiles (lézards, tortues)", "les métaux tels que le
fer et le cuivre"."""

import re

from ardoise.propose.article import definite
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back
from ardoise.propose.noun_before import noun_before
from ardoise.propose.quantity import number_value
from ardoise.propose.sentence import Sentence
from ardoise.propose.verbs import finite_forms

_MEMBER = r"[^\W\d_][^,;:().«»]{1,30}?"
_LIST = rf"(?P<items>{_MEMBER}(?:, {_MEMBER})*(?:,| et| ou) {_MEMBER})"
_BRACKETS = re.compile(rf" \({_LIST}\)")
_SUCH = re.compile(
    rf"(?:,? (?:tels? qu(?:e |’)|telles? qu(?:e |’)|par exemple |tel(?:le)?s (?=l[ae]s? |l’|des ))"
    rf"|, comme (?=l[ae]s? |l’|des |une? |[A-ZÀ-Þ]))(?P<items>{_MEMBER}(?:, {_MEMBER})* "
    rf"(?:et|ou) (?:l[ae]s? |l’|une? |des )?[a-zà-ÿœ-]+(?: (?!qu|dont|où)[a-zà-ÿœ-]+)?)(?=[,.;]|$)"
)
# "(ou globules blancs)", "(voir document 2)", "(et non le sud)", "(plus légers)": no examples.
_NO_LIST = re.compile(
    r"(?:ou|voir|cf|soit|et|dont|environ|né|née|mort|en|au|aux|du|de|par|c’est|appelé|plus|moins"
    r"|très|trop|assez|pour|sans|avec)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"[\w-]+[sx]\b")


def read_examples(cast: Cast, sentence: Sentence) -> None:
    """Registers the examples that a sentence gives of a kind, two at least."""
    text = sentence.text.rstrip(".")
    for pattern in (_BRACKETS, _SUCH):
        for found in pattern.finditer(text):
            members = re.split(r", (?:et |ou )?| (?:et|ou) ", found["items"])
            noun = noun_before(text, found.start())
            if noun is None or not all(map(_is_member, members)) or points_back(noun.words):
                continue
            if noun.of in ("de", "d’", "et", "ou") or not _MANY.match(noun.words):
                continue
            if _NO_LIST.match(found["items"]) or len(set(members)) < _FEWEST:
                continue
            words = noun.words.split()
            if number_value(words[0]) is not None:
                # "les trois frères (Léo, Jean et Paul)": all of them, and no examples.
                continue
            if any(word in finite_forms() for word in words[1:]):
                continue
            _register(cast, sentence, noun.words, members, text[noun.start : found.end()])


_FEWEST = 2


def _is_member(words: str) -> bool:
    return len(words.split()) <= 4 and not any(w in finite_forms() for w in words.split()[1:])


def _register(cast: Cast, sentence: Sentence, kind: str, members: list[str], quote: str) -> None:
    gender = cast.gender_of(kind.split()[0])
    category = cast.register.entity(
        "categorie",
        kind,
        gender=gender,
        number="p",
        article=definite(kind, gender, plural=True),
    )
    named = cast.register.entity("exemples", ", ".join(members))
    cast.register.fact(
        "exemple",
        {"categorie": (category.id,), "exemples": (named.id,)},
        (quote.strip(),),
        sentence.paragraph,
        importance=1,
    )
