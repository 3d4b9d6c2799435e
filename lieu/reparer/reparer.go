// Package reparer mends what producers publish, by named rules: each repair
// keeps the published value, so that it can be counted, shown and undone. What
// a rule cannot mend with certainty is kept, and doubted. The rules look at
// one place at a time, and what they give they leave alone the next time.
package reparer

import (
	"iter"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// Regle is a named rule.
type Regle struct {
	Nom   string // short and stable, what --sans-reparation takes
	Titre string // French: what it repairs, "" for a rule that only doubts and cannot be switched off
	Doute string // French: what it doubts, "" when it is always certain

	passer  func(*passage)      // nil for a rule on texts
	dabord  bool                // before the rules on texts
	texte   func(string) string // mends a text
	partout bool                // texte is for names and addresses too
}

// Repare reports a rule that changes values.
func (r Regle) Repare() bool { return r.Titre != "" }

// Reparateur applies the rules, but for those switched off. It remembers
// verdicts on values, and serves one goroutine.
type Reparateur struct {
	t        *territoire.Territoires
	sauf     []string
	regles   []Regle
	textes   []colonneTexte
	listes   []liste
	verdicts map[string]verdict // on opening hours

	arrondissements map[string]string // code and postal code of a town, or code → code of the arrondissement
}

// New makes a Reparateur that applies all the rules but sauf. t may be nil:
// then nothing is said of codes and communes.
func New(t *territoire.Territoires, sauf ...string) *Reparateur {
	return &Reparateur{t: t, sauf: sauf, regles: Regles(), textes: colonnesTexte(), listes: listesFermees(),
		verdicts: map[string]verdict{}, arrondissements: parPostal(t)}
}

// Lignes are the rows of lignes, mended.
func (r *Reparateur) Lignes(lignes iter.Seq2[lieu.Ligne, error]) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for l, err := range lignes {
			if err == nil {
				r.Ligne(&l)
			}
			if !yield(l, err) {
				return
			}
		}
	}
}

// Ligne mends one row, with its Reparations and Doutes. A refused row stays as
// it was published.
func (r *Reparateur) Ligne(l *lieu.Ligne) {
	if l.Rejet != nil {
		return
	}
	p := &passage{Reparateur: r, ligne: l, l: &l.Lieu}
	p.passer(true)
	p.mettreTextesAuNet()
	p.passer(false)
	l.Illisibles = nil // judged
}

// passer applies the rules before those on texts, or after.
func (p *passage) passer(dabord bool) {
	for _, regle := range p.regles {
		if regle.passer != nil && regle.dabord == dabord {
			p.regle = regle.Nom
			regle.passer(p)
		}
	}
}

// passage is one row going through the rules.
type passage struct {
	*Reparateur
	ligne *lieu.Ligne
	l     *lieu.Lieu
	regle string // the one at work

	code      string // the last one looked up, with what it gave
	laCommune territoire.Commune
	connue    bool
	perdu     bool // the position is far from the commune

	verdict territoire.Pesee // see pesee
	pese    bool
}

// actif reports whether a rule is switched on.
func (r *Reparateur) actif(regle string) bool { return !slices.Contains(r.sauf, regle) }

// douter keeps a value and tells the producer.
func (p *passage) douter(colonne, valeur, motif string) {
	p.ligne.Doutes = append(p.ligne.Doutes, lieu.Doute{Regle: p.regle, Colonne: colonne, Valeur: valeur, Motif: motif})
}

// poser puts apres in the place of *champ, when the rule at work is switched
// on; it reports whether the value is now apres.
func (p *passage) poser(colonne string, champ *string, apres string) bool {
	if *champ == apres {
		return true
	}
	if !p.permis(colonne, *champ, apres) {
		return false
	}
	p.noter(colonne, *champ, apres)
	*champ = apres
	return true
}

// poserListe is poser for a list.
func (p *passage) poserListe(colonne string, champ *[]string, apres []string) {
	if slices.Equal(*champ, apres) {
		return
	}
	avant, cellule := strings.Join(*champ, lieu.Separateur), strings.Join(apres, lieu.Separateur)
	if !p.permis(colonne, avant, cellule) {
		return
	}
	p.noter(colonne, avant, cellule)
	*champ = apres
}

// permis doubts the value that a rule switched off would have mended.
func (p *passage) permis(colonne, avant, apres string) bool {
	if p.actif(p.regle) {
		return true
	}
	motif := "serait écrit « " + apres + " » par la règle " + p.regle + ", écartée"
	if apres == "" {
		motif = "serait mis de côté par la règle " + p.regle + ", écartée"
	}
	p.douter(colonne, avant, motif)
	return false
}

// noter records a repair. The published value is that of the first rule.
func (p *passage) noter(colonne, avant, apres string) {
	for i := range p.ligne.Reparations {
		if r := &p.ligne.Reparations[i]; r.Colonne == colonne {
			avant, r.Apres = r.Avant, apres
		}
	}
	deja := slices.ContainsFunc(p.ligne.Reparations,
		func(r lieu.Reparation) bool { return r.Colonne == colonne && r.Regle == p.regle })
	if !deja {
		p.ligne.Reparations = append(p.ligne.Reparations,
			lieu.Reparation{Regle: p.regle, Colonne: colonne, Avant: avant, Apres: apres})
	}
}

// stable is what f makes of s, when doing it again changes nothing; else s.
func stable(s string, f func(string) string) string {
	out := s
	for range 5 {
		suite := f(out)
		if suite == out {
			return out
		}
		out = suite
	}
	return s
}
