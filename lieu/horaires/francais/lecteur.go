package francais

import "strings"

// condition is when a rule holds, as its heading says.
type condition struct {
	periode string // in the syntax of OpenStreetMap
	parite  int    // 1 odd weeks, 2 even ones
	sh      bool
}

// regle is days with what is said of them.
type regle struct {
	groupe
	condition
	plages   []plage
	libres   int  // spans since the last comment
	ferme    bool // closed on these days
	moitie   int  // closed on a part of them
	otees    []plage
	coupes   []coupe
	note     string
	seule    bool // a comment may stand without hours
	aussi    bool
	remplace bool
	etiquete bool // under a heading that names an activity
	tout     bool // every day
	attend   bool // « lundi : », « lundi néant »: something is said of its days, and no hours yet
	partie   int  // the half-day said before its hours
}

// lecteur walks the tokens and gathers rules. After a refusal it does nothing
// of consequence, and each loop asks for a token.
type lecteur struct {
	s          string
	l          []jeton
	i          int
	regles     []*regle
	r          *regle // the one being said
	condition  condition
	etiquette  string // comment of the rules to come
	etiqRdv    bool
	notes      []string
	sinon      string
	fermetures []string
	fort       bool // a stop since the last thing said
	dAbord     genre
	refus      *refus
}

func (p *lecteur) vu() jeton { return p.apres(0) }

func (p *lecteur) apres(n int) jeton { return p.l[min(p.i+n, len(p.l)-1)] }

func (p *lecteur) avant(n int) jeton {
	if p.i-n < 0 {
		return jeton{}
	}
	return p.l[p.i-n]
}

// ambigu says that several readings exist.
func (p *lecteur) ambigu(raison string) {
	if p.refus == nil {
		p.refus = &refus{raison: raison}
	}
}

// contraire says that the words contradict each other: they win over doubts.
func (p *lecteur) contraire(raison string) {
	if p.refus == nil || !p.refus.contraire {
		p.refus = &refus{true, raison}
	}
}

// vide marks tokens that only part others.
var vide = map[genre]bool{virgule: true, et: true, tiret: true, barre: true, deuxPoints: true, bruit: true,
	article: true, de: true, ouvrante: true, fermante: true, colonne: true, a: true}

// lire gathers the rules. A doubt does not stop it: a contradiction may follow.
func (p *lecteur) lire() {
	for p.vu().genre != fin {
		debut := p.i
		p.une()
		if p.i == debut {
			p.i++
		}
	}
	p.clore()
}

// une reads one thing.
func (p *lecteur) une() {
	switch j := p.vu(); j.genre {
	case point, pointVirgule, saut:
		p.fort = true
	case deuxPoints:
		p.r.attendre()
	case ouvrante:
		p.parenthese()
	case jour, tousJours, weekEnd, rang:
		if j.genre == rang && p.apres(1).genre == mois {
			p.unePeriode()
			break
		}
		p.desJours()
	case heure, entre, aPartir, moment:
		p.desHeures()
	case continu24:
		p.jourEtNuit(j)
	case ferme:
		p.uneFermeture()
	case sauf:
		p.unSauf()
	case rdv:
		p.unRendezVous()
	case paire:
		p.desSemaines(j)
	case mois, nombre:
		p.unePeriode()
	case vacances, scolaire:
		p.desVacances(j)
	case feries, compris:
		p.desFeries()
	case aussi:
		p.ditAussi()
	case continu:
		if p.r != nil && !p.fort {
			p.r.remplace = true
		}
	case nocturne:
		p.uneNocturne()
	case memes:
		p.memesHeures()
	case ouvert:
		p.ouverture()
	case chaine:
		p.guillemets(j)
	case mot, activite:
		p.commentaire()
	case duMois, annee:
		p.ambigu("un moment du mois n’a pas de jour")
	case vague, autres, fauxJour, desVacances, depuis, jusqua, ou, nombre4:
		p.ambigu("« " + strings.TrimSpace(p.s[j.debut:j.fin]) + " » ne se dit pas en une semaine")
	default:
		if !vide[j.genre] {
			p.ambigu("ces mots ne sont pas compris")
		}
	}
}

// clore keeps the rule being said.
func (p *lecteur) clore() {
	r := p.r
	p.r = nil
	if r == nil {
		return
	}
	p.regles = append(p.regles, r)
	sans := len(r.plages) == 0 && !r.ferme && r.moitie == 0
	switch {
	case r.vide():
		p.ambigu("des heures n’ont pas de jour")
	case sans && !(r.seule && r.note != "") && !(p.etiqRdv && r.etiquete):
		p.ambigu("un jour n’a pas d’heures")
	}
}

