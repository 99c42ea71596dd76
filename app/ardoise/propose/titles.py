"""Who is what: functions and trades in appositions and after *être*."""

import re

from msgspec.structs import replace

from ardoise.domain.fact import Entity
from ardoise.propose import people
from ardoise.propose.article import elided, plain
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause
from ardoise.propose.names import Name
from ardoise.propose.said import Said, pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.tenure import without_tenure

_BEFORE = re.compile(
    r"(?:^|[ ,’'])(?P<article>le |la |l[’']|(?:du|au) (?=premier ministre\b))", re.IGNORECASE
)
_AFTER = re.compile(r", (?P<article>le |la |l[’'])?(?P<what>[a-zà-ÿ][^,;:.«»()]*)(?=[,;.]|$)")
_BEING = re.compile(r"(?:est|était|fut) (?P<article>une? |le |la |l[’'])?(?P<what>.+)$")
_MOST_WORDS = 9
_MANY_WORDS = """
sénateur sénatrice député députée conseiller conseillère adjoint adjointe capitaine colonel évêque
prince princesse duc duchesse comte comtesse commissaire ambassadeur ambassadrice
"""
MANY = frozenset(_MANY_WORDS.split())
"""Offices that several hold at a time."""
# What somebody is for a time, or in the eyes of others, earns no living.
_NO_TRADE_WORDS = """
étudiant étudiante militant militante spécialiste savant savante athlète cycliste coureur coureuse
alpiniste nageur nageuse
"""
_NO_TRADES = frozenset(_NO_TRADE_WORDS.split())
# Whoever was it once is not it.
_FORMER = re.compile(r"(?:une? )?(?:ancien|ancienne|futur|future|ex-)\b")
# "biologiste à Lyon et première autrice de l’étude": the first office is whole without the second.
_SECOND_OFFICE = re.compile(
    r" et (?:(?:premi|co-?|ancien|vice-)[a-zà-ÿè-]*[ -])?"
    rf"(?:{'|'.join((*people.TITLES, *people.CRAFTS))}|auteur|autrice|membre|père|mère)\b.*$"
)
# A second trade as bare as the first, "et" between them or a comma and more.
_SECOND_TRADE = re.compile(
    rf"^, (?:l[ae] |l[’']|une? )?(?:{'|'.join(people.CRAFTS)})(?: [a-zà-ÿ]+)?(?: et |, )"
    rf"(?:{'|'.join(people.CRAFTS)})(?![\w-])"
)
# "architecte et ingénieur": either alone would be half of it.
_TWO_TRADES = re.compile(
    rf"[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)? et (?:une? )?(?P<second>{'|'.join(people.CRAFTS)})(?![\w-])"
)
_FAR = 30
_HALF_TRADES = frozenset(("conducteur", "conductrice", "restaurateur", "restauratrice"))
"""Trades that a complement makes another: the driver of trains and that of building works."""
# "conducteur de travaux", not "ingénieur de la ville".
_WHOLE_TRADE = re.compile(
    r"[a-zà-ÿœ-]+ (?:de |d’|en |à )(?!l[ae]\b|l’|un)[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)?$"
)
# "professeur d’histoire": what somebody teaches or studies makes the answer whole.
_OF_A_SUBJECT = frozenset(
    """professeur professeure enseignant enseignante chercheur chercheuse ingénieur ingénieure
    entraîneur entraîneuse""".split()  # noqa: SIM905
)
_SUBJECT = re.compile(
    r"[a-zà-ÿœ-]+ (?:de |d’|en )(?!l[ae]\b|l’|une?\b|chef\b)[a-zà-ÿœ-]+"
    r"(?: [a-zà-ÿœ-]+(?:ique|ale?|aire|aise|elle|ive|[aeiu]ine|ques|ales|aires|elles))?(?= |$)"
)
_MORE_OF_IT = re.compile(r"[a-zà-ÿœ-]+ (?:de |d’|en )(?!l[ae]\b|l’)[a-zà-ÿœ]")
# Masculine nouns that women bear too.
_COMMON = ("professeur", "médecin", "écrivain", "chef")


def read_people(cast: Cast, sentence: Sentence) -> None:
    """What appositions say of the people whom a sentence names."""
    for name in cast.names.values():
        at = sentence.text.find(name.text) if name.cls == "personne" else -1
        if at >= 0:
            _before_name(cast, sentence, at, name)
            _after_name(cast, sentence, at, name)


def _before_name(cast: Cast, sentence: Sentence, at: int, name: Name) -> None:
    """ "Le préfet, Marc Delvaux," and "le physicien anglais John Dalton"."""
    before = sentence.text[:at]
    person = cast.person(name.text)
    comma = before.endswith(", ")
    found = (
        None
        if _FORMER.search(before[-60:])
        else _last_title(before.removesuffix(", ") if comma else before.rstrip(), comma)
    )
    if found is None or person is None:
        return
    article, what, start = found
    noun = people.function_of(what)
    quote = sentence.text[start : at + len(name.text)]
    # "Le président X" does not say of what.
    keep = article if comma or (noun in people.TITLES and " " in what) else ""
    _title(cast, person, what, keep, noun, (quote,), sentence.paragraph, shown=article)


