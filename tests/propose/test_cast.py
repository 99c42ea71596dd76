"""Who and what a text speaks of, as entities."""

from tests.propose.given import text

from ardoise.propose.model import NoModel
from ardoise.propose.propose import propose


def test_an_adjective_tells_the_gender_of_what_no_article_does() -> None:
    told = "Le 8 mai, les troupes allemandes quittent la ville et, comme prévu, le pont est ouvert."
    found = {e.name: e.gender for e in propose(text(told), NoModel()).entities.values()}
    assert found["troupes allemandes"] == "f"
    assert "quittent la ville" in found
