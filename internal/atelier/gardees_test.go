package atelier_test

import (
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

func garder(t *testing.T, a *atelier.Atelier, nom string, c atelier.Choix) *atelier.Gardee {
	t.Helper()
	g, err := a.Enregistrer(t.Context(), nom, c)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestKeptSelectionsAreNarrowed(t *testing.T) {
	a := enFichier(t)
	large := garder(t, a, " gratuit ", atelier.Choix{Requete: selection.Requete{"frais": {"gratuit"}}})
	if large.Nom != "gratuit" || large.Lieux < 10 || large.Requete != "frais=gratuit" {
		t.Fatalf("%+v", large)
	}
	choix := atelier.Choix{Nom: "gratuit", Requete: selection.Requete{"commune": {"Valbrune"}}}
	etroite := garder(t, a, "ici", choix)
	if etroite.Lieux == 0 || etroite.Lieux >= large.Lieux {
		t.Errorf("%d places, of %d", etroite.Lieux, large.Lieux)
	}
	if err := a.Supprimer(t.Context(), "gratuit"); err != nil { // the narrow one stands alone
		t.Fatal(err)
	}
	s, err := a.Choisir(t.Context(), atelier.Choix{Nom: "ici"})
	if err != nil || s.Phrase(etroite.Lieux) != etroite.Choisie.Phrase(etroite.Lieux) {
		t.Errorf("%+v, %v", s, err)
	}
	if n, err := a.Compter(t.Context(), s); err != nil || n != etroite.Lieux {
		t.Errorf("%d places, kept with %d, %v", n, etroite.Lieux, err)
	}
	_, err = a.Choisir(t.Context(), choix)
	refuse(t, err, faute.Demande, "« gratuit » n'existe pas")
}

// What is kept is the question: its answer follows the base.
func TestKeptSelectionsAreAskedAgain(t *testing.T) {
	a := enFichier(t)
	ici := atelier.Choix{Requete: selection.Requete{"commune": {"Valbrune"}}}
	avant := garder(t, a, "ici", ici)
	garder(t, a, "source", atelier.Choix{Requete: selection.Requete{"source": {"exemple"}}})
	if _, err := a.Exclure(t.Context(), []string{"Exemple_1"}, "fermée", "Ana"); err != nil {
		t.Fatal(err)
	}
	gardees, err := a.Gardees(t.Context())
	if err != nil || len(gardees) != 2 || gardees[0].Nom != "ici" || gardees[1].Nom != "source" {
		t.Fatalf("%+v, %v", gardees, err)
	}
	if g := gardees[0]; g.Lieux != avant.Lieux-1 || g.Faute != nil {
		t.Errorf("%+v, had %d places", g, avant.Lieux)
	}
	for _, id := range montres(t, a, nil) { // no place has this source any more
		if _, err := a.Exclure(t.Context(), []string{id}, "fermé", "Ana"); err != nil {
			t.Fatal(err)
		}
	}
	if gardees, err = a.Gardees(t.Context()); err != nil {
		t.Fatal(err)
	}
	if g := gardees[0]; g.Lieux != 0 || g.Faute != nil {
		t.Errorf("%+v", g)
	}
	remplacee := garder(t, a, "ici", atelier.Choix{Requete: selection.Requete{"commune": {"Orlac"}}})
	if gardees, err = a.Gardees(t.Context()); err != nil || len(gardees) != 2 || gardees[0].Requete != remplacee.Requete {
		t.Errorf("%+v, %v", gardees, err)
	}
}

func TestSelectionsThatCannotBeKept(t *testing.T) {
	a := enFichier(t)
	for _, c := range []struct {
		nom   string
		choix atelier.Choix
		mots  string
	}{
		{"rien", atelier.Choix{}, "il manque ce qu'il faut choisir"},
		{"vide", atelier.Choix{Requete: selection.Requete{"commune": {" "}}}, "il manque ce qu'il faut choisir"},
		{" ", atelier.Choix{Nom: "x"}, "il manque le nom"},
		{"faute", atelier.Choix{Requete: selection.Requete{"commune": {"Nullepart"}}}, "Nullepart"},
		{"autre", atelier.Choix{Nom: "samedi"}, "« samedi » n'existe pas"},
	} {
		_, err := a.Enregistrer(t.Context(), c.nom, c.choix)
		refuse(t, err, faute.Demande, c.mots)
	}
	if gardees, err := a.Gardees(t.Context()); err != nil || len(gardees) > 0 {
		t.Errorf("kept: %+v, %v", gardees, err)
	}
	f := refuse(t, a.Supprimer(t.Context(), "samedi"), faute.Demande, "« samedi » n'existe pas")
	if !f.Peut(faute.Selections) {
		t.Errorf("gestures %v", f.Gestes)
	}
}
