package lieu_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// Who stands within a distance is chosen, and nobody else, wherever on Earth.
func TestWithinADistance(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	point := func() lieu.Point {
		return lieu.Point{Latitude: r.Float64()*180 - 90, Longitude: r.Float64()*360 - 180}
	}
	seen := map[bool]int{}
	for range 5000 {
		f := lieu.Filter{Autour: []lieu.Point{point(), point()}[:1+r.IntN(2)], Rayon: math.Exp(r.Float64() * 10)}
		// near the edge of the circle, where rounding would choose badly
		at, c := point(), f.Autour[0]
		if r.IntN(2) == 0 {
			at = lieu.Point{Latitude: min(90, c.Latitude+f.Rayon*(0.99+r.Float64()/50)/111.195), Longitude: c.Longitude}
		}
		l := lieu.Lieu{Latitude: at.Latitude, Longitude: at.Longitude}
		want := math.Inf(1)
		for _, c := range f.Autour {
			want = min(want, lieu.LoinDe(at.Latitude, at.Longitude, c.Latitude, c.Longitude))
		}
		km, ok := f.Distance(&l)
		if chosen := f.Match(&l); !ok || km != want || chosen != (want <= f.Rayon) {
			t.Fatalf("%+v from %+v: %f km, chosen %v", at, f.Autour, want, chosen)
		}
		seen[want <= f.Rayon]++
	}
	if seen[true] < 500 || seen[false] < 500 {
		t.Errorf("only one answer came: %v", seen)
	}
}

// A distance is one from both ends, and known on the great circles.
func TestGreatCircles(t *testing.T) {
	quarter := 6371.0088 * math.Pi / 2
	for _, c := range []struct{ lat, lon, cLat, cLon, want float64 }{
		{0, 0, 90, 50, quarter}, {0, 0, 0, 90, quarter}, {0, 179, 0, -179, quarter / 45}, {45, 10, -45, -170, 2 * quarter},
		{90, 0, 90, 120, 0}, {48, 2, 48, 2, 0}, {44, 0, 45, 0, quarter / 90},
	} {
		got, back := lieu.LoinDe(c.lat, c.lon, c.cLat, c.cLon), lieu.LoinDe(c.cLat, c.cLon, c.lat, c.lon)
		if math.Abs(got-c.want) > 1e-6 || math.Abs(got-back) > 1e-9 {
			t.Errorf("%+v: %f km, back %f", c, got, back)
		}
	}
}

// hourKeys are the half-hours that a text is kept by.
func hourKeys(text string) (open, at []string) {
	c, _ := lieu.CriterionOf("horaires")
	c.Keys(&lieu.Lieu{Horaires: text}, func(k lieu.Key) {
		switch k.Name {
		case "ouvert":
			open = append(open, k.Value)
		case "a":
			at = append(at, k.Value)
		}
	})
	return open, at
}

func TestHalfHoursOfAPlace(t *testing.T) {
	for text, want := range map[string][2][]string{
		"Mo 09:00-10:00": {{"0 18", "0 19"}, {"0 18", "0 19"}},
		"Mo 09:15-10:00": {{"0 18", "0 19"}, {"0 19"}},
		"Mo 09:00-09:01": {{"0 18"}, {"0 18"}},
		"Mo 09:01-09:29": {{"0 18"}, nil},
		"Mo 09:00-10:01": {{"0 18", "0 19", "0 20"}, {"0 18", "0 19", "0 20"}},
		"Su 23:30-00:30": {{"6 47", "0 00"}, {"6 47", "0 00"}},
		"Sa 23:45-24:00": {{"5 47"}, nil},
		"?":              {}, "": {}, "fermé": {},
	} {
		open, at := hourKeys(text)
		if !slices.Equal(open, want[0]) || !slices.Equal(at, want[1]) {
			t.Errorf("%q is kept by %q and %q", text, open, at)
		}
	}
}

