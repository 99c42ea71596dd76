"""Forms of common French verbs in the third person, for telling a verb without a parser.

The lists hold verbs that news, encyclopaedias and textbooks use; regular ones are conjugated by
rule (present, imperfect, past historic, future), irregular ones are given in full.
"""

from functools import cache

_ER = """
abandonner aborder abriter accepter accompagner accorder accuser acheter admirer adopter adorer
afficher affirmer affronter aider aimer ajouter alimenter améliorer animer annoncer appeler
appliquer apporter approuver apprécier arborer arriver arrêter assassiner assister assurer
attaquer attirer augmenter autoriser avancer avouer baisser bloquer bombarder brûler cacher
capturer causer cesser changer chanter chasser chauffer chavirer chercher chuter circuler citer
clouer coller coloniser combiner commander commencer communiquer comparer compenser comporter
composer compter concentrer concerner condamner condenser confier confirmer consacrer conseiller
conserver consommer constituer consulter conter continuer contribuer contrôler converger coopérer
couler couper couronner coûter craquer creuser critiquer créditer créer cultiver cumuler côtoyer
danser dater demander demeurer dessiner devancer diagnostiquer diffuser différer digérer diminuer
diriger dispenser disputer diversifier divorcer documenter dominer donner doter doubler drainer
dresser durer débarquer débarrasser débiter déborder débuter décider déclarer déclencher décliner
décoller décorer découper décréter dédier défiler dégager déguiser déguster démissionner déménager
dénombrer dénoncer dépasser dépenser dépister déplacer déplorer déposer dérober déserter désigner
détecter détester détourner dévaster développer déverser dévoiler dévorer effacer effectuer
effrayer emballer embarquer embaucher embrasser emmener employer empoisonner emporter emprunter
empêcher encadrer enchaîner encourager endetter endommager enfermer enflammer engager enlever
enquêter enregistrer enseigner entamer entasser enterrer entourer entraver entraîner entrer
envisager envoyer escalader espionner espérer estimer estomper exagérer exalter examiner exceller
excuser exercer exhumer exiger exiler expirer expliquer exploiter explorer exploser exporter
exposer exprimer expédier expérimenter exécuter fabriquer faciliter falsifier fasciner favoriser
façonner fermenter fermer fertiliser fidéliser figurer filmer financer fixer flotter fluctuer
flâner focaliser fonder former fortifier fouiller fouler fracturer fragiliser frapper freiner
fréquenter frôler fusionner fédérer féliciter fêter gagner garder germer glisser gouverner goûter
graver greffer grimper grouper guetter guider gâcher généraliser gérer habiller habiter hausser
hiberner honorer hospitaliser humidifier hurler héberger hériter hésiter identifier ignorer
illuminer illustrer imaginer imiter immigrer immobiliser implanter impliquer importer imposer
impressionner imprimer improviser inaugurer incarcérer incarner incendier inciter incliner
incorporer indemniser indigner indiquer industrialiser infecter infiltrer influencer informer
initier injecter innover inonder insister inspecter inspirer installer instaurer instituer
insulter insérer intensifier interpréter interroger intituler intriguer intégrer intéresser
inventer inventorier inverser inviter irriguer isoler jalonner jeter jouer juger jurer justifier
klaxonner labourer laisser lancer lever libérer lier limiter livrer localiser loger longer louer
lutter légaliser manger manifester manipuler manquer maquiller marcher marier marquer masquer
massacrer matérialiser maximiser maîtriser menacer mener menotter mentionner mesurer migrer
militer minimiser mobiliser moderniser modifier modérer moissonner monter montrer motiver mouiller
multiplier murer murmurer mélanger mériter métamorphoser nager narrer nationaliser naviguer
nettoyer nicher niveler nommer noter notifier négliger négocier objecter obliger observer obséder
obtempérer occasionner occuper octroyer offenser officialiser opposer opprimer opérer ordonner
organiser orienter orner osciller oser oublier panser pardonner parler parrainer partager
participer passer patienter patrouiller payer pencher percer percuter perfectionner perpétuer
persister perturber peser peupler photographier photosynthétiser picorer piller piloter plaider
planer planifier planter pleurer plonger pointer polliniser polluer populariser porter poser
posséder poster postuler pousser pratiquer prier privilégier proclamer procurer procéder profiter
programmer progresser prohiber projeter prolonger promulguer propager proposer propulser
prospecter prospérer protéger prouver provoquer précipiter préciser préconiser précéder prédominer
préférer prélever préoccuper préparer présenter préserver présider prêcher prôner publier puiser
pulvériser pénaliser pêcher qualifier quantifier questionner quitter racheter raconter raffiner
rallier ramasser ramener ramer ranger ranimer rappeler rapporter rassembler rassurer rater
ratifier rattacher rattraper ravager ravitailler recenser recommander recommencer recopier
recouvrer recruter recycler redonner redouter redresser refuser regagner regarder regrouper
rehausser rejeter relancer relater relier remanier remarquer remercier remodeler remonter
remplacer remporter remuer remédier rencontrer renforcer renoncer renouveler rentrer renverser
repeupler reposer repousser reprocher représenter respecter respirer ressembler ressusciter
restaurer rester restituer retirer retomber retourner retracer retrouver revendiquer rimer rouler
ruiner râler réactiver réaliser réclamer récolter récompenser récupérer rédiger réformer réfuter
référencer réglementer régner réguler réhabiliter réinventer rémunérer rénover réorganiser
réorienter réparer répertorier répliquer réprimer réquisitionner réserver résider résister résumer
rétorquer réunifier révolutionner révéler rêver sacrifier saluer sanctionner sauter sauver scruter
sculpter sembler semer sensibiliser serrer signaler signer signifier sillonner simplifier simuler
situer skier soigner solliciter sonner souder souffler souhaiter soulager soulever souligner
soupirer soupçonner sponsoriser spécialiser stabiliser stimuler stocker structurer subsister
substituer succéder suggérer superviser supporter supprimer surmonter surnommer surplomber
surveiller survoler symboliser séjourner séparer séquestrer tailler taxer tenter terminer
terrasser tester théoriser tirer tisser tolérer tomber torturer toucher tourner tracer traiter
transformer transférer transiter transpercer transporter travailler traverser trembler tricher
trier triompher tripler tromper troubler trouver tuer tâter télégraphier témoigner unifier user
usurper utiliser vacciner valider valoriser vanter vaporiser varier veiller venger verser vibrer
vider violer viser visiter vivifier voisiner voler voter vouer voyager vulgariser végéter vénérer
ébranler écarter échanger échapper échouer éclairer éclater éclipser économiser écouter écraser
édicter édifier éditer éduquer égaler élaborer élaguer élancer élever éliminer élucider émigrer
énoncer énumérer épargner épouser épuiser équilibrer équiper étaler étonner étudier évacuer
évaluer évaporer éviter évoluer évoquer
"""
_ER += """
absorber activer actionner aspirer baigner border brasser bricoler broder camper capter
caractériser
circonscrire coder coïncider colorer commercialiser concrétiser confectionner configurer confisquer
consolider contempler contourner convoiter cristalliser décomposer décrocher déformer
dégrader délimiter démarrer dépolluer dérouler déshydrater désinfecter dissiper dominer doser
décanter échantillonner éroder étaler éjecter émaner envelopper expulser fabriquer féconder filtrer
fixer flétrir fonctionner fractionner fragmenter frissonner frotter fumer gaspiller geler générer
gonfler grignoter humecter humidifier imposer incuber infuser inonder irradier isoler libérer
lubrifier
manufacturer mastiquer migrer mordiller muter normaliser obstruer osciller oxyder parasiter
peaufiner percoler perforer pivoter planter polir précipiter propulser puiser purifier ravitailler
réabsorber réagir réchauffer recharger réfracter refouler régénérer rejeter renseigner répliquer
rétrécir ronger saler saturer sécher sécréter sédimenter solidifier stériliser stabiliser stimuler
synthétiser tamiser teinter torréfier tracter transmuter transpirer trier ventiler véhiculer
vibrer voiler accroître abonner accaparer accoster affluer alléger annexer anéantir armer arroser
assécher attester basculer bâcler briser boycotter canaliser capituler cartographier centraliser
charger chasser cohabiter conquérir consigner coordonner côtoyer décimer dénommer déporter
désorganiser détrôner emprisonner endiguer enrayer ériger étouffer évangéliser excommunier exécuter
forger fusiller instaurer légitimer menacer négocier occuper persécuter piller populariser rallier
ratifier redistribuer réquisitionner résilier restaurer rivaliser saccager sceller soumettre
spolier
succomber taxer unifier vassaliser
"""
_IR = """
abolir aboutir accomplir affaiblir agir agrandir bâtir choisir définir embellir enrichir envahir
finir fleurir fournir franchir garantir grandir gravir grossir guérir investir jaillir munir
nourrir obéir punir raccourcir rajeunir ralentir rebondir rebâtir refroidir remplir renchérir
réagir réfléchir réjouir répartir rétablir réunir réussir saisir subir surgir unir verdir vieillir
élargir établir
"""
_IRREGULAR = (
    """
prévoit prévoient prévoyait prévoyaient prévit prévoira éclot éclosent inclut incluent
détient détiennent détenait détint entretient entretiennent entretenait abstient advient advint
survient surviennent survint souvient comparaît disconvient équivaut équivalent équivalait prévaut
prévalait assiège assiègent intègre intègrent suggère suggèrent intercède excède excèdent concède
concèdent procède procèdent décède décèdent obsède agrège désagrège désagrègent complaît
déplaît aperçoivent apercevait interrompt interrompent interrompit corrompt élude
ensevelit ensevelissent détend détendent distend épand vêt revêt revêtent revêtait enduit
enduisent nuisirent déduit déduisent séduisent séduisit induit induisent astreint astreignent
dissoudra moud mouds coud cousent démet omet omettent compromet compromettent entremet
refont défait défont défit surfait redit redisent prédit prédisent prédisait médit redevient
redeviennent redevint requiert requièrent requit conquièrent reconquit déchoit échoit
échut
broie broient essuie essuient ploie déploie déploient renvoie renvoient absout dissout dissolvent
gère gèrent sécrète sécrètent répète répètent altère altèrent désaltère prélève prélèvent soulèvent
érige érigent régénère génère génèrent modère sèment pèlent gèlent cuit cuisent cuisait nuit
nuisent
nuisait luit fuit fuient fuyait fuirent croît croissent croissait crût accroît accroissent décroît
extrait extraient trait teint teignent éteignent éteignit déteint restreint restreignent mord
mordent
tond pond pondent pondait répand répandent répandait répandit suspend suspendent correspond
correspondent correspondait fendent tend tendent tendait tendit prétend confond émet émettent
émettait
émit survit survivent survivaient survécut souscrit prescrit relit élisent élisait bénit
convainc convainquit clôt inclut incluent exclut excluent recueille recueillent recueillit
tressaille
assaillent bouillit dessert desservent desservait repart repartent ressort ressortent ressent
"""
    """
est sont était étaient fut furent sera seront a ont avait avaient eut eurent aura auront va vont
allait allaient alla allèrent ira iront fait font faisait faisaient fit firent fera feront dit
disent disait disaient dirent dira diront peut peuvent pouvait pouvaient put purent pourra
pourront veut veulent voulait voulaient voulut voulurent voudra voudront doit doivent devait
devaient dut durent devra devront sait savent savait savaient sut surent saura sauront voit voient
voyait voyaient vit virent verra verront vient viennent venait venaient vint vinrent viendra
viendront tient tiennent tenait tenaient tint tinrent tiendra tiendront devient deviennent
devenait devenaient devint devinrent deviendra deviendront obtient obtiennent obtenait obtenaient
obtint obtinrent obtiendra obtiendront contient contiennent contenait contenaient contint
contiendra appartient appartiennent appartenait appartenaient appartint maintient maintiennent
maintenait soutient soutiennent soutenait soutint retient revient reviennent revint intervient
convient parvient parviennent parvint provient proviennent prend prennent prenait prenaient prit
prirent prendra prendront apprend apprennent apprit comprend comprennent comprenait comprenaient
comprit entreprend entreprit reprend reprennent reprit surprend met mettent mettait mettaient mit
mirent mettra mettront permet permettent permettait permettaient permit permirent permettra promet
promettent promit remet remettent remit transmet transmettent transmit admet admettent admit
soumet soumit commet commit rend rendent rendait rendaient rendit rendra perd perdent perdait
perdit vend vendent vendait vendit attend attendent attendait attendit entend entendent entendit
descend descendent descendit défend défendent défendait défendit répond répondent répondait
répondit dépend dépendent dépendait étend étendent étendait étendit fond fondent connaît
connaissent connaissait connaissaient connut connaîtra naît naissent naissait naquit naquirent
naîtra meurt meurent mourait mourut moururent mourra reconnaît reconnaissent reconnut paraît
paraissent paraissait parut parurent paraîtra apparaît apparaissent apparut disparaît
disparaissent disparut écrit écrivent écrivait écrivaient écrivit écrira décrit décrivent
décrivait décrivit inscrit inscrivent lit lisent lisait lut élit élisent élut vit vivent vivait
vivaient vécut vécurent vivra suit suivent suivait suivaient suivit suivra poursuit poursuivent
poursuivait poursuivit conduit conduisent conduisait conduisit conduira construit construisent
construisait construisit construira produit produisent produisait produisaient produisit produira
réduit réduisent réduisait réduisit introduit introduisent introduisit traduit détruit détruisent
détruisit séduit sert servent servait servaient servit servira sort sortent sortait sortit part
partent partait partit partira dort dorment sent sentent ment court courent courait courut
parcourt parcourent parcourut accourt couvre couvrent couvrait couvrit découvre découvrent
découvrait découvrit recouvre recouvrent ouvre ouvrent ouvrait ouvraient ouvrit ouvrirent ouvrira
rouvre rouvrent rouvrit offre offrent offrait offrit souffre souffrent souffrait souffraient
souffrit cueille accueille accueillent accueillait accueillit accueillera reçoit reçoivent
recevait recevaient reçut reçurent recevra recevront conçoit conçoivent conçut aperçoit aperçut
perçoit boit boivent buvait but croit croient croyait croyaient crut bat battent battait battit
combat combattent combattait combattit vainc vainquit craint craignent craignait craignit plaint
peint peignent peignit atteint atteignent atteignait atteignit éteint joint joignent rejoint
rejoignent rejoignit contraint vaut valent valait valut faut fallait fallut pleut bout bouillent
gèle gèlent gelait pèse pèsent pesait rit sourit suffit suffisent conclut concluent exclut inclut
rompt rompit interdit interdisent interdisait contredit acquiert acquièrent acquit conquiert
conquirent conquit résout plaît plaisent plut haït assied siège siègent siégeait cède cèdent
succède succèdent possède possèdent précède espère espèrent préfère préfèrent protège protègent
règne règnent révèle révèlent élève élèvent mène mènent emmène emmènent amène amènent achète
achètent appelle appellent rappelle rappellent jette jettent rejette projette renouvelle emploie
emploient envoie envoient enverra nettoie paie paient essaie appuie appuient considère considèrent
libère libèrent récupère opère opèrent adhère gère gèrent digère célèbre célèbrent complète
complètent reflète répète sèche abrège allège exagère accélère relève relèvent soulève enlève
pénètre pénètrent transfère transfèrent achève achèvent crée créent agrée suscite suscitent
"""
)


