package source

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
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
func enUTF8(r *bufio.Reader) texte {
	tete, _ := r.Peek(512)
	switch {
	case bytes.HasPrefix(tete, []byte("\ufeff")):
		_, _ = r.Discard(len("\ufeff"))
		return texte{r, new(string)}
	case bytes.HasPrefix(tete, []byte("\xff\xfe")), bytes.HasPrefix(tete, []byte("\xfe\xff")):
		return utf16(r, unicode.BigEndian, unicode.UseBOM)
	case zeros(tete, 1) && !zeros(tete, 0):
		return utf16(r, unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros(tete, 0) && !zeros(tete, 1):
		return utf16(r, unicode.BigEndian, unicode.IgnoreBOM)
	}
	t := &transcodeur{r: r}
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
	r    *bufio.Reader
	juge bool
	nom  string // empty: UTF-8
	tard []byte // decoded, for the next call
}

// Read implements io.Reader.
func (t *transcodeur) Read(p []byte) (int, error) {
	if t.nom != "" {
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
		t.nom = "Windows-1252"
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

// decoder turns bytes of Windows-1252 into UTF-8, three bytes at most for one.
func (t *transcodeur) decoder(p []byte) (int, error) {
	if len(t.tard) == 0 {
		if _, err := t.r.Peek(1); err != nil {
			return 0, err
		}
		prets, _ := t.r.Peek(min(t.r.Buffered(), max(1, len(p)/utf8.UTFMax)))
		for _, b := range prets {
			t.tard = utf8.AppendRune(t.tard, charmap.Windows1252.DecodeByte(b))
		}
		_, _ = t.r.Discard(len(prets))
	}
	n := copy(p, t.tard)
	t.tard = append(t.tard[:0], t.tard[n:]...)
	return n, nil
}
