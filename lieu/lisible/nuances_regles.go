package lisible

import (
	"slices"
	"strconv"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
)

// sens is a part of the hours, and whether a sentence opens the place then.
type sens struct {
	quand quand
	ouvre bool
}

// regleNuance finds one sort of nuance in a sentence.
type regleNuance struct {
	sorte Sorte
	lire  func(s *semaineLue, d dite) []sens
}

// reglesNuances are all of them: the first that finds something is that of the sentence.
var reglesNuances = []regleNuance{{ParSemaines, parSemaines}, {EnVacances, enVacances},
	{Contredites, nouveauxHoraires}, {ParSaison, parSaison}, {Finie, finie},
	{Contredites, aDates}, {PourCertains, deCertains}, {Contredites, enPause}, {Contredites, remarqueFerme},
	{SurRdv, surRdvAlors}, {Contredites, contredites}}

// entreClauses parts a folded sentence.
var entreClauses = patronDe(` ?(?:[;,|()/]| - |\bmais\b|\bpuis\b) ?`)

// etAutrement goes on with another way to come.
var etAutrement = patronDe(` et ((?:uniquement |seulement )?(?:sur|avec|sans) (?:prise de )?(?:rendez|rdv|r\.d))`)

// clausesAvec are the parts of the week of which a predicate is said: those that its clause
// names, and those named alone right before it, or after it. Not ok when a clause has the
// predicate and names none: it is said of all.
func clausesAvec(plie string, dit func(clause string) bool) (out []quand, ok bool) {
	attente, dernier := "", -1
	var textes []string
	for _, c := range entreClauses.Split(etAutrement.ReplaceAllString(plie, ", $1"), -1) {
		switch c = strings.TrimSpace(c); {
		case c == "":
		case dit(c):
			textes = append(textes, attente+" "+c)
			attente, dernier = "", len(textes)-1
		case queMoments(c):
			attente += " " + c
		default:
			attente, dernier = "", -1
		}
	}
	if dernier >= 0 {
		textes[dernier] += " " + attente
	}
	for _, t := range textes {
		q := lireQuand(t)
		if !q.dit() {
			return nil, false
		}
		out = append(out, q)
	}
	return out, len(out) > 0
}

// dit reports that it names something.
func (q quand) dit() bool { return q.nomme || q.saison || q.moitie }

// motsDans reports words that are all of some sets, or numbers.
func motsDans(plie string, sets ...map[string]bool) bool {
	for _, m := range lieu.LireMots(plie) {
		connu := m.Cle == "" || m.Cle[0] >= '0' && m.Cle[0] <= '9' ||
			slices.ContainsFunc(sets, func(s map[string]bool) bool { return s[m.Cle] })
		if !connu {
			return false
		}
	}
	return true
}

func queMoments(plie string) bool { return motsDans(plie, motsMoments) }

// sujetFort tells of the doors of the place, and not of what goes on inside nor of a guest.
var (
	sujetFort = patronDe(`\b(?:ouvert(?:e|s|es|ure|ures)?|ouvre|ferme(?:e|s|es)?|fermeture|present(?:e|s|es)?|passe|passage|stationne|nous recevons|` +
		`permanences?(?: numeriques?| d'accueil| hebdomadaires?| (?:bi-?)?mensuelles?| (?:tous|toutes|le|les|l'|un|une|du|a|au|en|chaque|assuree?s?|:|,|-|\d)| ?$))(?:\b|\s|$|[.,;:])`)
	permanenceDe = patronDe(`\bpermanences? (?:de|d'|du|des|caf|cpam|msa|juridique|sociale?|carsat|france travail|pole emploi|mission)`)
)

// duLieuDit reports a sentence that tells of the place itself, when it has few days it is
// enough that nothing else is told of it.
func (s *semaineLue) duLieuDit(d dite) bool {
	nu := motsDans(d.plie, motsMoments, motsSujets)
	if s.deRemarque || nu {
		return true
	}
	return sujetFort.MatchString(d.plie) && !activite.MatchString(d.petit) && !permanenceDe.MatchString(d.plie)
}

