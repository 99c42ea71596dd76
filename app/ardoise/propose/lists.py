"""Lists in French prose: what stands before them, and their members."""

import re

from ardoise.domain.fact import Entity
from ardoise.propose.article import article_gender, plain
from ardoise.propose.clause import Clause, points_back
from ardoise.propose.noun_before import holder, noun_before
from ardoise.propose.quantity import SMALL_VALUES, number_value
from ardoise.propose.register import Register, noun_gender
from ardoise.propose.said import pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.verbs import finite_forms

_NUMBERS = "|".join(SMALL_VALUES)
_ANNOUNCED = re.compile(
    rf"(?P<before>[^:;«»]*\b(?P<count>\d+|{_NUMBERS}) (?P<noun>[^\W\d_]+)[^:;«»,]*?)"
    # What a relative adds to the last member is no member.
    r"[ \u00a0]:[ \u00a0](?P<items>[^:;«»()]+?)(?:, (?:l[ae]s?quel\w*|dont|où|qui) [^:;«»()]+)?\.$",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?P<before>[^:;«»()]*\b(?:est|sont|devient|deviennent|reste|restent|était|étaient))"
    r"(?: à la fois| tour à tour)? (?P<items>(?:[a-zà-ÿœ-]+, )+[a-zà-ÿœ-]+ et [a-zà-ÿœ-]+)"
    r"(?=[.,;]|[ \u00a0][:;])"
)
_NOUN = r"[a-zà-ÿœ-]+(?: (?:de |d[’']|des |du |à )[a-zà-ÿœ-]+)?"
# "cumulent chômage, pauvreté et ennui".
_BARE = re.compile(
    rf"(?P<before>[^:;«»()]+ (?P<verb>[a-zà-ÿœ]+)) (?P<items>(?:{_NOUN}, )+{_NOUN} et {_NOUN})\.$"
)
_HELD = re.compile(
    r"(?P<before>[^:;«»,]*\b(?:comprend|comprennent|regroupe|regroupent|sépare|distingue|"
    r"contient|contiennent|produit|produisent|cultive|cultivent|exporte|exportent|compose de|"
    r"traverse|relie|(?:principa|grand)\w+[^:;«»,]* sont) (?:\w+ment )?)(?P<items>[^:;«»()]+)\.$"
)
_ARTICLE = re.compile(r"(?P<article>le |la |les |l[’'])(?P<name>.+)$", re.IGNORECASE)
_LEANING = re.compile(
    r"\b(?:y|en effet|il|ils|elle|elles) |\bqu[’'](?:ils?|elles?)\b", re.IGNORECASE
)
_POINTED = re.compile(r"(?:Il|Elle|Ils|Elles|Ce|C[’']|Son|Sa|Ses|Leurs?)\b")
_LAST = re.compile(
    r" (?:et|ainsi que) (?=le |la |les |l[’']|un |une |du |des |de la |d[’']|[A-ZÉÈ]|[^\W\d_]+$"
    r"|[a-zà-ÿœ-]+ (?:de|des|du|d[’']) ?[a-zà-ÿœ-]+$)"
)


def read_list(register: Register, sentence: Sentence) -> None:
    """Registers the list that a sentence gives whole: announced by its number and a colon, or
    following a verb that says what a thing holds."""
    sentence = _without_brackets(sentence)
    found = (
        _ANNOUNCED.match(sentence.text)
        or _HELD.match(sentence.text)
        or _STATE.match(sentence.text)
        or _bare_list(sentence.text)
    )
    if found is not None and found.re is _ANNOUNCED and _leans(found["before"]):
        sentence = _from_noun(sentence, found["before"])
        found = _ANNOUNCED.match(sentence.text)
    if found is None or _leans(found["before"]) or _POINTED.match(found["before"]):
        return
    members = _members(found["items"])
    if found.re is _ANNOUNCED and not members:
        return
    announced = found.groupdict().get("count")
    if announced is not None and number_value(announced) != len(members):
        return
    if not (3 if announced is None else 2) <= len(members) <= 6:
        return
    before = found["before"].strip()
    shown = before + ("\u00a0:" if announced else "")
    if before[:1].islower():
        shown = f"[…] {shown}"
    _register(register, before, shown, members, sentence)


