"""Agreement of French adjectives and participles with a noun, in gender and number.

Regular endings by rule, the rest from a lexicon (Grevisse & Goosse, *Le Bon Usage*, §§ 543–561).
"""

from collections.abc import Mapping

_FEMININE = {
    "beau": "belle",
    "nouveau": "nouvelle",
    "jumeau": "jumelle",
    "vieux": "vieille",
    "fou": "folle",
    "mou": "molle",
    "blanc": "blanche",
    "franc": "franche",
    "sec": "sèche",
    "frais": "fraîche",
    "public": "publique",
    "turc": "turque",
    "grec": "grecque",
    "caduc": "caduque",
    "laïc": "laïque",
    "long": "longue",
    "oblong": "oblongue",
    "bénin": "bénigne",
    "malin": "maligne",
    "favori": "favorite",
    "coi": "coite",
    "rigolo": "rigolote",
    "doux": "douce",
    "faux": "fausse",
    "roux": "rousse",
    "bas": "basse",
    "gras": "grasse",
    "gros": "grosse",
    "épais": "épaisse",
    "las": "lasse",
    "exprès": "expresse",
    "métis": "métisse",
    "tiers": "tierce",
    "andalou": "andalouse",
    "gentil": "gentille",
    "nul": "nulle",
    "paysan": "paysanne",
    "dissous": "dissoute",
    "absous": "absoute",
    "dû": "due",
    "mû": "mue",
    "recrû": "recrue",
    "hébreu": "hébraïque",
    "protecteur": "protectrice",
    "vengeur": "vengeresse",
    "enchanteur": "enchanteresse",
    "pécheur": "pécheresse",
    "sot": "sotte",
    "vieillot": "vieillotte",
    "pâlot": "pâlotte",
    "boulot": "boulotte",
    "ambigu": "ambiguë",
    "aigu": "aiguë",
    "exigu": "exiguë",
    "contigu": "contiguë",
    "maure": "maure",
}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INVARIABLE = _set("marron orange kaki bordeaux chic standard pop clé")
_COMPARATIVES = _set(
    "antérieur citérieur extérieur inférieur intérieur majeur meilleur mineur postérieur supérieur "
    "ultérieur"
)
# -teur that makes -teuse, because the verb has its t before -ant.
_TEUSE = _set("menteur flatteur porteur acheteur chanteur prometteur lutteur sauteur batteur")
_ETE = _set("complet incomplet concret discret indiscret inquiet secret désuet replet")
_ALS = _set("banal bancal fatal final glacial naval natal")


def agree(word: str, gender: str, *, plural: bool = False) -> str:
    """`word` (masculine singular) in `gender` ("m" or "f") and number: *prévu* → *prévues*.

    Only the first word of several varies (*mis en place* → *mise en place*), and only the last
    part of a compound (*russo-togolais* → *russo-togolaise*).
    """
    head, space, tail = word.partition(" ")
    before, dash, last = head.rpartition("-")
    if last.casefold() in _INVARIABLE:
        return word
    form = feminine(last) if gender == "f" else last
    if plural:
        form = pluralise(form)
    return before + dash + form + space + tail


def feminine(word: str) -> str:
    """The feminine singular of a masculine singular adjective or participle."""
    lower = word.casefold()
    if lower in _FEMININE:
        return _cased(word, _FEMININE[lower])
    if lower.endswith("e"):
        return word
    if lower in _COMPARATIVES:
        return word + "e"
    for ending, change in _ENDINGS:
        if lower.endswith(ending):
            return _ending(word, lower, ending, change)
    return word + "e"


_ENDINGS = (
    ("teur", "trice"),
    ("eur", "euse"),
    ("eux", "euse"),
    ("oux", "ouse"),
    ("er", "ère"),
    ("if", "ive"),
    ("ef", "ève"),
    ("euf", "euve"),
    ("el", "elle"),
    ("eil", "eille"),
    ("en", "enne"),
    ("on", "onne"),
    ("et", "ette"),
    ("c", "que"),
)


def _ending(word: str, lower: str, ending: str, change: str) -> str:
    if lower in _TEUSE:
        return word[:-1] + "se"
    if lower in _ETE:
        change = "ète"
    return word[: -len(ending)] + change


def pluralise(word: str) -> str:
    """The plural of an adjective or participle, of either gender."""
    lower = word.casefold()
    if lower.endswith(("s", "x", "z")):
        return word
    if lower == "dû":
        return "dus"
    if lower.endswith("eau"):
        return word + "x"
    if lower == "hébreu":
        return word + "x"
    if lower.endswith("al") and lower not in _ALS:
        return word[:-2] + "aux"
    return word + "s"


def _cased(model: str, word: str) -> str:
    return word[0].upper() + word[1:] if model[:1].isupper() else word


def declared_form(forms: Mapping[str, str], gender: str, *, plural: bool) -> str | None:
    """The form of an entity's declared adjectives {m, f, mp, fp}; None when it declares none.

    The plural and the feminine that are not declared follow from what is.
    """
    if not forms.get("m") and not forms.get("f"):
        return None
    wanted = gender + ("p" if plural else "")
    if forms.get(wanted):
        return forms[wanted]
    singular = forms.get(gender) or (feminine(forms["m"]) if gender == "f" else None)
    if singular is None:
        return None
    return pluralise(singular) if plural else singular
