package lisible

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
)

// Heures are the opening hours of a place as the public may read them: a week,
// or else what can be said of them.
type Heures struct {
	Semaine   horaires.Semaine    // without the comments of Remarques
	Connues   bool                // Semaine says something
	Remarques []horaires.Remarque // its comments, each once, persons apart
	Nuances   Nuances             // what the texts say of parts of the week
	Mots      string              // else the place's own words, clean, when they hold days and hours
	SansJour  string              // else hours that no day is given to: « 9 h–12 h et 14 h–17 h »
	Fermeture string              // else closings alone: « Fermé le dimanche »
	Raison    string              // French, why there is no week, or a doubt on it
	Retraits  []Retrait           // what was taken out of comments and words
}

// LireHeures reads the hours of a place. Persons are taken out of comments,
// never the hours beside them.
func LireHeures(l *lieu.Lieu) Heures {
	v := l.Horaires
	if v == "" {
		return Heures{}
	}
	w, err := horaires.Lire(v)
	if err == nil && !w.Vide() {
		h := deSemaine(l, w)
		h.nuancer(l)
		return h
	}
	h := Heures{SansJour: horaires.HeuresSansJour(v)}
	if err != nil {
		h.Raison = err.Error()
	}
	if w, err := horaires.Parse(v); err == nil {
		h.Fermeture = w.Fermetures()
		return h
	}
	lu := francais.Lire(v, nil)
	switch h.Raison = lu.Raison; {
	case errors.Is(err, horaires.ErrOrdre):
		h.Raison = err.Error()
	case lu.Verdict == francais.Lu:
		h.Raison = "ces horaires ne suivent pas le format d’OpenStreetMap"
	}
	if lu.Verdict != francais.Demander && lu.Mots != "" {
		h.Mots, h.Retraits = motsDuLieu(lu.Mots)
		h.Retraits = append(h.Retraits, retiresAvant(v, lu.Mots)...)
	}
	if h.Mots != "" && etranger(h.Mots) {
		h.Mots, h.Raison = "", h.Raison+", et ont des "+MotifEtranger
	}
	return h
}

// nuancer puts under a week that is known what the texts say of parts of it, each once.
func (h *Heures) nuancer(l *lieu.Lieu) {
	if !h.Connues {
		return
	}
	h.Nuances = lireNuances(l, h.Semaine, h.Remarques)
	var dits []string
	for _, n := range h.Nuances {
		if n.Ecrit && n.quand.heures != [2]int{} {
			h.douter(n.phrase)
		}
		if n.Ecrit || n.quand.datee() || slices.Contains(dits, n.Dit) {
			continue
		}
		dits = append(dits, n.Dit)
		h.Remarques = append(h.Remarques, horaires.Remarque{Texte: n.Dit})
		if n.Sorte.Retient() {
			h.douter(n.Dit)
		}
	}
}

// douter keeps why who prints should look at the hours: what the place says, and they do not.
func (h *Heures) douter(dit string) {
	h.Raison = strings.TrimPrefix(h.Raison+" ; le texte du lieu dit « "+dit+" », ses horaires non", " ; ")
}

// retiresAvant are the numbers and mails of people that the reader of French
// hours left out already.
func retiresAvant(v, mots string) (retraits []Retrait) {
	_, retraits = sansContacts(v, nil)
	return slices.DeleteFunc(retraits, func(r Retrait) bool { return strings.Contains(mots, r.Texte) })
}

func deSemaine(l *lieu.Lieu, w horaires.Semaine) Heures {
	h := Heures{Semaine: w, Connues: true, Raison: w.Motif().String()}
	if !strings.Contains(l.Horaires, `"`) {
		return h
	}
	w = w.Interrompre(pauseSeule)
	w = w.Commenter(func(s string) string {
		net, r := commentaireDe(l, s)
		h.Retraits = append(h.Retraits, r...)
		return net
	})
	h.Semaine, h.Remarques = w.Remarques()
	h.Connues = !w.Vide()
	return h
}

// commentaireDe is a comment of the hours of a place in French, without the person it
// names; one that is only a name, known or not, is that of somebody.
func commentaireDe(l *lieu.Lieu, s string) (net string, retraits []Retrait) {
	dit, ok := traduire(s)
	if !ok {
		return "", []Retrait{{s, MotifEtranger}}
	}
	ici := " " + cle(l.Commune+" "+l.Adresse+" "+l.ComplementAdresse) + " "
	for _, part := range partsDeCommentaire.Split(dit, -1) {
		if p := lire(part); nomSeul(p) && !nommeUnLieu(p) && !strings.Contains(ici, " "+p.cle()+" ") {
			dit = recoudre(strings.Replace(dit, part, " ", 1))
			retraits = append(retraits, Retrait{s, MotifPersonne})
		}
	}
	net, r := CommentairePublic(dit)
	return net, append(retraits, r...)
}

