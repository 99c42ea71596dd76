"""A document of any kind that we read → draft. Libraries for one kind are loaded for it alone."""

import io
import zipfile
from pathlib import PurePath

from ardoise.propose.draft import Draft, UnreadableError
from ardoise.propose.html import read_html
from ardoise.propose.markdown import read_markdown
from ardoise.propose.pdf import read_pdf
from ardoise.propose.plain import read_plain
from ardoise.propose.word import read_word

KINDS = (".txt", ".md", ".html", ".docx", ".pdf")
MAX_BYTES = 20_000_000
# An article unpacks to a few megabytes; a bomb to thousands.
_MAX_UNPACKED = 100_000_000


def read_document(name: str, data: bytes, lang: str = "fr") -> Draft:
    """The title and paragraphs of a document. `name` tells its kind by its ending; `lang` is the
    language of the message of UnreadableError, raised when it cannot be read or holds no text."""
    kind = PurePath(name).suffix.casefold()
    kind = {".htm": ".html", ".markdown": ".md", ".text": ".txt"}.get(kind, kind)
    if kind not in KINDS:
        raise UnreadableError(
            lang,
            fr=f"« {name} » n’est pas d’une sorte que je lis : donnez un fichier "
            ".txt, .md, .html, .docx ou .pdf.",
            en=f"“{name}” is not of a kind I read: give a .txt, .md, .html, .docx or .pdf file.",
        )
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            lang,
            fr=f"« {name} » pèse plus de {MAX_BYTES // 1_000_000} Mo : gardez-en l’article seul.",
            en=f"“{name}” weighs over {MAX_BYTES // 1_000_000} MB: keep the article alone.",
        )
    found = _READERS[kind](name, data, lang)
    if not found.paragraphs:
        raise UnreadableError(
            lang,
            fr=f"« {name} » ne contient pas de texte : s’il s’agit d’une image numérisée, "
            "copiez-en les mots dans un fichier .txt.",
            en=f"“{name}” holds no text: if it is a scanned picture, "
            "type its words into a .txt file.",
        )
    return found


def decode(data: bytes) -> str:
    """The characters of `data`: UTF-8, UTF-16 with its mark, else Windows-1252, that old French
    files are written in."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _plain(name: str, data: bytes, lang: str) -> Draft:
    return read_plain(decode(data))


def _markdown(name: str, data: bytes, lang: str) -> Draft:
    return read_markdown(decode(data))


def _html(name: str, data: bytes, lang: str) -> Draft:
    head = data[:2048].lower()
    if b"charset=iso-8859-1" in head or b"charset=windows-1252" in head:
        return read_html(data.decode("cp1252", "replace"))
    return read_html(decode(data))


def _docx(name: str, data: bytes, lang: str) -> Draft:
    broken = UnreadableError(
        lang,
        fr=f"« {name} » n’est pas un document Word lisible : enregistrez-le de nouveau en .docx.",
        en=f"“{name}” is not a readable Word document: save it as .docx again.",
    )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
                raise broken
    except zipfile.BadZipFile as error:
        raise broken from error

    try:
        return read_word(data)
    except Exception as error:
        # The library lets pass whatever its parts raise on a damaged file.
        raise broken from error


def _pdf(name: str, data: bytes, lang: str) -> Draft:
    try:
        return read_pdf(data)
    except Exception as error:
        # A damaged or locked file makes the library raise errors of many kinds.
        raise UnreadableError(
            lang,
            fr=f"« {name} » n’est pas un PDF lisible, ou il est protégé : "
            "copiez-en le texte dans un fichier .txt.",
            en=f"“{name}” is not a readable PDF, or it is locked: copy its text into a .txt file.",
        ) from error


_READERS = {".txt": _plain, ".md": _markdown, ".html": _html, ".docx": _docx, ".pdf": _pdf}
