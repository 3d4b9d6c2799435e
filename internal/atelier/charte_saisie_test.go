package atelier_test

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

const blason = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#123456"/></svg>`

func depose(nom, contenu, dit string) atelier.LogoDepose {
	return atelier.LogoDepose{Nom: nom, Octets: io.Reader(strings.NewReader(contenu)), Dit: dit}
}

// A charter that a form says is kept as its file would be: what the form does not speak
// of stays, a place that is emptied closes up, and words of networks are not lost.
func TestACharterOfAForm(t *testing.T) {
	a := enFichier(t)
	if err := a.GarderCharte(t.Context(), chartes(t, maCharte+"[labels.\"France Services\"]\n"+
		"public = \"On remplit avec vous.\"\n")); err != nil {
		t.Fatal(err)
	}
	garder := func(d atelier.CharteDite) {
		t.Helper()
		if err := a.GarderCharteDite(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	garder(atelier.CharteDite{
		Valeurs: map[string]string{"couleurs.accent": " #ffe08a ", "bandeau.texte_commun": "On vous aide, près d'ici",
			"validite.mois": "12"},
		Images: map[string]atelier.LogoDepose{"partenaires.0": depose("a.SVG", blason, "Département"),
			"partenaires.2": depose("a.svg", blason, "Région"), "banniere": depose("b.svg", blason, "Pays d'Orval"),
			"labels.France Services": depose("fs.svg", blason, "")},
	})
	c := a.Charte()
	if c.Couleurs["principale"] != "#7A1F3D" || c.Couleurs["accent"] != "#ffe08a" || c.Validite.Mois != 12 ||
		!c.Bandeau.Commun || c.Logo.Description != "Commune d'Orval" || len(c.Partenaires) != 2 ||
		c.Partenaires[1].Description != "Région" || len(c.Images) != 5 || c.Editeur.Nom != "le CCAS d'Orval" {
		t.Errorf("kept %+v", c)
	}
	if r := c.Labels["France Services"]; r.Public != "On remplit avec vous." || r.Marque == "" {
		t.Errorf("the network is %+v", r)
	}
	garder(atelier.CharteDite{
		Valeurs: map[string]string{"couleurs.accent": "#FFC53D", "bandeau.texte_commun": "", "validite.mois": ""},
		Images: map[string]atelier.LogoDepose{"partenaires.0": {Enlever: true}, "partenaires.1": {Dit: "La Région"},
			"labels.France Services": {Enlever: true}},
	})
	c = a.Charte()
	if len(c.Couleurs) != 1 || c.Validite != nil || c.Bandeau != nil && c.Bandeau.Commun || len(c.Partenaires) != 1 ||
		c.Partenaires[0].Description != "La Région" || c.Labels["France Services"].Marque != "" ||
		c.Labels["France Services"].Public == "" || c.Banniere.Description == "" || len(c.Images) != 3 {
		t.Errorf("then %+v, %d images", c, len(c.Images))
	}
}

// What a form says wrong is told at the place of the form, by the judge of the file, and
// nothing of it is kept.
func TestAFaultyCharterOfAForm(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	a := enFichier(t)
	if err := a.GarderCharte(t.Context(), chartes(t, maCharte)); err != nil {
		t.Fatal(err)
	}
	avant, err := a.CharteSaisie(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	valeurs := map[string]string{"couleurs.accent": "#FFE08A"} // right, and beside what is wrong
	images := func(cle string, l atelier.LogoDepose) map[string]atelier.LogoDepose {
		return map[string]atelier.LogoDepose{cle: l}
	}
	for champ, d := range map[string]atelier.CharteDite{
		"couleurs.principale":       {Valeurs: map[string]string{"couleurs.principale": "#FFFFEE"}},
		"validite.mois":             {Valeurs: map[string]string{"validite.mois": "30"}},
		"bandeau.texte_commun":      {Valeurs: map[string]string{"bandeau.texte_commun": "On **vous aide"}},
		"logo.description":          {Images: images("logo", depose("a.svg", blason, " "))},
		"logo.image":                {Images: images("logo", depose("a.exe", "MZ", "Orval"))},
		"partenaires.3.image":       {Images: images("partenaires.3", depose("a.png", "rien", "Région"))},
		"partenaires.2.description": {Images: images("partenaires.2", depose("a.svg", blason, ""))},
		"partenaires.1.image":       {Images: images("partenaires.1", atelier.LogoDepose{Dit: "Région"})},
		"banniere.image":            {Images: images("banniere", depose("", "<svg", "Pays"))},
		"labels.MSAP.marque":        {Images: images("labels.MSAP", depose("m.svg", "<svg", ""))},
	} {
		if d.Valeurs == nil {
			d.Valeurs = valeurs
		}
		err := a.GarderCharteDite(t.Context(), d)
		var ps faute.Fautes
		if !errors.As(err, &ps) || len(ps) != 1 || ps[0].Champ != champ || ps[0].Genre != faute.Demande {
			t.Errorf("%s: %v", champ, err)
		}
		disSesImages(t, champ, err, d.Images)
	}
	refuse(t, a.GarderCharteDite(t.Context(), atelier.CharteDite{Valeurs: map[string]string{"validite.mois": "six"}}),
		faute.Demande, "nombre de mois")
	if apres, err := a.CharteSaisie(t.Context()); err != nil || !slices.Equal(avant.Couleurs, apres.Couleurs) ||
		!slices.Equal(avant.Images, apres.Images) || apres.Mois != "6" {
		t.Errorf("%v: %+v, then %+v", err, avant, apres)
	}
	if restes, err := os.ReadDir(os.TempDir()); err == nil && slices.ContainsFunc(restes, func(e os.DirEntry) bool {
		return strings.HasSuffix(e.Name(), ".charte")
	}) {
		t.Error("a charter that was tried is left behind")
	}
}

// The networks whose mark may be given are those of the places of the base.
func TestMarksOfTheNetworksOfTheBase(t *testing.T) {
	a := enFichier(t)
	x, err := a.CharteSaisie(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var noms []string
	for _, i := range x.Images {
		if i.Nom != "" {
			noms = append(noms, i.Nom)
		}
	}
	if !slices.Contains(noms, "France Services") || len(noms) > 15 {
		t.Errorf("networks are %v", noms)
	}
}

// A charter is tried on papers without being kept.
func TestACharterIsTried(t *testing.T) {
	a := enFichier(t)
	essai, err := a.EssayerCharte(atelier.CharteDite{Valeurs: map[string]string{"couleurs.principale": "#104E30"}})
	if err != nil {
		t.Fatal(err)
	}
	if essai.Charte().Couleurs["principale"] != "#104E30" || len(a.Charte().Couleurs) > 0 {
		t.Errorf("%+v, %+v", essai.Charte(), a.Charte())
	}
}

// disSesImages checks that a fault speaks of pictures by the names that the person gave.
func disSesImages(t *testing.T, champ string, err error, images map[string]atelier.LogoDepose) {
	t.Helper()
	dite := dit(err)
	for _, nom := range []string{"partenaire-", "marque-", "banniere.", "logo."} {
		if strings.Contains(dite, nom) {
			t.Errorf("%s: %s", champ, dite)
		}
	}
	if d := images["partenaires.3"]; d.Nom != "" && !strings.Contains(dite, d.Nom) {
		t.Errorf("%s: %s does not name %s", champ, dite, d.Nom)
	}
}
