"""Those who speak and act in the press: the words of a sentence → the person, body, country or
group of people that they name."""

import re

from ardoise.domain.elision import elides
from ardoise.domain.fact import Entity
from ardoise.propose.cast import Cast
from ardoise.propose.geography import countries
from ardoise.propose.people import CRAFTS, function_of
from ardoise.propose.register import noun_gender
from ardoise.propose.same_person import CIVILITY

_BODY_WORDS = """
association fédération syndicat intersyndicale coordination confédération union ligue organisation
ong fondation collectif comité commission conseil gouvernement parlement sénat assemblée
opposition majorité direction entreprise société groupe mairie municipalité préfecture région
département métropole agglomération communauté ministère institut institution observatoire cabinet
agence
autorité banque chambre cour tribunal parquet justice police université académie parti mouvement
coopérative compagnie club rectorat défense accusation rédaction office délégation présidence
fonds patronat caisse régie réseau haute collectivité jury conférence ambassade constructeur
exploitant
opérateur laboratoire état armée exécutif village commune ville pays équipe
"""
_BODIES = frozenset(_BODY_WORDS.split())
# Bodies of which a text has one: "la mairie", "l’opposition". Any other that is named by its head
# noun alone was named in full before.
_KNOWN_WORDS = """
opposition majorité direction mairie municipalité préfecture région département métropole
agglomération gouvernement parlement sénat assemblée parquet justice police rectorat défense
accusation état armée exécutif intersyndicale présidence patronat jury
"""
_KNOWN_ALONE = frozenset(_KNOWN_WORDS.split())
_NOT_SOME = frozenset(
    ["village", "commune", "ville", "pays", "équipe", "société", "entreprise", "groupe", "club"]
)
_GROUP_WORDS = """
syndicats élus élues habitants habitantes riverains usagers parents enseignants élèves étudiants
salariés grévistes manifestants agriculteurs éleveurs pêcheurs commerçants chercheurs chercheuses
scientifiques experts spécialistes associations oppositions médecins soignants infirmières
infirmiers pompiers policiers avocats députés sénateurs ministres dirigeants voisins opposants
militants écologistes socialistes républicains conservateurs travaillistes démocrates organisations
ong autorités pouvoirs services conducteurs cheminots ouvriers employés vignerons viticulteurs
producteurs consommateurs locataires propriétaires entreprises industriels maires communes régions
nations états américains européens français
"""
_GROUPS = frozenset((*_GROUP_WORDS.split(), *(f"{craft}s" for craft in CRAFTS)))
# One of many, of which the words tell more: "une association naturaliste".
_SOME = re.compile(r"(?P<article>une? )(?P<rest>(?P<head>[^\W\d_]+) [^,;:«»()]+)$", re.IGNORECASE)
_PHRASE = re.compile(
    r"(?P<article>le |la |les |l[’'])(?P<rest>(?P<head>[^\W\d_]+)(?:[ -][^,;:«»()]+)?)$",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?P<article>plusieurs|des|de nombreux|de nombreuses|certains|certaines|une? (?:vingtaine|"
    r"trentaine|dizaine|centaine|quinzaine) (?:de |d[’'])) ?"
    r"(?P<rest>(?P<head>[^\W\d_]+)(?: [^,;:«»()]+)?)$",
    re.IGNORECASE,
)
_NO_PHRASE = re.compile(
    r"\b(?:qui|que|dont|où|et|ne|se|ce|cette|ces|son|sa|ses|leurs?|lui)\b|n’$| (?:en|y|l[ea]s?|l’)$"
)
_OF_SOMEBODY = re.compile(r"(?:[Ll]eur |[LlSs](?:e|a|on) |[Ll][’'])(?:[^\W\d]|[-’ ])+")
_RELATED = re.compile(r"(?:[Ss]on|[Ss]a|[Ll]eur) [^\W\d_]+")
_BRACKETS = re.compile(r" ?\([^()]{1,40}\)")
_OF_ONE = re.compile(r"\b(?:de|du|des|d[’']|à|au|aux|chez|pour|avec)$")
_TWICE = ("lui", "elle", "eux", "elles", "quant à", "pour sa part", "de son côté", "lui aussi")
_MOST_WORDS = 10


def find_actor(cast: Cast, words: str) -> Entity | None:
    """Whom `words`, the subject of a sentence or what follows a verb of saying, name. None where
    they hold more than a noun phrase with its apposition, or it is not sure who is meant."""
    words = _BRACKETS.sub("", words).strip(" ,\u00a0")
    head, comma, apposed = words.partition(", ")
    apposed = apposed.strip(" ,")
    if not head or len(head.split()) > _MOST_WORDS:
        return None
    person = _person(cast, head)
    if person is None and comma:
        named = apposed.partition(", ")[0]
        if _OF_SOMEBODY.fullmatch(head):
            # "La déléguée syndicale, Nora Petit, …": whatever the office, the name tells who.
            person = cast.person(named)
        if person is None and _RELATED.fullmatch(head) and named[:3] in ("le ", "la "):
            # "Son homologue, la ministre X, …".
            person = _person(cast, named)
    if person is None and (comma == "" or apposed.startswith(("qui ", *_TWICE)) or _bare(apposed)):
        return _office(cast, head) or _body(cast, head)
    return person


def _bare(apposed: str) -> bool:
    """Whether an apposition only tells more of a body: "majoritaire chez les conducteurs"."""
    listed = re.search(r"\bet (?:l[ea]s? |l[’']|[A-ZÉÈ])", apposed)
    return bool(re.match(r"[a-zà-ÿ’]+", apposed)) and len(apposed.split()) <= 12 and not listed


def _person(cast: Cast, words: str) -> Entity | None:
    """A person by name, with a function before it or not: "Le préfet Marc Delvaux"."""
    # "la Dr Petit" is Dr Petit.
    found = cast.person_in(words) or cast.person(re.sub(rf"^[Ll][ea] (?={CIVILITY} )", "", words))
    if found is not None:
        return found
    for name in cast.people:
        if words.endswith(f" {name.text}"):
            before = words.removesuffix(f" {name.text}")
            bare = re.sub(r"^(?:[Ll]eur |[Ll][ea] |[Ll][’']|[Ss](?:on|a) )", "", before)
            # "sa consœur Léa Petit", "le philosophe Paul Petit": a noun or two, nothing between.
            tight = re.fullmatch(r"[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)?", bare) and not re.search(
                r"\b(?:de|du|des|d|en|à|au)\b", bare
            )
            told = function_of(bare) or tight
            # "Le directeur de Paul Petit" is somebody else.
            if bare != before and told and not _NO_PHRASE.search(bare) and not _OF_ONE.search(bare):
                return cast.person(name.text)
    return None


def _office(cast: Cast, words: str) -> Entity | None:
    """The one person of the text so far who bears an office or a trade that is named alone:
    "la bergère", "le président de la cave"."""
    found = _PHRASE.match(words)
    noun = function_of(found["rest"]) if found else ""
    if found is None or not noun:
        return None
    bearers: dict[str, Entity] = {}
    for fact in cast.register.facts.values():
        if fact.relation in ("fonction", "metier"):
            held = cast.register.entities[fact.args[fact.relation][0]]
            same = f"{held.name} ".startswith(f"{found['rest']} ")
            if same or (noun == found["rest"] and held.name.split()[0] == noun):
                one = cast.register.entities[fact.args["personne"][0]]
                bearers[one.id] = one
    if len(bearers) != 1:
        return None
    (one,) = bearers.values()
    wrong = {"la ": "m", "le ": "f"}.get(found["article"].casefold(), "")
    return None if one.gender == wrong else one


def _body(cast: Cast, words: str) -> Entity | None:
    known = cast.names.get(words)
    found = _PHRASE.match(words)
    if found is None and known is not None and known.cls == "organisation":
        return cast.register.entity("organisation", words)
    if known is None and _NAME.fullmatch(words) and _called_a_body(cast, words):
        return cast.register.entity("organisation", words)
    many = _MANY.match(words)
    if many is not None:
        return _many(cast, many)
    some = _SOME.match(words)
    if some is not None:
        return _some(cast, some)
    if found is None or _NO_PHRASE.search(found["rest"]):
        return None
    article = found["article"].strip().casefold().replace("'", "’")
    rest, head = found["rest"], found["head"].casefold()
    if rest in countries():
        return cast.country(rest)
    if article == "les":
        if head not in _GROUPS:
            return None
        gender = cast.model.gender(head) or "m"
        return cast.register.entity("groupe", rest, gender=gender, number="p", article="les")
    initials = re.fullmatch(r"[A-Z][A-Z-]+(?:[ -][A-Z][\w-]+)?", rest)
    # Whoever asks or announces and has a proper name is a body: "l’Unicef", "le Kremlin".
    proper = re.fullmatch(r"[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)*", rest)
    if proper and (named := cast.names.get(rest)) and named.cls in ("personne", "ville"):
        return None
    if re.match(rf"{CIVILITY} ", rest):
        return None
    if head not in _BODIES and not initials and not proper:
        return None
    if rest == found["head"] and head in _BODIES - _KNOWN_ALONE:
        return _named_before(cast, head)
    # "le collectif Forges en colère", not "le parquet de Tours".
    called = re.match(
        r"[a-zà-ÿœ-]+ (?:(?!d[eu]s? |l[ea]s? |en |à |aux? )[a-zà-ÿœ-]+ )?(?P<name>[A-ZÀ-Þ].+)$",
        rest,
    )
    gender = {"le": "m", "la": "f"}.get(article) or noun_gender(head) or cast.model.gender(head)
    return cast.register.entity(
        "organisation",
        rest,
        gender=gender,
        article=article,
        variants=(called["name"],) if called else (),
    )


_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)?")
_MAKERS = (
    "constructeur|fabricant|géant|éditeur|enseigne|marque|start-up|firme|filiale|numéro \\w+"
    "|leader|industriel|maison|plateforme|chaîne"
)


