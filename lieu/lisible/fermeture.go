package lisible

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
)

var (
	// ferment are the words by which a sentence says, folded, that nobody is received.
	ferment = patronDe(`(?:^|[ '(-])(?:ferm(?:e|es|ee|ees|er|era|erons|eront|ons|ent|eture|etures)\b|annul|suspen[ds]|absen[ct]|greve|` +
		`interromp|interrup|report[ee]|cesse|n'accueil|(?:pas|plus) d'accueil|(?:pas|plus|aucune) (?:de )?permanences?\b|inaccessible|sinistre|incendie|inondation)`)
	// arretent are words that say it only alone: works and holidays go on with doors open.
	arretent = patronDe(`(?:^|[:;,.!?] ?|\b(?:en|pour|cause|cause de) )(?:conges?|vacances|travaux)\b`)
	// ouvrent say what goes on there.
	ouvrent = patronDe(`\b(?:ouvert|entree|acces|accueil|passez|passer|venez|reste|continu|maintenu|assur|ateliers?|` +
		`programme|stages?|animations?|inscri|deplac|transfer|install)`)
	// nient stand before a word that they deny: « pas fermé », « sans fermeture ».
	nient = patronDe(`(?:^|[ '(])(?:pas|jamais|sans|aucune?|non|ni|plus|nulle)(?: (?:encore|toujours|totalement|du tout|` +
		`de|etre|d'|jamais))*[ -]?$`)
	// nieApres is « ne ferme pas », « pas de permanence sans rendez-vous ».
	nieApres = patronDe(`^\pL* (?:pas|plus|jamais|ni|sans|hors|en dehors)\b`)
	// habituel goes on with the days or hours of each week, which are no closure of the place.
	habituel = patronDe(`^\pL*(?: au public)?(?: toujours)? (?:(?:le|les|tous les|chaque|entre|de) )` +
		`(?:(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|week-?ends?|jours feries|feries|midis?|matins?|` +
		`apres-midis?|soirs?|\d{1,2} ?h)(?: (?:matin|midi|soir|apres-midi)s?)?)(?: ?(?:et|,|ou|a|-)(?: les?)? .*)?(?:[^\d]*$)`)
)

// DitFermeture reports a notice that tells of a closure of the place, or of an absence:
// not one that denies it, nor that tells of the days it is closed every week.
func DitFermeture(avis string) bool {
	peut := indicesAvis.dans(avis) || indicesFormes.dans(avis) || peutAnnoncer(avis)
	return peut && slices.ContainsFunc(Phrases(avis), fermeLieu)
}

// indicesAvis are letters that each of these ways to tell has.
var indicesAvis = nouveauxIndices("ferm", "annul", "suspen", "absen", "gr", "interr", "report", "cess", "accueil",
	"permanence", "plus assur", " arr", "'arr", "’arr", "supprim", " fin ",
	"sinist", "incend", "inond", "cong", "vacanc", "travaux")

func phraseFerme(phrase string) bool {
	plie := enClair(plierPhrase(phrase))
	return motFerme(plie) || duLieuMeme.MatchString(plie) || annonce(plie)
}

// motFerme reports a folded sentence with a word of a closure, which nothing denies.
func motFerme(plie string) bool {
	for _, m := range ferment.FindAllStringIndex(plie, -1) {
		debut := m[0] + len(plie[m[0]:m[1]]) - len(strings.TrimLeft(plie[m[0]:m[1]], " '(-"))
		avant, apres := plie[:m[0]]+plie[m[0]:debut], plie[m[1]:]
		if !nient.MatchString(avant) && !nieApres.MatchString(apres) && !habituel.MatchString(apres) {
			return true
		}
	}
	m := arretent.FindStringIndex(plie)
	return m != nil && !ferment.MatchString(plie) && !nient.MatchString(plie[:m[0]]) && !ouvrent.MatchString(plie)
}

