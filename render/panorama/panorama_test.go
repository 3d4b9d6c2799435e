package panorama_test

import (
	"fmt"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/contour"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
)

// tracee is a base that knows where communes lie, and may hold outlines.
type tracee struct {
	*papertest.Base
	shapes map[string]contour.Contour
}

// Placer finds them where the land says.
func (b tracee) Placer() (string, error) { return "Dessins des Saules", nil }

// Contours are those that it has.
func (b tracee) Contours(codes []string) (map[string]contour.Contour, string, error) {
	out := map[string]contour.Contour{}
	for _, c := range codes {
		if s := b.shapes[c]; s != nil {
			out[c] = s
		}
	}
	return out, "Dessins des Saules", nil
}

// pays is a land of so many communes on a grid of squares, ten in each EPCI; the
// inhabitants of every seventh are not known.
func pays(n int) (*territoire.Territoires, map[string]contour.Contour) {
	d := territoire.Donnees{Regions: []territoire.Region{{Code: "99", Nom: "Terres"}},
		Departements: []territoire.Departement{{Code: "99", Nom: "Amont", Region: "99"}}}
	centres, shapes := map[string]territoire.Centre{}, map[string]contour.Contour{}
	cote := 1
	for cote*cote < n {
		cote++
	}
	for i := range n {
		if i%10 == 0 {
			d.Epcis = append(d.Epcis, territoire.Epci{Siren: fmt.Sprintf("%09d", i/10), Nom: fmt.Sprintf("CC du Val %d", i/10),
				Type: "CC"})
		}
		c := territoire.Commune{Code: fmt.Sprintf("99%03d", i), Nom: fmt.Sprintf("Bourg %d", i), Population: 100 + 7*i,
			Epci: fmt.Sprintf("%09d", i/10), CodesPostaux: []string{fmt.Sprintf("99%03d", i)}}
		if i%7 == 6 {
			c.Population = 0
		}
		d.Communes = append(d.Communes, c)
		lat, lon := 46+0.06*float64(i/cote), 1.5+0.09*float64(i%cote)
		centres[c.Code] = territoire.Centre{Latitude: lat, Longitude: lon}
		w, h := 0.045, 0.03
		shapes[c.Code] = contour.Contour{}.Ajouter([][2]float64{{lon - w, lat - h}, {lon + w, lat - h}, {lon + w, lat + h},
			{lon - w, lat + h}})
	}
	return territoire.New(d).AvecCentres(centres), shapes
}

// dans is a place of a commune of a land, with its hours.
func dans(land *territoire.Territoires, i int, osm string) lieu.Lieu {
	c := land.Donnees().Communes[i]
	lat, lon, _ := land.Position(c.Code)
	return lieu.Lieu{Id: fmt.Sprintf("Saules_%d_%s", i, osm), Nom: "Maison des Saules", Commune: c.Nom, CodeInsee: c.Code,
		CodePostal: c.CodesPostaux[0], Adresse: "3 rue des Saules", Horaires: osm, Source: "Saules", Latitude: lat,
		Longitude: lon, Services: []string{lieu.AideDemarches}}
}

// base is one of places of a land.
func base(land *territoire.Territoires, lieux ...lieu.Lieu) *papertest.Base {
	return &papertest.Base{Places: lieux, Known: land}
}

// faire makes the paper, with the outlines that there are.
func faire(t testing.TB, b *papertest.Base, shapes map[string]contour.Contour, query string,
	saisies map[string]string) *render.Document {
	t.Helper()
	p := papertest.Paper(t, "panorama")
	e := papertest.Edition()
	e.Territoires = b.Known
	c := papertest.Order(t, p, b, e, query, saisies)
	c.Fonds = tracee{b, shapes}
	_, docs, err := papertest.Compose(p, c)
	if err != nil || len(docs) != 1 || docs[0].Refus != nil {
		t.Fatalf("%q: %d documents, %v, %+v", query, len(docs), err, docs)
	}
	return docs[0]
}

// textes are the words of nodes of a role, each on a line.
func textes(n *doc.Node, role doc.Role) (out []string) {
	doc.Each(n, func(x *doc.Node) {
		if x.Role == role {
			out = append(out, papertest.Plain(mots(x)))
		}
	})
	return out
}