def _last_title(before: str, comma: bool) -> tuple[str, str, int] | None:
    """The noun phrase that ends `before` and names an office or a trade: its article, its words,
    where it starts."""
    for article in _BEFORE.finditer(before):
        what = before[article.end() :].strip()
        if not what:
            # "du Irène Roy": a name alone.
            continue
        # "le ministre de la Santé Jean Roy", not "le président de la fondation Jean Roy".
        told = what.startswith("ministre ") or what.split()[-1][:1].isupper()
        most = _MOST_WORDS if comma else 6 if told else 3
        if not people.function_of(what) or len(what.split()) > most or pointing(what):
            continue
        if not re.search(r"[,;:.«»]| et ", what):
            shown = plain(article["article"])
            shown = "le" if shown in ("du", "au") else shown
            return shown, what, article.start("article")
    return None


def _after_name(cast: Cast, sentence: Sentence, at: int, name: Name) -> None:
    """ "Paul Lemoine, boulanger rue de la Gare,"."""
    end = at + len(name.text)
    found = _AFTER.match(sentence.text[end:])
    if found is None:
        return
    if _SECOND_TRADE.search(sentence.text[end : end + found.end() + _FAR]):
        # "ingénieur et architecte": either alone would be half of it.
        return
    what = without_tenure(_SECOND_OFFICE.sub("", found["what"].strip()))
    noun, person = people.function_of(what), cast.person(name.text)
    if _FORMER.match(what):
        return
    if not noun or person is None or len(what.split()) > _MOST_WORDS:
        return
    if pointing(what) or " et " in what:
        return
    article = plain(found["article"])
    quote = sentence.text[at : end + found.start("what") + len(what)]
    _title(cast, person, what, article, noun, (quote,), sentence.paragraph)


def read_being(cast: Cast, clause: Clause, said: Said) -> bool:
    """ "X est un N": a function or a trade of a person. True when the clause says one."""
    found = _BEING.match(said.predicate)
    if found is None or said.lead or said.subject.cls != "personne":
        return False
    article, what = (found["article"] or "").strip(), without_tenure(found["what"])
    noun = people.function_of(what)
    if not noun or not clause.complete or len(what.split()) > _MOST_WORDS:
        return False
    if noun == "responsable" and not article:
        # "est responsable de l’accident": no office.
        return False
    _title(cast, said.subject, what, article, noun, said.quotes, said.paragraph)
    return True


def _title(
    cast: Cast,
    person: Entity,
    what: str,
    article: str,
    noun: str,
    quotes: tuple[str, ...],
    paragraph: int,
    shown: str = "",
) -> None:
    """Registers a function (an office with its article) or a trade (the bare noun, so that wrong
    answers look like it)."""
    # "maire (sans étiquette)": what a newspaper adds is no part of the office.
    what = without_tenure(re.sub(r" ?\([^()]*\)", "", what).strip())
    if noun in people.TITLES and not article and " " not in what:
        # "Le président X": of what is not said.
        return
    gender = people.function_gender(noun, article or shown) or person.gender
    if noun not in _COMMON:
        person = cast.with_gender(person, gender)
    gender = gender or "m"
    if noun in MANY:
        # "le sénateur X" is one of many: "X est sénateur".
        article = ""
    if noun in people.TITLES and article not in ("un", "une"):
        function = cast.register.entity(
            "fonction", what, gender=gender, article=elided(article, what)
        )
        relation, what_is = "fonction", function
    elif noun in _NO_TRADES:
        return
    else:
        # "conducteur" alone is half of "conducteur de travaux".
        whole = _WHOLE_TRADE.match(what)
        name = whole.group() if whole and noun in _HALF_TRADES else noun
        taught = _SUBJECT.match(what) if noun in _OF_A_SUBJECT else None
        if taught is not None:
            name = taught.group()
        if noun in _HALF_TRADES and not whole and _MORE_OF_IT.match(what):
            return
        two = _TWO_TRADES.match(what)
        if two:
            name = two.group()
        parts = (noun, two["second"]) if two else (noun,) if taught else ()
        trade = cast.register.entity("metier", name, gender=gender, variants=parts)
        if any(
            fact.relation == "metier" and fact.args["metier"] == (trade.id,)
            for fact in cast.register.facts.values()
            if fact.args.get("personne") != (person.id,)
        ):
            # "ingénieur de la ville de Pau" is said of one alone of those who are engineers.
            cast.register.replace(replace(trade, variants=parts))
        elif (more := what.split(" ou ")[0]) not in (trade.name, *trade.variants):
            # "professeure de mathématiques" is no wrong answer; "avocate d’un pêcheur ou des
            # marins" is one of either.
            trade = replace(trade, variants=(*trade.variants, more))
            cast.register.replace(trade)
        relation, what_is = "metier", trade
    cast.register.fact(
        relation, {"personne": (person.id,), relation: (what_is.id,)}, quotes, paragraph
    )
