package atelier_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

const faulty = `id,nom,commune,code_postal,code_insee,adresse,telephone,horaires,pivot,date_maj
Essai_1,Maison imaginaire,Pons,17800,17283,1 rue des Essais -,05 36 49 00 01,Mo-Fr 09:00-12:00,00000000000000,2026-11-04
Essai_2,Atelier imaginaire,Pons,17800,17283,"=1+1, rue",à l'accueil,pas une heure,12,printemps 2026
,Sans identifiant,Pons,17800,17283,,+33536490002,,,2026-11-04
,Sans identifiant non plus,Pons,17800,17283,,,,,2026-11-04
Essai_1,Double,Pons,17800,17283,,,,,2026-11-04
`

// noted is a base where two files have findings.
func noted(t testing.TB) *atelier.Atelier {
	t.Helper()
	a, _ := create(t)
	imported(t, a, of(text("lieux.csv", faulty), text("bons.csv", places(50, 2)),
		text("autres.csv", head+",Relais,Pons,17283\n")))
	return a
}

// short is a finding on one line.
func short(c atelier.ConstatImport) string {
	return fmt.Sprintf("%s %s:%d %s", c.Genre, c.Fichier, c.Ligne, c.Regle)
}

func TestFindingsAskedFor(t *testing.T) {
	a := noted(t)
	doubts := []string{"doute lieux.csv:3 pivot", "doute lieux.csv:3 telephone",
		"doute lieux.csv:3 horaires", "doute lieux.csv:3 date"}
	mended := []string{"reparation lieux.csv:2 adresse", "reparation lieux.csv:2 telephone", "reparation lieux.csv:3 date"}
	refused := []string{"rejet autres.csv:2 id-absent", "rejet lieux.csv:4 id-absent",
		"rejet lieux.csv:5 id-absent", "rejet lieux.csv:6 id-repete"}
	for _, tt := range []struct {
		c    atelier.ChoixConstats
		want []string
	}{
		{atelier.ChoixConstats{}, slices.Concat(refused, doubts)},
		{atelier.ChoixConstats{Genres: []atelier.GenreConstat{atelier.Doute, atelier.Reparation}},
			slices.Concat(doubts, mended)},
		{atelier.ChoixConstats{Genres: []atelier.GenreConstat{atelier.Refus}, Fichier: "autres.csv"}, refused[:1]},
		{atelier.ChoixConstats{Regle: "telephone"}, doubts[1:2]},
		{atelier.ChoixConstats{Regle: "id-repete"}, refused[3:]},
		{atelier.ChoixConstats{Fichier: "bons.csv"}, nil},
	} {
		var got []string
		for c, err := range a.Constats(t.Context(), tt.c) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, short(c))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %q, want %q", tt.c, got, tt.want)
		}
		checkCounts(t, a, tt.c, got)
	}
}

// Law: counts are those of the findings, whatever is asked for; the largest
// rule of a file comes first, and every rule has a title.
func checkCounts(t *testing.T, a *atelier.Atelier, c atelier.ChoixConstats, findings []string) {
	t.Helper()
	counts, err := a.CompterConstats(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	got, want := map[string]int{}, map[string]int{}
	for _, n := range counts {
		total := 0
		for i, r := range n.Regles {
			total += r.N
			got[fmt.Sprintf("%s %s %s", n.Genre, n.Fichier, r.Regle)] = r.N
			if r.Titre == "" || i > 0 && n.Regles[i-1].N < r.N {
				t.Errorf("%+v: %+v", c, n.Regles)
			}
		}
		if total != n.Total {
			t.Errorf("%+v: total %d, want %d", c, n.Total, total)
		}
	}
	for _, s := range findings {
		place, rule := s[:strings.LastIndex(s, ":")], s[strings.LastIndex(s, " "):]
		want[place+rule]++
	}
	if !maps.Equal(got, want) {
		t.Errorf("%+v: counted %v, want %v", c, got, want)
	}
}

func TestTitlesAreThoseOfTheKind(t *testing.T) {
	a := noted(t)
	titles := map[atelier.GenreConstat]string{}
	all := []atelier.GenreConstat{atelier.Refus, atelier.Doute, atelier.Reparation}
	for _, rule := range []string{"telephone", "id-absent"} {
		counts, err := a.CompterConstats(t.Context(), atelier.ChoixConstats{Regle: rule, Fichier: "lieux.csv", Genres: all})
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range counts {
			titles[n.Genre] = n.Regles[0].Titre
		}
	}
	want := map[atelier.GenreConstat]string{atelier.Refus: "Identifiant absent",
		atelier.Doute:      "Téléphone illisible, suivi d'un texte, ou plusieurs numéros",
		atelier.Reparation: "Numéro de téléphone mis à la forme du standard"}
	if !maps.Equal(titles, want) {
		t.Errorf("titles %q", titles)
	}
}

func TestAFindingAsJSON(t *testing.T) {
	for c, err := range noted(t).Constats(t.Context(), atelier.ChoixConstats{Fichier: "autres.csv"}) {
		got, _ := json.Marshal(c)
		want := `{"genre":"rejet","fichier":"autres.csv","ligne":2,"regle":"id-absent","colonne":"id",` +
			`"motif":"l'identifiant manque","brut":",Relais,Pons,17283"}`
		if err != nil || string(got) != want {
			t.Errorf("%s, %v", got, err)
		}
	}
}

func TestWhatIsAskedForMustExist(t *testing.T) {
	a := noted(t)
	empty, _ := create(t)
	for _, tt := range []struct {
		a    *atelier.Atelier
		c    atelier.ChoixConstats
		part string
		tip  string
	}{
		{a, atelier.ChoixConstats{Fichier: "leiux.csv"}, "« leiux.csv »", "autres.csv, bons.csv, lieux.csv"},
		{a, atelier.ChoixConstats{Regle: "telefone"}, "« telefone »", "telephone"},
		{empty, atelier.ChoixConstats{Fichier: "x"}, "« x »", "Aucun fichier"},
	} {
		path := filepath.Join(t.TempDir(), "x.csv")
		_, counting := tt.a.CompterConstats(t.Context(), tt.c)
		_, writing := tt.a.FichierACorriger(t.Context(), path, false, tt.c)
		for _, err := range []error{counting, writing} {
			wants(t, err, faute.Demande, tt.part)
			if f := faute.De(err); f != nil && !strings.Contains(f.Conseil, tt.tip) {
				t.Errorf("advice %q, want %q", f.Conseil, tt.tip)
			}
		}
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%+v: a file was written", tt.c)
		}
	}
	_, err := atelier.Vide(atelier.Options{}).CompterConstats(t.Context(), atelier.ChoixConstats{})
	wants(t, err, faute.Base, "aucune base")
}

