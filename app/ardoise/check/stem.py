"""Q06, Q15, Q25: a stem is a whole question, said positively, that is read at once.

Sources: Haladyna, Downing & Rodriguez 2002; Pham, Besanko & Devitt 2018 for the central idea.
"""

import re
from collections.abc import Iterator

from ardoise.check import steps
from ardoise.check.rule import Rule
from ardoise.check.scene import Scene
from ardoise.domain.fold import fold, plain
from ardoise.domain.item import (
    AnyItem,
    Cloze,
    Flashcard,
    Item,
    Matching,
    Ordering,
    TrueFalse,
)
from ardoise.domain.problem import Problem, Severity

UNMARKED = Rule(
    id="Q06",
    severity=Severity.WARNING,
    fr="La négation « {word} » peut échapper au lecteur.",
    en="The negation “{word}” may escape the reader.",
    remedy_fr="Posez la question positivement, ou écrivez **{loud}** en gras et en capitales.",
    remedy_en="Ask positively, or write **{loud}** in bold capitals.",
)
DOUBLE = Rule(
    id="Q06",
    severity=Severity.ERROR,
    fr="Il y a deux négations : « {word} » et « {other} ».",
    en="There are two negations: “{word}” and “{other}”.",
    remedy_fr="Posez la question positivement.",
    remedy_en="Ask positively.",
)
NOT_A_QUESTION = Rule(
    id="Q15",
    severity=Severity.ERROR,
    fr="L’énoncé n’est pas une question entière : {why}.",
    en="The stem is not a whole question: {why}.",
    remedy_fr="Demandez-y tout : une question qui finit par « ? », ou une consigne à l’impératif.",
    remedy_en="Ask everything in it, by a question that ends with “?” or an instruction.",
)
A_QUESTION = Rule(
    id="Q15",
    severity=Severity.ERROR,
    fr="Une affirmation à juger vraie ou fausse ne peut être {what}.",
    en="A statement to be judged true or false cannot be {what}.",
    remedy_fr="Écrivez dans `affirmation` une phrase entière que le texte confirme ou dément.",
    remedy_en="Write a whole sentence in `statement` that the text confirms or denies.",
)
LONG_OPTION = Rule(
    id="Q15",
    severity=Severity.WARNING,
    fr="L’option « {option} » a {count} mots : l’idée centrale est dans les options.",
    en="The option “{option}” has {count} words: the central idea is in the options.",
    remedy_fr="Passez dans la question ce que les options répètent (12 mots au plus chacune).",
    remedy_en="Move what the options repeat into the question (12 words at most each).",
)
LONG_STEM = Rule(
    id="Q25",
    severity=Severity.WARNING,
    fr="L’énoncé a {count} mots.",
    en="The stem has {count} words.",
    remedy_fr="Ramenez-le à 40 mots au plus.",
    remedy_en="Bring it down to 40 words at most.",
)
LONG_SENTENCE = Rule(
    id="Q25",
    severity=Severity.WARNING,
    fr="Une phrase de l’énoncé a {count} mots.",
    en="A sentence of the stem has {count} words.",
    remedy_fr="Coupez-la : 30 mots au plus.",
    remedy_en="Cut it: 30 words at most.",
)
LONG_PASSAGE = Rule(
    id="Q25",
    severity=Severity.WARNING,
    fr="Le passage à compléter a {count} mots.",
    en="The passage to complete has {count} words.",
    remedy_fr="Citez-en moins : {most} mots au plus.",
    remedy_en="Quote less of it: {most} words at most.",
)
NESTED = Rule(
    id="Q25",
    severity=Severity.WARNING,
    fr="L’énoncé a une parenthèse dans une parenthèse.",
    en="The stem has brackets within brackets.",
    remedy_fr="Retirez la parenthèse intérieure.",
    remedy_en="Remove the inner ones.",
)

