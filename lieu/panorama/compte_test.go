package panorama_test

import (
	"fmt"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/panorama"
	"feuillet/lieu/territoire"
)

// a is a place of a commune of a land, open on so many days.
func a(land *territoire.Territoires, i int, osm string) lieu.Lieu {
	c := land.Donnees().Communes[i]
	return lieu.Lieu{Id: "x" + c.Code + osm, Nom: "Maison des Saules", Commune: c.Nom, CodeInsee: c.Code,
		CodePostal: c.CodesPostaux[0], Horaires: osm}
}

// tout is a whole land.
var tout = territoire.Zone{Echelle: territoire.EchelleRegion, Code: "99"}

func compter(land *territoire.Territoires, unites []panorama.Unite, lieux ...lieu.Lieu) panorama.Chiffres {
	c := panorama.New(panorama.Options{Jour: jour, Territoires: land, Unites: unites})
	for i := range lieux {
		c.Lieu(&lieux[i])
	}
	return c.Chiffres()
}

// Each class has its meaning: what is not known is not nothing, and nothing is not
// what is not known.
func TestClasses(t *testing.T) {
	land := pays(8)
	h := compter(land, panorama.Unites(land, tout), a(land, 0, "Mo-Fr 09:00-12:00"), a(land, 1, "Mo,Tu,We 09:00-12:00"),
		a(land, 2, "Mo 09:00-12:00"), a(land, 3, "sur demande"), a(land, 4, "week 1-53/2 Mo 09:00-12:00"),
		a(land, 5, "bientôt"), a(land, 5, "Mo,Tu 09:00-12:00"))
	want := []panorama.Classe{panorama.OuvertSouvent, panorama.OuvertAssez, panorama.OuvertPeu, panorama.Inconnue,
		panorama.OuvertPeu, panorama.OuvertPeu, panorama.SansLieu, panorama.SansLieu}
	for i, w := range want {
		if got := h.Communes[i].Classe(); got != w {
			t.Errorf("%s: class %d, want %d", h.Communes[i].Nom, got, w)
		}
	}
	total := h.Total()
	if total.ParClasse != [panorama.Classes]int{1, 1, 3, 1, 2} || total.Ouvertes() != 2 || total.AvecLieu() != 6 {
		t.Errorf("%+v", total)
	}
}

// A day that a text makes of some weeks or of some people is none of the week.
func TestDaysThatATextTakes(t *testing.T) {
	land := pays(4)
	for texte, want := range map[string]panorama.Classe{
		"": panorama.OuvertAssez, "Un mardi sur deux.": panorama.OuvertPeu, "Femmes uniquement le mardi.": panorama.OuvertPeu,
		"Fermé en août.": panorama.OuvertAssez, "Sur rendez-vous le mardi.": panorama.OuvertAssez,
	} {
		l := a(land, 0, "Mo-We 09:00-12:00")
		l.PresentationResume = texte
		if got := compter(land, panorama.Unites(land, tout), l).Communes[0].Classe(); got != want {
			t.Errorf("%q: class %d, want %d", texte, got, want)
		}
	}
}

// Places that do not receive everybody, or say that they are closed, cover nobody.
func TestReservedAndClosedPlacesAreCountedApart(t *testing.T) {
	land := pays(6)
	ferme, prison, membres := a(land, 0, "Mo-Fr 09:00-12:00"), a(land, 1, "Mo-Fr 09:00-12:00"),
		a(land, 2, "Mo-Fr 09:00-12:00")
	ferme.PresentationResume = "Fermé définitivement."
	prison.Nom = "Maison d'arrêt du Val"
	membres.PresentationResume = "Réservé aux adhérents de l'association."
	prix := a(land, 3, "Mo-Fr 09:00-12:00")
	prix.PresentationResume = "Gratuit pour les adhérents."
	if h := compter(land, panorama.Unites(land, tout), prix); h.Lieux != 1 {
		t.Errorf("a price for some is no door that is closed to the others: %+v", h)
	}
	h := compter(land, panorama.Unites(land, tout), ferme, prison, membres)
	if h.Lieux != 0 || h.Fermes != 1 || h.Reserves != 2 || h.Disent.Heures != 0 {
		t.Errorf("%+v", h)
	}
	for _, u := range h.Communes {
		if u.Lieux > 0 || u.Proche.Connue || u.Ouvert.Connue {
			t.Errorf("%s is covered: %+v", u.Nom, u)
		}
	}
	c := panorama.New(panorama.Options{Jour: jour, Territoires: land, Unites: panorama.Unites(land, tout)})
	c.Ailleurs(&prison)
	if u := c.Chiffres().Communes[0]; u.Proche.Connue {
		t.Errorf("a prison elsewhere is the nearest place: %+v", u)
	}
}

