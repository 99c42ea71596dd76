"""How a French text says what its terms mean: every usual turn, each a pattern of its own."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.definiens import STARTS, definiens_end, says_whole
from ardoise.propose.genus import LEADING, with_its_article
from ardoise.propose.noun_before import Noun, noun_before
from ardoise.propose.verbs import finite_forms


class Definition(Struct, frozen=True, kw_only=True):
    """A term and what it means in a sentence. `article` is the one that the text gives the term, ""
    for none; `what` the definition, ready to stand after *est*; `start` and `end` bound the words
    of the sentence that say both."""

    term: str
    article: str
    what: str
    start: int
    end: int


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
_THAT_IS = re.compile(
    r"(?:, | \()(?:c[’']est-à-dire|autrement dit|à savoir)[ ]?,? "
    r"(?P<again>à |de (?=l)|d[’'](?=une? |[^\W\d_]+s )|de |du |des |au |aux |en )?(?P<what>(?=\w))"
)
_APPOSED = re.compile(r", (?P<which>une? |des |ce |cet |cette |ces )?(?P<what>(?=[a-zà-ÿœ]))")
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
écart abri heure époque an ans année siècle jour temps homme femme gens roi reine empereur
président ministre auteur médecin physicien chimiste biologiste historien peintre écrivain poète
roman film livre ville pays région capitale fleuve
"""
_NO_TERM = frozenset(_NO_TERM_WORDS.split())
# What ranks or judges a thing, or tells what it brings about, does not say what it is.
_NO_KIND = re.compile(
    # "la plus petite durée au bout de laquelle …" says it all the same.
    r"(?!plus \w+ \w+ (?:qui|que|dont|au bout|à partir))(?:(?:plus|moins|premi|derni|principa"
    r"|second|meilleur|pire|mieux"
    r"|véritable|vrai|bon|bonne|grand|simple|seul|autre|même|double|nouveau|nouvelle)\w* ?"
    r"|(?:cause|conséquence|résultat|exemple|preuve|signe|symbole|moteur|but|objectif|raison"
    r"|moyen|clé|avantage|privilège|exploit|prouesse|record|nouveauté|surprise|rareté|exception"
    r"|priorité|suite|fruit|effet|résultat|illustration|reflet|problème|enjeu|atout|obstacle|menace"
    r"|réalité|question|base|cœur|origine|cas|chef|question|sujet|affaire|théâtre)s?\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:de|du|des|qu[ie]|dont|où|l[ae]?s?quel\w*|\w+ant|\w+ée?s?|capables?)\b|\b(?:d|qu|dès)[’']"
)
# "une espèce protégée" tells apart nothing that an apposition could define.
_PRAISED = re.compile(r"[\w-]+ (?:exceptionnel|important|considérable|précieu|remarquable|rare)")
_RESTRICTS = re.compile(
    r"\b(?:de|du|des|qu[ie]|dont|où|l[ae]?s?quel\w*|entre|sur|contre|pour|à|en)\b|\b(?:d|qu)[’']"
    r"|capables? d"
    r"|(?:é|i|u|ant|it|is)e?s? (?:à|aux?|par|en|pour|dans|sur|sous)\b"
)


def find_definitions(
    text: str, gender: Callable[[str], str] = lambda noun: ""
) -> Iterator[Definition]:
    """The definitions that a sentence without its stop gives, the surest turns first; no two of
    one term. `gender` tells the gender of a word that a model takes for a noun."""
    seen: set[str] = set()
    for found in (*_explicit(text), *_in_passing(text, gender)):
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
            if made and not (being and not says_kind(made.what)):
                yield made
    named = _NAMED.match(text)
    if named and says_whole(named["what"]) and not _has_verb(named["what"]):
        what = named["what"]
        yield Definition(
            term=named["term"],
            article=_plain(named["article"]),
            what=f"{what[0].lower()}{what[1:]}",
            start=0,
            end=named.end(),
        )
    gloss = _GLOSSARY.match(text)
    if gloss and gloss["term"].casefold() not in _HEADINGS and not _acts(gloss["term"]):
        title = _TITLE.match(text, gloss.start("what")) and not gloss["article"]
        made = None if title else _made(text, gloss, bare=True)
        if made and says_kind(made.what) and made.end >= len(text) - 1:
            term = made.term
            if term[1:].islower():
                term = f"{term[0].lower()}{term[1:]}"
            yield Definition(
                term=term,
                article=made.article,
                what=made.what,
                start=made.start,
                end=made.end,
            )


_BEFORE_MAIN = re.compile(
    r"(?:^|[:;] |, )(?:quand|lorsqu[e’']|si|comme|dès qu[e’']|après qu[e’']|tant qu[e’'])[^,]*$",
    re.IGNORECASE,
)


