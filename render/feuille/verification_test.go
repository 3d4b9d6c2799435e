package feuille_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/papertest"
	"feuillet/render/typo"
)

// ancien is a place of which little is known, and long ago.
var ancien = lieu.Lieu{Id: "v-1", Nom: "Atelier des Trois Ormes", Commune: "Pons", CodePostal: "17800",
	CodeInsee: "17283", Adresse: "3 rue du Pont", Source: "Essai", DateMaj: time.Date(2023, 3, 14, 0, 0, 0, 0, time.UTC),
	Services: []string{"Utilisation sécurisée du numérique"}, FraisACharge: []string{lieu.Payant},
	Courriels:      []string{"accueil@ormes.example", "zoe.quatrebarbes@ormes.example"},
	ModalitesAcces: []string{lieu.Telephoner}}

// mairie prints the letters of these tests.
var mairie = render.Editeur{Nom: "la mairie de Pons", Adresse: "1 place du Roi, 17800 Pons",
	Telephone: "05 46 00 00 02"}

// verifier makes the letters to some places.
func verifier(t *testing.T, e render.Editeur, query string, lieux ...lieu.Lieu) (*render.Ouvrage, []*render.Document,
	error) {
	t.Helper()
	p := papertest.Paper(t, "fiche-verification")
	edition := papertest.Edition()
	edition.Editeur = e
	c := papertest.Order(t, p, &papertest.Base{Places: lieux, Known: edition.Territoires}, edition, query, nil)
	return papertest.Compose(p, c)
}

// verifiee is the one letter of a place: its words, page after page, and its fields.
func verifiee(t *testing.T, e render.Editeur, l lieu.Lieu) (*render.Document, string, map[string]pdftest.Field) {
	t.Helper()
	_, docs, err := verifier(t, e, "lieu="+l.Id, l)
	if err != nil || len(docs) != 1 || docs[0].Refus != nil {
		t.Fatal(err, docs)
	}
	_, fields := lue(t, docs[0])
	var words []string
	for n := range docs[0].Len {
		page, err := docs[0].Page(n)
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, papertest.Plain(papertest.Text(page)))
	}
	return docs[0], strings.Join(words, "\n"), fields
}

// A letter asks what is printed of the place, says what is missing, and names nobody.
func TestALetterAsksWhetherARecordIsRight(t *testing.T) {
	_, said, fields := verifiee(t, mairie, ancien)
	for _, s := range []string{"Mairie de Pons, annuaire", "Atelier des Trois Ormes", "À l'attention de l'accueil",
		"17800 PONS", "1 place du Roi", "05 46 00 00 02", "accueil@ormes.example", "rien : à remplir", "Combien ?",
		"Fiche v-1. Informations de mars 2023.", "Ne plus nous imprimer"} {
		if !strings.Contains(said, s) {
			t.Errorf("%q is not said: %s", s, said)
		}
	}
	if strings.Contains(said, "quatrebarbes") {
		t.Error("a person is named")
	}
	for nom, want := range map[string]string{"juste-nom": "Off", "corrige-telephone": "", "aide-4": "Oui",
		"aide-1": "Off", "ne-plus-imprimer": "Off", "signature": ""} {
		if f, ok := fields[nom]; !ok || f.Value != want && (want != "Off" || f.Value != "") {
			t.Errorf("%s: %+v, want %q", nom, f, want)
		}
	}
	if _, ok := fields["juste-telephone"]; ok {
		t.Error("what is missing is said to be right")
	}
}

// fenetre is what an envelope may show of a third of the sheet, and what it always
// shows, in millimetres.
var (
	fenetre     = [4]float64{90, 34, 200, 90}
	fenetreSure = [4]float64{100, 45, 190, 79}
)

// dans reports a mark that meets a window of the third from y on, and one that is in it.
func dans(it layout.Item, w [4]float64, y float64) (meets, within bool) {
	x0, y0 := float64(it.X)/1000, float64(it.Y)/1000-y
	x1, y1 := x0+float64(it.W)/1000, y0+float64(it.H)/1000
	return x1 > w[0] && x0 < w[2] && y1 > w[1] && y0 < w[3], x0 >= w[0] && y0 >= w[1] && x1 <= w[2] && y1 <= w[3]
}

// Each window shows its address whole and nothing else, whatever the names are.
func TestTheWindowOfAnEnvelopeShowsAnAddressAlone(t *testing.T) {
	long := strings.Repeat("Maison intercommunale des initiatives partagées ", 4)
	for name, change := range map[string]func(*lieu.Lieu, *render.Editeur){
		"plain":        func(*lieu.Lieu, *render.Editeur) {},
		"long names":   func(l *lieu.Lieu, e *render.Editeur) { l.Nom, e.Nom = long, "la "+long },
		"long address": func(l *lieu.Lieu, e *render.Editeur) { l.Adresse = "12 bis avenue du Chemin des Bois Dormants" },
		"a complement": func(l *lieu.Lieu, e *render.Editeur) {
			l.Nom, l.ComplementAdresse = long, "Bâtiment C, deuxième étage"
		},
		"no street":       func(l *lieu.Lieu, e *render.Editeur) { l.Adresse = "" },
		"no publisher":    func(l *lieu.Lieu, e *render.Editeur) { *e = render.Editeur{} },
		"a long way back": func(l *lieu.Lieu, e *render.Editeur) { e.Adresse = "Espace Tilleuls, Bâtiment B, " + e.Adresse },
		"many hours":      func(l *lieu.Lieu, e *render.Editeur) { l.Horaires = horairesLongs },
	} {
		l, e := ancien, mairie
		change(&l, &e)
		d, _, _ := verifiee(t, e, l)
		page, err := d.Page(0)
		if err != nil {
			t.Fatal(err)
		}
		for _, y := range []float64{0, 198} {
			shown, foot := 0, 0.0
			for _, it := range page.Items {
				meets, _ := dans(it, fenetre, y)
				_, within := dans(it, fenetreSure, y)
				if meets && !within {
					t.Errorf("%s, third at %v: %q is cut by the window", name, y, it.Text)
				}
				if within {
					shown++
					foot = max(foot, float64(it.Y+it.H)/1000-y)
				}
			}
			if shown == 0 || foot < 77 { // a lower window shows what stands low
				t.Errorf("%s, third at %v: %d lines in the window, down to %v mm", name, y, shown, foot)
			}
		}
	}
}

