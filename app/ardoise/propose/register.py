"""The entities and facts that are being proposed, each named once."""

import re
import unicodedata
from functools import cached_property

from ardoise.check.words import core, within
from ardoise.domain.fact import Entity, Fact, Stance
from ardoise.domain.fold import fold
from ardoise.domain.problem import Place
from ardoise.domain.quote import find_passage
from ardoise.domain.text import Text

# Letters that folding keeps, and an id may not hold.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "þ": "th"})


def slug(words: str, most: int = 40) -> str:
    """An id made of `words`: small letters without accent, figures and dashes."""
    plain = fold(words).translate(_LETTERS).encode("ascii", "ignore").decode()
    whole = "-".join(plain.split()) or "x"
    if len(whole) <= most:
        return whole
    return whole[:most].rsplit("-", 1)[0]


def _singular(words: str) -> str:
    return " ".join(word.rstrip("sx") for word in fold(words).split())


def _key(name: str) -> str:
    """What an entity of a class is known by. A passage with a blank is another than without."""
    return fold(name.replace("____", " blanc-de-texte "))


class Register:
    """What has been proposed so far about one text, each with an id of its own."""

    def __init__(self, text: Text, file: str) -> None:
        self.text = text
        self.file = file
        self.entities: dict[str, Entity] = {}
        self.facts: dict[str, Fact] = {}
        self._by_name: dict[tuple[str, str], str] = {}

    def entity(
        self,
        cls: str,
        name: str,
        *,
        gender: str = "",
        number: str = "s",
        article: str = "",
        locative: str = "",
        value: str = "",
        absent: bool = False,
        overlaps: tuple[str, ...] = (),
        variants: tuple[str, ...] = (),
    ) -> Entity:
        """The entity of that class and name, made if it is not known yet."""
        known = self._by_name.get((cls, _key(name)))
        if known is not None:
            return self.entities[known]
        id_ = self._free(slug(name if not name[:1].isdigit() else f"{cls} {name}"), self.entities)
        made = Entity(
            id=id_,
            cls=cls,
            name=name,
            place=Place(self.file, ("entities", len(self.entities))),
            gender=gender,
            number=number,
            article=article,
            locative=locative,
            value=value,
            absent=absent,
            overlaps=overlaps,
            variants=variants,
        )
        self.entities[id_] = made
        self._by_name[cls, _key(name)] = id_
        return made

    def replace(self, entity: Entity) -> None:
        """Puts a changed entity in the place of the one with its id."""
        self.entities[entity.id] = entity

    def drop(self, entity: Entity) -> None:
        """Forgets an entity that nothing speaks of."""
        del self.entities[entity.id]
        self._by_name = {at: id_ for at, id_ in self._by_name.items() if id_ != entity.id}

    def fact(
        self,
        relation: str,
        args: dict[str, tuple[str, ...]],
        quotes: tuple[str, ...],
        paragraph: int,
        *,
        stance: Stance = Stance.FACT,
        by: str = "",
        anchor: str = "",
        closed: bool | None = None,
        importance: int = 2,
        statement: str = "",
    ) -> Fact | None:
        """Proposes a fact. None, and nothing proposed, if a quote does not stand in the text or if
        the same fact is there already."""
        same = any(f.relation == relation and f.args == args for f in self.facts.values())
        if same or not all(self._stands(quote, paragraph) for quote in quotes):
            return None
        first = next(iter(args.values()))[0]
        # Items are named after their fact: two texts of a workspace must not share a name.
        id_ = self._free(f"{slug(self.text.id, 24)}-{slug(first, 30)}-{relation}", self.facts)
        made = Fact(
            id=id_,
            relation=relation,
            args=args,
            stance=stance,
            quotes=quotes,
            paragraph=paragraph,
            place=Place(self.file, ("facts", len(self.facts))),
            by=by,
            anchor=anchor,
            closed=closed,
            importance=importance,
            statement=statement,
        )
        self.facts[id_] = made
        return made

    def _stands(self, quote: str, near: int) -> bool:
        # Nearly every quote stands in its own paragraph: looking there first spares the others.
        return bool(find_passage(quote, self.text, near) or find_passage(quote, self.text))

    def mentions(self, name: str) -> bool:
        """Whether the words of `name` stand in the text, in the plural or not, as `check` looks for
        what is declared absent ("mai 1959" in "Mais en 1959")."""
        return f" {_singular(name)} " in self._read or within(
            core(name, self.text.lang), self._core
        )

    @cached_property
    def _read(self) -> str:
        whole = " ".join(_singular(p.content) for p in self.text.paragraphs)
        return f" {whole} "

    @cached_property
    def _core(self) -> str:
        return core(" ".join(p.content for p in self.text.paragraphs), self.text.lang)

    @staticmethod
    def _free(id_: str, taken: dict[str, Entity] | dict[str, Fact]) -> str:
        number, free = 2, id_
        while free in taken:
            free, number = f"{id_}-{number}", number + 1
        return free


