package atelier_test

import (
	"strings"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/lieu"
)

func TestWhatHappenedInWords(t *testing.T) {
	change := store.Evenement{Date: "2026-11-02", Colonne: "telephone", Avant: "01", Apres: "02", Auteur: "Ana"}
	for genre, want := range map[string]string{
		"modifie":      "telephone : « 01 » devient « 02 »",
		"corrige":      "correction, telephone : « 01 » devient « 02 »",
		"annule":       "correction annulée, telephone : « 01 » devient « 02 »",
		"exclu":        "exclu des papiers : 02",
		"fusionne":     "exclu des papiers, au profit de 02",
		"reintegre":    "montré de nouveau",
		"parti":        "n'est plus dans son fichier",
		"revenu":       "de nouveau dans un fichier",
		store.Nouveau:  "lieu nouveau",
		"d'une suite ": "d'une suite ", // a newer version may know more
	} {
		change.Genre = genre
		if got := atelier.Phrase(change); got != "02/11/2026 : "+want+" (Ana)" {
			t.Errorf("%s: %q", genre, got)
		}
	}
	e := store.Evenement{Genre: "modifie", Colonne: "nom", Avant: "a", Fichier: "a.csv", Auteur: "Ana"}
	if got, want := atelier.Phrase(e), "jour inconnu : nom : « a » devient rien (a.csv)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// No kind of event that the base tells is left without words.
func TestEveryEventOfABaseHasWords(t *testing.T) {
	a, l := enFichier(t), lieu.Lieu{}
	for place, err := range a.Lister(t.Context(), tout(t, a, nil)) {
		if l = place; err != nil {
			t.Fatal(err)
		}
		break
	}
	decide := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: l.Id, Champ: "avis", Valeur: "Fermé.", Auteur: "Ana"}}, false)
	decide(err)
	_, err = a.AnnulerCorrections(t.Context(), l.Id, []string{"avis"}, "Ana")
	decide(err)
	_, err = a.Exclure(t.Context(), []string{l.Id}, "fermé", "Ana")
	decide(err)
	h, err := a.Histoire(t.Context(), l.Id)
	decide(err)
	if titre := h.Titre(); !strings.HasPrefix(titre, l.Nom+", "+l.Commune+" ("+l.Id+")") ||
		!strings.HasSuffix(titre, " : exclu des papiers") {
		t.Errorf("title %q", titre)
	}
	n := 0
	for e, err := range h.Evenements {
		decide(err)
		n++
		if s := atelier.Phrase(e); strings.Contains(s, " : "+e.Genre+" (") || strings.Contains(s, "()") {
			t.Errorf("%+v has no words: %q", e, s)
		}
	}
	if n < 4 {
		t.Errorf("%d events, want the import and three decisions", n)
	}
	_, err = a.Reintegrer(t.Context(), []string{l.Id}, "Ana")
	decide(err)
	if h, err = a.Histoire(t.Context(), l.Id); err != nil || strings.Contains(h.Titre(), " : ") {
		t.Errorf("title %q, %v", h.Titre(), err)
	}
}

func TestChangesInFigures(t *testing.T) {
	b := &atelier.BilanChangements{Genres: map[string]int{store.Nouveau: 1204, "parti": 2, "revenu": 3, "modifie": 4,
		"corrige": 5, "exclu": 6, "fusionne": 7}}
	const want = "Depuis le 1er novembre 2026 : nouveaux 1 204, partis 2, revenus 3, modifiés 4, corrigés 5, exclus 13."
	if got := plain(b.Phrase(time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC))); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, c := range []struct{ nom, commune, want string }{{"Abri", "Orle", "Abri, Orle (a1)"}, {"Abri", "",
		"Abri (a1)"}} {
		if got := (atelier.Changement{Id: "a1", Nom: c.nom, Commune: c.commune}).Titre(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
