package doublons_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
)

var jour = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// essai is a made-up place of Valbrune, changed by the test.
func essai(id, nom string, changer ...func(*lieu.Lieu)) lieu.Lieu {
	l := lieu.Lieu{Id: id, Nom: nom, Commune: "Valbrune", CodePostal: "99990", CodeInsee: "99012"}
	for _, f := range changer {
		f(&l)
	}
	return l
}

func rue(s string) func(*lieu.Lieu)       { return func(l *lieu.Lieu) { l.Adresse = s } }
func tel(s string) func(*lieu.Lieu)       { return func(l *lieu.Lieu) { l.Telephone = s } }
func siret(s string) func(*lieu.Lieu)     { return func(l *lieu.Lieu) { l.Pivot = s } }
func commune(s string) func(*lieu.Lieu)   { return func(l *lieu.Lieu) { l.Commune, l.CodeInsee = s, "" } }
func typologie(s string) func(*lieu.Lieu) { return func(l *lieu.Lieu) { l.Typologie = []string{s} } }
func a(lat, lon float64) func(*lieu.Lieu) {
	return func(l *lieu.Lieu) { l.Latitude, l.Longitude = lat, lon }
}
func itinerant(l *lieu.Lieu) { l.Itinerance = []string{lieu.Itinerant} }

func chercher(d doublons.Decisions, lieux ...lieu.Lieu) []doublons.Proposition {
	r := doublons.New(jour)
	for i := range lieux {
		r.Ajouter(&lieux[i])
	}
	return r.Propositions(d)
}

