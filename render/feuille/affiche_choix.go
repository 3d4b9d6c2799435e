package feuille

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render"
)

// nomCourtMax is the longest name that is not in the way, in characters.
const nomCourtMax = 60

// plusieurs is how many services are several: a place that gives more is no better.
const plusieurs = 4

// merite is what makes a place worth the room it takes on a poster: the
// greater the better, compared in this order.
type merite struct {
	recoit    bool // no closure is told that takes most of the days of the poster, nor a move
	ouvert    bool // to everybody
	pourTous  bool // there for no one in particular, by its type, its name, its texts
	telephone string
	libre     bool // nobody has to join, nor to register
	publics   bool // it names no public of its own
	fixe      bool
	horaires  bool // that a poster can say
	souvent   bool // it is open several half-days a week
	nomCourt  bool // one line or two in large letters
	services  int
	parlant   bool // its name is more than some initials, which tell nobody what it is
}

// juge tells the merit of a place.
type juge func(*lieu.Lieu) merite

// jugeDes tells merits in the days of a poster, and reads each place once: places are compared
// anew each time that one of them gives its room to another.
func jugeDes(jours lisible.Periode) juge {
	type entree struct{ id, nom, source string }
	lus := map[entree]merite{}
	return func(l *lieu.Lieu) merite {
		cle := entree{l.Id, l.Nom, l.Source}
		m, ok := lus[cle]
		if !ok {
			m = meriteDe(l, jours)
			lus[cle] = m
		}
		return m
	}
}

// sansFermetures judges as if no place told of a closure, nor of a move.
func (j juge) sansFermetures(l *lieu.Lieu) merite {
	m := j(l)
	m.recoit = true
	return m
}

// meriteDe is that of a place in the days of a poster.
func meriteDe(l *lieu.Lieu, jours lisible.Periode) merite {
	m := merite{recoit: !lisible.DitFermeOuAilleurs(l, jours), fixe: !lisible.Itinere(l),
		services: len(l.Services),
		publics:  len(l.PublicsSpecifiquementAdresses) == 0}
	textes := lisible.LireTextes(l)
	_, restreint := textes.Restreint()
	_, adhesion := textes.Condition()
	m.ouvert, m.libre = !restreint && !lieu.SurPrescription(l), !adhesion
	_, specialise := lisible.Specialise(l)
	m.pourTous = !specialise
	m.telephone, _ = lisible.TelephoneLocal(l.Telephone, l.CodeInsee)
	if w, err := horaires.Lire(l.Horaires); err == nil && !w.Vide() {
		m.horaires, m.souvent = tientEnLignes(w), demiJournees(w) >= souventDemis
	}
	m.parlant = strings.ContainsAny(strings.TrimSpace(l.Nom), " -'’") || lisible.Capitales(l.Nom) == 0
	m.nomCourt = utf8.RuneCountInString(l.Nom) <= nomCourtMax
	return m
}

// tientEnLignes reports hours of which a line of a list may tell something: the
// days at least. A poster that can only say to ask is better with another place.
func tientEnLignes(w horaires.Semaine) bool {
	phrases := len(w.Phrases())
	if w.Alterne() {
		phrases++ // its next dates
	}
	return w.JoursOuverts() != "" && !w.Alterne() || phrases <= lignesHeures
}

// souventDemis is how many half-days a week a place is open that one need not aim at.
const souventDemis = 3

// demiJournees counts the mornings and the afternoons of a plain week that have hours.
func demiJournees(w horaires.Semaine) (n int) {
	const midi, tot, tard = 12 * 60, 11*60 + 30, 13*60 + 30
	for j := range 7 {
		for _, ouvre := range []bool{w.OuvertEntre(j, 0, tot), w.OuvertEntre(j, tard, 2*midi)} {
			if ouvre {
				n++
			}
		}
	}
	return n
}

