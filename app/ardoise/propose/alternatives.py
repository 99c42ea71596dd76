"""Other words that could stand where a reason stood: what the text says elsewhere, in that form."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from ardoise.compose.french_family import family, head_of
from ardoise.domain.fact import Entity, Fact
from ardoise.domain.fold import fold
from ardoise.domain.infinitive import is_infinitive
from ardoise.propose.clause import Clause, parse, points_back, without_links
from ardoise.propose.joined import doing, form_of, joined
from ardoise.propose.quantity import find_quantities
from ardoise.propose.register import Register, slug
from ardoise.propose.said import pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.tense import tells_the_past
from ardoise.propose.times import find_times
from ardoise.propose.token import Token
from ardoise.propose.verbs import finite_forms, infinitive_of

_PRONOUN = re.compile(r"(?:ils?|elles?)(?= )", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:lui|eux|cela|ceci|ça|celles?|ceux|celui|y|en effet|nous|vous|on|ne|n[’'])\b"
    r"|\bl[’'](?:\w+(?:ait|aient|èrent)|a|ont|avait)\b|[«»()]",
    re.IGNORECASE,
)
ABSOLUTE = re.compile(
    r"\b(?:toujours|jamais|uniquement|seulement|tous|toutes|aucune?|seule?s?|obligatoirement)\b"
)
"""Absolute words, which point to a wrong answer (rule Q08)."""

_INFINITIVE = re.compile(
    r"\b(?:pour|sans|afin (?:de|d[’'])|avant (?:de|d[’'])"
    r"|(?:soucieu(?:x|se)|capable|chargée?)s? (?:de|d[’'])|(?:va|vont|venait|venaient)(?= )"
    r"|perme(?:t|ttent|ttait|ttra|ttre) (?:de|d[’'])"
    r"|ser(?:t|vent|vait) à|cherch\w+ à|vis\w+ à|dans le but (?:de|d[’'])"
    # What may be done is no purpose, unless somebody wants it: "peut atteindre un mètre".
    r"|(?:conseill|recommand|propos|décid|charg|prom|accept|essa|tent|souhait|envisag|demand"
    r"|ordonn|s[’']engag)"
    r"[a-zà-ÿ]*(?: [^,;:.«»()]{1,30}?)?? (?:de |d[’']|à )|veu(?:t|lent)|voulai(?:t|ent))[ ]?"
    r"(?P<words>[a-zà-ÿœ]+(?: [^,;:.«»()]+?)?)"
    r"(?= (?:et|ou|mais|puis|qui|que|dont|où) |[;:.]|,(?!\d))"
)
# Words that a joint cuts off, or that go on with the link: "réduire les feux entre juin", "décrire
# et à expliquer"; and those of what another sentence names: "en vendre le bois".
_CUT = re.compile(
    r"\b(?:et|ou) (?:à|de) |\b(?:et|ou) d[’']"
    r"|\b(?:entre \w+|plutôt|plus|moins|aussi|autant|mieux|si|tant|[\dXVI]+(?:er?|ᵉ|ème)s?)$"
    r"| que | qu[’']|\b(?:en|y|l[’']|les?|lui|leur) ?(?=[a-zà-ÿ]+(?:er|ir|re)\b)"
)
# What a will never aims at.
_NOT_WILLED = re.compile(
    r"(?:dépasser|mesurer|peser|devenir|rester|mourir|exister|compter|durer|coûter|perdre|tomber"
    r"|tenter|essayer|tâcher|continuer|commencer|sembler|paraître|subir|souffrir|attendre)\b"
)
# "la présence d’une colonie": a noun with its complement.
_PHRASE = re.compile(
    r"(?<![\w’'-])(?P<words>(?:le |la |l[’']|une? )[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)?"
    r"(?: (?:de la |de l[’']|des |du |de |d[’']une? |d[’'])[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)?){1,2})"
    r"(?=[,;.:]| (?:et|ou|qui|que|dont|où|dans|sur|sous|par|pour|en|à|au|aux|est|sont|a|ont) )"
)
# What may bring something about: an act, a state, a force; not somebody, nor a tool.
_BRINGING = re.compile(
    r"(?:le |la |l[’']|les |une? )(?!majorité|minorité|quantité|totalité)"
    r"(?:\w+(?:tion|sion|ment|ance|ence|esse|ure|ité|erie|isme|mise"
    r"|ation)|montée|arrivée|chaleur|peur|vapeur|perte|retour|départ|manque|partage|vent|pluie"
    r"|froid|soleil|eau|sel|neige|gel|tempête|guerre|maladie|lumière|ombre|bruit|courant|marée"
    r"|orage|feu|crise|prix|argent|poids|force|loi|grève|travail|temps|air|aide|hausse|baisse"
    r"|recul|mort|effort|passage)s?\b"
)
# What a cause does.
_EFFECT = re.compile(
    r"(?:aggrav|entraîn|provoqu|caus|facilit|favoris|empêch|oblig|rédui|augment|diminu|limit|accélèr"
    r"|accélér|ralenti|frein|entrav|menac|détrui|protèg|transform|modifi|amélior|renforc|affaibli"
    r"|cré|produi|perme|rend|explique|déclench|suscit|engendr|contribu|gên|boulevers|perturb)\w* "
)
_HOLDING = ("est", "a", "se", "était", "avait", "reste", "devient", "peut", "doit")
_LINK = re.compile(
    r"(?P<link>ce qui |qu(?:e |[’'])|parce qu(?=e |[’'])(?:e |[’'])|car |puisqu(?:e |[’'])"
    r"|de sorte qu(?:e |[’'])"
    r"|si bien qu(?:e |[’'])|afin d(?:e |[’'])|pour |en (?=[a-zà-ÿœ]+ant\b)"
    r"|(?:grâce|à cause|en raison|à la suite|sous l[’']effet|sous l[’']action)"
    r" (?:à |au |aux |d(?:e |u |es |[’'])))?(?P<words>.+)$",
    re.IGNORECASE,
)
_FEWEST, _MOST = 3, 12
_WANTED = 4


class Words(Struct, frozen=True, kw_only=True):
    """Words of the text that could be a reason. `form` is clause, action, group or
    infinitive; `subject`
    the pronoun that a clause begins with, "" for none; `said` the sentence that has them."""

    paragraph: int
    form: str
    words: str
    subject: str = ""
    said: str = ""


def gather(read: Sequence[tuple[Sentence, Sequence[Token]]]) -> tuple[Words, ...]:
    """All words of the text that could answer why or what for, each as it stands there."""
    found = [
        replace(one, said=sentence.text)
        for sentence, tokens in read
        for one in _in(sentence, tokens)
    ]
    return tuple({one.words.casefold(): one for one in found}.values())


def _in(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Words]:
    for start, end in _pieces(sentence.text):
        inside = [_moved(t, start) for t in tokens if start <= t.start and t.end <= end]
        clause = parse(sentence.text[start:end], inside) if inside else None
        if clause is not None:
            yield from _of_clause(clause, sentence.paragraph)
    for found in _INFINITIVE.finditer(sentence.text):
        words = found["words"].strip()
        own = words.split()[0]
        if own in ("avoir", "être") or _CUT.search(words) or _NOT_WILLED.match(words):
            continue
        if is_infinitive(own) and _loose(words) is None and not any(find_quantities(words)):
            yield Words(paragraph=sentence.paragraph, form="infinitive", words=words)
    for found in _PHRASE.finditer(sentence.text):
        words = found["words"].strip()
        known = any(word in finite_forms() for word in words.split()[1:])
        if not known and _loose(words) is None:
            yield Words(paragraph=sentence.paragraph, form="group", words=words)


_TOLD = (
    r"affirme(?:nt)?|estime(?:nt)?|assure(?:nt)?|explique(?:nt)?|montre(?:nt)?|prouve(?:nt)?"
    r"|constate(?:nt)?|découvrent?|pense(?:nt)?|rappelle(?:nt)?|précise(?:nt)?|affirmé|estimé|assuré"
    r"|expliqué|montré|prouvé|constaté|découvert|rappelé|précisé|annoncé|reconnu|parce|craint"
)
_JOINTS = re.compile(
    r"(?:[ \u00a0\u202f][;:] |, (?:car |puis |mais |et |si bien qu(?:e |[’'])|tandis qu(?:e |[’'])"
    r"|alors qu(?:e |[’'])|de sorte qu(?:e |[’'])|lorsqu(?:e |[’'])|quand )?"
    r"| (?:tandis qu|alors qu|parce qu|si bien qu|de sorte qu)(?:e |[’'])"
    r"|^(?:Lorsqu(?:e |[’'])|Quand |Comme )"
    # "affirme que la nappe baisse": what is told is a clause too.
    rf"|(?<=[a-zà-ÿ])(?<!\bne) (?:{_TOLD}) (?:que |qu[’'])(?=l[ae]s? |l[’']|une? |des ))"
)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The whole of a sentence, and the clauses that its joints part."""
    yield 0, len(text)
    cuts = [(0, 0), *(found.span() for found in _JOINTS.finditer(text)), (len(text), len(text))]
    if len(cuts) > 2:
        for (_, start), (end, _) in pairwise(cuts):
            if len(text[start:end].split()) >= _FEWEST:
                yield start, end


