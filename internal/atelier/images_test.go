package atelier_test

import (
	"bytes"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/lieu/selection"
)

// premier is the first document of a query, on the example.
func premier(t *testing.T, query string) *atelier.Papier {
	t.Helper()
	a := exemple(t)
	d, err := a.Lire(query)
	if err != nil {
		t.Fatal(err)
	}
	w, err := a.Faire(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for p, err := range w.Papiers {
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	t.Fatal("no paper")
	return nil
}

func TestPicturesForAPage(t *testing.T) {
	p := premier(t, "affiche?commune=Valbrune")
	var image, seule, texte bytes.Buffer
	for w, ecrire := range map[*bytes.Buffer]func() error{
		&image: func() error { return p.Image(&image, 0) },
		&seule: func() error { return p.Vignette(&seule, 0) },
		&texte: func() error { return p.Texte(&texte, 1) },
		{}:     func() error { return nil },
	} {
		if err := ecrire(); err != nil {
			t.Fatal(w.Len(), err)
		}
	}
	if s := image.String(); !strings.HasPrefix(s, "<svg") || strings.Contains(s, "style=") || strings.Contains(s, "<a ") ||
		strings.Contains(s, "@font-face") {
		t.Error("a picture that stands in a page has no style, no link and no face of its own")
	}
	if !strings.Contains(seule.String(), "@font-face") {
		t.Error("a file of its own holds its faces")
	}
	if s := texte.String(); strings.Contains(s, "<h1") || !strings.Contains(s, "<h2") || strings.Contains(s, "<html") {
		t.Errorf("a text under a heading of level 1: %.200s", s)
	}
	if err := p.Image(&image, 1); err == nil {
		t.Error("a page that the paper lacks was drawn")
	}
}

func TestFacesOfPictures(t *testing.T) {
	css := atelier.Polices(func(n int) string { return "/f/" + string(rune('0'+n)) })
	for n := range 3 {
		if len(atelier.Police(n)) == 0 || !strings.Contains(css, "/f/"+string(rune('0'+n))) {
			t.Errorf("face %d is missing", n)
		}
	}
	if atelier.Police(99) != nil || !strings.Contains(css, atelier.FamillePolice) {
		t.Error(css)
	}
}

func TestAPlaceOnScreen(t *testing.T) {
	a := exemple(t)
	n := 0
	for l, err := range a.Lister(t.Context(), tout(t, a, selection.Requete{"lieu": {"Exemple_1"}})) {
		if err != nil {
			t.Fatal(err)
		}
		n++
		f := a.Fiche(&l)
		if f.Id != "Exemple_1" || f.Nom == "" || f.Commune == "" || f.Telephone == "" || len(f.Heures) == 0 || f.Carte == "" {
			t.Errorf("%+v", f)
		}
	}
	if n != 1 {
		t.Errorf("%d places", n)
	}
}

// What names a person is shown to who keeps the base, as what papers leave out.
func TestWhatIsLeftOutOfAPlaceIsTold(t *testing.T) {
	a := deCSV(t, "id,nom,commune,code_postal,code_insee,presentation_resume\n"+
		"Essai_1,Centre des Ormes,Pons,17800,17283,Des ateliers le mardi. Demandez Mme Camille Fictif au 06 39 98 00 00.\n")
	for l, err := range a.Lister(t.Context(), tout(t, a, nil)) {
		if err != nil {
			t.Fatal(err)
		}
		f := a.Fiche(&l)
		if len(f.Retires) == 0 || f.Retires[0].Motif == "" ||
			!strings.Contains(f.Retires[0].Texte, "Fictif") && !strings.Contains(f.Retires[0].Texte, "06") {
			t.Errorf("%+v", f.Retires)
		}
	}
}
