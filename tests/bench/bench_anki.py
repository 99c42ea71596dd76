"""How an Anki deck compares, in time, size and memory, with a floor and with genanki as it comes.

The floor puts the very rows of our deck into SQLite by `executemany` and deflates the file. Plain
genanki writes the same fields by its own classes, deflating nothing. Both are given what they
write; ours is measured so too ("writing"), and from the items on ("whole", which also finds the
passages and renders them). Each runs in a process of its own, the best of a few, interleaved, in
processor seconds, so that a busy machine does not tell; memory is the peak above that of the bank,
in MB, and includes the fields for all. Run with `make bench`, or by itself for other numbers of
notes: `python tests/bench/bench_anki.py 1000`.
"""

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA
from genanki.deck import Deck
from genanki.model import Model
from genanki.note import Note
from genanki.package import Package

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem, Option, ShortAnswer, SingleChoice
from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text
from ardoise.export import anki
from ardoise.export.anki import export_anki
from ardoise.export.note import Fields
from ardoise.export.notetype import notetype

NOW = datetime(2026, 1, 1, tzinfo=UTC)
RUNS = 3


def make_bank(size: int) -> Bank:
    """A bank of `size` items on texts of a hundred items each, none like another."""
    place = Place("questions/bench.yaml")
    texts: dict[str, Text] = {}
    items: dict[str, AnyItem] = {}
    for n in range(size):
        name = f"texte-{n // 100}"
        if n % 100 == 0:
            paragraphs = tuple(
                Paragraph(
                    number=p + 1,
                    content=f"En {1500 + p}, la ville numéro {p} de la région {n} compta {p * 7} "
                    f"familles, dont l’atelier de la rue {p + n} donna du travail à beaucoup.",
                )
                for p in range(100)
            )
            texts[name] = Text(
                id=name, title=f"Texte {n // 100}", lang="fr", paragraphs=paragraphs, place=place
            )
        p = n % 100
        common: dict[str, Any] = {
            "id": f"item-{n}",
            "text": name,
            "lang": "fr",
            "place": place,
            "stem": f"En quelle année la ville numéro {p} compta-t-elle {p * 7} familles ?",
            "quotes": (f"la ville numéro {p} de la région {n - p} compta {p * 7} familles",),
            "feedback": f"La phrase nomme la ville {p} et l’année {1500 + p}.",
            "tags": (f"theme-{p % 7}",),
        }
        if n % 2:
            choices = tuple(
                Option(text=f"en {1500 + p + k}", key=k == 0, feedback=f"Année {k} sur quatre.")
                for k in range(4)
            )
            items[common["id"]] = SingleChoice(choices=choices, **common)
        else:
            items[common["id"]] = ShortAnswer(elements=((str(1500 + p),),), **common)
    return Bank(texts=texts, knowledge={}, items=items)


def ours(bank: Bank, folder: Path) -> Callable[[], int]:
    """Our export, from the items to the bytes."""
    return lambda: len(export_anki(bank, now=NOW).data)


def writing(bank: Bank, folder: Path) -> Callable[[], int]:
    """Our export, given the fields of its notes."""
    fields = Fields(bank, {})
    made = {item.id: fields.of(item) for item in bank.items.values()}

    class Made(Fields):
        def of(self, item: AnyItem) -> dict[str, str]:
            return made[item.id]

    setattr(anki, "Fields", Made)  # noqa: B010
    return lambda: len(export_anki(bank, now=NOW).data)


def floor(bank: Bank, folder: Path) -> Callable[[], int]:
    """The rows of our deck, already made, into SQLite and a deflated package."""
    with zipfile.ZipFile(BytesIO(export_anki(bank, now=NOW).data)) as package:
        (folder / "rows").write_bytes(package.read("collection.anki2"))
    source = sqlite3.connect(folder / "rows")
    notes = source.execute("SELECT * FROM notes").fetchall()
    cards = source.execute("SELECT * FROM cards").fetchall()
    source.close()

    def run() -> int:
        path = folder / "collection.anki2"
        path.unlink(missing_ok=True)
        connection = sqlite3.connect(path)
        connection.executescript(APKG_SCHEMA)
        connection.executescript(APKG_COL)
        connection.executemany(f"INSERT INTO notes VALUES({','.join('?' * 11)})", notes)
        connection.executemany(f"INSERT INTO cards VALUES({','.join('?' * 18)})", cards)
        connection.commit()
        connection.close()
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
            package.write(path, "collection.anki2")
            package.writestr("media", "{}")
        return len(out.getvalue())

    return run


def plain(bank: Bank, folder: Path) -> Callable[[], int]:
    """genanki as it comes, given the fields."""
    fields = Fields(bank, {})
    rows = [(item.kind, item.id, fields.of(item)) for item in bank.items.values()]
    models = {}
    for kind in {row[0] for row in rows}:
        source = notetype(kind)
        models[kind] = Model(
            source.id,
            source.name,
            fields=[{"name": name} for name in source.fields],
            templates=[{"name": "Carte", "qfmt": "{{Stem}}", "afmt": "{{Key}}"}],
            css=source.css,
        )

    def run() -> int:
        deck = Deck(1, "Banc")
        for kind, _, given in rows:
            names = notetype(kind).fields
            deck.add_note(Note(models[kind], [given.get(name, "") for name in names]))
        path = folder / "plain.apkg"
        Package(deck).write_to_file(str(path))
        return path.stat().st_size

    return run


KINDS = {"whole": ours, "writing": writing, "floor": floor, "plain": plain}


def measure(kind: str, size: int) -> None:
    """Print one measure as JSON: seconds, bytes, peak megabytes above what the bank takes."""
    bank = make_bank(size)
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        run = KINDS[kind](bank, Path(folder))
        start = time.process_time()
        length = run()
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "bytes": length, "mb": (peak - before) / 1024}))


def main(sizes: list[int]) -> None:
    """Measure each size and print the ratios."""
    for size in sizes:
        best: dict[str, dict[str, float]] = {}
        for _ in range(RUNS):
            for kind in KINDS:
                command = [sys.executable, __file__, "--measure", kind, str(size)]
                got = json.loads(subprocess.check_output(command))
                if kind not in best or got["seconds"] < best[kind]["seconds"]:
                    best[kind] = got
        low, raw = best["floor"], best["plain"]
        ratios = ", ".join(
            f"{kind} {got['seconds']:.2f} s ({got['seconds'] / low['seconds']:.2f})"
            for kind, got in best.items()
        )
        print(
            f"{size} notes: {ratios}; size {best['whole']['bytes'] / raw['bytes']:.3f} of "
            f"genanki’s; memory +{best['whole']['mb']:.0f} MB, genanki +{raw['mb']:.0f} MB"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        main([int(n) for n in sys.argv[1:]] or [10_000, 50_000])
