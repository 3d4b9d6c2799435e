package territoire_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu/territoire"
)

// dire writes a territory in short: scale and code.
func dire(z territoire.Zone) string { return string(z.Echelle) + " " + z.Code }

func TestChercherEveryScale(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct {
		texte, first string
		par          territoire.Accord
	}{
		{"france", "france FR", territoire.ParNom},
		{"Nouvelle Aquitaine", "region 75", territoire.ParNom},
		{"gironde", "departement 33", territoire.ParNom},
		{"La Gironde", "departement 33", territoire.ParNomCourt},
		{"33", "departement 33", territoire.ParCode},
		{"2a", "departement 2A", territoire.ParCode},
		{"75", "departement 75", territoire.ParCode}, // and not région 75
		{"84", "departement 84", territoire.ParCode},
		{"CC DU PAYS FOYEN", "epci 243301371", territoire.ParNom},
		{"Communauté de communes du pays foyen", "epci 243301371", territoire.ParNom},
		{"pays foyen", "epci 243301371", territoire.ParNomCourt},
		{"243 301 371", "epci 243301371", territoire.ParCode},
		{"Grand Paris", "epci 200054781", territoire.ParNomCourt},
		{"Plaine-Commune", "ept 200057867", territoire.ParNom},
		{"st jean d angely", "commune 17347", territoire.ParNom},
		{"17283", "commune 17283", territoire.ParCode},
		{"mans", "commune 72181", territoire.ParNomCourt},
		{"mans (le)", "commune 72181", territoire.ParNom},
		{"17500", "commune 17197", territoire.ParCodePostal}, // the largest of those
		{"75011", "arrondissement 75111", territoire.ParCodePostal},
		{"Paris 12e", "arrondissement 75112", territoire.ParNom},
		{"75112", "arrondissement 75112", territoire.ParCode},
		{"Le Bleymard", "commune-deleguee 48027", territoire.ParNomPartie},
		{"16004", "commune 16230", territoire.ParAncienCode},
		{"Brens (Ain)", "commune 01061", territoire.ParNom},
		{"Brens, 81", "commune 81038", territoire.ParNom},
		{"17800 Pons", "commune 17283", territoire.ParNom},
		{"Saint-Denis 93", "commune 93066", territoire.ParNom},
		{"Palluau-sur-Indre (Indre)", "commune 36149", territoire.ParNom}, // a word of its name again
		{"CC Haute-Corrèze Communauté, Corrèze", "epci 200066744", territoire.ParNom},
		{"bordea", "epci 243300316", territoire.ParDebut},
		{"germain laye", "commune 78551", territoire.ParMots},
		{"cc haute saint", "epci 200041523", territoire.ParDebut},
		{"Angoulme", "commune 16015", territoire.ParRessemblance},
		{"Sainte-Foie-la-Grande", "commune 33402", territoire.ParRessemblance},
	} {
		got := f.Chercher(c.texte, 3)
		if len(got) == 0 || len(got) > 3 || dire(got[0].Zone) != c.first || got[0].Accord != c.par {
			t.Errorf("Chercher(%q) = %+v, want %s first, by %d", c.texte, got, c.first, c.par)
		}
	}
	for _, rien := range []string{"", " ", "(", ",", "\xff\x00", "xqzw wqzx xqzw", "00000"} {
		if got := f.Chercher(rien, 0); len(got) > 0 {
			t.Errorf("Chercher(%q) = %d territories, %+v first", rien, len(got), got[0])
		}
	}
}

// The surest first, then the larger scale, then the most inhabitants.
func TestChercherOrders(t *testing.T) {
	f := territoire.France()
	var got []string
	for _, r := range f.Chercher("landes", 3) {
		got = append(got, dire(r.Zone))
	}
	if want := []string{"departement 40", "commune 17202", "epci 200035541"}; !slices.Equal(got, want) {
		t.Errorf("landes: %v, want %v", got, want)
	}
	for _, texte := range []string{"saint", "bo", "val de", "33000", "le"} {
		list := f.Chercher(texte, 0)
		for i := 1; i < len(list); i++ {
			a, b := list[i-1], list[i]
			if a.Accord > b.Accord || a.Accord == b.Accord && a.Echelle == b.Echelle && a.Population < b.Population {
				t.Errorf("%s: %+v before %+v", texte, a, b)
			}
		}
	}
	for _, r := range f.Chercher("saint", 0, territoire.EchelleEpci, territoire.EchelleEpt) {
		if r.Echelle != territoire.EchelleEpci && r.Echelle != territoire.EchelleEpt {
			t.Errorf("not of the scales asked for: %+v", r)
		}
	}
}

