"""What goes forward, back, up or down, and how: not all that advances can go back."""

import re

_GOES = re.compile(r"avance|recule")
_GOING = re.compile(
    r"\b(?:glaciers?|mers?|eaux?|océans?|déserts?|dunes?|forêts?|côtes?|rivages?|littora(?:l|ux)|lave"
    r"|falaises?|banquises?|armées?|troupes?|soldats|ennemis?|front|lignes?|colonnes?|plaques?|marée"
    r"|frontières?|trait)\b",
    re.IGNORECASE,
)
# "les travaux avancent à pas comptés": nobody says the contrary of that.
_MANNER = re.compile(
    r" (?:[a-zà-ÿ]+ment )?(?:à (?:\w+ )?(?:pas|reculons|tâtons|l[’']aveugle|marche|vue|bon train"
    r"|toute|plein|l[’']assaut|cheval|pied)|au (?:pas|galop|trot|ralenti|compte-gouttes|front)"
    r"|bon train|ventre|en (?:flèche|chute|crabe|douceur)|d[’']un pas|pas à pas|l[’'](?:idée"
    r"|hypothèse|argument)|main|les? [a-z]+s? (?:arguments?|raisons?)|sur (?:Paris|la capitale))"
)


def in_a_manner(text: str, end: int) -> bool:
    """Whether the verb of `text` that ends there goes on with a set phrase for a way to go."""
    return _MANNER.match(text, end) is not None


def contrary_way(word: str, ahead: str, other: str) -> str:
    """What stands against `word` after the words `ahead`: `other`, unless works advance, which do
    not go back, or a number goes back, which does not advance. "" where nothing does."""
    if not _GOES.match(word) or _GOING.search(ahead):
        return other
    if word.startswith("avan"):
        return ""
    return "progressent" if word.endswith("nt") else "progresse"