// fermeDit is how a record tells, folded, that its place is no more: in its name
// the word alone is enough, in its texts it must be for good.
var (
	fermeNom   = patronDe(`(?i)\bferm(?:é|ée|és|ées)(?:[^\p{L}]|$)`)
	fermeDit   = patronDe(`\bfermee?s? (?:definitivement|temporairement|provisoirement|depuis|pour|au public|jusqu)|\bdefinitivement fermee?s?\b|\bfermeture (?:definitive|temporaire|provisoire)|\bne plus utiliser\b|\bn'existe plus\b|\ba (?:supprimer|fermer)\b|\bcessation d'activite\b`)
	fermeTexte = patronDe(`\bferm(?:ee?s?|era|erons|eront|ons|ent) definitivement|\bdefinitivement (?:fermee?s?\b|ferm(?:er(?:a|ons|ont)|ons|ent))|\bfermeture definitive\b|\bn'existe plus\b|\bne plus utiliser\b|\ba cesse (?:son|ses|toute) activite|\ba ferme ses portes\b`)
)

// fermeSeul is a folded comment of hours that says no more than that nobody is received: of all
// hours, the place is closed.
var fermeSeul = patronDe(`^(?:(?:est|attention|actuellement|temporairement|provisoirement|definitivement|exceptionnellement) ?:? ?)*` +
	`(?:ferme[es]*|fermeture)(?: (?:au public|temporaire(?:ment)?|provisoire(?:ment)?|actuellement|definitive(?:ment)?|` +
	`exceptionnelle(?:ment)?|jusqu'a nouvel ordre|pour (?:cause (?:de |d'))?(?:travaux|inventaire|renovation|conges?|maladie|` +
	`demenagement|le moment|l'instant)|(?:suite a|en raison d(?:e |es |u |'))[a-z' ]{3,40}))*[ .!]*$`)

// horairesFermes is the comment of all the hours of a place that says that it is closed.
func horairesFermes(l *lieu.Lieu) (passage string, ok bool) {
	if !indicesFermeture.dans(l.Horaires) {
		return "", false
	}
	for _, s := range remarquesDeTout(l) {
		if plie := lieu.Plier(strings.Trim(s, `"`)); fermeSeul.MatchString(plie) || ditFini(plie) {
			return s, true
		}
	}
	return "", false
}

// indicesFermeture are letters that each of these ways to tell has, and few texts have.
var indicesFermeture = nouveauxIndices("ferm", "existe plus", "plus utiliser", "supprimer", "cessat", "a cess")

// SeDitFerme is the passage by which a record says that its place is closed, or
// is to be used no more: paper would send people there.
func SeDitFerme(l *lieu.Lieu) (passage string, ok bool) {
	if indicesFermeture.dans(l.Nom) && (fermeNom.MatchString(l.Nom) && motFerme(plierPhrase(l.Nom)) ||
		fermeDit.MatchString(lieu.Plier(l.Nom))) {
		return l.Nom, true
	}
	for _, t := range [...]string{l.PresentationResume, l.PresentationDetail} {
		if !indicesFermeture.dans(t) {
			continue
		}
		plie := lieu.Plier(t)
		if i := fermeTexte.FindStringIndex(plie); i != nil && !nient.MatchString(plie[:i[0]]) && !rouvre.MatchString(plie) &&
			!finiAilleurs(t, l) {
			return plie[i[0]:i[1]], true
		}
	}
	return horairesFermes(l)
}

// ditFini reports a folded sentence on a place that is no more.
func ditFini(plie string) bool {
	if !contient(plie, "ferm", "existe plus", "plus utiliser", "cess") {
		return false
	}
	i := fermeTexte.FindStringIndex(plie)
	return i != nil && !nient.MatchString(plie[:i[0]]) && !fermeAutre(plie)
}

// SeDitFermeLe is SeDitFerme on the day of a paper: what is to close for good is open until then.
func SeDitFermeLe(l *lieu.Lieu, le time.Time) (passage string, ok bool) {
	passage, ok = SeDitFerme(l)
	if !ok || passage == l.Nom && !fermeraPlusTard(l, l.Nom, le) && !nomFinit(l) {
		return passage, ok
	}
	plusTard := false
	for _, t := range [...]string{l.PresentationResume, l.PresentationDetail} {
		if !indicesFermeture.dans(t) {
			continue
		}
		p := presente(t)
		for _, s := range p.phrases() {
			if plie := lieu.Plier(s.texte); !ditFini(plie) || autreChez(plie, l) {
				continue
			}
			if !fermeraPlusTard(l, s.texte, le) {
				return passage, true
			}
			plusTard = true
		}
	}
	return passage, !plusTard && passage != l.Nom
}

