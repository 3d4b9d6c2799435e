package lisible

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
)

// arretDuLieu is a place that is no more from a day on, which is none of a closure: it does not end.
const arretDuLieu = `^(?:(?:attention|info)s? ?[:!] ?)?(?:(?:le|la|les|l'|notre|nos|ce|cette) ?)?` +
	`(?:service|structure|lieu|permanence|espace|accueil|activite|centre|association|dispositif)s?(?: numerique)?s? ` +
	`(?:(?:est|sont|sera|seront|etait|a ete|ont ete) )?(?:definitivement )?(?:(?:arrete|supprime)e?s?|s'arrete(?:nt|ra|ront)?|` +
	`cesse(?:nt|ra|ront)?(?: son activite)?|(?:prend|prendra|a pris|prennent) fin) (?:le|au|a partir d[ue'] ?|a compter d[ue'] ?|depuis(?: le)?|des(?: le)?|apres(?: le)?|fin|en|debut) ?` +
	`(?:(?:\d{1,2}(?:er)? )?(?:` + moisDits + `)(?: 20\d\d)?|\d{1,2}/\d{1,2}(?:/\d{2,4})?|20\d\d)[.!]*$`

var (
	// sansFinDite is a closure of which nobody knows the end, in a text.
	sansFinDite = patronDe(`jusqu'a (?:nouvel (?:ordre|avis)|nouvelle (?:information|date))|(?:pas|plus) d'accueil (?:du public |physique )?(?:pour (?:le moment|l'instant)|actuellement)|` +
		`\bferm\pL* (?:ses portes )?le temps (?:des?|d') ?(?:travaux|renovation)|\bferm\pL* par arrete\b|\b(?:temporairement|provisoirement|actuellement|momentanement) (?:ferme|suspendu)|` +
		`\b(?:fermee?s?|suspendue?s?)(?: au public)? (?:temporairement|provisoirement|actuellement|momentanement|depuis)|` +
		`\bfermeture (?:temporaire|provisoire)|duree indeterminee|\b(?:fermee?s?|suspendue?s?) pour (?:le moment|l'instant)`)
	// rouvreEn is the month in which it is over.
	rouvreEn = patronDe(`\b(?:reouverture|reprise)(?: prevue)? (?:en|debut|courant|fin) (` + moisDits + `) (20\d\d)\b`)
	// duLieuMeme says it of the place as a whole, in a sentence that says no more: no day, no exception.
	duLieuMeme = patronDe(`^(?:(?:attention|info)s? ?[:!] ?)?(?:(?:le|la|les|l'|notre|nos|ce|cette) ?)?` +
		`(?:service|structure|lieu|permanence|espace|accueil|activite|centre|association)s?(?: numerique)?s? ` +
		`(?:(?:(?:est|sont) )?(?:actuellement )?(?:suspendu|arrete|interrompu|ferme)e?s?|a ferme|` +
		`(?:n'est|ne sont) plus assuree?s?)(?: (?:depuis|fin|debut) [^,;:]*)?[.!]*$|` + arretDuLieu)
	// rouvre says that it is over.
	rouvre = patronDe(`\b(?:a|est|ont|sont) (?:rouvert|reouvert)|\b(?:puis|mais|depuis) (?:rouvert|reouvert)|` +
		`de nouveau ouvert|rouverte? depuis`)
	// partiel goes on with days or hours of each week, between two days of the year: the
	// place is open on the others.
	partiel = patronDe(`\bferm\pL*(?: au public| aussi| egalement)? (?:(?:l'|les? |tous les |chaque )?` +
		`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|matins?|apres-midis?|soirs?|midis?|week-ends?)\b` +
		`[^\d.]*(?:\bdu|pendant|durant|entre|jusqu|a partir|\ben|\bau) |(?:a(?: partir de)?|de|des|avant|apres) \d{1,2} ?h)`)
	// chaqueAnnee is of every year.
	chaqueAnnee = patronDe(`\bchaque (?:annee|ete|hiver)\b|\btous les (?:ans|etes|hivers)\b|\btoutes les annees\b`)
)

// etatFermeture is what a sentence of a text tells of a closure on the day of a paper.
type etatFermeture int

const (
	pasDite   etatFermeture = iota // none, or of a part of the week
	enCours                        // for good, until nobody knows when, or on days that are not over
	passee                         // over
	sansAnnee                      // on days of nobody knows which year
)

// bientot is how many days before its first one a closure of every year is told as a notice.
const bientot = 60

