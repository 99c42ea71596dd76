"""A noun phrase or a name of a sentence, which a pronoun may stand for."""

from msgspec import Struct

from ardoise.domain.fold import fold


class Mention(Struct, frozen=True, kw_only=True):
    """Whom or what some words of a sentence name, from `start` to `end`.

    `name` and `article` say it as an answer does ("le", "phare"), `short` with nothing after its
    noun; `head` is that noun. `gender` is
    "" where that is not known. `kind` is "personne" for a person by name, "humain" for people by a
    noun, "nom" for any other name, "chose" for the rest. `prep` is what it hangs on: "" for a
    subject, an object or what *être* says, *de* for the complement of a noun, *de-* for that of a
    verb, else a preposition. `deep` tells what stands in another clause than the main one, or in
    what a participle brings with it; `lead` what stands before the subject; `beside` what a comma
    alone adds. `owned` is what *son* or *leur* goes before, `pointed` what *ce* does, `fresh` what
    *un* does.
    """

    start: int
    end: int
    name: str
    article: str
    head: str
    gender: str
    number: str
    kind: str
    prep: str = ""
    deep: bool = False
    lead: bool = False
    beside: bool = False
    short: str = ""
    owned: bool = False
    pointed: bool = False
    fresh: bool = False

    @property
    def human(self) -> bool:
        """Whether it is somebody, or several people."""
        return self.kind in ("personne", "humain")

    @property
    def argued(self) -> bool:
        """Whether the main verb is said of it: its subject, an object, whom or what it is done to
        or by."""
        if self.deep or self.lead or (self.kind == "nom" and self.prep == "à"):
            return False
        return self.prep in ("", "à", "par", "de-")

    def may_be(self, gender: str, number: str) -> bool:
        """Whether a pronoun of that gender and number may stand for it."""
        return self.number == number and self.gender in ("", gender)

    def same(self, other: "Mention") -> bool:
        """Whether both are called by one noun, or by one name."""
        mine, theirs = fold(self.head), fold(other.head)
        return mine.rstrip("sx") == theirs.rstrip("sx")
