package atelier_test

import (
	"slices"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/doublons"
	"feuillet/lieu/selection"
)

// proposes are the ids of each proposition.
func proposes(t *testing.T, a *atelier.Atelier, r selection.Requete) []doublons.Proposition {
	t.Helper()
	p, err := a.Doublons(t.Context(), tout(t, a, r))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDuplicatesAreProposedWithWhatTellsThem(t *testing.T) {
	a := deCSV(t, troisLieux)
	p := proposes(t, a, nil)
	if len(p) != 1 || p[0].Confiance != doublons.Sure || len(p[0].Ids) != 2 {
		t.Fatalf("%+v", p)
	}
	par, err := a.Resumes(t.Context(), p)
	if err != nil || len(par) != 2 {
		t.Fatalf("%+v, %v", par, err)
	}
	want := atelier.Resume{Nom: "CS LA PASSERELLE", Adresse: "2, RUE HAUTE Pons",
		Telephone: "05\u00a036\u00a049\u00a000\u00a001"}
	if got := par["Autre_7"]; got.Nom != want.Nom || got.Telephone == "" || got.Adresse == "" || !got.Maj.IsZero() {
		t.Errorf("%+v, want %+v", got, want)
	}
	if par, err := a.Resumes(t.Context(), nil); err != nil || len(par) > 0 {
		t.Errorf("nothing to show gave %d places, %v", len(par), err)
	}
	if p := proposes(t, a, selection.Requete{"lieu": {"Essai_1", "Essai_2"}}); len(p) > 0 {
		t.Errorf("out of the selection: %+v", p)
	}
}

func TestDuplicatesDecidedAndUndone(t *testing.T) {
	ctx := t.Context()
	for nom, decider := range map[string]func(*atelier.Atelier, []string) error{
		"garder":     func(a *atelier.Atelier, ids []string) error { return a.GarderDoublon(ctx, ids, "Ana") },
		"distinguer": func(a *atelier.Atelier, ids []string) error { return a.DistinguerDoublons(ctx, ids, "Ana") },
	} {
		t.Run(nom, func(t *testing.T) {
			a := deCSV(t, troisLieux)
			if err := decider(a, []string{"Essai_1", "Autre_7"}); err != nil {
				t.Fatal(err)
			}
			want := []string{"Essai_1", "Essai_2"}
			if nom == "distinguer" {
				want = []string{"Autre_7", "Essai_1", "Essai_2"}
			}
			got := montres(t, a, nil)
			if slices.Sort(got); !slices.Equal(got, want) || len(proposes(t, a, nil)) > 0 {
				t.Errorf("shown %v, proposed %v", got, proposes(t, a, nil))
			}
			if n, err := a.AnnulerDoublons(ctx, []string{"Essai_1"}, "Bo"); n != 1 || err != nil {
				t.Errorf("%d undone, %v", n, err)
			}
			if len(montres(t, a, nil)) != 3 || len(proposes(t, a, nil)) != 1 {
				t.Error("what was decided still holds")
			}
			_, err := a.AnnulerDoublons(ctx, []string{"Essai_1"}, "Bo")
			refuse(t, err, faute.Demande, "rien n'avait été décidé pour Essai_1")
		})
	}
}

func TestDecisionsThatNobodyMeans(t *testing.T) {
	a := deCSV(t, troisLieux)
	for _, c := range []struct {
		ids  []string
		mots string
	}{
		{[]string{"Essai_1"}, "il manque un identifiant"},
		{nil, "il manque un identifiant"},
		{[]string{"Essai_1", "Essai_1"}, "donné deux fois"},
		{[]string{"Essai_1", "Absent_9"}, "« Absent_9 »"},
		{[]string{"Absent_9", "Essai_1"}, "« Absent_9 »"},
	} {
		refuse(t, a.GarderDoublon(t.Context(), c.ids, "Ana"), faute.Demande, c.mots)
		refuse(t, a.DistinguerDoublons(t.Context(), c.ids, "Ana"), faute.Demande, c.mots)
	}
	_, err := a.AnnulerDoublons(t.Context(), nil, "Ana")
	refuse(t, err, faute.Demande, "il manque un identifiant")
	if len(montres(t, a, nil)) != 3 {
		t.Error("a refused decision was kept")
	}
}

// The parts of a merged record may come one day: they can be decided before.
func TestPartsOfAMergeAreKnown(t *testing.T) {
	a := deCSV(t, "id,nom,commune,code_insee,adresse\nEssai_3__Essai_4,Mairie et école,Pons,17283,1 place du Pont\n")
	if err := a.GarderDoublon(t.Context(), []string{"Essai_3__Essai_4", "Essai_3", "Essai_4"}, "Ana"); err != nil {
		t.Error(err)
	}
	refuse(t, a.GarderDoublon(t.Context(), []string{"Essai_3__Essai_4", "Essai_5"}, "Ana"), faute.Demande, "« Essai_5 »")
}

func TestWaysToSettleAProposition(t *testing.T) {
	for _, c := range []struct {
		p    doublons.Proposition
		want []atelier.Suite
	}{
		{doublons.Proposition{Genre: doublons.MemeLieu, Ids: []string{"a", "b"}}, []atelier.Suite{
			{Sens: atelier.SensUnSeulLieu, Reponse: atelier.ReponseGarder, Ids: []string{"a", "b"}},
			{Sens: atelier.SensDifferents, Reponse: atelier.ReponseDistinguer, Ids: []string{"a", "b"}}}},
		{doublons.Proposition{Genre: doublons.FusionEtPartie, Ids: []string{"a__b", "a"}}, []atelier.Suite{
			{Sens: atelier.SensUnSeulLieu, Reponse: atelier.ReponseGarder, Ids: []string{"a__b", "a"}},
			{Sens: atelier.SensDifferents, Reponse: atelier.ReponseDistinguer, Ids: []string{"a__b", "a"}}}},
		{doublons.Proposition{Genre: doublons.FusionDouteuse, Ids: []string{"a__b"}}, []atelier.Suite{
			{Sens: atelier.SensBonneFusion, Reponse: atelier.ReponseGarder, Ids: []string{"a__b", "a", "b"}},
			{Sens: atelier.SensMauvaiseFusion, Reponse: atelier.ReponseSignaler, Ids: []string{"a__b"}}}},
		{doublons.Proposition{Genre: doublons.FusionDouteuse, Ids: []string{"a", "b", "a__b"}}, []atelier.Suite{
			{Sens: atelier.SensSansLaFusion, Reponse: atelier.ReponseGarder, Ids: []string{"a", "a__b"}},
			{Sens: atelier.SensBonneFusion, Reponse: atelier.ReponseGarder, Ids: []string{"a__b", "a", "b"}}}},
	} {
		got := atelier.Suites(c.p)
		same := slices.EqualFunc(got, c.want, func(x, y atelier.Suite) bool {
			return x.Sens == y.Sens && x.Reponse == y.Reponse && slices.Equal(x.Ids, y.Ids)
		})
		if !same {
			t.Errorf("%s %v: %+v, want %+v", c.p.Genre, c.p.Ids, got, c.want)
		}
	}
}

// Each way that is offered, and can be done here, settles what it is offered for.
func TestWaysOfferedSettle(t *testing.T) {
	const fusion = troisLieux + "Essai_3__Essai_4,Mairie et école,Pons,17800,17283,1 place du Pont,,\n"
	n := len(proposes(t, deCSV(t, fusion), nil))
	if n < 2 {
		t.Fatalf("%d propositions", n)
	}
	for i := range n {
		for j := range atelier.Suites(proposes(t, deCSV(t, fusion), nil)[i]) {
			a := deCSV(t, fusion)
			p := proposes(t, a, nil)[i]
			s := atelier.Suites(p)[j]
			var err error
			switch s.Reponse {
			case atelier.ReponseGarder:
				err = a.GarderDoublon(t.Context(), s.Ids, "Ana")
			case atelier.ReponseDistinguer:
				err = a.DistinguerDoublons(t.Context(), s.Ids, "Ana")
			default:
				continue
			}
			if err != nil {
				t.Errorf("%s %v: %v", s.Sens, s.Ids, err)
			}
			for _, reste := range proposes(t, a, nil) {
				if slices.Equal(reste.Ids, p.Ids) {
					t.Errorf("%s %v: proposed again", s.Sens, s.Ids)
				}
			}
		}
	}
}
