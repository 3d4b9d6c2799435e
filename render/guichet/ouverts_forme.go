package guichet

import (
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// forme is how a list uses its sheet.
type forme struct {
	lettres  float64 // letters and rows, times those of the model
	tableau  bool    // places to call have each a row, with room to write
	conseils bool    // what to ask is said
	loin     bool    // places around are shown
	noter    int     // lines to write on
}

// lettresOuverts are how large the letters of a page that has room may be, the largest first.
var lettresOuverts = []float64{1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1}

// tableauMax is how many rows a page that has something to write on may have.
const tableauMax = 12

// formes are the forms that are tried, the one that uses a sheet best first. The last one
// holds whatever there is: its page gives up what its ladder says.
func (o *ouverts) formes(rows []creneau) (out []forme) {
	conseils := len(o.appeler) > 0 && len(o.ouverts) == 0
	for _, k := range lettresOuverts {
		out = append(out, forme{lettres: k, tableau: true, conseils: conseils, loin: true})
	}
	out = append(out, forme{lettres: 1, tableau: true, loin: true}, forme{lettres: 1, loin: true, conseils: conseils},
		forme{lettres: 1, loin: true})
	if len(rows)+len(o.appeler) > tableauMax {
		out = out[len(lettresOuverts)+1:]
	}
	return out
}

// forme is the first of them that holds and gives nothing up, with lines to write on where
// it leaves room.
func (o *ouverts) forme(rows []creneau) forme {
	formes := o.formes(rows)
	for _, f := range formes {
		if !o.tient(rows, f) {
			continue
		}
		for n := noterPlus; n >= noterMoins; n-- {
			g := f
			if g.noter = n; o.tient(rows, g) {
				return g
			}
		}
		return f
	}
	f := formes[len(formes)-1]
	f.loin = len(o.loin) > 0 && render.Fits(o.page(rows, f), o.sheet(f), render.Ladder(o.m.Ajustement))
	return f
}

// tient reports a form that holds as it is.
func (o *ouverts) tient(rows []creneau, f forme) bool {
	return render.Fits(o.page(rows, f), o.sheet(f), nil)
}

func (o *ouverts) sheet(f forme) layout.Sheet {
	s := ouvertsSheet(o.m, f.lettres)
	render.ImageStyles(&s, o.e.Images, 1)
	return s
}

// aNoter are lines to write on, under a title.
func aNoter(titre string, n int) *doc.Node {
	out := doc.Box("a-noter", doc.Text(doc.P, "rubrique", titre)).PaperOnly()
	for range n {
		out.Kids = append(out.Kids, &doc.Node{Role: doc.Artifact, Style: "ligne-noter"})
	}
	return out
}
