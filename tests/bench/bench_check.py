"""How long a check takes: warm against a bare start of Python, and cold by the number of items.

Warm is `ardoise check` on a workspace of 1,000 items that has not changed since it was last checked
(goal: at most 5 bare starts). Processor time of child processes, the best of a few runs,
interleaved. Run with `make bench` or `python tests/bench/bench_check.py`.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ardoise.check.bank import check_bank
from ardoise.workspace import open_workspace

RUNS = 15
FIVE = ("bon", "dac", "lier", "mont", "val")
OFFSETS = ((3, 6), (-3, 3), (-6, -3))
APP = Path(__file__).parents[2] / "app"


def write_workspace(root: Path, items: int) -> None:
    """A workspace of `items` sound questions, a hundred to a text."""
    for n in range(0, items, 100):
        name = f"texte-{n // 100}"
        halls = [f"{a}{b}{c}" for a in "BDFGL" for b in ("ar", "el", "in", "os") for c in FIVE]
        rows = list(zip(halls, range(1500, 1600), strict=True))
        lines = [f"La halle {hall} de la ville ouvrit en {year}." for hall, year in rows]
        source = root / "source" / name
        source.mkdir(parents=True)
        head = f"---\ntitre: Texte {n}\nlangue: fr\n---\n\n"
        (source / "text.md").write_text(head + "\n\n".join(lines) + "\n", encoding="utf-8")
        questions = "\n".join(
            f"  - id: {name}-{year}\n"
            f"    question: En quelle année la halle {hall} de la ville ouvrit-elle ?\n"
            f"    reponse: {{texte: '{year}', retour: Oui. La halle {hall} ouvrit alors.}}\n"
            f"    leurres:\n"
            f"      - {{texte: '{year + OFFSETS[year % 3][0]}', retour: Ce fut une voisine.}}\n"
            f"      - {{texte: '{year + OFFSETS[year % 3][1]}', retour: Ce fut une autre halle.}}\n"
            f"    citation: La halle {hall} de la ville ouvrit en {year}\n"
            f"    explication: Le texte le dit de la halle {hall}.\n"
            f"    niveau: {('memoriser', 'comprendre')[year % 2]}\n"
            for hall, year in rows
        )
        (root / "questions").mkdir(exist_ok=True)
        head = f"langue: fr\ntexte: {name}\nquestions:\n"
        (root / "questions" / f"{name}.yaml").write_text(head + questions, encoding="utf-8")


def processor_time(command: list[str]) -> float:
    """Milliseconds of processor that `command` took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(APP)}
    subprocess.run(command, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_workspace(root, 1_000)
        open_workspace(root)
        check = [sys.executable, "-c", "from ardoise.cli import main; main()", "check"]
        check += ["--workspace", folder]
        bare: list[float] = []
        warm: list[float] = []
        for _ in range(RUNS):
            bare.append(processor_time([sys.executable, "-c", "pass"]))
            warm.append(processor_time(check))
        ratio = min(warm) / min(bare)
        print(
            f"bare {min(bare):.1f} ms, warm check of 1,000 items {min(warm):.1f} ms: {ratio:.1f} ×"
        )
    for size in (1_000, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            write_workspace(Path(folder), size)
            workspace = open_workspace(Path(folder))
            assert len(workspace.bank.items) == size, workspace.problems[:3]
            bank = workspace.bank
            start = time.process_time()
            check_bank(bank)
            spent = time.process_time() - start
            print(f"rules alone on {size:,} items: {spent:.2f} s, {1e6 * spent / size:.0f} µs each")
    return 0 if ratio <= 5 else 1


if __name__ == "__main__":
    sys.exit(main())