// peuDeJours is how many days a place opens that what is told of one of them is told of it.
const peuDeJours = 2

// indicesFrequence: one stands in all that frequence finds.
var indicesFrequence = nouveauxIndices("semaine", " sur ", "jours", "mois", "mensuel", "quinz", "certain", "pair",
	"premier", "dernier", "deuxi", "second", "troisi", "quatri", "1er", "2e", "2n", "3e", "4e", "5e")

// frequent reports a sentence that tells how often.
func (d dite) frequent() bool { return indicesFrequence.dans(d.plie) && frequence.MatchString(d.plie) }

func parSemaines(s *semaineLue, d dite) []sens {
	if rythmeConnu.MatchString(s.texte) && !s.deRemarque || !d.frequent() {
		return nil
	}
	q := lireQuand(sauf.ReplaceAllString(d.plie, " ")) // « sauf le 1er mardi du mois »: of that one
	q = quand{jours: q.jours, nomme: q.nomme}
	nommes := false
	for j := range q.jours {
		nommes = nommes || q.nomme && q.jours[j] && s.ouverts[j]
	}
	switch {
	case q.nomme && !nommes:
		return nil
	case nommes && (heureDite.MatchString(d.texte) || s.nombre() <= peuDeJours), s.duLieuDit(d):
		return []sens{{quand: q}}
	}
	return nil
}

// porteClose reports a folded clause that tells of doors that are closed, and does not deny it.
func porteClose(plie string) bool {
	return slices.ContainsFunc(portesCloses.FindAllStringIndex(plie, -1), func(m []int) bool {
		return !nient.MatchString(plie[:m[0]]) && !nieApres.MatchString(plie[m[1]:])
	})
}

// autreChose reports a sentence on something that goes on in the place, or stands there.
func autreChose(d dite) bool {
	return activite.MatchString(d.petit) || autreSujet.MatchString(d.plie) ||
		accessoire.MatchString(accueilHoraires.ReplaceAllString(d.petit, " "))
}

// accueilHoraires are words of accessoire that tell of the doors here.
var accueilHoraires = patronDe(`horaires?|heures?|cr[ée]neaux?`)

func enVacances(s *semaineLue, d dite) []sens {
	if !vacScol.MatchString(d.plie) || strings.Contains(s.texte, "SH") || d.quand.saison || d.ditDates() {
		return nil
	}
	switch {
	case scolaire.MatchString(d.plie), sauf.MatchString(d.plie):
		if !s.duLieuDit(d) && (!heureDite.MatchString(d.texte) || autreChose(d)) {
			return nil
		}
	case autreChose(d) || !porteClose(d.plie) && !heuresAutres.MatchString(d.plie):
		return nil
	}
	return []sens{{quand: d.quand}}
}

// pourDeBon is no part of the week: a closure says it.
var pourDeBon = patronDe(`\bdefiniti|\bn'existe plus|\btransfer|\bdemenag|\btravaux`)

// ditDates reports days with their month: a closure, or an event.
func (d dite) ditDates() bool {
	return strings.ContainsAny(d.texte, "0123456789") && (jourEcrit.MatchString(d.texte) || len(lirePlages(d.texte)) > 0)
}

// moisConnus are months in the hours: they know the year.
var moisConnus = patronDe(`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b`)

func parSaison(s *semaineLue, d dite) []sens {
	if !d.quand.saison || moisConnus.MatchString(s.texte) || autreChose(d) || d.ditDates() ||
		pourDeBon.MatchString(d.plie) {
		return nil
	}
	toute := d.quand // of all the week
	toute.jours, toute.nomme, toute.demi = tousLesJours, false, journeeEntiere
	var lus []quand
	switch fermes, _ := clausesAvec(d.plie, porteClose); {
	case len(fermes) > 0:
		lus = slices.DeleteFunc(fermes, func(q quand) bool { return !q.saison })
	case heuresAutres.MatchString(d.plie):
		lus = []quand{d.quand}
	case sauf.MatchString(d.plie) && (s.duLieuDit(d) || heureDite.MatchString(d.texte)):
		lus = []quand{toute}
	case ouverture.MatchString(d.plie) && (rienQue.MatchString(d.plie) || deMoisA.MatchString(d.plie)) && s.duLieuDit(d):
		lus = toute.complement()
	}
	for i := range lus {
		lus[i].an = anneeDite(d.plie)
	}
	return s.sens(lus)
}

