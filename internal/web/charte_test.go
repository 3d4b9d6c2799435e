package web_test

import (
	"bytes"
	"html"
	"mime/multipart"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"feuillet/internal/bornes"
)

// envoyerCharte sends the form of a charter: fields by pairs, files by the name of their
// field, each its name and its bytes.
func (f *feuillet) envoyerCharte(t *testing.T, fichiers map[string][2]string, paires ...string) (int, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(paires); i += 2 {
		if err := w.WriteField(paires[i], paires[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	for champ, x := range fichiers {
		p, err := w.CreateFormFile(champ, x[0])
		if err == nil {
			_, err = p.Write([]byte(x[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := f.client.Post(f.racine+"/charte", w.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	return corps(t, r)
}

// laCharte is one with all that a form asks.
func (f *feuillet) laCharte(t *testing.T) string {
	t.Helper()
	svg := func(nom string) [2]string { return [2]string{nom, blason} }
	code, s := f.envoyerCharte(t, map[string][2]string{"logo": svg("blason.SVG"), "partenaires.0": svg("dep.svg"),
		"partenaires.2": svg("region.svg"), "banniere": svg("large.svg"), "marque.france-services": svg("fs.svg")},
		"couleurs.principale", "#104E30", "couleurs.accent", "#FFC53D", "logo.description", "Commune de Rive-Neuve",
		"partenaires.0.description", "Département de l'Exemple", "partenaires.2.description", "Région de l'Exemple",
		"banniere.description", "Le numérique pour tous", "bandeau.texte_commun", "On vous aide, tout près d'ici",
		"validite.mois", "6")
	if code != http.StatusOK || !strings.Contains(s, "Tous les papiers suivent cette charte") {
		t.Fatalf("%d %.3000s", code, s[strings.Index(s, "<main"):])
	}
	return s
}

// A charter is made on the screen as by its file: all papers have it, its pictures are
// seen, and the colours of Feuillet come back.
func TestTheCharterOnScreen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	if _, s := f.lire(t, "/reglages"); !strings.Contains(s, `href="/charte"`) {
		t.Error("the settings do not lead to the charter")
	}
	s := f.laCharte(t)
	lisible(t, "/charte", s)
	veutDans(t, s, `value="#104E30"`, `value="Région de l&#39;Exemple"`, `value="On vous aide, tout près d&#39;ici"`,
		`<option value="6" selected>`, `src="/charte/image?nom=charte%3Alogo.svg" alt="Commune de Rive-Neuve"`,
		`alt="Marque de France Services"`, "#104e30", "Revenir aux couleurs de Feuillet")
	for _, papier := range []string{"affiche", "annuaire", "fiche-lieu"} {
		_, texte := f.lire(t, "/"+papier+"/texte?commune=Valbrune")
		texte = strings.ReplaceAll(html.UnescapeString(texte), "’", "'")
		for _, dit := range []string{"Commune de Rive-Neuve", "Région de l'Exemple", "Le numérique pour tous"} {
			if !strings.Contains(texte, dit) {
				t.Errorf("%s does not say %q", papier, dit)
			}
		}
	}
	if code, svg := f.lire(t, "/charte/image?nom=charte%3Alogo.svg"); code != http.StatusOK || svg != blason {
		t.Errorf("the picture is %d %.60q", code, svg)
	}
	r, err := f.client.Get(f.racine + "/charte/image?nom=charte%3Alogo.svg")
	if err != nil {
		t.Fatal(err)
	}
	if corps(t, r); !strings.Contains(r.Header.Get("Content-Security-Policy"), "sandbox") ||
		r.Header.Get("Content-Type") != "image/svg+xml" {
		t.Errorf("a picture of a person answers %v", r.Header)
	}
	for _, nom := range []string{"", "logo.svg", "../lieux.db", "charte:rien.png"} {
		if code, _ := f.lire(t, "/charte/image?nom="+nom); code != http.StatusNotFound {
			t.Errorf("%q: %d", nom, code)
		}
	}
	if _, s = f.envoyerCharte(t, nil, "logo.enlever", "oui", "partenaires.0.enlever", "oui"); strings.Contains(s,
		"Rive-Neuve") || strings.Contains(s, "Département de") || !strings.Contains(s, "Région de") {
		t.Errorf("pictures are taken out: %.3000s", s[strings.Index(s, "<main"):])
	}
	if _, s = f.envoyer(t, "/charte/origine"); strings.Contains(s, "104E30") || strings.Contains(s, "Revenir aux") {
		t.Error("the colours of Feuillet do not come back")
	}
}

// What is wrong is said at its field, with what was typed, and nothing of the form is
// kept: what is too heavy, blurred, described by nothing, or unreadable.
func TestAWrongCharterOnScreen(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.laCharte(t)
	lourd := strings.Repeat("x", bornes.Logo.Max+1)
	for champ, x := range map[string]struct {
		fichiers map[string][2]string
		paires   []string
	}{
		"couleurs.principale": {nil, []string{"couleurs.principale", "#EEEEEE"}},
		"logo":                {map[string][2]string{"logo": {"virus.exe", "MZ"}}, []string{"logo.description", "x"}},
		"logo.description":    {map[string][2]string{"logo": {"a.svg", blason}}, []string{"logo.description", ""}},
		"partenaires.3": {map[string][2]string{"partenaires.3": {"a.png", lourd}},
			[]string{"partenaires.3.description", "x"}},
		"partenaires.2":             {nil, []string{"partenaires.2.description", "Sans image"}},
		"marque.france-services":    {map[string][2]string{"marque.france-services": {"a.svg", "<svg"}}, nil},
		"bandeau.texte_commun":      {nil, []string{"bandeau.texte_commun", "On {aidera}"}},
		"validite.mois":             {nil, []string{"validite.mois", "99"}},
		"partenaires.0.description": {nil, []string{"partenaires.0.description", ""}},
	} {
		code, s := f.envoyerCharte(t, x.fichiers, append(x.paires, "couleurs.accent", "#FFE08A")...)
		if code != http.StatusUnprocessableEntity || !strings.Contains(s, `id="f-`+champ+`" role="alert"`) ||
			!strings.Contains(s, `href="#c-`+champ+`"`) || !strings.Contains(s, `value="#FFE08A"`) {
			t.Errorf("%s: %d %s", champ, code, s[strings.Index(s, "<main"):])
		}
		lisible(t, "/charte", s)
		if cle := regexp.MustCompile(`(?i)(description|principale) =`).FindString(s); cle != "" {
			t.Errorf("%s: the page says %q, as the file has it", champ, cle)
		}
		if lost := strings.Contains(s, "Choisissez de nouveau vos images"); lost != (x.fichiers != nil) {
			t.Errorf("%s: it is said that files are lost: %v", champ, lost)
		}
		if _, s := f.lire(t, "/charte"); !strings.Contains(s, `value="#FFC53D"`) {
			t.Fatalf("%s: what was right beside it is kept", champ)
		}
	}
	trop := map[string][2]string{"logo": {"a.png", strings.Repeat("x", bornes.Images.Max)},
		"banniere": {"b.png", strings.Repeat("x", 2<<20)}}
	code, s := f.envoyerCharte(t, trop)
	if code != http.StatusUnprocessableEntity || !strings.Contains(s, "dépasse 6 Mo") {
		t.Errorf("%d", code)
	}
}

// What is typed is judged and drawn as it is typed, without its files, and kept nowhere.
func TestACharterIsJudgedWhileTyped(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	code, s := f.envoyer(t, "/charte/essai", "couleurs.principale", "#7A1F3D", "logo.description", "Rive-Neuve",
		"bandeau.texte_commun", "On vous aide ici")
	if code != http.StatusOK || !strings.Contains(s, "#7a1f3d") || !strings.Contains(s, "Se lit bien") {
		t.Errorf("%d %.2000s", code, s)
	}
	if code, s = f.envoyer(t, "/charte/essai", "couleurs.principale", "#EEEEEE"); code != 422 ||
		!strings.Contains(s, "On lira mal") {
		t.Errorf("%d", code)
	}
	if _, s := f.lire(t, "/charte"); strings.Contains(s, "7A1F3D") || strings.Contains(s, "EEEEEE") {
		t.Error("it is kept")
	}
}
