package templates_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/templates"
)

// What a charter says is written as a file that says the same: each part, its images,
// words with quotes, a network of a long name. Written again, it is the same to the byte.
func TestACharterIsWrittenAsItIsRead(t *testing.T) {
	images := map[string][]byte{}
	for _, nom := range []string{"logo.svg", "dep.svg", "reseau.svg", "large.svg", "fs.svg"} {
		images[nom] = []byte(strings.Replace(carre, "<rect", "<!-- "+nom+" --><rect", 1))
	}
	avant, err := charte(t, completeCharte+"[labels.\"Formé à « DUPLEX » (illettrisme)\"]\n"+
		"marque = \"fs.svg\"\ncourt = \"DX\"\ntypes = [\"EI\", \"CCAS\"]\nrang = 7\n[couleurs]\nprincipale = \"#104E30\"\n"+
		"[validite]\nmois = 6\n[editeur]\nnom = 'le \"grand\" café'\n", images)
	if err != nil {
		t.Fatal(err)
	}
	lire := func(c *templates.Charte) (*templates.Charte, string) {
		dir := t.TempDir()
		r, err := c.Ecrire(dir)
		if err != nil {
			t.Fatal(err)
		}
		texte, err := os.ReadFile(filepath.Join(dir, templates.NomCharte))
		if err != nil || string(texte) != r.Texte {
			t.Fatalf("%v: the file is not what is told of it", err)
		}
		out, err := templates.LireCharte(filepath.Join(dir, templates.NomCharte))
		if err != nil {
			t.Fatalf("%v\n%s", err, texte)
		}
		return out, string(texte)
	}
	apres, _ := lire(avant)
	encore, texte := lire(apres)
	if !reflect.DeepEqual(apres, encore) {
		t.Errorf("%+v\nthen\n%+v", apres, encore)
	}
	if _, deux := lire(encore); deux != texte {
		t.Errorf("%s\nthen\n%s", texte, deux)
	}
	if v := ecart(avant, apres); v != "" {
		t.Errorf("%s differ in\n%s", v, texte)
	}
}

// ecart is a part that two charters do not have alike, the names of images aside.
func ecart(a, b *templates.Charte) string {
	switch {
	case a.Editeur != b.Editeur:
		return "who prints"
	case !reflect.DeepEqual(a.Couleurs, b.Couleurs):
		return "colours"
	case *a.Validite != *b.Validite || *a.Bandeau != *b.Bandeau:
		return "months, or the sentence"
	case len(a.Partenaires) != len(b.Partenaires) || len(a.Labels) != len(b.Labels):
		return "pictures"
	}
	image := func(c *templates.Charte, nom string) string { return string(c.Images[nom]) }
	for i, l := range a.Partenaires {
		if k := b.Partenaires[i]; l.Description != k.Description || image(a, l.Image) != image(b, k.Image) {
			return l.Description
		}
	}
	for nom, r := range a.Labels {
		k := b.Labels[nom]
		if image(a, r.Marque) != image(b, k.Marque) {
			return nom
		}
		if r.Marque, k.Marque = "", ""; !reflect.DeepEqual(r, k) {
			return nom
		}
	}
	if image(a, a.Logo.Image) != image(b, b.Logo.Image) || image(a, a.Banniere.Image) != image(b, b.Banniere.Image) {
		return "logo, or banner"
	}
	return ""
}

// A fault of what was written leads to the key that says it, a part that lacks too.
func TestFaultsOfAWrittenCharterHaveTheirKeys(t *testing.T) {
	for cle, c := range map[string]*templates.Charte{
		"couleurs.accent":  {Couleurs: map[string]string{"accent": "jaune"}},
		"logo.description": {Logo: templates.Logo{Image: "a.svg"}},
		"logo.image":       {Logo: templates.Logo{Image: "b.svg", Description: "Orval"}},
		"banniere.image":   {Banniere: templates.Logo{Description: "Le numérique pour tous"}},
		"partenaires.1.image": {Partenaires: []templates.Logo{{Image: "a.svg", Description: "Un"},
			{Image: "c.exe", Description: "Deux"}}},
		"partenaires.0.description": {Partenaires: []templates.Logo{{Image: "a.svg"}}},
		"labels.France Services.marque": {Labels: map[string]templates.Reseau{
			"France Services": {Nom: "France services", Marque: "b.svg"}}},
		"validite.mois": {Validite: &templates.Validite{Mois: 30}},
	} {
		c.Images = map[string][]byte{"a.svg": []byte(carre), "b.svg": []byte("<svg"), "c.exe": []byte("MZ")}
		dir := t.TempDir()
		r, err := c.Ecrire(dir)
		if err != nil {
			t.Fatal(err)
		}
		_, err = templates.LireCharte(filepath.Join(dir, templates.NomCharte))
		var ps faute.Fautes
		if !errors.As(err, &ps) || len(ps) != 1 || r.Lignes[ps[0].Place.Ligne] != cle {
			t.Errorf("%s: %v in\n%s", cle, ps, r.Texte)
		}
	}
}

// The colours that a charter may say begin by those that its file names, as it has them.
func TestColoursOfACharter(t *testing.T) {
	l, err := templates.ReglagesCharte(&templates.Charte{Couleurs: map[string]string{"accent": "#00FF88"}})
	if err != nil || len(l) != 7 || l[0].Cle != "couleurs.principale" || l[1].Cle != "couleurs.accent" ||
		l[1].Valeur != "#00FF88" || l[0].Note == "" {
		t.Errorf("%v %+v", err, l)
	}
}