def _called_a_body(cast: Cast, name: str) -> bool:
    """Whether the text says what body bears a name: "le groupe Trion"."""
    whole = "\n".join(paragraph.content for paragraph in cast.register.text.paragraphs)
    heads = "|".join(sorted(_BODIES - _NOT_SOME | {"entreprise", "société", "groupe", "club"}))
    found = re.search(rf"\b(?:{heads}|{_MAKERS})(?: [a-zà-ÿ]+)? {re.escape(name)}\b", whole)
    return found is not None


def _named_before(cast: Cast, head: str) -> Entity | None:
    """The one body so far whose name begins with that noun: "l’association" of "l’association Les
    Amis du lac"."""
    able = [
        one
        for one in cast.register.entities.values()
        if one.cls == "organisation" and re.match(rf"(?:une? )?{head} ", one.name.casefold())
    ]
    if able:
        return able[0] if len(able) == 1 else None
    return _named_in_text(cast, head)


def _named_in_text(cast: Cast, head: str) -> Entity | None:
    """The same where the text names that body by the way: "réunis dans le collectif Sauvons
    l’Orne"."""
    whole = "\n".join(paragraph.content for paragraph in cast.register.text.paragraphs)
    found = {
        one["name"]: one
        for one in re.finditer(
            rf"\b(?P<det>le |la |l[’']|du |au |une? ){head} (?P<name>[A-ZÀ-Þ][\w’-]+"
            r"(?: [\w’-]+){0,3})(?=[,.;:)])",
            whole,
            re.IGNORECASE,
        )
        if one["name"][0].isupper()
    }
    if len(found) != 1:
        return None
    ((name, one),) = found.items()
    gender = {"le": "m", "la": "f", "du": "m", "au": "m", "un": "m", "une": "f"}.get(
        one["det"].strip().casefold(), ""
    ) or noun_gender(head)
    article = "l’" if elides(head) else {"m": "le", "f": "la"}.get(gender, "")
    if not article:
        return None
    return cast.register.entity(
        "organisation", f"{head} {name}", gender=gender, article=article, variants=(name,)
    )


