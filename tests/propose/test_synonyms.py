"""Two names of one thing."""

from tests.propose.given import names_of


def test_another_name() -> None:
    assert names_of(
        "synonyme", "Le sang contient des leucocytes (ou globules blancs) et du plasma."
    ) == [
        "leucocytes",
        "globules blancs",
    ]
    assert names_of("synonyme", "Le sel, ou chlorure de sodium, fond dans la casserole.") == [
        "sel",
        "chlorure de sodium",
    ]
    assert (
        names_of("synonyme", "Les stations de transfert par pompage (ou STEP) montent l’eau.") == []
    )
    assert names_of("synonyme", "On trie les leucocytes (ou non) avant la mesure.") == []
