"""A document of any kind that we read → draft. Libraries for one kind are loaded for it alone."""

import io
import zipfile
from pathlib import PurePath

from ardoise.propose.draft import Draft, UnreadableError, draft
from ardoise.propose.html import read_html
from ardoise.propose.plain import join_lines, read_plain

KINDS = (".txt", ".md", ".html", ".docx", ".pdf")
MAX_BYTES = 20_000_000
# An article unpacks to a few megabytes; a bomb to thousands.
_MAX_UNPACKED = 100_000_000
_MAX_PAGES = 200


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
    from markdown_it import MarkdownIt

    content = decode(data)
    title = ""
    if content.startswith("---\n") and "\n---" in content[4:]:
        head, _, content = content[4:].partition("\n---")
        for line in head.splitlines():
            key, _, value = line.partition(":")
            if key.strip().casefold() in ("title", "titre"):
                title = value.strip().strip("\"'")
    made = read_html(f"<main>{MarkdownIt().render(content)}</main>")
    return draft(title, made.paragraphs) if title else made


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

    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        blocks = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    except Exception as error:
        # The library lets pass whatever its parts raise on a damaged file.
        raise broken from error
    titles = [text for style, text in blocks if style in ("Title", "Heading 1") and text.strip()]
    # The heading that names the text is not repeated in it; the others keep its structure.
    body = [text for _, text in blocks if text not in titles[:1]]
    return draft(titles[0] if titles else "", body)


def _pdf(name: str, data: bytes, lang: str) -> Draft:
    import pypdf

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [page.extract_text() for page in reader.pages[:_MAX_PAGES]]
    except Exception as error:
        # A damaged or locked file makes the library raise errors of many kinds.
        raise UnreadableError(
            lang,
            fr=f"« {name} » n’est pas un PDF lisible, ou il est protégé : "
            "copiez-en le texte dans un fichier .txt.",
            en=f"“{name}” is not a readable PDF, or it is locked: copy its text into a .txt file.",
        ) from error
    return draft("", _page_paragraphs(pages))


def _page_paragraphs(pages: list[str]) -> list[str]:
    """Paragraphs of pages that only know lines: one ends where a sentence stops short of the
    width, and goes on over the page's end otherwise. Lines repeated on pages are left out."""
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    ends = [page[0] for page in lines if page] + [page[-1] for page in lines if page]
    kept = [
        line
        for page in lines
        for n, line in enumerate(page)
        if not (n in (0, len(page) - 1) and (line.isdigit() or ends.count(line) > 1))
    ]
    width = sorted(map(len, kept))[len(kept) * 9 // 10] if kept else 0
    blocks: list[list[str]] = [[]]
    for n, line in enumerate(kept):
        blocks[-1].append(line)
        short = len(line) < width * 0.85
        following = kept[n + 1] if n + 1 < len(kept) else ""
        heading = short and line[-1] not in ".,;:-" and following[:1].isupper()
        if (short and line[-1] in ".!?»…") or heading:
            blocks.append([])
    return [join_lines(block) for block in blocks if block]


_READERS = {".txt": _plain, ".md": _markdown, ".html": _html, ".docx": _docx, ".pdf": _pdf}
