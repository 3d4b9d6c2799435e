package panorama_test

import (
	"math"
	"strings"
	"testing"

	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// figureDe is the figure of a chart on its page, and the figures of its rows.
func figureDe(t *testing.T, d *render.Document, alt string) (barres layout.Item, cellules []layout.Item) {
	t.Helper()
	var table *doc.Node
	doc.Each(d.Root, func(n *doc.Node) {
		if n.Style != "graphe" || len(n.Kids) < 2 || !strings.HasPrefix(n.Kids[1].Alt, alt) {
			return
		}
		table = n
	})
	if table == nil {
		t.Fatalf("no chart %q", alt)
	}
	premieres := map[*doc.Node]bool{}
	doc.Each(table, func(r *doc.Node) {
		for i, k := range r.Kids {
			if r.Role == doc.TR && k.Role == doc.TD && i == 1 {
				premieres[k] = true
			}
		}
	})
	for _, p := range papertest.Pages(t, d) {
		for _, it := range p.Items {
			switch {
			case it.Node == table.Kids[1]:
				barres = it
			case premieres[it.Node]:
				cellules = append(cellules, it)
			}
		}
	}
	return barres, cellules
}

// Bars stand beside their rows, however many lines these take.
func TestBarsStandBesideTheirRows(t *testing.T) {
	b, _ := quatre(9)
	noms := []string{"Un réseau au très long nom qui prend deux lignes", "Court", "Un autre réseau au nom très long"}
	for i := range b.Places {
		b.Places[i].DispositifProgrammesNationaux = noms[:min(i+1, 3)]
	}
	barres, cellules := figureDe(t, faire(t, b, nil, "departement=99", nil), "Programmes")
	var milieux []float64
	for _, p := range barres.Draw.Paths {
		if p.Pen > 0 && len(p.Segs) == 5 && p.Segs[4].Op == doc.Close { // its outline
			y := float64(p.Segs[0].V[1]+p.Segs[2].V[1]) / 2
			milieux = append(milieux, float64(barres.Y)+y*float64(barres.H)/float64(barres.Draw.H))
		}
	}
	if len(milieux) != 3 || len(cellules) != 3 {
		t.Fatalf("%d bars, %d rows", len(milieux), len(cellules))
	}
	for i, c := range cellules {
		if ecart := math.Abs(milieux[i] - float64(c.Y+c.H/2)); ecart > 400 {
			t.Errorf("bar %d is %.0f µm off its row « %s »", i, ecart, c.Text)
		}
	}
}

// hachures are the lines of a drawing that go both ways: what nobody knows.
func hachures(d *doc.Drawing) (n int) {
	for _, p := range d.Paths {
		if !p.Butt {
			continue
		}
		sens := map[bool]bool{}
		for i := 0; i+1 < len(p.Segs); i += 2 {
			sens[p.Segs[i].V[1] > p.Segs[i+1].V[1]] = true
		}
		if len(sens) == 2 {
			n++
		}
	}
	return n
}

// The bar of what nobody knows is hatched both ways, on all charts, and it alone.
func TestUnknownIsHatched(t *testing.T) {
	b, _ := quatre(9)
	b.Places[0].Services = nil
	land := b.Known
	d := faire(t, b, nil, "departement=99", nil)
	for _, alt := range []string{"Combien", "Dernière", "Programmes", "Le lieu le plus ouvert"} {
		if barres, _ := figureDe(t, d, alt); hachures(barres.Draw) != 1 {
			t.Errorf("%s: %d hatched bars", alt, hachures(barres.Draw))
		}
	}
	if barres, _ := figureDe(t, d, "Distance"); hachures(barres.Draw) != 0 {
		t.Errorf("all distances are known: %d hatched bars", hachures(barres.Draw))
	}
	sans := base(land.AvecCentres(map[string]territoire.Centre{}), dans(land, 0, "Mo-Fr 09:00-12:00"))
	if barres, _ := figureDe(t, faire(t, sans, nil, "departement=99", nil), "Distance"); hachures(barres.Draw) != 1 {
		t.Errorf("nobody knows where communes lie: %d hatched bars", hachures(barres.Draw))
	}
}

// Where rows are missing, those that stay are of the communes without a place where
// most people live.
func TestRowsThatStay(t *testing.T) {
	b, shapes := quatre(60)
	d := faire(t, b, shapes, "departement=99", nil)
	restent := lignesDe(d, "Commune")
	chiffres := parties(t, d)
	if len(restent) >= 60 || len(restent) < 5 {
		t.Fatalf("%d rows", len(restent))
	}
	least, most := math.MaxInt, 0
	for cle, r := range chiffres {
		nom, oui := strings.CutPrefix(cle, "commune/")
		if !oui || r["lieux"] != "0" || r["habitants"] == "" {
			continue
		}
		n := 0
		for _, c := range r["habitants"] {
			n = 10*n + int(c-'0')
		}
		if restent[nom] != nil {
			least = min(least, n)
		} else {
			most = max(most, n)
		}
	}
	if least < most {
		t.Errorf("a commune of %d inhabitants without a place stays, one of %d does not", least, most)
	}
}

// Names too long for their communes stand on the map as far as none hides another.
func TestLongNamesOnTheMap(t *testing.T) {
	b, shapes := quatre(25)
	communes := b.Known.Donnees().Communes
	longues := make([]territoire.Commune, len(communes))
	for i, c := range communes {
		longues[i] = c
		longues[i].Nom = "Sainte-Aurore-des-Grands-Saules " + c.Nom
	}
	b.Known = b.Known.Avec(territoire.Donnees{Communes: longues})
	carte, apres := carteDe(t, faire(t, b, shapes, "departement=99", nil))
	var noms []layout.Item
	for _, it := range apres {
		if it.Node == nil && it.Text != "" && it.Y < carte.Y+carte.H {
			for _, autre := range noms {
				if it.X < autre.X+autre.W && autre.X < it.X+it.W && it.Y+200 < autre.Y+autre.H && autre.Y+200 < it.Y+it.H {
					t.Errorf("« %s » stands on « %s »", it.Text, autre.Text)
				}
			}
			noms = append(noms, it)
		}
	}
	if len(noms) < 6 || len(noms) > 45 {
		t.Errorf("%d names and numbers", len(noms))
	}
}
