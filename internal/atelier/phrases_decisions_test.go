package atelier_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/doublons"
)

func TestDecisionsInWords(t *testing.T) {
	abri := lieu.Lieu{Id: "a1", Nom: "Abri", Commune: "Orle"}
	for _, c := range []struct{ got, want string }{
		{atelier.Decide{Lieu: abri, Effet: atelier.PlusMontre}.Phrase(), "a1 (Abri, Orle) : n'est plus montré."},
		{atelier.Decide{Lieu: abri, Effet: atelier.MotifNeuf}.Phrase(),
			"a1 (Abri, Orle) : était déjà exclu : le motif est mis à jour."},
		{atelier.Decide{Lieu: abri, Effet: atelier.Remontre}.Phrase(), "a1 (Abri, Orle) : est montré de nouveau."},
		{atelier.Decide{Lieu: abri, Effet: atelier.SansFichier}.Phrase(),
			"a1 (Abri, Orle) : n'est plus exclu, mais aucun fichier ne l'a plus."},
		{atelier.Decide{Lieu: abri, Effet: atelier.PasExclu}.Phrase(), "a1 (Abri, Orle) : n'était pas exclu."},
		{atelier.PhraseExclusion(store.Exclusion{Id: "a1", Motif: "fermé", Auteur: "Ana", Date: "2026-11-22"}),
			"a1 : fermé (Ana, 2026-11-22)"},
		{atelier.PhraseExclusion(store.Exclusion{Id: "a1", Motif: "doublon", AuProfit: "b", Auteur: "Ana",
			Date: "2026-11-22"}),
			"a1 : doublon de b (Ana, 2026-11-22)"},
		{atelier.Correction{Correction: store.Correction{Id: "a1", Colonne: "nom", Valeur: "Refuge", Publie: "Abri"},
			Lieu: abri}.Phrase(),
			"a1 (Abri, Orle), nom : « Abri » devient « Refuge »."},
		{atelier.PhraseCorrection(store.Correction{Id: "a1", Colonne: "nom", Valeur: "Refuge", Auteur: "Ana",
			Date: "2026-11-22"}),
			"a1, nom : rien devient « Refuge » (Ana, 2026-11-22)"},
		{atelier.PhraseCorrection(store.Correction{Id: "a1", Colonne: "nom", Valeur: "R", Publie: "R", Auteur: "Ana",
			Date: "2026-11-22"}),
			"a1, nom : « R » devient « R » (Ana, 2026-11-22) : le producteur dit maintenant la même chose, elle peut être " +
				"annulée"},
		{atelier.BilanCorrections{Lues: 1, Neuves: 1}.Phrase(),
			"1 correction lue. Nouvelles : 1. Déjà connues : 0. Laissées de côté : 0."},
		{atelier.BilanCorrections{Lues: 4, Neuves: 1, Connues: 2, Laissees: make([]atelier.Laissee, 1)}.Phrase(),
			"4 corrections lues. Nouvelles : 1. Déjà connues : 2. Laissées de côté : 1."},
		{atelier.Gardee{Requete: "commune=1", Faute: faute.New(faute.Demande, "", "plus là")}.Phrase(),
			"commune=1 (plus là)"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestWhatIsForgottenInWords(t *testing.T) {
	for _, c := range []struct {
		x    atelier.AOublier
		b    store.BilanOubli
		fait bool
		want string
	}{
		{atelier.AOublier{Lieu: "a1"}, store.BilanOubli{Fiches: 1}, false, "Lieu « a1 » : 1 fiche à effacer."},
		{atelier.AOublier{Lieu: "a1"}, store.BilanOubli{Fiches: 1}, true, "Lieu « a1 » : 1 fiche effacée."},
		{atelier.AOublier{Lieu: "a1"}, store.BilanOubli{Fiches: 2}, true, "Lieu « a1 » : 2 fiches effacées."},
		{atelier.AOublier{Texte: "Ana"}, store.BilanOubli{Fiches: 1, Valeurs: 3}, true,
			"« Ana » : 3 valeurs effacées, dans 1 fiche."},
		{atelier.AOublier{Texte: "Ana"}, store.BilanOubli{}, false, "« Ana » : 0 valeur à effacer."},
	} {
		if got := (atelier.Oublie{AOublier: c.x, BilanOubli: c.b}).Phrase(c.fait); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestPropositionsInWords(t *testing.T) {
	props := []doublons.Proposition{{Confiance: doublons.Sure}, {Confiance: doublons.Probable},
		{Confiance: doublons.Probable}}
	if got, want := atelier.CompterDoublons(props), "3 propositions : 1 sûre, 2 probables, 0 à vérifier."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	seen := map[string]bool{}
	for _, p := range []doublons.Proposition{{Genre: doublons.MemeLieu, Ids: []string{"a", "b"}},
		{Genre: doublons.FusionDouteuse, Ids: []string{"a__b"}}, {Genre: doublons.FusionDouteuse, Ids: []string{"a",
			"a__b"}}} {
		if p.Genre.Titre() == "" {
			t.Errorf("%s has no title", p.Genre)
		}
		for _, s := range atelier.Suites(p) {
			if seen[s.Sens.Titre()] = true; s.Sens.Titre() == "" {
				t.Errorf("%s has no title", s.Sens)
			}
		}
	}
	if len(seen) != 5 {
		t.Errorf("%d meanings are told apart, want 5", len(seen))
	}
	r := atelier.Resume{Nom: "Abri", Telephone: "01 99 00 12 34", Maj: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)}
	if got := r.String(); got != "Abri · 01 99 00 12 34 · 02/11/2026" {
		t.Errorf("%q", got)
	}
}

func TestFindingsInWords(t *testing.T) {
	long := strings.Repeat("é", 81)
	for _, c := range []struct {
		f    store.Constat
		want string
	}{
		{store.Constat{Motif: "sans nom"}, "a.csv, ligne 3 : sans nom"},
		{store.Constat{Id: "a1", Motif: "sans nom"}, "a.csv, ligne 3 (a1) : sans nom"},
		{store.Constat{Id: "a1", Colonne: "nom", Valeur: "x", Motif: "trop court"},
			"a.csv, ligne 3 (a1), nom : « x », trop court"},
		{store.Constat{Colonne: "nom", Valeur: "x", Apres: "X", Regle: "casse"},
			"a.csv, ligne 3, nom : « x » devient « X » (casse)"},
		{store.Constat{Colonne: "nom", Valeur: "x", Regle: "url"}, "a.csv, ligne 3, nom : « x » mis de côté (url)"},
		{store.Constat{Valeur: long, Motif: "long"}, "a.csv, ligne 3 : « " + long[:160] + "… », long"},
		{store.Constat{Valeur: long[2:], Motif: "long"}, "a.csv, ligne 3 : « " + long[2:] + " », long"},
	} {
		c.f.Fichier, c.f.Ligne = "a.csv", 3
		if got := (atelier.ConstatImport{Constat: c.f}).Phrase(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	for genre, want := range map[atelier.GenreConstat][3]string{
		atelier.Refus:      {"1 ligne refusée", "2 lignes refusées", "lignes refusées"},
		atelier.Doute:      {"1 valeur douteuse", "2 valeurs douteuses", "valeurs douteuses"},
		atelier.Reparation: {"1 valeur réparée", "2 valeurs réparées", "valeurs réparées"},
	} {
		one, two := atelier.CompteConstats{Genre: genre, Total: 1}, atelier.CompteConstats{Genre: genre, Total: 2}
		if got := [3]string{one.Phrase(), two.Phrase(), genre.Titre()}; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
