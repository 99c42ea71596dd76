"""Elision: whether a French word is one before which le, la, de, que … lose their vowel.

Sources: the h marked aspirated in the dictionary of the Académie française (9th edition); Grevisse
& Goosse, *Le Bon Usage*, §§ 44–50, for onze, oui, yaourt and the like. Where use wavers (Henri,
Hugo, Hawaï, hyène, ouate) the elided form is kept; an entity can say otherwise (`h_aspire`).
"""

import re
import unicodedata

# A star closes a family: "haut*" is haut, haute, hauteur, haut-parleur, Hautes-Alpes.
_ASPIRATED = """
ha hableu* hach* hadj* hagard* haie* haiku* haillon* hain* hair hais hait haiss* halag* hale haler
hales halet* hall halls halle halles hallebard* hallier* halo halos halt* halva* hamac* hamburger*
hameau* hammam* hampe* hamster* hanche* hand handball* handicap* hangar* hanneton* hanse* hant*
happ* haquen* hara-kiri harangu* haras harass* harcel* hard* harem* hareng* harfang* hargn*
haricot* harki* harnach* harnais haro harp* hasard* hasch* hase* hat* hauban* haubert* haus* haut*
havan* havre* have havresac* hayon* heaum* hele heler henn* heraut* here heres heriss* herni*
heron* heros hers* hertz hetr* heurt* hibou* hic hickory hideu* hierarch* hi-fi high* hile hiles
hindi hip hip-hop hippie* hippy hiss* hit hits hobb* hobereau* hoch* hockey* hola hold* home
homard* hongr* hont* hoquet* horde* horion* hors hot hot-dog* hotte* hou* hublot* huche* huee*
huer huguenot* huis-clos huit* hulott* hulul* humer humez hune* hupp* hure hures hurl* huron*
hussard* hutte*
"""

# Within those families, words whose h is mute all the same.
_MUTE = """
haltere* halterophil* huitr* hatchepsout hathor
"""

_NAMES = """
Haarlem Habermas Habsbourg* Hafez Haftar Hague Hainaut Halifax Halloween Ham Hamas Hambourg*
Hamilton Han Hanau Handke Hanoï Hanovr* Hans Hansen Harare Hariri Harlem Harold Harper Harris
Harrison Harry Harvard Harvey Harz Hassan Hastings Havel Hawking Haydn Haye Hazebrouck Heathrow
Hegel Heidegger Heidelberg Heine Heinrich Heisenberg Helmut Hesse Hezbollah Himmler Hindenburg
Hirohito Hitchcock Hitler Hobbes Hoffmann Hoggar Hokkaido Holbein Holland* Holmes Homs Honduras
Hondurien* Hong Hongkong Hongr* Hoover Hopkins Hopper Houston Hubble Hubei Hull Humboldt Hume Hun
Huns Hunan Hurepoix Huron* Hussein Husserl Hutu* Huxley Huygens Hyderabad Hyundai Hô
"""

# Vowels, and y or w sounded as consonants, that refuse elision.
_REFUSES = """
onz* oui ouistiti* ouah ouf ouste oui-dire ouagadougou ouagalais* ouidah ouattara uhlan* ulul*
iouri ioulia iakout* iaroslavl ianoukovitch iouchtchenko iourte*
"""

# y before a vowel is a consonant (le yaourt, le Yémen), save in these.
_YIELDS = "yeux yeus* yeu yonn* yerres yevr* york*"


def _bare(text: str) -> str:
    ligatures = text.casefold().replace("œ", "oe").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFD", ligatures)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _lexicon(words: str) -> re.Pattern[str]:
    parts = (
        re.escape(_bare(word).removesuffix("*")) + (".*" if word.endswith("*") else "")
        for word in words.split()
    )
    return re.compile("|".join(parts))


_ASPIRATED_WORD = _lexicon(_ASPIRATED + _NAMES)
_MUTE_WORD = _lexicon(_MUTE)
_REFUSING = _lexicon(_REFUSES)
_YIELDING = _lexicon(_YIELDS)
_CENTURY = re.compile(r"[IVX]+(?:er|e)\b")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def elides(text: str, *, aspirated: bool = False) -> bool:
    """Whether le, la, de, que, se … elide before `text`: *l’innovation*, *d’Hélène* but *la
    Hongrie*, *le onze*. `aspirated`: the entity declares that nothing elides before it."""
    # A century is read as its ordinal: le IVe (quatrième), le Ier (premier), le XIe (onzième).
    if aspirated or not text or text[:1].isdigit() or _CENTURY.match(text):
        return False
    found = _FIRST_WORD.search(text)
    if found is None or found.start() > 1:
        return False
    # L’huis, but le huis clos.
    return not text.startswith("huis clos") and _word_elides(found.group())


def _word_elides(word: str) -> bool:
    bare = _bare(word)
    head = bare.split("-")[0]
    if bare[0] == "h":
        # A sigle is spelled: le HCR, le HLM.
        if len(head) > 1 and word[: len(head)].isupper():
            return head == "hec"
        mute = _MUTE_WORD.fullmatch(bare) or _MUTE_WORD.fullmatch(head)
        heavy = _ASPIRATED_WORD.fullmatch(bare) or _ASPIRATED_WORD.fullmatch(head)
        return bool(mute) or not heavy
    if bare[0] == "y":
        sounded = bare[1:2] in tuple("aeiou")
        return bool(_YIELDING.fullmatch(head)) or (not sounded)
    return bare[0] in "aeiou" and not _REFUSING.fullmatch(head)


_ELIDED = {
    "le": "l’",
    "la": "l’",
    "de": "d’",
    "que": "qu’",
    "se": "s’",
    "ne": "n’",
    "je": "j’",
    "me": "m’",
    "te": "t’",
    "ce": "c’",
    "jusque": "jusqu’",
    "lorsque": "lorsqu’",
    "puisque": "puisqu’",
    "quoique": "quoiqu’",
}


def elide(word: str, following: str, *, aspirated: bool = False) -> str:
    """`word` and `following` side by side, elided where French elides: *qu’il*, *d’Ali*."""
    short = _ELIDED.get(word.casefold())
    if short is not None and elides(following, aspirated=aspirated):
        return (short[0].upper() if word[0].isupper() else short[0]) + short[1:] + following
    return f"{word} {following}"
