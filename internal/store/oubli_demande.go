package store

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/lieu/lisible"
)

// TropCourt is returned for a text that would be found where it means nobody.
type TropCourt struct{ Texte string }

// Error is for the person at the keyboard.
func (t *TropCourt) Error() string {
	return fmt.Sprintf("« %s » est trop court : ce texte serait retiré de lieux qui ne parlent pas de cette personne",
		t.Texte)
}

// demande is an Oubli as it is looked for.
type demande struct {
	Oubli
	rang   int // among those of the person
	juste  string
	traces []trace  // what the base keeps of it, hashed
	exiges []string // what a text that holds it must have, see filtre
	ordre  int      // mails go before numbers, and numbers before names
	// ways to name a person in part, none of a place, a number or a mail
	approches []approche
}

// trace is one spelling to hash.
type trace struct {
	genre, texte string
	mots         int
}

// Orders of demands: half of a mail must not stay because a name took the other.
const (
	ordreLieu = iota
	ordreMail
	ordreNumero
	ordreNom
)

// minTexte is the least length of a text to forget, in bytes, and minColle the
// least of one in a single word.
const minTexte, minColle = 5, 8

// lireDemande reads what a person asks.
func lireDemande(o Oubli, rang int) (*demande, error) {
	d := &demande{Oubli: o, rang: rang}
	if o.Lieu != "" {
		d.juste = idJuste(o.Lieu)
		d.traces = slices.Compact([]trace{{genreLieu, o.Lieu, 0}, {genreLieu, d.juste, 0}})
		d.exiges = []string{strings.Join(clesDe(o.Lieu), "")}
		return d, nil
	}
	return d, d.lireTexte()
}

// etiquettes are words beside a phone number, which are none of a person.
var etiquettes = ensemble("tel telephone portable port mobile fixe fax numero n no")

func (d *demande) lireTexte() error {
	p := lireParole(d.Texte)
	mots := p.mots(lecture{split: true})
	mots = slices.DeleteFunc(mots, func(m mot) bool { return etiquettes[m.cle] && p.digits >= minChiffres })
	cles := make([]string, 0, len(mots))
	for _, m := range mots {
		cles = append(cles, m.cle)
	}
	chiffres := strings.Join(cles, "")
	numero := strings.Trim(chiffres, "0123456789") == ""
	switch {
	case numero && len(chiffres) >= minChiffres && len(chiffres) <= maxChiffres:
		d.ordre = ordreNumero
		d.traces = []trace{{genreTexte, lisible.SansIndicatif(chiffres), 0}}
		d.exiges = []string{lisible.SansIndicatif(chiffres)}
		return nil
	case numero || len(chiffres) < minTexte:
		return &TropCourt{d.Texte}
	}
	return d.lireNom(p)
}

// lireNom reads a name or a mail.
func (d *demande) lireNom(p *parole) error {
	mots := p.mots(lecture{})
	cles := clesDe(d.Texte)
	if len(mots) < 2 || len(mots) > maxMotsOubli {
		return &TropCourt{d.Texte}
	}
	d.exiges = cles
	d.dire(cles)
	if d.ordre = ordreNom; slices.ContainsFunc(p.signs, atSign) {
		d.ordre = ordreMail
		return nil
	}
	noms := ensembles(p, mots)
	d.approches = approchesDe(noms)
	d.dire(colles(noms))
	for _, c := range permutations(cles) {
		d.dire([]string{strings.Join(c, "")})
	}
	return nil
}

// dire adds a spelling, unless it may mean anything.
func (d *demande) dire(cles []string) {
	t := trace{genreTexte, sansOrdre(cles), len(cles)}
	if (len(cles) > 1 || len(cles) == 1 && len(cles[0]) >= minColle) && !slices.Contains(d.traces, t) {
		d.traces = append(d.traces, t)
	}
}

// ensembles are the names of a person: words that a hyphen or an apostrophe
// joins are one.
func ensembles(p *parole, mots []mot) [][]string {
	var out [][]string
	for i, m := range mots {
		joint := i > 0 && m.premier == mots[i-1].dernier+2 && strings.Contains("-'", plie(p.signs[m.premier-1].r))
		if joint {
			out[len(out)-1] = append(out[len(out)-1], m.cle)
		} else {
			out = append(out, []string{m.cle})
		}
	}
	return out
}

// colles are names with those of several words written as one: « Jean-Paul »,
// « jeanpaul ».
func colles(noms [][]string) []string {
	var out []string
	for _, n := range noms {
		out = append(out, strings.Join(n, ""))
	}
	return out
}

// maxPermutes is the most words that are written in all orders as one.
const maxPermutes = 3

// permutations are the orders of a few words, none of many.
func permutations(cles []string) [][]string {
	if len(cles) > maxPermutes {
		return nil
	}
	if len(cles) <= 1 {
		return [][]string{cles}
	}
	var out [][]string
	for i := range cles {
		reste := slices.Concat(cles[:i], cles[i+1:])
		for _, p := range permutations(reste) {
			out = append(out, append([]string{cles[i]}, p...))
		}
	}
	return out
}

// estLieu reports that an id is that of the place, alone or merged with others.
func (d *demande) estLieu(id string) bool {
	meme := func(s string) bool { return idJuste(s) == d.juste }
	return meme(id) || strings.Contains(id, fusion) && slices.ContainsFunc(strings.Split(id, fusion), meme)
}

// suites are its letters and digits as they may follow one another, to be
// looked for among bytes that have no words.
func (d *demande) suites() []string {
	if ordres := permutations(d.exiges); d.ordre == ordreNom && ordres != nil {
		var out []string
		for _, o := range ordres {
			out = append(out, strings.Join(o, ""))
		}
		return out
	}
	return []string{strings.Join(d.exiges, "")}
}
