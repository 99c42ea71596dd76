"""Whether a French word is an infinitive, from its spelling and two short lexicons."""

# Nouns and adjectives that end like infinitives.
_NOUNS = """
premier dernier quartier papier métier dossier courrier chantier foyer loyer fer ver mer hiver enfer
cancer danger boulanger berger verger étranger policier financier particulier cavalier chevalier
escalier palier panier pommier ouvrier guerrier héritier hôtelier février janvier cahier calendrier
cher fier amer léger entier hier clocher rocher plancher bouclier collier déjeuner dîner souper
goûter clavier évier fichier gibier grenier laurier levier mobilier olivier passager messager
pionnier pompier prisonnier régulier singulier sentier soulier sucrier tablier tiers usager viager
banquier conseiller officier greffier huissier infirmier jardinier meunier potier romancier
docker leader reporter manager designer trader hacker
routier sorcier teinturier terrier trésorier univers atelier
avenir désir plaisir soir loisir souvenir soupir cuir tir nadir zéphyr martyr kéfir
devoir pouvoir savoir espoir miroir couloir trottoir tiroir noir territoire
"""

# -re and -oir are too common among nouns to be read from the ending.
_VERBS = """
être avoir faire dire lire écrire vivre suivre prendre rendre mettre réduire produire construire
conduire permettre promettre défendre vendre répondre connaître croire boire plaire combattre battre
résoudre atteindre craindre joindre rejoindre éteindre peindre naître paraître convaincre vaincre
rompre conclure exclure inclure satisfaire apprendre comprendre entreprendre surprendre étendre
entendre attendre descendre tendre soumettre transmettre admettre remettre commettre introduire
traduire détruire instruire nuire séduire poursuivre survivre inscrire décrire prescrire souscrire
élire relire interdire contredire distraire extraire reconnaître apparaître reconstruire perdre
voir prévoir revoir recevoir concevoir percevoir décevoir apercevoir mouvoir émouvoir promouvoir
pondre mordre tordre fondre confondre correspondre dépendre suspendre prétendre pendre fendre
répandre coudre moudre teindre feindre enfreindre cuire suffire rire sourire prédire maudire
transcrire circonscrire parfaire défaire refaire redire abattre débattre compromettre
démettre émettre omettre remordre revendre redescendre
geindre astreindre étreindre enjoindre dépeindre enduire éconduire pourfendre
valoir vouloir falloir asseoir pourvoir revaloir accroître croître restreindre contraindre plaindre
"""
# Most words in -ier are nouns (charpentier, quartier); verbs in -fier and these are not.
_IER = """
crier prier plier trier lier nier scier skier relier délier rallier allier pallier oublier publier
copier épier étudier dédier mendier remédier irradier incendier expédier apprécier associer
dissocier négocier remercier licencier différencier soucier bénéficier supplier multiplier
déplier replier humilier concilier réconcilier marier varier parier contrarier
apparier initier châtier amnistier envier dévier convier obvier photographier calligraphier
télégraphier autographier inventorier répertorier colorier charrier renier dénier manier
remanier communier calomnier ingénier privilégier réfugier plagier asphyxier
injurier rapatrier radier anesthésier rassasier balbutier congédier déprécier estropier
excommunier répudier résilier spolier expier exproprier
"""
_IER_VERBS = frozenset(_IER.split())
_NOT = frozenset(_NOUNS.split())
_RE_AND_OIR = frozenset(_VERBS.split())


def is_infinitive(word: str) -> bool:
    """Whether `word` is an infinitive: *étendre*, *bâtir*; not *ministre*, *hiver*, *Alger*."""
    lower = word.casefold()
    if word[:1].isupper() or lower in _NOT:
        return False
    if lower.endswith(("re", "oir")):
        return lower in _RE_AND_OIR
    if lower.endswith("ier") and not lower.endswith("fier"):
        return lower in _IER_VERBS
    return len(lower) > 3 and lower.endswith(("er", "ir"))
