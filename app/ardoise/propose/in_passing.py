"""Definitions given in passing, after the term: "X, c’est-à-dire …", "X, un Y qui …"."""

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from ardoise.propose.article import INDEFINITE, plain
from ardoise.propose.definiens import STARTS, definiens_end, says_whole
from ardoise.propose.definition import Definition, has_verb, ranks
from ardoise.propose.genus import LEADING, genus_gender, with_its_article
from ardoise.propose.noun_before import SEVERAL, Noun, holder, noun_before
from ardoise.propose.verbs import finite_forms

_THAT_IS = re.compile(
    r"(?:, | \()(?:c[’']est-à-dire|autrement dit|à savoir)[ ]?,? "
    r"(?P<again>à |de (?=l)|d[’'](?=une? |[^\W\d_]+s )|de |du |des |au |aux |en )?(?P<what>(?=\w))"
)
_APPOSED = re.compile(r", (?P<which>une? |des |ce |cet |cette |ces )?(?P<what>(?=[a-zà-ÿœ]))")
# "un repas, composé de pain", "les blocs, extraits d’une carrière", "une enzyme, capable de …":
# these say of the noun what it is like, or what was done with it, and name no kind.
_LIKE = re.compile(
    r"(?:composée?|extrait|faite?|produite?|mort|dit|écrit|portrait|conduite?|mise?|réduite?|tirée?"
    r"|capable|propre|semblable|comparable|responsable|libre|riche|pauvre|proche|voisine?|digne"
    r"|faute (?=de|d’)|face (?=à|au)|grâce (?=à|au)|suite (?=à|au)|signe|preuve|quitte (?=à)"
    r"|synonyme|caractéristique|apte|coupable|victime|membre|originaire|célèbre|utile|nécessaire"
    r"|indispensable|favorable)s?\b"
)
# "La foule attend, une fanfare ouvrant la marche": what happens beside it.
_ABSOLUTE = re.compile(
    r"[\w-]+ (?:[\w-]+ ){0,2}?(?:étant|ayant|augmentant|diminuant|baissant|grandissant|arrivant"
    r"|restant|devenant|demeurant|commençant|finissant|cessant|éclatant|mourant|aidant|voulant"
    r"|espérant|croyant|semblant|paraissant|ouvrant|fermant)\b"
)
_PRAISED = re.compile(r"[\w-]+ (?:exceptionnel|important|considérable|précieu|remarquable|rare)")
# "une espèce protégée" tells apart nothing that an apposition could define.
_RESTRICTS = re.compile(
    r"\b(?:de|du|des|qu[ie]|dont|où|l[ae]?s?quel\w*|entre|sur|contre|pour|à|en)\b|\b(?:d|qu)[’']"
    r"|capables? d"
    r"|(?:é|i|u|ant|it|is)e?s? (?:à|aux?|par|en|pour|dans|sur|sous)\b"
)
_BEFORE_MAIN = re.compile(
    r"(?:^|[:;] |, )(?:quand|lorsqu[e’']|si|comme|dès qu[e’']|après qu[e’']|tant qu[e’'])[^,]*$",
    re.IGNORECASE,
)


def find_in_passing(text: str, gender: Callable[[str], str]) -> Iterator[Definition]:
    """The definitions that a sentence without its stop adds to its terms after a comma. `gender`
    tells the gender of a word that a model takes for a noun."""
    for found in _THAT_IS.finditer(text):
        noun = noun_before(text, found.start())
        at = found.start("what")
        end = definiens_end(text, at)
        made = _that_is(noun, found, text[at:end], gender) if noun and end else None
        if noun and end and made:
            yield from _whole(noun, made, end)
    yield from _named_after(text)
    for found in _APPOSED.finditer(text):
        noun = _apposed_to(text, found)
        scene = noun is not None and found["which"] and _scene(text[: noun.start])
        if noun is None or scene or _BEFORE_MAIN.search(text[: found.start()]):
            # "Quand la pluie gèle, une croûte …": the main clause begins.
            continue
        at = found.start("what")
        end = definiens_end(text, at) or _before_verb(text, noun, at)
        if end and not _listed(text, found, end):
            made = _apposed(noun, found, text[at:end], gender)
            if made:
                yield from _whole(noun, made, end)


_KIND_FIRST = re.compile(
    r"(?<![\w’])(?P<kind>(?:une?|des) [a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)?), (?P<article>l[ae]s? |l’)"
    r"(?P<term>[a-zà-ÿœ-]+(?: (?:de |d’|du )?[a-zà-ÿœ-]+)?), "
    r"(?=(?P<rest>capables? d|qu[ie] |qu’|dont |où "
    r"|(?:formée?s?|composée?s?|destinée?s?|chargée?s?|faite?s?|située?s?) ))"
)


