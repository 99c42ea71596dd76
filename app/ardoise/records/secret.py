"""A pupil's secret: a short phrase of their own, of which only a slow hash is kept."""

import hashlib
import hmac
import secrets

# About 50 ms and 16 MB a guess: OWASP's parameters for scrypt, but for a smaller memory.
_N, _R, _P = 2**14, 8, 1

SHORTEST = 8
"""The least number of characters of a secret."""

_WORDS = {
    "fr": "abeille arbre ballon bateau biscuit bougie brume cabane cahier canard carotte cerise "
    "chaise chemin cloche colline corbeau coton crayon dauphin dragon escargot fenêtre feuille "
    "flamme flocon forêt fourmi fusée galet girafe gomme grenier guitare hamac hibou horloge "
    "igloo île jardin jongleur lanterne lézard licorne lune marmite miroir moulin mouton navire "
    "neige noisette nuage olive orage panier papier parasol patate pédale perle phare piano "
    "pinceau planète plume poivre pomme potager prairie radis rivière robot sable sapin savon "
    "sifflet soleil souris tambour tapis tigre tortue trésor tulipe vague vélo violon volcan",
    "en": "acorn apple badger banjo basket beetle bicycle biscuit blanket bottle bridge bucket "
    "butter button cactus candle carrot castle cherry circus cloud comet compass cookie copper "
    "coral cotton crayon cricket dragon drum eagle engine feather forest fountain garden ginger "
    "giraffe glacier guitar hammer harbour hazel hedgehog helmet island jacket jigsaw kettle "
    "ladder lantern lemon lizard magnet maple marble meadow mirror monkey mountain muffin needle "
    "olive orchard otter paddle pancake parrot pebble pencil pepper pillow planet pocket pumpkin "
    "rabbit rainbow ribbon river rocket saddle sailor shadow spider sunset teapot tiger tunnel "
    "turtle velvet violin volcano walnut whistle window winter",
}


def new_phrase(lang: str) -> str:
    """Four words drawn at random, to be shown once to a pupil who wants no phrase of their own."""
    words = _WORDS["en" if lang == "en" else "fr"].split()
    return " ".join(secrets.choice(words) for _ in range(4))


def hashed(secret: str) -> str:
    """What to keep of a secret: the parameters, a salt and the hash."""
    salt = secrets.token_bytes(16)
    return f"scrypt${_N}${_R}${_P}${salt.hex()}${_scrypt(secret, salt, _N, _R, _P).hex()}"


def matches(secret: str, kept: str) -> bool:
    """Whether `secret` is the one that was `hashed`, in a time that does not tell how near it is.

    What is kept of no secret ("") matches nothing, as slowly.
    """
    parts = kept.split("$")
    if len(parts) != 6:
        _scrypt(secret, b"no such learner", _N, _R, _P)
        return False
    _, n, r, p, salt, digest = parts
    found = _scrypt(secret, bytes.fromhex(salt), int(n), int(r), int(p))
    return hmac.compare_digest(found, bytes.fromhex(digest))


def _scrypt(secret: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    # Spaces and capitals are what one forgets of a phrase.
    plain = " ".join(secret.casefold().split()).encode()
    return hashlib.scrypt(plain, salt=salt, n=n, r=r, p=p, dklen=32)
