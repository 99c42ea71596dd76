"""How a passage of several sentences may begin, and whether it may be read alone."""

from tests.propose.given import text

from ardoise.propose.cast import Cast
from ardoise.propose.line import Line, line_of, quotes_of, readable, words_of
from ardoise.propose.model import NoModel
from ardoise.propose.register import Register
from ardoise.propose.sentence import Sentence, split


def cast_of(*paragraphs: str) -> Cast:
    return Cast(Register(text(*paragraphs), ""), {}, {}, NoModel())


def lines(cast: Cast) -> list[Line]:
    return [
        line_of(cast, sentence, sentence)
        for paragraph in cast.register.text.paragraphs
        for sentence in (
            Sentence(paragraph=paragraph.number, text=one) for one in split(paragraph.content)
        )
    ]


def test_a_passage_begins_with_a_sentence_that_points_to_nothing() -> None:
    first, second = lines(cast_of("Le moulin tourne encore. Il moud du seigle."))
    assert first.opening == "Le moulin tourne encore."
    assert not second.opening


def test_it_begins_without_the_word_that_links_it() -> None:
    (line,) = lines(cast_of("Mais le moulin tourne encore."))
    assert (line.opening, line.quotes) == (
        "Le moulin tourne encore.",
        ("le moulin tourne encore.",),
    )
    assert line.text[line.own :] == "le moulin tourne encore."


def test_a_row_of_a_list_begins_after_its_dash() -> None:
    (line,) = lines(cast_of("- Le moulin tourne encore."))
    assert line.opening == "Le moulin tourne encore."


def test_it_begins_with_what_its_pronoun_stands_for() -> None:
    cast = cast_of("Le moulin tourne encore. Il moud du seigle.")
    _, again = split(cast.register.text.paragraphs[0].content)
    resolved = Sentence(
        paragraph=1,
        text="Le moulin moud du seigle.",
        sources=("Le moulin", again.rstrip(".")),
        head=(0, len("Le moulin")),
        bracketed="Il [le moulin]",
    )
    line = line_of(cast, Sentence(paragraph=1, text=again), resolved, bracketed=True)
    assert line.opening == "Il [le moulin] moud du seigle."
    assert line.quotes == ("Le moulin", again)
    assert line.text[line.own :] == " moud du seigle."
    bare = line_of(cast, Sentence(paragraph=1, text=again), resolved)
    assert bare.opening == "Le moulin moud du seigle."


def test_what_trails_is_left_out_of_its_words_and_of_its_quote() -> None:
    (line,) = lines(cast_of("Mais le moulin tourne encore, dit-on."))
    cut = line.cut(len("Mais le moulin tourne encore"))
    assert (cut.text, cut.opening, cut.quotes) == (
        "Mais le moulin tourne encore",
        "Le moulin tourne encore",
        ("le moulin tourne encore",),
    )


def test_the_lines_of_a_paragraph_are_quoted_together() -> None:
    shown = lines(cast_of("Le moulin tourne encore. Il moud du seigle.", "Le four est froid."))
    assert words_of(shown) == "Le moulin tourne encore. Il moud du seigle. Le four est froid."
    assert quotes_of(shown) == (
        "Le moulin tourne encore. Il moud du seigle.",
        "Le four est froid.",
    )


def read(*paragraphs: str, last: int = 2) -> bool:
    cast = cast_of(*paragraphs)
    return readable(cast, lines(cast)[-last:])


def test_a_passage_is_read_alone_where_all_it_speaks_of_is_said_in_it() -> None:
    assert read("Le moulin tourne encore. Il moud du seigle.")


def test_a_pronoun_that_nothing_in_it_may_be_is_not_read_alone() -> None:
    assert not read("La meule tourne encore. Il moud du seigle.")
    # A noun after its article is no name.
    assert not read("La Meule tourne encore. Il moud du seigle.")


def test_what_takes_up_a_noun_said_before_it_is_not_read_alone() -> None:
    told = "Un moulin coûte cher. La ville attend un devis. Elle vote pour ce moulin."
    assert not read(told)
    assert read(told, last=3)


def test_quotation_marks_that_are_left_open_and_questions_are_not_read_alone() -> None:
    assert not read("La ville attend. Le maire dit : « Nous verrons.")
    assert not read("La ville attend. Le maire doute-t-il ?")
    # A list comes next.
    assert not read("La ville attend. Elle veut ceci :")


def test_where_it_is_lax_a_pointer_far_into_a_sentence_is_understood() -> None:
    cast = cast_of("Le long de la rivière, on répare alors ce moulin. Ce moulin tourne encore.")
    first, second = (Sentence(paragraph=1, text=one) for one in split(content_of(cast)))
    assert not line_of(cast, first, first).opening
    assert line_of(cast, first, first, lax=True).opening
    assert not line_of(cast, second, second, lax=True).opening


def content_of(cast: Cast) -> str:
    return cast.register.text.paragraphs[0].content


def test_no_joint_is_read_over_a_heading() -> None:
    first, last = "Le moulin de Pau tourne encore.", "Le seigle des prés y arrive en juin."
    cast = cast_of(first, last)
    assert readable(cast, lines(cast))
    cast = cast_of(first, "Le seigle en été", last)
    shown = [line for line in lines(cast) if line.paragraph != 2]
    assert not readable(cast, shown)
    assert readable(cast, shown[1:])
