package feuille_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papertest"
)

// essai is a poster that is asked for, and what comes of it.
type essai struct {
	why, query string
	options    map[string]string
	b          *papertest.Base
	genres     []render.Genre // of the remarks
	noms       []string
	says       []string
	never      string
}

var bus = map[string]string{"annonce": "Le bus passe|mercredi 12 mai|place de la Mairie", "jusqu-au": "2027-05-13"}

// essais are the cases: what was asked, and what there is.
func essais() []essai {
	jonzac := papertest.BaseOf(papertest.AtPons("1"), papertest.AtJonzac("2"), papertest.AtGuéret("3"))
	jonzac.Placer()
	toutes := map[string]string{"format": "A3", "languettes": "oui", "noir": "oui", "economie": "oui"}
	nommee := func(noms ...string) []string { return append([]string{"affiche"}, noms...) }
	dits := func(g ...render.Genre) []render.Genre { return g }
	return []essai{
		{"a commune with places", "commune=Pons", nil,
			papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"), papertest.AtJonzac("3")), nil, nommee("", "Pons"),
			[]string{"À Pons", "Maison 1", "Maison 2", "Tous les lieux sur la carte"}, "Maison 3"},
		{"none there: the nearest, and how far", "commune=Pons", nil,
			papertest.BaseOf(papertest.Closed(papertest.AtPons("1")), papertest.AtJonzac("2"), papertest.AtJonzac("4"),
				papertest.AtLaRochelle("3")),
			dits(render.AvisSansPublic, render.AvisAlentours), nommee("", "Pons"),
			[]string{"Les lieux les plus proches de Pons", "Maison 2", "Jonzac, à 17 km", "ligne droite"}, "Maison 3"},
		{"none there, and no position: by the middle of their communes", "commune=Pons", nil,
			papertest.BaseOf(papertest.Nowhere(papertest.AtJonzac("1")), papertest.Nowhere(papertest.AtJonzac("3")),
				papertest.AtLaRochelle("2")),
			dits(render.AvisAlentours), nommee("", "Pons"),
			[]string{"Les lieux les plus proches de Pons", "Maison 1", "à 18 km", "ligne droite : IGN 2018"}, "Maison 2"},
		{"none in the EPCI: those of the département", "commune=Pons", nil,
			papertest.BaseOf(papertest.Nowhere(papertest.AtLaRochelle("1")), papertest.Nowhere(papertest.AtLaRochelle("3")),
				papertest.AtGuéret("2")),
			dits(render.AvisAlentours), nommee("", "Charente-Maritime"),
			[]string{"Des lieux en Charente-Maritime Maison 1"}, "Maison 2"},
		{"a whole base in one département", "", nil,
			papertest.BaseOf(papertest.AtPons("1"), papertest.AtLaRochelle("2")), nil, nommee("", "Charente-Maritime"),
			[]string{"En Charente-Maritime"}, "Guéret"},
		{"a whole base, and a place elsewhere", "", nil,
			papertest.BaseOf(append(atPons(20), papertest.AtGuéret("99"))...), dits(render.AvisCommune),
			nommee("", "Charente-Maritime"), []string{"En Charente-Maritime", "17 autres lieux en Charente-"}, "Maison 99"},
		{"two communes", "commune=Pons&commune=17197", nil,
			papertest.BaseOf(papertest.AtPons("1"), papertest.AtJonzac("2")), nil, nommee("", ""),
			[]string{"Près de chez vous"}, "Guéret"},
		{"around a commune", "autour=Jonzac&rayon=30km&ouvert=mardi", nil,
			jonzac, dits(render.AvisCarte), nommee("", "Jonzac"),
			[]string{"à moins de 1 km", "à 18 km"}, "Guéret"},
		{"chosen by hand, in their order", "lieu=2&lieu=1", nil,
			papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2"), papertest.AtPons("3")), dits(render.AvisCarte),
			nommee("", "Pons"), []string{"À Pons Maison 2 1 rue des Essais 01 99 00 01 37 Mardi à samedi : 9 h–12 h " +
				"Maison 1"}, "2 lieux"},
		{"one chosen", "lieu=2", nil,
			papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2")), nil, nommee("", "Maison 2 Pons"),
			[]string{"Maison 2"}, "Maison 1"},
		{"one service", "commune=Pons&service=démarches", toutes,
			papertest.BaseOf(papertest.AtPons("1"), papertest.AtPons("2")), dits(render.AvisCarte, render.AvisPapier),
			nommee("démarches", "Pons", "A3", "languettes noir economie"),
			[]string{"Maison 1"}, "{"},
		{"a notice, and places", "lieu=1", bus,
			papertest.BaseOf(papertest.AtPons("1")), nil, nommee("", "Maison 1 Pons"),
			[]string{"Mercredi 12 mai Le bus passe", "Place de la Mairie Maison 1, 1 rue des Essais", "Pour venir, téléphonez"},
			"{"},
		{"a notice where the commune has one place, elsewhere", "commune=Pons", bus,
			papertest.BaseOf(papertest.AtPons("1")), nil, nommee("", "Pons"),
			[]string{"Place de la Mairie Pons", "Tous les lieux sur la carte"}, "éléphonez"},
		{"a notice where there is none", "commune=Pons", bus,
			papertest.BaseOf(), nil, nommee("", "Pons"),
			[]string{"Le bus passe", "Place de la Mairie Pons"}, "carte"},
		{"a notice alone", "", bus,
			papertest.BaseOf(papertest.AtPons("1")), nil, nommee("", "Pons"),
			[]string{"Le bus passe", "13 mai 2027"}, "Maison"},
	}
}

