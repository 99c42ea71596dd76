"""Adjectives whose contrary would make a statement false: "un statut provisoire", "de courte
durée", "reste difficile"."""

import re
from collections.abc import Iterator

from ardoise.propose.branches import branches
from ardoise.propose.contraries.adjective_pairs import (
    BEFORE,
    EVERYWHERE,
    KINDS,
    STATED,
    Contrary,
)
from ardoise.propose.contraries.turned import Reversal, turned

_ADVERB = (
    r"(?:(?:très|trop|assez|plutôt|encore|toujours|déjà|souvent|parfois|désormais|donc|alors"
    r"|aussi|également|généralement|(?!potentiel|possible|éventuel)[a-zà-ÿ]{3,}ment) ){0,2}"
)
_BE = (
    r"(?:est|sont|était|étaient|fut|furent|sera|seront|été|reste|restent|restait|restaient|demeure"
    r"|demeurent|demeurait|devient|deviennent|devint|devenait|deviendra|semble|semblent|paraît"
    r"|paraissent|paraissait|paraissaient|semblait|s[e’] ?(?:annonce|avère|révèle|montre)(?:nt)?"
    r"|jugée?s?|considérée?s? comme|rend|rendent|rendait)"
)


_AFTER_BE = re.compile(
    rf"(?<![\w’-])(?P<be>{_BE}) {_ADVERB}(?P<word>{branches(STATED.words())})(?![\w’-])"
)
_AFTER_NOUN = re.compile(
    rf"(?:(?<![\w’-])(?P<one>une?) |(?<![\w-])d’(?P<of>une?) |(?<![\w’-])(?P<many>des) "
    rf"|(?<![\w’-])de (?P<way>manière|façon) )"
    rf"(?:[a-zà-ÿœ-]+ (?!et |ou |de |à )){{0,2}}?{_ADVERB}"
    rf"(?P<word>{branches(EVERYWHERE.words())})(?![\w’-])"
)
_BEFORE_NOUN = re.compile(
    rf"(?<![\w’-])(?P<article>une?|d’une?|de|des) (?:très )?(?P<word>{branches(BEFORE.words())}) "
    r"(?=(?P<noun>[a-zà-ÿœ-]{3,}))"
)
# What is no size: names of things, and what the set phrases tell.
_OF_A_NAME = frozenset(
    """déjeuner déjeuners écran écrans public école écoles magasin magasins surface surfaces
    métrage métrages plan plans annonce annonces nombre partie ami amie amis amies prix chef homme
    hommes bourgeois bourgeoisie puissance puissances reporter reporters enfance date terme tête
    garçon fille ours train vitesse vitesses journal journaux père mère parents fils peu coup doigt
    pain pois fait cas majorité moitié gens monde temps jour soir matin bain marée format large
    angle guerre sens mal dame frère soeur rendez-vous succès événement projet question jeu danger
    catastrophe incendie crise tempête séisme bataille fête défi pas mystère
    classique maître artiste scientifique industriel propriétaire seigneur bruit rôle avenir
    reste sujet cause roi reine poète peintre savant écrivain auteur honneur plaisir voyage
    soin amour""".split()  # noqa: SIM905
)
_EQUAL = re.compile(r"(?:différen|identi|semblab|éga|inéga|partie|tota|limit)")
_OF_SIZE = re.compile(r"grand|petit")
# "longue de 3 mètres": a size.
_SIZE = re.compile(
    r"long|court|haut|bas|large|étroit|profond|superficiel|épais|plein|vide|riche|pauvre"
)
# "autorisé à sortir", "interdit de sortir".
_ALLOWED = re.compile(r"autoris|interdi")
_TO_DO = re.compile(r" (?:à |de |d’)(?:[a-zà-ÿœ]+(?:er|ir|re)\b|s’|se |l[ea’]|y |en )")
# "est un animal nocturne": its kind is what is said of it.
_SAID_OF = re.compile(
    rf"(?<![\w’-]){_BE} {_ADVERB}$|(?<![\w’-])(?:existe(?:nt)?|a|ont|avait|avaient|a eu) "
    r"(?:uniquement |seulement )?$"
)
# What it is possible to do is worth saying; what it is not, nobody would say.
_OF_DOING = re.compile(r"Il (?:est|était|devient|reste|fut|sera) ")
_PREPOSITION = re.compile(r" (?:à |de |d’|au |aux |du |des )")
_KNOWN = re.compile(r"(?:in)?connu")
_GOVERNED = re.compile(r" (?:pour|sous|comme|par|de|d’)")
_COMPARED = re.compile(r"\b(?:plus|moins|aussi|si|peu|pas|tellement|autant|le|la|les) $")
# "le courant", "un calme": nouns.
_NOUN = re.compile(r"\b(?:l[ae]s?|du|au|aux|une?|des|ces?|cet|cette|sa|son|ses|leurs?) $", re.I)
_VOWELS = tuple("aeiouyhàâéèêëîïôœ")


