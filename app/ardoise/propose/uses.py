"""What a thing consists in, serves or allows to do, as a text says it: "La digue sert à …"."""

import re

from msgspec import Struct
from msgspec.structs import replace

from ardoise.domain.elision import elide
from ardoise.domain.fact import Fact
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.alternatives import Words, own
from ardoise.propose.cast import Cast
from ardoise.propose.clause import VAGUE, points_back
from ardoise.propose.definiens import definiens_end, says_whole
from ardoise.propose.noun_before import noun_before
from ardoise.propose.register import Register
from ardoise.propose.relations import USES
from ardoise.propose.sentence import Sentence
from ardoise.propose.verbs import finite_forms

_ADVERB = r"(?: (?:aussi|également|donc|ainsi|surtout|d[’']abord|notamment|au contraire|\w+ment))?"
_VERBS = {
    "emploi-consister": rf"consist(?:e|ent|ait|aient){_ADVERB} (?P<prep>à )",
    "emploi-servir": rf"ser(?:t|vent|vait|vaient){_ADVERB} (?P<prep>à )",
    "emploi-permettre": rf"permet(?:|tent|tait|taient){_ADVERB} (?P<prep>de |d[’'])",
    "emploi-but": rf"(?:vise(?:nt)?{_ADVERB} (?P<prep>à )|(?:a|ont){_ADVERB} pour (?:but|objectif)"
    r" (?P<prep2>de |d[’']))",
    "emploi-role": rf"(?:a|ont){_ADVERB} pour (?:rôle|fonction|mission|tâche) (?P<prep>de |d[’'])",
}
_ACTS = {
    relation: re.compile(rf" (?P<verb>{verb})(?P<own>se |s[’']|ne pas )?(?P<first>[a-zà-ÿœ]+)\b")
    for relation, verb in _VERBS.items()
}
_SUBJECT = re.compile(
    r"^(?:[^,]{1,40}, )?(?P<words>(?:L[ae]s? |L[’']|l[ae]s? |l[’']|[Cc]haque )[^,;:()«»]{2,70})"
    r"(?:, [^,;:()]{1,60},)?$"
)
_TOLD = re.compile(
    r" (?:que l’on|qu’on|qui) (?:(?!qu[ie]\b|dont|où|ils?\b|elles?\b|son\b|sa\b|ses\b|leurs?\b)"
    r"[\w’-]+ ?){2,7}$"
)
_LOOSE = re.compile(
    r"\b(?:qu[ie]|dont|où|ils?|elles?|ce|cet|cette|ces|son|sa|ses|leurs?|celui|celle|ceux|et|ou)\b"
)


class Use(Struct, frozen=True, kw_only=True):
    """What the words of a sentence say something is for: who or what, where its words start, the
    verb, and the infinitive with its preposition."""

    relation: str
    subject: str
    start: int
    verb: str
    words: str
    end: int


def find_uses(text: str) -> list[Use]:
    """The uses that a sentence without its stop tells."""
    return [
        use
        for relation, pattern in _ACTS.items()
        for found in pattern.finditer(text)
        if (use := _use(text, relation, found)) is not None
    ]


def _use(text: str, relation: str, found: re.Match[str]) -> Use | None:
    if not is_infinitive(found["first"]):
        return None
    at = found.start("own") if found["own"] else found.start("first")
    end = definiens_end(text, at)
    words = text[at:end] if end else ""
    subject = _subject(text, found.start())
    # "à la fois à se laver et à rencontrer": two, of which one alone is not all.
    if end is None or subject is None or len(words.split()) > _MOST or not says_whole(words):
        return None
    if re.match(r",? (?:et|ou|mais|puis) (?:à |de |d[’'])", text[end:]) or re.search(
        r" (?:et|ou) (?:à|de|d[’'])\b", words
    ):
        return None
    at_prep = "prep2" if found.groupdict().get("prep2") else "prep"
    prep = found[at_prep].strip()
    verb = text[found.start("verb") : found.start(at_prep)].strip()
    said = f"à {words}" if prep == "à" else elide("de", words)
    if relation == "emploi-but":
        verb, said = "a pour but", elide("de", words)
    start, name = subject
    return Use(
        relation=relation,
        subject=name,
        start=start,
        verb=verb,
        words=said.replace("'", "’"),
        end=end,
    )


_MOST = 14


