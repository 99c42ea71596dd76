"""Facts found in the sentences of a French text: who did what, when, where, how much."""

import re
from dataclasses import dataclass, field

from ardoise.domain.elision import elide
from ardoise.domain.fact import Entity, Stance
from ardoise.propose.act import read_acts
from ardoise.propose.adjuncts import (
    read_agent,
    read_author,
    read_count,
    read_place,
    read_quantity,
    read_time,
)
from ardoise.propose.alternatives import contracted
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause, parse, predicate_words
from ardoise.propose.contrast import read_contrast
from ardoise.propose.human import acts_as_human, acts_as_thing
from ardoise.propose.impersonal import impersonal
from ardoise.propose.judging import judges
from ardoise.propose.lists import read_list, read_object_list, read_repeated_list
from ardoise.propose.passage import read_passage
from ardoise.propose.passive import read_passive
from ardoise.propose.reasons import read_reason
from ardoise.propose.register import with_article
from ardoise.propose.relative import read_relative
from ardoise.propose.said import OWNED, Said
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.speaker import of_speaker
from ardoise.propose.speech import read_reported, read_source, read_speech
from ardoise.propose.synonyms import read_synonyms
from ardoise.propose.terms import read_kind, read_terms
from ardoise.propose.titles import read_being, read_people
from ardoise.propose.token import Token, tokenize
from ardoise.propose.uses import read_uses

