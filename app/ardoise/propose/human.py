"""Verbs of what people alone do: whoever *il* is that *épousa*, it is no bridge."""

import re

_ACTS_WORDS = """
naît naquit meurt mourut épouse épousa écrit écrivit publie publia fonde fonda étudie étudia
enseigne enseigna peint peignit compose composa rencontre rencontra voyage voyagea quitte quitta
travaille travailla apprend apprit comprit exposa décide décida propose proposa explique expliqua
affirme affirma déclare déclara estime estima pense pensa croit crut refuse refusa accepte accepta
demande demanda confie confia hérite hérita démissionne démissionna rédige rédigea invente inventa
imagine imagina conçoit conçut dirige dirigea obtint reçut milite milita participe participa
s’installe s’installa se_marie se_maria se_rend se_rendit se_retire se_retira s’engage s’engagea
se_consacre se_consacra se_lance se_lança s’intéresse s’intéressa promet promit rêve rêva
souhaite souhaita espère espéra craint craignit démontre démontra renonce renonça
soutient_sa_thèse soutint_sa_thèse donne_ses donne_des_cours donne_des_leçons donne_des_conférences
obtient_son obtient_sa obtient_le_droit obtint_son obtint_sa obtint_le_droit change_d’avis
se_destine se_destina prend_part prit_part vit_à vécut_à vécut accepte_l’offre achève_ses_études
perd_la_vie prend_le_parti entre_à_l’université entre_à_l’école adhère adhéra
"""
_DONE_WORDS = """
né née mort morte nommé nommée élu élue condamné condamnée emprisonné emprisonnée arrêté arrêtée
épousé écrit publié fondé étudié enseigné peint composé rencontré appris compris décidé proposé
expliqué affirmé déclaré estimé refusé accepté demandé rédigé inventé imaginé promis reconnu
"""
_WORDS = [word.replace("_", " ") for word in _ACTS_WORDS.split()]
_ACTS = "|".join(sorted(_WORDS, key=len, reverse=True))
_DONE = "|".join(sorted(_DONE_WORDS.split(), key=len, reverse=True))
_COMPOUND = rf"(?:a|est|avait|était|fut|s’est|s’était) (?:[a-z]+ment )?(?:{_DONE})"
_HUMAN = re.compile(
    rf"(?:n[e’] ?)?(?:lui |leur |en |y |l’|le |la |les |s’y )*(?:(?:{_ACTS})|{_COMPOUND})(?![\w’-])"
)


_THING = re.compile(
    r"(?:n[e’] ?)?(?:en |y )?(?:mesur|pès|pes|compt|compren(?:d|ait)\b|contien|conten|coût|dur"
    r"|abrit|s’éten|se compos|dat(?:e|ait)\b"
    r"|se situ|se trouv|reli|travers|repos|serv(?:ait)?\b|sert\b"
    r"|relèv|culmin|débouch|s’ouvr|ouvr)"
)


def acts_as_thing(predicate: str) -> bool:
    """Whether it begins with a verb that tells the size, the parts or the use of a thing."""
    return _THING.match(predicate) is not None


def acts_as_human(predicate: str) -> bool:
    """Whether `predicate`, what follows a subject, begins with a verb of what people alone do."""
    return _HUMAN.match(predicate) is not None
