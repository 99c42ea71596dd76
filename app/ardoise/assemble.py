"""The bytes of a workspace’s files to its bank, its problems and its composed items. Pure."""

from collections.abc import Callable, Sequence

from ardoise.check.bank import check_bank
from ardoise.check.references import check_templates, check_twins
from ardoise.compose.compose import compose
from ardoise.domain.bank import Bank
from ardoise.domain.fact import Knowledge
from ardoise.domain.item import AnyItem
from ardoise.domain.problem import Problem, reading_order
from ardoise.domain.template import Template
from ardoise.domain.text import Text
from ardoise.read.facts import parse_facts
from ardoise.read.file import Taken
from ardoise.read.position import locate
from ardoise.read.questions import parse_questions
from ardoise.read.result import Read
from ardoise.read.templates import parse_templates
from ardoise.read.text import parse_text
from ardoise.reading import Reading

SEED = "ardoise"
"""What the choice of distractors is drawn from: one bank, one set of items, on every machine."""


def assemble(
    taken: Sequence[Taken],
    version: str,
    read_items: Callable[[bytes, str], Read[tuple[AnyItem, ...]]] = parse_questions,
    strays: Sequence[Problem] = (),
) -> Reading:
    """What the bytes of all files of a workspace amount to, `strays` being told of what is left
    unread there. Pure, if `read_items` is."""
    problems = [*strays, *(problem for one in taken for problem in one.problems)]
    texts: dict[str, Text] = {}
    knowledge: dict[str, Knowledge] = {}
    templates: list[Template] = []
    items: list[AnyItem] = []
    files: dict[str, bytes] = {}

    for file, data, _ in taken:
        if data is None:
            continue
        files[file] = data
        if file.endswith("/text.md"):
            text = parse_text(data, file)
            problems.extend(text.problems)
            if text.value is not None:
                texts[text.value.id] = text.value
        elif file.startswith("source/"):
            known = parse_facts(data, file)
            problems.extend(known.problems)
            if known.value is not None:
                knowledge[known.value.text] = known.value
        elif file.startswith("questions/templates/"):
            recipes = parse_templates(data, file)
            problems.extend(recipes.problems)
            templates.extend(recipes.value)
        else:
            written = read_items(data, file)
            problems.extend(written.problems)
            items.extend(written.value)
    compositions = {
        id: compose(knowledge[id], text, templates, seed=SEED)
        for id, text in texts.items()
        if id in knowledge
    }
    found: list[Problem] = []
    # A composed item that a teacher adopted, to word it otherwise, is theirs from then on.
    adopted = {item.id for item in items}
    for composition in compositions.values():
        items.extend(item for item in composition.items if item.id not in adopted)
        found.extend(composition.problems)
    bank = Bank(
        texts=texts,
        knowledge=knowledge,
        items=_first_of_each(items),
        version=version,
    )
    # What is wrong with a template is found again for every text.
    references = (*check_templates(templates, texts), *check_twins(items))
    located = locate([*dict.fromkeys(found), *references, *check_bank(bank)], files)
    return Reading(
        bank=bank,
        templates=tuple(templates),
        compositions=compositions,
        problems=tuple(sorted((*problems, *located), key=reading_order)),
    )


def _first_of_each(items: Sequence[AnyItem]) -> dict[str, AnyItem]:
    kept: dict[str, AnyItem] = {}
    for item in items:
        kept.setdefault(item.id, item)
    return kept