_VALUES = re.compile(
    r"\b(?:salu|jug|critiqu|dénonc|regrett|approuv|lou|félicit|condamn|qualifi|consid|redout|parl)"
)
_ATTRIBUTED = re.compile(r"^(?:Selon|D[’']après|Pour) (?P<who>.+)$")
_POINTS = re.compile(
    r"(?P<lead>(?!Pour |Avant de |Afin )[^,;:«»]{1,50}, )?"
    r"(?:(?P<pronoun>[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles)(?=[ ])|(?P<own>[Ss]on|[Ss]a|[Ss]es) "
    r"(?P<what>[a-zà-ÿœ-]+)(?= )) "
)
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
_WOMEN = re.compile(
    r"\b(?:mère|grand-mère|sœur|femme|fille|épouse|reine|amie|tante|nièce|cousine|dame|marraine)\b"
)
_GENDERS = {"il": "m", "elle": "f"}
_ANY = re.compile(r"(?:une?|des) [\w’-]+")
_FIRST = re.compile(r"(?:[^,]{1,60}, )?(?P<first>[^\W\d_]+(?:[ -][A-ZÉÈ][\w-]+)*)")


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
    _topic: Entity | None = None
    _topic_quote: str = ""
    _paragraph: int = 0
    _of_hero: bool = False
    _defines: bool = False
    _acts: bool = False
    _spoken: Sentence | None = None
    _before: list[str] = field(default_factory=list)

    def read(self, sentence: Sentence) -> None:
        """Registers the facts of one sentence."""
        if sentence.paragraph != self._paragraph:
            self._topic, self._paragraph = None, sentence.paragraph
            self._of_hero, self._topic_quote = True, ""
            self._before, self._spoken = [], None
        read_people(self.cast, sentence)
        known = len(self.cast.register.facts)
        self._defines = read_terms(self.cast, sentence)
        tokens = tokenize(sentence.text, self.cast.model.finite_verbs(sentence.text))
        whole = self._resolved(sentence, tokens)
        read_uses(self.cast, whole)
        read_synonyms(self.cast, sentence)
        read_contrast(self.cast, sentence)
        read_list(self.cast.register, whole)
        read_count(self.cast, sentence)
        spoken = self._of_speaker(sentence, whole)
        read_source(self.cast, sentence, self._spoken)
        read_speech(self.cast, sentence, self._spoken)
        self._acts = read_acts(self.cast, sentence, spoken)
        self._spoken = spoken
        self.tokens[sentence.text] = tokens
        self._read_main_clause(sentence, tokens)
        verbs = frozenset(token.text for token in tokens if token.kind == "verb")
        read_relative(self.cast, sentence, verbs)
        self._of_hero = self._of_hero and self._begins_with_hero(sentence.text)
        made = list(self.cast.register.facts.values())[known:]
        if not made and read_repeated_list(self.cast.register, whole):
            made = list(self.cast.register.facts.values())[known:]
        asked = [
            self.cast.register.entities[id_].name
            for fact in made
            if fact.relation not in ("fonction", "metier")
            for ids in fact.args.values()
            for id_ in ids
        ]
        read_passage(self.cast, sentence, whole, self._before, asked)
        self.heard.append((sentence, whole, tuple(self._before)))
        self._before.append(sentence.text)

    def _read_main_clause(self, sentence: Sentence, tokens: list[Token]) -> None:
        clause = parse(sentence.text, tokens)
        subject, before = self._subject(clause) if clause else (None, ())
        if clause is None or subject is None:
            # "C’est le plus gros rongeur": still of the same.
            if not re.match(r"C[’']est (?:une? |le |la |l[’'])", sentence.text):
                self._topic = None
            return
        if clause.states:
            self._read_clause(clause, subject, before, sentence)
            read_object_list(self.cast.register, clause, sentence)
        # After a colon another subject may have come.
        self._topic = None if clause.ending == ":" else self.cast.register.entities[subject.id]
        if not clause.pronoun:
            self._topic_quote = sentence.text[clause.subject[0] : clause.predicate[1]]

    def _subject(self, clause: Clause) -> tuple[Entity | None, tuple[str, ...]]:
        """The subject, and the quotes that say who it is when the clause says *il* or *elle*."""
        words = clause.part(clause.subject)
        if clause.pronoun:
            return self._antecedent(words.casefold(), clause.part(clause.predicate))
        if _TWO.search(words) or OWNED.search(words):
            return None, ()
        named = self.cast.person_in(words)
        if named is None and clause.apposition != (0, 0):
            named = self.cast.person(clause.part(clause.apposition))
        return named or self.cast.thing(words, clause.part(clause.predicate)), ()

    def _antecedent(
        self, pronoun: str, predicate: str = ""
    ) -> tuple[Entity | None, tuple[str, ...]]:
        """Whom a pronoun stands for: the subject of the sentence before, if it agrees and nobody
        else there could be meant; else, where the predicate is what people alone do, the one
        person whom that sentence names."""
        topic, quotes = self._subject_before(pronoun)
        if topic is None and acts_as_human(predicate):
            hero = self._hero_again(pronoun)
            return (hero, (hero.name,)) if hero else self._only_person(pronoun)
        if topic is not None and topic.cls == "personne" and acts_as_thing(predicate):
            # "Riquet fit percer le tunnel. Il mesure 165 mètres."
            return None, ()
        return topic, quotes

    def _hero_again(self, pronoun: str) -> Entity | None:
        """The person whose life the text tells, where the sentence before names nobody else whom
        a pronoun may stand for."""
        hero = self._hero(pronoun)
        before = self._before[-1] if self._before else ""
        if hero is None or (pronoun == "elle" and _WOMEN.search(before)):
            return None
        others = (
            name
            for name in self.cast.names.values()
            if name.cls == "personne"
            and name.text != hero.name
            and name.gender in ("", _GENDERS.get(pronoun))
            and name.text.split()[-1] not in hero.name
        )
        if any(re.search(rf"\b{re.escape(n.text.split()[-1])}\b", before) for n in others):
            return None
        self._topic_quote = hero.name
        return hero

    def _only_person(self, pronoun: str) -> tuple[Entity | None, tuple[str, ...]]:
        before = self._before[-1] if self._before else ""
        known = {name.text: name for name in self.cast.names.values() if name.cls == "personne"}
        known |= {last: known[full] for last, full in self.cast.surnames.items() if full in known}
        found = {
            name.text: (name, shown)
            for shown, name in known.items()
            if re.search(rf"(?<![\w-]){re.escape(shown)}(?![\w-])", before)
        }
        able = [one for one in found.values() if one[0].gender in ("", _GENDERS.get(pronoun))]
        if len(able) != 1 or not able[0][0].gender:
            return None, ()
        name, shown = able[0]
        self._topic_quote = shown
        return self.cast.person(name.text), (shown,)

    def _subject_before(self, pronoun: str) -> tuple[Entity | None, tuple[str, ...]]:
        topic = self._topic
        hero = self._hero(pronoun)
        if topic is None and hero is not None and self._of_hero:
            if self._before and self._hero_again(pronoun) is None:
                return None, ()
            self._topic_quote = hero.name
            return hero, (hero.name,)
        if topic is None or not self._topic_quote:
            return None, ()
        gender = "f" if pronoun.startswith("elle") else "m"
        number = "p" if pronoun.endswith("s") else "s"
        if topic.number != number or topic.gender not in ("", gender):
            return None, ()
        if topic.cls != "personne" and number == "s" and self._people_met(gender):
            # "L’alphabet est prêt. Il le publie": a person of the text may be meant.
            return None, ()
        rivals = any(
            name.cls == "personne"
            and name.text in self._topic_quote
            and name.text != topic.name
            and name.gender in ("", gender)
            for name in self.cast.names.values()
        )
        if rivals and topic.cls != "personne":
            return None, ()
        return self.cast.with_gender(topic, gender), (self._topic_quote,)

    def _resolved(self, sentence: Sentence, tokens: list[Token]) -> Sentence:
        """A sentence with what its first word stands for in the place of *il* or *elle*; the
        sentence itself where that is not sure."""
        text = sentence.text
        if impersonal(text):
            return sentence
        found = _POINTS.match(text)
        if found is not None and found["own"] and text[found.end() : found.end() + 1].isupper():
            # "Son compatriote Luigi Galvani": a name tells already who it is.
            return sentence
        if found is not None and found["own"]:
            start, end = len(found["lead"] or ""), found.end() - 1
            shown, before = self._owned(found["own"], found["what"])
        else:
            if found is not None:
                start, end = found.span("pronoun")
            else:
                clause = parse(text, tokens)
                if clause is None or not clause.pronoun or not clause.part(clause.lead):
                    return sentence
                start, end = clause.subject
            topic, before = self._antecedent(text[start:end].casefold(), text[end + 1 :])
            shown = with_article(topic) if topic is not None else ""
        if not shown or not before:
            return sentence
        lead = text[:start]
        first = shown if lead else capitalised(shown)
        return Sentence(
            paragraph=sentence.paragraph,
            text=f"{lead}{first}{text[end:]}",
            sources=(*before, text.rstrip(".")),
            head=(len(lead), len(lead) + len(first)),
            bracketed=f"{text[start:end]} [{shown}]",
        )

    def _of_speaker(self, sentence: Sentence, whole: Sentence) -> Sentence:
        """The sentence with its speaker in full, where *il* or *elle* at its head is surely the one
        whom the sentence before gave the word to."""
        if whole.sources or self._spoken is None:
            return whole
        return of_speaker(self.cast, sentence, self._spoken) or whole

    def _owned(self, own: str, what: str) -> tuple[str, tuple[str, ...]]:
        """What a possessive at the head of a sentence says in full, with the quotes that tell whose
        it is: "Son dos" of the hedgehog is *le dos du hérisson*."""
        topic = self._topic
        hero = self._hero("elle") or self._hero("il")
        if topic is None and hero is not None and self._of_hero:
            topic, self._topic_quote = hero, hero.name
        if topic is None or not self._topic_quote or topic.number == "p":
            return "", ()
        if topic.cls != "personne" and any(map(self._people_met, ("f", "m"))):
            return "", ()
        article = {"sa": "la", "son": "le", "ses": "les"}[own.casefold()]
        of = contracted("de", with_article(topic))
        head = elide(article, what) if article != "les" else f"les {what}"
        return f"{head} {of}", (self._topic_quote,)

    def _hero(self, pronoun: str) -> Entity | None:
        """The person whose life a text tells, whom its title names: a paragraph may begin with
        *elle* or *il* for that person."""
        for name in self.cast.names.values():
            if self.cast.is_hero(name):
                agrees = pronoun == {"f": "elle", "m": "il"}.get(name.gender)
                return self.cast.person(name.text) if agrees else None
        return None

    def _begins_with_hero(self, text: str) -> bool:
        """Whether a sentence goes on about the person whose life is told: the next may too."""
        start = _FIRST.match(text)
        first = start["first"] if start else ""
        pronoun = first.casefold()
        if pronoun in ("il", "elle"):
            return self._hero(pronoun) is not None and not impersonal(text)
        if pronoun in ("son", "sa", "ses"):
            return (self._hero("elle") or self._hero("il")) is not None
        title = self.cast.register.text.title
        return first[:1].isupper() and len(first) > 2 and (first in title)

    def _owned_elsewhere(self, subject: Entity, predicate: str, sentence: Sentence) -> bool:
        """Whether a possessive may speak of somebody else than the subject: "L’école refuse sa
        méthode", "Des chercheurs donnent son nom à une plante"."""
        if subject.cls == "personne" or not OWNED.search(predicate):
            return False
        if subject.number == "p":
            return True
        around = self.cast.register.text.paragraphs[sentence.paragraph - 1].content
        return self.cast.names_a_person(around)

    def _people_met(self, gender: str) -> bool:
        """Whether this paragraph or the one before speaks of a person who may be of that gender, or
        the title of the text does."""
        text = self.cast.register.text
        near = text.paragraphs[max(0, self._paragraph - 2) : self._paragraph]
        around = "\n".join((text.title, *(paragraph.content for paragraph in near)))
        return any(
            name.cls == "personne"
            and name.gender in ("", gender)
            and re.search(rf"\b{re.escape(name.text.split()[-1])}\b", around)
            for name in self.cast.names.values()
        )

    def _read_clause(
        self, clause: Clause, subject: Entity, before: tuple[str, ...], sentence: Sentence
    ) -> None:
        predicate = _without_manner(predicate_words(clause))
        lead = clause.part(clause.lead)
        if predicate is None or clause.verb.endswith(("rait", "raient")):
            return
        start = clause.lead[0] if lead else clause.subject[0]
        quote = sentence.text[start : clause.predicate[1]].strip(" ,")
        said = Said(subject, predicate, lead, (*before, quote), sentence.paragraph)
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
