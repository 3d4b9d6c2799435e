package source

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
)

// xlsx reads Office Open XML (ECMA-376): sheets of cells that point to shared
// texts, or hold their own.
type xlsx struct {
	z                 *zip.Reader
	textes            []string
	aLire             []feuilleXLSX
	partie            *partie
	rangees           int
	ligne             int
	rang              []cellule
	suite             int      // column of the next cell that does not say where it is
	fusions, ouvertes []fusion // of the sheet, those to come and those that span the row
	masques           int      // rows with something in them that are hidden
}

type feuilleXLSX struct{ nom, chemin string }

func (x *xlsx) titre() string { return "classeur Excel" }

func ouvrirXLSX(z *zip.Reader) (feuilles, error) {
	x := &xlsx{z: z}
	if err := x.lireClasseur(); err != nil {
		return nil, err
	}
	return x, x.lireTextes()
}

// lireClasseur finds the sheets in their order, and where they are.
func (x *xlsx) lireClasseur() error {
	cibles := map[string]string{}
	err := x.parcourir("xl/_rels/workbook.xml.rels", func(e xml.StartElement) {
		if e.Name.Local == "Relationship" {
			cible := attribut(e, "Target")
			if !strings.HasPrefix(cible, "/") {
				cible = path.Join("xl", cible)
			}
			cibles[attribut(e, "Id")] = cible
		}
	})
	if err != nil {
		return err
	}
	return x.parcourir("xl/workbook.xml", func(e xml.StartElement) {
		if e.Name.Local != "sheet" {
			return
		}
		for _, a := range e.Attr {
			if a.Name.Local == "id" && a.Name.Space != "" && len(x.aLire) < bornes.Colonnes.Max {
				x.aLire = append(x.aLire, feuilleXLSX{attribut(e, "name"), cibles[a.Value]})
			}
		}
	})
}

func (x *xlsx) parcourir(nom string, voir func(xml.StartElement)) error {
	p, err := ouvrirPartie(x.z, nom)
	if err != nil {
		return err
	}
	defer p.Close()
	for {
		t, err := p.Token()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			voir(e)
		}
	}
}

// lireTextes reads the shared texts, if there are any.
func (x *xlsx) lireTextes() error {
	if !contient(x.z, "xl/sharedStrings.xml") {
		return nil
	}
	p, err := ouvrirPartie(x.z, "xl/sharedStrings.xml")
	if err != nil {
		return err
	}
	defer p.Close()
	for total := 0; ; {
		t, err := p.Token()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "si" {
			p.garde.renouveler()
			s, err := p.texte("t", "rPh")
			if err != nil {
				return err
			}
			if total += len(s) + 16; total > bornes.TextesCommun.Max {
				return errDeplie
			}
			x.textes = append(x.textes, s)
		}
	}
}

// texte joins what the elements voulu of the element just begun hold, up to
// its end; sauf is skipped (the reading of ideograms).
func (p *partie) texte(voulu, sauf string) (string, error) {
	var b strings.Builder
	dedans := 0
	for niveau := 1; niveau > 0; {
		t, err := p.Token()
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == sauf {
				if err := p.Skip(); err != nil {
					return "", err
				}
				continue
			}
			niveau++
			if t.Name.Local == voulu {
				dedans++
			}
		case xml.EndElement:
			niveau--
			if t.Name.Local == voulu && dedans > 0 {
				dedans--
			}
		case xml.CharData:
			if dedans > 0 {
				b.Write(t)
			}
		}
	}
	return b.String(), nil
}

func (x *xlsx) feuille() (string, error) {
	if x.partie != nil {
		x.partie.Close()
	}
	if len(x.aLire) == 0 {
		return "", io.EOF
	}
	f := x.aLire[0]
	x.aLire, x.ligne, x.rangees = x.aLire[1:], 0, 0
	var err error
	if x.fusions, err = lireFusions(x.z, f.chemin); err != nil {
		return "", err
	}
	x.masques, x.ouvertes = 0, nil
	x.partie, err = ouvrirPartie(x.z, f.chemin)
	return f.nom, err
}

// rangee gives the next row with something in it.
func (x *xlsx) rangee() (int, []cellule, error) {
	for {
		e, ok, err := x.partie.prochaine("row", "sheetData")
		switch {
		case err != nil:
			return 0, nil, err
		case !ok:
			return 0, nil, io.EOF
		}
		if err := x.lireRangee(e); err != nil {
			return 0, nil, err
		}
		if !blanche(x.rang) {
			if v := attribut(e, "hidden"); v == "1" || v == "true" {
				x.masques++
			}
			x.etendre()
			return x.ligne, x.rang, nil
		}
	}
}

func (x *xlsx) lireRangee(e xml.StartElement) error {
	x.partie.garde.renouveler()
	if x.rangees++; x.rangees > bornes.LignesXLSX.Max {
		return errDeplie
	}
	x.ligne++
	if n, err := strconv.Atoi(attribut(e, "r")); err == nil && n >= x.ligne {
		x.ligne = n
	}
	x.rang, x.suite = x.rang[:0], 0
	return x.partie.enfants(x.lireCellule, "c")
}

// lireCellule reads one cell: a shared text, its own, a number or a truth.
func (x *xlsx) lireCellule(e xml.StartElement) error {
	i := x.suite
	if ref := attribut(e, "r"); ref != "" {
		i = colonneTableur(ref)
	}
	x.suite = i + 1
	genre := attribut(e, "t")
	voulu := "v"
	if genre == "inlineStr" {
		voulu = "t"
	}
	s, err := x.partie.texte(voulu, "rPh")
	if err != nil || s == "" {
		return err
	}
	if i < 0 || i >= bornes.Colonnes.Max {
		return errColonnes
	}
	for len(x.rang) <= i {
		x.rang = append(x.rang, cellule{})
	}
	c := cellule{texte: s}
	switch genre {
	case "s":
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 || n >= len(x.textes) {
			return zip.ErrFormat
		}
		c.texte = x.textes[n]
	case "", "n":
		c = cellule{texte: nombreTableur(s), nombre: true}
	case "b":
		c.texte = map[string]string{"1": "oui", "0": "non"}[s]
	}
	x.rang[i] = c
	return nil
}

// colonneTableur is the column of a reference such as AB12, from 0; -1 for none.
func colonneTableur(ref string) int {
	n := 0
	for _, c := range ref {
		if c < 'A' || c > 'Z' || n > bornes.Colonnes.Max {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1
}
