package store_test

import (
	"database/sql"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/territoire"
)

// hasard makes places and filters of few values, so that they meet often.
type hasard struct{ *rand.Rand }

func (h hasard) parmi(l ...string) string { return l[h.IntN(len(l))] }

// quelques are some of the values, often none.
func (h hasard) quelques(l ...string) []string {
	var out []string
	for _, v := range l {
		if h.IntN(4) == 0 {
			out = append(out, v)
		}
	}
	return out
}

var (
	codesHasard    = []string{"17283", "33063", "33281", "75112", "75056", "2A004", "97411", "01283", ""}
	heuresHasard   = []string{"", "Mo-Fr 09:00-12:00", "Sa 08:30-12:30,14:00-18:00", "We 13:15-13:45", "Fr 22:00-03:00", "Mo-Su", "pas des heures", "Sa,Su 10:00-10:01"}
	communesHasard = map[string][2]string{"17283": {"Pons", "17800"}, "75112": {"Paris", "75012"}, "33063": {"Bordeaux", "33000"}}
	motsHasard     = []string{"Wifi", "imprimante", "Médiathèque", "Saint-Étienne", "L'Œuvre", "st", "№ 12", "a"}
)

func (h hasard) lieu(i int) lieu.Lieu {
	l := lieu.Lieu{Id: fmt.Sprint("lieu ", i), Nom: h.parmi(motsHasard...) + " " + h.parmi(motsHasard...), Commune: "Pons", CodePostal: "17800",
		CodeInsee: h.parmi(codesHasard...), Horaires: h.parmi(heuresHasard...), Source: h.parmi("", "A", "B"), PresentationDetail: h.parmi(motsHasard...),
		Services: h.quelques(lieu.Services()[:4]...), FraisACharge: h.quelques(lieu.Gratuit, lieu.Payant), Typologie: h.quelques("BIB", "CCAS"),
		FormationsLabels: h.quelques("ORDI 3.0"), AutresFormationsLabels: h.quelques("QPV", "ORDI 3.0"), ModalitesAcces: h.quelques(lieu.SePresenter, lieu.SansPublic),
		Telephone: h.parmi("", "+33199001234"), Pivot: h.parmi("", "00000000000000", "12345678901234")}
	if c, ok := communesHasard[l.CodeInsee]; ok {
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

func (h hasard) filtre(t *territoire.Territoires) lieu.Filter {
	f := lieu.Filter{Situer: t.CodeDuLieu}
	for range 1 + h.IntN(3) {
		switch h.IntN(16) {
		case 0:
			f.Communes = h.quelques(codesHasard[:8]...)
		case 1:
			f.Departements = h.quelques("17", "33", "2A", "974", "75")
		case 2:
			f.SaufCommunes = h.quelques(codesHasard[:8]...)
		case 3:
			f.SaufDepartements = h.quelques("17", "33", "974")
		case 4:
			f.Communes, f.Incertaines = []string{"75112"}, []string{"75056"}
		case 5:
			f.Autour, f.Rayon = []lieu.Point{{Latitude: 44.84, Longitude: -0.57}}, float64(h.IntN(120))
		case 6:
			f.Ids = []string{fmt.Sprint("lieu ", h.IntN(50)), fmt.Sprint("lieu ", h.IntN(50)), "aucun"}
		case 7:
			f.SaufIds = []string{fmt.Sprint("lieu ", h.IntN(50)), fmt.Sprint("lieu ", h.IntN(50))}
		case 8:
			f.Services, f.Frais = h.quelques(lieu.Services()...), h.quelques(lieu.Gratuit, lieu.Payant)
		case 9:
			f.Labels, f.Typologies = h.quelques("QPV", "ORDI 3.0"), h.quelques("BIB")
		case 10, 11:
			debut := h.IntN(1439)
			f.Ouvert = []horaires.Moment{{Jour: h.IntN(7), Debut: debut, Fin: debut + 1 + h.IntN(1440-debut)}, {Jour: h.IntN(7), Debut: 600, Fin: 601}}
		case 12:
			f.MajDepuis = time.Date(2025, time.Month(1+h.IntN(12)), 1, 0, 0, 0, 0, time.UTC)
		case 13:
			f.Complets = h.quelques("telephone", "horaires", "latitude", "pivot", "services")
		case 14:
			f.Textes = [][]string{lieu.MotsCherches(h.parmi("wi", "IMPRIMANTE", "etien", "saint", "12", "x", "oeuv wifi")), {"medi"}}
		default:
			f.Accueil, f.Sources = true, h.quelques("A", "B")
		}
	}
	return f
}

func lignesDe(lieux []lieu.Lieu) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for i, l := range lieux {
			if !yield(lieu.Ligne{Numero: i + 2, Lieu: l}, nil) {
				return
			}
		}
	}
}

