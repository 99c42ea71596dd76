"""Every string of the pages, in French and in English."""

import re
from string import Formatter

import pytest
from babel.messages.catalog import Message

from ardoise.web.catalogue import catalogue, extracted, messages

ENGLISH = catalogue("en")
MESSAGES = [message for message in extracted() if message.id]


def forms(value: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def fields(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


def test_there_are_messages() -> None:
    assert len(MESSAGES) > 50


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: str(m.id)[:40])
def test_is_translated_with_the_same_fields(message: Message) -> None:
    found = ENGLISH.get(message.id)
    assert found is not None, "run `python -m ardoise.web.catalogue`, then translate"
    assert forms(found.string)
    assert all(forms(found.string)), "not translated"
    assert not found.fuzzy
    for text in forms(found.string):
        assert fields(text) <= fields(forms(message.id)[-1])


def test_the_catalogue_holds_nothing_that_the_code_no_longer_says() -> None:
    said = {str(message.id) for message in MESSAGES}
    assert {str(message.id) for message in ENGLISH if message.id} <= said


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: str(m.id)[:40])
def test_french_is_set_as_french_is(message: Message) -> None:
    for text in forms(message.id):
        assert "'" not in text
        assert not re.search(r"[ \w][;!?](?!\w)", text), "U+202F before ; ! ?"
        assert not re.search(r"[ \w]:(?:\s|$)", text), "U+00A0 before :"


def test_a_message_inside_an_f_string_is_found() -> None:
    assert list(messages("f\"<p>{_('Bonjour')}</p>\"", "x.py")) == [("Bonjour", 1)]


def test_a_message_that_is_put_together_is_refused() -> None:
    with pytest.raises(ValueError, match=r"x.py:1"):
        list(messages('_("Bon" + jour)', "x.py"))
