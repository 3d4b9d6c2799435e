package feuille_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/feuille"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// sheetText is what a sheet of a place says with a user's model.
func sheetText(t *testing.T, l lieu.Lieu, toml string) (string, papertest.Sheet) {
	t.Helper()
	_, e, _ := papertest.Example(t)
	m := papertest.Model(t, toml)
	f := papertest.OneSheet(t, l, e, m)
	for _, fault := range faults(f, e, m) {
		if !strings.Contains(fault, "no code") { // a model may leave the code out
			t.Error(fault)
		}
	}
	return strings.Join(papertest.Said(papertest.ReadSheet(t, f)), "\n"), f
}

// The order of the sections is the order read, and, in one column, printed.
func TestSectionsInTheirOrder(t *testing.T) {
	titles := map[string]string{"telephone": "Le téléphone", "adresse": "L'adresse", "prix": "Le prix",
		"services": "Les aides", "publics": "Les gens", "savoir": "Les mots"}
	orders := [][]string{
		{"savoir", "publics", "services", "prix", "adresse", "telephone"},
		{"services", "telephone", "savoir", "adresse", "publics", "prix"},
	}
	l := papertest.Change(func(l *lieu.Lieu) {
		l.PublicsSpecifiquementAdresses, l.PresentationResume = []string{"Jeunes"}, "Ateliers tous les mois."
	})
	for _, order := range orders {
		toml := ""
		var want []string
		for _, s := range order {
			toml += "[[section]]\ncontenu = \"" + s + "\"\ntitre = \"" + titles[s] + "\"\nzone = \"principale\"\n"
			want = append(want, titles[s])
		}
		text, f := sheetText(t, l, toml)
		var got []string
		for line := range strings.SplitSeq(text, "\n") {
			if slices.Contains(want, line) {
				got = append(got, line)
			}
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("read as %q, want %q", got, want)
		}
		at := -1
		for _, it := range f.Page.Items {
			if slices.Contains(want, papertest.Plain(it.Text)) {
				if int(it.Y) <= at {
					t.Errorf("%q is printed above what comes before", it.Text)
				}
				at = int(it.Y)
			}
		}
		if strings.Contains(text, "Quand venir") || strings.Contains(text, "Sans Internet") {
			t.Errorf("sections that the model left out are printed:\n%s", text)
		}
	}
}

// What a user changes in a model is what is printed.
func TestModelIsObeyed(t *testing.T) {
	alone := `contenu = "telephone"
zone = "principale"
[[section]]
`
	for _, c := range []struct {
		name, toml string
		place      lieu.Lieu
		want, not  []string
	}{
		{"own words", "[textes]\ngratuit = \"Ne payez rien.\"", papertest.Full(), []string{"Ne payez rien."},
			[]string{"C'est gratuit"}},
		{"own typography", "[textes]\ngratuit = \"C'est gratuit !\"", papertest.Full(), []string{"C'est gratuit !"}, nil},
		{"own name of a service", "[services.\"" + lieu.AideDemarches + "\"]\ntitre = \"Remplir vos papiers\"",
			papertest.Full(), []string{"Remplir vos papiers"}, []string{"Faire vos démarches"}},
		{"own banner", "[bandeau]\ntexte = \"Un coup de main ?\"", papertest.Full(), []string{"Un coup de main ?"},
			[]string{"Venez ici"}},
		{"common banner", "[bandeau]\ncommun = true", papertest.Full(),
			[]string{"Internet, ordinateur, téléphone : on vous aide"}, []string{"Venez ici"}},
		{"common banner without hours", "[bandeau]\ncommun = true", papertest.Change(func(l *lieu.Lieu) { l.Horaires = "" }),
			[]string{"on vous aide"}, []string{"Internet ? Téléphonez"}},
		{"mobiles shown", "mobiles = \"afficher\"", papertest.Change(func(l *lieu.Lieu) { l.Telephone = "+33639980041" }),
			[]string{"06 39 98 00 41"}, nil},
		{"mobiles hidden", "mobiles = \"masquer\"", papertest.Change(func(l *lieu.Lieu) { l.Telephone = "+33639980041" }),
			nil, []string{"06 39 98", "Téléphone"}},
		{"mobiles hidden, landline", "mobiles = \"masquer\"", papertest.Full(), []string{"05 36 49 00 12"}, nil},
		{"no address under the code", "[qr]\nafficher_adresse = false", papertest.Full(), []string{"visez ce carré"},
			[]string{"carte.example/lieux"}},
		{"longer freshness", "[fraicheur]\na_verifier = 120\nancienne = 120",
			papertest.Change(func(l *lieu.Lieu) { l.DateMaj = l.DateMaj.AddDate(-7, 0, 0) }),
			[]string{"Informations du 4 novembre 2019."}, []string{"vérifier"}},
		{"own text", "[[section]]\n" + alone + "contenu = \"texte\"\ntitre = \"Bon à savoir\"\ntexte = \"Venez à " +
			"**{commune}** le {date}.\\n\\nAvec vos papiers.\"\nzone = \"principale\"", papertest.Full(),
			[]string{"Bon à savoir\nVenez à Valbrune le 22/11/2026.\nAvec vos papiers."}, []string{"**", "{"}},
		{"said when empty", "[[section]]\n" + alone + "contenu = \"prix\"\ntitre = \"Le prix\"\nsi_vide = \"Le prix " +
			"n'est pas connu à {commune}.\"\nzone = \"principale\"",
			papertest.Change(func(l *lieu.Lieu) { l.FraisACharge = nil }),
			[]string{"Le prix\nLe prix n'est pas connu à Valbrune."}, nil},
		{"not said when full", "[[section]]\n" + alone + "contenu = \"prix\"\nsi_vide = \"Le prix n'est pas " +
			"connu.\"\nzone = \"principale\"", papertest.Full(), []string{"C'est gratuit."}, []string{"pas connu"}},
		{"no details of many services", "[limites]\ndetails_services_max = 1", papertest.Full(),
			[]string{"Faire vos démarches"}, []string{"Impôts, CAF"}},
		{"details of few services", "[limites]\ndetails_services_max = 2", papertest.Full(), []string{"Impôts, CAF"}, nil},
		{"editor", "[editeur]\nnom = \"le CCAS\"", papertest.Full(), nil, []string{"{editeur}"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, _ := sheetText(t, c.place, c.toml)
			for _, s := range c.want {
				if !strings.Contains(text, s) {
					t.Errorf("no %q in\n%s", s, text)
				}
			}
			for _, s := range c.not {
				if strings.Contains(text, s) {
					t.Errorf("%q in\n%s", s, text)
				}
			}
		})
	}
}

