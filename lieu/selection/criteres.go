package selection

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// Critere is one way to choose places: a flag of the commands, a key of a query.
type Critere struct {
	Nom   string // of the flag and of the key
	Titre string // French, as a person calls it
	Aide  string // French, for the help; what is to be given stands between backquotes, nothing for a yes or no
	Liste bool   // several values: by commas, or the flag again

	groupe   groupe
	liste    bool     // values are cut at commas
	nomme    string   // « le service », in faults
	colonnes []string // of the standard, whose closed lists give the values
	cible    func(*lieu.Filter) *[]string
	lire     func(*lecture, *Critere, []string) error
	verbe    verbe // how its values read
}

// groupe tells criteria that a further request replaces together.
type groupe int

const (
	seul groupe = iota
	zone
)

// Ouinon reports a criterion that is said, without any value.
func (c Critere) Ouinon() bool { return !strings.Contains(c.Aide, "`") }

// Criteres are all the criteria, in the order of the help.
func Criteres() []Critere { return slices.Clone(criteres) }

func critere(nom string) (Critere, bool) {
	i := slices.IndexFunc(criteres, func(c Critere) bool { return c.Nom == nom })
	if i < 0 {
		return Critere{}, false
	}
	return criteres[i], true
}

// Oui is the value of a criterion that takes none.
const Oui = "oui"

var criteres = initiales()

func initiales() []Critere {
	l := append(zones(), listes()...)
	return append(l,
		Critere{Nom: "source", Titre: "source", Aide: "la `source`, qui a fourni le lieu", Liste: true, liste: true, nomme: "la source", colonnes: []string{"source"},
			cible: func(f *lieu.Filter) *[]string { return &f.Sources }, lire: lireListe, verbe: verbe{suite: "fourni@ par "}},
		Critere{Nom: "ouvert", Titre: "heures d'ouverture", Aide: "ouvert un `moment` de la semaine : samedi, samedi-matin, week-end, soir, \"samedi 10h\"", Liste: true, liste: true, lire: lireOuvert},
		Critere{Nom: "maj-depuis", Titre: "date de mise à jour", Aide: "mis à jour par son producteur depuis ce `jour` : 2026-01-01 ou 01/01/2026", lire: lireMaj},
		Critere{Nom: "complet", Titre: "champs remplis", Aide: "dont ces `champs` sont remplis : telephone, horaires, courriels, site, prix, acces…", Liste: true, liste: true, lire: lireComplet},
		Critere{Nom: "texte", Titre: "texte", Aide: "dont le nom, l'adresse ou la présentation contient ces `mots`, ou leur début", Liste: true, lire: lireTexte},
		Critere{Nom: "lieu", Titre: "identifiant", Aide: "un lieu, par son `identifiant` ; @liste.txt pour un fichier d'identifiants", Liste: true,
			cible: func(f *lieu.Filter) *[]string { return &f.Ids }, lire: lireIds},
		Critere{Nom: "sauf-lieu", Titre: "lieux écartés", Aide: "laisse de côté un lieu, par son `identifiant` ; @liste.txt pour un fichier", Liste: true,
			cible: func(f *lieu.Filter) *[]string { return &f.SaufIds }, lire: lireIds},
	)
}

// zones are the criteria that say where.
func zones() []Critere {
	return []Critere{
		{Nom: "commune", Titre: "commune", Aide: "une commune, par son `nom` ou son code INSEE ; plusieurs fois si besoin", Liste: true, liste: true, groupe: zone, lire: lireZones("la commune", communes...)},
		{Nom: "epci", Titre: "intercommunalité", Aide: "une intercommunalité, par son `nom` ou son numéro SIREN", Liste: true, groupe: zone, lire: lireZones("l'intercommunalité", epcis...)},
		{Nom: "departement", Titre: "département", Aide: "un département, par son `nom` ou son code", Liste: true, liste: true, groupe: zone, lire: lireZones("le département", departements...)},
		{Nom: "region", Titre: "région", Aide: "une région, par son `nom` ou son code", Liste: true, liste: true, groupe: zone, lire: lireZones("la région", regions...)},
		{Nom: "france", Titre: "France entière", Aide: "toute la France", groupe: zone, lire: lireFrance},
		{Nom: "dans", Titre: "territoire", Aide: "un `territoire`, le plus grand de ce nom : commune, intercommunalité, département ou région", Liste: true, groupe: zone, lire: lireZones("le territoire")},
		{Nom: "sauf", Titre: "territoire écarté", Aide: "laisse de côté un `territoire` : commune, intercommunalité, département ou région", Liste: true, groupe: zone, lire: lireZones("le territoire")},
		{Nom: "autour", Titre: "distance", Aide: "autour d'un `point` \"44.84,-0.58\", ou d'une commune", Liste: true, groupe: zone, lire: lireAutour},
		{Nom: "rayon", Titre: "rayon", Aide: "à cette `distance` au plus du point choisi (sinon 10km)", groupe: zone, lire: lireRayon},
		{Nom: "plus-proches", Titre: "proximité", Aide: "seulement ce `nombre` de lieux, les plus proches du point choisi", groupe: zone, lire: lireProches},
	}
}

