package lisible

import (
	"strings"
	"sync"
)

// Of the days that a text writes, those of a closure: it may begin on one and have no end, and
// the day when the place opens again ends it.

// motsFin are the words of what ends on a day.
const motsFin = `\bsupprim|\barret|\bs'arret|\bprend\pL* fin\b|\bpris fin\b|\bcessation\b|\bn'exist\pL+ plus|` +
	`\bfin (?:du service|d'activite|des? (?:la |l')?(?:permanence|activite|accueil)s?)\b|` +
	`\bdernier(?:e|s|es)? (?:jour|permanence|date|accueil|ouverture)s?\b`

var (
	// fermant1 are the words of fermant that tell nothing else: who « accueille » elsewhere is open.
	fermant1 = patronDe(`\bferm|\bconge|\bvacances|\babsen|\bsuspen|\bannul|\bgreve|\binterr|\bcess|\bsupprim|\barret|` +
		`(?:pas|plus) d'accueil|\bn'accueil|\b(?:pas|plus|aucune) (?:de )?permanence|` + motsFin)
	// ouvertAvant are those of a place that is open until a day.
	ouvertAvant = patronDe(`\bouverte?s?\b|\bouvertures?\b`)
	// encore are those of a place that opens again.
	encore = patronDe(`\breouv|\brouv|\breprise|\brepren|\bretour\b|\brentree\b|\brevien|\bretrouv|\bredemarr`)
	// sansRetour tells that a day is the last one, and fermeAlors the first one of nobody knows
	// how many: « nous fermons le 18 décembre ».
	sansRetour = patronDe(`\bdefiniti|\b(?:ses|nos|leurs) portes\b|\bpour (?:de bon|toujours)\b|\bcess\pL* (?:son|ses|leurs?|toute) activite|` + motsFin)
	fermeAlors = patronDe(`\bferm(?:ons|ent|era|erons|eront)(?: au public)?,? (?:a partir du|le|ce) ?(?:soir )?$`)
	// fermeAu is the end of the year of a service: « fermeture au 31/12/2026 ».
	fermeAu = patronDe(`\bfermeture(?: definitive)? au $`)
	// fermeNu is « ferme le », of which folded words do not tell « fermé le ».
	fermeNu = patronDe(`\pL,? ferme(?: au public)? (?:le|ce) (?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?\d`)
	// leJourMeme tells of that day and of no other.
	leJourMeme = patronDe(`\bexception|\bjournee|\bce jour|\bferie|\bpont\b|\bformation|\binventaire|\breunion|\bgreve|` +
		`\bseminaire|\bmatin|\bapres-midi|\bmidi\b`)
)

// jourDeFete are days on which all close, and open again.
var jourDeFete = map[jourLu]bool{{jour: 1, mois: 1}: true, {jour: 1, mois: 5}: true, {jour: 8, mois: 5}: true,
	{jour: 14, mois: 7}: true, {jour: 15, mois: 8}: true, {jour: 1, mois: 11}: true, {jour: 2, mois: 11}: true,
	{jour: 11, mois: 11}: true, {jour: 24, mois: 12}: true, {jour: 25, mois: 12}: true, {jour: 26, mois: 12}: true,
	{jour: 31, mois: 12}: true, {jour: 2, mois: 1}: true}

// lirePlages are the days of a closure that a text tells, a sentence or several.
func lirePlages(texte string) []plage {
	x := &deJours{plie: ecrireJours(texte)}
	var out []plage
	var reprises []jourLu
	nu := sync.OnceValue(func() bool { return fermeNu.MatchString(strings.ToLower(texte)) })
	for _, t := range trouverJours(x.plie) {
		c := t.clause(x)
		switch ferme := t.ferme(x, c); {
		case ferme && t.commence(c, nu), t.genre == jusqua && !ferme && sansRetour.MatchString(c.dit()):
			out = append(out, plage{debut: t.jour()})
		case ferme:
			out = append(out, t.plages...)
		case t.rouvre(c):
			reprises = append(reprises, t.jour())
		}
	}
	return jusquaReprise(out, reprises)
}

