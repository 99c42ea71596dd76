"""The verbs of the press: those that give a quotation to somebody, and those by which somebody
takes a stand or decides (*demande*, *s’inquiète*, *a voté*)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ardoise.propose.branches import branches

_SAYING_ER = """
affirmer ajouter alerter analyser annoncer argumenter assurer avancer confier constater confesser
commenter déclarer décrire déplorer détailler dénoncer estimer expliquer exposer indiquer insister
ironiser juger lancer marteler nuancer objecter observer préciser plaider pointer raconter
rappeler rapporter regretter relater relever remarquer résumer souligner soupirer souffler sourire
tempérer témoigner tonner trancher protester prévenir promettre poursuivre répondre répliquer
rétorquer reconnaître conclure dire écrire lâcher glisser gronder grincer murmurer
s’agacer s’alarmer s’amuser s’emporter s’enthousiasmer s’exclamer s’étonner s’indigner
s’inquiéter s’interroger s’insurger s’excuser s’émouvoir s’énerver se_désoler se_défendre
se_féliciter se_lamenter se_justifier se_plaindre se_rassurer se_réjouir se_souvenir se_rappeler
accuser appuyer avertir renchérir enchaîner reprendre admettre concéder espérer considérer
soutenir certifier proclamer jurer garantir préconiser suggérer s’écrier s’engager menacer
récapituler rassurer plaisanter râler jubiler développer temporiser balayer abonder philosopher
critiquer fustiger fulminer pester prédire anticiper s’impatienter
"""
_STANCE_ER = """
abandonner accepter accorder accuser adopter affirmer ajouter ajourner annuler annoncer
approuver assurer attribuer augmenter autoriser avancer
condamner conseiller considérer contester critiquer
débloquer décider déclarer demander dénoncer déplorer désapprouver défendre
écarter engager envisager espérer estimer étudier examiner exclure exiger expliquer financer
garantir interdire juger justifier lancer
maintenir menacer mandater nier ordonner
penser plaider préciser préconiser préparer prévoir privilégier promettre proposer préférer
ratifier rappeler recommander reconnaître reporter réclamer redouter refuser regretter rejeter
renoncer repousser révéler réviser
ouvrir dépêcher envoyer déposer nommer convoquer organiser signer entamer verser investir abroger
dissoudre limoger sanctionner licencier embaucher inaugurer publier dévoiler fermer
saisir saluer signaler souhaiter soupçonner souligner soutenir supprimer suspendre suggérer
subventionner
valider vanter viser voter vouloir craindre croire admettre avertir prévenir prétendre
constater noter remarquer observer indiquer objecter rétorquer répondre concéder insister conclure
démontrer montrer prouver découvrir réfuter démentir douter plaider reprocher
appeler inviter inciter exhorter pousser choisir lever retirer
s’alarmer s’engager s’inquiéter s’insurger s’interroger s’opposer s’émouvoir s’étonner s’indigner
se_féliciter se_réjouir se_plaindre se_désoler
"""
# Third persons, singular and plural, and participle.
_IRREGULAR = """
dire:dit:disent:dit écrire:écrit:écrivent:écrit décrire:décrit:décrivent:décrit
prédire:prédit:prédisent:prédit interdire:interdit:interdisent:interdit
prévenir:prévient:préviennent:prévenu maintenir:maintient:maintiennent:maintenu
soutenir:soutient:soutiennent:soutenu souvenir:souvient:souviennent:souvenu
promettre:promet:promettent:promis admettre:admet:admettent:admis
poursuivre:poursuit:poursuivent:poursuivi répondre:répond:répondent:répondu
suspendre:suspend:suspendent:suspendu défendre:défend:défendent:défendu
prétendre:prétend:prétendent:prétendu reprendre:reprend:reprennent:repris
reconnaître:reconnaît:reconnaissent:reconnu conclure:conclut:concluent:conclu
exclure:exclut:excluent:exclu craindre:craint:craignent:craint
plaindre:plaint:plaignent:plaint croire:croit:croient:cru vouloir:veut:veulent:voulu
prévoir:prévoit:prévoient:prévu émouvoir:émeut:émeuvent:ému sourire:sourit:sourient:souri
ouvrir:ouvre:ouvrent:ouvert dissoudre:dissout:dissolvent:dissous
saisir:saisit:saisissent:saisi choisir:choisit:choisissent:choisi
garantir:garantit:garantissent:garanti avertir:avertit:avertissent:averti
réjouir:réjouit:réjouissent:réjoui renchérir:renchérit:renchérissent:renchéri
appeler:appelle:appellent:appelé rappeler:rappelle:rappellent:rappelé
rejeter:rejette:rejettent:rejeté appuyer:appuie:appuient:appuyé
découvrir:découvre:découvrent:découvert démentir:dément:démentent:démenti
lever:lève:lèvent:levé relever:relève:relèvent:relevé
"""
_FORMS = {
    infinitive: (one, many, done)
    for infinitive, one, many, done in (row.split(":") for row in _IRREGULAR.split())
}


def _forms(infinitive: str) -> tuple[str, str, str]:
    """The present of one and of many, and the participle."""
    if infinitive in _FORMS:
        return _FORMS[infinitive]
    stem = infinitive[:-2]
    # *espérer*, *inquiéter*: é before a last silent syllable is è.
    silent = stem
    at = stem.rfind("é")
    if at >= 0 and at >= len(stem) - 2 and not stem.endswith("é"):
        silent = f"{stem[:at]}è{stem[at + 1 :]}"
    return f"{silent}e", f"{silent}ent", f"{stem}é"


def _pattern(words: str, fixed: Sequence[str], *, imperfect: bool = False) -> str:
    """A pattern of the forms of these verbs in the present, the past and the future, and of what is
    `fixed`. What they share is said once: such patterns take long to compile."""
    finite: dict[str, list[str]] = {"": [], "se ": [], "s’": []}
    done: dict[bool, list[str]] = {False: [], True: []}
    for word in words.split():
        reflexive, apostrophe, verb = word.replace("se_", "se ’").rpartition("’")
        clitic = "s’" if reflexive == "s" else reflexive
        done[bool(apostrophe)].append(_forms(verb)[2])
        finite[clitic] += _finite(verb, imperfect=imperfect)
    told = [rf"(?:a|ont|avait|avaient) (?:{_ADVERBS} )?{branches(done[False])}", *fixed]
    if done[True]:
        helper = r"s[’']est|s[’']étai(?:t|ent)|se sont"
        told.append(rf"(?:{helper}) (?:[a-zé]+ )?{branches(done[True])}e?s?")
        told.append(rf"s[’']{branches(finite['s’'])}|se {branches(finite['se '])}")
    return f"(?:{'|'.join(told)}|{branches(finite[''])})"


def _finite(verb: str, *, imperfect: bool) -> Iterator[str]:
    """The third persons of a verb: with the imperfect of one, or else with the past of a verb in
    *-er*."""
    one, more, done = _forms(verb)
    yield from (one, more)
    if imperfect:
        root = re.sub("g$", "ge", re.sub("c$", "ç", more.removesuffix("ent")))
        yield f"{root}ait"
    elif verb.endswith("er") and verb != "viser":
        # *proposa*, *ordonnèrent*; « un visa » is no act.
        soft = re.sub("g$", "ge", re.sub("c$", "ç", verb[:-2]))
        yield from (f"{soft}a", f"{verb[:-2]}èrent")
    if verb.endswith(("er", "ir")) and done[-1] in "éi":
        # *financera*, *saisira*, *rejettera*.
        stem = f"{one}r" if verb.endswith("er") else verb
        yield from (f"{stem}a", f"{stem}ont")


_ADVERBS = (
    r"(?:également|aussi|finalement|déjà|ensuite|aussitôt|notamment|encore|ainsi|toujours"
    r"|d[’']ores et déjà"
    r"|longuement|vivement|officiellement|solennellement|unanimement|récemment|immédiatement"
    r"|alors|donc|simplement|seulement|clairement|par ailleurs|en outre|de (?:son|leur) côté"
    r"|pour (?:sa|leur) part|en revanche|en effet|depuis)"
)


_MAKES_KNOWN = r"(?:fait|font|faisai(?:t|ent)|a fait|ont fait) (?:valoir|remarquer|observer|savoir)"


@cache
def inverted() -> str:
    """A pattern of the verbs of saying before a pronoun: *poursuit-il*, *a-t-elle insisté*."""
    bare = (word.rpartition("’")[2].removeprefix("se_") for word in _SAYING_ER.split())
    done = dict.fromkeys(_forms(one)[2] for one in bare)
    past = branches(done)
    return (
        rf"(?:{sayings()}-(?:t-)?(?P<simple>ils?|elles?)\b|(?:a-t-|s[’']est-)(?P<compound>il|elle) "
        rf"(?:[a-zé]+ )?{past}e?s?\b)"
    )


@cache
def turned_verb() -> re.Pattern[str]:
    """What finds such a verb after the words that are said: "« … », poursuit-il"."""
    return re.compile(rf"[»,] (?P<verb>(?:l[’'])?{inverted()})")


@cache
def sayings() -> str:
    """A pattern of the verbs that give a quotation to somebody."""
    told = r"(?:a|ont|avait|tient|tiennent) (?:tenu )?à (?:préciser|rappeler|souligner|dire)"
    return _pattern(_SAYING_ER, (told, _MAKES_KNOWN), imperfect=True)


@cache
def stances() -> str:
    """A pattern of the verbs by which somebody asks, announces, fears, refuses, decides."""
    fixed = (
        r"se (?:dit|disent|déclare|déclarent) (?:prête?s?|favorables?|opposée?s?)",
        r"met(?:tent)? en garde",
        _MAKES_KNOWN,
        r"(?:a|ont|avait|tient|tiennent) (?:tenu )?à (?:préciser|rappeler|souligner|saluer)",
        r"compte(?:nt)?(?= [a-zé]+(?:er|ir|re) )",
        r"entend(?:ent)?(?= [a-zé]+(?:er|ir|re) )",
    )
    return _pattern(_STANCE_ER, fixed)
