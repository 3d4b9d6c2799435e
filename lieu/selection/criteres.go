package selection

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// Critere is one way to choose places: a flag of the commands, a key of a
// query. It is the words of a row of lieu.Criteria, which says what it means.
type Critere struct {
	Nom     string // of the flag and of the key
	Titre   string // French, as a person calls it
	Aide    string // French, for the help; what is to be given stands between backquotes, nothing for a yes or no
	Liste   bool   // several values: by commas, or the flag again
	Date    bool   // its values may be said from now, see Dater
	Choisit string // the name of its row; empty when it chooses nothing alone
	Precise string // the criterion that it refines, when it chooses nothing alone

	groupe groupe
	liste  bool     // values are cut at commas
	plus   []string // values that the standard does not have
	nomme  string   // « le service », in faults
	lire   func(*lecture, *Critere, []string) error
	verbe  verbe // how its values read
}

// ligne is the row that says what c means.
func (c *Critere) ligne() lieu.Criterion {
	l, _ := lieu.CriterionOf(c.Choisit)
	return l
}

// cible is the field of a filter that holds the values of c, one of a list.
func (c *Critere) cible(f *lieu.Filter) *[]string {
	l := c.ligne()
	return l.Values(f)
}

// groupe tells criteria that a further request replaces together.
type groupe int

const (
	seul groupe = iota
	zone
)

// Ouinon reports a criterion that is said, without any value.
func (c Critere) Ouinon() bool { return !strings.Contains(c.Aide, "`") }

// Situe reports a criterion that says where: a further request that does
// replaces all of those.
func (c Critere) Situe() bool { return c.groupe == zone }

// Territoire reports a criterion that says a territory, as one field may ask for it; others
// that say where are around a point, or without a part.
func (c Critere) Territoire() bool { return c.Choisit == "territoire" }

// Criteres are all the criteria, in the order of the help.
func Criteres() []Critere { return slices.Clone(criteres) }

// CritereDe is the criterion of a name.
func CritereDe(nom string) (Critere, bool) { return critere(nom) }

// EstCritere reports the name of a criterion.
func EstCritere(nom string) bool {
	_, ok := critere(nom)
	return ok
}

func critere(nom string) (Critere, bool) {
	i := slices.IndexFunc(criteres, func(c Critere) bool { return c.Nom == nom })
	if i < 0 {
		return Critere{}, false
	}
	return criteres[i], true
}

var criteres = initiales()

func initiales() []Critere {
	l := append(zones(), listes()...)
	return append(l,
		Critere{Nom: "source", Choisit: "source", Titre: "source",
			Aide:  "la `source`, qui a fourni le lieu",
			Liste: true, liste: true, nomme: "la source", lire: lireListe, verbe: verbe{suite: "fourni@ par "}},
		Critere{Nom: "ouvert", Choisit: "horaires", Titre: "heures d'ouverture",
			Aide: "ouvert à un `moment` : samedi, samedi-matin, week-end, soir, \"samedi 10h\", ou un jour précis, " +
				"jours fériés compris : maintenant, aujourd'hui, cet-apres-midi, 2026-12-03, \"2026-12-03 10h\"",
			Liste: true, Date: true, liste: true, lire: lireOuvert},
		Critere{Nom: "maj-depuis", Choisit: "date_maj", Titre: "date de mise à jour",
			Aide: "mis à jour par son producteur depuis ce `jour` : 2026-01-01 ou 01/01/2026",
			lire: lireMaj},
		Critere{Nom: "complet", Choisit: "complets", Titre: "champs remplis",
			Aide:  "dont ces `champs` sont remplis : telephone, horaires, courriels, site, prix, acces…",
			Liste: true, liste: true, lire: lireComplet},
		Critere{Nom: "texte", Choisit: "textes", Titre: "texte",
			Aide:  "dont le nom, l'adresse ou la présentation contient ces `mots`, ou leur début",
			Liste: true, lire: lireTexte},
		Critere{Nom: "lieu", Choisit: "id", Titre: "identifiant",
			Aide:  "un lieu, par son `identifiant` ; @liste.txt pour un fichier d'identifiants",
			Liste: true, lire: lireIds},
		Critere{Nom: "sauf-lieu", Choisit: "sauf-id", Titre: "lieux écartés",
			Aide:  "laisse de côté un lieu, par son `identifiant` ; @liste.txt pour un fichier",
			Liste: true, lire: lireIds},
	)
}

