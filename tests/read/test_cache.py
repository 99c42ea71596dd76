"""A cached reading is that of the same bytes by the same code, or it is not used."""

from pathlib import Path

from ardoise.read.cache import Cache
from ardoise.read.questions import parse_questions

GOOD = b"langue: fr\ntexte: t\nquestions:\n  - {id: a, recto: un, verso: one}\n"
FILE = "questions/t.yaml"


def cached(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.items"))


def test_a_second_reading_is_the_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache", least=0)
    first = cache.questions(GOOD, FILE)
    assert first == parse_questions(GOOD, FILE)
    assert len(cached(cache.folder)) == 1
    assert cache.questions(GOOD, FILE) == first
    assert len(cached(cache.folder)) == 1


def test_other_bytes_or_another_place_are_another_reading(tmp_path: Path) -> None:
    cache = Cache(tmp_path, least=0)
    cache.questions(GOOD, FILE)
    assert cache.questions(GOOD.replace(b"one", b"two"), FILE).value[0].key == ("two",)
    assert cache.questions(GOOD, "questions/u.yaml").value[0].place.file == "questions/u.yaml"
    assert len(cached(tmp_path)) == 3


def test_a_file_with_problems_is_read_each_time(tmp_path: Path) -> None:
    cache = Cache(tmp_path, least=0)
    bad = GOOD.replace(b"verso", b"vreso")
    assert cache.questions(bad, FILE).problems == cache.questions(bad, FILE).problems != ()
    assert cached(tmp_path) == []


def test_a_damaged_reading_is_not_trusted(tmp_path: Path) -> None:
    cache = Cache(tmp_path, least=0)
    good = cache.questions(GOOD, FILE)
    (path,) = cached(tmp_path)
    whole = path.read_bytes()
    for n in range(len(whole)):
        path.write_bytes(whole[:n] + bytes([whole[n] ^ 1]) + whole[n + 1 :])
        assert cache.questions(GOOD, FILE) == good
        path.write_bytes(whole[:n])
        assert cache.questions(GOOD, FILE) == good
    assert path.read_bytes() == whole


def test_a_reading_by_other_code_is_not_looked_at(tmp_path: Path) -> None:
    cache = Cache(tmp_path, least=0)
    cache.questions(GOOD, FILE)
    (path,) = cached(tmp_path)
    other = tmp_path / ("0" * 32 + ".items")
    path.rename(other)
    assert cache.questions(GOOD, FILE) == parse_questions(GOOD, FILE)
    assert path in cached(tmp_path)


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder", encoding="utf-8")
    cache = Cache(tmp_path / "cache", least=0)
    assert cache.questions(GOOD, FILE) == parse_questions(GOOD, FILE)


def test_a_small_file_is_not_worth_keeping(tmp_path: Path) -> None:
    assert Cache(tmp_path).questions(GOOD, FILE) == parse_questions(GOOD, FILE)
    assert cached(tmp_path) == []


def test_the_oldest_readings_are_let_go(tmp_path: Path) -> None:
    cache = Cache(tmp_path, least=0)
    for n in range(60):
        cache.questions(GOOD.replace(b"one", b"one %d" % n), FILE)
    assert len(cached(tmp_path)) == 50
