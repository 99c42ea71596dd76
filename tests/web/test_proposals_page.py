"""The page where a teacher decides on proposed facts."""

import re
from collections.abc import Callable
from pathlib import Path, PurePath

import pytest
from streamlit.testing.v1 import AppTest
from tests.web.page import labels, pick, told

from ardoise.domain.fact import Stance
from ardoise.edit.store import version, versions
from ardoise.propose.accept import read_proposals
from ardoise.propose.model import NoModel
from ardoise.propose.new import create_text, create_workspace
from ardoise.read.facts import read_facts
from ardoise.web.bring import bring
from ardoise.web.desk import desk
from ardoise.web.gate import KEY

Visit = Callable[..., AppTest]
ARTICLE = """Le pont

Le pont de Valmont mesure 212 mètres. La maire, Hélène Garnier, a coupé le ruban le 14 mars 2026.
"""


@pytest.fixture
def proposed(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The class with a new text, of which nothing is decided yet."""
    monkeypatch.setenv(KEY, "sesame")
    create_workspace(workspace)
    (workspace / "pont.txt").write_text(ARTICLE, "utf-8")
    create_text(workspace, "pont", workspace / "pont.txt", model=lambda lang: NoModel())
    return workspace


def page(visit: Visit) -> AppTest:
    app = visit("teacher", cle="sesame")
    return app.switch_page("screens/proposals.py").run()


def waiting(root: Path) -> list[str]:
    left = read_proposals(root, "pont")
    return list(left.facts) if left else []


def key(app: AppTest, fact: str, name: str) -> str:
    """The key of a field of a proposed fact."""
    fields = (*app.selectbox, *app.text_area, *app.text_input, *app.multiselect)
    keys = (str(field.key) for field in fields)
    return next(k for k in keys if k.startswith(f"proposed-{fact}-") and k.endswith(f"-{name}"))


def accepted(root: Path) -> list[str]:
    known = read_facts(root / "source/pont/facts.yaml", root).value
    return list(known.facts) if known else []


def test_nobody_decides_without_the_key(visit: Visit, proposed: Path) -> None:
    app = visit("proposals")
    assert "Partie de l’enseignant" in told(app)
    assert "Accepter" not in labels(app)


def test_a_fact_is_shown_with_its_passage_and_its_questions(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    assert "Fait 1 sur" in told(app)
    assert "<mark>" in told(app)
    assert "question" in told(app)


def test_an_accepted_fact_moves(visit: Visit, proposed: Path) -> None:
    first, *rest = waiting(proposed)
    pick(page(visit), "Accepter")
    assert accepted(proposed) == [first]
    assert waiting(proposed) == rest


def test_a_refused_fact_goes(visit: Visit, proposed: Path) -> None:
    _, *rest = waiting(proposed)
    pick(page(visit), "Refuser")
    assert accepted(proposed) == []
    assert waiting(proposed) == rest


def test_later_shows_the_next_one(visit: Visit, proposed: Path) -> None:
    app = pick(page(visit), "Plus tard")
    assert "Fait 2 sur" in told(app)
    assert accepted(proposed) == []


def test_a_corrected_fact_is_accepted_as_corrected(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    app.selectbox(key=key(app, first, "importance")).set_value(1).run()
    pick(app, "Accepter")
    known = read_facts(proposed / "source/pont/facts.yaml", proposed).value
    assert known is not None
    assert known.facts[first].importance == 1


def test_all_that_are_left_are_accepted_at_once(visit: Visit, proposed: Path) -> None:
    ids = waiting(proposed)
    app = page(visit)
    pick(app, f"Accepter les {len(ids)} qui restent")
    assert accepted(proposed) == ids
    assert waiting(proposed) == []
    assert "Rien n’attend" in told(app)


def test_every_proposal_is_marked_in_the_text_and_leads_to_itself(
    visit: Visit, proposed: Path
) -> None:
    _first, *rest = waiting(proposed)
    app = page(visit)
    linked = set(re.findall(r"fait=([\w-]+)", told(app)))
    assert linked
    assert linked <= set(rest)
    app.query_params["fait"] = rest[-1]
    assert f"Fait {len(rest) + 1} sur" in told(app.run())


def test_decisions_are_taken_back_after_a_reload(visit: Visit, proposed: Path) -> None:
    ids = waiting(proposed)
    app = page(visit)
    pick(app, "Accepter")
    pick(app, "Refuser")
    again = pick(page(visit), "Annuler")
    assert waiting(proposed) == ids[1:]
    pick(again, "Annuler")
    assert waiting(proposed) == ids
    assert "Annuler" not in labels(again)
    assert "Annuler" not in labels(page(visit))


def test_nothing_is_taken_back_of_files_that_others_changed(visit: Visit, proposed: Path) -> None:
    pick(page(visit), "Refuser")
    path = proposed / "source/pont/proposals.yaml"
    path.write_text(path.read_text("utf-8") + "# Relu\n", "utf-8")
    assert "Annuler" not in labels(page(visit))


@pytest.mark.parametrize("decision", ["Accepter", "Refuser"])
def test_a_decision_is_taken_back(visit: Visit, proposed: Path, decision: str) -> None:
    ids, folder = waiting(proposed), proposed / "source/pont"
    before = (folder / "facts.yaml").read_bytes()
    app = pick(page(visit), decision)
    assert waiting(proposed) == ids[1:]
    pick(app, "Annuler")
    assert waiting(proposed) == ids
    assert (folder / "facts.yaml").read_bytes() == before
    assert "Annuler" not in labels(app)


def test_the_last_decisions_are_taken_back_too(visit: Visit, proposed: Path) -> None:
    ids = waiting(proposed)
    app = pick(page(visit), f"Accepter les {len(ids)} qui restent")
    pick(app, "Annuler")
    assert waiting(proposed) == ids
    assert accepted(proposed) == []


def test_a_decision_is_not_taken_back_over_a_later_change(visit: Visit, proposed: Path) -> None:
    app = pick(page(visit), "Accepter")
    facts = proposed / "source/pont/facts.yaml"
    facts.write_text("# Relu.\n" + facts.read_text("utf-8"), "utf-8")
    pick(app, "Annuler")
    assert facts.read_text("utf-8").startswith("# Relu.")
    assert "rien n’a été annulé" in told(app)


def test_what_a_decision_replaced_is_kept_in_the_history(visit: Visit, proposed: Path) -> None:
    before = (proposed / "source/pont/facts.yaml").read_bytes()
    pick(page(visit), "Accepter")
    (kept,) = versions(proposed, "source/pont/facts.yaml")
    assert version(proposed, "source/pont/facts.yaml", kept.id) == before


def test_proposals_are_not_asked_before_they_are_accepted(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    assert not any(item.text == "pont" for item in desk().bank.items.values())
    ids = waiting(proposed)
    pick(app, f"Accepter les {len(ids)} qui restent")
    assert any(item.text == "pont" for item in desk().bank.items.values())


def test_a_pasted_text_is_read_and_its_facts_proposed(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    app.text_input(key="bring-name").set_value("Le phare")
    app.text_area(key="bring-words").set_value(ARTICLE.replace("pont", "phare"))
    pick(app, "Lire ce texte")
    assert "Texte lu" in told(app)
    assert (proposed / "source/le-phare/text.md").is_file()
    assert app.selectbox(key="proposals-which").value == "le-phare"
    app.selectbox(key="proposals-which").set_value("pont").run()
    assert "pont de Valmont" in told(app)


def test_a_text_of_a_name_that_is_taken_is_refused(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    before = (proposed / "source/pont/text.md").read_bytes()
    app.text_input(key="bring-name").set_value("pont")
    app.text_area(key="bring-words").set_value("Autre chose. Tout autre chose.")
    pick(app, "Lire ce texte")
    assert "existe déjà" in told(app)
    assert (proposed / "source/pont/text.md").read_bytes() == before


def test_nothing_to_read_is_said(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    app.text_input(key="bring-name").set_value("vide")
    pick(app, "Lire ce texte")
    assert "Il faut un nom" in told(app)
    assert not (proposed / "source/vide").exists()


@pytest.mark.parametrize("name", ["../../dehors.pdf", "faux.docx", "rien.txt"])
def test_a_document_that_cannot_be_read_is_told_in_words(
    visit: Visit, proposed: Path, name: str
) -> None:
    page(visit)
    assert not bring("brouillon", PurePath(name).name, b"   ")
    assert not (proposed / "source/brouillon").exists()


def test_what_is_corrected_counts_at_once(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    name = next(f for f in app.text_input if str(f.key).endswith("-name"))
    name.set_value("pont de Kerlann").run()
    assert "pont de Kerlann" in told(app).partition("Tout le texte")[0]
    app.selectbox(key=key(app, first, "stance")).set_value(Stance.CLAIM).run()
    assert "quelqu’un l’affirme" in told(app)


def test_a_quote_is_checked_as_it_is_corrected(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    app.text_area(key=key(app, first, "quotes")).set_value("Le pont de Valmont chante").run()
    assert "P02" in told(app)
    assert "n’est pas dans le texte" in told(app)


def test_a_new_name_typed_into_a_role_is_a_new_entity(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    role = next(m for m in app.multiselect if "-role-" in str(m.key))
    role.set_value(["viaduc de Kerlann"]).run()
    pick(app, "Accepter")
    known = read_facts(proposed / "source/pont/facts.yaml", proposed).value
    assert known is not None
    assert "viaduc de Kerlann" in {entity.name for entity in known.entities.values()}
    assert "viaduc-de-kerlann" in {i for ids in known.facts[first].args.values() for i in ids}


def test_what_makes_an_error_says_so_and_where_to_mend_it(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    app.text_area(key=key(app, first, "quotes")).set_value("Le pont de Valmont chante").run()
    pick(app, "Accepter")
    assert "Ce que vous avez accepté fait" in told(app)
    assert "source/pont/facts.yaml:" in told(app)


def test_what_was_corrected_is_found_again_after_later(visit: Visit, proposed: Path) -> None:
    first, *rest = waiting(proposed)
    app = page(visit)
    app.text_area(key=key(app, first, "statement")).set_value("Le pont est long.").run()
    role = next(m for m in app.multiselect if "-role-" in str(m.key))
    role.set_value(["viaduc de Kerlann"]).run()
    for _fact in (first, *rest):
        pick(app, "Plus tard")
    assert app.text_area(key=key(app, first, "statement")).value == "Le pont est long."
    assert "viaduc de Kerlann" in role.value
    pick(app, "Accepter")
    known = read_facts(proposed / "source/pont/facts.yaml", proposed).value
    assert known is not None
    assert "Le pont est long." in known.facts[first].statement


def test_a_correction_comes_back_when_its_decision_is_taken_back(
    visit: Visit, proposed: Path
) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    app.text_area(key=key(app, first, "statement")).set_value("Le pont est long.").run()
    pick(app, "Accepter")
    pick(app, "Annuler")
    assert app.text_area(key=key(app, first, "statement")).value == "Le pont est long."


def test_all_that_are_left_are_accepted_as_they_were_corrected(
    visit: Visit, proposed: Path
) -> None:
    first, *rest = waiting(proposed)
    app = page(visit)
    app.selectbox(key=key(app, first, "importance")).set_value(1).run()
    pick(app, "Plus tard")
    pick(app, f"Accepter les {len(rest) + 1} qui restent")
    known = read_facts(proposed / "source/pont/facts.yaml", proposed).value
    assert known is not None
    assert known.facts[first].importance == 1
    assert "est relu" in told(app)


def other_hand(root: Path, old: str = "212", new: str = "213") -> str:
    """Somebody else changes the first proposal in its file; returns its id."""
    first, *_ = waiting(root)
    file = root / "source/pont/proposals.yaml"
    head, mark, fact = file.read_text("utf-8").partition(f"  - id: {first}\n")
    fact, gap, rest = fact.partition("\n  - ")
    assert old in fact
    file.write_text(head + mark + fact.replace(old, new) + gap + rest, "utf-8")
    return first


def test_a_proposal_that_another_hand_changed_is_not_decided_unseen(
    visit: Visit, proposed: Path
) -> None:
    app = page(visit)
    other_hand(proposed)
    before = (proposed / "source/pont/facts.yaml").read_bytes()
    pick(app, "Accepter")
    assert (proposed / "source/pont/facts.yaml").read_bytes() == before
    assert "source/pont/proposals.yaml a changé" in told(app)
    assert {"Garder les deux", "Garder la mienne", "Garder l’autre"} <= set(labels(app))


def test_both_changes_of_a_proposal_can_be_kept(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    first, *_ = waiting(proposed)
    app.selectbox(key=key(app, first, "importance")).set_value(1).run()
    other_hand(proposed, "paragraphe: 1", "paragraphe: 1\n    ancre: à part")
    pick(app, "Accepter")
    pick(app, "Garder les deux")
    known = read_facts(proposed / "source/pont/facts.yaml", proposed).value
    assert known is not None
    assert (known.facts[first].importance, known.facts[first].anchor) == (1, "à part")
    assert first not in waiting(proposed)
    pick(app, "Annuler")
    assert first in waiting(proposed)


def test_what_both_changed_differently_cannot_be_kept_twice(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    first, *_ = waiting(proposed)
    app.text_area(key=key(app, first, "quotes")).set_value("Le pont de Valmont").run()
    other_hand(proposed)
    pick(app, "Accepter")
    assert "Garder les deux" not in labels(app)
    pick(app, "Garder l’autre")
    assert first in waiting(proposed)
    assert "213" in str(app.text_area(key=key(app, first, "quotes")).value)
    pick(app, "Accepter")
    assert "a changé" not in told(app)


def test_a_proposal_that_another_hand_changed_is_not_refused_unseen(
    visit: Visit, proposed: Path
) -> None:
    app = page(visit)
    first = other_hand(proposed)
    pick(app, "Refuser")
    assert first in waiting(proposed)
    assert "vient de changer" in told(app)
    pick(app, "Refuser")
    assert first not in waiting(proposed)


def test_a_passage_that_holds_others_is_marked_as_one(visit: Visit, proposed: Path) -> None:
    first, *_ = waiting(proposed)
    app = page(visit)
    quote = "Le pont de Valmont mesure 212 mètres"
    app.text_area(key=key(app, first, "quotes")).set_value(quote).run()
    assert f"<mark>{quote}</mark>" in told(app)


def test_a_document_is_read_once_and_its_field_is_empty_again(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    app.file_uploader(key="bring-file-0").set_value(("vide.txt", b" ", "text/plain"))
    pick(app, "Lire ce texte")
    assert "vide.txt\u00a0» est vide" in told(app)
    document = ("Le phare.txt", ARTICLE.replace("pont", "phare").encode(), "text/plain")
    app.file_uploader(key="bring-file-0").set_value(document)
    app.text_area(key="bring-words").set_value("Autre chose.")
    pick(app, "Lire ce texte")
    assert "n’en gardez qu’un" in told(app)
    app.text_area(key="bring-words").set_value("")
    pick(app, "Lire ce texte")
    assert "Texte lu" in told(app)
    assert (proposed / "source/le-phare/text.md").is_file()
    assert not app.file_uploader(key="bring-file-1").value


def test_a_text_of_which_nothing_can_be_proposed_says_what_to_do(
    visit: Visit, proposed: Path
) -> None:
    app = page(visit)
    app.text_input(key="bring-name").set_value("rien")
    app.text_area(key="bring-words").set_value("Voilà.")
    pick(app, "Lire ce texte")
    assert "ajoutez vos propres questions" in told(app)


def test_what_a_document_loses_is_told_where_it_is_brought(visit: Visit, proposed: Path) -> None:
    app = page(visit)
    content = b"Le pont est long.\n\n| Pont | An |\n|---|---|\n| Gard | 50 |\n"
    app.file_uploader(key="bring-file-0").set_value(("gard.md", content, "text/markdown"))
    pick(app, "Lire ce texte")
    assert "<li>Tableaux\u00a0: 1, mis ligne par ligne" in told(app)


BRIDGE = """La passerelle

Ouverte en 1964, la passerelle de Valmont a été repeinte à cause de la rouille.
"""


def test_a_proposal_put_off_is_found_again_as_it_was(
    visit: Visit, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two relations say what they say in the same words: a list may not take one for the other."""
    monkeypatch.setenv(KEY, "sesame")
    create_workspace(workspace)
    (workspace / "pont.txt").write_text(BRIDGE, "utf-8")
    create_text(workspace, "pont", workspace / "pont.txt", model=lambda lang: NoModel())
    app = page(visit)
    _cause, moment = waiting(workspace)
    pick(app, "Plus tard")
    pick(app, "Plus tard")
    pick(app, "Plus tard")
    assert f'data-look="fait-{moment}"' in told(app)
    assert "Ouverte en 1964, la passerelle de Valmont a été repeinte" in told(app)
    pick(app, "Accepter")
    known = read_facts(workspace / "source/pont/facts.yaml", workspace).value
    assert known is not None
    assert known.facts[moment].relation == "passage-moment"
    assert known.facts[moment].statement.startswith("Ouverte {{ moment | a }}, la passerelle")


def opened(visit: Visit, root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[AppTest, str]:
    """The page at a fact whose passage pupils complete by a moment, and the fact's id."""
    monkeypatch.setenv(KEY, "sesame")
    create_workspace(root)
    (root / "pont.txt").write_text(BRIDGE, "utf-8")
    create_text(root, "pont", root / "pont.txt", model=lambda lang: NoModel())
    _cause, moment = waiting(root)
    app = page(visit)
    app.query_params["fait"] = moment
    return app.run(), moment


def passage_key(app: AppTest, fact: str) -> str:
    """The key of the field of its passage; "" when it has none."""
    keys = [str(field.key) for field in app.text_area]
    return next((k for k in keys if k.startswith(f"proposed-{fact}-") and k.endswith("-name")), "")


def asked(root: Path, fact: str) -> tuple[str, str]:
    """The passage and the statement of an accepted fact."""
    known = read_facts(root / "source/pont/facts.yaml", root).value
    assert known is not None
    (passage,) = known.facts[fact].args["passage"]
    return known.entities[passage].name, known.facts[fact].statement


def test_the_passage_that_pupils_complete_follows_its_sentence(
    visit: Visit, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, moment = opened(visit, workspace, monkeypatch)
    new = "Ouverte en 1964, la passerelle a été refaite à cause de la rouille."
    app.text_area(key=key(app, moment, "statement")).set_value(new).run()
    assert "Le passage à compléter suit la phrase" in told(app)
    assert not passage_key(app, moment)
    asks = "Ouverte ____, la passerelle a été refaite à cause de la rouille"
    assert f"«\u00a0{asks}.\u00a0»" in told(app)
    pick(app, "Accepter")
    statement = "Ouverte {{ moment | a }}, la passerelle a été refaite à cause de la rouille."
    assert asked(workspace, moment) == (asks, statement)


def test_the_sentence_follows_its_passage(
    visit: Visit, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, moment = opened(visit, workspace, monkeypatch)
    asks = "Ouverte ____, la passerelle de Valmont a été refaite à cause de la rouille"
    app.text_area(key=passage_key(app, moment)).set_value(asks + "\n").run()
    assert "Ouverte en 1964, la passerelle de Valmont a été refaite" in told(app)
    pick(app, "Accepter")
    statement = asks.replace("____", "{{ moment | a }}") + "."
    assert asked(workspace, moment) == (asks, statement)


def test_a_sentence_that_its_passage_cannot_follow_says_so_and_both_are_corrected(
    visit: Visit, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, moment = opened(visit, workspace, monkeypatch)
    was = "Ouverte ____, la passerelle de Valmont a été repeinte à cause de la rouille"
    said = app.text_area(key=key(app, moment, "statement"))
    said.set_value("La passerelle est ancienne.").run()
    assert "L’un ne peut pas suivre l’autre" in told(app)
    passage = app.text_area(key=passage_key(app, moment))
    assert passage.value == was
    passage.set_value("Ouverte ____, la passerelle a été repeinte").run()
    assert "L’un ne peut pas suivre l’autre" not in told(app)
    pick(app, "Accepter")
    both = ("Ouverte ____, la passerelle a été repeinte", "La passerelle est ancienne.")
    assert asked(workspace, moment) == both
