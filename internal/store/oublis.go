package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"strings"
	"unicode"

	"feuillet/lieu"
)

// oublis are what persons asked not to keep: keyed hashes of places and of
// texts, so that the base knows them when they come back and tells nobody. nil
// forgets nothing.
type oublis struct {
	sel       []byte
	mac       hash.Hash // keyed with sel, used again and again
	empreints map[[sha256.Size]byte]bool
	longueurs []int           // words of the texts, longest first
	maxMots   int             // the first of longueurs, 0 when there is none
	numeros   bool            // a phone number is among them
	lieux     bool            // a place is among them
	connus    map[string]bool // texts that were looked up, a few
	rangee    bool            // what is read now is a row of a file
}

// maxMotsOubli bounds the words of a text to forget.
const maxMotsOubli = 1000

// maxConnus bounds the texts whose hash is remembered: words come again and again.
const maxConnus = 1 << 17

// What an entry of oublis is about (column genre).
const genreLieu, genreTexte = "lieu", "texte"

// cleSel is the setting that holds the key of the hashes, in hexadecimal.
const cleSel = "oubli_sel"

// lireOublis reads what must not be kept; nil when there is nothing.
func lireOublis(tx *sql.Tx) (*oublis, error) {
	var sel []byte
	err := tx.QueryRow("SELECT valeur FROM parametres WHERE cle = ?", cleSel).Scan(&sel)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	} else if err != nil {
		return nil, fmt.Errorf("read the key: %w", err)
	}
	o := oublisDe(sel)
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

// oublisDe are none yet, with the key of their hashes.
func oublisDe(sel []byte) *oublis {
	return &oublis{sel: sel, empreints: map[[sha256.Size]byte]bool{}, connus: map[string]bool{}}
}

func (o *oublis) ajouter(empreinte [sha256.Size]byte, genre string, mots int) {
	o.empreints[empreinte] = true
	switch {
	case genre == genreLieu:
		o.lieux = true
	case mots == 0:
		o.numeros = true
	case !slices.Contains(o.longueurs, mots):
		o.longueurs = append(o.longueurs, mots)
		slices.Sort(o.longueurs)
		slices.Reverse(o.longueurs)
		o.maxMots = o.longueurs[0]
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

// texte reports that a text, folded and without order, is forgotten.
func (o *oublis) texte(s string) bool {
	if oui, ok := o.connus[s]; ok {
		return oui
	}
	if len(o.connus) >= maxConnus {
		clear(o.connus)
	}
	oui := o.empreints[o.empreinte(genreTexte, s)]
	o.connus[s] = oui
	return oui
}

// fusion joins the ids of the records that a merged one is made of.
const fusion = "__"

// lieu reports whether a place, or one that was merged in it, is forgotten,
// however its id is written.
func (o *oublis) lieu(id string) bool {
	if o == nil || id == "" || !o.lieux {
		return false
	}
	oublie := func(id string) bool {
		juste := idJuste(id)
		return o.empreints[o.empreinte(genreLieu, id)] || juste != id && o.empreints[o.empreinte(genreLieu, juste)]
	}
	return oublie(id) || strings.Contains(id, fusion) && slices.ContainsFunc(strings.Split(id, fusion), oublie)
}

// idJuste is an id as it is compared: what it says, without blanks nor signs
// that nobody sees, in small letters.
func idJuste(id string) string {
	var b strings.Builder
	for _, g := range dit(id) {
		if g.r < utf8Self && g.r > ' ' {
			b.WriteRune(unicode.ToLower(g.r))
		} else if !unicode.IsSpace(g.r) && !unicode.IsControl(g.r) && !invisible(g.r) {
			b.WriteString(plie(g.r))
		}
	}
	return b.String()
}

// vide reports that no text is forgotten.
func (o *oublis) vide() bool { return o == nil || o.maxMots == 0 && !o.numeros }

// ligne takes out of a row what must not be kept; it reports whether that is
// the whole row.
func (o *oublis) ligne(l *lieu.Ligne) bool {
	if o == nil {
		return false
	}
	if o.lieu(l.Lieu.Id) {
		return true
	}
	if o.vide() {
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
	l.Extra = o.cellules(l.Extra)
	l.Illisibles = o.cellules(l.Illisibles)
	o.ensemble(l.Extra, &l.Lieu.Nom)
	o.constats(l)
	return false
}

// cellules are cells by column without what must not be kept.
func (o *oublis) cellules(avant map[string]string) map[string]string {
	if avant == nil {
		return nil
	}
	out := map[string]string{}
	for k, v := range avant {
		if v = o.cellule(k, v); v != "" {
			out[o.retirer(k)] = v
		}
	}
	return out
}

// ensemble takes away a person whose first name has a column, and whose name
// another: one of those that the standard lacks, or the name of the place.
func (o *oublis) ensemble(extra map[string]string, nom *string) {
	for k, v := range extra {
		if !estPrenom(k) {
			continue
		}
		if o.personne(v, *nom) {
			delete(extra, k)
			*nom = retrait
		}
		for autre, w := range extra {
			if autre != k && o.personne(v, w) {
				delete(extra, k)
				delete(extra, autre)
			}
		}
	}
}

// personne reports that two cells together are what is forgotten.
func (o *oublis) personne(a, b string) bool {
	x, y := lireParole(a).mots(lecture{}), lireParole(b).mots(lecture{})
	return len(x) > 0 && len(y) > 0 && len(x) <= maxPaire && len(y) <= maxPaire && o.dits(slices.Concat(x, y))
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
		l.Rejet = &lieu.Rejet{Regle: r.Regle, Colonne: r.Colonne, Valeur: o.cellule(r.Colonne, r.Valeur),
			Motif: o.retirer(r.Motif), Brut: o.brut(r.Brut)}
	}
}

// brut is a row of a file without what must not be kept.
func (o *oublis) brut(s string) string {
	o.rangee = true
	defer func() { o.rangee = false }()
	return o.retirer(s)
}

// retrait stands where a text was taken out.
const retrait = "[…]"

// entieres are the columns whose values go whole, for half of one means nothing.
var entieres = ensemble("telephone courriels site_web prise_rdv fiche_acces_libre autres_formations_labels pivot " +
	"code_postal code_insee")

// cellule takes out of a cell what must not be kept.
func (o *oublis) cellule(colonne, v string) string {
	if v == "" || o.vide() {
		return v
	}
	if entieres[colonne] {
		return strings.Join(slices.DeleteFunc(liste(v), func(e string) bool { return o.retirer(e) != e }), lieu.Separateur)
	}
	reste := o.retirer(v)
	if reste != v && strings.IndexFunc(strings.ReplaceAll(reste, retrait, ""), inWord) < 0 {
		reste = ""
		if colonne == "nom" { // a place has a name
			reste = retrait
		}
	}
	return reste
}

// retirer replaces in a text what must not be kept.
func (o *oublis) retirer(s string) string {
	if s == "" || o.vide() {
		return s
	}
	for range maxRetraits { // what was on both sides may say it again
		ps := o.passages(s)
		if len(ps) == 0 {
			break
		}
		var b strings.Builder
		fin := 0 // of what is written
		for _, p := range ps {
			b.WriteString(s[fin:p.debut] + retrait)
			fin = p.fin
		}
		s = b.String() + s[fin:]
	}
	return s
}

// maxRetraits bounds how often a text is read again.
const maxRetraits = 100
