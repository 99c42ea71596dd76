"""The verbs of a passage that may be hidden and given apart: finite ones, participles after their
auxiliary, infinitives, gerunds, where what follows them follows many verbs as well."""

import re
from collections.abc import Iterable, Iterator

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.hidden_word import HiddenWord
from ardoise.propose.model import Model
from ardoise.propose.rarity import rareness
from ardoise.propose.token import tokenize
from ardoise.propose.verbs import finite_forms

_SHORTEST = 5
_FAR = 2
"""Words of its sentence that must stand before one: its subject."""

_ADVERB = (
    r"(?: (?:pas|plus|jamais|aussi|également|déjà|ensuite|alors|ainsi|souvent|encore|enfin|toujours"
    r"|[a-zà-ÿ]+ment))?"
)
_HAVE = r"(?:a|ont|ai|avons|avez|avait|avaient|eut|eurent|aura|auront|aurait|auraient|ayant|avoir)"
_BE = (
    r"(?:est|sont|était|étaient|fut|furent|sera|seront|serait|seraient|été|étant|être|soit|soient)"
)
_PARTICIPLE = re.compile(
    rf"\b(?:{_HAVE}|{_BE}){_ADVERB} (?P<verb>[a-zà-ÿœ]{{2,}}(?:é|i|u|is|it|ert|eint|aint|oint)e?s?)"
    r"(?![\w’'-])"
)
_INFINITIVE = re.compile(
    r"(?<![\w’'-])(?<!\ble )(?<!\bla )(?<!\bun )(?<!\bdu )(?<!\bau )(?<!\bce )(?<!\bson )"
    r"(?<!\bles )(?<!\bdes )(?<!\bune )(?<!\bleur )(?P<verb>[a-zà-ÿœ]{3,}(?:er|ir|re))(?![\w’'-])"
    r"|(?<=\b[dslmn][’'])(?P<elided>[a-zà-ÿœ]{3,}(?:er|ir|re))(?![\w’'-])"
)
_GERUND = re.compile(r"\ben (?:l[’']|les? |la |s[’']|se )?(?P<verb>[a-zà-ÿœ]{3,}ant)(?![\w’'-])")
# Verbs that say little by themselves, and such as are half of a phrase.
_BARE = re.compile(
    r"(?:ser|aur|pourr|devr|fer|ir|faudr|voudr|av|ét|pouv|dev|fais|all|fall|voul|sembl|sav|v[ie]en"
    r"|t[ie]en|pren|met|perm|donn|rest|pass|pos|port|trouv|dis|di[ts]|peuv|doiv|veul|fass|fut|fur"
    r"|exist|consist|compt|s’ag|reçoi|commenc|continu|cess|risqu|suff|parl|appel|ten)\w*"
)


# "réparer la roue", "repeint par un maçon", "tournent.": what a verb is followed by tells which it
# is, but for its object, for who does it, and for nothing.
_FOLLOWED = {
    "direct": re.compile(
        r" (?:(?:l[ae]s?|une?|sa|son|ses|leurs?|notre|nos|votre|vos|ce|cet|cette|ces|quelques"
        r"|plusieurs|certaine?s|chaque|deux|trois|quatre) (?!\d)|l[’'])"
    ),
    "par": re.compile(r" par (?!\w+(?:er|ir|re)\b)"),
    "alone": re.compile(r"[ \u00a0\u202f]?(?:[.,;)]|$)"),
}
# "une grève qu’ils espèrent": its object stands before it.
_OBJECT_AHEAD = re.compile(r"\bqu(?:e |[’'])(?:(?:ils?|elles?|on|nous|vous|je) )?$")
_REFLEXIVE = re.compile(r"(?<![\w’'-])(?:(?:se|me|nous|vous) |[sm][’'])$")


# What a model takes for a verb may be none ("haute"): its ending tells, or a lexicon.
_VERBAL = re.compile(r"(?:[^m]ent|ait|aient|èrent|irent|era|eront|ira|iront)$")
_ADVERBIAL = re.compile(
    r"(?:é|û|am|em)ment$|^(?:autrefois|aussi|ainsi|parfois|depuis|ensuite|toujours|parmi|voici)$"
)


def find_hidden_verbs(text: str, model: Model) -> Iterable[HiddenWord]:
    """The verbs of a sentence that may be hidden, each once."""
    return {one.start: one for one in _hidden(text, model)}.values()


def _hidden(text: str, model: Model) -> Iterator[HiddenWord]:
    finite = model.finite_verbs(text)
    for token in tokenize(text, finite):
        # A lexicon takes nouns for verbs ("l’adresse du site"); a model that read them does not.
        read = token.start in finite or not finite
        verbal = _VERBAL.search(token.text) or token.text in finite_forms()
        if token.kind == "verb" and token.text.islower() and read and verbal:
            several = bool(re.search(r"(?:ent|ont)$", token.text))
            yield from _one(text, token.start, token.text, "finite", several, model)
    for found in _PARTICIPLE.finditer(text):
        word = found["verb"]
        gender = "f" if re.search(r"(?:é|i|u|s|t)es?$", word) else "m"
        several = word.endswith("s") and not word.endswith("is")
        yield from _one(text, found.start("verb"), word, f"participle {gender}", several, model)
    for found in _INFINITIVE.finditer(text):
        group = "verb" if found["verb"] else "elided"
        if is_infinitive(found[group]):
            yield from _one(text, found.start(group), found[group], "infinitive", False, model)
    for found in _GERUND.finditer(text):
        yield from _one(text, found.start("verb"), found["verb"], "gerund", False, model)


def _one(
    text: str, start: int, word: str, form: str, several: bool, model: Model
) -> Iterator[HiddenWord]:
    ahead = text[:start]
    # "écrase-t-elle" shows its subject after it; "message, adresse du site" is no verb.
    if ahead.endswith(", ") or "-" in word or text[start + len(word) :].startswith("-"):
        return
    if (
        _ADVERBIAL.search(word)
        or len(word) < _SHORTEST
        or _BARE.fullmatch(word)
        or len(ahead.split()) < _FAR
    ):
        return
    after = text[start + len(word) :]
    followed = next((one for one in _FOLLOWED if _FOLLOWED[one].match(after)), "")
    if not followed or _REFLEXIVE.search(ahead) or _OBJECT_AHEAD.search(ahead):
        return
    number = "p" if several else "s"
    clitic = re.search(r"(?<![\w’'-])(?:(?P<full>[nld]e|la|te|que) |[nldtj]’|qu’)$", ahead)
    yield HiddenWord(
        start=start,
        end=start + len(word),
        word=word,
        form=f"{form} {followed}",
        own_gender="",
        own_number=number,
        gender="",
        number=number,
        sound="" if clitic is None else "c" if clitic["full"] else "v",
        worth=rareness(word, model),
    )
