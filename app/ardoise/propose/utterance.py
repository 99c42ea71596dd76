"""The verbs of the press: those that give a quotation to somebody, and those by which somebody
takes a stand or decides (*demande*, *s’inquiète*, *a voté*)."""

import re
from functools import cache

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


def _alternatives(words: str, *, imperfect: bool = False) -> tuple[str, ...]:
    """The forms of these verbs, as patterns, in the present, the past and the future."""
    found: list[str] = []
    for word in words.split():
        reflexive, _, bare = word.replace("se_", "se ’").rpartition("’")
        one, more, done = _forms(bare)
        clitic = {"": "", "se ": "se ", "s": "s[’']"}[reflexive]
        found.append(clitic + one)
        found.append(clitic + more)
        if imperfect:
            root = re.sub("g$", "ge", re.sub("c$", "ç", more.removesuffix("ent")))
            found.append(f"{clitic}{root}ait")
        if clitic:
            helper = r"s[’']est|s[’']étai(?:t|ent)|se sont"
            found.append(rf"(?:{helper}) (?:[a-zé]+ )?{done}e?s?")
        else:
            helper = "a|ont|avait|avaient"
            found.append(rf"(?:{helper}) (?:{_ADVERBS} )?{done}")
        if bare.endswith("er") and bare != "viser" and not imperfect:
            # *proposa*, *ordonnèrent*; « un visa » is no act.
            soft = re.sub("g$", "ge", re.sub("c$", "ç", bare[:-2]))
            found.extend((f"{clitic}{soft}a", f"{clitic}{bare[:-2]}èrent"))
        if bare.endswith(("er", "ir")) and done[-1] in "éi":
            # *financera*, *saisira*, *rejettera*.
            found.append(clitic + (f"{one}r" if bare.endswith("er") else bare) + "(?:a|ont)")
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


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
    past = "|".join(sorted(done, key=len, reverse=True))
    return (
        rf"(?:{sayings()}-(?:t-)?(?P<simple>ils?|elles?)\b|(?:a-t-|s[’']est-)(?P<compound>il|elle) "
        rf"(?:[a-zé]+ )?(?:{past})e?s?\b)"
    )


@cache
def turned_verb() -> re.Pattern[str]:
    """What finds such a verb after the words that are said: "« … », poursuit-il"."""
    return re.compile(rf"[»,] (?P<verb>(?:l[’'])?{inverted()})")


@cache
def sayings() -> str:
    """A pattern of the verbs that give a quotation to somebody."""
    told = r"(?:a|ont|avait|tient|tiennent) (?:tenu )?à (?:préciser|rappeler|souligner|dire)|"
    return f"(?:{told}{_MAKES_KNOWN}|" + "|".join(_alternatives(_SAYING_ER, imperfect=True)) + ")"


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
    return "(?:" + "|".join((*fixed, *_alternatives(_STANCE_ER))) + ")"
