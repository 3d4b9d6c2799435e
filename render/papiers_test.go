package render_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// la is a place of a commune, at a point.
func la(id, commune, insee, postal string, lat, lon float64) lieu.Lieu {
	l := unLieu(0)
	l.Id, l.Nom, l.Commune, l.CodeInsee, l.CodePostal = id, "Maison "+id, commune, insee, postal
	l.Latitude, l.Longitude = lat, lon
	return l
}

// Places of a real department: Pons and Jonzac are in one EPCI, Saintes and La
// Rochelle in two others.
func aPons(id string) lieu.Lieu { return la(id, "Pons", "17283", "17800", 45.58, -0.55) }
func aJonzac(id string) lieu.Lieu {
	return la(id, "Jonzac", "17197", "17500", 45.45, -0.43)
}
func aLaRochelle(id string) lieu.Lieu { return la(id, "La Rochelle", "17300", "17000", 46.16, -1.15) }
func aGuéret(id string) lieu.Lieu     { return la(id, "Guéret", "23096", "23000", 46.17, 1.87) }

// ferme is a place that receives nobody; nulle, one of no known position.
func ferme(l lieu.Lieu) lieu.Lieu {
	l.ModalitesAcces = []string{lieu.SansPublic}
	return l
}

func nulle(l lieu.Lieu) lieu.Lieu {
	l.Latitude, l.Longitude = 0, 0
	return l
}

// genres are the kinds of remarks, in order.
func genres(avis []render.Avis) (out []render.Genre) {
	for _, a := range avis {
		out = append(out, a.Genre)
	}
	return out
}

func baseDe(lieux ...lieu.Lieu) *base { return &base{lieux: lieux, t: territoire.France()} }

// essai is a poster that is asked for, and what comes of it.
type essai struct {
	why, query string
	options    map[string]string
	b          *base
	genres     []render.Genre // of the remarks
	noms       []string
	says       []string
	never      string
}

var bus = map[string]string{"annonce": "Le bus passe|mardi 12 mai|place de la Mairie", "jusqu-au": "2027-05-13"}

// essais are the cases: what was asked, and what there is.
func essais() []essai {
	jonzac := baseDe(aPons("1"), aJonzac("2"), aGuéret("3"))
	jonzac.Placer()
	toutes := map[string]string{"format": "A3", "languettes": "oui", "noir": "oui", "economie": "oui"}
	nommee := func(noms ...string) []string { return append([]string{"affiche"}, noms...) }
	dits := func(g ...render.Genre) []render.Genre { return g }
	return []essai{
		{"a commune with places", "commune=Pons", nil,
			baseDe(aPons("1"), aPons("2"), aJonzac("3")), nil, nommee("", "Pons"),
			[]string{"2 lieux à Pons", "Maison 1", "Maison 2"}, "Maison 3"},
		{"none there: the nearest, and how far", "commune=Pons", nil,
			baseDe(ferme(aPons("1")), aJonzac("2"), aJonzac("4"), aLaRochelle("3")),
			dits(render.AvisSansPublic, render.AvisAlentours), nommee("", "Pons"),
			[]string{"Des lieux près de Pons", "Maison 2", "à 17 km", "vol d'oiseau"}, "Maison 3"},
		{"none there, and no position: those of the EPCI", "commune=Pons", nil,
			baseDe(nulle(aJonzac("1")), nulle(aJonzac("3")), aLaRochelle("2")),
			dits(render.AvisAlentours), nommee("", "Pons"),
			[]string{"Des lieux près de Pons", "Maison 1"}, " km"},
		{"none in the EPCI: those of the département", "commune=Pons", nil,
			baseDe(nulle(aLaRochelle("1")), nulle(aLaRochelle("3")), aGuéret("2")),
			dits(render.AvisAlentours), nommee("", "Charente-Maritime"),
			[]string{"Maison 1", "Charente-Maritime"}, "Maison 2"},
		{"a whole base in one département", "", nil,
			baseDe(aPons("1"), aLaRochelle("2")), nil, nommee("", "Charente-Maritime"),
			[]string{"Charente-Maritime"}, "Guéret"},
		{"a whole base", "", nil,
			baseDe(aPons("1"), aGuéret("2")), nil, nommee("", ""),
			[]string{"près de chez vous"}, "Charente"},
		{"around a commune", "autour=Jonzac&rayon=30km&ouvert=mardi", nil,
			jonzac, dits(render.AvisCarte), nommee("", "Jonzac"),
			[]string{"à moins de 1 km", "à 17 km"}, "Guéret"},
		{"chosen by hand, in their order", "lieu=2&lieu=1", nil,
			baseDe(aPons("1"), aPons("2"), aPons("3")), dits(render.AvisCarte), nommee("", "Charente-Maritime"),
			[]string{"Maison 2 1 rue des Essais, Pons Du mardi au samedi 01 99 00 00 00 Maison 1"}, "2 lieux"},
		{"one chosen", "lieu=2", nil,
			baseDe(aPons("1"), aPons("2")), nil, nommee("", "Maison 2 Pons"),
			[]string{"Maison 2"}, "Maison 1"},
		{"one service", "commune=Pons&service=démarches", toutes,
			baseDe(aPons("1"), aPons("2")), dits(render.AvisCarte, render.AvisPapier),
			nommee("démarches", "Pons", "A3", "languettes", "noir", "economie"),
			[]string{"Maison 1"}, "{"},
		{"a notice, and places", "commune=Pons", bus,
			baseDe(aPons("1")), nil, nommee("", "Maison 1 Pons"),
			[]string{"Le bus passe", "mardi 12 mai", "Maison 1"}, "{"},
		{"a notice where there is none", "commune=Pons", bus,
			baseDe(), nil, nommee("", "Pons"),
			[]string{"Le bus passe"}, "Maison"},
		{"a notice alone", "", bus,
			baseDe(aPons("1")), nil, nommee("", ""),
			[]string{"Le bus passe", "13 mai 2027"}, "Maison"},
	}
}

