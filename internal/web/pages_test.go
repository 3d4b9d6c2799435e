package web_test

import (
	"bytes"
	"html"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/web"
	"feuillet/render"
	"feuillet/render/papiers"
)

var (
	lien     = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)
	balise   = regexp.MustCompile(`<(input|select|textarea)\b([^>]*)>`)
	attribut = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
	ident    = regexp.MustCompile(`\bid="([^"]*)"`)
)

// attributs are those of a tag.
func attributs(s string) map[string]string {
	out := map[string]string{}
	for _, m := range attribut.FindAllStringSubmatch(s, -1) {
		out[m[1]] = m[2]
	}
	return out
}

// What is said from now is of the hour at which it is asked, and stays so.
func TestNowIsTheHourOfTheQuestion(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	for chemin, want := range map[string]string{
		"/lieux?ouvert=maintenant":  "samedi 28 novembre 2026 à 10",
		"/annuaire?ouvert=ce-matin": `value="2026-11-28 matin"`,
		"/lieux?ouvert=demain":      "dimanche 29 novembre 2026",
	} {
		if _, s := f.lire(t, chemin); !strings.Contains(strings.ReplaceAll(html.UnescapeString(s), "\u00a0", " "), want) {
			t.Errorf("%s does not say %q", chemin, want)
		}
	}
}

// Whatever leads somewhere leads to a page: the whole is walked from the first.
func TestNoLinkIsDead(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	vus, a := map[string]bool{}, []string{"/", "/bienvenue"}
	for len(a) > 0 && len(vus) < 400 {
		chemin := a[0]
		a = a[1:]
		code, s := f.lire(t, chemin)
		if code != http.StatusOK && code != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d", chemin, code)
		}
		if strings.HasPrefix(s, "<!doctype") {
			lisible(t, chemin, s)
		}
		for _, m := range lien.FindAllStringSubmatch(s, -1) {
			vers, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			if !strings.HasPrefix(vers, "/") || vus[genreDe(vers)] || postees[strings.Split(vers, "?")[0]] ||
				strings.HasSuffix(vers, "/enregistrer") || strings.HasSuffix(vers, "/imprimer") {
				continue
			}
			vus[genreDe(vers)] = true
			a = append(a, vers)
		}
	}
	if len(vus) < 60 {
		t.Errorf("only %d pages were found", len(vus))
	}
}

// postees are the addresses that forms alone are sent to.
var postees = func() map[string]bool {
	out := map[string]bool{}
	for _, r := range web.Routes() {
		if r.Methode == http.MethodPost && r.Chemin != "/reglages" && r.Chemin != "/tout" && r.Chemin != "/donnees/doublons" {
			out[r.Chemin] = true
		}
	}
	return out
}()

// genreDe is what two addresses of one kind have in common: their path and the names of their keys.
func genreDe(chemin string) string {
	u, err := url.Parse(chemin)
	if err != nil {
		return chemin
	}
	var cles []string
	for cle := range u.Query() {
		cles = append(cles, cle)
	}
	slices.Sort(cles)
	return u.Path + "?" + strings.Join(cles, "&")
}

// lisible checks what every page owes to who reads it otherwise, and to its own policy.
func lisible(t *testing.T, chemin, s string) {
	t.Helper()
	for _, interdit := range []string{" style=", "<style", "onclick=", "javascript:", "<iframe", "lorem", "TODO", "%!",
		"ZgotmplZ"} {
		if strings.Contains(s, interdit) {
			t.Errorf("%s holds %s", chemin, interdit)
		}
	}
	if !strings.Contains(s, `<html lang="fr">`) || strings.Count(s, "<h1") != 1 || strings.Count(s, "<main") != 1 ||
		strings.Contains(s, "<title> ") {
		t.Errorf("%s: one language, one title, one main part", chemin)
	}
	ids := map[string]bool{}
	for _, m := range ident.FindAllStringSubmatch(s, -1) {
		if ids[m[1]] {
			t.Errorf("%s: two of the id %s", chemin, m[1])
		}
		ids[m[1]] = true
	}
	for _, m := range balise.FindAllStringSubmatch(s, -1) {
		a := attributs(m[2])
		if a["type"] == "hidden" {
			continue
		}
		if a["aria-label"] == "" && !strings.Contains(s, `for="`+a["id"]+`"`) {
			t.Errorf("%s: no label for %s", chemin, m[0])
		}
		for _, id := range strings.Fields(a["aria-describedby"]) {
			if !ids[id] {
				t.Errorf("%s: %s is described by %s, which is nowhere", chemin, a["name"], id)
			}
		}
	}
	for _, m := range lien.FindAllStringSubmatch(s, -1) {
		if id, ok := strings.CutPrefix(html.UnescapeString(m[1]), "#"); ok && !ids[id] {
			t.Errorf("%s: leads to %s, which is nowhere", chemin, m[1])
		}
	}
}

