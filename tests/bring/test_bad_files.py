"""A bad file gets one clear problem, and gives nothing."""

import io
import json
import sqlite3
import struct
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.export.sample import BANK

from ardoise.bring import archive
from ardoise.bring.bring import bring
from ardoise.bring.brought import Brought, Source
from ardoise.export.anki import export_anki

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def brought(data: bytes, file: str, lang: str = "fr") -> Brought:
    return bring(data, Source(file=file, text="foret", lang=lang))


def only_problem(data: bytes, file: str) -> tuple[str, int]:
    """The message and line of the one problem that a file gives, having checked the rest."""
    back = brought(data, file)
    assert (back.items, back.missed, dict(back.media)) == ((), (), {})
    [problem] = back.problems
    assert problem.place.file == file
    assert problem.message
    assert problem.remedy
    english = brought(data, file, "en").problems[0]
    assert english.message != problem.message
    return problem.message, problem.line


def zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name.replace("__", "."), data)
    return out.getvalue()


def database(*statements: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


BILLION_LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<quiz><question type="essay"><name><text>&b;</text></name></question></quiz>"""
EXTERNAL = b'<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>'
PARAMETER = b'<!DOCTYPE quiz [<!ENTITY % x SYSTEM "http://host.invalid/x">%x;]><quiz/>'

XML = {
    "entities that multiply": (BILLION_LAUGHS, "DOCTYPE"),
    "an external DTD": (EXTERNAL, "DOCTYPE"),
    "a parameter entity": (PARAMETER, "DOCTYPE"),
    "an unknown entity": (b"<quiz>&nbsp;</quiz>", "bien formé"),
    "a tag that does not close": (b"<quiz>\n<question>\n</quiz>", "bien formé"),
    "two roots": (b"<quiz/><quiz/>", "bien formé"),
    "an unknown encoding": (b'<?xml version="1.0" encoding="klingon"?><quiz/>', "encodage"),
    "bytes that are not UTF-8": (b"<quiz>\xff\xfe</quiz>", "bien formé"),
    "another XML": (b"<html><body/></html>", "<html>"),
    "nesting without end": (b"<quiz>" + b"<a>" * 500, "imbriqué"),
    "text": (b"bonjour", "bien formé"),
}


@pytest.mark.parametrize("case", XML)
def test_bad_xml(case: str) -> None:
    data, expected = XML[case]
    message, _ = only_problem(data, "banque.xml")
    assert expected in message


def test_bad_xml_names_its_line() -> None:
    assert only_problem(b"<quiz>\n\n<question>\n</quiz>", "banque.xml")[1] == 4


def test_files_that_are_empty_or_of_no_known_kind() -> None:
    assert "vide" in only_problem(b"", "banque.xml")[0]
    assert "vide" in only_problem(b" \n", "notes.gift")[0]
    assert "pas connu" in only_problem(b"abc", "photo.png")[0]


ARCHIVES = {
    "not an archive": b"PK\x03\x04 et puis rien",
    "truncated": export_anki(BANK, now=NOW).data[:-200],
    "cut in the middle": export_anki(BANK, now=NOW).data[:900],
    "without a collection": zipped(readme__txt=b"bonjour"),
    "with a collection that is not a database": zipped(collection__anki2=b"bonjour"),
    "with an empty database": zipped(collection__anki2=database("CREATE TABLE x(y)")),
    "with a damaged database": zipped(
        collection__anki2=database("CREATE TABLE notes(x)")[:60] + b"\xff" * 5000
    ),
    "with views for tables": zipped(
        collection__anki2=database(
            "CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) "
            "SELECT i AS guid, i AS mid, i AS flds, i AS tags FROM n",
            "CREATE TABLE col(models)",
        )
    ),
    "with notetypes that are not JSON": zipped(
        collection__anki2=database(
            "CREATE TABLE notes(id, guid, mid, flds, tags)",
            "CREATE TABLE col(models)",
            "INSERT INTO col VALUES('{')",
        )
    ),
    "with notetypes nested without end": zipped(
        collection__anki2=database(
            "CREATE TABLE notes(id, guid, mid, flds, tags)",
            "CREATE TABLE col(models)",
            f"INSERT INTO col VALUES('{'[' * 100_000}')",
        )
    ),
    "of the new format, not compressed": zipped(collection__anki21b=b"SQLite format 3\x00"),
    "of the new format, cut": zipped(
        collection__anki21b=zstandard.compress(database("CREATE TABLE notes(x)"))[:40]
    ),
}


@pytest.mark.parametrize("case", ARCHIVES)
def test_bad_archives(case: str) -> None:
    only_problem(ARCHIVES[case], "paquet.apkg")


def test_archive_that_swells_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "COLLECTION_LIMIT", 100_000)
    old = zipped(collection__anki2=bytes(1_000_000))
    new = zipped(collection__anki21b=zstandard.compress(bytes(1_000_000)))
    assert "trop gros" in only_problem(old, "paquet.apkg")[0]
    assert "trop gros" in only_problem(new, "paquet.apkg")[0]


def test_encrypted_archive_is_refused() -> None:
    data = bytearray(zipped(collection__anki2=database("CREATE TABLE x(y)")))
    # The flag "encrypted" of the entry, in its own header and in the directory.
    data[6] |= 1
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "chiffré" in only_problem(bytes(data), "paquet.apkg")[0]


def with_media(listing: bytes) -> bytes:
    """Our deck with another list of media, and entries 0 and 1."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(export_anki(BANK, now=NOW).data)) as given,
        zipfile.ZipFile(out, "w") as package,
    ):
        package.writestr("collection.anki2", given.read("collection.anki2"))
        package.writestr("media", listing)
        package.writestr("0", b"un")
        package.writestr("../../evil.png", b"deux")
    return out.getvalue()