// SeDitFermeLe reports that passage, which a paper asks for again at each of its trials.
func (t *Textes) SeDitFermeLe(le time.Time) bool {
	ferme, lu := t.ditFerme[le]
	if !lu {
		if t.ditFerme == nil {
			t.ditFerme = map[time.Time]bool{}
		}
		_, ferme = SeDitFermeLe(t.lieu, le)
		t.ditFerme[le] = ferme
	}
	return ferme
}

// fermeraPlusTard reports a sentence on a place that closes for good after a day, of a year that
// is sure.
func fermeraPlusTard(l *lieu.Lieu, phrase string, le time.Time) bool {
	plages := lirePlages(dateeParFiche(phrase, l))
	return len(plages) > 0 && toutesDatees(plages) && !slices.ContainsFunc(plages, func(p plage) bool {
		d, ok := p.dater(le)
		return !ok || !d.Debut.After(le)
	})
}

// DitFermeOuAilleurs reports a record that tells of a closure that takes too much of the
// days for which a paper holds, see FermeLongtemps, or of another address: in its name, in
// its notice or in its texts.
func DitFermeOuAilleurs(l *lieu.Lieu, tient Periode) bool {
	if _, ok := SeDitFermeLe(l, tient.Debut); ok || DitDemenagement(l.Avis) {
		return true
	}
	if DitFermeture(l.Avis) && !AvisPasse(l.Avis, tient.Debut) && FermeLongtemps(l.Avis, tient) {
		return true
	}
	if dit, ok := FermetureDesHeures(l, tient.Debut); ok && FermeLongtemps(dit, tient) {
		return true
	}
	t := LireTextes(l)
	if dit, ok := t.Fermeture(tient.Debut); ok && FermeLongtemps(dit, tient) {
		return true
	}
	_, ok := t.Demenagement(tient.Debut)
	return ok
}

// encoreLongtemps is how many more days a closure that has begun is long: who reads the
// paper soon finds a closed door.
const encoreLongtemps = 28

// FermeLongtemps reports a notice of a closure after which a paper is of little use: it has
// begun and lasts, it takes more than half of the days for which the paper holds, or it
// does not tell of which days it speaks. Another is said in a line.
func FermeLongtemps(avis string, tient Periode) bool {
	jours := PeriodesAvis(avis, tient.Debut)
	if len(jours) == 0 {
		return true
	}
	fermes := 0
	for _, p := range jours {
		if !p.Touche(tient.Debut, tient.Fin) {
			continue
		}
		if !p.Debut.After(tient.Debut) && (p.Fin.IsZero() || joursDe(tient.Debut, p.Fin) > encoreLongtemps) {
			return true
		}
		debut, fin := p.Debut, p.Fin
		if debut.Before(tient.Debut) {
			debut = tient.Debut
		}
		if fin.IsZero() || fin.After(tient.Fin) {
			fin = tient.Fin
		}
		fermes += joursDe(debut, fin)
	}
	return 2*fermes > joursDe(tient.Debut, tient.Fin)
}

// FermeSansFin reports a notice of a closure of the whole place which has begun on a day, and of
// which nobody knows the end: the hours of the record are hours no more.
func FermeSansFin(avis string, le time.Time) bool {
	if !DitFermeture(avis) || rouvreEn.MatchString(lieu.Plier(avis)) {
		return false
	}
	jours := PeriodesAvis(avis, le)
	commencee := slices.ContainsFunc(jours, func(p Periode) bool { return p.Fin.IsZero() && !p.Debut.After(le) })
	return slices.ContainsFunc(Phrases(avis), func(phrase string) bool {
		plie := plierPhrase(phrase)
		sansJour := len(jours) == 0 && sansFinDite.MatchString(plie)
		return (commencee || sansJour) && fermeLieu(phrase) && !fermePartie(phrase, plie)
	})
}

// fermePartie reports a sentence on a closure of some days or hours of each week, or of an activity.
func fermePartie(phrase, plie string) bool {
	q := lireQuand(plie)
	return q.nomme || q.moitie || partiel.MatchString(plie) || ditActivite(phrase)
}

// joursDe is how many days there are from one to another, both counted.
func joursDe(debut, fin time.Time) int { return int(fin.Sub(debut).Hours()/24+0.5) + 1 }
