"""The relations that proposals are made in, by id. The standard templates ask them."""

from ardoise.domain.fact import Relation
from ardoise.domain.problem import Place

ACTS = (
    "acte-personne-s",
    "acte-personne-s-f",
    "acte-personne-s-m",
    "acte-organisation-s",
    "acte-organisation-s-f",
    "acte-organisation-s-m",
    "acte-personne-s-accord",
    "acte-organisation-s-accord",
    "acte-groupe-p",
    "acte-groupe-p-f",
    "acte-groupe-p-m",
)
"""Classes of what somebody asks, announces or decides: by who does, by number, and by gender where
the words show it."""

_DEFINITIONS = ("definition", "definition-plurielle", "definition-a-part")
WORDS = (
    "pronom",
    "action",
    "suite",
    "debut",
    "cadre",
    "passage",
    "propos",
    "qualite",
    "exemples",
    "reprise",
    "vocable",
    "explication",
    *_DEFINITIONS,
    *ACTS,
)
"""Classes of what carries the words of a sentence: it needs no article nor gender."""

OWN_CLASSES = ("nombre-", "number-", "intervalle-", "raison-", "sens-", "referent-", "voix-")
"""How the classes begin that are made for the answers of one fact."""

USES = ("emploi-consister", "emploi-servir", "emploi-permettre", "emploi-but", "emploi-role")
"""The relations that say what something is for, or consists in."""

_ACTORS = ("personne", "organisation", "pays", "ville", "evenement", "chose", "groupe", "continent")
_TIMES = ("date", "mois", "annee", "siecle", "heure")
_ELEMENTS = (
    "element",
    "element-partitive",
    "element-indefinite",
    "element-name",
    "element-bare",
)
_PLACES = ("ville", "pays", "continent", "region", "lieu")

