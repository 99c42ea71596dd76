"""The package has the shape of what Canvas takes: for the same questions, that of text2qti.

It also follows IMS QTI 1.2 (ASI XML binding of 2002): `qti12.xsd` says in our own words the part of
that standard which the packages use.
"""

import warnings
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import msgspec
import pytest
from hypothesis import given, settings
from lxml import etree
from tests.bring.banks import ITEMS as AWKWARD
from tests.export.sample import BANK, CLOZE, ITEMS, MATCHING, MULTIPLE, PERSON, SINGLE, bank_of

from ardoise.domain.bank import Bank
from ardoise.domain.item import AnyItem, Nature, Option, ShortAnswer
from ardoise.export.loss import Context, Selection
from ardoise.export.qti import export_qti

with warnings.catch_warnings():
    # Its own dependencies are behind the Python of the day.
    warnings.simplefilter("ignore")
    from text2qti.config import Config
    from text2qti.qti import QTI
    from text2qti.quiz import Quiz

QTI_NAME = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"


def files(bank: Bank = BANK) -> dict[str, Element]:
    with zipfile.ZipFile(BytesIO(export_qti(bank, Selection(), Context()).data)) as package:
        assert package.testzip() is None
        return {name: fromstring(package.read(name)) for name in package.namelist()}


def items(made: dict[str, Element]) -> dict[str, Element]:
    return {
        item.get("title", ""): item
        for root in made.values()
        for item in root.iter(f"{QTI_NAME}item")
    }


def kind_of(item: Element) -> str:
    fields = item.iter(f"{QTI_NAME}qtimetadatafield")
    found = {f[0].text: f[1].text for f in fields}
    return found["question_type"] or ""


def test_manifest_names_every_file_and_no_other() -> None:
    made = files()
    named = {
        file.get("href") for file in made["imsmanifest.xml"].iter() if file.tag.endswith("}file")
    }
    assert named == set(made) - {"imsmanifest.xml"}
    resources = [r for r in made["imsmanifest.xml"].iter() if r.tag.endswith("}resource")]
    names = {r.get("identifier") for r in resources}
    needed = {d.get("identifierref") for r in resources for d in r if d.tag.endswith("}dependency")}
    assert needed < names


def test_every_item_is_there_with_a_type_that_canvas_knows() -> None:
    kinds = {title: kind_of(item) for title, item in items(files()).items()}
    assert kinds == {
        "foret-lieu": "multiple_choice_question",
        "foret-sentiers": "multiple_answers_question",
        "foret-aubry": "true_false_question",
        "foret-lirac": "true_false_question",
        "foret-qui": "short_answer_question",
        "foret-hectares": "numerical_question",
        "foret-liste": "essay_question",
        "foret-trous": "fill_in_multiple_blanks_question",
        "foret-paires": "matching_question",
        "foret-ordre": "matching_question",
        "foret-carte": "essay_question",
        "bees-where": "multiple_choice_question",
    }


def test_every_identifier_that_is_referred_to_exists() -> None:
    for item in items(files()).values():
        responses = {e.get("ident") for e in item.iter() if "response_" in e.tag}
        assert {e.get("respident") for e in item.iter() if e.get("respident")} <= responses
        told = {e.get("ident") for e in item.iter(f"{QTI_NAME}itemfeedback")}
        assert {e.get("linkrefid") for e in item.iter() if e.get("linkrefid")} == told
        labels = {e.get("ident") for e in item.iter(f"{QTI_NAME}response_label")}
        if kind_of(item) not in ("short_answer_question", "numerical_question", "essay_question"):
            assert {e.text for e in item.iter(f"{QTI_NAME}varequal")} <= labels


def test_shares_of_a_matching_and_of_a_cloze_make_a_hundred() -> None:
    made = items(files())
    for number, answers in ((MATCHING.id, 3), (CLOZE.id, 2)):
        shares = {
            e.get("respident"): float(c.findtext(f"{QTI_NAME}setvar") or 0)
            for c in made[number].iter(f"{QTI_NAME}respcondition")
            for e in c.iter(f"{QTI_NAME}varequal")
        }
        assert len(shares) == answers
        assert sum(shares.values()) == pytest.approx(100, abs=0.1)


def test_brackets_of_a_text_make_no_blank() -> None:
    cloze = msgspec.structs.replace(CLOZE, pieces=("[sic] ", " b ", " c"))
    [item] = items(files(bank_of([cloze]))).values()
    text = item.findtext(f"{QTI_NAME}presentation/{QTI_NAME}material/{QTI_NAME}mattext") or ""
    assert text.count("[") == 2


