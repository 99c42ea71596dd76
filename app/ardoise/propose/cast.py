"""Who and what a text speaks of, as entities: people, countries, towns, bodies, things, times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from ardoise.domain.fact import Entity
from ardoise.propose import people
from ardoise.propose.article import article_gender, plain
from ardoise.propose.geography import countries
from ardoise.propose.model import Model
from ardoise.propose.named_after import is_named_after
from ardoise.propose.names import Name
from ardoise.propose.register import Register, noun_gender
from ardoise.propose.times import When
from ardoise.propose.topic import Topic, find_topic

_EVENT_NOUNS = """
réunion sommet guerre bataille conférence exposition festival élection visite match révolution
cérémonie rencontre fête inauguration traité accord manifestation course tournoi concert chantier
construction rénovation grève marche siège
"""
_BODY_NOUNS = """
association entreprise société organisation académie université institut assemblée région commune
préfecture mairie ministère gouvernement parlement sénat état fédération syndicat parti banque
commission conseil union école
"""
_ENOUGH = 3
"""People whom a text must name for one of them to be asked for."""
_EVENTS = frozenset(_EVENT_NOUNS.split())
_BODIES = frozenset(_BODY_NOUNS.split())
_OF = ("de", "d’", "du", "des", "avec", "à", "et")
_ARTICLE = re.compile(r"(?P<article>le |la |les |l[’'])(?P<rest>.+)$", re.IGNORECASE)
_FIRM = re.compile(r"[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)? [A-ZÀ-ÖØ-Þ][\w’-]*(?: [A-ZÀ-ÖØ-Þ][\w’-]*)*")
_AGREEING = re.compile(
    r"(?:est|sont|a été|ont été|était|étaient|fut|furent|sera|seront|s’est|se sont) "
    r"\w+?(?P<ending>é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|erte|ertes|ite|ites|ise|ises)\b"
)


# "troupes allemandes": the adjective tells what the noun does not.
_SHE = re.compile(
    r"[a-zà-ÿœ]+ [a-zà-ÿœ]+(?:mandes?|aises?|oises?|iennes?|éennes?|aines?|ives?|euses?|ales?"
    r"|ières?)(?![\w’-])"
)


@dataclass
class Cast:
    """Makes entities of the words of one text, each once. `labels` are what a model took its names
    for."""

    register: Register
    names: Mapping[str, Name]
    surnames: Mapping[str, str]
    model: Model
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def people(self) -> list[Name]:
        """The people whom the text names."""
        return [name for name in self.names.values() if name.cls == "personne"]

    @property
    def hero(self) -> Name | None:
        """The person whose life the text tells, if it tells one."""
        return next((name for name in self.people if self.is_hero(name)), None)

    @cached_property
    def topic(self) -> Topic | None:
        """The thing that the text is about, if it is about one and tells no life."""
        return None if self.hero else find_topic(self.register.text, self.gender_of)

    def topic_itself(self) -> Entity | None:
        """What the text is about, as an entity."""
        topic = self.topic
        made = self.thing(topic.whole) if topic else None
        return self.with_gender(made, topic.gender) if made and topic else None

    @property
    def names_enough(self) -> bool:
        """Whether the text names people enough in full for one of them to be asked for."""
        return sum(" " in name.text for name in self.people) >= _ENOUGH

    def person(self, name: str) -> Entity | None:
        """The person of that name or surname, if it is one."""
        full = self.surnames.get(name, name)
        known = self.names.get(full)
        if known is None or known.cls != "personne":
            return None
        return self.register.entity("personne", full, gender=known.gender)

    def person_in(self, words: str) -> Entity | None:
        """The person that a noun phrase names: "Marie Curie", "Le physicien John Dalton"."""
        person = self.person(words)
        if person is not None:
            return person
        for name in self.people:
            if words.endswith(" " + name.text) and not is_named_after(
                words, len(words) - len(name.text), self.model, in_full=True
            ):
                before = words[: -len(name.text)].replace("’", "’ ").split()
                plain = before[-1] not in _OF and "et" not in before and len(before) <= 4
                if plain and before[0].casefold() in ("le", "la", "l’"):
                    return self.person(name.text)
        return None

    def is_hero(self, name: Name) -> bool:
        """Whether the text tells the life of that person: its title is that name, or a part of it
        with the last."""
        title = self.register.text.title
        if name.cls != "personne" or " " not in name.text:
            return False
        return name.text in title or (" " in title and name.text.endswith(f" {title}"))

    def worth_asking(self, name: str) -> bool:
        """Whether to ask for a person asks something: others are named who might be meant, and the
        text does not tell the life of that person."""
        hero = name in self.names and self.is_hero(self.names[name])
        return self.names_enough and not hero and name not in self.register.text.title

    def names_a_person(self, words: str) -> bool:
        """Whether a known person, or the surname of one, stands in `words`."""
        known = [name.text for name in self.people]
        return any(re.search(rf"\b{re.escape(n)}\b", words) for n in (*known, *self.surnames))

    def thing(self, words: str, predicate: str = "") -> Entity | None:
        """A country, town, body, event or thing that a noun phrase names. `predicate` may show its
        gender by the agreement of a participle."""
        if words in self.names and self.names[words].cls in ("ville", "organisation"):
            cls = self.names[words].cls
            return self.register.entity(cls, words, locative="à" if cls == "ville" else "")
        found = _ARTICLE.match(words)
        if found is None:
            return self._any(words)
        article = plain(found["article"])
        rest = found["rest"]
        if rest in countries():
            return self.country(rest)
        head = re.split(r"[\s-]", rest)[0]
        cls = "chose"
        if head.casefold() in _EVENTS:
            cls = "evenement"
        elif (rest in self.names and self.names[rest].cls == "organisation") or (
            # "La société romaine" is none, "la Société générale" is.
            (
                head.casefold() in _BODIES
                and (head.casefold() != "société" or re.search(r"[A-ZÀ-Þ]", rest))
            )
            # "L’opérateur Kelto": whom no first name tells, a firm is.
            or (head in (*people.MAKERS, *people.OWNERS) and _FIRM.fullmatch(rest))
        ):
            cls = "organisation"
        called = re.search(r" (?P<name>[A-ZÀ-ÖØ-Þ][\w-]*[A-ZÀ-ÖØ-Þ][\w-]*)$", rest)
        if head in (*people.MAKERS, *people.OWNERS):
            called = re.search(r" (?P<name>[A-ZÀ-ÖØ-Þ].*)$", rest)
        return self.register.entity(
            cls,
            rest,
            gender="f" if _SHE.match(rest) else self._gender(article, head, predicate),
            number="p" if article == "les" else "s",
            article=article,
            # "le syndicat enseignant SE-Unsa" is known by its initials.
            variants=(called["name"],) if cls == "organisation" and called else (),
        )

    def _gender(self, article: str, head: str, predicate: str) -> str:
        agreeing = _AGREEING.match(predicate)
        if agreeing and not article_gender(article):
            ending = agreeing["ending"].removesuffix("s")
            return "f" if ending.endswith("e") else "m"
        return self.gender_of(head, article)

    def gender_of(self, noun: str, article: str = "") -> str:
        """ "m" or "f" for a noun, by the plain article that the text gives it, by its ending or by
        what the model knows; else ""."""
        return article_gender(article) or noun_gender(noun) or self.model.gender(noun)

    def _any(self, words: str) -> Entity | None:
        """Any one of a kind, or some: "Un Français", "Des enfants"."""
        found = re.match(r"(?P<article>une?|des) (?P<head>[^\W\d_]+)", words, re.IGNORECASE)
        if found is None:
            return None
        article = found["article"].casefold()
        return self.register.entity(
            "chose",
            words[0].lower() + words[1:],
            gender=self.gender_of(found["head"], article),
            number="p" if article == "des" else "s",
        )

    def country(self, name: str) -> Entity:
        """The country or continent of that name."""
        return country(self.register, name)

    def time(self, when: When) -> Entity:
        """A date, month, year or century."""
        return self.register.entity(
            when.cls,
            when.name,
            gender="f" if when.cls in ("annee", "heure") else "m",
            article="le" if when.cls in ("date", "siecle") else "",
            locative="à" if when.cls == "heure" else "",
            value=when.value,
        )

    def action(self, words: str) -> Entity:
        """What somebody does, as a predicate: *reçoit le prix Nobel*."""
        return self.register.entity("action", words)

    def source(self, words: str) -> Entity | None:
        """The person or body that words name, if need be by a function held in the text."""
        person = self.person_in(words)
        if person is not None:
            return person
        bare = re.sub(r"^(?:le |la |l[’'])", "", words, flags=re.IGNORECASE)
        for fact in self.register.facts.values():
            if fact.relation == "fonction":
                function = self.register.entities[fact.args["fonction"][0]]
                if function.name == bare and function.article:
                    return self.register.entities[fact.args["personne"][0]]
        thing = self.thing(words)
        return thing if thing is not None and thing.cls == "organisation" else None

    def group(self, words: str) -> Entity | None:
        """People of one trade, taken together: "les géologues"."""
        found = re.match(r"(?:les|des) (?P<trade>[^\W\d_]+)s$", words, re.IGNORECASE)
        if found is None or found["trade"] not in people.CRAFTS:
            return None
        name = found["trade"] + "s"
        return self.register.entity("groupe", name, gender="m", number="p", article="les")

    def with_gender(self, entity: Entity, gender: str) -> Entity:
        """The entity with a gender that was not known before."""
        if entity.gender or not gender:
            return entity
        entity = replace(entity, gender=gender)
        self.register.replace(entity)
        return entity


def country(register: Register, name: str, *, absent: bool = False) -> Entity:
    """The country or continent of that name, as one that the text names or that is `absent`."""
    land = countries()[name]
    return register.entity(
        land.cls,
        name,
        gender=land.gender,
        number=land.number,
        article=land.article,
        locative=land.preposition,
        absent=absent,
    )