// atPons are so many places of Pons.
func atPons(n int) (out []lieu.Lieu) {
	for i := range n {
		l := papertest.AtPons(strconv.Itoa(i))
		l.Telephone = "01 99 00 00 " + strconv.Itoa(10+i)
		out = append(out, l)
	}
	return out
}

// A whole base of several départements is no territory: one is to be chosen.
func TestPosterOfManyDepartements(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	for _, query := range []string{"", "frais=gratuit"} {
		b := papertest.BaseOf(papertest.AtPons("1"), papertest.AtGuéret("2"))
		_, _, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), query, nil))
		if err == nil || !strings.Contains(err.Error(), "Charente-Maritime et Creuse") {
			t.Errorf("%q: %v", query, err)
		}
	}
}

// What a poster shows is decided from what was asked and what there is.
func TestPosterDecides(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	for _, c := range essais() {
		o, docs, err := papertest.Compose(p, papertest.Order(t, p, c.b, papertest.Edition(), c.query, c.options))
		if err != nil || len(docs) != 1 || docs[0].Refus != nil || o.Total != 1 {
			t.Errorf("%s: %v, %+v", c.why, err, docs)
			continue
		}
		page, _ := docs[0].Page(0)
		text := papertest.Plain(papertest.Text(page))
		for _, s := range c.says {
			if !strings.Contains(text, s) {
				t.Errorf("%s: no %q in\n%s", c.why, s, text)
			}
		}
		if strings.Contains(text, c.never) {
			t.Errorf("%s: %q in\n%s", c.why, c.never, text)
		}
		if !slices.Equal(papertest.Kinds(o.Avis), c.genres) || !slices.Equal(docs[0].Noms, c.noms) {
			t.Errorf("%s: remarks %+v, want %q; named %q, want %q", c.why, o.Avis, c.genres, docs[0].Noms, c.noms)
		}
	}
}

// A notice alone is made without any base.
func TestNoticeNeedsNoBase(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	c := papertest.Order(t, p, papertest.BaseOf(), papertest.Edition(), "", bus)
	c.Fonds, c.Selection, c.Edition.Territoires = nil, nil, nil
	if _, docs, err := papertest.Compose(p, c); err != nil || docs[0].Refus != nil || docs[0].Len != 1 {
		t.Errorf("%v, %+v", err, docs)
	}
}

// The law asks who prints a poster: the remark says what is to be given.
func TestPosterOfNobody(t *testing.T) {
	p, e := papertest.Paper(t, "affiche"), papertest.Edition()
	e.Editeur = render.Editeur{}
	o, _, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(papertest.AtPons("1")), e, "commune=Pons",
		nil))
	want := []faute.Geste{{Nom: faute.Donner, Valeur: "editeur"}, {Nom: faute.Donner, Valeur: "adresse-editeur"}}
	if err != nil || !slices.Equal(papertest.Kinds(o.Avis), []render.Genre{render.AvisEditeur}) {
		t.Fatalf("%v, %+v", err, o)
	}
	if v := o.Avis[0]; v.Perte || !slices.Equal(v.Gestes, want) {
		t.Errorf("%+v", v)
	}
}

// Distances say what they are measured on, when that is an outline.
func TestPosterSaysItsOutlines(t *testing.T) {
	b := papertest.BaseOf(papertest.AtPons("1"), papertest.AtJonzac("2"))
	b.Outlines = "Admin Express, IGN, licence Etalab 2.0"
	b.Known = b.Known.AvecCentres(map[string]territoire.Centre{"17197": {Latitude: 45.45, Longitude: -0.43}})
	p := papertest.Paper(t, "affiche")
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), "autour=Jonzac", nil))
	if err != nil {
		t.Fatal(err)
	}
	page, _ := docs[0].Page(0)
	if text := papertest.Plain(papertest.Text(page)); !strings.Contains(text, "Admin Express") {
		t.Errorf("no origin in\n%s", text)
	}
}