const horairesLongs = "Mo 09:00-12:00; Tu 09:30-12:00; We 10:00-12:00; Th 10:30-12:00; Fr 11:00-12:00; " +
	"Sa 11:30-12:00; " +
	"week 1-53/2 Mo 14:00-15:00; week 2-52/2 Tu 14:00-16:00; Jan We 14:00-17:00; Feb Th 14:00-18:00"

// What the front does not hold goes to the back: each field is asked once, and a
// place of which little is known has one page.
func TestWhatDoesNotHoldIsOnTheBack(t *testing.T) {
	riche := ancien
	riche.Horaires, riche.SiteWeb = horairesLongs, []string{"https://ormes.example"}
	riche.PresentationDetail = strings.Repeat("On y apprend à envoyer une photo. ", 4)
	for name, c := range map[string]struct {
		l     lieu.Lieu
		pages int
	}{"poor": {ancien, 1}, "rich": {riche, 2}} {
		d, said, fields := verifiee(t, mairie, c.l)
		if d.Len != c.pages || strings.Contains(said, "des deux côtés") != (c.pages > 1) {
			t.Errorf("%s: %d pages\n%s", name, d.Len, said)
		}
		for nom, verso := range map[string]bool{"nom": false, "adresse": false, "telephone": false, "courriels": false,
			"horaires": false, "feries": false, "frais_a_charge": false, "modalites_acces": false,
			"prise_en_charge_specifique": false, "site_web": true, "publics_specifiquement_adresses": true,
			"presentation": true} {
			if _, ok := fields["corrige-"+nom]; ok == (verso && c.pages == 1) {
				t.Errorf("%s: « %s » asked: %t", name, nom, ok)
			}
		}
		for i := range 9 {
			if _, ok := fields[fmt.Sprintf("aide-%d", i+1)]; !ok {
				t.Errorf("%s: help %d is not asked", name, i+1)
			}
		}
	}
}

// A letter is for a place to be checked, or one that is named; nobody to ask is a
// fault, and no address to come back to is said once.
func TestWhoGetsALetter(t *testing.T) {
	frais := ancien
	frais.Id, frais.Nom, frais.Telephone, frais.Horaires = "v-2", "Salle des Saules", "0546000003", "Mo 09:00-12:00"
	frais.DateMaj = papertest.Edition().Date.AddDate(0, -1, 0)
	o, docs, err := verifier(t, render.Editeur{}, "", ancien, frais)
	if err != nil || len(docs) != 1 || docs[0].Lieu != "v-1" {
		t.Fatalf("%d letters, %v", len(docs), err)
	}
	var dits []string
	for _, a := range o.Avis {
		dits = append(dits, a.Texte)
	}
	said := strings.Join(dits, "\n")
	if strings.Count(said, "retour") != 1 || !strings.Contains(said, "1 lieu n'a pas de lettre") {
		t.Errorf("remarks: %s", said)
	}
	if _, docs, err = verifier(t, mairie, "lieu=v-2", ancien, frais); err != nil || len(docs) != 1 {
		t.Errorf("a place that is named: %d letters, %v", len(docs), err)
	}
	if _, _, err = verifier(t, mairie, "", frais); faute.De(err) == nil || !strings.Contains(err.Error(), "1 fiche est") {
		t.Errorf("nobody to ask: %v", err)
	}
}

// The day before which to answer is the one that was said, else six weeks later.
func TestTheDayToAnswer(t *testing.T) {
	p := papertest.Paper(t, "fiche-verification")
	e := papertest.Edition()
	for saisie, want := range map[string]string{"": typo.Date(e.Date.AddDate(0, 0, 42)),
		"15/01/2031": "15 janvier 2031"} {
		c := papertest.Order(t, p, papertest.BaseOf(ancien), e, "", map[string]string{"avant": saisie})
		_, docs, err := papertest.Compose(p, c)
		if err != nil {
			t.Fatal(err)
		}
		page, _ := docs[0].Page(0)
		if s := papertest.Plain(papertest.Text(page)); !strings.Contains(s, "avant le "+papertest.Plain(want)) {
			t.Errorf("%q: %s", saisie, s)
		}
		fold := layout.MM(5)
		if !slices.ContainsFunc(page.Items, func(it layout.Item) bool { return it.X == fold && it.W == fold }) {
			t.Error("no mark of the fold")
		}
	}
}