def _moved(token: Token, start: int) -> Token:
    return Token(text=token.text, kind=token.kind, start=token.start - start, end=token.end - start)


def _of_clause(clause: Clause, paragraph: int) -> Iterator[Words]:
    subject = clause.part(clause.subject)
    small = subject if clause.pronoun else _uncapitalised(subject)
    if _STILL.match(clause.part(clause.predicate)) or _FIGURE.search(clause.part(clause.predicate)):
        # Kinds, sizes and dates bring nothing about.
        small = ""
    action = without_links(clause.part(clause.predicate))
    plain = clause.complete and clause.states and not clause.verb.endswith(("rait", "raient"))
    if small and plain and _loose(action) is None and len(action.split()) > 1:
        words = f"{small[0].lower()}{small[1:]} {action}"
        pronoun = words.split()[0] if clause.pronoun else ""
        yield Words(paragraph=paragraph, form="clause", words=words, subject=pronoun)
    doing = infinitive_of(action) if small and plain and _loose(action) is None else ""
    if doing and _aimed_at(doing):
        # "L’équipage visite les îles" gives *visiter les îles*.
        yield Words(paragraph=paragraph, form="infinitive", words=doing)
    first = action.split()[0] if action else ""
    if small and plain and _loose(action) is None and clause.singular and first not in _HOLDING:
        yield Words(paragraph=paragraph, form="action", words=action)
    if small and not clause.pronoun and _loose(small) is None and " et " not in small:
        yield Words(paragraph=paragraph, form="group", words=small)


