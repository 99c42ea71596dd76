"""Other names by which a text, or whoever has read it, calls who and what is asked: the initials of
a body, or its head noun where no other body of the text has the same."""

import re
from collections import Counter

from msgspec.structs import replace

from ardoise.domain.fact import Entity
from ardoise.domain.fold import fold
from ardoise.propose.register import Register

_CLASSES = ("organisation", "groupe", "fonction")
_SMALL = frozenset("de du des d la le les l et a au aux en pour sur".split())  # noqa: SIM905
_LONGEST = 9
_SHORT = re.compile(r".+? d(?:e |u |es |’).+?(?= (?:pour|à|au|chez|auprès|dans) )")
# "secrétaire générale", "directeur adjoint": the first word alone is another office.
_HALF = re.compile(
    r"[a-zà-ÿœ-]+ (?:général|adjoint|délégué|exécutif|exécutive|national|perpétuel|associé"
    r"|suppléant|honoraire|régional|départemental|municipal|technique|sportif|sportive|artistique|d[’']État)"
)


def add_aliases(register: Register) -> None:
    """Adds to bodies, groups and functions the other names that pupils may type for them."""
    whole = "\n".join(paragraph.content for paragraph in register.text.paragraphs)
    for one in list(register.entities.values()):
        also: tuple[str, ...] = ()
        if one.cls in _TERMS:
            also = _called(one.name, whole)
        elif one.cls == "chose" and one.number == "s":
            also = _done_to(one.name)
        if also:
            register.replace(replace(one, variants=tuple(dict.fromkeys((*one.variants, *also)))))
    named = [one for one in register.entities.values() if one.cls in _CLASSES and not one.absent]
    heads = Counter((one.cls, _head(one)) for one in named)
    for one in named:
        other = _initials(one.name, whole) or _expansion(one.name, whole)
        found = [other] if other else []
        head = _head(one)
        # "présidente" is a slip of "président", where another is one.
        near = any(
            cls == one.cls and other != head and (other.startswith(head) or head.startswith(other))
            for cls, other in heads
        )
        alone = heads[one.cls, head] == 1 and not near and not _HALF.match(one.name)
        if alone and head != one.name and head[:1].islower():
            found.append(head)
        if one.cls == "fonction":
            # "directeur de campagne", of "directeur de campagne pour la pêche à Lens".
            short = re.match(
                r".+? d(?:e |u |es |’).+?(?= (?:pour|à|au|chez|auprès|dans) )", one.name
            )
            found += [short.group()] if short else []
        added = [name for name in found if name not in (one.name, *one.variants)]
        if added:
            register.replace(replace(one, variants=(*one.variants, *added)))


_TERMS = ("notion", "notion-personne", "appellation", "denomme", "mot-f", "mot-m")


def _called(name: str, whole: str) -> tuple[str, ...]:
    """The other name that the text gives right after a term: ", aussi appelé gel", "(ou gel)"."""
    found = re.search(
        rf"{re.escape(name)} ?(?:, |\()(?:(?:aussi|également|parfois|encore|souvent) )?"
        r"(?:(?:appelé|nommé|dénommé|dit)e?s?|ou)(?: aussi| encore)? (?:l[ae]s? |l[’']|une? )?"
        r"[«“]?[ \u00a0]?(?P<other>[a-zà-ÿœ][\w’-]*(?: [\w’-]+){0,3}?)[ \u00a0]?[»”]?[ ]?[,.;)]",
        whole,
        re.IGNORECASE,
    )
    return (found["other"],) if found and found["other"] != name else ()


# "le développement de la presse": whoever answers "la presse" has read as well.
_DONE_TO = re.compile(
    r"(?:(?:grand|important|rapide|nouvel) )?(?:invention|développement|succès|apparition|création"
    r"|découverte|arrivée|utilisation|emploi|présence|diffusion|essor|progrès|naissance)"
    r" (?P<of>du |de la |de l’|des |d’)(?P<what>[^,]+)$"
)
_ARTICLES = {"du ": "le ", "de la ": "la ", "de l’": "l’", "des ": "les ", "d’": ""}


def _done_to(name: str) -> tuple[str, ...]:
    """What a name says that something is done with or happens to: "la presse"."""
    found = _DONE_TO.match(name)
    return (f"{_ARTICLES[found['of']]}{found['what']}",) if found else ()


_HEAD = re.compile(
    r"(?:(?:premi(?:er|ère)|ancien(?:ne)?|future?|haute?|grande?|nouvel(?:le)?|nouveau|jeune|petite?"
    r"|vieil|vieille|vieux|seconde?|deuxième|ex) )?[^\W\d_]+(?:-[^\W\d_]+)*"
)


def _head(one: Entity) -> str:
    """The first noun of a name, without its article but with what makes one name with it: "club" of
    "un club de marins", "premier ministre" of "premier ministre portugais"."""
    words = re.sub(r"^(?:une? |plusieurs |des |certaine?s )", "", one.name)
    found = _HEAD.match(words)
    return found.group() if found else one.name


def _initials(name: str, whole: str) -> str:
    """What stands in brackets after the name once: "agence régionale de santé (ARS)"."""
    found = re.search(
        rf"{re.escape(name)} \((?P<short>[A-Z][A-Za-zÀ-ÿ-]{{1,9}})\)", whole, re.IGNORECASE
    )
    short = found["short"] if found else ""
    if short[:2].isupper() or short.isupper():
        return short
    # "l’Union européenne" is "l’UE" where the text says so too.
    parts = [w for w in name.replace("’", "’ ").split() if fold(w.rstrip("’")) not in _SMALL]
    letters = "".join(fold(part)[:1] for part in parts).upper()
    said = len(letters) > 1 and re.search(rf"(?<![\w-]){letters}(?![\w-])", whole)
    return letters if said else ""


def _expansion(name: str, whole: str) -> str:
    """The words whose first letters are the name, where they stand before it in brackets."""
    if not re.fullmatch(r"[A-Z][A-Z-]{1,7}", name):
        return ""
    found = re.search(rf"(?P<before>[^.,;:()«»]+) \({re.escape(name)}\)", whole)
    if found is None:
        return ""
    words = found["before"].replace("'", "’").replace("’", "’ ").split()
    for size in range(2, min(len(words), _LONGEST) + 1):
        last = words[-size:]
        letters = [fold(word)[:1] for word in last if fold(word.rstrip("’")) not in _SMALL]
        if "".join(letters) == fold(name) and fold(last[0].rstrip("’")) not in _SMALL:
            return " ".join(last).replace("’ ", "’")
    return ""