// What a poster shows is decided from what was asked and what there is.
func TestPosterDecides(t *testing.T) {
	p := papier(t, "affiche")
	for _, c := range essais() {
		o, docs, err := composer(p, commander(t, p, c.b, edition(), c.query, c.options))
		if err != nil || len(docs) != 1 || docs[0].Refus != nil || o.Total != 1 {
			t.Errorf("%s: %v, %+v", c.why, err, docs)
			continue
		}
		page, _ := docs[0].Page(0)
		text := simple(texteDe(page))
		for _, s := range c.says {
			if !strings.Contains(text, s) {
				t.Errorf("%s: no %q in\n%s", c.why, s, text)
			}
		}
		if strings.Contains(text, c.never) {
			t.Errorf("%s: %q in\n%s", c.why, c.never, text)
		}
		if !slices.Equal(genres(o.Avis), c.genres) || !slices.Equal(docs[0].Noms, c.noms) {
			t.Errorf("%s: remarks %+v, want %q; named %q, want %q", c.why, o.Avis, c.genres, docs[0].Noms, c.noms)
		}
	}
}

// A notice alone is made without any base.
func TestNoticeNeedsNoBase(t *testing.T) {
	p := papier(t, "affiche")
	c := commander(t, p, baseDe(), edition(), "", bus)
	c.Fonds, c.Selection, c.Edition.Territoires = nil, nil, nil
	if _, docs, err := composer(p, c); err != nil || docs[0].Refus != nil || docs[0].Len != 1 {
		t.Errorf("%v, %+v", err, docs)
	}
}

// The law asks who prints a poster: the remark says what is to be given.
func TestPosterOfNobody(t *testing.T) {
	p, e := papier(t, "affiche"), edition()
	e.Editeur = render.Editeur{}
	o, _, err := composer(p, commander(t, p, baseDe(aPons("1")), e, "commune=Pons", nil))
	want := []faute.Geste{{Nom: faute.Donner, Valeur: "editeur"}, {Nom: faute.Donner, Valeur: "adresse-editeur"}}
	if err != nil || !slices.Equal(genres(o.Avis), []render.Genre{render.AvisEditeur}) {
		t.Fatalf("%v, %+v", err, o)
	}
	if v := o.Avis[0]; v.Perte || !slices.Equal(v.Gestes, want) {
		t.Errorf("%+v", v)
	}
}

