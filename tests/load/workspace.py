"""A class whose every item is answered by one click."""

import shutil
from pathlib import Path

CLASS = Path(__file__).parents[1] / "web" / "class"

QUESTION = """
  - id: question-{n}
    question: "En quelle année l’événement numéro {n} a-t-il eu lieu\u202f?"
    reponse: {{texte: "l’année de la digue {n}", retour: "Le texte le dit au paragraphe 1."}}
    leurres:
      - {{texte: "l’année de la gare {n}", retour: "La gare vient plus tard."}}
      - {{texte: "l’année de la conserverie {n}", retour: "La conserverie vient trois ans après."}}
    citation: est né en 1862, quand la digue a été achevée
    explication: "Le port doit sa naissance à sa digue."
    etiquettes: [dates]
"""


def make_workspace(root: Path, *, items: int = 10) -> Path:
    """The class of the page tests, with `items` questions of single choice instead of its own."""
    shutil.copytree(CLASS, root)
    questions = "".join(QUESTION.format(n=n) for n in range(items))
    file = root / "questions" / "port.yaml"
    file.write_text(f"langue: fr\ntexte: port\nquestions:{questions}", encoding="utf-8")
    return root
