package render

import (
	"strings"
	"sync"
)

// Champ says on which papers each audience reads a field of the standard, or a
// fact that is derived from some. One row, one field: composers ask Lit, and the
// manual prints the rows.
type Champ struct {
	Nom string // of the standard, or of the fact
	// The papers on which each audience reads it, by their letters, see
	// PapiersLus; empty for none.
	GrandPublic, Aidants, Pro string
	Dit                       string // how it is said, for the manual
	Manque                    string // what the public reads in its place, for the manual; empty for nothing
	Renseigner                bool   // the sheet of professionals says that it is missing: a person can mend it
}

// PapierLu is a paper of the table, and its letter.
type PapierLu struct {
	Lettre rune
	Nom    string
}

var papiersLus = []PapierLu{{'L', "fiche-lieu"}, {'A', "annuaire"}, {'F', "affiche"}, {'S', "fiche-service"},
	{'O', "fiche-orientation"}, {'Q', "ouverts"}, {'W', "semainier"}, {'C', "cartes"},
	{'M', "memo-aidant"}}

// PapiersLus are the papers of places, in the order of the letters of the table.
func PapiersLus() []PapierLu { return papiersLus }

// tous are the letters of all of them.
const tous = "LAFSOQWC"

// champs is the one table of who reads what.
var champs = []Champ{
	{"nom", tous, tous + "M", tous, "sans sa commune ; aidants : puis le type ; pro : puis le code du type",
		"un nom composé du type et de la commune", false},
	{"commune", tous, tous + "M", tous, "dans le titre, ou devant l'adresse", "", false},
	{"code_postal", "LOC", "LOC", "LOC", "dans l'adresse", "", false},
	{"code_insee", "", "", "L", "« Commune : 99001 »", "", false},
	{"adresse", "LAFSOQC", "LAFSOQCM", "LAFSOQC", "le numéro et la rue", "« Demandez où aller. »", false},
	{"complement_adresse", "LAOC", "LAOC", "LAOC", "sous l'adresse", "", false},
	{"latitude, longitude", "", "", "L", "« Position : 46,0142 ; −6,0215 »", "", true},
	{"typologie", "AS", "LAS", "LAF", "un mot ; pro : le code, puis le nom", "", true},
	{"telephone", tous, tous + "M", tous, "le plus grand, après le nom", "à qui demander", true},
	{"courriels", "LAC", "LAFSOM", "LAFSO",
		"jamais celui d'une personne ; grand public : seulement sans téléphone", "", true},
	{"site_web", "", "LA", "LA", "sans https:// ; l'hôte seul au-delà de 45 lettres", "", false},
	{"horaires", tous, tous, tous, "un tableau, une ligne ou une case ; pro : aussi ce qui n'est pas compris",
		"« Demandez les jours et les heures. »", true},
	{"presentation_resume", "L", "L", "L", "phrases entières, sans personne ni prix ancien", "", false},
	{"presentation_detail", "L", "L", "L", "comme le résumé, qui passe avant ; aidants : s'il n'y en a pas, 320 lettres",
		"", false},
	{"source", "LAFS", "LAFSM", "LAFS", "au pied de la page ; pro : à chaque lieu de l'annuaire", "", false},
	{"itinerance", "LAFSC", "LAFSCM", "L", "« Ce service se déplace. » ; pro : « Itinérant » ou « Fixe »", "", false},
	{"structure_parente", "", "", "LAFO", "« Structure : … »", "", true},
	{"pivot", "", "", "L", "« SIRET : … » ou « RNA : … »", "", true},
	{"date_maj", "LAS", "LAFSM", "LAFSQ", "au pied, ou sous les jours quand elle est à vérifier ; pro : avec l'âge",
		"« Date des informations inconnue : téléphonez pour vérifier. »", true},
	{"services", "LASFO", "LAFSOQM", "LAFSOQ",
		"en mots simples ; aidants : le nom officiel et ces mots ; pro : le nom officiel",
		"« Demandez quelle aide est proposée. »", true},
	{"publics_specifiquement_adresses", "LC", "LAS", "LAS", "« Surtout pour : … », rien quand ils y sont presque tous", "",
		true},
	{"prise_en_charge_specifique", "LOAF", "LAS", "LAS", "mots et pictogramme, sous l'adresse", "", false},
	{"frais_a_charge", "LOCASF", "LAFS", "LAFS", "une phrase, ou quelques mots ; pro et aidants : la valeur",
		"« Demandez. »", true},
	{"dispositif_programmes_nationaux", "L", "LAFSOM", "LAF", "grand public : deux phrases au plus, quand elles " +
		"changent quelque chose", "", true},
	{"formations_labels", "L", "LAFSOM", "LAF", "comme les dispositifs", "", false},
	{"autres_formations_labels", "", "", "L", "tels quels ; le Pass numérique seul se lit ailleurs", "", false},
	{"modalites_acces", tous, "LAFSOQWM", "LAFSOQW", "comment venir ; une orientation demandée passe avant tout", "",
		false},
	{"modalites_accompagnement", "L", "LAS", "LAS", "« Une personne vous aide. » ; pro : la valeur", "", true},
	{"fiche_acces_libre", "", "L", "L", "l'hôte de la fiche en ligne ; jamais « accessible »", "", false},
	{"prise_rdv", "LAC", "LA", "LA", "« Sur rendez-vous » ; aidants et pro : l'adresse", "", false},
	{"id", "", "", "LAS", "« Identifiant : … »", "", false},
	{"mediateurs", "", "", "", "jamais : ce sont des personnes", "", false},
	{"avis", tous, tous + "M", tous, "dans un cadre noir, avant tout, jusqu'à son dernier jour", "", false},
	{"condition", "LAFSO", "LAFSOM", "LAFSO", "« Attention : seulement pour… », avant le téléphone", "", false},
	{"reseaux", "L", "LASOM", "LA", "voir les mots de chaque réseau dans le modèle", "", false},
	{"usage", "", "L", "LAFQWS", "« à garder au guichet » ; pro : « Usage interne »", "", false},
	{"fiabilite", "", "", "L", "l'âge, la source, les doutes, les manques ; ce qui est corrigé ici, avec le jour, et ce " +
		"qui est retiré", "", false},
	{"fichier, ligne", "", "", "L", "« Fichier : lieux.csv, ligne 2 »", "", false},
	{"doublon possible", "", "", "L", "« Doublon possible : Exemple_12 », ou « aucun »", "", false},
	{"a_verifier", "", "L", "LA", "ce qui manque ou n'est pas sûr, nommé", "", false},
	{"a_demander", "", "LA", "", "dans l'encadré « Avant d'orienter quelqu'un ici », ou à la fin de l'entrée", "", false},
	{"couverture", "", "S", "S", "les communes sans lieu ; pro : « 12 communes sur 40 », et celles où ce n'est pas su",
		"", false},
	{"notes", "", "LW", "LW", "des lignes pour écrire", "", false},
	{"rendez_vous", "L", "", "", "deux lignes pour écrire un jour et une heure", "", false},
	{"code", "LAFSC", "LAFSM", "LAFS", "la page du lieu, ou celle de son territoire", "", false},
}

// Champs are the rows of the table of who reads what, in the order of the manual.
func Champs() []Champ { return champs }

// Pour are the letters of the papers on which an audience reads the field.
func (c Champ) Pour(a Audience) string {
	switch a {
	case Aidants:
		return c.Aidants
	case Pro:
		return c.Pro
	}
	return c.GrandPublic
}

// parChamp finds a row by its field.
var parChamp = sync.OnceValue(func() map[string]*Champ {
	out := make(map[string]*Champ, len(champs))
	for i := range champs {
		out[champs[i].Nom] = &champs[i]
	}
	return out
})

// Lit reports that an audience reads a field on a paper, by the name of its row.
// A field or a paper that the table does not have is read by nobody.
func Lit(a Audience, papier, champ string) bool {
	c := parChamp()[champ]
	if c == nil {
		return false
	}
	for _, p := range papiersLus {
		if p.Nom == papier {
			return strings.ContainsRune(c.Pour(a), p.Lettre)
		}
	}
	return false
}

// ARenseigner reports a field that professionals are told to be missing.
func ARenseigner(champ string) bool {
	c := parChamp()[champ]
	return c != nil && c.Renseigner
}
