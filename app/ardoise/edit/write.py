"""Items → YAML of ours, in the language of the file. Pure.

What is written reads back as the same items, but for what a file of questions does not hold: the
entity behind an option, and the template that made a composed item, which becomes hand-written.
"""

from collections.abc import Iterable, Sequence

from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Item,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.edit.scalar import clean, key, listed, scalar
from ardoise.read.blanks import BlankError, read_blanks, write_blanks
from ardoise.read.word import is_id
from ardoise.read.words import choice_word, key_word

_WIDTH = 90


class UnwritableError(ValueError):
    """An item that a file of questions cannot hold; the message says which, and why."""


def write_items(items: Iterable[AnyItem], lang: str, text: str) -> str:
    """A whole file of questions in `lang`, on the text whose id is `text`.

    Raises UnwritableError for an item that such a file cannot hold (see `unwritable`).
    """
    head = {name: key_word("questions", name, lang) for name in ("lang", "text", "questions")}
    lines = [
        f"# yaml-language-server: $schema=schemas/questions.{lang}.json",
        f"{head['lang']}: {lang}",
        f"{head['text']}: {text}",
        f"{head['questions']}:",
    ]
    body = "\n".join(write_item(item, lang) for item in items)
    return "\n".join(lines) + (f"\n{body}" if body else " []\n")


def unwritable(item: AnyItem) -> str:
    """Why a file of questions cannot hold `item`, in English; "" when it can."""
    texts = [option.text for option in item.options] + list(item.key)
    if not is_id(item.id):
        return "its id is not one"
    if not all(clean(text) for text in texts):
        return "one of its answers is empty"
    if isinstance(item, SingleChoice | MultipleChoice):
        keys = len(item.key)
        if keys == len(item.choices):
            return "it has no wrong answer"
        if keys == 0 or (isinstance(item, SingleChoice) and keys > 1):
            return "it has no right answer, or too many"
    if isinstance(item, Matching):
        lefts = [clean(left) for left, _ in item.pairs]
        if len(set(lefts)) < len(lefts) or not all(lefts) or max(map(len, lefts)) > 250:
            return "two of its left sides are the same, or one is empty or too long"
    if isinstance(item, Matching | Ordering) and len(item.key) < 2:
        return "it has a single element"
    if isinstance(item, Cloze):
        return _unwritable_cloze(item)
    return "" if clean(item.stem) else "it asks nothing"


def _unwritable_cloze(item: Cloze) -> str:
    try:
        if read_blanks(write_blanks(item.pieces, item.blanks)) == (item.pieces, item.blanks):
            return ""
    except BlankError:
        pass
    return "its blanks hold {{, }}, :: or |"


def write_item(item: AnyItem, lang: str) -> str:
    """One question as it stands in a file, from its dash to its last line end."""
    # The first line bears the dash.
    return "  - " + "".join(write_entries(item, lang).values())[4:]


def write_entries(item: AnyItem, lang: str) -> dict[str, str]:
    """Each key of a question, as typed → its lines, four columns in, in the order of a file.

    Raises UnwritableError.
    """
    why = unwritable(item)
    if why:
        raise UnwritableError(f"{item.id}: {why}")
    lines = _Lines(lang)
    lines.text("id", item.id)
    _own(item, lines)
    _shared(item, lines)
    return lines.done


