"""What is left unread although a teacher may believe that it is read is told, and nothing else."""

from pathlib import Path

import pytest

from ardoise.listing import list_files
from ardoise.read.stray import strays

TOLD = {
    "questions/b.yml": "questions/b.yaml",
    "questions/b.YAML": "questions/b.yaml",
    "questions/b.Yml": "questions/b.yaml",
    "questions/b.yaml.txt": "questions/b.yaml",
    "questions/b.yaml (1)": "questions/b.yaml",
    "questions/b.yaml_old": "questions/b.yaml",
    "questions/templates/b.yml": "questions/templates/b.yaml",
    "questions/unite-1/b.yaml": "questions/b.yaml",
    "questions/unite-1/b.yml": "questions/b.yaml",
    "questions/Templates/b.yaml": "questions/templates/b.yaml",
    "questions/templates/lieux/b.yaml": "questions/templates/b.yaml",
    "source/pont/facts.yml": "source/pont/facts.yaml",
    "source/pont/Facts.yaml": "source/pont/facts.yaml",
    "source/pont/faits.yaml": "source/pont/facts.yaml",
    "source/pont/pont.yaml": "source/pont/facts.yaml",
    "source/pont/texte.md": "source/pont/text.md",
    "source/pont/Text.md": "source/pont/text.md",
    "source/pont/text.txt": "source/pont/text.md",
    "source/pont/text.md.txt": "source/pont/text.md",
    "source/pont/pont.md": "source/pont/text.md",
    "source/pont/pont.docx": "source/pont/pont.docx",
    "source/pont.md": "source/pont/text.md",
    "source/Le pont.txt": "source/le-pont/text.md",
    "source/pont/v2/text.md": "source/v2/text.md",
    "source/bac/texte.md": "source/bac/text.md",
    "source/bac/faits.yaml": "source/bac/facts.yaml",
    "questions/a.yml": "questions/a.yaml",
    "questions.yaml": "questions/mes-questions.yaml",
    "texte.md": "source/mon-texte/text.md",
    "facts.yaml": "source/mon-texte/facts.yaml",
}
SILENT = [
    "questions/.b.yaml",
    "questions/._b.yaml",
    "questions/.#b.yaml",
    "questions/b.yaml~",
    "questions/#b.yaml#",
    "questions/.b.yaml.swp",
    "questions/b.yaml.bak",
    "questions/b.yml.BAK",
    "questions/b.yaml.orig",
    "questions/.DS_Store",
    "questions/Thumbs.db",
    "questions/~$b.yaml",
    "questions/anki.tsv",
    "questions/plan.png",
    "questions/images/plan.png",
    "questions/schemas/questions.fr.json",
    "questions/LISEZMOI",
    "source/bac/proposals.yaml",
    "source/bac/notes.md",
    "source/bac/article.pdf",
    "source/bac/images/plan.jpg",
    "source/.git/text.md",
    "README.md",
    "mkdocs.yml",
    "exports/a.apkg",
    "texte.png",
]


def told(root: Path, name: str) -> dict[str, str]:
    """What is told of a workspace that also holds a file `name`: remedy by file."""
    for one in ("source/bac/text.md", "source/bac/facts.yaml", "questions/a.yaml", name):
        (root / one).parent.mkdir(parents=True, exist_ok=True)
        (root / one).touch()
    problems = strays(*list_files(str(root)), "fr")
    assert {(p.rule, p.severity.value) for p in problems} <= {("F16", "warning")}
    return {problem.place.file: problem.remedy for problem in problems}


@pytest.mark.parametrize("name", TOLD)
def test_a_file_that_is_left_unread_is_told_with_its_right_name(tmp_path: Path, name: str) -> None:
    ((file, remedy),) = told(tmp_path, name).items()
    assert file == name
    assert TOLD[name] in remedy


@pytest.mark.parametrize("name", SILENT)
def test_what_nobody_means_to_be_read_is_not_told(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, name) == {}


def test_a_hidden_file_is_not_read(tmp_path: Path) -> None:
    told(tmp_path, "questions/.#a.yaml")
    assert list_files(str(tmp_path))[0] == [
        "questions/a.yaml",
        "source/bac/facts.yaml",
        "source/bac/text.md",
    ]


def test_a_text_that_no_file_can_name(tmp_path: Path) -> None:
    assert told(tmp_path, "source/l’école/text.md") == {
        "source/l’école": "Renommez le dossier source/l-ecole."
    }


@pytest.mark.parametrize("name", ["Questions/b.yaml", "question/b.yaml"])
def test_a_folder_that_is_named_otherwise(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir()
    (tmp_path / "source").mkdir()
    (problem,) = strays(*list_files(str(tmp_path)), "en")
    assert problem.remedy == "Rename it questions."


@pytest.mark.parametrize("name", ["questions", "questions/templates"])
def test_a_file_where_a_folder_should_be(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    (problem,) = strays(*list_files(str(tmp_path)), "en")
    assert problem.message == f"Nothing is read here: {name} must be a folder."


def test_a_name_that_is_not_utf8_gets_one_that_is() -> None:
    (problem,) = strays([], ["questions/\udce9t\udce9.yml"], "en")
    assert problem.place.file == r"questions/\xe9t\xe9.yml"
    assert problem.remedy == "Rename it questions/-t-.yaml."