def shape(item: Element) -> tuple[object, ...]:
    """The tags and names of attributes of an item, without its identifiers and texts."""
    return (
        item.tag,
        tuple(sorted(item.attrib)),
        tuple(shape(child) for child in item),
    )


THEIRS = """1.  Quelle ville ?
... Voir la carte.
a)  Accra
... pas elle
*b) Lomé
... oui

2.  Lesquels ?
[*] un
[ ] deux
[*] trois

3.  Combien ?
=   35 +- 0

4.  Qui ?
*   Ali
*   M. Ali

5.  Vrai ?
*a) True
b)  False

6. Racontez.
____
"""

_COMMON = {"quotes": (), "feedback": "", "hint": "", "tags": (), "level": None, "points": 1.0}
OURS = bank_of(
    [
        msgspec.structs.replace(
            SINGLE,
            **{**_COMMON, "feedback": "Voir la carte."},
            choices=(
                Option(text="Accra", feedback="pas elle"),
                Option(text="Lomé", key=True, feedback="oui"),
            ),
        ),
        msgspec.structs.replace(
            MULTIPLE,
            **_COMMON,
            choices=(
                Option(text="un", key=True),
                Option(text="deux"),
                Option(text="trois", key=True),
            ),
        ),
        ShortAnswer(
            id="n", text="foret", lang="fr", place=SINGLE.place, stem="Combien ?",
            nature=Nature.NUMBER, elements=(("35",),),
        ),
        msgspec.structs.replace(
            PERSON, **_COMMON, nature=Nature.TEXT, elements=(("Ali",),), refuse=(),
            accept=("M. Ali",),
        ),
        msgspec.structs.replace(ITEMS[2], **_COMMON, feedback_true="", feedback_false=""),
        ShortAnswer(
            id="e", text="foret", lang="fr", place=SINGLE.place, stem="Racontez.",
            nature=Nature.LIST, elements=(("a",), ("b",)),
        ),
    ]
)  # fmt: skip


def test_items_have_the_shape_of_those_of_text2qti() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        quiz = Quiz(THEIRS, config=Config())
        theirs = fromstring(QTI(quiz).assessment)
    ours = list(items(files(OURS)).values())
    for their_item, our_item in zip(theirs.iter(f"{QTI_NAME}item"), ours, strict=True):
        kind = kind_of(their_item)
        assert kind_of(our_item) == kind
        if kind in ("numerical_question", "essay_question"):
            # Our list tells what was expected, and our blank of a number says not to shuffle.
            assert {e.tag for e in their_item.iter()} <= {e.tag for e in our_item.iter()}
            continue
        assert shape(our_item) == shape(their_item)


def test_same_bank_gives_the_same_bytes() -> None:
    first, second = (export_qti(BANK, Selection(), Context()).data for _ in range(2))
    assert first == second


def test_losses_name_what_canvas_has_no_place_for() -> None:
    losses = export_qti(BANK, Selection(), Context()).losses
    assert {loss.item for loss in losses if loss.part == "kind"} == {
        "foret-liste",
        "foret-ordre",
        "foret-carte",
    }


SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("qti12.xsd")))


def assessments(bank: Bank) -> list[bytes]:
    with zipfile.ZipFile(BytesIO(export_qti(bank, Selection(), Context()).data)) as package:
        documents = [package.read(name) for name in package.namelist()]
    return [data for data in documents if b"<questestinterop" in data]


def test_every_kind_follows_the_standard() -> None:
    made = assessments(BANK)
    assert len(made) == 2
    for data in made:
        SCHEMA.assertValid(etree.fromstring(data))


@given(item=AWKWARD)
@settings(max_examples=60, deadline=None)
def test_awkward_text_follows_the_standard(item: AnyItem) -> None:
    for data in assessments(bank_of((item,))):
        SCHEMA.assertValid(etree.fromstring(data))


def test_schema_refuses_what_the_standard_does() -> None:
    (data, *_) = assessments(bank_of((SINGLE,)))
    for right, wrong in (
        (b"<presentation>", b"<presentation><stray/>"),
        (b'respident="response1"', b'respident="elsewhere"'),
        (b'linkrefid="general_fb"', b'linkrefid="nothing"'),
        (b'action="Set"', b'action="Put"'),
    ):
        assert right in data
        assert not SCHEMA.validate(etree.fromstring(data.replace(right, wrong)))
