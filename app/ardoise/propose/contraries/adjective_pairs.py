"""Adjectives that say the contrary of each other, and all their forms."""

from typing import NamedTuple

from ardoise.propose.contraries.pairs import pairs
from ardoise.propose.inflection import agreed

_EVERYWHERE = """
provisoire définitif, positif négatif, maximal minimal
temporaire permanent, constant variable
considérable négligeable, précoce tardif, tardif précoce, lointain proche
simple complexe, léger lourd, robuste fragile, vertical horizontal
dispersé groupé, identique différent, semblable différent
différent semblable, égal inégal, déséquilibré équilibré, favorable défavorable, hostile favorable
optimiste pessimiste, imprudent prudent, pacifique violent, modéré excessif
modeste ambitieux, strict souple, rigide souple, célèbre inconnu
populaire impopulaire, officiel officieux, légal illégal, obligatoire facultatif, gratuit payant
coûteux avantageux, rentable déficitaire, bénéficiaire déficitaire, majoritaire minoritaire
fréquent rare, courant exceptionnel, banal exceptionnel, habituel exceptionnel
naturel artificiel, volontaire involontaire, conscient inconscient, direct indirect
collectif individuel, novateur traditionnel, traditionnel novateur
abondant rare, insuffisant suffisant, satisfaisant décevant, encourageant décourageant
rassurant inquiétant, violent pacifique, ambitieux modeste, alarmant rassurant
dangereux inoffensif, nuisible bénéfique
nocif bénéfique, bénéfique nuisible, inutile utile, superflu nécessaire, secondaire essentiel
marginal central, majeur mineur, actif inactif, mobile immobile, immobile mobile
dépendant indépendant, antérieur postérieur, mécontent satisfait, satisfait mécontent
certain incertain, inexact exact, incomplet complet, partiel total, total partiel
limité illimité, restreint étendu, incohérent cohérent, stable instable
calme agité, tolérant intolérant, loyal déloyal, fidèle infidèle, bienveillant malveillant
explicite implicite, abstrait concret, théorique pratique, subjectif objectif
symétrique asymétrique, régulier irrégulier, continu discontinu, lisse rugueux
opaque transparent, soluble insoluble, comestible toxique, carnivore herbivore, nocturne diurne
sédentaire nomade, perméable imperméable, prospère ruiné, croissant décroissant
inquiétant rassurant
incompétent compétent, indisponible disponible
inaccessible accessible, réversible irréversible, prévisible imprévisible
légitime illégitime, possible impossible, facile difficile
difficile facile, vulnérable résistant, résistant fragile, rapide lent, brutal progressif
soudain progressif, progressif brutal, autoritaire démocratique, unanime partagé
enviable inquiétant
"""
"""What is asked of a noun with an indefinite article as well as of a subject."""

_STATED = """
chaud froid, froid chaud, haut bas, bas haut, ouvert fermé, fermé ouvert, plein vide, vide plein
fort faible, faible fort, riche pauvre, pauvre riche, propre sale, sec humide, humide sec
public privé, privé public, incapable capable, visible invisible
élevé faible, long court, court long, lent rapide, proche éloigné, éloigné proche, présent absent
ancien récent, récent ancien, étroit large, large étroit, connu inconnu, solide fragile
autorisé interdit, interdit autorisé, nécessaire superflu, important négligeable
superficiel profond, rural urbain, homogène hétérogène, précis imprécis, sévère indulgent
belliqueux pacifique
"""
"""What is asked of a subject alone: beside a noun it makes a term of it, or tells a kind."""

_NEVER_TURNED = frozenset(
    """partagé grave ruiné proche central avantageux objectif certain partiel limité étendu uni
    inquiétant violent excessif ambitieux souple inconnu autorisé interdit toxique
    équilibré prudent suffisant utile exact complet cohérent compétent disponible
    accessible""".split()  # noqa: SIM905
)
"""Second words of pairs that are too often something else, or stand against another."""

_BEFORE = """
long court, court long, petit grand, fort faible, faible fort, lent rapide, grand petit
"""
"""What is asked before a noun."""

_KINDS = """
naturel artificiel, collectif individuel, direct indirect, officiel officieux, légal illégal
majeur mineur, abstrait concret, théorique pratique, symétrique asymétrique, opaque transparent
comestible toxique, carnivore herbivore, nocturne diurne, sédentaire nomade
mobile immobile, vertical horizontal, actif inactif
"""
"""Those that tell of which kind a thing is, beside its noun: "une catastrophe naturelle". They say
something where that is what is said of it: "est un animal nocturne"."""


class Contrary(NamedTuple):
    """What stands against a form of an adjective: of a man's word and of a woman's. "" where the
    form is of the other gender alone."""

    masculine: str
    feminine: str


class Table(NamedTuple):
    """The contraries of forms that speak of one, and of those that speak of many."""

    one: dict[str, Contrary]
    many: dict[str, Contrary]

    def words(self) -> frozenset[str]:
        return frozenset((*self.one, *self.many))

    def against(self, word: str, number: str) -> Contrary | None:
        """What stands against a form, of one ("s") or of many ("p"); None where nothing does, or
        where the number is not known ("") and the form may be of either."""
        if number:
            return (self.one if number == "s" else self.many).get(word)
        one, many = self.one.get(word), self.many.get(word)
        return None if one and many else one or many


def _table(words: str, *, both: bool) -> Table:
    table = Table({}, {})
    for one, other in pairs(words):
        back = both and other not in _NEVER_TURNED
        for here, there in ((one, other), (other, one)) if back else ((one, other),):
            said, against = agreed(here), agreed(there)
            for found, n in ((table.one, 0), (table.many, 2)):
                masculine, feminine = said[n : n + 2]
                if masculine == feminine:
                    found.setdefault(masculine, Contrary(against[n], against[n + 1]))
                else:
                    found.setdefault(masculine, Contrary(against[n], ""))
                    found.setdefault(feminine, Contrary("", against[n + 1]))
    return table


def _with(table: Table, other: Table) -> Table:
    return Table({**other.one, **table.one}, {**other.many, **table.many})


EVERYWHERE = _table(_EVERYWHERE, both=True)
STATED = _with(_table(_STATED, both=False), EVERYWHERE)
BEFORE = _table(_BEFORE, both=False)
KINDS = _table(_KINDS, both=True).words()