// nomSeul reports a part that is nothing but proper nouns, as a comment writes somebody:
// « Ysoline Delmarest », « Ysoline Le Delmarest », « DELMAREST », « Ange ».
func nomSeul(seg lu) bool {
	noms := 0
	for _, m := range seg.mots {
		switch {
		case particules[m.Cle] && len(seg.mots) > 1:
		case !majuscule(m.Brut) || horsNom(m) || sigles[m.Cle] || joursCles[m.Cle] || annonces[m.Cle] || roles[m.Cle]:
			return false
		default:
			noms++
		}
	}
	if noms == 1 {
		m := seg.mots[0]
		_, prenom := prenoms[m.Cle]
		return len(seg.mots) == 1 && (prenom || prenomsMots[m.Cle] || criee(m.Brut) && utf8.RuneCountInString(m.Brut) > 3)
	}
	return noms > 1 && noms < 4
}

// partsDeCommentaire are the signs that part a comment.
var partsDeCommentaire = patronDe(`[,;:/()–|]| - `)

// CommentairePublic is a comment of hours without the person it names, mobile
// numbers and mails; the rest of it stays. "" when nothing is left to say.
func CommentairePublic(s string) (net string, retraits []Retrait) {
	if net, retraits = sansPersonne(s); len(retraits) == 0 {
		net = strings.Join(strings.Fields(s), " ")
	}
	if len(personnes(lire(net))) > 0 || compteLettres(net) < 2 {
		if net != "" && len(retraits) == 0 {
			retraits = append(retraits, Retrait{s, MotifPersonne})
		}
		return "", retraits
	}
	return net, retraits
}

// motsMax is the longest of a place's own words that paper holds, in runes:
// sentences that say days or hours are chosen out of a longer text.
const motsMax = 180

var (
	ditHeure = patronDe(`(?i)\d\s*h|\d:\d|matin|après[- ]midi|apres[- ]midi|soir|midi|ferm[ée]|sauf|hors|vacances|f[ée]ri[ée]|rendez-vous|rdv`)
	ditJour  = patronDe(`(?i)lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tous les|week-?end`)
)

// motsDuLieu makes a place's own words clean, for they are printed as they are.
func motsDuLieu(s string) (string, []Retrait) {
	var gardees []string
	var retraits []Retrait
	long := utf8.RuneCountInString(s) > motsMax
	for _, p := range Phrases(PhrasesDecollees(s)) {
		if long && (!ditHeure.MatchString(p) || dateDatee.MatchString(p) || len(gardees) == 0 && !ditJour.MatchString(p)) ||
			pandemie.MatchString(p) {
			retraits = append(retraits, Retrait{p, MotifHorsHeures})
			continue
		}
		heures := avantContact(p)
		if _, r := sansPersonne(p[len(heures):]); len(r) > 0 {
			retraits = append(retraits, r...)
		}
		net, r := CommentairePublic(heures)
		retraits = append(retraits, r...)
		net = netHeures(strings.TrimRight(calme(lire(net)), " ,;:-–/."))
		if net = strings.ReplaceAll(net, " ,", ","); net != "" {
			gardees = append(gardees, capitale(net)+".")
		}
	}
	mots := strings.Join(gardees, " ")
	if !ditJour.MatchString(mots) && !joursCourts.MatchString(mots) || utf8.RuneCountInString(mots) > longueurHoraires {
		return "", retraits
	}
	return mots, retraits
}

// avantContact is a sentence of hours without the way to reach somebody that
// ends it; « (téléphone) » alone says how one is helped, and stays.
func avantContact(p string) string {
	m := apresHeures.FindStringIndex(p)
	if m == nil {
		return p
	}
	if suite := p[m[0]:]; fixeTexte.MatchString(suite) || len(mobiles(suite)) > 0 || mailTexte.MatchString(suite) ||
		contient(lieu.Plier(suite), "adresse") {
		return p[:m[0]]
	}
	return p
}

var joursCourts = patronDe(`(?i)\b(?:lu|lun|ma|mar|me|mer|je|jeu|ve|ven|sa|sam|di|dim|jours|mois|semaine)\b`)
