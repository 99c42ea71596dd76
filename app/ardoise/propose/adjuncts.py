"""When, where, how much and who: the facts that one clause gives."""

import re

from ardoise.domain.fact import Entity
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back
from ardoise.propose.geography import countries
from ardoise.propose.quantity import find_quantities
from ardoise.propose.register import slug
from ardoise.propose.said import (
    OWNED,
    Said,
    adverbial,
    pointing,
    stands,
    with_lead,
    without,
    without_last_time,
)
from ardoise.propose.sentence import Sentence
from ardoise.propose.times import find_times

PLACE = re.compile(
    r"(?P<prep>à|au|aux|en|dans la|dans le|dans les|dans l[’'])[ \u00a0]?"
    r"(?P<article>la |le |l[’'])?"
    r"(?P<name>[A-ZÀÂÉÈÊÎÔÛ][\w’'-]*"
    r"(?:(?: (?:de la |de l[’']|de |du |des |d[’'])?)[A-ZÀÂÉÈÊÎÔÛ][\w’'-]*)*)"
)
AGREEING = re.compile(
    r"(?:est|sont|fut|furent|étai(?:en)?t|sera|seront|serait|s’est|se sont"
    r"|(?:a|ont|avait|aura) été) \w+"
    # "restera limitée", "devient plus chaude".
    r"|(?:rest|demeur|sembl|dev(?:ient|iendr|in[tr]|ienn)|paraî|parai)\w* "
    r"(?:encore |toujours |très |plus |moins |presque |\w+ment )?"
    r"\w+(?:ées?|és|ies?|is|ues?|us|tes?|ses?|ives?|elles?|ales?|des?|rs?es)\b(?! [a-zà-ÿ]+e?s? d)"
)
"""A compound past or a passive: it agrees with its subject and would give it away."""

# "relie Lyon à Paris": the place is no more than the other end.
_LINKING = re.compile(r"(?:reli|compar|préfér|rattach|oppos|jo[iu])\w+ ")
_OPEN_ENDED = ("au début du", "à la fin du", "vers", "dès", "depuis", "dès le", "depuis le")
# "Qui refuse sa méthode ?" does not say whose.
_THEIRS = re.compile(r"\bleurs?\b")


def owned(action: str) -> bool:
    """Whether an action holds a possessive."""
    return bool(OWNED.search(action) or _THEIRS.search(action))


_WEAK_VERBS = (
    "compte",
    "mesure",
    "possède",
    "est",
    "a",
    "était",
    "avait",
    "reste",
    "demeure",
    "peut",
    "doit",
)


def read_time(cast: Cast, said: Said) -> None:
    """When the subject does it."""
    times = list(find_times(said.predicate))
    lead_times = [t for t in find_times(said.lead) if t.start == 0 and t.end == len(said.lead)]
    if len(times) + len(lead_times) != 1:
        return
    when = (times or lead_times)[0]
    if times and not adverbial(said.predicate, when.start):
        return
    if when.preposition in _OPEN_ENDED and not when.preposition.startswith("depuis"):
        return
    action = without(said.predicate, when) if times else said.predicate
    if said.lead and not lead_times:
        action = with_lead(action, said.lead)
    if stands(action):
        said.register(
            cast.register,
            "depuis" if when.preposition.startswith("depuis") else "moment",
            acteur=said.subject,
            action=cast.action(action),
            moment=cast.time(when),
        )


_LASTING_WORDS = """
vit vécut vivait habite habita habitait travaille travailla travaillait enseigne enseigna séjourne
séjourna réside résida demeure demeura est était fut
"""
_LASTING = frozenset(_LASTING_WORDS.split())