// Who prints stands at the foot (loi du 29 juillet 1881, art. 3), and is whom
// one may ask for the list without Internet.
func TestEditor(t *testing.T) {
	_, e, m := papertest.Example(t)
	for _, c := range []struct {
		editor render.Editeur
		foot   string
		ask    string
	}{
		{render.Editeur{Nom: "le CCAS de Valbrune", Adresse: "1 place de la Mairie, 99990 Valbrune"},
			"Papier fait par le CCAS de Valbrune, 1 place de la Mairie, 99990 Valbrune, le 22/11/2026. Imprimé par nos soins.",
			"demandez la liste à le CCAS"},
		{render.Editeur{Nom: "la mairie de Valbrune"}, "Papier fait par la mairie de Valbrune, le 22/11/2026. Imprimé " +
			"par nos soins.", "demandez la liste à la mairie de Valbrune."},
		{render.Editeur{}, "Papier fait le 22/11/2026. Imprimé par nos soins.", "demandez la liste à votre mairie."},
	} {
		e.Editeur = c.editor
		text := strings.Join(papertest.Said(papertest.ReadSheet(t, papertest.OneSheet(t, papertest.Full(), e, m))), "\n")
		if !strings.HasSuffix(text, c.foot) {
			t.Errorf("editor %+v: the page ends with %q, want %q", c.editor, text[max(0, len(text)-200):], c.foot)
		}
		if c.editor.Nom == "le CCAS de Valbrune" {
			if strings.Contains(text, c.ask) {
				t.Errorf("says « à le »: %s", text)
			}
		} else if !strings.Contains(text, c.ask) {
			t.Errorf("no %q in\n%s", c.ask, text)
		}
	}
}

// A page emptier than the model asks is told.
func TestEmptyPageIsTold(t *testing.T) {
	_, e, _ := papertest.Example(t)
	m := papertest.Model(t, "remplissage = []\n[[section]]\ncontenu = \"adresse\"\nzone = \"principale\"")
	f := papertest.OneSheet(t, papertest.Full(), e, m)
	if f.Ajustement.Filled >= 700 {
		t.Fatalf("filled at %d, want an empty page", f.Ajustement.Filled)
	}
	if !slices.ContainsFunc(f.Avis, func(a render.Avis) bool { return strings.Contains(a.Texte, "vide") && !a.Perte }) {
		t.Errorf("notices %+v, want one that says how empty it is", f.Avis)
	}
}

// What the code composes is what a model may name, and no more.
func TestBlocksOfTheSheet(t *testing.T) {
	named := slices.Clone(templates.DocumentFicheLieu.Blocs)
	composed := feuille.Blocs()
	slices.Sort(named)
	slices.Sort(composed)
	if !slices.Equal(named, composed) {
		t.Errorf("models may name %q, the code composes %q", named, composed)
	}
}

// The logo of the example is a drawing: it is printed as lines, in its colours,
// or in greys on a black poster.
func TestLogoDessine(t *testing.T) {
	m, err := templates.Charger("affiche", "../../examples/modeles/affiche-valbrune")
	if err != nil {
		t.Fatal(err)
	}
	images, err := render.LireImages(m)
	if err != nil || len(images.Logos) != 1 {
		t.Fatalf("%v, %+v", err, images)
	}
	if logo := images.Logos[0].Draw; logo.Image != nil || len(logo.Paths) != 4 ||
		*logo.Paths[0].Color != (doc.Color{R: 0x1F, G: 0x5C, B: 0x3A}) {
		t.Fatalf("%+v", logo)
	}
	e := papertest.Edition()
	e.Images = images
	a := papertest.Pons(papertest.Places(3), 3)
	for _, noir := range []bool{false, true} {
		if noir {
			m, e.Images = m.Encrer(templates.Encre{Noir: true}), render.Grey(images)
		}
		f := papertest.Poster(a, e, m)
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		i := slices.IndexFunc(f.Page.Items, func(it layout.Item) bool { return it.Draw != nil && it.Draw.Clip })
		if i < 0 {
			t.Fatal("no logo on the page")
		}
		for _, p := range f.Page.Items[i].Draw.Paths {
			if grey := p.Color.R == p.Color.G && p.Color.G == p.Color.B; grey != noir {
				t.Errorf("black %v: a path in %+v", noir, *p.Color)
			}
		}
	}
}
