package atelier

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/render"
	"feuillet/render/ecran"
	"feuillet/render/lecture"
)

// Sortie is an output format: one row.
type Sortie struct {
	Nom     string   // « pdf »
	Suffixe string   // of its files, « .pdf »
	Aussi   []string // other endings of them
	ParPage bool     // a file holds one page: several pages make a folder
	Donnees bool     // it holds the figures of a paper, not its pages: of papers that have some
	ouvrir  func(*Atelier, *Papier) ecrivain
}

// ecrivain writes a document, or one of its pages, from 0, when a file holds one.
type ecrivain func(w io.Writer, page int) error

// Sorties are the formats, the usual one first.
func Sorties() []Sortie {
	return []Sortie{
		{"pdf", ".pdf", nil, false, false, func(a *Atelier, p *Papier) ecrivain {
			return func(w io.Writer, _ int) error { return a.pdf.Write(w, p.Composed) }
		}},
		{"svg", ".svg", nil, true, false, func(_ *Atelier, p *Papier) ecrivain {
			return ecran.New(p.Composed, ecran.Options{Embed: true, Links: true}).Page
		}},
		{"html", ".html", []string{".htm"}, false, false, func(_ *Atelier, p *Papier) ecrivain {
			return func(w io.Writer, _ int) error { return lecture.Page(w, p.Composed) }
		}},
		// to paste in the page of a town, beside others: its links lead within it
		{"fragment", ".fragment.html", []string{".html", ".htm"}, false, false, func(_ *Atelier, p *Papier) ecrivain {
			fragment := lecture.Fragment(lecture.Options{Under: 1, Prefix: p.Nom + "-"})
			return func(w io.Writer, _ int) error { return fragment(w, p.Composed) }
		}},
		{"csv", ".csv", nil, false, true, func(_ *Atelier, p *Papier) ecrivain {
			return func(w io.Writer, _ int) error { return p.tableau(w) }
		}},
	}
}

// tableau writes the figures of a paper, for who opens them in a spreadsheet.
func (p *Papier) tableau(w io.Writer) error {
	if len(p.Chiffres) == 0 {
		return sansChiffres(p.Nom)
	}
	t := export.Table[[]string]{Titles: p.Chiffres[0], Cells: slices.Clone[[]string], Dialect: export.DoubleClick}
	return t.CSV(w, func(yield func([]string, error) bool) {
		for _, l := range p.Chiffres[1:] {
			if !yield(l, nil) {
				return
			}
		}
	})
}

// sansChiffres is the fault of asking a paper for figures that it does not have.
func sansChiffres(nom string) error {
	return faute.New(faute.Demande, "Choisissez "+nomsSorties(SortiesDe(nil))+".",
		"« %s » n'a pas de chiffres à mettre en tableau", nom).Au("en")
}

// SortiesDe are the formats of a paper; of any paper for nil.
func SortiesDe(p *render.Papier) []Sortie {
	return slices.DeleteFunc(Sorties(), func(s Sortie) bool { return s.Donnees && (p == nil || !p.Chiffres) })
}

// finit reports a file named as those of the format are: how many signs of its
// end say so, 1 for an ending that is accepted too, 0 for another file.
func (s Sortie) finit(chemin string) int {
	nom := strings.ToLower(chemin)
	if strings.HasSuffix(nom, s.Suffixe) {
		return len(s.Suffixe)
	}
	if slices.ContainsFunc(s.Aussi, func(fin string) bool { return strings.HasSuffix(nom, fin) }) {
		return 1
	}
	return 0
}

// sans is the name of a file without its ending.
func (s Sortie) sans(chemin string) string { return strings.TrimSuffix(chemin, filepath.Ext(chemin)) }

// etrangeres are the endings of files that Feuillet prints no paper as: a
// folder of such a name is a slip.
var etrangeres = []string{".csv", ".db", ".doc", ".docx", ".eps", ".gif", ".htm", ".jpeg", ".jpg", ".json", ".odt",
	".ods", ".png", ".ps", ".rtf", ".tif", ".tiff", ".txt", ".webp", ".xls", ".xlsx", ".xml", ".zip"}

// LireSortie is the format of any paper asked for by name, else by the ending of a
// file, else the usual one. A name and an ending that differ are refused, and so is
// the ending of a file of another kind.
func LireSortie(nom, chemin string) (Sortie, error) { return SortieDe(nil, nom, chemin) }

// SortieDe is LireSortie for one paper, which may have figures to put in a table.
func SortieDe(p *render.Papier, nom, chemin string) (Sortie, error) {
	toutes := SortiesDe(p)
	var parNom, parFin *Sortie
	for i := range toutes {
		if strings.EqualFold(toutes[i].Nom, nom) {
			parNom = &toutes[i]
		}
		if n := toutes[i].finit(chemin); n > 0 && (parFin == nil || n > parFin.finit(chemin)) {
			parFin = &toutes[i]
		}
	}
	fin := strings.ToLower(filepath.Ext(chemin))
	switch {
	case nom != "" && parNom == nil:
		return Sortie{}, faute.New(faute.Demande, "Choisissez "+nomsSorties(toutes)+".", "on ne peut pas écrire en « %s »",
			nom).Au("en")
	case chemin == "-":
		return Sortie{}, faute.New(faute.Demande, "Donnez le nom d'un fichier, ou d'un dossier.",
			"un papier ne s'écrit pas à l'écran").Permet(faute.AutreFichier)
	case parNom != nil && (parNom.finit(chemin) > 0 || parFin == nil && !slices.Contains(etrangeres, fin)):
		return *parNom, nil
	case parNom == nil && parFin != nil:
		return *parFin, nil
	case parFin != nil || slices.Contains(etrangeres, fin):
		return Sortie{}, faute.New(faute.Demande, "Finissez son nom par "+fins(parNom, toutes)+", ou donnez un dossier.",
			"« %s » n'est pas le nom d'un papier%s", chemin, enForme(parNom)).Permet(faute.AutreFichier)
	}
	return toutes[0], nil
}

func enForme(s *Sortie) string {
	if s == nil {
		return ""
	}
	return " en « " + s.Nom + " »"
}

func nomsSorties(l []Sortie) string {
	var noms []string
	for _, s := range l {
		noms = append(noms, s.Nom)
	}
	return strings.Join(noms, ", ")
}

// fins are the endings of the files of a format, of all those there are when none is
// asked for.
func fins(s *Sortie, toutes []Sortie) string {
	if s != nil {
		return s.Suffixe
	}
	var fins []string
	for _, s := range toutes {
		fins = append(fins, s.Suffixe)
	}
	return strings.Join(fins, ", ")
}

// Ecrire writes a paper in a format whose files hold several pages.
func (a *Atelier) Ecrire(w io.Writer, p *Papier, s Sortie) error {
	return s.ouvrir(a, p)(w, 0)
}

// EcrirePage writes a page of a paper, from 0, in a format whose files hold one.
func (a *Atelier) EcrirePage(w io.Writer, p *Papier, s Sortie, page int) error {
	return s.ouvrir(a, p)(w, page)
}