def _subject(text: str, verb: int) -> tuple[int, str] | None:
    """Where the subject of a verb starts, and its words with their article."""
    ahead = text[:verb]
    relative = re.search(r"(?P<comma>,) qui$", ahead)
    if relative:
        noun = noun_before(text, relative.start("comma"))
        # "la peau et le foie, qui servent": two; "…, et le foie, qui sert": one.
        joined = ("et", "ou") if re.match(r" \w+ent\b", text[verb:]) else ()
        if noun is None or noun.of in ("de", "d’", *joined) or noun.article in ("", "un", "une"):
            return None
        return noun.start, noun.phrase
    found = _SUBJECT.match(ahead)
    if found is None:
        return None
    words = found["words"]
    # "les pierres que l’on voit au mur servaient à …": what tells which stays with its noun.
    told = _TOLD.search(words)
    if _LOOSE.search(words[3 : told.start() if told else None]) or points_back(words):
        return None
    if told:
        return (found.start("words"), words) if len(words.split()) <= _MOST else None
    inner = words.replace("’", "’ ").replace("'", "’ ").split()
    if len(inner) > 9 or (len(inner) == 2 and inner[1].removesuffix("s") in VAGUE):
        return None
    if any(word in finite_forms() and not word.endswith("e") for word in inner[2:]):
        return None
    return found.start("words"), words


def read_uses(cast: Cast, sentence: Sentence) -> None:
    """Registers what a sentence says that things are for."""
    text = sentence.text.rstrip(".")
    for use in find_uses(text):
        thing = cast.thing(use.subject)
        if thing is None or not thing.article or thing.cls not in ("chose", "organisation"):
            continue
        if use.relation == "emploi-but" and thing.number == "p":
            use = replace(use, verb="ont pour but")
        cast.register.fact(
            use.relation,
            {
                "chose": (thing.id,),
                "verbe": (cast.action(use.verb).id,),
                "emploi": (own(cast.register, use.words).id,),
            },
            sentence.sources or (text[use.start : use.end].strip(),),
            sentence.paragraph,
            importance=1,
        )


_BARE = re.compile(r"(?:à |de |d’)(?P<words>.+)$")
_NO_ACT = re.compile(r"(?:partir|être|avoir|pouvoir|devoir|faire|savoir|vouloir)\b|.* (?:et|ou)$")
_WANTED = 4


def add_other_uses(register: Register, gathered: tuple[Words, ...]) -> None:
    """Gives each use that is asked wrong answers of its own class: what other things are for, and
    what else the text says is done."""
    facts = [fact for fact in register.facts.values() if fact.relation in USES]
    for fact in facts:
        own = register.entities[fact.args["emploi"][0]]
        others = [
            register.entities[other.args["emploi"][0]].name
            for other in facts
            if other.args["chose"] != fact.args["chose"]
        ]
        acts = [
            one.words
            for one in gathered
            if one.form == "infinitive" and one.paragraph != fact.paragraph
        ]
        acts += _acts(register, fact)
        size = len(own.name)
        acts.sort(key=lambda words: abs(len(words) - size))
        bare = [found["words"] for name in others if (found := _BARE.match(name))]
        taken: list[str] = []
        for words in (*bare, *acts):
            known = any(_alike(words, other) for other in (own.name, *taken))
            if known or _NO_ACT.match(words) or len(taken) == _WANTED:
                continue
            taken.append(words)
            said = f"à {words}" if own.name.startswith("à ") else elide("de", words)
            register.entity(own.cls, said, absent=not register.mentions(words))


_ACT = re.compile(
    r"\b(?:pour|afin de|afin d’|de|d’|à|peu(?:t|vent)|cherch\w+ à|doi(?:t|vent)) ?"
    r"(?=(?P<verb>[a-zà-ÿœ]+(?:er|ir|re))\b)"
)
_OWNED = re.compile(r"\b(?:son|sa|ses|leurs?|ils?|elles?|ce|cet|cette|ces|on|nous|vous)\b|\d")


def _acts(register: Register, fact: Fact) -> list[str]:
    """What else the other paragraphs of the text say that is, or may be, done."""
    found: list[str] = []
    for paragraph in register.text.paragraphs:
        if paragraph.number == fact.paragraph:
            continue
        for act in _ACT.finditer(paragraph.content):
            end = definiens_end(paragraph.content, act.end())
            words = paragraph.content[act.end() : end] if end else ""
            able = is_infinitive(act["verb"]) and 3 <= len(words.split()) <= 9
            if able and says_whole(words) and not _OWNED.search(words):
                found.append(words)
    return found


def _alike(one: str, other: str) -> bool:
    """Whether two acts are so near that one could be the other."""
    a, b = ({w[:5] for w in words.casefold().split() if len(w) > 3} for words in (one, other))
    return len(a & b) >= 2 or a <= b or b <= a
