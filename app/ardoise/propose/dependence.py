"""Whether a sentence of a paragraph needs those before it: who *il* is, which *cette ville* is."""

import re
from collections.abc import Sequence
from functools import cache

from ardoise.propose.anchor import NOBODY
from ardoise.propose.clause import VAGUE, found_before, leaning
from ardoise.propose.dangling import compares_with_before, dangles
from ardoise.propose.heads import goes_back, owns_by_name
from ardoise.propose.impersonal import IMPERSONAL, impersonal
from ardoise.propose.links import unchained
from ardoise.propose.model import Model
from ardoise.propose.quantity import SMALL_VALUES
from ardoise.propose.sentence import capitalised
from ardoise.propose.token import Token, tokenize
from ardoise.propose.utterance import inverted
from ardoise.propose.within import without_own_pointers

_TELLING = 10
"""Words from which on a sentence tells which town, or which project, it speaks of."""

_HEAD = re.compile(
    r"(?:(?:(?:Le|La|Les) (?:plus|moins) \w+(?=,)"
    r"|Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|Cela|C[’']|Ça|Celui|Celle|Ceux|Celles|Son|Sa|Ses"
    r"|Leurs?|Lui|Eux|Y|En|Tou(?:s|tes)(?! les [a-zà-ÿœ])"
    r"|Certaine?s (?=\w+(?:ent|ont)\b)|D[’']autres"
    r"|L[’']une?|Les unes?"
    r"|Les deux|(?:Le|La|Les) (?:premi|derni|second)\w+|Le couple|Un peu|Au-delà"
    r"|De là|De plus|Plus tard|En effet|En revanche|En outre|Par la suite|Par ailleurs|De même"
    r"|Quant à|Quant aux|Au contraire|Pourtant|Cependant|Toutefois|Néanmoins|Mais|Car|Or|Donc|Ainsi"
    r"|Alors|Ensuite|Puis|Enfin|Aussi|Et|Depuis|Là|Ici|Autant|À l[’']inverse|En conséquence"
    r"|Par conséquent|C[’']est pourquoi|Voilà pourquoi|De ce fait|Aussitôt"
    r"|Dès lors|D[’']ailleurs|À l[’']époque|Le lendemain"
    r"|La même [a-z]+|Le même [a-z]+|La veille)(?: |,|(?<=[’'])))"
)
# "En 1903", "En France", "Depuis 1968", "Y compris" lean on nothing.
_OWN_HEAD = re.compile(
    r"On (?:appelle|nomme|qualifie|désigne|parle|distingue|entend|définit) |"
    r"Quant (?:aux |à (?:la |l[’']|[A-ZÀ-Þ]))|"
    # "C’est en Grèce que …", "C’est le 4 mai 1910 que …" point to nothing.
    r"C[’']est (?:(?:en|à|aux?) [A-ZÀ-Þ\d]|le \d)[^,;:«»]{0,25} qu(?:e |[’'])|"
    r"C[’']est [A-ZÀ-Þ][\w’-]+ [A-ZÀ-Þ][\w’-]+ qui |"
    # "C’est en creusant un puits qu’un ouvrier l’a trouvé".
    r"C[’']est en [a-zà-ÿœ]{2,}ant\b(?:(?! qu[e’'])[^;:«»]){5,90} qu(?:e |[’'])(?!ils?\b|elles?\b)|"
    r"Ce sont (?:l|d)es [a-zà-ÿœ]+ (?:[a-zà-ÿœ]+-mêmes )?qui |"
    r"(?:En|Depuis) (?:\d|[A-ZÉ]|l[ae]s? |l[’']|quelques|[a-zé]+ \d|une? )"
    # "En raison de la crue", "En musique": *en* is a pronoun before a verb, and links in few words.
    r"|En (?!(?:effet|revanche|outre|conséquence|même|plus|retour|parallèle|réponse|échange|fait"
    r"|somme|particulier|tout|ce|cet|cette|contrepartie|réalité|bref|dépit|sont|est|a|ont|fut"
    r"|(?:témoign|résult|découl|attest|dépend|f(?:ai)?t|répond|sort)\w*)\b)[a-zà-ÿ]{3,}"
)
# "On compte aujourd’hui 120 marches de la cave au grenier": *on* is nobody who was named.
_ON = re.compile(
    r"On (?!(?!alors qu)[^,;:]{0,25}\b(?:ainsi|alors|aussi|donc|également|ensuite|y|en|là)\b)"
)
_LATER = re.compile(
    r"\b(?:\w+ (?:ans?|jours?|mois|semaines?|siècles?|heures?|années?|minutes?) "
    r"(?:plus tard|plus tôt(?! que)|auparavant|après,|avant,)|lendemain|veille)\b"
)
# "Une partie gèle": of what was spoken of before.
_PART = re.compile(
    r"(?:Une (?:grande |petite |bonne |autre )?partie|La (?:plupart|majorité|moitié|totalité)"
    r"|L[’']autre|L[’']ensemble|Un (?:tiers|quart|dixième|grand nombre|petit nombre)"
    r"|Une (?:d|v|tr|cinquant|cent)\w*aine|Beaucoup|Peu|Plusieurs|Quelques-un(?:e?s)"
    r"|Le plus grand nombre)"
    r"(?! (?:de|du|des|d|parmi|[a-zà-ÿ]+s)\b| d[’'])"
)
_THEN = re.compile(
    r"(?:\b(?:était|étaient|avait|avaient|fut|furent)|\w(?:ait|aient|it|irent|a|èrent|urent)) "
    r"alors\b(?! même)"
)
_DATED = re.compile(
    r"\b1?\d{3}\b|\b20\d\d\b|siècle|\b(?:[Qq]uand|[Ll]orsqu\w*|[Aa]u moment|[Ll]ors)\b"
)
_POINTING = re.compile(
    r"\b(?:(?:cet|cette|ces|celles?|celui|ceux|celle-ci|celui-ci|ceux-ci|celles-ci|celle-là"
    r"|celui-là|ceux-là|là-bas|ci-dessus|précédente?s?)\b"
    r"|ce (?!qui\b|que\b|qu[’']|dont\b|à quoi\b|sont\b|jour\b))",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(r"(?<![-’'\w])(?:ils?|elles?)\b", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:d[’']entre|avec|pour|chez|sans|contre|parmi|par|de|sur|avant|après|selon|vers"
    r"|devant|derrière|envers) (?:eux|elles?|lui)\b|\bd[’'](?:eux|elles?)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?:son|sa|ses|leurs?)\b", re.IGNORECASE)
_NOUN = re.compile(r"\b(?:(?:les?|la|des|du|une?|aux?) |l[’'])[^\W\d_]{3,}", re.IGNORECASE)
# "un pan de son cône": what the subject is a part of was said before.
_INNER_OWNER = re.compile(
    r"(?:[^,]{1,60}, )?(?:une?|l[ae]s?|l[’']|des) ?[^\W\d_]+(?: [^\W\d_]+)? (?:de|d[’']) ?"
    r"(?:son|sa|ses|leurs?)$",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ][\w’-]+ ")
_PLURAL = frozenset(("les", "des", "ces", "plusieurs", "quelques", "certains", "certaines", "aux"))
# "Connue pour ses travaux, Anne Roy …": what is set before the subject is of the subject.
_DETACHED = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]*(?:é|i|u|is|it|int|ert)e?s? "
    r"|(?:Dans|Avec|Par|Pour|Après|Grâce à|Avant de|Malgré|Fidèle à|Devant|Face à|Dès|Depuis"
    r"|Lors de|Sous|Sur|Au début de|À la fin de|Au cours de|Outre) )"
    r"[^,;:]*\b(?:son|sa|ses)\b[^,;:]*, [A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ]"
)
# "« … », explique sa fondatrice": of what was said before.
_ITS_SPEAKER = re.compile(r"[»”],? (?:[\w’]+ ){1,2}(?:son|sa|ses|leurs?) ")