def _in_passing(text: str, gender: Callable[[str], str]) -> Iterator[Definition]:
    for pattern, make in ((_THAT_IS, _that_is), (_APPOSED, _apposed)):
        for found in pattern.finditer(text):
            noun = noun_before(text, found.start())
            one = _plain(found.groupdict().get("which")) in ("un", "une") or (
                pattern is _APPOSED and _ONE.match(text, found.end())
            )
            if noun and one:
                # "Le cahier de doléances, un registre": one thing, and not its complement.
                noun = noun_before(text, found.start(), whole=True)
            if noun and pattern is _APPOSED:
                noun = _agreeing(text, noun, found)
            end = definiens_end(text, found.start("what"))
            if end is None and noun and pattern is _APPOSED:
                end = _before_verb(text, noun, found.start("what"))
            words = text[found.start("what") : end]
            if pattern is _APPOSED and end and _listed(text, found, end):
                continue
            if pattern is _APPOSED and _BEFORE_MAIN.search(text[: found.start()]):
                # "Quand la pluie gèle, une croûte …": the main clause begins.
                continue
            if pattern is _APPOSED and noun and _scene(text[: noun.start]):
                continue
            made = make(noun, found, words, gender) if noun and end else None
            if noun and end and made and says_whole(made[1]):
                article, what = made
                yield Definition(
                    term=noun.words, article=article, what=what, start=noun.start, end=end
                )


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
        some = {"ce": "un", "cet": "un", "cette": "une", "ces": "des"}[which[1]]
        what = f"{some} {what[which.end() :]}"
    to = groups.get("to")
    if to in ("au ", "aux "):
        what = ("le " if to == "au " else "les ") + what
    if bare and not re.match(STARTS, what, re.IGNORECASE):
        what = with_its_article(f"{what[:1].lower()}{what[1:]}")
    elif bare and what:
        what = f"{what[0].lower()}{what[1:]}"
    if end is None or not says_whole(what):
        return None
    return Definition(term=term, article=_plain(article), what=what, start=start, end=end)


_OPEN_TO = ("de", "d’", "du", "des", "à", "au", "aux")


def _that_is(
    noun: Noun, found: re.Match[str], words: str, gender: Callable[[str], str]
) -> tuple[str, str] | None:
    """The article of X and the definition in "X, c’est-à-dire Y", where the preposition of X may
    stand again before Y."""
    again = _plain(found["again"])
    if noun.of in _OPEN_TO and not again:
        # "la hausse de la température, c’est-à-dire la …": of which of the two?
        return None
    if again in ("du", "au"):
        what = f"le {words}"
    elif again in ("des", "aux"):
        some = again == "des" and (not noun.of or not noun.article)
        what = f"des {words}" if some else f"les {words}"
    elif again and not re.match(STARTS, words):
        # "de micro-organismes, c’est-à-dire d’êtres vivants".
        what = f"des {words}" if re.match(r"[\w-]+[sx]\b", words) else ""
    else:
        what = words if re.match(STARTS, words) else with_its_article(words, gender)
    article = noun.article or ("les" if noun.words.split()[0].endswith(("s", "x")) else "")
    return (article, what) if article and what else None


def _before_verb(text: str, noun: Noun, start: int) -> int | None:
    """Where the apposition of a subject ends, whose verb is still to come: at its next comma."""
    comma = text.find(",", start)
    if noun.start or comma < 0 or re.match(r", (?:et|ou|d[eu]s?|d[’']) ?", text[comma:]):
        return None
    return None if re.search(r"[;:()«»]", text[start:comma]) else comma


def _agreeing(text: str, noun: Noun, found: re.Match[str]) -> Noun | None:
    """The noun that an apposition speaks of: of "les lois du royaume, règles qui …", the one whose
    number it has; None where both have it."""
    if noun.of not in ("de", "d’"):
        return noun
    which = _plain(found["which"])
    several = which in ("des", "ces") or (
        not which and bool(re.match(rf"(?:{LEADING})?[\w-]+[sx]\b", text[found.end() :]))
    )
    inner = noun.article == "les" or (not noun.article and bool(_SEVERAL.match(noun.words)))
    alone = Noun(words=noun.words, article=noun.article, of="", start=noun.start)
    if not noun.article:
        return alone if inner and several else None
    head = re.sub(r"(?:\b(?:du|des|de)|d[’']) ?$", "", text[: noun.start].rstrip()).rstrip()
    outer = noun_before(text, len(head))
    if outer is None or outer.of or outer.article not in ("le", "la", "l’", "les"):
        return None
    if (outer.article == "les") == inner:
        return None
    if inner == several:
        return alone
    at = text.index(outer.words, outer.start)
    whole = text[at : found.start()]
    return Noun(words=whole, article=outer.article, of="", start=outer.start)


_SEVERAL = re.compile(r"[\w-]+[sx]\b")


