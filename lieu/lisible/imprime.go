package lisible

import (
	"cmp"
	"slices"
	"strings"

	"feuillet/lieu"
)

// Imprime is what public paper may print of one column of a place, and what
// was taken out of it.
type Imprime struct {
	Colonne  string // of the standard, or « avis »
	Publie   string
	Textes   []string // as printed, empty ones left out
	Retraits []Retrait
	Doutes   []lieu.Doute // of a name, see NomPublic
}

// Imprimer makes all that public paper may print of a place out of its free
// texts: a field that is not here reaches no paper. commune is the official
// name, "" for the one of the record.
func (t *Textes) Imprimer(commune string) []Imprime {
	l := t.lieu
	nom := Imprime{Colonne: "nom", Publie: l.Nom}
	dit, doutes := NomPublic(*l, commune)
	nom.dire(dit)
	nom.Doutes = doutes
	for _, d := range doutes {
		if d.Motif == MotifPersonneNom || d.Motif == MotifContactNom {
			nom.Retraits = append(nom.Retraits, Retrait{l.Nom, d.Motif})
		}
	}
	adresse := Imprime{Colonne: "adresse", Publie: strings.TrimSpace(l.Adresse + " " + l.ComplementAdresse)}
	adresse.Textes, adresse.Retraits = LireAdresse(l, commune)
	out := []Imprime{nom, adresse, t.imprimerHeures()}
	if r := PersonneDuTelephone(l.Telephone); len(r) > 0 { // its number alone is printed
		out = append(out, Imprime{Colonne: "telephone", Publie: l.Telephone, Retraits: r})
	}
	ville := cmp.Or(commune, CasseTitre(l.Commune))
	duLieu := func(lire func(string, ...string) (string, []Retrait)) func(string) (string, []Retrait) {
		return func(s string) (string, []Retrait) { return lire(s, dit, ville) }
	}
	for _, c := range [...]struct {
		nom, texte string
		lire       func(string) (string, []Retrait)
	}{{"commune", CasseTitre(l.Commune), CommunePublique}, {"source", l.Source, CourtPublic},
		{"avis", l.Avis, duLieu(AvisPublic)}, {"presentation_resume", l.PresentationResume, duLieu(TextePublic)},
		{"presentation_detail", l.PresentationDetail, duLieu(TextePublic)}} {
		x := Imprime{Colonne: c.nom, Publie: c.texte}
		net, r := c.lire(c.texte)
		x.Retraits = r
		x.dire(net)
		out = append(out, x)
	}
	if condition, ok := t.Condition(); ok {
		out = append(out, Imprime{Colonne: "presentation_detail", Publie: l.PresentationDetail, Textes: []string{condition}})
	}
	return out
}

func (t *Textes) imprimerHeures() Imprime {
	h := LireHeures(t.lieu)
	x := Imprime{Colonne: "horaires", Publie: t.lieu.Horaires, Retraits: h.Retraits}
	x.dire(h.Mots, h.SansJour, h.Fermeture)
	for _, r := range h.Remarques {
		x.dire(r.Texte)
	}
	if h.Connues {
		x.dire(h.Semaine.Phrases()...)
	}
	if dits, ok := t.Horaires(); ok {
		x.dire(dits)
	}
	return x
}

func (x *Imprime) dire(textes ...string) {
	for _, t := range textes {
		if t != "" {
			x.Textes = append(x.Textes, t)
		}
	}
}

// CommunePublique is a commune as a record writes it, without the people who
// are named after it; Antony and Alban are communes.
func CommunePublique(s string) (net string, retraits []Retrait) {
	if !strings.ContainsAny(s, ",;:(/@0123456789") &&
		!slices.ContainsFunc(lieu.LireMots(s), func(m lieu.Mot) bool { return civilites[m.Cle] || annonces[m.Cle] }) {
		return s, nil
	}
	return sansPersonne(s)
}

// CourtPublic is a short text, such as the name of a source, as public paper
// prints it; "" when it is nothing but a person.
func CourtPublic(s string) (net string, retraits []Retrait) {
	l := lire(s)
	if personneEntiere(l) || bureauDe(l) {
		return "", []Retrait{{s, MotifPersonne}}
	}
	if debut := signature(l); debut >= 0 {
		net, retraits = sansPersonne(recoudre(l.texte[:l.mots[debut].Debut]))
		return net, append(retraits, Retrait{s, MotifPersonne})
	}
	return sansPersonne(s)
}

// signature is the word where « J. Delmarest » begins, who ends a short text of common nouns:
// « Recensement J. Delmarest »; -1 for none. A street or a house bears such a name.
func signature(l lu) int {
	g := guet{s: l.texte, ms: l.mots}
	for i := 1; i < len(l.mots)-1; i++ {
		n := g.apresInitiales(i)
		if n == 0 {
			continue
		}
		if strings.Trim(g.s[l.mots[i+n-1].Fin:], " .+()0123456789") != "" || g.apresUnLieu(i) ||
			celebresInitiales[l.mots[i].Cle+" "+l.mots[i+n-1].Cle] {
			return -1
		}
		return i
	}
	return -1
}
