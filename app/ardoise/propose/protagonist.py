"""The person whose life a text tells, or the thing that it is about, followed from sentence to
sentence: where a pronoun can be nobody else."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ardoise.domain.fact import Entity
from ardoise.propose.cast import Cast
from ardoise.propose.impersonal import IMPERSONAL, impersonal
from ardoise.propose.names import Name
from ardoise.propose.sentence import is_heading, split

_WOMEN = re.compile(
    r"\b(?:mère|grand-mère|sœur|femme|fille|épouse|reine|amie|tante|nièce|cousine|dame|marraine)\b"
)
GENDERS = {"il": "m", "elle": "f"}
"""The gender that a pronoun shows."""
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


def named_in(text: str, names: Iterable[Name], gender: str) -> bool:
    """Whether the surname of one of the `names` that may be of that gender stands in `text`."""
    return any(
        re.search(rf"\b{re.escape(name.text.split()[-1])}\b", text)
        for name in names
        if name.gender in ("", gender)
    )


@dataclass
class Protagonist:
    """Whom or what a text is about. `before` are the sentences of the paragraph that were read;
    `told` is whether all of them went on about it."""

    cast: Cast
    before: list[str] = field(default_factory=list)
    paragraph: int = 0
    told: bool = False

    def begin(self, paragraph: int) -> None:
        """Begins another paragraph."""
        self.paragraph, self.told, self.before = paragraph, True, []

    def end(self, sentence: str) -> None:
        """Leaves a sentence behind."""
        self.told = self.told and self._begins(sentence)
        self.before.append(sentence)

    def entity(self, *pronouns: str) -> Entity | None:
        """The person whose life a text tells or the thing that it is about, which its title names,
        if one of these pronouns may stand for it: a paragraph may begin with it."""
        name, topic = self.cast.hero, self.cast.topic
        if topic is not None:
            agreeing = any(topic.agrees(pronoun) for pronoun in pronouns)
            return self.cast.topic_itself() if agreeing else None
        if name is None or {"f": "elle", "m": "il"}.get(name.gender) not in pronouns:
            return None
        return self.cast.person(name.text)

    def again(self, pronoun: str) -> Entity | None:
        """The person whose life the text tells, where the sentence before names nobody else whom
        a pronoun may stand for."""
        hero = self.entity(pronoun)
        before = self.before[-1] if self.before else ""
        if hero is None or (pronoun == "elle" and _WOMEN.search(before)):
            return None
        if self.cast.topic is not None:
            return self._thing_again(hero, pronoun)
        return None if self._others(before, hero.name) else hero

    def alone(self, pronoun: str) -> bool:
        """Whether nobody and nothing but the person whose life is told can go on by a pronoun: the
        paragraph has named nobody else of that gender, nor does its last sentence begin with a noun
        that agrees."""
        hero = self.cast.hero
        if hero is None or hero.gender != GENDERS.get(pronoun) or not self.before:
            return False
        said = " ".join(self.before)
        if self._others(said, hero.text):
            return False
        if pronoun == "elle" and _WOMEN.search(said):
            return False
        return not _STARTS[pronoun].match(self.before[-1])

    def _thing_again(self, topic: Entity, pronoun: str) -> Entity | None:
        """The thing that the text is about, where the sentence before goes on about it in as many
        words, and no person near may be meant."""
        before = self.before[-1] if self.before else self.last()
        if before and not self.tells_of_it(before):
            return None
        if self.names(before, "f" if pronoun.startswith("elle") else "m"):
            return None
        return topic

    def within(self, text: str) -> tuple[int, int]:
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
        if hero.gender != GENDERS[pronoun] or not (self.told or self.alone(pronoun)):
            return 0, 0
        told = self.cast.hero is not None
        apart = told and (_KIN.match(ahead) or _ADVERBIAL.match(ahead))
        if not apart and _AGREEING[pronoun].search(ahead):
            return 0, 0
        if self.cast.names_a_person(ahead) and not (told and _KIN.match(ahead)):
            return 0, 0
        if (self.before or self.cast.topic) and self.again(pronoun) is None:
            return 0, 0
        return found.span()

    def _begins(self, text: str) -> bool:
        """Whether a sentence goes on about the person whose life is told: the next may too."""
        if self.cast.topic is not None:
            possessive = re.match(r"(?:Son|Sa|Ses) ", text)
            told = self.cast.topic.begins(text, self.earlier(), opening=False)
            return possessive is not None or told
        start = _FIRST.match(text)
        first = start["first"] if start else ""
        pronoun = first.casefold()
        if pronoun in ("il", "elle"):
            return self.entity(pronoun) is not None and not impersonal(text)
        if pronoun in ("son", "sa", "ses"):
            return self.entity("elle", "il") is not None
        title = self.cast.register.text.title
        return first[:1].isupper() and len(first) > 2 and (first in title)

    def names(self, text: str, gender: str) -> bool:
        """Whether `text` names a person who may be of that gender, other than in the title."""
        title = self.cast.register.text.title
        return named_in(text, (name for name in self.cast.people if name.text not in title), gender)

    def _others(self, text: str, hero: str) -> bool:
        """Whether `text` names somebody else of the gender of the one whose life is told."""
        known = self.cast.hero
        others = (n for n in self.cast.people if n.text.split()[-1] not in hero)
        return known is not None and named_in(text, others, known.gender)

    def tells_of_it(self, text: str) -> bool:
        """Whether a sentence, the last that was read, begins with the thing that the text is
        about."""
        topic = self.cast.topic
        opening = not self.before
        return topic is not None and topic.begins(text, self.earlier(), opening=opening)

    def last(self) -> str:
        """The last sentence of the paragraph before."""
        paragraphs = self.cast.register.text.paragraphs
        content = paragraphs[self.paragraph - 2].content if self.paragraph > 1 else ""
        return "" if is_heading(content) or not content else split(content)[-1]

    def earlier(self) -> str:
        """What the text says before the sentence that is read."""
        paragraphs = self.cast.register.text.paragraphs[: max(0, self.paragraph - 1)]
        return "\n".join((*(one.content for one in paragraphs), *self.before))
