package source_test

import (
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// sansFin repeats a text after another, for ever, and counts what was read.
type sansFin struct {
	debut, motif string
	lus          int
}

// Read implements io.Reader.
func (s *sansFin) Read(p []byte) (int, error) {
	n := 0
	if s.lus < len(s.debut) {
		n = copy(p, s.debut[s.lus:])
	}
	for n < len(p) {
		i := (s.lus + n - len(s.debut)) % len(s.motif)
		n += copy(p[n:], s.motif[i:])
	}
	s.lus += n
	return n, nil
}

// What never ends is refused before it fills the memory.
func TestEndless(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	const tete = "id;nom;commune\n"
	for _, tt := range []struct{ nom, debut, motif, veut string }{
		{"line of letters", "", "x", "un million de caractères"},
		{"line of accents", tete, "\xe9", "un million de caractères"},
		{"row of cells", tete, "a;", "un million de caractères"},
		{"zeros", "", "\x00", "un million de caractères"},
		{"zeros in lines", tete, "a\x00bc\n", "caractères nuls"},
		{"blank lines of UTF-16", "\xff\xfe", "x\x00", "un million de caractères"},
		{"text in JSON", "[{\"id\":\"", "x", "quatre millions"},
		{"spaces in JSON", "[", " ", "quatre millions"},
		{"line ends in JSON", "[", "\n", "quatre millions"},
		{"line ends between places in JSON", `[{"id":"a1","nom":"Abri","commune":"Orle"},`, "\n ", "quatre millions"},
		{"fields in JSON", "[{", `"a":1,`, "quatre millions"},
		{"arrays in arrays", "", "[", "JSON"},
		{"objects in objects", "", `{"data":`, "JSON"},
		{"a list that is none", `{"page":[`, "0,", "quatre millions"},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			r := &sansFin{debut: tt.debut, motif: tt.motif}
			lignes, err := source.Read(r, "x", source.Options{})
			if err == nil {
				for _, err = range lignes {
					if err != nil {
						break
					}
				}
			}
			p := faute.De(err)
			if p == nil || !strings.Contains(p.Texte, tt.veut) || r.lus > 16<<20 {
				t.Errorf("after %d bytes: %v, want %q", r.lus, err, tt.veut)
			}
		})
	}
}

// Line ends cost no more than other bytes, wherever they stand, and the lines
// that are told of JSON stay right.
func TestLineEndsCostLittle(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	vides := strings.Repeat("\n", 1<<20)
	entre := strings.Repeat("\n", 9<<16)
	rangees := strings.Repeat(entre+"<row></row>", 48)
	for _, tt := range []struct {
		nom     string
		parts   []string
		numeros []int
	}{
		{"json", []string{`{"data":[` + vides + `{"id":"a1","nom":"Abri","commune":"Orle"},` + vides +
			`{"id":"b1","nom":"Banc","commune":"Orle"}]`, strings.Repeat(`,"suite":[`+vides+"]", 24), "}"},
			[]int{1<<20 + 1, 2<<20 + 1}},
		{"xlsx", []string{xlsx(t, "", rangeeXLSX("id", "nom", "commune")+rangees+rangeeXLSX("a1", "Abri", "Orle"))}, nil},
		{"ods", []string{ods(t, "<table:table>"+rangeeODS("id", "nom", "commune")+
			strings.ReplaceAll(rangees, "row", "table:table-row")+rangeeODS("a1", "Abri", "Orle")+"</table:table>")}, nil},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			numeros, pris := numerosLus(t, strings.Join(tt.parts, ""))
			if len(numeros) == 0 || tt.numeros != nil && !slices.Equal(numeros, tt.numeros) {
				t.Errorf("lines %v", numeros)
			}
			if pris>>20 > 120 {
				t.Errorf("%d MB asked for in all", pris>>20)
			}
		})
	}
}

// numerosLus are the lines of the places of a text, with the memory that
// reading it asked for in all, in bytes.
func numerosLus(t *testing.T, texte string) (numeros []int, pris uint64) {
	t.Helper()
	var avant, apres runtime.MemStats
	runtime.ReadMemStats(&avant)
	lignes, err := source.Read(strings.NewReader(texte), "x", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for l, err := range lignes {
		if err != nil {
			t.Fatal(err)
		}
		numeros = append(numeros, l.Numero)
	}
	runtime.ReadMemStats(&apres)
	return numeros, apres.TotalAlloc - avant.TotalAlloc
}

// Quotes left open cost the rows they swallowed no more than once each.
func TestEndlessQuotes(t *testing.T) {
	texte := "id;nom;commune\n" + strings.Repeat("a1;\"Abri;Orle\nb1;Banc;Orle\n", 20000)
	rejets := 0
	lignes, err := source.Read(io.LimitReader(strings.NewReader(texte), int64(len(texte))), "x", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for l, err := range lignes {
		if err != nil {
			t.Fatal(err)
		}
		if l.Rejet != nil {
			rejets++
		}
	}
	if rejets != 40000-1 { // the first bench is kept, the others have its id
		t.Errorf("%d rows refused", rejets)
	}
}
