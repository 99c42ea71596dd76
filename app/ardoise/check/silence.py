"""Rules that one item asks to be spared, each with its reason (`ignorer` / `ignore`)."""

from collections.abc import Iterable, Iterator

from ardoise.check.near import near
from ardoise.check.rule import Rule
from ardoise.domain.item import Item
from ardoise.domain.problem import Place, Problem, Severity

NO_REASON = Rule(
    id="S01",
    severity=Severity.ERROR,
    fr="La règle {rule} est tue sans raison.",
    en="The rule {rule} is silenced without a reason.",
    remedy_fr="Dites après `{rule}` pourquoi elle ne vaut pas ici, ou retirez-la de `ignorer`.",
    remedy_en="Say after `{rule}` why it does not hold here, or remove it from `ignore`.",
)
UNKNOWN = Rule(
    id="S02",
    severity=Severity.WARNING,
    fr="Il n’y a pas de règle « {rule} » à taire.",
    en="There is no rule “{rule}” to silence.",
    remedy_fr="Corrigez son nom dans `ignorer`{near}.",
    remedy_en="Mend its name in `ignore`{near}.",
)
NOT_SILENCED = Rule(
    id="S03",
    severity=Severity.ERROR,
    fr="La règle {rule} ne peut être tue : elle dit qu’une question n’est pas prouvée ou ne "
    "tient pas.",
    en="The rule {rule} cannot be silenced: it says that a question is not proven or does not "
    "hold.",
    remedy_fr="Retirez-la de `ignorer` et corrigez ce qu’elle signale.",
    remedy_en="Remove it from `ignore` and mend what it reports.",
)
NEEDLESS = Rule(
    id="S04",
    severity=Severity.INFO,
    fr="La règle {rule} est tue, mais ne signale rien ici.",
    en="The rule {rule} is silenced, but reports nothing here.",
    remedy_fr="Retirez-la de `ignorer`.",
    remedy_en="Remove it from `ignore`.",
)

# Only judgements about how an item is written can be overruled by its author.
_SILENCEABLE = ("Q", "B")


def silence(
    problems: Iterable[Problem], items: Iterable[Item], ids: frozenset[str]
) -> Iterator[Problem]:
    """`problems` without those that their item silences with a reason, then what is wrong with the
    silences themselves. `ids` are the rules that exist."""
    ignores = {item.id: item.ignore for item in items if item.ignore}
    heard: set[tuple[str, str]] = set()
    for problem in problems:
        reason = ignores.get(problem.item, {}).get(problem.rule, "")
        if problem.rule.startswith(_SILENCEABLE) and reason.strip():
            heard.add((problem.item, problem.rule))
        else:
            yield problem
    told: set[tuple[Place, str]] = set()
    for item in items:
        for rule, reason in item.ignore.items():
            # A template hands its silences to all its items: each is judged once.
            if (item.place, rule) not in told:
                told.add((item.place, rule))
                yield from _check(item, rule, reason, ids, (item.id, rule) in heard)


def _check(
    item: Item, rule: str, reason: str, ids: frozenset[str], heard: bool
) -> Iterator[Problem]:
    steps = ("ignore", rule)
    if rule not in ids:
        yield UNKNOWN.of(item, *steps, rule=rule, near=near(rule, sorted(ids), item.lang))
    elif not rule.startswith(_SILENCEABLE):
        yield NOT_SILENCED.of(item, *steps, rule=rule)
    elif not reason.strip():
        yield NO_REASON.of(item, *steps, rule=rule)
    elif not heard and item.origin == "hand":
        # A template silences a rule for all its items, though it may bear on only some.
        yield NEEDLESS.of(item, *steps, rule=rule)