// zones are the criteria that say where.
func zones() []Critere {
	return []Critere{
		{Nom: "commune", Choisit: "territoire", Titre: "commune",
			Aide:  "une commune, par son `nom` ou son code INSEE ; plusieurs fois si besoin",
			Liste: true, liste: true, groupe: zone, lire: lireZones("la commune", communes...)},
		{Nom: "epci", Choisit: "territoire", Titre: "intercommunalité",
			Aide:  "une intercommunalité, par son `nom` ou son numéro SIREN",
			Liste: true, groupe: zone, lire: lireZones("l'intercommunalité", epcis...)},
		{Nom: "departement", Choisit: "territoire", Titre: "département",
			Aide:  "un département, par son `nom` ou son code",
			Liste: true, liste: true, groupe: zone, lire: lireZones("le département", departements...)},
		{Nom: "region", Choisit: "territoire", Titre: "région",
			Aide:  "une région, par son `nom` ou son code",
			Liste: true, liste: true, groupe: zone, lire: lireZones("la région", regions...)},
		{Nom: "france", Choisit: "territoire", Titre: "France entière",
			Aide:   "toute la France",
			groupe: zone, lire: lireFrance},
		{Nom: "dans", Choisit: "territoire", Titre: "territoire",
			Aide:  "un `territoire`, le plus grand de ce nom : commune, intercommunalité, département ou région",
			Liste: true, groupe: zone, lire: lireZones("le territoire")},
		{Nom: "sauf", Choisit: "sauf-territoire", Titre: "territoire écarté",
			Aide:  "laisse de côté un `territoire` : commune, intercommunalité, département ou région",
			Liste: true, groupe: zone, lire: lireZones("le territoire")},
		{Nom: "code-postal", Choisit: "code_postal", Titre: "code postal",
			Aide:  "les lieux d'un `code` postal, qui peut servir plusieurs communes",
			Liste: true, liste: true, lire: lireCodePostal},
		{Nom: "autour", Choisit: "position", Titre: "distance",
			Aide:  "autour d'un `point` \"44.84,-0.58\", ou d'une commune",
			Liste: true, groupe: zone, lire: lireAutour},
		{Nom: "rayon", Precise: "autour", Titre: "rayon",
			Aide:   "à cette `distance` au plus du point choisi (sinon 10km, sauf pour des lieux choisis un par un)",
			groupe: zone, lire: lireRayon},
		{Nom: "plus-proches", Precise: "autour", Titre: "proximité",
			Aide:   "seulement ce `nombre` de lieux, les plus proches du point choisi",
			groupe: zone, lire: lireProches},
	}
}

// listes are the criteria whose values are those of closed lists.
func listes() []Critere {
	l := []Critere{
		{Nom: "service", Choisit: "services", Titre: "service",
			Aide:  "un des neuf `services` du standard, ou ses premiers mots",
			nomme: "le service", verbe: verbe{mots: motsServices}},
		{Nom: "public", Choisit: "publics_specifiquement_adresses", Titre: "public",
			Aide:  "un `public` auquel le lieu s'adresse : jeunes, étudiants, familles, seniors, femmes",
			nomme: "le public", verbe: verbe{un: "s'adresse ", plusieurs: "s'adressent ", mots: motsPublics}},
		{Nom: "prise-en-charge", Choisit: "prise_en_charge_specifique", Titre: "prise en charge",
			Aide:  "un `besoin` particulier pris en charge : surdité, handicaps moteurs, illettrisme…",
			nomme: "la prise en charge", verbe: verbe{un: "prend en charge ", plusieurs: "prennent en charge ",
				mots: motsPrises}},
		{Nom: "frais", Choisit: "frais_a_charge", Titre: "prix",
			Aide:  "le `prix` : gratuit (et rien d'autre), \"gratuit sous condition\", payant, \"inclut une part payante\"",
			nomme: "le prix", plus: []string{lieu.PartPayante}, verbe: verbe{suite: " ", mots: motsFrais}},
		{Nom: "acces", Choisit: "modalites_acces", Titre: "accès",
			Aide:  "un `mode` d'accès : \"se présenter\", téléphoner, contacter, rdv",
			nomme: "l'accès", verbe: verbe{suite: "où l'on peut ", mots: motsAcces}},
		{Nom: "accompagnement", Choisit: "modalites_accompagnement", Titre: "accompagnement",
			Aide:  "une façon d'être aidé, `aide` : autonomie, individuel, atelier, distance",
			nomme: "l'accompagnement", verbe: verbe{suite: " ", mots: motsAccompagnement}},
		{Nom: "dispositif", Choisit: "dispositif_programmes_nationaux", Titre: "dispositif",
			Aide:  "un `dispositif` national : \"france services\", conseillers, aidants…",
			nomme: "le dispositif", verbe: verbe{suite: "du dispositif ", guillemets: true}},
		{Nom: "label", Choisit: "labels", Titre: "label",
			Aide:  "une formation ou un `label`, du standard ou non",
			nomme: "le label", verbe: verbe{suite: "avec le label ", guillemets: true}},
		{Nom: "typologie", Choisit: "typologie", Titre: "type de lieu",
			Aide:  "un `type` de lieu, par son code ou son nom : BIB, bibliothèque, CCAS, mairie",
			nomme: "le type de lieu", verbe: verbe{suite: "de type ", guillemets: true, mots: motsTypologies()}},
		{Nom: "itinerance", Choisit: "itinerance", Titre: "itinérance",
			Aide:  "le `genre` de lieu : fixe ou itinérant",
			nomme: "l'itinérance", verbe: verbe{suite: " ", mots: motsItinerance}},
	}
	for i := range l {
		l[i].Liste, l[i].liste, l[i].lire = true, true, lireListe
	}
	return l
}
