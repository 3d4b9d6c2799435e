package papiers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
)

// longDe are 150 letters and more, of which each word stands nowhere else on a paper.
const longDe = "aubépine bruyère cyprès dahlia églantier fougère genêt houblon ibéris jonquille kalmia lavande " +
	"mélèze noisetier orchis pivoine quinoa romarin sureau tilleul"

// What a field says stands whole on a page, or who makes the paper reads that it was cut: nothing
// goes in silence, whatever the field, the paper and its readers.
func TestALongFieldIsWholeOrItsLossIsTold(t *testing.T) {
	jour := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	for nom, edit := range map[string]func(*lieu.Lieu){
		"nom":                    func(l *lieu.Lieu) { l.Nom = "Salle " + longDe },
		"commune":                func(l *lieu.Lieu) { l.Commune, l.CodePostal, l.CodeInsee = "Ville "+longDe, "", "" },
		"adresse":                func(l *lieu.Lieu) { l.Adresse = "4 rue " + longDe },
		"complement_adresse":     func(l *lieu.Lieu) { l.ComplementAdresse = "Entrée " + longDe },
		"un complément sans rue": func(l *lieu.Lieu) { l.Adresse, l.ComplementAdresse = "", "Entrée "+longDe },
		"presentation_resume":    func(l *lieu.Lieu) { l.PresentationResume = "Un atelier " + longDe + "." },
		"presentation_detail":    func(l *lieu.Lieu) { l.PresentationDetail = "Un atelier " + longDe + "." },
		"une condition":          func(l *lieu.Lieu) { l.PresentationResume = "Réservé aux adhérents " + longDe + "." },
		"une nuance": func(l *lieu.Lieu) {
			l.PresentationResume = "Le mardi, accueil réservé aux familles, " + longDe + "."
		},
		"horaires":                 func(l *lieu.Lieu) { l.Horaires = `Mo-Fr 09:00-12:00 "` + longDe + `"` },
		"source":                   func(l *lieu.Lieu) { l.Source = "Source " + longDe },
		"structure_parente":        func(l *lieu.Lieu) { l.StructureParente = "Maison " + longDe },
		"autres_formations_labels": func(l *lieu.Lieu) { l.AutresFormationsLabels = []string{"Label " + longDe} },
		"formations_labels":        func(l *lieu.Lieu) { l.FormationsLabels = []string{"Label " + longDe} },
		"services":                 func(l *lieu.Lieu) { l.Services = append(l.Services, "Aide "+longDe) },
		"frais_a_charge":           func(l *lieu.Lieu) { l.FraisACharge = []string{"Prix " + longDe} },
		"modalites_acces":          func(l *lieu.Lieu) { l.ModalitesAcces = append(l.ModalitesAcces, "Venir "+longDe) },
		"prise_en_charge":          func(l *lieu.Lieu) { l.PriseEnChargeSpecifique = []string{"Accueil " + longDe} },
		"un avis de qui imprime":   func(l *lieu.Lieu) { l.Avis = "Accueil au fond " + longDe + "." },
		"l'identifiant de ce lieu": func(l *lieu.Lieu) { l.Pivot = "Pivot " + longDe },
		"le dispositif": func(l *lieu.Lieu) {
			l.DispositifProgrammesNationaux = []string{"Dispositif " + longDe}
		},
		"les publics de cette aide": func(l *lieu.Lieu) { l.PublicsSpecifiquementAdresses = []string{"Pour " + longDe} },
	} {
		l := loi(func(l *lieu.Lieu) {
			l.Horaires = "Mo-Sa 09:00-12:00,14:00-17:00"
			edit(l)
		})
		surTous(func(p render.Papier, pour render.Audience, query string) {
			if nom == "commune" && strings.HasPrefix(query, "commune=") { // it is in no territory
				return
			}
			text, avis, err := deTousOuRefus(t, p, pour, query, l, jour)
			if err != nil { // that is told too
				return
			}
			var said, lost []string
			for _, w := range strings.Fields(longDe) {
				if strings.Contains(strings.ToLower(text), w) {
					said = append(said, w)
				} else {
					lost = append(lost, w)
				}
			}
			told := slices.ContainsFunc(avis, func(v render.Avis) bool { return v.Perte })
			if len(said) > 0 && len(lost) > 0 && !told {
				t.Errorf("%s of %s for %s loses %q in silence", nom, p.Nom, pour, lost)
			}
			if nom == "complement_adresse" && len(said) > 0 && len(lost) > 0 && p.Nom != "affiche" {
				t.Errorf("%s for %s cuts the way to the door: %q", p.Nom, pour, lost)
			}
		})
	}
}
