package lisible

import (
	_ "embed"
	"strings"

	"feuillet/lieu"
)

//go:embed prenoms.txt
var prenomsTexte string

// prenoms are common first names of people living in France, folded.
var prenoms = lirePrenoms(prenomsTexte)

func lirePrenoms(texte string) map[string]struct{} {
	out := map[string]struct{}{}
	for _, p := range strings.Fields(texte) {
		out[lieu.CleMot(p)] = struct{}{}
	}
	return out
}

//go:embed celebres.txt
var celebresTexte string

// celebres are people known by streets, schools and houses, and a few brands
// made like them: their whole name alone names a place. Folded.
var celebres, celebresInitiales = lireCelebres(celebresTexte)

// lireCelebres reads one name a line; « Jean Jaurès » is also « J. Jaurès ».
func lireCelebres(texte string) (noms, initiales map[string]bool) {
	noms, initiales = map[string]bool{}, map[string]bool{}
	for l := range strings.Lines(texte) {
		c := cle(strings.TrimSpace(l))
		if c == "" {
			continue
		}
		noms[c] = true
		if prenom, nom, ok := strings.Cut(c, " "); ok {
			initiales[prenom[:1]+" "+nom] = true
		}
	}
	return noms, initiales
}

// prenomsMots are first names that are words, brands or things as well: alone
// they name nobody.
var prenomsMots = ensemble(`rose marine pierre claire lou victoire violette harmonie may max noe noel iris jade ambre capucine constance
	prudence aurore celeste ange clement modeste desire juste perle melodie garance luna mercedes olympe florence orlane aurelia`)

// patronymes are first names that are common surnames too: « Hervé Martin » is
// a person, « Maria Pia » is a saint, a queen, a house.
var patronymes = ensemble(`martin bernard thomas robert richard michel simon laurent david bertrand vincent andre francois henry henri nicolas
	mathieu clement denis lucas hubert colin roger marie julien gilles guy aubert lambert charles philippe gautier gauthier daniel guillaume georges
	paul louis albert arnaud benoit blaise germain gerard girard jacob jacques jean joseph jules leon marc marcel maurice olivier pascal patrice paulin
	perrin pierre raymond remy renaud rene rolland roland samson samuel sylvestre victor xavier yvon ali amar said salah tanguy thierry antoine
	augustin barthelemy bastien baptiste etienne ferrand ferdinand gabriel gaspard gaston gilbert gregoire herve hugues jordan leonard lionel
	maxime noel odilon octave oscar patrick pascual quentin raphael regis rodrigue romain rose salomon urbain valentin valere vivien adam abel adrien
	robin bastien rey gaetan firmin fabien ange amand noe aime ancel armand alexandre alain alexis auguste aurelien basile benjamin bruno claude constant didier dominique edouard emile emmanuel eugene eric`)

// nomsDeFamilleCommuns are surnames that are words of places too, right after a
// first name: « Zoé Fort ».
var nomsDeFamilleCommuns = ensemble(`fort place bois lac port tour parc chateau maison prix carre marechal jean bureau pont ponts fontaine jardin
	hotel temple chapelle eglise pavillon fete marche saint salle salles village ville foyer ferme plage pere abbe capitaine docteur cours quai bar
	moulin hopital resto stade cite ilot domaine camping cafe gare musee halle clos hameau square chemin`)

// civilites announce a person.
var civilites = ensemble("m mr mme mmes mm mlle mlles monsieur madame mademoiselle mesdames messieurs")

// metiers say what a person who helps does.
var metiers = ensemble(`conseiller conseillere conseillers conseilleres mediateur mediatrice animateur animatrice formateur formatrice referent
	referente responsable intervenant intervenante benevole aidant aidante accompagnateur accompagnatrice interlocuteur interlocutrice
	coordinateur coordinatrice coordonnateur coordonnatrice ecrivain ecrivaine secretaire agent assistant assistante cn cnfs equipe`)

// annonces bring the person who helps in, when a first name follows.
var annonces = ensemble(`par contact contacter contactez avec demander demandez voir appeler appelez joindre chez`)

// roles announce the person who helps when a first name follows.
var roles = reunis(metiers, annonces)

// liants may stand between a role and a name: « conseiller numérique : Paul ».
var liants = ensemble("numerique numeriques public publique publics france services votre notre m mr mme mlle " +
	"monsieur madame")

// fonctions are said of a person after or before a name, and are no surnames.
var fonctions = ensemble(`president presidente vice directeur directrice maire adjoint adjointe tresorier tresoriere gerant gerante elu elue
	prefet ministre docteur professeur secretaire general generale`)

// voies are the words that bear names of people right after them, civility
// included: « rue Madame Récamier », « école Monsieur Vincent ».
var voies = ensemble(`rue avenue boulevard bd av allee allees place placette quai cours chemin impasse square route esplanade passage sentier
	rond pont parc jardin voie mail residence lotissement villa galerie salle ecole college lycee faubourg ruelle venelle montee cote clos hameau
	traverse rampe cite`)

// voiesAbregees are their short forms, and others that stand in addresses alone.
var voiesAbregees = ensemble("parvis forum croix chaussee promenade pl rte che chem ch imp al all esp fg sq crs " +
	"res lot prom bld zi za rd quartier lieu dit")