def find_adjectives(text: str) -> Iterator[Reversal]:
    """The adjectives of `text` that state something which their contrary would make false."""
    for found in _AFTER_BE.finditer(text):
        if _OF_DOING.match(text) and found["word"] == "possible":
            continue
        if _free(text, found):
            yield from _in(found, STATED.against(found["word"], _number(found["be"])), "")
    for found in _AFTER_NOUN.finditer(text):
        word = found["word"]
        if word in KINDS and not (found["way"] or _SAID_OF.search(text[: found.start()])):
            continue
        if _free(text, found):
            article = "une" if found["way"] else found["one"] or found["of"] or ""
            number = "p" if found["many"] else "s"
            yield from _in(found, EVERYWHERE.against(word, number), _GENDERS.get(article, ""))
    for found in _BEFORE_NOUN.finditer(text):
        if found["noun"] not in _OF_A_NAME and not found["noun"].startswith(_VOWELS):
            article = found["article"]
            number = "s" if "un" in article else "p"
            if number == "p" and _OF_SIZE.match(found["word"]):
                # "le souvenir de grandes crues": it would be none otherwise.
                continue
            gender = "f" if article.endswith("une") else "m" if number == "s" else ""
            yield from _in(found, BEFORE.against(found["word"], number), gender)


_GENDERS = {"un": "m", "une": "f"}
_MANY = re.compile(r"(?:.*(?:ent|ont)|jugée?s|considérée?s comme)$")


def _number(verb: str) -> str:
    """Of one or of many, as a verb tells it."""
    if verb == "été":
        return ""
    return "p" if _MANY.match(verb) else "s"


def _free(text: str, found: re.Match[str]) -> bool:
    """Whether an adjective stands by itself: neither compared, nor a noun, nor with words that go
    with it and not with its contrary."""
    word, ahead, after = found["word"], text[: found.start("word")], text[found.end("word") :]
    if _COMPARED.search(ahead) or _NOUN.search(ahead) or re.match(r" qu[e’]|-", after):
        return False
    if _SIZE.match(word) and re.match(r" d(?:e |’)", after):
        return False
    if _ALLOWED.match(word) and _TO_DO.match(after):
        return False
    if _EQUAL.match(word) and _PREPOSITION.match(after):
        return False
    return not (_KNOWN.match(word) and _GOVERNED.match(after))


def _in(found: re.Match[str], contrary: Contrary | None, gender: str) -> Iterator[Reversal]:
    """The contrary in the gender of the word; none where it may be either and the two differ."""
    if contrary is None:
        return
    masculine, feminine = contrary
    if gender == "m" or not feminine:
        chosen = masculine
    elif gender == "f" or not masculine or masculine == feminine:
        chosen = feminine
    else:
        return
    if chosen:
        yield turned(found, chosen)
