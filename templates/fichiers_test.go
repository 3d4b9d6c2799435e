package templates_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/templates"
)

// A text in a file beside the model is checked as one in the model.
func TestFichiersDeTexte(t *testing.T) {
	texte := "base = \"annuaire\"\n[[section]]\ncontenu = \"lieux\"\n[[section]]\ncontenu = \"texte\"\n"
	for _, c := range []struct{ modele, contenu, want string }{
		{texte + "fichier = \"mot.txt\"", "\xef\xbb\xbfBonjour\r\n**à tous**\r\n", ""},
		{texte + "fichier = \"mot.txt\"", " \n", "est vide"},
		{texte + "fichier = \"mot.txt\"", "Bonjour\nà **tous\n**et", "mot.txt, ligne 2"},
		{texte + "fichier = \"mot.txt\"", "Bonjour {comune}", "{comune}"},
		{texte + "fichier = \"mot.txt\"", "Ferm\xe9", "mot.txt, ligne 1, colonne 5"},
		{texte + "fichier = \"autre.txt\"", "x", "n’est pas dans le dossier"},
		{texte + "fichier = \"../mot.txt\"", "x", "n’est pas un fichier de texte"},
		{texte + "fichier = \"modele.toml\"", "x", "n’est pas un fichier de texte"},
		{texte + "fichier = \"mot.txt\"\ntexte = \"ici\"", "x", "a déjà un texte"},
		{texte, "x", "ce bloc n’a pas de texte"},
		{"base = \"annuaire\"\n[[section]]\ncontenu = \"lieux\"\nfichier = \"mot.txt\"", "x", "ne sert que"},
	} {
		dir := ecrire(t, c.modele)
		if err := os.WriteFile(filepath.Join(dir, "mot.txt"), []byte(c.contenu), 0o600); err != nil {
			t.Fatal(err)
		}
		m, err := templates.Verifier(dir)
		switch {
		case c.want == "" && err == nil && m.Sections[1].Texte == "Bonjour\n**à tous**":
		case c.want == "" || err == nil || !strings.Contains(err.Error(), c.want),
			strings.Count(err.Error(), "ligne ") != 1 && !strings.Contains(c.contenu, "**et"):
			t.Errorf("%q, %q: %v, want %q", c.modele, c.contenu, err, c.want)
		}
	}
}
