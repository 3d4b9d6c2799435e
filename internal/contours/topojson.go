package contours

import (
	"encoding/json"
	"maps"
	"slices"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu/contour"
)

// topologie is a TopoJSON file (github.com/topojson/topojson-specification):
// lines shared by neighbours, and figures that name them.
type topologie struct {
	transformation *struct{ Scale, Translate [2]float64 }
	objets         map[string]objet
	points         [][2]float64
	debuts         []int // of each line in points
}

type objet struct {
	Type       string
	Id         any
	Properties proprietes
	Arcs       json.RawMessage
	Geometries []objet
}

// ligne reads one line as it stands: steps when the file is quantized.
func (t *topologie) ligne(l *lecteur) error {
	var points [][]float64
	if err := l.valeur(&points); err != nil {
		return err
	}
	if len(t.points)+len(points) > bornes.Points.Max {
		return bornes.Points.Faute(faute.Fichier).Dans(l.nom)
	}
	t.debuts = append(t.debuts, len(t.points))
	for _, p := range points {
		if len(p) < 2 {
			return l.probleme("un point n'a pas deux coordonnées", conseilFichier)
		}
		t.points = append(t.points, [2]float64{p[0], p[1]})
	}
	return nil
}

// figures gives all figures, once the lines are known.
func (t *topologie) figures(l *lecteur) error {
	if t.objets == nil {
		return nil
	}
	if err := t.placer(l); err != nil {
		return err
	}
	for _, nom := range slices.Sorted(maps.Keys(t.objets)) {
		if err := t.objet(l, t.objets[nom]); err != nil {
			return err
		}
	}
	return nil
}

// placer turns steps into positions in degrees.
func (t *topologie) placer(l *lecteur) error {
	if k := t.transformation; k != nil {
		debut := 0
		var x, y float64
		for i, p := range t.points {
			if debut < len(t.debuts) && t.debuts[debut] == i {
				x, y = 0, 0
				for debut < len(t.debuts) && t.debuts[debut] == i {
					debut++
				}
			}
			x, y = x+p[0], y+p[1]
			t.points[i] = [2]float64{x*k.Scale[0] + k.Translate[0], y*k.Scale[1] + k.Translate[1]}
		}
	}
	return l.degres(t.points)
}

func (t *topologie) objet(l *lecteur, o objet) error {
	var polygones [][][]int
	var err error
	switch o.Type {
	case "GeometryCollection":
		for _, g := range o.Geometries {
			if err := t.objet(l, g); err != nil {
				return err
			}
		}
		return nil
	case "Polygon":
		polygones = make([][][]int, 1)
		err = json.Unmarshal(o.Arcs, &polygones[0])
	case "MultiPolygon":
		err = json.Unmarshal(o.Arcs, &polygones)
	}
	if err != nil {
		return err
	}
	out := contour.Figure{Code: o.Properties.code(o.Id), Partie: o.Properties.partie()}
	for _, anneaux := range polygones {
		for _, a := range anneaux {
			points, ok := t.anneau(a)
			if !ok {
				return l.probleme("un contour nomme une ligne qui n'existe pas", "Téléchargez ce fichier de nouveau.")
			}
			out.Contour = out.Contour.Ajouter(points)
		}
	}
	return l.donner(out)
}

// anneau joins lines; ^i is line i backwards.
func (t *topologie) anneau(arcs []int) ([][2]float64, bool) {
	var out [][2]float64
	for _, a := range arcs {
		i := a
		if a < 0 {
			i = ^a
		}
		if i >= len(t.debuts) {
			return nil, false
		}
		fin := len(t.points)
		if i+1 < len(t.debuts) {
			fin = t.debuts[i+1]
		}
		ligne := t.points[t.debuts[i]:fin]
		for k := range ligne {
			if a < 0 {
				k = len(ligne) - 1 - k
			}
			out = append(out, ligne[k])
		}
	}
	return out, true
}
