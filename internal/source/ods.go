package source

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
)

// ods reads OpenDocument spreadsheets (ISO/IEC 26300): all sheets in one file,
// where rows and cells that repeat are written once.
type ods struct {
	partie  *partie
	rangees int
	ligne   int // of the last row read
	reste   int // times that rang is still to be given
	rang    []cellule
	dehors  bool // between two sheets
	masques int  // rows with something in them that are hidden
	portees []portee
}

func (o *ods) titre() string { return "classeur OpenDocument" }

func ouvrirODS(z *zip.Reader) (feuilles, error) {
	p, err := ouvrirPartie(z, "content.xml")
	return &ods{partie: p, dehors: true}, err
}

func (o *ods) feuille() (string, error) {
	for {
		t, err := o.partie.Token()
		if err != nil {
			return "", err
		}
		o.partie.garde.renouveler()
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "table" {
			o.ligne, o.rangees, o.reste, o.dehors, o.masques, o.portees = 0, 0, 0, false, 0, nil
			return attribut(e, "name"), nil
		}
	}
}

func (o *ods) rangee() (int, []cellule, error) {
	for !o.dehors {
		if o.reste > 0 {
			o.reste--
			o.ligne++
			return o.ligne, o.rang, nil
		}
		e, ok, err := o.partie.prochaine("table-row", "table")
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err == nil && ok {
			err = o.lireRangee(e)
		}
		if err != nil {
			return 0, nil, err
		}
		o.dehors = !ok
	}
	return 0, nil, io.EOF
}

// maxRepetees is how often a row that says something may stand: people repeat blank ones.
const maxRepetees = 1000

// repete is how many times a row or a cell stands.
func repete(e xml.StartElement, nom string) int {
	n, err := strconv.Atoi(attribut(e, nom))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, bornes.LignesXLSX.Max)
}

// lireRangee reads a row; the blank ones, of which the end of a sheet is made, only count.
func (o *ods) lireRangee(e xml.StartElement) error {
	o.partie.garde.renouveler()
	n := repete(e, "number-rows-repeated")
	o.rang = o.rang[:0]
	vides, masquee := 0, attribut(e, "visibility")
	err := o.partie.enfants(func(e xml.StartElement) (err error) {
		vides, err = o.lireCellule(e, vides)
		return err
	}, "table-cell", "covered-table-cell")
	if err != nil {
		return err
	}
	if blanche(o.rang) {
		o.ligne += n
		return nil
	}
	o.etendre()
	if masquee == "collapse" || masquee == "filter" {
		o.masques += n
	}
	o.reste = n
	if o.rangees += n; n > maxRepetees || o.rangees > bornes.LignesXLSX.Max {
		return errDeplie
	}
	return nil
}

// lireCellule adds a cell as often as it repeats; blank ones wait until
// another follows, for the last ones fill the width of the sheet.
func (o *ods) lireCellule(e xml.StartElement, vides int) (int, error) {
	n := repete(e, "number-columns-repeated")
	s, err := o.partie.paragraphes()
	if err != nil {
		return 0, err
	}
	c := cellule{texte: s}
	defer func() { o.noterPortee(e, c) }()
	switch attribut(e, "value-type") {
	case "float", "currency", "percentage":
		c = cellule{texte: nombreTableur(attribut(e, "value")), nombre: true}
	case "date":
		c.texte = attribut(e, "date-value")
	case "boolean":
		c.texte = map[string]string{"true": "oui", "false": "non"}[attribut(e, "boolean-value")]
	}
	if strings.TrimSpace(c.texte) == "" {
		return vides + n, nil
	}
	if len(o.rang)+vides+n > bornes.Colonnes.Max {
		return 0, errColonnes
	}
	for range vides {
		o.rang = append(o.rang, cellule{})
	}
	for range n {
		o.rang = append(o.rang, c)
	}
	return 0, nil
}

// paragraphes is the text of the cell just begun: its paragraphs, not the notes on it.
func (p *partie) paragraphes() (string, error) {
	var b strings.Builder
	dedans, lus := 0, 0
	for niveau := 1; niveau > 0; {
		if b.Len() > maxFicheXML { // one element may stand for many spaces
			return "", errFicheTropLongue
		}
		t, err := p.Token()
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "annotation" {
				if err := p.Skip(); err != nil {
					return "", err
				}
				continue
			}
			niveau++
			switch t.Name.Local {
			case "p":
				if lus++; lus > 1 {
					b.WriteByte('\n')
				}
				dedans++
			case "s":
				b.WriteString(strings.Repeat(" ", min(repete(t, "c"), 1000)))
			case "tab":
				b.WriteByte('\t')
			case "line-break":
				b.WriteByte('\n')
			}
		case xml.EndElement:
			niveau--
			if t.Name.Local == "p" && dedans > 0 {
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
