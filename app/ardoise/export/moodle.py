"""A bank as Moodle XML.

What Moodle's importer takes is in its `question/format/xml/format.php` and in the `import_from_xml`
of its question types. Each text is a category under "Ardoise"; an item's id is its ID number, which
Moodle keeps but for cloze questions, so that a question can be found again. What Moodle has no type
for (a list to be typed, a flashcard) becomes an essay whose answer is told to the grader.
"""

from base64 import b64encode
from xml.etree.ElementTree import Element, SubElement, indent

from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    Nature,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.export.cdata import dump
from ardoise.export.evidence import Evidence
from ardoise.export.generic import NOT_HELD, bookkeeping, number_of, ungraded, with_typed
from ardoise.export.loss import Context, Exported, Losses, Selection
from ardoise.export.markup import clean, escape, stem_html, stem_plain
from ardoise.export.select import selected
from ardoise.export.words import level_tag

_SHARES = (
    100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
    12.5, 11.11111, 10, 5,
)  # fmt: skip
"""The percentages that Moodle lets an answer have; others are refused at import."""

_CLOZE_MARKS = frozenset("&<>\"'#~{}\\%=*/\n")
_NAME_LENGTH = 80


def export_moodle(bank: Bank, selection: Selection, context: Context) -> Exported:
    """The questions of a selection, by category, in UTF-8."""
    losses = Losses(context.lang)
    items = selected(bank, selection)
    evidence = Evidence(bank)
    root = Element("quiz")
    category = None
    for done, item in enumerate(items, 1):
        if item.text != category:
            category = item.text
            text = bank.texts.get(item.text)
            _category(root, text.title if text else item.text)
        _question(root, item, evidence, context, losses)
        context.progress(done, len(items))
    bookkeeping(len(items), losses)
    indent(root)
    return Exported(
        data=dump(root),
        losses=tuple(losses.all),
        count=len(items),
        ledger=context.ledger,
    )


def _category(root: Element, title: str) -> None:
    question = SubElement(root, "question", type="category")
    # A slash separates categories; two stand for one.
    name = " ".join(clean(title).split()).replace("/", "//")
    _text(SubElement(question, "category"), f"$course$/top/Ardoise/{name}")


def _question(
    root: Element, item: AnyItem, evidence: Evidence, context: Context, losses: Losses
) -> None:
    question = SubElement(root, "question", type=_TYPES[item.kind])
    if isinstance(item, ShortAnswer):
        question.set("type", _short_answer_type(item))
    name = stem_plain(item.stem) or (item.pieces[0] if isinstance(item, Cloze) else item.id)
    _text(SubElement(question, "name"), _shortened(name))
    body = SubElement(question, "questiontext", format="html")
    pictures, files = _media(item, context, losses)
    stem = f"<p>{stem_html(item.stem)}</p>" if item.stem else ""
    if isinstance(item, Cloze):
        stem = stem.replace("<p>", '<p class="ardoise-stem">') + f"<p>{_cloze_html(item)}</p>"
    _text(body, stem + pictures)
    body.extend(files)
    _html(question, "generalfeedback", _feedback(item) + evidence.html(item))
    if not isinstance(item, Cloze):
        SubElement(question, "defaultgrade").text = f"{item.points:g}"
    elif item.points != len(item.blanks):
        losses.add(
            item.id,
            "points",
            (f"points : {len(item.blanks)}", f"points: {len(item.blanks)}"),
            ("Moodle compte un point par trou", "Moodle counts one point a blank"),
        )
    SubElement(question, "penalty").text = "0.3333333"
    SubElement(question, "hidden").text = "0"
    SubElement(question, "idnumber").text = item.id
    _body(question, item, losses)
    if item.hint:
        _text(SubElement(question, "hint", format="html"), escape(item.hint))
    _tags(question, item)
    ungraded(item, losses)


