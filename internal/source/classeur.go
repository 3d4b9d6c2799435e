package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// maxTitres is how many rows are looked at for the names of columns.
const maxTitres = 30

var errDeplie = errors.New("workbook too large")

// feuilles are the sheets of a workbook, read once, in order.
type feuilles interface {
	// feuille goes to the next sheet, io.EOF after the last.
	feuille() (nom string, err error)
	// rangee gives the next row of the sheet that is not blank and its number from 1, io.EOF at its end.
	rangee() (int, []cellule, error)
	// masquees counts the rows given of this sheet that nobody sees in a spreadsheet.
	masquees() int
	titre() string
}

// classeurReader reads the first sheet that has the names of columns.
type classeurReader struct {
	feuilles
	fichier  string
	colonnes []string
	dites    map[string]string // columns that a person named
	ligne    int               // of the names
	nomLu    string
	masques  int      // rows hidden in it, known at its end
	taille   int64    // of the file, in bytes
	donnes   int64    // bytes of the cells given
	laissees []string // sheets after it that are lists of places too, known at its end
}

func ouvrirClasseur(r io.Reader, fichier string, o Options) (lecteur, error) {
	octets, err := io.ReadAll(io.LimitReader(r, int64(bornes.Classeur.Max)+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", fichier, err)
	}
	c := &classeurReader{fichier: fichier, dites: o.Colonnes, taille: int64(len(octets))}
	if len(octets) > bornes.Classeur.Max {
		return nil, horsBorne(bornes.Classeur, fichier)
	}
	z, err := ouvrirZip(bytes.NewReader(octets), int64(len(octets)), fichier)
	if faute.De(err) != nil {
		return nil, err
	}
	if err != nil {
		return nil, c.probleme(0, "ce classeur est abîmé ou incomplet", "Téléchargez-le de nouveau, ou enregistrez-le "+
			"encore depuis votre tableur.")
	}
	if err := c.choisir(z); err != nil {
		return nil, c.faute(err)
	}
	if err := c.trouverEntete(); err != nil {
		return nil, c.faute(err)
	}
	return c, nil
}

// choisir opens an XLSX or an ODS, known by the files they hold.
func (c *classeurReader) choisir(z *zip.Reader) (err error) {
	switch a := func(nom string) bool { return contient(z, nom) }; {
	case a("xl/workbook.xml"):
		c.feuilles, err = ouvrirXLSX(z)
	case a("content.xml") && a("mimetype"):
		c.feuilles, err = ouvrirODS(z)
	case a("xl/workbook.bin"):
		err = c.probleme(0, "c'est un classeur Excel binaire (.xlsb)", "Enregistrez-le au format .xlsx ou CSV.")
	case a("word/document.xml"):
		err = etranger(c.fichier, "c'est un document de traitement de texte", "Demandez à son auteur le tableau d'origine.")
	default:
		err = etranger(c.fichier, "c'est une archive, pas un classeur", "Décompressez-la d'abord.")
	}
	return err
}

func contient(z *zip.Reader, nom string) bool {
	return slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == nom })
}

func (c *classeurReader) probleme(ligne int, texte, conseil string) *faute.Faute {
	return probleme(c.fichier, texte, conseil).Ici(ligne, 0)
}

// faute says in French what is wrong with a workbook.
func (c *classeurReader) faute(err error) error {
	switch {
	case faute.De(err) != nil, errors.Is(err, io.EOF):
		return err
	case errors.Is(err, errDeplie), errors.Is(err, errFicheTropLongue), errors.Is(err, errColonnes):
		return horsBorne(bornes.Feuille, c.fichier)
	case mauvaisXML(err), abime(err):
		return c.probleme(0, "ce classeur est abîmé ou incomplet", "Téléchargez-le de nouveau, ou enregistrez-le encore "+
			"depuis votre tableur.")
	}
	return fmt.Errorf("read workbook: %w", err)
}

// mauvaisXML reports an error of the decoder: some of them have no type.
func mauvaisXML(err error) bool {
	var s *xml.SyntaxError
	return errors.As(err, &s) || strings.HasPrefix(err.Error(), "xml: ")
}

// trouverEntete goes below the row that names the columns, in the first sheet that has one.
func (c *classeurReader) trouverEntete() error {
	presque := error(c.probleme(0, "aucune feuille de ce classeur ne porte les noms de colonnes", conseilEntete))
	vu := false
	for {
		nom, err := c.feuille()
		if errors.Is(err, io.EOF) {
			return presque
		} else if err != nil {
			return err
		}
		manque, err := c.entete()
		switch {
		case err != nil:
			return err
		case manque == nil:
			c.nomLu = nom
			return nil
		case manque != errSansEntete && !vu:
			presque, vu = manque, true
		}
	}
}

