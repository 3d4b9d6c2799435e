package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// runs are command lines that work, at least one for each command, in an order
// in which they can be run on one base.
var runs = []string{
	"importer testdata/documentation.csv --essai", "importer testdata/documentation.csv", "page-essai --sortie DIR",
	"lister --departement Gironde", "lister --compte", "rejets", "doublons", "historique", "historique Essai_1",
	"changements --depuis 2026-01-01 --commune Pons", "controle", "controle --en pdf --sortie DIR",
	"selection enregistrer samedi --ouvert samedi", "selection lister", "selection supprimer samedi",
	"corriger Essai_1 telephone=0199000009", "corriger --liste", "corriger Essai_1 --annuler telephone",
	"exclure Essai_2 --motif fermé", "exclure --liste", "exclure Essai_2 --annuler",
	"doublons distinguer Essai_1 Essai_2", "doublons annuler Essai_1", "doublons garder Essai_1 Essai_2",
	"doublons annuler Essai_1",
	"territoire chercher Pons", "sauvegarder DIR/copie.db",
	"fiche-lieu --commune Pons --sortie DIR", "annuaire --sortie DIR", "fiche-service --sortie DIR",
	"affiche --commune Pons --sortie DIR", "kit --sortie DIR",
	"ouverts --commune Pons --quand 2026-12-03 --sortie DIR", "semainier --sortie DIR", "memo-aidant --sortie DIR",
	"fiche-orientation --commune Pons --sortie DIR", "fiche-verification --lieu Essai_1 --sortie DIR",
	"relances", "relances mails", "relances lettres --lieu Essai_1 --sortie DIR",
	"relances reponses testdata/reponses.csv", "relances noter --lieu Essai_1 --moyen lettre",
	"panorama --departement 17 --sortie DIR",
	"charte garder testdata/charte.toml", "charte voir", "charte copier DIR/charte.toml", "charte oublier",
	"tirages", "tirages situer 1 hall", "tirages laisser 1", "a-reimprimer", "campagne enregistrer hiver 1",
	"campagne lister", "campagne refaire hiver --sortie DIR", "campagne supprimer hiver", "tirages retirer 1",
	"oublier Essai_5 --confirmer", "verifier",
}

// The base is opened once a run, whatever the command makes: a kit of many
// papers too. What is said of it is then said once.
func TestTheBaseIsOpenedOnceARun(t *testing.T) {
	base := filepath.Join(t.TempDir(), "b.db")
	tried := map[string]bool{}
	for _, run := range runs {
		var dit bytes.Buffer
		a := &app{out: &dit, err: &dit, env: func(string) string { return "" }, jour: time.Date(2026, 11, 22, 0, 0, 0,
			0, time.UTC)}
		args := append(strings.Fields(strings.ReplaceAll(run, "DIR", t.TempDir())), "--base", base)
		if code := a.run(t.Context(), args); code != fait && code != faitEnPartie {
			t.Errorf("%s: exit code %d\n%s", run, code, dit.String())
		}
		if a.ouvertures != 1 {
			t.Errorf("%s: the base is opened %d times", run, a.ouvertures)
		}
		lines := map[string]bool{}
		for line := range strings.Lines(dit.String()) {
			if lines[line] && !strings.HasPrefix(line, "-") && strings.TrimSpace(line) != "" && strings.HasSuffix(line, ".\n") {
				t.Errorf("%s says twice: %s", run, line)
			}
			lines[line] = true
		}
		if a.commande == nil {
			t.Fatalf("%s: %s", run, dit.String())
		}
		tried[a.commande.CommandPath()] = true
	}
	without := map[string]bool{"feuillet modele lister": true, "feuillet modele copier": true,
		"feuillet modele verifier":     true,
		"feuillet restaurer":           true, // opens no workshop
		"feuillet licences":            true, // opens no base
		"feuillet servir":              true, // opens it as pages ask for it
		"feuillet territoire importer": true, "feuillet aide": true}
	var every func(c *cobra.Command)
	every = func(c *cobra.Command) {
		if !c.HasSubCommands() && !tried[c.CommandPath()] && !without[c.CommandPath()] {
			t.Errorf("%s is not tried", c.CommandPath())
		}
		for _, sous := range c.Commands() {
			every(sous)
		}
	}
	every(newRoot(&app{env: func(string) string { return "" }}))
}
