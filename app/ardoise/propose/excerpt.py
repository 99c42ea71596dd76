"""The stretch of a text around a word that can be read alone: the sentence, without what trails
far from the word, and with the sentences before it where it leans on them.

Nothing is rewritten and no pronoun is replaced: what *il* or *cette décision* stands for is read
in the sentence before, as in the text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ardoise.propose.anchor import anchor
from ardoise.propose.becoming import brings_another
from ardoise.propose.dependence import (
    leans,
    leans_by_more,
    may_mean,
    speaks_of_somebody,
    spoken_of,
    stands_anyhow,
    tells,
)
from ardoise.propose.leaving import may_end
from ardoise.propose.links import unlinked
from ardoise.propose.model import Model
from ardoise.propose.quoted import any_outside, is_closed
from ardoise.propose.sentence import Sentence, capitalised
from ardoise.propose.token import tokenize

LONGEST = 60
"""Words of an excerpt, with those before it: more is hard to hold in mind."""

COMFORTABLE = 22
"""Words of a sentence beyond which what trails is cut where it can be."""

FEWEST = 6
"""Words that must remain around the one that is asked."""

_FEWEST_OF_ALL = 5
"""Words of a sentence that is shown whole: a short one was written to be read so."""

# Where a sentence can be left: another clause begins, or something is only added.
_TRAIL = re.compile(
    r"(?:[ \u00a0\u202f][;:]|,) ?(?=\w+ant\b|qui |que |qu[’']|dont |où |l[ae]s?quel|auquel "
    r"|ce qui |ce que |dans un |avec |afin |mais |car |puis |notamment "
    r"|principalement |en particulier |y compris |grâce |sans |soit |ainsi qu|bien qu|lorsqu|quand "
    r"|alors qu|tandis qu|si bien |parce qu|puisqu|d’autant |au moment |tout en |faute de "
    r"|au point |à l’occasion |lors d|comme |après |avant d|pour (?=[a-zà-ÿ’ ]*\w+(?:er|ir|re)\b)"
    r"|ce dont |en (?=\w+ant\b)|selon |malgré |tel(?:le)?s? qu|de (?:sorte|manière|façon) "
    r"|quitte à |contrairement |à commencer |à l’image |sauf |hormis |excepté "
    r"|\w+(?:é|i|u)e?s? (?:par|en|dans|sur|de|d[’']|à|au|aux|du|avec|pour) "
    # "porté", not "pauvreté".
    r"|(?!\w+[ieu]té)\w+ée?s? |et (?:\w+ ){1,6}?(?:est|sont|a|ont) )"
    r"|(?:[ \u00a0\u202f];|[ \u00a0\u202f]:)(?=[ \u00a0])"
)
# What begins so has its main clause behind.
_SUBORDINATE = re.compile(
    r"(?:Lorsqu|Quand|Comme|Puisqu|Alors qu|Tandis qu|Bien qu|Parce qu|Dès qu|Après qu|Avant qu)"
)
_JOINT = re.compile(r"[ \u00a0\u202f]; ")


class Excerpt(NamedTuple):
    """Words of one paragraph, `[…]` where some are left out. What stands at a place of the sentence
    that was asked for stands `shift` characters further in `words`."""

    words: str
    shift: int


def excerpt(
    before: Sequence[str], sentence: Sentence, slot: tuple[int, int], model: Model
) -> Excerpt | None:
    """What to read of a paragraph to understand `sentence`, one of its sentences, or None when
    nothing short enough stands alone.

    `before` are the sentences that precede it there; `slot` is where the word that is asked stands
    in the sentence.
    """
    for most in (COMFORTABLE, FEWEST):
        start, end = trimmed(sentence.text, slot, model, most)
        text = sentence.text[start:end]
        whole = len(text) == len(sentence.text.rstrip(".!?… ")) and not text.startswith("Il ")
        if len(text.split()) < (_FEWEST_OF_ALL if whole else FEWEST) or not any_outside(
            text, verbs_of(text, model)
        ):
            return None
        link = LINK.match(text) if not start else None
        if link and link.end() <= slot[0] and not leans(capitalised(text[link.end() :]), model):
            # "Mais une partie subsiste": the word that links it to what came before is left out.
            start, text = link.end(), text[link.end() :]
        elif start and leans(capitalised(text), model):
            # A second clause that leans goes with the first.
            start, text = 0, sentence.text[:end]
        for ahead in _ahead(before, text, model):
            if len(f"{ahead}{text}".split()) <= LONGEST:
                # A clause from within a sentence shows that it is one.
                mark = "[…] " if start and not ahead else ""
                return Excerpt(f"{mark}{ahead}{text}", len(mark) + len(ahead) - start)
    return None


LINK = re.compile(
    r"(?:Mais|Or|Car|(?:Cependant|Toutefois|Pourtant|Néanmoins|En revanche|En effet|De plus|En"
    r" outre"
    r"|Par ailleurs|D[’']ailleurs|Ainsi|Enfin|Au contraire|À l[’']inverse|À l[’']opposé),) "
    # "Il se trouve que le lac est gelé" states that it is.
    r"|(?:Il se trouve|(?:Notons|Rappelons|Précisons|Ajoutons|Signalons|Soulignons)"
    r"(?: (?:aussi|toutefois|cependant|également|enfin))?"
    r"|Il (?:faut|convient de) (?:aussi |toutefois |cependant |également )?"
    r"(?:noter|savoir|rappeler|préciser|souligner|remarquer)"
    r"|Il (?:a|avait) (?:(?:cependant|toutefois|ainsi|donc|également|aussi|depuis) )?été "
    r"(?:observé|constaté|établi|démontré|montré|prouvé|vérifié|remarqué|calculé|mesuré)"
    r"|On (?:sait|constate|observe|remarque)"
    r"(?: (?:aujourd[’']hui|désormais|cependant|toutefois|aussi|ainsi|également))?)"
    r" qu(?:e |[’'])(?!ils? |elles? |on )"
)


def _ahead(before: Sequence[str], text: str, model: Model) -> tuple[str, ...]:
    """What must be read before `text`, cut short where it can be, and whole: nothing, or the last
    sentence that leans on no other. What stands between the two is left out if it goes on about
    the same. () where there is none."""
    if not leans(text, model):
        return ("",)
    alone = ("",) if stands_anyhow(text, model) else ()
    return (*(_led_by(before, text, model) if before else ()), *alone)


def _led_by(before: Sequence[str], text: str, model: Model) -> tuple[str, ...]:
    """The same of a text that leans, where sentences stand before it."""
    more = leans_by_more(text, model)
    if more and not (_owner_told(text, before[-1]) and _holds(before[-1], text)):
        return ()
    # What *cette ville*, *l’a montré* or *plus tard* points to may be anywhere in the sentence
    # before: it is shown whole, with what it leans on itself.
    found = None if more or _said_earlier(text, before) else _anchored(before, text, model)
    if found:
        return found
    if more and tells(before[-1], model) and not _said_earlier(text, before):
        return (f"{_opened(before[-1], model)} ",)
    cut: tuple[str, ...] = ()
    if more and not _said_earlier(text, before) and not leans_by_more(before[-1], model):
        shown = _anchored(before[:-1], before[-1], model) if before[:-1] else ()
        cut = tuple(f"{ahead}{before[-1]} " for ahead in shown)
    return (*cut, *_as_they_stand(before, text, model))


def _anchored(before: Sequence[str], text: str, model: Model) -> tuple[str, ...]:
    """What shows whom the pronoun of a text stands for: the last sentence that leans on no other,
    where those after it go on about the same."""
    spoken = spoken_of(text)
    found = anchor(
        before,
        spoken,
        spoken_of,
        lambda one: not tells(one, model) and not (one is before[0] and _PRESENTS.match(one)),
    )
    if found is None:
        return ()
    previous, between = found
    if not may_mean(previous, spoken):
        return ()
    left_out = before[before.index(previous) + 1 :]
    if between and any(_BRINGS.search(one) or brings_another(one) for one in left_out):
        return ()
    end = _opening(previous, model)
    able = end < len(previous) - 1 and _agrees(previous, spoken)
    able = able and not brings_another(previous[end:])
    shown = _opened(previous, model)
    cut = (f"{shown[: end + len(shown) - len(previous)]} […] ",) if able else ()
    return (*cut, f"{shown} {between}")


_MOST_BEFORE = 3


def _as_they_stand(before: Sequence[str], text: str, model: Model) -> tuple[str, ...]:
    """The sentences before one, as far back as each needs the one before it, and nothing left out:
    whoever reads them reads what the text says."""
    for n in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_BEFORE), -1):
        if tells(before[n], model):
            ahead = " ".join((_opened(before[n], model), *before[n + 1 :]))
            if not leans_by_more(text, model) and not may_mean(ahead, spoken_of(text)):
                # "Puis la tour s’est fendue. Il est vide": of what was said before that.
                continue
            return () if _said_earlier(text, (*before[:n], ahead)) else (f"{ahead} ",)
    return ()


def preceded(before: Sequence[str], model: Model) -> tuple[str, ...]:
    """What to read before a sentence that takes up something of the one before it: that one, with
    what it leans on itself, cut short where it can be, and whole."""
    ahead = _ahead(before[:-1], before[-1], model) if before else ()
    return tuple(f"{one}{before[-1]} " for one in ahead)


# "Elle indique un âge, durant lequel la concentration montait": the next *elle* may be another.
_BRINGS = re.compile(
    r"(?:l[ae]?s?quel\w*|dont|où|qu[e’']) ?(?:l[ae]s?|l[’']|une?|des|son|sa|ses|leurs?) ?[a-zà-ÿœ]",
)


# "Deux clients ont accepté. Son plan table sur une hausse": of another than them.
_SEVERAL = re.compile(
    r"(?:Les|Des|Ces|Ses|Leurs|Plusieurs|Quelques|Certaine?s|Deux|Trois|Quatre|Cinq|Six|Sept|Huit"
    r"|Neuf|Dix|\d+) "
)


def _owner_told(text: str, previous: str) -> bool:
    """Whether the sentence before one that begins with *son* or *sa* may tell whose it is."""
    if not re.match(r"(?:Son|Sa|Ses) ", text) or not _SEVERAL.match(previous):
        return True
    return bool(re.search(r"(?<=[a-zà-ÿ,»] )[A-ZÀ-ÖØ-Þ][a-zà-ÿ]", previous))


def _holds(previous: str, text: str) -> bool:
    """Whether what is said in quotation marks may hold whom a sentence goes on about: only who says
    it, if a name does, and if the sentence goes on about somebody."""
    if not previous.startswith("«"):
        return True
    named = re.search(r"»[^«]*[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+", previous)
    return bool(named) and (speaks_of_somebody(text) or bool(re.match(r"(?:Son|Sa|Ses) ", text)))


def _opened(sentence: str, model: Model) -> str:
    """A sentence that tells alone of whom it speaks as it is shown: with a sign in the place of the
    word that links it to what is left out."""
    opens = leans(sentence, model) and not _PRESENTS.match(sentence)
    return f"[…] {unlinked(sentence)}" if opens else sentence


# "C’est une carotte de glace, longue d’un mètre, qui a tout changé": at the head of a paragraph,
# what is spoken of is shown for the first time.
_PRESENTS = re.compile(r"C[’']est une? (?:[^,.]+,?){1,3} qu(?:i |e |[’'])")
_DEMONSTRATIVE = re.compile(r"\b(?:ce|cet|cette|ces) (?P<noun>[^\W\d_]{4,})", re.IGNORECASE)


def _said_earlier(text: str, before: Sequence[str]) -> bool:
    """Whether *ce projet* takes up a noun of a sentence farther back than the last."""
    for found in _DEMONSTRATIVE.finditer(text):
        stem = found["noun"].casefold()[:6]
        if stem not in before[-1].casefold() and any(stem in s.casefold() for s in before[:-1]):
            return True
    return False


_BREAK = re.compile(r",(?!\d)|[ \u00a0][;:]|(?= (?:(?:qui|que|dont|où|afin|pour|et) |qu[’']))")


def _opening(text: str, model: Model) -> int:
    """Where a sentence may be left that is shown for whom it speaks of alone: after its verb and a
    few words, or its end."""
    verbs = verbs_of(text, model)
    for found in _BREAK.finditer(text):
        words = text[: found.start()]
        if len(words.split()) < FEWEST or "«" in words or not is_closed(words):
            continue
        # "Les blocs pèsent pour certains six tonnes": a verb alone says nothing yet.
        bare = not found.group() and words.rfind(" ") + 1 in verbs
        if not bare and may_end(text, 0, found.start(), verbs):
            return found.start()
    return len(text)


def verbs_of(text: str, model: Model) -> list[int]:
    """Where the finite verbs of a sentence start, read in the whole of it."""
    found = model.finite_verbs(text)
    return [token.start for token in tokenize(text, found) if token.kind == "verb"]


_NAMED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’-]+ (?:(?:de|du|des|von|van|d[’']) ?)?[A-ZÀ-ÖØ-Þ]")
_ARTICLES = {"le": "il", "un": "il", "la": "elle", "une": "elle"}


def _agrees(sentence: str, pronoun: str) -> bool:
    """Whether a pronoun may stand for what a sentence begins with, as far as its article tells."""
    first = sentence.split()[0].casefold()
    if first in ("les", "des"):
        return pronoun.endswith("s")
    # "Quelques heures après, la zone rougit : ces signes …": what is meant comes later.
    named = bool(_NAMED.match(sentence))
    return bool(pronoun) and (named or _ARTICLES.get(first) == pronoun)


def _awaits(words: str, verbs: Sequence[int]) -> bool:
    """Whether words cut at a comma end with a second subject whose verb comes after it: "…, et la
    criée, qui employait 45 personnes, a fermé"."""
    at = words.rfind(", et ")
    return at >= 0 and not any(at < verb < len(words) for verb in verbs)