@pytest.mark.parametrize(
    "listing",
    [b"", b"[1, 2]", b"{", b'{"../../evil.png": "x.png"}', b'{"0": 3, "1": "../../../etc/passwd"}'],
)
def test_list_of_media_that_lies_harms_nothing(listing: bytes, tmp_path: Path) -> None:
    back = brought(with_media(listing), "paquet.apkg")
    assert len(back.items) == len(BANK.items)
    assert dict(back.media) == {}
    assert list(tmp_path.iterdir()) == []


def test_medium_with_a_path_for_a_name_stays_in_its_folder() -> None:
    name = "../../../etc/passwd.png"
    data = moodle_with_file(name)
    back = brought(data, "banque.xml")
    [path] = back.media
    assert path.startswith("questions/media/")
    assert ".." not in path
    assert back.items[0].media == (path,)


def moodle_with_file(name: str) -> bytes:
    return f"""<quiz><question type="essay"><name><text>q</text></name>
    <questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/{name}"&gt; Quoi ?</text>
    <file name="{name}" encoding="base64">aW1hZ2U=</file></questiontext>
    <graderinfo format="html"><text>ceci</text></graderinfo></question></quiz>""".encode()


TABLES = {
    "one column": (b"un\ndeux\n", "x.csv"),
    "an open quotation mark": (b'a,b\n"c,d\n', "x.csv"),
    "not UTF-8": ("été;là\n".encode("latin-1"), "x.csv"),
    "a spreadsheet, not text": (b"\xd0\xcf\x11\xe0" + bytes(100), "x.csv"),
    "a cell without end": (b"a," + b"b" * 300_000, "x.csv"),
    "UTF-16 cut in two": ("a\tb".encode("utf-16")[:-1], "x.tsv"),
}


@pytest.mark.parametrize("case", TABLES)
def test_bad_tables(case: str) -> None:
    only_problem(*TABLES[case])


def test_gift_that_is_not_text() -> None:
    assert "UTF-8" in only_problem("::é::".encode("latin-1"), "x.gift")[0]
    assert only_problem(b"a\n\n\xff{T}", "x.gift")[1] == 3
    only_problem(b"a\x00b{T}", "x.gift")