// What two records have in common, and what may be concluded: each row was
// met, under other names, in published files.
func TestPairs(t *testing.T) {
	tests := []struct {
		cas    string
		x, y   lieu.Lieu
		veut   doublons.Confiance // 0: two places
		raison string
	}{
		{"two sources, one name spelt twice, one door, one number",
			essai("France-Services_1", "Valbrune", typologie("RFS"), rue("34 avenue du haut bourg"), tel("05 36 49 00 01")),
			essai("Brune_7", "Maison de services au public Valbrune", rue("34 avenue du Haut-Bourg"), tel("+33536490001")),
			doublons.Sure, "même téléphone"},
		{"street types, repetitions, the town at the end",
			essai("A_1", "Médiathèque Louise Michel", rue("17 rue St Nicolas")),
			essai("B_1", "MEDIATHEQUE LOUISE-MICHEL", rue("17 rue Saint Nicolas - 99990 Valbrune")), doublons.Sure,
			"même adresse"},
		{"a slip of the pen", essai("A_1", "Espace Mathieu", rue("rue de la Sallette"), tel("0536490001")),
			essai("B_1", "Espace Mathiew", rue("Rue de la Salette"), tel("0536490001")), doublons.Sure, "même nom"},
		{"same name, same door, other number", essai("A_1", "EPN de Montbrun", rue("7 place Kosma"), tel("0536490001")),
			essai("B_1", "Montbrun", rue("7 place Kosma"), tel("0536490002"), typologie("EPN")), doublons.Sure, "même nom"},
		{"a social centre that shelters a France services",
			essai("A_1", "Entente-Vallée", typologie("RFS"), rue("2 rue de Lorraine"), tel("0536490001")),
			essai("B_1", "CS de Valbrune - France Services", rue("2 rue de Lorraine"), tel("0536490001")), doublons.Sure,
			"même téléphone"},
		{"a former commune, near", essai("A_1", "Bibliothèque du Fil", commune("Valbrune-en-Val"), a(44.80001, -0.5),
			tel("0536490001")),
			essai("B_1", "Bibliothèque du Fil", commune("Grand-Val"), a(44.8, -0.5), tel("0536490001")), doublons.Sure,
			"même position"},
		{"one source gives the row twice", essai("A_1", "Mairie de Valbrune", rue("1 place du Pont")),
			essai("A_2", "Mairie Valbrune", rue("1 place du Pont")), doublons.Probable, "même adresse"},
		{"one door, one number, one kind, two names",
			essai("A_1", "Canton de Brune", typologie("RFS"), rue("25 rue du Lavoir"), tel("0536490001")),
			essai("B_1", "France services Vallée haute", rue("25 rue du Lavoir"), tel("0536490001")), doublons.Probable,
			"même téléphone"},
		{"one door, one number, two names", essai("A_1", "Amicale Lilas", rue("25 rue du Lavoir"), tel("0536490001")),
			essai("B_1", "Espace Cerise", rue("25 rue du Lavoir"), tel("0536490001")), doublons.AVerifier, "même adresse"},
		{"one address for two services of a town hall, two numbers",
			essai("A_1", "CCAS de Valbrune", rue("1 place du Pont"), tel("0536490001")),
			essai("B_1", "Mairie de Valbrune", rue("1 place du Pont"), tel("0536490002")), 0, ""},
		{"a library and its neighbour", essai("A_1", "Médiathèque Louise Michel", a(44.8, -0.5)),
			essai("B_1", "Centre social La Passerelle", a(44.8, -0.5)), 0, ""},
		{"one body, one SIRET, two sites", essai("A_1", "Agence du Port", siret("12345678901234"), a(44.8, -0.5)),
			essai("B_1", "Agence de la Gare", siret("12345678901234"), a(44.82, -0.5)), 0, ""},
		{"same name, two towns", essai("A_1", "Médiathèque Louise Michel", rue("2 rue Haute")),
			essai("B_1", "Médiathèque Louise Michel", rue("2 rue Haute"), commune("Orlac")), 0, ""},
		{"two doors of a street, other names", essai("A_1", "Atelier Lilas", rue("2 rue Haute")),
			essai("B_1", "Atelier Cerise", rue("8 rue Haute")), 0, ""},
		{"stops of one bus", essai("A_1", "Bus des services", itinerant, tel("0536490001"), a(44.8, -0.5)),
			essai("A_2", "Bus des services", itinerant, tel("0536490001"), a(44.8005, -0.5)), 0, ""},
		{"a short number of a network is none", essai("A_1", "Agence Lilas", tel("3960"), a(44.8, -0.5)),
			essai("B_1", "Agence Cerise", tel("3960"), a(44.8, -0.5)), 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.cas, func(t *testing.T) {
			got := chercher(doublons.Decisions{}, tt.x, tt.y)
			if tt.veut == 0 {
				if len(got) > 0 {
					t.Fatalf("proposed: %+v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Genre != doublons.MemeLieu {
				t.Fatalf("got %+v, want one proposition", got)
			}
			if got[0].Confiance != tt.veut || !slices.Contains(got[0].Raisons, tt.raison) {
				t.Errorf("got %v %q, want %v with %q", got[0].Confiance, got[0].Raisons, tt.veut, tt.raison)
			}
		})
	}
}

// The fullest and newest is proposed first; a date to come is a wrong one.
func TestTheBestRecordIsKept(t *testing.T) {
	pauvre := essai("A_1", "Centre social La Passerelle", rue("2 rue Haute"))
	riche := essai("B_1", "Centre social La Passerelle", rue("2 rue Haute"), tel("0536490001"))
	riche.DateMaj, pauvre.DateMaj = jour.AddDate(-1, 0, 0), jour.AddDate(3, 0, 0)
	if got := chercher(doublons.Decisions{}, pauvre, riche); len(got) != 1 || got[0].Ids[0] != "B_1" {
		t.Errorf("got %+v", got)
	}
}

func TestGroups(t *testing.T) {
	lieux := []lieu.Lieu{
		essai("A_1", "Centre social La Passerelle", rue("2 rue Haute"), tel("0536490001")),
		essai("B_1", "CS La Passerelle", rue("2 rue Haute"), tel("0536490001")),
		essai("C_1", "CSC La Passerelle", rue("2, rue Haute"), tel("0536490001")),
	}
	got := chercher(doublons.Decisions{}, lieux...)
	if len(got) != 1 || len(got[0].Ids) != 3 {
		t.Fatalf("three sources of one place: %+v", got)
	}
	d := doublons.Decisions{Distincts: map[doublons.Paire]bool{doublons.PaireDe("C_1", "A_1"): true}}
	for _, p := range chercher(d, lieux...) {
		if slices.Contains(p.Ids, "A_1") && slices.Contains(p.Ids, "C_1") {
			t.Errorf("known to be two places, proposed as one: %+v", p)
		}
	}
}

func TestMergedRecords(t *testing.T) {
	mairie := essai("Brune_1", "Mairie de Valbrune", rue("1 place du Pont"), tel("0536490001"))
	poste := essai("Brune_2", "Agence postale de Valbrune", rue("3 place du Pont"), tel("0536490002"))
	autre := essai("Autre_9", "Mairie Valbrune", rue("1 place du Pont"))
	fusion := func(ids ...string) lieu.Lieu {
		return essai(strings.Join(ids, "__"), "Mairie de Valbrune", rue("1 place du Pont"))
	}
	tests := []struct {
		cas       string
		lieux     []lieu.Lieu
		decisions doublons.Decisions
		genre     doublons.Genre // empty: nothing to say
		premier   string
	}{
		{"its parts are not here", []lieu.Lieu{fusion("Autre_9", "Brune_1")}, doublons.Decisions{}, "", ""},
		{"its parts are here", []lieu.Lieu{fusion("Autre_9", "Brune_1"), mairie, autre}, doublons.Decisions{},
			doublons.FusionEtPartie, "Brune_1"},
		{"parts that contradict each other", []lieu.Lieu{fusion("Brune_1", "Brune_2"), mairie, poste}, doublons.Decisions{},
			doublons.FusionDouteuse, "Brune_1"},
		{"two rows of one source", []lieu.Lieu{fusion("Brune_1", "Brune_2")}, doublons.Decisions{}, doublons.FusionDouteuse,
			"Brune_1__Brune_2"},
		{"a person found it right", []lieu.Lieu{fusion("Brune_1", "Brune_2")},
			doublons.Decisions{AuProfit: map[string]string{"Brune_1": "Brune_1__Brune_2", "Brune_2": "Brune_1__Brune_2"}}, "",
			""},
	}
	for _, tt := range tests {
		t.Run(tt.cas, func(t *testing.T) {
			got := chercher(tt.decisions, tt.lieux...)
			if tt.genre == "" {
				if len(got) > 0 {
					t.Fatalf("got %+v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Genre != tt.genre || got[0].Ids[0] != tt.premier {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// Equal inputs give equal propositions, in whatever order they come.
func TestOrderDoesNotMatter(t *testing.T) {
	var lieux []lieu.Lieu
	for _, n := range []string{"Lilas", "Cerise", "Prune", "Orme"} {
		for _, s := range []string{"A", "B", "C"} {
			lieux = append(lieux, essai(s+"_"+n, "Espace "+n, rue("2 rue du "+n), tel("0536490001")))
		}
	}
	want := chercher(doublons.Decisions{}, lieux...)
	slices.Reverse(lieux)
	got := chercher(doublons.Decisions{}, lieux...)
	if len(want) != 4 || len(got) != 4 {
		t.Fatalf("%d and %d propositions, want 4", len(want), len(got))
	}
	for i := range want {
		if !slices.Equal(want[i].Ids, got[i].Ids) {
			t.Errorf("%v, then %v", want[i].Ids, got[i].Ids)
		}
	}
}

// within reports that a text is kept as a part of another.
func within(part, whole string) bool {
	p, w := uintptr(unsafe.Pointer(unsafe.StringData(part))), uintptr(unsafe.Pointer(unsafe.StringData(whole)))
	return p >= w && p < w+uintptr(len(whole))
}

// What is kept of a record holds none of its texts, and its rank stays.
func TestRang(t *testing.T) {
	r := doublons.New(time.Time{})
	ligne := "un texte long,a-1,un autre"
	for _, id := range []string{"z", ligne[14:17], "a-1"} {
		r.Ajouter(&lieu.Lieu{Id: id, Nom: "Abri"})
	}
	for want, id := range []string{"z", "a-1"} {
		if got, ok := r.Rang(id); !ok || got != want || r.Id(want) != id {
			t.Errorf("rank of %s is %d, %v, want %d", id, got, ok, want)
		}
		if within(r.Id(want), ligne) {
			t.Errorf("%s is kept with all the texts of its place", id)
		}
	}
	if _, ok := r.Rang("b"); ok {
		t.Error("an id that nobody added has a rank")
	}
}
