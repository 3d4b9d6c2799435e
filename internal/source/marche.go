package source

import (
	"encoding/xml"
	"io"
)

// Sheets of both kinds are rows in an element, and cells in a row, among what
// says how they look: the walk is one, what a row and a cell hold is not.

// prochaine goes to the next element of a name; ok is false at the end of the
// element that holds them, and the error is io.EOF at that of the part.
func (p *partie) prochaine(nom, fin string) (e xml.StartElement, ok bool, err error) {
	for {
		t, err := p.Token()
		if err != nil {
			return e, false, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == nom {
				return t, true, nil
			}
		case xml.EndElement:
			if t.Name.Local == fin {
				return e, false, nil
			}
		}
	}
}

// enfants gives to lire each child, of one of the names, of the element just
// begun, and passes the others; lire reads its child to its end.
func (p *partie) enfants(lire func(xml.StartElement) error, noms ...string) error {
	for {
		t, err := p.Token()
		if err == io.EOF {
			return io.ErrUnexpectedEOF
		} else if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := p.enfant(t, lire, noms); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

func (p *partie) enfant(e xml.StartElement, lire func(xml.StartElement) error, noms []string) error {
	for _, nom := range noms {
		if e.Name.Local == nom {
			return lire(e)
		}
	}
	return p.Skip()
}
