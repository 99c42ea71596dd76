"""What a document loses or has moved on its way to paragraphs, told to whoever brings it."""

from collections import Counter

from ardoise.domain.words import say, typeset

# What happens to each kind of thing, in French and in English; {n} is how many there are and {of}
# how some of them begin.
_SAID = {
    "tables": (
        "Tableaux : {n}, mis ligne par ligne, les cases séparées par « | ».",
        "Tables: {n}, put row by row, with “|” between the cells.",
    ),
    "boxes": (
        "Zones de texte : {n}, mises après le paragraphe qui les porte.",
        "Text boxes: {n}, put after the paragraph that bears them.",
    ),
    "notes": (
        "Notes : {n}, mises à la fin du texte, sans leurs appels.",
        "Notes: {n}, put at the end of the text, without the marks that call them.",
    ),
    "calls": (
        "Appels de note : {n}, ôtés.",
        "Marks of notes: {n}, taken out.",
    ),
    "sources": (
        "Références : {n}, laissées de côté{of}.",
        "References: {n}, left out{of}.",
    ),
    "numbered": (
        "Lignes numérotées d’elles-mêmes : {n}, gardées sans leur numéro.",
        "Lines that number themselves: {n}, kept without their numbers.",
    ),
    "formulas": (
        "Formules : {n}, mises à plat ; relisez-les.",
        "Formulas: {n}, flattened; read them again.",
    ),
    "running": (
        "En-têtes et pieds de page : laissés de côté{of}.",
        "Heads and feet of pages: left out{of}.",
    ),
    "folios": (
        "Numéros de page : {n}, laissés de côté.",
        "Page numbers: {n}, left out.",
    ),
    "contents": (
        "Table des matières : laissée de côté.",
        "Table of contents: left out.",
    ),
    "pictures": (
        "Images : {n}, laissées de côté.",
        "Pictures: {n}, left out.",
    ),
    "captions": (
        "Légendes : {n}, laissées de côté{of}.",
        "Captions: {n}, left out{of}.",
    ),
    "comments": (
        "Commentaires : {n}, laissés de côté.",
        "Comments: {n}, left out.",
    ),
    "code": (
        "Blocs de code : {n}, laissés de côté{of}.",
        "Blocks of code: {n}, left out{of}.",
    ),
    "asides": (
        "Encadrés, menus et formulaires : {n}, laissés de côté{of}.",
        "Asides, menus and forms: {n}, left out{of}.",
    ),
    "around": (
        "Ce qui entoure l’article : laissé de côté{of}.",
        "What surrounds the article: left out{of}.",
    ),
    "wordless": (
        "Lignes sans aucun mot : {n}, laissées de côté{of}.",
        "Lines without a word: {n}, left out{of}.",
    ),
    "columns": (
        "Pages en colonnes dont les lignes se mêlaient : {n} ({of}) ; relisez l’ordre du texte.",
        "Pages in columns whose lines were mixed: {n} ({of}); check the order of the text.",
    ),
    "blank pages": (
        "Pages sans texte, sans doute des images : {n} ({of}).",
        "Pages without text, pictures no doubt: {n} ({of}).",
    ),
    "pages beyond": (
        "Pages de trop, non lues : {n}.",
        "Pages too many, not read: {n}.",
    ),
}
_SAMPLES, _LENGTH = 3, 40


class Left:
    """What was met so far that no paragraph shows as it stood."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._samples: dict[str, list[str]] = {}

    def add(self, kind: str, sample: str = "") -> None:
        """One more of `kind`, which may be told by how it begins."""
        self._counts[kind] += 1
        sample = " ".join(sample.split())
        known = self._samples.setdefault(kind, [])
        if sample and sample not in known:
            known.append(sample)

    def sentences(self, lang: str) -> tuple[str, ...]:
        """A sentence for each kind, in the language `lang`, ready to be shown."""
        told = []
        for kind, (fr, en) in _SAID.items():
            if count := self._counts[kind]:
                of = self._of(kind, lang)
                fr_told, en_told = (one.format(n=count, of=of) for one in (fr, en))
                told.append(say(lang, fr=typeset(fr_told), en=en_told))
        return tuple(told)

    def _of(self, kind: str, lang: str) -> str:
        samples = self._samples[kind]
        if kind in ("columns", "blank pages"):
            return ", ".join(samples)
        short = [s if len(s) <= _LENGTH else s[:_LENGTH].rstrip() + "…" for s in samples]
        quoted = [say(lang, fr=f"« {s} »", en=f"“{s}”") for s in short[:_SAMPLES]]
        more = ["…"] if len(short) > _SAMPLES else []
        return f" ({', '.join(quoted + more)})" if quoted else ""
