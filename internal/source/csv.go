package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"feuillet/internal/bornes"
)

// csvReader splits a CSV file into rows. Unlike encoding/csv it goes on after
// a row with a quote left open: that row alone is refused, not the rest of the
// file, and no more than one row is held in memory.
type csvReader struct {
	r        texte
	fichier  string
	colonnes []string // as the first row names them
	sep      byte
	ligne    int      // of the last line given by lire
	rendues  []string // lines read beyond a broken row, to be read again

	octets   []byte // the cells of the row, end to end
	fins     []int  // where each ends
	cellules []cellule
}

func (c *csvReader) noms() []string { return c.colonnes }

func (c *csvReader) titre() string { return "CSV" }

// lire gives the next line with its end of line.
func (c *csvReader) lire() (string, error) {
	c.ligne++
	if len(c.rendues) > 0 {
		l := c.rendues[0]
		c.rendues = c.rendues[1:]
		return l, nil
	}
	var out []byte
	for {
		part, err := c.r.ReadSlice('\n')
		out = append(out, part...)
		switch {
		case len(out) > bornes.Ligne.Max:
			return "", horsBorne(bornes.Ligne, c.fichier).Ici(c.ligne, 0)
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil && (len(out) == 0 || !errors.Is(err, io.EOF)):
			return "", err
		default:
			return string(out), c.verifier(out)
		}
	}
}

func (c *csvReader) probleme(texte, conseil string) error {
	return probleme(c.fichier, texte, conseil).Ici(c.ligne, 0)
}

// verifier refuses what is not text in UTF-8.
func (c *csvReader) verifier(l []byte) error {
	switch {
	case bytes.IndexByte(l, 0) >= 0:
		return c.probleme("ce fichier contient des caractères nuls : ce n'est pas un texte en UTF-8", enregistrer)
	case !utf8.Valid(l):
		return c.probleme("les accents de ce fichier ne sont pas en UTF-8", enregistrer)
	}
	return nil
}

const enregistrer = "Ouvrez-le dans votre tableur et enregistrez-le sous « CSV UTF-8 (délimité par des virgules) »."

// suivante gives the next row.
func (c *csvReader) suivante() (fiche, error) {
	for {
		l, err := c.lire()
		if err != nil {
			return fiche{}, err
		}
		f, err := c.rangee(l)
		if err != nil || !blanche(f.cellules) {
			return f, err
		}
	}
}

func blanche(cellules []cellule) bool {
	for _, c := range cellules {
		if strings.TrimSpace(c.texte) != "" || len(c.liste) > 0 {
			return false
		}
	}
	return true
}

// rangee splits the row that begins with the line l.
func (c *csvReader) rangee(l string) (fiche, error) {
	r := fiche{numero: c.ligne, brut: l, attendues: len(c.colonnes)}
	c.octets, c.fins = c.octets[:0], c.fins[:0]
	ouvert, err := c.avaler(l, false)
	var suite []string
	taille := len(l)
	for ouvert && err == nil {
		if len(suite) == bornes.LignesFiche.Max || taille > bornes.Ligne.Max {
			err = errGuillemet
			break
		}
		var plus string
		if plus, err = c.lire(); errors.Is(err, io.EOF) {
			c.ligne--
			err = errGuillemet
			break
		} else if err != nil {
			return r, err
		}
		suite = append(suite, plus)
		taille += len(plus)
		ouvert, err = c.avaler(plus, true)
	}
	if err != nil { // the row is broken; the lines it swallowed are rows of their own
		c.ligne -= len(suite)
		c.rendues = append(suite, c.rendues...)
		r.brut = strings.TrimRight(l, "\r\n")
		return r, err
	}
	r.brut = strings.TrimRight(strings.Join(append([]string{l}, suite...), ""), "\r\n")
	r.cellules = c.decouper()
	return r, nil
}

var errGuillemet = brisee{bornes.LignesFiche.Dit()}

// avaler adds the cells of one more line; it reports whether the last one is
// between quotes and goes on. RFC 4180, with spaces allowed around quotes and
// a quote inside a bare cell taken as it is.
func (c *csvReader) avaler(l string, ouvert bool) (bool, error) {
	for {
		if !ouvert {
			if s := strings.TrimLeft(l, " "); strings.HasPrefix(s, `"`) {
				l, ouvert = s[1:], true
				continue
			}
			cellule, reste, encore := strings.Cut(l, string(c.sep))
			c.clore(strings.TrimRight(cellule, "\r\n"))
			if !encore {
				return false, nil
			}
			l = reste
			continue
		}
		i := strings.IndexByte(l, '"')
		if i < 0 {
			c.octets = append(c.octets, l...)
			return true, nil
		}
		c.octets = append(c.octets, l[:i]...)
		l = l[i+1:]
		if strings.HasPrefix(l, `"`) {
			c.octets = append(c.octets, '"')
			l = l[1:]
			continue
		}
		apres, reste, encore := strings.Cut(l, string(c.sep))
		if strings.TrimRight(apres, " \r\n") != "" {
			return false, errGuillemet
		}
		c.clore("")
		if !encore {
			return false, nil
		}
		l, ouvert = reste, false
	}
}

// clore ends a cell.
func (c *csvReader) clore(fin string) {
	c.octets = append(c.octets, fin...)
	c.fins = append(c.fins, len(c.octets))
}

// decouper gives the cells, all in one string.
func (c *csvReader) decouper() []cellule {
	tout, debut := string(c.octets), 0
	c.cellules = c.cellules[:0]
	for _, fin := range c.fins {
		c.cellules = append(c.cellules, cellule{texte: tout[debut:fin]})
		debut = fin
	}
	return c.cellules
}
