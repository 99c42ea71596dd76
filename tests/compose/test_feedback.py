"""What feedback quotes: cuts are shown, and no words of the text are said twice."""

from tests.compose.base import composed, entity, fact, knowledge, relation, template, text

from ardoise.domain.item import SingleChoice


def told(*quotes: str) -> str:
    about = knowledge(facts=(fact("v", evenement="visite", lieu="rouen", quotes=quotes),))
    (item,) = composed(template(kind="short_answer"), about=about).items
    return item.feedback.replace("\u00a0", " ")


def test_what_a_quote_leaves_out_stands_in_brackets() -> None:
    assert told("la classe … visite le musée").endswith("« la classe […] visite le musée ».")


def test_inner_marks_have_no_spaces_whichever_the_text_has() -> None:
    quote = "«\u00a0la halle\u202f» et « le musée »"
    assert told(quote).endswith("« “la halle” et “le musée” ».")


def test_a_quote_that_another_holds_is_not_said_again() -> None:
    said = told("visite le musée du Fleuve", "le musée du Fleuve", "la grande halle")
    assert said.endswith("« visite le musée du Fleuve » et « la grande halle ».")


def test_what_the_quote_says_word_for_word_is_said_once() -> None:
    (item,) = composed(
        template(kind="short_answer"),
        about=knowledge(
            facts=(
                fact(
                    "v",
                    evenement="visite",
                    lieu="rouen",
                    statement="La classe visite le musée à {{ lieu | nom }}.",
                    quotes=("la classe visite le musée à Rouen",),
                ),
            )
        ),
    ).items
    said = item.feedback.replace("\u00a0", " ")
    assert said == "On lit au paragraphe 1 : « la classe visite le musée à Rouen »."


PASSAGE = relation(
    "trou",
    roles={"passage": ("passage",), "ville": ("ville",)},
    functional=("ville",),
    statement="{{ passage | nom }} : {{ ville | nom }}.",
)
READ = text("La classe voyage. Elle visite le musée de Rouen.", "Elle dort à Caen, dans un hôtel.")


def test_of_a_passage_the_sentence_that_is_asked_is_quoted_and_no_more() -> None:
    about = knowledge(
        entities=(
            entity("un", "passage", name="La classe voyage. Elle visite le musée de ____"),
            entity("deux", "passage", name="Elle dort à ____, dans un hôtel"),
            entity("rouen"),
            entity("caen"),
        ),
        relations=(PASSAGE,),
        facts=(
            fact("f", "trou", passage="un", ville="rouen", quotes=(READ.paragraphs[0].content,)),
            fact(
                "g",
                "trou",
                passage="deux",
                ville="caen",
                quotes=("Elle dort à Caen, dans un hôtel",),
                paragraph=2,
            ),
        ),
    )
    asked = template(
        relations=("trou",),
        asks="ville",
        stem="« {{ passage | nom }}. »",
        answer="{{ ville | nom }}",
        distractors=1,
    )
    item = composed(asked, about=about, read=READ).items[0]
    assert isinstance(item, SingleChoice)
    shown = {o.text: o.feedback.replace("\u00a0", " ") for o in item.choices}
    quote = "On lit au paragraphe 1 : « Elle visite le musée de Rouen. »."
    assert shown["Rouen"] == f"Oui. {quote}"
    elsewhere = "« Caen » se lit au paragraphe 2 : « Elle dort à Caen, dans un hôtel »."
    assert shown["Caen"] == f"Non. {elsewhere} {quote}"
    assert item.feedback == "La réponse se lit au paragraphe 1."


def test_bounds_that_the_text_does_not_have_are_said_as_such() -> None:
    about = knowledge(
        entities=(
            entity("un", "passage", name="Le musée pèse ____, dit-on"),
            entity("a", "nombre-kilos", name="de 2 à 4 kilos", value="2"),
            entity("b", "nombre-kilos", name="de 6 à 9 kilos", value="6", absent=True),
        ),
        relations=(
            relation(
                "trou",
                roles={"passage": ("passage",), "poids": ("nombre-kilos",)},
                functional=("poids",),
                statement="{{ passage | nom }} : {{ poids | nom }}.",
            ),
        ),
        facts=(fact("f", "trou", passage="un", poids="a", quotes=("la grande halle",)),),
    )
    asked = template(
        relations=("trou",),
        asks="poids",
        stem="« {{ passage | nom }}. »",
        answer="{{ poids | nom }}",
        distractors=1,
    )
    (item,) = composed(asked, about=about).items
    assert isinstance(item, SingleChoice)
    wrong = next(o for o in item.choices if not o.key).feedback.replace("\u00a0", " ")
    assert "Le texte ne donne nulle part « de 6 à 9 kilos »." in wrong
