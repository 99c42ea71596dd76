"""What does it, where one thing does: "Le foie produit la bile"; and what it does it to."""

import re

from ardoise.propose.adjuncts import AGREEING, owned
from ardoise.propose.cast import Cast
from ardoise.propose.clause import VAGUE
from ardoise.propose.living import is_living, is_person
from ardoise.propose.quantity import find_quantities
from ardoise.propose.register import noun_gender, slug
from ardoise.propose.roles import works
from ardoise.propose.said import OWNED, Said, pointing, with_lead
from ardoise.propose.times import find_times

_HOLDING = ("est", "sont", "a", "ont", "était", "avait", "reste", "devient", "peut", "doit", "va")

# "la plupart des acides empruntent": a share is one by its article, many by its verb.
_SHARES = frozenset(
    "plupart majorité moitié tiers quart reste part plus totalité ensemble nombre dizaine".split()  # noqa: SIM905
)
# Alone, these say nothing: which one, the sentences before tell.
_EMPTY_WORDS = """
mouvement processus résultat changement situation élément objet cas aspect point tendance
feuille document article chapitre dossier page fiche
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_PLACES_WORDS = """
parc ville village bourg hameau commune cité capitale région province département canton pays
territoire île archipel continent quartier rue place port gare site lieu endroit station domaine
désert forêt plaine vallée plateau massif baie golfe côte plage réserve jardin cimetière
"""
_PLACES = frozenset(_PLACES_WORDS.split())
_TELLS = re.compile(
    r"(?:fait|faisait|a fait) le point|(?:a )?(?:publi|révèl|révél|titr|rapport|annonc|interrog)"
)
# "a libéré des acides": what *avoir* helps to say is an act, and agrees with no subject.
_PERFECT = re.compile(
    r"(?:a|ont) (?:\w+ment |d’abord |ainsi |déjà |peu à peu )?"
    r"(?:(?:fait|rendu|permis|mis|pris|donné) "
    r"|[a-zà-ÿœ]{2,}(?:é|[^aeo]i|[^q]u|is|it|ert|eint|aint) )"
    r"|(?:a|ont) besoin d"
)
# "à le conserver": whom, was said before; "met deux heures": how long is asked otherwise; what
# corresponds to something is told, not done.
_NO_AGENT = re.compile(
    r"\b(?:à|de|pour|sans) (?:l[ae]s? |l’|lui |leur )[a-zà-ÿœ]+(?:er|ir|re)\b"
    r"|\b(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans|années?|siècles?)$"
    r"|\b(?:y|en) [a-zà-ÿœ]+(?:er|ir|re)\b|^correspond"
    # What takes place does nothing.
    r"|^(?:a|ont|aura|auront|avait|avaient|eut|eurent) (?:eu )?lieu\b"
    r"|^se (?:déroul|tien|tenai|tin|pass)"
    r"|^(?:commenc|début)\w*(?! (?:à|par)\b)|^(?:s’achèv|s’achev|s’ouvr|fini|prend fin|se termin)"
)
_STANDING = re.compile(
    r"se (?:trouv|situ|compos|divis|caractéris|distingu|présent|réduis|rédui|limit|défini|nomm|fai"
    r"|fi[rt]|voi|mesur|compt|rencontr|produi|effectu|réalis|déroul)\w*\b"
)
_OBJECT = re.compile(
    r"(?P<verb>(?:(?:a|ont|avait|avaient) )?[^\W\d_]+) (?P<article>le |la |les |l[’'])"
    r"(?P<name>[a-zà-ÿœ-]+(?: (?!(?:pour|en|dans|sur|sous|par|avec|chez|se|vers|entre|comme|puis|et"
    r"|ou|à|au|aux|jusque|depuis|lors|sans|après|avant) )"
    r"(?:(?:de la |de l[’']|de |du |des |d[’'])?[a-zà-ÿœ-]+)){0,3})$"
)
_NO_OBJECTS = frozenset("est sont a ont était étaient fut va vont dure coûte mesure reste".split())  # noqa: SIM905


# "occupa le pays": which one was said before.
_VAGUE_OBJECT = re.compile(
    rf"^(?:[^ ]+ ){{1,2}}(?:le |la |les |l[’'])(?:{'|'.join(sorted(VAGUE))})s?"
    r"(?= (?:à|au|aux|en|dans|par|pour|depuis|avec|et|sur)\b|$|,)"
)


def read_agent(cast: Cast, said: Said) -> None:
    """What does it, where one thing does: "Le foie produit la bile"; and what it does it to. It
    must be said by a verb that does not agree with its subject in gender."""
    subject = said.subject
    if subject.cls != "chose" or not (subject.article or " et " in subject.name):
        return
    action = with_lead(said.predicate, said.lead) if said.lead else said.predicate
    words = action.split()
    if not words or words[0] in ("compte", "mesure"):
        return
    if words[0] == "se" and (len(words) < 4 or _STANDING.match(action)):
        return
    if words[0].casefold() in _HOLDING and not _PERFECT.match(action):
        return
    if action.startswith(("s’", "s'")) or AGREEING.match(action):
        return
    around = cast.register.text.paragraphs[said.paragraph - 1].content
    theirs = (
        subject.number == "p" or re.search(r"\bleurs?\b", action) or cast.names_a_person(around)
    )
    if owned(action) and theirs:
        # Where nobody is named, "modifie son poids" speaks of what does it.
        return
    if any(find_quantities(action)) or any(find_times(action)):
        return
    if pointing(OWNED.sub("le", action)) or _NO_AGENT.search(action):
        return
    if re.search(r"\b(?:parce|car|pour|afin|grâce|cause)\b", action):
        return
    if re.search(r"\b(?:pas|plus|nombreu\w+|parfois|souvent|aussi|plusieurs)\b", action):
        return
    if re.match(r"[^ ]+ait\b|[^ ]+aient\b", action) and words[0].endswith(("rait", "raient")):
        return
    if words[-1].removesuffix("s") in VAGUE and words[-2:-1] in (["le"], ["la"], ["les"]):
        return
    head = subject.name.split()[0].removesuffix("s")
    if head in _SHARES or (subject.name == head and head in _EMPTY | VAGUE):
        return
    if head in _PLACES and subject.number == "s":
        # "Quel lieu", not "qu’est-ce qui".
        return
    named = slug(cast.register.text.title, 400).split("-")
    if slug(head) in named and all(word in named for word in slug(subject.name, 400).split("-")):
        # What the whole text is about is asked by nothing that it does; a kind of it may be.
        return
    if _VAGUE_OBJECT.search(action):
        return
    # "l’ailière Ada Kerven".
    living = is_living(subject.name) or works(action) or cast.names_a_person(subject.name)
    # "le Clairon": a newspaper, a club.
    living = living or cast.labels.get(subject.name) in ("ORG", "PER")
    living = living or (subject.name[0].isupper() and bool(_TELLS.match(action)))
    # Who several are is asked by their sentence, whose blank is none of *qui* and *que*.
    found = _OBJECT.match(said.predicate)
    if len(words) >= 3 and not (living and (found or subject.number == "s")):
        relation = "agent" if subject.number == "s" else "agents"
        said.register(cast.register, relation, agent=subject, action=cast.action(action))
        return
    if found is None or found["verb"] in _NO_OBJECTS:
        return
    _read_object(cast, said, found)


def _read_object(cast: Cast, said: Said, found: re.Match[str]) -> None:
    """What somebody does it to, in the time or place that the clause begins with: which king it is
    that "sous la Régence" keeps the power, nothing else may tell."""
    frame = with_lead("", said.lead).strip()
    if said.lead and (not frame or any(find_times(said.lead))):
        # When it was is asked by itself.
        return
    if frame and frame.split()[-1].removesuffix("s") in VAGUE:
        # "dans la ville": which one was said before.
        return
    article = found["article"].strip().replace("'", "’")
    name = found["name"]
    if name.split()[0] in ("plupart", "plus", "moins", "fois", "premier", "première", "dernier"):
        return
    if is_person(name):
        # Whom, not what.
        return
    # Of a class of its own: what is acted on is seldom what acts.
    gender = {"le": "m", "la": "f"}.get(article, "") or noun_gender(name.split()[0])
    number = "p" if article == "les" else "s"
    target = cast.register.entity("cible", name, gender=gender, number=number, article=article)
    roles = {"acteur": said.subject, "verbe": cast.action(found["verb"]), "objet": target}
    if frame:
        roles["cadre"] = cast.register.entity("cadre", frame)
    said.register(cast.register, "objet-cadre" if frame else "objet", **roles)
