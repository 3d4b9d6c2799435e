package lieu_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// Each criterion by hand: a place that it wants and one that it refuses. The
// table of criteria cannot be its own judge.
func TestEachCriterion(t *testing.T) {
	samedi := horaires.Moment{Jour: 5, Debut: 540, Fin: 600}
	noel := horaires.Du(time.Date(2026, 12, 25, 0, 0, 0, 0, time.UTC), 540, 600)
	lendemain := horaires.Du(time.Date(2026, 12, 26, 0, 0, 0, 0, time.UTC), 540, 600)
	year := func(y int) time.Time { return time.Date(y, 3, 4, 0, 0, 0, 0, time.UTC) }
	situer := func(l *lieu.Lieu) string { return map[string]string{"Pons": "17283", "Paris": "75112"}[l.Commune] }
	typ, tried := reflect.TypeFor[lieu.Filter](), map[int]bool{}
	type of = lieu.Lieu
	for _, c := range []struct {
		f       lieu.Filter
		yes, no lieu.Lieu
	}{
		{lieu.Filter{Communes: []string{"33063"}}, of{CodeInsee: "33063"}, of{CodeInsee: "33281"}},
		{lieu.Filter{Departements: []string{"2A"}}, of{CodePostal: "20000"}, of{CodeInsee: "2B033"}},
		{lieu.Filter{Communes: []string{"17283"}, Situer: situer}, of{Commune: "Pons"},
			of{Commune: "Pons", CodeInsee: "33063"}},
		{lieu.Filter{Communes: []string{"75112"}, Situer: situer, Incertaines: []string{"75056"}},
			of{Commune: "Paris", CodeInsee: "75056"}, of{Commune: "Paris", CodeInsee: "75111"}},
		{lieu.Filter{SaufCommunes: []string{"17283"}, Situer: situer}, of{Commune: "Paris"}, of{Commune: "Pons"}},
		{lieu.Filter{SaufDepartements: []string{"17"}}, of{CodeInsee: "33063"}, of{CodePostal: "17800"}},
		{lieu.Filter{Autour: []lieu.Point{{Latitude: 44.84, Longitude: -0.57}}, Rayon: 12},
			of{Latitude: 44.9, Longitude: -0.6}, of{Latitude: 44.9, Longitude: -0.9}},
		{lieu.Filter{Autour: []lieu.Point{{Latitude: 44.84, Longitude: -0.57}}, Proches: 3}, of{Latitude: -20, Longitude: 55},
			of{}},
		{lieu.Filter{Autour: []lieu.Point{{Latitude: 44.84, Longitude: -0.57}}, Mesure: true, Ids: []string{"a"}},
			of{Id: "a"}, of{Id: "b", Latitude: 44.84, Longitude: -0.57}},
		{lieu.Filter{Accueil: true}, of{}, of{ModalitesAcces: []string{lieu.SansPublic}}},
		{lieu.Filter{Ids: []string{"a", "b"}}, of{Id: "b"}, of{Id: "c"}},
		{lieu.Filter{SaufIds: []string{"a", "b"}}, of{Id: "c"}, of{Id: "b"}},
		{lieu.Filter{CodesPostaux: []string{"17800"}}, of{CodePostal: "17800"}, of{CodeInsee: "17800"}},
		{lieu.Filter{Sources: []string{"A"}}, of{Source: "A"}, of{}},
		{lieu.Filter{Typologies: []string{"BIB"}}, of{Typologie: []string{"CCAS", "BIB"}}, of{Typologie: []string{"CCAS"}}},
		{lieu.Filter{Services: []string{"x"}}, of{Services: []string{"x"}}, of{Typologie: []string{"x"}}},
		{lieu.Filter{Publics: []string{"x"}}, of{PublicsSpecifiquementAdresses: []string{"x"}}, of{Services: []string{"x"}}},
		{lieu.Filter{PrisesEnCharge: []string{"x"}}, of{PriseEnChargeSpecifique: []string{"x"}},
			of{PublicsSpecifiquementAdresses: []string{"x"}}},
		{lieu.Filter{Frais: []string{"x"}}, of{FraisACharge: []string{"x"}}, of{PriseEnChargeSpecifique: []string{"x"}}},
		{lieu.Filter{Dispositifs: []string{"x"}}, of{DispositifProgrammesNationaux: []string{"x"}},
			of{FraisACharge: []string{"x"}}},
		{lieu.Filter{Labels: []string{"x"}}, of{FormationsLabels: []string{"x"}},
			of{DispositifProgrammesNationaux: []string{"x"}}},
		{lieu.Filter{Labels: []string{"x"}}, of{AutresFormationsLabels: []string{"x"}}, of{}},
		{lieu.Filter{ModalitesAcces: []string{"x"}}, of{ModalitesAcces: []string{"x"}},
			of{ModalitesAccompagnement: []string{"x"}}},
		{lieu.Filter{ModalitesAccompagnement: []string{"x"}}, of{ModalitesAccompagnement: []string{"x"}},
			of{ModalitesAcces: []string{"x"}}},
		{lieu.Filter{Itinerance: []string{"x"}}, of{Itinerance: []string{"x"}}, of{Typologie: []string{"x"}}},
		{lieu.Filter{Ouvert: []horaires.Moment{samedi}}, of{Horaires: "Sa 09:30-12:00"}, of{Horaires: "Sa 10:00-12:00"}},
		{lieu.Filter{Ouvert: []horaires.Moment{noel}}, of{Horaires: "Fr 09:00-12:00; PH 09:00-12:00"},
			of{Horaires: "Fr 09:00-12:00"}},
		{lieu.Filter{Ouvert: []horaires.Moment{lendemain}}, of{Horaires: "Sa 09:00-12:00; PH off", CodeInsee: "17283"},
			of{Horaires: "Sa 09:00-12:00; PH off", CodeInsee: "67482"}},
		{lieu.Filter{MajDepuis: year(2025)}, of{DateMaj: year(2025)}, of{DateMaj: year(2025).AddDate(0, 0, -1)}},
		{lieu.Filter{Complets: []string{"pivot", "horaires"}}, of{Pivot: "123", Horaires: "?"},
			of{Pivot: "000", Horaires: "?"}},
		{lieu.Filter{Textes: [][]string{{"medi", "pon"}, {"wifi"}}}, of{Nom: "La Médiathèque", Commune: "Pons"},
			of{Nom: "La Médiathèque"}},
	} {
		if wanted, refused := c.f.Match(&c.yes), !c.f.Match(&c.no); !wanted || !refused {
			t.Errorf("%+v: wanted %v, refused %v", c.f, wanted, refused)
		}
		fields := reflect.ValueOf(c.f)
		for i := range fields.NumField() {
			tried[i] = tried[i] || !fields.Field(i).IsZero()
		}
	}
	for i := range typ.NumField() {
		if !tried[i] {
			t.Errorf("no case sets Filter.%s", typ.Field(i).Name)
		}
	}
}

