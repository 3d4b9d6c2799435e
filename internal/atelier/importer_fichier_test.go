package atelier_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/examples"
	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

func TestProgressComesBeforeResults(t *testing.T) {
	a, _ := create(t)
	rows := places(1, 2500) + strings.Repeat(",Sans identifiant,Pons,17283\n", 15)
	_, j := imported(t, a, of(text("lieux.csv", rows), text("autres.csv", places(3000, 1))))
	j.want(t, "lieux.csv: 1000 rows", "lieux.csv: 2000 rows", "lieux.csv is CSV",
		"lieux.csv: 2500 new, 0 changed, 0 as before, 15 refused, 0 gone", "lieux.csv: refused 10 of 15",
		"autres.csv is CSV", "autres.csv: 1 new, 0 changed, 0 as before, 0 refused, 0 gone")
}

// Law: the same files again change nothing, whatever they hold.
func TestImportingTwiceChangesNothing(t *testing.T) {
	a, path := create(t)
	sources := func() []atelier.Source {
		return []atelier.Source{text("a.csv", places(1, 5)+",Sans identifiant,Pons,17283\n"), text("b.csv", places(3, 5)),
			text(examples.NomCSV, string(examples.CSV()))}
	}
	first, _ := imported(t, a, atelier.Import{Sources: sources(), Ajoute: true})
	check := unchanged(t, path)
	again, _ := imported(t, a, atelier.Import{Sources: sources(), Ajoute: true})
	check()
	for i, b := range again.Importes {
		if b.Nouveaux+b.Modifies+b.Partis != 0 || b.Rejets != first.Importes[i].Rejets || b.Lus != first.Importes[i].Lus {
			t.Errorf("again: %+v", b)
		}
	}
	if !again.Incomplet() {
		t.Error("a row is still refused")
	}
}

