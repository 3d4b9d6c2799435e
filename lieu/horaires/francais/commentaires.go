package francais

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of a comment: longer is a text, which hours are only a part of.
const (
	commentaireMax = 110
	motsDuComment  = 24
)

var sigleRdv = regexp.MustCompile(`(?i)\b(?:r\.?d\.?v\.?|rendez vous)`)

// rendezVous is the comment of the token at hand, its short forms whole.
func (p *lecteur) rendezVous() string {
	j := p.vu()
	t := sigleRdv.ReplaceAllString(strings.TrimRight(strings.TrimSpace(p.s[j.debut:j.fin]), "."), "rendez-vous")
	r, n := utf8.DecodeRuneInString(t)
	return strings.ReplaceAll(strings.ToLower(string(r))+t[n:], "\n", " ")
}

// minuscule is a comment as it stands inside a sentence.
func minuscule(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	suite, _ := utf8.DecodeRuneInString(s[n:])
	premier, _, _ := strings.Cut(s, " ")
	if n == 0 || unicode.IsUpper(suite) || formes[plier(premier)] == nil {
		return s // what is no word of hours may be a name
	}
	return strings.ToLower(string(r)) + s[n:]
}

// unRendezVous reads who may come, and how: of all that follows, of the days
// or of the hours just said.
func (p *lecteur) unRendezVous() {
	texte, fort := p.rendezVous(), p.fort
	et := (p.avant(1).genre == et || p.avant(1).genre == ou) && p.r.complete()
	p.i++
	r := p.r
	switch {
	case r.complete() && p.vu().genre == deuxPoints && len(r.plages) > 0:
		p.titre(texte, true)
	case r != nil && len(r.plages) > 0 && directe[p.vu().genre]:
		p.ambigu("« " + texte + " » ne dit pas de quelles heures")
	case r == nil && len(p.regles) == 0:
		p.etiquette, p.etiqRdv = joindre(p.etiquette, texte), true
	case r == nil:
		p.ambigu("un commentaire ne dit pas de quels jours")
	case et && len(r.plages) > 0:
		if len(p.regles) > 0 || p.sinon != "" {
			p.ambigu("un commentaire ne dit pas de quels jours")
		}
		p.sinon = texte
	case len(r.plages) == 0:
		r.note, r.seule = joindre(r.note, texte), true
	case fort && p.suit() == fin && r.libres == len(r.plages):
		p.notes = append(p.notes, texte)
	case r.libres == 1 && p.autresNotees():
		r.annoter(texte)
	case r.libres == 0:
		r.annoter(texte)
	default:
		p.ambigu("« " + texte + " » ne dit pas de quelles heures")
	}
}

// annoter gives a comment to the spans that have none since the last one.
func (r *regle) annoter(texte string) {
	for i := len(r.plages) - max(r.libres, 1); i < len(r.plages); i++ {
		r.plages[i].note = joindre(r.plages[i].note, texte)
	}
	r.libres = 0
}

// autresNotees reports that each rule before has its own comment.
func (p *lecteur) autresNotees() bool {
	for _, r := range p.regles {
		notee := r.note != "" && r.note != p.etiquette || r.ferme
		for _, x := range r.plages {
			notee = notee || x.note != ""
		}
		if !notee {
			return false
		}
	}
	return true
}

func joindre(a, b string) string {
	if a == "" || a == b {
		return b
	}
	if b == "" {
		return a
	}
	return a + ", " + b
}

// finDeCommentaire are what a comment does not hold.
var finDeCommentaire = map[genre]bool{fin: true, jour: true, heure: true, tousJours: true, ferme: true, sauf: true,
	rdv: true, point: true, weekEnd: true, autres: true, pointVirgule: true, saut: true, ouvrante: true, fermante: true,
	colonne: true, paire: true, vacances: true, feries: true, annee: true, date: true, deuxPoints: true, chaine: true,
	continu24: true, fauxJour: true, desVacances: true, memes: true, nocturne: true, jusqua: true, aPartir: true,
	depuis: true, mois: true, heureFausse: true, jourDouble: true}

// bornes finds where a comment begins, its article included, where it ends, and
// whether a comma parts it from what follows.
func (p *lecteur) bornes() (debut, fin int, pause bool) {
	k := p.i
	for k > 0 && (p.l[k-1].genre == article || p.l[k-1].genre == de || p.l[k-1].genre == a || p.l[k-1].genre == bruit &&
		p.l[k-1].cle != "'") {
		k--
	}
	for p.i < len(p.l) && !finDeCommentaire[p.vu().genre] {
		if g := p.vu().genre; g == tiret && !p.vu().colle || g == barre && !p.vu().colle {
			break
		}
		if p.vu().genre == rang && p.apres(1).genre == jour {
			break
		}
		if p.vu().genre == vague {
			p.ambigu("« " + strings.TrimSpace(p.s[p.vu().debut:p.vu().fin]) + " » ne se dit pas en une semaine")
		}
		p.i++
	}
	f := p.i
	for f > k+1 && vide[p.l[f-1].genre] && p.l[f-1].genre != fermante {
		f--
		pause = pause || p.l[f].genre == virgule || p.l[f].genre == et
	}
	return p.l[k].debut, p.l[f-1].fin, pause
}