// something puts any value but zero in a field.
func something(v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)))
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case v.Kind() == reflect.Func:
		v.Set(reflect.MakeFunc(v.Type(), func([]reflect.Value) []reflect.Value {
			return []reflect.Value{reflect.ValueOf(
				"33063")}
		}))
	case v.CanInt():
		v.SetInt(1)
	case v.CanFloat():
		v.SetFloat(1)
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	default:
		panic("no value of " + v.Type().String())
	}
}

// A field of Filter is what one row asks for, or changes what some rows mean:
// one that no row knows would be read by nobody, and choose all places.
func TestFieldsHaveRows(t *testing.T) {
	typ := reflect.TypeFor[lieu.Filter]()
	for i := range typ.NumField() {
		var f lieu.Filter
		something(reflect.ValueOf(&f).Elem().Field(i))
		var asking, refined []string
		for _, c := range lieu.Criteria() {
			if c.Asked(&f) {
				asking = append(asking, c.Name)
			}
			if slices.Contains(c.Refined, typ.Field(i).Name) {
				refined = append(refined, c.Name)
			}
		}
		if len(asking) > 1 || (len(asking) == 1) == (len(refined) > 0) {
			t.Errorf("Filter.%s is asked for by %v, and refines %v: one row asks for it, or it refines some", typ.Field(i).Name,
				asking, refined)
		}
	}
	names := map[string]bool{}
	for _, c := range lieu.Criteria() {
		for _, r := range c.Refined {
			if _, ok := typ.FieldByName(r); !ok {
				t.Errorf("%s is refined by %s, which Filter has not", c.Name, r)
			}
		}
		if got, ok := lieu.CriterionOf(c.Name); !ok || got.Name != c.Name || names[c.Name] {
			t.Errorf("%q is not the name of one row", c.Name)
		}
		names[c.Name] = true
	}
	if _, ok := lieu.CriterionOf("couleur"); ok {
		t.Error("a row of no name")
	}
}

