"""Bytes → text: encodings, characters that have no place in a text, and the size of files."""

import codecs
import re
import unicodedata

from ardoise.domain.problem import Severity
from ardoise.kept import MAX_BYTES
from ardoise.read.faults import Faults

_BREAK = re.compile(r"\r\n|\n|\r")
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ufffd]"
)
"""Control characters, those that turn the direction of text, and the mark of a lost letter."""

_MANY = 20


def decode(data: bytes, file: str) -> tuple[str, Faults]:
    """The text of `data` and its faults so far.

    What cannot be read is replaced, character by character, by U+FFFD: each one has been reported,
    and whatever holds one is to be left out. A byte order mark is dropped in silence. Lines and
    columns are those of the file: nothing else is changed.
    """
    if len(data) > MAX_BYTES:
        faults = Faults(file, [])
        faults.add(
            "F01",
            1,
            1,
            fr=(
                f"Le fichier pèse plus de {MAX_BYTES // 1_000_000} Mo, c’est trop.",
                f"Partagez-le en fichiers de moins de {MAX_BYTES // 1_000_000} Mo.",
            ),
            en=(
                f"The file weighs more than {MAX_BYTES // 1_000_000} MB, which is too much.",
                f"Split it into files of less than {MAX_BYTES // 1_000_000} MB.",
            ),
        )
        return "", faults
    wide = _wide_encoding(data)
    if wide:
        text = data.decode(wide, "replace").lstrip("\ufeff")
        faults = _faults(file, text)
        faults.add(
            "F02",
            1,
            1,
            fr=(
                f"Le fichier est en {wide[:6].upper()}, pas en UTF-8.",
                "Enregistrez-le en UTF-8 (dans l’éditeur : Enregistrer sous, encodage UTF-8).",
            ),
            en=(
                f"The file is in {wide[:6].upper()}, not UTF-8.",
                "Save it as UTF-8 (in the editor: Save as, encoding UTF-8).",
            ),
        )
    else:
        try:
            text = data.decode("utf-8-sig")
            faults = _faults(file, text)
        except UnicodeDecodeError:
            text = data.decode("utf-8-sig", "replace")
            faults = _faults(file, text)
            _not_utf8(data, text, faults)
            return FORBIDDEN.sub("\ufffd", text), faults
    _forbidden(text, faults)
    if not unicodedata.is_normalized("NFC", text):
        _decomposed(text, faults)
    # A byte order mark inside a file comes of joining two files; it holds no place in the line.
    return FORBIDDEN.sub("\ufffd", text.replace("\ufeff", "")), faults


def split_lines(text: str) -> list[str]:
    """The lines of `text` as an editor counts them, without their ends."""
    return _BREAK.split(text)


def lines_with_ends(text: str) -> list[str]:
    """The lines of `text`, each with its own end."""
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)


def spot(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the character of `text` at `offset`."""
    breaks = [found.end() for found in _BREAK.finditer(text, 0, offset)]
    return len(breaks) + 1, offset - (breaks[-1] if breaks else 0) + 1


def guess_lang(text: str) -> str:
    """The language that the keys at the start of a file seem to speak; French when in doubt."""
    says = re.search(r"^(?:lang|langue)[ \t]*:[ \t]*[\"']?(fr|en)\b", text, re.MULTILINE)
    if says:
        return says[1]
    return "en" if re.search(r"^[ -]*(?:lang|answer|text)[ \t]*:", text, re.MULTILINE) else "fr"


def _faults(file: str, text: str) -> Faults:
    return Faults(file, split_lines(text), guess_lang(text))


def _wide_encoding(data: bytes) -> str:
    for mark, name in (
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return name
    start = data[:200]
    if len(start) >= 4 and start[1::2].count(0) > len(start) // 3:
        return "utf-16-le"
    if len(start) >= 4 and start[::2].count(0) > len(start) // 3:
        return "utf-16-be"
    return ""


def _not_utf8(data: bytes, text: str, faults: Faults) -> None:
    first = text.find("\ufffd")
    line, column = spot(text, max(first, 0))
    lines = sum("\ufffd" in one for one in faults.lines)
    looks = data.decode("cp1252", "replace")[first : first + 1] or "?"
    faults.add(
        "F02",
        line,
        column,
        fr=(
            f"Le fichier n’est pas en UTF-8 : {lines} ligne(s) illisible(s), dès ce caractère "
            f"(sans doute « {looks} », en Latin-1 ou Windows-1252).",
            "Enregistrez-le en UTF-8 (dans l’éditeur : Enregistrer sous, encodage UTF-8).",
        ),
        en=(
            f"The file is not UTF-8: {lines} line(s) cannot be read, from this character on "
            f"(probably “{looks}”, in Latin-1 or Windows-1252).",
            "Save it as UTF-8 (in the editor: Save as, encoding UTF-8).",
        ),
    )


def _forbidden(text: str, faults: Faults) -> None:
    for count, found in enumerate(FORBIDDEN.finditer(text)):
        if count == _MANY:
            break
        line, column = spot(text, found.start())
        code = f"U+{ord(found[0]):04X}"
        faults.add(
            "F02",
            line,
            column,
            fr=(
                f"Caractère invisible ou interdit {code}.",
                "Effacez-le et retapez le mot qui le contient.",
            ),
            en=(
                f"Invisible or forbidden character {code}.",
                "Delete it and type the word that holds it again.",
            ),
        )


def _decomposed(text: str, faults: Faults) -> None:
    found = next((n for n, c in enumerate(text) if unicodedata.combining(c)), 0)
    line, column = spot(text, found)
    faults.add(
        "F12",
        line,
        column,
        severity=Severity.INFO,
        fr=(
            "Des accents sont écrits en deux caractères (forme NFD) ; ils ont été lus comme un.",
            "Rien à faire ; l’éditeur peut enregistrer en forme NFC.",
        ),
        en=(
            "Some accents are written as two characters (form NFD); they were read as one.",
            "Nothing to do; the editor may save in form NFC.",
        ),
    )