// A paper that the table gets has its card, its form and its picture at once.
func TestANewPaperHasItsForm(t *testing.T) {
	neuf := papiers.Papiers()[0]
	neuf.Nom, neuf.Titre, neuf.Court, neuf.Groupe = "marque-page", "Marque-page", "Fait un marque-page",
		"Pour la bibliothèque"
	neuf.Options = append(slices.Clone(neuf.Options),
		render.Option{Nom: "pliage", Titre: "Pliage", Aide: "`pliage` du papier", Choix: []string{"aucun", "en deux"}},
		render.Option{Nom: "coins", Titre: "Coins ronds", Aide: "avec des coins ronds"},
		render.Option{Nom: "devise", Titre: "Devise", Aide: "`phrase` en bas"})
	o := options(t)
	o.Exemple, o.Table = true, append(papiers.Papiers(), neuf)
	f := servir(t, o)
	if _, s := f.lire(t, "/"); !strings.Contains(s, "Pour la bibliothèque") || !strings.Contains(s, "/marque-page?") {
		t.Error("the paper is not among the others")
	}
	code, s := f.lire(t, "/marque-page?commune=Valbrune&pliage=en+deux&coins=oui&devise=Lire")
	if code != http.StatusOK || !strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d, without picture", code)
	}
	for _, want := range []string{`value="en deux" checked`, `name="coins" value="oui" checked`,
		`name="devise" value="Lire"`, "Devise"} {
		if !strings.Contains(s, want) {
			t.Errorf("the form lacks %s", want)
		}
	}
}

// demandes are addresses of papers of all kinds.
var demandes = []string{"affiche?commune=Valbrune", "affiche?commune=Valbrune&format=A3&noir=oui&jusqu-au=2027-05-31",
	"annuaire?qr=lieux", "affiche?lieu=Exemple_1&languettes=oui", "fiche-lieu?lieu=Exemple_2",
	"fiche-service?service=d%C3%A9marches", "controle?commune=Valbrune",
	"affiche?annonce=Le+bus+passe%7Cmardi%7Cla+place",
	"fiche-lieu?lieu=Exemple_3&editeur=la+m%C3%A9diath%C3%A8que&date=2026-10-01"}

