"""Facts found in the sentences of a French text: who did what, when, where, how much."""

import re
from dataclasses import dataclass, field

from msgspec.structs import replace

from ardoise.domain.fact import Entity, Stance
from ardoise.propose.act import read_acts
from ardoise.propose.adjuncts import (
    read_author,
    read_count,
    read_place,
    read_quantity,
    read_time,
)
from ardoise.propose.agent import read_agent
from ardoise.propose.antecedents import Antecedents
from ardoise.propose.becoming import changes
from ardoise.propose.believed import is_believed
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause, parse, predicate_words
from ardoise.propose.cleft import plainly
from ardoise.propose.contrast import read_contrast
from ardoise.propose.doer import read_doer
from ardoise.propose.examples import read_examples
from ardoise.propose.judging import judges
from ardoise.propose.lists import read_list, read_object_list, read_repeated_list
from ardoise.propose.passage import read_passage
from ardoise.propose.passive import read_passive
from ardoise.propose.reasons import read_reason
from ardoise.propose.relative import read_relative
from ardoise.propose.said import OWNED, Said
from ardoise.propose.sentence import Sentence
from ardoise.propose.simpler import statements
from ardoise.propose.speaker import of_speaker, speaks_again
from ardoise.propose.speech import read_reported, read_source, read_speech
from ardoise.propose.synonyms import read_synonyms
from ardoise.propose.taken_up import taken_up
from ardoise.propose.terms import read_kind, read_terms
from ardoise.propose.titles import read_being, read_people
from ardoise.propose.token import Token, tokenize
from ardoise.propose.unclear import drop_unclear
from ardoise.propose.uses import read_uses

_VALUES = re.compile(
    r"\b(?:salu|jug|critiqu|dénonc|regrett|approuv|lou|félicit|condamn|qualifi|consid|redout|parl)"
)
_ATTRIBUTED = re.compile(r"^(?:Selon|D[’']après|Pour) (?P<who>.+)$")
_TWO = re.compile(r" et (?:le |la |les |l[’']|son |sa |ses |[A-ZÉÈ])")
# What a term means is asked as such, and is no act of the term.
_DEFINING = re.compile(
    r"(?:désigne|correspond|regroupe|rassemble|représente|signifie|est|sont|s[’']appelle"
    r"|se nomme|se défini|porte|prend)\w*\b"
)
_USING = re.compile(r"(?:consist|ser(?:t|v)|permet|vise)\w*\b|(?:a|ont) pour\b")
# "la signature, au printemps, d’un accord": the complement goes on after what stands between.
_RESUMES = re.compile(r" ?, [^,;:.]{1,40}, (?:de |du |des |d[’'])")
_MOST_WORDS = 20
_KIND = re.compile(r"(?:[Ll]e |[Ll]a |[Ll]’)(?P<noun>[a-zà-ÿœ-]+)")
_ANY = re.compile(r"(?:une?|des) [\w’-]+")


_MANNER = re.compile(
    r" en (?:s[e’] ?|l[ea’]s? ?)?[a-zà-ÿœ]+ant\b.*\b(?:lui|elles?|eux|ils?|son|sa|ses|leurs?)\b.*$"
)


def _without_manner(predicate: str | None) -> str | None:
    """A predicate without how it is done, where that speaks of its object: "détruisent les cellules
    en se collant à elles"."""
    return predicate if predicate is None else _MANNER.sub("", predicate)


