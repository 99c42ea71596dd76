"""Terms that a text gives in passing: "on appelle X un Y", "X désigne Y", "X, un Y qui …,"."""

import re
from collections.abc import Iterator

from ardoise.propose.cast import Cast
from ardoise.propose.clause import points_back
from ardoise.propose.register import noun_gender
from ardoise.propose.said import pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.verbs import finite_forms

_NOUN = r"[a-zà-ÿœ-]+(?: (?:de |d[’']|du |des |à )?[a-zà-ÿœ-]+){0,2}?"
_DEF = r"(?:une? |le |la |l[’']|les |des )[^;:«»()]+?"
_CALLED = re.compile(
    rf"On (?:appelle|nomme) (?:«[ \u00a0]?)?(?P<article>le |la |l[’']|les |une? )?(?P<term>{_NOUN})"
    rf"(?:[ \u00a0]?»)?(?:,[^,]+,)? (?P<what>{_DEF})\.$"
)
_MEANS = re.compile(
    rf"(?P<article>Le |La |L[’']|Les )(?P<term>{_NOUN}) désigne(?:nt)? (?P<what>{_DEF})\.$"
)
_APPOSED = re.compile(
    r"(?<![\w’'])(?P<article>le |la |l[’']|Le |La |L[’'])"
    r"(?P<term>[a-zà-ÿœ-]+(?: [a-zà-ÿœ-]+)?), "
    r"(?P<what>une? [a-zà-ÿœ][^,;:«»()]+)(?=[,.])"
)
_THAT_IS = re.compile(
    r"(?P<of>\b(?:de |d[’']))?(?<![\w’'-])(?P<article>le |la |l[’']|les |une? )"
    r"(?P<term>[a-zà-ÿœ-]+(?: (?:à |de |d[’'])?[a-zà-ÿœ-]+)?), c[’']est-à-dire "
    r"(?P<what>(?:du |de la |de l[’']|des |d[’']une? |le |la |l[’']|les |une? )[^,;:«»()]+?)"
    r"(?=[,.;]|$)",
    re.IGNORECASE,
)
# Of "posée sur un toit, un clocher ou un pylône" one alone is not so.
_OR = re.compile(r"(?:, [^,;:.]+)*?,? [^,;:.]* ?\bou (?:une? |le |la |les |l[’'])")
_HANGS = re.compile(
    r"\b(?:de|d’|du|des|à|au|aux|par|dans|sur|et|en|avec|comme|pour) ?$", re.IGNORECASE
)


def read_terms(cast: Cast, sentence: Sentence) -> None:
    """Registers the terms that a sentence defines, each with its definition."""
    for found in _found(sentence.text):
        article = (found["article"] or "").strip().casefold().replace("'", "’")
        term, what = found["term"], found["what"].strip()
        if "of" in found.groupdict():
            what = _nominative(what) if found["of"] else what
            if re.match(r"(?:du|de|des|d[’'])\b", what):
                continue
        size = len(what.split())
        first = re.split(r" (?:qu[ie]|qu[’']|dont|où)\b", what)[0].split()
        if any(word in finite_forms() and not word.endswith(("e", "ent")) for word in first[2:]):
            continue
        if not 3 <= size <= 22 or points_back(what) or pointing(_bare(what)) or points_back(term):
            continue
        gender = {"le": "m", "la": "f", "un": "m", "une": "f"}.get(article, "")
        gender = gender or noun_gender(term.split()[0]) or cast.model.gender(term.split()[0])
        same = re.match(r"(?P<article>une?) (?P<noun>[^\W\d_]+)", what)
        if not gender and same and same["noun"] == term.split()[0]:
            # "On appelle plante caduque une plante qui …".
            gender = "m" if same["article"] == "un" else "f"
        if not gender and article in ("", "un", "une"):
            continue
        if article in ("un", "une", ""):
            article = "le" if gender == "m" else "la"
            article = "l’" if term[0] in "aeiouyéèêâîôœ" else article
        notion = cast.register.entity(
            "notion",
            term,
            gender=gender,
            number="p" if article == "les" else "s",
            article=article,
        )
        definition = cast.register.entity("definition", what)
        cast.register.fact(
            "definition",
            {"terme": (notion.id,), "definition": (definition.id,)},
            (found.group().strip(" ."),),
            sentence.paragraph,
            importance=1,
        )


def _nominative(what: str) -> str:
    """ "du nombre" as "le nombre", "de la force" as "la force"."""
    for genitive, article in (("du ", "le "), ("des ", "les ")):
        if what.startswith(genitive):
            return article + what[len(genitive) :]
    return re.sub(r"^(?:de (?=la |l[’'])|d[’'](?=une? ))", "", what)


def _bare(what: str) -> str:
    """A definition without the possessives that its own relative explains: "une plante qui perd
    ses feuilles"."""
    head, relative, rest = what.partition(" qui ")
    return head + relative + re.sub(r"\b(?:son|sa|ses|leurs?) ", "", rest)


def _found(text: str) -> Iterator[re.Match[str]]:
    whole = _CALLED.match(text) or _MEANS.match(text)
    if whole is not None:
        yield whole
        return
    that_is = _THAT_IS.search(text)
    if that_is is not None:
        yield that_is
    for found in _APPOSED.finditer(text):
        short = len(found["what"].split()) <= 3
        if not (short or _HANGS.search(text[: found.start()]) or _OR.match(text, found.end())):
            yield found
