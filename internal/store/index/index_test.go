package index_test

import (
	"database/sql"
	"fmt"
	"iter"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// house is a base, and the file it is in.
type house struct {
	*testing.T
	*store.DB
	path string
}

func build(t *testing.T) house {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lieux.db")
	db, err := store.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return house{t, db, path}
}

// lines are places as a reader of files gives them.
func lines(places []lieu.Lieu) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for i, l := range places {
			if !yield(lieu.Ligne{Numero: i + 2, Lieu: l}, nil) {
				return
			}
		}
	}
}

func (b house) load(name string, places []lieu.Lieu) {
	b.Helper()
	if _, err := b.Import(b.T.Context(), name, time.Time{}, lines(places), store.DepartEnMasse); err != nil {
		b.Fatal(err)
	}
}

// raw runs SQL as another program would.
func (b house) raw(query string) {
	b.Helper()
	base, err := sql.Open("sqlite", b.path)
	if err != nil {
		b.Fatal(err)
	}
	defer base.Close()
	if _, err := base.Exec(query); err != nil {
		b.Fatal(err)
	}
}

// number is the one of a query.
func (b house) number(query string) (n int) {
	b.Helper()
	base, err := sql.Open("sqlite", b.path)
	if err != nil {
		b.Fatal(err)
	}
	defer base.Close()
	if err := base.QueryRow(query).Scan(&n); err != nil {
		b.Fatal(err)
	}
	return n
}

