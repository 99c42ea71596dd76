"""A bank on paper: a worksheet, its answer key, and flashcards to print on both sides.

The page is set by typst from `sheets/sheet.typ`; all that comes from the bank goes to it as data,
never as source. The PDF is tagged (PDF/UA-1), has a title and a language, and is the same bytes for
the same bank: it holds no date, and only the fonts that typst brings are used as long as they have
the letters.
"""

import json
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Any

from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Matching,
    Nature,
    Ordering,
    ShortAnswer,
)
from ardoise.domain.words import say
from ardoise.export.loss import Context, Exported, Losses, Selection
from ardoise.export.markup import clean, strong_runs
from ardoise.export.proof import Excerpt, Proofs, source_line
from ardoise.export.select import mixed, selected, shuffled
from ardoise.export.words import letter, truth

PARTS = ("worksheet", "answers", "cards")
"""What a PDF may hold, in this order."""

_PICTURES = ("png", "jpg", "jpeg", "gif", "webp")


def export_pdf(
    bank: Bank, selection: Selection, context: Context, *, parts: tuple[str, ...] = PARTS
) -> Exported:
    """The `parts` of a selection in one PDF, in the words of `context.lang`."""
    losses = Losses(context.lang)
    items = selected(bank, selection)
    proofs = Proofs(bank)
    pictures: dict[str, bytes] = {}
    questions = []
    for number, item in enumerate(items, 1):
        excerpts = proofs.of(item)
        question = _question(number, item, excerpts, context)
        text = bank.texts.get(item.text)
        question["of"] = {"title": clean(text.title), "lang": text.lang} if text else None
        question["source"] = source_line(text, excerpts)
        question["media"] = _pictures(item, context, pictures, losses)
        questions.append(question)
    texts = [bank.texts[t] for t in dict.fromkeys(item.text for item in items) if t in bank.texts]
    data = {
        "lang": context.lang,
        "title": " · ".join(clean(text.title) for text in texts) or "Ardoise",
        "parts": parts,
        "words": _words(context.lang),
        "texts": [
            {
                "lang": text.lang,
                "title": clean(text.title),
                "paragraphs": [clean(p.content) for p in text.paragraphs],
                "source": " · ".join(clean(x) for x in (text.author, text.date, text.origin) if x),
            }
            for text in texts
        ],
        "questions": questions,
    }
    pdf = _typeset(data, pictures, losses)
    context.progress(len(items), len(items))
    return Exported(data=pdf, losses=tuple(losses.all), count=len(items), ledger=context.ledger)


def _typeset(data: dict[str, Any], pictures: dict[str, bytes], losses: Losses) -> bytes:
    """Set the pages: with the fonts of typst alone, else with those of the machine too."""
    import typst

    source = files("ardoise.export").joinpath("sheets", "sheet.typ").read_bytes()
    with tempfile.TemporaryDirectory(prefix="ardoise-") as folder:
        for name, content in pictures.items():
            Path(folder, name).write_bytes(content)

        def compiled(*, system: bool, accessible: bool) -> bytes:
            compiler = typst.Compiler(root=folder, ignore_system_fonts=not system)
            made = compiler.compile(
                source,
                format="pdf",
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=["ua-1"] if accessible else [],
            )
            assert isinstance(made, bytes)
            return made

        try:
            return compiled(system=False, accessible=True)
        except typst.TypstError as error:
            if "image" in error.message:
                _leave_pictures_out(data, losses)
                return _typeset(data, {}, losses)
        losses.add("", "fonts", *_OTHER_FONTS)
        try:
            return compiled(system=True, accessible=True)
        except typst.TypstError:
            losses.add("", "accessibility", *_NO_FONT)
        return compiled(system=True, accessible=False)


_OTHER_FONTS = (
    (
        "certaines lettres viennent des polices de cette machine",
        "some letters come from the fonts of this machine",
    ),
    (
        "les polices fournies avec Ardoise ne les ont pas ; ailleurs, le fichier peut différer",
        "the fonts that come with Ardoise lack them; elsewhere the file may differ",
    ),
)
_NO_FONT = (
    ("certaines lettres ne s’affichent pas", "some letters do not show"),
    (
        "aucune police de cette machine ne les a : le PDF n’est pas accessible",
        "no font of this machine has them: the PDF is not accessible",
    ),
)


def _leave_pictures_out(data: dict[str, Any], losses: Losses) -> None:
    for question in data["questions"]:
        question["media"] = []
    losses.add(
        "",
        "media",
        ("toutes les images", "all pictures"),
        ("l’une d’elles est abîmée", "one of them is damaged"),
    )


