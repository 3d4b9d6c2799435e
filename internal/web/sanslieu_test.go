package web_test

import (
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"feuillet/render/papiers"
)

// sansLieux is a commune of the example whose places are no more printed.
const sansLieux = "Fontbrune"

// vider puts aside the places of a commune.
func (f *feuillet) vider(t *testing.T, commune string) {
	t.Helper()
	_, s := f.lire(t, "/lieux?commune="+url.QueryEscape(commune))
	for _, m := range regexp.MustCompile(`href="/lieu\?id=([^"#&]*)"`).FindAllStringSubmatch(s, -1) {
		f.envoyer(t, "/lieu/exclure", "id", m[1], "valeur", "Fermé pour toujours")
	}
}

// liens are the links of a fault, by their words.
func liensDeFaute(s string) map[string]string {
	out := map[string]string{}
	_, boite, _ := strings.Cut(s, `id="boite"`)
	boite, _, _ = strings.Cut(boite, "</aside>")
	for _, m := range regexp.MustCompile(`<a class="bouton discret" href="([^"]*)">([^<]*)<`).FindAllStringSubmatch(boite, -1) {
		out[strings.ReplaceAll(m[2], "\u00a0", " ")] = html.UnescapeString(m[1])
	}
	return out
}

// A commune without any place is the usual one: each paper that refuses to be made of none
// leads, by links, to the places around, however far, and to those of the département,
// when there are; the first page shows each paper as it will be.
func TestACommuneWithoutAnyPlace(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	f.vider(t, sansLieux)
	for commune, mots := range map[string]string{sansLieux: "Tous les lieux de la Brune", "Pons": "Autour de Pons"} {
		refusent := 0
		for _, p := range papiers.Papiers() {
			if p.SansLieu {
				continue
			}
			code, s := f.lire(t, "/"+p.Nom+"?commune="+commune)
			if code == http.StatusOK {
				continue
			}
			refusent++
			liens := liensDeFaute(s)
			code, s = f.lire(t, liens[mots])
			if len(liens) != 1 || liens[mots] == "" || code != http.StatusOK || !strings.Contains(s, "<svg") {
				t.Errorf("%s: %q leads to %v: %d", p.Nom, mots, liens, code)
			}
		}
		if refusent < 5 {
			t.Errorf("%s: only %d papers refuse", commune, refusent)
		}
		f.envoyer(t, "/reglages", "commune", commune)
		f.sansCarteBlanche(t)
	}
}

// A button says what it chooses in words, never by a name of ours.
func TestAButtonSaysWhatItChooses(t *testing.T) {
	f := exemple(t)
	_, s := f.lire(t, "/annuaire?autour=Pons")
	if liens := liensDeFaute(s); liens["Les 6 plus proches"] == "" {
		t.Errorf("%v", liens)
	}
}

// sansCarteBlanche checks that each paper of the first page has its picture.
func (f *feuillet) sansCarteBlanche(t *testing.T) {
	t.Helper()
	_, s := f.lire(t, "/")
	veutDans(t, s, "aucun lieu d’aide n’y est connu")
	images := regexp.MustCompile(`<img class="page" src="([^"]*)"`).FindAllStringSubmatch(s, -1)
	for _, m := range images {
		if code, _ := f.lire(t, html.UnescapeString(m[1])); code != http.StatusOK {
			t.Errorf("%s: %d, a blank card", m[1], code)
		}
	}
	if len(images) < 8 {
		t.Errorf("%d pictures", len(images))
	}
}
