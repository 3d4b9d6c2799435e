package atelier_test

import (
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/render"
)

// Who prints is kept in the base, so every front says the same.
func TestWhoPrintsIsKept(t *testing.T) {
	a := enFichier(t)
	want := render.Editeur{Nom: "Mairie de Rive-Neuve", Adresse: "3 quai Neuf"}
	if err := a.ReglerEditeur(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	if a.Editeur() != want {
		t.Errorf("%+v", a.Editeur())
	}
	err := a.ReglerEditeur(t.Context(), render.Editeur{Nom: "deux\nlignes"})
	if f := refuse(t, err, faute.Demande, "signes invisibles"); f.Champ == "" {
		t.Error("the fault names no field")
	}
	refuse(t, exemple(t).ReglerEditeur(t.Context(), want), faute.Demande, "l'exemple ne garde rien")
}

func TestTheCommuneProposedFirst(t *testing.T) {
	a := enFichier(t)
	most, ok, err := a.Commune(t.Context())
	if err != nil || !ok || most.Nom != "Valbrune" {
		t.Fatalf("%+v, %v, %v", most, ok, err)
	}
	if err := a.ReglerCommune(t.Context(), "99995"); faute.De(err) == nil {
		t.Errorf("a code of no commune: %v", err)
	}
	autre := a.Territoires().ChercherCommune("Fontbrune")[0]
	if err := a.ReglerCommune(t.Context(), autre.Code); err != nil {
		t.Fatal(err)
	}
	if c, ok, err := a.Commune(t.Context()); err != nil || !ok || c.Code != autre.Code {
		t.Errorf("%+v, %v, %v", c, ok, err)
	}
	if _, ok, err := atelier.Vide(atelier.Options{Jour: jour}).Commune(t.Context()); ok || err != nil {
		t.Errorf("without a base: %v, %v", ok, err)
	}
}

// The commune of who prints comes first when its address says it, and the base has places
// near: who prints for Fontbrune does not print for the largest town.
func TestTheCommuneOfWhoPrintsComesFirst(t *testing.T) {
	a := enFichier(t)
	fontbrune := a.Territoires().ChercherCommune("Fontbrune")[0]
	postal := fontbrune.CodesPostaux[0]
	for adresse, want := range map[string]string{
		"2 rue Haute, " + postal + " Fontbrune": "Fontbrune", "BP 12, " + postal + " FONTBRUNE CEDEX 2": "Fontbrune",
		"1 place de la Mairie, 23000 Guéret": "Valbrune", "2 rue Haute": "Valbrune",
		"2 rue Haute, " + postal + " Nullepart": "Valbrune", "": "Valbrune",
	} {
		if err := a.ReglerEditeur(t.Context(), render.Editeur{Nom: "la mairie", Adresse: adresse}); err != nil {
			t.Fatal(err)
		}
		if c, ok, err := a.Commune(t.Context()); err != nil || !ok || c.Nom != want {
			t.Errorf("%q: %s, %v, %v", adresse, c.Nom, ok, err)
		}
	}
	if err := a.ReglerCommune(t.Context(), a.Territoires().ChercherCommune("Valbrune")[0].Code); err != nil {
		t.Fatal(err)
	}
	if err := a.ReglerEditeur(t.Context(), render.Editeur{Nom: "x", Adresse: postal + " Fontbrune"}); err != nil {
		t.Fatal(err)
	}
	if c, _, _ := a.Commune(t.Context()); c.Nom != "Valbrune" {
		t.Errorf("what was set is not first: %s", c.Nom)
	}
}

// A form says what it understood before anything is kept.
func TestCorrectionsAreUnderstoodWithoutBeingKept(t *testing.T) {
	a := exemple(t)
	saisie := atelier.Saisie{Id: "Exemple_1", Champ: "horaires", Valeur: "lundi 9h-12h"}
	c, err := a.Comprendre(t.Context(), []atelier.Saisie{saisie}, false)
	if err != nil || len(c) != 1 || !strings.Contains(strings.Join(c[0].Compris, " "), "Lundi") {
		t.Fatalf("%+v, %v", c, err)
	}
	for k, err := range a.Corrections(t.Context(), "") {
		t.Fatalf("kept: %+v, %v", k, err)
	}
	saisie.Valeur = "quand on peut"
	if _, err := a.Comprendre(t.Context(), []atelier.Saisie{saisie}, false); faute.De(err) == nil {
		t.Errorf("%v", err)
	}
	if c, err := a.Comprendre(t.Context(), nil, false); c != nil || err != nil {
		t.Errorf("nothing typed: %v, %v", c, err)
	}
	_, err = atelier.Vide(atelier.Options{Jour: jour}).Comprendre(t.Context(), []atelier.Saisie{saisie}, false)
	refuse(t, err, faute.Base, "aucune base")
}

func TestWhereTheBaseHasPlaces(t *testing.T) {
	d, err := exemple(t).Departements(t.Context())
	if err != nil || !d["99"] || d["33"] {
		t.Errorf("%v %v", d, err)
	}
	if d, err := atelier.Vide(atelier.Options{Jour: jour}).Departements(t.Context()); err != nil || len(d) != 0 {
		t.Errorf("%v %v", d, err)
	}
}
