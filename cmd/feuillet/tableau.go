package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/internal/atelier"
	"feuillet/lieu"
)

// lignesMesurees are read before the first is shown, to fit columns to them.
const lignesMesurees = 500

// colonne is one column of a table on the screen.
type colonne struct {
	atelier.Colonne
	largeur int
}

// tableau shows places in columns as wide as the window lets them be, and counts
// them. The last column is never cut: an id must be copied whole.
func tableau(w io.Writer, colonnes []atelier.Colonne, lieux iter.Seq2[lieu.Lieu, error], largeur int) (n int, err error) {
	t := &mesure{w: bufio.NewWriter(w), place: largeur}
	for _, c := range colonnes {
		t.colonnes = append(t.colonnes, colonne{Colonne: c})
	}
	for l, err := range lieux {
		if err != nil {
			return n, err
		}
		var ligne []string
		for _, c := range colonnes {
			ligne = append(ligne, enLigne(c.Valeur(&l)))
		}
		t.ligne(ligne)
		n++
	}
	t.vider()
	return n, t.w.Flush()
}

// mesure holds back the first lines until columns are fitted to them.
type mesure struct {
	w        *bufio.Writer
	colonnes []colonne
	place    int
	attente  [][]string
	mesuree  bool
}

func (t *mesure) ligne(l []string) {
	if t.mesuree {
		ecrireLigne(t.w, t.colonnes, l)
		return
	}
	if t.attente = append(t.attente, l); len(t.attente) == lignesMesurees {
		t.vider()
	}
}

func (t *mesure) vider() {
	if len(t.attente) == 0 {
		return
	}
	mesurer(t.colonnes, t.attente, t.place)
	ecrireLigne(t.w, t.colonnes, noms(t.colonnes))
	for _, l := range t.attente {
		ecrireLigne(t.w, t.colonnes, l)
	}
	t.attente, t.mesuree = nil, true
}

func noms(colonnes []colonne) []string {
	var out []string
	for _, c := range colonnes {
		out = append(out, strings.ToUpper(c.Nom))
	}
	return out
}

// mesurer gives each column the width of its longest cell, then takes from the
// widest until all fit, the last one apart.
func mesurer(colonnes []colonne, lignes [][]string, place int) {
	for i := range colonnes {
		colonnes[i].largeur = utf8.RuneCountInString(colonnes[i].Nom)
		for _, l := range lignes {
			colonnes[i].largeur = max(colonnes[i].largeur, utf8.RuneCountInString(l[i]))
		}
	}
	for _, c := range colonnes {
		place -= c.largeur + 2
	}
	libres := colonnes[:len(colonnes)-1]
	for ; place < 0 && len(libres) > 0; place++ {
		large := 0
		for i := range libres {
			if libres[i].largeur > libres[large].largeur {
				large = i
			}
		}
		if libres[large].largeur <= 10 {
			break
		}
		libres[large].largeur--
	}
}

func ecrireLigne(w io.Writer, colonnes []colonne, ligne []string) {
	for i, v := range ligne {
		if i == len(ligne)-1 {
			fmt.Fprintln(w, v)
			return
		}
		fmt.Fprint(w, couper(v, colonnes[i].largeur), "  ")
	}
}

// couper cuts or fills a text to a width.
func couper(s string, largeur int) string {
	if utf8.RuneCountInString(s) > largeur {
		s = strings.TrimRight(string([]rune(s)[:largeur-1]), " ") + "…"
	}
	return s + strings.Repeat(" ", largeur-utf8.RuneCountInString(s))
}

// enLigne is a text on one line, that no terminal takes for an order.
func enLigne(s string) string {
	propre := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || slices.Contains([]rune{'\u202a', '\u202b', '\u202c', '\u202d', '\u202e'}, r) {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(propre), " ")
}
