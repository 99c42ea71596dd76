"""Q18, Q19: what an actor claims or the author judges is asked as such; details are not asked."""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Known, Scene
from ardoise.check.touch import touched
from ardoise.domain.fact import Fact, Stance
from ardoise.domain.fold import plain
from ardoise.domain.item import AnyItem, Cloze, Flashcard
from ardoise.domain.problem import Problem, Severity

ASSERTED = Rule(
    id="Q18",
    severity=Severity.ERROR,
    fr="L’énoncé donne pour un fait ce qui est {what}.",
    en="The stem states as a fact what is {what}.",
    remedy_fr="Commencez par « Selon {whom}, … » ou « D’après {whom}, … ».",
    remedy_en="Begin with “According to {whom}, …”.",
)
UNATTRIBUTED = Rule(
    id="Q18",
    severity=Severity.WARNING,
    fr="La citation rapporte ce que quelqu’un dit ou pense (« {cue} »), l’énoncé le donne pour un "
    "fait.",
    en="The quote reports what somebody says or thinks (“{cue}”), the stem states it as a fact.",
    remedy_fr="Commencez par « Selon … », ou nommez qui le dit.",
    remedy_en="Begin with “According to …”, or name who says so.",
)
TRIVIAL = Rule(
    id="Q19",
    severity=Severity.WARNING,
    fr="Cette question porte sur un détail (importance 3 de « {fact} »).",
    en="This question is about a detail (importance 3 of “{fact}”).",
    remedy_fr="Posez-la sur un fait plus important, ou relevez l’`importance` du fait.",
    remedy_en="Ask about a more important fact, or raise the `importance` of the fact.",
)

_ATTRIBUTED = {
    "fr": re.compile(
        r"\b(?:selon|d'après|aux? yeux d|pour l'auteur|pour le journaliste|suivant l"
        r"|l'(?:article|auteur|autrice|extrait|opinion|avis|appréciation)|le (?:texte|journaliste"
        r"|document|passage)|du texte|au texte|de l'article|paragraphe|opinion|appréciation"
        r"|jugement|vue?s? (?:comme|lors|par)|tenue?s? pour"
        r"|point de vue|(?:affirm|estim|assur|jug|qualifi|prétend|soutien|souten|pens|croi|déclar"
        r"|reproch|répond|craign|crain|dénonc|accus|critiqu|redout"
        r"|présent|prêt|attribu|consid[èe]r|vo)(?:e|ent|it|t|oit|oient|ait|aient|er|é|ée|és|ées)s?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:according to|in the (?:view|opinion|eyes) of|the (?:article|author|text|passage"
        r"|paragraph|writer|journalist)|opinion|judg(?:e?ment|e[sd]?)|point of view|claims?|claimed"
        r"|says?|said|states?|argues?|believes?|thinks?|considers?|describes?|presents?)\b",
        re.IGNORECASE,
    ),
}

# What shows, where no facts are declared, that a quote reports an opinion.
_REPORTS = {
    "fr": re.compile(
        r"\b(?:selon|d'après|affirm(?:e|ent|ait|aient)|prétend(?:ent|ait)?|estim(?:e|ent|ait)"
        r"|jug(?:e|ent|eait)|assur(?:e|ent|ait) que|soutien(?:t|nent) que|croi(?:t|ent) que"
        r"|pens(?:e|ent) que)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:according to|claim(?:s|ed)|argue[sd]|believe[sd]|maintain(?:s|ed) that"
        r"|insist(?:s|ed) that|thinks that)\b",
        re.IGNORECASE,
    ),
}
_NAME = re.compile(r"(?<=[\w,’' ] )[A-ZÀ-Þ][\w’'-]+")


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q18 and Q19 by the facts behind `item`: its own, or those that its quotes and key touch."""
    known = scene.known(item.text)
    facts = scene.facts(item) or _about(item, known)
    if not facts:
        if known.knowledge is None and not isinstance(item, Flashcard):
            yield from _check_report(item)
        return
    if all(fact.stance is not Stance.FACT for fact in facts):
        yield from _check_attribution(item, facts[0], known)
    if all(fact.importance >= 3 for fact in facts):
        yield TRIVIAL.of(item, fact=facts[0].id)


def _check_report(item: AnyItem) -> Iterator[Problem]:
    asked = _all_asked(item)
    pattern = _REPORTS.get(item.lang, _REPORTS["fr"])
    cues = [cue for quote in item.quotes if (cue := pattern.search(plain(quote)))]
    if not cues or len(cues) < len(item.quotes) or _attributed(item, asked):
        return
    if not any(name in asked for quote in item.quotes for name in _NAME.findall(plain(quote))):
        yield UNATTRIBUTED.of(item, *steps.stem(item), cue=cues[0].group())


def _all_asked(item: AnyItem) -> str:
    return plain(" ".join((item.stem, *(item.pieces if isinstance(item, Cloze) else ()))))


def _attributed(item: AnyItem, asked: str) -> bool:
    return _ATTRIBUTED.get(item.lang, _ATTRIBUTED["fr"]).search(asked) is not None


def _about(item: AnyItem, known: Known) -> tuple[Fact, ...]:
    """The facts that a hand-written item touches: those that speak of its key if there are any."""
    facts = touched(item, known)
    entities = {e.id for key in item.key for e in known.entities(key)}
    told = tuple(f for f in facts if any(entities & set(ids) for ids in f.args.values()))
    return told or facts


def _check_attribution(item: AnyItem, fact: Fact, known: Known) -> Iterator[Problem]:
    if _attributed(item, _all_asked(item)):
        return
    actor = known.knowledge.entities.get(fact.by) if known.knowledge else None
    french = item.lang != "en"
    if actor and fact.stance is Stance.CLAIM:
        whom = actor.name
        what = f"une affirmation ({whom})" if french else f"a claim ({whom})"
    else:
        whom = "l’auteur" if french else "the author"
        what = "un jugement de l’auteur" if french else "a judgement of the author"
    yield ASSERTED.of(item, *steps.stem(item), what=what, whom=whom)
