package panorama_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// lignesDe are the rows of the table whose first column bears a name, by theirs, then
// by column.
func lignesDe(d *render.Document, tete string) map[string]map[string]string {
	out := map[string]map[string]string{}
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Role != doc.Table {
			return
		}
		var colonnes []string
		doc.Each(n, func(r *doc.Node) {
			if r.Role != doc.TR {
				return
			}
			var l []string
			doc.Each(r, func(c *doc.Node) {
				if c.Role == doc.TH || c.Role == doc.TD {
					l = append(l, strings.TrimSpace(papertest.Plain(mots(c))))
				}
			})
			switch {
			case colonnes == nil:
				colonnes = l
			case colonnes[0] == tete:
				r := map[string]string{}
				for i := range l[1:] {
					r[colonnes[i+1]] = l[i+1]
				}
				out[l[0]] = r
			}
		})
	})
	return out
}

// parties are the rows of the table of figures, by part and name.
func parties(t *testing.T, d *render.Document) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	tetes := d.Chiffres[0]
	for _, l := range d.Chiffres[1:] {
		if len(l) != len(tetes) {
			t.Fatalf("a row of %d cells under %d titles: %q", len(l), len(tetes), l)
		}
		r := map[string]string{}
		for i, c := range l {
			r[tetes[i]] = c
		}
		cle := r["partie"] + "/" + papertest.Plain(r["nom"])
		if out[cle] != nil {
			t.Errorf("two rows of %s", cle)
		}
		out[cle] = r
	}
	return out
}

// dit is a cell of the table of figures, as paper says it: « 3 sur 9 », « à 7 km ».
func dit(r map[string]string, colonne string) string {
	sur := func(n, total string) string {
		if n == "" {
			return "aucun connu"
		}
		return grouper(n) + " sur " + grouper(total)
	}
	km := func(v string) string {
		switch v {
		case "":
			return "inconnu"
		case "0":
			return "sur place"
		}
		return "à " + v + " km"
	}
	ou := func(v, sinon string) string {
		if v == "" {
			return sinon
		}
		return grouper(v)
	}
	switch colonne {
	case "Lieux":
		if r["lieux_sur"] != "" {
			return sur(r["lieux"], r["lieux_sur"])
		}
		return grouper(r["lieux"])
	case "Communes":
		if r["communes"] == "" {
			return "–"
		}
		return sur(r["communes"], r["communes_sur"])
	case "Habitants":
		return ou(r["habitants"], "inconnu")
	case "Heures connues":
		if r["heures_connues"] == "" {
			return "–"
		}
		return sur(r["heures_connues"], r["lieux"])
	case "Jours ouverts":
		if r["lieux"] == "0" {
			return "–"
		}
		return ou(r["jours_ouverts"], "inconnu")
	case "Le plus proche":
		return km(r["km_plus_proche"])
	case "Ouvert 3 jours":
		return km(r["km_ouvert_3_jours"])
	case "La plus loin d'un lieu":
		return km(r["km_plus_loin"])
	case "Carte":
		return r["classe"]
	case "Communes avec un lieu":
		return sur(r["communes_avec_lieu"], r["communes"])
	case "dont un lieu ouvert 3 jours":
		if r["communes_inconnues"] != "0" && r["communes_ouvertes_3_jours"] != "" {
			return grouper(r["communes_ouvertes_3_jours"]) + " ou plus"
		}
		return ou(r["communes_ouvertes_3_jours"], "inconnu")
	}
	return "no column " + colonne
}

// grouper writes a number as paper does, by thousands.
func grouper(n string) string {
	for i := len(n) - 3; i > 0; i -= 3 {
		n = n[:i] + " " + n[i:]
	}
	return n
}

// tetes are the first columns of the tables, and the part of the figures that each is.
var tetes = map[string]string{"Aide": "service", "Année": "mise à jour", "Programme": "programme",
	"Information": "information", "Distance": "distance", "Ouvert": "classe", "Commune": "commune",
	"Intercommunalité": "intercommunalité"}