_SUFFIXES = (
    (
        "f",
        ("ion", "ison", "té", "tié", "ance", "ence", "ure", "ie", "ise", "esse", "ette"),
    ),
    ("f", ("ade", "ude", "ée", "eur ", "ère", "ille", "aine", "ine", "ole", "tte")),
    ("f", ("elle", "enne", "onne", "ousse", "asse")),
    (
        "m",
        (
            "teur",
            "seur",
            "ment",
            "age",
            "isme",
            "eau",
            "oir",
            "in",
            "on",
            "et",
            "al",
            "ier",
            "er",
            "ien",
            "ant",
        ),
    ),
    (
        "m",
        ("ot", "ard", "at", "as", "is", "os", "us", "au", "ou", "ail", "eil", "euil", "phe", "ège"),
    ),
)
_MASCULINE = """
squelette enfant côté été comité traité musée lycée génie incendie silence air oxygène hydrogène
océan ouvrage empire événement arbre animal être homme espace or art état avion camion lion
million billion espion scorpion champion pion bastion ion fanion galion lampion bison vison
poison tison arrêté pâté comté domaine capitaine patrimoine trophée apogée mausolée scarabée
caractère cratère mystère ministère père frère critère hémisphère cimetière pétrole symbole
protocole monopole rôle pôle contrôle magazine stade grade coude prélude gorille foie murmure
mercure parapluie bulbe insecte aqueduc obélisque organe orchestre obstacle ongle ordre
ordinateur aéroport accident acide aliment hôtel hôpital habitat hiver honneur humain herbivore
insectivore omnivore arc argent asile atome élève emblème épisode équilibre escalier estuaire
exemple exercice exode itinéraire ivoire uniforme univers usage
"""
_FEMININE = """
femme eau peau image page plage main fin façon maison leçon mer forêt étude atmosphère
entreprise usine école armée église île œuvre histoire agriculture industrie énergie souris
brebis oasis vis jument cage rage nage chanson boisson moisson rançon cuiller soif faim dent
nuit part mort clé croix voix paix noix toux loi foi abeille affaire aile algue alliance âme
amende ampoule ancre arche arme assemblée attaque aube auberge autoroute échelle écluse éclipse
écriture élite encre encyclopédie enquête épave épée épidémie époque épreuve équipe erreur
escale espèce estampe étape étoile étoffe étable excuse habitude haleine heure hirondelle
hormone horloge huile huître humeur hypothèse hélice herbe horde icône idée idole impasse
intrigue issue odeur ombre onde opération orbite oreille origine orthographe ouïe urne utopie
"""
# What an ending would deceive on, and what no ending tells where an elided article does not either.
_KNOWN = {
    **dict.fromkeys(_MASCULINE.split(), "m"),
    **dict.fromkeys(_FEMININE.split(), "f"),
}


def with_article(entity: Entity) -> str:
    """An entity as its article, if it has one, and its name say it: *l’école*, *le foie*."""
    space = "" if entity.article.endswith("’") else " "
    return f"{entity.article}{space}{entity.name}".strip()


def noun_gender(noun: str) -> str:
    """ "m" or "f" by the ending of a French noun, where endings hardly deceive; else ""."""
    word = unicodedata.normalize("NFC", noun.casefold())
    word = re.sub(r"(?<=[^s])s$", "", word)
    if word in _KNOWN:
        return _KNOWN[word]
    for gender, endings in _SUFFIXES:
        if word.endswith(endings):
            return gender
    return ""