// Any time that can be asked for is answered alike by the keys and by the
// hours, at each minute of a day and at each end of a span.
func TestHoursByKeysAndByReading(t *testing.T) {
	c, _ := lieu.CriterionOf("horaires")
	r := rand.New(rand.NewPCG(4, 4))
	texts := []string{"Mo 00:00-00:30", "Mo 08:59-09:31", "Mo 12:00-24:00", "Su 22:00-00:01", "Su 20:00-02:30", "Mo-Su",
		"Mo 10:00+"}
	sure := 0
	for range 4000 {
		from := r.IntN(24 * 60)
		to := min(24*60, from+1+r.IntN(120))
		if r.IntN(2) == 0 {
			from, to = from-from%30, min(24*60, (to+29)-(to+29)%30)
		}
		f := lieu.Filter{Ouvert: []horaires.Moment{{Jour: r.IntN(2) * 6, Debut: from, Fin: to}}}
		l := lieu.Lieu{Horaires: texts[r.IntN(len(texts))]}
		var keys []lieu.Key
		c.Keys(&l, func(k lieu.Key) { keys = append(keys, k) })
		said, match := judge(c.Ask(&f), &l, keys), c.Match(&f, &l)
		if said == yes && !match || said == no && match {
			t.Fatalf("%s at %+v: matches %v, keys say %d", l.Horaires, f.Ouvert, match, said)
		}
		if said == yes {
			sure++
		}
	}
	if sure < 100 {
		t.Errorf("%d answers are sure: the keys serve nothing", sure)
	}
}

// Moments that half-hours begin, or make up, are answered without reading any
// place; of others, the places that may be open are read.
func TestMomentsAnsweredByKeys(t *testing.T) {
	c, _ := lieu.CriterionOf("horaires")
	for m := range 24 * 60 {
		for to, sure := range map[int]bool{m + 1: m%30 == 0, m + 30: m%30 == 0, m + 31: false, 24 * 60: m%30 == 0} {
			if to > 24*60 || to == m+1 && to == 24*60 {
				continue
			}
			f := lieu.Filter{Ouvert: []horaires.Moment{{Jour: 2, Debut: m, Fin: to}}}
			if _, keys := c.Ask(&f).(lieu.Keys); keys != sure {
				t.Fatalf("from %d to %d: known by keys %v", m, to, keys)
			}
		}
	}
}

// Records are read only for communes, and when something can say where those
// without a code lie.
func TestTerritoriesAnsweredByKeys(t *testing.T) {
	c, _ := lieu.CriterionOf("territoire")
	situer := func(*lieu.Lieu) string { return "" }
	for name, tt := range map[string]struct {
		f    lieu.Filter
		sure bool
	}{
		"communes":     {lieu.Filter{Communes: []string{"99001"}}, true},
		"départements": {lieu.Filter{Departements: []string{"99"}, Situer: situer}, true},
		"situated":     {lieu.Filter{Communes: []string{"99001"}, Situer: situer}, false},
	} {
		if _, keys := c.Ask(&tt.f).(lieu.Keys); keys != tt.sure {
			t.Errorf("%s: known by keys %v", name, keys)
		}
	}
}

func TestDepartementsOfPostalCodes(t *testing.T) {
	for postal, want := range map[string]string{
		"33000": "33", "01000": "01", "97110": "971", "98800": "988", "20000": "2A", "20190": "2A", "20199": "2A",
		"20200": "2B", "20620": "2B", "20699": "2B", "3300": "", "330000": "", "": "",
	} {
		if got := (&lieu.Lieu{CodePostal: postal}).Departement(); got != want {
			t.Errorf("%s is in %q, want %q", postal, got, want)
		}
	}
	if got := (&lieu.Lieu{CodeInsee: "330", CodePostal: "17800"}).Departement(); got != "17" {
		t.Errorf("a code cut short goes before the postal one: %q", got)
	}
}