// anneeDite is the year that a sentence says, 0 for none.
func anneeDite(plie string) (an int) {
	an, _ = strconv.Atoi(anDit.FindString(plie))
	return an
}

// finie is what comes after the last day of which a sentence tells that the place is there:
// « permanence jusqu'au 30 juin 2026 ».
func finie(s *semaineLue, d dite) (out []sens) {
	if !anDit.MatchString(d.plie) || porteClose(d.plie) || autreChose(d) || !s.duLieuDit(d) {
		return nil
	}
	tous := func(*deJours, []int, bool) bool { return true }
	for _, p := range lireJours(d.texte, tous) {
		if fin, ok := p.fin.de(p.fin.an); ok && p.fin.an > 0 && p.debut != p.fin {
			out = append(out, sens{quand: quand{jours: tousLesJours,
				apres: fin.Year()*10000 + int(fin.Month())*100 + fin.Day()}})
		}
	}
	return out
}

// momentPetit are the words that name a part of the week, in small letters, with those that
// lead to it.
var momentPetit = patronDe(`(?:^|[ (,])(?:(?:les?|la|chaque|tous|toutes|du|des?|au|et|en|pendant|durant|une?|cr[ée]neaux?|plages?|horaires?|` +
	`journ[ée]es?|permanences?|s[ée]ances?) |l['’]|d['’])*(?:` + jourNu + `s?|matin(?:[ée]e)?s?|apr[èe]s[- ]midis?|soir(?:[ée]e)?s?|week[- ]?ends?|` +
	moisDits + `|f[ée]vrier|ao[ûu]t|d[ée]cembre|de \d{1,2} ?h ?\d{0,2} [àa] \d{1,2} ?h ?\d{0,2})\b`)

// sansMoment is a clause without the parts of the week that it names.
func sansMoment(petit string) string {
	petit = accueilHoraires.ReplaceAllString(petit, " ")
	for range 4 {
		petit = momentPetit.ReplaceAllString(petit, " ")
	}
	return strings.TrimSpace(strings.Join(strings.Fields(petit), " "))
}

// publicSeul is a comment of hours that is nothing but who is received then: « scolaires ».
var publicSeul = patronDe(`^(?:[\pL ,-]+ ?: )?(?:(?:pour|accueil(?: de)?s?|creneaux?(?: pour)?|public) )?(?:les |des |de )?` +
	publicDit + `(?:(?:,| et| ou) (?:les |des )?` + publicDit + `)*[ .]*$`)

const publicDit = `(?:(?:groupes? )?scolaires?|groupes?|classes?|ecoles?|eleves|collegiens|lyceens|etudiants|adherents?|abonnes?|membres|` +
	`residents?|stagiaires|salaries|agents|benevoles|partenaires|professionnels|assistantes? maternelles?|enfants|jeunes|ados|seniors)`

// remarqueFerme is a comment of some hours that says that nobody is received then.
func remarqueFerme(s *semaineLue, d dite) []sens {
	if !s.deRemarque {
		return nil
	}
	dit := sansQuand(d.plie)
	m := motFermeSeul.FindString(dit)
	alors := m != "" && (d.quand.nomme || d.quand.moitie) && queMoments(dit[len(m):]) // « fermé le mardi »
	if !alors && !fermeSeul.MatchString(dit) {
		return nil
	}
	return s.sens([]quand{d.quand})
}

// motFermeSeul opens a folded comment of hours that are closed.
var motFermeSeul = patronDe(`^(?:ferme[es]*|fermeture)\b`)