func mots(n *doc.Node) string {
	out := n.Text
	if n.Role == doc.Span && n.Alt != "" {
		out = n.Alt
	}
	for _, k := range n.Kids {
		out += mots(k)
	}
	return out
}

// tout is all that a document says.
func tout(d *render.Document) string { return papertest.Plain(mots(d.Root)) }

// The headline is a sentence that can be checked: in the singular, in the negative,
// and when nobody knows.
func TestHeadlines(t *testing.T) {
	land, _ := pays(4)
	semaine, peu, rien := "Mo-Fr 09:00-12:00", "Mo 09:00-12:00", ""
	for _, c := range []struct {
		query string
		lieux []lieu.Lieu
		want  string
		suite string
	}{
		{"departement=99", []lieu.Lieu{dans(land, 0, semaine), dans(land, 1, semaine), dans(land, 2, peu)},
			"Dans 2 communes sur 4, un lieu est ouvert au moins 3 jours par semaine.", "Une commune est sans lieu."},
		{"departement=99", []lieu.Lieu{dans(land, 0, semaine), dans(land, 1, rien), dans(land, 2, rien)},
			"Dans une commune sur 4, un lieu est ouvert au moins 3 jours par semaine.",
			"Dans 2 communes, nous ne savons pas : aucun lieu n'a dit ses heures. Une commune est sans lieu."},
		{"departement=99", []lieu.Lieu{dans(land, 0, semaine), dans(land, 1, semaine), dans(land, 2, semaine),
			dans(land, 3, semaine)}, "Dans les 4 communes, un lieu est ouvert au moins 3 jours par semaine.",
			"Aucune commune n'est sans lieu."},
		{"departement=99", []lieu.Lieu{dans(land, 0, peu), dans(land, 1, rien)},
			"Dans aucune des 4 communes, nous ne connaissons un lieu ouvert 3 jours par semaine.",
			"Dans une commune, nous ne savons pas : aucun lieu n'a dit ses heures. 2 communes sont sans lieu."},
		{"departement=99", []lieu.Lieu{dans(land, 0, rien), dans(land, 1, rien)},
			"Nous ne savons pas quand les lieux sont ouverts : aucun ne dit ses heures.", "2 communes sont sans lieu."},
		{"departement=99", []lieu.Lieu{dans(land, 0, rien)},
			"Nous ne savons pas quand le seul lieu est ouvert : il ne dit pas ses heures.", "3 communes sont sans lieu."},
		{"commune=99000", []lieu.Lieu{dans(land, 0, peu), dans(land, 0, semaine)},
			"Ici, le lieu le plus ouvert reçoit 5 jours par semaine.", ""},
		{"commune=99000", []lieu.Lieu{dans(land, 0, peu)}, "Ici, le lieu le plus ouvert reçoit 1 jour par semaine.", ""},
		{"commune=99000", []lieu.Lieu{dans(land, 0, "week 1-53/2 Mo 09:00-12:00")},
			"Ici, nous ne connaissons pas de lieu ouvert chaque semaine.", ""},
		{"commune=99000", []lieu.Lieu{dans(land, 1, peu)}, "Nous ne connaissons aucun lieu dans ce territoire.",
			"Le lieu le plus proche est à 7 km."},
		{"commune=99000,99001", []lieu.Lieu{dans(land, 2, peu)}, "Nous ne connaissons aucun lieu dans ces 2 communes.", ""},
	} {
		d := faire(t, base(land, c.lieux...), nil, c.query, nil)
		if got := textes(d.Root, doc.H1); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: %q, want %q", c.query, got, c.want)
		}
		suite := ""
		doc.Each(d.Root, func(n *doc.Node) {
			if n.Style == "suite" {
				suite = papertest.Plain(n.Text)
			}
		})
		if suite != c.suite {
			t.Errorf("%s: then %q, want %q", c.query, suite, c.suite)
		}
	}
}

