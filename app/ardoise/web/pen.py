"""Writing a file for the teacher, and saying on the next page how it went."""

from collections.abc import Callable
from pathlib import Path

from ardoise.edit.fault import EditError
from ardoise.edit.store import ChangedError
from ardoise.web import gate, news, workbench
from ardoise.web.conflict import hold
from ardoise.web.desk import desk
from ardoise.web.speech import _, language


def write(sheet: workbench.Sheet, make: Callable[[bytes], bytes]) -> bool:
    """Change the file and say how it went; whether it was changed.

    `sheet` is the file as it was when the page was drawn: what was written since is kept, and asked
    about.
    """
    gate.require()
    try:
        workbench.save(desk().root, sheet, make(sheet.data))
    except EditError as error:
        news.warn(error.said(language()))
        return False
    except ChangedError as error:
        hold(sheet, error)
        return False
    except OSError as error:
        news.unwritten(error)
        return False
    desk().look_again()
    news.say(_("Enregistré dans {file}.").format(file=sheet.file))
    return True


def undo(sheet: workbench.Sheet) -> None:
    """Undo the last change of the file, and say so."""
    _go_back(sheet, workbench.undo, _("{file} est comme avant sa dernière modification."))


def redo(sheet: workbench.Sheet) -> None:
    """Do again what was undone last, and say so."""
    _go_back(sheet, workbench.redo, _("La modification de {file} est rétablie."))


def _go_back(
    sheet: workbench.Sheet, act: Callable[[Path, workbench.Sheet], None], told: str
) -> None:
    gate.require()
    try:
        act(desk().root, sheet)
    except LookupError:
        news.warn(_("Il n’y a pas de version d’avant."))
    except ChangedError:
        news.changed()
    except OSError as error:
        news.unwritten(error)
    else:
        desk().look_again()
        news.say(told.format(file=sheet.file))