def _bare_list(text: str) -> re.Match[str] | None:
    """Bare nouns that follow a verb to the end of a sentence."""
    found = _BARE.match(text)
    forms = finite_forms()
    if found is None or found["verb"] not in forms:
        return None
    words = re.split(r", | et ", found["items"])
    return None if any(word.split()[0] in forms for word in words) else found


def _leans(before: str) -> bool:
    return points_back(before) or bool(_LEANING.search(before))


def _from_noun(sentence: Sentence, before: str) -> Sentence:
    """A sentence from the noun on whose relative announces the list: "[…] la région, qui compte
    trois ports"."""
    relative = re.search(r", qui (?=[^,]*$)", before)
    noun = noun_before(before, relative.start()) if relative else None
    if noun is None or sentence.sources:
        return sentence
    start = noun.start
    if noun.of in ("de", "d’"):
        outer = holder(before, noun)
        if outer is None:
            return sentence
        start = outer.start
    text = sentence.text[start:]
    return Sentence(paragraph=sentence.paragraph, text=text, sources=(text.rstrip("."),))


_BRACKETS = re.compile(r" \([^()]*\)(?=[ ,;:.])")


def _without_brackets(sentence: Sentence) -> Sentence:
    """A sentence without what it says in brackets; it is quoted whole then."""
    text = _BRACKETS.sub("", sentence.text)
    if text == sentence.text:
        return sentence
    return Sentence(
        paragraph=sentence.paragraph,
        text=text,
        sources=sentence.sources or (sentence.text.rstrip("."),),
    )


_VERB = re.compile(
    r"(?:(?:a|ont|avait|avaient|est|sont|était|étaient) \w+ (?:en |par |de )?|[\w’]+ )"
    r"(?=(?:le|la|les|l[’']|un|une|du|des|de la|de l[’']) ?\w)"
)


def read_object_list(register: Register, clause: Clause, sentence: Sentence) -> None:
    """Registers three members or more that follow the verb: "cultivaient le blé, l’orge et le
    lin"."""
    predicate = sentence.text[clause.predicate[0] :]
    verb = _VERB.match(predicate)
    if clause.pronoun or clause.ending != "," or verb is None or _HELD.match(sentence.text):
        return
    start = sentence.text[: clause.predicate[0] + verb.end()]
    items = predicate[verb.end() :]
    if not items.endswith(".") or points_back(start) or pointing(items):
        return
    members = _members(items[:-1])
    if 3 <= len(members) <= 6:
        _register(register, start.strip(), start.strip(), members, sentence)


_TO = r"(?:à la |à l[’']|au |aux )"
# "nomades" ends with no *des*.
_OF = r"(?<!\w)(?:de la |de l[’']|du |des |de (?!la |l[’'])|d[’'])"
_WORDS = r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}?"
_REPEATED = {
    "liste-a": re.compile(
        rf"(?P<items>{_TO}{_WORDS}(?:, {_TO}{_WORDS})+ et {_TO}{_WORDS})(?=[,.]|$)"
    ),
    "liste-de": re.compile(
        rf"(?P<items>{_OF}{_WORDS}(?:, {_OF}{_WORDS})+ et {_OF}{_WORDS})(?=[,.]|$)"
    ),
}
_UNCONTRACTED = (
    (re.compile(r"^(?:à|de) (?=la |l[’'])"), ""),
    (re.compile(r"^(?:de (?!la |l[’'])|d[’'])"), ""),
    (re.compile(r"^(?:au|du) "), "le "),
    (re.compile(r"^(?:aux|des) "), "les "),
)


