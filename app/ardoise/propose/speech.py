"""Who says what: quotations, reported speech, "selon X". What is said is a claim, X's own."""

import re

from ardoise.domain.fact import Entity, Stance
from ardoise.propose.actor import find_actor, quotes_naming
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause, points_back, without_links
from ardoise.propose.people import function_of
from ardoise.propose.quoted import shows_words
from ardoise.propose.said import Said, pointing
from ardoise.propose.sentence import Sentence
from ardoise.propose.speaker import find_speaker, inverted_gender, named_in, still_speaking
from ardoise.propose.utterance import sayings, stances
from ardoise.propose.verbs import finite_forms

_REPORTING = """
affirme affirment déclare déclarent estime estiment juge jugent pense pensent assure assurent
explique expliquent soutient soutiennent promet promettent annonce annoncent croit croient prétend
dénonce regrette craint ajoute précise rappelle considère considèrent souligne affirmé déclaré
estimé jugé assuré expliqué soutenu promis annoncé ajouté précisé rappelé souligné regretté
dénoncé dit
"""
_REPORTS = frozenset(_REPORTING.split())
_SOURCE = re.compile(
    r"(?:Selon|D[’']après|Pour(?= (?:le |la |l[’']|[A-ZÀ-ÖØ-Þ]))) (?P<who>[^,]+), "
    r"(?P<what>[^«»]+)\.$"
)
_BELONGS = re.compile(
    r"(?:de |du |des |d[’']|à |au |aux |en |professeur|chercheu|directeur|directrice|président"
    r"|spécialiste|responsable|membre|auteur|qui |ancien)[^,]*$"
)
# "Pour la botaniste Léa Petit, cosignataire de l’article, …": a clause begins otherwise.
_BARE_NOUN = re.compile(
    r"(?!(?:l[ae]s?|une?|des|du|ces?|cet|cette|ils?|elles?|on|cela|ça|ceci|nous|leurs?|sa|ses|son"
    r"|mon|ma|mes|notre|nos|tout|tous|toutes?|chaque|plusieurs|certaine?s|quelques|aucune?|nul|rien"
    r"|personne|beaucoup|près|plus|moins|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent"
    r"|mille|il|ne|si|pour|par|sans|sous|sur|dans|entre|avec|contre|depuis|dès|pendant|durant|avant"
    r"|après|même|mieux|faute|seul|seule|ni)\b)[a-zà-ÿ-]{3,} "
)
_PRONOUN = re.compile(r"(?:^| )(?:l[’']\w+(?:er|ir|re)|l[ea]s? \w+er)\b")
_BLANK = "[ \u00a0\u202f]*"
_AFTER = re.compile(rf"«{_BLANK}(?P<what>[^«»]+?){_BLANK}»,? (?P<tail>[^«»:;]+)")
_SAYS = re.compile(
    rf"(?:(?:l[’'])?{sayings()}(?!-)"
    r"|selon(?: les (?:mots|termes) d(?:e |u |es |[’']))?) (?P<who>.+)"
)
# "« Il faut partir, a dit Anne Roy. La crue vient. »"
_AMID = re.compile(
    rf"«{_BLANK}(?P<what>[^«».!?]+?), (?P<tail>(?:l[’'])?{sayings()}(?!-) [^«».,!?:;]+)[.,]"
)
_HELD = re.compile(
    rf"(?:Selon|D[’']après|Pour|Aux yeux d(?:e |u |[’'])) ?(?P<who>[^,«»]+), "
    rf"«{_BLANK}(?P<what>[^«»]+?){_BLANK}»\.?$"
)
_BEFORE = re.compile(
    rf"(?P<who>[^:«»;]+?) (?:{sayings()}|{stances()})(?P<rest>[^:«»;]{{0,90}})"
    rf"{_BLANK}:{_BLANK}«{_BLANK}"
    rf"(?P<what>[^«»]+?){_BLANK}»"
)
_OF_GENDER = re.compile(r"\b(?:[Jj]e (?:me )?suis|[Jj][’']étais|[Jj]e serai|[Nn]ous sommes)\b")
_INNER_END = re.compile(r"(?<=[^\W\d_]{2})[.!…] (?=[A-ZÀ-ÖØ-Þ])")
# Words of somebody that are a sentence: "il faut partir", not "une faute".
_STATES = re.compile(r"^(?:ce|cela|il|elle|ils|elles|on|nous|les?|la|c[’'])\b.*\w+")
_FEWEST_WORDS = 5
_MOST_WORDS = 25
_MOST_QUOTED = 28


def read_source(cast: Cast, sentence: Sentence, before: Sentence | None = None) -> None:
    """ "Selon X, P.", and "Selon lui, P." of whoever spoke in the sentence before."""
    found = _SOURCE.match(sentence.text)
    if found is None:
        return
    who, what = found["who"], found["what"]
    apposed, comma, rest = what.partition(", ")
    titled = function_of(re.sub(r"^(?:l[ae] |l[’'])", "", who, flags=re.IGNORECASE))
    if comma and titled and cast.person(apposed) is not None:
        # "Selon le préfet, Marc Delvaux, P."
        who, what = apposed, rest
    elif comma and (_BELONGS.match(apposed) or _BARE_NOUN.match(apposed)):
        # "Selon la chercheuse Anne Petit, de l’université de Lille, P."
        what = rest
    # "…, ce qui gêne les bateaux": what follows of the claim is no part of it.
    what = re.split(r", ce (?:qu[ie]|qu[’']|dont) ?", what)[0]
    if _points(what):
        return
    what = _first_clause(what)
    told: tuple[str, ...] = ()
    if who in ("lui", "elle"):
        source = still_speaking(cast, before, "f" if who == "elle" else "m") if before else None
        told = named_in(source, before) if source and before else ()
    else:
        source = find_actor(cast, who) or cast.source(who) or cast.group(who)
    if source is None or source.cls == "pays" or len(what.split()) > _MOST_WORDS:
        return
    claim = cast.register.entity("propos", without_links(what))
    cast.register.fact(
        "selon",
        {"source": (source.id,), "propos": (claim.id,)},
        quotes_naming(cast, source, (*told, sentence.text.rstrip("."))),
        sentence.paragraph,
        stance=Stance.CLAIM,
        by=source.id,
    )


