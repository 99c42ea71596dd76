"""A pupil enters with a nickname and a phrase of their own, and can be forgotten."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ardoise.domain.attempt import Planned
from ardoise.domain.learner import Learner
from ardoise.records.learners import NicknameTakenError
from ardoise.records.secret import hashed, matches, new_phrase
from ardoise.records.store import Records
from ardoise.records.throttle import FREE, LONGEST, Throttle

PHRASE = "lune tambour vélo"


@pytest.fixture
def classroom(records: Records) -> str:
    return records.make_class("4e B").id


@pytest.fixture
def ada(records: Records, classroom: str) -> Learner:
    return records.join(classroom, "Ada", PHRASE)


def test_class_is_made_once(records: Records) -> None:
    assert records.make_class("4e B") == records.make_class("4e B")
    assert [c.name for c in records.classes()] == ["4e B"]


@pytest.mark.parametrize("phrase", [PHRASE, " Lune  tambour VÉLO "])
def test_phrase_opens_whatever_its_case_and_spaces(
    records: Records, classroom: str, ada: Learner, phrase: str
) -> None:
    assert records.enter(classroom, "ada", phrase) == ada


@pytest.mark.parametrize(
    ("nickname", "phrase"), [("Ada", "lune tambour velo"), ("Ada", ""), ("Bob", PHRASE), ("", "")]
)
def test_anything_else_does_not(
    records: Records, classroom: str, ada: Learner, nickname: str, phrase: str
) -> None:
    assert records.enter(classroom, nickname, phrase) is None


def test_local_learner_cannot_be_entered(records: Records) -> None:
    records.local_learner()
    assert records.enter("", "", "") is None


@pytest.mark.parametrize("nickname", ["Ada", "ADA", "Àda"])
def test_nickname_is_one_learner_s(
    records: Records, classroom: str, ada: Learner, nickname: str
) -> None:
    with pytest.raises(NicknameTakenError):
        records.join(classroom, nickname, PHRASE)
    assert records.join(records.make_class("4e C").id, nickname, PHRASE).id != ada.id


@pytest.mark.parametrize(("nickname", "phrase"), [("", PHRASE), (" ", PHRASE), ("Bob", "court")])
def test_empty_nickname_or_short_phrase_is_refused(
    records: Records, classroom: str, nickname: str, phrase: str
) -> None:
    with pytest.raises(ValueError, match="phrase"):
        records.join(classroom, nickname, phrase)


def test_unknown_class_is_joined_by_nobody(records: Records) -> None:
    with pytest.raises(LookupError):
        records.join("?", "Ada", PHRASE)


def test_guessing_is_slowed_down(
    records: Records, classroom: str, ada: Learner, forward: Callable[[timedelta], None]
) -> None:
    for _ in range(FREE + 1):
        records.enter(classroom, "Ada", "mauvaise phrase")
    wait = records.wait_to_enter(classroom, "Ada")
    assert wait > timedelta(0)
    assert records.enter(classroom, "Ada", PHRASE) is None
    forward(wait)
    assert records.enter(classroom, "Ada", PHRASE) == ada
    assert records.wait_to_enter(classroom, "Ada") == timedelta(0)


def test_forgotten_phrase_is_replaced(records: Records, classroom: str, ada: Learner) -> None:
    assert records.change_phrase(ada.id, "piano volcan")
    assert records.enter(classroom, "Ada", PHRASE) is None
    assert records.enter(classroom, "Ada", "piano volcan") == ada
    assert not records.change_phrase(records.local_learner().id, "piano volcan")
    with pytest.raises(ValueError, match="phrase"):
        records.change_phrase(ada.id, "court")


def test_wrong_tries_at_a_forgotten_phrase_do_not_keep_its_owner_out(
    records: Records, classroom: str, ada: Learner
) -> None:
    for _ in range(FREE + 3):
        records.enter(classroom, "Ada", "mauvaise phrase")
    assert records.wait_to_enter(classroom, "Ada") > timedelta(0)
    assert records.change_phrase(ada.id, "piano volcan")
    assert records.enter(classroom, "Ada", "piano volcan") == ada


def test_identity_of_a_provider_is_one_learner(records: Records) -> None:
    ada = records.signed_in("https://id.example", "42", "Ada")
    assert records.signed_in("https://id.example", "42", "Ada L.") == ada
    assert records.signed_in("https://other.example", "42", "Ada").id != ada.id
    assert records.learner(ada.id) == ada


def test_accounts_join_a_class_even_with_one_first_name(
    records: Records, classroom: str, ada: Learner
) -> None:
    for subject in ("42", "43"):
        found = records.signed_in("https://id.example", subject, "Ada", classroom)
        assert found.classroom == classroom
    assert [learner.nickname for learner in records.learners(classroom)] == ["Ada"] * 3
    # The nickname still opens for the one who has a phrase.
    assert records.enter(classroom, "Ada", PHRASE) == ada


def test_account_follows_its_class(records: Records, classroom: str) -> None:
    before = records.signed_in("https://id.example", "42", "Ada")
    assert before.classroom == ""
    for room in (classroom, records.make_class("3e B").id):
        records.signed_in("https://id.example", "42", "Ada", room)
        (found,) = records.learners(room)
        assert found.id == before.id
    assert records.learners(classroom) == ()
    with pytest.raises(LookupError):
        records.signed_in("https://id.example", "44", "Eve", "?")


def test_phrase_is_renewed_by_who_knows_the_former(
    records: Records, classroom: str, ada: Learner, forward: Callable[[timedelta], None]
) -> None:
    for _ in range(FREE + 1):
        assert not records.renew_phrase(ada.id, "mauvaise phrase", "piano volcan")
    wait = records.wait_to_renew(ada.id)
    assert wait > timedelta(0)
    assert not records.renew_phrase(ada.id, PHRASE, "piano volcan")
    forward(wait)
    assert records.renew_phrase(ada.id, PHRASE, "piano volcan")
    assert records.enter(classroom, "Ada", "piano volcan") == ada
    assert records.has_phrase(ada.id)


def test_account_has_no_phrase_to_renew(records: Records, classroom: str) -> None:
    lea = records.signed_in("https://id.example", "42", "Léa", classroom)
    assert not records.has_phrase(lea.id)
    assert not records.renew_phrase(lea.id, "", "piano volcan")
    assert not records.change_phrase(lea.id, "piano volcan")


def test_wait_doubles_up_to_a_limit() -> None:
    throttle, waits, moment = Throttle(), [], datetime(2026, 1, 5, tzinfo=UTC)
    for _ in range(FREE + 12):
        throttle.note("a", moment, success=False)
        waits.append(throttle.wait("a", moment).total_seconds())
    assert waits[: FREE + 2] == [0] * (FREE - 1) + [1, 2, 4]
    assert waits[-1] == LONGEST.total_seconds()


def test_nothing_readable_is_kept_of_a_phrase(ada: Learner, place: Path) -> None:
    assert b"tambour" not in place.read_bytes()


def test_same_phrase_is_kept_differently_each_time() -> None:
    assert hashed(PHRASE) != hashed(PHRASE)
    assert matches(PHRASE, hashed(PHRASE))
    assert not matches("", "")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_given_phrase_is_four_words_and_seldom_the_same(lang: str) -> None:
    phrases = {new_phrase(lang) for _ in range(50)}
    assert len(phrases) > 45
    assert all(len(phrase.split()) == 4 for phrase in phrases)


@pytest.mark.parametrize("journal", ["wal", "persist"])
def test_erased_learner_leaves_nothing(
    three: tuple[Planned, ...], place: Path, monkeypatch: pytest.MonkeyPatch, journal: str
) -> None:
    monkeypatch.setattr("ardoise.records.database.safe_journal", lambda _version: journal)
    records = Records.open(place)
    ada = records.join(records.make_class("5e B").id, "Ada", PHRASE)
    records.begin(ada.id, "texte", three)
    records.flag(ada.id, "i1", "Très étrange question")
    assert records.erase(ada.id)
    assert not records.erase(ada.id)
    assert records.learner(ada.id) is None
    assert records.attempts(ada.id) == ()
    assert records.flags() == ()
    content = b"".join(file.read_bytes() for file in place.parent.iterdir())
    assert ada.id.encode() not in content
    assert "étrange".encode() not in content
    records.close()


def test_flag_reaches_the_teacher_until_resolved(records: Records, ada: Learner) -> None:
    flag = records.flag(ada.id, "i1", "  Deux réponses possibles  ", attempt="x")
    assert flag.comment == "Deux réponses possibles"
    assert records.flags() == (flag,)
    records.resolve_flag(flag.number)
    assert records.flags() == ()
    assert [f.resolved for f in records.flags(open_only=False)] == [True]


def test_unknown_learner_flags_nothing(records: Records) -> None:
    with pytest.raises(LookupError):
        records.flag("eve", "i1", "?")