_STILL = re.compile(
    r"(?:existe|compren|compt|mesur|pès|s[’']appel|se nomm|se situ|se trouv|dat(?:e|ait)|contien"
    r"|poss[èé]d|se compos|se divis|repos|figur|s[’']éten|correspond|désign|signifi|peu(?:t|vent)\b"
    r"|(?:est|sont|était|étaient|fut|furent) "
    r"(?:divis|compos|situ|appel|nomm|form|constitu|class|une? |des |l[ae]s? |l[’']))"
)
_FIGURE = re.compile(r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|cent|mille)\b")


# Nobody aims at staying, ceasing or costing; what is thought or told is no act.
_NO_AIM = re.compile(
    r"(?:rest|demeur|cess|refus|sembl|exist|dur|compt|coût|manqu|mesur|dat|figur|hésit|échou|rêv"
    r"|propos|comport|résult|différ|possèd|posséd|désign|représent|constitu|occup|estim|affirm"
    r"|annonc|déclar|montr|révél|pens|consid|rappel|expliqu|arriv|tomb|dépass|ignor|entr|souffr"
    r"|illustr|témoign|dépend|ressembl|signal|concern|commenc|continu|regrett|menac|aggrav"
    r"|perturb|affaibl|détest)\w*er\b|jouer un "
)
_OF_WHOM = re.compile(r"\b(?:de|à|d’) ?(?:le |la |les |l’)[a-zà-ÿœ]+(?:er|ir|re)\b")


def _aimed_at(words: str) -> bool:
    """Whether words that an infinitive begins may be what somebody does something for."""
    if _NO_AIM.match(words) or _OF_WHOM.search(words) or any(find_quantities(words)):
        return False
    later = words.split()[1:]
    return not any(find_times(words)) and not any(word in finite_forms() for word in later)


def _uncapitalised(subject: str) -> str:
    """A subject as it stands within a sentence; "" for one that is no plain noun phrase."""
    if re.match(r"(?:le|la|les) (?:plus|moins)\b", subject, re.IGNORECASE):
        return ""
    article = re.match(r"(?:le|la|les|l[’']|une?|des) ?(?=[a-zà-ÿ])", subject, re.IGNORECASE)
    return f"{subject[0].lower()}{subject[1:]}" if article else ""


def _loose(words: str) -> str | None:
    """What of `words` hangs in the air when they stand elsewhere; None when nothing does."""
    found = _OTHERS.search(words) or ABSOLUTE.search(words)
    if found is not None:
        return found.group()
    return words if pointing(words) or points_back(words) else None


