package atelier_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
)

// plain writes the spaces that do not break as plain ones.
func plain(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

func TestWhatAnImportSays(t *testing.T) {
	plein := store.Bilan{Fichier: "a.csv", Lus: 1204, Nouveaux: 1000, Modifies: 2, Inchanges: 3, Rejets: 4, Doutes: 5,
		Partis: 6, Reparations: 7, Oublies: 8}
	for _, c := range []struct {
		e    interface{ Phrase() string }
		want string
	}{
		{atelier.Reconnu{Fichier: "a.json", Format: "JSON, standard 0.1"}, "a.json : lu comme JSON, standard 0.1."},
		{atelier.Reconnu{Fichier: "a.csv", Format: "CSV", Courant: true}, ""},
		{atelier.FeuillesLaissees{Fichier: "a.xlsx", Feuilles: []string{"Nord", "Sud"}},
			"a.xlsx : une seule feuille est lue. " +
				"Laissées de côté : « Nord », « Sud ». Enregistrez chacune dans un fichier à elle, puis importez-les."},
		{atelier.Rattaches{Fichier: "s.json", Services: 1}, "s.json : 1 service numérique, à rattacher à leurs structures."},
		{atelier.Rattaches{Fichier: "s.json", Services: 2},
			"s.json : 2 services numériques, à rattacher à leurs structures."},
		{atelier.LignesMasquees{Fichier: "a.ods", N: 1},
			"a.ods : 1 ligne est masquée dans le tableur. Lues comme les autres."},
		{atelier.LignesMasquees{Fichier: "a.ods", N: 2}, "a.ods : 2 lignes sont masquées dans le tableur. Lues comme les " +
			"autres."},
		{atelier.ColonnesACote{Fichier: "a.csv", Colonnes: []string{"Aide"}},
			"a.csv : 1 colonne est gardée à côté des lieux, et ne s'imprime pas : « Aide »."},
		{atelier.ColonnesACote{Fichier: "a.csv", Colonnes: []string{"Aide", "Note"}},
			"a.csv : 2 colonnes sont gardées à côté des lieux, et ne s'impriment pas : « Aide », « Note »."},
		{atelier.Inchange{Fichier: "a.csv"}, "a.csv : rien n'a changé depuis la dernière lecture."},
		{atelier.Importe{Bilan: store.Bilan{Fichier: "a.csv", Lus: 1, Inchanges: 1}},
			"a.csv : 1 ligne lue. Nouveaux lieux : 0. Modifiés : 0. Inchangés : 1. Refusées : 0. Valeurs douteuses : 0."},
		{atelier.Importe{Bilan: plein}, "a.csv : 1 204 lignes lues. Nouveaux lieux : 1 000. Modifiés : 2. Inchangés : 3. " +
			"Refusées : 4. Valeurs douteuses : 5. Valeurs réparées : 7. Partis : 6. Oubliées à la demande d'une personne : 8."},
	} {
		if got := plain(c.e.Phrase()); got != c.want {
			t.Errorf("%T: %q, want %q", c.e, got, c.want)
		}
	}
}

func TestRefusedRowsInWords(t *testing.T) {
	lignes := []store.Constat{{Fichier: "a.csv", Ligne: 3, Motif: "sans nom"}, {Fichier: "a.csv", Ligne: 9, Motif: "vide"}}
	dites := []string{"a.csv, ligne 3 refusée : sans nom", "a.csv, ligne 9 refusée : vide"}
	for total, suite := range map[int][]string{2: nil, 3: {"… et 1 autre ligne refusée."},
		12: {"… et 10 autres lignes refusées."}} {
		got := atelier.Refusees{Fichier: "a.csv", Lignes: lignes, Total: total}.Phrases()
		if want := slices.Concat(dites, suite); !slices.Equal(got, want) {
			t.Errorf("%d rows: %q, want %q", total, got, want)
		}
	}
}

func TestEventsAsJSON(t *testing.T) {
	for _, c := range []struct {
		e    atelier.Evenement
		want string
	}{
		{atelier.Inchange{Fichier: "a.csv"}, `{"fichier":"a.csv","inchange":true}`},
		{atelier.Importe{Bilan: store.Bilan{Fichier: "a.csv", Lus: 2}, ParRegle: map[string]int{"telephone": 1}},
			`{"fichier":"a.csv","lus":2,"nouveaux":0,"modifies":0,"inchanges":0,"rejets":0,"doutes":0,"partis":0,` +
				`"reparations":0,"oublies":0,"reparations_par_regle":{"telephone":1}}`},
	} {
		if got, err := json.Marshal(c.e); err != nil || string(got) != c.want {
			t.Errorf("%s, %v, want %s", got, err, c.want)
		}
	}
}

func TestOutlinesInWords(t *testing.T) {
	for _, c := range []struct {
		b    store.BilanContours
		kept string
		left []string
	}{
		{store.BilanContours{Communes: 1}, "contours de 1 commune.", nil},
		{store.BilanContours{Communes: 2, Arrondissements: 45}, "contours de 2 communes et de 45 arrondissements.", nil},
		{store.BilanContours{Communes: 2, Arrondissements: 1, Parties: 2, Redites: 1, Inconnus: 3},
			"contours de 2 communes et de 1 arrondissement.", []string{
				"2 contours laissés de côté, de communes déléguées ou associées, déjà dans leur commune",
				"1 contour laissé de côté, d'un code déjà lu", "3 contours laissés de côté, de ce qui n'est pas une commune"}},
	} {
		if kept, left := atelier.PhrasesContours(c.b); kept != c.kept || !slices.Equal(left, c.left) {
			t.Errorf("%+v: %q, %q", c.b, kept, left)
		}
	}
}