// verdict is what an Ask says of a place by its keys alone: no, perhaps, yes.
type verdict int

const (
	no verdict = iota
	perhaps
	yes
)

func judge(ask lieu.Ask, l *lieu.Lieu, keys []lieu.Key) verdict {
	switch ask := ask.(type) {
	case lieu.Keys:
		return sure(slices.ContainsFunc(ask, func(r lieu.Range) bool { return slices.ContainsFunc(keys, r.Has) }))
	case lieu.Ids:
		return sure(slices.Contains(ask, l.Id))
	case lieu.At:
		lat, lon, ok := l.Position()
		return sure(ok && ask(lieu.Point{Latitude: lat, Longitude: lon}))
	case lieu.Perhaps:
		return min(perhaps, judge(ask.Ask, l, keys))
	case lieu.Not:
		return yes - judge(ask.Ask, l, keys)
	case lieu.Every:
		out := yes
		for _, a := range ask {
			out = min(out, judge(a, l, keys))
		}
		return out
	case lieu.Any:
		out := no
		for _, a := range ask {
			out = max(out, judge(a, l, keys))
		}
		return out
	}
	panic(fmt.Sprintf("%T", ask))
}

func sure(ok bool) verdict {
	if ok {
		return yes
	}
	return no
}

// What a row asks for agrees with what it matches, for any place: what is sure
// is true. Both answers come, so that neither is forgotten.
func TestAskAgreesWithMatch(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	values := func(of ...string) (out []string) {
		for _, v := range of {
			if r.IntN(3) == 0 {
				out = append(out, v)
			}
		}
		return out
	}
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	place := func() lieu.Lieu {
		l := lieu.Lieu{Id: pick("a", "b", "c"), Nom: pick("Wifi", "Médiathèque", "Saint-Étienne"), Source: pick("", "a", "b"),
			CodeInsee: pick("", "33063", "75056", "2A004"), CodePostal: pick("", "33000", "20000"), Pivot: pick("", "00", "12"),
			Horaires: pick("", "Mo-Fr 09:00-12:00", "Sa 08:15-12:30", "Fr 22:00-03:00", "?", "Mo-Su"),
			DateMaj:  time.Date(2025, 1, 1+r.IntN(3), 0, 0, 0, 0, time.UTC), Latitude: float64(r.IntN(3)),
			Longitude: float64(r.IntN(3))}
		for _, c := range lieu.Champs() {
			if p, ok := c.Pointeur(&l).(*[]string); ok {
				*p = values("a", "b", lieu.SansPublic)
			}
		}
		return l
	}
	filter := func() lieu.Filter {
		return lieu.Filter{Accueil: true, MajDepuis: time.Date(2025, 1, 1+r.IntN(4), 0, 0, 0, 0, time.UTC),
			Communes: values("33063", "75056"), Departements: values("33", "2A"), SaufCommunes: values("33063", "75056"),
			SaufDepartements: values("33", "2A"), Incertaines: values("75056"),
			Situer: func(*lieu.Lieu) string { return "33063" },
			Autour: []lieu.Point{{Latitude: 1, Longitude: float64(r.IntN(3))}}, Rayon: float64(r.IntN(200)),
			Ouvert: []horaires.Moment{{Jour: r.IntN(7), Debut: 30 * r.IntN(48), Fin: 1440},
				{Jour: r.IntN(7), Debut: 500, Fin: 500 + 1 + r.IntN(99)},
				horaires.Du(time.Date(2026, 12, 19+r.IntN(9), 0, 0, 0, 0, time.UTC), 500, 700),
				{Jour: r.IntN(7), Debut: 600, Fin: 601}}[r.IntN(4):],
			Complets: values("pivot", "source", "latitude", "services"),
			Textes:   [][]string{values("wi", "etienne"), {pick("medi", "x"), "m"}}}
	}
	seen := map[string][2]bool{}
	for range 4000 {
		l, f := place(), filter()
		var keys []lieu.Key
		for _, c := range lieu.Criteria() {
			c.Keys(&l, func(k lieu.Key) { keys = append(keys, k) })
			if v := c.Values(&f); v != nil {
				*v = values("a", "b", "c", "33000")
			}
		}
		for _, c := range lieu.Criteria() {
			if !c.Asked(&f) {
				continue
			}
			match := c.Match(&f, &l)
			if own := only(c, f); c.Match(&own, &l) != match {
				t.Fatalf("%s is changed by a field that it does not ask for nor says refines it", c.Name)
			}
			if v := judge(c.Ask(&f), &l, keys); v == yes && !match || v == no && match {
				f.Situer = nil
				t.Fatalf("%s: %+v\nof %+v: match %v, asked %d", c.Name, f, l, match, v)
			}
			s := seen[c.Name]
			seen[c.Name] = [2]bool{s[0] || !match, s[1] || match}
		}
	}
	for _, c := range lieu.Criteria() {
		if seen[c.Name] != [2]bool{true, true} {
			t.Errorf("%s: only one answer came: %v", c.Name, seen[c.Name])
		}
	}
}