// telephoniques are hours at which one calls, by a folded comment of them.
var telephoniques = patronDe(`^(?:(?:uniquement|seulement) )?(?:(?:accueil|permanences?) (?:uniquement )?telephoniques?|par telephone|` +
	`au telephone)(?: (?:uniquement|seulement|exclusivement))?$`)

// sansQuand is a folded comment without the days that stand before it.
func sansQuand(plie string) string { return strings.TrimSpace(plie[strings.LastIndex(plie, ":")+1:]) }

func deCertains(s *semaineLue, d dite) []sens {
	switch {
	case s.deRemarque && (publicSeul.MatchString(d.plie) || telephoniques.MatchString(sansQuand(d.plie))):
		return s.sens([]quand{d.quand})
	case !contient(d.petit, motsRestreint()...):
		return nil
	case !s.deRemarque && (!d.quand.dit() || restreintDans(d.petit, demande)): // of the whole place
		return nil
	case !s.deRemarque && porteClose(d.plie): // to everybody
		return nil
	}
	lus, ok := clausesAvec(d.petit, func(c string) bool {
		return restreintDans(sansMoment(c), demande) && !dUneActivite(c)
	})
	if !ok && !dUneActivite(d.petit) && restreintDans(sansMoment(d.petit), demande) {
		lus = []quand{d.quand}
	}
	return s.sens(lus)
}

// sens are the parts of the week that hours open.
func (s *semaineLue) sens(lus []quand) (out []sens) {
	for _, q := range lus {
		if s.ouvertPendant(q) {
			out = append(out, sens{quand: q})
		}
	}
	return out
}

// ouvertPendant reports hours on a day, and in a part of the day, of which a sentence speaks.
func (s *semaineLue) ouvertPendant(q quand) bool {
	for j, plages := range s.w.Jours() {
		for _, p := range plages {
			if q.jours[j] && q.touche(p) {
				return true
			}
		}
	}
	return !s.w.Simple() // by months, by weeks: some of them
}

func surRdvAlors(s *semaineLue, d dite) []sens {
	if !contient(d.plie, motsRdv...) || !rdvDit.MatchString(d.plie) || !d.quand.dit() && !s.deRemarque {
		return nil
	}
	if !motsDans(d.plie, motsMoments, motsSujets, motsRdvNus) {
		return nil // of an activity: who comes for it books, whatever the day
	}
	lus, ok := clausesAvec(d.plie, func(c string) bool { return rdvDit.MatchString(c) && !sansRdvDit.MatchString(c) })
	if !ok {
		return nil
	}
	return s.sens(lus)
}

func contredites(s *semaineLue, d dite) (out []sens) {
	if s.deRemarque || d.quand.saison || vacScol.MatchString(d.plie) || anDit.MatchString(d.plie) || d.ditDates() ||
		d.frequent() && !ouverture.MatchString(d.plie) || pourDeBon.MatchString(d.plie) || autreChose(d) {
		return nil
	}
	if fermes, ok := clausesAvec(d.plie, porteClose); ok {
		out = s.sens(fermes)
	}
	if !s.duLieuDit(d) {
		return out
	}
	if rienQue.MatchString(d.plie) && ouverture.MatchString(d.plie) && !porteClose(d.plie) {
		out = append(out, s.sens(d.quand.complement())...)
	}
	if avant, exclus := exclure(d.plie); exclus != [7]bool{} && ouverture.MatchString(avant) && !porteClose(avant) {
		out = append(out, s.sens([]quand{{jours: exclus, nomme: true, demi: demiSeul(d.plie[len(avant):])}})...)
	}
	ouverts, _ := clausesAvec(d.plie, func(c string) bool { return ouverture.MatchString(c) && !porteClose(c) })
	out = append(out, s.ouvre(ouverts)...)
	return append(out, s.compare(d)...)
}

// demiSeul is the only part of the day that a text names.
func demiSeul(plie string) demi {
	d, _ := demiDe(plie)
	return d
}

