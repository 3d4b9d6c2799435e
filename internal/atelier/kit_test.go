package atelier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render/papiers"
)

const enteteKit = "id,nom,commune,code_postal,code_insee,services,modalites_acces\n"

// kitDe is the kit of a base of these rows: the queries of its papers.
func kitDe(t *testing.T, rows ...string) (*atelier.Atelier, []atelier.Demande) {
	t.Helper()
	a, _ := create(t)
	imported(t, a, of(text("lieux.csv", enteteKit+strings.Join(rows, "\n"))))
	demandes, err := a.Kit(t.Context(), atelier.Demande{})
	if err != nil {
		t.Fatal(err)
	}
	return a, demandes
}

// communesDe are the communes that have a poster of their own.
func communesDe(demandes []atelier.Demande) (out []string) {
	for _, d := range demandes {
		if d.Papier == "affiche" && len(d.Options) == 0 {
			out = append(out, d.Requete["commune"]...)
		}
	}
	return out
}

// A commune has one paper of its own in a kit, whatever its places tell of it: a
// code that is a postal code too, one of before a merger, a name alone. The one
// that has most comes first; a place that receives nobody does not count.
func TestCommunesOfAKit(t *testing.T) {
	const aide = ",Aide aux démarches administratives,"
	for _, c := range []struct {
		name string
		rows []string
		want string
	}{
		{"a code that is a postal code too", []string{"a,Lavoir,Lamarque,33460,33220" + aide}, "Lamarque (33220)"},
		{"no code", []string{"a,Lavoir,Pons,17800," + aide, "b,Halle,Pons,17800," + aide, "c,Four,Lamarque,33460," + aide},
			"17283 Lamarque (33220)"},
		{"a code and none", []string{"a,Lavoir,Pons,17800,17283" + aide, "b,Halle,Pons,17800," + aide}, "17283"},
		{"arrondissements", []string{"a,Lavoir,Paris,75012,75112" + aide,
			"b,Halle,Paris,75012,75112" + aide, "c,Four,Paris,75011,75056" + aide}, "75112 75111"},
		{"nobody received", []string{"a,Lavoir,Pons,17800,17283" + aide + lieu.SansPublic,
			"b,Halle,Lamarque,33460,33220" + aide}, "Lamarque (33220)"},
		{"nowhere", []string{"a,Lavoir,Trifouillis,99999," + aide}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, demandes := kitDe(t, c.rows...)
			if got := strings.Join(communesDe(demandes), " "); got != c.want {
				t.Errorf("communes %q, want %q", got, c.want)
			}
			for _, d := range demandes { // a line of a campaign is read back, and made
				again, err := a.Lire(d.String())
				if err == nil {
					_, err = a.Faire(t.Context(), again)
				}
				if err != nil || again.String() != d.String() {
					t.Errorf("%s: %v, %v", d, again, err)
				}
			}
		})
	}
}

// A former code and the one of today are one commune.
func TestAMergedCommuneHasOnePaper(t *testing.T) {
	f := territoire.France()
	i := slices.IndexFunc(f.Rattachees(), func(r territoire.Rattachee) bool {
		return !r.Arrondissement() && r.Code != r.Commune
	})
	r := f.Rattachees()[i]
	c, _ := f.Commune(r.Commune)
	row := func(id, code string) string {
		return fmt.Sprintf("%s,Lavoir %s,%s,%s,%s,Aide aux démarches administratives,", id, id, c.Nom,
			c.CodesPostaux[0], code)
	}
	_, demandes := kitDe(t, row("a", r.Code), row("b", r.Commune))
	if got := communesDe(demandes); !slices.Equal(got, []string{selection.CodeSur(f, r.Commune)}) {
		t.Errorf("%s of %s: %q", r.Code, r.Commune, got)
	}
}

// Thirty communes have each a paper; one more, and the whole alone has.
func TestACrowdedKitIsOfTheWhole(t *testing.T) {
	codes := territoire.France().Communes(territoire.EchelleDepartement, "17")
	for n, want := range map[int]int{30: 30, 31: 0} {
		var rows []string
		for i, code := range codes[:n] {
			c, _ := territoire.France().Commune(code)
			rows = append(rows, fmt.Sprintf("l%d,Lavoir,\"%s\",%s,%s,Aide aux démarches administratives,", i, c.Nom,
				c.CodesPostaux[0], code))
		}
		_, demandes := kitDe(t, rows...)
		if got := len(communesDe(demandes)); got != want {
			t.Errorf("%d communes: %d posters", n, got)
		}
	}
}

// The model of a kit goes to the paper that it is of, and to no other.
func TestTheModelOfAKitIsOfOnePaper(t *testing.T) {
	demandes, err := exemple(t).Kit(t.Context(), atelier.Demande{Dossier: "../../examples/modeles/affiche-valbrune"})
	if err != nil || len(demandes) < len(papiers.Papiers()) {
		t.Fatalf("%d papers, %v", len(demandes), err)
	}
	for _, d := range demandes {
		if (d.Dossier != "") != (d.Papier == "affiche") {
			t.Errorf("%s has the model %q", d, d.Dossier)
		}
	}
}
