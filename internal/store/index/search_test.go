package index_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/store/index"
	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// open begins a search in a base; nil when no index helps.
func open(b house) *index.Search {
	b.Helper()
	base, err := sql.Open("sqlite", b.path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { base.Close() })
	s, err := index.Open(context.Background(), base)
	if err != nil {
		b.Fatal(err)
	}
	if s != nil {
		b.Cleanup(s.Close)
	}
	return s
}

// some places, of which the first 60 are all open on Saturday from 8:30.
func some(h chance) (out []lieu.Lieu) {
	for i := range 100 {
		l := h.place(i)
		l.CodeInsee, l.CodePostal, l.Commune = "33063", "33000", "Bordeaux"
		if l.Horaires = ""; i < 60 {
			l.Horaires = "Sa 08:30-12:30"
		}
		out = append(out, l)
	}
	for i := 90; i < 100; i++ {
		out[i].CodeInsee = ""
	}
	return out
}

// The index is sure whenever keys can say it: a count then reads no row. It
// doubts what it must, and no more.
func TestSureAndDoubtful(t *testing.T) {
	b := build(t)
	b.load("a.csv", some(newChance(3, 4)))
	s := open(b)
	situer := func(*lieu.Lieu) string { return "17283" }
	at := func(start, end int) lieu.Filter {
		return lieu.Filter{Ouvert: []horaires.Moment{{Jour: 5, Debut: start, Fin: end}}}
	}
	for _, c := range []struct {
		why            string
		f              lieu.Filter
		sure, doubtful int
	}{
		{"nothing asked", lieu.Filter{}, 100, 0},
		{"hours on half-hours", at(510, 540), 60, 0},
		{"the first minute of one", at(510, 511), 60, 0},
		{"hours that begin in the middle of one", at(500, 540), 0, 60},
		{"either", lieu.Filter{Ouvert: append(at(500, 540).Ouvert, at(540, 570).Ouvert...)}, 60, 0},
		{"hours at which nothing is open", at(1200, 1260), 0, 0},
		{"a commune", lieu.Filter{Communes: []string{"33063"}}, 90, 0},
		{"a commune, and what must be found", lieu.Filter{Communes: []string{"33063"}, Situer: situer}, 90, 10},
		{"another commune, and what must be found", lieu.Filter{Communes: []string{"17283"}, Situer: situer}, 0, 10},
		{"one of which a part is wanted",
			lieu.Filter{Communes: []string{"75112"}, Situer: situer, Incertaines: []string{"33063"}}, 0, 100},
		{"a département", lieu.Filter{Departements: []string{"33"}, Situer: situer}, 100, 0},
		{"all but a commune", lieu.Filter{SaufCommunes: []string{"17283"}, Situer: situer}, 90, 10},
		{"all but one of which a part is not wanted",
			lieu.Filter{SaufCommunes: []string{"33063"}, Situer: situer, Incertaines: []string{"33063"}}, 0, 10},
		{"all but a département", lieu.Filter{SaufDepartements: []string{"33"}, Situer: situer}, 0, 0},
		{"both", lieu.Filter{Communes: []string{"33063"}, Situer: situer, Ouvert: at(500, 540).Ouvert}, 0, 60},
		{"all but one", lieu.Filter{SaufIds: []string{"lieu 3", "lieu 1000"}}, 99, 0},
	} {
		found, err := s.Find(&c.f)
		if err != nil {
			t.Fatal(err)
		}
		sure, doubtful := found.Sure.Len(), found.Doubtful.Len()
		if sure != c.sure || doubtful != c.doubtful || found.All().Len() != sure+doubtful {
			t.Errorf("%s: sure of %d, doubts %d, want %d and %d", c.why, sure, doubtful, c.sure, c.doubtful)
		}
	}
}

// What changed since is never said sure, in or out; too much of it, and there
// is no index.
func TestPending(t *testing.T) {
	b := build(t)
	b.load("a.csv", some(newChance(3, 4)))
	b.raw(`UPDATE fiches SET horaires = 'Su 10:00-11:00' WHERE id IN ('lieu 1', 'lieu 99');
		DELETE FROM fiches WHERE id = 'lieu 2'`)
	s := open(b)
	found, err := s.Find(&lieu.Filter{Ouvert: []horaires.Moment{{Jour: 5, Debut: 510, Fin: 540}}})
	if err != nil || s.Pending().Len() != 3 || found.Sure.Len() != 58 || found.Doubtful.Len() != 3 {
		t.Errorf("%d wait, sure of %d, doubts %d (%v)",
			s.Pending().Len(), found.Sure.Len(), found.Doubtful.Len(), err)
	}
	s.Close()
	b.raw(`WITH RECURSIVE n(i) AS (SELECT 100000 UNION ALL SELECT i + 1 FROM n WHERE i < 103000)
		INSERT INTO a_indexer SELECT i FROM n`)
	if open(b) != nil {
		t.Error("an index that knows nearly nothing helps")
	}
}