// etatDe is what a sentence tells of a closure of the place, on the day of a paper; dite is
// the sentence with the year that the date of the record makes sure. A paper asks it several
// times of each sentence.
func (t *Textes) etatDe(phrase string, le time.Time) (dite string, etat etatFermeture) {
	q := ceJour{phrase, le}
	r, lue := t.etats[q]
	if !lue {
		if t.etats == nil {
			t.etats = map[ceJour]etatLu{}
		}
		r.dite, r.etat = t.lireEtat(phrase, le)
		t.etats[q] = r
	}
	return r.dite, r.etat
}

// ceJour is a sentence on the day of a paper, and etatLu what it then tells.
type (
	ceJour struct {
		phrase string
		le     time.Time
	}
	etatLu struct {
		dite string
		etat etatFermeture
	}
)

func (t *Textes) lireEtat(phrase string, le time.Time) (dite string, etat etatFermeture) {
	ecrite := phrase
	phrase, incertaine := t.relative(phrase)
	if incertaine {
		return ecrite, sansAnnee
	}
	plie := enClair(plierPhrase(phrase))
	fini, ferme := ditFini(plie) && !autreChez(plie, t.lieu), phraseFerme(phrase)
	switch _, perime := t.Perime(phrase, le); {
	case perime, rouvert(plie, le):
		return phrase, passee
	case !fini && !ferme: // its days are not read: most sentences tell of no closure
		return phrase, pasDite
	}
	plages := lirePlages(phrase)
	reprend := slices.ContainsFunc(plages, func(p plage) bool { return p.reprise })
	switch {
	case (fini || duLieuMeme.MatchString(plie) && !autreChez(plie, t.lieu)) && !rouvre.MatchString(plie) && !reprend:
		return phrase, enCours
	case !ferme, rouvre.MatchString(plie):
		return phrase, pasDite
	}
	duLieu := !ditActivite(phrase) && !partiel.MatchString(plie) && !fermeAutre(plie) && !autreChez(plie, t.lieu)
	switch {
	case len(plages) == 0 && duLieu && sansTerme(plie, le):
		return phrase, enCours
	case len(plages) == 0, chaqueAnnee.MatchString(plie) && !(duLieu && approche(plages, le)):
		return phrase, pasDite
	case chaqueAnnee.MatchString(plie):
		return phrase, enCours
	}
	return t.etatDate(phrase, duLieu, le)
}

// sansTerme reports a folded sentence on a closure of which no day is the last one.
func sansTerme(plie string, le time.Time) bool {
	return sansFinDite.MatchString(plie) || rouvreEn.MatchString(plie) && motFerme(plie) ||
		ouvrirait(plie, le) || disparu(plie) && !histoire(plie, le)
}

// etatDate is etatDe of a sentence that tells the days of a closure, of the place or of a part.
func (t *Textes) etatDate(phrase string, duLieu bool, le time.Time) (dite string, etat etatFermeture) {
	dite = dateeParFiche(phrase, t.lieu)
	fin, finit := FinAvis(dite, le)
	plages := lirePlages(phrase)
	sures := toutesDatees(lirePlages(dite))
	switch {
	case sures && fin.Before(le) && (finit || !slices.ContainsFunc(plages, plage.sansFin)):
		if !motFerme(plierPhrase(phrase)) { // it opened: that is history, and true
			return dite, pasDite
		}
		return dite, passee
	case !duLieu:
		return phrase, pasDite
	case !sures:
		return phrase, sansAnnee
	}
	return dite, enCours
}

// sonActivite are words of activite that tell of the place, or of its street.
var sonActivite = patronDe(`\b(?:son|ses|leurs?|toute|notre|nos) activit[ée]s?|\bd['’]activit[ée]s?|de l['’]activit[ée]|en activit[ée]|^l['’]activit[ée] (?:est|sera) |\d(?: ?bis| ?ter)?,? cours `)

// ditActivite reports a sentence on what goes on in the place and may stop alone: what it tells
// after a closure, « reprise des ateliers le 4 janvier », is none of it.
func ditActivite(phrase string) bool {
	petit := sonActivite.ReplaceAllString(strings.ToLower(phrase), " ")
	if i := fermant1.FindStringIndex(petit); i != nil {
		if n := strings.IndexAny(petit[i[1]:], ",;"); n >= 0 {
			petit = petit[:i[1]+n]
		}
	}
	return activite.MatchString(petit)
}