def read_place(cast: Cast, said: Said) -> None:
    """Where the subject does it."""
    found = [p for p in PLACE.finditer(said.predicate) if is_place(cast, p)]
    if len(found) != 1 or not adverbial(said.predicate, found[0].start()):
        return
    place = found[0]
    after = said.predicate[place.end() :].strip(" ,")
    # After the place, only a time may stand: anything else may belong to it.
    if after and not any(t.start == 0 and t.end == len(after) for t in find_times(after)):
        return
    before = without_last_time(said.predicate[: place.start()].strip())
    if said.lead and before in _LASTING:
        # "De 1890 à 1895, elle vit à Londres": elsewhere at other times.
        return
    if not before or is_infinitive(before.split()[-1]) or _LINKING.match(before):
        return
    if said.lead and said.subject.cls == "chose":
        # "Sous la Régence, le duc …": which duke, nothing else may tell.
        before = with_lead(before, said.lead)
    entity = place_of(cast, place)
    if entity is not None and before:
        said.register(
            cast.register,
            "endroit",
            acteur=said.subject,
            action=cast.action(before),
            endroit=entity,
        )


def read_quantity(cast: Cast, said: Said) -> None:
    """How much, how many, how long."""
    times = list(find_times(said.predicate))
    found = [
        quantity
        for quantity in find_quantities(said.predicate)
        if not any(t.start <= quantity.start < t.end for t in times)
    ]
    if len(found) != 1:
        return
    quantity = found[0]
    action = said.predicate[: quantity.start].strip()
    rest = said.predicate[quantity.end :].strip()
    last = action.split()[-1].casefold() if action else ""
    if last in ("", "le", "la", "les", "des", "ces", "de", "du", "un", "une", "et", "ou", "ses"):
        return
    if any(t.start == 0 and t.end == len(rest) for t in find_times(rest)):
        rest = ""
    if said.lead:
        # "En 1850, le réseau dépasse 10 000 km": so it was then, not ever.
        rest = with_lead(rest, said.lead).strip()
        if not rest:
            return
    # "de 20 000 à 60 000" gives no number of its own.
    if re.search(r"\d", action):
        return
    if re.match(r"sur \d", rest):
        # "1 cas sur 500" is one share.
        return
    if " et " in f" {rest} " or rest.startswith(("’", "'", ",")):
        return
    unit = slug(f"{quantity.unit} {rest}" if rest else quantity.unit, 30)
    entity = cast.register.entity(
        f"nombre-{unit}", quantity.name, gender="m", value=f"{quantity.value:g}"
    )
    if rest:
        suite = cast.register.entity("suite", rest)
        said.register(
            cast.register,
            "part",
            objet=said.subject,
            action=cast.action(action),
            quantite=entity,
            suite=suite,
        )
    else:
        said.register(
            cast.register,
            "mesure",
            objet=said.subject,
            action=cast.action(action),
            quantite=entity,
        )


_COUNTED = re.compile(r"(?P<start>Environ|Près de|Plus de|Moins de) ")


def read_count(cast: Cast, sentence: Sentence) -> None:
    """How many do so: "Près de 500 millions de personnes vivent …"."""
    start = _COUNTED.match(sentence.text)
    quantity = next(find_quantities(sentence.text), None)
    if start is None or quantity is None or quantity.start != start.end():
        return
    rest = sentence.text[quantity.end :].strip(" .")
    if not 3 <= len(rest.split()) <= 14 or re.search(r"[,;:«»()]| et ", rest):
        return
    if pointing(rest) or points_back(rest):
        return
    unit = slug(f"{quantity.unit} {rest}", 30)
    register = cast.register
    roles = {
        "debut": register.entity("debut", start["start"]),
        "quantite": register.entity(
            f"nombre-{unit}", quantity.name, gender="m", value=f"{quantity.value:g}"
        ),
        "suite": register.entity("suite", rest),
    }
    register.fact(
        "effectif",
        {role: (entity.id,) for role, entity in roles.items()},
        (sentence.text.rstrip("."),),
        sentence.paragraph,
    )


# Everybody is born and dies: when and where is asked, not who.
_LIVES = re.compile(r"(?:naît|naquit|meurt|mourut|est (?:né|mort)e?|était (?:né|mort)e?)\b")