// The table of figures and the pages say the same, row by row and column by column,
// whatever places say.
func TestTheTableOfFiguresIsThePaper(t *testing.T) {
	vues := map[string]int{}
	for graine := range uint64(12) {
		r := rand.New(rand.NewPCG(graine, 3))
		land, shapes := pays(2 + int(graine)*7) // up to 79: beyond 60 a table gathers communes
		if graine%2 == 0 {
			shapes = nil
		}
		var lieux []lieu.Lieu
		for i := range 1 + r.IntN(80) {
			l := dans(land, r.IntN(len(land.Donnees().Communes)), []string{"", "Mo-Fr 09:00-12:00", "Mo 09:00-12:00",
				"Mo-We 14:00-17:00"}[r.IntN(4)])
			l.Id = fmt.Sprint("Saules_", i)
			if r.IntN(5) == 0 {
				l.Services = nil
			}
			if r.IntN(3) == 0 {
				l.DispositifProgrammesNationaux = []string{"Aidants Connect"}
			}
			lieux = append(lieux, l)
		}
		d := faire(t, base(land, lieux...), shapes, "departement=99", nil)
		chiffres := parties(t, d)
		for tete, partie := range tetes {
			for nom, rang := range lignesDe(d, tete) {
				vues[tete]++
				csv := chiffres[partie+"/"+nom]
				if csv == nil {
					if !strings.HasSuffix(nom, "autres") {
						t.Errorf("land %d: %s « %s » is on the paper alone", graine, partie, nom)
					}
					continue
				}
				for colonne, got := range rang {
					if want := dit(csv, colonne); got != want {
						t.Errorf("land %d: %s « %s », %s: paper %q, figures %q (%v)", graine, partie, nom, colonne, got, want, csv)
					}
				}
			}
		}
	}
	for tete := range maps.Keys(tetes) {
		if vues[tete] == 0 {
			t.Errorf("no row under « %s » was compared", tete)
		}
	}
}

// All communes are in the table of figures, however few rows a page holds; what is
// missing there is counted.
func TestPagesAreBounded(t *testing.T) {
	for _, n := range []int{2, 12, 25, 40, 60, 61, 130, 601, 950} {
		land, shapes := pays(n)
		for _, carte := range []bool{false, true} {
			traces := shapes
			if !carte {
				traces = nil
			}
			d := faire(t, base(land, dans(land, 0, "Mo-Fr 09:00-12:00"), dans(land, n/2, "")), traces, "departement=99", nil)
			if d.Len != 2 {
				t.Errorf("%d communes, a map %v: %d pages", n, carte, d.Len)
			}
			communes := 0
			for _, l := range d.Chiffres {
				if l[0] == "commune" {
					communes++
				}
			}
			if communes != n {
				t.Errorf("%d communes: %d in the table of figures", n, communes)
			}
			compterLesAutres(t, d, n)
			rienNeManque(t, d, n)
		}
	}
}

// rienNeManque finds all charts on the pages: none is given up to hold.
func rienNeManque(t *testing.T, d *render.Document, n int) {
	t.Helper()
	vus := ""
	for _, p := range papertest.Pages(t, d) {
		vus += papertest.Plain(papertest.Text(p))
	}
	for _, want := range []string{"Le lieu le plus ouvert de la commune", "Distance au lieu le plus proche",
		"Combien de lieux donnent cette aide", "Dernière mise à jour", "Programmes et réseaux signalés",
		"Ce que les lieux disent", "À lire avec prudence"} {
		if !strings.Contains(strings.Join(strings.Fields(vus), " "), want) {
			t.Errorf("%d communes: « %s » is on no page", n, want)
		}
	}
}

// compterLesAutres adds the rows of the table and those that it says to be missing.
func compterLesAutres(t *testing.T, d *render.Document, n int) {
	t.Helper()
	tete, want := "Commune", n
	if n > 60 {
		tete, want = "Intercommunalité", (n+9)/10
	}
	rangs := len(lignesDe(d, tete))
	autres := 0
	doc.Each(d.Root, func(x *doc.Node) {
		if x.Style == "reste" {
			if _, err := fmt.Sscanf(papertest.Plain(x.Text), "Et %d autres", &autres); err != nil {
				autres = 1
			}
		}
	})
	if rangs+autres != want || rangs == 0 {
		t.Errorf("%d communes: %d rows and %d others, want %d", n, rangs, autres, want)
	}
}