@cache
def finite_forms() -> frozenset[str]:
    """All the forms that are known."""
    forms = set(_IRREGULAR.split())
    for verb in _ER.split():
        if verb.endswith("er"):
            forms.update(_conjugate_er(verb[:-2]))
    for verb in _IR.split():
        stem = verb[:-2]
        endings = ["it", "issent", "issait", "issaient", "it", "irent", "ira", "iront"]
        forms.update(stem + ending for ending in endings)
    return frozenset(forms)


def _conjugate_er(stem: str) -> set[str]:
    soft = stem
    if stem.endswith("g"):
        soft = stem + "e"
    elif stem.endswith("c"):
        soft = stem[:-1] + "ç"
    before_a = {soft + ending for ending in ("a", "ait", "aient")}
    return before_a | {stem + ending for ending in ["e", "ent", "èrent", "era", "eront"]}


@cache
def _infinitives() -> dict[str, str]:
    """The infinitive of each form of a verb that is conjugated by rule, with its participle."""
    found: dict[str, str] = {}
    for verb in _ER.split():
        if verb.endswith("er"):
            found.update(dict.fromkeys(_conjugate_er(verb[:-2]), verb))
            found[f"{verb[:-2]}é"] = verb
    return found


def infinitive_of(predicate: str) -> str:
    """A predicate with its verb in the infinitive: "a visité les îles" is *visiter les îles*; ""
    where its verb is not conjugated by rule, or says nothing more."""
    verb, _, rest = predicate.partition(" ")
    if verb in ("a", "ont", "avait", "avaient"):
        verb, _, rest = rest.partition(" ")
        if not verb.endswith("é"):
            return ""
    elif verb.endswith("é"):
        return ""
    infinitive = _infinitives().get(verb, "")
    return f"{infinitive} {rest}" if infinitive and rest else ""
