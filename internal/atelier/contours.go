package atelier

import (
	"context"
	"iter"
	"path/filepath"
	"strings"

	"feuillet/internal/contours"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/contour"
)

// Contours asks for outlines of communes to be kept.
type Contours struct {
	// Origine says where they come from, of which year, under which licence:
	// it is printed on papers that measure distances with them.
	Origine  string
	Fichiers []string // GeoJSON or TopoJSON, packed by gzip or not; patterns such as *.json
}

// Verifier refuses outlines whose origin is not told, and files that are not there.
func (c Contours) Verifier() error {
	_, err := c.files()
	return err
}

func (c Contours) files() ([]string, error) {
	if len(c.Fichiers) == 0 {
		return nil, faute.New(faute.Demande, "", "il manque le fichier des contours").Au("fichier").
			Comme("communes-100m.geojson.gz")
	}
	if strings.TrimSpace(c.Origine) == "" {
		return nil, faute.New(faute.Demande, "Elle est imprimée sur les papiers qui s'en servent.",
			"il manque l'origine des contours").Au("origine").Comme("IGN Admin Express 2026, Licence Ouverte")
	}
	var out []string
	for _, nom := range c.Fichiers {
		files, err := expand(nom)
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	return out, nil
}

// ImporterContours keeps outlines in the place of those of the same communes:
// all of them, or none after an error.
func (a *Atelier) ImporterContours(ctx context.Context, c Contours) (store.BilanContours, error) {
	files, err := c.files()
	if err == nil {
		err = a.ecriture()
	}
	if err != nil {
		return store.BilanContours{}, err
	}
	b, err := a.db.ImporterContours(ctx, a.territoires, strings.TrimSpace(c.Origine), figures(ctx, files))
	if err == nil {
		a.kept()
	}
	return b, err
}

// figures reads files one after the other.
func figures(ctx context.Context, files []string) iter.Seq2[contour.Figure, error] {
	return func(yield func(contour.Figure, error) bool) {
		for _, nom := range files {
			if !readFigures(ctx, nom, yield) {
				return
			}
		}
	}
}

// readFigures reports that the next file is wanted.
func readFigures(ctx context.Context, nom string, yield func(contour.Figure, error) bool) bool {
	f, err := openFile(ctx, nom)
	if err != nil {
		yield(contour.Figure{}, err)
		return false
	}
	defer f.Close()
	for figure, err := range contours.Lire(f, filepath.Base(nom)) {
		if !yield(figure, err) || err != nil {
			return false
		}
	}
	return true
}
