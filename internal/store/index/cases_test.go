package index_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// chance makes places and filters of few values, so that they meet often.
type chance struct{ *rand.Rand }

func newChance(a, b uint64) chance { return chance{rand.New(rand.NewPCG(a, b))} }

func (h chance) one(l ...string) string { return l[h.IntN(len(l))] }

// some are some of the values, often none.
func (h chance) some(l ...string) []string {
	var out []string
	for _, v := range l {
		if h.IntN(4) == 0 {
			out = append(out, v)
		}
	}
	return out
}

// few are one of the values at least.
func (h chance) few(l ...string) []string { return append(h.some(l...), h.one(l...)) }

var (
	codes = []string{"17283", "33063", "33281", "75112", "75056", "2A004", "97411", "01283", ""}
	hours = []string{"", "Mo-Fr 09:00-12:00", "Sa 08:30-12:30,14:00-18:00", "We 13:15-13:45", "Fr 22:00-03:00", "Mo-Su",
		"pas des heures", "Sa,Su 10:00-10:01"}
	communes = map[string][2]string{"17283": {"Pons", "17800"}, "75112": {"Paris", "75012"},
		"33063": {"Bordeaux", "33000"}}
	words = []string{"Wifi", "imprimante", "Médiathèque", "Saint-Étienne", "L'Œuvre", "st", "№ 12", "a"}
)

// values are those that random places have in a column of list, and one that none has.
func values(column string) []string {
	for _, c := range lieu.Champs() {
		if c.Nom == column && c.Valeurs != nil {
			return c.Valeurs[:min(5, len(c.Valeurs))]
		}
	}
	if column == "code_postal" {
		return []string{"17800", "75012", "33000", "99999"}
	}
	return []string{"QPV", "ORDI 3.0", "A", "B"}
}

func (h chance) place(i int) lieu.Lieu {
	l := lieu.Lieu{Id: fmt.Sprint("lieu ", i), Nom: h.one(words...) + " " + h.one(words...),
		Commune: "Pons", CodePostal: "17800", CodeInsee: h.one(codes...), Horaires: h.one(hours...),
		Source: h.one("", "A", "B"), PresentationDetail: h.one(words...),
		Telephone: h.one("", "+33199001234"), Pivot: h.one("", "00000000000000", "12345678901234")}
	for _, c := range lieu.Champs() {
		if p, ok := c.Pointeur(&l).(*[]string); ok {
			*p = h.some(values(c.Nom)...)
		}
	}
	if h.IntN(3) == 0 {
		l.ModalitesAcces = append(l.ModalitesAcces, lieu.SansPublic)
	}
	if c, ok := communes[l.CodeInsee]; ok {
		l.Commune, l.CodePostal = c[0], c[1]
	}
	if h.IntN(3) > 0 {
		l.DateMaj = time.Date(2025, time.Month(1+h.IntN(12)), 1+h.IntN(28), 0, 0, 0, 0, time.UTC)
	}
	if h.IntN(3) > 0 {
		l.Latitude, l.Longitude = 44+float64(h.IntN(200))/100, -1+float64(h.IntN(200))/100
	}
	return l
}

// ids are of places, of one now and then that no place has.
func (h chance) ids() []string {
	return []string{fmt.Sprint("lieu ", h.IntN(150)), fmt.Sprint("lieu ", 100+h.IntN(80)), "aucun"}
}

// cases ask for each criterion that is no list of values of columns: those
// need no case. A criterion of the table without a case fails the test.
var cases = map[string]func(chance, *lieu.Filter){
	"territoire": func(h chance, f *lieu.Filter) {
		switch h.IntN(4) {
		case 0:
			f.Communes, f.Incertaines = []string{"75112"}, []string{"75056"}
		case 1:
			f.Communes, f.Departements = h.few(codes[:8]...), h.some("17", "33", "2A", "974", "75")
		case 2:
			f.Departements = h.few("17", "33", "2A", "974", "75")
		default:
			f.Communes = h.few(codes[:8]...)
		}
	},
	"sauf-territoire": func(h chance, f *lieu.Filter) {
		if f.SaufCommunes = h.some(codes[:8]...); f.SaufCommunes == nil || h.IntN(3) == 0 {
			f.SaufDepartements = h.few("17", "33", "974")
		}
	},
	"id":      func(h chance, f *lieu.Filter) { f.Ids = h.ids() },
	"sauf-id": func(h chance, f *lieu.Filter) { f.SaufIds = h.ids() },
	"position": func(h chance, f *lieu.Filter) {
		f.Autour = []lieu.Point{{Latitude: 44.84, Longitude: -0.57}, {Latitude: 45.5, Longitude: 0.5}}[h.IntN(2):]
		f.Rayon, f.Proches, f.Mesure = float64(h.IntN(120)), h.IntN(2), h.IntN(5) == 0
	},
	"frais_a_charge": func(h chance, f *lieu.Filter) {
		f.Frais = h.few(lieu.Gratuit, lieu.GratuitSousCondition, lieu.Payant, lieu.PartPayante)
	},
	"accueil": func(_ chance, f *lieu.Filter) { f.Accueil = true },
	"horaires": func(h chance, f *lieu.Filter) {
		start := h.IntN(1439)
		round := h.IntN(47) * 30
		f.Ouvert = []horaires.Moment{{Jour: h.IntN(7), Debut: start, Fin: start + 1 + h.IntN(1440-start)},
			{Jour: h.IntN(7), Debut: round, Fin: round + 30}, {Jour: h.IntN(7), Debut: 600, Fin: 601}}[h.IntN(3):]
	},
	"date_maj": func(h chance, f *lieu.Filter) {
		f.MajDepuis = time.Date(2025, time.Month(1+h.IntN(12)), 1+h.IntN(28), 0, 0, 0, 0, time.UTC)
	},
	"complets": func(h chance, f *lieu.Filter) {
		f.Complets = h.few("telephone", "horaires", "latitude", "pivot", "services", "date_maj")
	},
	"textes": func(h chance, f *lieu.Filter) {
		said := h.one("wi", "IMPRIMANTE", "etien", "saint", "12", "x", "oeuv wifi")
		f.Textes = [][]string{lieu.MotsCherches(said), {"medi", h.one("p", "wifi")}}
	},
}

// ask puts a criterion in a filter; not ok when nothing says how.
func (h chance) ask(c *lieu.Criterion, f *lieu.Filter) bool {
	if of := cases[c.Name]; of != nil {
		of(h, f)
		return true
	}
	if len(c.Columns) == 0 {
		return false
	}
	*c.Values(f) = h.few(values(c.Columns[0])...)
	return true
}

// filters are each criterion alone, and then as many of two or three.
func (h chance) filters(situer func(*lieu.Lieu) string) []lieu.Filter {
	var out []lieu.Filter
	rows := lieu.Criteria()
	for i := range rows {
		f := lieu.Filter{Situer: situer}
		h.ask(&rows[i], &f)
		out = append(out, f)
	}
	for range rows {
		f := lieu.Filter{Situer: situer}
		for range 2 + h.IntN(2) {
			h.ask(&rows[h.IntN(len(rows))], &f)
		}
		out = append(out, f)
	}
	return out
}