_TYPES = {
    "single_choice": "multichoice",
    "multiple_choice": "multichoice",
    "true_false": "truefalse",
    "short_answer": "shortanswer",
    "cloze": "cloze",
    "matching": "matching",
    "ordering": "ordering",
    "flashcard": "essay",
}


def _short_answer_type(item: ShortAnswer) -> str:
    if item.nature is Nature.LIST:
        return "essay"
    numeric = item.nature is Nature.NUMBER and number_of(item.key[0]) is not None
    return "numerical" if numeric else "shortanswer"


def _body(question: Element, item: AnyItem, losses: Losses) -> None:
    match item:
        case SingleChoice() | MultipleChoice():
            _choice(question, item, losses)
        case TrueFalse():
            _true_false(question, item)
        case ShortAnswer():
            _short_answer(question, item, losses)
        case Cloze():
            _cloze_losses(item, losses)
        case Matching():
            SubElement(question, "shuffleanswers").text = "true"
            for left, right in item.pairs:
                pair = SubElement(question, "subquestion", format="html")
                _text(pair, escape(left))
                _text(SubElement(pair, "answer"), clean(right))
        case Ordering():
            _ordering(question, item, losses)
        case Flashcard():
            _essay(question, escape(item.back))


def _choice(question: Element, item: SingleChoice | MultipleChoice, losses: Losses) -> None:
    single = isinstance(item, SingleChoice)
    SubElement(question, "single").text = "true" if single else "false"
    SubElement(question, "shuffleanswers").text = "true"
    SubElement(question, "answernumbering").text = "abc"
    keys = sum(option.key for option in item.choices)
    right, wrong = 100.0, 0.0
    if not single:
        right = _share(100 / max(keys, 1))
        # What is ticked at random must not pay: all the options together are worth nothing.
        wrong = -_share(100 / max(len(item.choices) - keys, 1))
    for option in item.choices:
        share = right if option.key else wrong
        answer = _answer(question, _percent(share), escape(option.text), "html")
        _html(answer, "feedback", escape(option.feedback))
    if not single and keys and abs(right * keys - 100) > 0.1:
        losses.add(
            item.id,
            "grading",
            (f"chaque bonne option vaut {right:g} %", f"each right option is worth {right:g} %"),
            ("Moodle n’admet que certaines fractions", "Moodle only admits certain fractions"),
        )


def _percent(share: float) -> str:
    return f"{share:.5f}".rstrip("0").rstrip(".")


def _share(percent: float) -> float:
    return min(_SHARES, key=lambda share: abs(share - percent))


def _true_false(question: Element, item: TrueFalse) -> None:
    for word, key, feedback in (
        ("true", item.answer, item.feedback_true),
        ("false", not item.answer, item.feedback_false),
    ):
        answer = _answer(question, "100" if key else "0", word, "moodle_auto_format")
        _html(answer, "feedback", escape(feedback))


def _short_answer(question: Element, item: ShortAnswer, losses: Losses) -> None:
    kind = _short_answer_type(item)
    if kind == "essay":
        _essay(question, "<br>".join(escape(" / ".join(e)) for e in item.elements))
        losses.add(
            item.id,
            "kind",
            ("liste à saisir, corrigée par le professeur", "list to type, graded by the teacher"),
            (
                "Moodle n’a pas de question dont la réponse soit une liste sans ordre",
                "Moodle has no question whose answer is a list in any order",
            ),
        )
        return
    if kind == "numerical":
        numbers = {n: t for t in (*item.key, *item.accepted) if (n := number_of(t)) is not None}
        for number in numbers:
            answer = _answer(question, "100", number)
            SubElement(answer, "tolerance").text = "0"
        if list(numbers) != [item.key[0]] or item.accepted:
            losses.add(
                item.id,
                "accepted",
                ("manières d’écrire le nombre", "ways of writing the number"),
                ("Moodle ne garde que sa valeur", "Moodle only keeps its value"),
            )
        return
    SubElement(question, "usecase").text = "0"
    for form in with_typed((*item.key, *item.accepted)):
        answer = _answer(question, "100", clean(form).replace("*", "\\*"))
        _html(answer, "feedback", "")