// rouvert reports a closure of which the month when the place opens again is over.
func rouvert(plie string, le time.Time) bool {
	m := rouvreEn.FindStringSubmatch(plie)
	if m == nil || !phraseFerme(plie) {
		return false
	}
	an, _ := strconv.Atoi(m[2])
	return !le.Before(time.Date(an, time.Month(moisDe(m[1])+1), 1, 0, 0, 0, 0, time.UTC))
}

// approche reports that one of the closures of every year has begun, or soon begins.
func approche(plages []plage, le time.Time) bool {
	return slices.ContainsFunc(plages, func(p plage) bool {
		d, ok := p.dater(le)
		return ok && !le.After(d.Fin) && !le.Before(d.Debut.AddDate(0, 0, -bientot))
	})
}

// toutesDatees reports days that all say their year.
func toutesDatees(plages []plage) bool {
	return !slices.ContainsFunc(plages, func(p plage) bool { return p.debut.an+p.fin.an == 0 })
}

// dateeParFiche is a sentence on a closure with its year, when the date of the record makes it
// sure: the closure was not over on that day, and began in the months that came.
func dateeParFiche(phrase string, l *lieu.Lieu) string {
	plages := lirePlages(phrase)
	maj, ok := DateSure(l)
	if !ok || lieu.PrecisionDate(maj) != lieu.AuJour || toutesDatees(plages) {
		return phrase
	}
	dite := DaterAvis(phrase, maj)
	for i, p := range lirePlages(dite) {
		d, ok := p.dater(maj)
		ecrite := i < len(plages) && plages[i].debut.an+plages[i].fin.an > 0
		passe := !d.Fin.IsZero() && d.Fin.Before(maj)
		if !ok || !ecrite && (passe || d.Debut.After(maj.AddDate(0, avenir, 0))) {
			return phrase
		}
	}
	return dite
}

// Fermeture is the sentence of the texts by which a place says that it is closed: for
// good, until nobody knows when, or on days of which the year is sure and that are not
// over on the day of a paper: the first one, or the first for which nobody is sent there on that
// day. It is a notice that stands in another field.
func (t *Textes) Fermeture(le time.Time) (dit string, ok bool) {
	retient := false
	t.fermetures(func(phrase string) bool {
		dite, etat := t.etatDe(phrase, le)
		if etat != enCours || dit != "" && !FermetureRetient(dite, le) {
			return true
		}
		if public, _ := phrasePublique(dite); public != "" {
			dit, retient = public, FermetureRetient(dite, le)
		}
		return !retient
	})
	if dit == "" {
		dit, _ = fermeParNom(t.lieu, le)
	}
	return dit, dit != ""
}

// fermetures gives the sentences that tell of a closure, until one is not wanted. They are
// asked several times of a place.
func (t *Textes) fermetures(veut func(phrase string) bool) {
	if t.fermes == nil {
		t.fermes = []string{}
		for i := range t.presentations {
			if p := &t.presentations[i]; peutFermer(p.publie) {
				t.fermes = append(t.fermes, p.quiFerment()...)
			}
		}
		t.fermes = append(append(t.fermes, fermentAilleurs(t.lieu)...), nomFerme(t.lieu)...)
	}
	for _, s := range t.fermes {
		if !veut(s) {
			return
		}
	}
}

// fermentAilleurs are the sentences that tell of a closure where nobody looks for a text: beside the
// address, in the comment of all hours, in place of hours. Days without a year are left to them.
func fermentAilleurs(l *lieu.Lieu) (out []string) {
	textes := []string{l.ComplementAdresse}
	if peutFermer(l.Horaires) {
		h := LireHeures(l)
		for _, r := range h.Remarques {
			if r.Quand == "" {
				textes = append(textes, r.Texte)
			}
		}
		if !h.Connues {
			textes = append(textes, l.Horaires)
		}
	}
	for _, s := range textes {
		if !peutFermer(s) {
			continue
		}
		p := presente(s)
		for _, phrase := range p.quiFerment() {
			if toutesDatees(lirePlages(phrase)) {
				out = append(out, capitale(phrase))
			}
		}
	}
	return out
}

// quiFerment are the sentences of a text that tell of a closure, of the place or of a part of it.
func (p *presentation) quiFerment() (out []string) {
	phrases := p.phrases()
	for i := 0; i < len(phrases); i++ {
		s := phrases[i].texte
		if !peutFermer(s) || !phraseFerme(s) && !ditFini(lieu.Plier(s)) {
			continue
		}
		if i+1 < len(phrases) && ditReprise(s, phrases[i+1].texte) {
			i++
			s += " " + phrases[i].texte
		}
		out = append(out, s)
	}
	return out
}

