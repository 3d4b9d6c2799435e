package source

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"feuillet/lieu/accents"
)

// tampon is how much of a file is looked at to know what it is, in bytes.
const tampon = 64 << 10

// texte is a file of text read as UTF-8, whatever program saved it.
type texte struct {
	*bufio.Reader
	encodage *string // French name, empty for UTF-8; known once an accent was read
}

// enUTF8 reads byte-order marks, UTF-16 as Excel saves « Texte Unicode », and
// Windows-1252 as it saves CSV.
func enUTF8(r *bufio.Reader, fichier string) texte {
	marque := []byte("\ufeff")
	tete, _ := r.Peek(512)
	switch {
	case bytes.HasPrefix(tete, marque):
		for bytes.HasPrefix(tete, marque) { // two, when a program adds its own
			_, _ = r.Discard(len(marque))
			tete, _ = r.Peek(512)
		}
		return texte{r, new(string)}
	case bytes.HasPrefix(tete, []byte("\xff\xfe")), bytes.HasPrefix(tete, []byte("\xfe\xff")):
		return utf16(r, unicode.BigEndian, unicode.UseBOM)
	case zeros(tete, 1) && !zeros(tete, 0):
		return utf16(r, unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros(tete, 0) && !zeros(tete, 1):
		return utf16(r, unicode.BigEndian, unicode.IgnoreBOM)
	}
	t := &transcodeur{r: r, fichier: fichier}
	return texte{bufio.NewReaderSize(t, tampon), &t.nom}
}

func utf16(r io.Reader, e unicode.Endianness, b unicode.BOMPolicy) texte {
	nom := "UTF-16"
	return texte{bufio.NewReaderSize(unicode.UTF16(e, b).NewDecoder().Reader(r), tampon), &nom}
}

// zeros reports whether nearly one byte in two, from the one at debut on, is
// zero: Latin letters in UTF-16.
func zeros(tete []byte, debut int) bool {
	n, nuls := 0, 0
	for i := debut; i < len(tete); i += 2 {
		n++
		if tete[i] == 0 {
			nuls++
		}
	}
	return n >= 4 && nuls*10 >= n*8
}

// transcodeur gives ASCII as it is, and judges the encoding at the first accent.
type transcodeur struct {
	r       *bufio.Reader
	fichier string
	juge    bool
	page    *charmap.Charmap // nil: UTF-8
	nom     string           // of page
	tard    []byte           // decoded, for the next call
	faute   error            // no page reads as French: said as often as asked, for a peek forgets it
}

// Read implements io.Reader.
func (t *transcodeur) Read(p []byte) (int, error) {
	if t.faute != nil {
		return 0, t.faute
	}
	if t.page != nil {
		return t.decoder(p)
	}
	if t.juge {
		return t.r.Read(p)
	}
	if _, err := t.r.Peek(1); err != nil {
		return 0, err
	}
	prets, _ := t.r.Peek(min(t.r.Buffered(), len(p)))
	i := bytes.IndexFunc(prets, func(r rune) bool { return r >= utf8.RuneSelf })
	switch {
	case i < 0:
		return t.r.Read(p[:len(prets)])
	case i > 0:
		return t.r.Read(p[:i])
	}
	suite, _ := t.r.Peek(t.r.Size())
	t.juge = true
	if !plutotUTF8(suite) {
		if t.page, t.nom = meilleure(suite); t.page == nil {
			t.faute = probleme(t.fichier, "les accents de ce fichier ne se lisent dans aucun des codages connus", enregistrer)
		}
	}
	return t.Read(p)
}

// plutotUTF8 reports whether the accents are well formed more often than not:
// a damaged file in UTF-8 is refused where it is damaged, not read askew.
func plutotUTF8(b []byte) bool {
	bons, faux := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r != utf8.RuneError || n > 1:
			if n > 1 {
				bons++
			}
		case len(b) >= utf8.UTFMax || utf8.FullRune(b): // else cut by the end of what was read
			faux++
		}
		b = b[n:]
	}
	return bons >= faux
}

// codages are those that French offices wrote before UTF-8. The first is far the most frequent.
var codages = []struct {
	page *charmap.Charmap
	nom  string
}{{charmap.Windows1252, "Windows-1252"}, {charmap.ISO8859_15, "ISO 8859-15"}, {charmap.CodePage850, "CP850 (DOS)"},
	{charmap.Macintosh, "Macintosh"}}

// meilleure is the code page in which b reads as French: the first when
// nothing is strange there, else the one that gives clearly more accents of
// French than the others; nil when none does.
func meilleure(b []byte) (page *charmap.Charmap, nom string) {
	premier, second := 0, 0
	for i, c := range codages {
		lu, _ := c.page.NewDecoder().Bytes(b)
		poids, etranges := accents.Note(string(lu))
		if i == 0 && etranges == 0 {
			return c.page, c.nom
		}
		if etranges*5 > poids { // a strange sign or two are those of a damaged row
			continue
		}
		switch poids -= etranges; {
		case poids > premier && i == 1: // nearly the first, never compared with it
			premier, page, nom = poids, c.page, c.nom
		case poids > premier:
			premier, second, page, nom = poids, premier, c.page, c.nom
		case i > 1:
			second = max(second, poids)
		}
	}
	if 3*second > 2*premier {
		return nil, ""
	}
	return page, nom
}

// decoder turns bytes of a code page into UTF-8, three bytes at most for one.
func (t *transcodeur) decoder(p []byte) (int, error) {
	if len(t.tard) == 0 {
		if _, err := t.r.Peek(1); err != nil {
			return 0, err
		}
		prets, _ := t.r.Peek(min(t.r.Buffered(), max(1, len(p)/utf8.UTFMax)))
		for _, b := range prets {
			t.tard = utf8.AppendRune(t.tard, t.page.DecodeByte(b))
		}
		_, _ = t.r.Discard(len(prets))
	}
	n := copy(p, t.tard)
	t.tard = append(t.tard[:0], t.tard[n:]...)
	return n, nil
}

// lignesMac is r with ends of lines of today when it has those of the old
// Macintosh alone: « CSV (Macintosh) » of Excel still writes them.
func lignesMac(r texte) texte {
	tete, _ := r.Peek(tampon)
	if bytes.IndexByte(tete, '\n') >= 0 || bytes.IndexByte(tete, '\r') < 0 {
		return r
	}
	return texte{bufio.NewReaderSize(retours{r.Reader}, tampon), r.encodage}
}

// retours gives \n for each \r.
type retours struct{ r io.Reader }

// Read implements io.Reader.
func (m retours) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	for i := range p[:n] {
		if p[i] == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}
