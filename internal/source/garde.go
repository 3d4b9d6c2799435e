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

// garde lets a decoder read no more than max bytes until the next record.
type garde struct {
	r     io.Reader
	max   int
	reste int
}

func nouvelleGarde(r io.Reader, max int) *garde { return &garde{r: r, max: max, reste: max} }

// Read implements io.Reader.
func (g *garde) Read(p []byte) (int, error) {
	if g.reste <= 0 {
		return 0, errFicheTropLongue
	}
	n, err := g.r.Read(p[:min(len(p), g.reste)])
	g.reste -= n
	return n, err
}

// renouveler begins a record.
func (g *garde) renouveler() { g.reste = g.max }

// gardeLignes knows also on which line each record is.
type gardeLignes struct {
	garde
	lus     int64    // bytes given
	ligne   int      // line of the last position asked for
	debut   int64    // offset where that line begins
	base    int64    // retours count from here
	retours []uint32 // offsets after the line ends not yet passed: a file may be made of them
}

func nouvelleGardeLignes(r io.Reader, max int) *gardeLignes {
	return &gardeLignes{garde: *nouvelleGarde(r, max), ligne: 1}
}

// Read implements io.Reader.
func (g *gardeLignes) Read(p []byte) (int, error) {
	n, err := g.garde.Read(p)
	if len(g.retours) == 0 {
		g.base = g.lus
	}
	for i := 0; ; {
		j := bytes.IndexByte(p[i:n], '\n')
		if j < 0 {
			break
		}
		i += j + 1
		g.retours = append(g.retours, uint32(g.lus+int64(i)-g.base))
	}
	g.lus += int64(n)
	return n, err
}

// avancer begins a record at an offset, and forgets the line ends before it.
func (g *gardeLignes) avancer(offset int64) {
	g.renouveler()
	g.position(offset)
}

// position is the line and the column, from 1, of an offset that never goes back.
func (g *gardeLignes) position(offset int64) (ligne, colonne int) {
	n := 0
	for n < len(g.retours) && g.base+int64(g.retours[n]) <= offset {
		n++
	}
	if n > 0 {
		g.ligne += n
		g.passer(n)
	}
	return g.ligne, int(offset-g.debut) + 1
}

// passer forgets the n first line ends; those that stay count from the last of them.
func (g *gardeLignes) passer(n int) {
	pas := g.retours[n-1]
	g.base += int64(pas)
	g.debut = g.base
	g.retours = append(g.retours[:0], g.retours[n:]...)
	for k := range g.retours {
		g.retours[k] -= pas
	}
}
