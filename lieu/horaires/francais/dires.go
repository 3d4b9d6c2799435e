package francais

import "strings"

// parenthese reads « (16h le vendredi) », the end of one day; else what is
// inside is read as if it stood outside.
func (p *lecteur) parenthese() {
	if d, n, k := p.finDUnJour(); k > 0 && p.r.complete() {
		p.finir(d, n)
		p.i += k
	}
}

// finDUnJour finds an hour and a day alone between brackets, and where the
// brackets end; 0 for none.
func (p *lecteur) finDUnJour() (d, n, suite int) {
	k := 1
	if p.vu().genre != ouvrante {
		return 0, 0, 0
	}
	if p.apres(k).genre == jusqua {
		k++
	}
	h := p.apres(k)
	if h.genre != heure {
		return 0, 0, 0
	}
	for k++; p.apres(k).genre == article || p.apres(k).genre == de; k++ {
	}
	if p.apres(k).genre != jour || p.apres(k+1).genre != fermante {
		return 0, 0, 0
	}
	return p.apres(k).n, h.n, k + 2
}

// finir gives a day of the rule being said, or of one before, another end.
func (p *lecteur) finir(d, n int) {
	r := p.r
	if r == nil || !r.jours[d] || len(r.plages) == 0 || r.tout {
		p.ambigu("une heure de fin sans heure de début")
		return
	}
	x := &regle{condition: r.condition, note: r.note, remplace: true}
	x.jours[d] = true
	x.plages = append(x.plages, r.plages...)
	y := &x.plages[len(x.plages)-1]
	if n <= y.debut {
		p.ambigu("une heure de fin sans heure de début")
	}
	y.fin = n
	p.regles = append(p.regles, r, x)
	p.r = nil
}

// uneNocturne reads « nocturne le jeudi jusqu'à 20h », in either order.
func (p *lecteur) uneNocturne() {
	d, n := -1, -1
	k := 1
	for ; ; k++ {
		switch j := p.apres(k); {
		case j.genre == jour && d < 0:
			d = j.n
			continue
		case j.genre == heure && n < 0 && p.apres(k-1).genre == jusqua:
			n = j.n
			continue
		case vide[j.genre] && j.genre != virgule && j.genre != et, j.genre == jusqua:
			continue
		}
		break
	}
	if d < 0 || n < 0 {
		p.ambigu("une nocturne n’a pas de jour ou pas d’heure")
		return
	}
	p.i += k
	p.finir(d, n)
}

// memesHeures reads « mêmes horaires le mardi et le jeudi ».
func (p *lecteur) memesHeures() {
	p.i++
	for vide[p.vu().genre] {
		p.i++
	}
	r := p.r
	if r == nil || len(r.plages) == 0 || p.vu().genre != jour {
		p.ambigu("« mêmes horaires » ne dit pas lesquels")
		return
	}
	g := p.groupe(false)
	x := p.neuve()
	x.unir(g)
	x.plages, x.note = append(x.plages, r.plages...), r.note
}

func (p *lecteur) ditAussi() {
	if p.r != nil && !p.r.vide() && len(p.r.plages) == 0 {
		p.r.aussi = true
		return
	}
	p.i++
	for vide[p.vu().genre] {
		p.i++
	}
	if g := p.vu().genre; g == jour && p.r.complete() {
		p.desJours()
		if p.r != nil {
			p.r.aussi = true
		}
	} else if g != heure {
		p.ambigu("ces mots ne sont pas compris")
	}
}

// ouverture reads « ouverture à 9h, fermeture à 17h »; « ouvert » alone says
// nothing.
func (p *lecteur) ouverture() {
	k := 1
	for ; p.apres(k).genre == a || p.apres(k).genre == article; k++ {
	}
	de := p.apres(k)
	if de.genre != heure {
		if p.apres(k).genre == feries {
			p.ambigu("les jours fériés n’ont pas d’heures")
		}
		return
	}
	for k++; vide[p.apres(k).genre] && p.apres(k).genre != a; k++ {
	}
	if p.apres(k).genre != ferme {
		return
	}
	for k++; p.apres(k).genre == a || p.apres(k).genre == article; k++ {
	}
	if p.apres(k).genre != heure {
		return
	}
	x := plage{debut: de.n, fin: p.apres(k).n}
	p.verifier(&x)
	p.i += k + 1
	p.ajouter([]plage{x})
}

// guillemets reads a comment in quotes, as OpenStreetMap has them.
func (p *lecteur) guillemets(j jeton) {
	t := strings.TrimSpace(strings.Trim(p.s[j.debut:j.fin], `"`))
	p.i++
	switch {
	case t == "" || p.r == nil || p.r.note != "" || p.avant(2).genre == colonne:
		p.ambigu("un commentaire ne dit pas de quels jours")
	default:
		p.r.note, p.r.seule = t, true
	}
}
