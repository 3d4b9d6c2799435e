package atelier_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/render"
	"feuillet/render/layout"
)

func TestAPaperAsJSON(t *testing.T) {
	avis := []atelier.Remarque{{Avis: render.Avis{Texte: "il manque l'adresse", Lieu: "a1"}},
		{Avis: render.Avis{Genre: render.AvisAge, Texte: "ancien", Detail: "2019", Lieu: "b2", Nom: "Abri", Perte: true}}}
	pages := layout.Composed{Len: 3}
	for _, c := range []struct {
		p    atelier.Papier
		want string
	}{
		{atelier.Papier{Document: &render.Document{Composed: pages, Lieu: "a1"}}, `{"fichier":"f.pdf","lieu":"a1"}`},
		{atelier.Papier{Document: &render.Document{Composed: pages, Lieux: 7, Communes: 2}, Remarques: avis},
			`{"fichier":"f.pdf","lieux":7,"communes":2,"pages":3,"avis":[{"lieu":"a1","texte":"il manque l'adresse"},` +
				`{"genre":"age","lieu":"b2","nom":"Abri","texte":"ancien : 2019","perte":true}]}`},
	} {
		if got, err := json.Marshal(atelier.Fait{Fichier: "f.pdf", Papier: &c.p}); err != nil || string(got) != c.want {
			t.Errorf("%s, %v, want %s", got, err, c.want)
		}
	}
	refused := atelier.Papier{Nom: "fiche-abri", Document: &render.Document{Lieu: "b2", Refus: errors.New("trop long")}}
	want := `{"refuse":"fiche-abri","lieu":"b2","texte":"trop long"}`
	if got, err := json.Marshal(atelier.Refuse{Papier: &refused}); err != nil || string(got) != want {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}

// What a run counts is what it told of each paper.
func TestFiguresOfARun(t *testing.T) {
	a := exemple(t)
	var want atelier.Bilan
	count := func(e atelier.Evenement) {
		switch e := e.(type) {
		case atelier.Refuse:
			want.Refuses++
		case atelier.Fait:
			want.Faits++
			want.Feuilles.Compter(e.Papier)
			if p := e.Papier; p.Lieux > 0 {
				want.Lieux, want.Communes, want.Pages = want.Lieux+p.Lieux, want.Communes+p.Communes, want.Pages+p.Len
			}
		}
	}
	got, err := a.ImprimerKit(t.Context(), atelier.Demande{}, vers(t, "pdf"), count)
	want.Perte, want.Revue = got.Perte, got.Revue
	if err != nil || !reflect.DeepEqual(got, want) || got.Lieux == 0 || got.Pages == 0 || got.Faits < 2 {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
}
