// Package source reads files of places, one format a file, as a stream of rows:
// places as published, and rows that are no place. Package lieu/reparer judges
// the values.
//
// A reader knows the syntax of a format (csv.go, json.go, xlsx.go, ods.go) and
// gives records; a dialect (dialecte.go) says what columns and values mean; one
// common step (lecture.go) makes places.
package source

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"feuillet/lieu"
)

// Options say what to read.
type Options struct {
	// Personnes keeps the columns that name people who work there, beside the place.
	Personnes bool
	// Services complete the structures of data.inclusion, when there are some.
	Services *Services
	// Colonnes are the columns that a person named: field of the standard → name in the file.
	Colonnes map[string]string
}

// Inclusion is what a file of data.inclusion tells of.
type Inclusion int

// Kinds of files of data.inclusion.
const (
	PasInclusion Inclusion = iota
	DeStructures
	DeServices
)

// Fichier is a file recognised, and not yet read.
type Fichier struct {
	lecteur lecteur
	texte   texte
	lecture *lecture
	nom     string
}

// Format names what the file is, in French: « CSV », « JSON, standard 0.1 ».
// The encoding is known after the first accent, so when rows have been read.
func (f *Fichier) Format() string {
	s := f.lecteur.titre()
	if f.lecture.nom != "" {
		s += ", " + f.lecture.nom
	}
	if f.texte.encodage != nil && *f.texte.encodage != "" {
		s += ", " + *f.texte.encodage
	}
	return s
}

// Laissees names the sheets of a workbook that are lists of places too, and are
// not read: known when Lignes has been walked to its end.
func (f *Fichier) Laissees() []string {
	if c, ok := f.lecteur.(*classeurReader); ok {
		return c.laissees
	}
	return nil
}

// Masquees counts the rows of a workbook that nobody sees there, and that are
// read as the others: known when Lignes has been walked to its end.
func (f *Fichier) Masquees() int {
	if c, ok := f.lecteur.(*classeurReader); ok {
		return c.masques
	}
	return 0
}

// ACote names the columns of a table that no field of the standard takes, though
// they hold values: these are kept beside the places, and no paper prints them.
// Row numbers are left out, as is what other vocabularies are known to add. It is
// known when Lignes has been walked to its end.
func (f *Fichier) ACote() []string {
	if _, csv := f.lecteur.(*csvReader); !csv && !f.classeur() || f.lecture.nom != "" || f.lecture.aCorriger {
		return nil
	}
	var out []string
	for _, r := range f.lecture.roles {
		if r.cote && !slices.Contains(rangs, cleEntete(r.nom)) {
			out = append(out, r.nom)
		}
	}
	return out
}

// rangs are columns that number rows, by cleEntete: « N° » is « n ».
var rangs = []string{"", "n", "no", "num", "numero", "ordre", "rang", "ligne"}

// Inclusion tells whether the file is of data.inclusion, and which.
func (f *Fichier) Inclusion() Inclusion { return f.lecture.inclusion }

// Courant reports whether the file is what the map publishes: CSV, standard 1.0, UTF-8.
func (f *Fichier) Courant() bool { return f.Format() == "CSV" }

// Read opens a file and gives its rows: see Ouvrir and Lignes.
func Read(r io.Reader, nom string, o Options) (iter.Seq2[lieu.Ligne, error], error) {
	f, err := Ouvrir(r, nom, o)
	if err != nil {
		return nil, err
	}
	return f.Lignes(), nil
}

// Ouvrir recognises a file of places by its content, whatever its name: nom is
// for messages. The error is a *faute.Faute when the user can mend the file.
func Ouvrir(r io.Reader, nom string, o Options) (*Fichier, error) {
	b := bufio.NewReaderSize(r, tampon)
	f := &Fichier{nom: nom}
	genre, err := reconnaitreFormat(b, nom)
	if err != nil {
		return nil, err
	}
	if genre == classeur {
		f.lecteur, err = ouvrirClasseur(b, nom, o)
	} else if f.texte = enUTF8(b, nom); genre == enJson {
		f.lecteur, err = ouvrirJSON(f.texte, nom, o)
	} else {
		f.texte = lignesMac(f.texte)
		f.lecteur, err = ouvrirCSV(f.texte, nom, o)
	}
	if err != nil {
		return nil, err
	}
	if err := verifierColonnes(f.lecteur.noms(), o.Colonnes, nom); err != nil {
		return nil, err
	}
	f.lecture = nouvelleLecture(f.lecteur, o)
	return f, nil
}

// Lignes gives the rows in order. Refused rows are in the stream, with Rejet.
// An error concerns the whole file: *faute.Faute when the user can mend it, and
// nothing follows it. The sequence can be walked once.
func (f *Fichier) Lignes() iter.Seq2[lieu.Ligne, error] {
	if s := f.lecture.options.Services; s.N() > 0 && f.Inclusion() == DeStructures {
		return s.rattacher(f.lignes())
	}
	return f.lignes()
}

func (f *Fichier) lignes() iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for lues := 0; ; lues++ {
			fiche, err := f.lecteur.suivante()
			var b brisee
			var l lieu.Ligne
			switch repete, autres := f.titres(fiche, err); {
			case repete:
				lues--
				continue
			case autres:
				yield(lieu.Ligne{}, probleme(f.nom, "d'autres noms de colonnes sont ici : deux fichiers différents sont mis "+
					"bout à bout",
					"Faites-en deux fichiers, puis importez-les.").Ici(fiche.numero, 0))
				return
			case errors.Is(err, io.EOF):
				if lues == 0 {
					yield(lieu.Ligne{}, probleme(f.nom, "ce fichier n'a aucune ligne sous celle des noms de colonnes",
						"Demandez-le de nouveau à la personne qui l'a fait, ou enregistrez-le encore."))
				}
				return
			case errors.As(err, &b):
				l = lieu.Ligne{Numero: fiche.numero, Rejet: &lieu.Rejet{Regle: regleBrisee, Motif: b.motif, Brut: fiche.brut}}
			case err != nil:
				yield(lieu.Ligne{}, fmt.Errorf("read %s: %w", f.nom, err))
				return
			default:
				l = f.lecture.ligne(fiche)
			}
			if !yield(l, nil) {
				return
			}
		}
	}
}

// titres tells a record that repeats the names of columns, or gives others.
func (f *Fichier) titres(fiche fiche, err error) (repete, autres bool) {
	if err != nil || fiche.cellules == nil || fiche.attendues == 0 && !f.classeur() {
		return false, false
	}
	f.lecture.apprendre()
	return f.lecture.ligneTitres(fiche)
}

// classeur reports a workbook, whose rows are under names as those of a CSV are.
func (f *Fichier) classeur() bool {
	_, ok := f.lecteur.(*classeurReader)
	return ok
}
