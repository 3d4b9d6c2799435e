package territoire

import (
	"slices"
	"strings"

	"feuillet/lieu/proche"
)

// nom is what a published name of commune says of a commune.
type nom uint8

const (
	nomVide  nom = iota // it says nothing: a code, « NC »
	nomMeme             // its name, or that of a part of it
	nomAbime            // its name misspelt, cut, or in a sentence
	nomAutre            // another name
)

// dit compares the name of the record with a commune.
func (q *pesage) dit(c Commune) nom {
	switch cle := Cle(q.l.Commune); {
	case cle == Cle(c.Nom) || sansArticle(cle) == sansArticle(Cle(c.Nom)):
		return nomMeme
	case SansNom(q.l.Commune):
		return nomVide
	}
	if _, ok := q.partie(c); ok {
		return nomMeme
	}
	if j, ok := q.exacte(); ok && j.Code != c.Code { // « Clichy sous Bois » begins with Clichy
		return nomAutre
	}
	if ressemble(q.l.Commune, c.Nom) && !q.exacteAutre(c) {
		return nomAbime
	}
	return nomAutre
}

// exacteAutre reports that the name is, letter for letter, that of another
// commune of the same département.
func (q *pesage) exacteAutre(c Commune) bool {
	return slices.ContainsFunc(q.t.ChercherCommune(q.l.Commune), func(j Commune) bool {
		return j.Code != c.Code && j.Departement == c.Departement
	})
}

// exacte is the one commune of the name and postal code of the record.
func (q *pesage) exacte() (Commune, bool) {
	if q.postal == "" {
		return Commune{}, false
	}
	duCode := func(c Commune) bool { return slices.Contains(c.CodesPostaux, q.postal) }
	if c, ok := seule(q.t.ChercherCommune(q.l.Commune), duCode); ok {
		return c, true
	}
	return seule(q.t.approchantes(q.l.Commune), duCode)
}

// proche is the one commune of a list whose name the record may have misspelt.
func (q *pesage) proche(list []Commune) (Commune, bool) {
	return seule(list, func(c Commune) bool { return ressemble(q.l.Commune, c.Nom) && !q.prolonge(c) })
}

// prolonge reports that the name begins with that of c, and is whole that of
// another commune, wherever it is: « Saint-Malo-de-la-Lande » is no slip for Saint-Malo.
func (q *pesage) prolonge(c Commune) bool {
	return strings.HasPrefix(Cle(q.l.Commune), Cle(c.Nom)+" ") && len(q.t.ChercherCommune(q.l.Commune)) > 0
}

// rienDit are words that people write for nothing, and words that come with
// the name of a commune.
var rienDit = ensemble("", "nc", "n c", "nd", "n d", "nr", "n r", "na", "n a", "nan", "null", "none", "x", "xx", "xxx",
	"neant", "vide", "aucune", "aucun", "inconnu", "inconnue", "non renseigne", "non renseignee", "non communique",
	"non communiquee", "non precise", "a completer", "a preciser", "a renseigner", "commune", "ville", "france",
	"undefined", "saint", "sainte")

func ensemble(mots ...string) map[string]bool {
	out := make(map[string]bool, len(mots))
	for _, m := range mots {
		out[m] = true
	}
	return out
}

// SansNom reports a text that names no commune: nothing, a code, « NC », or
// what is left of a name cut at its apostrophe or after its first word.
func SansNom(publie string) bool {
	cle := Cle(publie)
	lettre := len(cle) == 1 && cle != "y" // the only commune of one letter
	return rienDit[cle] || lettre || squelette(cle) == "" || cle == "2a" || cle == "2b"
}

// menus are the words that names gain and lose as they are copied.
var menus = ensemble("le", "la", "les", "l", "de", "du", "des", "d", "sur", "sous", "en", "a", "au", "aux", "lez", "s",
	"et")

// squelette is a key without small words nor numbers.
func squelette(cle string) string {
	var out []string
	for m := range strings.FieldsSeq(cle) {
		if !menus[m] && strings.Trim(m, "0123456789") != "" {
			out = append(out, m)
		}
	}
	return strings.Join(out, " ")
}

