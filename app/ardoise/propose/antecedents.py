"""Whom *il*, *elle* or *son* stands for: what the sentences of a paragraph go on about."""

import re
from dataclasses import dataclass, field

from ardoise.domain.elision import elide
from ardoise.domain.fact import Entity
from ardoise.propose.alternatives import contracted
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause
from ardoise.propose.human import acts_as_human, acts_as_thing
from ardoise.propose.impersonal import IMPERSONAL, impersonal
from ardoise.propose.in_full import in_full
from ardoise.propose.register import with_article
from ardoise.propose.sentence import Sentence, capitalised, is_heading, split

_POINTS = re.compile(
    r"(?P<lead>(?!Pour |Avant de |Afin )[^,;:«»]{1,50}, )?"
    r"(?:(?P<pronoun>[Ii]l|[Ee]lle|[Ii]ls|[Ee]lles)(?=[ ])|(?P<own>[Ss]on|[Ss]a|[Ss]es) "
    r"(?P<what>[a-zà-ÿœ-]+(?: (?:de |d’)[a-zà-ÿœ-]+)?)(?=[ ,]))[ ,]"
)
_WOMEN = re.compile(
    r"\b(?:mère|grand-mère|sœur|femme|fille|épouse|reine|amie|tante|nièce|cousine|dame|marraine)\b"
)
_GENDERS = {"il": "m", "elle": "f"}
_WITHIN = re.compile(r"(?<= )(?:il|elle)(?= )")
_AGREEING = {
    "il": re.compile(r"\b(?:le|un|du|au|ce|cet|son|[Ll][’'])\b", re.IGNORECASE),
    "elle": re.compile(r"\b(?:la|une|cette|sa)\b|\b(?<!qu[’'])l[’']", re.IGNORECASE),
}
_STARTS = {
    "il": re.compile(r"(?:[^,]{1,50}, )?(?:le|un|ce|cet|son|l’|tout)\b", re.IGNORECASE),
    "elle": re.compile(r"(?:[^,]{1,50}, )?(?:la|une|cette|sa|son|l’|toute)\b", re.IGNORECASE),
}
# "Fille de Jean Roy, elle …": of whom it is said, not of him.
_KIN = re.compile(r"(?:Fils|Fille|Neveu|Nièce|Élève|Disciple|Veuf|Veuve|Épouse|Frère|Sœur) d[e’u]")
# "Dans la salle, elle …": what a place or a time is told by seldom goes on.
_ADVERBIAL = re.compile(
    r"(?:Dans|En|À|Au|Aux|Pendant|Durant|Depuis|Après|Avant|Lors|Dès|Sous|Sur|Chez|Vers|Malgré"
    r"|Avec|Sans|Grâce)\b(?!.*\b(?:qui|que|où|lorsqu|quand|dont)\b)"
)
_FIRST = re.compile(r"(?:[^,]{1,60}, )?(?P<first>[^\W\d_]+(?:[ -][A-ZÉÈ][\w-]+)*)")


