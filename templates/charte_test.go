package templates_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/templates"
)

// carre is a drawing of a size.
const carre = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#123456"/></svg>`

// charte writes a charter beside its images, and reads it.
func charte(t *testing.T, texte string, images map[string][]byte) (*templates.Charte, error) {
	t.Helper()
	dir := t.TempDir()
	for nom, data := range images {
		if err := os.WriteFile(filepath.Join(dir, nom), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	fichier := filepath.Join(dir, "charte.toml")
	if err := os.WriteFile(fichier, []byte(texte), 0o600); err != nil {
		t.Fatal(err)
	}
	return templates.LireCharte(fichier)
}

const completeCharte = `[logo]
image = "logo.svg"
description = "Commune d'Orval"
[[partenaires]]
image = "dep.svg"
description = "Département de l'Exemple"
[[partenaires]]
image = "reseau.svg"
description = "Réseau des aidants"
[banniere]
image = "large.svg"
description = "Le numérique pour tous"
[bandeau]
commun = true
texte_commun = "On vous aide, près de chez vous"
[labels."France Services"]
marque = "fs.svg"
public = "On remplit les papiers avec vous."
[labels."La Croix Rouge"]
public = "Un repas chaud le mardi."
`

// A charter says the pictures and the words of all papers: the logo of who prints, those
// of others in their order, the banner of the territory, the mark and the words of
// networks. Its images are read without its folder.
func TestPicturesAndWordsOfACharter(t *testing.T) {
	images := map[string][]byte{}
	for _, nom := range []string{"logo", "dep", "reseau", "large", "fs"} {
		images[nom+".svg"] = []byte(strings.Replace(carre, "<rect", "<!-- "+nom+" --><rect", 1))
	}
	c, err := charte(t, "\xEF\xBB\xBF"+strings.ReplaceAll(completeCharte, "\n", "\r\n"), images) // from Notepad
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []*templates.Document{templates.DocumentFicheLieu, templates.DocumentAffiche,
		templates.DocumentAnnuaire} {
		m, err := d.ChargerAvec(c, "", "")
		if err != nil {
			t.Fatal(err)
		}
		var dits []string
		for _, e := range append(m.Logos(), m.EnTete()) {
			data, err := m.Lire(e.Image)
			if err != nil || !bytes.Contains(data, []byte("<!-- ")) {
				t.Errorf("%s: %s is read %.20q, %v", d.Nom, e.Image, data, err)
			}
			dits = append(dits, e.Description)
		}
		want := "Commune d'Orval, Département de l'Exemple, Réseau des aidants, Le numérique pour tous"
		if got := strings.Join(dits, ", "); got != want {
			t.Errorf("%s: %s, want %s", d.Nom, got, want)
		}
		if d == templates.DocumentAffiche {
			continue // it tells no network
		}
		r := m.Labels["France Services"]
		if data, err := m.Lire(r.Marque); err != nil || !bytes.Contains(data, []byte("<!-- fs -->")) ||
			r.Public != "On remplit les papiers avec vous." || r.Nom != "France services" || r.Rang != 1 {
			t.Errorf("%s: %+v, %v", d.Nom, r, err)
		}
		if m.Labels["La Croix Rouge"].Public == "" || m.Labels["Emmaüs Connect"].Public == "" {
			t.Errorf("%s: words of networks are lost", d.Nom)
		}
		if m.Bandeau.Dit(true, false) != "On vous aide, près de chez vous" || m.Bandeau.SiTelephoner == "" {
			t.Errorf("%s: banner %+v", d.Nom, m.Bandeau)
		}
	}
}

// A model that has its own picture keeps nothing of the one of the charter, not even
// what is read aloud for it; one that says "" has none.
func TestAModelGoesBeforeTheCharter(t *testing.T) {
	images := map[string][]byte{}
	for _, nom := range []string{"logo.svg", "dep.svg", "reseau.svg", "large.svg", "fs.svg"} {
		images[nom] = []byte(carre)
	}
	c, err := charte(t, completeCharte, images)
	if err != nil {
		t.Fatal(err)
	}
	dir := ecrire(t, "base = \"affiche\"\n[logo]\nimage = \"\"\n[banniere]\nimage = \"la.svg\"\n"+
		"description = \"La nôtre\"\n[[partenaires]]\nimage = \"la.svg\"\ndescription = \"Un seul\"\n")
	if err := os.WriteFile(filepath.Join(dir, "la.svg"), []byte(carre), 0o600); err != nil {
		t.Fatal(err)
	}
	m, err := templates.DocumentAffiche.ChargerAvec(c, dir, "")
	if err != nil {
		t.Fatal(err)
	}
	if l := m.Logos(); len(l) != 1 || l[0].Description != "Un seul" || m.EnTete().Description != "La nôtre" ||
		m.Logo.Description != "" {
		t.Errorf("%+v, %+v", m.Logos(), m.EnTete())
	}
	dir = ecrire(t, "base = \"affiche\"\n[logo]\nimage = \"la.svg\"\n")
	if err := os.WriteFile(filepath.Join(dir, "la.svg"), []byte(carre), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := templates.DocumentAffiche.ChargerAvec(c, dir, ""); err == nil ||
		!strings.Contains(dit(err), "n’a pas de description") {
		t.Errorf("a logo of its own under the words of the charter: %v", err)
	}
}

// What a charter says wrong is told, each at its place; what it would not obey is refused.
func TestFaultsOfPictures(t *testing.T) {
	cinq := strings.Repeat("[[partenaires]]\nimage = \"bon.svg\"\ndescription = \"Un\"\n", 5)
	for texte, want := range map[string]string{
		"[banniere]\nimage = \"bon.svg\"\n":                                      "la bannière n’a pas de description",
		"[[partenaires]]\nimage = \"bon.svg\"\n":                                 "le logo n’a pas de description",
		"[[partenaires]]\nimage = \"absent.png\"\ndescription = \"x\"\n":         "« absent.png » n’est pas dans le dossier",
		"[labels.\"France Services\"]\nmarque = \"mauvais.svg\"\n":               "« mauvais.svg » est abîmé",
		"[labels.\"France Services\"]\nmarque = \"../fs.svg\"\n":                 "n’est pas dans le dossier",
		"[labels.\"Réseau d'ici\"]\nmarque = \"bon.svg\"\n":                      "n’existe pas",
		"[partenaires]\nimage = \"bon.svg\"\n":                                   "[[partenaires]]",
		cinq:                                                                     "il y a 5 logos de partenaires",
		"[mots]\nusage = \"interne\"\n":                                          "ne sert pas",
		"[besoins.demarches]\ntitre = \"Vos papiers\"\n":                         "ne sert pas",
		"[logo]\nimage = \"bon.svg\"\ndescription = \"Orval\"\nbord = \"oui\"\n": "« bord »",
	} {
		_, err := charte(t, texte, map[string][]byte{"bon.svg": []byte(carre), "mauvais.svg": []byte("<svg")})
		if err == nil || !strings.Contains(strings.ReplaceAll(dit(err), "\u00a0", " "), want) {
			t.Errorf("%q: %v, want %q", texte, err, want)
		}
	}
}

// The images of a charter have a weight together, for each paper reads them.
func TestBoundOfTheImagesOfACharter(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 400, 100))); err != nil {
		t.Fatal(err)
	}
	texte, images := "", map[string][]byte{}
	for _, nom := range []string{"a.png", "b.png", "c.png"} {
		texte += "[[partenaires]]\nimage = \"" + nom + "\"\ndescription = \"Un\"\n"
		images[nom] = append(bytes.Clone(b.Bytes()), make([]byte, bornes.Images.Max/3-b.Len())...)
	}
	if _, err := charte(t, texte, images); err != nil {
		t.Errorf("below: %v", err)
	}
	images["c.png"] = append(images["c.png"], make([]byte, 4)...)
	if _, err := charte(t, texte, images); err == nil || !strings.Contains(dit(err), bornes.Images.Dit()) {
		t.Errorf("beyond: %v", err)
	}
}

