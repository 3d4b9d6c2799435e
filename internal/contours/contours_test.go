package contours_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/internal/contours"
	"feuillet/internal/faute"
	"feuillet/lieu/contour"
)

// lire gives the figures of a text, as « code rings points ».
func lire(t *testing.T, texte string) ([]string, []contour.Figure, error) {
	t.Helper()
	var dits []string
	var list []contour.Figure
	for f, err := range contours.Lire(strings.NewReader(texte), "essai.json") {
		if err != nil {
			return dits, list, err
		}
		n := 0
		for _, a := range f.Contour {
			n += len(a)
		}
		dit := fmt.Sprintf("%s %d %d", f.Code, len(f.Contour), n)
		if f.Partie {
			dit += " partie"
		}
		dits, list = append(dits, dit), append(list, f)
	}
	return dits, list, nil
}

const carre = `"geometry":{"type":"Polygon","coordinates":[[[-0.6,45.5],[-0.5,45.5],[-0.5,45.6],[-0.6,45.6],[-0.6,45.5]]]}`

// figure is a GeoJSON of one figure, with these properties.
func figure(proprietes string) string {
	return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{` + proprietes + `},` + carre + `}]}`
}

// Each publisher has names of its own.
func TestCodes(t *testing.T) {
	for proprietes, want := range map[string]string{
		// Etalab, france-geojson
		`"code":"17283","nom":"Pons","departement":"17","region":"75"`: "17283",
		// Admin Express 3
		`"ID":"COMMUNE_1","NOM":"Pons","INSEE_COM":"17283","INSEE_DEP":"17","SIREN_EPCI":"200041523"`: "17283",
		// Admin Express 4
		`"code_insee":"17283","nom_officiel":"Pons","code_insee_du_departement":"17"`: "17283",
		`"insee_com":"17283","nom":"Pons"`:                                            "17283",
		`"codgeo":"17283","libgeo":"Pons"`:                                            "17283", // INSEE
		`"com_code":["17283"],"com_name":["Pons"]`:                                    "17283", // Opendatasoft
		`"insee":1015`: "01015", // a number has lost its zero
		`"INSEE_ARM":"75111","INSEE_COM":"75056"`:                     "75111",
		`"INSEE_CAD":"48027","INSEE_COM":"48027"`:                     "48027 partie",
		`"code":"48027","type":"commune-deleguee","chefLieu":"48027"`: "48027 partie",
		`"nom":"Pons"`: "",
	} {
		dits, _, err := lire(t, figure(proprietes))
		code, partie, _ := strings.Cut(want, " ")
		if partie != "" {
			partie = " " + partie
		}
		if err != nil || len(dits) != 1 || dits[0] != code+" 1 4"+partie {
			t.Errorf("%s: %v %v, want %s", proprietes, dits, err, want)
		}
	}
}

func TestGeoJSON(t *testing.T) {
	for why, c := range map[string]struct{ texte, want string }{
		"members in any order, unknown ones": {`{"features":[{"id":"17283",` + carre +
			`,"bbox":[1,2]}],"crs":{"type":"name"},"type":"FeatureCollection"}`, "17283 1 4"},
		"altitudes": {strings.ReplaceAll(figure(`"code":"17283"`), "45.5]", "45.5,12]"), "17283 1 4"},
		"a hole": {`{"features":[{"properties":{"code":"17283"},"geometry":{"type":"Polygon","coordinates":[[[0,45],[1,45],[1,46],[0,45]],
			[[0.6,45.2],[0.8,45.2],[0.8,45.4],[0.6,45.2]]]}}]}`, "17283 2 6"},
		"islands": {`{"features":[{"properties":{"code":"17283"},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,45],[1,45],[1,46],[0,45]]],
			[[[2,45],[3,45],[3,46],[2,45]]]]}}]}`, "17283 2 6"},
		"a town hall is no outline": {`{"features":[{"properties":{"code":"17283"},"geometry":{"type":"Point","coordinates":[0,45]}}]}`, ""},
		"no geometry":               {`{"features":[{"properties":{"code":"17283"},"geometry":null}]}`, ""},
		"nothing":                   {`{"type":"FeatureCollection","features":[]}`, ""},
		"a byte order mark":         {"\xef\xbb\xbf" + figure(`"code":"17283"`), "17283 1 4"},
	} {
		dits, _, err := lire(t, c.texte)
		if err != nil || strings.Join(dits, ", ") != c.want {
			t.Errorf("%s: %v %v, want %s", why, dits, err, c.want)
		}
	}
}

// Two neighbours share a line, which one reads backwards.
const topo = `{"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[-1,45]},
"objects":{"communes":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","id":"17283","arcs":[[0,1]]},{"type":"MultiPolygon","properties":{"code":"17273"},"arcs":[[[2,-2]]]}]}},
"arcs":[[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[0,1]],[[1,0],[1,0],[0,1],[-1,0]]]}`

func TestTopoJSON(t *testing.T) {
	dits, list, err := lire(t, topo)
	if err != nil || strings.Join(dits, ", ") != "17283 1 4, 17273 1 4" {
		t.Fatalf("%v %v", dits, err)
	}
	both := contour.Union(list[0].Contour, list[1].Contour)
	if len(both) != 1 || len(both[0]) != 6 {
		t.Errorf("the shared side remains: %v", both)
	}
	plain := strings.Replace(topo, `"transform":{"scale":[0.1,0.1],"translate":[-1,45]},`, "", 1)
	plain = plain[:strings.LastIndex(plain, `"arcs"`)] +
		`"arcs":[[[1,1],[0,1],[0,0],[1,0]],[[1,0],[1,1]],[[1,0],[2,0],[2,1],[1,1]]]}`
	if dits, _, err := lire(t, plain); err != nil || strings.Join(dits, ", ") != "17283 1 4, 17273 1 4" {
		t.Errorf("not quantized: %v %v", dits, err)
	}
}

func TestGzip(t *testing.T) {
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	zw.Write([]byte(figure(`"code":"17283"`)))
	zw.Close()
	if dits, _, err := lire(t, b.String()); err != nil || len(dits) != 1 {
		t.Errorf("%v %v", dits, err)
	}
	if _, _, err := lire(t, b.String()[:b.Len()-20]); !faute.Est(err, faute.Fichier) {
		t.Errorf("cut short: %v", err)
	}
}

// A file that cannot be read says why, and what to do.
func TestFaults(t *testing.T) {
	for texte, want := range map[string]string{
		"":                            "s'arrête avant sa fin",
		"[1,2]":                       "ni du GeoJSON",
		"id;nom\n":                    "ni du GeoJSON",
		`{"a":1}`:                     "pas de contours",
		figure(`"code":"17283"`)[:90]: "s'arrête avant sa fin",
		strings.Replace(figure(`"code":"17283"`), "[-0.5,45.6]", "[417000.5,6500000.1]", 1): "Lambert-93",
		strings.Replace(figure(`"code":"17283"`), "[-0.5,45.6]", "[7]", 1):                  "deux coordonnées",
		strings.Replace(figure(`"code":"17283"`), "[-0.5,45.6]", `"x"`, 1):                  "ni du GeoJSON",
		strings.Replace(topo, "[[2,-2]]", "[[9,-2]]", 1):                                    "n'existe pas",
		strings.Replace(topo, `"translate":[-1,45]`, `"translate":[400000,6500000]`, 1):     "Lambert-93",
		`{"features":[{"properties":{"x":"` + strings.Repeat("x", 65<<20) + `"}}]}`:         "trop grand",
	} {
		_, _, err := lire(t, texte)
		f := faute.De(err)
		if f == nil || f.Genre != faute.Fichier || !strings.Contains(f.Texte, want) || f.Conseil == "" ||
			f.Place.Fichier == "" {
			t.Errorf("%.60q: %v, want %q", texte, err, want)
		}
	}
}

// The bounds of outlines are those of the table: lowered, what goes beyond is
// refused in their words, and what stays below is read.
func TestBoundsOfOutlines(t *testing.T) {
	for _, tt := range []struct {
		borne       *bornes.Borne
		max         int
		trop, assez string
	}{{bornes.Contour, 600, figure(`"code":"17283","x":"` + strings.Repeat("x", 1000) + `"`), figure(`"code":"17283"`)},
		{bornes.Points, 10, strings.Replace(topo, "[[1,1],", "[[1,1],[0,0],", 1), topo}} {
		avant := tt.borne.Max
		tt.borne.Max = tt.max
		_, _, err := lire(t, tt.trop)
		if f := faute.De(err); f == nil || f.Texte != tt.borne.Dit() || f.Conseil != tt.borne.Conseil {
			t.Errorf("%v, want %q", err, tt.borne.Dit())
		}
		if _, _, err := lire(t, tt.assez); err != nil {
			t.Errorf("%s, below: %v", tt.borne.De, err)
		}
		tt.borne.Max = avant
	}
}

// Whatever the bytes, an end: figures, or an error that says what to do.
func FuzzLire(f *testing.F) {
	f.Add(figure(`"code":"17283"`))
	f.Add(topo)
	f.Add(`{"arcs":[[]],"objects":{"a":{"type":"Polygon","arcs":[[0,0,-1]]}},"transform":{}}`)
	f.Fuzz(func(t *testing.T, texte string) {
		for fig, err := range contours.Lire(strings.NewReader(texte), "essai") {
			if err != nil {
				return
			}
			if _, ok := fig.Contour.Centre(); !ok {
				t.Errorf("a figure without outline: %+v", fig)
			}
		}
	})
}