// estVoie reports the word of a street, glued to its number or not: « 2rue ».
func estVoie(m lieu.Mot) bool {
	c := strings.TrimLeft(m.Cle, "0123456789")
	return voies[c] || voiesAbregees[c]
}

// lieuxNommes are the words after which a name of a person is that of a place,
// a street, a body or a calendar feast.
var lieuxNommes = reunis(voies, ensemble(`batiment immeuble tour zone za zac quartier
	bibliotheque mediatheque ludotheque espace centre maison groupe complexe gymnase stade theatre
	cinema hopital clinique foyer pole site campus universite fondation institut association arret station tram tramway metro gare
	eglise cathedrale chapelle temple saint sainte san santa sant village pavillon hotel chateau ferme domaine ilot marechal
	abbe capitaine docteur general professeur president commandant colonel lieutenant pere amiral mjc csc epn cybercentre cyberbase halle halles fort
	caserne auditorium amphitheatre musee carre archives club amicale crs ephad ehpad resto prix jean residences locaux espaces case ancienne
	port plage lac bois relais cafe restaurant bar camping docks cercle comite amphi terrain piscine collectif compagnie parking rocade bourse`))

// titres stand between a street and the person it honours.
var titres = ensemble(`general gal marechal mal docteur dr abbe capitaine cne commandant cdt colonel col lieutenant lt lieut professeur pr president
	pere amiral saint sainte mgr monseigneur frere freres soeur soeurs sergent caporal aviateur adjudant resistant resistants maire roi reine prince`)

// maisons are the places that are often called by a person's name, apart from
// their own: « Maison de quartier - Jean Vilar ».
var maisons = ensemble(`bibliotheque mediatheque ludotheque salle centre maison ecole college lycee groupe complexe gymnase stade theatre cinema
	hopital clinique foyer residence espace mjc csc campus universite institut ehpad pavillon halle halles auditorium saint sainte quartier
	villa chateau club cercle immeuble batiment tour ferme hotel cite parc place amphitheatre musee fort caserne chapelle eglise`)

// sansNomPropre are words of bodies and trades that no person's name completes:
// « Mairie Julie X », « Informatique Jean X » name who works there.
var sansNomPropre = ensemble(`mairie ccas cias commune poste france services service mission locale numerique numeriques informatique
	informatiques depannage assistance formation formations coaching coach aide accompagnement conseil consultant consultante freelance
	micro auto entrepreneur entrepreneuse entreprise cours a domicile permanence internet multimedia web atelier ateliers
	agence departementale departement region prefecture caf cpam msa`)

// statuts say how a person alone is registered.
var statuts = ensemble("ei eirl ae eurl entrepreneur entrepreneuse entreprise individuelle individuel micro auto " +
	"autoentrepreneur autoentrepreneuse microentrepreneur microentreprise autoentreprise sap siret siren agrement " +
	"agree agreee dotee dote")

// statutsDePersonne are those that one person has.
var statutsDePersonne = ensemble("ei eirl entrepreneur entrepreneuse individuelle autoentrepreneur autoentrepreneuse " +
	"microentrepreneur microentreprise autoentreprise")

// enseignes are words of brands and trades: beside a first name, « Max Info »,
// they tell nobody.
var enseignes = ensemble(`tech techno info infos web net connect connecte solution solutions pc micro digital digitale dom pro plus studio lab labo
	link box click clic services service co cie cyber geek code codes pixel media medias emmaus orange google microsoft facebook linkedin konexio`)

// toponymes are words of the names of places that are surnames as well.
var toponymes = ensemble(`mont val vallee bourg villeneuve puy roche bel belle beau petit grand font croix cap pays saintes notre nouvelle nouveau haut haute bas basse`)

// reperes say where in a building, and are no surnames.
var reperes = ensemble("entree etage rdc porte hall bat niveau aile escalier code sortie cedex accueil bp cs bis " +
	"ter quater autre autres adresse adresses siege social tel fixe portable mobile fax mail mails email site")

var particules = ensemble("de du des d la le van von el al ben di da")

// apresPlace may stand between the word of a place and the name of a person.
var apresPlace = ensemble("de du des d la le les l municipale municipal intercommunale communale numerique " +
	"multimedia social sociale culturel culturelle polyvalente scolaire primaire elementaire maternelle socioculturel " +
	"socio public publique jeunesse et a au")

// articles stand between the word of a street and its name.
var articles = ensemble("de du des d la le les l")

func reunis(tous ...map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, mots := range tous {
		for m := range mots {
			out[m] = true
		}
	}
	return out
}

func nomCommun(m lieu.Mot) bool {
	if _, ok := nomsCommuns[m.Cle]; ok {
		return true
	}
	return sigles[m.Cle] || lieuxNommes[m.Cle] || joursCles[m.Cle] || fonctions[m.Cle] || metiers[m.Cle] ||
		reperes[m.Cle] || statuts[m.Cle]
}

var joursCles = ensemble(`lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis
	dimanches janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre matin soir midi semaine semaines
	internet france services adresse numero telephone tel mail facebook`)
