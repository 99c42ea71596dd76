"""Verbs that say the contrary of each other of the same thing: *soutient* and *combat*, *réussit à*
and *échoue à*, *se rapproche de* and *s’éloigne de*."""

import re
from collections.abc import Iterator

from ardoise.domain.elision import elides
from ardoise.propose.branches import branches
from ardoise.propose.contraries.pairs import pairs
from ardoise.propose.contraries.turned import Reversal
from ardoise.propose.opposite_verbs import find_contraries, forms, lexicon

_OF_SOMETHING = """
soutenir combattre, construire détruire, acheter vendre, assouplir durcir
simplifier compliquer, alourdir alléger, instaurer abolir
accroître réduire, relever abaisser, élargir restreindre
unir diviser, apaiser attiser, légaliser interdire
admirer mépriser, acclamer huer, effrayer rassurer, recruter licencier
quitter rejoindre, prolonger abréger, stimuler freiner
allumer éteindre
décevoir satisfaire, conserver abandonner, enrichir appauvrir
"""
"""With what it acts on."""

_OF_DOING = """
réussir échouer, parvenir échouer, accepter refuser, continuer cesser
"""
"""With the infinitive of what is done."""

_REFLEXIVE = """
rapprocher éloigner, améliorer dégrader, développer affaiblir, renforcer affaiblir
multiplier raréfier, aggraver atténuer, rassembler disperser, agrandir rétrécir
intensifier affaiblir, étendre réduire
"""
"""With *se*."""

_OF_ITSELF = """
cesser commencer, apparaître disparaître, réussir échouer
disparaître apparaître, échouer réussir, progresser régresser, croître décroître
"""
"""With nothing but where and when."""

_ENDING = """
achever commencer, terminer commencer, achever débuter
"""
"""With *se*, and what stands against it without."""

_SECOND = frozenset(
    """assouplir durcir alourdir unir abolir élargir affaiblir rétrécir réussir agrandir enrichir
    appauvrir ralentir raccourcir refroidir""".split()  # noqa: SIM905
)
_OTHERS = {
    "soutenir": "soutient soutiennent soutenait soutenu soutint soutinrent soutiendra",
    "parvenir": "parvient parviennent parvenait parvenu parvint parvinrent parviendra",
    "combattre": "combat combattent combattait combattu combattit combattirent combattra",
    "construire": "construit construisent construisait construit construisit construisirent"
    " construira",
    "détruire": "détruit détruisent détruisait détruit détruisit détruisirent détruira",
    "réduire": "réduit réduisent réduisait réduit réduisit réduisirent réduira",
    "vendre": "vend vendent vendait vendu vendit vendirent vendra",
    "étendre": "étend étendent étendait étendu étendit étendirent étendra",
    "acheter": "achète achètent achetait acheté acheta achetèrent achètera",
    "alléger": "allège allègent allégeait allégé allégea allégèrent allégera",
    "accroître": "accroît accroissent accroissait accru accrut accrurent accroîtra",
    "relever": "relève relèvent relevait relevé releva relevèrent relèvera",
    "restreindre": "restreint restreignent restreignait restreint restreignit restreignirent"
    " restreindra",
    "éteindre": "éteint éteignent éteignait éteint éteignit éteignirent éteindra",
    "rejoindre": "rejoint rejoignent rejoignait rejoint rejoignit rejoignirent rejoindra",
    "abréger": "abrège abrègent abrégeait abrégé abrégea abrégèrent abrégera",
    "satisfaire": "satisfait satisfont satisfaisait satisfait satisfit satisfirent satisfera",
    "décevoir": "déçoit déçoivent décevait déçu déçut déçurent décevra",
    "interdire": "interdit interdisent interdisait interdit interdit interdirent interdira",
    "effrayer": "effraie effraient effrayait effrayé effraya effrayèrent effraiera",
    "commencer": "commence commencent commençait commencé commença commencèrent commencera",
    "apparaître": "apparaît apparaissent apparaissait apparu apparut apparurent apparaîtra",
    "disparaître": "disparaît disparaissent disparaissait disparu disparut disparurent disparaîtra",
    "croître": "croît croissent croissait crû crût crûrent croîtra",
    "décroître": "décroît décroissent décroissait décru décrut décrurent décroîtra",
    "achever": "achève achèvent achevait achevé acheva achevèrent achèvera",
    "raréfier": "raréfie raréfient raréfiait raréfié raréfia raréfièrent raréfiera",
}
# "relever un défi", "unir sa voix": too much else.
_ONE_WAY = frozenset(["relever", "quitter", "vendre", "abandonner", "diviser", "construire"])
_LEXICON = lexicon(_OF_SOMETHING, _OTHERS, _SECOND, _ONE_WAY)
# A wall holds a roof up, and does not fight it.
_SUPPORTS = re.compile(r"soutien|soutenu|soutin|combat")
_SUPPORTED = re.compile(
    r" (?:l[ea]s? |l’|une? |son |sa |ses |leurs? |cette |ce |ces |des |du )?(?:[a-zà-ÿœ]+ )?"
    r"(?:candidat|réforme|projet|loi|gouvernement|idée|thèse|mesure|mouvement|révolution|roi|cause"
    r"|politique|grève|régime|république|président|ministre|parti|droit|abolition|proposition"
    r"|insurg|révolt|peine|indépendance|monarchie|hypothèse|théorie)",
    re.IGNORECASE,
)


_HAVE = ("a", "ont", "avait", "avaient")


def _both(one: str, other: str) -> Iterator[tuple[str, str]]:
    """Each form of a verb with the same one of another."""
    yield from zip(forms(one, _OTHERS, _SECOND), forms(other, _OTHERS, _SECOND), strict=True)


