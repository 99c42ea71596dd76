"""Who says what: quotations, reported speech, "selon X". What is said is a claim, X's own."""

import re

from ardoise.domain.fact import Stance
from ardoise.propose.cast import Cast
from ardoise.propose.clause import Clause, points_back, without_links
from ardoise.propose.people import function_of
from ardoise.propose.said import Said, pointing
from ardoise.propose.sentence import Sentence

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
_PRONOUN = re.compile(r"(?:^| )(?:l[’']\w+(?:er|ir|re)|l[ea]s? \w+er)\b")
_BLANK = "[ \u00a0\u202f]*"
_SAYING = (
    r"(?:(?:a|ont|avait) (?:[a-z]+ )?(?:déclaré|dit|affirmé|expliqué|ajouté|lancé|confié|répondu)"
    r"|déclare|affirme|explique|dit|ajoute|confie|résume|assure|se souvient|raconte|témoigne"
    r"|reconnaît|lance|poursuit|insiste|précise|regrette|soupire|sourit|s[’']amuse|s[’']inquiète"
    r"|se réjouit|rappelle|répond|constate|estime)"
)
_SPEECH_FIRST = re.compile(rf"«{_BLANK}(?P<what>[^«»]+?){_BLANK}»,? {_SAYING} (?P<who>[^,.:]+)")
_SPEECH_LAST = re.compile(
    rf"(?P<who>[^,.:«]+?) {_SAYING}{_BLANK}:{_BLANK}«{_BLANK}(?P<what>[^«»]+?){_BLANK}»"
)
_MOST_WORDS = 25


def read_source(cast: Cast, sentence: Sentence) -> None:
    """ "Selon X, P." """
    found = _SOURCE.match(sentence.text)
    if found is None:
        return
    who, what = found["who"], found["what"]
    apposed, comma, rest = what.partition(", ")
    titled = function_of(re.sub(r"^(?:l[ae] |l[’'])", "", who, flags=re.IGNORECASE))
    if comma and titled and cast.person(apposed) is not None:
        # "Selon le préfet, Marc Delvaux, P."
        who, what = apposed, rest
    elif comma and _BELONGS.match(apposed):
        # "Selon la chercheuse Anne Petit, de l’université de Lille, P."
        what = rest
    if pointing(what) or points_back(what) or _PRONOUN.search(what):
        return
    source = cast.source(who) or cast.group(who)
    if source is None or len(what.split()) > _MOST_WORDS:
        return
    claim = cast.register.entity("propos", without_links(what))
    cast.register.fact(
        "selon",
        {"source": (source.id,), "propos": (claim.id,)},
        (sentence.text.rstrip("."),),
        sentence.paragraph,
        stance=Stance.CLAIM,
        by=source.id,
    )


def read_speech(cast: Cast, sentence: Sentence) -> None:
    """ "« Q », a déclaré X" and "X a déclaré : « Q »"."""
    found = _SPEECH_FIRST.match(sentence.text) or _SPEECH_LAST.match(sentence.text)
    if found is None or not 3 <= len(found["what"].split()) <= _MOST_WORDS:
        return
    who = found["who"].strip()
    name = next((n for n in cast.names if who.startswith(n)), "")
    speaker = cast.person(name) if name else cast.source(who)
    if speaker is None:
        return
    words = cast.register.entity("propos", f"«\u00a0{found['what'].strip(' ,')}\u00a0»")
    end = max(found.end("what"), found.start("who") + len(name or who))
    quote = sentence.text[:end].strip()
    if quote.count("«") > quote.count("»"):
        quote = sentence.text[: sentence.text.index("»", end) + 1]
    cast.register.fact(
        "propos",
        {"personne": (speaker.id,), "propos": (words.id,)},
        (quote,),
        sentence.paragraph,
        stance=Stance.CLAIM,
        by=speaker.id,
    )


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
