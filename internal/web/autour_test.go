package web_test

import (
	"html"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render/papiers"
)

// Where places are is asked whole: around a commune, how far, how many, without which
// part. Each has its field, which stays when another territory is typed.
func TestAroundAPlace(t *testing.T) {
	f := exemple(t)
	for _, p := range papiers.Papiers() {
		_, s := f.lire(t, "/"+p.Nom)
		for _, champ := range []string{"autour", "rayon", "plus-proches", "sauf"} {
			if strings.Contains(s, `name="`+champ+`"`) == p.SansLieu {
				t.Errorf("%s asks for %s: %v", p.Nom, champ, p.SansLieu)
			}
		}
	}
	const chemin = "/annuaire?autour=Valbrune&rayon=8+km&plus-proches=5"
	code, s := f.lire(t, chemin)
	if code != http.StatusOK {
		t.Fatal(code)
	}
	lisible(t, chemin, s)
	veutDans(t, s, `name="autour" value="Valbrune"`, `name="rayon" value="8 km"`, `name="plus-proches" value="5"`,
		`name="ou" value=""`)
	_, s = f.lire(t, "/annuaire?ou=Brune&ou-avant=&autour=Valbrune&rayon=8+km")
	veutDans(t, s, `name="autour" value="Valbrune"`, `name="departement" value=`)
	_, s = f.lire(t, "/annuaire?sauf=Valbrune")
	if _, texte := f.lire(t, "/annuaire/texte?sauf=Valbrune"); strings.Contains(texte, "Médiathèque des Tilleuls") {
		t.Error("what is left out is there")
	}
	veutDans(t, s, `name="sauf" value="Valbrune"`)
	for chemin, champ := range map[string]string{"/annuaire?autour=Nullepart": "autour",
		"/annuaire?sauf=Nullepart":             "sauf",
		"/annuaire?autour=Valbrune&rayon=loin": "rayon", "/annuaire?autour=Valbrune&plus-proches=peu": "plus-proches",
		"/annuaire?rayon=5": "autour", "/annuaire?ou=Nullepart": "ou"} {
		code, s := f.lire(t, chemin)
		if code != http.StatusUnprocessableEntity || !strings.Contains(s, `id="f-`+champ+`" role="alert"`) {
			t.Errorf("%s: %d, no fault at %s", chemin, code, champ)
		}
		lisible(t, chemin, s)
	}
}

// The list of places and all papers at once ask where as the forms do, and what they are
// told goes on: to the other pages of a list, to the papers.
func TestAroundAPlaceWhereverPlacesAreChosen(t *testing.T) {
	f := exemple(t)
	for _, ecran := range []string{"/lieux", "/tout"} {
		for _, q := range []string{"", "?autour=Nullepart"} {
			_, s := f.lire(t, ecran+q)
			lisible(t, ecran+q, s)
			for _, champ := range []string{"autour", "rayon", "plus-proches", "sauf"} {
				if strings.Count(s, `name="`+champ+`"`) != 1 {
					t.Errorf("%s asks for %s %d times", ecran+q, champ, strings.Count(s, `name="`+champ+`"`))
				}
			}
		}
		for q, champ := range map[string]string{"autour=Nullepart": "autour", "rayon=5": "autour",
			"autour=Valbrune&rayon=loin": "rayon", "sauf=Nullepart": "sauf"} {
			if code, s := f.lire(t, ecran+"?"+q); code != http.StatusUnprocessableEntity ||
				!strings.Contains(s, `id="f-`+champ+`" role="alert"`) || !strings.Contains(s, `href="#c-`+champ+`"`) {
				t.Errorf("%s?%s: %d, no fault at %s", ecran, q, code, champ)
			}
		}
		_, s := f.lire(t, ecran+"?ou=&ou-avant=&autour=Valbrune&rayon=3+km&service=")
		veutDans(t, s, `name="autour" value="Valbrune"`, `name="rayon" value="3 km"`, `name="ou" value=""`,
			"autour=Valbrune&amp;", "rayon=3")
		_, s = f.lire(t, ecran+"?ou=Brune&ou-avant=&autour=Valbrune&rayon=8+km")
		veutDans(t, s, `name="autour" value="Valbrune"`, `name="departement" value=`)
	}
	_, s := f.lire(t, "/lieux?autour=Valbrune&rayon=30+km")
	var loin []int
	for _, m := range regexp.MustCompile(`<strong>À (moins de )?(\d+) km\.</strong>`).FindAllStringSubmatch(
		strings.ReplaceAll(s, "\u00a0", " "), -1) {
		km, _ := strconv.Atoi(m[2])
		if m[1] != "" {
			km = 0
		}
		loin = append(loin, km)
	}
	if len(loin) < 15 || !slices.IsSorted(loin) || loin[len(loin)-1] == 0 {
		t.Errorf("distances are %v", loin)
	}
	_, tous := f.lire(t, "/lieux")
	if strings.Contains(tous, "<strong>À") {
		t.Error("a distance is said from nowhere")
	}
	if _, s := f.lire(t, "/lieux?autour=Valbrune&rayon=2+km"); titreDe1(s) == titreDe1(tous) {
		t.Errorf("nothing is left out: %s", titreDe1(s))
	}
}

// titreDe1 is the title of a page.
func titreDe1(s string) string {
	_, s, _ = strings.Cut(s, "<h1>")
	s, _, _ = strings.Cut(s, "</h1>")
	return s
}

// Chosen places are ordered from any commune; and the page says that a person chose them.
func TestChosenPlacesFromACommune(t *testing.T) {
	f := exemple(t)
	code, s := f.lire(t, "/annuaire?lieu=Exemple_1&lieu=Exemple_3&lieu=Exemple_40&autour=Fontbrune&trier=distance")
	if code != http.StatusOK {
		t.Errorf("%d", code)
	}
	veutDans(t, s, `id="raisons"><p class="petit">Vous les avez choisis.`, `name="autour" value="Fontbrune"`)
}

// A form asks in words: the types of places are not codes, and a setting that means
// something else on a poster has its words there alone.
func TestAFormAsksInWords(t *testing.T) {
	f := exemple(t)
	_, s := f.lire(t, "/annuaire")
	_, types, _ := strings.Cut(s, `<select id="c-typologie"`)
	types, _, _ = strings.Cut(types, "</select>")
	var dits []string
	for _, m := range regexp.MustCompile(`<option value="([^"]*)"[^>]*>([^<]*)<`).FindAllStringSubmatch(types, -1) {
		dit := html.UnescapeString(m[2])
		if m[1] == dit && lieu.LibelleTypologie(dit) == "" && dit != "Autre" {
			t.Errorf("a type is called by its code %q", dit)
		}
		dits = append(dits, dit)
	}
	if len(dits) < 50 || !strings.Contains(strings.Join(dits, "|"), "|Bibliothèque|") {
		t.Errorf("types are %v", dits)
	}
	if strings.Contains(s, "papier de couleur") {
		t.Error("white paper is told of a directory")
	}
	if _, s = f.lire(t, "/affiche"); !strings.Contains(s, "En noir, sur papier de couleur") {
		t.Error("white paper is not told of a poster")
	}
}
