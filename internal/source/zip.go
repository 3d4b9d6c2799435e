package source

import (
	"archive/zip"
	"errors"
	"io"
	"math"

	"feuillet/internal/bornes"
)

// ouvrirZip reads the table of what an archive holds. What the archive says of
// its number of files is not believed: what is read is counted.
func ouvrirZip(r io.ReaderAt, taille int64, nom string) (*zip.Reader, error) {
	c := &compteAt{r: r, reste: int64(bornes.Repertoire.Max)}
	z, err := zip.NewReader(c, taille)
	if errors.Is(err, errRepertoire) || c.reste < 0 {
		return nil, horsBorne(bornes.Repertoire, nom)
	}
	c.reste = math.MaxInt64
	return z, err
}

var errRepertoire = errors.New("table of files too large")

// compteAt gives up when more than reste is read.
type compteAt struct {
	r     io.ReaderAt
	reste int64
}

// ReadAt implements io.ReaderAt.
func (c *compteAt) ReadAt(p []byte, off int64) (int, error) {
	if c.reste == math.MaxInt64 {
		return c.r.ReadAt(p, off)
	}
	if c.reste -= int64(len(p)); c.reste < 0 {
		return 0, errRepertoire
	}
	return c.r.ReadAt(p, off)
}
