package templates

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"feuillet/internal/faute"
)

// Nom is the file that makes a folder a model.
const Nom = "modele.toml"

// appliquer decodes a user's file over m and finds its faults: first those of
// writing, then unknown keys and kinds of values, then what the values say.
func (d *Document) appliquer(m *Modele, data []byte) faute.Fautes {
	data, p := lisible8(data)
	if p != nil {
		return faute.Fautes{p}
	}
	x, p := indexer(data)
	if p != nil {
		return faute.Fautes{p}
	}
	ps := cles(x, m)
	if len(ps) == 0 {
		ps = horsDocument(x, d)
	}
	if len(ps) == 0 {
		if x.par[chemin("section", "0")] != nil {
			m.Sections = nil // the user's list replaces the inherited one
		}
		aLEcran(m, x)
		sesImages(m, x)
		if p := decoder(m, data); p != nil {
			return faute.Fautes{p}
		}
		ps = verifier(m, d, x)
	}
	slices.SortStableFunc(ps, func(a, b *faute.Faute) int {
		if a.Place.Fichier != b.Place.Fichier {
			return strings.Compare(a.Place.Fichier, b.Place.Fichier)
		}
		if a.Place.Ligne != b.Place.Ligne {
			return a.Place.Ligne - b.Place.Ligne
		}
		return a.Place.Colonne - b.Place.Colonne
	})
	return ps
}

// aLEcran forgets what a screen says in the place of words that the user
// changes: it would be said of other words. The file may say it anew.
func aLEcran(m *Modele, x *index) {
	if x.par[chemin("annuaire", "etapes")] != nil {
		m.Annuaire.EtapesEcran = nil
	}
	if x.par[chemin("annuaire", "legende")] != nil {
		m.Annuaire.LegendeEcran = ""
	}
}

// sesImages forgets the pictures of before, with what is read aloud for them, where the
// file has its own or none.
func sesImages(m *Modele, x *index) {
	if x.par[chemin("logo", "image")] != nil {
		m.Logo = Logo{}
	}
	if x.par[chemin("banniere", "image")] != nil {
		m.Banniere = Logo{}
	}
	if x.par[chemin("partenaires", "0")] != nil {
		m.Partenaires = nil
	}
}

// decoder is the last net: what go-toml refuses and our own checks let pass.
func decoder(m *Modele, data []byte) *faute.Faute {
	err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(m)
	if err == nil {
		return nil
	}
	p := ici(debut, "ce fichier n’est pas compris", "comparez-le au modèle d’origine, et n’y gardez que ce que vous "+
		"changez.")
	var one *toml.DecodeError
	if errors.As(err, &one) {
		row, column := one.Position()
		at := place(data, debutLigne(data, row)+column-1)
		p.Ici(at.ligne, at.colonne)
		p.Texte = "cette ligne n’est pas comprise"
	}
	return p
}

// conseilUTF8 is where Notepad, which most authors use, keeps the encoding.
const conseilUTF8 = "dans le Bloc-notes, choisissez Fichier, Enregistrer sous, puis Encodage\u00A0: UTF-8."

// lisible8 takes away the byte-order mark and carriage returns, and refuses
// what is not UTF-8.
func lisible8(data []byte) ([]byte, *faute.Faute) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return nil, ici(debut, "ce fichier est enregistré en UTF-16", conseilUTF8)
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			at := place(data, i)
			return nil, ici(at, "les lettres accentuées sont enregistrées en Windows-1252 (ANSI)", conseilUTF8)
		}
		i += n
	}
	return data, nil
}
