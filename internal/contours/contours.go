// Package contours reads the outlines of communes from GeoJSON and TopoJSON,
// as Etalab, IGN and others publish them, one figure after the other.
package contours

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu/contour"
)

// conseilFichier says where good files are.
const conseilFichier = "Prenez les contours des communes en GeoJSON ou en TopoJSON, en degrés (WGS84) : ceux " +
	"d'Etalab ou de l'IGN."

// Lire reads the figures of a file, compressed by gzip or not; its name is for
// messages. Nothing but one figure is held in memory, save of a TopoJSON: its
// lines are shared by figures. The last error ends it, a *faute.Faute when
// the user can mend it.
func Lire(r io.Reader, nom string) iter.Seq2[contour.Figure, error] {
	return func(yield func(contour.Figure, error) bool) {
		l := &lecteur{nom: nom, yield: yield}
		if err := l.fichier(r); err != nil && !errors.Is(err, errFini) {
			yield(contour.Figure{}, l.traduire(err))
		}
	}
}

// errFini ends a reading that its user wants no more of.
var errFini = errors.New("reader stopped")

// errTrop is returned when one value of a file is larger than bornes.Contour.
var errTrop = errors.New("value too large")

type lecteur struct {
	nom    string
	dec    *json.Decoder
	entree *borne
	yield  func(contour.Figure, error) bool
}

func (l *lecteur) probleme(texte, conseil string) error {
	return faute.New(faute.Fichier, conseil, "%s", texte).Dans(l.nom)
}

// traduire says in French what is wrong with a file.
func (l *lecteur) traduire(err error) error {
	var syntaxe *json.SyntaxError
	var genre *json.UnmarshalTypeError
	switch {
	case faute.De(err) != nil:
		return err
	case errors.Is(err, errTrop):
		return bornes.Contour.Faute(faute.Fichier).Dans(l.nom)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return l.probleme("le fichier s'arrête avant sa fin", "Téléchargez-le de nouveau.")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader):
		return l.probleme("le fichier compressé est abîmé", "Téléchargez-le de nouveau.")
	case errors.As(err, &syntaxe), errors.As(err, &genre):
		return l.probleme("ce fichier n'est ni du GeoJSON ni du TopoJSON", conseilFichier)
	}
	return fmt.Errorf("reading outlines of %s: %w", l.nom, err)
}

// borne stops a value that would fill the memory: decoders hold values whole.
type borne struct {
	r     io.Reader
	reste int
}

// Read reads within the bound.
func (b *borne) Read(p []byte) (int, error) {
	if b.reste <= 0 {
		return 0, errTrop
	}
	n, err := b.r.Read(p[:min(len(p), b.reste)])
	b.reste -= n
	return n, err
}

// valeur decodes one value, within the bound.
func (l *lecteur) valeur(v any) error {
	l.entree.reste = bornes.Contour.Max
	return l.dec.Decode(v)
}

// fichier reads the members of the object that a file is, in any order.
func (l *lecteur) fichier(r io.Reader) error {
	buf := bufio.NewReaderSize(r, 1<<16)
	if tete, _ := buf.Peek(2); len(tete) == 2 && tete[0] == 0x1f && tete[1] == 0x8b {
		zr, err := gzip.NewReader(buf)
		if err != nil {
			return err
		}
		buf = bufio.NewReaderSize(zr, 1<<16)
	}
	if bom, _ := buf.Peek(3); string(bom) == "\xef\xbb\xbf" {
		buf.Discard(3)
	}
	if err := l.autreFormat(buf); err != nil {
		return err
	}
	l.entree = &borne{buf, bornes.Contour.Max}
	l.dec = json.NewDecoder(l.entree)
	if t, err := l.dec.Token(); err != nil {
		return err
	} else if t != json.Delim('{') {
		return l.probleme("ce fichier n'est ni du GeoJSON ni du TopoJSON", conseilFichier)
	}
	var topo topologie
	figures := false
	for l.dec.More() {
		cle, err := l.dec.Token()
		if err != nil {
			return err
		}
		switch cle {
		case "features":
			figures = true
			err = l.liste(l.feature)
		case "arcs":
			err = l.liste(topo.ligne)
		case "transform":
			err = l.valeur(&topo.transformation)
		case "objects":
			figures = true
			err = l.valeur(&topo.objets)
		default:
			err = l.valeur(new(json.RawMessage))
		}
		if err != nil {
			return err
		}
	}
	if _, err := l.dec.Token(); err != nil { // the end: a file cut short is refused
		return err
	}
	if !figures {
		return l.probleme("ce fichier ne contient pas de contours", conseilFichier)
	}
	return topo.figures(l)
}

// autreFormat refuses what IGN also publishes, with what turns it into ours.
func (l *lecteur) autreFormat(buf *bufio.Reader) error {
	tete, _ := buf.Peek(16)
	const convertir = "Convertissez la couche des communes : ogr2ogr -f GeoJSON -t_srs EPSG:4326 communes.geojson "
	for _, f := range []struct{ debut, texte, conseil string }{
		{"7z\xbc\xaf", "c'est une archive 7z", "Ouvrez-la, puis prenez le fichier des communes. S'il n'est pas en " +
			"GeoJSON : ogr2ogr -f GeoJSON -t_srs EPSG:4326 communes.geojson COMMUNE.shp"},
		{"PK\x03\x04", "c'est une archive zip", "Ouvrez-la, puis donnez le fichier GeoJSON ou TopoJSON qu'elle contient."},
		{"SQLite format 3", "c'est un GeoPackage", convertir + "FICHIER.gpkg commune"},
		{"\x00\x00\x27\x0a", "c'est un fichier Shapefile", convertir + "COMMUNE.shp"},
	} {
		if strings.HasPrefix(string(tete), f.debut) {
			return l.probleme(f.texte, f.conseil)
		}
	}
	return nil
}

// liste reads an array, one element at a time.
func (l *lecteur) liste(element func(*lecteur) error) error {
	if t, err := l.dec.Token(); err != nil {
		return err
	} else if t != json.Delim('[') {
		return l.probleme("ce fichier n'est ni du GeoJSON ni du TopoJSON", conseilFichier)
	}
	for l.dec.More() {
		if err := element(l); err != nil {
			return err
		}
	}
	_, err := l.dec.Token()
	return err
}

// donner hands over one figure; those without an outline, points of town halls
// for one, are passed by.
func (l *lecteur) donner(f contour.Figure) error {
	if len(f.Contour) > 0 && !l.yield(f, nil) {
		return errFini
	}
	return nil
}

// degres refuses what cannot be longitude and latitude.
func (l *lecteur) degres(points [][2]float64) error {
	for _, p := range points {
		if !(p[0] >= -180 && p[0] <= 180 && p[1] >= -90 && p[1] <= 90) {
			return l.probleme("ses coordonnées ne sont pas en degrés : elles sont sans doute en Lambert-93",
				"Prenez le même fichier en WGS84 (EPSG:4326), ou convertissez-le : ogr2ogr -t_srs EPSG:4326 sortie.geojson "+
					"entree.geojson")
		}
	}
	return nil
}