def stands_anyhow(text: str, model: Model) -> bool:
    """Whether a sentence that leans may be read alone all the same, where what it leans on cannot
    be shown: it says what *on* does in words enough to tell of what."""
    first = _first(text)
    if not _ON.match(first) or len(first.split()) < _TELLING:
        return False
    return not leans(_ON.sub("Le public ", first), model)


@cache
def _turned() -> re.Pattern[str]:
    return re.compile(rf"[»,”] (?:l[’'])?{inverted()}")


def _told_by_pronoun(first: str) -> bool:
    """Whether whoever says a sentence is named before it: "« … », prévient-il"."""
    return _turned().search(first) is not None


def leans(text: str, model: Model) -> bool:
    """Whether the first sentence of `text` needs what was said before it: who *il* is, which *cette
    ville* is."""
    first = without_own_pointers(_first(text))
    if text.count("«") != text.count("»"):
        return True
    if goes_back(first):
        return True
    if _THEN.search(first) and not _DATED.search(first):
        # "Il ne restait alors que deux tours": when, another sentence says.
        return True
    if _PART.match(first):
        return True
    if _HEAD.match(first) and not _OWN_HEAD.match(first):
        return not impersonal(first) or bool(re.search(r"\b(?:en|y)\b", first[:30]))
    if _told_by_pronoun(first):
        return True
    if _LATER.search(first) or _points(first) or _ITS_SPEAKER.search(first):
        return True
    if compares_with_before(first) or dangles(first, model) or found_before(_main(first)):
        return True
    tokens = tokenize(first, model.finite_verbs(first))
    verb = next((token for token in tokens if token.kind == "verb"), None)
    if verb is None or leaning(first, tokens):
        return True
    if _SOME.match(first) and len(first.split()) < _TELLING:
        return True
    if (
        _SOMEONE.match(first)
        or (_vague(tokens) and len(first.split()) < _TELLING)
        or _owned_from_outside(tokens, verb)
    ):
        return True
    if _APART.search(first):
        return True
    ahead = first[: verb.end]
    pronoun = _SUBJECTS.search(ahead)
    if pronoun and not IMPERSONAL.match(first, pronoun.start()):
        return not _subordinate(tokens, pronoun.start())
    if _stands_for_nobody(first):
        return True
    owner = _OWNER.search(ahead)
    if owner is not None and _INNER_OWNER.match(ahead[: owner.end()]):
        return True
    if owner is None or _FULL_NAME.match(first) or _DETACHED.match(first):
        return False
    if owns_by_name(first):
        return False
    return not _NOUN.search(ahead[: owner.start()])