// clause is what is said of one thing, before some days and after them.
type clause struct{ avant, jours, apres string }

func (c clause) dit() string { return c.avant + c.jours + c.apres }

// clauseMax is how many bytes of what is said of one thing are read before a day, and after it: a
// text may have a thousand days.
const clauseMax = 400

func (t trouve) clause(x *deJours) clause {
	debut, fin := x.lire().clause(t.i[0], t.i[1])
	avant := x.plie[max(debut, t.i[0]-clauseMax):t.i[0]]
	return clause{avant, x.plie[t.i[0]:t.i[1]], x.plie[t.i[1]:min(fin, t.i[1]+clauseMax)]}
}

// dernier is where the last match begins, -1 for none.
func dernier(re *patron, s string) int {
	if m := re.FindAllStringIndex(s, -1); len(m) > 0 {
		return m[len(m)-1][0]
	}
	return -1
}

// jour is the only one that is written.
func (t trouve) jour() jourLu {
	if p := t.plages[0]; p.debut.jour > 0 {
		return p.debut
	}
	return t.plages[0].fin
}

// ferme reports that the place is closed on these days, from them on, or until them.
func (t trouve) ferme(x *deJours, c clause) bool {
	switch t.genre {
	case deUnAutre:
		return !x.rouvertAvant(t.i[0], false)
	case jusqua:
		return dernier(ouvertAvant, c.avant) <= dernier(fermant1, c.avant)
	case desUn:
		return !x.rouvertAvant(t.i[0], false) && c.fermeDes()
	}
	return finiront.MatchString(strings.TrimSpace(c.dit())) || x.fermeCeJour(t.i[0], t.i[1], groupes(x.plie, t.i))
}

// fermeDes reports that the words right before a day tell that the place is closed from then on,
// or those right after: others tell of something that begins.
func (c clause) fermeDes() bool {
	pres := strings.TrimSpace(c.avant[strings.LastIndexAny(c.avant, ",;:(")+1:])
	if fermant1.MatchString(pres) {
		return true
	}
	i := fermant1.FindStringIndex(c.apres)
	if pres == "" && fermant1.MatchString(c.avant) && i == nil { // « fermé pour travaux, à partir du 4 »
		return !ouvrant.MatchString(c.apres)
	}
	return i != nil && !ouvrant.MatchString(c.apres[:i[0]]) && strings.Count(c.apres[:i[0]], ",") <= 1
}

// commence reports a closure that begins on its only day, and of which no end is known; nu is that
// the text has fermeNu, which is looked for once.
func (t trouve) commence(c clause, nu func() bool) bool {
	if t.genre != seulJour || len(t.plages) > 1 || t.plages[0].semaine {
		return false
	}
	if sansRetour.MatchString(c.dit()) {
		return true
	}
	j := t.jour()
	avant := c.avant + c.jours[:strings.IndexAny(c.jours, "0123456789")]
	if fermeAu.MatchString(avant) {
		return true
	}
	dit := fermeAlors.MatchString(avant) || nu()
	return dit && !leJourMeme.MatchString(c.dit()) && !jourDeFete[jourLu{jour: j.jour, mois: j.mois}]
}

// rouvre reports the day on which the place opens, again or at last.
func (t trouve) rouvre(c clause) bool {
	if t.genre < desUn || len(t.plages) > 1 || t.plages[0].semaine {
		return false
	}
	i := dernier(encore, c.avant)
	if i < 0 {
		return ouvrira(strings.TrimSpace(c.dit()))
	}
	return !activite.MatchString(c.avant[i:])
}

// jusquaReprise ends the closure that has no end, or but one day, on the day before the place opens.
func jusquaReprise(plages []plage, reprises []jourLu) []plage {
	if len(reprises) == 0 {
		return plages
	}
	r := reprises[0]
	if len(plages) == 0 {
		return []plage{{fin: r, reprise: true}}
	}
	for i := len(plages) - 1; i >= 0; i-- {
		if p := plages[i]; p.sansFin() || p.debut == p.fin {
			plages[i].fin, plages[i].reprise = r, true
			break
		}
	}
	return plages
}
