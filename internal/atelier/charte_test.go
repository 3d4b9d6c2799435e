package atelier_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/render"
)

const maCharte = `[editeur]
nom = "le CCAS d'Orval"
adresse = "2 rue Haute, 99990 Orval"
telephone = "05 36 49 00 10"
[couleurs]
principale = "#7A1F3D"
[logo]
image = "logo.svg"
description = "Commune d'Orval"
[validite]
mois = 6
`

// chartes writes a charter and its logo in a folder.
func chartes(t *testing.T, texte string) string {
	t.Helper()
	dir := t.TempDir()
	logo := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#123456"/></svg>`
	for nom, s := range map[string]string{"charte.toml": texte, "logo.svg": logo} {
		if err := os.WriteFile(filepath.Join(dir, nom), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "charte.toml")
}

// A charter is kept in the base with its logo: all papers have it, once its file is
// gone; a model goes before it, and forgetting it leaves who prints.
func TestTheCharterIsOfAllPapers(t *testing.T) {
	a := enFichier(t)
	fichier := chartes(t, maCharte)
	if err := a.GarderCharte(t.Context(), fichier); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Dir(fichier)); err != nil {
		t.Fatal(err)
	}
	if c := a.Charte(); c.Couleurs["principale"] != "#7A1F3D" || len(c.Couleurs) != 1 || c.Validite.Mois != 6 ||
		c.Editeur.Nom != "le CCAS d'Orval" || len(c.Images) != 1 || c.Logo.Description != "Commune d'Orval" {
		t.Errorf("kept %+v", c)
	}
	for _, p := range a.Papiers() {
		x, err := a.Apparence(p.Nom)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range x.Reglages {
			if r.Cle == "couleurs.principale" && (r.Valeur != "#7A1F3D" || r.Origine != r.Valeur) {
				t.Errorf("%s: main colour %q", p.Nom, r.Valeur)
			}
		}
		if x.Logo != "" {
			t.Errorf("%s: the logo of the charter is taken for its own: %q", p.Nom, x.Logo)
		}
	}
	if err := a.OublierCharte(t.Context()); err != nil || len(a.Charte().Couleurs) > 0 || a.Editeur().Nom == "" {
		t.Errorf("forgotten: %v, %+v", err, a.Charte())
	}
}

// What a charter says wrong is told at its line, and the one of before stays.
func TestAFaultyCharter(t *testing.T) {
	a := enFichier(t)
	if err := a.GarderCharte(t.Context(), chartes(t, maCharte)); err != nil {
		t.Fatal(err)
	}
	for texte, want := range map[string]string{
		"[couleurs]\nprincipale = \"#FFFFEE\"\n":             "ne se lit pas",
		"[textes]\ngratuit = \"Gratis\"\n":                   "textes",
		"[logo]\nimage = \"autre.png\"\ndescription=\"x\"\n": "n’est pas dans le dossier",
		"[logo]\nimage = \"logo.svg\"\n":                     "description",
		"[editeur]\ntelephone = \"à l'accueil\"\n":           "numéro de téléphone",
		"[[section]]\ncontenu = \"lieux\"\ntitre = \"x\"\n":  "le bloc «\u00a0lieux\u00a0» n’existe pas",
		"[validite]\nmois = 99\n":                            "choisissez entre 0 et 24",
	} {
		err := a.GarderCharte(t.Context(), chartes(t, texte))
		if err == nil || !strings.Contains(dit(err), want) {
			t.Errorf("%q: %v, want %q", texte, err, want)
		}
		if a.Charte().Couleurs["principale"] != "#7A1F3D" {
			t.Errorf("%q: the charter of before is lost", texte)
		}
	}
}

// dit is a fault with its advice.
func dit(err error) string {
	s := err.Error()
	if f := faute.De(err); f != nil {
		s += " " + f.Conseil
	}
	return s
}