def _first_clause(what: str) -> str:
    """A claim without another that a comma alone joins to it: "48 % approuvent, 31 % refusent"."""
    for comma in re.finditer(
        r", (?=\d)|, (?!et |ou |qui |que |dont |où |car |mais |parce |puisque |ce )", what
    ):
        first, rest = what[: comma.start()], what[comma.end() :]
        told = all(any(w in finite_forms() for w in part.split()) for part in (first, rest))
        # "48 % approuvent, 31 % refusent", whatever verbs they are.
        if told or (re.match(r"\d", first) and re.match(r"\d", rest)):
            return first
    return what


def _points(what: str) -> bool:
    """Whether a claim denies, or needs what was said before: *ils* of "Les mâles dorment parce
    qu’ils …" does not."""
    if re.match(r"(?:[Ll]es|[Dd]es) ", what):
        what = re.sub(r"(?<=[’ ])(?:ils|elles)\b", "", what)
    if re.search(r"\bn(?:e |[’'])[^,]*\b(?:pas|plus|jamais|aucun)", what):
        # Asked in the negative, it would mislead.
        return True
    return pointing(what) or points_back(what) or bool(_PRONOUN.search(what))


def read_speech(cast: Cast, sentence: Sentence, before: Sentence | None = None) -> None:
    """ "« Q », a déclaré X", "X a déclaré : « Q »", "« Q », selon X" and "« Q », poursuit-il" of
    whoever spoke in the sentence before."""
    found = (
        _AMID.match(sentence.text)
        or _AFTER.search(sentence.text)
        or _BEFORE.match(sentence.text)
        or _HELD.match(sentence.text)
    )
    if found is None or sentence.text[: found.start("what")].count("«") > 1:
        return
    told: tuple[str, ...] = ()
    if found.re is _BEFORE and shows_words(sentence.text[: found.start("what")]):
        return
    if found.re is _BEFORE:
        speaker = find_actor(cast, re.sub(r"^(?:De son côté|Pour sa part), ", "", found["who"]))
    elif found.re is _HELD:
        speaker = find_actor(cast, found["who"])
    elif gender := inverted_gender(found["tail"]):
        speaker = still_speaking(cast, before, gender) if before else None
        told = named_in(speaker, before) if speaker and before else ()
    else:
        says = _SAYS.match(found["tail"])
        speaker = find_speaker(cast, says["who"]) if says else None
    if speaker is None or speaker.cls not in ("personne", "organisation"):
        return
    what = _first_sentence(found["what"].strip(" ,\u00a0\u202f"))
    if not _FEWEST_WORDS <= len(what.split()) <= _MOST_QUOTED:
        return
    if not what[0].isupper() and not (found.re is _HELD and _STATES.search(what)):
        return
    if _OF_GENDER.search(what) or speaker.name.split()[-1] in what:
        return
    words = cast.register.entity("propos", f"«\u00a0{what}\u00a0»")
    cast.register.fact(
        "propos",
        {"personne": (speaker.id,), "propos": (words.id,)},
        quotes_naming(cast, speaker, (*told, _spoken(sentence.text, found, speaker))),
        sentence.paragraph,
        stance=Stance.CLAIM,
        by=speaker.id,
    )


def _first_sentence(words: str) -> str:
    """A quotation, or its first sentence where it holds several."""
    end = _INNER_END.search(words)
    return words[: end.end()].strip().rstrip(".") if end else words.rstrip(".")


def _spoken(text: str, found: re.Match[str], speaker: Entity) -> str:
    """What to quote for who says it: from the quotation to the name of the speaker."""
    last = speaker.name.split()[-1]
    at = text.find(last, found.end("what"))
    if found.re in (_BEFORE, _HELD):
        return text[: found.end()].strip(" .")
    return text[found.start() : at + len(last)] if at >= 0 else text.rstrip(".")


def read_reported(cast: Cast, clause: Clause, said: Said, sentence: Sentence) -> bool:
    """ "X affirme que P": who says so is asked. True when the clause reports, asked or not."""
    last = said.predicate.split()[-1].casefold()
    if clause.ending not in ("que", "qu’") or last not in _REPORTS:
        return False
    rest = without_links(sentence.text[clause.predicate[1] :].strip(" ."))
    if said.subject.cls not in ("personne", "organisation"):
        return True
    if pointing(rest) or points_back(rest) or len(rest.split()) > _MOST_WORDS:
        return True
    said.stance, said.by = Stance.CLAIM, said.subject.id
    said.quotes = (*said.quotes[:-1], sentence.text[clause.subject[0] :].strip(" ."))
    action = cast.action(f"{said.predicate} {rest}")
    said.register(cast.register, "auteur", auteur=said.subject, action=action)
    return True
