package territoire

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// Verdict is what the witnesses of a place's commune say together.
type Verdict uint8

// The verdicts.
const (
	Muette     Verdict = iota // nothing tells a commune
	Unanime                   // they tell the same commune, or one alone speaks and nothing denies it
	Retrouvee                 // one of them is wrong or missing, and the others tell which commune is meant
	Contredite                // they tell of several communes, and nothing says which
)

// Genre is the kind of what is wrong among witnesses; a stable name, that of
// the rule that mends it or doubts it. Empty when nothing is.
type Genre string

// The kinds.
const (
	CommuneHomonyme Genre = "commune-homonyme"  // the code of a commune of the same name elsewhere
	CodeFaux        Genre = "code-faux"         // the code of another commune, or of none
	CodeRecopie     Genre = "code-recopie"      // the postal code was copied in the INSEE code
	PostalAutre     Genre = "code-postal-autre" // the postal code of other communes
	SansCode        Genre = "commune-sans-code" // no code, and no postal code of that name
	NomDuLieuAutre  Genre = "nom-autre-commune" // the name of the place says another commune
	NomDeCommune    Genre = "commune"           // no name of commune, or not that of the code
	DeuxCommunes    Genre = "commune-contredite"
)

// Pesee is a verdict with its reasons, and what the record should say.
type Pesee struct {
	Verdict Verdict
	Commune Commune // the one it is; zero when Muette or Contredite
	Genre   Genre
	Colonne string // at fault, as the standard spells it
	Motif   string // French, for a person to check; empty when what was mended is certain

	Nom, CodePostal, CodeInsee string // to be kept: those of the record, or mended
	Partie                     bool   // Nom is that of a part of Commune, déléguée or associée
}

// Rubrique is what a place stands under in a list of places: its commune, or
// its arrondissement when the codes tell which. Empty without a commune.
func (t *Territoires) Rubrique(p *Pesee) (nom, code string) {
	if r, ok := t.rattachee(p.CodeInsee); ok && r.Arrondissement() {
		return r.Nom, r.Code
	}
	if code, ok := t.arrondissementPostal(p.Commune.Code, p.CodePostal); ok {
		r, _ := t.rattachee(code)
		return r.Nom, code
	}
	return p.Commune.Nom, p.Commune.Code
}

// Peser weighs the five witnesses of where a place is: INSEE code, postal code,
// name of the commune, name of the place, position. Two that agree make a
// commune when nothing denies it; when some deny it, only a third one decides.
// What it finds mended, it finds in agreement.
func (t *Territoires) Peser(l *lieu.Lieu) Pesee {
	p := t.peser(l)
	for range 2 { // a code once right may show another one wrong
		if p.Verdict != Retrouvee {
			break
		}
		juste := *l
		juste.Commune, juste.CodePostal, juste.CodeInsee = p.Nom, p.CodePostal, p.CodeInsee
		suite := t.peser(&juste)
		if suite.Verdict == Contredite || suite.Verdict == Muette {
			suite.Nom, suite.CodePostal, suite.CodeInsee = l.Commune, l.CodePostal, l.CodeInsee
			return suite
		}
		if suite.Nom == p.Nom && suite.CodePostal == p.CodePostal && suite.CodeInsee == p.CodeInsee {
			break
		}
		p.Commune, p.Nom, p.Partie = suite.Commune, suite.Nom, suite.Partie
		p.CodePostal, p.CodeInsee = suite.CodePostal, suite.CodeInsee
		if p.Motif == "" && suite.Motif != "" {
			p.Colonne, p.Motif = suite.Colonne, suite.Motif
		}
	}
	return p
}

func (t *Territoires) peser(l *lieu.Lieu) Pesee {
	q := pesage{t: t, l: l, postal: strings.TrimSpace(l.CodePostal)}
	q.insee = strings.ToUpper(strings.TrimSpace(l.CodeInsee))
	q.lat, q.lon, q.positionne = l.Position()
	if len(q.postal) != tailleCode || strings.Trim(q.postal, "0123456789") != "" {
		q.postal = ""
	}
	c, ok := t.Commune(q.insee)
	if !ok || len(q.insee) != tailleCode {
		return q.laPosition(q.sansCode())
	}
	if c.Code != q.insee {
		c, _ = t.communes.chercher(c.Code) // with the postal codes of all its arrondissements
	}
	if c.Nom == l.Commune && (q.postal == "" || slices.Contains(c.CodesPostaux, q.postal)) {
		return q.laPosition(q.nomDuLieu(q.accord(c))) // nearly always
	}
	return q.laPosition(q.avecCode(c))
}