def _named_after(text: str) -> Iterator[Definition]:
    """The definitions that have the kind first: "une protéine, l’amylase, qui coupe l’amidon"."""
    for found in _KIND_FIRST.finditer(text):
        end = definiens_end(text, found.start("rest"))
        what = f"{found['kind']} {text[found.start('rest') : end]}" if end else ""
        several = found["kind"].startswith("des ")
        if end and says_whole(what) and several == (found["article"] == "les "):
            yield Definition(
                term=found["term"],
                article=plain(found["article"]),
                what=what,
                start=found.start(),
                end=end,
            )


def _whole(noun: Noun, made: tuple[str, str], end: int) -> Iterator[Definition]:
    """The definition of a noun by its article and the words that end at `end`, if they say it in
    full."""
    article, what = made
    if says_whole(what):
        yield Definition(term=noun.words, article=article, what=what, start=noun.start, end=end)


def _apposed_to(text: str, found: re.Match[str]) -> Noun | None:
    """The noun that an apposition speaks of."""
    one = plain(found["which"]) in ("un", "une") or _ONE.match(text, found.end())
    # "Le cahier de doléances, un registre": one thing, and not its complement.
    noun = noun_before(text, found.start(), whole=bool(one)) or _its(text, found)
    return _agreeing(text, noun, found) if noun else None


# "réservoirs que l’on remplit": in the plural a kind has one article, whatever its gender.
_MANY = re.compile(
    r"(?!(?:mais|alors|puis|sans|dans|plus|moins|très|dès|lors|tandis|vers|sous|après|ailleurs|jamais"
    r"|toujours|parfois|tous|toutes|ceux|certaine?s|autres|plusieurs) )"
    r"[a-zà-ÿœ-]{3,}s (?:[a-zà-ÿœ-]+s )?(?:qu[ie]|qu’|dont|où)\b"
)
_ITS = re.compile(r"(?<![\w’])(?:ses|leurs) (?P<noun>[a-zà-ÿœ-]+[sx])$")


def _its(text: str, found: re.Match[str]) -> Noun | None:
    """The noun after *ses* or *leurs*, where its kind follows: "ses nageoires, membres qui"."""
    own = None if found["which"] else _ITS.search(text, 0, found.start())
    return own and Noun(words=own["noun"], article="les", of="", start=own.start())


_OPEN_TO = ("de", "d’", "du", "des", "à", "au", "aux")


def _that_is(
    noun: Noun, found: re.Match[str], words: str, gender: Callable[[str], str]
) -> tuple[str, str] | None:
    """The article of X and the definition in "X, c’est-à-dire Y", where the preposition of X may
    stand again before Y."""
    again = plain(found["again"])
    if noun.of in _OPEN_TO and not again:
        # "la hausse de la température, c’est-à-dire la …": of which of the two?
        return None
    if again in ("du", "au"):
        what = f"le {words}"
    elif again in ("des", "aux"):
        some = again == "des" and (not noun.of or not noun.article)
        what = f"des {words}" if some else f"les {words}"
    elif again and not re.match(STARTS, words):
        # "de micro-organismes, c’est-à-dire d’êtres vivants".
        what = f"des {words}" if re.match(r"[\w-]+[sx]\b", words) else ""
    else:
        what = words if re.match(STARTS, words) else with_its_article(words, gender)
    article = noun.article or ("les" if noun.words.split()[0].endswith(("s", "x")) else "")
    return (article, what) if article and what else None


def _before_verb(text: str, noun: Noun, start: int) -> int | None:
    """Where the apposition of a subject ends, whose verb is still to come: at its next comma."""
    comma = text.find(",", start)
    if noun.start or comma < 0 or re.match(r", (?:et|ou|d[eu]s?|d[’']) ?", text[comma:]):
        return None
    return None if re.search(r"[;:()«»]", text[start:comma]) else comma


def _agreeing(text: str, noun: Noun, found: re.Match[str]) -> Noun | None:
    """The noun that an apposition speaks of: of "les lois du royaume, règles qui …", the one whose
    number it has; None where both have it."""
    if noun.of not in ("de", "d’"):
        return noun
    which = plain(found["which"])
    several = which in ("des", "ces") or (
        not which and bool(re.match(rf"(?:{LEADING})?[\w-]+[sx]\b", text[found.end() :]))
    )
    inner = noun.article == "les" or (not noun.article and bool(SEVERAL.match(noun.words)))
    alone = replace(noun, of="")
    if not noun.article:
        return alone if inner and several else None
    outer = holder(text, noun)
    if outer is None or outer.of or outer.article not in ("le", "la", "l’", "les"):
        return None
    if (outer.article == "les") == inner:
        return None
    return alone if inner == several else outer.up_to(text, found.start())


