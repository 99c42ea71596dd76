"""Each kind of item, as a teacher types it in either language."""

from typing import Any

import pytest

from ardoise.domain.item import (
    AnyItem,
    Blank,
    Cloze,
    Flashcard,
    Level,
    Matching,
    MultipleChoice,
    Nature,
    Option,
    Ordering,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from ardoise.domain.problem import Place
from ardoise.read.questions import parse_questions

PLACE = Place("questions/ecole.yaml", ("questions", 0))
SHARED: dict[str, Any] = {"id": "q", "text": "ecole", "lang": "fr", "place": PLACE}


def one(body: str, lang: str = "fr") -> AnyItem:
    head = "langue: fr\ntexte: ecole" if lang == "fr" else "lang: en\ntext: ecole"
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    read = parse_questions(
        f"{head}\nquestions:\n  - id: q\n{lines}".encode(), "questions/ecole.yaml"
    )
    assert read.problems == ()
    (item,) = read.value
    return item


FRENCH = {
    "single choice, short form": (
        "question: Où est l’école ?\nreponse: Au bourg\nleurres: [Au port, Au bois]",
        SingleChoice(
            **SHARED,
            stem="Où est l’école ?",
            choices=(
                Option(text="Au bourg", key=True),
                Option(text="Au port"),
                Option(text="Au bois"),
            ),
        ),
    ),
    "single choice, long form": (
        "question: Où ?\nreponse: {texte: Au bourg, retour: Oui.}\nleurres:\n"
        "  - texte: Au port\n    retour: C’est la criée.\n  - Au bois",
        SingleChoice(
            **SHARED,
            stem="Où ?",
            choices=(
                Option(text="Au bourg", key=True, feedback="Oui."),
                Option(text="Au port", feedback="C’est la criée."),
                Option(text="Au bois"),
            ),
        ),
    ),
    "multiple choice": (
        "question: Quand ?\nreponses: [Lundi, Mardi]\nleurres: [Dimanche]",
        MultipleChoice(
            **SHARED,
            stem="Quand ?",
            choices=(
                Option(text="Lundi", key=True),
                Option(text="Mardi", key=True),
                Option(text="Dimanche"),
            ),
        ),
    ),
    "multiple choice with one key, said": (
        "type: choix_multiple\nquestion: Quand ?\nreponse: Lundi\nleurres: [Dimanche]",
        MultipleChoice(
            **SHARED,
            stem="Quand ?",
            choices=(Option(text="Lundi", key=True), Option(text="Dimanche")),
        ),
    ),
    "true or false": (
        "affirmation: L’école ferme à midi.\nreponse: faux\nretour_vrai: Relis.",
        TrueFalse(**SHARED, stem="L’école ferme à midi.", answer=False, feedback_true="Relis."),
    ),
    "short answer": (
        "question: Qui ?\nreponse: Ada Diop\nnature: personne\naccepter: la directrice\n"
        "refuser: [Ida Diop]\nnom_de_famille: Diop\nfautes: non\naccents: stricts",
        ShortAnswer(
            **SHARED,
            stem="Qui ?",
            nature=Nature.PERSON,
            elements=(("Ada Diop",),),
            accept=("la directrice",),
            refuse=("Ida Diop",),
            surname="Diop",
            typos=False,
            strict_accents=True,
        ),
    ),
    "date": (
        "question: Quand ?\nreponse: lundi 3 mars\nnature: date\nannee_deduite: 2025",
        ShortAnswer(
            **SHARED,
            stem="Quand ?",
            nature=Nature.DATE,
            elements=(("lundi 3 mars",),),
            inferred_year=2025,
        ),
    ),
    "list": (
        "question: Citez-en deux.\nreponses: [le pain, [l’eau, une gourde]]\nchoisir: 1",
        ShortAnswer(
            **SHARED,
            stem="Citez-en deux.",
            nature=Nature.LIST,
            elements=(("le pain",), ("l’eau", "une gourde")),
            pick=1,
        ),
    ),
    "cloze": (
        "a_trous: Elle est {{au bourg|au village::lieu}}, {{ici}}.",
        Cloze(
            **SHARED,
            pieces=("Elle est ", ", ", "."),
            blanks=(Blank(key="au bourg", hint="lieu", accept=("au village",)), Blank(key="ici")),
        ),
    ),
    "cloze whose spelling is exact": (
        "a_trous: Elle est {{à l’île}}, {{là}}.\nfautes: non\naccents: stricts",
        Cloze(
            **SHARED,
            pieces=("Elle est ", ", ", "."),
            blanks=(Blank(key="à l’île"), Blank(key="là")),
            typos=False,
            strict_accents=True,
        ),
    ),
    "cloze with one blank and other answers": (
        "a_trous: Elle est {{au bourg}}.\naccepter: [au village]\nrefuser: au port",
        Cloze(
            **SHARED,
            pieces=("Elle est ", "."),
            blanks=(Blank(key="au bourg", accept=("au village",), refuse=("au port",)),),
        ),
    ),
    "matching": (
        "question: Associez.\npaires:\n  Ada: directrice\n  Bo: élève",
        Matching(**SHARED, stem="Associez.", pairs=(("Ada", "directrice"), ("Bo", "élève"))),
    ),
    "ordering": (
        "question: Rangez.\nordre: [un, deux, trois]",
        Ordering(**SHARED, stem="Rangez.", order=("un", "deux", "trois")),
    ),
    "flashcard with all that items share": (
        "recto: école\nverso: school\ncitation: [l’école, elle]\nexplication: Du latin.\n"
        "indice: s…\nniveau: comprendre\netiquettes: [mots, langue]\npoints: '1,5'\n"
        "faits: f1\ngroupe: g\nmedias: img/a.png\nretiree: oui\norigine: On le déduit.\n"
        "ignorer: {Q03: voulu}",
        Flashcard(
            **SHARED,
            stem="école",
            back="school",
            quotes=("l’école", "elle"),
            feedback="Du latin.",
            hint="s…",
            level=Level.UNDERSTAND,
            tags=("mots", "langue"),
            points=1.5,
            facts=("f1",),
            group="g",
            media=("img/a.png",),
            retired=True,
            inference="On le déduit.",
            ignore={"Q03": "voulu"},
        ),
    ),
}


@pytest.mark.parametrize("name", FRENCH)
def test_french_keys_make_the_item(name: str) -> None:
    body, item = FRENCH[name]
    assert one(body) == item


ENGLISH = {
    "question: Where?\nanswer: Here\ndistractors: [There]": "single_choice",
    "question: When?\nanswers: [Monday]\ndistractors: [Sunday]": "multiple_choice",
    "statement: It is.\nanswer: true": "true_false",
    "question: Who?\nanswer: Ada\nnature: person": "short_answer",
    "cloze: It is {{here::place}}.\ntypos: false\naccents: strict": "cloze",
    "question: Match.\npairs: {a: b, c: d}": "matching",
    "question: Sort.\norder: [a, b]": "ordering",
    "front: a\nback: b\nlevel: analyze\nretired: no": "flashcard",
}


@pytest.mark.parametrize("body", ENGLISH)
def test_english_keys_make_the_kind(body: str) -> None:
    item = one(body, "en")
    assert item.kind == ENGLISH[body]
    assert item.lang == "en"


@pytest.mark.parametrize(
    "typed", ["non", "oui", "1:30", "007", "2026-01-05", "1e3", "3.10", "null", "~", "0.0", "0x1F"]
)
def test_a_text_is_kept_as_typed(typed: str) -> None:
    item = one(f"question: Quoi ?\nreponse: {typed}\nleurres: [{typed}a]")
    assert item.key == (typed,)
    assert [option.text for option in item.options] == [typed, f"{typed}a"]


def test_a_bad_item_does_not_hide_the_good_ones() -> None:
    data = (
        "langue: fr\ntexte: ecole\nquestions:\n"
        "  - id: a\n    recto: un\n    verso: one\n"
        "  - id: b\n    recto: deux\n    verso: 'two\n"
        "  - id: c\n    recto: trois\n    vreso: three\n"
        "  - id: d\n    recto: quatre\n    verso: four\n"
    )
    read = parse_questions(data.encode(), "questions/ecole.yaml")
    assert [item.id for item in read.value] == ["a", "d"]
    assert [(p.rule, p.line, p.column) for p in read.problems] == [("F03", 9, 12), ("F06", 12, 5)]
