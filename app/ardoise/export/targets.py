"""The targets of an export, by the name a person types.

Each is imported only when it is used: some stand on libraries that are slow to load.
"""

from collections.abc import Callable

from msgspec import Struct

from ardoise.domain.bank import Bank
from ardoise.domain.words import say
from ardoise.export.loss import Context, Exported, Selection

Export = Callable[[Bank, Selection, Context], Exported]


class Target(Struct, frozen=True, kw_only=True):
    """What a bank can be exported to.

    `extension` starts with a point. `french` and `english` say in a few words what it is for.
    `export` takes the bank, the selection and the context and gives the bytes and the losses.
    """

    name: str
    extension: str
    french: str
    english: str
    export: Export

    def about(self, lang: str) -> str:
        """What the target is for, in the reader's language."""
        return say(lang, fr=self.french, en=self.english)


def _anki(bank: Bank, selection: Selection, context: Context) -> Exported:
    from ardoise.export.anki import export_anki

    return export_anki(
        bank,
        texts=selection.texts,
        tags=selection.tags,
        only=selection.items,
        now=context.now,
        ledger=context.ledger,
        media=context.media,
        lang=context.lang,
        progress=context.progress,
    )


def _moodle(bank: Bank, selection: Selection, context: Context) -> Exported:
    from ardoise.export.moodle import export_moodle

    return export_moodle(bank, selection, context)


def _gift(bank: Bank, selection: Selection, context: Context) -> Exported:
    from ardoise.export.gift import export_gift

    return export_gift(bank, selection, context)


def _tsv(bank: Bank, selection: Selection, context: Context) -> Exported:
    from ardoise.export.tsv import export_tsv

    return export_tsv(bank, selection, context)


def _qti(bank: Bank, selection: Selection, context: Context) -> Exported:
    from ardoise.export.qti import export_qti

    return export_qti(bank, selection, context)


def _html(bank: Bank, selection: Selection, context: Context) -> Exported:
    from ardoise.export.page import export_page

    return export_page(bank, selection, context)


def _pdf(*parts: str) -> Export:
    def export(bank: Bank, selection: Selection, context: Context) -> Exported:
        from ardoise.export.pdf import PARTS, export_pdf

        return export_pdf(bank, selection, context, parts=parts or PARTS)

    return export


TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        Target(
            name="anki",
            extension=".apkg",
            french="paquet de cartes pour Anki, AnkiDroid et AnkiMobile",
            english="deck for Anki, AnkiDroid and AnkiMobile",
            export=_anki,
        ),
        Target(
            name="moodle",
            extension=".xml",
            french="banque de questions Moodle (XML)",
            english="Moodle question bank (XML)",
            export=_moodle,
        ),
        Target(
            name="gift",
            extension=".gift",
            french="questions au format GIFT, pour Moodle et d’autres",
            english="questions in GIFT, for Moodle and others",
            export=_gift,
        ),
        Target(
            name="qti",
            extension=".zip",
            french="paquet QTI 1.2, pour Canvas",
            english="QTI 1.2 package, for Canvas",
            export=_qti,
        ),
        Target(
            name="pdf",
            extension=".pdf",
            french="fiche de l’élève, corrigé et cartes recto verso, à imprimer",
            english="worksheet, answer key and two-sided cards, to be printed",
            export=_pdf(),
        ),
        Target(
            name="pdf-worksheet",
            extension=".pdf",
            french="fiche de l’élève seule",
            english="worksheet alone",
            export=_pdf("worksheet"),
        ),
        Target(
            name="pdf-answers",
            extension=".pdf",
            french="corrigé seul",
            english="answer key alone",
            export=_pdf("answers"),
        ),
        Target(
            name="pdf-cards",
            extension=".pdf",
            french="cartes recto verso seules",
            english="two-sided cards alone",
            export=_pdf("cards"),
        ),
        Target(
            name="html",
            extension=".html",
            french="quiz en un seul fichier, hors ligne",
            english="quiz in a single file, offline",
            export=_html,
        ),
        Target(
            name="tsv",
            extension=".tsv",
            french="tableau à deux colonnes, pour Quizlet et les tableurs",
            english="table of two columns, for Quizlet and spreadsheets",
            export=_tsv,
        ),
    )
}
"""Every target by its name, in the order they are listed."""