@given(st.binary(max_size=300), st.sampled_from(["x.xml", "x.gift", "x.csv", "x.tsv", "x.apkg"]))
@settings(deadline=None)
def test_no_bytes_make_an_import_fail_otherwise(data: bytes, file: str) -> None:
    back = brought(data, file)
    assert not (back.problems and back.items)


GIFT_TEXT = st.text("{}=~#:\\->%T[]html \n/1a$", max_size=60)


@given(GIFT_TEXT)
def test_no_gift_makes_an_import_fail(text: str) -> None:
    brought(text.encode(), "x.gift")


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
@settings(deadline=None, max_examples=60)
def test_a_package_with_some_bytes_changed_never_fails_otherwise(at: int, noise: bytes) -> None:
    data = bytearray(export_anki(BANK, now=NOW).data)
    at %= len(data)
    data[at : at + len(noise)] = noise
    back = brought(bytes(data), "x.apkg")
    assert not (back.problems and back.items)


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_a_database_with_some_bytes_changed_never_fails_otherwise(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(export_anki(BANK, now=NOW).data)) as package:
        content = bytearray(package.read("collection.anki2"))
    for _ in range(3):
        at = data.draw(st.integers(0, len(content) - 4))
        content[at : at + 4] = struct.pack("<I", data.draw(st.integers(0, 2**32 - 1)))
    back = brought(zipped(collection__anki2=bytes(content)), "x.apkg")
    assert not (back.problems and back.items)


def test_media_of_the_old_format_are_found_by_name() -> None:
    listing = json.dumps({"0": "carte.png"}).encode()
    opened = archive.Archive(with_media(listing), Source(file="x.apkg", text=""))
    assert opened.medium("carte.png") == b"un"
    assert opened.medium("autre.png") is None


# Each of these takes a time that grows with the square of its length when read carelessly: they
# are long enough for such a reader never to be done.
SLOW = {
    "clozes that do not close": "{{c1::" * 60_000,
    "rows that do not close": "<li>" * 90_000,
    "comments that do not close": "<!--" * 90_000,
    "tags that do not close": "<a" * 150_000,
    "marks that do not close": "<mark>" * 60_000,
    "colons": "{{c1" + "::" * 150_000,
    "entities": "&#" * 150_000,
}


@pytest.mark.parametrize("case", SLOW)
def test_text_made_to_be_slow_is_read_all_the_same(case: str) -> None:
    text = SLOW[case]
    notes = "INSERT INTO notes VALUES(1, 'g', 1, ?, '')"
    models = {"1": {"name": "x", "type": 1, "flds": [{"name": "Text", "ord": 0}]}}
    for names in (["Text"], ["Id", "Language", "Passage", "Review", "Key", "Feedback"]):
        models["1"]["flds"] = [{"name": n, "ord": k} for k, n in enumerate(names)]
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE TABLE notes(id, guid, mid, flds, tags)")
        connection.execute("CREATE TABLE col(models)")
        connection.execute("INSERT INTO col VALUES(?)", (json.dumps(models),))
        connection.execute(notes, ("\x1f".join([text] * len(names)),))
        connection.commit()
        data = zipped(collection__anki2=connection.serialize())
        connection.close()
        assert brought(data, "x.apkg").problems == ()
    xml = text.replace("&", "&amp;").replace("<", "&lt;")
    for kind in ("cloze", "essay"):
        question = (
            f'<quiz><question type="{kind}"><name><text>q</text></name><questiontext><text>{xml}'
            f"</text></questiontext><generalfeedback><text>{xml}</text></generalfeedback>"
            f"<graderinfo><text>{xml}</text></graderinfo></question></quiz>"
        )
        assert brought(question.encode(), "x.xml").problems == ()
    brought(f"::q::{text}{{={text}}}".encode(), "x.gift")
    brought(f"[html]{text}{{={text} ~{text}}}".encode(), "x.gift")


def test_media_stop_where_they_would_be_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MEDIA_LIMIT", 3)
    listing = json.dumps({"0": "a.png"}).encode()
    opened = archive.Archive(with_media(listing), Source(file="x.apkg", text=""))
    assert opened.medium("a.png") == b"un"
    assert opened.medium("a.png") is None