// errSansEntete is about a sheet that names no column we know.
var errSansEntete = errors.New("no header")

// entete goes below the names of columns of the current sheet. When they are
// not there, manque says what the row that looks most like them lacks.
func (c *classeurReader) entete() (manque, err error) {
	manque = errSansEntete
	for range maxTitres {
		n, cellules, err := c.lireRangee()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		c.colonnes, c.ligne = nil, n
		for _, cellule := range cellules {
			c.colonnes = append(c.colonnes, cellule.texte)
		}
		faute := exiger(c, c.fichier, n, c.dites)
		if faute == nil {
			return nil, nil
		}
		d := reconnaitre(c.colonnes, c.dites)
		if manque == errSansEntete && slices.ContainsFunc(c.colonnes, func(n string) bool { return d.role(n).champ >= 0 }) {
			manque = faute
		}
	}
	return manque, nil
}

// autres names the sheets left that are lists of places too, never nil.
func (c *classeurReader) autres() ([]string, error) {
	noms := []string{}
	for {
		nom, err := c.feuille()
		if errors.Is(err, io.EOF) {
			return noms, nil
		} else if err != nil {
			return nil, err
		}
		colonnes, ligne := c.colonnes, c.ligne
		manque, err := c.entete()
		c.colonnes, c.ligne = colonnes, ligne
		if err != nil {
			return nil, err
		}
		if manque != nil {
			continue
		}
		if _, _, err := c.lireRangee(); err == nil { // names of columns alone are no list
			noms = append(noms, nom)
		}
	}
}

func (c *classeurReader) titre() string {
	return c.feuilles.titre() + ", feuille « " + c.nomLu + " »"
}

func (c *classeurReader) noms() []string { return c.colonnes }

// suivante gives the next row; cells right of the last name are named by none and kept apart.
func (c *classeurReader) suivante() (fiche, error) {
	n, cellules, err := c.lireRangee()
	if errors.Is(err, io.EOF) && c.laissees == nil {
		c.masques = c.masquees()
		var faute error
		if c.laissees, faute = c.autres(); faute != nil {
			return fiche{}, c.faute(faute)
		}
	}
	if err != nil {
		return fiche{}, c.faute(err)
	}
	for len(c.colonnes) < len(cellules) {
		c.colonnes = append(c.colonnes, "")
	}
	return fiche{numero: n, cellules: cellules, brut: enLigne(cellules)}, nil
}

// lireRangee gives the next row, refused when the texts its cells share add up
// to more than a record may hold, or all rows to what no file of this size tells.
func (c *classeurReader) lireRangee() (int, []cellule, error) {
	n, cellules, err := c.rangee()
	total := 0
	for _, cellule := range cellules {
		total += len(cellule.texte)
	}
	if total > bornes.Fiche.Max {
		return 0, nil, errFicheTropLongue
	}
	// A text that all rows share weighs once in the file, and once a row in the base.
	if c.donnes += int64(total); c.donnes > francRatio && c.donnes > int64(bornes.Rapport.Max)*c.taille {
		return 0, nil, errDeplie
	}
	return n, cellules, err
}

// enLigne is a row as a line of CSV, to be shown when it is refused.
func enLigne(cellules []cellule) string {
	textes := make([]string, len(cellules))
	for i, c := range cellules {
		if textes[i] = c.texte; strings.ContainsAny(c.texte, "\";\n") {
			textes[i] = `"` + strings.ReplaceAll(c.texte, `"`, `""`) + `"`
		}
	}
	return strings.TrimRight(strings.Join(textes, ";"), ";")
}

// partie is one XML file of a workbook, read with bounds.
type partie struct {
	*xml.Decoder
	garde *garde
	io.Closer
}

func ouvrirPartie(z *zip.Reader, nom string) (*partie, error) {
	f, err := z.Open(strings.TrimPrefix(nom, "/"))
	if err != nil {
		return nil, zip.ErrFormat
	}
	g := nouvelleGarde(&limite{r: f, reste: int64(bornes.Feuille.Max)}, maxFicheXML)
	d := xml.NewDecoder(bufio.NewReader(g))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return &partie{d, g, f}, nil
}

// limite gives up on what inflates without end.
type limite struct {
	r     io.Reader
	reste int64
}

// Read implements io.Reader.
func (l *limite) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.reste -= int64(n); l.reste < 0 {
		return n, errDeplie
	}
	return n, err
}

// attribut is the attribute nom of an element, in any namespace.
func attribut(e xml.StartElement, nom string) string {
	for _, a := range e.Attr {
		if a.Name.Local == nom {
			return a.Value
		}
	}
	return ""
}

// nombreTableur writes a number of a spreadsheet without its exponent nor the
// noise of binary fractions.
func nombreTableur(v string) string {
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || math.Abs(f) >= 1e15 {
		return v
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}
