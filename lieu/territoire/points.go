package territoire

import (
	"cmp"
	_ "embed" // where communes lie
	"encoding/binary"
	"slices"
	"strconv"
	"sync"

	"feuillet/lieu"
)

// AttributionCourte is AttributionPoints where a page has no room.
const AttributionCourte = "IGN 2018, INSEE 2026, Licence Ouverte"

// AttributionPoints is the licence line of the points that the program carries,
// to print or show.
const AttributionPoints = "IGN Admin Express COG 2018, actualisés 2026 d'après INSEE, Licence Ouverte"

//go:embed points2026.bin
var points2026 string

// point is where a commune lies: a point inside it, and how far its ends are.
type point struct {
	cle      int32
	lat, lon int32 // thousandths of a degree
	portee   int32 // halves of a km
}

// points are those of scripts/points, by key.
var points = sync.OnceValue(func() []point {
	var out []point
	var p point
	b := []byte(points2026)
	for len(b) > 0 {
		pas, n := binary.Uvarint(b)
		lat, m := binary.Varint(b[n:])
		lon, o := binary.Varint(b[n+m:])
		portee, q := binary.Uvarint(b[n+m+o:])
		if n <= 0 || m <= 0 || o <= 0 || q <= 0 {
			panic("embedded points are broken") // a broken build: its tests fail first
		}
		b = b[n+m+o+q:]
		p = point{p.cle + int32(pas), p.lat + int32(lat), p.lon + int32(lon), int32(portee)}
		out = append(out, p)
	}
	return out
})

// ClePoint is the number that an INSEE code is packed under; false for what is
// no INSEE code. Corsica takes two hundreds that no code begins with.
func ClePoint(code string) (int, bool) {
	if len(code) != tailleCode {
		return 0, false
	}
	switch code[:2] {
	case "2A":
		code = "96" + code[2:]
	case "2B":
		code = "99" + code[2:]
	case "96", "99":
		return 0, false
	}
	n, err := strconv.Atoi(code)
	return n, err == nil && n >= 0
}

// Point is where a commune of the COG lies, and how far from there its ends
// are, in km, as the program carries it; not ok for the communes of COM, the
// arrondissements, and those that a base adds.
func (t *Territoires) Point(code string) (p lieu.Point, portee float64, ok bool) {
	c, ok := t.Commune(code)
	if !ok || t.estRattachee(code) {
		return p, 0, false
	}
	return pointDe(c.Code)
}

func (t *Territoires) estRattachee(code string) bool {
	r, ok := t.rattachee(code)
	return ok && r.Arrondissement()
}

func pointDe(code string) (lieu.Point, float64, bool) {
	cle, ok := ClePoint(code)
	if !ok {
		return lieu.Point{}, 0, false
	}
	list := points()
	i, ok := slices.BinarySearchFunc(list, int32(cle), func(p point, c int32) int { return cmp.Compare(p.cle, c) })
	if !ok {
		return lieu.Point{}, 0, false
	}
	p := list[i]
	return lieu.Point{Latitude: float64(p.lat) / 1000, Longitude: float64(p.lon) / 1000}, float64(p.portee) / 2, true
}

// code is the INSEE code of a key, see ClePoint.
func (p point) code() string {
	code := strconv.Itoa(int(p.cle))
	code = "00000"[len(code):] + code
	switch code[:2] {
	case "96":
		return "2A" + code[2:]
	case "99":
		return "2B" + code[2:]
	}
	return code
}