// pesage is one place being weighed.
type pesage struct {
	t             *Territoires
	l             *lieu.Lieu
	insee, postal string // empty for a postal code that is none
	lat, lon      float64
	positionne    bool
}

// accord is a commune that nothing denies, under its official name.
func (q *pesage) accord(c Commune) Pesee {
	p := Pesee{Verdict: Unanime, Commune: c, Nom: c.Nom, CodePostal: q.l.CodePostal, CodeInsee: q.l.CodeInsee}
	if c.Nom == q.l.Commune {
		return p
	}
	if nom, ok := q.partie(c); ok {
		p.Nom, p.Partie = nom, true
	}
	return p
}

// partie is the name of a commune déléguée or associée, when the record gives
// it: who lives there knows it by that name, and the post serves it.
func (q *pesage) partie(c Commune) (string, bool) {
	cle := Cle(q.l.Commune)
	if cle == Cle(c.Nom) {
		return "", false
	}
	for _, r := range q.t.d.Rattachees {
		if r.Commune == c.Code && Cle(r.Nom) == cle && !r.Arrondissement() {
			return r.Nom, true
		}
	}
	return "", false
}

// douteux is a commune that is sure enough to be kept, not to be left unsaid.
func (p Pesee) douteux(g Genre, colonne, motif string) Pesee {
	p.Genre, p.Colonne, p.Motif = g, colonne, motif
	return p
}

// retrouve is a commune that the code of the record does not say.
func (q *pesage) retrouve(c Commune, g Genre, colonne, motif string) Pesee {
	p := q.accord(c)
	p.Verdict, p.CodeInsee = Retrouvee, c.Code
	if code, ok := q.t.arrondissementPostal(c.Code, q.postal); ok {
		p.CodeInsee = code
	}
	return p.douteux(g, colonne, motif)
}

// contredit says that nothing tells which of several communes it is.
func (q *pesage) contredit(colonne, motif string) Pesee {
	return Pesee{Verdict: Contredite, Genre: DeuxCommunes, Colonne: colonne, Motif: motif,
		Nom: q.l.Commune, CodePostal: q.l.CodePostal, CodeInsee: q.l.CodeInsee}
}

func (q *pesage) muet(colonne, motif string) Pesee {
	p := q.contredit(colonne, motif)
	p.Verdict, p.Genre = Muette, NomDeCommune
	return p
}

// arrondissementPostal is the arrondissement of a commune that a postal code tells.
func (t *Territoires) arrondissementPostal(code, postal string) (string, bool) {
	for _, r := range t.arrondissements {
		if r.Commune == code && slices.Contains(r.CodesPostaux, postal) {
			return r.Code, true
		}
	}
	return "", false
}

// plutot reports that the position is in a, and not in any of others.
func (q *pesage) plutot(a Commune, others ...Commune) bool {
	da, dans, ok := q.loin(a)
	if !ok || !dans {
		return false
	}
	for _, b := range others {
		db, chez, ok := q.loin(b)
		if b.Code != a.Code && (!ok || chez && db < 3*da) {
			return false
		}
	}
	return true
}

// ailleurs reports that the position is surely not in c.
func (q *pesage) ailleurs(c Commune) bool {
	d, dans, ok := q.loin(c)
	return ok && !dans && d > voisinage
}

// Around the ends of a commune, in km: points are those of addresses, and ends
// are those of simplified outlines.
const bord, voisinage = 1, 8

// loin is how far the position is from the middle of c, and whether it may be
// in c.
func (q *pesage) loin(c Commune) (km float64, dans, ok bool) {
	p, portee, ok := pointDe(c.Code)
	if !ok || !q.positionne {
		return 0, false, false
	}
	km = lieu.LoinDe(q.lat, q.lon, p.Latitude, p.Longitude)
	return km, km <= portee+bord, true
}

// ici is the one commune of a list that the position is in.
func (q *pesage) ici(list []Commune) (Commune, bool) {
	return seule(list, func(c Commune) bool { return q.plutot(c, list...) })
}

// ParCodePostal are the communes that a postal code serves, by code.
func (t *Territoires) ParCodePostal(postal string) []Commune { return t.duPostal(postal) }

// duPostal are the communes that a postal code serves.
func (t *Territoires) duPostal(postal string) []Commune {
	if postal == "" {
		return nil
	}
	return t.auxRangs(t.postaux()[postal])
}

func (t *Territoires) indexerPostaux() map[string][]int {
	m := map[string][]int{}
	for i, c := range t.communes.toutes() {
		for _, cp := range c.CodesPostaux {
			m[cp] = append(m[cp], i)
		}
	}
	return m
}
