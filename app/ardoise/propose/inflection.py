"""The forms that a French word takes in a text, by rule: plurals, feminines, third persons."""

import re
from collections.abc import Callable, Iterator

_SAME = ("s", "x", "z")
_PERSONS = ("e", "ent", "era", "eront", "erait", "eraient")
_SOFT = ("ait", "aient", "a", "èrent", "ant")
_SECOND = (
    *("it", "issent", "issait", "issaient", "issant", "irent", "ira", "iront", "irait", "iraient"),
    "isse",
)
_FEMININES = (
    ("eux", "euse"),
    ("teur", "trice"),
    ("if", "ive"),
    ("el", "elle"),
    ("en", "enne"),
    ("er", "ère"),
    ("et", "ète"),
    ("gu", "guë"),
)
_IRREGULAR = {
    "bas": "basse",
    "gros": "grosse",
    "épais": "épaisse",
    "long": "longue",
    "public": "publique",
    "sec": "sèche",
}


def plural(word: str) -> str:
    """The plural of a noun or a masculine adjective, by its ending: *travaux*, *eaux*."""
    if word.endswith(_SAME):
        return word
    if word.endswith(("au", "eu")):
        return f"{word}x"
    return f"{word[:-2]}aux" if word.endswith("al") and word != "glacial" else f"{word}s"


def noun_forms(noun: str) -> frozenset[str]:
    """Both numbers of a noun."""
    return frozenset((noun, plural(noun)))


def feminine(adjective: str) -> str:
    """The feminine of an adjective, by its ending: *active*, *novatrice*, *ambiguë*."""
    if adjective in _IRREGULAR:
        return _IRREGULAR[adjective]
    for ending, other in _FEMININES:
        if adjective.endswith(ending):
            return adjective.removesuffix(ending) + other
    return adjective if adjective.endswith("e") else f"{adjective}e"


def agreed(adjective: str) -> tuple[str, str, str, str]:
    """The masculine and the feminine of an adjective, of one, then of many."""
    her = feminine(adjective)
    return adjective, her, plural(adjective), plural(her)


def adjective_forms(adjective: str) -> frozenset[str]:
    """Both genders and numbers of an adjective."""
    return frozenset(agreed(adjective))


def _before_mute(stem: str) -> tuple[str, ...]:
    """A stem in *-er* as it stands before a mute e: *cède*, *décèle*, *emploie*."""
    if stem.endswith(("oy", "uy")):
        return (f"{stem[:-1]}i",)
    if stem.endswith("ay"):
        return (f"{stem[:-1]}i", stem)
    found = re.search(r"[ée](?=[bcdfglmnprstv](?:[rn])?$)", stem)
    if found is None:
        return (stem,)
    grave = f"{stem[: found.start()]}è{stem[found.end() :]}"
    return (grave, stem) if found.group() == "é" else (grave, f"{stem}{stem[-1]}")


def _first_group(infinitive: str) -> Iterator[str]:
    stem = infinitive[:-2]
    soft = re.sub("c$", "ç", re.sub("g$", "ge", stem))
    for mute in _before_mute(stem):
        yield from (f"{mute}{ending}" for ending in _PERSONS)
    yield from (f"{soft}{ending}" for ending in _SOFT if ending != "èrent")
    yield f"{stem}èrent"


# How verbs end that are conjugated alike: in the infinitive, in the third persons and the present
# participle, in the past participle.
_FAMILIES = {
    "indre": (
        "int ignent ignait ignaient ignant ignit ignirent indra indront indrait indraient",
        "int",
    ),
    "uire": ("uit uisent uisait uisaient uisant uisit uisirent uira uiront uirait uiraient", "uit"),
    "prendre": (
        "prend prennent prenait prenaient prenant prit prirent"
        " prendra prendront prendrait prendraient",
        "pris",
    ),
    "dre": ("d dent dait daient dant dit dirent dra dront drait draient", "du"),
    "mettre": (
        "met mettent mettait mettaient mettant mit mirent mettra mettront mettrait mettraient",
        "mis",
    ),
    "battre": (
        "bat battent battait battaient battant battit battirent"
        " battra battront battrait battraient",
        "battu",
    ),
    "enir": (
        "ient iennent enait enaient enant int inrent iendra iendront iendrait iendraient",
        "enu",
    ),
    "faire": (
        "fait font faisait faisaient faisant fit firent fera feront ferait feraient",
        "fait",
    ),
    " avoir": ("a ont avait avaient ayant eut eurent aura auront aurait auraient", "eu"),
    " voir": (
        "voit voient voyait voyaient voyant vit virent verra verront verrait verraient",
        "vu",
    ),
}


def _family(infinitive: str) -> str:
    """The ending by which a verb is conjugated, where it is of one of these families: a whole verb
    where a space stands before it."""
    return next((one for one in _FAMILIES if f" {infinitive}".endswith(one)), "")


def verb_forms(infinitive: str) -> frozenset[str]:
    """The infinitive, the present participle and the third persons of a regular verb in *-er* or
    *-ir*, or of one like *craindre*, *réduire*, *étendre*, *obtenir*, *mettre*."""
    if family := _family(infinitive):
        stem = infinitive.removesuffix(family.strip())
        return frozenset((infinitive, *(f"{stem}{one}" for one in _FAMILIES[family][0].split())))
    if infinitive.endswith("er"):
        return frozenset((infinitive, *_first_group(infinitive)))
    return frozenset((infinitive, *(f"{infinitive[:-2]}{ending}" for ending in _SECOND)))


def participles(infinitive: str) -> frozenset[str]:
    """The past participle of such a verb, in both genders and numbers."""
    if family := _family(infinitive):
        done = f"{infinitive.removesuffix(family.strip())}{_FAMILIES[family][1]}"
    else:
        done = f"{infinitive[:-2]}{'é' if infinitive.endswith('er') else 'i'}"
    return frozenset(agreed(done))


def unchanged(word: str) -> frozenset[str]:
    """A word that never changes."""
    return frozenset((word,))


Forms = Callable[[str], frozenset[str]]