func (a merite) compare(b merite) int {
	yes := func(v bool) int {
		if v {
			return 0
		}
		return 1
	}
	return cmp.Or(yes(a.recoit)-yes(b.recoit), yes(a.ouvert)-yes(b.ouvert),
		yes(a.pourTous)-yes(b.pourTous), yes(a.telephone != "")-yes(b.telephone != ""),
		yes(a.libre)-yes(b.libre), yes(a.publics)-yes(b.publics),
		yes(a.fixe)-yes(b.fixe), yes(a.horaires)-yes(b.horaires), yes(a.souvent)-yes(b.souvent),
		yes(a.nomCourt)-yes(b.nomCourt),
		min(b.services, plusieurs)-min(a.services, plusieurs), yes(a.parlant)-yes(b.parlant))
}

// ChoisirLieux takes the n places that a poster shows of a territory on a day: not said to be closed for long,
// open to all, there for no one in particular, then with a phone, without joining, meant for no one public,
// staying at one place, with hours, open several half-days a week, with several services; then the nearest to
// its middle, by km, the distances that are known, by id, then the record of the latest day. One commune after
// the other, and in one of them not two places side by side as long as there are others, and places that give as
// much far from one another; never twice the same name, nor the same number unless all have it, nor one door
// again for a place without number. Of the stops of one mobile service, and of a place that the base holds
// twice, one is taken. Equal sets give equal choices, whatever their order.
func ChoisirLieux(lieux []lieu.Lieu, n int, km map[string]float64, le time.Time) []lieu.Lieu {
	return choisirEpars(lieux, n, km, jugeDes(render.Tient(le)), nil)
}

// choisirEpars is ChoisirLieux, of one group of communes after the other first.
func choisirEpars(
	lieux []lieu.Lieu, n int, km map[string]float64, juger juge, groupe func(*lieu.Lieu) string,
) []lieu.Lieu {
	c := choix{lieux: lieux, towns: map[string]int{}, said: map[string]bool{}, taken: map[int]bool{}}
	c.candidats(km, juger)
	c.ecarter(km)
	groups := map[string]bool{}
	apart := func(x candidat, round int) bool {
		l := &lieux[x.i]
		return round > 0 && c.towns[town(l)] < round || round == 0 && !groups[groupe(l)]
	}
	first := 1
	if groupe != nil {
		first = 0
	}
	for _, may := range []func(candidat) bool{
		func(x candidat) bool { return x.sur() && !c.rings(x) && !c.near(x) },
		func(x candidat) bool { return x.sur() && !c.rings(x) },
		func(x candidat) bool { return x.recoit && !c.rings(x) },
		func(x candidat) bool { return !c.rings(x) },
		func(candidat) bool { return len(c.numbers) < 2 }, // all have one number, that of one switchboard
	} {
		for round := first; len(c.out) < n && round <= n; {
			switch taken := c.take(func(x candidat) bool { return apart(x, round) && may(x) }); {
			case !taken:
				round++
			case groupe != nil:
				groups[groupe(&c.out[len(c.out)-1])] = true
			}
		}
	}
	return c.out
}

// candidat is a place that may be shown: its merits, and what tells it from others.
type candidat struct {
	merite
	i    int
	says []string // its name, and what it is held twice by
}

// choix are places being chosen.
type choix struct {
	lieux []lieu.Lieu
	all   []candidat // best first
	towns map[string]int
	said  map[string]bool
	taken map[int]bool
	out   []lieu.Lieu

	numbers []string // of those that are taken; "" for a place without

	ecarts map[string]float64 // how far from one another places of a commune are to stand, in km
	km     map[string]float64
}

// sur reports a place that anybody may call and go to.
func (m merite) sur() bool { return m.recoit && m.ouvert && m.pourTous && m.telephone != "" }