def _runs(text: str) -> list[dict[str, str]]:
    return [{"kind": kind, "text": words} for kind, words in strong_runs(clean(text))]


def _question(
    number: int, item: AnyItem, excerpts: tuple[Excerpt, ...], context: Context
) -> dict[str, Any]:
    made: dict[str, Any] = {
        "number": number,
        "kind": "open",
        "lang": item.lang,
        "stem": _runs(item.stem),
        "front": _runs(item.stem),
        "choices": [],
        "hint": clean(item.hint),
        "key": clean(" ; ".join(item.key)),
        "accepted": clean(" ; ".join(item.accepted)),
        "notes": [[clean(o.text), clean(o.feedback)] for o in _options(item) if o.feedback],
        "feedback": clean(item.feedback),
        "inference": clean(item.inference),
        "passage": [
            [{"kind": "mark" if s.quoted else "text", "text": clean(s.words)} for s in e.stretches]
            for e in excerpts
        ],
    }
    match item:
        case ShortAnswer():
            made["kind"] = "typed"
            listed = item.nature is Nature.LIST
            made["lines"] = (item.pick or len(item.elements)) if listed else 1
        case Cloze():
            made.update(_cloze(item, context))
        case Matching():
            rights = [right for _, right in item.pairs]
            made["kind"] = "matching"
            made["lefts"] = [clean(left) for left, _ in item.pairs]
            made["shown"] = [clean(rights[i]) for i in mixed(rights, item.id)]
            made["key"] = clean(" ; ".join(f"{left} → {right}" for left, right in item.pairs))
            offered = " ; ".join(made["shown"])
            made["choices"] = [*(f"{left} → …" for left in made["lefts"]), f"({offered})"]
        case Ordering():
            made["kind"] = "ordering"
            made["shown"] = [clean(item.order[i]) for i in mixed(item.order, item.id)]
            made["key"] = clean(" → ".join(item.order))
            made["choices"] = made["shown"]
        case _ if item.options:
            made["kind"] = "choice"
            made["several"] = item.kind == "multiple_choice"
            made["options"] = [clean(o.text) for o in _options(item)]
            made["key"] = clean(" ; ".join(o.text for o in _options(item) if o.key))
            made["choices"] = [f"{letter(n)}. {t}" for n, t in enumerate(made["options"])]
    return made


def _options(item: AnyItem) -> list[Any]:
    import msgspec

    if item.kind == "true_false":
        return [
            msgspec.structs.replace(option, text=word)
            for option, word in zip(item.options, truth(item), strict=True)
        ]
    return [item.options[i] for i in shuffled([o.text for o in item.options], item.id)]


def _cloze(item: Cloze, context: Context) -> dict[str, Any]:
    pieces = _runs(item.pieces[0])
    for blank, piece in zip(item.blanks, item.pieces[1:], strict=True):
        pieces.append({"kind": "blank", "text": clean(blank.hint)})
        pieces += _runs(piece)
    prompt = item.stem or say(context.lang, fr="Complétez.", en="Fill in the blanks.")
    return {"kind": "cloze", "stem": _runs(prompt), "pieces": pieces, "front": pieces}


def _pictures(
    item: AnyItem, context: Context, pictures: dict[str, bytes], losses: Losses
) -> list[str]:
    names = []
    for path in item.media:
        extension = path.rpartition(".")[2].lower()
        data = context.media(path) if extension in _PICTURES else None
        if data is None:
            losses.add(
                item.id,
                "media",
                (f"média {path}", f"medium {path}"),
                ("absent, ou pas une image", "missing, or not a picture"),
            )
            continue
        name = f"{len(pictures)}.{extension}"
        pictures[name] = data
        names.append(name)
    return names


def _words(lang: str) -> dict[str, str]:
    pairs = {
        "worksheet": ("Fiche de l’élève", "Worksheet"),
        "answers": ("Corrigé", "Answer key"),
        "name": ("Nom\u00a0: ", "Name: "),
        "class": ("Classe\u00a0: ", "Class: "),
        "date": ("Date\u00a0: ", "Date: "),
        "of": ("Texte :", "Text:"),
        "several": ("Plusieurs réponses sont possibles.", "Several answers are possible."),
        "hint": ("Indice\u00a0:", "Hint:"),
        "also": ("Aussi juste\u00a0:", "Also right:"),
        "picture": ("Illustration", "Picture"),
    }
    return {key: say(lang, fr=fr, en=en) for key, (fr, en) in pairs.items()}
