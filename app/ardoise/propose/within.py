"""Words that point to something which their own sentence says, before them or after: "Les
muqueuses, ces fines parois, …", "Quant aux crimes, ils …", "Pour boucler leur budget, les clubs …".
Nothing said before is needed to understand them."""

import re

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.sentence import capitalised

# What points to a noun of the same sentence leans on nothing before it: "Les muqueuses, ces fines
# parois, …", "Les lymphocytes, quant à eux, …", "… devient rouge : ces signes …".
_OWN_POINTERS = re.compile(
    r"(?<=\w), (?:ce(?:t|tte|s)?(?= [a-zà-ÿœ-]+ (?:[a-zà-ÿœ-]+ )?(?:qu[ie]|qu[’']|dont|où|de"
    r"|d[’'])))"
    # "Ce système, fondé sur la propriété privée et la recherche du profit, …" says which.
    r"|^C(?:e|et|ette|es)(?= [\w-]+(?: [\w-]+)?, \w+(?:ée?s?|ie?s?|ue?s?) (?:sur|de|d[’']|par|en|à)"
    r" (?:[^ ,]+ ){5,}[^ ,]+, )"
    r"|, (?:quant à )?(?:eux|elles?|lui)(?=, )|(?<=\w[ \u00a0\u202f][:;][ \u00a0])(?:ce(?:t|tte"
    r"|s)?)(?= \w)"
)
_TOPIC = re.compile(
    r"^Quant (?:(?P<contracted>aux?) |à (?P<article>les? |la |l[’']|(?=[A-ZÀ-ÖØ-Þ])))"
    r"(?P<what>[^,;:]+?)(?P<aside>, (?:qu[ie] |qu[’']|dont |où )[^,;:]+)?, "
    r"(?P<pronoun>ils?|elles?)(?= )"
)
_CONTRACTED = {"au": "le ", "aux": "les "}
# "…, ce dernier relevant du conseil", "alors que ceux-ci reculent": the subject of a clause that is
# not the first.
_LATTER = re.compile(
    r"(?P<joint>, |[:;][ \u00a0]|\b(?:que|car|et|où|mais|dont|quand|lorsque|puisque) "
    r"|\b(?:et|ou|pour|sans|puis) (?:à |de |d’)?[a-zà-ÿœ]+(?:er|ir|re) )"
    r"(?P<word>celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derni(?:er|ère)s)"
    r"(?= )"
)
# "Un son grave": a noun that a possessive looks like.
_SOUND = re.compile(
    r"(?<![\w’-])(un|le|du|au|ce|aucun|chaque|même|quelque) son(?![\w’-])", re.IGNORECASE
)
_ONE_M, _ONE_F = r"\b(?:le|un|du|au)\b|\bl[’']", r"\b(?:la|une)\b|\bl[’']"
_SEVERAL = r"\b(?:les|des|aux|plusieurs|quelques|\d+|entre)\b"
# "L’auteur l’écrivait déjà : …": what is said comes after.
_TOLD_LATER = re.compile(
    r"(?<= )(?:le |l[’'])(?=(?:avait |a )?(?:déjà )?(?:écri|disai|dit |rappel|résum|répét|expliqu"
    r"|soulign|proclam|affirm|reconna|sait |savai|constat|montr|formul|observ)\w*[^:;.«»]{0,60}"
    r"[ \u00a0\u202f]:[ \u00a0])"
)
_DAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
# "ce vendredi", "ces derniers jours": told from the day of the text, and from nothing it says.
_NOW = re.compile(
    rf"\b(?:ce (?:{_DAY}|matin|soir|week-end)|cette (?:semaine|année|nuit|saison)|cet (?:été|hiver)"
    r"|ces derni(?:er|ère)s (?:jours|mois|temps|heures|semaines|années|décennies))\b(?!-)",
    re.IGNORECASE,
)
# "appelle les habitants à rester chez eux", "des places prévues à cet effet".
_AT_HOME = re.compile(r"\bchez (?:eux|elles)\b")
_FOR_THAT = re.compile(r"\b(?:prév|réserv|aménag|destin|conç|cré)\w+ à cet effet\b")
# "les patins, …, a refusé ces appareils", "le conseil vote, mais cette assemblée …".
_KIND = re.compile(
    r"(?P<many>\bces (?:véhicules|animaux|oiseaux|insectes|plantes|appareils|objets|engins|produits"
    r"|aliments|matériaux))\b"
    r"|(?P<one>(?<=, mais )cette (?:commission|institution|association|entreprise|assemblée"
    r"|autorité|instance))\b"
)
_CONTROLLED = re.compile(
    r"^(?:Pour|Afin d(?:e |[’'])|Avant d(?:e |[’'])|Sans|En|Après) ?"
    r"(?:ne pas |mieux |se |s[’'])?(?P<verb>[a-zà-ÿœ]+) "
)
_POSSESSIVE = re.compile(r"\b(?P<own>son|sa|ses|leurs?) ")
_SUBJECT = re.compile(
    r", (?:(?P<one>le |la |l[’']|une? |[A-ZÀ-ÖØ-Þ])|(?P<many>les |des |plusieurs |(?:[2-9]|\d\d+)"
    r"[\u00a0\u202f ]?(?:\d+ )?))"
)


