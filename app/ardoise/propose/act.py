"""Who asks, announces, fears, refuses or decides what: the stands that a text reports."""

import re
from functools import cache

from msgspec.structs import replace

from ardoise.domain.fact import Entity, Stance
from ardoise.domain.fold import fold
from ardoise.propose.actor import akin, find_actor, quotes_naming
from ardoise.propose.cast import Cast
from ardoise.propose.clause import without_links
from ardoise.propose.complement import OWN, may_say_of_oneself, says_enough
from ardoise.propose.interjected import without_voice
from ardoise.propose.judging import judges
from ardoise.propose.register import Register
from ardoise.propose.sentence import Sentence
from ardoise.propose.speaker import spoken_by
from ardoise.propose.times import DAY
from ardoise.propose.utterance import stances

_LEAD = re.compile(
    r"(?:(?:De son côté|Pour sa part|De leur côté|D[’']ici|Quant à \w+|Mardi|Mercredi"
    r"|Jeudi|Vendredi|Samedi|Dimanche|Lundi|Hier|En|Dans|À|Au|Aux|Lors|Après|Depuis|Le \d|Dès"
    r"|Devant|Face|Par ailleurs"
    r"|En revanche|En outre|Enfin|Désormais|Pourtant|Cependant|Toutefois"
    r"|(?:Pour|Afin de|Afin d[’']) ?\w+r[e]?)\b[^,«»:;]{0,60}, )"
)
_ADDED = (
    r"(?:en outre|en revanche|par ailleurs|pour (?:sa|leur) part|de (?:son|leur) côté|néanmoins"
    r"|toutefois|cependant|pourtant|quant à (?:lui|elle|eux|elles)|enfin|désormais|pour l[’']heure"
    r"|pour l[’']instant|notamment|toujours|d[’']ailleurs|surtout|donc|ainsi|alors|au contraire"
    rf"|en effet|(?:{DAY}|hier)"
    r"(?: (?:matin|soir|dernier))?)"
)
_BETWEEN = rf"(?:, (?:lui|elles?|eux),|,? {_ADDED}(?=[ ,]),?)?"
_ALSO = re.compile(r"\b(?:aussi|également|elle-même|lui-même|à (?:son|leur) tour|non plus)\b")
_RELATIVE = re.compile(r"\b(?:qui|que|dont|où)\b[^,]*")
_MORE = re.compile(r"(?<= )(?:aussi|également) (?!que\b|qu[’'])")
# Where a complement may be left: what follows adds to it.
_END = re.compile(
    r",? (?:tandis que |alors que |afin d(?:e |[’'])|avant de |après avoir |tout en |faute de "
    r"|mais |puis |parce qu(?:e |[’']))|, car | car (?=l[ea]s? |l[’']|ils? |elles? |on )"
    r"|, (?:qui|que|qu[’']|dont|où|ce qui|ce que|estimant|affirmant|jugeant|assurant|selon|soit) ?"
    r"|, comme (?=l[’']|l[ea]s? |en )| [–—] (?=sinon|et|mais|ce|une?|soit|qui|que|faute|quitte) ?"
    r"|, et (?=ils? |elles? |on )|[;:(] ?"
)
# "salue …, mais juge …", "affirme que … et a commandé …": one more act of the same.
_AND = re.compile(r",? (?:et|mais|puis)(?: (?P<pronoun>ils?|elles?))?$")
_SAME_SUBJECT = re.compile(
    r"(?P<who>(?:L[ae] |L[’'])[a-zà-ÿ-]+(?: [A-ZÀ-Þ][\w-]+)*|[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+) "
    r"(?:n[’']|ne )[^,;:«»]+, mais (?P<pronoun>il|elle)$"
)
_AND_DID = re.compile(r",? et (?:a|ont|avait|s[’']est|se sont) ")
# "s’engage à poser un capteur et à fermer la vanne": one of the two is whole by itself.
_ONE_MORE = re.compile(
    r" et (?:(?=(?:à |de |d[’'])(?:ne (?:pas|plus) |l[ea]s? |l[’']|se |s[’'])?"
    r"[a-zà-ÿœ]+(?:er|ir|re)\b)|(?=qu(?:e |[’'])|ne |n[’']))"
)
# "d’avoir écarté, sans l’étudier, une passe": how, is said by the way.
_BY_THE_WAY = re.compile(r", sans [^,;:«»]{3,45},(?= )")
_ABOUT = re.compile(
    r"Quant (?P<to>aux |au |à (?=la |l[’']|[A-Z]))(?P<who>[^,]+), (?P<pronoun>ils?|elles?) "
)
_MANY = re.compile(r"(?:se |s[’'])?(?!\w*(?:vient|tient|craint|plaint)\b)\w+nt\b")
# What rivers, storms and prices do too.
_OF_THINGS = re.compile(r"(?:menace|vise|prépare|augmente|attire|lance|saisi|soulève)")
_IN_RELATIVE = re.compile(r", (?:[a-z]+ )?(?:qui|que|dont|où)(?: |$)")
_NEGATED = re.compile(r"\b(?:ne|n[’'])\b")