// What the index finds is what Filter.Match accepts, whatever happened to the base.
func TestIndexAgreesWithMatch(t *testing.T) {
	h := hasard{rand.New(rand.NewPCG(7, 11))}
	f := territoire.France()
	db, chemin := creer(t)
	verifier := func(etape string) {
		t.Helper()
		var tous []lieu.Lieu
		for l, err := range db.Lieux(t.Context(), lieu.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			tous = append(tous, l)
		}
		if n := compter(t, chemin, "SELECT count(*) FROM lieux"); n != len(tous) {
			t.Fatalf("%s: %d places read, %d shown", etape, len(tous), n)
		}
		sources, err := db.Valeurs(t.Context(), "source")
		if want := slices.DeleteFunc([]string{"A", "B"}, func(v string) bool {
			return !slices.ContainsFunc(tous, func(l lieu.Lieu) bool { return l.Source == v })
		}); err != nil || !slices.Equal(sources, want) {
			t.Fatalf("%s: sources %v, want %v (%v)", etape, sources, want, err)
		}
		for range 60 {
			filtre := h.filtre(f)
			var want, got []string
			for _, l := range tous {
				if filtre.Match(&l) {
					want = append(want, l.Id)
				}
			}
			for l, err := range db.Lieux(t.Context(), filtre) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, l.Id)
			}
			n, err := db.Compter(t.Context(), filtre)
			if err != nil || n != len(want) || !slices.Equal(got, want) {
				filtre.Situer = nil
				t.Fatalf("%s: %+v\nfinds %v, counts %d (%v)\nwant  %v", etape, filtre, got, n, err, want)
			}
		}
	}
	edition := func(nom string, debut, fin int) {
		t.Helper()
		var lieux []lieu.Lieu
		for i := debut; i < fin; i++ {
			if h.IntN(8) > 0 {
				lieux = append(lieux, h.lieu(i))
			}
		}
		if _, err := db.Import(t.Context(), nom, time.Time{}, lignesDe(lieux), store.DepartEnMasse); err != nil {
			t.Fatal(err)
		}
		verifier("import of " + nom)
	}
	verifier("an empty base")
	edition("a.csv", 0, 200)
	edition("b.csv", 100, 250)
	edition("a.csv", 0, 180)
	if _, err := db.Exclure(t.Context(), store.Exclusion{Id: "lieu 120", Motif: "fermé", Auteur: "A", Date: "2026-01-01"}); err != nil {
		t.Fatal(err)
	}
	verifier("an exclusion")
	if _, err := db.Corriger(t.Context(), []store.Correction{{Id: "lieu 130", Colonne: "services", Valeur: lieu.AideDemarches, Auteur: "A", Date: "2026-01-01"}}); err != nil {
		t.Fatal(err)
	}
	verifier("a correction")
	edition("b.csv", 120, 260)
	if _, err := db.Reintegrer(t.Context(), "lieu 120", "A", "2026-01-02"); err != nil {
		t.Fatal(err)
	}
	verifier("a place shown again")
	if _, err := db.Oublier(t.Context(), store.Oubli{Lieu: "lieu 150", Date: "2026-01-02"}, false); err != nil {
		t.Fatal(err)
	}
	verifier("a place forgotten")
	for i := range 5 {
		edition("a.csv", i, 180+10*i)
	}
	ecrireSQL(t, chemin, "UPDATE fiches SET services = NULL, nom = 'Wifi' WHERE num % 7 = 0; DELETE FROM fiches WHERE num % 11 = 0 AND num > 100")
	verifier("changes that no segment tells")
	edition("c.csv", 0, 20)
	ecrireSQL(t, chemin, "UPDATE index_segments SET forme = -1")
	verifier("an index of another program")
	edition("c.csv", 0, 21)
}

// Few segments are read, whatever the number of small changes.
func TestIndexStaysShort(t *testing.T) {
	db, chemin := creer(t)
	h := hasard{rand.New(rand.NewPCG(1, 2))}
	var lieux []lieu.Lieu
	for i := range 400 {
		lieux = append(lieux, h.lieu(i))
	}
	for i := range 25 {
		for range 5 {
			lieux[h.IntN(len(lieux))].Nom = fmt.Sprint("Nom ", i)
		}
		if _, err := db.Import(t.Context(), "a.csv", time.Time{}, lignesDe(lieux)); err != nil {
			t.Fatal(err)
		}
		if n := compter(t, chemin, "SELECT count(*) FROM index_segments"); n > 10 {
			t.Fatalf("%d segments after %d imports", n, i)
		}
	}
	if n := compter(t, chemin, "SELECT count(*) FROM a_indexer"); n > 0 {
		t.Errorf("%d versions wait", n)
	}
}

// compter is the one number of a query.
func compter(t *testing.T, chemin, requete string) (n int) {
	t.Helper()
	base, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer base.Close()
	if err := base.QueryRow(requete).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
