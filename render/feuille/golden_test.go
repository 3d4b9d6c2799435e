package feuille_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// What a sheet is, in two texts that show a change for what it is: where each
// mark stands, and what a screen reader finds in the bytes.
func TestGolden(t *testing.T) {
	lieux, e, m := papertest.Example(t)
	for _, c := range []struct{ name, id string }{
		{"riche", "Exemple_1"},
		{"pauvre", "Exemple_33"},
		{"bus", "Exemple_34"},
		{"nom-long", "Exemple_8"},
		{"reserve", "Exemple_9"},
		{"horaires-du-texte", "Exemple_54"},
		{"identifiant-fusionne", "Exemple_12__Exemple-Points-CAF_3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := papertest.OneSheet(t, papertest.ByID(t, lieux, c.id), e, m)
			d := papertest.ReadSheet(t, f)
			papertest.Golden(t, filepath.Join(c.name, "pages.txt"), pages(f))
			papertest.Golden(t, filepath.Join(c.name, "tags.txt"), papertest.Header(d)+d.Tags())
		})
	}
}

// The local notice of a place stands with its hours, or alone; in a directory too.
func TestNotice(t *testing.T) {
	lieux, e, m := papertest.Example(t)
	for _, c := range []struct{ name, id string }{{"avis", "Exemple_1"}, {"avis-sans-heures", "Exemple_33"}} {
		l := papertest.ByID(t, lieux, c.id)
		l.Avis = "Fermé jusqu'au 4 janvier : allez à la mairie."
		f := papertest.OneSheet(t, l, e, m)
		papertest.Golden(t, filepath.Join(c.name, "tags.txt"), papertest.Header(papertest.ReadSheet(t, f))+
			papertest.ReadSheet(t, f).Tags())
	}
}

// pages says where each mark stands, to a tenth of a millimetre.
func pages(f papertest.Sheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "page %s x %s, letters %d, air %d, given up %s\n", papertest.MM(f.Page.W), papertest.MM(f.Page.H),
		f.Ajustement.Scale, f.Ajustement.Air, steps(f.Ajustement.Steps))
	for _, v := range f.Avis {
		fmt.Fprintf(&b, "notice %q loss %v\n", v.Texte, v.Perte)
	}
	return b.String() + papertest.Items(f.Page)
}

func steps(list []layout.Step) string {
	verbs := map[layout.Do]string{layout.Hide: "hide", layout.Shorten: "shorten", layout.Tighten: "tighten",
		layout.Reduce: "reduce", layout.Shrink: "shrink"}
	var out []string
	for _, s := range list {
		out = append(out, strings.TrimSpace(verbs[s.Do]+" "+s.Name))
	}
	return fmt.Sprint(out)
}
