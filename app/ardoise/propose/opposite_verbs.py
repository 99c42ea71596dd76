"""Verbs that say the contrary of each other of the same thing: *approuver* and *rejeter*.

Both take the same object or both take none, so that one can stand where the other stood; each pair
is asked in the form in which the text has it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ardoise.propose.branches import branches
from ardoise.propose.contraries.pairs import pairs

_DIRECT = """
approuver rejeter, accepter refuser, autoriser interdire, accélérer ralentir
renforcer affaiblir, confirmer démentir, perdre gagner
faciliter compliquer, favoriser freiner, protéger menacer, améliorer aggraver, enrichir appauvrir
allonger raccourcir, élargir rétrécir, importer exporter
embaucher licencier, attirer repousser, rassurer inquiéter
réchauffer refroidir, augmenter réduire, redouter souhaiter, encourager décourager
retarder avancer
"""
"""Pairs that are followed by what they act on."""

_SECOND = frozenset(
    """ralentir affaiblir enrichir appauvrir raccourcir élargir rétrécir
    refroidir""".split()  # noqa: SIM905
)
_ONE_WAY = frozenset(["gagner"])
"""Verbs that mean too much else to be turned themselves: "gagner le large"."""

# Present of one and of many, imperfect of one, participle, past historic of one and of many, future
# of one.
_OTHERS = {
    "interdire": "interdit interdisent interdisait interdit interdit interdirent interdira",
    "démentir": "dément démentent démentait démenti démentit démentirent démentira",
    "réduire": "réduit réduisent réduisait réduit réduisit réduisirent réduira",
    "perdre": "perd perdent perdait perdu perdit perdirent perdra",
    "rejeter": "rejette rejettent rejetait rejeté rejeta rejetèrent rejettera",
    "accélérer": "accélère accélèrent accélérait accéléré accéléra accélérèrent accélérera",
    "protéger": "protège protègent protégeait protégé protégea protégèrent protégera",
    "inquiéter": "inquiète inquiètent inquiétait inquiété inquiéta inquiétèrent inquiétera",
}


def forms(
    infinitive: str, others: Mapping[str, str] = _OTHERS, second: frozenset[str] = _SECOND
) -> tuple[str, ...]:
    """The infinitive, then the forms of the third persons, in one order for all verbs: present of
    one and of many, imperfect of both, participle, past historic of both, future of both. `others`
    are those of no rule, `second` those in *-ir* like *finir*."""
    if infinitive in others:
        one, many, then, done, passed, all_passed, will = others[infinitive].split()
    elif infinitive in second:
        stem = infinitive[:-1]
        one, many, then, done = f"{stem}t", f"{stem}ssent", f"{stem}ssait", stem
        passed, all_passed, will = f"{stem}t", f"{stem}rent", f"{infinitive}a"
    else:
        stem = infinitive[:-2]
        soft = re.sub("c$", "ç", re.sub("g$", "ge", stem))
        one, many, then, done = f"{stem}e", f"{stem}ent", f"{soft}ait", f"{stem}é"
        passed, all_passed, will = f"{soft}a", f"{stem}èrent", f"{infinitive}a"
    return (
        infinitive,
        *(one, many, then, then.removesuffix("t") + "ent"),
        *(done, passed, all_passed, will, will.removesuffix("a") + "ont"),
    )


_DONE = 5
"""Where the participle stands among the forms."""

_AGREEMENTS = ("", "e", "s", "es")


class Lexicon(NamedTuple):
    """Verbs with their contraries: of each finite form and infinitive, and of each participle; and
    what finds them all."""

    plain: Mapping[str, str]
    done: Mapping[str, str]
    word: re.Pattern[str]


def lexicon(
    table: str,
    others: Mapping[str, str] = _OTHERS,
    second: frozenset[str] = _SECOND,
    one_way: frozenset[str] = _ONE_WAY,
) -> Lexicon:
    """The verbs of `table`, each with its contrary; those `one_way` stand against another and are
    not turned. A form that may be of two tenses, which its contrary tells apart, is left out."""
    plain: dict[str, set[str]] = {}
    done: dict[str, str] = {}
    for one, other in pairs(table):
        for here, there in ((one, other), (other, one)):
            if here in one_way:
                continue
            both = zip(forms(here, others, second), forms(there, others, second), strict=True)
            for n, (form, contrary) in enumerate(both):
                if n != _DONE:
                    plain.setdefault(form, set()).add(contrary)
                    continue
                for agreed in _AGREEMENTS:
                    said, against = (
                        word if word.endswith("s") and agreed == "s" else f"{word}{agreed}"
                        for word in (form, contrary)
                    )
                    done.setdefault(said, against)
    found = {form: min(able) for form, able in plain.items() if len(able) == 1}
    words = branches({*found, *done})
    return Lexicon(found, done, re.compile(rf"(?<![\w’'-])(?:{words})(?![\w’'-])"))


_LEXICON = lexicon(_DIRECT)
_HELPER = (
    r"\b(?:a|ont|avait|avaient|aura|auront|été|est|sont|était|étaient|fut|furent|sera|seront) "
    r"(?:[a-zé]+ment |déjà |finalement |ensuite |aussi |donc |peu à peu |alors |encore )?"
)
_PASSIVE = re.compile(
    r"\b(?:été|est|sont|était|étaient|fut|furent|sera|seront) (?:[a-zé]+ment |déjà )?$"
)
_COMPOUND = re.compile(rf"{_HELPER}$")
_OBJECT = re.compile(
    r" (?:(?:[a-zé]+ment|ainsi|aussi|donc|encore|toujours|peu à peu|(?:mar|lun|mercre|jeu|vendre"
    r"|same)di(?: matin| soir)?),? )?(?:par [^,]{3,50}, )?"
    r"(?:\d|l[ae]s? |l[’']|une? |des |du |ces? |cette |son |sa |ses |leurs? |plusieurs |toute?s? )"
)
# What is lost is seldom what one gains, unless it is counted.
_LOSES = re.compile(r"perd")
_SO_MUCH = re.compile(r" (?:\d|un (?:tiers|quart|\w+ième) |la moitié |plus de \d|près de \d)")
# What can be made better can be made worse, if it is a state: no machine is.
_OF_A_STATE = re.compile(r"amélior|aggrav")
_STATE = re.compile(
    r"[^,;:.]{0,30}\b(?:situation|état|conditions?|santé|sort|relations?|climat|problèmes?|pénurie"
    r"|tensions?|crise|inégalités?|pollution|déficit|dette|qualité|niveau de vie|accès|sécurité"
    r"|chômage|pauvreté|sécheresse|bilan|confort|risques?)\b"
)
_FEELS = re.compile(r"redout|souhait")
# "réduits en cendres", "réduire le texte à".
_INTO = re.compile(r" (?:en|par|à|de|d[’']) ?")
# "lui ouvre la porte", "se ferme", "pour l’ouvrir": of another construction.
_PRONOUN = re.compile(r"(?:\b(?:se|lui|leur|le|la|les|y|en|me|nous|vous)|\w[’']) $|[’']$")
# Things are made to protect, or do harm by what they are: everybody can tell of a dike, a storm or
# a parapet which of the two it does. What is decided may do either.
_OF_A_DECISION = re.compile("protég|protèg|menac")
_DECISION = re.compile(
    r"\b(?:lois?|décrets?|arrêtés?|projets?|réformes?|accords?|traités?|règlements?|plans?"
    r"|décisions?|mesures?|directives?|textes?|votes?|jugements?|programmes?|politiques?|tourisme"
    r"|aménagements?|chantiers?|usages?|pratiques?)\b",
    re.IGNORECASE,
)
# "la cour que protège un mur" says it by the way.
_BY_THE_WAY = re.compile(r"\b(?:que |qu[’'])$", re.IGNORECASE)
# "Le plan fut approuvé, et les travaux commencèrent": what follows from it, or brings it about,
# tells which of the two it was.
_TOLD_AFTER = re.compile(
    r"(?:, (?:et |donc |car |puis |si bien |ce qui |grâce |parce |puisqu)"
    r"|[ \u00a0\u202f][;:] | (?:car|donc|parce que|puisqu[e’']|grâce|si bien|afin|pour que|et"
    r" (?:l[ae]s? [a-zà-ÿœ]+|l[’'][a-zà-ÿœ]+|l[ae]s? [a-zà-ÿœ]+ d[eu’'][^,]*) (?:put|purent|commenc"
    r"|début|démarr|permi|perme)))",
)


def find_contraries(text: str, verbs: Lexicon = _LEXICON) -> Iterator[tuple[int, int, str]]:
    """Where verbs of `text` stand that have a contrary, and that contrary in the same form."""
    for found in verbs.word.finditer(text):
        ahead, word = text[: found.start()], found.group()
        helped = _COMPOUND.search(ahead)
        if _PRONOUN.search(ahead[: helped.start()] if helped else ahead):
            continue
        if helped:
            contrary = verbs.done.get(word, "")
        else:
            # A participle alone may be an adjective: "un espace réduit".
            contrary = verbs.plain.get(word, "")
            if word in verbs.done:
                continue
        passive = _PASSIVE.search(ahead) and not _INTO.match(text, found.end())
        if _BY_THE_WAY.search(ahead[: helped.start()] if helped else ahead):
            continue
        if _OF_A_DECISION.match(word) and not _DECISION.search(ahead):
            continue
        if _OF_A_STATE.match(word) and not _STATE.match(text, found.end()):
            continue
        felt = _PASSIVE.search(ahead) and _FEELS.match(word)
        if felt and re.match(r" d(?:e |es |[’'])", text[found.end() :]):
            # "redoutée des marins": nobody says "souhaitée des marins".
            continue
        if _LOSES.match(word) and not _SO_MUCH.match(text, found.end()):
            continue
        followed = _OBJECT.match(text, found.end()) or passive
        if contrary and followed and not _TOLD_AFTER.search(text, found.end()):
            yield found.start(), found.end(), contrary
