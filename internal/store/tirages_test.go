package store_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// tirage is a paper that shows some places.
func tirage(requete string, ids ...string) store.Tirage {
	t := store.Tirage{Papier: "affiche", Requete: requete, Nom: "affiche-orle", Titre: "Affiche : Orle",
		Date: "2026-03-01", Mots: "Venez\nOn vous aide"}
	for _, id := range ids {
		t.Lieux = append(t.Lieux, store.LieuTirage{Id: id, Nom: "Abri " + id})
		t.Mots += "\nAbri " + id
	}
	return t
}

func retenir(t *testing.T, db *store.DB, tirages ...store.Tirage) store.Retenus {
	t.Helper()
	r, err := db.RetenirTirages(t.Context(), tirages...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tirages(t *testing.T, db *store.DB) []store.Tirage {
	t.Helper()
	l, err := db.Tirages(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// A paper is kept as it was last printed, through a base that is only read too;
// where it hangs stays said.
func TestPapersPrintedAreKept(t *testing.T) {
	db, chemin := creer(t)
	un := tirage("commune=Orle", "a1", "a2")
	un.Ou = "porte de la mairie"
	retenir(t, db, un, tirage("commune=Val"))
	deux := tirage("commune=Orle", "a3")
	deux.Date, deux.Apres = "2026-04-01", 7
	retenir(t, relire(t, chemin), deux)
	got := tirages(t, db)
	if len(got) != 2 {
		t.Fatalf("%+v", got)
	}
	deux.Num, deux.Ou = got[0].Num, un.Ou
	if !reflect.DeepEqual(got[0], deux) || got[1].Requete != "commune=Val" {
		t.Errorf("got %+v\nwant %+v", got[0], deux)
	}
	if ok, err := db.SituerTirage(t.Context(), got[1].Num, "hall"); !ok || err != nil || tirages(t, db)[1].Ou != "hall" {
		t.Errorf("hung: %v, %v", ok, err)
	}
	for _, want := range []bool{true, false} {
		if ok, err := db.OterTirage(t.Context(), got[1].Num); ok != want || err != nil {
			t.Errorf("taken down: %v, %v", ok, err)
		}
	}
	if l := tirages(t, relire(t, chemin)); len(l) != 1 {
		t.Errorf("left: %+v", l)
	}
	if err := db.OublierTirages(t.Context()); err != nil || len(tirages(t, db)) != 0 {
		t.Errorf("all forgotten: %v", err)
	}
}

// The oldest papers go, by the day printed on them, and it is told how many.
func TestTheOldestPapersGo(t *testing.T) {
	avant := bornes.Tirages.Max
	bornes.Tirages.Max = 3
	defer func() { bornes.Tirages.Max = avant }()
	db, _ := creer(t)
	var l []store.Tirage
	for i := range 5 {
		x := tirage(fmt.Sprintf("commune=%d", i))
		x.Date = fmt.Sprintf("2026-03-%02d", 9-i)
		l = append(l, x)
	}
	if r := retenir(t, db, l...); r.Partis != 2 {
		t.Errorf("%+v", r)
	}
	var dates []string
	for _, x := range tirages(t, db) {
		dates = append(dates, x.Date)
	}
	veut(t, "days", dates, "2026-03-09", "2026-03-08", "2026-03-07")
}

// The words of a paper beyond the bound are not kept; its places are.
func TestWordsBeyondTheBound(t *testing.T) {
	db, _ := creer(t)
	x := tirage("commune=Orle", "a1")
	x.Mots = strings.Repeat("a", bornes.MotsTirage.Max+1)
	retenir(t, db, x)
	if got := tirages(t, db)[0]; got.Mots != "" || len(got.Lieux) != 1 || got.Efface() {
		t.Errorf("%d letters, %v, %v", len(got.Mots), got.Lieux, got.Efface())
	}
}

// What a person asked to forget is on no paper any more, in no campaign, and in
// no byte of the file; the papers know that they are not true any more.
func TestForgettingWalksPapersPrinted(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri a1", ""), abri("a2", "Banc", ""))
	corriger(t, db, "a1", store.ColonneAvis, "Fermé lundi.")
	dernier, err := db.DernierChangement(t.Context())
	if err != nil || dernier == 0 {
		t.Fatal(dernier, err)
	}
	nommee := tirage("commune=Orle&editeur=Jeanne+Exemplaire", "a2")
	nommee.Mots += "\nDemandez Jeanne EXEMPLAIRE"
	seul, deux := tirage("format=A3", "a1"), tirage("commune=Orle", "a1", "a2")
	seul.Titre, seul.Apres, deux.Apres = "Fiche de Abri a1", dernier, dernier
	retenir(t, db, nommee, seul, deux, tirage("lieu=a1", "a1"))
	campagne := []store.PapierCampagne{{Papier: "fiche-lieu", Requete: "lieu=a1"}, {Papier: "affiche",
		Requete: "lieu=a1&lieu=a2"}}
	if err := db.GarderCampagne(t.Context(), "janvier", campagne...); err != nil {
		t.Fatal(err)
	}
	oublier(t, db, false, store.Oubli{Texte: "Jeanne Exemplaire"})
	oublier(t, db, false, store.Oubli{Lieu: "a1"})
	for _, x := range tirages(t, db) {
		if !x.Efface() || strings.Contains(fmt.Sprint(x), "a1") || x.Apres != 0 {
			t.Errorf("%+v", x)
		}
	}
	if n := len(tirages(t, db)); n != 3 {
		t.Errorf("%d papers, want those that do not ask for the place alone", n)
	}
	reste, err := db.Campagnes(t.Context())
	if err != nil || len(reste) != 1 || reste[0].Requete != "lieu=a2" {
		t.Errorf("%+v, %v", reste, err)
	}
	retenir(t, db, tirage("texte=Jeanne+Exemplaire", "a2"), tirage("lieu=a1", "a1")) // comes back
	octets, _ := os.ReadFile(chemin)
	if s := strings.ToLower(string(octets)); strings.Contains(s, "exemplaire") || strings.Contains(s, "abri a1") {
		t.Error("the file still says it")
	}
	if n := len(tirages(t, db)); n != 3 {
		t.Errorf("%d papers: one that asks for what was forgotten is kept", n)
	}
}

// A campaign is its papers of last time, until it has none.
func TestCampaigns(t *testing.T) {
	db, chemin := creer(t)
	p := func(nom, requete string) store.PapierCampagne {
		return store.PapierCampagne{Campagne: nom, Papier: "affiche", Requete: requete}
	}
	for _, c := range []struct {
		nom     string
		papiers []store.PapierCampagne
	}{{"été", []store.PapierCampagne{p("été", "commune=1")}}, {"janvier", []store.PapierCampagne{p("janvier", "commune=2"),
		p("janvier", "commune=2"), p("janvier", "")}},
		{"été", []store.PapierCampagne{p("été", "commune=3")}}, {"vide", nil}} {
		if err := db.GarderCampagne(t.Context(), c.nom, c.papiers...); err != nil {
			t.Fatal(err)
		}
	}
	got, err := relire(t, chemin).Campagnes(t.Context())
	want := []store.PapierCampagne{p("janvier", ""), p("janvier", "commune=2"), p("été", "commune=3")}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	if err := db.GarderCampagne(t.Context(), "été"); err != nil {
		t.Fatal(err)
	}
	if got, _ := db.Campagnes(t.Context()); len(got) != 2 {
		t.Errorf("%+v", got)
	}
}

// A base of the version before is read as it is, and has no papers; keeping one
// brings it up to date, with a copy beside.
func TestABaseOfBeforePapersWereKept(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""))
	db.Close()
	ecrireSQL(t, chemin, "DROP TABLE tirages; DROP TABLE campagnes; DROP TABLE relances; PRAGMA user_version = 3")
	avant, _ := os.ReadFile(chemin)
	lue := relire(t, chemin)
	if l, err := lue.Campagnes(t.Context()); len(l) != 0 || err != nil || len(tirages(t, lue)) != 0 {
		t.Errorf("%v, %v", l, err)
	}
	if apres, _ := os.ReadFile(chemin); string(avant) != string(apres) {
		t.Fatal("reading changed the base")
	}
	r := retenir(t, lue, tirage("commune=Orle", "a1"))
	if filepath.Base(r.Copie) != "feuillet-version-3.db" {
		t.Errorf("%+v", r)
	}
	if neuve := relire(t, chemin); len(tirages(t, neuve)) != 1 {
		t.Error("the paper is not kept")
	}
	ecrireSQL(t, chemin, "DROP TABLE tirages")
	if _, err := store.Open(t.Context(), chemin, store.Lecture); err == nil {
		t.Error("a base of today that lost a table is read")
	}
}

// A base that another program holds is a fault, and nothing is lost once it is free.
func TestPapersAreNotKeptInALockedBase(t *testing.T) {
	db, chemin := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""))
	lue := relire(t, chemin)
	var err error
	verrouiller(t, chemin, func() { _, err = lue.RetenirTirages(t.Context(), tirage("commune=Orle", "a1")) })
	if !faute.Est(err, faute.Base) {
		t.Errorf("%v", err)
	}
	if r := retenir(t, lue, tirage("commune=Orle", "a1")); r.Copie != "" {
		t.Errorf("%+v", r)
	}
}

// What happened to places since a change is told by id, in order.
func TestChangesAfter(t *testing.T) {
	db, _ := creer(t)
	editer(t, db, "a.csv", "2026-01-01", abri("a1", "Abri", ""), abri("a2", "Banc", ""))
	corriger(t, db, "a1", "telephone", "+33536490001")
	avant, _ := db.DernierChangement(t.Context())
	corriger(t, db, "a1", "adresse", "2 rue Haute")
	corriger(t, db, "a1", "adresse", "3 rue Haute")
	l, err := db.ChangementsApres(t.Context(), avant)
	if err != nil || len(l) != 1 || len(l["a1"]) != 2 || l["a1"][1].Colonne != "adresse" ||
		l["a1"][1].Avant != "2 rue Haute" || l["a1"][1].Apres != "3 rue Haute" {
		t.Errorf("%+v, %v", l, err)
	}
}

// verrouiller does a work while another program holds a base.
func verrouiller(t *testing.T, chemin string, faire func()) {
	t.Helper()
	autre, err := sql.Open("sqlite", chemin)
	if err != nil {
		t.Fatal(err)
	}
	defer autre.Close()
	autre.SetMaxOpenConns(1)
	if _, err := autre.Exec("BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	faire()
	if _, err := autre.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
}