def read_acts(cast: Cast, sentence: Sentence, resolved: Sentence) -> bool:
    """Registers what a sentence says that somebody asks, announces, refuses or decides. True when
    it does. `resolved` has in full whom a pronoun at its head stands for, where that is sure."""
    shown = resolved if resolved.sources else sentence
    text = shown.text.rstrip(".")
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    if resolved.sources:
        # "Il demande également": one more thing of the same.
        text = _MORE.sub("", text, count=1)
        shown = replace(shown, text=f"{text}.")
    about = _ABOUT.match(text)
    if about is not None and about["pronoun"] in ("il", "elle", "ils", "elles"):
        # "Quant au préfet, il refuse …".
        article = {"au": "le ", "aux": "les ", "à": ""}[about["to"].strip()]
        text = f"{article}{about['who']} {text[about.end() :]}"
        shown = Sentence(
            paragraph=sentence.paragraph, text=text, sources=(sentence.text.rstrip("."),)
        )
        start = 0
    told = _with_subject(cast, text, start) or _after_quotation(cast, text)
    if told is None:
        return False
    actor, found = told
    if _ADDS.search(found["verb"]) and _spoke_before(cast, actor):
        # "a également précisé que": one more thing of whoever spoke before.
        text = f"{text[: found.start()]}{_ADDS.sub(' ', text[found.start() :], count=1)}"
        sources = shown.sources or (sentence.text.rstrip("."),)
        shown = replace(shown, text=f"{text}.", sources=sources)
        again = _with_subject(cast, text, start)
        if again is None:
            return False
        actor, found = again
    plain = _RELATIVE.sub("", text[: found.start()])
    if _ALSO.search(plain) or _ALSO.search(text, found.start()):
        # Others do so too, perhaps those who are offered as wrong answers.
        return False
    if (_MANY.match(found["verb"]) is not None) != (actor.number == "p"):
        # "Le Cameroun, le Niger et le Nigeria ont …": of more than the one who was found.
        return False
    proper = actor.cls == "organisation" and actor.name[:1].isupper() and actor.article
    if proper and not actor.name.isupper() and _OF_THINGS.match(found["verb"]):
        return False
    return _register(cast, sentence, shown, actor, found)


_ADDS = re.compile(r" (?:aussi|également) (?=[a-zà-ÿ]+$|[a-zà-ÿ]+ )")


def _spoke_before(cast: Cast, actor: Entity) -> bool:
    """Whether a text has said before what somebody says or does."""
    return any(
        ids == (actor.id,)
        for fact in cast.register.facts.values()
        if fact.relation in ("acte", "propos", "selon", "auteur")
        for role, ids in fact.args.items()
        if role in ("acteur", "personne", "source", "auteur")
    )


def _register(
    cast: Cast, sentence: Sentence, shown: Sentence, actor: Entity, found: re.Match[str]
) -> bool:
    """Registers the act that a verb of `shown` begins, and the one that an "et" joins to it."""
    text = shown.text.rstrip(".")
    second = _stand().search(text, found.end("between"))
    joint = _AND.search(text[: second.start()]) if second is not None else None
    if joint is None or (joint["pronoun"] and not may_say_of_oneself(actor, joint["pronoun"])):
        second, joint = None, None
    end = joint.start() if joint else len(text)
    rest = text[found.end("between") : end]
    # "a voté, par 17 voix contre 10, la fermeture".
    inserted = rest.startswith(", ")
    rest = _BY_THE_WAY.sub("", rest[2 if inserted else 1 :])
    if found["between"].endswith(",") and re.match(r"(?:par|à) [^,]{3,50}, (?:l[ae]s? |l’)", rest):
        # "a voté mardi, à l’unanimité, la vente".
        inserted = True
    rest = without_voice(rest)
    cut = _END.search(rest)
    did = _AND_DID.search(rest) if rest.startswith(("que ", "qu’")) else None
    cut = did if did and (cut is None or did.start() < cut.start()) else cut
    # "propose une prime et l’ouverture, au printemps, d’une négociation": whole, where it is short.
    rest = without_links(rest[: cut.start()] if cut else rest).strip(" ,")
    verb = re.sub(rf" {_ADDED}(?= )", "", found["verb"])
    more = _ONE_MORE.search(rest)
    able = (rest, rest[: more.start()].strip(" ,")) if more else (rest,)
    told = next((one for one in able if says_enough(cast, actor, found["verb"], one)), None)
    if told is None or _only_one(cast, actor, verb):
        return False
    rest = told
    words = f"{verb}{', ' if inserted else ' '}{rest}"
    act = cast.register.entity(_class(actor, found["verb"], rest), words)
    # The words of a quotation are asked apart: who said them is not who asks for something.
    quotes = shown.sources or (text[text.rfind("»", 0, found.start()) + 1 :].lstrip(" ,"),)
    claims = re.match(r"qu[e’']", rest) or judges(rest)
    made = cast.register.fact(
        "acte",
        {"acteur": (actor.id,), "acte": (act.id,)},
        quotes_naming(cast, actor, quotes),
        sentence.paragraph,
        stance=Stance.CLAIM if claims else Stance.FACT,
        by=actor.id if claims else "",
    )
    if second is not None and not re.match(r"qu[e’']", rest):
        # After "que", the second verb may have another subject.
        _register(cast, sentence, shown, actor, second)
    return made is not None


