"""How a French text says what its terms mean: every usual turn, each a pattern of its own."""

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.article import INDEFINITE, plain
from ardoise.propose.definiens import STARTS, definiens_end, says_whole
from ardoise.propose.definition import Definition, acts, has_verb, says_kind
from ardoise.propose.genus import with_its_article
from ardoise.propose.in_passing import find_in_passing
from ardoise.propose.noun_before import noun_before

_WORD = r"[a-zà-ÿœ][a-zà-ÿœ-]+"
_OF = r"(?:de la |de l[’']|de |d[’']|du |des |à |en )"
# "effet Joule": a law or a unit bears the name of somebody.
_TERM = (
    rf"(?P<term>(?:{_WORD}|[A-Z]{{2,6}})(?: {_OF}?(?:{_WORD}|(?<=[a-z] )[A-ZÀ-Þ][a-zà-ÿ-]+))"
    r"{0,3}?)"
)
_QUOTED = rf"(?:«[ \u00a0\u202f]?)?{_TERM}(?:[ \u00a0\u202f]?»)?"
_ARTICLE = r"(?P<article>l[ae] |l[’']|les |une? )"
_IN_PASSING = r"(?: [A-Za-z])?(?: \([^()]{1,40}\))?(?:, (?!c[’']est)[^,]{1,50},)?"
# "Par érosion, on entend …", "On appelle plante caduque une plante …".
_CALLED = re.compile(
    rf"\b[Oo]n (?:appelle|nomme|entend par|désigne par|désigne sous le nom d(?:e |[’']))[ ]?"
    rf"{_ARTICLE}?{_QUOTED}(?:,[^,]+,)? (?=(?P<what>{STARTS}|(?:ce|cet|cette|ces) ))"
)
# "Les économistes parlent de halo pour désigner …".
_SPOKEN = re.compile(
    rf"\b(?:on parle|[^\W\d_]+s parlent) d(?:e |[’']){_QUOTED} pour désigner (?=(?P<what>{STARTS}))"
)
_UNDER = re.compile(
    r"\b(?:[Pp]ar|[Ss]ous le nom d[e’']|[Pp]ar le (?:mot|terme)(?: d[e’'])?) ?"
    rf"{_ARTICLE}?{_QUOTED}, on (?:entend|désigne|comprend|regroupe) (?=(?P<what>{STARTS}))"
)
_WORD_MEANS = re.compile(
    rf"\b[Ll]e (?:mot|terme)(?: d(?:e |[’']))?[ ]?{_QUOTED} (?:désigne|qualifie|renvoie à"
    rf"|signifie) "
    rf"(?=(?P<what>{STARTS}))"
)
_SAYING = (
    r"(?:désigne(?:nt)?|(?:regroupe|rassemble)(?:nt)?(?= (?:l[’']ensemble|la totalité|tou))"
    r"|correspond(?:ent)? (?P<to>à |au (?=\w)"
    r"|aux (?=\w))"
    r"|consiste(?:nt)? en|se défini(?:t|ssent) comme|(?:est|sont) définie?s? comme"
    r"|(?:est|sont) (?:donc|ainsi|en fait|alors) (?=l[ae] |l[’']|une? )|représente(?:nt)?(?="
    r" l[ae] (?:nombre|quantité|part|proportion|durée|distance|valeur|rapport|somme)"
    r"| l[’'](?:ensemble|écart))|(?:est|sont)(?= (?:une? |des |l[ae]s? |l[’'])))"
)
_WHAT = rf"(?=(?P<what>{STARTS}|(?<=\bau )\w|(?<=\baux )\w))"
_MEANS = re.compile(
    rf"(?:^|(?<=, )|(?<=: )|(?<=; )|(?<=(?:alors|andis) que ))(?:Des |(?P<article>[Uu]ne? |L[ae] "
    rf"|L[’']|Les |l[ae] |l[’']|les"
    rf" )){_TERM}"
    rf"{_IN_PASSING} {_SAYING} ?{_WHAT}"
)
_WHICH = re.compile(rf"(?: \([^()]{{1,60}}\))?, (?:qui|l[ae]s?quel(?:le)?s?) {_SAYING} ?{_WHAT}")
_BY_WHICH = re.compile(
    r", (?:mot|terme|nom|expression|notion) (?:qui désigne|désignant|(?:par|avec) l[ae]?quel(?:le)?"
    rf" (?:on|l[’']on|ils?|elles?|les [^\W\d_]+) désign(?:e|ent)) (?=(?P<what>{STARTS}))"
)
_DEFINED_AS = re.compile(
    rf"(?P<article>)(?:notion|concept|terme|idée) d(?:e |[’']){_TERM}, qu(?:e |[’'])"
    rf"(?:il|elle|on|l[’']on|ils|elles) défini(?:t|ssent) comme (?=(?P<what>{STARTS}))"
)
_NAMED = re.compile(
    r"^(?P<what>(?:L[ae] |L[’']|Les |Une? |Des )[^,;:«»()]+?),? (?:(?:est|sont) (?:appelée?s?"
    r"|nommée?s?"
    r"|dénommée?s?)|s[’']appelle(?:nt)?|se nomme(?:nt)?|(?:porte|prend|portent|prennent) le nom d"
    r"(?:e |[’']))[ ]?"
    rf"(?P<article>l[ae] |l[’']|les |une? )?{_QUOTED}(?=[ \u00a0]?[.,;:]|$| \()"
)
_GLOSSARY = re.compile(
    r"^(?:(?:[Ll]e )?(?:Vocabulaire|VOCABULAIRE|Définitions?|Lexique|Glossaire|Mots[- ]cl[éef]+s|"
    r"À retenir|Notions?)[ \u00a0]?:? )?(?:[-–•*·] ?)?(?P<article>L[ae] |L[’']|Les |Une? )?"
    r"(?P<term>[A-ZÀÂÉÈÊÎÔÛŒa-zà-ÿœ][a-zà-ÿœ-]+(?: (?:de |d[’']|du |à )?[a-zà-ÿœ-]+){0,3})"
    r"(?: \([^()]{1,30}\))?[ \u00a0\u202f]?:[ \u00a0\u202f](?=(?P<what>[^\W\d_]))"
)
# A title goes on so as well: "La Gaule : une terre de cités".
_TITLE = re.compile(r"(?:une? |l[ae]s? |l[’'])(?!ensemble |fait |action |capacité )", re.IGNORECASE)
# What heads a line of a lesson, and is no term that the line explains.
_HEADINGS = frozenset(
    """définition définitions vocabulaire exemple exemples remarque document documents question
    questions source sources objectif objectifs notion notions bilan conclusion introduction résumé
    attention rappel hypothèse hypothèses résultat résultats observation observations matériel
    protocole expérience consigne conséquence conséquences cause causes titre légende date lieu
    auteur mots-clés""".split()  # noqa: SIM905
)
_NO_TERM_WORDS = """
ainsi aussi également alors donc parfois souvent chose choses fois exemple plupart reste phénomène
processus système mot terme notion idée fait façon manière sorte partie raison suite type cas
ensemble différence rôle but effet cause conséquence résultat problème question réponse point
premier première second seconde dernier dernière autre autres inverse opposé contraire instar aide
écart abri heure époque an ans année siècle jour nuit matin soir matinée soirée journée semaine mois
été hiver automne printemps lendemain veille temps homme femme gens roi reine empereur
président ministre auteur médecin physicien chimiste biologiste historien peintre écrivain poète
roman film livre ville pays région capitale fleuve
"""
_NO_TERM = frozenset(_NO_TERM_WORDS.split())