func TestAnAddressIsReadAgainWhenItChanged(t *testing.T) {
	version := 1
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tag := fmt.Sprintf(`"%d"`, version)
		if w.Header().Set("ETag", tag); r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, places(1, version))
	}))
	defer s.Close()
	a, _ := create(t)
	sources, err := atelier.Sources([]string{s.URL + "/lieux.csv"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	name := strings.TrimPrefix(s.URL, "http://") + "/lieux.csv"
	for _, step := range []struct {
		i    atelier.Import
		v    int
		want string
	}{
		{atelier.Import{}, 1, name + ": 1 new, 0 changed, 0 as before, 0 refused, 0 gone"},
		{atelier.Import{}, 1, "unchanged " + name},
		{atelier.Import{Relire: true}, 1, name + ": 0 new, 0 changed, 1 as before, 0 refused, 0 gone"},
		{atelier.Import{}, 2, name + ": 1 new, 0 changed, 1 as before, 0 refused, 0 gone"},
		{atelier.Import{Nom: "mairie.csv"}, 2, "mairie.csv: 0 new, 0 changed, 2 as before, 0 refused, 0 gone"},
		{atelier.Import{Nom: "mairie.csv"}, 2, "unchanged mairie.csv"},
	} {
		version, step.i.Sources = step.v, sources
		b, j := imported(t, a, step.i)
		if j[len(j)-1] != step.want || b.Ranges() != 1 {
			t.Errorf("told %q, want %q", j, step.want)
		}
	}
	s.Close()
	_, err = a.Importer(t.Context(), atelier.Import{Sources: sources}, nil)
	wants(t, err, faute.Reseau, "ne répond pas")
}

func TestServicesCompleteTheirStructuresWhateverTheOrder(t *testing.T) {
	dir := files(t, map[string]string{
		"structures.json": `[{"id": "essai--1", "source": "essai", "nom": "Maison imaginaire", "siret": "00000000000000",
			"commune": "Pons", "code_insee": "17283", "adresse": "1 rue des Essais", "description": "Une maison."}]`,
		"services.json": `[{"id": "essai--s1", "structure_id": "essai--1", "source": "essai", "nom": "Atelier imaginaire",
			"thematiques": ["numerique--acceder-a-une-connexion-internet"]}]`})
	for _, order := range [][]string{{"structures.json", "services.json"}, {"services.json", "structures.json"}} {
		a, _ := create(t)
		var paths []string
		for _, name := range order {
			paths = append(paths, filepath.Join(dir, name))
		}
		sources, err := atelier.Sources(paths, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, j := imported(t, a, atelier.Import{Sources: sources})
		if j[0] != "services.json: 1 services" || len(j) != 3 || !strings.HasPrefix(j[2], "structures.json: 1 new") {
			t.Errorf("told %q", j)
		}
	}
}

// Services without their structures are places of their own.
func TestServicesAlone(t *testing.T) {
	dir := files(t, map[string]string{"services.json": `[{"id": "essai--s1", "structure_id": "essai--1", "source": "essai",
		"nom": "Atelier imaginaire", "commune": "Pons", "code_insee": "17283", "adresse": "1 rue des Essais",
		"thematiques": ["numerique--acceder-a-une-connexion-internet"]}]`})
	a, _ := create(t)
	b, j := imported(t, a, of(atelier.Source{Nom: "services.json", Chemin: filepath.Join(dir, "services.json")}))
	if len(j) != 2 || b.Importes[0].Nouveaux != 1 {
		t.Errorf("told %q", j)
	}
}

// packed is a zip of texts, in the order of their names.
func packed(t testing.TB, texts map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	var names []string
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, texts[name])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAnArchiveIsManyFiles(t *testing.T) {
	a, _ := create(t)
	lot := packed(t, map[string]string{"un.csv": places(1, 1), "deux.csv": places(2, 1), "page.html": "<html>"})
	b, j := imported(t, a, of(text("lot.zip", lot)))
	j.want(t, "lot.zip/deux.csv is CSV", "lot.zip/deux.csv: 1 new, 0 changed, 0 as before, 0 refused, 0 gone",
		"left aside (etranger) lot.zip/page.html : c'est une page web, pas une liste de lieux",
		"lot.zip/un.csv is CSV", "lot.zip/un.csv: 1 new, 0 changed, 0 as before, 0 refused, 0 gone")
	if b.Incomplet() {
		t.Error("a page of the web is missed")
	}
}

func TestOtherSheetsOfAWorkbookAreTold(t *testing.T) {
	row := func(cells ...string) string {
		var b strings.Builder
		for _, c := range cells {
			b.WriteString(`<table:table-cell office:value-type="string"><text:p>` + c + `</text:p></table:table-cell>`)
		}
		return "<table:table-row>" + b.String() + "</table:table-row>"
	}
	var sheets string
	for _, name := range []string{"Nord", "Sud"} {
		sheets += `<table:table table:name="` + name + `">` + row("id", "nom", "commune") +
			row(name, "Relais "+name, "Pons") + "</table:table>"
	}
	const urn = "urn:oasis:names:tc:opendocument:xmlns:"
	ods := packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<office:document-content xmlns:office="` + urn + `office:1.0" xmlns:table="` + urn + `table:1.0" ` +
			`xmlns:text="` + urn + `text:1.0"><office:body><office:spreadsheet>` + sheets +
			`</office:spreadsheet></office:body></office:document-content>`})
	a, _ := create(t)
	b, j := imported(t, a, of(text("lieux.ods", ods)))
	if !slices.Contains(j, "lieux.ods: left Sud") || !b.Incomplet() || len(b.Feuilles) != 1 {
		t.Errorf("told %q", j)
	}
}

// What the example needs to be printed comes with its places, and with them alone.
func TestFictionalPlacesMarkTheirBase(t *testing.T) {
	a, _ := create(t)
	imported(t, a, of(text("lieux.csv", places(1, 1))))
	if a.Exemple() || a.Carte().Base != "" {
		t.Error("a base of places is taken for the example")
	}
	imported(t, a, of(text(examples.NomCSV, string(examples.CSV()))))
	if !a.Exemple() || a.Carte() != exemple(t).Carte() {
		t.Error("the base does not say that its places are fictional")
	}
	s, err := a.Choisir(t.Context(), atelier.Choix{Requete: selection.Requete{"commune": {"Valbrune"}}})
	if err != nil {
		t.Fatal(err) // the communes of the example are known at once
	}
	if n, err := a.Compter(t.Context(), s); err != nil || n < 10 {
		t.Errorf("%d places in Valbrune, %v", n, err)
	}
}

func TestRulesSwitchedOffStayOff(t *testing.T) {
	const file = "id,nom,commune,code_insee,telephone\nEssai_9,Relais imaginaire,Pons,17283,05 36 49 00 09\n"
	a, _ := create(t)
	off := []string{"telephone"}
	for step, want := range []string{"{}", "{}", `{"telephone":1}`, `{"telephone":1}`} {
		r := atelier.Regles{}
		switch step {
		case 0:
			r.Sans = off
		case 2:
			r.Avec = off
		}
		i := of(text("a.csv", file))
		i.Regles = r
		b, _ := imported(t, a, i)
		if got, _ := json.Marshal(b.Importes[0].ParRegle); string(got) != want {
			t.Errorf("step %d: mended %s, want %s", step, got, want)
		}
	}
}

func TestPeopleAreKeptWhenAskedFor(t *testing.T) {
	const file = "id,nom,commune,code_insee,mediateurs\nEssai_9,Relais imaginaire,Pons,17283,Camille Essai\n"
	for _, with := range []bool{false, true} {
		a, path := create(t)
		imported(t, a, atelier.Import{Sources: []atelier.Source{text("a.csv", file)}, Personnes: with})
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		if b := readFile(t, path); bytes.Contains(b, []byte("Camille Essai")) != with {
			t.Errorf("asked for people: %v, and the base says otherwise", with)
		}
	}
}