_FRENCH: dict[str, tuple[dict[str, tuple[str, ...]], tuple[str, ...], str]] = {
    "moment": (
        {"acteur": _ACTORS, "action": ("action",), "moment": _TIMES},
        ("moment",),
        "{{ acteur | le | maj }} {{ action | nom }} {{ moment | a }}.",
    ),
    "depuis": (
        {"acteur": _ACTORS, "action": ("action",), "moment": _TIMES},
        ("moment",),
        "{{ acteur | le | maj }} {{ action | nom }} depuis {{ moment | le }}.",
    ),
    "endroit": (
        {"acteur": _ACTORS, "action": ("action",), "endroit": _PLACES},
        ("endroit",),
        "{{ acteur | le | maj }} {{ action | nom }} {{ endroit | a }}.",
    ),
    "auteur": (
        {"auteur": ("personne", "organisation", "pays"), "action": ("action",)},
        ("auteur",),
        "C’est {{ auteur | le }} qui {{ action | nom }}.",
    ),
    "mesure": (
        {"objet": _ACTORS, "action": ("action",), "quantite": ()},
        ("quantite",),
        "{{ objet | le | maj }} {{ action | nom }} {{ quantite | nom }}.",
    ),
    "part": (
        {"objet": _ACTORS, "action": ("action",), "quantite": (), "suite": ("suite",)},
        ("quantite",),
        "{{ objet | le | maj }} {{ action | nom }} {{ quantite | nom }} {{ suite | nom }}.",
    ),
    "effectif": (
        {"debut": ("debut",), "quantite": (), "suite": ("suite",)},
        ("quantite",),
        "{{ debut | nom }} {{ quantite | nom }} {{ suite | nom }}.",
    ),
    "agent": (
        {"agent": ("chose",), "action": ("action",)},
        ("agent",),
        "{{ agent | le | maj }} {{ action | nom }}.",
    ),
    "agents": (
        {"agent": ("chose",), "action": ("action",)},
        ("agent",),
        "{{ agent | le | maj }} {{ action | nom }}.",
    ),
    "objet": (
        {"acteur": _ACTORS, "verbe": ("action",), "objet": ("cible",)},
        ("objet",),
        "{{ acteur | le | maj }} {{ verbe | nom }} {{ objet | le }}.",
    ),
    # The same, in a time or a place that tells which actor it is.
    "objet-cadre": (
        {"acteur": _ACTORS, "verbe": ("action",), "objet": ("cible",), "cadre": ("cadre",)},
        ("objet",),
        "{{ cadre | nom | maj }}, {{ acteur | le }} {{ verbe | nom }} {{ objet | le }}.",
    ),
    "cause": (
        {"acteur": _ACTORS, "action": ("action",), "raison": ()},
        ("raison",),
        "{{ acteur | le | maj }} {{ action | nom }} {{ raison | nom }}.",
    ),
    "finalite": (
        {"acteur": _ACTORS, "action": ("action",), "but": ()},
        ("but",),
        "{{ acteur | le | maj }} {{ action | nom }} {{ but | nom }}.",
    ),
    **dict.fromkeys(
        USES,
        (
            {"chose": _ACTORS, "verbe": ("action",), "emploi": ()},
            ("emploi",),
            "{{ chose | le | maj }} {{ verbe | nom }} {{ emploi | nom }}.",
        ),
    ),
    "fonction": (
        {"personne": ("personne",), "fonction": ("fonction",)},
        ("personne", "fonction"),
        "{{ personne | le | maj }} est {{ fonction | le }}.",
    ),
    # One of several that somebody holds: it is asked by whom.
    "charge": (
        {"personne": ("personne",), "fonction": ("fonction",)},
        ("personne",),
        "{{ personne | le | maj }} est {{ fonction | le }}.",
    ),
    "metier": (
        {"personne": ("personne",), "metier": ("metier",)},
        (),
        "{{ personne | le | maj }} est {{ metier | nom }}.",
    ),
    "definition": (
        {"terme": ("notion", "notion-personne"), "definition": _DEFINITIONS},
        ("terme",),
        "{{ terme | le | maj }} est {{ definition | le }}.",
    ),
    "exemple": (
        {"categorie": ("categorie",), "exemples": ("exemples",)},
        ("categorie",),
        "Exemples {{ categorie | de }} : {{ exemples | nom }}.",
    ),
    "liste": (
        {"debut": ("debut",), "elements": _ELEMENTS},
        (),
        "{{ debut | nom }} {{ elements | liste }}.",
    ),
    "propos": (
        {"personne": ("personne", "organisation"), "propos": ("propos",)},
        ("personne",),
        "{{ personne | le | maj }} a dit : {{ propos | nom }}.",
    ),
    "presentation": (
        {"personne": ("presente",), "qualite": ("qualite",)},
        ("personne",),
        "{{ personne | le | maj }} est {{ qualite | nom }}.",
    ),
    "parole": (
        {"voix": (), "propos": ("propos",)},
        ("voix",),
        "{{ voix | le | maj }} a dit : {{ propos | nom }}.",
    ),
    "passage-moment": (
        {"passage": ("passage",), "moment": _TIMES},
        ("moment",),
        "{{ passage | nom }} : {{ moment | a }}.",
    ),
    "passage-date": (
        {"passage": ("passage",), "moment": _TIMES},
        ("moment",),
        "{{ passage | nom }} : {{ moment | le }}.",
    ),
    "passage-siecle": (
        {"passage": ("passage",), "siecle": ("siecle",)},
        ("siecle",),
        "{{ passage | nom }} : {{ siecle | de }}.",
    ),
    "passage-lieu": (
        {"passage": ("passage",), "lieu": _PLACES},
        ("lieu",),
        "{{ passage | nom }} : {{ lieu | a }}.",
    ),
    "passage-lien": (
        {"passage": ("passage",), "lien": ()},
        ("lien",),
        "{{ passage | nom }} : {{ lien | nom }}.",
    ),
    "passage-ville": (
        {"passage": ("passage",), "ville": ("ville",)},
        ("ville",),
        "{{ passage | nom }} : {{ ville | nom }}.",
    ),
    "passage-personne": (
        {"passage": ("passage",), "personne": ("personne",)},
        ("personne",),
        "{{ passage | nom }} : {{ personne | nom }}.",
    ),
    "passage-nombre": (
        {"passage": ("passage",), "quantite": ()},
        ("quantite",),
        "{{ passage | nom }} : {{ quantite | nom }}.",
    ),
    "passage-intervalle": (
        {"passage": ("passage",), "intervalle": ()},
        ("intervalle",),
        "{{ passage | nom }} : {{ intervalle | nom }}.",
    ),
    "passage-cause": (
        {"passage": ("passage",), "raison": ()},
        ("raison",),
        "{{ passage | nom }} : {{ raison | nom }}.",
    ),
    "passage-suite": (
        {"passage": ("passage",), "suite": ()},
        ("suite",),
        "{{ passage | nom }} : {{ suite | nom }}.",
    ),
    "passage-moyen": (
        {"passage": ("passage",), "moyen": ()},
        ("moyen",),
        "{{ passage | nom }} : {{ moyen | nom }}.",
    ),
    "passage-agent": (
        {"passage": ("passage",), "agent": ("par-quoi",)},
        ("agent",),
        "{{ passage | nom }} : {{ agent | nom }}.",
    ),
    "passage-comparaison": (
        {"passage": ("passage",), "sens": ()},
        ("sens",),
        "{{ passage | nom }} : {{ sens | nom }}.",
    ),
    "passage-terme": (
        {"passage": ("passage",), "terme": ("appellation",)},
        ("terme",),
        "{{ passage | nom }} : {{ terme | nom }}.",
    ),
    "contraste": (
        {"agent": (), "action": ("action",)},
        ("agent",),
        "{{ agent | nom | maj }} {{ action | nom }}.",
    ),
    "etape": (
        {"avant": ("etape", "phase"), "apres": ("etape", "phase")},
        ("avant", "apres"),
        "Étape : {{ avant | le }} ; étape suivante : {{ apres | le }}.",
    ),
    "passif": (
        {"objet": _ACTORS, "action": ("action",), "agent": ("agent-passif", "agent-passif-qui")},
        ("agent",),
        "{{ objet | le | maj }} {{ action | nom }} par {{ agent | le }}.",
    ),
    "synonyme": (
        {"terme": ("denomme",), "autre": ("appellation",)},
        ("autre",),
        "« {{ autre | nom | maj }} » est un autre nom {{ terme | de }}.",
    ),
    "passage-mot": (
        {"passage": ("passage",), "terme": ("mot-f", "mot-m")},
        ("terme",),
        "{{ passage | nom }} : {{ terme | nom }}.",
    ),
    "passage-notion": (
        {"passage": ("passage",), "terme": ("mot-f", "mot-m")},
        ("terme",),
        "{{ passage | nom }} : {{ terme | le }}.",
    ),
    "passage-trou": (
        {"passage": ("passage",), "mot": ("lacune",)},
        ("mot",),
        "{{ passage | nom }} : {{ mot | nom }}.",
    ),
    **dict.fromkeys(
        ("passage-mots", "passage-noms"),
        (
            {"passage": ("passage",), "mots": ("mot-donne",)},
            (),
            "{{ passage | nom }} : {{ mots | nom }}.",
        ),
    ),
    "passage-vocabulaire": (
        {"passage": ("passage",), "mot": ("vocable",), "sens": ("explication",)},
        ("mot",),
        "« {{ mot | nom }} » : {{ sens | nom }}.",
    ),
    **dict.fromkeys(
        ("passage-reprise", "passage-reprise-qui"),
        (
            {"passage": ("passage",), "mot": ("reprise",), "referent": ()},
            ("referent",),
            "{{ mot | nom }} désigne {{ referent | le }} : « {{ passage | nom }}. »",
        ),
    ),
    "passage-sens": (
        {"passage": ("passage",), "sens": ()},
        ("sens",),
        "{{ passage | nom }} : {{ sens | nom }}.",
    ),
    "passage-contraire": (
        {"passage": ("passage",), "mots": ()},
        ("mots",),
        "{{ passage | nom }} : {{ mots | nom }}.",
    ),
    "liste-a": (
        {"debut": ("debut",), "elements": _ELEMENTS},
        (),
        "{{ debut | nom }} {{ elements | datif }}.",
    ),
    "liste-de": (
        {"debut": ("debut",), "elements": _ELEMENTS},
        (),
        "{{ debut | nom }} {{ elements | de }}.",
    ),
    "acte": (
        {"acteur": ("personne", "organisation", "pays", "groupe"), "acte": ACTS},
        ("acteur",),
        "{{ acteur | le | maj }} {{ acte | nom }}.",
    ),
    "selon": (
        {"source": ("personne", "organisation", "groupe"), "propos": ("propos",)},
        ("source",),
        "Selon {{ source | le }}, {{ propos | nom }}.",
    ),
    "but": (
        {"acteur": _ACTORS, "but": ("but",)},
        (),
        "{{ acteur | le | maj }} veut {{ but | nom }}.",
    ),
}


