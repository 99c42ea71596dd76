"""The parts that proposals are made of: sentences, times, quantities, countries, a model."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest
from tests.propose.given import text

from ardoise.propose import spacy_model
from ardoise.propose.geography import countries
from ardoise.propose.period import find_periods
from ardoise.propose.quantity import find_quantities, others
from ardoise.propose.register import noun_gender, slug
from ardoise.propose.sentence import split
from ardoise.propose.spacy_model import SpacyModel
from ardoise.propose.times import find_times
from ardoise.propose.verbs import finite_forms


@pytest.mark.parametrize(
    ("paragraph", "count"),
    [
        ("Il vient. Elle part.", 2),
        ("M. Petit vient. Il part.", 2),
        ("J. R. Petit vient.", 1),
        ("Il dit : « Viens ! Pars ! » Elle part.", 2),
        ("Il vient… et repart.", 1),
        ("Vient-il ? Oui ! Bien.", 3),
        ("Il pèse 3,5 kg. 12 élèves viennent.", 2),
        ("Une seule phrase sans point", 1),
    ],
)
def test_sentences(paragraph: str, count: int) -> None:
    found = split(paragraph)
    assert len(found) == count
    assert all(sentence in paragraph for sentence in found)


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("Il vient le 7 novembre 1867.", "7 novembre 1867", "1867-11-07"),
        ("Il vient le 1er mai.", "1er mai", "--05-01"),
        ("Il vient le vendredi 19 décembre.", "vendredi 19 décembre", "--12-19"),
        ("Il vient en août 1789.", "août 1789", "1789-08"),
        ("Il vient en 1789.", "1789", "1789"),
        ("Il vient au XIXe siècle.", "XIXe siècle", ""),
        ("Il vient au Ve siècle avant notre ère.", "Ve siècle avant notre ère", ""),
    ],
)
def test_times(sentence: str, name: str, value: str) -> None:
    (found,) = find_times(sentence)
    assert (found.name, found.value) == (name, value)
    assert sentence[found.start : found.end].endswith(name)


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("Le train part à 8 heures.", "8 heures", "08:00"),
        ("Le concert commence à 20 h 30.", "20 h 30", "20:30"),
        ("Le bateau de pêche de Jean rentre à 6 heures.", "6 heures", "06:00"),
        ("Le départ est donné à midi.", "midi", "12:00"),
    ],
)
def test_hours_of_the_day(sentence: str, name: str, value: str) -> None:
    (found,) = find_times(sentence)
    assert (found.cls, found.name, found.value) == ("heure", name, value)
    assert list(find_quantities(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "La pâte met de 24 à 72 heures.",
        "La cuisson passe de 2 à 3 heures.",
        "Le musée ouvre de 9 heures à 18 heures.",
        "Le musée ouvre de 9 h à midi.",
        "La salle est ouverte jusqu’à 18 heures.",
        "Il répond entre 8 et 10 heures.",
        "Le poste est ouvert 24 heures sur 24.",
        "Le service répond 7 jours sur 7.",
        "Il part à 72 heures.",
    ],
)
def test_spans_of_hours_are_no_hours_of_the_day_and_no_number(sentence: str) -> None:
    assert list(find_times(sentence)) == []
    assert list(find_quantities(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("La durée est limitée à 3 heures.", "3 heures"),
        ("La semaine est portée à 35 heures.", "35 heures"),
        ("Il arrive en 3 heures.", "3 heures"),
        ("Le trajet a une durée de 3 heures.", "3 heures"),
        ("Il travaille 35 heures par semaine.", "35 heures"),
        ("Il le construit en 1500 heures.", "1500 heures"),
    ],
)
def test_durations_are_numbers_and_no_times(sentence: str, name: str) -> None:
    assert list(find_times(sentence)) == []
    assert [quantity.name for quantity in find_quantities(sentence)] == [name]


@pytest.mark.parametrize(
    "sentence",
    ["Il pèse 1789 kilos.", "Il en a 1 789.", "Le mars suivant.", "Le 45 mai.", "En 12."],
)
def test_what_is_no_time(sentence: str) -> None:
    assert list(find_times(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("Il mesure 324 mètres.", "324 mètres", 324),
        ("Il compte 60\u202f000 habitants.", "60\u202f000 habitants", 60000),
        ("Il coûte 8,4 millions d’euros.", "8,4 millions d’euros", 8.4),
        ("Il couvre 71 % du sol.", "71 %", 71),
        ("Il dure deux ans.", "deux ans", 2),
    ],
)
def test_quantities(sentence: str, name: str, value: float) -> None:
    (found,) = find_quantities(sentence)
    assert (found.name, found.value) == (name, value)
    for other, amount in others(found, sentence):
        assert other != name
        assert amount != value
        assert other.endswith(found.unit)


def test_percentages_stay_below_a_hundred() -> None:
    (found,) = find_quantities("Il couvre 90 % du sol.")
    assert all(amount <= 99 for _, amount in others(found, ""))


@pytest.mark.parametrize(
    ("name", "gender", "article", "preposition"),
    [
        ("Togo", "m", "le", "au"),
        ("Russie", "f", "la", "en"),
        ("Égypte", "f", "l’", "en"),
        ("Iran", "m", "l’", "en"),
        ("États-Unis", "m", "les", "aux"),
        ("Philippines", "f", "les", "aux"),
        ("Mexique", "m", "le", "au"),
        ("Cuba", "m", "", "à"),
        ("Israël", "m", "", "en"),
        ("Afrique", "f", "l’", "en"),
        ("Corée du Sud", "f", "la", "en"),
        ("Soudan du Sud", "m", "le", "au"),
        ("Hongrie", "f", "la", "en"),
        ("Honduras", "m", "le", "au"),
    ],
)
def test_countries(name: str, gender: str, article: str, preposition: str) -> None:
    land = countries()[name]
    assert (land.gender, land.article, land.preposition) == (gender, article, preposition)


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        ("évaporation", "f"),
        ("mouvement", "m"),
        ("eau", "f"),
        ("bateau", "m"),
        ("traité", "m"),
        ("liberté", "f"),
        ("états", "m"),
        ("Union", "f"),
        ("avion", "m"),
        ("combinaison", "f"),
        ("poison", "m"),
        ("domaine", "m"),
        ("orge", ""),
    ],
)
def test_gender_of_nouns(noun: str, gender: str) -> None:
    assert noun_gender(noun) == gender


@pytest.mark.parametrize("form", ["naît", "mangeait", "commença", "finissent", "seront", "a"])
def test_known_forms_of_verbs(form: str) -> None:
    assert form in finite_forms()


def test_ids_are_short_and_plain() -> None:
    assert slug("L’Éthiopie et l’œuvre") == "l-ethiopie-et-l-oeuvre"
    assert slug("« … »") == "x"
    assert len(slug("mot " * 40)) <= 40


class FakeToken(SimpleNamespace):
    """A token as spaCy gives it, as far as we look."""


def token(word: str, at: int, pos: str, **morph: list[str]) -> FakeToken:
    features = SimpleNamespace(get=lambda name: morph.get(name, []))
    return FakeToken(text=word, idx=at, pos_=pos, morph=features)


class FakeNlp:
    """A loaded model as spaCy gives it, as far as we look."""

    pipeline = (("tagger", lambda document: document), ("ner", lambda document: None))

    def make_doc(self, sentence: str) -> Any:  # noqa: ANN401
        return self._document()

    def pipe(self, paragraphs: Any) -> Any:  # noqa: ANN401
        return (self._document() for _ in paragraphs)

    @staticmethod
    def _document() -> Any:  # noqa: ANN401
        class Document(list[FakeToken]):
            ents = (SimpleNamespace(text="Lomé", label_="LOC"),)

        return Document(
            [
                token("La", 0, "DET"),
                token("pluie", 3, "NOUN", Gender=["Fem"]),
                token("tombe", 9, "VERB", VerbForm=["Fin"]),
                token("mouillée", 15, "VERB", VerbForm=["Part"]),
            ]
        )


def test_model_is_asked_for_names_verbs_and_genders() -> None:
    model = SpacyModel(FakeNlp(), "fr")
    assert model.labels(text("La pluie tombe.")) == {"Lomé": "LOC"}
    assert model.finite_verbs("La pluie tombe.") == {9}
    assert model.gender("Pluie") == "f"
    assert model.gender("soleil") == ""


def test_how_common_a_word_is_may_be_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_model, "_installed", lambda package: False)
    assert SpacyModel(FakeNlp(), "fr").commonness("pluie") is None


def test_how_common_a_word_is_is_asked_of_wordfreq(monkeypatch: pytest.MonkeyPatch) -> None:
    told = SimpleNamespace(zipf_frequency=lambda word, lang: {("pluie", "fr"): 4.5}[word, lang])
    monkeypatch.setitem(sys.modules, "wordfreq", told)
    monkeypatch.setattr(spacy_model, "_installed", lambda package: True)
    assert SpacyModel(FakeNlp(), "fr").commonness("pluie") == 4.5


def test_symbols_of_units_count_though_they_are_capitals() -> None:
    (found,) = find_quantities("Le diapason a une fréquence de 440 Hz.")
    assert (found.name, found.unit, found.value) == ("440 Hz", "Hz", 440)
    assert not list(find_quantities("Il habite au 12 Avenue du Parc."))


def test_so_many_in_ten() -> None:
    text = "Neuf Français sur dix vivent près d’une ville."
    (found,) = find_periods(text, text)
    assert (found.name, found.others) == ("Neuf", ("sept", "cinq"))
    assert not list(find_periods("Le bal dure deux jours sur trois sites.", ""))