// only is a filter without the fields that a row neither asks for nor says
// change what it means.
func only(c lieu.Criterion, f lieu.Filter) lieu.Filter {
	fields, names := reflect.ValueOf(&f).Elem(), reflect.TypeFor[lieu.Filter]()
	for i := range fields.NumField() {
		var alone lieu.Filter
		reflect.ValueOf(&alone).Elem().Field(i).Set(fields.Field(i))
		if !c.Asked(&alone) && !slices.Contains(c.Refined, names.Field(i).Name) {
			fields.Field(i).SetZero()
		}
	}
	return f
}

// The keys of a text that is slow to read depend on nothing else.
func TestTextOfKeys(t *testing.T) {
	full := lieu.Lieu{Id: "a", Nom: "Wifi", CodeInsee: "33063", Horaires: "Mo 09:00-12:00", Services: []string{"x"}}
	slow := 0
	for _, c := range lieu.Criteria() {
		text, ok := c.Text(&full)
		if !ok {
			continue
		}
		slow++
		var of, alone []lieu.Key
		c.Keys(&full, func(k lieu.Key) { of = append(of, k) })
		c.Keys(&lieu.Lieu{Horaires: text}, func(k lieu.Key) { alone = append(alone, k) })
		if len(of) == 0 || !slices.Equal(of, alone) {
			t.Errorf("%s: %v, alone %v", c.Name, of, alone)
		}
	}
	if slow == 0 {
		t.Error("no criterion is slow: Text is not needed any more")
	}
}

// Ranges hold the keys they name, and no key of another name.
func TestRange(t *testing.T) {
	r := lieu.Only(lieu.Key{Name: "services", Value: "Payant"})
	if v, ok := r.One(); !ok || v != "Payant" || !r.Has(lieu.Key{Name: "services", Value: "Payant"}) ||
		r.Has(lieu.Key{Name: "services", Value: "Payant "}) || r.Has(lieu.Key{Name: "service", Value: "s=Payant"}) {
		t.Errorf("%+v", r)
	}
	first, beyond := r.Bounds()
	if text := (lieu.Key{Name: "services", Value: "Payant"}).Text(); first != text || beyond <= text {
		t.Errorf("%q to %q", first, beyond)
	}
	if _, ok := (lieu.Range{Name: "mot", From: "a", Before: "b"}).One(); ok {
		t.Error("a range of many is of one")
	}
}

func TestDistance(t *testing.T) {
	f := lieu.Filter{Autour: []lieu.Point{{Latitude: 45, Longitude: 0}, {Latitude: 46, Longitude: 0}}}
	if km, ok := f.Distance(&lieu.Lieu{Latitude: 46.5}); !ok || km < 55 || km > 56 {
		t.Errorf("%f km, %v", km, ok)
	}
	for _, c := range []struct {
		f lieu.Filter
		l lieu.Lieu
	}{{f, lieu.Lieu{}}, {lieu.Filter{}, lieu.Lieu{Latitude: 1}}} {
		if _, ok := c.f.Distance(&c.l); ok {
			t.Errorf("%+v has a distance", c)
		}
	}
}