// A base without any place knows nothing of a territory: its panorama is refused. One
// that has places elsewhere tells how far they are.
func TestATerritoryWithoutPlaces(t *testing.T) {
	land, _ := pays(30)
	p := papertest.Paper(t, "panorama")
	for _, query := range []string{"", "departement=99"} {
		c := papertest.Order(t, p, base(land), papertest.Edition(), query, nil)
		if _, _, err := papertest.Compose(p, c); !faute.Est(err, faute.Demande) {
			t.Errorf("%q of nothing: %v", query, err)
		}
	}
	d := faire(t, base(land, dans(land, 0, "")), nil, "epci=Val+2", nil)
	said := tout(d)
	if d.Len != 1 || strings.Contains(said, "0 sur 0") || !strings.Contains(said, "à 24 km") {
		t.Errorf("%d pages: %s", d.Len, said)
	}
}

// What nobody knows is said so, hatched, and never counted as nought.
func TestUnknownIsNeverNought(t *testing.T) {
	land, _ := pays(70)
	muet := dans(land, 0, "")
	muet.Services = nil
	l := []lieu.Lieu{muet, dans(land, 1, ""), dans(land, 12, "Mo-Fr 09:00-12:00"), dans(land, 13, "")}
	d := faire(t, base(land, l...), nil, "departement=99", nil)
	rangs := lignesDe(d, "Intercommunalité")
	if r := rangs["Val 0"]; r["dont un lieu ouvert 3 jours"] != "inconnu" || r["Communes avec un lieu"] != "2 sur 10" {
		t.Errorf("communes of which nobody knows: %v", r)
	}
	if r := rangs["Val 1"]; r["dont un lieu ouvert 3 jours"] != "1 ou plus" {
		t.Errorf("some known: %v", r)
	}
	if r := rangs["Val 3"]; r["dont un lieu ouvert 3 jours"] != "0" || r["Heures connues"] != "–" {
		t.Errorf("no place: %v", r)
	}
	aides := lignesDe(d, "Aide")
	if r := aides["arnaques"]; r["Lieux"] != "aucun connu" || r["Communes"] != "–" {
		t.Errorf("an aid that some places may give: %v", r)
	}
	if r := aides["inconnu"]; r["Lieux"] != "1 sur 4" {
		t.Errorf("%v", r)
	}
	l[0] = dans(land, 0, "")
	aides = lignesDe(faire(t, base(land, l...), nil, "departement=99", nil), "Aide")
	if r := aides["arnaques"]; r["Lieux"] != "0 sur 4" || aides["inconnu"] != nil {
		t.Errorf("all places say what they give: %v", aides)
	}
	petit := lignesDe(faire(t, base(land, l...), nil, "epci=Val+0", nil), "Commune")
	for nom, want := range map[string]string{"Bourg 0": "inconnu", "Bourg 2": "–"} {
		if got := petit[nom]["Jours ouverts"]; got != want {
			t.Errorf("%s: days %q, want %q", nom, got, want)
		}
	}
	if got := petit["Bourg 6"]["Habitants"]; got != "inconnu" {
		t.Errorf("nobody knows how many live there: %q", got)
	}
}

// A territory that a selection narrows says what is counted.
func TestWhatIsCountedIsSaid(t *testing.T) {
	land, _ := pays(5)
	reserve := dans(land, 1, "Mo-Fr 09:00-12:00")
	reserve.Nom = "Maison d'arrêt du Val"
	b := base(land, dans(land, 0, "Mo-Fr 09:00-12:00"), reserve)
	said := tout(faire(t, b, nil, "departement=99&service=démarches", nil))
	for _, want := range []string{"Comptés ici : lieux ", "qui aident aux démarches", "Lieux qui reçoivent du public : 1.",
		"Un lieu réservé à certaines personnes n'est pas compté.", "Usage interne", "état au 22 novembre 2026",
		"Source : Saules", "Habitants inconnus"} {
		if strings.Contains(said, want) != (want != "Habitants inconnus") {
			t.Errorf("%q: %s", want, said)
		}
	}
	if said := tout(faire(t, b, nil, "departement=99", nil)); strings.Contains(said, "Comptés ici") {
		t.Errorf("all places: %s", said)
	}
	said = tout(faire(t, b, nil, "lieu="+b.Places[0].Id, nil))
	if strings.Contains(said, "sans lieu") || !strings.Contains(said, "Comptés ici") {
		t.Errorf("places that were chosen tell nothing of other communes: %s", said)
	}
	if said := tout(faire(t, b, nil, "departement=99&sauf=99002", nil)); !strings.Contains(said, "sauf") ||
		!strings.Contains(said, "Dans une commune sur 4") {
		t.Errorf("a commune is left out: %s", said)
	}
}

