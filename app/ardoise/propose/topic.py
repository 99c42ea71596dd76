"""The thing that a text is about, as its title names it and its first sentences take it up: an
animal, a monument, an invention. What a life has in its hero, such a text has in its topic."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ardoise.domain.text import Text
from ardoise.propose.article import article_gender, plain
from ardoise.propose.genus import LEADING, genus_gender
from ardoise.propose.impersonal import impersonal
from ardoise.propose.sentence import is_heading, split

_MOST_WORDS = 5
_OPENING = 3
"""Sentences among which one must begin with what the title names."""

# Nouns that take up any thing of a kind, with the kinds that they take up. (French grammars:
# *anaphore infidèle*, by a hypernym.)
_FAMILIES = (
    (
        "animal espèce bête créature",
        """animal poisson oiseau rapace mammifère insecte reptile rongeur félin serpent amphibien
        papillon araignée crustacé mollusque singe primate cétacé ongulé chien carnivore herbivore
        lézard iguane tortue requin passereau échassier charognard vautour espèce marsupial canidé
        batracien grenouille crapaud coléoptère ours cervidé bovidé équidé""",
    ),
    (
        "plante espèce végétal",
        """plante arbre arbuste fleur herbe fougère conifère légume céréale arbrisseau liane algue
        espèce graminée champignon palmier légumineuse""",
    ),
    (
        "édifice monument bâtiment ouvrage construction",
        """phare tour cathédrale église château pont temple palais abbaye basilique édifice monument
        bâtiment fort forteresse viaduc aqueduc stade musée théâtre mosquée chapelle mausolée
        pyramide barrage canal tunnel ouvrage amphithéâtre construction gare""",
    ),
    (
        "appareil instrument machine invention objet engin dispositif outil",
        """appareil instrument machine dispositif engin jouet outil véhicule bicyclette montre
        invention objet jeu procédé technique horloge""",
    ),
    ("ville cité commune", "ville cité commune capitale métropole port"),
    ("fleuve cours", "fleuve rivière"),
    (
        "minéral pierre roche matériau métal substance élément",
        "minéral pierre roche métal matériau",
    ),
)
_ARTICLE = r"(?:[Ll]e |[Ll]a |[Ll]es |[Ll][’'])"
_GENUS = re.compile(
    r"(?:,? ou [^,;.()]{1,60}?)?(?: ?\([^)]*\))?(?:,[^,.;:]{1,80},)?"
    r" (?:est|sont|était|étaient|désigne|désignent) "
    rf"(?P<article>un |une |des |l[’'](?:une?)? ?des |le |la |l[’'])(?:{LEADING})?"
    r"(?P<noun>[a-zà-ÿœ-]+)"
)
_TOOK = re.compile(r"(?P<pronoun>Il|Elle|Ils|Elles) ")
_PRONOUNS = {"Il": ("m", "s"), "Elle": ("f", "s"), "Ils": ("m", "p"), "Elles": ("f", "p")}


# What a sentence begins with, after an adverbial that a comma sets apart.
_LEADING_NOUN = re.compile(
    r"(?:(?!Pour |Avant de |Afin )[^,;:«»]{1,50}, (?=[a-z]))?(?:(?P<pronoun>ils?|elles?) "
    r"|(?P<article>le |la |les |l’|une? |des )(?P<rest>(?P<noun>[^\W\d_]+).*))",
    re.IGNORECASE,
)


class _Named(NamedTuple):
    article: str
    name: str
    gender: str
    number: str
    genus: str


class Topic(NamedTuple):
    """What a text is about: its name with the article that it takes, its gender ("m" or "f"), its
    number ("s" or "p"), and the nouns that take it up where they stand alone."""

    article: str
    name: str
    gender: str
    number: str
    kinds: frozenset[str]

    @property
    def head(self) -> str:
        """The noun of its name."""
        return re.split(r"[ ’'-]", self.name)[0].casefold()

    @property
    def whole(self) -> str:
        """Its name with its article."""
        return f"{self.article}{'' if self.article.endswith('’') else ' '}{self.name}".strip()

    def taken_up_by(self, noun: str, earlier: str) -> bool:
        """Whether a noun with its article, and nothing else, stands for it after the text
        `earlier`, which has not said that noun of anything else."""
        able = self.number == "s" and noun.casefold() in self.kinds
        return able and not _said_of_others(noun, earlier)

    def agrees_with(self, noun: str, phrase: str) -> bool:
        """Whether a noun that takes it up, in a `phrase` with its article, is of its gender."""
        article = plain(re.split(r"(?<=’)| ", phrase)[0])
        return (article_gender(article) or genus_gender(noun) or self.gender) == self.gender

    def agrees(self, pronoun: str) -> bool:
        """Whether *il*, *elle*, *ils* or *elles* may stand for it."""
        return _PRONOUNS.get(pronoun.capitalize()) == (self.gender, self.number)

    def begins(self, sentence: str, earlier: str, *, opening: bool) -> bool:
        """Whether a sentence, after the text `earlier`, begins with this thing or what takes it up.
        The last sentence before an `opening` may speak of something else, but of nothing that a
        pronoun would agree with as it does with this thing."""
        start = _LEADING_NOUN.match(sentence)
        if start is None:
            return opening
        if start["pronoun"]:
            return self.agrees(start["pronoun"]) and not impersonal(sentence)
        named = f"{start['article']}{start['rest']}".casefold().startswith(self.whole.casefold())
        if named or self.taken_up_by(start["noun"], earlier):
            return True
        return opening and article_gender(plain(start["article"])) != self.gender


def find_topic(text: Text, gender: Callable[[str], str]) -> Topic | None:
    """The thing that the title of `text` names and that one of its first sentences begins with;
    None where there is none, or where its gender is not known. `gender` tells that of a noun."""
    core = _core(text.title)
    if not core or len(core.split()) > _MOST_WORDS:
        return None
    named = _named(text, core, gender)
    if named is None or not named.gender:
        return None
    return Topic(named.article, named.name, named.gender, named.number, _kinds(named))


def _core(title: str) -> str:
    """The name that a title consists of, or begins with before a sign."""
    core = re.split(r"[ \u00a0\u202f]*[:,(–—?!.]", title.strip(), maxsplit=1)[0]
    return re.sub(rf"^{_ARTICLE}", "", core).strip()


def _named(text: Text, core: str, gender: Callable[[str], str]) -> _Named | None:
    opening: list[str] = []
    for paragraph in text.paragraphs:
        if not is_heading(paragraph.content):
            opening += split(paragraph.content)
        if len(opening) >= _OPENING:
            break
    begins = re.compile(rf"(?P<article>{_ARTICLE})?(?P<name>{re.escape(core)})(?![\w’-])", re.I)
    for n, sentence in enumerate(opening[:_OPENING]):
        found = begins.match(sentence)
        if found is None:
            continue
        article, name = plain(found["article"]), found["name"]
        if not article and not name[:1].isupper():
            return None
        genus = _GENUS.match(sentence, found.end())
        noun = genus["noun"] if genus else ""
        took = _TOOK.match(opening[n + 1]) if n + 1 < len(opening) else None
        known = article_gender(article)
        if not known and took and article != "les":
            known = _PRONOUNS[took["pronoun"]][0]
        if not known and genus and re.match(rf"{noun}\b", name, re.IGNORECASE):
            # "L’iguane marin est un iguane": of the same gender.
            known = article_gender(plain(genus["article"]))
        if not known:
            head = re.split(r"[ ’'-]", name)[0]
            known = gender(head) or (gender(noun) if noun and not article else "")
        if article:
            name = f"{name[:1] if _proper(name, text) else name[:1].lower()}{name[1:]}"
        return _Named(article, name, known, "p" if article == "les" else "s", noun)
    return None


def _proper(name: str, text: Text) -> bool:
    """Whether the text writes a name with a capital after an article too: "la Sagrada Família"."""
    return any(f" {name}" in p.content or f"’{name}" in p.content for p in text.paragraphs)


def _kinds(named: _Named) -> frozenset[str]:
    """The nouns that may take up what is named so: its own where more follows it, that of its kind,
    and what all things of its kind are called."""
    head = re.split(r"[ ’'-]", named.name)[0].casefold()
    kinds = {named.genus} if genus_gender(named.genus) else set[str]()
    kinds |= {head} if named.name[:1].islower() and named.name != head else set()
    for nouns, able in _FAMILIES:
        if {named.genus.removesuffix("s"), head.removesuffix("s")} & set(able.split()):
            kinds |= set(nouns.split())
    return frozenset(kinds - {""})


def _said_of_others(kind: str, earlier: str) -> bool:
    """Whether a text says a noun of other things than what it is about: several, another, some."""
    others = re.compile(
        r"\b(?:autres?|deux|trois|quatre|cinq|plusieurs|quelques|certaine?s|chaque|cette|ces|aucune?"
        rf"|nouvelle|nouveau|premi(?:er|ère)|second|seconde) {re.escape(kind)}s?\b"
        rf"|(?<!est )(?<!était )\bune? (?:\w+ )?{re.escape(kind)}\b",
        re.IGNORECASE,
    )
    return bool(others.search(earlier))