@dataclass
class Antecedents:
    """Follows the sentences of a text in order. `before` are those of the same paragraph that were
    read already."""

    cast: Cast
    before: list[str] = field(default_factory=list)
    _topic: Entity | None = None
    _quote: str = ""
    _paragraph: int = 0
    _of_hero: bool = False

    def begin(self, paragraph: int) -> bool:
        """Whether the next sentence begins another paragraph, where nothing is gone on about."""
        if paragraph == self._paragraph:
            return False
        self._topic, self._quote = None, ""
        self._paragraph, self._of_hero, self.before = paragraph, True, []
        return True

    def follow(self, topic: Entity | None, quote: str = "") -> None:
        """What the next sentence may go on about: the subject of this one, None where it has none.
        `quote` are the words that name it; with "", those that did before."""
        self._topic = topic
        self._quote = quote or self._quote

    def end(self, sentence: str) -> None:
        """Leaves a sentence behind."""
        self._of_hero = self._of_hero and self._begins_with_hero(sentence)
        self.before.append(sentence)

    def of(self, pronoun: str, predicate: str) -> tuple[Entity | None, tuple[str, ...]]:
        """Whom a pronoun stands for: the subject of the sentence before, if it agrees and nobody
        else there could be meant; else, where the predicate is what people alone do, the one
        person whom that sentence names."""
        topic, quotes = self._subject_before(pronoun)
        if topic is None and acts_as_human(predicate) and self.cast.topic is None:
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
        before = self.before[-1] if self.before else ""
        if hero is None or (pronoun == "elle" and _WOMEN.search(before)):
            return None
        if self.cast.topic is not None:
            return self._topic_again(hero, pronoun)
        others = (
            name
            for name in self.cast.people
            if name.text != hero.name
            and name.gender in ("", _GENDERS.get(pronoun))
            and name.text.split()[-1] not in hero.name
        )
        if any(re.search(rf"\b{re.escape(n.text.split()[-1])}\b", before) for n in others):
            return None
        self._quote = hero.name
        return hero

    def _hero_alone(self, pronoun: str) -> bool:
        """Whether nobody and nothing but the person whose life is told can go on by a pronoun: the
        paragraph has named nobody else of that gender, nor does its last sentence begin with a noun
        that agrees."""
        hero = self.cast.hero
        if hero is None or hero.gender != _GENDERS.get(pronoun) or not self.before:
            return False
        said = " ".join(self.before)
        others = (
            name.text.split()[-1]
            for name in self.cast.people
            if name.gender in ("", hero.gender) and name.text.split()[-1] not in hero.text
        )
        if any(re.search(rf"\b{re.escape(other)}\b", said) for other in others):
            return False
        if pronoun == "elle" and _WOMEN.search(said):
            return False
        return not _STARTS[pronoun].match(self.before[-1])

    def _topic_again(self, topic: Entity, pronoun: str) -> Entity | None:
        """The thing that the text is about, where the sentence before goes on about it in as many
        words, and no person near may be meant."""
        before = self.before[-1] if self.before else self._last()
        if before and not self._tells_of_topic(before):
            return None
        if self._somebody(before, "f" if pronoun.startswith("elle") else "m"):
            return None
        self._quote = topic.name
        return topic

    def _somebody(self, text: str, gender: str) -> bool:
        """Whether `text` names a person who may be of that gender."""
        title = self.cast.register.text.title
        return any(
            re.search(rf"\b{re.escape(name.text.split()[-1])}\b", text)
            for name in self.cast.people
            if name.gender in ("", gender) and name.text not in title
        )

    def _tells_of_topic(self, text: str) -> bool:
        topic = self.cast.topic
        opening = not self.before
        return topic is not None and topic.begins(text, self.earlier(), opening=opening)

    def _last(self) -> str:
        """The last sentence of the paragraph before."""
        paragraphs = self.cast.register.text.paragraphs
        content = paragraphs[self._paragraph - 2].content if self._paragraph > 1 else ""
        return "" if is_heading(content) or not content else split(content)[-1]

    def _only_person(self, pronoun: str) -> tuple[Entity | None, tuple[str, ...]]:
        before = self.before[-1] if self.before else ""
        known = {name.text: name for name in self.cast.people}
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
        self._quote = shown
        return self.cast.person(name.text), (shown,)

    def _subject_before(self, pronoun: str) -> tuple[Entity | None, tuple[str, ...]]:
        topic = self._topic
        hero = self._hero(pronoun)
        if topic is not None and hero is not None and topic.gender not in ("", hero.gender):
            # "Gauss lui répond. Elle lui écrit": another than he.
            topic = None if self._hero_alone(pronoun) else topic
        if topic is None and hero is not None and (self._of_hero or self._hero_alone(pronoun)):
            told = self.before or self.cast.topic is not None
            if told and self._hero_again(pronoun) is None:
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
        met = self._somebody(self.before[-1], gender) if itself else self._people_met(gender)
        if topic.cls != "personne" and number == "s" and met:
            # "L’alphabet est prêt. Il le publie": a person of the text may be meant.
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
        if found is not None and found["own"]:
            if text[found.end() : found.end() + 1].isupper():
                # "Son compatriote Luigi Galvani": a name tells already who it is.
                return sentence
            start, end = len(found["lead"] or ""), found.end() - 1
            shown, before = self._owned(found["own"], found["what"])
        else:
            if found is not None:
                start, end = found.span("pronoun")
            elif clause is not None and clause.pronoun and clause.part(clause.lead):
                start, end = clause.subject
            else:
                start, end = self._hero_within(text)
            if start == end or IMPERSONAL.match(text, start):
                return sentence
            topic, before = self.of(text[start:end].casefold(), text[end + 1 :])
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

    def earlier(self) -> str:
        """What the text says before the sentence that is read."""
        paragraphs = self.cast.register.text.paragraphs[: max(0, self._paragraph - 1)]
        return "\n".join((*(one.content for one in paragraphs), *self.before))

    def _owned(self, own: str, what: str) -> tuple[str, tuple[str, ...]]:
        """What a possessive at the head of a sentence says in full, with the quotes that tell whose
        it is: "Son dos" of the hedgehog is *le dos du hérisson*."""
        topic = self._topic
        hero = self._hero("elle", "il")
        if topic is None and hero is not None and self._of_hero:
            last = self.before[-1] if self.before else self._last()
            if self.cast.topic is None or self._tells_of_topic(last):
                topic, self._quote = hero, hero.name
        if topic is None or not self._quote or topic.number == "p":
            return "", ()
        if self.cast.hero is not None and topic.cls == "personne" and topic != hero:
            # "Gauss la regrette. Son acte de décès …": whose, of the two?
            return "", ()
        itself = topic == self.cast.topic_itself()
        last = self.before[-1] if self.before else self._last()
        met = self.cast.names_a_person(last) if itself else any(map(self._people_met, ("f", "m")))
        if topic.cls != "personne" and met:
            return "", ()
        article = {"sa": "la", "son": "le", "ses": "les"}[own.casefold()]
        of = contracted("de", with_article(topic))
        head = elide(article, what) if article != "les" else f"les {what}"
        return f"{head} {of}", (self._quote,)

    def _hero(self, *pronouns: str) -> Entity | None:
        """The person whose life a text tells or the thing that it is about, which its title names,
        if one of these pronouns may stand for it: a paragraph may begin with it."""
        name, topic = self.cast.hero, self.cast.topic
        if topic is not None:
            agreeing = any(topic.agrees(pronoun) for pronoun in pronouns)
            return self.cast.topic_itself() if agreeing else None
        if name is None or {"f": "elle", "m": "il"}.get(name.gender) not in pronouns:
            return None
        return self.cast.person(name.text)

    def _hero_within(self, text: str) -> tuple[int, int]:
        """Where the first pronoun of a sentence stands that can only be the person whose life the
        text tells: nothing before it in the sentence agrees with it, and the paragraph goes on
        about that person. (0, 0) where there is none."""
        hero = self.cast.hero or self.cast.topic
        found = _WITHIN.search(text)
        if hero is None or found is None or "«" in text[: found.start()]:
            return 0, 0
        if IMPERSONAL.match(text, found.start()):
            return 0, 0
        pronoun, ahead = found.group(), text[: found.start()]
        if hero.gender != _GENDERS[pronoun] or not (self._of_hero or self._hero_alone(pronoun)):
            return 0, 0
        told = self.cast.hero is not None
        apart = told and (_KIN.match(ahead) or _ADVERBIAL.match(ahead))
        if not apart and _AGREEING[pronoun].search(ahead):
            return 0, 0
        if self.cast.names_a_person(ahead) and not (told and _KIN.match(ahead)):
            return 0, 0
        if (self.before or self.cast.topic) and self._hero_again(pronoun) is None:
            return 0, 0
        return found.span()

    def _begins_with_hero(self, text: str) -> bool:
        """Whether a sentence goes on about the person whose life is told: the next may too."""
        if self.cast.topic is not None:
            possessive = re.match(r"(?:Son|Sa|Ses) ", text)
            told = self.cast.topic.begins(text, self.earlier(), opening=False)
            return possessive is not None or told
        start = _FIRST.match(text)
        first = start["first"] if start else ""
        pronoun = first.casefold()
        if pronoun in ("il", "elle"):
            return self._hero(pronoun) is not None and not impersonal(text)
        if pronoun in ("son", "sa", "ses"):
            return self._hero("elle", "il") is not None
        title = self.cast.register.text.title
        return first[:1].isupper() and len(first) > 2 and (first in title)

    def _people_met(self, gender: str) -> bool:
        """Whether this paragraph or the one before speaks of a person who may be of that gender, or
        the title of the text does."""
        text = self.cast.register.text
        near = text.paragraphs[max(0, self._paragraph - 2) : self._paragraph]
        around = "\n".join((text.title, *(paragraph.content for paragraph in near)))
        return any(
            name.gender in ("", gender)
            and re.search(rf"\b{re.escape(name.text.split()[-1])}\b", around)
            for name in self.cast.people
        )
