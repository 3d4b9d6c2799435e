package livre

import (
	"math"
	"slices"

	"feuillet/lieu/contour"
	"feuillet/lieu/territoire"
	"feuillet/render"
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

// cadrage turns positions into units of a drawing, as large as its frame allows; a
// degree of longitude is shorter than one of latitude.
type cadrage struct {
	minX, maxY float64
	kx, ky     float64
	w, h       int
}

// cadrageMM is the room of a map on a cover, in millimetres, and units in each.
const cadrageLarge, cadrageHaut, parMM = 92, 108, 100

func cadrer(all map[string]contour.Contour) cadrage {
	minX, minY, maxX, maxY := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, c := range all {
		for _, ring := range c {
			for _, p := range ring {
				minX, maxX = min(minX, float64(p.X)), max(maxX, float64(p.X))
				minY, maxY = min(minY, float64(p.Y)), max(maxY, float64(p.Y))
			}
		}
	}
	lat, _ := contour.Point{Y: int32((minY + maxY) / 2)}.Degres()
	short := math.Cos(lat * math.Pi / 180)
	k := min(cadrageLarge*parMM/((maxX-minX)*short), cadrageHaut*parMM/(maxY-minY))
	return cadrage{minX, maxY, k * short, k, int((maxX-minX)*k*short) + 1, int((maxY-minY)*k) + 1}
}

func (c cadrage) at(p contour.Point) (x, y int) {
	return int((float64(p.X) - c.minX) * c.kx), int((c.maxY - float64(p.Y)) * c.ky)
}

// finesse is how near two points of a line are one, in units of a drawing: a map of a
// cover says where, not how far.
const finesse = 40

// lines is an outline as line art.
func (c cadrage) lines(shape contour.Contour) (out []doc.Seg) {
	for _, ring := range shape {
		var segs []doc.Seg
		lastX, lastY := math.MinInt32, math.MinInt32
		for _, p := range ring {
			x, y := c.at(p)
			if d := max(x-lastX, lastX-x) + max(y-lastY, lastY-y); len(segs) > 0 && d < finesse {
				continue
			}
			op := doc.LineTo
			if len(segs) == 0 {
				op = doc.MoveTo
			}
			segs, lastX, lastY = append(segs, doc.Seg{Op: op, V: [6]int{x, y}}), x, y
		}
		if len(segs) > 2 {
			out = append(append(out, segs...), doc.Seg{Op: doc.Close})
		}
	}
	return out
}

// round is a disc around a point.
func round(x, y, r int) []doc.Seg {
	k := r * 5523 / 10000
	m, c := doc.MoveTo, doc.CurveTo
	return []doc.Seg{{Op: m, V: [6]int{x - r, y}}, {Op: c, V: [6]int{x - r, y - k, x - k, y - r, x, y - r}},
		{Op: c, V: [6]int{x + k, y - r, x + r, y - k, x + r, y}}, {Op: c, V: [6]int{x + r, y + k, x + k, y + r, x, y + r}},
		{Op: c, V: [6]int{x - k, y + r, x - r, y + k, x - r, y}}, {Op: doc.Close}}
}

// drawn is the map of a cover: the communes, and a disc where there are places, the
// larger the more there are. Nil when the base draws nothing.
func (a *annuaire) drawn() *doc.Node {
	if a.carte == nil {
		return nil
	}
	shapes := a.carte.communes
	frame := cadrer(shapes)
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
	d := &doc.Drawing{W: frame.w, H: frame.h}
	for _, code := range sortedCodes(shapes) {
		segs := frame.lines(shapes[code])
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
func (a *annuaire) discs(frame cadrage) (out []doc.Path) {
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
		x, y := frame.at(p)
		disc := round(x, y, int(min(650, 110*math.Sqrt(float64(places[code])))))
		out = append(out, doc.Path{Segs: disc, Color: fill}, doc.Path{Segs: disc, Color: line, Pen: 20})
	}
	return out
}