_ANTECEDENTS = {
    "il": r"\b(?:le|un|du|au|ce|cet|son|chaque)\b|\bl[’']",
    "elle": r"\b(?:la|une|cette|sa|chaque)\b|\bl[’']",
    "ils": r"\b(?:les|des|aux|ces|ses|leurs|plusieurs|quelques|certains|et|\d+)\b",
    "elles": r"\b(?:les|des|aux|ces|ses|leurs|plusieurs|quelques|certaines|et|\d+)\b",
}


_QUOTED = '«“" \u00a0\u202f'


def _stands_for_nobody(first: str) -> bool:
    """Whether a pronoun comes before any noun that it could stand for: "Trois conditions sont
    réunies pour qu’elle ait lieu"."""
    if _BEFORE_NOUN.match(first):
        # "Lorsqu’elle gèle, l’eau …".
        return False
    for found in _PRONOUN.finditer(first):
        ahead, word = first[: found.start()].lstrip(_QUOTED), found.group().casefold()
        if IMPERSONAL.match(first, found.start()) or re.search(r"\b[A-ZÀ-ÖØ-Þ]\w", ahead[1:]):
            continue
        if word in ("ils", "elles") and _NUMBERED.match(first):
            continue
        if not re.search(_ANTECEDENTS[word], ahead, re.IGNORECASE):
            return True
    return False


