package francais

import "fmt"

// desSemaines reads even or odd weeks: a heading, or of the days just said.
func (p *lecteur) desSemaines(j jeton) {
	p.i++
	k := 0
	for p.apres(k).genre == fermante || p.apres(k).genre == deuxPoints || p.apres(k).genre == virgule && p.r == nil ||
		p.apres(k).genre == article {
		k++
	}
	suite := p.apres(k).genre
	titre := p.apres(0).genre == deuxPoints || p.r == nil || p.fort && p.r.complete() && (suite == jour || suite == heure)
	switch {
	case titre && (suite == jour || suite == heure || suite == rang):
		p.clore()
		p.condition.parite = j.n
		p.dAbord = fin
	case p.r == nil || p.r.vide() || p.r.parite != 0 || len(p.regles) > 0 && p.r.complete() || p.condition.parite != 0:
		p.ambigu("les semaines ne disent pas de quels jours")
	default:
		p.r.parite = j.n
	}
}

// desVacances reads school holidays, or the time out of them, as a heading.
func (p *lecteur) desVacances(j jeton) {
	k := 1
	for vide[p.apres(k).genre] {
		k++
	}
	switch p.apres(k).genre {
	case ferme:
		if j.genre == vacances && !p.titreDeRegles(k+1) {
			p.fermetures = append(p.fermetures, "SH off")
			p.i += k + 1
			return
		}
	case jour, heure, rang, tousJours:
		if p.r == nil || p.r.complete() && (p.fort || p.apres(1).genre == deuxPoints) {
			p.clore()
			p.condition = condition{sh: j.genre == vacances}
			p.dAbord = fin
			p.i += k
			return
		}
	case chaine:
	}
	p.ambigu("les vacances ne disent pas de quels jours")
}

func (p *lecteur) titreDeRegles(k int) bool {
	g := p.apres(k).genre
	return g == de || g == heure || g == jour || g == article
}

// desFeries reads « jours fériés : fermé » and « y compris les jours fériés ».
func (p *lecteur) desFeries() {
	if p.vu().genre == compris {
		if p.apres(1).genre == feries {
			p.notes = append(p.notes, "y compris les jours fériés")
			p.i += 2
			return
		}
		if p.apres(1).genre == jour && p.r != nil && p.r.incertain == tousIncertains && p.apres(1).n == 6 {
			p.r.incertain = ""
			p.i += 2
			return
		}
		if p.vu().cle == "y" {
			p.ambigu("ces mots ne sont pas compris")
		}
		p.i++
		return
	}
	k := 1
	for vide[p.apres(k).genre] {
		k++
	}
	if p.apres(k).genre != ferme || p.titreDeRegles(k+1) {
		p.ambigu("les jours fériés n’ont pas d’heures")
		return
	}
	p.fermetures = append(p.fermetures, "PH off")
	p.i += k + 1
}

var codesMois = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// periode reads months or dates of each year, or dates of one, from the token k on:
// in the syntax of OpenStreetMap, and the token after.
func (p *lecteur) periode(k int) (osm string, suite int) {
	jour1, mois1, k1 := p.dateDuMois(k)
	an1, k1 := p.anDit(k1)
	if k1 == k {
		return "", k
	}
	g := p.apres(k1).genre
	k2 := k1
	if g == a || g == tiret || g == et || g == virgule || g == jusqua || g == barre {
		for k2++; p.apres(k2).genre == article; k2++ {
		}
	}
	jour2, mois2, k3 := p.dateDuMois(k2)
	an2 := 0
	if k3 > k2 {
		an2, k3 = p.anDit(k3)
	}
	switch {
	case an1 > 0 && an2 == 0, an2 > 0 && (jour1 == 0 || jour2 == 0):
		return "", k
	case k2 == k1 || k3 == k2:
		if jour1 > 0 || mois1 == 0 {
			return "", k
		}
		return codesMois[mois1-1], k1
	case mois1 == 0:
		mois1 = mois2
	}
	if mois1 == 0 || mois2 == 0 || (jour1 == 0) != (jour2 == 0) || jour1 > 31 || jour2 > 31 {
		return "", k
	}
	if jour1 > 0 {
		if g != a && g != tiret && g != jusqua || aRebours(an1, mois1, jour1, an2, mois2, jour2) {
			return "", k
		}
		return deDates(an1, mois1, jour1, an2, mois2, jour2), k3
	}
	if (g == et || g == virgule || g == barre) && (mois1%12)+1 != mois2 || p.apres(k3).genre == et &&
		p.apres(k3+1).genre == mois {
		return "", k
	}
	return codesMois[mois1-1] + "-" + codesMois[mois2-1], k3
}

// aRebours reports dates that end before they begin: « du 20 au 3 août ». Those of two
// months go over the end of the year.
func aRebours(an1, mois1, jour1, an2, mois2, jour2 int) bool {
	if an1 > 0 {
		return an1 > an2 || an1 == an2 && mois1*100+jour1 > mois2*100+jour2
	}
	return mois1 == mois2 && jour1 > jour2
}

// deDates is a range of dates, of one time when its end has a year: its first day is
// then the last such day before the end, unless it has its own year.
func deDates(an1, mois1, jour1, an2, mois2, jour2 int) string {
	de, a := fmt.Sprintf("%s %02d", codesMois[mois1-1], jour1), fmt.Sprintf("%s %02d", codesMois[mois2-1], jour2)
	if an2 == 0 {
		return de + "-" + a
	}
	if an1 == 0 {
		if an1 = an2; mois1*100+jour1 > mois2*100+jour2 {
			an1--
		}
	}
	return fmt.Sprintf("%d %s-%d %s", an1, de, an2, a)
}

// anDit reads a year after a date, 0 for none.
func (p *lecteur) anDit(k int) (an, suite int) {
	if j := p.apres(k); j.genre == annee && k > 0 && p.apres(k-1).genre == mois {
		return j.n, k + 1
	}
	return 0, k
}

// dateDuMois reads « juillet », « 1er juillet », or « 24 » whose month follows.
func (p *lecteur) dateDuMois(k int) (jour, m, suite int) {
	j := p.apres(k)
	if j.genre == mois {
		return 0, j.n, k + 1
	}
	if j.genre != nombre && !(j.genre == rang && j.n == 1) || j.n == 0 {
		return 0, 0, k
	}
	if p.apres(k+1).genre == mois {
		return j.n, p.apres(k + 1).n, k + 2
	}
	return j.n, 0, k + 1
}

// unePeriode reads a period: a heading, or of the only rule said.
func (p *lecteur) unePeriode() {
	osm, k := p.periode(0)
	if osm == "" {
		if p.vu().genre == nombre && p.apres(1).genre != mois {
			p.commentaire()
			return
		}
		p.ambigu("des dates ne se disent pas en une semaine")
		return
	}
	v := k
	for vide[p.apres(v).genre] {
		v++
	}
	switch g := p.apres(v).genre; {
	case g == ferme && !p.titreDeRegles(v+1):
		p.fermetures = append(p.fermetures, osm+" off")
		p.i += v + 1
	case (g == jour || g == heure || g == rang || g == tousJours) &&
		(p.r == nil || p.r.complete() && (p.fort || p.apres(k).genre == deuxPoints)):
		p.clore()
		p.condition = condition{periode: osm}
		p.dAbord = fin
		p.i += v
	case p.r.complete() && len(p.regles) == 0 && p.r.periode == "" && !p.fort:
		p.r.periode = osm
		p.i += k
	default:
		p.ambigu("une période ne dit pas de quels jours")
	}
}