// A record that says too much is cut and told, and its sheet is made as the others.
func TestAnEndlessAddressIsCut(t *testing.T) {
	p := papertest.Paper(t, "fiche-lieu")
	long := papertest.AtPons("2")
	long.Adresse = strings.Repeat("Rue interminable ", 900)
	b := papertest.BaseOf(papertest.AtPons("1"), long, papertest.Closed(papertest.AtPons("3")), papertest.AtPons("4"))
	o, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), "", nil))
	if err != nil || o.Total != 3 || len(docs) != 3 ||
		!slices.Equal(papertest.Kinds(o.Avis), []render.Genre{render.AvisSansPublic}) {
		t.Fatalf("%v, %+v, %d sheets", err, o, len(docs))
	}
	for i, id := range []string{"1", "2", "4"} {
		d := docs[i]
		if d.Lieu != id || d.Refus != nil ||
			!slices.Equal(d.Noms, []string{"fiche", "Maison " + id, "Pons"}) {
			t.Errorf("sheet %d: %s, refused %v, named %q", i, d.Lieu, d.Refus, d.Noms)
		}
	}
	if !slices.ContainsFunc(docs[1].Avis, func(a render.Avis) bool { return a.Perte && a.Texte == "adresse raccourcie" }) {
		t.Errorf("nobody is told: %v", docs[1].Avis)
	}
}

// Leaving the loop stops the work.
func TestSheetsAreMadeAsTheyAreTaken(t *testing.T) {
	p := papertest.Paper(t, "fiche-lieu")
	b := papertest.BaseOf()
	for i := range 26 {
		b.Places = append(b.Places, papertest.Place(i))
	}
	o, err := p.Compose(t.Context(), papertest.Order(t, p, b, papertest.Edition(), "", nil))
	if err != nil {
		t.Fatal(err)
	}
	for d, err := range o.Documents {
		if err != nil || d.Lieu != "Essai_0" {
			t.Errorf("%v, %+v", err, d)
		}
		break
	}
}

// A poster that says how far places are shows the nearest first, and none
// further than people go.
func TestNearestFirst(t *testing.T) {
	at := func(id string, lat float64) lieu.Lieu { // north of Jonzac, on its meridian
		return papertest.At(id, "Pons", "17283", "17800", lat, -0.43)
	}
	p := papertest.Paper(t, "affiche")
	shown := func(query string, lieux ...lieu.Lieu) string {
		t.Helper()
		_, docs, err := papertest.Compose(p, papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), query,
			nil))
		if err != nil {
			t.Fatal(err)
		}
		page, _ := docs[0].Page(0)
		return papertest.Plain(papertest.Text(page))
	}
	text := shown("autour=Jonzac&rayon=40km", at("far", 45.60), at("near", 45.48), at("middle", 45.53))
	near, middle, far := strings.Index(text, "Maison near"), strings.Index(text, "Maison middle"),
		strings.Index(text, "Maison far")
	if near < 0 || near > middle || middle > far {
		t.Errorf("at %d, %d and %d in\n%s", near, middle, far, text)
	}
	// 56 km away, in a commune whose middle is 36 km away.
	if text := shown("commune=Jonzac", papertest.At("beyond", "Saintes", "17415", "17100", 45.95,
		-0.63)); strings.Contains(text, " km") {
		t.Errorf("a place nearer than it is:\n%s", text)
	}
	order := papertest.Order(t, p, papertest.BaseOf(papertest.AtGuéret("beyond")), papertest.Edition(), "commune=Jonzac",
		nil)
	if _, _, err := papertest.Compose(p, order); err == nil {
		t.Error("a place of Guéret is shown at Jonzac")
	}
}

// A poster invites everybody: to no place of those who live there, nor to one
// that says it is closed, unless it is asked for; each is told.
func TestPosterInvitesWhereAllMayCome(t *testing.T) {
	p := papertest.Paper(t, "affiche")
	foyer, clos := papertest.AtPons("2"), papertest.AtPons("3")
	foyer.Nom, clos.Nom = "CHRS des Ormes", "Salle des Aulnes (fermée)"
	b := papertest.BaseOf(papertest.AtPons("1"), foyer, clos)
	shown := func(query string) (string, []string) {
		o, docs, err := papertest.Compose(p, papertest.Order(t, p, b, papertest.Edition(), query, nil))
		if err != nil || len(docs) != 1 {
			t.Fatalf("%s: %v", query, err)
		}
		var told []string
		for _, v := range o.Avis {
			if v.Genre == render.AvisReserve {
				told = append(told, v.Dit())
			}
		}
		page, _ := docs[0].Page(0)
		return papertest.Plain(papertest.Text(page)), told
	}
	text, told := shown("commune=Pons")
	if strings.Contains(text, "Ormes") || strings.Contains(text, "Aulnes") || !strings.Contains(text, "Maison 1") {
		t.Errorf("the poster shows\n%s", text)
	}
	if len(told) != 2 || !strings.Contains(told[0], "hébergement") || !strings.Contains(told[1], "fermé") {
		t.Errorf("the remarks are %q", told)
	}
	if text, told = shown("lieu=1&lieu=2&lieu=3"); !strings.Contains(text, "Ormes") || !strings.Contains(text, "Aulnes") ||
		len(told) != 0 {
		t.Errorf("asked for by their ids: %q\n%s", told, text)
	}
}