def speaks_for_somebody_before(first: str) -> bool:
    """Whether a sentence has a speaker, an owner or a pronoun that only what stands before it
    tells: "« … », dit-il", "Selon leur étude, …"."""
    if _told_by_pronoun(first) or _ITS_SPEAKER.search(first) or _stands_for_nobody(first):
        return True
    apart = _APART.search(first)
    if apart is not None and not _NOUN.search(first[: apart.start()]):
        return True
    owner = _OWNER.search(first)
    if owner is None or _DETACHED.match(first):
        return False
    ahead = first[: owner.start()]
    return not (_NOUN.search(ahead) or _BARE_NAME.search(ahead))


# A name that no article gives a gender, and that is no first word of a sentence.
_BARE_NAME = re.compile(
    r"(?<![.!?…] )(?<!^)(?<!\b[Ll]a )(?<!\b[Ll]e )(?<!\b[Uu]ne )(?<!\b[Ll]es )\b[A-ZÀ-ÖØ-Þ][\w’-]+"
    r"|(?!(?:L[ae]s?|Une?|Des|D[ue]|Aux?|Ces?|Cette|Cet|Son|Sa|Ses|En|Dans|Sur|Sous|Pour|Par) )"
    r"[A-ZÀ-ÖØ-Þ][\w’-]+ [A-ZÀ-ÖØ-Þ][\w’-]+|^[A-ZÀ-ÖØ-Þ][\w’-]{5,}(?= [a-zà-ÿ])"
)


def may_mean(ahead: str, pronoun: str) -> bool:
    """Whether a personal pronoun may stand for something of the words `ahead`: a noun whose article
    agrees, or a name. What stands for nobody always may."""
    agreeing = _ANTECEDENTS.get(pronoun)
    if agreeing is None:
        return True
    return bool(re.search(agreeing, ahead, re.IGNORECASE) or _BARE_NAME.search(ahead))


_NUMBERED = re.compile(r"\w+ [a-zà-ÿœ]+s\b")
_PRONOUN = re.compile(r"(?<![\w-])(?:ils?|elles?)(?= )", re.IGNORECASE)
_BEFORE_NOUN = re.compile(
    r"(?:Lorsqu|Quand|Si|S[’']|Comme|Parce qu|Puisqu|Bien qu|Dès qu|Avant"
    r"|Après)"
)


_OF_WHICH = re.compile(r"(?:celles?|celui|ceux)(?= (?:de|des|du|qui|que|dont|où)\b| [dq]u?[’'])")


def _points(first: str) -> bool:
    """Whether a sentence points to what was said before it: *celles des coureurs* points to what
    the sentence has said itself, if it has a noun before."""
    return any(
        not (_OF_WHICH.match(first, found.start()) and _owned_up(first, found))
        for found in _POINTING.finditer(first)
    )


_MANY = re.compile(
    r"\b(?:les|des|ces|aux|ses|leurs|plusieurs|quelques|certaine?s|tou(?:te)?s|deux|trois|quatre"
    r"|cinq|six|sept|huit|neuf|dix) [^\W\d_]+",
    re.IGNORECASE,
)


def _owned_up(first: str, found: re.Match[str]) -> bool:
    """Whether a sentence has said before *celui de* or *ceux de* what it may point to: one, or
    several."""
    several = found.group().casefold() in ("ceux", "celles")
    return bool((_MANY if several else _NOUN).search(first[: found.start()]))


# "Une étude doit être rendue en juin": of which matter is said before.
_SOME = re.compile(
    r"(?:Une?|Des) [^\W\d_]+ (?:[^\W\d_]+ en \d+ [^\W\d_]+(?:e|ent)\b|(?:a|ont|est|sont|doit"
    r"|doivent|sera|seront|avait|avaient|était|fut|devait|devra)\b)"
)
_SOMEONE = re.compile(
    r"(?:[^,]{1,40}, )?(?:l[ae] |l[’']|les )(?:jeunes? |vieille?s? |vieux |petite?s? )?"
    r"(?:femmes?|hommes?|fille|garçon|couple|auteur|autrice|intéressée?|trentenaire|quadragénaire"
    r"|quinquagénaire|sexagénaire|septuagénaire) (?!de |d[’']|du |des |qui )",
    re.IGNORECASE,
)