func TestDesigner(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct {
		texte, want string
		echelles    []territoire.Echelle
	}{
		{"Pons", "commune 17283", nil},
		{"Gironde", "departement 33", nil},
		{"Paris", "departement 75", nil}, // the same communes as the commune
		{"paris", "commune 75056", []territoire.Echelle{territoire.EchelleCommune}},
		{"75", "region 75", []territoire.Echelle{territoire.EchelleRegion}},
		{"Landes", "", nil},
		{"landes", "commune 17202", []territoire.Echelle{territoire.EchelleCommune}},
		{"Brens", "", nil},
		{"Brens (Tarn)", "commune 81038", nil},
		{"Bordea", "", nil}, // never a guess
		{"Angoulme", "", nil},
		{"17800", "", nil},
		{"33000", "commune 33063", nil},
		{" 2a004 ", "commune 2A004", nil},
		{"13001", "commune 13001", nil}, // and not the postal code of Marseille 1er
		{"17283", "", []territoire.Echelle{territoire.EchelleEpci}},
		{"Le Bleymard", "commune-deleguee 48027", nil},
		{"", "", nil},
	} {
		z, ou, ok := f.Designer(c.texte, c.echelles...)
		if ok != (c.want != "") || ok && dire(z) != c.want || !ok && c.texte != "" && len(c.echelles) == 0 && len(ou) == 0 ||
			len(ou) > 12 {
			t.Errorf("Designer(%q, %v) = %+v %v %v, want %q", c.texte, c.echelles, z, ou, ok, c.want)
		}
	}
}

// What a territory is called finds it, at its own scale.
func TestEveryTerritoryIsFoundByItsName(t *testing.T) {
	f := territoire.France()
	d := f.Donnees()
	look := func(e territoire.Echelle, code, nom string) {
		t.Helper()
		found := slices.ContainsFunc(f.Chercher(strings.ToUpper(nom), 0, e),
			func(r territoire.Trouvaille) bool { return r.Code == code })
		if !found {
			t.Errorf("%s %s %s: not found by its name", e, code, nom)
		}
	}
	for _, r := range d.Regions {
		look(territoire.EchelleRegion, r.Code, r.Nom)
	}
	for _, p := range d.Departements {
		look(territoire.EchelleDepartement, p.Code, p.Nom)
	}
	for i, e := range slices.Concat(d.Epcis, d.Epts) {
		if i%10 == 0 || e.Type == "EPT" {
			look(map[bool]territoire.Echelle{true: territoire.EchelleEpt, false: territoire.EchelleEpci}[e.Type == "EPT"],
				e.Siren, e.Nom)
		}
	}
}

func BenchmarkChercher(b *testing.B) {
	f := territoire.France()
	for _, texte := range []string{"Pons", "saint germain laye", "Trifouilly"} {
		f.Chercher(texte, 1)
		b.Run(texte, func(b *testing.B) {
			for b.Loop() {
				f.Chercher(texte, 10)
			}
		})
	}
}

// What a list of homonyms shows can be typed back.
func TestLibelleDesignates(t *testing.T) {
	f := territoire.France()
	d := f.Donnees()
	for i, c := range d.Communes {
		if i%300 != 0 {
			continue
		}
		z, _ := f.Zone(territoire.EchelleCommune, c.Code)
		if got, ou, ok := f.Designer(f.Libelle(z), territoire.EchelleCommune); !ok || got != z {
			t.Errorf("%q: %+v %v, want %s", f.Libelle(z), got, ou, z.Code)
		}
	}
	for i, e := range d.Epcis {
		if i%40 != 0 {
			continue
		}
		z, _ := f.Zone(territoire.EchelleEpci, e.Siren)
		if got, ou, ok := f.Designer(f.Libelle(z), territoire.EchelleEpci); !ok || got != z {
			t.Errorf("%q: %+v %v, want %s", f.Libelle(z), got, ou, z.Code)
		}
	}
}
