package templates_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/templates"
)

// dossier writes a model and gives its folder.
func dossier(t testing.TB, modele string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, templates.Nom), []byte(modele), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}
func TestP(t *testing.T) {
	for _, s := range []string{
		"[textes]\ntelephone = \"Appelez\n", "[textes]\ntelephone = Appelez\n", "[couleurs]\nprincipal = \"#25348C\"\n",
		"[couleurs]\nprincipale = \"#8899FF\"\n", "[couleurs]\naccent = \"#802020\"", "[couleurs]\ntexte = \"bleu\"", "[page]\nmarge = 12,5\n", "[page]\nmarge = \"12,5\"\n",
		"[[section]]\ncontenu = \"telephone\"\nzone = \"gauche\"\nmobiles = \"masquer\"\n", "[[section]]\ncontenu=\"horaire\"\nzone=\"gauche\"\n",
		"[[section]]\ncontenu=\"horaires\"\nzone=\"centre\"\n", "[textes]\ngratuit = \"{nmo}\"", "[textes]\nferme = \"Ferm\xe9\"", "\xef\xbb\xbf[texte]\r\na = \"b\"\r\n",
		"[textes]\nferm\u00e9 = \"x\"", "[textes]\ngratuit = \u00abGratuit\u00bb", "[textes]\ngratuit = \"un \"mot\" dit\"", "[qr]\nafficher_adresse = oui", "[qr]\nafficher_adresse = \"oui\"",
		"[couleurs\nfond = \"#FFFFFF\"", "[page]\nmarge = 15\n[page]\nbandeau = 9\n", "[page]\nmarge = 15\nmarge = 16", "[page]\nmarge 15", "[page]\nmarge = ", "[page]\nmarge = 5", "[tailles]\ncorps = 14", "[tailles]\ncorps = { base = 11 }", "[tailles]\ntitre = { base = 60 }", "[tailles]\ntitres = { base = 30 }",
		"[logo]\nimage = \"logo.png\"", "[logo]\nimage = \"C:\\logos\\logo.png\"", "ajustement = [\"masquer rdv\"]", "ajustement = [\"masquer rendez_vous\" \"réduire corps\"]", "[services.\"Aide aux démarches\"]\ntitre=\"x\"", "[services.\"Loisirs et créations numériques\"]\npictogramme=\"palete\"", "[page]\nprincipale = \"#000000\"", "[textes]\ngratuit = 12", "base = \"fiche\"", "[textes]\ngratuit = \"\"\"abc\n", "[[section]]\ntitre = \"Vide\"", "couleurs = \"bleu\"", "[page]\nformat = \"A3\"", "[textes]\ngratuit = \"**Gratuit\"", "[textes]\ngratuit = \"{nom\"", "[editeur]\nnom = 'la mairie'\nadresse = \"x\" y\n", "principale = \"#000000\"", "[textes]\nbandeau = \"x\"", "\xff\xfe[\x00",
	} {
		_, err := templates.Charger("fiche-lieu", dossier(t, s))
		if err == nil { t.Logf("%q: OK", s); continue }
		i := strings.Index(err.Error(), "modele.toml")
		t.Logf("%q\n   %s", s, err.Error()[i:])
		var p *templates.Probleme
		if !errors.As(err, &p) { t.Error("no") }
	}
}