// A place of no known commune is one, and is in none; so is one that is out of the
// territory.
func TestPlacesOfNoCommune(t *testing.T) {
	land := pays(8)
	nulle := lieu.Lieu{Id: "n", Nom: "Maison des Saules", Horaires: "Mo-Fr 09:00-12:00"}
	une := panorama.Unites(land, territoire.Zone{Echelle: territoire.EchelleCommune, Code: "90900"})
	h := compter(land, une, nulle, a(land, 3, "Mo 09:00-12:00"), a(land, 0, ""))
	if h.Lieux != 3 || h.SansCommune != 2 || len(h.Communes) != 1 || h.Communes[0].Lieux != 1 || !h.Entier {
		t.Errorf("%+v", h)
	}
	h = compter(land, nil, nulle, a(land, 3, "Mo 09:00-12:00"), a(land, 0, ""))
	if h.SansCommune != 1 || len(h.Communes) != 2 || h.Entier || h.Communes[0].Code != "90900" {
		t.Errorf("communes that places tell: %+v", h)
	}
}

// A part of a commune has no inhabitants that anybody tells; Paris has its places,
// which tell their arrondissements.
func TestPartsOfCommunes(t *testing.T) {
	france := territoire.France()
	onze := panorama.Unites(france, territoire.Zone{Echelle: territoire.EchelleArrondissement, Code: "75111",
		Nom: "Paris 11e Arrondissement"})
	if len(onze) != 1 || onze[0].Habitants != 0 || onze[0].Code != "75111" {
		t.Errorf("%+v", onze)
	}
	l := lieu.Lieu{Id: "p", Nom: "Maison des Saules", Commune: "Paris", CodeInsee: "75111", CodePostal: "75011"}
	paris := panorama.Unites(france, territoire.Zone{Echelle: territoire.EchelleCommune, Code: "75056"})
	for _, unites := range [][]panorama.Unite{onze, paris} {
		if h := compter(france, unites, l); h.Communes[0].Lieux != 1 {
			t.Errorf("%+v has %d places", unites, h.Communes[0].Lieux)
		}
	}
	if paris[0].Habitants < 1e6 {
		t.Errorf("%+v", paris)
	}
	if deux := panorama.Unites(france, territoire.Zone{Echelle: territoire.EchelleDepartement, Code: "75"},
		territoire.Zone{Echelle: territoire.EchelleCommune, Code: "75056"}); len(deux) != 1 {
		t.Errorf("a commune that is chosen twice: %+v", deux)
	}
}

// Sources and networks of a hostile base are bounded, and counts stay true.
func TestNamesAreBounded(t *testing.T) {
	land := pays(6)
	c := panorama.New(panorama.Options{Jour: jour, Territoires: land, Unites: panorama.Unites(land, tout),
		Reseaux: func(l *lieu.Lieu) []string { return []string{l.Source} }})
	for i := range 2000 {
		l := a(land, 0, "")
		l.Source = fmt.Sprint("source ", i)
		c.Lieu(&l)
	}
	h := c.Chiffres()
	if len(h.Sources) > 600 || len(h.Reseaux) > 600 || h.Lieux != 2000 || h.AvecReseau != 2000 {
		t.Errorf("%d sources, %d networks, %d places", len(h.Sources), len(h.Reseaux), h.Lieux)
	}
}

// The nearest of many is found whatever lies between: on the other side of a square,
// far away, near a pole, or at the same point.
func TestTheNearestOfMany(t *testing.T) {
	france := territoire.France()
	var unites []panorama.Unite
	for _, code := range []string{"33063", "23096", "2A004", "97302", "97411", "59183"} {
		unites = append(unites, panorama.Unites(france, territoire.Zone{Echelle: territoire.EchelleCommune, Code: code})...)
	}
	c := panorama.New(panorama.Options{Jour: jour, Territoires: france, Unites: unites})
	var tous []monde
	for i, code := range []string{"17283", "87085", "2B033", "62193", "97304", "64445", "31555", "75056"} {
		lat, lon, ok := france.Position(code)
		if !ok {
			t.Fatal(code)
		}
		for k := range 40 {
			l := lieu.Lieu{Id: fmt.Sprint(i, k), CodeInsee: code, Latitude: lat + float64(k%7)*0.02,
				Longitude: lon + float64(k/7)*0.02}
			c.Ailleurs(&l)
			tous = append(tous, monde{l: l, lat: l.Latitude, lon: l.Longitude, situe: true, ailleurs: true})
		}
	}
	for _, u := range c.Chiffres().Communes {
		if want := aLaMain(france, tous, u.Code, 0); u.Proche != want {
			t.Errorf("%s: %+v, by hand %+v", u.Nom, u.Proche, want)
		}
	}
}
