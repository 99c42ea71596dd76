"""questions/templates/*.yaml → templates."""

from pathlib import Path
from typing import ClassVar

from msgspec import field, structs

from ardoise.domain.fact import Stance
from ardoise.domain.item import Level, Nature
from ardoise.domain.problem import Place
from ardoise.domain.template import Conditions, Method, Template
from ardoise.read.document import Part, made, read_document, tell_twin
from ardoise.read.file import take
from ardoise.read.result import Read
from ardoise.read.shape import (
    Flag,
    Id,
    KindWord,
    Lang,
    LevelWord,
    MethodWord,
    NatureWord,
    Positive,
    Shape,
    Some,
    StanceWord,
    SupportWord,
    Whole,
    several,
)
from ardoise.read.words import choice_words


class ConditionsShape(Shape, kw_only=True):
    """What a fact must be, as it is typed."""

    table: ClassVar[str] = "conditions"
    cls: dict[str, Some] = field(default_factory=dict)
    stance: StanceWord | list[StanceWord] = ""
    importance: Whole = ""
    closed: Flag = ""
    functional: Flag = ""
    several: Flag = ""
    anchor: Flag = ""
    inferred: Flag = ""
    elsewhere: Flag = ""


class TemplateShape(Shape, kw_only=True):
    """A template as it is typed."""

    table: ClassVar[str] = "template"
    id: Id
    title: str = ""
    text: str = ""
    kind: KindWord
    relation: Some = ""
    asks: str = ""
    method: MethodWord = ""
    when: ConditionsShape = field(default_factory=ConditionsShape)
    stem: str = ""
    answer: str = ""
    left: str = ""
    right: str = ""
    feedback: str = ""
    hint: str = ""
    distractors: Whole = ""
    otherwise: KindWord = ""
    support: SupportWord = ""
    most: Whole = ""
    nature: NatureWord = ""
    level: LevelWord = ""
    tags: Some = ""
    points: Positive = ""
    group: str = ""
    ignore: dict[str, str] = field(default_factory=dict)


class TemplatesShape(Shape, kw_only=True):
    """A file of templates as it is typed."""

    table: ClassVar[str] = "templates"
    lang: Lang
    templates: list[TemplateShape]


def read_templates(path: Path, root: Path) -> Read[tuple[Template, ...]]:
    """The templates of the file at `path`, in the workspace `root`, and its problems."""
    taken = take(path, root)
    if taken.data is None:
        return Read((), taken.problems)
    return parse_templates(taken.data, taken.file)


def parse_templates(data: bytes, file: str) -> Read[tuple[Template, ...]]:
    """The same from the bytes of a file; `file` is its path in the workspace, with slashes."""
    document = read_document(data, file, TemplatesShape)
    first: dict[str, Part] = {}
    templates = [
        _template(made(part.found, TemplateShape), document.lang, part.place)
        for part in document.parts.get("templates", ())
        if not tell_twin(document, part, first) and part.good
    ]
    return Read(tuple(templates), document.faults.problems())


def _template(shape: TemplateShape, lang: str, place: Place) -> Template:
    def word(choice: str, typed: str, default: str = "") -> str:
        return choice_words(choice, lang).get(typed, default)

    nature, level = word("nature", shape.nature), word("level", shape.level)
    return Template(
        id=shape.id,
        lang=lang,
        place=place,
        kind=word("kind", shape.kind),
        title=shape.title,
        text=shape.text,
        relations=several(shape.relation),
        asks=shape.asks,
        method=Method(word("method", shape.method, Method.ROLE)),
        when=_conditions(shape.when, lang),
        stem=shape.stem,
        answer=shape.answer,
        left=shape.left,
        right=shape.right,
        feedback=shape.feedback,
        hint=shape.hint,
        distractors=int(shape.distractors or 2),
        otherwise=word("kind", shape.otherwise),
        support=word("support", shape.support, "quote"),
        most=int(shape.most or 0),
        nature=Nature(nature) if nature else None,
        level=Level(level) if level else None,
        tags=several(shape.tags),
        points=float(shape.points.replace(",", ".") or 1),
        group=shape.group,
        ignore=shape.ignore,
    )


def _conditions(shape: ConditionsShape, lang: str) -> Conditions:
    stances = choice_words("stance", lang)
    found = Conditions(
        classes={role: several(classes) for role, classes in shape.cls.items()},
        stances=tuple(Stance(stances[one]) for one in several(shape.stance) if one in stances),
        importance=int(shape.importance or 3),
    )
    flags = choice_words("flag", lang)
    said = {
        name: flags[typed] == "true"
        for name in ("closed", "functional", "several", "anchor", "inferred", "elsewhere")
        if (typed := getattr(shape, name)) in flags
    }
    return structs.replace(found, **said)