// deOSM are selectors of OpenStreetMap that a value has after its hours, where the format has none: they
// tell when these hours hold, and are no words to print.
var deOSM = regexp.MustCompile(`\b(?:[Ww]eeks? ?\d.*|(?:SH|PH|easter)\b.*)`)

// commentaire reads words that the table does not know.
func (p *lecteur) commentaire() {
	fort, debutI := p.fort, p.i
	activite := p.vu().genre == activite
	lie := p.avant(1).genre == a || p.avant(1).genre == ouvrante || liants[p.vu().cle]
	d, f, pause := p.bornes()
	avant := p.avantLe(d)
	texte := strings.Trim(strings.Join(strings.Fields(strings.ReplaceAll(p.s[d:f], "\x00", " ")), " "), " ,-/")
	if utf8.RuneCountInString(texte) > commentaireMax || p.i-debutI > motsDuComment || strings.ContainsAny(texte, "?!") {
		p.ambigu("les heures sont au milieu d’un texte")
	}
	if m := deOSM.FindString(texte); m != "" {
		p.contraire("« " + m + " » est écrit après les heures")
	}
	texte = minuscule(texte)
	suite := p.suit()
	titre := p.vu().genre == deuxPoints || activite && (suite == jour || suite == heure)
	r := p.r
	switch {
	case strings.IndexFunc(texte, unicode.IsLetter) < 0:
		p.ambigu("ces mots ne sont pas compris")
	case r == nil && len(p.regles) == 0:
		if fort && p.etiquette != "" {
			p.ambigu("les heures sont au milieu d’un texte")
		}
		p.etiquette = joindre(p.etiquette, texte)
	case r == nil || r.complete() && titre:
		p.titre(texte, activite)
	case !r.complete():
		r.note = joindre(r.note, texte)
		r.attendre()
	case !pause && directe[p.vu().genre] && (suite == heure || !lie && (suite == jour || directe[suite])):
		p.ambigu("« " + texte + " » ne dit pas de quels jours")
	default:
		p.suivre(texte, avant, suite == fin || p.vu().genre == point)
	}
}

// sansVenir are ways to be helped without coming: said after two spans, of the
// last or of both, they would send somebody to a closed door.
var sansVenir = regexp.MustCompile(`telephon|visio|a distance|en ligne|domicile`)

// directe are the tokens that go on with hours or days, with no stop before.
var directe = map[genre]bool{jour: true, heure: true, de: true, entre: true, aPartir: true, article: true, moment: true,
	weekEnd: true}

// liants begin a comment of the days before it.
var liants = map[string]bool{"dans": true, "chez": true, "par": true, "avec": true, "pour": true, "sur": true,
	"salle": true, "sans": true}

// avantLe is what stands before the byte d.
func (p *lecteur) avantLe(d int) genre {
	g := fin
	for _, j := range p.l {
		if j.fin > d {
			break
		}
		g = j.genre
	}
	return g
}

// titre begins the hours of another activity of the place. Names that are none
// may be other houses: which one is the place?
func (p *lecteur) titre(texte string, activite bool) {
	if !activite || p.r == nil || p.etiquette != "" && p.etiquette != p.r.note {
		p.ambigu("les heures de plusieurs services ne disent pas lesquelles sont du lieu")
	}
	p.clore()
	if p.dAbord == heure {
		p.ambigu("les heures ne disent pas de quels jours")
	}
	p.etiquette = texte
}

// suivre keeps a comment that comes after hours: of the rule just said, or of
// all when it ends the text and a heading began it.
func (p *lecteur) suivre(texte string, avant genre, finale bool) {
	r := p.r
	switch {
	case r.ferme || len(r.plages) == 0:
		r.note = joindre(r.note, texte)
	case r.libres > 1 && sansVenir.MatchString(plier(texte)):
		p.ambigu("« " + texte + " » ne dit pas de quelles heures")
	case r.libres == 0 || len(p.regles) == 0 || p.autresNotees():
		r.annoter(texte)
	case finale && p.etiquette != "" && (avant == virgule || p.fort):
		p.notes = append(p.notes, texte)
	default:
		p.ambigu("« " + texte + " » ne dit pas de quels jours")
	}
}