// candidats sorts the places.
func (c *choix) candidats(km map[string]float64, juger juge) {
	for i := range c.lieux {
		l := &c.lieux[i]
		x := candidat{merite: juger(l), i: i, says: []string{lieu.Plier(l.Nom) + "/" + l.CodeInsee}}
		if s := meme(l); s != "" {
			x.says = append(x.says, s)
		}
		c.all = append(c.all, x)
	}
	slices.SortStableFunc(c.all, func(a, b candidat) int {
		x, y := &c.lieux[a.i], &c.lieux[b.i]
		return cmp.Or(a.compare(b.merite), cmp.Compare(loin(km, x.Id), loin(km, y.Id)),
			y.DateMaj.Compare(x.DateMaj), strings.Compare(x.Nom, y.Nom), strings.Compare(x.Adresse, y.Adresse),
			strings.Compare(x.Id, y.Id))
	})
}

// loin is how far a place stands; very far when that is not known.
func loin(km map[string]float64, id string) float64 {
	if d, ok := km[id]; ok {
		return d
	}
	return 1e9
}

// take takes the best place that may be, and says nothing that is said already; of those of
// its commune that give as much, one that stands far from those that are taken.
func (c *choix) take(may func(candidat) bool) bool {
	var best *candidat
	for i := range c.all {
		x := &c.all[i]
		switch {
		case c.taken[x.i] || c.says(x) || !may(*x):
			continue
		case best == nil:
			best = x
		case best.compare(x.merite) != 0: // the next ones give less
			c.keep(best)
			return true
		case town(&c.lieux[x.i]) == town(&c.lieux[best.i]) && c.spread(x) > c.spread(best):
			best = x
		}
	}
	if best == nil {
		return false
	}
	c.keep(best)
	return true
}

// says reports a place of which something is said already: it is the same again, or the same
// door with less to say.
func (c *choix) says(x *candidat) bool {
	l := &c.lieux[x.i]
	where := addressKey(l)
	return slices.ContainsFunc(x.says, func(s string) bool { return c.said[s] }) || c.said["public "+publicName(l)] ||
		x.telephone == "" && where != "" && c.said[where]
}

// keep takes a place.
func (c *choix) keep(x *candidat) {
	l := &c.lieux[x.i]
	c.taken[x.i] = true
	if !slices.Contains(c.numbers, x.telephone) {
		c.numbers = append(c.numbers, x.telephone)
	}
	c.towns[town(l)]++
	for _, s := range append(x.says, "tel "+x.telephone, "public "+publicName(l), addressKey(l)) {
		c.said[s] = true
	}
	c.out = append(c.out, *l)
}

// publicName is how paper names a place, and its commune: records that are spelt
// otherwise may have one name there.
func publicName(l *lieu.Lieu) string {
	nom, _ := lisible.NomPublic(*l, l.Commune)
	return lieu.Plier(nom) + "/" + l.CodeInsee
}

// addressKey is equal for places of one door; empty for no address.
func addressKey(l *lieu.Lieu) string {
	if l.Adresse == "" {
		return ""
	}
	return "ou " + strings.ReplaceAll(lieu.EnMots(l.Adresse), " ", "") + "/" + l.CodeInsee // « 9bis », « 9 bis »
}

// rings reports a number that a place that is taken has.
func (c *choix) rings(x candidat) bool { return x.telephone != "" && c.said["tel "+x.telephone] }

// voisinKm is how near two places are side by side.
const voisinKm = 0.4

// near reports a place beside one that is taken.
func (c *choix) near(x candidat) bool {
	lat, lon, ok := c.lieux[x.i].Position()
	if !ok {
		return false
	}
	return slices.ContainsFunc(c.out, func(l lieu.Lieu) bool {
		y, x, ok := l.Position()
		return ok && lieu.LoinDe(lat, lon, y, x) < voisinKm
	})
}

// town is equal for places of one commune, or of one part of it: the name that a
// record gives may be that of a commune déléguée.
func town(l *lieu.Lieu) string { return l.CodeInsee + "/" + lieu.EnMots(l.Commune) }

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
