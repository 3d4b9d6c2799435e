package atelier

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/render/ecran"
	"feuillet/render/layout"
	"feuillet/render/lecture"
)

// Sortie is an output format: one row.
type Sortie struct {
	Nom     string // « pdf »
	Suffixe string // of its files, « .pdf »
	ParPage bool   // a file holds one page: several pages make a folder
	ouvrir  func(*Atelier, layout.Composed) ecrivain
}

// ecrivain writes a document, or one of its pages, from 0, when a file holds one.
type ecrivain func(w io.Writer, page int) error

// Sorties are the formats, the usual one first.
func Sorties() []Sortie {
	return []Sortie{
		{"pdf", ".pdf", false, func(a *Atelier, c layout.Composed) ecrivain {
			return func(w io.Writer, _ int) error { return a.pdf.Write(w, c) }
		}},
		{"svg", ".svg", true, func(_ *Atelier, c layout.Composed) ecrivain {
			return ecran.New(c, ecran.Options{Embed: true, Links: true}).Page
		}},
		{"html", ".html", false, func(_ *Atelier, c layout.Composed) ecrivain {
			return func(w io.Writer, _ int) error { return lecture.Page(w, c) }
		}},
		{"fragment", ".html", false, func(_ *Atelier, c layout.Composed) ecrivain { // to paste in the page of a town
			return func(w io.Writer, _ int) error { return lecture.Fragment(lecture.Options{Under: 1})(w, c) }
		}},
	}
}

// LireSortie is the format asked for by name, else by the ending of a file,
// else the usual one.
func LireSortie(nom, chemin string) (Sortie, error) {
	toutes := Sorties()
	if nom == "" {
		suffixe := strings.ToLower(filepath.Ext(chemin))
		if i := slices.IndexFunc(toutes, func(s Sortie) bool { return s.Suffixe == suffixe }); i > 0 {
			return toutes[i], nil
		}
		return toutes[0], nil
	}
	var noms []string
	for _, s := range toutes {
		if strings.EqualFold(s.Nom, nom) {
			return s, nil
		}
		noms = append(noms, s.Nom)
	}
	return Sortie{}, faute.New(faute.Demande, "Choisissez "+strings.Join(noms, ", ")+".", "on ne peut pas écrire en « %s »", nom).Au("en")
}

// Ecrire writes a paper in a format whose files hold several pages.
func (a *Atelier) Ecrire(w io.Writer, p *Papier, s Sortie) error {
	return s.ouvrir(a, p.Composed)(w, 0)
}
