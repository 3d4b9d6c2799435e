package atelier_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

const quiNomme = `id,nom,commune,code_postal,code_insee,telephone,presentation_resume
Essai_1,Maison imaginaire,Pons,17800,17283,+33639980012,Demandez Jeanne EXEMPLAIRE à l'accueil.
Essai_2,Atelier imaginaire,Pons,17800,17283,,
`

func TestForgettingIsShownThenDone(t *testing.T) {
	a := deCSV(t, quiNomme)
	ctx := t.Context()
	demandes := []atelier.AOublier{{Lieu: "Essai_2"}, {Texte: "Exemplaire Jeanne"}, {Texte: "06 39 98 00 12"}}
	essai, err := a.Oublier(ctx, demandes, true)
	if err != nil || essai.Fouilles != nil {
		t.Fatalf("%+v, %v", essai, err)
	}
	vus := essai.Faits
	if len(vus) != 3 || len(montres(t, a, nil)) != 2 || unLieu(t, a, "Essai_1").Telephone == "" {
		t.Fatalf("looked at: %+v, %v", vus, err)
	}
	fait, err := a.Oublier(ctx, demandes, false)
	if err != nil || len(fait.Faits) != 3 {
		t.Fatalf("done: %+v, %v", fait, err)
	}
	faits := fait.Faits
	for i := range demandes { // what is said before is what is done
		if vus[i].AOublier != demandes[i] || vus[i].Fiches != faits[i].Fiches || vus[i].Valeurs != faits[i].Valeurs {
			t.Errorf("said %+v, done %+v", vus[i], faits[i])
		}
		if faits[i].Fiches != 1 {
			t.Errorf("%+v: %d records", demandes[i], faits[i].Fiches)
		}
	}
	l := unLieu(t, a, "Essai_1")
	if strings.Contains(l.PresentationResume, "EXEMPLAIRE") || l.Telephone != "" ||
		!slices.Equal(montres(t, a, nil), []string{"Essai_1"}) {
		t.Errorf("left: %q, %q", l.PresentationResume, l.Telephone)
	}
	encore, err := a.Oublier(ctx, demandes, false)
	if err != nil || encore.Faits[0].Fiches+encore.Faits[1].Valeurs+encore.Faits[2].Valeurs > 0 {
		t.Errorf("again: %+v, %v", encore, err)
	}
}

// What may name still who was forgotten is said, a few by name and all counted.
func TestWhatNamesInPartIsSaid(t *testing.T) {
	fiches := func(ou ...string) (out []store.Proche) {
		for _, id := range ou {
			out = append(out, store.Proche{Texte: "Mme Vasseroy", Lieu: id})
		}
		return out
	}
	for _, test := range []struct {
		proches []store.Proche
		want    string
	}{
		{nil, ""},
		{fiches("a1"), "Peut-être encore cette personne, laissé tel quel : « Mme Vasseroy » (a1)."},
		{fiches("", "a1"), "Peut-être encore cette personne, laissé tel quel : « Mme Vasseroy », « Mme Vasseroy » (a1)."},
		{fiches("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"), ", « Mme Vasseroy » (a8), et 1 autre."},
		{fiches("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1"), ", « Mme Vasseroy » (a8), et 2 autres."},
	} {
		x := atelier.Oublie{BilanOubli: store.BilanOubli{Proches: test.proches}}
		if got := x.PhraseProches(); !strings.HasSuffix(got, test.want) || test.want == "" && got != "" {
			t.Errorf("%d: %q, want %q", len(test.proches), got, test.want)
		}
	}
}

// A text that would be found everywhere is refused, and nothing of the rest is erased.
func TestForgettingLooksAtAllFirst(t *testing.T) {
	a := deCSV(t, quiNomme)
	for _, court := range []string{"Jeanne", "12", ""} {
		faits, err := a.Oublier(t.Context(), []atelier.AOublier{{Texte: "Jeanne Exemplaire"}, {Texte: court}}, false)
		refuse(t, err, faute.Demande, "trop court")
		if faits != nil || !strings.Contains(unLieu(t, a, "Essai_1").PresentationResume, "EXEMPLAIRE") {
			t.Errorf("%q: erased %+v", court, faits)
		}
	}
}