_ENGLISH: dict[str, tuple[dict[str, tuple[str, ...]], tuple[str, ...], str]] = {
    "passage-time": (
        {"passage": ("passage",), "moment": ("date", "month", "year")},
        ("moment",),
        "{{ passage | name }}: {{ moment | when }}.",
    ),
    "passage-place": (
        {"passage": ("passage",), "place": ("city", "country")},
        ("place",),
        "{{ passage | name }}: {{ place | at }}.",
    ),
    "passage-person": (
        {"passage": ("passage",), "person": ("person",)},
        ("person",),
        "{{ passage | name }}: {{ person | name }}.",
    ),
    "definition": (
        {"term": ("term",), "definition": ("definition",)},
        ("term",),
        "{{ term | name | cap }} is {{ definition | name }}.",
    ),
    "passage-agent": (
        {"passage": ("passage",), "agent": ("thing", "things")},
        ("agent",),
        "{{ passage | name }}: {{ agent | name }}.",
    ),
    "passage-number": (
        {"passage": ("passage",), "quantity": ()},
        ("quantity",),
        "{{ passage | name }}: {{ quantity | name }}.",
    ),
}


def relation(id_: str, number: int, file: str, own: tuple[str, ...], lang: str) -> Relation:
    """The relation of that id. `own` are the classes made for the answers of its facts."""
    roles, functional, statement = (_ENGLISH if lang == "en" else _FRENCH)[id_]
    return Relation(
        id=id_,
        roles={role: classes or own for role, classes in roles.items()},
        place=Place(file, ("relations", number)),
        functional=functional,
        statement=statement,
    )


def offered(own: tuple[str, ...], lang: str) -> dict[str, Relation]:
    """Every relation that the standard templates ask, by id, for a teacher to choose from."""
    known = _ENGLISH if lang == "en" else _FRENCH
    return {id_: relation(id_, n, "", own, lang) for n, id_ in enumerate(known)}
