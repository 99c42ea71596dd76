"""Words whose opposite would make a sentence false: *plus … que*, *augmente*, *au-dessus de*."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ardoise.domain.elision import elides
from ardoise.propose.contraries.clause import clause_around
from ardoise.propose.contraries.pairs import pairs
from ardoise.propose.going import contrary_way, in_a_manner
from ardoise.propose.motive import gives_motive
from ardoise.propose.opposite_verbs import find_contraries
from ardoise.propose.sentence import capitalised

_PAIRS_WORDS = """
augmente diminue, augmentent diminuent, augmentait diminuait, augmenté diminué, augmenter diminuer
monte descend, montent descendent, monter descendre, s’élève s’abaisse, s’élèvent s’abaissent
accélère ralentit, accélèrent ralentissent, grossit maigrit
se_réchauffe se_refroidit, se_réchauffent se_refroidissent, réchauffe refroidit
s’allonge se_raccourcit, s’allongent se_raccourcissent, se_dilate se_contracte
se_dilatent se_contractent, avance recule, avancent reculent, progresse recule
progressent reculent, s’enrichit s’appauvrit, se_remplit se_vide
au-dessus au-dessous, supérieur inférieur, supérieure inférieure
supérieurs inférieurs, supérieures inférieures, amont aval
connu inconnu, connue inconnue, connus inconnus, connues inconnues
favorable défavorable, favorables défavorables, visible invisible, visibles invisibles
stable instable, stables instables, efficace inefficace, efficaces inefficaces
majoritaire minoritaire, majoritaires minoritaires, suffisant insuffisant
suffisante insuffisante, suffisants insuffisants, suffisantes insuffisantes
chaud froid, chaude froide, chauds froids, chaudes froides, nocturne diurne, nocturnes diurnes
légal illégal, légale illégale, légaux illégaux, légales illégales
public privé, publique privée, publics privés, publiques privées
méridional septentrional, méridionale septentrionale, oriental occidental, orientale occidentale
sédentaire nomade, sédentaires nomades, urbain rural, urbaine rurale, urbains ruraux
urbaines rurales, régulier irrégulier, régulière irrégulière, solide liquide, solides liquides
gratuit payant, gratuite payante, gratuits payants, gratuites payantes
obligatoire facultatif, obligatoires facultatifs, aquatique terrestre, aquatiques terrestres
herbivore carnivore, herbivores carnivores, provisoire définitif, provisoires définitifs
naturel artificiel, naturelle artificielle, naturels artificiels, naturelles artificielles
interne externe, internes externes
hausse baisse, diminution augmentation, victoire défaite, croissance décroissance
exportations importations, avantage inconvénient, avantages inconvénients
partisans adversaires
"""
_MOST_WORDS = """
ancien récent, ancienne récente, anciens récents, anciennes récentes, gros petit, grosse petite
gros petits, grosses petites
long court, longue courte, longs courts, longues courtes, rapide lent, rapides lents
lourd léger, lourde légère, lourds légers, lourdes légères, riche pauvre, riches pauvres
large étroit, larges étroits, profond superficiel, profonde superficielle, jeune âgé, jeunes âgés
fréquent rare, fréquente rare, fréquents rares, fréquentes rares, dense clairsemé
froid chaud, froide chaude, sec humide, sèche humide, secs humides, sèches humides
fort faible, forte faible, forts faibles, fortes faibles, vieux récent, vieille récente
"""


def _opposites(words: str) -> dict[str, str]:
    """Each word of pairs with its opposite."""
    found: dict[str, str] = {}
    for one, other in pairs(words):
        found.setdefault(one.replace("_", " "), other.replace("_", " "))
        found.setdefault(other.replace("_", " "), one.replace("_", " "))
    return found


_OPPOSITE = _opposites(_PAIRS_WORDS)


def opposite_of(word: str) -> str:
    """The opposite of a word, "" where none is known."""
    return _OPPOSITE.get(word) or _OF_MOST.get(word, "")


_OF_MOST = _opposites(_MOST_WORDS)
"""Adjectives that have an opposite in "le plus ancien phare de France"."""

_MOST = re.compile(
    r"(?<![\w’-])(?:l[ae]s?|du|des|aux?|l’un des|l’une des) (?:plus|moins) (?P<word>"
    + "|".join(sorted(_OF_MOST, key=len, reverse=True))
    + r")(?![\w’-])"
)
_UNLIKE = re.compile(r"(?:^|(?<= ))(?P<word>[Cc]ontrairement (?:aux |au |à (?=la |l’|[A-Z])))")
_LIKE = {"aux ": "comme les ", "au ": "comme le ", "à ": "comme "}
_BOTH = re.compile(r"(?:faible|riche|pauvre|rapide|large|jeune|rare|dense|humide)s?$")
_ONE = re.compile(r"(?:le|du|au) ")
# What is still there of a kind is the oldest of it: nobody would say the most recent.
_AGES = re.compile(r"ancien|vieux|vieille|récent")
_LEFT = re.compile(
    r"[^,;:]* (?:encore|toujours|conservée?s?|connue?s?|attestée?s?|retrouvée?s?|subsist\w+"
    r"|survivante?s?|parvenue?s?|datée?s?)\b"
)
_WORD = "|".join(sorted(map(re.escape, _OPPOSITE), key=len, reverse=True))
_FOUND = re.compile(
    rf"(?<![\w’-])(?<!» )(?<!», )(?P<word>{_WORD})"
    r"(?![\w’-]| sur le trône| au trône| à bord| jusqu| que | qu[’']"
    r"| à (?:\d|près|plus|environ|une? ))"
)
# "plus rapide que le son", not "ne bat plus que", nor "plus de 600", "l’une des plus vieilles que".
_COMPARED = re.compile(
    r"(?<![\w’-])(?<!fois )(?<!le )(?<!la )(?<!les )(?<!des )"
    r"(?P<word>plus|moins) (?!de |d[’']|que |qu[’'])(?:[\w’-]+ ){1,3}?(?=que |qu[’'])"
)
# "plus grands que les mâles, alors que ceux-ci …": what follows tells which it was.
_SETS_APART = re.compile(r"\b(?:alors|tandis) qu[e’']")
_THE_MORE = re.compile(r"^(?:Plus|Moins) [^,]+, (?P<word>plus|moins) ")
_DENIED = re.compile(r"\b(?:ne|n[’'])\b", re.IGNORECASE)
# What stands before or after and makes another word of it: "rendu public", "le froid", "un
# quartier connu pour".
_NOUN = re.compile(
    r"\b(?:l[ae]s?|du|des|aux?|une?|ces?|sa|ses|son|leurs?|notre|nos|votre|vos|mon|ma|mes|chaque"
    r"|plusieurs|quelques|rend\w*|a|ont|avait|avaient) $",
    re.I,
)
_NOUNS = frozenset(
    """hausse baisse diminution augmentation victoire défaite croissance décroissance exportations
    importations avantage inconvénient avantages inconvénients partisans
    adversaires amont aval""".split()  # noqa: SIM905
)
_ADJECTIVES = re.compile(
    r"(?:in)?(?:connu|suffisant|stable|visible|efficace)|(?:dé)?favorable|chaud|froid|publi|privé"
    r"|urbain|rura|rural|(?:ir)?réguli|solide|liquide|(?:il)?léga|nocturne|diurne|sédentaire"
    r"|gratuit|payant|obligatoire|facultati|aquatique|terrestre|herbivore|carnivore|provisoire"
    r"|définiti|naturel|artificiel|interne|externe|nomade|majorit|minorit|méridion|septentrion|orienta|occidenta"
)
# What tells apart kinds of things beside their noun; other adjectives must be what is stated.
_KINDS = re.compile(
    r"chaud|froid|nocturne|diurne|urbain|rura|sédentaire|nomade|méridion|septentrion|orienta"
    r"|occidenta|gratuit|payant|aquatique|terrestre|herbivore|carnivore|artificiel"
)
# Of what lives somewhere, or is lived in: nobody would take a relief for an aquatic one.
_OF_LIFE = re.compile(r"aquatique|terrestre")
_LIVING = re.compile(
    r"\b(?:anima(?:l|ux)|bêtes?|plantes?|espèces?|oiseaux?|reptiles?|insectes?|mammifères?|tortues?"
    r"|mollusques?|escargots?|amphibiens?|larves?|vers?|araignées?|crustacés?|vertébrés?|arthropodes?"
    r"|organismes?|êtres|faune|flore|vie|végétation|végéta(?:l|ux)|milieux?|habitats?|écosystèmes?"
    r"|environnements?|prédateurs?|proies?|rongeurs?|carnivores?|herbivores?)\b",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:est|sont|était|étaient|reste\w*|demeure\w*|devien\w+|jug\w+|plus|moins|très|trop|peu"
    r"|assez) (?:\w+ment |encore |toujours )?$"
)
_GOVERNED = re.compile(r" (?:pour|sous|comme|par|pas) ")
_BEFORE_VOWEL = re.compile(r"(?:^|[ (])(?:le|la|de|que|se|ne|ce|je|du|au|ma|sa|vieux|bel) $")


_RANKS = re.compile(r"supérieur|inférieur")
_OF_A_RANK = re.compile(
    r"\b(?:enseignements?|écoles?|études?|cadres?|cours?|conseil|mères?|pères?|brevet|diplômes?"
    r"|techniciens?|officiers?|éducation|formations?) $",
    re.IGNORECASE,
)
_QUARTERS = re.compile(r"orienta|occidenta|méridion|septentrion")
_NAME_BEFORE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]+ $")
_OF_A_LAND = re.compile(
    r" (?:de (?:la |l[’'])?|d[’']|en )(?:France|Europe|Afrique|Asie|Amérique|Océanie)\b"
)
# "le monde occidental", "les pays occidentaux": of a civilisation, not of a side.
_OF_A_WORLD = re.compile(
    r"\b(?:mondes?|pays|blocs?|puissances?|civilisations?|cultures?|médecines?|musiques?"
    r"|sociétés?|empires?|églises?) (?:romaine? )?$",
    re.IGNORECASE,
)


# "depuis la défaite", "après sa victoire": what the rest follows from.
_GIVEN = re.compile(
    r"\b(?:depuis|après|avant|dès|pendant|durant|malgré|par|lors d[eu’']|suite à|suite d[eu’'])"
    r" ?(?:l[ae]s?|l[’']|une?|cette|ces|s[ae]s?|son|leurs?)? ?(?:[a-zà-ÿœ]+ ){0,2}$"
)
_CHANGE = re.compile(
    r"(?:se |s[’'])?(?:augment|diminu|mont|descend|élèv|élev|abaiss|accélér|accélèr|ralenti|gross"
    r"|maigri|réchauff|refroidi|allong|raccourci|dilat|contract|avanc|recul|progress|enrichi"
    r"|appauvri|rempl|vid|hausse|baisse|croissance|décroissance|rédui|élargi|rétréci|gagn|perd"
    r"|retard|amélior|aggrav)"
)
_DIGITS = r"\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?"
_FROM_TO = re.compile(
    rf"\bde {_DIGITS}(?![\d,])[^,;:.\d]{{0,30}} à (?:[a-zé]+ ){{0,3}}{_DIGITS}(?!\d)"
)
_FIGURE = re.compile(rf"(?<![\w,]){_DIGITS}[ \u00a0\u202f]?(?P<unit>%|[^\W\d_]+)")


class Turn(Struct, frozen=True, kw_only=True):
    """A word of a sentence, where it stands, and the opposite that would make it false."""

    start: int
    end: int
    word: str
    opposite: str
    compares: bool


def find_turns(text: str) -> Iterator[Turn]:
    """The words of `text` that can be turned into their opposites; none in what it denies."""
    for turn in _turns(text):
        denied = _DENIED.search(text[slice(*clause_around(text, turn.start, turn.end))])
        told = _CHANGE.match(turn.word) and _from_one_to_another(text)
        if not denied and not told and _says_it_too(text, turn):
            yield turn


def _turns(text: str) -> Iterator[Turn]:
    for pattern in (_THE_MORE, _COMPARED):
        for found in pattern.finditer(text):
            if _SETS_APART.search(text):
                continue
            word = found["word"]
            other = "moins" if word == "plus" else "plus"
            start, end = found.span("word")
            yield Turn(start=start, end=end, word=word, opposite=other, compares=True)
    for found in _MOST.finditer(text):
        start, end = found.span("word")
        if _AGES.match(found["word"]) and _LEFT.match(text, end):
            continue
        other = _OF_MOST[found["word"]]
        if _BOTH.match(found["word"]) and not (_BOTH.match(other) or _ONE.match(found.group())):
            # "les personnes les plus faibles": "forts" or "fortes"?
            continue
        yield Turn(start=start, end=end, word=found["word"], opposite=other, compares=False)
    for found in _UNLIKE.finditer(text):
        word = found["word"]
        other = _LIKE[word.partition(" ")[2]]
        other = capitalised(other) if word[0].isupper() else other
        start, end = found.start("word"), found.end("word") - 1
        yield Turn(start=start, end=end, word=word.strip(), opposite=other.strip(), compares=False)
    motive = gives_motive(text)
    for start, end, other in () if motive else find_contraries(text):
        yield Turn(start=start, end=end, word=text[start:end], opposite=other, compares=False)
    for found in _FOUND.finditer(text):
        word = found["word"]
        start, end = found.span("word")
        adjective = _ADJECTIVES.match(word)
        if _RANKS.match(word) and not _ranks(text, found.start()):
            continue
        if _QUARTERS.match(word) and _known_quarter(text, found):
            continue
        if word in _NOUNS and not re.search(r"[a-zà-ÿ’] ?$", text[:start]):
            continue
        if _CHANGE.match(word) and (motive or in_a_manner(text, end)):
            continue
        if word in _NOUNS and (motive or _GIVEN.search(text[:start])):
            continue
        if adjective and not _qualifies(text, start, end):
            continue
        if other := contrary_way(word, text[:start], _OPPOSITE[word]):
            yield Turn(start=start, end=end, word=word, opposite=other, compares=False)


def _qualifies(text: str, start: int, end: int) -> bool:
    """Whether an adjective tells something that its opposite would make false, in a sentence that
    does not speak of both."""
    word, ahead = text[start:end], text[:start]
    if _NOUN.search(ahead) or _GOVERNED.match(text, end):
        return False
    if re.search(rf"\b{_OPPOSITE[word].rstrip('es')}", text):
        return False
    if _OF_LIFE.match(word) and not _LIVING.search(ahead):
        return False
    return bool(_KINDS.match(word) or _STATED.search(ahead))


def _from_one_to_another(text: str) -> bool:
    """Whether `text` gives both what a number was and what it has become: whoever reads them sees
    which way it went."""
    if _FROM_TO.search(text):
        return True
    units = [found["unit"].casefold() for found in _FIGURE.finditer(text)]
    return len(units) > len(set(units))


def _ranks(text: str, start: int) -> bool:
    """Whether *supérieur* or *inférieur* tells where something stands: not "ses supérieurs", nor
    "l’enseignement supérieur"."""
    return not (_NOUN.search(text[:start]) or _OF_A_RANK.search(text[:start]))


def _known_quarter(text: str, found: re.Match[str]) -> bool:
    """Whether everybody knows by the map which quarter it is: "l’Europe occidentale" is a name, and
    which coast of France is the western one is no question of the text."""
    ahead = text[: found.start()]
    named = _NAME_BEFORE.search(ahead) or _OF_A_WORLD.search(ahead)
    return bool(named or _OF_A_LAND.match(text, found.end()))


def _says_it_too(text: str, turn: Turn) -> bool:
    """Whether the opposite can stand where the word stands: what elides before the one does so
    before the other."""
    if elides(turn.word) == elides(turn.opposite):
        return True
    return not _BEFORE_VOWEL.search(text[: turn.start]) and text[turn.start - 1 : turn.start] != "’"