// neuve begins a rule.
func (p *lecteur) neuve() *regle {
	p.clore()
	p.r = &regle{condition: p.condition, etiquete: p.etiquette != ""}
	if p.etiquette != "" {
		p.r.note = p.etiquette
	}
	p.fort = false
	return p.r
}

// attendre notes that hours are due: days that come instead begin another rule,
// and « lundi : - mardi : 9h-12h » says nothing of Monday.
func (r *regle) attendre() {
	if r != nil && !r.vide() && !r.complete() {
		r.attend = true
	}
}

func (r *regle) complete() bool {
	return r != nil && !r.vide() && (len(r.plages) > 0 || r.ferme || r.moitie > 0 || r.seule)
}

// desJours reads days: they go to hours said before them, or begin a rule.
func (p *lecteur) desJours() {
	debut, sur := p.i, p.vu()
	var g groupe
	if sur.genre == tousJours {
		p.i++
		g = tous(sur.n)
	} else if g = p.groupe(false); g.vide() {
		p.i = debut
		p.ambigu("un rang n’a pas de jour")
		return
	}
	if p.vu().genre == compris && p.vu().cle != "y" && g.jours[6] && p.r != nil && p.r.incertain == tousIncertains {
		p.r.incertain = ""
		p.i++
		return
	}
	if p.dAbord == fin {
		p.dAbord = jour
	}
	r := p.r
	switch {
	case p.dAbord == heure && r != nil && len(r.plages) > 0 && !p.fort:
	case r == nil || r.complete() || p.dAbord == heure:
		r = p.neuve()
	case (p.fort || r.attend) && !r.vide():
		p.ambigu("un jour n’a pas d’heures")
	}
	r.unir(g)
	r.tout = r.tout || sur.genre == tousJours
	p.fort = false
}

// tous are the days of « tous les jours », sure or not.
func tous(n int) (g groupe) {
	for j := range 7 {
		g.jours[j], g.dedans[j] = true, true
	}
	g.premiers[0] = true
	if n == 0 {
		g.incertain = tousIncertains
	}
	return g
}

const tousIncertains = "« tous les jours » ne dit pas si le dimanche compte"

// desHeures reads spans: they go to the days said before them, or begin a rule.
func (p *lecteur) desHeures() {
	if p.vu().genre == moment && p.momentSeul() {
		return
	}
	debut, partie := p.i, 0
	if p.vu().genre == moment {
		partie = p.vu().n
	}
	l := p.serie()
	if p.i == debut {
		p.ambigu("une demi-journée n’a pas d’heures")
		return
	}
	p.ajouter(l)
	if p.r != nil && partie != 0 && len(p.r.plages) == len(l) {
		p.r.partie = partie
	}
}

func (p *lecteur) ajouter(l []plage) {
	if p.dAbord == fin {
		p.dAbord = heure
	}
	r := p.r
	switch {
	case p.dAbord == heure && (r == nil || !r.vide()):
		r = p.neuve()
	case r == nil:
		p.ambigu("des heures n’ont pas de jour")
		return
	case r.ferme:
		p.ambigu("un jour est fermé, et a des heures")
	case r.seule && len(r.plages) == 0:
		r.seule = false
	}
	r.plages, r.libres = append(r.plages, l...), r.libres+len(l)
	p.fort = false
}

func (p *lecteur) jourEtNuit(j jeton) {
	p.i++
	if j.n == 1 && p.r == nil {
		r := p.neuve()
		for k := range 7 {
			r.jours[k] = true
		}
	}
	p.ajouter([]plage{{debut: 0, fin: minutesParJour}})
	for vide[p.vu().genre] {
		p.i++
	}
	if p.vu().genre == tousJours && p.vu().n == 1 && p.r != nil && p.r.vide() {
		return
	}
}

// momentSeul reads « l'après-midi sur rendez-vous »; false when hours follow.
func (p *lecteur) momentSeul() bool {
	if p.apres(1).genre != rdv {
		return false
	}
	texte := "le matin "
	switch p.vu().n {
	case apresMidi:
		texte = "l’après-midi "
	case soir:
		texte = "le soir "
	case journee:
		return false
	}
	if !p.r.complete() || len(p.regles) > 0 || p.sinon != "" {
		p.ambigu("une demi-journée n’a pas d’heures")
	}
	p.i++
	p.sinon = texte + p.rendezVous()
	p.i++
	return true
}
