package livre

import (
	"math"
	"slices"

	"feuillet/lieu/contour"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/dessin"
	"feuillet/render/doc"
)

// traceur is a base that may hold outlines of communes: those of some codes, and where
// they come from, with its licence.
type traceur interface {
	Contours(codes []string) (par map[string]contour.Contour, origine string, err error)
}

// carte is a territory as a cover draws it: its communes, and those that have places.
type carte struct {
	communes map[string]contour.Contour
	origine  string
}

// communesMax is how many communes a cover draws: of more, nothing would be seen.
const communesMax = 900

// detailMax is how many communes have each a line around it; of more, all have one.
const detailMax = 60

// tracer are the outlines of a territory, nil when the base has not nearly all of them.
func (t *livret) tracer() (*carte, error) {
	from, ok := t.c.Fonds.(traceur)
	codes := t.codes()
	if !ok || len(codes) == 0 || len(codes) > communesMax {
		return nil, nil
	}
	par, origine, err := from.Contours(codes)
	if err != nil || 100*len(par) < 95*len(codes) {
		return nil, err
	}
	return &carte{par, origine}, nil
}

// codes are those of the communes of the territory.
func (t *livret) codes() (codes []string) {
	known := t.c.Fonds.Territoires()
	var zones []territoire.Zone
	for _, z := range t.c.Selection.Zones {
		zones = append(zones, z.Zone)
	}
	if t.seule != nil {
		zones = []territoire.Zone{*t.seule}
	}
	if len(zones) == 0 {
		for _, d := range known.Etendue(t.Departements).Departements {
			codes = append(codes, known.Communes(territoire.EchelleDepartement, d)...)
		}
	}
	for _, z := range zones {
		codes = append(codes, known.Communes(z.Echelle, z.Code)...)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// cadrageLarge and cadrageHaut are the room of a map on a cover, in millimetres.
const cadrageLarge, cadrageHaut = 92, 108

// finesse is how near two points of a line are one, in units of a drawing: a map of a
// cover says where, not how far.
const finesse = 40

// drawn is the map of a cover: the communes, and a disc where there are places, the
// larger the more there are. Nil when the base draws nothing.
func (a *annuaire) drawn() *doc.Node {
	if a.carte == nil {
		return nil
	}
	shapes := a.carte.communes
	frame, ok := dessin.Cadrer(shapes, cadrageLarge*dessin.ParMM, cadrageHaut*dessin.ParMM)
	if !ok {
		return nil
	}
	if len(shapes) > detailMax {
		var all []contour.Contour
		for _, code := range sortedCodes(shapes) {
			all = append(all, shapes[code])
		}
		shapes = map[string]contour.Contour{"": contour.Union(all...)}
	}
	tint, line := render.Color(a.m.Couleurs.Voile), render.Color(a.m.Couleurs.Principale)
	if a.m.Encre.Economie {
		tint = render.Color(a.m.Couleurs.Fond)
	}
	d := &doc.Drawing{W: frame.W, H: frame.H}
	for _, code := range sortedCodes(shapes) {
		segs := dessin.Segs(frame.Anneaux(shapes[code], finesse))
		d.Paths = append(d.Paths, doc.Path{Segs: segs, Color: tint, EvenOdd: true},
			doc.Path{Segs: segs, Color: line, Pen: 40})
	}
	d.Paths = append(d.Paths, a.discs(frame)...)
	return &doc.Node{Role: doc.Figure, Style: "couv-carte", Draw: d, Alt: a.fill(a.m.Annuaire.CarteDescription)}
}

func sortedCodes(m map[string]contour.Contour) (codes []string) {
	for code := range m {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// discs are the communes that have places, the largest under the others.
func (a *annuaire) discs(frame dessin.Cadre) (out []doc.Path) {
	places := map[string]int{}
	for _, e := range a.numeros {
		if c, ok := a.e.Territoires.Commune(e.code); ok {
			places[c.Code]++
		}
	}
	codes := slices.DeleteFunc(sortedCodes(a.carte.communes), func(code string) bool { return places[code] == 0 })
	slices.SortStableFunc(codes, func(x, y string) int { return places[y] - places[x] })
	fill, line := render.Color(a.m.Couleurs.Accent), render.Color(a.m.Couleurs.Texte)
	for _, code := range codes {
		p, ok := a.carte.communes[code].Centre()
		if !ok {
			continue
		}
		x, y := frame.At(p)
		disc := dessin.Rond(x, y, int(min(650, 110*math.Sqrt(float64(places[code])))))
		out = append(out, doc.Path{Segs: disc, Color: fill}, doc.Path{Segs: disc, Color: line, Pen: 20})
	}
	return out
}