# On a plain text, where all quotation marks are alike.
_QUOTED = re.compile(r"\"[^\"]*\"")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_NEGATION = {
    "fr": re.compile(
        # "ne … que" restricts without denying.
        r"\b(?:ne\s|n')(?:(?!\bque\b|\bqu'|[.?!;]).){0,80}?"
        r"\b(?P<word>pas|jamais|aucune?|plus|rien|personne|ni|guère|nulle part)\b"
        r"|\b(?P<other>sauf|excepté|excepte|hormis|intruse?|à l'exception)\b"
        # "une fausse note" calls something false; "laquelle est fausse" asks for it.
        r"|\b(?:est|sont|soit|phrases?|affirmations?|propositions?|réponses?|énoncés?|options?) "
        r"(?:\w+ment )?(?P<false>fausses?|faux|inexactes?|incorrectes?|erronée?s?)\b(?!-)",
        re.IGNORECASE | re.DOTALL,
    ),
    "en": re.compile(
        r"\b(?P<word>not|never|cannot|none|neither)\b|(?P<short>\w+n't)\b"
        r"|\b(?P<other>except|least likely|odd one out)\b"
        r"|\b(?:is|are|statements?|sentences?|answers?|options?) "
        r"(?P<false>false|incorrect|untrue)\b"
        r"|\b(?P<wrong>false|incorrect|untrue) (?:statement|sentence|answer|option)s?\b",
        re.IGNORECASE,
    ),
}
_EXCEPTION = re.compile(r"sauf|except\w*|excepté|hormis|intruse?|à l'exception|odd one out", re.I)
# "Vrai ou faux ?" asks, it does not deny.
_TRUE_OR_FALSE = re.compile(
    r"\b(?:vraie?s?\W+(?:ou|et)\W+(?:la\s+|une\s+)?fausse?s?|vrai\W+(?:ou|et)\W+faux"
    r"|true\W+or\W+false)\b",
    re.IGNORECASE,
)
_NEGATIVE_OPTION = {
    "fr": re.compile(
        r"\b(?:ne\s|n').{0,60}?\b(?:pas|jamais|aucune?|plus|rien|ni)\b|^(?:pas|jamais)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:not|never|cannot)\b|\w+n't\b", re.IGNORECASE),
}
_ASKING = {
    "fr": re.compile(
        r"\b(?:qui|que|qu'|quoi|quel(?:le)?s?|où|quand|combien|comment|pourquoi|lequel|laquelle"
        r"|lesquel(?:le)?s|auquel|à laquelle|auxquel(?:le)?s|duquel|desquel(?:le)?s|est-ce)"
        r"|-(?:t-)?(?:il|elle|ils|elles|on|ce|t-on)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:who|whom|whose|what|which|where|when|why|how)\b"
        r"|(?:^|[,:]\s*)(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b",
        re.IGNORECASE,
    ),
}
# Imperatives of the second person plural, or the infinitive of instructions.
_INSTRUCTION = {
    "fr": re.compile(
        r"(?:^|[,:.;\"]\s*)(?:(?!assez\b)[a-zéèêàç]{3,}ez(?:-(?:les|le|la|en|y))?|dites|faites"
        r"|(?:cite|remet|remett|associ|reli|class|rang|ordonn|compl[ée]t|donn|nomm|indiqu|trouv|rel[eè]v"
        r"|choisi|coch|expliqu|précis|identifi|rappel|écri)[a-zé]*(?:s|e|r|re)?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:^|[,:.]\s*)(?:name|list|give|put|order|sort|match|complete|fill|find|choose|pick|tick"
        r"|say|write|explain|identify|select|state|arrange|rank|quote|link|pair|join)\b",
        re.IGNORECASE,
    ),
}
_BLANK = re.compile(r"_{3,}|\.{4,}|…\s*$|\[…\]")
_END = re.compile(r"[?]\s*(?:\([^)]*\))?\s*\"?\s*$")
_SENTENCES = re.compile(r"[.?!…]+(?:\s|$)")


def check_item(item: AnyItem, scene: Scene) -> Iterator[Problem]:
    """Q06, Q15 and Q25 on the stem of `item`."""
    yield from _check_negation(item)
    yield from _check_question(item)
    yield from _check_length(item)


