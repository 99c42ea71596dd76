"""R: relations name roles and relations that exist, and are true to what they promise."""

from collections.abc import Iterator

from ardoise.check.entities import related
from ardoise.check.near import near
from ardoise.check.rule import Rule
from ardoise.domain.fact import Fact, Knowledge, Relation
from ardoise.domain.problem import Problem, Severity

NO_RELATION = Rule(
    id="R04",
    severity=Severity.ERROR,
    fr="La relation « {id} » n’est pas déclarée.",
    en="The relation “{id}” is not declared.",
    remedy_fr="Ajoutez-la sous `relations`, ou corrigez son nom{near}.",
    remedy_en="Add it under `relations`, or mend its name{near}.",
)
NO_ROLE = Rule(
    id="R05",
    severity=Severity.ERROR,
    fr="La relation « {relation} » n’a pas de rôle « {role} ».",
    en="The relation “{relation}” has no role “{role}”.",
    remedy_fr="Ses rôles sont {roles} : corrigez le nom, ou ajoutez ce rôle sous `roles`.",
    remedy_en="Its roles are {roles}: mend the name, or add this role under `roles`.",
)
BAD_INVERSE = Rule(
    id="R11",
    severity=Severity.ERROR,
    fr="« {inverse} » ne peut être l’inverse de « {relation} » : leurs rôles ne sont pas les "
    "mêmes deux.",
    en="“{inverse}” cannot be the inverse of “{relation}”: they do not have the same two roles.",
    remedy_fr="Donnez aux deux relations les mêmes deux `roles`, ou retirez `inverse`.",
    remedy_en="Give both relations the same two `roles`, or remove `inverse`.",
)
NO_STATEMENT = Rule(
    id="R08",
    severity=Severity.ERROR,
    fr="La relation « {relation} » ne dit pas ses faits en une phrase.",
    en="The relation “{relation}” does not say its facts in a sentence.",
    remedy_fr="Ajoutez-lui `phrase`, avec ses rôles : {slots}.",
    remedy_en="Give it a `statement` with its roles: {slots}.",
)
TWO_FILLERS = Rule(
    id="R09",
    severity=Severity.ERROR,
    fr="Le rôle « {role} » de « {relation} » est exclusif, mais vaut ici « {one} » et « {other} » "
    "(fait « {fact} »).",
    en="The role “{role}” of “{relation}” is functional, but is here “{one}” and “{other}” "
    "(fact “{fact}”).",
    remedy_fr="Corrigez l’un des faits, retirez `exclusif`, ou reliez les deux par `identique_a` "
    "ou `partie_de`.",
    remedy_en="Mend one of the facts, remove `functional`, or join the two by `same_as` or "
    "`part_of`.",
)
SAME_FACT = Rule(
    id="R14",
    severity=Severity.WARNING,
    fr="Les faits « {fact} » et « {other} » disent la même chose.",
    en="The facts “{fact}” and “{other}” say the same.",
    remedy_fr="Réunissez leurs citations dans un seul.",
    remedy_en="Join their quotes in one.",
)


def check_relation(relation: Relation, knowledge: Knowledge) -> Iterator[Problem]:
    lang, roles = knowledge.lang, ", ".join(relation.roles)
    for key in ("functional", "symmetric"):
        for n, role in enumerate(getattr(relation, key)):
            if role not in relation.roles:
                place = relation.place.at(key, n)
                yield NO_ROLE.at(lang, place, relation=relation.id, role=role, roles=roles)
    named = [("inverse", relation.inverse)] if relation.inverse else []
    for key, other in named + [("overlaps", o) for o in relation.overlaps]:
        if other not in knowledge.relations:
            close = near(other, knowledge.relations, lang)
            yield NO_RELATION.at(lang, relation.place.at(key), id=other, near=close)
    inverse = knowledge.relations.get(relation.inverse)
    if inverse and (len(relation.roles) != 2 or set(inverse.roles) != set(relation.roles)):
        place = relation.place.at("inverse")
        yield BAD_INVERSE.at(lang, place, relation=relation.id, inverse=inverse.id)
    if not relation.statement:
        silent = [
            f for f in knowledge.facts.values() if f.relation == relation.id and not f.statement
        ]
        if silent:
            slots = ", ".join(f"{{{{ {role} }}}}" for role in relation.roles)
            yield NO_STATEMENT.at(lang, relation.place, relation=relation.id, slots=slots)


def check_functions(knowledge: Knowledge) -> Iterator[Problem]:
    """Functional roles with two fillers, and facts that say the same."""
    said: dict[object, Fact] = {}
    filled: dict[object, tuple[Fact, str]] = {}
    for fact in knowledge.facts.values():
        whole = (
            fact.relation,
            fact.by,
            fact.stance,
            tuple(sorted((r, tuple(sorted(i))) for r, i in fact.args.items())),
        )
        if whole in said:
            other = said[whole].id
            yield SAME_FACT.at(knowledge.lang, fact.place, fact=fact.id, other=other)
        said.setdefault(whole, fact)
        relation = knowledge.relations.get(fact.relation)
        for role in relation.functional if relation else ():
            rest = tuple(sorted((r, tuple(sorted(i))) for r, i in fact.args.items() if r != role))
            for one in fact.args.get(role, ()):
                earlier, other = filled.setdefault((fact.relation, role, rest), (fact, one))
                if other != one and not _one_thing(one, other, knowledge):
                    yield TWO_FILLERS.at(
                        knowledge.lang,
                        fact.place.at("arguments", role),
                        role=role,
                        relation=fact.relation,
                        one=one,
                        other=other,
                        fact=earlier.id,
                    )


def _one_thing(one: str, other: str, knowledge: Knowledge) -> bool:
    a, b = knowledge.entities.get(one), knowledge.entities.get(other)
    return a is not None and b is not None and related(a, b)
