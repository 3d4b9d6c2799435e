package store_test

import (
	"fmt"
	"slices"
	"testing"

	"feuillet/internal/store"
	"feuillet/lieu"
)

// enPartie are ways to name a person in part: what is said of each.
var enPartie = map[string]string{
	"voir Z. Lamérault le mardi": "Z. Lamérault", "Lamérault Z.": "Lamérault Z", "LAMERAULT, Z": "LAMERAULT, Z",
	"Z.Lamérault": "Z.Lamérault", "Z-Lamérault": "Z-Lamérault", "z lamerault": "z lamerault",
	"Mme Lamérault": "Mme Lamérault", "Madame LAMÉRAULT": "Madame LAMÉRAULT", "M. Lamérault": "M. Lamérault",
	"Mlle&nbsp;Lam&eacute;rault": "Mlle&nbsp;Lam&eacute;rault", "Mme Zoé": "Mme Zoé", "L. Zoé": "L. Zoé",
	"Zoé et Lucie Lamérault":                 "Zoé et Lucie Lamérault",
	"Zoé Anne-Marie Lamérault":               "Zoé Anne-Marie Lamérault",
	"Lamérault (bureau 3) Zoé":               "Lamérault (bureau 3) Zoé",
	"zlamerault@ailleurs.example":            "zlamerault@ailleurs.example",
	"z.lamerault@ailleurs.example, ou le 01": "z.lamerault@ailleurs.example",
	"https://ailleurs.example/z-lamerault":   "https://ailleurs.example/z-lamerault",
	"Z. L\u0430mérault":                      "Z. L\u0430mérault", "Mme La\u200bmerault": "Mme La\u200bmerault",
	"<b>Z.</b> Lamérault": "Z.</b> Lamérault", `Z. Lam\u00e9rault`: `Z. Lam\u00e9rault`,
	"Z%2E%20Lam%C3%A9rault": "Z%2E%20Lam%C3%A9rault",
}

// autres name nobody, or somebody else.
var autres = []string{"Lamérault", "rue Lamérault", "Zoé", "Lameraultz", "A. Lamérault", "Mme Lamérau",
	"Z. Lamér", "Mme Zoéline", "Zoé, Lucie, Marthe, Jeanne, Anne et Lamérault", "zoe@ailleurs.example", "ZL"}

// What may name still who was forgotten is told, with its place, and stays; what
// names somebody else is not told.
func TestWhatNamesInPartIsTold(t *testing.T) {
	db, _ := creer(t)
	var lignes []lieu.Ligne
	dits, poses := []store.Proche{}, map[string]string{}
	poser := func(ecrit, dit string) {
		l := abri(fmt.Sprintf("a%02d", len(lignes)), "Abri", "")
		l.Lieu.PresentationDetail = "Abri. " + ecrit
		poses[l.Lieu.Id] = l.Lieu.PresentationDetail
		lignes = append(lignes, l)
		if dit != "" {
			dits = append(dits, store.Proche{Texte: dit, Lieu: l.Lieu.Id})
		}
	}
	for ecrit, dit := range enPartie {
		poser(ecrit, dit)
	}
	for _, ecrit := range autres {
		poser(ecrit, "")
	}
	editer(t, db, "a.csv", "", lignes...)
	for _, essai := range []bool{true, false} {
		b := oublier(t, db, essai, store.Oubli{Texte: nomOublie})
		if b.Valeurs > 0 || !slices.Equal(b.Proches, dits) {
			t.Errorf("trial %v: %d values,\n got %q\nwant %q", essai, b.Valeurs, b.Proches, dits)
		}
	}
	for _, l := range tous(t, db, lieu.Filter{}) {
		if l.PresentationDetail != poses[l.Id] {
			t.Errorf("%s: %q, was %q", l.Id, l.PresentationDetail, poses[l.Id])
		}
	}
	for _, o := range []store.Oubli{{Texte: numeroOublie}, {Texte: mailOublie}, {Lieu: "a01"}} {
		if b := oublier(t, db, true, o); len(b.Proches) > 0 {
			t.Errorf("%+v: %q", o, b.Proches)
		}
	}
}

// It is found wherever a text may be, but where what was forgotten stood it is
// no more; a first name of two words is no person, and its initials are.
func TestWhatNamesInPartIsFoundEverywhere(t *testing.T) {
	db, _ := creer(t)
	un := abri("a1", "Maison d'A.-L. Vasseroy", "")
	un.Extra = map[string]string{"contact": "Mme Vasseroy", "note": "rue Anne-Lise Michaud"}
	un.Reparations = []lieu.Reparation{{Regle: "html", Colonne: "presentation_detail",
		Avant: "<p>AL Vasseroy</p>", Apres: "x"}}
	un.Doutes = []lieu.Doute{{Regle: "x", Colonne: "adresse", Valeur: "chez A. Vasseroy", Motif: "douteux"}}
	un.Lieu.PresentationDetail = "Anne-Lise Vasseroy, ou Mme Vasseroy."
	refus := lieu.Ligne{Rejet: &lieu.Rejet{Motif: "illisible", Brut: "12;Vasseroy A.;lundi"}}
	editer(t, db, "a.csv", "", un, refus)
	b := oublier(t, db, false, store.Oubli{Texte: "Anne-Lise Vasseroy"})
	want := []store.Proche{{Texte: "Vasseroy A", Lieu: ""}, {Texte: "A. Vasseroy", Lieu: "a1"},
		{Texte: "L. Vasseroy", Lieu: "a1"},
		{Texte: "AL Vasseroy", Lieu: "a1"}, {Texte: "Mme Vasseroy", Lieu: "a1"}}
	for i := range want {
		if !slices.Contains(b.Proches, want[i]) {
			t.Errorf("%q is not told", want[i])
		}
	}
	if len(b.Proches) != len(want) || b.Valeurs != 1 {
		t.Errorf("%d values, %q", b.Valeurs, b.Proches)
	}
	// what is told is a text to forget in its turn
	if b := oublier(t, db, false, store.Oubli{Texte: "Mme Vasseroy"}); b.Valeurs != 2 || len(b.Proches) != 0 {
		t.Errorf("in its turn: %+v", b)
	}
}
