"""A proposed question in short."""

from pathlib import Path

from ardoise.domain.fact import Fact, Knowledge, Stance
from ardoise.domain.item import Matching
from ardoise.domain.problem import Place
from ardoise.domain.text import Paragraph, Text
from ardoise.web.proposed import marked_html, question_html
from ardoise.workspace import open_workspace

ITEMS = open_workspace(Path(__file__).parent / "class").bank.items


def test_pairs_are_told_with_both_their_sides() -> None:
    pairs = ITEMS["annees-paires"]
    assert isinstance(pairs, Matching)
    html = question_html(pairs)
    assert all(f"{left} → {right}" in html for left, right in pairs.pairs)


def test_a_key_is_marked_among_options() -> None:
    html = question_html(ITEMS["digue-annee"])
    assert html.count("✓") == 1


def test_no_link_holds_a_lone_stop() -> None:
    words = "Le lac gèle. Le pont tient."
    text = Text(
        id="t",
        title="Au lac",
        lang="fr",
        place=Place("t"),
        paragraphs=(Paragraph(number=1, content=words),),
    )
    facts = {
        name: Fact(
            id=name,
            relation="r",
            args={},
            stance=Stance.FACT,
            quotes=(quote,),
            paragraph=1,
            place=Place("f"),
        )
        for name, quote in (("un", "Le lac gèle"), ("deux", "Le lac gèle."))
    }
    known = Knowledge(text="t", lang="fr", entities={}, relations={}, facts=facts)
    html = marked_html(text, known, "autre")
    assert html.count('class="waiting"') == 1
    assert ">Le lac gèle</a>. Le pont tient." in html
