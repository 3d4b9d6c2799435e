package atelier_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/pdftest"
	"feuillet/lieu/selection"
)

// Sheets joined to be printed at once are one file: all their pages, their words and
// their tags, in order, each page that of its own sheet.
func TestSheetsAreJoined(t *testing.T) {
	a, err := atelier.OpenExample(t.Context(), atelier.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	w, err := a.Faire(t.Context(), atelier.Demande{Papier: "fiche-lieu",
		Requete: selection.Requete{"lieu": {"Exemple_1", "Exemple_3", "Exemple_2"}}})
	if err != nil {
		t.Fatal(err)
	}
	var l []*atelier.Papier
	pages := 0
	for p, err := range w.Papiers {
		if err != nil || p.Refus != nil {
			t.Fatal(err, p.Refus)
		}
		l, pages = append(l, p), pages+p.Len
	}
	tout := atelier.Ensemble("fiches", "Trois fiches", l)
	var b bytes.Buffer
	if err := a.Ecrire(&b, tout, atelier.Sorties()[0]); err != nil {
		t.Fatal(err)
	}
	d, err := pdftest.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	dit := d.Tags()
	avant := -1
	for _, p := range l {
		i := strings.Index(dit, p.Montres[0].Nom)
		if i <= avant {
			t.Errorf("%s is at %d, after %d", p.Montres[0].Nom, i, avant)
		}
		avant = i
	}
	if tout.Len != pages || len(tout.Montres) != 3 || tout.Nom != "fiches" {
		t.Errorf("%d pages, want %d; %v", tout.Len, pages, tout.Montres)
	}
	var seule, dedans bytes.Buffer
	if err := l[2].Image(&seule, 0); err != nil {
		t.Fatal(err)
	}
	if err := tout.Image(&dedans, pages-l[2].Len); err != nil {
		t.Fatal(err)
	}
	_, x, _ := strings.Cut(seule.String(), "font-family")
	_, y, _ := strings.Cut(dedans.String(), "font-family")
	if x != y {
		t.Error("a page is another one among the others")
	}
	if _, err := tout.Page(pages); err == nil {
		t.Error("a page after the last")
	}
}

// Documents of several pages are printed on both sides: each begins a sheet of its own,
// and a blank side is not heard.
func TestNoDocumentBeginsOnTheBackOfAnother(t *testing.T) {
	a, err := atelier.OpenExample(t.Context(), atelier.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	d, err := a.Lire("annuaire?un-par=commune")
	if err != nil {
		t.Fatal(err)
	}
	w, err := a.Faire(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	var l []*atelier.Papier
	impairs, faces := 0, 0
	for p, err := range w.Papiers {
		if err != nil {
			t.Fatal(err)
		}
		impairs += p.Len % 2
		l, faces = append(l, p), faces+p.Len+p.Len%2
	}
	tout := atelier.Ensemble("annuaires", "Annuaires", l)
	if tout.Len != faces || impairs == 0 || faces == 2*len(l) && impairs == len(l) {
		t.Fatalf("%d sides for %d documents, %d of them odd, want %d", tout.Len, len(l), impairs, faces)
	}
	var b bytes.Buffer
	if err := a.Ecrire(&b, tout, atelier.Sorties()[0]); err != nil {
		t.Fatal(err)
	}
	if _, err := pdftest.Read(b.Bytes()); err != nil {
		t.Error(err)
	}
	debut := 0
	for _, p := range l {
		var seule, dedans bytes.Buffer
		if err := errors.Join(p.Image(&seule, 0), tout.Image(&dedans, debut)); err != nil {
			t.Fatal(err)
		}
		_, x, _ := strings.Cut(seule.String(), "font-family")
		if _, y, _ := strings.Cut(dedans.String(), "font-family"); x != y {
			t.Errorf("%s does not begin on side %d", p.Nom, debut+1)
		}
		debut += p.Len + p.Len%2
	}
}