def _with_subject(cast: Cast, text: str, start: int) -> tuple[Entity, re.Match[str]] | None:
    """Who does what a sentence says first, and where: a verb of a relative is passed over."""
    for found in _stand().finditer(text, start):
        subject = text[start : found.start()]
        if "«" in subject:
            return None
        opened = list(_IN_RELATIVE.finditer(subject))
        if opened and "," not in subject[opened[-1].end() :]:
            continue
        subject = re.sub(rf",? {_ADDED},?$", "", subject)
        actor = find_actor(cast, subject) if not _NEGATED.search(subject) else None
        if actor is None:
            # "Le maire n’est pas opposé au pont, mais il demande …".
            own = _SAME_SUBJECT.match(subject)
            actor = find_actor(cast, own["who"]) if own else None
            if actor is not None and own and not may_say_of_oneself(actor, own["pronoun"]):
                return None
        if actor is None:
            # "Géologue à Brest, où elle enseigne, Léa Petit refuse …".
            apposed, _, last = subject.rpartition(", ")
            actor = cast.person(last) if apposed and " " in last else None
        return (actor, found) if actor is not None else None
    return None


def _after_quotation(cast: Cast, text: str) -> tuple[Entity, re.Match[str]] | None:
    """Who does what a relative says after a quotation: "« … », explique X, qui réclame …"."""
    closed = text.rfind("»")
    found = _who_stands().search(text, closed) if closed >= 0 else None
    if found is None:
        return None
    speaker = spoken_by(cast, text)
    at = _stand().search(text, found.start("verb") - 1)
    return (speaker, at) if speaker is not None and speaker.cls == "personne" and at else None


@cache
def _stand() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w)’,»]) (?P<verb>{stances()})(?P<between>{_BETWEEN})(?=,? )")


@cache
def _who_stands() -> re.Pattern[str]:
    return re.compile(rf", qui (?P<verb>{stances()}){_BETWEEN}")


_DEEDS = re.compile(
    r"(?:(?:a|avait) (?:\w+ )?)?(?:ouv|dépêch|envo|dépos|nomm|convoqu|organis|sign|entam|vers"
    r"|invest|licenci|embauch|inaugur|publi|ferm|étudi|choisi|lanc|prépar|achèt|lèv|lev)"
)


def _only_one(cast: Cast, actor: Entity, verb: str) -> bool:
    """Whether a text is about this person, and names hardly any other who might be meant."""
    if actor.cls != "personne":
        return False
    if _DEEDS.match(verb) and not cast.worth_asking(actor.name):
        return True
    return actor.name.split()[-1] in cast.register.text.title and not cast.names_enough


def _class(actor: Entity, verb: str, rest: str) -> str:
    """A class of acts that read alike after any actor of theirs: same number, same gender where a
    word shows it."""
    shown = OWN.match(rest) or re.match(r"(?:s[’']est|se sont|s[’']étai)", verb)
    shown = shown or re.search(r" (?:prête?s?|opposée?s?)$", verb)
    kind = {"personne": "personne", "groupe": "groupe"}.get(actor.cls, "organisation")
    if re.match(r"s[’'](?:est|étai(?:t|ent)) [a-zà-ÿœ]+e$", verb):
        # "qui s’est engagée" would ask for a woman: *qui* is masculine.
        return f"acte-{kind}-s-accord"
    gender = f"-{actor.gender or 'x'}" if shown else ""
    return f"acte-{kind}-{actor.number}{gender}"


def keep_acts_apart(register: Register) -> None:
    """Bars as wrong answers to each other those of whom the same may be true: kindred bodies with
    all that they do, and whoever speaks of the same things."""
    facts = [fact for fact in register.facts.values() if fact.relation == "acte"]
    pairs = [(fact.args["acteur"][0], fact.args["acte"][0]) for fact in facts]
    apart: dict[str, set[str]] = {}
    for actor, act in pairs:
        for other, another in pairs:
            one, two = register.entities[actor], register.entities[other]
            if actor == other:
                continue
            kin = one.cls == two.cls != "personne" and akin(one, two)
            if kin or _same_matter(register.entities[act].name, register.entities[another].name):
                apart.setdefault(actor, set()).add(other)
                apart.setdefault(act, set()).add(another)
    for id_, others in apart.items():
        entity = register.entities[id_]
        kept = tuple(sorted({*entity.never_with, *others}))
        register.replace(replace(entity, never_with=kept))


def _same_matter(one: str, other: str) -> bool:
    """Whether two acts speak of the same: two long words of theirs are alike."""
    a, b = (
        {word[:6] for word in fold(words).split()[1:] if len(word) > 5} for words in (one, other)
    )
    return len(a & b) >= 2