# "Dans La Tempête, le narrateur est …": in that work, or in that year, and nowhere else.
_IN_ONE_CASE = re.compile(
    r"(?:^|, )(?:[Dd]ans|[Ee]n|[Àà]|[Cc]hez|[Pp]our|[Ss]elon) .*?(?:\b[A-ZÀ-ÖØ-Þ][a-zà-ÿœ]|\d)"
)


def find_definitions(
    text: str, gender: Callable[[str], str] = lambda noun: ""
) -> Iterator[Definition]:
    """The definitions that a sentence without its stop gives, the surest turns first; no two of
    one term. `gender` tells the gender of a word that a model takes for a noun."""
    seen: set[str] = set()
    for found in (*_explicit(text), *find_in_passing(text, gender)):
        if found.term.casefold() not in seen and _is_term(found.term):
            seen.add(found.term.casefold())
            yield found


def _explicit(text: str) -> Iterator[Definition]:
    for pattern in (_CALLED, _SPOKEN, _UNDER, _WORD_MEANS, _WHICH, _BY_WHICH, _DEFINED_AS, _MEANS):
        for found in pattern.finditer(text):
            made = _made(text, found)
            being = pattern in (_MEANS, _WHICH) and re.search(
                r" (?:est|sont) $", text[found.start() : found.end()]
            )
            if being and _IN_ONE_CASE.search(text[: found.start()]):
                continue
            if made and not (being and not says_kind(made.what)):
                yield made
    named = _NAMED.match(text)
    if named and says_whole(named["what"]) and not has_verb(named["what"]):
        what = named["what"]
        yield Definition(
            term=named["term"],
            article=plain(named["article"]),
            what=f"{what[0].lower()}{what[1:]}",
            start=0,
            end=named.end(),
        )
    gloss = _GLOSSARY.match(text)
    if gloss and gloss["term"].casefold() not in _HEADINGS and not acts(gloss["term"]):
        title = _TITLE.match(text, gloss.start("what")) and not gloss["article"]
        made = None if title else _made(text, gloss, bare=True)
        if made and says_kind(made.what) and made.end >= len(text) - 1:
            term = made.term
            if term[1:].islower():
                term = f"{term[0].lower()}{term[1:]}"
            yield replace(made, term=term)


