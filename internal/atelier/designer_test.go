package atelier_test

import (
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// deuxProducteurs is a base where two town halls number 1 and 2, and one alone 3.
func deuxProducteurs(t *testing.T) *atelier.Atelier {
	t.Helper()
	a, _ := create(t)
	const tete = "id,nom,commune,code_insee,source\n"
	un := tete + "1,Halte des Genêts,Pons,17283,Ville des Genêts\n2,Foyer du Lin,Pons,17283,Ville des Genêts\n"
	deux := tete + "1,Abri du Port,Royan,17306,Ville du Port\n2,Salle du Port,Royan,17306,Ville du " +
		"Port\n3,Phare,Royan,17306,Ville du Port\n"
	for nom, s := range map[string]string{"genets.csv": un, "port.csv": deux} {
		if _, err := a.Importer(t.Context(), of(text(nom, s)), func(atelier.Evenement) {}); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// The id that a producer gave is taken wherever it names one place; when
// several places bear it, they are named.
func TestThePublishedIdIsTaken(t *testing.T) {
	a, _ := create(t)
	s := "id,nom,commune,code_insee,source\nVille-du-Port_1,Abri du Port,Royan,17306,Ville du Port\n" +
		"Ville-des-Genêts_1,Halte des Genêts,Pons,17283,Ville des Genêts\nVille-du-Port_3,Phare,Royan,17306,Ville du Port\n"
	if _, err := a.Importer(t.Context(), of(text("a.csv", s)), func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	faire := map[string]func(id string) error{
		"correct": func(id string) error {
			_, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: id, Champ: "nom", Valeur: "Sémaphore", Auteur: "Léa"}},
				false)
			return err
		},
		"undo a correction": func(id string) error {
			_, err := a.AnnulerCorrections(t.Context(), id, []string{"nom"}, "Léa")
			return err
		},
		"tell its life": func(id string) error { _, err := a.Histoire(t.Context(), id); return err },
		"choose": func(id string) error {
			_, err := a.Choisir(t.Context(), atelier.Choix{Requete: selection.Requete{"lieu": {id}}})
			return err
		},
		"leave aside": func(id string) error {
			_, err := a.Choisir(t.Context(), atelier.Choix{Requete: selection.Requete{"sauf-lieu": {id}}})
			return err
		},
		"exclude": func(id string) error { _, err := a.Exclure(t.Context(), []string{id}, "fermé", "Léa"); return err },
	}
	for _, nom := range []string{"correct", "undo a correction", "tell its life", "choose", "leave aside", "exclude"} {
		if err := faire[nom]("3"); err != nil {
			t.Errorf("%s 3: %v", nom, err)
		}
		f := faute.De(faire[nom]("1"))
		if f == nil || !strings.Contains(f.Conseil, "Ville-du-Port_1 (Abri du Port, Royan)") ||
			!strings.Contains(f.Conseil, "Halte des Genêts") {
			t.Errorf("%s 1: %+v", nom, f)
		}
	}
	for id, dit := range map[string]string{"3": "Phare", "Ville-du-Port_3": "Phare"} { // excluded above: it says why
		err := faire["choose"](id)
		if err == nil || !strings.Contains(err.Error(), "exclu des papiers : fermé") || !strings.Contains(err.Error(), dit) {
			t.Errorf("choose %s: %v", id, err)
		}
	}
	if got, err := a.Reintegrer(t.Context(), []string{"3"}, "Léa"); err != nil || got[0].Effet != atelier.Remontre {
		t.Errorf("%+v, %v", got, err)
	}
}

// A name, or a part of an id, is asked about.
func TestANameIsAskedAbout(t *testing.T) {
	a := deuxProducteurs(t)
	for saisie, want := range map[string]string{"Foyer du Lin": "(Foyer du Lin, Pons)", "phare": "(Phare, Royan)",
		"foyer lin": "(Foyer du Lin, Pons)"} {
		_, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: saisie, Champ: "nom", Valeur: "Autre", Auteur: "Léa"}}, false)
		if f := faute.De(err); f == nil || !strings.Contains(f.Conseil, want) {
			t.Errorf("%s: %v, want %s", saisie, err, want)
		}
	}
	_, err := a.Choisir(t.Context(), atelier.Choix{Requete: selection.Requete{"sauf-lieu": {"999-inconnu"}}})
	if f := faute.De(err); f == nil || f.Genre != faute.Demande {
		t.Errorf("a place to leave aside that nobody knows: %v", err)
	}
}
