"""The words that say what a term means: where they end, and whether they say it in full.

A definition is never cut inside: what restricts its noun ("qui …", "de …", a list of what it holds)
belongs to it; what a comma only adds ("…, dont le cours …") does not.
"""

import re

from ardoise.propose.verbs import finite_forms

STARTS = (
    r"(?:une? |l[ae] |les |l[’']|des |d[’'](?:un|autres) |tou(?:te?s?|s) "
    r"|ce(?:lui|lle|ux)? (?:qu|dont))"
)
"""How a definition begins: an article, *tout*, *ce qui*."""

FEWEST, MOST = 3, 30
_TELLING = 7

_STOP = re.compile(r"[;:.…—]|(?<=[ \u00a0])[–-](?=[ \u00a0])|[()«»,]| (?:et|ou|mais|car|puis) ")
_ADDS = re.compile(
    r"(?:qu[ie]|qu[’']\w*|dont|où|l[ae]s?quel\w*|l[ae]quelle|auquel|ce qu[ie]|ce qu[’']|mais|car"
    r"|puis"
    r"|tandis|alors|comme|notamment|par exemple|tel(?:le)?s? que|c[’']est|ainsi|soit|souvent"
    r"|parfois|généralement|grâce|contrairement|au contraire|afin|pour|aux? d\w+ de|aux dépens"
    r"|lors|lorsqu\w*|quand|si|sans|avec|et (?:qu|non|notamment|dont)|en (?:effet|particulier"
    r"|\w+ant)"
    r"|(?:\w+ment )?\w+(?:ant|ées?|és|is|ies|us|(?<!q)ues)\b|à l[’']inverse|par opposition|selon"
    r"|voire"
    r"|parce|puisqu\w*|sur|sous|depuis|dès|il|elle|ils|elles|on|autour|dans|a|est|sont|ont)\b"
)
_MEMBER = re.compile(
    r"(?:d[eu]s? |d[’']|l[ae]s? |l[’']|une? |par |à |aux? |en |sur |dans |entre |pour |son |sa "
    r"|ses "
    r"|leurs? )?(?P<first>[^\W\d_]+)",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\b(?:qu[ie]|où|dont|qu[’']\w+|l[ae]s?quel\w*)$")
_SUBJECT = re.compile(
    r"(?:ils?|elles?|on|se|s[’']|ne|n[’']|l[ae] (?=\w+(?:e|ent|t) )|cel(?:a|ui|le)|c[’']|y|en) ?"
)


def definiens_end(text: str, start: int) -> int | None:
    """Where the definition that begins at `start` ends; None where it cannot be told."""
    at = start
    while True:
        found = _STOP.search(text, at)
        if found is None:
            return len(text)
        sign, end = found.group(), found.start()
        if sign.startswith("(") or sign in "«»":
            closing = text.find(")", end) if sign == "(" else -1
            # What brackets hold in passing is left out when nothing follows them.
            if closing > 0 and re.match(r"\)\s*(?:[,.;:—]|$)", text[closing:]):
                return len(text[:end].rstrip())
            return None
        if sign == ")":
            return end
        if sign == ",":
            after = _past_comma(text, start, end)
            if after is None:
                return None
            if after == end:
                return end
            at = after
        elif sign.strip() in ("et", "ou", "mais", "car", "puis"):
            # "une plante qui vit dans l’eau et porte des fleurs": its relative goes on.
            goes_on = _RELATIVE.search(text[start:end]) and sign.strip() in ("et", "ou")
            if sign.strip() not in ("et", "ou") or (not goes_on and _new_clause(text, found.end())):
                return end
            at = found.end() - 1
        elif re.match(r"[:;—–-]", sign):
            return len(text[:end].rstrip(" \u00a0\u202f"))
        elif sign == "." and re.match(r"\.\w", text[end:]):
            at = end + 1
        else:
            return end


def _past_comma(text: str, start: int, comma: int) -> int | None:
    """Where to read on after a comma; the comma itself where the definition ends there; None where
    it cannot be told."""
    before, rest = text[start:comma], text[comma + 1 :]
    if re.match(r"\d", rest):
        return comma + 1
    if _INSIDE.search(before) or _awaits_verb(before):
        # "ceux qui, ne possédant rien, la louent": what is put in ends at the next comma.
        closing = text.find(",", comma + 1)
        return closing + 1 if closing > 0 else None
    rest = rest.lstrip()
    closing = rest.find(",")
    inserted = rest[:closing] if closing > 0 else ""
    if (
        inserted
        and len(inserted.split()) <= 6
        and re.match(r"(?:dans|sur|en|par|à|au|sous)\b", rest)
    ):
        follows = rest[closing + 1 :].lstrip()
        if re.match(r"(?:d[’']|d[eu]s? )", follows) and not re.search(r"\bde?\b|\bd[’']", before):
            # "la propagation, dans un milieu, d’une vibration".
            return text.index(",", comma + 1) + 1
    listed = _list_end(before, rest)
    if listed:
        return text.index(rest, comma) + listed
    whole = len(before.split()) >= _TELLING or bool(_RELATIVE.search(before))
    if not whole and _RELATIVE.match(rest):
        # "un état de la matière, dont les molécules …": the kind alone says too little.
        return comma + 1
    if _RELATIVE.search(before) and re.match(r"et (?:[a-zà-ÿœ]+(?:er|ir|re|oir) )", rest):
        return comma
    if len(before.split()) >= FEWEST and re.match(r"(?:et|ou) (?:l[ae]s? |l[’']|une? |des )", rest):
        return comma
    if len(before.split()) >= FEWEST and (_ADDS.match(rest) or _verb_first(rest)):
        return comma
    return None


def _awaits_verb(before: str) -> bool:
    """Whether a relative has its subject but no verb yet: "un récit où un fait étrange"."""
    opened = re.search(
        r".*\b(?:où|dont|l[ae]s?quel\w*|que|qu’) ?(?P<subject>l[ae]s? |l’|une? )", before
    )
    if opened is None:
        return False
    rest = before[opened.start("subject") :]
    return not any(word in finite_forms() for word in rest.split()[1:])


def _list_end(before: str, rest: str) -> int:
    """How far a list goes on in `rest`, what follows its first comma; 0 where there is none."""
    stop = re.search(r"[;:.()«»]| —", rest)
    inside = rest[: stop.start()] if stop else rest
    joint = re.search(r",? (?:et|ou|ni|puis) ", inside)
    if joint is None:
        return 0
    members = inside[: joint.start()].split(",")
    heads = [_MEMBER.match(member.strip()) for member in members]
    if any(head is None or len(m.split()) > 9 for head, m in zip(heads, members, strict=True)):
        return 0
    forms = finite_forms()
    if any(_ADDS.match(member.strip()) or member.split()[0] in forms for member in members):
        return 0
    if any(word in forms for member in members for word in member.split()[1:3]):
        return 0
    if _new_clause(inside, joint.end()):
        return 0
    first = members[0].strip().split()[0].casefold()
    linked = re.search(rf"(?:^| ){re.escape(first)}(?: |$)", before) or first.endswith(("’", "'"))
    opened = re.match(r"(?:d[eu]s?|l[ae]s?|une?|par|à|aux?|en|dans|entre)\b", first)
    if (
        opened
        and not linked
        and not re.search(r"(?:^| )(?:d[eu]s?|l[ae]s?|une?) |[dl][’']", before)
    ):
        return 0
    return joint.end() - 1


def _new_clause(text: str, at: int) -> bool:
    """Whether a verb of its own follows a conjunction: "… et permet", "… et qu’il"."""
    rest = text[at:]
    word = re.match(r"[\w’'-]+", rest)
    if word is None:
        return False
    if _SUBJECT.match(rest) and not re.match(r"(?:l[ae] |en |on\w)", rest):
        return True
    noun = re.match(r"\w+e (?:de|des|du|d[’'])\b", rest)
    return word.group() in finite_forms() and not noun


def _verb_first(rest: str) -> bool:
    if re.match(r"(?:se |s[’']|ne |n[’'])\w", rest):
        return True
    word = re.match(r"[\w-]+", rest)
    return word is not None and word.group() in finite_forms()


_GENERIC = re.compile(r"\b(?:ce|ceux|celui|celles?) (?:qu[ie]|qu[’']|dont|où)\b", re.IGNORECASE)
_DANGLING = re.compile(
    r"\b(?:ils?|elles?|lui|eux|ceci|cela|celui|celles?|ceux|celui-ci|celle-ci|ceux-ci|celles-ci|cet"
    r"|cette|ces|ce(?! qu| dont)|ici|là|autres?|en|y|précédente?s?|suivante?s?)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?:son|sa|ses|leurs?)\b")
_RELATIVE = re.compile(r"\b(?:qu[ie]|où|dont|l[ae]s?quel\w*)\b|qu[’']")


# "une condition que Sarah Nkulu": what she does was cut off.
_NO_VERB_AFTER = re.compile(
    r"\b(?:que |qu[’']|dont |où )(?:[A-ZÀ-ÖØ-Þ][\w’-]*(?: [A-ZÀ-ÖØ-Þ][\w’-]*)*"
    r"|(?:l[ae]s? |l[’']|une? |des )[\w’-]+)$"
)


_ALL_OF = re.compile(r"(?:l[’']ensemble|la totalité|le fait) d(?:e |es |u |[’'])[\w-]+$")


def _within(words: str, found: re.Match[str]) -> bool:
    """Whether *il* or *elle* stands for a second noun of the definition itself: "la richesse d’un
    État dépend de l’or qu’il possède"."""
    article = {"il": r"\b(?:le|un) |\bl[’']", "elle": r"\b(?:la|une) |\bl[’']"}.get(found.group())
    return article is not None and bool(re.search(article, words[8 : found.start()]))


def _before_verb(words: str, at: int) -> bool:
    """Whether a verb follows *en*, which is a pronoun then: "en argent" is none."""
    found = re.match(r" (?P<word>[^\W\d_]+)", words[at:])
    return found is not None and found["word"] in finite_forms()


def says_whole(words: str) -> bool:
    """Whether a definition can be read alone: long enough, nothing in it that points elsewhere."""
    if _ALL_OF.match(words):
        # "l’ensemble des transformations": of which?
        return False
    if not FEWEST <= len(words.split()) <= MOST or words.count("(") != words.count(")"):
        return False
    if _NO_VERB_AFTER.search(words):
        return False
    rest = re.sub(r"\b(?:entre (?:eux|elles)|(?:lui|elle|eux|elles)-mêmes?)\b", "", words)
    rest = _GENERIC.sub("qui", rest)
    for found in _DANGLING.finditer(rest):
        if _within(rest, found):
            continue
        if found.group() == "en" and _RELATIVE.search(rest[: found.start()]):
            # "ceux qui ont un emploi ou en cherchent un".
            continue
        if found.group() == "en" and not _before_verb(rest, found.end()):
            continue
        if found.group() in ("autre", "autres") and re.search(
            r"d[’'](?:un|une )?$|l[’']un .*", rest[: found.start()]
        ):
            continue
        return False
    words = re.sub(r"\ben \w+ une?$", "cela", words)
    owner = _OWNER.search(rest)
    if owner and not re.match(r".*\b(?:le son|un son)", rest[: owner.end()]):
        # "une plante qui perd ses feuilles": its own relative says whose.
        return bool(_RELATIVE.search(rest[: owner.start()]))
    return not re.search(r"(?:\b(?:de|du|des|à|et|ou|le|la|les|une?|par|en|que|qui)|[’'])$", words)