// The law of the fronts: a page prints the bytes that the workshop writes for the same demand.
func TestAPagePrintsTheSameBytes(t *testing.T) {
	f := exemple(t)
	a, err := atelier.OpenExample(t.Context(), atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for _, query := range demandes {
		d, err := a.Lire(query)
		if err != nil {
			t.Fatal(err)
		}
		dossier := t.TempDir()
		if _, err := a.Imprimer(t.Context(), d, atelier.Destination{Chemin: dossier, Sortie: atelier.Sorties()[0]},
			func(atelier.Evenement) {}); err != nil {
			t.Fatal(query, err)
		}
		fichiers, err := filepath.Glob(filepath.Join(dossier, "*.pdf"))
		if err != nil || len(fichiers) != 1 {
			t.Fatal(query, fichiers, err)
		}
		want, err := os.ReadFile(fichiers[0])
		if err != nil {
			t.Fatal(err)
		}
		chemin, cles, _ := strings.Cut(query, "?")
		_, got := f.lire(t, "/"+chemin+"/pdf?"+cles)
		if got != string(want) {
			t.Errorf("%s: the page prints %d bytes, the workshop writes %d", query, len(got), len(want))
		}
		f.envoyer(t, envoiDe(query, "/enregistrer"))
		if b, err := os.ReadFile(filepath.Join(f.options.Papiers, filepath.Base(fichiers[0]))); err != nil ||
			!bytes.Equal(b, want) {
			t.Errorf("%s: the file is another one (%v)", query, err)
		}
	}
}

// A value in parts is asked part by part, and is one value in the address.
func TestAnAnnouncementIsAskedInParts(t *testing.T) {
	f := exemple(t)
	r, err := f.client.Get(f.racine + "/affiche?ou=Valbrune&annonce.1=Atelier&annonce.2=mardi&annonce.3=mairie")
	if err != nil {
		t.Fatal(err)
	}
	code, s := corps(t, r)
	if q := r.Request.URL.Query(); code != 200 || q.Get("annonce") != "Atelier|mardi|mairie" || q.Has("annonce.1") {
		t.Errorf("%d %v", code, q)
	}
	for _, want := range []string{"Quoi ?", `name="annonce.2" value="mardi"`} {
		if !strings.Contains(s, want) {
			t.Errorf("the form lacks %s", want)
		}
	}
	code, s = f.lire(t, "/affiche?ou=Valbrune&annonce.1=Atelier&annonce.2=&annonce.3=")
	if code != 422 || !strings.Contains(s, "Remplissez « Quoi ? »") || !strings.Contains(s, `value="Atelier"`) ||
		strings.Contains(s, "séparé") {
		t.Errorf("%d: half an announcement", code)
	}
	lisible(t, "half an announcement", s)
}

// Words of a person become an address that says the same to who gets it.
func TestWhereIsTyped(t *testing.T) {
	f := exemple(t)
	for chemin, want := range map[string]string{
		"/affiche?ou=valbrune&ou-avant=":                           "/affiche?commune=",
		"/affiche?ou=&ou-avant=Valbrune&commune=Valbrune&service=": "/affiche",
		"/affiche?ou=Brune&ou-avant=&jusqu-au=31/05/2027":          "departement=99",
		"/lieux?ou=99990&ou-avant=":                                "/lieux?commune=",
		"/affiche?ou=Valbrune&ou-avant=Valbrune&commune=Fontbrune": "commune=Fontbrune",
	} {
		r, err := f.client.Get(f.racine + chemin)
		if err != nil {
			t.Fatal(err)
		}
		code, _ := corps(t, r)
		if ou := r.Request.URL.RequestURI(); code != 200 || !strings.Contains(ou, want) || strings.Contains(ou, "ou=") ||
			strings.Contains(ou, "service") {
			t.Errorf("%s leads to %s (%d), want %s", chemin, ou, code, want)
		}
	}
	if code, s := f.lire(t, "/affiche?ou=Valbrun"); code != 422 || !strings.Contains(s, "Vouliez-vous") ||
		!strings.Contains(s, "ou=Valbrune") {
		t.Errorf("%d: no proposition", code)
	}
	if _, s := f.lire(t, "/territoires?q=valb"); !strings.Contains(s, `{"nom":"Valbrune (Brune)","detail":"99990"}`) {
		t.Error(s)
	}
	_, s := f.lire(t, "/territoires?q=saint")
	if i := strings.Index(s, "Saint-Aubrin"); i < 0 || i > strings.Index(s, "Morbihan") {
		t.Errorf("communes of the base come first: %s", s)
	}
	if _, s := f.lire(t, "/territoires?q="); s != "[]\n" {
		t.Error(s)
	}
}

// What is wrong stands beside its field, is announced, and the title says it.
func TestFaultsStandBesideTheirFields(t *testing.T) {
	f := exemple(t)
	for chemin, champ := range map[string]string{
		"/affiche?jusqu-au=31/05/2020": "jusqu-au", "/affiche?ou=zzzzzz": "ou", "/affiche?commune=zzzzz": "ou",
		"/annuaire?qr=bleu": "qr", "/affiche?annonce=rien": "annonce", "/affiche?date=demain-peut-%C3%AAtre": "date",
		"/lieux?ou=zzzzzz": "ou", "/affiche?carte=rien": "carte",
		"/affiche?ouvert=quand+on+veut": "ouvert", "/donnees/changements?depuis=zut": "depuis",
	} {
		code, s := f.lire(t, chemin)
		if code != http.StatusUnprocessableEntity || !strings.Contains(s, `id="f-`+champ+`" role="alert"`) {
			t.Errorf("%s: %d, nothing beside %s", chemin, code, champ)
			continue
		}
		if !strings.Contains(s, "f-"+champ+`"`) || champ != "qr" && champ != "annonce" &&
			!strings.Contains(s, `aria-invalid="true"`) {
			t.Errorf("%s: the field does not say that it is wrong", chemin)
		}
		if !strings.Contains(chemin, "changements") && !strings.Contains(s, "<title>Une réponse à corriger") {
			t.Errorf("%s: the title says nothing", chemin)
		}
		lisible(t, chemin, s)
	}
}

// Many documents are turned one by one, and so are pages.
func TestDocumentsAndPagesAreTurned(t *testing.T) {
	f := exemple(t)
	for chemin, wants := range map[string][]string{
		"/fiche-lieu?commune=Valbrune&n=2": {"Papier 2 sur 16", "n=1", "n=3"},
		"/annuaire?page=2":                 {"Page 2 sur", "page=1", "page=3"},
		"/annuaire?page=9999":              {"rel=\"prev\""},
		"/fiche-lieu?n=-3&page=x":          {"Papier 1 sur"},
	} {
		code, s := f.lire(t, chemin)
		for _, want := range wants {
			if code != 200 || !strings.Contains(s, want) {
				t.Errorf("%s: %d, lacks %s", chemin, code, want)
			}
		}
	}
	_, un := f.lire(t, "/fiche-lieu/pdf?commune=Valbrune&n=1")
	if _, deux := f.lire(t, "/fiche-lieu/pdf?commune=Valbrune&n=2"); un == deux {
		t.Error("two documents are one")
	}
}

// Remarks lead to what may be done about them.
func TestRemarksHaveTheirGestures(t *testing.T) {
	for _, nom := range faute.Gestes() {
		if !web.Gestes()[nom] {
			t.Errorf("the page does not know the gesture %s", nom)
		}
	}
	f := exemple(t)
	_, s := f.lire(t, "/affiche?"+url.Values{"lieu": {"Exemple_1", "Exemple_2", "Exemple_3", "Exemple_4"}}.Encode())
	if !strings.Contains(s, "format=A3") {
		t.Error("too many places: A3 is not proposed")
	}
}

func TestTheTextOfAPaper(t *testing.T) {
	f := exemple(t)
	code, s := f.lire(t, "/affiche/texte?commune=Valbrune")
	if code != 200 || !strings.Contains(s, "Besoin d’aide") || strings.Contains(s, "<svg xmlns") {
		t.Errorf("%d %.300s", code, s)
	}
	for _, chemin := range []string{"/rien", "/rien/pdf", "/rien/texte", "/rien/image", "/affiche/rien"} {
		if code, _ := f.lire(t, chemin); code != http.StatusNotFound {
			t.Errorf("%s: %d", chemin, code)
		}
	}
}

// The page of a paper that has figures leads to them; other papers have none.
func TestTheFiguresOfAPaper(t *testing.T) {
	f := exemple(t)
	for papier, avec := range map[string]bool{"panorama": true, "affiche": false} {
		_, page := f.lire(t, "/"+papier+"?commune=Valbrune")
		if dit := strings.Contains(page, "/"+papier+"/tableau?"); dit != avec {
			t.Errorf("%s: a link to figures %v, want %v", papier, dit, avec)
		}
	}
	code, s := f.lire(t, "/panorama/tableau?commune=Valbrune")
	if !strings.HasPrefix(s, "\ufeffpartie;code;nom;") || !strings.Contains(s, "99001;Valbrune;") {
		t.Errorf("%d %.300s", code, s)
	}
	for _, chemin := range []string{"/affiche/tableau?commune=Valbrune", "/rien/tableau"} {
		if code, _ := f.lire(t, chemin); code != http.StatusNotFound {
			t.Errorf("%s: %d", chemin, code)
		}
	}
}

// A file of somebody else is not replaced without a word.
func TestAFileOfSomebodyElseStays(t *testing.T) {
	f := exemple(t)
	f.envoyer(t, "/affiche/enregistrer?commune=Valbrune")
	fichiers, err := filepath.Glob(filepath.Join(f.options.Papiers, "*.pdf"))
	if err != nil || len(fichiers) != 1 {
		t.Fatal(fichiers, err)
	}
	if err := os.WriteFile(fichiers[0], []byte("à moi"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, s := f.envoyer(t, "/affiche/enregistrer?commune=Valbrune")
	if b, _ := os.ReadFile(fichiers[0]); code != http.StatusConflict || string(b) != "à moi" ||
		!strings.Contains(s, `name="ecraser"`) {
		t.Errorf("%d, %q", code, b)
	}
	if code, _ := f.envoyer(t, "/affiche/enregistrer?commune=Valbrune", "ecraser",
		"oui"); code != 200 {
		t.Errorf("%d", code)
	}
	if f.envoyer(t, "/dossier"); len(f.ouverts) != 1 || <-f.ouverts != f.options.Papiers {
		t.Error("the folder is not shown")
	}
	for _, autre := range []string{"", "rien", "affiche?rien=oui", "affiche?jusqu-au=2020-01-01"} {
		if code, _ := f.envoyer(t, envoiDe(autre, "/enregistrer")); code < 400 {
			t.Errorf("%q: %d", autre, code)
		}
	}
}

// Places ticked for one person go first on a paper that holds them all.
func TestTickedPlacesGoOnOneSheet(t *testing.T) {
	f := servir(t, surDisque(t, options(t)))
	_, s := f.lire(t, "/lieux")
	_, s, _ = strings.Cut(s, `name="papier">`)
	s, _, _ = strings.Cut(s, "</select>")
	if i, j := strings.Index(s, `"annuaire"`), strings.Index(s, `"fiche-lieu"`); i != strings.Index(s, `"`) || j < i {
		t.Errorf("the first paper is not of one sheet: %s", s)
	}
}

// A thumbnail that cannot be made is a blank sheet, not a broken picture.
func TestAThumbnailIsAlwaysAPicture(t *testing.T) {
	f := exemple(t)
	for _, chemin := range []string{"/fiche-service/image?format=inconnu", "/affiche/image?commune=nulle-part"} {
		r, err := f.client.Get(f.racine + chemin)
		if err != nil {
			t.Fatal(err)
		}
		genre := r.Header.Get("Content-Type")
		if code, s := corps(t, r); code != 422 || genre != "image/svg+xml" || !strings.HasPrefix(s, "<svg") {
			t.Errorf("%s: %d %s %.80s", chemin, code, genre, s)
		}
	}
}