def read_repeated_list(register: Register, sentence: Sentence) -> bool:
    """Registers members that repeat their preposition: "à la formation, à l’innovation et au
    transfert". True when there are some."""
    sentence = _without_brackets(_last_clause(sentence))
    for relation, pattern in _REPEATED.items():
        found = pattern.search(sentence.text)
        if found is None:
            continue
        before = sentence.text[: found.start()].strip()
        made_of = re.search(r", (?P<how>(?:composé|formé|fait|constitué)e?(?P<many>s?))$", before)
        if made_of:
            # "Le vernis, composé de …" says what it is composed of.
            verb = "sont" if made_of["many"] else "est"
            noun = noun_before(before, made_of.start(), whole=True)
            if noun is None or noun.article in ("", "un", "une"):
                return False
            before = f"{noun.phrase[0].upper()}{noun.phrase[1:]} {verb} {made_of['how']}"
        if pointing(before) or _LEANING.search(before) or _SOME_ONLY.search(before):
            return False
        if re.search(r", (?:qui|que|qu[’']|dont|où) ?[^,]*$", before):
            # The list ends a relative clause: the sentence is not whole with it.
            return False
        if re.search(r"\b(?:cause|lors|cours|lieu|près|loin|autour|partir|hors|afin)$", before):
            return False
        # "Quant aux bois, aux landes et aux marais": nobody does anything yet.
        if len(before.split()) < _FEWEST or before.startswith("Quant"):
            return False
        if len(before.split()) > 28 or points_back(before) or not before[:1].isupper():
            return False
        if _POINTED.match(before):
            return False
        members = [_bare(member) for member in re.split(rf", | et (?={_TO}|{_OF})", found["items"])]
        if any(not _ARTICLE.match(m) and (not _form(m) or m.startswith("ceux")) for m in members):
            return False
        _register(register, before, before, members, sentence, relation, found.end())
        return True
    return False


_FEWEST = 3
# What is named as an example is not all.
_SOME_ONLY = re.compile(r"\b(?:par exemple|notamment|entre autres|en particulier)$")


def _last_clause(sentence: Sentence) -> Sentence:
    """What a colon brings at the end of a sentence, where that is a clause of its own."""
    rest = re.split(r"[ \u00a0]: ", sentence.text)[-1]
    if not re.match(r"(?:pour [^,]+, )?(?:l[ae]s? |l’)", rest) or sentence.sources:
        return sentence
    return Sentence(
        paragraph=sentence.paragraph,
        text=f"{rest[0].upper()}{rest[1:]}",
        sources=(rest.rstrip("."),),
    )


def _bare(member: str) -> str:
    for pattern, article in _UNCONTRACTED:
        member = pattern.sub(article, member)
    return member


def _register(
    register: Register,
    before: str,
    shown: str,
    members: list[str],
    sentence: Sentence,
    relation: str = "liste",
    end: int | None = None,
) -> None:
    start = register.entity("debut", shown)
    elements = [_element(register, member) for member in members]
    register.fact(
        relation,
        {"debut": (start.id,), "elements": tuple(dict.fromkeys(e.id for e in elements))},
        sentence.sources or (sentence.text[:end].rstrip("."),),
        sentence.paragraph,
        closed=True,
        importance=1,
        anchor=before,
    )


def _members(items: str) -> list[str]:
    """The members of "A, B et C", or nothing if they are not of one form."""
    parts = [part.strip() for part in items.split(",")]
    last = _LAST.split(parts[-1])
    if len(last) != 2:
        return []
    members = [*parts[:-1], *last]
    if any(len(member.split()) > 7 or not member for member in members):
        return []
    forms = {_form(member) for member in members}
    return members if len(forms) == 1 and "" not in forms else []


def _form(member: str) -> str:
    if re.match(r"(?:le |la |les |l[’'])", member):
        return "definite"
    if re.match(r"(?:un |une )", member):
        return "indefinite"
    if re.match(r"(?:du |des |de la |de l[’'])", member):
        return "partitive"
    if member[:1].isupper():
        return "name"
    bare = r"[\w’'-]+(?: (?:de |d[’']|des |du |à )?\w+){0,2}"
    return "bare" if re.fullmatch(bare, member) else ""


def _element(register: Register, member: str) -> Entity:
    found = _ARTICLE.match(member)
    if found is None:
        # "du riz" would stand out beside "le Nil": each form keeps to itself.
        return register.entity(f"element-{_form(member)}", member)
    article = plain(found["article"])
    gender = article_gender(article) or noun_gender(found["name"].split()[0])
    return register.entity(
        "element",
        found["name"],
        article=article,
        gender=gender,
        number="p" if article == "les" else "s",
    )