// Distances say what they are measured on, when that is an outline.
func TestPosterSaysItsOutlines(t *testing.T) {
	b := baseDe(aPons("1"), aJonzac("2"))
	b.origine = "Admin Express, IGN, licence Etalab 2.0"
	b.t = b.t.AvecCentres(map[string]territoire.Centre{"17197": {Latitude: 45.45, Longitude: -0.43}})
	p := papier(t, "affiche")
	_, docs, err := composer(p, commander(t, p, b, edition(), "autour=Jonzac", nil))
	if err != nil {
		t.Fatal(err)
	}
	page, _ := docs[0].Page(0)
	if text := simple(texteDe(page)); !strings.Contains(text, "Admin Express") {
		t.Errorf("no origin in\n%s", text)
	}
}

// What cannot be made is a fault at once, with what may be done instead.
func TestPapersThatCannotBeMade(t *testing.T) {
	sept := baseDe(aPons("1"), aPons("2"), aPons("3"), aPons("4"), aPons("5"), aPons("6"), aPons("7"))
	muet := aPons("1")
	muet.Services = nil
	geste := func(nom, valeur string) []faute.Geste { return []faute.Geste{{Nom: nom, Valeur: valeur}} }
	importer, sansService := geste(faute.Importer, ""), geste(faute.Sans, "service")
	a3 := map[string]string{"format": "A3"}
	quatre := "lieu=1&lieu=2&lieu=3&lieu=4"
	for _, c := range []struct {
		papier, query string
		options       map[string]string
		b             *base
		texte, champ  string
		gestes        []faute.Geste
	}{
		{"affiche", quatre, nil, sept, "4 lieux sont trop pour une affiche A4", "lieu", geste(faute.Choisir, "format=A3")},
		{"affiche", quatre + "&lieu=5&lieu=6&lieu=7", a3, sept, "7 lieux sont trop pour une affiche A3", "lieu", nil},
		{"affiche", "commune=Saintes&service=démarches", nil, baseDe(), "aucun lieu à imprimer", "", sansService},
		{"fiche-lieu", "lieu=8", nil, sept, "le lieu « 8 » n'est pas dans cette sélection", "lieu", nil},
		{"fiche-lieu", "lieu=1", nil, baseDe(ferme(aPons("1"))), "aucun lieu à imprimer", "", nil},
		{"annuaire", "commune=Saintes", nil, sept, "aucun lieu à imprimer", "", nil},
		{"annuaire", "autour=Saintes&rayon=1km", nil, baseDe(), "aucun lieu à imprimer", "", geste(faute.Choisir, "plus-proches=6")},
		{"annuaire", "", nil, baseDe(), "aucun lieu à imprimer", "", importer},
		{"controle", "", nil, baseDe(), "aucun lieu à imprimer", "", importer},
		{"fiche-service", "commune=Pons&service=prix solidaire", nil, sept, "aucun lieu à imprimer", "", sansService},
		{"fiche-service", "", nil, baseDe(muet), "ne disent pas quels services", "", nil},
	} {
		p := papier(t, c.papier)
		if strings.Contains(c.query, "autour") {
			c.b.t = c.b.t.AvecCentres(map[string]territoire.Centre{"17415": {Latitude: 45.74, Longitude: -0.63}})
		}
		_, _, err := composer(p, commander(t, p, c.b, edition(), c.query, c.options))
		f := faute.De(err)
		if f == nil || f.Genre != faute.Demande {
			t.Errorf("%s?%s: %v", c.papier, c.query, err)
			continue
		}
		if !strings.Contains(f.Texte, c.texte) || f.Champ != c.champ || !slices.Equal(f.Gestes, c.gestes) {
			t.Errorf("%s?%s: %+v", c.papier, c.query, f)
		}
		if f.Conseil == "" && f.Gestes == nil {
			t.Errorf("%s?%s: nothing to do about it", c.papier, c.query)
		}
	}
}

// An audience that a paper has no words for is refused.
func TestAudienceThatIsNotServed(t *testing.T) {
	for _, nom := range []string{"fiche-lieu", "annuaire", "fiche-service", "affiche"} {
		p := papier(t, nom)
		c := commander(t, p, baseDe(aPons("1")), edition(), "", nil)
		c.Audience = render.Aidants
		if _, _, err := composer(p, c); !faute.Est(err, faute.Demande) {
			t.Errorf("%s: %v", nom, err)
		}
		c.Audience = ""
		if _, _, err := composer(p, c); err != nil {
			t.Errorf("%s for nobody in particular: %v", nom, err)
		}
	}
}