def _apposed(
    noun: Noun, found: re.Match[str], words: str, gender: Callable[[str], str]
) -> tuple[str, str] | None:
    """The same in "X, un Y qui …,", "X, mélange de …,", "X, ces Y qui …,"."""
    which = _plain(found["which"])
    plural = noun.article == "les" or (
        not noun.article and noun.words.split()[0].endswith(("s", "x"))
    )
    if noun.of in ("et", "ou", "de", "d’"):
        return None
    # "une turbine, roue munie de pales": with an article, it might be another thing.
    if (which and noun.article in ("un", "une")) or (not noun.article and not plural):
        return None
    if _PRAISED.match(words):
        return None
    if _has_verb(words) or re.match(r"qu[ie]\b|qu[’']|dont\b", words):
        return None
    if which in ("un", "une", "des"):
        what = f"{which} {words}"
    elif which:
        # "ces sifflements que …" takes up the term itself.
        some = {"ce": "un", "cet": "un", "cette": "une", "ces": "des"}[which]
        if which == "ces" and re.match(LEADING, words):
            some = "de"
        what = f"{some} {words}"
    else:
        what = with_its_article(words, gender, listed=True)
    several = re.match(r"des? ", what) is not None
    if (
        not what
        or several != plural
        or _ranks(what)
        or not _RESTRICTS.search(what)
        or (which == "ces") > plural
    ):
        return None
    return noun.article or "les", what


_ONE = re.compile(r"(?!des |une? |ces? |cet )[a-zà-ÿœ-]+[^sx\W] ")
_SCENE = re.compile(
    r"(?:Sous|Dans|Sur|À|Au|Aux|En|Pour|Par|Après|Avant|Pendant|Lors|Chez|Vers|Depuis|Contre|Entre"
    r"|Avec|Sans|Selon|Malgré|Grâce|Parmi|Durant|Derrière|Devant|Quelques|Près|Autour)\b[^,]*$"
)


def _scene(ahead: str) -> bool:
    """Whether a noun ends what only sets the scene: "Sous la montagne, une chambre s’ouvre"."""
    return bool(_SCENE.match(ahead)) and not any(word in finite_forms() for word in ahead.split())


def _listed(text: str, found: re.Match[str], end: int) -> bool:
    """Whether what looks like an apposition is a member of a list: "le foie, un rein, la rate"."""
    rest = text[end:]
    if not found["which"]:
        # "le cens, redevance fixe, et le champart": a member would have its article.
        return False
    inner = re.search(
        r", (?:et |ou )?des | (?:et|ou) (?:des |une? )", text[found.start() + 2 : end]
    )
    if inner and not re.search(r" (?:qu[ie]|où|dont) ", text[found.start() : end][: inner.start()]):
        return True
    if re.match(r",? (?:et|ou) (?:une? |l[ae]s? |l[’']|des |son |sa |ses )", rest):
        return True
    which = found.groupdict().get("which") or ""
    more = re.match(r", (?:une? |l[ae]s? |l[’']|des )[^,]+(?:,[^,]+)* (?:et|ou) ", rest)
    return bool(more) and which.strip() in ("un", "une", "des")


def says_kind(what: str) -> bool:
    """Whether words tell what a thing is, and not its rank or what it brings about."""
    return not _ranks(what) and bool(_TELLS.search(what))


def _ranks(what: str) -> bool:
    bare = re.sub(r"^(?:l[ae] |l[’']|les |une? |des )", "", what)
    # "l’un des …" is one of many.
    return bool(_NO_KIND.match(bare) or re.match(r"une? des |l[’']une? ", what))


def _has_verb(words: str) -> bool:
    """Whether a noun phrase holds a finite verb outside its relative clauses."""
    head = re.split(r" (?:qu[ie]|qu[’']|dont|où|par l\w+quel\w*|l[ae]s?quel\w*)", words)[0]
    return _acts(head)


def _acts(words: str) -> bool:
    """Whether a word of a noun phrase, but the first, can be nothing but a verb."""
    return any(
        word in finite_forms() and not word.endswith("e") for word in words.split()[1:]
    ) or bool(re.search(r" (?:comprend|est|sont|a|ont|compte|peut) ", words))


def _is_term(term: str) -> bool:
    words = term.casefold().split()
    # "effet Joule" is a term, "effet" is none.
    named = re.search(r" [A-ZÀ-Þ]", term) is not None
    return (
        (named or words[0] not in _NO_TERM)
        and not is_infinitive(words[0])
        and (named or words[0].removesuffix("s") not in _NO_TERM)
        and not re.search(r"\b(?:qu[ie]|dont|où|est|sont|et|ou|il|elle|on|ne|pas)\b", term)
        and not re.match(r"(?:l[ae]s?|une?|des?|du|ces?|cet|cette|sa|ses|leurs?)$", words[0])
    )


def _plain(article: str | None) -> str:
    return (article or "").strip().casefold().replace("'", "’")