def _phrases() -> dict[str, str]:
    """What is said with *se*, or with an infinitive after it."""
    found: dict[str, str] = {}
    for one, other in pairs(_REFLEXIVE):
        for here, there in ((one, other), (other, one)):
            for form, contrary in _both(here, there):
                found.setdefault(_with_se(form), _with_se(contrary))
    for one, other in pairs(_OF_DOING):
        for here, there in ((one, other), (other, one)):
            for form, contrary in _both(here, there):
                for mark in ("à ", "de ", "d’"):
                    found.setdefault(f"{form} {mark}", _doing(contrary, there, mark))
    return found


def _with_se(form: str) -> str:
    return f"s’{form}" if elides(form) else f"se {form}"


_TAKES_TO = ("réussir", "échouer", "parvenir")


def _doing(form: str, infinitive: str, mark: str) -> str:
    """A verb with what it takes before an infinitive, where the text has `mark`; "" where it takes
    another word, which may elide or not."""
    if infinitive in _TAKES_TO:
        return f"{form} à " if mark == "à " else ""
    return "" if mark == "à " else f"{form} {mark}"


def _alone() -> dict[str, str]:
    """What is said of a thing by itself, in simple tenses, and with *avoir* where both have it."""
    found: dict[str, str] = {}
    for here, there in pairs(_OF_ITSELF):
        for n, (form, contrary) in enumerate(_both(here, there)):
            if n not in (0, _DONE):
                found.setdefault(form, contrary)
            elif n == _DONE and not here.endswith("paraître"):
                for helper in _HAVE:
                    found.setdefault(f"{helper} {form}", f"{helper} {contrary}")
    for ends, begins in pairs(_ENDING):
        for n, (end, begin) in enumerate(_both(ends, begins)):
            if n not in (0, _DONE):
                found.setdefault(_with_se(end), begin)
                found.setdefault(begin, _with_se(end))
            elif n == _DONE:
                for helper in _HAVE:
                    found.setdefault(f"{helper} {begin}", f"{helper} pris fin")
    return found


_DONE = 5
_ALONE = _alone()
_BY_ITSELF = re.compile(
    r"(?<![\w’'-])(?P<word>"
    + branches(_ALONE)
    + r")(?=$|, | (?:en|au|aux|dans|vers|dès|sous|pendant|sur|chez|le \d|à (?:partir|la|l’|[A-Z]))"
    r"(?![\w-]))"
)
_PHRASES = {words: contrary for words, contrary in _phrases().items() if contrary}
_FOUND = re.compile(r"(?<![\w’'-])(?P<word>" + branches(_PHRASES) + r")(?P<next>[\w’-]*)")
_DOING = re.compile(r"[a-zà-ÿœ]+(?:er|ir|re)$|l[ea]s?$|l’|s[e’]|en$|y$")
# "continue de croître de plus en plus": what goes on.
_MORE_AND_MORE = re.compile(r"\b(?:toujours|encore|de (?:plus|moins) en (?:plus|moins))\b")
_ADVISES = re.compile(r"\bon\b|l’on\b|\bEn [a-zà-ÿ]+ant\b")
# "la rue qui se rapproche": by the way; "à se développer": what is only aimed at.
_BY_THE_WAY = re.compile(
    r"\b(?:qui|que|à|de|pour|en|l[ea]s?|fai(?:t|re)|font|fit|[mtln]’) $|’$", re.IGNORECASE
)

# "Des fours furent détruits": nobody could tell which ones.
_MADE = re.compile(r"détrui")
# What makes something easier was mostly made for it.
_EASES = re.compile("facilit")
_SOME = re.compile(r"(?:Des|Une?|De nombreu(?:x|ses)|Plusieurs|Quelques|Deux|Trois) ")
# "…, et ont favorisé": what the first statement tells.
_SECOND_OF_TWO = re.compile(
    r"\bet (?:(?:a|ont|avait|avaient|est|sont|fut|furent|était|étaient)(?: été)? )?$"
)
# What a thing is able to do is what it is good for.
_ABLE = re.compile(r"\b(?:peut|peuvent|pourr[a-z]+|permet|permettent|aide|aident|sert|servent)\b")


def find_verbs(text: str) -> Iterator[Reversal]:
    """The verbs of `text` that have a contrary, in the form in which they stand."""
    # "En taillant court, on favorise la repousse": advice, which nobody gives the other way.
    plain = () if _ADVISES.search(text) else find_contraries(text)
    for start, end, contrary in (*find_contraries(text, _LEXICON), *plain):
        if _SUPPORTS.match(text, start) and not _SUPPORTED.match(text, end):
            continue
        if (_MADE.match(text, start) and _SOME.match(text)) or _EASES.match(text, start):
            continue
        ahead = text[:start]
        if _SECOND_OF_TWO.search(ahead) or _ABLE.search(ahead):
            continue
        if not _BY_THE_WAY.search(ahead):
            yield Reversal(start, end, text[start:end], contrary, text[start : start + 5])
    for found in _FOUND.finditer(text):
        words, after = found["word"], found["next"]
        if _BY_THE_WAY.search(text[: found.start()]):
            continue
        doing = words.endswith((" à ", " de ", " d’"))
        if doing and not _DOING.match(after):
            continue
        if not doing and after:
            continue
        if doing and _MORE_AND_MORE.search(text):
            continue
        contrary = _PHRASES[words]
        end = found.end("word")
        kept = words.rstrip(" ")
        yield Reversal(
            found.start("word"), end - (len(words) - len(kept)), kept, contrary.rstrip(), kept[:6]
        )
    for found in _BY_ITSELF.finditer(text):
        words = found["word"]
        if not _BY_THE_WAY.search(text[: found.start()]):
            yield Reversal(*found.span("word"), words, _ALONE[words], words[:6])
