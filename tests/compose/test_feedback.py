"""What feedback quotes: cuts are shown, and no words of the text are said twice."""

from tests.compose.base import composed, fact, knowledge, template


def told(*quotes: str) -> str:
    about = knowledge(facts=(fact("v", evenement="visite", lieu="rouen", quotes=quotes),))
    (item,) = composed(template(kind="short_answer"), about=about).items
    return item.feedback.replace("\u00a0", " ")


def test_what_a_quote_leaves_out_stands_in_brackets() -> None:
    assert told("la classe … visite le musée").endswith("« la classe […] visite le musée ».")


def test_a_quote_that_another_holds_is_not_said_again() -> None:
    said = told("visite le musée du Fleuve", "le musée du Fleuve", "la grande halle")
    assert said.endswith("« visite le musée du Fleuve » et « la grande halle ».")
