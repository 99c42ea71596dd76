"""JSON Schemas of our YAML files, made of the same shapes and words that the reader uses.

Editors complete and check with them; what they accept of structure is what the reader accepts, but
for what a schema cannot say (duplicate keys, blanks of a cloze, ids used twice …).
"""

import typing
from typing import Any

from ardoise.domain.words import say, typeset
from ardoise.read.facts import KnowledgeShape
from ardoise.read.question import COMMON, NEEDED, OTHERS, Question
from ardoise.read.questions import Questions
from ardoise.read.shape import Shape, alternatives, extra_of, hints_of, key_of, required_keys
from ardoise.read.templates import TemplatesShape
from ardoise.read.word import ID
from ardoise.read.words import KEYS, choice_words, key_word

FILES: dict[str, type[Shape]] = {
    "questions": Questions,
    "facts": KnowledgeShape,
    "templates": TemplatesShape,
}
"""The kinds of YAML file."""

Schema = dict[str, Any]

# YAML 1.2 makes numbers, booleans and nulls of some texts; we read them all as typed.
_TEXT = ["string", "number", "boolean"]


def schemas() -> dict[str, Schema]:
    """Every schema by the name of its file: `questions.fr.json`, `facts.en.json` …"""
    return {f"{kind}.{lang}.json": schema(kind, lang) for kind in FILES for lang in ("fr", "en")}


def schema(kind: str, lang: str) -> Schema:
    """The schema (draft 7) of a kind of file in a language."""
    titles = {
        "questions": say(lang, fr="Questions d’Ardoise", en="Questions of Ardoise"),
        "facts": say(lang, fr="Faits d’un texte", en="Facts of a text"),
        "templates": say(lang, fr="Gabarits de questions", en="Templates of items"),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": titles[kind],
        **_mapping(FILES[kind], lang),
    }


def _mapping(shape: type[Shape], lang: str) -> Schema:
    table = KEYS[shape.table]
    needed = required_keys(shape)
    properties: Schema = {}
    for name, hint in hints_of(shape).items():
        key = key_of(name)
        about = typeset(table[key].about_fr) if lang == "fr" else table[key].about_en
        properties[key_word(shape.table, key, lang)] = {
            "description": about,
            **_kind(hint, lang, empty=key not in needed),
        }
    made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if needed:
        made["required"] = [key_word(shape.table, key, lang) for key in needed]
    if shape is Question:
        made["allOf"] = _kinds(lang)
    return made


def _kind(hint: Any, lang: str, *, empty: bool = False) -> Schema:  # noqa: ANN401
    made = [_one(one, lang) for one in alternatives(hint)]
    if empty:
        # A key without a value counts for nothing, unless its kind of question needs it.
        made.append({"enum": [None, ""]})
    return made[0] if len(made) == 1 else {"anyOf": made}


def _one(hint: Any, lang: str) -> Schema:  # noqa: ANN401
    extra = extra_of(hint)
    if "choice" in extra:
        return {"enum": _words(extra["choice"], lang)}
    if extra.get("id"):
        return {"type": ["string", "number"], "pattern": f"^{ID.pattern}$"}
    if "number" in extra:
        whole = extra["number"] == "whole"
        pattern = r"^[1-9][0-9]{0,8}$" if whole else r"^[0-9]{1,6}([.,][0-9]{1,6})?$"
        number: Schema = {"type": "integer", "minimum": 1} if whole else {"type": "number"}
        if not whole:
            number["exclusiveMinimum"] = 0
        return {"anyOf": [number, {"type": "string", "pattern": pattern}]}
    origin = typing.get_origin(hint) or hint
    if origin is list:
        return {"type": "array", "items": _kind(typing.get_args(hint)[0], lang)}
    if origin is dict:
        inner = _kind(typing.get_args(hint)[1], lang)
        return {"type": "object", "additionalProperties": inner}
    if isinstance(hint, type) and issubclass(hint, Shape):
        return _mapping(hint, lang)
    assert hint is str, hint
    return {"type": _TEXT, "minLength": 1}


def _words(choice: str, lang: str) -> list[Any]:
    """The words of a choice, with what YAML 1.2 makes of them."""
    words: list[Any] = list(choice_words(choice, lang))
    words += [word == "true" for word in words if word in ("true", "false")]
    words += [int(word) for word in words if isinstance(word, str) and word.isdigit()]
    return words


def _kinds(lang: str) -> list[Schema]:
    """What each kind of question must have and may have."""

    def typed(key: str) -> str:
        return key_word("question", key, lang)

    def has(*keys: str) -> Schema:
        return {"required": [typed(key) for key in keys]}

    said: dict[str, list[str]] = {}
    for word, kind in choice_words("kind", lang).items():
        said.setdefault(kind, []).append(word)
    marks = ("statement", "cloze", "pairs", "order", "front", "back", "distractors")
    unmarked = {"not": {"anyOf": [has(key) for key in marks[:-1]]}}
    told = {
        "true_false": has("statement"),
        "cloze": {**has("cloze"), "not": has("statement")},
        "matching": {**has("pairs"), "not": {"anyOf": [has("statement"), has("cloze")]}},
        "ordering": {
            **has("order"),
            "not": {"anyOf": [has("statement"), has("cloze"), has("pairs")]},
        },
        "flashcard": {
            "anyOf": [has("front"), has("back")],
            "not": {"anyOf": [has(key) for key in ("statement", "cloze", "pairs", "order")]},
        },
        "multiple_choice": {**has("distractors", "answers"), **unmarked},
        "single_choice": {
            **has("distractors"),
            "not": {"anyOf": [has("answers"), *unmarked["not"]["anyOf"]]},
        },
        "short_answer": {
            "anyOf": [has("answer"), has("answers")],
            "not": {"anyOf": [has(key) for key in marks]},
        },
    }
    rules: list[Schema] = []
    for kind, needed in NEEDED.items():
        allowed = sorted(COMMON | OTHERS.get(kind, frozenset()) | {k for g in needed for k in g})
        then: Schema = {"propertyNames": {"enum": [typed(key) for key in allowed]}}
        groups = [
            has(*group) if len(group) == 1 else {"oneOf": [has(key) for key in group]}
            for group in needed
        ]
        then["allOf"] = groups
        then["properties"] = {typed(k): _needed(k, kind, lang) for g in needed for k in g}
        named = {"properties": {typed("type"): {"enum": said[kind]}}, **has("type")}
        untold = {"not": has("type"), "allOf": [told[kind]]}
        rules.append({"if": {"anyOf": [named, untold]}, "then": then})
    rules.append({"anyOf": [has("type"), *[has(k) for k in (*marks, "answer", "answers")]]})
    return rules


def _needed(key: str, kind: str, lang: str) -> Schema:
    """What a value that a kind cannot do without must be, besides what any such value is."""
    if kind == "true_false" and key == "answer":
        return {"enum": _words("truth", lang)}
    if kind == "short_answer" and key == "answer":
        return {"type": _TEXT, "minLength": 1}
    if kind == "multiple_choice" and key == "answers":
        return {"items": {"not": {"type": "array"}}, "minItems": 1}
    if key in ("pairs", "order"):
        return {"minItems": 2, "minProperties": 2, "not": {"enum": [None, ""]}}
    return {"minItems": 1, "minLength": 1, "not": {"type": "null"}}
