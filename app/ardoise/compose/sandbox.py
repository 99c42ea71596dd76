"""Sentences with slots, in a sandbox where nothing can take long.

A template may name the roles, pass them through the filters of its language, and choose by `if`.
There are no loops, no arithmetic, no calls and no attributes, so that its work is bounded by its
length; what it says is bounded too.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import SandboxedEnvironment

from ardoise.compose.language import filters
from ardoise.compose.noun import each, name_of
from ardoise.domain.fact import Entity
from ardoise.domain.words import say

MAX_SOURCE = 2_000
MAX_OUTPUT = 2_000

# What a template may be made of; everything else is refused before it runs.
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Filter,
    nodes.Keyword,
    nodes.Getitem,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.Test,
    nodes.And,
    nodes.Or,
    nodes.Not,
)


class TemplateFaultError(ValueError):
    """A template that cannot be used, or a fact that it cannot say; the message says why."""


class Sentence:
    """A template ready to be said. `names` are the slots it needs."""

    def __init__(self, source: str, lang: str) -> None:
        self.lang = lang
        if len(source) > MAX_SOURCE:
            raise TemplateFaultError(
                say(
                    lang,
                    fr=f"Plus de {MAX_SOURCE} caractères dans un modèle de phrase.",
                    en=f"More than {MAX_SOURCE} characters in a template.",
                )
            )
        environment = _environment(lang)
        try:
            tree = environment.parse(source)
            _judge(tree, lang)
            self._template = environment.from_string(tree)
        except TemplateSyntaxError as error:
            raise TemplateFaultError(_syntax(error, source, lang)) from error
        except RecursionError as error:
            raise TemplateFaultError(
                say(lang, fr="Trop de parenthèses imbriquées.", en="Too many nested brackets.")
            ) from error
        self.names = frozenset(meta.find_undeclared_variables(tree))

    def say(self, slots: Mapping[str, Any]) -> str:
        """The sentence with its slots filled, in the typography of its language.

        Raises TemplateFaultError when a slot is missing or a filter lacks what it needs.
        """
        missing = self.names - slots.keys()
        if missing:
            name, known = min(missing), ", ".join(f"`{key}`" for key in slots)
            raise TemplateFaultError(
                say(
                    self.lang,
                    fr=f"`{name}` n’est pas un rôle de cette relation (il y a {known}).",
                    en=f"`{name}` is not a role of this relation (there are {known}).",
                )
            )
        try:
            said = self._template.render(slots)
        except (TemplateError, ValueError, TypeError, LookupError, AttributeError) as error:
            raise TemplateFaultError(_failure(error, self.lang)) from error
        if len(said) > MAX_OUTPUT:
            raise TemplateFaultError(
                say(
                    self.lang,
                    fr=f"La phrase obtenue dépasse {MAX_OUTPUT} caractères.",
                    en=f"The sentence made is longer than {MAX_OUTPUT} characters.",
                )
            )
        return said


@lru_cache(maxsize=4096)
def sentence(source: str, lang: str) -> Sentence:
    """The template `source`, compiled once. Raises TemplateFaultError when it cannot be used."""
    return Sentence(source, lang)


@lru_cache(maxsize=2)
def _environment(lang: str) -> SandboxedEnvironment:
    conjunction = say(lang, fr="et", en="and")
    environment = SandboxedEnvironment(
        undefined=StrictUndefined,
        cache_size=0,
        # A slot without a filter says the name, never what an entity looks like inside.
        finalize=lambda slot: each(slot, name_of, conjunction) if _speaks(slot) else slot,
    )
    environment.globals.clear()
    environment.filters = dict(filters(lang))
    environment.tests = {
        name: environment.tests[name] for name in ("defined", "undefined", "string", "sequence")
    }
    return environment


def _speaks(slot: object) -> bool:
    return isinstance(slot, Entity) or (isinstance(slot, list | tuple) and bool(slot))


def _judge(tree: nodes.Template, lang: str) -> None:
    for node in tree.find_all(nodes.Node):
        index = isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const)
        if index or not isinstance(node, _ALLOWED):
            raise TemplateFaultError(
                say(
                    lang,
                    fr="Un modèle de phrase n’a que des rôles, des filtres et des « if » : ni "
                    "calcul, ni boucle, ni appel, ni attribut.",
                    en="A template holds roles, filters and “if” only: no arithmetic, no loop, no "
                    "call, no attribute.",
                )
            )


def _syntax(error: TemplateSyntaxError, source: str, lang: str) -> str:
    short = source if len(source) <= 60 else source[:57] + "…"
    reason = error.message or ""
    return say(
        lang,
        fr=f"« {short} » ne se comprend pas : {reason}",
        en=f"“{short}” cannot be understood: {reason}",
    )


def _failure(error: Exception, lang: str) -> str:
    if type(error).__module__.startswith("ardoise.") or isinstance(error, ValueError):
        return str(error)
    return say(
        lang,
        fr=f"Un filtre ne s’applique pas à ce rôle ({error}).",
        en=f"A filter does not suit this role ({error}).",
    )
