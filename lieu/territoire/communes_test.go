package territoire_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/territoire"
)

// What is read of the COG line by line is what the whole list says.
func TestCommunesOneByOne(t *testing.T) {
	un, err := territoire.Charger()
	if err != nil {
		t.Fatal(err)
	}
	d := territoire.France().Donnees()
	if !slices.IsSortedFunc(d.Communes, func(a, b territoire.Commune) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("communes are not in order of code")
	}
	if !slices.IsSortedFunc(d.Rattachees, func(a,
		b territoire.Rattachee) int {
		return strings.Compare(a.Code+a.Nom, b.Code+b.Nom)
	}) ||
		!slices.IsSortedFunc(d.Epcis, func(a, b territoire.Epci) int { return strings.Compare(a.Siren, b.Siren) }) ||
		!slices.IsSortedFunc(d.Epts, func(a, b territoire.Epci) int { return strings.Compare(a.Siren, b.Siren) }) ||
		!slices.IsSortedFunc(d.Departements, func(a,
			b territoire.Departement) int {
			return strings.Compare(a.Code, b.Code)
		}) ||
		!slices.IsSortedFunc(d.Regions, func(a, b territoire.Region) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("lists of the COG are not in order of code")
	}
	for _, c := range d.Communes {
		if got, ok := un.Commune(c.Code); !ok || !reflect.DeepEqual(got, c) {
			t.Errorf("Commune(%s) = %+v, the list says %+v", c.Code, got, c)
		}
	}
	for _, code := range []string{"", "0", "00000", "01000", "99999", "\xff", "33063\tBordeaux"} {
		if c, ok := un.Commune(code); ok {
			t.Errorf("Commune(%q) = %+v", code, c)
		}
	}
}

// Seule finds the communes that the index of names finds alone.
func TestSeule(t *testing.T) {
	f := territoire.France()
	noms := map[string]int{}
	for _, c := range f.Donnees().Communes {
		noms[territoire.Cle(c.Nom)]++
	}
	for i, c := range f.Donnees().Communes {
		if i%97 != 0 {
			continue
		}
		got, ok := f.Seule(strings.ToUpper(c.Nom))
		if want := noms[territoire.Cle(c.Nom)] == 1; ok != want || ok && got.Code != c.Code {
			t.Errorf("Seule(%s) = %s %v, want %s %v", strings.ToUpper(c.Nom), got.Code, ok, c.Code, want)
		}
	}
	for _, nom := range []string{"", " ", "Brens", "Paris 12e", "Trifouillis", "mans"} {
		if c, ok := f.Seule(nom); ok {
			t.Errorf("Seule(%q) = %s", nom, c.Nom)
		}
	}
	plus := f.Avec(territoire.Donnees{Communes: []territoire.Commune{{Code: "99001", Nom: "Valbrune"}}})
	if c, ok := plus.Seule("valbrune"); !ok || c.Code != "99001" {
		t.Errorf("in a list of one's own: %+v", c)
	}
}
