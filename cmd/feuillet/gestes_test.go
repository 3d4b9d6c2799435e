package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"feuillet/internal/faute"
)

func TestEveryGestureHasWords(t *testing.T) {
	for _, nom := range faute.Gestes() {
		if motsGestes[nom] == nil {
			t.Errorf("the gesture %q has no words", nom)
			continue
		}
		s := motsGestes[nom](conseiller{}, "valeur")
		if s == "" || s != strings.TrimRight(s, ". ") || capitale(s) == s {
			t.Errorf("the words of %q are no part of a sentence: %q", nom, s)
		}
	}
	if len(motsGestes) != len(faute.Gestes()) {
		t.Errorf("words for %d gestures, there are %d", len(motsGestes), len(faute.Gestes()))
	}
}

func TestEveryKindHasAnExitCode(t *testing.T) {
	for _, g := range faute.Genres() {
		want := erreur
		if g == faute.Demande {
			want = mauvaisUsage
		}
		if got := code(fmt.Errorf("read: %w", faute.New(g, "", "x"))); got != want {
			t.Errorf("exit code of %q: %d, want %d", g, got, want)
		}
	}
}

func TestAdviceInWordsOfTheTerminal(t *testing.T) {
	lister := &cobra.Command{Use: "lister"}
	lister.Flags().String("sortie", "", "")
	lister.Flags().String("autour", "", "")
	copier := &cobra.Command{Use: "copier"}
	deux := faute.Geste{Nom: faute.Sans, Valeur: "service"}
	for _, c := range []struct {
		commande *cobra.Command
		f        *faute.Faute
		want     string
	}{
		{lister, faute.New(faute.Ecriture, "", "x").Permet(faute.AutreFichier, faute.Ecraser),
			"Choisissez un autre nom ou un autre dossier avec --sortie, ou ajoutez --ecraser pour le remplacer."},
		{lister, faute.New(faute.Ecriture, "Libérez de la place.", "x").Permet(faute.AutreFichier),
			"Libérez de la place. Sinon, choisissez un autre nom ou un autre dossier avec --sortie."},
		{nil, faute.New(faute.Etranger, "Elle s'utilise sans import.", "x").Avec(faute.Geste{Nom: faute.AutreBase,
			Valeur: "a b.db"}),
			`Elle s'utilise sans import. Donnez-la avec --base "a b.db".`},
		{copier, faute.New(faute.Ecriture, "", "x").Permet(faute.AutreFichier),
			"Choisissez un autre nom ou un autre dossier."},
		{nil, faute.New(faute.Fichier, "Vérifiez le fichier.", "x").Avec(faute.Geste{Nom: faute.Confirmer,
			Valeur: "tout y est"}),
			"Vérifiez le fichier. Si tout y est, ajoutez --confirmer."},
		{lister, faute.New(faute.Demande, "Donnez deux nombres.", "x").Au("autour").Comme("44.84,-0.58"),
			`Donnez deux nombres. Par exemple : --autour "44.84,-0.58".`},
		{copier, faute.New(faute.Demande, "", "x").Au("autour").Comme("Pons"), "Par exemple : Pons."},
		{nil, faute.New(faute.Demande, "", "x").Avec(faute.Geste{Nom: faute.Sans, Valeur: "ouvert"}, deux),
			"Essayez sans --ouvert, ou sans --service."},
		{nil, faute.New(faute.Demande, "", "x").Avec(faute.Geste{Nom: faute.Choisir, Valeur: "commune=Saint-Denis"}),
			"Donnez --commune Saint-Denis."},
		{nil, faute.New(faute.Demande, "", "x").Avec(faute.Geste{Nom: faute.Ailleurs, Valeur: "autour=99990"},
			faute.Geste{Nom: faute.Ailleurs, Valeur: "departement=99"}),
			"À la place du territoire, donnez --autour 99990, ou --departement 99."},
		{nil, faute.New(faute.Modele, "vouliez-vous « gratuit » ?", "x"), "Vouliez-vous « gratuit » ?"},
		{nil, faute.New(faute.Interrompu, "", "x"), ""},
	} {
		if got := (conseiller{c.commande}).conseil(c.f); got != c.want {
			t.Errorf("%+v: %q, want %q", c.f, got, c.want)
		}
	}
}

// A command that shows more is on the places that were typed.
func TestAnotherCommandOnTheSamePlaces(t *testing.T) {
	root := newRoot(&app{env: func(string) string { return "" }})
	c, _, err := root.Find([]string{"annuaire"})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.ParseFlags([]string{"--commune", "Saint-Jean", "--commune", "Orée", "--texte", "deux mots", "--exemple",
		"--base", "b.db", "--qr", "lieux"}); err != nil {
		t.Fatal(err)
	}
	want := `feuillet controle --detail --commune Saint-Jean --commune Orée --texte "deux mots" --exemple --base b.db`
	if got := (conseiller{c}).suite("controle --detail"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := (conseiller{}).suite("controle"); got != "feuillet controle" {
		t.Error(got)
	}
}