// listes are the criteria whose values are those of closed lists.
func listes() []Critere {
	l := []Critere{
		{Nom: "service", Titre: "service", Aide: "un des neuf `services` du standard, ou ses premiers mots", nomme: "le service", colonnes: []string{"services"},
			cible: func(f *lieu.Filter) *[]string { return &f.Services }, verbe: verbe{mots: motsServices}},
		{Nom: "public", Titre: "public", Aide: "un `public` auquel le lieu s'adresse : jeunes, étudiants, familles, seniors, femmes", nomme: "le public", colonnes: []string{"publics_specifiquement_adresses"},
			cible: func(f *lieu.Filter) *[]string { return &f.Publics }, verbe: verbe{un: "s'adresse ", plusieurs: "s'adressent ", mots: motsPublics}},
		{Nom: "prise-en-charge", Titre: "prise en charge", Aide: "un `besoin` particulier pris en charge : surdité, handicaps moteurs, illettrisme…", nomme: "la prise en charge", colonnes: []string{"prise_en_charge_specifique"},
			cible: func(f *lieu.Filter) *[]string { return &f.PrisesEnCharge }, verbe: verbe{un: "prend en charge ", plusieurs: "prennent en charge ", mots: motsPrises}},
		{Nom: "frais", Titre: "prix", Aide: "le `prix` : gratuit, \"gratuit sous condition\", payant", nomme: "le prix", colonnes: []string{"frais_a_charge"},
			cible: func(f *lieu.Filter) *[]string { return &f.Frais }, verbe: verbe{suite: " ", mots: motsFrais}},
		{Nom: "acces", Titre: "accès", Aide: "un `mode` d'accès : \"se présenter\", téléphoner, contacter, rdv", nomme: "l'accès", colonnes: []string{"modalites_acces"},
			cible: func(f *lieu.Filter) *[]string { return &f.ModalitesAcces }, verbe: verbe{suite: "où l'on peut ", mots: motsAcces}},
		{Nom: "accompagnement", Titre: "accompagnement", Aide: "une façon d'être aidé, `aide` : autonomie, individuel, atelier, distance", nomme: "l'accompagnement", colonnes: []string{"modalites_accompagnement"},
			cible: func(f *lieu.Filter) *[]string { return &f.ModalitesAccompagnement }, verbe: verbe{suite: " ", mots: motsAccompagnement}},
		{Nom: "dispositif", Titre: "dispositif", Aide: "un `dispositif` national : \"france services\", conseillers, aidants…", nomme: "le dispositif", colonnes: []string{"dispositif_programmes_nationaux"},
			cible: func(f *lieu.Filter) *[]string { return &f.Dispositifs }, verbe: verbe{suite: "du dispositif ", guillemets: true}},
		{Nom: "label", Titre: "label", Aide: "une formation ou un `label`, du standard ou non", nomme: "le label", colonnes: []string{"formations_labels", "autres_formations_labels"},
			cible: func(f *lieu.Filter) *[]string { return &f.Labels }, verbe: verbe{suite: "avec le label ", guillemets: true}},
		{Nom: "typologie", Titre: "type de lieu", Aide: "un `type` de lieu, par son code ou son nom : BIB, bibliothèque, CCAS, mairie", nomme: "le type de lieu", colonnes: []string{"typologie"},
			cible: func(f *lieu.Filter) *[]string { return &f.Typologies }, verbe: verbe{suite: "de type ", guillemets: true, mots: motsTypologies()}},
		{Nom: "itinerance", Titre: "itinérance", Aide: "le `genre` de lieu : fixe ou itinérant", nomme: "l'itinérance", colonnes: []string{"itinerance"},
			cible: func(f *lieu.Filter) *[]string { return &f.Itinerance }, verbe: verbe{suite: " ", mots: motsItinerance}},
	}
	for i := range l {
		l[i].Liste, l[i].liste, l[i].lire = true, true, lireListe
	}
	return l
}

// Noms are the criteria that a request speaks of, in the order of the help.
func Noms(r Requete) []string {
	var out []string
	for _, c := range criteres {
		if len(r[c.Nom]) > 0 {
			out = append(out, c.Nom)
		}
	}
	return out
}

// Territorial reports a criterion that says where.
func Territorial(nom string) bool {
	c, _ := critere(nom)
	return c.groupe == zone
}
