package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
)

// Merged cells: the value stands in the first one alone, and is that of every
// row it spans. Cells merged across columns are titles: they stay as they are.

// maxFusions bounds what is kept of the merged cells of a sheet.
const maxFusions = 100_000

// fusion is a value that spans rows of one column.
type fusion struct {
	colonne, debut, fin int // rows from 1
	valeur              cellule
}

var formeFusion = regexp.MustCompile(`mergeCell [^>]*ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"`)

// lireFusions finds the merged cells of a sheet, which are told after its rows.
func lireFusions(z *zip.Reader, chemin string) ([]fusion, error) {
	f, err := z.Open(strings.TrimPrefix(chemin, "/"))
	if err != nil {
		return nil, zip.ErrFormat
	}
	defer f.Close()
	var out []fusion
	r := bufio.NewReaderSize(&limite{r: f, reste: int64(bornes.Feuille.Max)}, tampon)
	for {
		balise, err := r.ReadSlice('>')
		if bytes.Contains(balise, []byte("mergeCell ")) && len(out) < maxFusions {
			if m := formeFusion.FindSubmatch(balise); m != nil && string(m[1]) == string(m[3]) {
				debut, _ := strconv.Atoi(string(m[2]))
				fin, _ := strconv.Atoi(string(m[4]))
				out = append(out, fusion{colonne: colonneTableur(string(m[1])), debut: debut, fin: fin})
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			slices.SortStableFunc(out, func(a, b fusion) int { return cmp.Compare(a.debut, b.debut) })
			return out, nil
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return nil, err
		}
	}
}

// etendre gives to the row the values that span it; fusions are in the order
// of their first rows.
func (x *xlsx) etendre() {
	for len(x.fusions) > 0 && x.fusions[0].debut <= x.ligne {
		f := x.fusions[0]
		x.fusions = x.fusions[1:]
		if f.debut == x.ligne && f.colonne >= 0 && f.colonne < len(x.rang) && len(x.ouvertes) < bornes.Colonnes.Max {
			f.valeur = x.rang[f.colonne]
			x.ouvertes = append(x.ouvertes, f)
		}
	}
	if len(x.ouvertes) == 0 {
		return
	}
	encore := x.ouvertes[:0]
	for _, f := range x.ouvertes {
		if x.ligne > f.fin {
			continue
		}
		x.rang = remplir(x.rang, f.colonne, f.valeur)
		encore = append(encore, f)
	}
	x.ouvertes = encore
}

// remplir puts a value in a blank cell.
func remplir(rang []cellule, i int, v cellule) []cellule {
	if v.texte == "" || i >= bornes.Colonnes.Max {
		return rang
	}
	for len(rang) <= i {
		rang = append(rang, cellule{})
	}
	if rang[i].texte == "" {
		rang[i] = v
	}
	return rang
}

func (x *xlsx) masquees() int { return x.masques }

// portee is a value of OpenDocument that spans more rows of one column.
type portee struct {
	colonne, reste int
	valeur         cellule
}

// noterPortee keeps what spans the rows below, once it is in its row.
func (o *ods) noterPortee(e xml.StartElement, v cellule) {
	n := repete(e, "number-rows-spanned")
	if n < 2 || v.texte == "" || repete(e, "number-columns-spanned") > 1 || len(o.portees) >= maxFusions {
		return
	}
	o.portees = append(o.portees, portee{colonne: len(o.rang) - 1, reste: n, valeur: v})
}

// etendre gives to the row the values that span it.
func (o *ods) etendre() {
	encore := o.portees[:0]
	for _, p := range o.portees {
		o.rang = remplir(o.rang, p.colonne, p.valeur)
		if p.reste--; p.reste > 0 {
			encore = append(encore, p)
		}
	}
	o.portees = encore
}

func (o *ods) masquees() int { return o.masques }
