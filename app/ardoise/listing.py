"""The names in the folders of a workspace: those that are read, and those left aside.

Every check begins here, also one that finds its report kept: nothing costly is imported.
"""

import os

_SILENT = (".bak", ".swp", ".swo", ".tmp", ".orig", ".rej", ".part")
"""How the names end of what editors and other tools keep beside a file."""


def list_files(root: str) -> tuple[list[str], list[str]]:
    """The files that the workspace `root` is read from, and the other names that stand there, in a
    stable order: paths in the workspace, with slashes, those of folders ending with one.

    What editors and systems keep for themselves (hidden names, `x~`, `x.bak` …) is in neither. A
    name that is read may still be that of a folder, of a pipe, of a broken link.
    """
    read: list[str] = []
    others = [name for name in _names(root, "") if name[:4].lower() in _AT_THE_TOP]
    for folder in ("questions/", "questions/templates/"):
        for name in _names(root, folder):
            if name.rstrip("/").endswith(".yaml"):
                read.append(name)
            else:
                others.append(name)
            if name.endswith("/") and name != "questions/templates/":
                others += _names(root, name)
    for text in _names(root, "source/"):
        others.append(text)
        for name in _names(root, text) if text.endswith("/") else ():
            if name.rstrip("/") in (f"{text}text.md", f"{text}facts.yaml"):
                read.append(name)
            else:
                others += [name, *(_names(root, name) if name.endswith("/") else ())]
    return sorted(name.rstrip("/") for name in read), sorted(others)


_AT_THE_TOP = frozenset(("sour", "ques", "text", "fact", "fait"))
"""How the names begin, beside source/ and questions/, that may be meant to be read."""


def _names(root: str, folder: str) -> list[str]:
    """What is in a folder of the workspace; nothing when it cannot be read."""
    try:
        with os.scandir(os.path.join(root, folder)) as found:  # noqa: PTH118
            return [
                f"{folder}{entry.name}{'/' if _is_folder(entry) else ''}"
                for entry in found
                if not _is_silent(entry.name)
            ]
    except OSError:
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A loop of links.
        return False


def _is_silent(name: str) -> bool:
    return (
        name[0] in ".~#"
        or name[-1] in "~#"
        or name.lower().endswith(_SILENT)
        or name.lower() in ("thumbs.db", "desktop.ini", "__macosx")
    )
