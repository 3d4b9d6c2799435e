package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"feuillet/internal/faute"
)

// genre is the syntax of a file.
type genre int

const (
	enCSV genre = iota
	enJson
	classeur
)

// reconnaitreFormat tells the syntax from the first bytes, and says what files
// of other things are.
func reconnaitreFormat(r *bufio.Reader, fichier string) (genre, error) {
	tete, err := r.Peek(64)
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, fmt.Errorf("read %s: %w", fichier, err)
	}
	debut := bytes.TrimLeft(bytes.TrimLeft(tete, "\ufeff"), " \r\n\t")
	sansZeros := bytes.TrimPrefix(bytes.TrimPrefix(bytes.ReplaceAll(tete, []byte{0}, nil), []byte("\xff\xfe")),
		[]byte("\xfe\xff"))
	switch {
	case bytes.HasPrefix(tete, []byte(teteZip)):
		return classeur, nil
	case len(debut) > 0 && (debut[0] == '[' || debut[0] == '{'),
		len(sansZeros) < len(tete) && len(sansZeros) > 0 && (sansZeros[0] == '[' || sansZeros[0] == '{'): // UTF-16
		return enJson, nil
	}
	for _, a := range autres() {
		if bytes.HasPrefix(debut, []byte(a.tete)) {
			return 0, a.faute(fichier)
		}
	}
	return enCSV, nil
}

const teteZip, teteGzip, teteSQLite = "PK\x03\x04", "\x1f\x8b", "SQLite format 3"

type autre struct{ tete, texte, conseil string }

// faute says what a file is, and that a base needs no import.
func (a autre) faute(fichier string) error {
	f := etranger(fichier, a.texte, a.conseil)
	if a.tete == teteSQLite {
		f.Avec(faute.Geste{Nom: faute.AutreBase, Valeur: fichier})
	}
	return f
}

// autres are the files people take for a list of places, by their first bytes.
func autres() []autre {
	return []autre{
		{"\xd0\xcf\x11\xe0", "c'est un ancien classeur Excel (.xls)", "Ouvrez-le dans votre tableur et enregistrez-le au " +
			"format .xlsx ou CSV."},
		{"%PDF", "c'est un PDF, pas une liste de lieux", "Demandez à son auteur le tableau d'origine."},
		{teteSQLite, "c'est une base de données, pas un fichier de lieux", "Une base s'utilise telle quelle, sans import."},
		{teteGzip, "ce fichier est compressé deux fois", "Décompressez-le d'abord."},
		{"<!DOCTYPE", pageWeb, retelecharger}, {"<!doctype", pageWeb, retelecharger}, {"<html", pageWeb, retelecharger},
		{"<", "c'est du XML, pas une liste de lieux", retelecharger},
		{"\x89PNG", "c'est une image", "Demandez le tableau d'origine."},
		{"\xff\xd8\xff", "c'est une image", "Demandez le tableau d'origine."},
		{"PAR1", "c'est un fichier Parquet", "Téléchargez le même jeu de données au format CSV ou JSON."},
		{"7z\xbc\xaf", archive, decompresser}, {"Rar!", archive, decompresser},
	}
}

const (
	pageWeb       = "c'est une page web, pas une liste de lieux"
	retelecharger = "Téléchargez de nouveau le fichier, au format CSV, JSON ou tableur."
	archive       = "c'est une archive d'un genre que Feuillet ne lit pas"
	decompresser  = "Décompressez-la d'abord, ou faites-en une archive .zip."
)