// ressemble reports that a published name can only be this one, of those that
// are possible: small words and numbers aside, the same; or it begins with it,
// begins it, or holds it whole; or they are a slip apart, two in a long name.
func ressemble(publie, officiel string) bool {
	p, o := squelette(Cle(publie)), squelette(Cle(officiel))
	if p == "" || o == "" {
		return false
	}
	if p == o || len(p) >= 4 && strings.HasPrefix(o, p+" ") || strings.HasPrefix(p, o+" ") {
		return true
	}
	if len(o) >= 4 && strings.Contains(" "+p+" ", " "+o+" ") {
		return true
	}
	if colle := strings.ReplaceAll(p, " ", ""); colle == strings.ReplaceAll(o, " ", "") {
		return true
	}
	seuil := 0
	if n := min(len(p), len(o)); n >= 9 {
		seuil = 2
	} else if n >= 5 {
		seuil = 1
	}
	return seuil > 0 && p[0] == o[0] && proche.Distance(p, o, seuil) <= seuil
}

// chezEux are words that begin the name of what a commune has for itself: such
// a place is in the commune of its name. The others, often.
var chezEux = []string{"mairie", "hotel de ville", "ccas", "centre communal d action sociale", "commune"}
var souventChezEux = []string{"bibliotheque", "mediatheque", "france services", "maison france services",
	"ludotheque", "ecole"}

// nomDuLieu looks at the name of a place that is in agreement: « Mairie de
// Bergues » is in Bergues, when its postal code may be that of Bergues too.
func (q *pesage) nomDuLieu(p Pesee) Pesee {
	genre, sur := debutDeNom(q.l.Nom)
	if !genre || p.Verdict != Unanime || q.postal == "" {
		return p
	}
	cle := Cle(q.l.Nom)
	if contient(cle, sansArticle(Cle(p.Commune.Nom))) || q.l.Commune != p.Commune.Nom && contient(cle, Cle(q.l.Commune)) {
		return p
	}
	servies := q.t.duPostal(q.postal)
	if len(servies) < 2 {
		return p
	}
	j, ok := q.nommee(servies)
	if !ok || j.Code == p.Commune.Code {
		return p
	}
	if q.plutot(p.Commune, j) { // its position agrees: for who controls, no doubt
		return p.douteux(NomDuLieuAutre, "commune", "")
	}
	motif := "le nom du lieu dit " + j.Nom + ", qui a le même code postal"
	if q.plutot(j, p.Commune) || sur && !q.positionne {
		return q.retrouve(j, NomDuLieuAutre, "commune", motif)
	}
	return p.douteux(NomDuLieuAutre, "commune", motif)
}

// debutDeNom reports a name that begins as those of places of a commune do, and
// whether such a place is surely in it.
func debutDeNom(nom string) (oui, sur bool) {
	if nom == "" || !strings.ContainsRune("mhcbflMHCBFLéÉeE", []rune(nom)[0]) {
		return false, false
	}
	cle := Cle(nom)
	commence := func(mot string) bool { return strings.HasPrefix(cle, mot+" ") }
	sur = slices.ContainsFunc(chezEux, commence)
	return sur || slices.ContainsFunc(souventChezEux, commence), sur
}

// nomme reports that the name of the place holds that of c, or of a part of it.
func (q *pesage) nomme(c Commune) bool {
	cle := Cle(q.l.Nom)
	dit := func(nom string) bool {
		k := sansArticle(Cle(nom))
		return len(k) >= 4 && contient(cle, k)
	}
	return dit(c.Nom) || slices.ContainsFunc(q.t.d.Rattachees, func(r Rattachee) bool {
		return r.Commune == c.Code && !r.Arrondissement() && dit(r.Nom)
	})
}

// plusLong reports that the name of a holds that of b, so that who says the
// first says the second.
func (q *pesage) plusLong(a, b Commune) bool {
	return contient(Cle(a.Nom), sansArticle(Cle(b.Nom))) && q.nomme(a)
}

// leNomDit reports that the name of the place ends with a commune.
func (q *pesage) leNomDit(c Commune) bool { return finitPar(Cle(q.l.Nom), c) }

// nommee is the one commune of a list that ends the name of the place, the
// longest of those that do.
func (q *pesage) nommee(list []Commune) (Commune, bool) {
	cle := Cle(q.l.Nom)
	var une Commune
	for _, c := range list {
		if finitPar(cle, c) && len(c.Nom) > len(une.Nom) {
			une = c
		}
	}
	return une, une.Code != ""
}

// finitPar reports « mairie de bergues » for Bergues. The last letters are
// looked at first, for names are many and keys are slow.
func finitPar(cle string, c Commune) bool {
	n := len(c.Nom)
	if fin := c.Nom[n-1]; n < 4 || cle == "" || fin < 0x80 && fin|0x20 != cle[len(cle)-1]|0x20 {
		return false
	}
	return strings.HasSuffix(cle, " "+sansArticle(Cle(c.Nom)))
}

func contient(cle, mots string) bool {
	return mots != "" && strings.Contains(" "+cle+" ", " "+mots+" ")
}
