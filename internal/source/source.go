// Package source reads files of places, one format a file, as a stream of rows:
// places, what is doubtful in them, and rows that are no place.
package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"feuillet/lieu"
)

// Options are the checks that need more than the file.
type Options struct {
	// Commune is the official name of an INSEE code; nil checks nothing.
	Commune func(code string) (nom string, ok bool)
	// Horaires says what is wrong with opening hours; nil checks nothing.
	Horaires func(valeur string) error
}

// Read reads the national CSV (standard 1.0: , ; or tab, byte-order mark or
// not, columns in any order) named nom in messages. Refused rows are in the
// stream, with Rejet. An error, here or in the stream, concerns the whole file:
// *Probleme when the user can mend it, and nothing follows it. The sequence
// can be walked once.
func Read(r io.Reader, nom string, o Options) (iter.Seq2[lieu.Ligne, error], error) {
	c := &csvReader{r: bufio.NewReaderSize(r, 64<<10), fichier: nom}
	if err := c.debut(); err != nil {
		return nil, err
	}
	e, err := c.lireEntete()
	if err != nil {
		return nil, err
	}
	l := nouvelleLecture(e, o)
	return func(yield func(lieu.Ligne, error) bool) {
		for {
			rangee, err := c.suivante()
			var b brisee
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.As(err, &b):
				if !yield(rejeter(lieu.Ligne{Numero: rangee.numero}, "", "", b.motif, rangee.brut), nil) {
					return
				}
			case err != nil:
				yield(lieu.Ligne{}, fmt.Errorf("read %s: %w", nom, err))
				return
			case !yield(l.ligne(rangee), nil):
				return
			}
		}
	}, nil
}

func rejeter(l lieu.Ligne, colonne, valeur, motif, brut string) lieu.Ligne {
	l.Rejet = &lieu.Rejet{Colonne: colonne, Valeur: valeur, Motif: motif, Brut: brut}
	return l
}

// debut skips the byte-order mark and recognises files that are no CSV.
func (c *csvReader) debut() error {
	tete, err := c.r.Peek(16)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read %s: %w", c.fichier, err)
	}
	if bytes.HasPrefix(tete, []byte("\ufeff")) {
		_, err := c.r.Discard(len("\ufeff"))
		return err
	}
	for _, a := range autres() {
		if bytes.HasPrefix(bytes.TrimLeft(tete, " \r\n\t"), []byte(a.tete)) {
			return &Probleme{Fichier: c.fichier, Texte: a.texte, Conseil: a.conseil}
		}
	}
	return nil
}

type autre struct{ tete, texte, conseil string }

// autres are the files people take for a CSV, by their first bytes.
func autres() []autre {
	return []autre{
		{"PK\x03\x04", "c'est un classeur (Excel, LibreOffice) ou une archive, pas un fichier CSV.", enregistrer},
		{"\xd0\xcf\x11\xe0", "c'est un ancien classeur Excel (.xls), pas un fichier CSV.", enregistrer},
		{"\xff\xfe", "ce fichier est en UTF-16 (« Texte Unicode » d'Excel).", enregistrer},
		{"\xfe\xff", "ce fichier est en UTF-16 (« Texte Unicode » d'Excel).", enregistrer},
		{"%PDF", "c'est un PDF, pas un fichier CSV.", "Demandez à son auteur le tableau d'origine."},
		{"SQLite format 3", "c'est une base de données, pas un fichier CSV.", "Une base s'utilise telle quelle : --base " + "FICHIER."},
		{"\x1f\x8b", "ce fichier est compressé.", "Décompressez-le d'abord."},
		{"<", "c'est une page web ou du XML, pas un fichier CSV.", "Téléchargez de nouveau le fichier, au format CSV."},
		{"{", "c'est un fichier JSON, pas un fichier CSV.", "Téléchargez le même jeu de données au format CSV."},
		{"[", "c'est un fichier JSON, pas un fichier CSV.", "Téléchargez le même jeu de données au format CSV."},
	}
}

// lecture turns rows into places.
type lecture struct {
	entete
	options Options
	colonnes
	vus      map[string]int     // ids read, with their line
	verdicts map[string]verdict // on opening hours
}

func nouvelleLecture(e entete, o Options) *lecture {
	return &lecture{entete: e, options: o, colonnes: nouvellesColonnes(), vus: map[string]int{}, verdicts: map[string]verdict{}}
}

// Places of these columns in the standard.
const latitude, longitude = 8, 9

// ligne reads one row.
func (r *lecture) ligne(g rangee) lieu.Ligne {
	l := lieu.Ligne{Numero: g.numero}
	cellule := func(i int) string {
		if i < 0 || i >= len(g.cellules) {
			return ""
		}
		return strings.TrimSpace(g.cellules[i])
	}
	for i, champ := range lieu.Champs() {
		if v := cellule(r.champs[i]); v != "" {
			r.lire(&l, champ, v)
		}
	}
	position(&l, cellule(r.champs[latitude]), cellule(r.champs[longitude]))
	for _, i := range r.extras {
		if v := cellule(i); v != "" {
			if l.Extra == nil {
				l.Extra = map[string]string{}
			}
			l.Extra[r.noms[i]] = v
		}
	}
	if r.refuser(&l, g) {
		return l
	}
	r.recouper(&l)
	return l
}

// refuser sets the Rejet of a row that is no place.
func (r *lecture) refuser(l *lieu.Ligne, g rangee) bool {
	p := &l.Lieu
	refus := func(colonne, valeur, motif string) bool {
		*l = rejeter(*l, colonne, valeur, motif, g.brut)
		return true
	}
	n := len(r.noms)
	switch {
	case len(g.cellules) > n && !blanche(g.cellules[n:]):
		return refus("", "", fmt.Sprintf("la ligne a %d cellules pour %d colonnes : un séparateur est de trop", len(g.cellules), n))
	case len(g.cellules) < n && !codePostal(p.CodePostal) && !codeInsee(p.CodeInsee):
		return refus("", "", fmt.Sprintf("la ligne n'a que %d cellules pour %d colonnes : elle a sans doute été coupée en deux", len(g.cellules), n))
	case p.Id == "":
		return refus("id", "", "l'identifiant manque")
	case p.Nom == "":
		return refus("nom", "", "le nom manque")
	case p.Commune == "" && p.CodeInsee == "" && p.CodePostal == "":
		return refus("commune", "", "ni commune, ni code INSEE, ni code postal : le lieu ne peut pas être situé")
	case r.vus[p.Id] > 0:
		return refus("id", p.Id, fmt.Sprintf("identifiant déjà lu à la ligne %d", r.vus[p.Id]))
	}
	r.vus[p.Id] = l.Numero
	return false
}
