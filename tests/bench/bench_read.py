"""How fast a bank is read, beside PyYAML's CSafeLoader alone on the same bytes.

Prints the ratios that matter: reading and validating 10,000 items without a cache (at most a third
of CSafeLoader) and with one (at most a twentieth). Processor time, garbage collector off for
CSafeLoader, on for us; the best of several rounds, taken in turn.
"""

import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from ardoise.read.cache import Cache
from ardoise.read.questions import parse_questions

ITEMS = 10_000
ROUNDS = 5
SHAPES = (
    """\
  - id: ville-{n}
    question: Dans quelle ville se tient la réunion numéro {n} des écoles du canton ?
    reponse: Le Mesnil
    leurres: [Coutances, Saint-Lô, Avranches]
    citation: la réunion … se tient au Mesnil
    explication: La réunion prépare la fête de l’été {n}.
""",
    """\
  - id: vrai-{n}
    affirmation: L’école numéro {n} ouvre ses portes à huit heures chaque matin.
    reponse: vrai
    citation: l’école ouvre à huit heures
    retour_faux: Relisez le premier paragraphe, qui donne l’heure.
    niveau: comprendre
""",
    """\
  - id: trous-{n}
    a_trous: La réunion numéro {n} se tient {{{{au Mesnil::ville}}}}.
    citation: la réunion se tient au Mesnil
    etiquettes: [lieux, villes]
    explication: Le nom de la ville contracte sa préposition.
""",
    """\
  - id: long-{n}
    question: Qui a mené la visite numéro {n} de la classe au musée ?
    reponse:
      texte: Ada Diop
      retour: C’est bien elle, le texte le dit au début.
    leurres:
      - texte: Bo Martin
        retour: Il a accueilli la classe, il ne la menait pas.
      - texte: Lou Petit
        retour: Elle était élève de la classe.
    citation: Ada Diop a mené la visite
    niveau: memoriser
""",
    """\
  - id: suite-{n}
    question: Pourquoi la classe {n} revient-elle par le bac plutôt que par la route, d’après le
      dernier paragraphe ?
    reponse: la route est coupée
    accepter: [la route est barrée, la route est fermée]
    explication: La crue a coupé la route le matin ; le texte le dit en passant, et c’est à vous
      de faire le lien avec le retour.
""",
)


def bank(items: int) -> bytes:
    """A bank of that many items of several shapes."""
    body = "".join(SHAPES[n % len(SHAPES)].format(n=n) for n in range(items))
    return f"langue: fr\ntexte: ecole\nquestions:\n{body}".encode()


def timed(work: Callable[[], object], *, collect: bool) -> float:
    """Processor seconds that `work` takes."""
    gc.collect()
    if not collect:
        gc.disable()
    start = time.process_time()
    kept = work()
    spent = time.process_time() - start
    gc.enable()
    del kept
    return spent


def main() -> None:
    """Measure and print."""
    data = bank(ITEMS)
    file = "questions/ecole.yaml"
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        assert len(cache.questions(data, file).value) == ITEMS
        theirs, cold, warm = (
            min(times)
            for times in zip(
                *(
                    (
                        timed(lambda: yaml.load(data, yaml.CSafeLoader), collect=False),
                        timed(lambda: parse_questions(data, file), collect=True),
                        timed(lambda: cache.questions(data, file), collect=True),
                    )
                    for _ in range(ROUNDS)
                ),
                strict=True,
            )
        )
    print(f"read: {ITEMS} items, {len(data) / 1e6:.1f} MB")
    print(f"  CSafeLoader alone, gc off  {theirs * 1000:7.1f} ms")
    print(f"  cold: read and validate    {cold * 1000:7.1f} ms  1/{theirs / cold:.1f} (bar 1/3)")
    print(f"  warm: from the cache       {warm * 1000:7.1f} ms  1/{theirs / warm:.1f} (bar 1/20)")


if __name__ == "__main__":
    main()
