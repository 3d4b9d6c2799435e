package territoire

import (
	_ "embed" // the COG
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

// Attribution is the licence line of the embedded lists, to print or show.
const Attribution = "Sources : INSEE, DGCL, La Poste, d'après @etalab/decoupage-administratif 6.0.0, Licence " +
	"Ouverte 2.0"

// The lists are not compressed: every command reads them, and 1 MB of program
// costs less than the time to inflate them.
//
//go:embed cog2026.txt
var cog2026 string

var france = sync.OnceValue(func() *Territoires {
	t, err := Charger()
	if err != nil {
		panic("embedded COG: " + err.Error()) // a broken build: its tests fail first
	}
	return t
})

// France is the whole of the COG 2026, decoded at the first call.
func France() *Territoires { return france() }

// Charger decodes the embedded COG 2026 anew. France keeps the result.
func Charger() (*Territoires, error) {
	d, lignes, err := lire(cog2026)
	if err != nil {
		return nil, fmt.Errorf("reading the COG: %w", err)
	}
	d.completer()
	return assembler(d, enLignes(lignes, &d)), nil
}

// lecteur reads the tab-separated lists of scripts/cog; the texts it gives are
// parts of one string.
type lecteur struct {
	reste  string
	cases  [8]string
	textes []string // room for lists of codes, shared to save allocations
	err    error
}

// ligne reads one line of n cells; false at the end of a list.
func (l *lecteur) ligne(n int) bool {
	fin := strings.IndexByte(l.reste, '\n')
	if fin < 0 {
		l.err = io.ErrUnexpectedEOF
	}
	if fin <= 0 || l.err != nil {
		l.reste = l.reste[max(fin+1, 0):]
		return false
	}
	ligne := l.reste[:fin]
	l.reste = l.reste[fin+1:]
	for i := range n - 1 {
		tab := strings.IndexByte(ligne, '\t')
		if tab < 0 {
			l.err = fmt.Errorf("line %q: want %d cells", ligne, n)
			return false
		}
		l.cases[i], ligne = ligne[:tab], ligne[tab+1:]
	}
	l.cases[n-1] = ligne
	return true
}

// codes splits a cell of codes.
func (l *lecteur) codes(i int) []string {
	s := l.cases[i]
	if s == "" {
		return nil
	}
	start := len(l.textes)
	for ok := true; ok; {
		var code string
		code, s, ok = strings.Cut(s, " ")
		l.textes = append(l.textes, code)
	}
	return l.textes[start:len(l.textes):len(l.textes)]
}

func (l *lecteur) nombre(i int) int {
	if l.cases[i] == "" {
		return 0
	}
	n, err := strconv.Atoi(l.cases[i])
	if err != nil {
		l.err = err
	}
	return n
}

// liaison reads the TNCC; the communes of COM have none in the COG.
func (l *lecteur) liaison(i int, nom string) Liaison {
	if l.cases[i] == "" {
		return LiaisonDe(nom)
	}
	return Liaison(l.nombre(i))
}

// lire decodes the lists but the communes, whose lines it finds: they come
// before the last list.
func lire(texte string) (d Donnees, communes string, err error) {
	l := &lecteur{reste: texte}
	for l.ligne(4) {
		c := l.cases
		d.Regions = append(d.Regions, Region{Code: c[0], Nom: c[1], Liaison: l.liaison(2, c[1]), ChefLieu: c[3]})
	}
	for l.ligne(5) {
		c := l.cases
		d.Departements = append(d.Departements, Departement{Code: c[0], Nom: c[1], Liaison: l.liaison(2, c[1]),
			ChefLieu: c[3], Region: c[4]})
	}
	for _, list := range []*[]Epci{&d.Epcis, &d.Epts} {
		for l.ligne(3) {
			*list = append(*list, Epci{l.cases[0], l.cases[1], l.cases[2]})
		}
	}
	fin := strings.LastIndex(strings.TrimSuffix(l.reste, "\n\n"), "\n\n") + 1
	communes, l.reste = l.reste[:fin], l.reste[min(fin+1, len(l.reste)):]
	for l.ligne(5) {
		c := l.cases
		nom := strings.Replace(c[1], " Arrondissement", " arrondissement", 1) // a common noun, once it is printed
		d.Rattachees = append(d.Rattachees, Rattachee{Code: c[0], Nom: nom, Type: c[2], Commune: c[3],
			CodesPostaux: l.codes(4)})
	}
	return d, communes, l.err
}

// casesCommune is how many cells the line of a commune has.
const casesCommune = 8

// commune is that of the line read. A fault is one of the build, as for France.
func (l *lecteur) commune(d *Donnees) Commune {
	c := Commune{Code: l.cases[0], Nom: l.cases[1], Liaison: l.liaison(2, l.cases[1]), Epci: l.rang(3, d.Epcis),
		Ept:          l.rang(4, d.Epts),
		CodesPostaux: l.codes(5), Population: l.nombre(6), AnciensCodes: l.codes(7)}
	if l.err != nil {
		panic("embedded COG: " + l.err.Error())
	}
	return c
}

// rang reads the SIREN of the group of this rank.
func (l *lecteur) rang(i int, list []Epci) string {
	if l.cases[i] == "" {
		return ""
	}
	n := l.nombre(i)
	if n >= len(list) {
		l.err = fmt.Errorf("commune %s: no group of rank %d", l.cases[0], n)
		return ""
	}
	return list[n].Siren
}