// The charter to start from is one, and says nothing more than Feuillet.
func TestTheCharterToStartFrom(t *testing.T) {
	fichier := filepath.Join(t.TempDir(), "charte.toml")
	a := enFichier(t)
	if err := atelier.Vide(atelier.Options{}).CopierCharte(fichier, false); err != nil {
		t.Fatal(err)
	}
	avant := render.Editeur{Nom: "la mairie d'Orval"}
	if err := a.ReglerEditeur(t.Context(), avant); err != nil {
		t.Fatal(err)
	}
	if err := a.GarderCharte(t.Context(), fichier); err != nil {
		t.Fatal(err)
	}
	if c := a.Charte(); len(c.Couleurs) > 0 || c.Validite != nil || len(c.Images) > 0 || a.Editeur() != avant {
		t.Errorf("it says %+v", c)
	}
	refuse(t, a.CopierCharte(fichier, false), faute.Ecriture, "déjà un fichier")
}

// pourCopie is a charter that says a thing of each kind.
const pourCopie = maCharte + `[[partenaires]]
image = "logo.svg"
description = "Département de l'Essai"
[banniere]
image = "logo.svg"
description = "Le numérique en pays d'Orval"
[bandeau]
commun = true
texte_commun = "On vous aide"
[labels."France Services"]
marque = "logo.svg"
[[section]]
contenu = "texte"
titre = "Les numéros utiles"
texte = "Le 15."
apres = "couverture"
[[section]]
contenu = "texte"
titre = "Horaires d'été"
texte = "Fermé en août."
apres = "aucune"
`

// To copy the charter of a base and to keep the copy changes nothing of any paper; what
// another does not say any more is told, each thing by its name.
func TestACopiedCharterIsTheSame(t *testing.T) {
	a := enFichier(t)
	if err := a.GarderCharte(t.Context(), chartes(t, pourCopie)); err != nil {
		t.Fatal(err)
	}
	avant := a.Charte()
	copie := filepath.Join(t.TempDir(), "la-notre.toml")
	for range 2 { // twice: the images that are there are its own
		if err := a.CopierCharte(copie, false); err != nil {
			t.Fatal(err)
		}
		if err := a.GarderCharte(t.Context(), copie); err != nil {
			t.Fatal(err)
		}
		if l := atelier.PerduDeCharte(avant, a.Charte()); len(l) > 0 {
			t.Errorf("lost: %v", l)
		}
		if err := os.Remove(copie); err != nil {
			t.Fatal(err)
		}
	}
	apres := a.Charte()
	if len(apres.Pages) != 2 || len(apres.Partenaires) != 1 || apres.Editeur != avant.Editeur ||
		string(apres.Images[apres.Logo.Image]) != string(avant.Images[avant.Logo.Image]) {
		t.Errorf("%+v", apres)
	}
	logo := filepath.Join(filepath.Dir(copie), "logo.svg")
	if err := os.WriteFile(logo, []byte("d'un autre"), 0o600); err != nil {
		t.Fatal(err)
	}
	refuse(t, a.CopierCharte(copie, false), faute.Ecriture, "logo.svg")
	if _, err := os.Stat(copie); err == nil {
		t.Error("half a copy")
	}
	vierge := filepath.Join(t.TempDir(), "vierge.toml")
	if err := a.CopierCharte(vierge, true); err != nil {
		t.Fatal(err)
	}
	if err := a.GarderCharte(t.Context(), vierge); err != nil {
		t.Fatal(err)
	}
	perdu := strings.Join(atelier.PerduDeCharte(avant, a.Charte()), "\n")
	for _, want := range []string{"logo « Commune d'Orval »", "partenaire « Département de l'Essai »", "bannière",
		"réseau « France Services »", "principale #7A1F3D", "« On vous aide »", "validité de 6"} {
		if !strings.Contains(strings.ReplaceAll(perdu, "\u00a0", " "), want) {
			t.Errorf("lacks %q in\n%s", want, perdu)
		}
	}
}