def trimmed(text: str, slot: tuple[int, int], model: Model, most: int) -> tuple[int, int]:
    """Where to begin and end in a sentence: all of it but its stop where it has at most `most`
    words, else without what follows or precedes the clause of the slot."""
    start, end = 0, len(text.rstrip(".!?… "))
    if len(text.split()) <= most or _SUBORDINATE.match(text):
        return start, len(text[:end].rstrip(" ,;:\u00a0\u202f"))
    for found in _JOINT.finditer(text):
        if not is_closed(text[: found.start()]):
            # "« Il part ; elle reste », dit-il": within a quotation.
            continue
        if found.end() <= slot[0]:
            start = found.end()
        elif found.start() >= slot[1]:
            end = min(end, found.start())
    if len(text[start:end].split()) > most:
        # Of the whole sentence: a model reads the beginning of one otherwise.
        verbs = verbs_of(text, model)
        cuts = [
            found.start()
            for found in _TRAIL.finditer(text, slot[1], end)
            if len(text[start : found.start()].split()) >= FEWEST
            and is_closed(text[start : found.start()])
            # "un prisonnier, ____, …" opens what a later comma closes.
            and not (found.start() == slot[1] and text[: slot[0]].endswith(", "))
            and may_end(text, start, found.start(), verbs)
            and not _awaits(text[start : found.start()], [v - start for v in verbs])
        ]
        if cuts:
            short = [cut for cut in cuts if len(text[start:cut].split()) <= most]
            end = max(short) if short else min(cuts)
    return start, end