def _many(cast: Cast, found: re.Match[str]) -> Entity | None:
    """ "Plusieurs habitants": some of a group."""
    rest, head = found["rest"], found["head"].casefold()
    if head not in _GROUPS or _NO_PHRASE.search(rest):
        return None
    whole = found.group()
    return cast.register.entity(
        "groupe",
        f"{whole[0].lower()}{whole[1:]}",
        gender=cast.model.gender(head) or "m",
        number="p",
        variants=(rest, f"les {rest}"),
    )


def _some(cast: Cast, found: re.Match[str]) -> Entity | None:
    rest = found["rest"]
    if found["head"].casefold() not in _BODIES - _NOT_SOME or _NO_PHRASE.search(rest):
        return None
    article = found["article"].casefold()
    gender = {"un ": "m", "une ": "f"}[article]
    return cast.register.entity("organisation", f"{article}{rest}", gender=gender, variants=(rest,))


def quotes_naming(cast: Cast, one: Entity, quotes: tuple[str, ...]) -> tuple[str, ...]:
    """Quotes with one more before them, that tells who bears an office, where they name that
    office alone: "La biologiste avance …"."""
    last = one.name.split()[-1]
    if one.cls != "personne" or any(last in quote for quote in quotes):
        return quotes
    told = (
        fact.quotes[0]
        for fact in cast.register.facts.values()
        if fact.relation in ("fonction", "metier") and fact.args["personne"] == (one.id,)
    )
    return (*(quote for quote in [next(told, "")] if quote), *quotes)


_KIN = (
    "direction entreprise société groupe compagnie",
    "mairie municipalité commune ville conseil village",
    "gouvernement état exécutif ministère présidence pays",
    "syndicat intersyndicale coordination confédération fédération",
    "parlement assemblée sénat majorité opposition",
    "justice parquet tribunal cour accusation",
)


def akin(one: Entity, other: Entity) -> bool:
    """Whether what one body does may be told of the other: the town hall and the town, a company
    and its head office."""
    a, b = (re.split(r"[\s-]", re.sub(r"^une? ", "", e.name.casefold()))[0] for e in (one, other))
    return a == b or any(a in kin.split() and b in kin.split() for kin in _KIN)
