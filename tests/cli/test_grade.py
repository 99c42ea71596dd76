"""`ardoise grade`: one verdict a line, in the order of the responses."""

import io
import json

import pytest
from tests.cli.conftest import Run


def test_a_response_is_graded_with_a_reason(run: Run) -> None:
    done = run("grade", "ouverture", "à huit heures", "--json")
    told = json.loads(done.out)
    assert done.code == 0
    assert (told["response"], told["verdict"], told["score"]) == ("à huit heures", "right", 1)
    assert told["why"]


def test_without_a_response_each_line_of_input_is_graded(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("à huit heures\n\nà dix heures\r\n\x00\n"))
    told = [json.loads(line) for line in run("grade", "ouverture", "--json").out.splitlines()]
    assert [one["response"] for one in told] == ["à huit heures", "", "à dix heures", "\x00"]
    assert [one["verdict"] for one in told] == ["right", "wrong", "wrong", "wrong"]


def test_an_unknown_item_is_wrong_use(run: Run) -> None:
    done = run("grade", "fermeture", "à midi")
    assert done.code == 2
    assert "pas de question «\u00a0fermeture\u00a0»" in done.err


@pytest.mark.parametrize("response", ["-5", "-pommes", "- pommes", "-huile", "à huit heures"])
def test_a_response_may_look_like_an_option_and_come_after_one(run: Run, response: str) -> None:
    for words in (
        ("ouverture", response, "--json"),
        ("ouverture", "--json", response),
        ("--json", "ouverture", response),
        ("ouverture", "--json", "--lang", "fr", "--", response),
    ):
        done = run("grade", *words)
        assert (done.code, json.loads(done.out)["response"]) == (0, response)


def test_an_option_that_is_none_is_still_refused(run: Run) -> None:
    assert "option ou argument inconnu\u00a0: --jsn" in run("grade", "ouverture", "x", "--jsn").err
    assert run("grade", "--help").code == 0
