"""What pupils have in their collections changes with a date and, if need be, a version."""

import re

from ardoise.export.ledger import digest
from ardoise.export.notetype import CHANGED, VERSION, notetype
from ardoise.export.words import KINDS

# When this test fails, a notetype has changed. Put the day in CHANGED, which makes Anki take it
# over; raise VERSION if fields were added, removed or moved; then write the new values here.
RECORDED = (1, "2026-11-25T04:00:00+00:00", "c102264c6a825502")


def test_a_notetype_does_not_change_without_a_new_date() -> None:
    parts = "\x1f".join(part for kind in KINDS for part in notetype(kind).parts())
    assert (VERSION, CHANGED.isoformat(), digest(parts)) == RECORDED


def test_no_two_notetypes_or_fields_have_one_id() -> None:
    types = [notetype(kind) for kind in KINDS]
    ids = [t.id for t in types] + [t.template_id for t in types]
    ids += [number for t in types for number in t.fields.values()]
    assert len(set(ids)) == len(ids)


def test_first_field_is_what_is_asked_and_every_field_is_typed_once() -> None:
    for kind in KINDS:
        names = list(notetype(kind).fields)
        assert names[0] == ("Text" if kind == "cloze" else "Stem")
        assert {"Key", "Feedback", "Passage", "Source", "Id"} <= set(names)


def test_every_field_that_a_side_shows_exists() -> None:
    for kind in KINDS:
        known = notetype(kind)
        shown = set(re.findall(r"\{\{[#^/]?(?:type:|cloze:)?(\w+)\}\}", known.front + known.back))
        assert shown <= set(known.fields)
