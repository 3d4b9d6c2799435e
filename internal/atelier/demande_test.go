package atelier_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/papiers"
)

// A demand is one line, whatever the order and the spelling it was typed in.
func TestADemandHasOneForm(t *testing.T) {
	a := exemple(t)
	for _, tt := range []struct{ saisie, forme string }{
		{"affiche", "affiche"},
		{"/affiche?", "affiche"},
		{"affiche?commune=Valbrune&format=a3", "affiche?commune=Valbrune&format=A3"},
		{"affiche?format=A3&commune=Valbrune&noir=1&languettes=", "affiche?commune=Valbrune&format=A3&noir=oui"},
		{"affiche?jusqu-au=31/05/2027", "affiche?jusqu-au=2027-05-31"},
		{"affiche?france=non", "affiche"},
		{"annuaire?service=arnaques", "annuaire?service=arnaques"}, // as papers print it
		{"fiche-service?service=CAF,comprendre", "fiche-service?service=CAF%2Ccomprendre"},
		{"affiche?france=true&languettes=oui&languettes=oui", "affiche?france=oui&languettes=oui"},
		{"annuaire?qr=lieux&territoire=+Val+de+Brune+", "annuaire?qr=lieux&territoire=Val+de+Brune"},
		{"fiche-lieu?lieu=b&lieu=a", "fiche-lieu?lieu=b&lieu=a"},
		{"fiche-lieu?date=22/11/2026&editeur=la+mairie", "fiche-lieu?date=2026-11-22&editeur=la+mairie"},
		{"affiche?carte=http://carte.example/orle", "affiche?carte=http%3A%2F%2Fcarte.example%2Forle"},
		{"annuaire?selection=samedi&modele=rouge", "annuaire?modele=rouge&selection=samedi"},
	} {
		d, err := a.Lire(tt.saisie)
		if err != nil || d.String() != tt.forme {
			t.Errorf("%s: %q, %v, want %q", tt.saisie, d.String(), err, tt.forme)
		}
		if again, err := a.Lire(d.String()); err != nil || !reflect.DeepEqual(again, d) {
			t.Errorf("%s read again: %+v, %v, want %+v", d, again, err, d)
		}
	}
}

// What is said from now is a day and an hour as soon as it is a demand; the day
// that a paper bears is the one it is said from.
func TestADemandSaysNoNow(t *testing.T) {
	a := atelier.Vide(atelier.Options{Jour: time.Date(2026, 12, 3, 13, 45, 0, 0, time.FixedZone("ici", 3600))})
	for _, tt := range []struct{ saisie, forme string }{
		{"annuaire?ouvert=maintenant", "annuaire?ouvert=2026-12-03+13h45"},
		{"annuaire?ouvert=ce-matin,samedi", "annuaire?ouvert=2026-12-03+matin%2Csamedi"},
		{"annuaire?ouvert=demain&date=2026-12-10", "annuaire?date=2026-12-10&ouvert=2026-12-11"},
		{"annuaire?ouvert=2026-12-03+13h45", "annuaire?ouvert=2026-12-03+13h45"},
	} {
		d, err := a.Lire(tt.saisie)
		if err != nil || d.String() != tt.forme {
			t.Errorf("%s: %q, %v, want %q", tt.saisie, d.String(), err, tt.forme)
		}
	}
	if d, err := a.Lire("annuaire?ouvert=bientot"); err == nil {
		t.Errorf("read as %s", d)
	}
}

