"""Places named in French prose: countries with their article, towns by their preposition.

Names of countries are CLDR's. Their gender follows the rule of French (feminine if they end in e)
with its exceptions; lists of plurals and of those without article are closed.
"""

import re
from functools import cache

from babel import Locale
from msgspec import Struct

_MASCULINE_E = {"Mexique", "Mozambique", "Cambodge", "Zimbabwe", "Suriname", "Belize"}
_PLURAL_F = {"Philippines", "Seychelles", "Maldives", "Comores", "Fidji", "Bahamas"}
_PLURAL_M = {"États-Unis", "Pays-Bas", "Émirats arabes unis", "Tonga", "Palaos"}
_BARE = {
    "Cuba": "à",
    "Chypre": "à",
    "Malte": "à",
    "Madagascar": "à",
    "Maurice": "à",
    "Monaco": "à",
    "Singapour": "à",
    "Djibouti": "à",
    "Bahreïn": "à",
    "Oman": "à",
    "Saint-Marin": "à",
    "Taïwan": "à",
    "Israël": "en",
    "Haïti": "en",
    "Andorre": "en",
}
# Unions, groups of islands and placeholders that CLDR lists among territories.
_NOT_LANDS = frozenset(
    ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA"]
)
# Parts of France that CLDR lists among territories for their own codes.
_REGION_NAMES = """
Martinique, Guadeloupe, Réunion, La Réunion, Mayotte, Guyane française, Nouvelle-Calédonie,
Polynésie française, Saint-Martin, Saint-Barthélemy, Wallis-et-Futuna, Groenland, Porto Rico,
Îles Féroé, Hong Kong, Macao, Gibraltar, Guam, Aruba
"""
_REGIONS = frozenset(" ".join(_REGION_NAMES.split()).split(", "))
CONTINENTS = ("Afrique", "Europe", "Asie", "Amérique", "Océanie", "Antarctique")
_OTHER_NAMES = {"Royaume-Uni": "m", "Angleterre": "f", "Grande-Bretagne": "f", "Écosse": "f"}


# "Corée du Nord": the first word has the gender.
_HEAD = re.compile(r" du .+$|-Bissau$")


class Country(Struct, frozen=True, kw_only=True):
    """A country or a continent: its name, gender, number, article and preposition."""

    name: str
    cls: str
    gender: str
    number: str
    article: str
    preposition: str


@cache
def countries() -> dict[str, Country]:
    """Countries and continents by name."""
    names = {
        str(name)
        for code, name in Locale("fr").territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_LANDS
    }
    found = {
        name: _country(name)
        for name in sorted(names)
        if " (" not in name and not name.startswith(("La ", "Le "))
    }
    found |= {name: _country(name) for name in _OTHER_NAMES}
    for name in CONTINENTS:
        found[name] = Country(
            name=name, cls="continent", gender="f", number="s", article="l’", preposition="en"
        )
    return found


def _country(name: str) -> Country:
    plural = name in _PLURAL_F | _PLURAL_M or name.startswith(("Îles ", "îles "))
    masculine = name in _PLURAL_M or (
        name not in _PLURAL_F and (not _HEAD.sub("", name).endswith("e") or name in _MASCULINE_E)
    )
    gender = _OTHER_NAMES.get(name, "m" if masculine else "f")
    vowel = name[0] in "AEIOUÉÈÎ"
    if name in _BARE:
        article, preposition = "", _BARE[name]
    elif plural:
        article, preposition = "les", "aux"
    elif vowel:
        article, preposition = "l’", "en"
    elif gender == "f":
        article, preposition = "la", "en"
    else:
        article, preposition = "le", "au"
    return Country(
        name=name,
        cls="lieu" if name in _REGIONS else "pays",
        gender=gender,
        number="p" if plural else "s",
        article=article,
        preposition=preposition,
    )


_LAND_NAMES = """
Espagne, Portugal, Suède, Norvège, Grèce, Pologne, Italie, Allemagne, Belgique, Suisse, Autriche,
Irlande, Danemark, Finlande, Hongrie, Roumanie, France, Angleterre, Royaume-Uni, Grande-Bretagne,
Écosse, Pays-Bas, Bulgarie, Croatie, Serbie, Tchéquie, Slovaquie, Slovénie, Ukraine, Russie,
Biélorussie, Lituanie, Lettonie, Estonie, Islande, Luxembourg, Albanie, Moldavie, Malte, Chypre;
Maroc, Kenya, Sénégal, Tunisie, Algérie, Égypte, Ghana, Cameroun, Mali, Niger, Togo, Bénin,
Éthiopie, Tanzanie, Afrique du Sud, Angola, Botswana, Burkina Faso, Burundi, Côte d’Ivoire,
Gabon, Gambie, Guinée, Libye, Madagascar, Malawi, Mauritanie, Mozambique, Namibie, Nigeria,
Ouganda, Rwanda, Sierra Leone, Somalie, Soudan, Tchad, Zambie, Zimbabwe, Érythrée, Djibouti;
Canada, Mexique, Brésil, Pérou, Chili, Argentine, Colombie, Cuba, Bolivie, Équateur, États-Unis,
Venezuela, Uruguay, Paraguay, Guatemala, Honduras, Nicaragua, Costa Rica, Panama, Haïti, Jamaïque;
Japon, Inde, Chine, Thaïlande, Viêt Nam, Turquie, Iran, Népal, Mongolie, Indonésie, Pakistan, Irak,
Syrie, Liban, Israël, Jordanie, Arabie saoudite, Yémen, Oman, Koweït, Qatar, Émirats arabes unis,
Afghanistan, Bangladesh, Sri Lanka, Cambodge, Laos, Malaisie, Singapour, Philippines, Corée du Sud,
Corée du Nord, Kazakhstan, Ouzbékistan, Arménie, Géorgie, Azerbaïdjan, Taïwan;
Australie, Nouvelle-Zélande, Papouasie-Nouvelle-Guinée, Fidji, Vanuatu, Samoa
"""
_PARTS = tuple(
    tuple(part.split(", "))
    for part in " ".join(_LAND_NAMES.replace(",\n", ", ").split()).split("; ")
)
_ELSEWHERE = ("Espagne", "Canada", "Portugal", "Brésil", "Maroc", "Japon", "Suède", "Mexique")


def lands_near(name: str) -> tuple[str, ...]:
    """Countries to be offered as wrong answers beside that one: of its part of the world first."""
    part = next((names for names in _PARTS if name in names), ())
    near = tuple(one for one in part if one != name and one in countries())
    return near if part else _ELSEWHERE


def far_apart(one: str, other: str) -> bool:
    """Whether two countries surely lie in two parts of the world."""
    parts = [n for name in (one, other) for n, names in enumerate(_PARTS) if name in names]
    return len(parts) == 2 and parts[0] != parts[1]