def add_alternatives(register: Register, gathered: Sequence[Words]) -> None:
    """Gives each reason that is asked wrong answers of its own class: other words of the text, from
    other paragraphs, joined as the reason is."""
    for fact in list(register.facts.values()):
        for role in ("raison", "but", "suite", "moyen"):
            for id_ in fact.args.get(role, ()):
                entity = register.entities[id_]
                if entity.cls.startswith(OWN_CLASS):
                    said = " ".join(
                        register.entities[one].name for ids in fact.args.values() for one in ids
                    )
                    able = [one for one in gathered if _told_apart(one, fact)]
                    for name in _others(entity.name, said, able):
                        absent = not register.mentions(name)
                        register.entity(entity.cls, name, absent=absent)


OWN_CLASS = "raison-"
"""How the class of a reason begins: each has one of its own, with its own wrong answers."""


def own(register: Register, words: str) -> Entity:
    """The entity for what is asked as a reason is, of a class of its own."""
    return register.entity(f"{OWN_CLASS}{slug(words, 24)}", words)


_OFFERED = 3
"""Answers that a choice offers at least."""


def drop_lone(register: Register) -> None:
    """Drops the passages that ask a reason to which no two wrong answers were found."""
    for fact in list(register.facts.values()):
        for role in ("raison", "but", "suite", "moyen"):
            for id_ in fact.args.get(role, ()) if "passage" in fact.args else ():
                cls = register.entities[id_].cls
                alike = sum(one.cls == cls for one in register.entities.values())
                if cls.startswith(OWN_CLASS) and alike < _OFFERED:
                    del register.facts[fact.id]


_MOVING = (
    frozenset(("événement", "temps qu’il fait")),
    frozenset(("changement", "activité", "qualité", "doctrine")),
    frozenset(("sentiment", "qualité", "personne")),
)
"""Families of what brings things about that can be believed beside one another: a plague beside a
storm, not beside a registration."""


def _as_moving(one: str, other: str) -> bool:
    here, there = family(one), family(other)
    if not here or here == there:
        return True
    return any(here in kinds and there in kinds for kinds in _MOVING)


def _told_apart(words: Words, fact: Fact) -> bool:
    """Whether words are told of something else than a fact is about: in another paragraph, or, if
    they may be a purpose, in another sentence than those that are quoted."""
    if words.paragraph != fact.paragraph:
        return True
    quoted = " ".join(fact.quotes)
    return words.form == "infinitive" and words.said[:_ENOUGH] not in quoted


_ENOUGH = 30


def _others(name: str, said: str, gathered: Sequence[Words]) -> list[str]:
    found = _LINK.match(name)
    if found is None:
        return []
    link, words = found["link"] or "", found["words"]
    form = form_of(link)
    if form == "group" and re.search(r"\b[A-ZÀ-ÖØ-Þ]", words):
        # A name among things would show itself.
        return []
    if form == "action" and not _EFFECT.match(words):
        # "ce qui" sums up what was just said: hardly anything else of a text could follow from it,
        # but for what a lesson says that other causes bring about.
        return []
    pronoun = _PRONOUN.match(words)
    subject = pronoun.group().casefold() if pronoun and form == "clause" else ""
    size = len(words)
    within = _MOST - len(link.split())
    able = [
        one
        for one in gathered
        if one.form == form
        and one.subject in ("", subject)
        and _FEWEST <= len(one.words.split()) + (form == "group") <= within
        and one.words.casefold() not in words.casefold()
        and (form != "action" or _EFFECT.match(one.words))
        and (link.strip().casefold() != "en" or doing(one.words))
        and (form != "infinitive" or not _shares(words, one.words))
        and (form != "group" or _BRINGING.match(one.words) or family(one.words) in _NATURAL)
        and (form != "group" or not re.search(r"[A-ZÀ-ÖØ-Þ]", one.words))
        and (form != "group" or (_as_moving(words, one.words) and not _named_in(one.words, said)))
        # A past among presents would be known by its tense.
        and (form != "clause" or tells_the_past(one.words) == tells_the_past(words))
    ]
    # A pronoun among nouns would show which answer goes on with the sentence.
    able.sort(key=lambda one: (one.subject != subject, abs(len(one.words) - size)))
    # Where the text has too few there are none: words made up for any text are absurd in most.
    return [joined(link, one.words) for one in able[:_WANTED]]


_NATURAL = frozenset(("événement", "temps qu’il fait", "sentiment"))


def _named_in(words: str, said: str) -> bool:
    """Whether the first noun of `words` is spoken of in `said`."""
    head = head_of(words)
    return bool(head) and head in (word.rstrip("sx") for word in fold(said).split())


def _shares(words: str, others: str) -> bool:
    """Whether two purposes name the same thing or act: one might pass for the other."""
    here, there = (
        {word[:5] for word in fold(one).split() if len(word) > 3} for one in (words, others)
    )
    return bool(here & there)