// ouvre are the days that a sentence opens, and that the hours do not.
func (s *semaineLue) ouvre(lus []quand) (out []sens) {
	if !s.w.Simple() {
		return nil
	}
	for _, q := range lus {
		n := 0
		for j := range q.jours {
			q.jours[j] = q.nomme && q.jours[j] && !s.ouverts[j]
			if q.jours[j] {
				n++
			}
		}
		if n > 0 {
			out = append(out, sens{quand: q, ouvre: true})
		}
	}
	return out
}

// enPlus adds to hours, and does not tell all of them.
var enPlus = patronDe(`\baussi\b|\begalement\b|\by compris\b|\bmeme\b|\bnotamment\b|\bexceptionnel|\bnocturne`)

// compare reads a sentence that is nothing but hours, and gives the days on which they are
// others.
func (s *semaineLue) compare(d dite) []sens {
	if !heureDite.MatchString(d.texte) || !d.quand.nomme || !s.w.Simple() || d.frequent() {
		return nil
	}
	q := quand{nomme: true}
	un, autre := s.w.Jours(), s.joursEcrits(d)
	for j := range q.jours {
		q.jours[j] = len(un[j]) > 0 && autre[j] != nil && !memesHeures(un[j], autre[j])
	}
	if q.jours == [7]bool{} {
		return nil
	}
	return []sens{{quand: q}}
}

// memesHeures reports that a sentence tells the hours of a day; one may tell when they begin alone.
func memesHeures(heures, dites []horaires.Plage) bool {
	return slices.EqualFunc(heures, dites, func(a, b horaires.Plage) bool {
		return a == b || b.SansFin && b.Fin == b.Debut && a.Debut == b.Debut
	})
}

// joursEcrits are the hours of the days of a sentence that one reading tells whole; of the
// others, none that the hours do not have too, when they share a clock time.
func (s *semaineLue) joursEcrits(d dite) (out [7][]horaires.Plage) {
	lu := francais.Lire(d.texte, nil)
	if lu.Verdict == francais.Lu && lu.Semaine.Simple() && !strings.Contains(lu.OSM, `"`) {
		out = lu.Semaine.Jours()
		if s.lus.nomme = !enPlus.MatchString(d.plie); s.phrase == "" {
			s.phrase = d.texte
		}
		for j := range out {
			s.lus.jours[j] = s.lus.jours[j] || len(out[j]) > 0
		}
		return out
	}
	ecrites := heuresEcrites(d.texte)
	for j, plages := range s.w.Jours() {
		commune := slices.ContainsFunc(plages, func(p horaires.Plage) bool { return ecrites[p.Debut] || ecrites[p.Fin] })
		if d.quand.jours[j] && ouverture.MatchString(d.plie) && !porteClose(d.plie) && !commune {
			out[j] = []horaires.Plage{}
		}
	}
	return out
}

// aDates are the hours of some dates alone: « fermé à 16 h le 24 décembre ». A closure of whole
// days is none.
func aDates(s *semaineLue, d dite) []sens {
	if s.deRemarque || !d.ditDates() || !ouverture.MatchString(d.plie) && !porteClose(d.plie) || autreChose(d) ||
		commenceLe.MatchString(d.plie) || pourDeBon.MatchString(d.plie) ||
		phraseFerme(d.texte) && !partiel.MatchString(d.plie) {
		return nil
	}
	q := quand{jours: tousLesJours, dates: lireJours(d.texte, func(x *deJours, i []int, seul bool) bool {
		return !seul || estUnJour(x.plie[:i[0]], groupes(x.plie, i))
	})}
	if len(q.dates) == 0 {
		return nil
	}
	if porteClose(d.plie) && !ouverture.MatchString(d.plie) {
		q.demi = d.quand.demi
	}
	return []sens{{quand: q}, {quand: q, ouvre: true}}
}

// commenceLe tells a first day, and no last one.
var commenceLe = patronDe(`\ba (?:ete )?ouvert|\binaugur|\ba partir du|\bdes le|\bdepuis`)
