package atelier_test

import (
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// decisions are the works that change a base, with arguments that would do.
func decisions(t *testing.T, a *atelier.Atelier) map[string]error {
	ctx := t.Context()
	var errs = map[string]error{}
	_, errs["corriger"] = a.Corriger(ctx, []atelier.Saisie{{Id: "Exemple_1", Champ: "nom", Valeur: "x"}}, false)
	_, errs["corriger un lot"] = a.CorrigerLot(ctx, nil, "", false)
	_, errs["annuler des corrections"] = a.AnnulerCorrections(ctx, "Exemple_1", []string{"nom"}, "Ana")
	_, errs["exclure"] = a.Exclure(ctx, []string{"Exemple_1"}, "fermé", "Ana")
	_, errs["réintégrer"] = a.Reintegrer(ctx, []string{"Exemple_1"}, "Ana")
	_, errs["oublier"] = a.Oublier(ctx, []atelier.AOublier{{Lieu: "Exemple_1"}}, true)
	errs["garder"] = a.GarderDoublon(ctx, []string{"Exemple_1", "Exemple_2"}, "Ana")
	errs["distinguer"] = a.DistinguerDoublons(ctx, []string{"Exemple_1", "Exemple_2"}, "Ana")
	_, errs["annuler des doublons"] = a.AnnulerDoublons(ctx, []string{"Exemple_1"}, "Ana")
	_, errs["enregistrer"] = a.Enregistrer(ctx, "s", atelier.Choix{Requete: selection.Requete{"frais": {"gratuit"}}})
	errs["supprimer"] = a.Supprimer(ctx, "s")
	return errs
}

func TestTheExampleKeepsNothing(t *testing.T) {
	for nom, err := range decisions(t, exemple(t)) {
		t.Run(nom, func(t *testing.T) {
			if f := refuse(t, err, faute.Demande, "l'exemple ne garde rien"); !f.Peut(faute.Importer) {
				t.Errorf("gestures %v", f.Gestes)
			}
		})
	}
}

func TestNothingIsDecidedWithoutABase(t *testing.T) {
	a := atelier.Vide(atelier.Options{Jour: jour})
	errs := decisions(t, a)
	_, errs["exclusions"] = a.Exclusions(t.Context())
	_, errs["sélections"] = a.Gardees(t.Context())
	_, errs["histoire"] = a.Histoire(t.Context(), "Exemple_1")
	_, errs["changements"] = a.Changements(t.Context(), jour, atelier.Choix{})
	_, errs["doublons"] = a.Doublons(t.Context(), tout(t, a, nil))
	_, errs["contrôle"] = a.Controle(t.Context(), atelier.Demande{})
	errs["sauvegarde"] = a.Sauvegarder(t.Context(), filepath.Join(t.TempDir(), "a.db"), false)
	for _, err := range a.Editions(t.Context()) {
		errs["imports"] = err
	}
	for _, err := range a.Corrections(t.Context(), "") {
		errs["corrections"] = err
	}
	if len(errs) != 20 {
		t.Errorf("%d works tried", len(errs))
	}
	for nom, err := range errs {
		t.Run(nom, func(t *testing.T) { refuse(t, err, faute.Base, "aucune base") })
	}
}

func TestAPlaceThatIsNotKnown(t *testing.T) {
	a := enFichier(t)
	for id, geste := range map[string]bool{"exemple_1": false, "Nulle_part": true} {
		_, err := a.Histoire(t.Context(), id)
		f := refuse(t, err, faute.Demande, "la base ne connaît pas de lieu « "+id+" »")
		if f.Peut(faute.Lister) != geste || strings.Contains(f.Conseil, "« Exemple_1 (") == geste {
			t.Errorf("%s: advice %q, gestures %v", id, f.Conseil, f.Gestes)
		}
	}
}
