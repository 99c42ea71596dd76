"""Words as the rules see them: folded, without those that only hold a sentence together."""

from functools import lru_cache

from ardoise.domain.fold import fold

# Folded, elided forms as their single letters. What a name may start with or lose inside.
_LINKS_FR = "a au aux d de des du en et l la le les un une"
_LINKS_EN = "a an and at in of on s the to"

# What says nothing of its own in a question or an option.
_TOOLS_FR = """
    afin ai ainsi alors apres as auquel aussi autre autres auxquels avaient avait avant avec
    avoir c car ce ceci cela celle celles celui ces cet cette ceux chez ci comme dans depuis
    dont duquel elle elles entre es est etaient etait etre eu eux faire fait il ils j je
    laquelle lequel lesquelles lesquels leur leurs lors lui m mais me meme memes n ne nos notre
    nous on ont ou par parce pendant peut pour qu quand que quel quelle quelles quels qui quoi s
    sa se selon ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tu vers vos
    votre vous y
"""
_TOOLS_EN = """
    about after all also any are as be because been before being between but by can did do does
    during each for from had has have he her him his how i if into is it its me my off one or other
    our out over own she so some such t than that their them then there these they this those
    through under until up was we were what when where which while who whom why will with would you
    your
"""
_LINKS = {"fr": frozenset(_LINKS_FR.split()), "en": frozenset(_LINKS_EN.split())}
_TOOLS = {
    "fr": _LINKS["fr"] | frozenset(_TOOLS_FR.split()),
    "en": _LINKS["en"] | frozenset(_TOOLS_EN.split()),
}


@lru_cache(maxsize=65536)
def content(text: str, lang: str) -> tuple[str, ...]:
    """The full words of `text`, folded, in order, without plural marks (-s, -x)."""
    tools = _TOOLS.get(lang, _TOOLS["fr"])
    return tuple(singular(word) for word in fold(text).split() if word not in tools)


@lru_cache(maxsize=65536)
def core(text: str, lang: str) -> str:
    """`text` without articles, "à", "de", "en", "et" and plural marks, folded: "au Caire" and
    "Le Caire" have the same core. A text made of nothing else is its own core."""
    links = _LINKS.get(lang, _LINKS["fr"])
    folded = fold(text)
    return " ".join(singular(word) for word in folded.split() if word not in links) or folded


def is_tool(word: str, lang: str) -> bool:
    """Whether `word` is one of those that only hold a sentence together."""
    return fold(word) in _TOOLS.get(lang, _TOOLS["fr"])


def singular(word: str) -> str:
    """A folded word without a final -s or -x, if at least three letters remain."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.isdigit() else word


def akin(one: str, other: str) -> bool:
    """Whether two folded words are forms of one: equal, or alike for most of their length
    (*togolais*, *togolaise*; *économie*, *économique*)."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    same = 0
    for a, b in zip(short, long, strict=False):
        if a != b:
            break
        same += 1
    return same >= 4 and same * 10 >= len(short) * 7


def within(part: str, whole: str) -> bool:
    """Whether the words of `part` stand in a row in `whole` (both folded, or both cores)."""
    return bool(part) and f" {part} " in f" {whole} "