// What is not understood is refused, and says where and what there is.
func TestADemandThatIsNotUnderstood(t *testing.T) {
	a := exemple(t)
	for _, tt := range []struct{ saisie, champ, conseil string }{
		{"afiche", "", "affiche"},
		{"", "", "affiche"},
		{"affiche?comune=Valbrune", "comune", "commune"},
		{"annuaire?languettes=oui", "languettes", ""},
		{"affiche?format=A5", "format", "A4"},
		{"affiche?noir=peut-être", "noir", "oui"},
		{"affiche?jusqu-au=31/02/2027", "jusqu-au", ""},
		{"affiche?jusqu-au=2026-11-21", "jusqu-au", "à venir"},
		{"affiche?date=hier+peut-être", "date", ""},
		{"affiche?editeur=" + strings.Repeat("x", 301), "editeur", ""},
		{"affiche?editeur=a%0Ab", "editeur", ""},
		{"affiche?editeur=a%7Fb", "editeur", ""},
		{"affiche?editeur=a%E2%80%8Bb", "editeur", ""},
		{"affiche?lieu=a%E2%80%AEb", "lieu", ""},
		{"affiche?annonce=a|b|c&annonce=d|e|f", "annonce", "une seule"},
		{"affiche?languettes=oui&languettes=non", "languettes", ""},
		{"affiche?france=peut-être", "france", "oui ou non"},
		{"affiche?service=cuisine", "service", "Choisissez parmi"},
		{"affiche?service=démarches,cuisine", "service", "Choisissez parmi"},
		{"annuaire?frais=gratuit&frais=cadeau", "frais", "Choisissez parmi"},
		{"annuaire?typologie=biblioteque+municipal", "typologie", ""},
		{"annuaire?ouvert=samedi-matain", "ouvert", "samedi-matin"},
		{"annuaire?maj-depuis=31/02/2026", "maj-depuis", ""},
		{"annuaire?maj-depuis=demain", "maj-depuis", ""},
		{"annuaire?complet=telefone", "complet", "telephone"},
		{"annuaire?autour=95,4", "autour", "latitude"},
		{"annuaire?autour=Valbrune&rayon=loin", "rayon", ""},
		{"annuaire?autour=Valbrune&plus-proches=0", "plus-proches", ""},
		{"annuaire?code-postal=9999", "code-postal", "cinq chiffres"},
		{"annuaire?texte=...", "texte", "mot"},
		{"affiche?carte=carte.example", "carte", "https://"},
		{"affiche?carte=javascript:alert(1)", "carte", "https://"},
		{"affiche?carte=ftp://carte.example", "carte", "https://"},
		{"affiche?carte=https://", "carte", "https://"},
		{"affiche?carte=https://moi:secret@carte.example", "carte", "https://"},
		{"affiche?carte=https://carte.example/%3Fa=b", "carte", "https://"},
		{"affiche?carte=https://carte.example/%23a", "carte", "https://"},
		{"affiche?%zz", "", "affiche?"},
	} {
		_, err := a.Lire(tt.saisie)
		f := faute.De(err)
		if f == nil || f.Genre != faute.Demande || f.Champ != tt.champ || !strings.Contains(f.Conseil, tt.conseil) {
			t.Errorf("%s: %+v", tt.saisie, f)
		}
	}
}

// What only a base or its territories explain is no fault of the query: it is
// known when the paper is made.
func TestADemandThatABaseExplains(t *testing.T) {
	a := exemple(t)
	for _, saisie := range []string{
		"affiche?commune=Nulle-Part", "affiche?epci=1", "affiche?departement=zz", "affiche?region=zz", "affiche?dans=zz",
		"affiche?sauf=zz", "affiche?autour=Nulle-Part&rayon=2,5+km&plus-proches=3", "affiche?source=Personne",
		"affiche?label=fait+maison", "affiche?lieu=absent&sauf-lieu=aussi", "affiche?selection=perdue",
		"affiche?modele=perdu",
		"affiche?service=démarches&service=&ouvert=samedi+10h&maj-depuis=1er+mai+2026&frais=gratuit&texte=imprimante",
	} {
		if _, err := a.Lire(saisie); err != nil {
			t.Errorf("%s: %v", saisie, err)
		}
	}
}

// A query that is read says the same as its paper: a criterion that the paper
// would refuse, whatever the base, is refused at once, with the same words.
func TestAQueryIsRefusedAsItsPaper(t *testing.T) {
	a := exemple(t)
	mots := []string{"", "zz", "démarches", "gratuit", "samedi", "3", "-1", "5km", "44,2", "91,2", "31/12/2025", "99999",
		"oui", "…"}
	for _, c := range selection.Criteres() {
		for _, mot := range mots {
			d := atelier.Demande{Papier: "annuaire", Requete: selection.Requete{c.Nom: {mot}}}
			_, err := a.Lire(d.String())
			if c.Ouinon() || err == nil {
				continue
			}
			_, made := a.Faire(t.Context(), d)
			if made == nil || made.Error() != err.Error() {
				t.Errorf("%s: read %v, made %v", d, err, made)
			}
		}
	}
}