def _ordering(question: Element, item: Ordering, losses: Losses) -> None:
    for name, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
        # Without this one the importer makes up hints that it then cannot store, and stops.
        ("shownumcorrect", "1"),
    ):
        SubElement(question, name).text = value
    for place, element in enumerate(item.order, 1):
        _answer(question, f"{place}.0000000", escape(element), "html")
    losses.add(
        item.id,
        "target",
        ("question de remise en ordre", "ordering question"),
        (
            "avant Moodle 4.4, il faut y avoir installé le type « Ordering »",
            "before Moodle 4.4 the “Ordering” type has to be installed",
        ),
    )


def _essay(question: Element, expected: str) -> None:
    for name, value in (
        ("responseformat", "editor"),
        ("responserequired", "1"),
        ("responsefieldlines", "5"),
        ("attachments", "0"),
        ("attachmentsrequired", "0"),
    ):
        SubElement(question, name).text = value
    _html(question, "graderinfo", expected)
    _html(question, "responsetemplate", "")


def _cloze_html(item: Cloze) -> str:
    parts = [_inert(stem_html(item.pieces[0]))]
    for blank, piece in zip(item.blanks, item.pieces[1:], strict=True):
        forms = with_typed((blank.key, *blank.accept))
        parts.append("{1:SHORTANSWER:" + "~".join(f"={_cloze_answer(f)}" for f in forms) + "}")
        parts.append(_inert(stem_html(piece)))
    return "".join(parts)


def _inert(html: str) -> str:
    return html.replace("{", "&#123;").replace("}", "&#125;")


def _cloze_answer(text: str) -> str:
    """`text` for an answer in a cloze: Moodle decodes character references there."""
    return "".join(f"&#{ord(c)};" if c in _CLOZE_MARKS else c for c in clean(text))


def _cloze_losses(item: Cloze, losses: Losses) -> None:
    losses.add(
        item.id,
        "number",
        ("numéro d’identification", "ID number"),
        ("Moodle ne le lit pas pour ce type", "Moodle does not read it for this type"),
    )
    if any(blank.hint for blank in item.blanks):
        losses.add(item.id, "blank_hint", ("indices des trous", "hints of the blanks"), NOT_HELD)


def _feedback(item: AnyItem) -> str:
    parts = [f"<p>{escape(item.feedback)}</p>"] if item.feedback else []
    if item.inference:
        parts.append(f'<p class="ardoise-inference">{escape(item.inference)}</p>')
    return "".join(parts)


def _tags(question: Element, item: AnyItem) -> None:
    names = list(item.tags)
    if item.level is not None:
        names.append(level_tag(item.level, item.lang))
    if names:
        tags = SubElement(question, "tags")
        for name in names:
            _text(SubElement(tags, "tag"), clean(name))


def _media(item: AnyItem, context: Context, losses: Losses) -> tuple[str, list[Element]]:
    html, files = "", []
    for path in item.media:
        data = context.media(path)
        name = path.rpartition("/")[2]
        if data is None:
            losses.add(item.id, "media", (f"média {path}", f"medium {path}"), ("absent", "missing"))
            continue
        file = Element("file", name=name, path="/", encoding="base64")
        file.text = b64encode(data).decode("ascii")
        files.append(file)
        html += f'<p><img src="@@PLUGINFILE@@/{escape(name)}" alt=""></p>'
    return html, files


def _answer(question: Element, fraction: str, text: str, form: str = "plain_text") -> Element:
    answer = SubElement(question, "answer", fraction=fraction, format=form)
    _text(answer, text)
    return answer


def _html(parent: Element, name: str, html: str) -> None:
    _text(SubElement(parent, name, format="html"), html)


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = text


def _shortened(text: str) -> str:
    words = " ".join(clean(text).split())
    return words if len(words) <= _NAME_LENGTH else words[: _NAME_LENGTH - 1].rstrip() + "…"
