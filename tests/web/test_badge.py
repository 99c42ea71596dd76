"""What a browser keeps of a pupil who has entered."""

from datetime import date, timedelta
from pathlib import Path

from ardoise.web.badge import KEY_FILE, LASTS, badge, bearer, key_of

DAY = date(2026, 1, 5)


def test_a_badge_names_its_bearer_until_it_is_too_old() -> None:
    made = badge("lune.x", DAY, b"key")
    assert bearer(made, DAY, b"key") == "lune.x"
    assert bearer(made, DAY + LASTS, b"key") == "lune.x"
    assert bearer(made, DAY + LASTS + timedelta(days=1), b"key") == ""


def test_a_forged_or_broken_badge_names_nobody() -> None:
    made = badge("lune", DAY, b"key")
    assert bearer(made.replace("lune", "vent"), DAY, b"key") == ""
    assert bearer(made, DAY, b"other") == ""
    for broken in ("", ".", "..", "lune", made[:-1], "é.é.é"):
        assert bearer(broken, DAY, b"key") == ""


def test_the_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    key = key_of(tmp_path)
    assert key_of(tmp_path) == key
    assert len(key) == 32
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o077 == 0
    assert [path.name for path in (tmp_path / KEY_FILE).parent.iterdir()] == ["badge.key"]
