package reparer

import "feuillet/lieu/territoire"

// pesee is what the witnesses of the commune say, weighed once: after the form
// of the codes was mended, and before anything is drawn from them.
func (p *passage) pesee() *territoire.Pesee {
	if !p.pese {
		p.pese = true
		if p.t != nil {
			p.verdict = p.t.Peser(p.l)
		}
	}
	return &p.verdict
}

// peser mends or doubts the codes when the rule at work is that of what is
// wrong: there is one rule a kind, so that each can be counted and switched off.
func (p *passage) peser() {
	v := p.pesee()
	if string(v.Genre) != p.regle {
		return
	}
	if v.Motif != "" {
		p.douter(v.Colonne, p.colonne(v.Colonne), v.Motif)
	}
	if v.Verdict == territoire.Retrouvee {
		p.poser("code_insee", &p.l.CodeInsee, v.CodeInsee)
		p.poser("code_postal", &p.l.CodePostal, v.CodePostal)
	}
}

// colonne is the cell of a column that witnesses of the commune stand in.
func (p *passage) colonne(nom string) string {
	switch nom {
	case "code_insee":
		return p.l.CodeInsee
	case "code_postal":
		return p.l.CodePostal
	}
	return p.l.Commune
}

// commune writes the name of the commune as the COG does, once it is sure; a
// part of it keeps its own. It doubts a name that says nothing known.
func (p *passage) commune() {
	v := p.pesee()
	p.peser()
	c, ok := p.codee() // an arrondissement is of its commune
	if v.Commune.Code != "" && (ok && c.Code == v.Commune.Code || p.l.CodeInsee == v.CodeInsee) {
		p.poser("commune", &p.l.Commune, v.Nom)
	}
}