def _vague(tokens: Sequence[Token]) -> bool:
    """Whether the subject is a noun that says nothing alone: "La ville compte"."""
    return (
        len(tokens) > 2
        and tokens[0].lower in ("le", "la", "les", "l’")
        and tokens[1].lower.removesuffix("s") in VAGUE
        and tokens[2].kind in ("verb", "clitic", "neg")
    )


def _owned_from_outside(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a possessive speaks of another than the subject: "Des chercheurs lui ont donné son
    nom", "La société vend leurs bateaux"."""
    plural = {t.lower in _PLURAL for t in tokens if t.start < verb.start and t.kind == "det"}
    if tokens[0].kind == "number" or tokens[0].lower in SMALL_VALUES:
        plural = {True}
    if any(t.lower == "et" and t.start < verb.start for t in tokens):
        # "L’architecte et le peintre ont mis leur talent …".
        return False
    if len(plural) != 1:
        return False
    foreign = ("son", "sa", "ses") if True in plural else ("leur", "leurs")
    for n, token in enumerate(tokens):
        if token.lower in foreign and token.kind == "det":
            # "accompagne les demandeurs dans leurs démarches": theirs, who are named.
            between = [t for t in tokens[:n] if t.start > verb.start and t.kind == "det"]
            if not any((t.lower in _PLURAL) == (False in plural) for t in between):
                return True
    return False


def _subordinate(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun subject stands before a pronoun: "L’animal, lorsqu’il plonge, …"."""
    return (
        bool(tokens)
        and tokens[0].kind == "det"
        and tokens[0].start < at
        and any(token.kind == "relative" and token.start < at for token in tokens)
    )


def leans_by_more(text: str, model: Model) -> bool:
    """Whether a sentence that leans does so by more than the pronoun that is its subject."""
    first = without_own_pointers(_first(text))
    start = re.match(r"(?:Il|Elle|Ils|Elles)\b", first)
    headed = _HEAD.match(first) and not _OWN_HEAD.match(first)
    if start is None and headed:
        return True
    if _LATER.search(first) or _points(first) or _APART.search(first):
        return True
    if _ITS_SPEAKER.search(first) or compares_with_before(first) or dangles(first, model):
        return True
    tokens = tokenize(first, model.finite_verbs(first))
    return leaning(first, tokens) or not _SUBJECTS.search(first)


def tells(sentence: str, model: Model) -> bool:
    """Whether a sentence tells alone of whom it speaks: a word that only links it to the one before
    it (*puis*, *trois ans plus tard*) does not matter to that."""
    if not leans(sentence, model):
        return True
    rest = unchained(sentence)
    return bool(rest) and not leans(capitalised(rest), model)


def spoken_of(sentence: str) -> str:
    """The pronoun that a sentence goes on with: *il*, *elles*; `NOBODY` where its *il* stands for
    nobody, "" where there is none."""
    found = _SUBJECTS.search(sentence)
    if found is None:
        return ""
    return NOBODY if IMPERSONAL.match(sentence, found.start()) else found.group().casefold()


def speaks_of_somebody(text: str) -> bool:
    """Whether `text` has a personal pronoun for whom it speaks of: *il*, *pour elle*."""
    return bool(_APART.search(text) or _SUBJECTS.search(text))


def _main(first: str) -> str:
    """What stands before the first comma of a sentence: its subject, where it is no aside."""
    return first.partition(",")[0]


def _first(text: str) -> str:
    """The first sentence of `text`."""
    return re.split(r"(?<=[.!?…])(?<!\bav\.)(?<!\bapr\.) (?=[A-ZÀÂÉÈÊÎÔÛ«])", text, maxsplit=1)[0]
