"""Units of measure: their names, what they are worth, and whether they agree with a number."""

from decimal import Decimal

# By dimension, each unit with what it is worth and its names.
_UNITS = {
    "length": """
        0.001  mm|millimetre|millimetres|millimeter|millimeters
        0.01   cm|centimetre|centimetres|centimeter|centimeters
        0.1    dm|decimetre|decimetres|decimeter|decimeters
        1      m|metre|metres|meter|meters
        1000   km|kms|kilometre|kilometres|kilometer|kilometers
        1609.344  mile|miles
        0.3048 foot|feet|ft|pied|pieds
        0.0254 inch|inches|pouce|pouces
        0.9144 yard|yards
    """,
    "area": """
        1        m2|metre carre|metres carres|square metre|square metres|square meter|square meters
        4046.8564 acre|acres
        10000    ha|hectare|hectares
        1000000  km2|kilometre carre|kilometres carres|square kilometres|square kilometers
    """,
    "mass": """
        0.001  mg|milligramme|milligrammes|milligram|milligrams
        1      g|gramme|grammes|gram|grams
        1000   kg|kgs|kilo|kilos|kilogramme|kilogrammes|kilogram|kilograms
        1000000  t|tonne|tonnes
        28.349523125 ounce|ounces|oz
        453.59237 lb|lbs
    """,
    "volume": """
        0.001  ml|millilitre|millilitres|milliliter|milliliters
        0.01   cl|centilitre|centilitres|centiliter|centiliters
        0.1    dl|decilitre|decilitres|deciliter|deciliters
        1      l|litre|litres|liter|liters
        100    hl|hectolitre|hectolitres|hectoliter|hectoliters
        0.568261 pint|pints
        1000   m3|metre cube|metres cubes|cubic metre|cubic metres|cubic meter|cubic meters
    """,
    "time": """
        1      s|sec|seconde|secondes|second|seconds
        60     min|mn|minute|minutes
        3600   h|heure|heures|hour|hours
        86400  jour|jours|day|days
        604800 semaine|semaines|week|weeks
    """,
    "calendar": """
        1     mois|month|months
        12    an|ans|annee|annees|year|years
        120   decennie|decennies|decade|decades
        1200  siecle|siecles|century|centuries
    """,
    "speed": """
        1000  km/h|kmh|kph|km par heure|km a l'heure|kilometre par heure|kilometres par heure
        1000  kilometre a l'heure|kilometres a l'heure|kilometre/heure|kilometres/heure|km/heure
        1000  kilometre per hour|kilometres per hour|kilometer per hour|kilometers per hour
        3600  m/s|metre par seconde|metres par seconde|metre per second|metres per second
        3600  meter per second|meters per second
        1609.344  mph|mile per hour|miles per hour
    """,
    "share": """
        1   ‰|pour mille|per mille|per thousand
        10  %|pour cent|pourcent|per cent|percent
    """,
    "euro": """
        1    centime|centimes|centime d'euro|centimes d'euro
        100  €|eur|euro|euros
    """,
    "dollar": "1 $|usd|us$|dollar|dollars|dollar americain|dollars americains|us dollars",
    "pound": "1 £|gbp|pound|pounds|livre sterling|livres sterling|pounds sterling",
    "franc": "1 franc|francs",
    "cfa": "1 fcfa|cfa|franc cfa|francs cfa|f cfa|xof",
    "yen": "1 ¥|yen|yens",
    "rouble": "1 rouble|roubles|ruble|rubles",
    "celsius": "1 °c|° c|degre|degres|degree|degrees|degres celsius|degrees celsius|°",
    "fahrenheit": "1 °f|° f|degres fahrenheit|degrees fahrenheit",
    "kelvin": "1 kelvin|kelvins",
}
NAMES = {
    name: (dimension, Decimal(row.split()[0]))
    for dimension, rows in _UNITS.items()
    for row in rows.strip().splitlines()
    for name in row.strip().split(maxsplit=1)[1].strip().split("|")
}
"""By name, the dimension of a unit and what it is worth in the least unit of that dimension."""

LOOSE = {
    " ".join(word.rstrip("s") for word in name.split()): value
    for name, value in NAMES.items()
    if " " in name and len(name) > 6
}
"""The units of several words, by their name without any plural: "mètres carré" misspells one."""

LONGEST = max(len(name.split()) for name in NAMES)
"""How many words the longest name has."""


def disagrees(value: Decimal, name: str, lang: str) -> bool:
    """Whether a unit spelt out is plural after one, or singular after two: "une semaines"."""
    first, _, rest = name.partition(" ")
    if len(first) < 4 and first not in ("an", "ans"):
        return False
    singular = {first[:-1], f"{first[:-1]} {rest}", " ".join(w.rstrip("s") for w in name.split())}
    plural = {f"{first}s", f"{first}s {rest}", " ".join(f"{word}s" for word in name.split())}
    if first.endswith("s") and singular & NAMES.keys():
        return abs(value) == 1
    return abs(value) >= 2 and bool(plural & NAMES.keys())