def word_count(text: str) -> int:
    """Words between spaces that hold a letter or a digit."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


# What stands between the outer marks may hold inner ones.
_OUTER = re.compile(r"«[^«»]*»")


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _check_negation(item: Item) -> Iterator[Problem]:
    lang = item.lang if item.lang in _NEGATION else "fr"
    # What is quoted is the text's, not ours. Its place is kept by spaces.
    outer = _OUTER.sub(_spaces, item.stem)
    stem = _QUOTED.sub(_spaces, plain(outer))
    pure = _TRUE_OR_FALSE.sub(_spaces, stem)
    unbolded = pure.replace("**", "")
    found = [
        next(word for word in match.groupdict().values() if word)
        for match in _NEGATION[lang].finditer(unbolded)
        # A statement that calls something false is no question turned upside down.
        if not (
            (match["false"] or match.groupdict().get("wrong"))
            and isinstance(item, TrueFalse | Flashcard | Cloze)
        )
    ]
    if not found:
        return
    place = steps.stem(item)
    if len(found) > 1:
        yield DOUBLE.of(item, *place, word=found[0], other=found[1])
        return
    for n, option in enumerate(item.options):
        negative = _NEGATIVE_OPTION[lang].search(plain(option.text))
        if negative:
            place = steps.option(item, n)
            yield DOUBLE.of(item, *place, word=found[0], other=option.text)
            return
    exception = _EXCEPTION.fullmatch(found[0])
    if not exception and found[0] not in unbolded[_last_sentence(unbolded) :]:
        return  # what is only recalled before the question
    loud = " ".join(bold.lower() for bold in _BOLD.findall(plain(item.stem)))
    if found[0].lower() not in loud:
        yield UNMARKED.of(item, *place, word=found[0], loud=found[0].upper())


def _last_sentence(stem: str) -> int:
    """Where the last sentence of a stem begins: the question, after what it may first recall."""
    ends = [match.end() for match in _SENTENCES.finditer(stem.rstrip())]
    return ([0] + [end for end in ends if end < len(stem.rstrip())])[-1]


def _check_question(item: AnyItem) -> Iterator[Problem]:
    if isinstance(item, Flashcard | Cloze):
        return
    lang, place, stem = item.lang, steps.stem(item), plain(item.stem).replace("**", "").strip()
    if isinstance(item, TrueFalse):
        if _END.search(stem):
            what = "a question" if lang == "en" else "une question"
            yield A_QUESTION.of(item, *place, what=what)
        elif word_count(stem) < 3:
            what = "so short" if lang == "en" else "si courte"
            yield A_QUESTION.of(item, *place, what=what)
        return
    why = _why_not(item, stem)
    if why:
        yield NOT_A_QUESTION.of(item, *place, why=why)
    for n, option in enumerate(item.options):
        count = word_count(option.text)
        if count > 12:
            where = steps.option(item, n)
            yield LONG_OPTION.of(item, *where, option=option.text, count=count)


def _why_not(item: AnyItem, stem: str) -> str:
    lang = item.lang if item.lang in _ASKING else "fr"
    french = lang == "fr"
    instructed = _INSTRUCTION[lang].search(stem) is not None
    if not stem:
        return "il est vide" if french else "it is empty"
    if word_count(stem) < (2 if isinstance(item, Matching | Ordering) else 4) and not (
        instructed and word_count(stem) >= 3
    ):
        return "il a moins de quatre mots" if french else "it has fewer than four words"
    if _BLANK.search(stem) or instructed:
        return ""
    if not _END.search(stem):
        return "il ne finit pas par « ? »" if french else "it does not end with “?”"
    if not _ASKING[lang].search(stem):
        return "rien n’y interroge" if french else "nothing in it asks"
    return ""


LONGEST_PASSAGE = 90
"""Words of the text that a stem may quote to be completed, a paragraph's: more is hard to hold in
mind."""

_PASSAGE = re.compile(
    r"«[^»]*_{3,}[^»]*»|“[^”]*_{3,}[^”]*”"
    # What is to be read before a question on it.
    r"|(?P<lead>\bpassage du texte\s*:\s*)«[^»]*»|(?P<head>\bpassage of the text:\s*)“[^”]*”",
    re.IGNORECASE,
)


def _check_length(item: AnyItem) -> Iterator[Problem]:
    # A passage of the text to be completed is as long as its author made it.
    stem = _PASSAGE.sub(lambda found: found["lead"] or found["head"] or " ", item.stem)
    passage = word_count(item.stem) - word_count(stem)
    place, count = steps.stem(item), word_count(stem)
    if passage > LONGEST_PASSAGE:
        yield LONG_PASSAGE.of(item, *place, count=passage, most=LONGEST_PASSAGE)
    if count > 40:
        yield LONG_STEM.of(item, *place, count=count)
    else:
        longest = max(map(word_count, _SENTENCES.split(stem)))
        if longest > 30:
            yield LONG_SENTENCE.of(item, *place, count=longest)
    depth = 0
    for char in item.stem:
        depth += (char == "(") - (char == ")")
        if depth > 1:
            yield NESTED.of(item, *place)
            return


def folded_stem(item: Item) -> str:
    """The stem, folded; of a cloze, with what stands around its blanks."""
    around = " ".join(item.pieces) if isinstance(item, Cloze) else ""
    return fold(f"{item.stem} {around}")