// A sheet that no page holds is refused, and the others are made.
func TestOneSheetRefused(t *testing.T) {
	p := papier(t, "fiche-lieu")
	long := aPons("2")
	long.Adresse = strings.Repeat("Rue interminable ", 900)
	b := baseDe(aPons("1"), long, ferme(aPons("3")), aPons("4"))
	o, docs, err := composer(p, commander(t, p, b, edition(), "", nil))
	if err != nil || o.Total != 3 || len(docs) != 3 || !slices.Equal(genres(o.Avis), []render.Genre{render.AvisSansPublic}) {
		t.Fatalf("%v, %+v, %d sheets", err, o, len(docs))
	}
	for i, id := range []string{"1", "2", "4"} {
		d := docs[i]
		if d.Lieu != id || (d.Refus != nil) != (id == "2") || !slices.Equal(d.Noms, []string{"fiche", "Maison " + id, "Pons"}) {
			t.Errorf("sheet %d: %s, refused %v, named %q", i, d.Lieu, d.Refus, d.Noms)
		}
	}
	if f := faute.De(docs[1].Refus); f == nil || !strings.Contains(f.Texte, "ne tient pas sur une page") {
		t.Errorf("refused for %v", docs[1].Refus)
	}
}

// The name of a territory: what was asked, that of the selection, that of the
// base, the département of the places, or the country.
func TestTitleOfBooks(t *testing.T) {
	one, two := []lieu.Lieu{aPons("1"), aJonzac("2")}, []lieu.Lieu{aPons("1"), aGuéret("2")}
	for _, c := range []struct {
		query, asked, base string
		lieux              []lieu.Lieu
		want               string
	}{
		{"commune=Pons", "Chez nous", "Val", one, "Chez nous"},
		{"commune=Pons", "", "Val", one, "Pons"},
		{"", "", "Val", one, "Val"},
		{"", "", "", one, "Charente-Maritime"},
		{"", "", "", two, "France"},
	} {
		for _, nom := range []string{"annuaire", "fiche-service", "controle"} {
			p, b := papier(t, nom), baseDe(c.lieux...)
			b.nom = c.base
			_, docs, err := composer(p, commander(t, p, b, edition(), c.query, map[string]string{"territoire": c.asked}))
			want := c.want
			if nom == "controle" && c.query+c.asked+c.base == "" { // it says « la base »
				want = ""
			}
			if err != nil {
				t.Fatal(nom, err)
			}
			if n := docs[0].Noms; !slices.Equal(n[len(n)-2:], []string{want, "2026-11-22"}) {
				t.Errorf("%s, %+v: named %q", nom, c, n)
			}
		}
	}
}

// Services come in the order of the standard, those that are given or those
// that were asked for; a code that shows more than the paper is remarked.
func TestServicesOfASelection(t *testing.T) {
	given := aPons("1")
	given.Services = []string{lieu.AccesInternet, lieu.AideDemarches}
	p := papier(t, "fiche-service")
	for query, want := range map[string][]string{
		"":                                     {"démarches", "accès Internet"},
		"service=accès Internet":               {"accès Internet"},
		"service=démarches&ouvert=mardi+matin": {"démarches"},
	} {
		o, docs, err := composer(p, commander(t, p, baseDe(given, aPons("2")), edition(), query, nil))
		var got []string
		for _, d := range docs {
			got = append(got, d.Noms[1])
			if d.Lieux == 0 || d.Communes != 1 || d.Root == nil || d.Len == 0 {
				t.Errorf("%q: %d places, %d communes, %d pages", query, d.Lieux, d.Communes, d.Len)
			}
		}
		if err != nil || o.Total != len(docs) || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %d sheets of %d, %q", query, err, len(docs), o.Total, got)
		}
		if wide := slices.Contains(genres(o.Avis), render.AvisCarte); wide != strings.Contains(query, "ouvert") {
			t.Errorf("%q: remarks %+v", query, o.Avis)
		}
	}
}

// Leaving the loop stops the work.
func TestSheetsAreMadeAsTheyAreTaken(t *testing.T) {
	p := papier(t, "fiche-lieu")
	b := baseDe()
	for i := range 26 {
		b.lieux = append(b.lieux, unLieu(i))
	}
	o, err := p.Compose(t.Context(), commander(t, p, b, edition(), "", nil))
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