class _Lines:
    """The lines of a question, four columns in, with the keys of a language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.done: dict[str, str] = {}

    def word(self, name: str) -> str:
        return key_word("question", name, self.lang)

    def put(self, name: str, rest: str) -> None:
        word = self.word(name)
        self.done[word] = f"    {word}:{rest}"

    def text(self, name: str, text: str) -> None:
        if text := clean(text):
            self.put(name, f" {scalar(text, 4)}\n")

    def choice(self, name: str, choice: str, meaning: str) -> None:
        self.text(name, choice_word(choice, meaning, self.lang))

    def texts(self, name: str, texts: Sequence[str], *, one: bool = True) -> None:
        """A list; a single text stands alone where `one` allows it."""
        texts = [text for text in map(clean, texts) if text]
        if len(texts) == 1 and one:
            self.text(name, texts[0])
        elif texts:
            self.nested(name, [[text] for text in texts])

    def nested(self, name: str, elements: Sequence[Sequence[str]]) -> None:
        """A list of texts, or of lists of equivalent texts."""
        shown = [
            listed(one[0]) if len(one) == 1 else f"[{', '.join(map(listed, one))}]"
            for one in elements
        ]
        short = f" [{', '.join(shown)}]\n"
        if len(short) <= _WIDTH:
            self.put(name, short)
            return
        lines = [
            f"      - {scalar(one[0], 6) if len(one) == 1 else flow}\n"
            for one, flow in zip(elements, shown, strict=True)
        ]
        self.put(name, "\n" + "".join(lines))

    def options(self, name: str, options: Sequence[Option], *, one: bool) -> None:
        if not any(clean(option.feedback) for option in options):
            self.texts(name, [option.text for option in options], one=one)
            return
        lines = []
        for option in options:
            if one:
                lines.append(self.long(option, "      ", "      "))
            elif clean(option.feedback):
                lines.append(self.long(option, "      - ", "        "))
            else:
                lines.append(f"      - {scalar(clean(option.text), 6)}\n")
        self.put(name, "\n" + "".join(lines))

    def long(self, option: Option, first: str, next_: str) -> str:
        text, feedback = (key_word("option", name, self.lang) for name in ("text", "feedback"))
        return (
            f"{first}{text}: {scalar(clean(option.text), len(next_))}\n"
            f"{next_}{feedback}: {scalar(clean(option.feedback), len(next_))}\n"
        )

    def mapping(self, name: str, entries: Iterable[tuple[str, str]]) -> None:
        lines = [
            f"      {key(clean(left))}: {scalar(clean(right), 6)}\n" for left, right in entries
        ]
        self.put(name, "\n" + "".join(lines))


def _own(item: AnyItem, lines: _Lines) -> None:
    match item:
        case SingleChoice() | MultipleChoice():
            one = isinstance(item, SingleChoice)
            lines.text("question", item.stem)
            keys = [option for option in item.choices if option.key]
            lines.options("answer" if one else "answers", keys, one=one)
            wrong = [option for option in item.choices if not option.key]
            lines.options("distractors", wrong, one=False)
        case TrueFalse():
            lines.text("statement", item.stem)
            lines.choice("answer", "truth", "true" if item.answer else "false")
            lines.text("feedback_true", item.feedback_true)
            lines.text("feedback_false", item.feedback_false)
        case ShortAnswer():
            _short_answer(item, lines)
        case Cloze():
            lines.text("cloze", write_blanks(item.pieces, item.blanks))
            lines.text("question", item.stem)
            _spelling(item, lines, accents=item.strict_accents)
        case Matching():
            lines.text("question", item.stem)
            lines.mapping("pairs", item.pairs)
        case Ordering():
            lines.text("question", item.stem)
            lines.texts("order", item.order, one=False)
        case Flashcard():
            lines.text("front", item.stem)
            lines.text("back", item.back)


def _short_answer(item: ShortAnswer, lines: _Lines) -> None:
    lines.text("question", item.stem)
    accept = item.accept
    if item.nature is Nature.LIST:
        elements = [[text for text in map(clean, one) if text] for one in item.elements]
        lines.nested("answers", elements)
    else:
        lines.text("answer", item.elements[0][0])
        accept = (*item.elements[0][1:], *accept)
        if item.nature is not Nature.TEXT:
            lines.choice("nature", "nature", item.nature.value)
    lines.texts("accept", accept)
    lines.texts("refuse", item.refuse)
    if item.pick:
        lines.text("pick", str(item.pick))
    if item.inferred_year and item.nature is Nature.DATE:
        lines.text("inferred_year", str(item.inferred_year))
    if item.nature is Nature.PERSON:
        lines.text("surname", item.surname)
    inexact = item.nature not in (Nature.DATE, Nature.NUMBER)
    _spelling(item, lines, accents=item.strict_accents and inexact)


def _spelling(item: ShortAnswer | Cloze, lines: _Lines, *, accents: bool) -> None:
    if not item.typos:
        lines.choice("typos", "flag", "false")
    if accents:
        lines.choice("accents", "accents", "strict")


def _shared(item: Item, lines: _Lines) -> None:
    lines.texts("quote", item.quotes)
    lines.text("origin", item.inference)
    lines.text("feedback", item.feedback)
    lines.text("hint", item.hint)
    if item.level:
        lines.choice("level", "level", item.level.value)
    lines.texts("tags", item.tags, one=False)
    if item.points != 1.0:
        lines.text("points", f"{item.points:g}")
    lines.texts("facts", item.facts, one=False)
    lines.text("group", item.group)
    lines.texts("media", item.media, one=False)
    if item.retired:
        lines.choice("retired", "flag", "true")
    ignored = [(rule, why) for rule, why in item.ignore.items() if clean(rule) and clean(why)]
    if ignored:
        lines.mapping("ignore", ignored)