// Each field of a demand is in its query, but the folder of a model, which is
// of one computer.
func TestEveryFieldIsInTheQuery(t *testing.T) {
	a := exemple(t)
	full := atelier.Demande{Papier: "affiche", Selection: "samedi", Requete: selection.Requete{"commune": {"99001"}},
		Options: render.Options{"noir": "oui"}, Modele: "rouge", Dossier: "/tmp/rouge", Editeur: "la mairie",
		Adresse: "1 place de la Mairie", Telephone: "05 36 49 00 10", Carte: "https://carte.example", Jour: jour}
	v := reflect.ValueOf(full)
	for i := range v.NumField() {
		nom := v.Type().Field(i).Name
		if v.Field(i).IsZero() {
			t.Errorf("%s is not tried here", nom)
		}
		without := full
		reflect.ValueOf(&without).Elem().Field(i).SetZero()
		if same := without.String() == full.String(); same != (nom == "Dossier") {
			t.Errorf("without %s the query is %s", nom, without)
		}
	}
	if strings.Contains(full.String(), "tmp") {
		t.Errorf("a path is in %s", full)
	}
	full.Dossier = ""
	if d, err := a.Lire(full.String()); err != nil || !reflect.DeepEqual(d, full) {
		t.Errorf("read back %+v, %v", d, err)
	}
}

// One key means one thing on a paper.
func TestKeysOfAQueryDoNotMeet(t *testing.T) {
	a := exemple(t)
	for _, p := range a.Papiers() {
		cles := []string{"selection"}
		for _, o := range slices.Concat(p.Reglages(), atelier.Communs()) {
			cles = append(cles, o.Nom)
		}
		for _, c := range selection.Criteres() {
			cles = append(cles, c.Nom)
		}
		slices.Sort(cles)
		for i := range cles[1:] {
			if cles[i] == cles[i+1] {
				t.Errorf("%s: two things are called %s", p.Nom, cles[i])
			}
		}
	}
}

func FuzzLire(f *testing.F) {
	for _, s := range []string{"affiche?commune=Pons&format=A4&jusqu-au=2027-05-31", "annuaire?qr=lieux",
		"fiche-lieu?lieu=%00", "affiche?annonce=a|b|c&date=demain", "?", "kit", "controle?territoire=é",
		"annuaire?autour=44.8,-0.5&rayon=3km&service=d%C3%A9marches&ouvert=samedi",
		"affiche?maj-depuis=1er+mai+2026&complet=tel&code-postal=17800&plus-proches=4"} {
		f.Add(s)
	}
	a, err := atelier.OpenExample(f.Context(), atelier.Options{Jour: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		f.Fatal(err)
	}
	defer a.Close()
	f.Fuzz(func(t *testing.T, s string) {
		d, err := a.Lire(s)
		if err != nil {
			if !faute.Est(err, faute.Demande) {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		again, err := a.Lire(d.String())
		if err != nil || again.String() != d.String() {
			t.Fatalf("%q is %q, read again %q (%v)", s, d, again, err)
		}
	})
}

// One hour is said of a paper that is made at another than now: its title and what it chooses are of it.
func TestNowIsTheHourThatIsSaid(t *testing.T) {
	soir := time.Date(2026, 11, 30, 19, 58, 0, 0, time.UTC)
	p := papiers.Papiers()[slices.IndexFunc(papiers.Papiers(), func(p render.Papier) bool { return p.Nom == "ouverts" })]
	dite := atelier.Dater(&p, map[string][]string{"quand": {"maintenant"}, "heure": {"10h"}}, soir)
	if m, err := selection.LireMoment(dite["quand"][0], soir); err != nil || m.Debut != 10*60 {
		t.Errorf("%v %v", dite, err)
	}
	if dite = atelier.Dater(&p, map[string][]string{"quand": {"maintenant"}}, soir); dite["heure"][0] != "19h58" {
		t.Errorf("%v", dite)
	}
}