// Law: the rows to mend, imported as they are, are refused as before, and
// nobody leaves; a row stands once, whatever its findings.
func TestRowsToMendComeBack(t *testing.T) {
	a := noted(t)
	var b bytes.Buffer
	n, err := a.EcrireACorriger(t.Context(), &b, atelier.ChoixConstats{})
	if err != nil || n != 5 {
		t.Fatalf("%d rows, %v", n, err)
	}
	const todo = "pivot : ce n'est ni un SIRET, ni un RNA, ni un RIDET ; telephone : "
	if s := b.String(); strings.Count(s, "\n") != 6 || !strings.Contains(s, todo) {
		t.Errorf("written:\n%s", s)
	}
	before := count(t, a)
	again, _ := imported(t, a, of(text("a-corriger.csv", b.String())))
	r := again.Importes[0]
	if r.Lus != 5 || r.Rejets != 4 || r.Nouveaux+r.Modifies+r.Partis != 0 || count(t, a) != before {
		t.Errorf("imported again: %+v", r)
	}
}

// A row that could not be cut comes back as it stood, and a reason is said once.
func TestWhatToDoWithARow(t *testing.T) {
	a, _ := create(t)
	imported(t, a, of(text("lieux.csv", "id,nom,commune,code_insee,courriels\n"+
		"Essai_1,Relais,Pons,17283,accueil|guichet\nEssai_2,\"Le \"Relais\",Pons,17283,\n")))
	var b bytes.Buffer
	if n, err := a.EcrireACorriger(t.Context(), &b, atelier.ChoixConstats{}); err != nil || n != 2 {
		t.Fatalf("%d rows, %v", n, err)
	}
	rows := strings.Split(strings.TrimSpace(b.String()), "\n")
	if todo := strings.Split(rows[1], ";")[0]; strings.Count(rows[1], "courriels : ") != 1 ||
		!strings.HasPrefix(todo, "courriels") {
		t.Errorf("to do: %s", rows[1])
	}
	if strings.Contains(rows[1], "accueil|guichet,") ||
		!strings.Contains(rows[2], `"Essai_2,""Le ""Relais"",Pons,17283,"`) {
		t.Errorf("as they stood: %s", rows[1:])
	}
}

func TestRowsToMendAskedFor(t *testing.T) {
	a := noted(t)
	for _, tt := range []struct {
		c    atelier.ChoixConstats
		want int
	}{
		{atelier.ChoixConstats{Fichier: "lieux.csv"}, 4},
		{atelier.ChoixConstats{Genres: []atelier.GenreConstat{atelier.Doute}}, 1},
		{atelier.ChoixConstats{Genres: []atelier.GenreConstat{atelier.Refus}}, 5},
		{atelier.ChoixConstats{Regle: "id-repete"}, 1},
		{atelier.ChoixConstats{Regle: "horaires"}, 1},
		{atelier.ChoixConstats{Fichier: "bons.csv"}, 0},
	} {
		path := filepath.Join(t.TempDir(), "x.csv")
		n, err := a.FichierACorriger(t.Context(), path, false, tt.c)
		if err != nil || n != tt.want {
			t.Errorf("%+v: %d rows, %v", tt.c, n, err)
		}
		if _, err := os.Stat(path); (err == nil) != (n > 0) {
			t.Errorf("%+v: %d rows, and the file: %v", tt.c, n, err)
		}
		if n == 0 {
			continue
		}
		_, err = a.FichierACorriger(t.Context(), path, false, tt.c)
		wants(t, err, faute.Ecriture, "existe déjà", faute.Ecraser)
		if again, err := a.FichierACorriger(t.Context(), path, true, tt.c); err != nil || again != n {
			t.Errorf("%+v: replaced with %d rows, %v", tt.c, again, err)
		}
	}
}
