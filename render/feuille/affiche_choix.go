package feuille

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
)

// nomCourtMax is the longest name that is not in the way, in characters.
const nomCourtMax = 60

// merite is what makes a place worth the room it takes on a poster: the
// greater the better, compared in this order.
type merite struct {
	ouvert    bool // to everybody
	fixe      bool
	telephone string
	horaires  bool
	nomCourt  bool // one line or two in large letters
	services  int
}

func meriteDe(l *lieu.Lieu) merite {
	m := merite{fixe: !lisible.Itinere(l), services: len(l.Services)}
	_, restreint := lisible.LireTextes(l).Restreint()
	m.ouvert = !restreint
	m.telephone, _ = lisible.TelephoneLocal(l.Telephone, l.CodeInsee)
	if w, err := horaires.Lire(l.Horaires); err == nil && !w.Vide() {
		m.horaires = true
	}
	m.nomCourt = utf8.RuneCountInString(l.Nom) <= nomCourtMax
	return m
}

func (a merite) compare(b merite) int {
	yes := func(v bool) int {
		if v {
			return 0
		}
		return 1
	}
	return cmp.Or(yes(a.ouvert)-yes(b.ouvert), yes(a.telephone != "")-yes(b.telephone != ""), yes(a.fixe)-yes(b.fixe),
		yes(a.horaires)-yes(b.horaires), yes(a.nomCourt)-yes(b.nomCourt), b.services-a.services)
}

// ChoisirLieux takes the n places that a poster shows of a territory: open to
// all, then with a phone, staying at one place, with hours, with the most
// services; one commune after the other, and never twice the same number nor
// the same name as long as there are others. Of the stops of one mobile service,
// and of a place that the base holds twice, one is taken. Equal sets give equal choices, whatever their order.
func ChoisirLieux(lieux []lieu.Lieu, n int) []lieu.Lieu {
	type candidat struct {
		merite
		i    int
		meme string
	}
	all := make([]candidat, len(lieux))
	for i := range lieux {
		all[i] = candidat{meriteDe(&lieux[i]), i, meme(&lieux[i])}
	}
	slices.SortStableFunc(all, func(a, b candidat) int {
		return cmp.Or(a.compare(b.merite), cmp.Compare(lieux[a.i].Id, lieux[b.i].Id))
	})
	towns, said, taken, once := map[string]int{}, map[string]bool{}, map[int]bool{}, map[string]bool{}
	name := func(c candidat) string { return lieu.Plier(lieux[c.i].Nom) + "/" + lieux[c.i].CodeInsee }
	var out []lieu.Lieu
	take := func(may func(candidat) bool) bool {
		for _, c := range all {
			if !taken[c.i] && !once[c.meme] && may(c) {
				taken[c.i], once[c.meme] = true, c.meme != ""
				towns[town(&lieux[c.i])]++
				said[c.telephone], said[name(c)] = c.telephone != "", true
				out = append(out, lieux[c.i])
				return true
			}
		}
		return false
	}
	for _, strict := range []bool{true, false} {
		for round := 1; len(out) < n && round <= n; {
			if !take(func(c candidat) bool {
				return towns[town(&lieux[c.i])] < round && !said[c.telephone] && !said[name(c)] &&
					(!strict || c.ouvert && c.telephone != "")
			}) {
				round++
			}
		}
	}
	for len(out) < min(n, len(lieux)) && take(func(candidat) bool { return true }) {
	}
	return out
}

// town is equal for places of one commune, or of one part of it: the name that a
// record gives may be that of a commune déléguée.
func town(l *lieu.Lieu) string { return l.CodeInsee + "/" + strings.Join(lieu.Mots(l.Commune), " ") }

// meme is equal for records that are one place on a poster: the stops of one
// mobile service, or the same name, telephone and address. Empty for others.
func meme(l *lieu.Lieu) string {
	if cle, _ := lisible.Tournee(l); cle != "" {
		return cle
	}
	tel, ok := lisible.TelephoneLocal(l.Telephone, l.CodeInsee)
	if !ok {
		return ""
	}
	return strings.Join([]string{tel, l.CodeInsee, lieu.Plier(l.Nom), lieu.Plier(l.Adresse)}, "/")
}

// uniques are places without those that a poster takes for another: they are counted once.
func uniques(lieux []lieu.Lieu) (out []lieu.Lieu) {
	once := map[string]bool{}
	for i := range lieux {
		if cle := meme(&lieux[i]); cle == "" || !once[cle] {
			once[cle] = true
			out = append(out, lieux[i])
		}
	}
	return out
}

// Compter counts places as a poster does: the stops of one mobile service are
// one, and so is a place that the base holds twice.
func Compter(lieux []lieu.Lieu) int { return len(uniques(lieux)) }

// Arrets are the communes where the mobile services among montres stop, all of
// lieux considered, by the id of the stop that stands for them; nothing for one
// commune.
func Arrets(montres, lieux []lieu.Lieu) map[string][]string {
	towns := map[string][]string{}
	for i := range lieux {
		cle, _ := lisible.Tournee(&lieux[i])
		if cle != "" && !slices.ContainsFunc(towns[cle],
			func(t string) bool { return slices.Equal(lieu.Mots(t), lieu.Mots(lieux[i].Commune)) }) {
			towns[cle] = append(towns[cle], lieux[i].Commune)
		}
	}
	out := map[string][]string{}
	for i := range montres {
		if cle, _ := lisible.Tournee(&montres[i]); cle != "" && len(towns[cle]) > 1 {
			out[montres[i].Id] = towns[cle]
		}
	}
	return out
}