@dataclass
class Finder:
    """Reads the sentences of one text in order and registers what they state. `heard` are they,
    each with its pronoun resolved, and with those before it in its paragraph."""

    cast: Cast
    tokens: dict[str, list[Token]] = field(default_factory=dict)
    heard: list[tuple[Sentence, Sentence, tuple[str, ...]]] = field(default_factory=list)
    _antecedents: Antecedents = field(init=False)
    _defines: bool = False
    _acts: bool = False
    _believed: bool = False
    _spoken: Sentence | None = None

    def __post_init__(self) -> None:
        self._antecedents = Antecedents(self.cast)

    def read(self, sentence: Sentence) -> None:
        """Registers the facts of one sentence."""
        if self._antecedents.begin(sentence.paragraph):
            self._spoken = None
        before = tuple(self._antecedents.before)
        self._believed = is_believed(before, sentence.text)
        read_people(self.cast, sentence)
        known = len(self.cast.register.facts)
        self._defines = read_terms(self.cast, sentence)
        tokens = tokenize(sentence.text, self.cast.model.finite_verbs(sentence.text))
        clause = parse(sentence.text, tokens)
        whole = self._antecedents.resolved(sentence, clause)
        read_uses(self.cast, whole)
        read_synonyms(self.cast, sentence)
        read_examples(self.cast, sentence)
        read_contrast(self.cast, sentence)
        read_list(self.cast.register, whole)
        read_count(self.cast, sentence)
        spoken = self._of_speaker(sentence, whole)
        read_source(self.cast, sentence, self._spoken)
        read_speech(self.cast, sentence, self._spoken)
        self._acts = read_acts(self.cast, sentence, spoken)
        self._spoken = self._goes_on(sentence) or spoken
        self.tokens[sentence.text] = tokens
        self._read_main_clause(sentence, clause)
        verbs = frozenset(token.text for token in tokens if token.kind == "verb")
        read_relative(self.cast, sentence, verbs)
        self._antecedents.end(sentence.text)
        # Before passages: what a question cannot ask, a passage may.
        drop_unclear(self.cast.register, self.cast.model, known)
        made = list(self.cast.register.facts.values())[known:]
        if not made and read_repeated_list(self.cast.register, whole):
            made = list(self.cast.register.facts.values())[known:]
        if not self._believed:
            self._read_simpler(sentence)
        made = list(self.cast.register.facts.values())[known:]
        asked = [
            self.cast.register.entities[id_].name
            for fact in made
            if fact.relation not in ("fonction", "metier")
            for ids in fact.args.values()
            for id_ in ids
        ]
        read_passage(self.cast, sentence, whole, before, asked)
        self.heard.append((sentence, whole, before))

    def _read_simpler(self, sentence: Sentence) -> None:
        """The facts of the statements that a long sentence is made of."""
        plain = plainly(sentence)
        for short in statements(plain or sentence, self.cast.model):
            if plain is not None:
                short = replace(short, sources=plain.sources)
            read_uses(self.cast, short)
            verbs = self.cast.model.finite_verbs(short.text)
            if any(taken_up(short.text, self.cast.register.text.title, verbs)):
                # "La ruse fut éventée": which, is said before.
                continue
            clause = parse(short.text, tokenize(short.text, verbs))
            if clause is None or clause.pronoun or not clause.states:
                continue
            subject, _ = self._subject(clause)
            if subject is not None and short.text != sentence.text:
                self._read_clause(clause, subject, (), short)
            read_doer(self.cast, clause, short)

    def _read_main_clause(self, sentence: Sentence, clause: Clause | None) -> None:
        subject, before = self._subject(clause) if clause else (None, ())
        if clause is None or subject is None:
            # "C’est le plus gros rongeur": still of the same.
            if not re.match(r"C[’']est (?:une? |le |la |l[’'])", sentence.text):
                self._antecedents.follow(None)
            return
        if clause.states and not self._believed:
            self._read_clause(clause, subject, before, sentence)
            read_object_list(self.cast.register, clause, sentence)
        # After a colon another subject may have come.
        topic = None if clause.ending == ":" else self.cast.register.entities[subject.id]
        if topic is not None and changes(sentence.text, topic):
            topic = None
        said = sentence.text[clause.subject[0] : clause.predicate[1]]
        self._antecedents.follow(topic, "" if clause.pronoun else said)

    def _subject(self, clause: Clause) -> tuple[Entity | None, tuple[str, ...]]:
        """The subject, and the quotes that say who it is when the clause says *il* or *elle*."""
        words = clause.part(clause.subject)
        if clause.pronoun:
            return self._antecedents.of(words.casefold(), clause.part(clause.predicate))
        if _TWO.search(words) or OWNED.search(words):
            return None, ()
        if self._takes_up_topic(words):
            itself = self.cast.topic_itself()
            return (itself, (itself.name,)) if itself else (None, ())
        named = self.cast.person_in(words)
        if named is None and clause.apposition != (0, 0):
            named = self.cast.person(clause.part(clause.apposition))
        return named or self.cast.thing(words, clause.part(clause.predicate)), ()

    def _takes_up_topic(self, words: str) -> bool:
        """Whether a subject is what the text is about: "L’animal", where it is *le castor*. With
        "l’espèce", the verb agrees with another noun than *castor*."""
        topic, taken = self.cast.topic, _KIND.fullmatch(words)
        if topic is None or taken is None or not topic.agrees_with(taken["noun"], words):
            return False
        return topic.taken_up_by(taken["noun"], self._antecedents.earlier())

    def _of_speaker(self, sentence: Sentence, whole: Sentence) -> Sentence:
        """The sentence with its speaker in full, where *il* or *elle* at its head is surely the one
        whom the sentence before gave the word to."""
        if whole.sources or self._spoken is None:
            return whole
        return of_speaker(self.cast, sentence, self._spoken) or whole

    def _goes_on(self, sentence: Sentence) -> Sentence | None:
        """A sentence that a pronoun gives to whoever had the word before it, with the name."""
        return speaks_again(self.cast, sentence, self._spoken) if self._spoken else None

    def _owned_elsewhere(self, subject: Entity, predicate: str, sentence: Sentence) -> bool:
        """Whether a possessive may speak of somebody else than the subject: "L’école refuse sa
        méthode", "Des chercheurs donnent son nom à une plante"."""
        if subject.cls == "personne" or not OWNED.search(predicate):
            return False
        if subject.number == "p":
            return True
        around = self.cast.register.text.paragraphs[sentence.paragraph - 1].content
        return self.cast.names_a_person(around)

    def _read_clause(
        self, clause: Clause, subject: Entity, before: tuple[str, ...], sentence: Sentence
    ) -> None:
        predicate = _without_manner(predicate_words(clause))
        lead = clause.part(clause.lead)
        if predicate is None or clause.verb.endswith(("rait", "raient")):
            return
        start = clause.lead[0] if lead else clause.subject[0]
        quote = sentence.text[start : clause.predicate[1]].strip(" ,")
        said = Said(
            subject,
            predicate,
            lead,
            sentence.sources or (*before, quote),
            sentence.paragraph,
            whole=bool(sentence.sources),
        )
        attributed = _ATTRIBUTED.match(lead)
        if attributed:
            source = self.cast.source(attributed["who"]) or self.cast.group(attributed["who"])
            if source is None:
                return
            said.stance, said.by, said.lead = Stance.CLAIM, source.id, ""
            read_quantity(self.cast, said)
            return
        # What is registered as an act is not told a second time.
        told = self._acts and clause.ending in ("que", "qu’")
        if told or read_reported(self.cast, clause, said, sentence):
            return
        if judges(predicate) or judges(lead):
            # Praise and blame are those of whoever gives them, else of the text's author.
            said.stance = Stance.JUDGEMENT
            if subject.cls in ("personne", "organisation") and _VALUES.search(predicate):
                said.stance, said.by = Stance.CLAIM, subject.id
        if not lead and said.stance is Stance.FACT:
            trail = sentence.text[clause.predicate[1] :].rstrip(" .")
            read_reason(self.cast, said, trail)
        if _USING.match(predicate) or (self._acts and subject.cls == "chose"):
            return
        if said.stance is Stance.FACT:
            read_passive(self.cast, said, clause.complete)
        if self._defines and _DEFINING.match(predicate):
            return
        if subject.cls == "chose" and said.stance is Stance.FACT:
            if read_kind(self.cast, said, sentence.text[clause.predicate[0] :]):
                return
        elif read_being(self.cast, clause, said):
            return
        if not clause.complete or len(predicate.split()) > _MOST_WORDS:
            return
        if _RESUMES.match(sentence.text[clause.predicate[1] :]):
            return
        if "«" in predicate or "«" in lead:
            # A question in quotation marks would quote within them.
            return
        if _ANY.fullmatch(subject.name) or (
            subject.cls == "organisation" and OWNED.search(predicate)
        ):
            # Which study, or whose classes, nobody could tell from a question.
            return
        if self._owned_elsewhere(subject, predicate, sentence):
            return
        if subject.number == "s" and re.search(r"\bleurs?\b", predicate):
            # Of others than the subject, whom the clause does not name.
            return
        read_time(self.cast, said)
        read_place(self.cast, said)
        read_quantity(self.cast, said)
        if not self._acts:
            read_author(self.cast, said)
        if said.stance is Stance.FACT:
            read_agent(self.cast, said)