func (b house) places(f lieu.Filter) (out []lieu.Lieu) {
	b.Helper()
	for l, err := range b.Lieux(b.T.Context(), f) {
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

func ids(places []lieu.Lieu) (out []string) {
	for _, l := range places {
		out = append(out, l.Id)
	}
	return out
}

// agree fails when a base finds, or counts, other places than Match accepts.
func (b house) agree(step string, all []lieu.Lieu, f lieu.Filter) (found int) {
	b.Helper()
	want := ids(slices.DeleteFunc(slices.Clone(all), func(l lieu.Lieu) bool { return !f.Match(&l) }))
	got := ids(b.places(f))
	n, err := b.Compter(b.T.Context(), f)
	if err != nil || n != len(want) || !slices.Equal(got, want) {
		f.Situer = nil
		b.Fatalf("%s: %+v\nfinds %v, counts %d (%v)\nwant  %v", step, f, got, n, err, want)
	}
	return len(want)
}

// What the index finds is what Filter.Match accepts, whatever happened to the
// base, for every criterion alone and for some together. Each field of Filter
// is set by one, and each criterion has places and has not: none can be left out.
func TestIndexAgreesWithMatch(t *testing.T) {
	h, b, situer := newChance(7, 11), build(t), territoire.France().CodeDuLieu
	tried, kept, refused := map[int]bool{}, map[string]bool{}, map[string]bool{}
	check := func(step string) {
		t.Helper()
		all := b.places(lieu.Filter{})
		if n := b.number("SELECT count(*) FROM lieux"); n != len(all) {
			t.Fatalf("%s: %d places read, %d shown", step, len(all), n)
		}
		b.sources(step, all)
		for _, f := range h.filters(situer) {
			n := b.agree(step, all, f)
			var names []string
			for _, c := range lieu.Criteria() {
				if c.Asked(&f) {
					names = append(names, c.Name)
				}
			}
			if len(names) == 1 {
				kept[names[0]] = kept[names[0]] || n > 0
				refused[names[0]] = refused[names[0]] || n < len(all)
			}
			note(tried, f)
		}
	}
	tell(h, b, check)
	for _, c := range lieu.Criteria() {
		if !kept[c.Name] || !refused[c.Name] {
			t.Errorf("%s: alone, it keeps places: %v, it refuses places: %v", c.Name, kept[c.Name], refused[c.Name])
		}
	}
	typ := reflect.TypeFor[lieu.Filter]()
	for i := range typ.NumField() {
		if !tried[i] {
			t.Errorf("no case sets Filter.%s", typ.Field(i).Name)
		}
	}
}

// note notes the fields that a filter sets, by rank.
func note(tried map[int]bool, f lieu.Filter) {
	fields := reflect.ValueOf(f)
	for i := range fields.NumField() {
		tried[i] = tried[i] || !fields.Field(i).IsZero()
	}
}

// sources are those that places say.
func (b house) sources(step string, all []lieu.Lieu) {
	b.Helper()
	got, err := b.Valeurs(b.T.Context(), "source")
	want := slices.DeleteFunc([]string{"A", "B"}, func(v string) bool {
		return !slices.ContainsFunc(all, func(l lieu.Lieu) bool { return l.Source == v })
	})
	if err != nil || !slices.Equal(got, want) {
		b.Fatalf("%s: sources %v, want %v (%v)", step, got, want, err)
	}
}

// tell makes a base live: check follows each thing that happens to it.
func tell(h chance, b house, check func(step string)) {
	t := b.T
	edition := func(name string, start, end int) {
		t.Helper()
		var places []lieu.Lieu
		for i := start; i < end; i++ {
			if h.IntN(8) > 0 {
				places = append(places, h.place(i))
			}
		}
		b.load(name, places)
		check("import of " + name)
	}
	does := func(step string, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		check(step)
	}
	check("an empty base")
	edition("a.csv", 0, 200)
	edition("b.csv", 100, 250)
	edition("a.csv", 0, 180)
	_, err := b.Exclure(t.Context(), store.Exclusion{Id: "lieu 120", Motif: "fermé", Auteur: "A", Date: "2026-01-01"})
	does("an exclusion", err)
	_, err = b.Corriger(t.Context(), []store.Correction{
		{Id: "lieu 130", Colonne: "services", Valeur: lieu.AideDemarches, Auteur: "A", Date: "2026-01-01"}})
	does("a correction", err)
	edition("b.csv", 120, 260)
	_, err = b.Reintegrer(t.Context(), "lieu 120", "A", "2026-01-02")
	does("a place shown again", err)
	_, err = b.Oublier(t.Context(), false, store.Oubli{Lieu: "lieu 150", Date: "2026-01-02"})
	does("a place forgotten", err)
	for i := range 5 {
		edition("a.csv", i, 180+10*i)
	}
	b.raw(`UPDATE fiches SET services = NULL, nom = 'Wifi' WHERE num % 7 = 0;
		DELETE FROM fiches WHERE num % 11 = 0 AND num > 100`)
	check("changes that no segment tells")
	edition("c.csv", 0, 20)
	b.raw("UPDATE index_segments SET forme = -1")
	check("an index of another program")
	edition("c.csv", 0, 21)
}

// A base of others has no index: what its columns tell of a filter leaves no
// place out, whatever the criterion.
func TestForeignAgreesWithMatch(t *testing.T) {
	h, b, situer := newChance(2, 3), build(t), territoire.France().CodeDuLieu
	var places []lieu.Lieu
	for i := range 200 {
		places = append(places, h.place(i))
	}
	b.load("a.csv", places)
	path := filepath.Join(t.TempDir(), "autre.db")
	b.raw("ATTACH '" + path + "' AS autre; CREATE TABLE autre.lieux AS SELECT * FROM main.lieux")
	db, err := store.Open(t.Context(), path, store.Lecture)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	foreign := house{t, db, path}
	all := foreign.places(lieu.Filter{})
	if len(all) != 200 {
		t.Fatalf("%d places", len(all))
	}
	for range 5 {
		for _, f := range h.filters(situer) {
			foreign.agree("a base of others", all, f)
		}
	}
}

// Few segments are read, whatever the number of small changes.
func TestIndexStaysShort(t *testing.T) {
	b, h := build(t), newChance(1, 2)
	var places []lieu.Lieu
	for i := range 400 {
		places = append(places, h.place(i))
	}
	for i := range 25 {
		for range 5 {
			places[h.IntN(len(places))].Nom = fmt.Sprint("Nom ", i)
		}
		b.load("a.csv", places)
		if n := b.number("SELECT count(*) FROM index_segments"); n > 8 {
			t.Fatalf("%d segments after %d imports", n, i)
		}
	}
	if n := b.number("SELECT count(*) FROM a_indexer"); n > 0 {
		t.Errorf("%d versions wait", n)
	}
}