// The faults of a charter are told in the words of a charter: not by the name of a colour
// that it does not have, nor of the file of a model.
func TestFaultsOfACharterInItsWords(t *testing.T) {
	for texte, want := range map[string][2]string{
		"[couleurs]\nprincipale = \"#9FC5E8\"\n": {"« principale » ne se lit pas sur le fond pâle des cadres",
			"principale = "},
		"[couleurs]\naccent = \"#102040\"\n": {"le texte ne se lit pas sur « accent »", "accent = "},
		"[logo]\nimage = \"logo.png\"\ndescription = \"Commune\"\n": {"n'est pas dans le dossier",
			"à côté du fichier de la charte"},
		"[logo]\nimage = \"logo.svg\"\ndescription = \"Commune\"\n": {"n'est pas dans le dossier",
			"à côté du fichier de la charte"},
		"[editeur]\nnom = \"la mairie\"\ntelephone = 01 99 00 00 01\n": {"il manque les guillemets autour de ce numéro",
			"telephone = \"01 99 00 00 01\""},
		"[editeur]\nnom = \"la mairie\"\ntelephone = 0199000001 # accueil\n": {"autour de ce numéro",
			"telephone = \"0199000001\""},
		"[editeur]\nnom = \"la mairie\"\ntelephone = +33 1 99 00 00 01\n": {"autour de ce numéro",
			"telephone = \"+33 1 99 00 00 01\""},
	} {
		_, err := charte(t, texte, nil)
		f := faute.De(err)
		if f == nil {
			t.Errorf("%q: %v", texte, err)
			continue
		}
		dit := strings.NewReplacer("\u00a0", " ", "’", "'").Replace(f.Texte + "\n" + f.Conseil)
		if !strings.Contains(dit, want[0]) || !strings.Contains(dit, want[1]) || strings.Contains(dit, "modele.toml") ||
			strings.Contains(dit, "voile") {
			t.Errorf("%q: %s", texte, dit)
		}
	}
}