def _made(text: str, found: re.Match[str], *, bare: bool = False) -> Definition | None:
    groups = found.groupdict()
    term, article, start = groups.get("term"), groups.get("article"), found.start()
    if term is None:
        noun = noun_before(text, start)
        if noun is None or noun.of == "et":
            return None
        term, article, start = noun.words, noun.article, noun.start
    at = found.start("what")
    # A line of a vocabulary holds nothing but the definition.
    end = (
        len(text) if bare and not re.search(r"[.;:()«»?!]", text[at:]) else definiens_end(text, at)
    )
    what = text[at:end] if end else ""
    which = re.match(
        r"(ce|cet|cette|ces) (?=\w+ (?:qu|dont|où|dans|au cours|par|sur|d[e’']))", what
    )
    if which:
        # "On appelle monarchie absolue ce régime dans lequel …".
        what = f"{INDEFINITE[which[1]]} {what[which.end() :]}"
    to = groups.get("to")
    if to in ("au ", "aux "):
        what = ("le " if to == "au " else "les ") + what
    if bare and not re.match(STARTS, what, re.IGNORECASE):
        what = with_its_article(f"{what[:1].lower()}{what[1:]}")
    elif bare and what:
        what = f"{what[0].lower()}{what[1:]}"
    if end is None or not says_whole(what):
        return None
    return Definition(term=term, article=plain(article), what=what, start=start, end=end)


def _is_term(term: str) -> bool:
    words = term.casefold().split()
    # "effet Joule" is a term, "effet" is none.
    named = re.search(r" [A-ZÀ-Þ]", term) is not None
    return (
        (named or _NO_TERM.isdisjoint((words[0], words[0].removesuffix("s"))))
        and not is_infinitive(words[0])
        and not re.search(r"\b(?:qu[ie]|dont|où|est|sont|et|ou|il|elle|on|ne|pas)\b", term)
        and not re.match(r"(?:l[ae]s?|une?|des?|du|ces?|cet|cette|sa|ses|leurs?)$", words[0])
    )
