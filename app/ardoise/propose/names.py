"""Who and what a text names: people, towns, countries, organisations, other places."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ardoise.domain.text import Text
from ardoise.propose.bare_place import CAPITAL, bare_towns
from ardoise.propose.geography import countries
from ardoise.propose.people import MAKERS, OWNERS, PEOPLE, first_name_gender, is_first_name
from ardoise.propose.sentence import Sentence

_PARTICLE = r"(?:de|du|von|van|der|el|al|bin|ben|Le|La|d’)"
_FULL = re.compile(
    rf"{CAPITAL}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{CAPITAL})*(?:[ \u00a0][IVX]+\b)?"
)
_SMALL = re.compile(
    r"(?:Selon|Pour|Avec|Depuis|Chez|Dans|Après|Avant|Sans|Le|La|Les|Un|Une|En|À|Au|Aux|Ni|Et|Mais|"
    r"Comme|Quand|Lorsque|Enfin|Puis|Ainsi|D’après|L’|D’)[ \u00a0]?"
)
_COMMON = re.compile(r"(?:[a-zà-ÿœ][\w-]*[ \u00a0])+(?=[A-ZÀ-ÖØ-Þ])")
_CIVIL = re.compile(
    r"(?:Mme|Mlle|Madame|Mademoiselle|Monsieur|Mr|Dr|Docteur|Docteure|Pr|Me|Maître|Mgr|Monseigneur)"
    rf"[ \u00a0](?={CAPITAL}[ \u00a0])"
)
_TOLD_TO = re.compile(
    rf"[A-Z]{{2,6}}[ \u00a0](?P<first>[A-ZÀ-ÖØ-Þ][a-zà-ÿ][\w-]*)[ \u00a0]{CAPITAL}"
)
_DEMONYM = re.compile(
    r"(?!Grande? |Ancien|Chrétien|Premi|Second|Quotidien|Haute? |Sainte? )"
    r"[A-ZÉÎ][\w-]+(?P<ending>ien|ienne|ais|aise|ois|oise|ain|aine|and|ande|éen|éenne|an|ane|ol|ole|"
    r"ique|rusque|sse|lge|rec|recque|urc|urque|usse)[ \u00a0](?=[A-ZÉÈÀÂÎÔÛ])"
)
_OF_TOWN = (
    "ville|commune|village|maire|mairie|gare|port|parquet|université|préfecture|hôpital|CHU|lycée"
    "|tribunal|tribunal administratif|procureur|habitants|habitantes|parti|partie|partis|venu|venue"
    "|venus|venues|originaire|originaires|évêque|faubourg|centre-ville|banlieue|aéroport"
)
_TOWN_PREP = re.compile(
    rf"\b(?:[àÀ]|[Pp]rès de|capitale,|(?:{_OF_TOWN}) de) (?P<name>{CAPITAL}(?:-(?:[\w’]+))*)"
    r"(?![\w’-]|[ \u00a0][A-ZÀ-ÖØ-Þ])"
)


_TITLE = re.compile(
    r"(?:(?:^|[ ’'])(?:le|la|l[’']|les|un|une|du|au|son|sa|ancien|ancienne) ?|^)"
    r"(?P<noun>[^\W\d_]+)[ \u00a0]$",
    re.IGNORECASE,
)
_BEARER = re.compile(
    r"\b(?:école|collège|lycée|université|hôpital|clinique|rue|avenue|boulevard|place|quai|pont"
    r"|stade|gymnase|salle|théâtre|cinéma|musée|centre|institut|prix|navire|bateau|cargo|paquebot"
    r"|porte-[a-z]+|fusée|sonde|satellite|robot|logiciel|groupe|société|entreprise|marque|journal"
    r"|magazine|roman|film|album|opération|ouragan|cyclone|tempête|syndicat [a-z]+|syndicat"
    r"|association|parti|fondation|station|ligne|ferme|domaine|château|tour|villa|barrage|aéroport"
    r"|gare|réseau|cabinet|collectif|club|dépôt|programme|projet|plan)[ \u00a0]$",
    re.IGNORECASE,
)


class Name(Struct, frozen=True, kw_only=True):
    """A name in a text. `cls` is personne, ville, pays, continent, organisation, lieu or ""."""

    text: str
    cls: str
    gender: str = ""


def find_names(
    text: Text, sentences: Iterable[Sentence], labels: Mapping[str, str] | None = None
) -> dict[str, Name]:
    """The names of `text`, by name. `labels` are what a statistical model took each name for
    ("PER", "LOC", "ORG"); rules alone decide where it says nothing."""
    labels = labels or {}
    whole = "\n".join(paragraph.content for paragraph in text.paragraphs)
    known: dict[str, Name] = {}
    for country in countries().values():
        if re.search(rf"(?<![\w-]){re.escape(country.name)}(?![\w-])", whole):
            known[country.name] = Name(text=country.name, cls=country.cls, gender=country.gender)
    for sentence in sentences:
        for found in _FULL.finditer(sentence.text):
            # "Selon Paul Petit": the capital of a sentence is no part of a name.
            word = _SMALL.match(found.group()) if not found.start() else None
            skipped = word.end() if word else 0
            # "L’architecte Paul Petit".
            noun = _COMMON.match(found.group(), skipped)
            skipped = noun.end() if noun else skipped
            # "Mme Anne Petit" is Anne Petit.
            titled = _CIVIL.match(found.group(), skipped)
            skipped = titled.end() if titled else skipped
            # "a dit à l’AFP Anne Petit".
            told = _TOLD_TO.match(found.group(), skipped)
            if told and is_first_name(told["first"]):
                skipped = told.start("first")
            name = _said_twice(found.group()[skipped:].rstrip("’'-"))
            before = sentence.text[: found.start() + skipped]
            people_of = _DEMONYM.match(name)
            rest = name[people_of.end() :] if people_of else ""
            if rest and not (" " in rest or "\u00a0" in rest or labels.get(rest) == "PER"):
                # "le Caledonian Canal".
                people_of = None
            if people_of and re.search(r"(?:[lL][’']|\b(?:[lL]e|[lL]a|[uU]ne?) )$", before):
                # "l’Éthiopien Tesfaye Alemu": whoever has a nation is a person.
                name = rest
                known.setdefault(
                    name, Name(text=name, cls="personne", gender=_demonym_gender(people_of))
                )
            if name not in known:
                cls = _class(name, before, labels)
                if cls:
                    gender = first_name_gender(name) if cls == "personne" else ""
                    known[name] = Name(text=name, cls=cls, gender=gender)
    for name in bare_towns(whole, labels):
        if name not in known and not is_first_name(name):
            known[name] = Name(text=name, cls="ville")
    for name, one in list(known.items()):
        if one.cls == "personne" and not one.gender and (gender := _gender_shown(name, whole)):
            known[name] = Name(text=name, cls="personne", gender=gender)
    for found in _TOWN_PREP.finditer(whole):
        name = found["name"].rstrip("’'-")
        if name not in known and labels.get(name) not in ("PER", "ORG") and not is_first_name(name):
            known[name] = Name(text=name, cls="ville")
    return known


def _said_twice(name: str) -> str:
    """A name without the end that a slip of the pen gives it twice: "Ida de Foix de Foix"."""
    return re.sub(r"( d(?:e |u |es |[’'])[^ ]+)\1$", r"\1", name)


# "l’industriel italien Forni Valli": a firm, unless a first name tells otherwise.
_MAKER = re.compile(
    rf"(?:\b(?:l[ea]|une?|du|au|son|sa)[ \u00a0]|[lL][’']|\b(?:L[ea]|Une?)[ \u00a0])"
    rf"(?P<noun>{'|'.join((*MAKERS, *OWNERS))})"
    r"(?:[ \u00a0][a-zà-ÿœ-]+){0,3}[ \u00a0]$"
)


def _class(name: str, before: str, labels: Mapping[str, str]) -> str:
    words = re.split(r"[ \u00a0]", name)
    maker = _MAKER.search(before)
    if maker is not None and not is_first_name(words[0]):
        sure = labels.get(name) == "ORG" or (maker["noun"] in MAKERS and len(words) == 1)
        return "organisation" if sure else ""
    title = _TITLE.search(before)
    titled = title is not None and title["noun"].casefold() in PEOPLE
    if _BEARER.search(before) and not titled:
        # "l’école Jules-Verne", "le porte-conteneurs Ever Given": called after somebody, or not.
        return ""
    if re.fullmatch(r"[A-Z]{2,}", name):
        return "organisation"
    if words[-1] in _BUILT and len(words) > 1:
        return ""
    if len(words) > 1 and is_first_name(words[0]) and not _called_after(words[0]):
        return "personne"
    sure = bool(before.strip()) or len(words) > 1
    if (len(words) > 1 or titled) and (titled or labels.get(name) == "PER") and sure:
        return "personne"
    if words[-1] in ("Ier",) or (len(words) == 2 and re.fullmatch("[IVX]+", words[1])):
        return "personne"
    return ""


# "Pontcysyllte Aqueduct", "Tower Bridge": what English calls so is nobody.
_BUILT = frozenset(
    """
    Canal Bridge Aqueduct Tunnel Street Road Avenue Park Castle Tower Dock Docks River Lake Bay
    Island Railway Station House Hall Square Church Cathedral Museum Gallery University College
    School Hospital Company Society Institution Group Center Centre Building Garden Gardens Market
    Theatre Stadium Palace Valley Creek Beach Mountain Mountains Hills Airport Prize Award Cup
    League Records Studios Pictures Times Post News Festival
    """.split()  # noqa: SIM905
)


def _called_after(word: str) -> bool:
    """Whether a word with a hyphen joins a first name to a last one, as schools and streets are
    called: *Jules-Verne*, not *Jean-Luc*."""
    _, hyphen, last = word.partition("-")
    return bool(hyphen) and not is_first_name(last)


def _gender_shown(name: str, whole: str) -> str:
    """ "m" or "f" where a text tells it beside a name: *Mme X*, *X, née à Pau*, *X est une …*."""
    said = re.escape(name)
    for gender, before, born, one in (
        ("f", "Mme|Mlle|Madame", "née", "une"),
        ("m", "M\\.", "né", "un"),
    ):
        after = rf"{said}[^.]{{0,60}}?(?:\(|, | est | fut ){born}\b"
        named = rf"{said}(?: est| était| fut|,) {one}\b"
        if re.search(rf"(?:{before}) {said}|{after}|{named}", whole):
            return gender
    return ""


def _demonym_gender(found: re.Match[str]) -> str:
    ending = found["ending"]
    if ending in ("ique", "sse", "lge", "usse", "rusque"):
        return ""
    return "f" if ending.endswith("e") else "m"


def surnames(names: Mapping[str, Name]) -> dict[str, str]:
    """Full names of people by their last word, where only one bears it."""
    found: dict[str, list[str]] = {}
    for name in names.values():
        if name.cls == "personne" and " " in name.text:
            found.setdefault(name.text.split()[-1], []).append(name.text)
    return {last: full[0] for last, full in found.items() if len(full) == 1}
