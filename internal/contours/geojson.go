package contours

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu/contour"
)

// feature is one figure of a GeoJSON file (RFC 7946, 3.2).
type feature struct {
	Id         any
	Properties proprietes
	Geometry   *geometrie
}

type geometrie struct {
	Type        string
	Coordinates json.RawMessage
}

// feature reads one figure.
func (l *lecteur) feature(*lecteur) error {
	var f feature
	if err := l.valeur(&f); err != nil {
		return err
	}
	out := contour.Figure{Code: f.Properties.code(f.Id), Partie: f.Properties.partie()}
	if f.Geometry == nil {
		return nil
	}
	polygones, err := f.Geometry.polygones()
	if err != nil {
		return err
	}
	for _, anneaux := range polygones {
		for _, a := range anneaux {
			points := make([][2]float64, len(a))
			for i, p := range a {
				if len(p) < 2 {
					return l.probleme("un point n'a pas deux coordonnées", conseilFichier)
				}
				points[i] = [2]float64{p[0], p[1]}
			}
			if err := l.degres(points); err != nil {
				return err
			}
			out.Contour = out.Contour.Ajouter(points)
		}
	}
	return l.donner(out)
}

// polygones reads the coordinates of a surface, none of other geometries;
// altitudes are dropped.
func (g *geometrie) polygones() ([][][][]float64, error) {
	switch g.Type {
	case "Polygon":
		var p [][][]float64
		err := json.Unmarshal(g.Coordinates, &p)
		return [][][][]float64{p}, err
	case "MultiPolygon":
		var m [][][][]float64
		err := json.Unmarshal(g.Coordinates, &m)
		return m, err
	}
	return nil, nil
}

// proprietes are what a file says of a figure.
type proprietes map[string]any

// clesCode are the names of the INSEE code, those of parts of communes first:
// their files also have the code of the whole (Admin Express 3 and 4, Etalab,
// INSEE, Opendatasoft, OpenStreetMap).
var clesCode = [...]string{"insee_arm", "insee_cad", "code", "code_insee", "insee_com", "codgeo", "com_code",
	"code_commune", "insee", "ref:insee"}

// code is the INSEE code, in the properties or as the id of the figure.
func (p proprietes) code(id any) string {
	for _, cle := range clesCode {
		if s := texte(p.valeur(cle)); s != "" {
			return s
		}
	}
	return texte(id)
}

// valeur is a property, whatever the capitals of its name.
func (p proprietes) valeur(cle string) any {
	if v, ok := p[cle]; ok {
		return v
	}
	for k, v := range p {
		if strings.EqualFold(k, cle) {
			return v
		}
	}
	return nil
}

// partie reports a commune déléguée or associée: its ground is drawn again
// with the commune that it is in.
func (p proprietes) partie() bool {
	if slices.Contains([]string{"commune-deleguee", "commune-associee"}, texte(p.valeur("type"))) ||
		texte(p.valeur("insee_cad")) != "" {
		return true
	}
	t := strings.ToUpper(texte(p.valeur("nature")) + texte(p.valeur("type")))
	return strings.HasPrefix(t, "COMD") || strings.HasPrefix(t, "COMA") || strings.Contains(t, "DÉLÉGUÉE") ||
		strings.Contains(t, "ASSOCIÉE")
}

// texte writes a code: files hold it as text, as a number without its first
// zero, or as a list of one.
func texte(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case float64:
		if v != float64(int64(v)) {
			return ""
		}
		return fmt.Sprintf("%05s", strconv.FormatInt(int64(v), 10))
	case []any:
		if len(v) == 1 {
			return texte(v[0])
		}
	}
	return ""
}