// Values are those of columns that some criterion wants as they stand.
func TestValues(t *testing.T) {
	b := build(t)
	places := some(newChance(3, 4))
	for i := range places {
		places[i].Source, places[i].AutresFormationsLabels = "A", []string{"x", "y"}[:i%3]
	}
	places[7].Source = "Z"
	b.load("a.csv", places)
	places[7].Source = "A"
	b.load("a.csv", places)
	s := open(b)
	for column, want := range map[string]string{
		"source": "A", "autres_formations_labels": "x y", "nom": "-", "code_insee": "-", "mot": "-"} {
		values, ok, err := s.Values(column)
		if err != nil || ok != (want != "-") || ok && strings.Join(values, " ") != want {
			t.Errorf("%s: %v, %v (%v), want %s", column, values, ok, err, want)
		}
	}
}

// pages are those of the base, as they are written.
func (b house) pages() (out [][]byte) {
	b.Helper()
	base, err := sql.Open("sqlite", b.path)
	if err != nil {
		b.Fatal(err)
	}
	defer base.Close()
	rows, err := base.Query("SELECT octets FROM index_pages ORDER BY segment, premiere")
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var p []byte
		if err := rows.Scan(&p); err != nil {
			b.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// Bases are kept, and so are the keys in them: other keys are another form.
// The sum below is of all keys of a few places that say everything.
func TestKeysOfThisForm(t *testing.T) {
	const form, sum = 4, "ab010afd3137a234"
	l := lieu.Lieu{Id: "a", Pivot: "12345678901234", Nom: "Médiathèque St-Étienne", Commune: "Pons",
		CodePostal: "17800", CodeInsee: "17283", Adresse: "1 rue de l'Œuvre", Latitude: 45.5, Longitude: -0.5,
		Horaires: "Mo-Fr 09:00-12:00; Fr 22:15-03:00; Sa 10:00+",
		Source:   "A", DateMaj: time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC), StructureParente: "Mairie"}
	for _, c := range lieu.Champs() {
		if p, ok := c.Pointeur(&l).(*[]string); ok && c.Valeurs != nil {
			*p = c.Valeurs[:2]
		}
	}
	b := build(t)
	b.load("a.csv", []lieu.Lieu{l, {Id: "b", Nom: "Nu", Commune: "Ajaccio", CodePostal: "20000",
		Horaires: "09:00-12:00"}})
	h := sha256.New()
	var keys []string
	for _, p := range b.pages() {
		for e, err := range sets.ReadPage(p) {
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, e.Key)
			fmt.Fprintf(h, "%q %x\n", e.Key, e.Set)
		}
	}
	if !slices.IsSorted(keys) || len(keys) < 80 {
		t.Errorf("%d keys, in order: %v", len(keys), slices.IsSorted(keys))
	}
	if got := fmt.Sprintf("%x", h.Sum(nil))[:16]; index.Form != form || got != sum {
		t.Errorf("keys of form %d have the sum %s, those of form %d %s: bases must not keep both under one form\n%q",
			index.Form, got, form, sum, keys)
	}
}

// A damaged page is an error, never fewer places.
func TestDamagedPages(t *testing.T) {
	b := build(t)
	b.load("a.csv", some(newChance(3, 4)))
	b.raw("UPDATE index_pages SET octets = substr(octets, 1, length(octets) / 2)")
	s := open(b)
	if found, err := s.Find(&lieu.Filter{Textes: [][]string{{"w"}}}); err == nil {
		t.Errorf("%d places of a damaged index", found.All().Len())
	}
}

// A large index is read by jumps from page to page: the ranges of a request
// are found wherever they stand.
func TestManyPages(t *testing.T) {
	b := build(t)
	var places []lieu.Lieu
	for i := range 3000 {
		places = append(places, lieu.Lieu{Id: fmt.Sprint(i), Nom: fmt.Sprintf("mot%dx", i), Commune: "Pons",
			CodeInsee: fmt.Sprintf("%05d", 10000+i*7), CodePostal: "17800",
			AutresFormationsLabels: []string{fmt.Sprintf("label %04d", i)}})
	}
	b.load("a.csv", places)
	if n := len(b.pages()); n < 8 {
		t.Fatalf("only %d pages", n)
	}
	all := b.places(lieu.Filter{})
	for _, step := range []int{1, 2, 37, 500, 2900} {
		f, g := lieu.Filter{}, lieu.Filter{}
		for i := 0; i < 3000; i += step {
			f.Communes = append(f.Communes, places[i].CodeInsee)
			g.Labels = append(g.Labels, places[i].AutresFormationsLabels[0])
		}
		slices.Reverse(g.Labels)
		b.agree("by commune", all, f)
		b.agree("by label", all, g)
		b.agree("by both", all, lieu.Filter{Communes: f.Communes, Labels: g.Labels, Textes: [][]string{{"mot1"}, {"mot29"}}})
	}
}