// ditReprise reports a sentence that tells when a closure ends, of which the sentence before
// tells no end.
func ditReprise(ferme, suite string) bool {
	if !indicesReprise.dans(suite) || rouvreEn.MatchString(lieu.Plier(ferme)) {
		return false
	}
	return rouvreEn.MatchString(lieu.Plier(suite)) && !ditFin(lirePlages(ferme)) ||
		slices.ContainsFunc(lirePlages(ferme+" "+suite), func(p plage) bool { return p.reprise })
}

// ditFin reports days that have an end, or several.
func ditFin(plages []plage) bool {
	return slices.ContainsFunc(plages, func(p plage) bool { return !p.sansFin() && p.debut != p.fin })
}

var indicesReprise = nouveauxIndices("ouver", "ouvr", "repris", "repre", "retour", "revien", "redém", "retrouv")

// entiere is the whole of what tells of a closure, of which a sentence may be a part.
func (t *Textes) entiere(phrase string) (out string) {
	out = phrase
	t.fermetures(func(f string) bool {
		if strings.HasPrefix(f, phrase+" ") || strings.HasSuffix(f, " "+phrase) {
			out = f
		}
		return out == phrase
	})
	return out
}

// Letters that sansFinDite or days with a year have, and those of a month, beside those of a closure.
var (
	indicesFin   = nouveauxIndices("20", "/", "ordre", "suspend", "termin", "moment", "instant")
	indicesArret = nouveauxIndices("plus assur", " arr", "'arr", "’arr", " interr", "supprim", " fin ")
	indicesConge = nouveauxIndices("cong", "vacanc", "absen", "travaux")
	indicesMois  = nouveauxIndices("janv", "vrier", "mars", "avril", " mai", "juin", "juil", " ao", "septem", "octo",
		"novem", "cembre")
)

// peutFermer reports letters that each text has of which etatDe says more than pasDite; few
// others have.
func peutFermer(s string) bool {
	return indicesFermeture.dans(s) || indicesArret.dans(s) || indicesFormes.dans(s) ||
		indicesAvis.dans(s) && (indicesFin.dans(s) || indicesRelatifs.dans(s)) ||
		(indicesConge.dans(s) || indicesAvis.dans(s)) && indicesMois.dans(s) || peutAnnoncer(s)
}

// FermetureDatee is a sentence with the year of the closure that it tells, when the date of
// the record makes it sure.
func (t *Textes) FermetureDatee(phrase string) string {
	if !peutFermer(phrase) {
		return phrase
	}
	dite, _ := t.etatDe(phrase, t.lieu.DateMaj)
	return dite
}

// FermeturePassee reports a sentence that tells of a closure of which the last day is over on
// the day of a paper, and its year is sure.
func (t *Textes) FermeturePassee(phrase string, le time.Time) bool {
	if !peutFermer(phrase) && !indicesReprise.dans(phrase) {
		return false
	}
	_, etat := t.etatDe(t.entiere(phrase), le)
	return etat == passee
}

// FermetureSansAnnee reports a sentence that tells the days of a closure, of nobody knows
// which year: no paper prints it.
func (t *Textes) FermetureSansAnnee(phrase string) bool {
	if !peutFermer(phrase) {
		return false
	}
	_, etat := t.etatDe(phrase, t.lieu.DateMaj)
	return etat == sansAnnee
}

// FermetureADater is the first such sentence.
func (t *Textes) FermetureADater() (phrase string, ok bool) {
	t.fermetures(func(p string) bool {
		if t.FermetureSansAnnee(p) {
			phrase, ok = p, true
		}
		return !ok
	})
	return phrase, ok
}

// PeutEtreFerme reports that the days of such a sentence may be among some of those near the day
// of a paper: nobody is told that the place is open then.
func (t *Textes) PeutEtreFerme(debut, fin, le time.Time) (oui bool) {
	t.fermetures(func(phrase string) bool {
		if !t.FermetureSansAnnee(phrase) {
			return true
		}
		oui = oui || slices.ContainsFunc(PeriodesAvis(phrase, le), func(p Periode) bool { return p.Touche(debut, fin) })
		return !oui
	})
	return oui
}

// ditFermes reports a sentence that tells of a closure and of its days: these are no hours.
func ditFermes(phrase string) bool {
	return peutFermer(phrase) && phraseFerme(phrase) && len(lirePlages(phrase)) > 0
}
