package source

import (
	"bytes"
	"errors"
	"io"
)

// maxFicheXML is what one row of a workbook may take, in bytes: XML takes
// several times as much in memory.
const maxFicheXML = 1 << 20

var errFicheTropLongue = errors.New("record too long")

// garde lets a decoder read no more than max bytes until the next record,
// and knows on which line each of them is.
type garde struct {
	r       io.Reader
	max     int
	reste   int
	lus     int64   // bytes given
	ligne   int     // line of the last position asked for
	debut   int64   // offset where that line begins
	retours []int64 // offsets after the line ends not yet passed
}

func nouvelleGarde(r io.Reader, max int) *garde {
	return &garde{r: r, max: max, reste: max, ligne: 1}
}

// Read implements io.Reader.
func (g *garde) Read(p []byte) (int, error) {
	if g.reste <= 0 {
		return 0, errFicheTropLongue
	}
	n, err := g.r.Read(p[:min(len(p), g.reste)])
	g.reste -= n
	for i := 0; ; {
		j := bytes.IndexByte(p[i:n], '\n')
		if j < 0 {
			break
		}
		i += j + 1
		g.retours = append(g.retours, g.lus+int64(i))
	}
	g.lus += int64(n)
	return n, err
}

// renouveler begins a record.
func (g *garde) renouveler() { g.reste = g.max }

// position is the line and the column, from 1, of an offset that never goes back.
func (g *garde) position(offset int64) (ligne, colonne int) {
	n := 0
	for n < len(g.retours) && g.retours[n] <= offset {
		n++
	}
	if n > 0 {
		g.ligne += n
		g.debut = g.retours[n-1]
		g.retours = append(g.retours[:0], g.retours[n:]...)
	}
	return g.ligne, int(offset-g.debut) + 1
}