def _apposed(
    noun: Noun, found: re.Match[str], words: str, gender: Callable[[str], str]
) -> tuple[str, str] | None:
    """The same in "X, un Y qui …,", "X, mélange de …,", "X, ces Y qui …,"."""
    which = plain(found["which"])
    plural = noun.article == "les" or (
        not noun.article and noun.words.split()[0].endswith(("s", "x"))
    )
    if noun.of in ("et", "ou", "de", "d’"):
        return None
    # "une turbine, roue munie de pales": with an article, it might be another thing.
    if (which and noun.article in ("un", "une")) or (not noun.article and not plural):
        return None
    if _PRAISED.match(words) or (not which and _LIKE.match(words)):
        return None
    if has_verb(words) or re.match(r"qu[ie]\b|qu[’']|dont\b", words) or _ABSOLUTE.match(words):
        return None
    if which in ("un", "une", "des"):
        what = f"{which} {words}"
    elif which:
        # "ces sifflements que …" takes up the term itself.
        some = "de" if which == "ces" and re.match(LEADING, words) else INDEFINITE[which]
        what = f"{some} {words}"
    else:
        if words.split()[0] in finite_forms() and not genus_gender(words.split()[0], listed=True):
            # "Le taux, en hausse, dépasse …".
            return None
        what = with_its_article(words, gender, listed=True)
        if not what and plural and _MANY.match(words):
            what = f"des {words}"
    several = re.match(r"des? ", what) is not None
    if not what or several != plural or ranks(what) or not _RESTRICTS.search(what):
        return None
    return noun.article or "les", what


_ONE = re.compile(r"(?!des |une? |ces? |cet )[a-zà-ÿœ-]+[^sx\W] ")
_SCENE = re.compile(
    r"(?:(?:Hier|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Le soir|Le matin|La nuit)"
    r"(?: (?:matin|soir|dernier|prochain))?, )?"
    r"(?:Sous|Dans|Sur|À|Au|Aux|En|Pour|Par|Après|Avant|Pendant|Lors|Chez|Vers|Depuis|Contre|Entre"
    r"|Avec|Sans|Selon|Malgré|Grâce|Parmi|Durant|Derrière|Devant|Quelques|Près|Autour)\b[^,]*$",
    re.IGNORECASE,
)


def _scene(ahead: str) -> bool:
    """Whether a noun ends what only sets the scene: "Sous la montagne, une chambre s’ouvre"."""
    return bool(_SCENE.match(ahead)) and not any(word in finite_forms() for word in ahead.split())


# After a colon, a comma parts what is listed.
_MEMBER = re.compile(r":[ \u00a0][^:;«»]*, [^:;,]*$")
# "des noix, le sel et la farine": each with its article, and nothing told of the first.
_MEMBERS = re.compile(
    r"(?:(?! (?:qu[ie]|qu’|où|dont) )[^,;:])+, (?:l[ae]s? |l[’']|une? |du |de la |de l[’'])"
    r"[^,;:]+(?:, [^,;:]+)* (?:et|ou) (?:l[ae]s? |l[’']|une? |du |de la |de l[’'])"
)


def _listed(text: str, found: re.Match[str], end: int) -> bool:
    """Whether what looks like an apposition is a member of a list: "le foie, un rein, la rate"."""
    rest = text[end:]
    if _MEMBER.search(text[: found.start()]) or _MEMBERS.match(text, found.end("which")):
        # "sur la table : du pain, un fromage, des noix et le sel".
        return True
    if not found["which"]:
        # "le cens, redevance fixe, et le champart": a member would have its article.
        return False
    inner = re.search(
        r", (?:et |ou )?des | (?:et|ou) (?:des |une? )", text[found.start() + 2 : end]
    )
    if inner and not re.search(r" (?:qu[ie]|où|dont) ", text[found.start() : end][: inner.start()]):
        return True
    if re.match(r",? (?:et|ou) (?:une? |l[ae]s? |l[’']|des |son |sa |ses )", rest):
        return True
    more = re.match(r", (?:une? |l[ae]s? |l[’']|des )[^,]+(?:,[^,]+)* (?:et|ou) ", rest)
    return bool(more) and found["which"].strip() in ("un", "une", "des")
