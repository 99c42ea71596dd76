"""What all tests share: how hard Hypothesis looks, and that texts are read by rules alone."""

import os

# Anki's engine reads this once in the life of a process: without fuzz, its intervals can be told.
os.environ["ANKI_TEST_MODE"] = "1"

import pytest
from hypothesis import settings

# How long an example takes says something of the machine, nothing of the code. In CI the same
# examples are tried each time: whoever lands is not stopped by what another wrote.
settings.register_profile("ardoise", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("ardoise")


@pytest.fixture(autouse=True)
def rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No model of a language but in the tests that are about it: it takes its time to load."""
    if request.node.get_closest_marker("model") is None:
        monkeypatch.setattr("ardoise.propose.spacy_model._installed", lambda _name: False)
