"""A bank as one HTML file: a quiz that works offline, from a USB stick or a shared folder.

It asks for nothing outside itself (a Content-Security-Policy sees to that), works by keyboard and
with a screen reader, and without script shows each answer behind a disclosure. The key is in the
file, for there is nothing else to grade with: whoever opens its source can read it.
"""

import json
from base64 import b64encode
from importlib.resources import files
from typing import Any

from ardoise.domain.bank import Bank
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Matching,
    Nature,
    Ordering,
    ShortAnswer,
)
from ardoise.export.loss import Context, Exported, Losses, Selection, said
from ardoise.export.markup import clean, excerpt_html, stem_html
from ardoise.export.proof import Proofs, source_line
from ardoise.export.select import mixed, selected, shuffled
from ardoise.export.words import kind_name, truth

_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "m4a": "audio/mp4",
}

_LENGTHS = (10, 20, 40)


def export_page(bank: Bank, selection: Selection, context: Context) -> Exported:
    """The quiz of a selection, in the words of `context.lang`; each item keeps its language."""
    from jinja2 import Environment
    from markupsafe import Markup

    losses = Losses(context.lang)
    items = selected(bank, selection)
    questions = []
    proofs = Proofs(bank)
    texts = [bank.texts[t] for t in dict.fromkeys(item.text for item in items) if t in bank.texts]
    for done, item in enumerate(items, 1):
        question = _question(item, bank, proofs, context, losses)
        # Of one text alone, the page bears its title.
        question["of"] = bank.texts.get(item.text) if len(texts) > 1 else None
        questions.append(question)
        context.progress(done, len(items))
    words = _words(context.lang)
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(_part("page.html"))
    page = template.render(
        lang=context.lang,
        title=" · ".join(text.title for text in texts) or "Ardoise",
        words=words,
        # In a script element nothing is escaped: "<" must not be able to end it.
        words_json=Markup(json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")),
        css=Markup(_part("page.css")),
        script=Markup(_part("page.js")),
        texts=texts,
        questions=questions,
        lengths=[n for n in _LENGTHS if n < len(questions)],
    )
    if items:
        losses.add(
            "",
            "key",
            ("les bonnes réponses sont dans le fichier", "the right answers are in the file"),
            (
                "sans serveur, rien d’autre ne peut corriger : à réserver à l’entraînement",
                "without a server nothing else can grade: for practice, not for a test",
            ),
        )
    return Exported(
        data=clean(page).encode(),
        losses=tuple(losses.all),
        count=len(items),
        ledger=context.ledger,
    )


def _part(name: str) -> str:
    return files("ardoise.export").joinpath("pagefiles", name).read_text("utf-8").strip()


def _question(
    item: AnyItem, bank: Bank, proofs: Proofs, context: Context, losses: Losses
) -> dict[str, Any]:
    from markupsafe import Markup

    excerpts = proofs.of(item)
    made: dict[str, Any] = {
        "kind": item.kind,
        "group": item.group,
        "lang": item.lang,
        "name": kind_name(item.kind, context.lang),
        # Escaped by `stem_html` and `excerpt_html`, which let nothing through but their own marks.
        "stem": Markup(stem_html(item.stem)),
        "passage": Markup(excerpt_html(excerpts)),
        "source": source_line(bank.texts.get(item.text), excerpts),
        "hint": item.hint,
        "feedback": item.feedback,
        "inference": item.inference,
        "key": " ; ".join(item.key),
        "media": _media(item, context, losses),
    }
    if item.kind == "short_answer" or (isinstance(item, Cloze)):
        losses.add(
            item.id,
            "grading",
            ("règles de correction", "rules of grading"),
            (
                "la page ne tolère que l’accent, la casse, la ponctuation et l’article",
                "the page only forgives accents, case, punctuation and articles",
            ),
        )
    if item.points != 1:
        losses.add(
            item.id,
            "points",
            ("points", "points"),
            ("chaque question y compte pour un", "each question counts for one there"),
        )
    match item:
        case Cloze():
            data = _cloze(item, made)
        case Matching():
            data = _matching(item, made)
        case Ordering():
            data = _ordering(item, made)
        case ShortAnswer():
            data = {
                "elements": item.elements,
                "accept": item.accept,
                "list": item.nature is Nature.LIST,
                "pick": item.pick,
            }
        case Flashcard():
            data = {}
        case _:
            data = _choice(item, made)
    made["data"] = json.dumps(data, ensure_ascii=False)
    return made


def _choice(item: AnyItem, made: dict[str, Any]) -> dict[str, Any]:
    options = item.options
    order: tuple[int, ...] = tuple(range(len(options)))
    texts = [option.text for option in options]
    if item.kind == "true_false":
        texts = list(truth(item))
    else:
        order = shuffled(texts, item.id)
    made["options"] = [{"text": texts[i]} for i in order]
    made["notes"] = [
        {"text": texts[i], "feedback": options[i].feedback} for i in order if options[i].feedback
    ]
    made["key"] = " ; ".join(texts[i] for i in order if options[i].key)
    return {
        "keys": [place for place, i in enumerate(order) if options[i].key],
        "feedback": [options[i].feedback for i in order],
    }


def _cloze(item: Cloze, made: dict[str, Any]) -> dict[str, Any]:
    from markupsafe import Markup

    pieces: list[dict[str, Any]] = [{"text": Markup(stem_html(item.pieces[0])), "blank": None}]
    widest = max(len(blank.key) for blank in item.blanks)
    for number, (blank, piece) in enumerate(zip(item.blanks, item.pieces[1:], strict=True)):
        # One size for all, so that it tells nothing.
        size = min(max(widest, len(blank.hint)) + 2, 30)
        pieces.append({"text": blank.hint, "blank": number, "size": size})
        pieces.append({"text": Markup(stem_html(piece)), "blank": None})
    made["pieces"] = pieces
    return {"blanks": [(blank.key, *blank.accept) for blank in item.blanks]}


def _matching(item: Matching, made: dict[str, Any]) -> dict[str, Any]:
    rights = [right for _, right in item.pairs]
    shown = list(dict.fromkeys(rights[i] for i in mixed(rights, item.id)))
    made["lefts"] = [left for left, _ in item.pairs]
    made["rights"] = shown
    made["key"] = " ; ".join(f"{left} → {right}" for left, right in item.pairs)
    return {"rights": [shown.index(right) for right in rights]}


def _ordering(item: Ordering, made: dict[str, Any]) -> dict[str, Any]:
    order = mixed(item.order, item.id)
    made["lefts"] = [item.order[i] for i in order]
    made["rights"] = [str(rank) for rank in range(1, len(order) + 1)]
    made["key"] = " → ".join(item.order)
    return {"rights": list(order)}


def _media(item: AnyItem, context: Context, losses: Losses) -> list[dict[str, Any]]:
    from markupsafe import Markup

    found = []
    for path in item.media:
        kind = _TYPES.get(path.rpartition(".")[2].lower())
        data = context.media(path) if kind else None
        if kind is None or data is None:
            losses.add(
                item.id,
                "media",
                (f"média {path}", f"medium {path}"),
                (
                    "fichier absent, ou d’un type que la page ne montre pas",
                    "file missing, or of a type that the page does not show",
                ),
            )
            continue
        url = Markup(f"data:{kind};base64,{b64encode(data).decode('ascii')}")
        found.append({"url": url, "sound": kind.startswith("audio")})
    return found


def _words(lang: str) -> dict[str, str]:
    pairs = {
        "skip": ("Aller aux questions", "Go to the questions"),
        "progress": ("Questions faites", "Questions done"),
        "read": ("Lire le texte :", "Read the text:"),
        "of": ("Texte :", "Text:"),
        "question": ("Question", "Question"),
        "blank": ("Trou", "Blank"),
        "choose": ("Choisir…", "Choose…"),
        "answer": ("Votre réponse", "Your response"),
        "hint": ("Indice", "Hint"),
        "check": ("Vérifier", "Check"),
        "reveal": ("Retourner la carte", "Turn the card"),
        "knew": ("Je savais", "I knew"),
        "again": ("À revoir", "To be reviewed"),
        "show": ("La réponse", "The answer"),
        "right": ("Juste.", "Right."),
        "wrong": ("Pas encore.", "Not yet."),
        "right_option": ("bonne réponse", "right answer"),
        "wrong_option": ("votre choix", "your choice"),
        "nothing": ("Répondez d’abord.", "Respond first."),
        "score": (
            "Réponses justes : {good} sur {done} · Questions : {all}",
            "Right: {good} of {done} · Questions: {all}",
        ),
        "final": ("Réponses justes : {good} sur {all}.", "Right: {good} of {all}."),
        "length": ("Nombre de questions :", "Number of questions:"),
        "all": ("toutes", "all"),
        "draw": ("Tirer au sort", "Draw"),
        "finished": ("C’est fini\u202f!", "All done!"),
        "retry": ("Reprendre ce qui est à revoir", "Try again what was missed"),
        "restart": ("Recommencer", "Start again"),
    }  # fmt: skip
    return {key: said(lang, fr=fr, en=en) for key, (fr, en) in pairs.items()}
