"""Whom *il*, *elle* or *son* stands for: what the sentences of a paragraph go on about."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ardoise.compose.french_family import family
from ardoise.domain.elision import elide
from ardoise.domain.fact import Entity
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause
from ardoise.propose.human import acts_as_human, acts_as_thing
from ardoise.propose.impersonal import IMPERSONAL, impersonal
from ardoise.propose.in_full import in_full
from ardoise.propose.joined import contracted
from ardoise.propose.nouns import is_human, may_precede
from ardoise.propose.protagonist import GENDERS, Protagonist, named_in
from ardoise.propose.register import with_article
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.token import tokenize
from ardoise.propose.verbs import finite_forms

_POINTS = re.compile(
    r"(?P<lead>(?!Pour |Avant de |Afin )[^,;:«»]{1,50}, )?"
    r"(?:(?P<pronoun>[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles)(?=[ ])|(?P<own>[Ss]on|[Ss]a|[Ss]es) "
    r"(?P<what>[a-zà-ÿœ-]+(?: (?:de |d’)[a-zà-ÿœ-]+)?)(?=[ ,]))[ ,]"
)
_OWNED = re.compile(
    r"(?P<what>[a-zà-ÿœ-]+(?: (?:de |d’)[a-zà-ÿœ-]+)?)(?: (?P<next>[^\W\d_]+[’']?)|(?P<sign>,))"
)

_OBJECTS = {"f": ("l’", "la", "lui"), "m": ("l’", "le", "lui")}
"""Clitics that may stand for a person of a gender."""

_WITH_SOMEBODY = {
    gender: re.compile(rf"\b(?:selon|d[’']après|pour|chez|envers|contre) {pronoun}\b", re.I)
    for gender, pronoun in (("f", "elle"), ("m", "lui"))
}
"""How a sentence speaks of somebody, whom the next may go on about, by a preposition."""

_SAYING_FAMILIES = ("institution", "groupe de la société", "document", "personne")
"""Families of nouns for what may be said to think, to say or to decide."""
_SAYING = frozenset("étude enquête roman film article texte thèse livre essai récit".split())  # noqa: SIM905

_BEFORE_VERBS = frozenset("ne n’ se s’ y en le la les l’ lui leur".split())  # noqa: SIM905
"""Words that stand between a subject and its verb."""

_LEANING = re.compile(r" (?:n[e’] ?)?(?:les? |la |l’|lui |leur |s’|l’)?(?:y|en) ")
"""What follows a pronoun that is the subject, where another there stands for something else."""


@dataclass
class Antecedents:
    """Follows the sentences of a text in order."""

    cast: Cast
    _topic: Entity | None = None
    _quote: str = ""
    _hero: Protagonist = field(init=False)

    def __post_init__(self) -> None:
        self._hero = Protagonist(self.cast)

    @property
    def before(self) -> list[str]:
        """The sentences of the same paragraph that were read already."""
        return self._hero.before

    def begin(self, paragraph: int) -> bool:
        """Whether the next sentence begins another paragraph, where nothing is gone on about."""
        if paragraph == self._hero.paragraph:
            return False
        self._topic, self._quote = None, ""
        self._hero.begin(paragraph)
        return True

    def follow(self, topic: Entity | None, quote: str = "") -> None:
        """What the next sentence may go on about: the subject of this one, None where it has none.
        `quote` are the words that name it; with "", those that did before."""
        self._topic = topic
        self._quote = quote or self._quote

    def end(self, sentence: str) -> None:
        """Leaves a sentence behind."""
        self._hero.end(sentence)

    def of(self, pronoun: str, predicate: str) -> tuple[Entity | None, tuple[str, ...]]:
        """Whom a pronoun stands for: the subject of the sentence before, if it agrees and nobody
        else there could be meant; else, where the predicate is what people alone do, the one
        person whom that sentence names."""
        topic, quotes = self._subject_before(pronoun)
        if topic is None and acts_as_human(predicate) and self.cast.topic is None:
            hero = self._hero.again(pronoun)
            if hero is None:
                other = self._another(GENDERS.get(pronoun, ""))
                return (None, ()) if other else self._only_person(pronoun)
            self._quote = hero.name
            return hero, (hero.name,)
        if topic is not None and topic.cls == "personne" and acts_as_thing(predicate):
            # "Riquet fit percer le tunnel. Il mesure 165 mètres."
            return None, ()
        if topic is not None and topic.cls == "chose" and self._somebody_else(topic, predicate):
            return None, ()
        return topic, quotes

    def _somebody_else(self, topic: Entity, predicate: str) -> bool:
        """Whether a thing is no more likely to be meant than somebody: the sentence before speaks
        of a person too, or the predicate tells what people do. "Selon lui, le pont est trop bas. Il
        le fait rebâtir." "Le pont est trop bas. Il décide …"."""
        last = self.before[-1] if self.before else ""
        spoken = _WITH_SOMEBODY.get(topic.gender)
        if topic.number == "s" and spoken is not None and spoken.search(last):
            return True
        noun = topic.name.split()[0].casefold()
        saying = noun in _SAYING or family(noun) in _SAYING_FAMILIES or is_human(noun)
        return not saying and acts_as_human(predicate)

    def _another(self, gender: str) -> bool:
        """Whether the sentence before speaks of one more person of that gender by a pronoun: after
        "Léa Roy l’invite", *elle* may be the guest."""
        last = self.before[-1] if self.before else ""
        pairs = pairwise(tokenize(last, self.cast.model.finite_verbs(last)))
        able = _OBJECTS.get(gender, ())
        return any(b.kind == "verb" and a.lower in able for a, b in pairs)

    def _only_person(self, pronoun: str) -> tuple[Entity | None, tuple[str, ...]]:
        before = self.before[-1] if self.before else ""
        known = {name.text: name for name in self.cast.people}
        known |= {last: known[full] for last, full in self.cast.surnames.items() if full in known}
        found = {
            name.text: (name, shown)
            for shown, name in known.items()
            if re.search(rf"(?<![\w-]){re.escape(shown)}(?![\w-])", before)
        }
        able = [one for one in found.values() if one[0].gender in ("", GENDERS.get(pronoun))]
        if len(able) != 1 or not able[0][0].gender:
            return None, ()
        name, shown = able[0]
        self._quote = shown
        return self.cast.person(name.text), (shown,)

    def _subject_before(self, pronoun: str) -> tuple[Entity | None, tuple[str, ...]]:
        topic = self._topic
        hero = self._hero.entity(pronoun)
        if topic is not None and hero is not None and topic.gender not in ("", hero.gender):
            # "Gauss lui répond. Elle lui écrit": another than he.
            topic = None if self._hero.alone(pronoun) else topic
        if topic is None and hero is not None and (self._hero.told or self._hero.alone(pronoun)):
            told = self.before or self.cast.topic is not None
            if told and self._hero.again(pronoun) is None:
                return None, ()
            self._quote = hero.name
            return hero, (hero.name,)
        if topic is None or not self._quote:
            return None, ()
        gender = "f" if pronoun.startswith("elle") else "m"
        number = "p" if pronoun.endswith("s") else "s"
        if topic.number != number or topic.gender not in ("", gender):
            return None, ()
        itself = topic == self.cast.topic_itself() and self.before
        met = self._hero.names(self.before[-1], gender) if itself else self._people_met(gender)
        if topic.cls != "personne" and number == "s" and met:
            # "L’alphabet est prêt. Il le publie": a person of the text may be meant.
            return None, ()
        if topic.cls == "personne" and topic != hero and self._another(gender):
            return None, ()
        rivals = any(
            name.text in self._quote and name.text != topic.name and name.gender in ("", gender)
            for name in self.cast.people
        )
        if rivals and topic.cls != "personne":
            return None, ()
        return self.cast.with_gender(topic, gender), (self._quote,)

    def resolved(self, sentence: Sentence, clause: Clause | None) -> Sentence:
        """A sentence with what its first word stands for in the place of *il* or *elle*; the
        sentence itself where that is not sure. `clause` is its main clause."""
        text = sentence.text
        if impersonal(text):
            return sentence
        whole = in_full(self.cast, text, self.earlier())
        if whole is not None:
            return Sentence(
                paragraph=sentence.paragraph,
                text=f"{text[: whole.start]}{whole.words}{text[whole.end :]}",
                sources=(whole.quote, text.rstrip(".")),
                head=(whole.start, whole.start + len(whole.words)),
                bracketed=whole.bracketed,
            )
        found = _POINTS.match(text)
        told = ""
        if found is not None and found["own"]:
            if text[found.end() : found.end() + 1].isupper():
                # "Son compatriote Luigi Galvani": a name tells already who it is.
                return sentence
            what = _owned_thing(text, found.start("what"))
            start, end = len(found["lead"] or ""), found.start("what") + len(what)
            shown, before = self._owned(found["own"], what) if what else ("", ())
        else:
            if found is not None:
                start, end = found.span("pronoun")
            elif clause is not None and clause.pronoun and clause.part(clause.lead):
                start, end = clause.subject
            else:
                start, end = self._hero.within(text)
            if start == end or IMPERSONAL.match(text, start):
                return sentence
            if _LEANING.match(text, end):
                # "Ils y gagnent leur vie": where, stands before.
                return sentence
            topic, before = self.of(text[start:end].casefold(), text[end + 1 :])
            shown = with_article(topic) if topic is not None else ""
            if topic is not None and before and _names(text[:start], topic.name):
                # "Ida Roy étant malade, elle part": the sentence says who, nothing is added to it.
                before, told = (), text[start:end]
        if not shown or not (before or told):
            return sentence
        lead = text[:start]
        first = shown if lead else capitalised(shown)
        return Sentence(
            paragraph=sentence.paragraph,
            text=f"{lead}{first}{text[end:]}",
            sources=(*before, text.rstrip(".")),
            head=(len(lead), len(lead) + len(first)),
            bracketed=told or f"{text[start:end]} [{shown}]",
        )

    def earlier(self) -> str:
        """What the text says before the sentence that is read."""
        return self._hero.earlier()

    def _owned(self, own: str, what: str) -> tuple[str, tuple[str, ...]]:
        """What a possessive at the head of a sentence says in full, with the quotes that tell whose
        it is: "Son dos" of the hedgehog is *le dos du hérisson*."""
        topic = self._topic
        hero = self._hero.entity("elle", "il")
        if topic is None and hero is not None and self._hero.told:
            last = self.before[-1] if self.before else self._hero.last()
            if self.cast.topic is None or self._hero.tells_of_it(last):
                topic, self._quote = hero, hero.name
        if topic is None or not self._quote or topic.number == "p":
            return "", ()
        if self.cast.hero is not None and topic.cls == "personne" and topic != hero:
            # "Gauss la regrette. Son acte de décès …": whose, of the two?
            return "", ()
        itself = topic == self.cast.topic_itself()
        last = self.before[-1] if self.before else self._hero.last()
        met = self.cast.names_a_person(last) if itself else any(map(self._people_met, ("f", "m")))
        if topic.cls != "personne" and met:
            return "", ()
        article = {"sa": "la", "son": "le", "ses": "les"}[own.casefold()]
        of = contracted("de", with_article(topic))
        head = elide(article, what) if article != "les" else f"les {what}"
        return f"{head} {of}", (self._quote,)

    def _people_met(self, gender: str) -> bool:
        """Whether this paragraph or the one before speaks of a person who may be of that gender, or
        the title of the text does."""
        text = self.cast.register.text
        near = text.paragraphs[max(0, self._hero.paragraph - 2) : self._hero.paragraph]
        around = "\n".join((text.title, *(paragraph.content for paragraph in near)))
        return named_in(around, self.cast.people, gender)


def _names(words: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words, re.IGNORECASE) is not None


def _owned_thing(text: str, start: int) -> str:
    """What somebody or something has, whose words begin at `start`, after a possessive: "premier
    vol" of "Son premier vol a lieu"; "" where they may go on after what is read of them."""
    ahead = re.compile(r"[^\W\d_]+ ").match(text, start)
    noun = ahead.end() if ahead is not None and may_precede(ahead.group().strip()) else start
    found = _OWNED.match(text, noun)
    if found is None:
        return ""
    ends = found["sign"] or found["next"] in finite_forms() or found["next"] in _BEFORE_VERBS
    return text[start : found.end("what")] if ends else ""
