package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"hash"
	"io"
	"maps"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// oublis are what persons asked not to keep: keyed hashes of places and of
// texts, so that the base knows them when they come back and tells nobody. nil
// forgets nothing.
type oublis struct {
	sel       []byte
	mac       hash.Hash // keyed with sel, used again and again
	empreints map[[sha256.Size]byte]bool
	longueurs []int // words of the texts, longest first; 0 is a phone number
}

// maxMotsOubli bounds the words of a text to forget.
const maxMotsOubli = 1000

// What an entry of oublis is about (column genre).
const genreLieu, genreTexte = "lieu", "texte"

// cleSel is the setting that holds the key of the hashes, in hexadecimal.
const cleSel = "oubli_sel"

// lireOublis reads what must not be kept; nil when there is nothing.
func lireOublis(tx *sql.Tx) (*oublis, error) {
	o := &oublis{empreints: map[[sha256.Size]byte]bool{}}
	err := tx.QueryRow("SELECT valeur FROM parametres WHERE cle = ?", cleSel).Scan(&o.sel)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	} else if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	rows, err := tx.Query("SELECT empreinte, genre, mots FROM oublis")
	if err != nil {
		return nil, fmt.Errorf("read what is forgotten: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var empreinte []byte
		var genre string
		var mots int
		if err := rows.Scan(&empreinte, &genre, &mots); err != nil {
			return nil, fmt.Errorf("read what is forgotten: %w", err)
		}
		if len(empreinte) != sha256.Size || mots < 0 || mots > maxMotsOubli {
			return nil, fmt.Errorf("read what is forgotten: %w", errForme)
		}
		o.ajouter([sha256.Size]byte(empreinte), genre, mots)
	}
	return o, rows.Err()
}

func (o *oublis) ajouter(empreinte [sha256.Size]byte, genre string, mots int) {
	o.empreints[empreinte] = true
	if genre == genreTexte && !slices.Contains(o.longueurs, mots) {
		o.longueurs = append(o.longueurs, mots)
		slices.Sort(o.longueurs)
		slices.Reverse(o.longueurs)
	}
}

// empreinte is the keyed hash of a text of that kind (HMAC, RFC 2104).
func (o *oublis) empreinte(genre, texte string) [sha256.Size]byte {
	if o.mac == nil {
		o.mac = hmac.New(sha256.New, o.sel)
	}
	o.mac.Reset()
	io.WriteString(o.mac, genre+"\x00"+texte) // never fails
	var out [sha256.Size]byte
	o.mac.Sum(out[:0])
	return out
}

// fusion joins the ids of the records that a merged one is made of.
const fusion = "__"

// lieu reports whether a place, or one that was merged in it, is forgotten.
func (o *oublis) lieu(id string) bool {
	if o == nil || id == "" {
		return false
	}
	oublie := func(id string) bool { return o.empreints[o.empreinte(genreLieu, id)] }
	return oublie(id) || strings.Contains(id, fusion) && slices.ContainsFunc(strings.Split(id, fusion), oublie)
}

// ligne takes out of a row what must not be kept; it reports whether that is
// the whole row.
func (o *oublis) ligne(l *lieu.Ligne) bool {
	if o == nil {
		return false
	}
	if o.lieu(l.Lieu.Id) {
		return true
	}
	if len(o.longueurs) == 0 {
		return false
	}
	for _, c := range lieu.Champs() {
		switch p := c.Pointeur(&l.Lieu).(type) {
		case *string:
			if c.Nom != "id" {
				*p = o.cellule(c.Nom, *p)
			}
		case *[]string:
			if c.Valeurs == nil {
				*p = liste(o.cellule(c.Nom, strings.Join(*p, lieu.Separateur)))
			}
		}
	}
	if len(l.Extra) > 0 {
		l.Extra = maps.Clone(l.Extra)
	}
	for k, v := range l.Extra {
		if l.Extra[k] = o.cellule(k, v); l.Extra[k] == "" {
			delete(l.Extra, k)
		}
	}
	o.constats(l)
	return false
}

// constats are texts about the row, which repeat its values.
func (o *oublis) constats(l *lieu.Ligne) {
	l.Doutes, l.Reparations = slices.Clone(l.Doutes), slices.Clone(l.Reparations)
	for i := range l.Doutes {
		d := &l.Doutes[i]
		d.Valeur, d.Motif = o.cellule(d.Colonne, d.Valeur), o.retirer(d.Motif)
	}
	for i := range l.Reparations {
		r := &l.Reparations[i]
		r.Avant, r.Apres = o.cellule(r.Colonne, r.Avant), o.cellule(r.Colonne, r.Apres)
	}
	if r := l.Rejet; r != nil {
		l.Rejet = &lieu.Rejet{Regle: r.Regle, Colonne: r.Colonne, Valeur: o.cellule(r.Colonne, r.Valeur), Motif: o.retirer(r.Motif), Brut: o.retirer(r.Brut)}
	}
}

// retrait stands where a text was taken out.
const retrait = "[…]"

// cellule takes out of a cell what must not be kept: a value of a list, or an
// address, goes whole, for half of it means nothing.
func (o *oublis) cellule(colonne, v string) string {
	switch colonne {
	case "telephone", "courriels", "site_web", "prise_rdv", "fiche_acces_libre", "autres_formations_labels":
		return strings.Join(slices.DeleteFunc(liste(v), func(e string) bool { return o.retirer(e) != e }), lieu.Separateur)
	}
	reste := o.retirer(v)
	if reste != v && len(decouper(strings.ReplaceAll(reste, retrait, ""))) == 0 {
		reste = ""
		if colonne == "nom" { // a place has a name
			reste = retrait
		}
	}
	return reste
}

// retirer replaces in a text what must not be kept.
func (o *oublis) retirer(s string) string {
	if o == nil || len(o.longueurs) == 0 || s == "" {
		return s
	}
	mots := decouper(s)
	var b strings.Builder
	fin := 0 // of what is written
	for i := 0; i < len(mots); {
		n := o.reconnaitre(mots[i:])
		if n == 0 {
			i++
			continue
		}
		b.WriteString(s[fin:mots[i].debut] + retrait)
		fin = mots[i+n-1].fin
		i += n
	}
	if fin == 0 {
		return s
	}
	return b.String() + s[fin:]
}

// reconnaitre is how many of the first words are one text to forget.
func (o *oublis) reconnaitre(mots []mot) int {
	for _, n := range o.longueurs {
		if n == 0 {
			if n := o.numero(mots); n > 0 {
				return n
			}
		} else if n <= len(mots) && o.empreints[o.empreinte(genreTexte, sansOrdre(mots[:n]))] {
			return n
		}
	}
	return 0
}

// numero is how many of the first words, all digits, are one forgotten phone number.
func (o *oublis) numero(mots []mot) int {
	chiffres := ""
	for i, m := range mots {
		if chiffres += m.cle; !m.chiffres || len(chiffres) > maxChiffres {
			break
		}
		if len(chiffres) >= minChiffres && o.empreints[o.empreinte(genreTexte, lisible.SansIndicatif(chiffres))] {
			return i + 1
		}
	}
	return 0
}
