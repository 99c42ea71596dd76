"""How long composing takes, and how it grows with the number of facts.

Facts of the kinds that the shipped templates read, on made-up events, people and places, are
composed with all shipped templates on one core; the best of a few runs. A tenth of them should
take about a tenth of the time: the ratio says how nearly. Run from the repository with
`make bench` or `python tests/bench/bench_compose.py [FACTS …]`.
"""

import sys
import time
from pathlib import Path

from ardoise.compose.compose import compose
from ardoise.domain.fact import Entity, Fact, Knowledge, Stance
from ardoise.domain.problem import Place
from ardoise.domain.template import Template
from ardoise.domain.text import Paragraph, Text
from ardoise.read.facts import read_facts
from ardoise.read.templates import read_templates

ROOT = Path(__file__).resolve().parents[2]
PLACE = Place("source/bench/facts.yaml")
RUNS = 3
GOAL = 4.0
"""Seconds that 10,000 facts may take."""

SYLLABLES = ("ba", "cor", "del", "fi", "gan", "lou", "mer", "nis", "pol", "ra", "sil", "tou", "ver")


def name(n: int) -> str:
    """A name of its own for each number, of three to five syllables."""
    parts, left = [], n * 7919 + 104729
    while left:
        left, rest = divmod(left, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return "".join(parts).capitalize()


def make_knowledge(size: int) -> tuple[Knowledge, Text]:
    """About `size` facts: five for each event, with the shipped relations; and their text."""
    shipped = read_facts(ROOT / "source/togo-russie/facts.yaml", ROOT).value
    assert shipped is not None
    entities: dict[str, Entity] = {}
    facts: dict[str, Fact] = {}
    paragraphs: list[Paragraph] = []

    def add(id_: str, cls: str, shown: str, article: str = "", value: str = "") -> None:
        entities[id_] = Entity(
            id=id_,
            cls=cls,
            name=shown,
            place=PLACE,
            gender="m",
            article=article,
            value=value,
        )

    for month in ("janvier", "mars", "mai", "juillet", "septembre", "novembre"):
        add(month, "mois", month, value=str(len(entities) * 2 + 1))
    for one in range(1900, 2000):
        add(f"a{one}", "annee", str(one), value=str(one))
    months = list(entities)[:6]
    for n in range(size // 5):
        event, city, guest, host = f"e{n}", f"v{n}", f"p{n}", f"q{n}"
        month, year = months[n % 6], f"a{1900 + n % 100}"
        add(event, "evenement", f"congrès de {name(5 * n)}", article="le")
        add(city, "ville", name(5 * n + 1))
        add(guest, "personne", f"{name(5 * n + 2)} {name(n)}")
        add(host, "personne", f"{name(5 * n + 3)} {name(n + 7)}")
        content = (
            f"Le congrès de {name(5 * n)} a lieu à {entities[city].name} en {month} "
            f"{entities[year].name}. {entities[guest].name} y rencontre {entities[host].name}."
        )
        paragraphs.append(Paragraph(number=n + 1, content=content))
        said: tuple[tuple[str, dict[str, str]], ...] = (
            ("lieu", {"evenement": event, "lieu": city}),
            ("mois", {"evenement": event, "mois": month}),
            ("annee", {"evenement": event, "annee": year}),
            ("visite", {"visiteur": guest, "ville": city}),
            ("rencontre", {"un": guest, "autre": host, "cadre": event}),
        )
        for relation, args in said:
            id_ = f"{relation}-{n}"
            facts[id_] = Fact(
                id=id_,
                relation=relation,
                args={role: (one,) for role, one in args.items()},
                stance=Stance.FACT,
                quotes=(content.split(". ")[0],),
                paragraph=n + 1,
                place=PLACE,
                importance=1,
            )
    text = Text(id="bench", title="Bench", lang="fr", paragraphs=tuple(paragraphs), place=PLACE)
    knowledge = Knowledge(
        text="bench", lang="fr", entities=entities, relations=shipped.relations, facts=facts
    )
    return knowledge, text


def shipped_templates() -> list[Template]:
    """All templates of the repository, none limited to a few facts."""
    files = sorted((ROOT / "questions/templates").glob("*.yaml"))
    return [template for file in files for template in read_templates(file, ROOT).value]


def best(knowledge: Knowledge, text: Text, templates: list[Template]) -> tuple[float, int]:
    """Seconds of the best run, and how many items it made."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        made = compose(knowledge, text, templates, seed="bench")
        times.append(time.process_time() - start)
    return min(times), len(made.items)


def main() -> int:
    """Print time, items and growth; 1 when 10,000 facts take longer than the goal."""
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 10_000]
    templates = shipped_templates()
    before, good = 0.0, True
    for size in sizes:
        knowledge, text = make_knowledge(size)
        seconds, items = best(knowledge, text, templates)
        growth = f", {seconds / before:.1f} times the time" if before else ""
        print(f"{len(knowledge.facts)} facts: {seconds:.2f} s, {items} items{growth}")
        good = good and (size != 10_000 or seconds <= GOAL)
        before = seconds
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