def without_own_pointers(sentence: str) -> str:
    """A sentence without the words that point to what it says itself."""
    text = _OWN_POINTERS.sub("", _spelled_out(_SOUND.sub(r"\1 bruit", sentence)))
    text = _LATTER.sub(
        lambda found: found["joint"] if _said_before(text, found) else found.group(), text
    )
    text = _NOW.sub(lambda found: "Hier" if found.start() == 0 else "hier", text)
    text = _FOR_THAT.sub("prévues", text)
    text = _AT_HOME.sub(lambda found: "ici" if _several(text, found) else found.group(), text)
    text = _KIND.sub(lambda found: "tout" if _of_kind(text, found) else found.group(), text)
    return _without_own_owner(_TOLD_LATER.sub("", text))


def _several(text: str, found: re.Match[str]) -> bool:
    return bool(re.search(_SEVERAL, text[: found.start()], re.IGNORECASE))


def _of_kind(text: str, found: re.Match[str]) -> bool:
    """Whether a noun for a kind takes up what its sentence has named before a comma."""
    ahead = text[: found.start()]
    if found["many"]:
        return "," in ahead and bool(re.search(r"\b(?:les|des|aux) [a-zà-ÿœ-]+s\b", ahead))
    return bool(re.search(r"\b(?:la |l[’'])[a-zA-ZÀ-Þà-ÿœ]+", ahead, re.IGNORECASE))


def _spelled_out(sentence: str) -> str:
    """A sentence that takes up what it announces ("Quant aux crimes, ils …"), with that for its
    subject."""
    found = _TOPIC.match(sentence)
    if found is None:
        return sentence
    article = found["article"] or _CONTRACTED.get(found["contracted"] or "", "")
    if found["pronoun"].endswith("s") != (article == "les ") and article:
        return sentence
    subject = capitalised(f"{article}{found['what']}")
    aside = f"{found['aside']}," if found["aside"] else ""
    return f"{subject}{aside}{sentence[found.end() :]}"


def _said_before(text: str, found: re.Match[str]) -> bool:
    """Whether a noun stands before *celui-ci* or *ce dernier* that it may stand for."""
    word = found["word"]
    if word in ("ceux-ci", "celles-ci") or word.startswith("ces "):
        able = _SEVERAL
    else:
        able = _ONE_M if word in ("celui-ci", "ce dernier") else _ONE_F
    # "Le 4 mai, celui-ci part": a date names nobody.
    ahead = _SCENE.sub("", text[: found.start() + 1])
    return bool(re.search(able, ahead, re.IGNORECASE))


_SCENE = re.compile(
    r"^(?:Le \d+(?:er)?|En|Dans|À|Au|Aux|Après|Avant|Depuis|Pendant|Lors|Sous|Sur|Dès|Vers|Durant"
    r"|Par)\b"
    r"[^,]*,"
)


def _without_own_owner(text: str) -> str:
    """A sentence without a possessive of what it is about: "Pour boucler leur budget, les clubs"
    speaks of theirs, for whoever acts has the purpose."""
    lead = _CONTROLLED.match(text)
    subject = _SUBJECT.search(text)
    if lead is None or subject is None:
        return text
    acts = is_infinitive(lead["verb"]) or lead["verb"].endswith("ant") or lead["verb"] == "avoir"
    owner = _POSSESSIVE.search(text, lead.end("verb"), subject.start())
    if not acts or owner is None:
        return text
    if (owner["own"] in ("leur", "leurs")) != bool(subject["many"]):
        return text
    return f"{text[: owner.start()]}un {text[owner.end() :]}"