// A whole base is of what its title says: of all communes of its région, those of
// départements too where nothing is.
func TestAWholeBaseCoversWhatItsTitleSays(t *testing.T) {
	france := territoire.France()
	hauteSaintonge, _ := france.Commune("17283")
	for titre, c := range map[string]struct {
		echelle territoire.Echelle
		code    string
		lieux   []lieu.Lieu
	}{
		"Pons": {territoire.EchelleCommune, "17283", []lieu.Lieu{papertest.AtPons("1")}},
		"CC de la Haute Saintonge": {territoire.EchelleEpci, hauteSaintonge.Epci, []lieu.Lieu{papertest.AtPons("1"),
			papertest.AtJonzac("2")}},
		"Charente-Maritime": {territoire.EchelleDepartement, "17", []lieu.Lieu{papertest.AtPons("1"),
			papertest.AtLaRochelle("2")}},
		"Charente-Maritime et Creuse": {territoire.EchelleDepartement, "17+23", []lieu.Lieu{papertest.AtPons("1"),
			papertest.AtGuéret("2")}},
		"Nouvelle-Aquitaine": {territoire.EchelleRegion, "75", []lieu.Lieu{papertest.AtPons("1"), papertest.AtGuéret("2"),
			papertest.At("3", "Pau", "64445", "64000", 43.3, -0.37), papertest.At("4", "Agen", "47001", "47000", 44.2, 0.62)}},
	} {
		d := faire(t, papertest.BaseOf(c.lieux...), nil, "", nil)
		want := 0
		for code := range strings.SplitSeq(c.code, "+") {
			want += len(france.Communes(c.echelle, code))
		}
		n := 0
		for _, l := range d.Chiffres {
			if l[0] == "commune" {
				n++
			}
		}
		if n != want || !strings.Contains(tout(d), "· "+titre+" ·") {
			t.Errorf("%s: %d communes, want %d: %.200s", titre, n, want, tout(d))
		}
	}
}

// A commune alone has no distances, and says nothing of them.
func TestACommuneAloneSaysNoDistances(t *testing.T) {
	land, _ := pays(12)
	for query, want := range map[string]bool{"commune=99001": false, "commune=99001,99002": true} {
		d := faire(t, base(land, dans(land, 1, "Mo 09:00-12:00")), nil, query, nil)
		vus := ""
		for _, p := range papertest.Pages(t, d) {
			vus += papertest.Plain(papertest.Text(p))
		}
		if strings.Contains(vus, "Distances en ligne droite") != want {
			t.Errorf("%s: %s", query, vus)
		}
	}
}

// A programme is whatever a producer typed: one that names somebody is counted without
// its words, on the pages and in the table.
func TestAProgrammeNamesNobody(t *testing.T) {
	land, _ := pays(12)
	nomme, autre := dans(land, 1, "Mo 09:00-12:00"), dans(land, 2, "")
	nomme.DispositifProgrammesNationaux = []string{"Conseillers numériques : Odile Quatrebarbes"}
	nomme.FormationsLabels = []string{"Formé par Mme Quatrebarbes", "Réseau des Collines"}
	d := faire(t, base(land, nomme, autre), nil, "departement=99", nil)
	vus := ""
	for _, p := range papertest.Pages(t, d) {
		vus += papertest.Plain(papertest.Text(p))
	}
	vus += fmt.Sprint(d.Chiffres)
	if strings.Contains(vus, "Quatrebarbes") || !strings.Contains(vus, "Réseau des Collines") {
		t.Errorf("a person is on the panorama, or a network is not: %s", vus)
	}
	l := lignesDe(d, "Programme")
	if n := l["nom à corriger"]["Lieux"]; n != "1 sur 2" || l["aucun signalé"]["Lieux"] != "1 sur 2" {
		t.Errorf("%q", l)
	}
}