# "La Suède reçoit aussi …": so do others, and "garde des moulins" is nothing of its own.
_ALSO = re.compile(r"\b(?:aussi|également|elle-même|lui-même|à son tour|comme)\b")
_ANYWHERE = re.compile(r"[a-zà-ÿœ]+ des [a-zà-ÿœ-]+")


def read_author(cast: Cast, said: Said) -> None:
    """Who does it, where one person, body or country does."""
    subject = said.subject
    if subject.cls not in ("personne", "organisation", "pays") or subject.number == "p":
        return
    action = said.predicate
    if AGREEING.match(action) or owned(action) or len(re.findall(r"\d+", action)) > 2:
        return
    if said.lead:
        action = with_lead(action, said.lead)
    if subject.cls == "personne" and not cast.worth_asking(subject.name):
        return
    if is_infinitive(said.predicate.split()[-1]) and " et " in said.predicate:
        # "va poser une porte et peindre, …": what it paints was cut off.
        return
    others = _ALSO.search(said.quotes[-1]) or _ANYWHERE.fullmatch(action)
    if subject.cls == "pays" and others:
        return
    words = action.split()
    # Whoever is named beside the subject may have done it too.
    if len(words) < 3 or subject.name in action or cast.names_a_person(action):
        return
    if (words[0] in _WEAK_VERBS and len(words) < 5) or _LIVES.match(action):
        return
    said.register(cast.register, "auteur", auteur=subject, action=cast.action(action))


__PERIOD_NAMES = """
Moyen Révolution Renaissance Libération Antiquité Restauration Réforme République Empire Terreur
Résistance Occupation Toussaint Pentecôte Commune Préhistoire Belle Convention Bourse
"""
_PERIODS = frozenset(__PERIOD_NAMES.split())
__BODY_NAMES = """
Office Académie Institut Agence Association Assemblée Conseil Commission Comité Fédération Union
Organisation Société Université École Ministère Banque Parti Centre Fondation Compagnie Cour Ligue
Observatoire Autorité Haute Direction Chambre État États Premier Première Président Présidente
Église Parlement Sénat Gouvernement Congrès Trésor Roi Reine Empereur Pape Dieu Homme Constitution
Bible Coran Évangile Évangiles Code Journal Couronne Communauté Eurogroupe Vatican
"""
_BODIES = frozenset(__BODY_NAMES.split())


def is_place(cast: Cast, found: re.Match[str]) -> bool:
    """Whether what `PLACE` found is a place, and not another name after a preposition."""
    name = found["name"]
    if found.string[max(0, found.start() - 1) : found.start()] in ("’", "'"):
        # "jusqu’au Maroc" is one.
        return False
    if name.split()[0] in _PERIODS | _BODIES:
        return False
    if (found["article"] and name in countries()) or re.fullmatch(r"[IVX]+(?:er|e)", name):
        return False
    known = cast.names.get(name)
    if known is not None:
        return known.cls in ("ville", "pays", "continent", "lieu", "region")
    prep = found["prep"].replace("'", "’")
    return prep in ("au", "dans la", "dans le", "dans l’", "dans les") or bool(found["article"])


def place_of(cast: Cast, found: re.Match[str]) -> Entity | None:
    """The place that `PLACE` found, with the preposition that the text gives it."""
    name = found["name"]
    if name in countries():
        return cast.country(name)
    known = cast.names.get(name)
    prep = found["prep"].replace("'", "’")
    article = (found["article"] or "").strip().replace("'", "’")
    if known is not None and known.cls == "ville" and prep == "à" and not article:
        return cast.register.entity("ville", name, locative="à")
    if prep == "au":
        return cast.register.entity("lieu", name, gender="m", article="le", locative="au")
    if prep.startswith("dans"):
        article = prep.split()[-1]
        number = "p" if article == "les" else "s"
        return cast.register.entity("lieu", name, number=number, article=article, locative=prep)
    if prep == "à" and article:
        return cast.register.entity("lieu", name, article=article, locative=f"à {article}")
    return None
