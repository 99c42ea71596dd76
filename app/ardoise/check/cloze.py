"""Q28: a blank that can be filled from what stands around it, and not from its hint alone."""

import re
from collections.abc import Iterator

from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.check.stem import word_count
from ardoise.check.words import content
from ardoise.domain.fold import fold
from ardoise.domain.item import AnyItem, Blank, Cloze
from ardoise.domain.problem import Problem, Severity

BARE = Rule(
    id="Q28",
    severity=Severity.WARNING,
    fr="Le contexte ne fait que {count} mots (trous : {blanks}) : on ne peut que deviner.",
    en="The context has only {count} words (blanks: {blanks}): one can but guess.",
    remedy_fr="Donnez au moins six mots de contexte par trou.",
    remedy_en="Give at least six words of context a blank.",
)
SEVERAL = Rule(
    id="Q28",
    severity=Severity.INFO,
    fr="Le texte a {count} trous ; un seul se corrige et s’apprend mieux.",
    en="The passage has {count} blanks; a single one is better graded and learnt.",
    remedy_fr="Faites-en plusieurs questions à un trou.",
    remedy_en="Make several questions of one blank each.",
)
TOOL_WORD = Rule(
    id="Q28",
    severity=Severity.WARNING,
    fr="Le trou « {key} » ne cache qu’un mot-outil.",
    en="The blank “{key}” hides only a tool word.",
    remedy_fr="Cachez un mot qui porte le sens.",
    remedy_en="Hide a word that carries the meaning.",
)
FIRST = Rule(
    id="Q28",
    severity=Severity.WARNING,
    fr="Le trou « {key} » ouvre une phrase courte : rien ne le prépare.",
    en="The blank “{key}” opens a short sentence: nothing leads up to it.",
    remedy_fr="Déplacez le trou, ou gardez la phrase qui précède.",
    remedy_en="Move the blank, or keep the sentence before.",
)
INITIAL = Rule(
    id="Q28",
    severity=Severity.WARNING,
    fr="L’indice « {hint} » ne donne que l’initiale de « {key} ».",
    en="The hint “{hint}” only gives the initial of “{key}”.",
    remedy_fr="Donnez plutôt sa classe : « ville », « mois ».",
    remedy_en="Give its class instead: “city”, “month”.",
)
GIVEN = Rule(
    id="Q28",
    severity=Severity.ERROR,
    fr="L’indice « {hint} » donne la réponse « {key} ».",
    en="The hint “{hint}” gives the answer “{key}”.",
    remedy_fr="Donnez plutôt sa classe : « ville », « mois ».",
    remedy_en="Give its class instead: “city”, “month”.",
)

_INITIAL = re.compile(r"^\W*(\w)(?:[\s._…-]*|\W{2,})$")
_SENTENCE_END = re.compile(r"[.?!…]\W*$")
_SENTENCE = re.compile(r"[.?!…]")


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q28 on a cloze."""
    if not isinstance(item, Cloze):
        return
    count, blanks = sum(map(word_count, item.pieces)), len(item.blanks)
    if count < 6 * blanks:
        yield BARE.of(item, "cloze", count=count, blanks=blanks)
    if blanks > 1 and not item.gives_words:
        yield SEVERAL.of(item, "cloze", count=blanks)
    for n, blank in enumerate(item.blanks):
        yield from _check_blank(item, n, blank)


def _check_blank(item: Cloze, n: int, blank: Blank) -> Iterator[Problem]:
    if not content(blank.key, item.lang):
        yield TOOL_WORD.of(item, "cloze", key=blank.key)
    before, after = item.pieces[n], item.pieces[n + 1]
    opens = _SENTENCE_END.search(before) or (n == 0 and not before.strip())
    rest = _SENTENCE.split(after)[0]
    follows = len(item.blanks) > n + 1 and rest == after
    if opens and not follows and word_count(blank.key) + word_count(rest) < 8:
        yield FIRST.of(item, "cloze", key=blank.key)
    initial = _INITIAL.match(blank.hint)
    if initial and fold(initial[1]) == fold(blank.key)[:1]:
        yield INITIAL.of(item, "cloze", hint=blank.hint, key=blank.key)
    elif blank.hint and fold(blank.key) in fold(blank.hint):
        yield GIVEN.of(item, "cloze", hint=blank.hint, key=blank.key)
