package atelier_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// imprimer makes the papers of a query in a new folder.
func imprimer(t *testing.T, a *atelier.Atelier, query string) {
	t.Helper()
	d, err := a.Lire(query)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Imprimer(t.Context(), d, vers(t, ""), func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
}

func imprimes(t *testing.T, a *atelier.Atelier) []atelier.Imprime {
	t.Helper()
	l, err := a.Imprimes(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// aReimprimer are the reasons, by title of the paper.
func aReimprimer(t *testing.T, a *atelier.Atelier) map[string]string {
	t.Helper()
	l, _, err := a.AReimprimer(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, r := range l {
		out[r.Papier+" "+r.Titre] = r.Raisons.Phrase()
	}
	return out
}

func corrigerChamp(t *testing.T, a *atelier.Atelier, id, champ, valeur string) {
	t.Helper()
	_, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: id, Champ: champ, Valeur: valeur, Auteur: "essai"}}, true)
	if err != nil {
		t.Fatal(err)
	}
}

// A paper that goes to a printer is remembered with its query, its day, its
// places and its words; one on a screen is not, nor one that follows nothing.
func TestPapersMadeForPrintingAreRemembered(t *testing.T) {
	a := enFichier(t)
	imprimer(t, a, "affiche?commune=Valbrune&format=A3")
	imprimer(t, a, "affiche?commune=Valbrune&format=A3") // again: in its place
	imprimer(t, a, "fiche-lieu?commune=Valbrune&sauf-lieu=Exemple_17")
	d, _ := a.Lire("annuaire?commune=Valbrune")
	if _, err := a.Imprimer(t.Context(), d, vers(t, "html"), func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	sans := vers(t, "pdf")
	sans.SansSuivi = true
	if _, err := a.Imprimer(t.Context(), d, sans, func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	l, par := imprimes(t, a), map[string]int{}
	for _, i := range l {
		par[i.Papier]++
		if i.Papier == "fiche-lieu" && (i.Requete != "lieu="+i.Lieux[0].Id || len(i.Lieux) != 1) {
			t.Errorf("a sheet is asked again by %q", i.Requete)
		}
		if i.Faute != nil || i.Date != "2026-11-22" || !strings.Contains(i.Mots, i.Lieux[0].Nom) || i.Titre == "" {
			t.Errorf("%+v", i)
		}
	}
	if par["affiche"] != 1 || par["fiche-lieu"] < 10 || par["annuaire"] != 0 {
		t.Errorf("remembered: %v", par)
	}
	if len(aReimprimer(t, a)) != 0 {
		t.Error("nothing changed, and papers are false")
	}
}

// The example remembers nothing, nor a base that was told not to.
func TestWhoRemembersNothing(t *testing.T) {
	imprimer(t, exemple(t), "affiche?commune=Valbrune")
	if l := imprimes(t, exemple(t)); len(l) != 0 {
		t.Errorf("the example: %+v", l)
	}
	a := enFichier(t)
	imprimer(t, a, "affiche?commune=Valbrune")
	if err := a.ReglerSuivi(t.Context(), false); err != nil || a.Suit() || len(imprimes(t, a)) != 0 {
		t.Errorf("told not to: %v", err)
	}
	imprimer(t, a, "affiche?commune=Valbrune")
	if len(imprimes(t, a)) != 0 {
		t.Error("told not to, it remembers")
	}
	if err := a.ReglerSuivi(t.Context(), true); err != nil || !a.Suit() {
		t.Errorf("told to: %v", err)
	}
}

// A paper whose base cannot be written is made, and that it is not remembered is said.
func TestAPaperIsMadeWithoutBeingRemembered(t *testing.T) {
	chemin := copieExemple(t)
	a := ouvrir(t, chemin, store.Lecture)
	if err := os.Remove(chemin); err != nil { // Windows refuses
		t.Skip(err)
	}
	d, _ := a.Lire("affiche?commune=Valbrune")
	var j carnet
	b, err := a.Imprimer(t.Context(), d, vers(t, ""), j.suivi)
	if err != nil || b.Faits != 1 || b.Perte || !strings.Contains(strings.Join(j.dits, "\n"), "ne s'en souviendra pas") {
		t.Errorf("%+v, %v, %q", b, err, j.dits)
	}
}

// What a paper says of a place that changed is told in one sentence, the gravest
// first; what it does not say is not told.
func TestWhyAPaperIsFalse(t *testing.T) {
	for _, c := range []struct{ nom, id, champ, valeur, want string }{
		{"phone", "Exemple_1", "telephone", "0199000001",
			"le téléphone de « Médiathèque des Tilleuls » a changé : « 05 36 49 00 12 » devient « 01 99 00 00 01 »"},
		{"address", "Exemple_1", "adresse", "14 rue des Ormes",
			"l'adresse de « Médiathèque des Tilleuls » a changé : « 12 rue des Tilleuls, Entrée par la cour, 99990 Valbrune » " +
				"devient « 14 rue des Ormes, Entrée par la cour, 99990 Valbrune »"},
		{"site", "Exemple_1", "site_web", "https://tilleuls.example/", ""},
		{"day of information", "Exemple_1", "date_maj", "2026-11-20", ""},
		{"another place", "Exemple_17", "telephone", "0199000001", ""},
	} {
		t.Run(c.nom, func(t *testing.T) {
			a := enFichier(t)
			imprimer(t, a, "affiche?commune=Valbrune&format=A3&lieu=Exemple_1")
			corrigerChamp(t, a, c.id, c.champ, c.valeur)
			got := ""
			for _, s := range aReimprimer(t, a) {
				got += s
			}
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// A sheet says that hours changed; one of the papers of a place that left the
// list says so too, whatever the paper.
func TestHoursAndPlacesThatLeave(t *testing.T) {
	a := enFichier(t)
	for _, q := range []string{"fiche-lieu?lieu=Exemple_1", "annuaire?commune=Valbrune",
		"fiche-service?commune=Valbrune"} {
		imprimer(t, a, q)
	}
	corrigerChamp(t, a, "Exemple_1", "horaires", "Mo-Fr 09:00-12:00")
	l := aReimprimer(t, a)
	if len(l) < 3 {
		t.Errorf("%q", l)
	}
	for nom, s := range l {
		if !strings.HasPrefix(s, "les heures d'ouverture de « Médiathèque des Tilleuls » ont changé") {
			t.Errorf("%s: %q", nom, s)
		}
	}
	if _, err := a.Exclure(t.Context(), []string{"Exemple_1"}, "fermé", "essai"); err != nil {
		t.Fatal(err)
	}
	for nom, s := range aReimprimer(t, a) {
		if !strings.HasPrefix(s, "« Médiathèque des Tilleuls » n'est plus imprimé") {
			t.Errorf("%s: %q", nom, s)
		}
	}
}

// A paper is left as it hangs, taken down, or made again: it is told no more.
func TestWhatIsDoneOfAFalsePaper(t *testing.T) {
	for nom, faire := range map[string]func(*atelier.Atelier, atelier.Imprime) error{
		"left": func(a *atelier.Atelier, i atelier.Imprime) error { return a.Laisser(context.Background(), i.Num) },
		"taken down": func(a *atelier.Atelier, i atelier.Imprime) error {
			return a.Oter(context.Background(), i.Num)
		},
		"made again": func(a *atelier.Atelier, i atelier.Imprime) error {
			_, err := a.Refaire(context.Background(), atelier.Reprises(i.Demande, i.Demande), vers(t, ""),
				func(atelier.Evenement) {})
			return err
		},
	} {
		t.Run(nom, func(t *testing.T) {
			a := enFichier(t)
			imprimer(t, a, "affiche?lieu=Exemple_1")
			i := imprimes(t, a)[0]
			if err := a.Situer(t.Context(), i.Num, " porte de la mairie "); err != nil {
				t.Fatal(err)
			}
			corrigerChamp(t, a, "Exemple_1", "telephone", "0199000001")
			if len(aReimprimer(t, a)) != 1 {
				t.Fatal("it is not false")
			}
			if err := faire(a, i); err != nil {
				t.Fatal(err)
			}
			if l := aReimprimer(t, a); len(l) != 0 {
				t.Errorf("still told: %q", l)
			}
			if l := imprimes(t, a); nom != "taken down" && l[0].Ou != "porte de la mairie" {
				t.Errorf("hangs at %q", l[0].Ou)
			}
			corrigerChamp(t, a, "Exemple_1", "telephone", "0199000002")
			if l := aReimprimer(t, a); (len(l) == 1) != (nom != "taken down") {
				t.Errorf("after another change: %q", l)
			}
		})
	}
}

// A day that is past is a reason; a number that no paper has is refused.
func TestAPastDay(t *testing.T) {
	a := enFichier(t)
	imprimer(t, a, "affiche?lieu=Exemple_1&jusqu-au=2026-12-24")
	if l := aReimprimer(t, a); len(l) != 0 {
		t.Errorf("before its day: %q", l)
	}
	chemin := copieExemple(t)
	tot, err := atelier.Open(t.Context(), chemin, store.Ecriture, atelier.Options{Jour: jour.AddDate(0, 0, -30)})
	if err != nil {
		t.Fatal(err)
	}
	imprimer(t, tot, "affiche?lieu=Exemple_1&jusqu-au=2026-11-21")
	tot.Close()
	b := ouvrir(t, chemin, store.Ecriture)
	for _, s := range aReimprimer(t, b) {
		if s != "sa date est passée : 21\u00a0novembre\u00a02026" {
			t.Errorf("%q", s)
		}
	}
	if len(aReimprimer(t, b)) != 1 {
		t.Error("its day is past, and it is not told")
	}
	refuse(t, b.Oter(t.Context(), 99), faute.Demande, "numéro 99")
	refuse(t, b.Laisser(t.Context(), 99), faute.Demande, "numéro 99")
	refuse(t, b.Situer(t.Context(), 1, strings.Repeat("a", 400)), faute.Demande, "trop long")
	if i := imprimes(t, b)[0]; i.Date != jour.AddDate(0, 0, -30).Format(time.DateOnly) || i.Demande.Jour != (time.Time{}) {
		t.Errorf("%+v: made again, it would be of its old day", i)
	}
}

// A campaign is papers that were made, asked again by what they asked.
func TestACampaignIsMadeAgain(t *testing.T) {
	a := enFichier(t)
	_, err := a.EnregistrerCampagne(t.Context(), "janvier")
	refuse(t, err, faute.Demande, "aucun papier")
	imprimer(t, a, "affiche?commune=Valbrune")
	imprimer(t, a, "fiche-service?commune=Valbrune")
	n := len(imprimes(t, a))
	c, err := a.EnregistrerCampagne(t.Context(), " janvier ")
	if err != nil || c.Nom != "janvier" || len(c.Demandes) != 2 || n < 5 {
		t.Fatalf("%+v of %d papers, %v", c, n, err)
	}
	if _, err := a.EnregistrerCampagne(t.Context(), "été", imprimes(t, a)[0].Num); err != nil {
		t.Fatal(err)
	}
	_, err = a.EnregistrerCampagne(t.Context(), "été", 99)
	refuse(t, err, faute.Demande, "numéro 99")
	_, err = a.Campagne(t.Context(), "janvie")
	refuse(t, err, faute.Demande, "n'existe pas")
	b, err := a.Refaire(t.Context(), atelier.Reprises(c.Demandes...), vers(t, ""), func(atelier.Evenement) {})
	if err != nil || b.Faits != n || len(imprimes(t, a)) != n {
		t.Errorf("%+v, %v; want %d papers", b, err, n)
	}
	if err := a.SupprimerCampagne(t.Context(), "janvier"); err != nil {
		t.Fatal(err)
	}
	if l, _ := a.Campagnes(t.Context()); len(l) != 1 || l[0].Nom != "été" {
		t.Errorf("%+v", l)
	}
}

// Of several papers of one demand, those that are false are made again alone, on
// another day too: each takes the place of its former printing.
func TestAPaperOfManyIsMadeAgainAlone(t *testing.T) {
	chemin := copieExemple(t)
	a := ouvrir(t, chemin, store.Ecriture)
	imprimer(t, a, "fiche-service?commune=Valbrune")
	corrigerChamp(t, a, "Exemple_1", "telephone", "0199000001")
	a.Close()
	b, err := atelier.Open(t.Context(), chemin, store.Ecriture, atelier.Options{Jour: jour.AddDate(0, 1, 0)})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	faux, suivis, err := b.AReimprimer(t.Context())
	if err != nil || len(faux) == 0 || len(faux) == suivis {
		t.Fatalf("%d of %d, %v", len(faux), suivis, err)
	}
	var l []atelier.Reprise
	for _, r := range faux {
		l = append(l, atelier.Reprise{Demande: r.Demande, Nom: r.Nom})
	}
	fait, err := b.Refaire(t.Context(), l, vers(t, ""), func(atelier.Evenement) {})
	if err != nil || fait.Faits != len(faux) {
		t.Errorf("%d made again, want %d, %v", fait.Faits, len(faux), err)
	}
	if reste := aReimprimer(t, b); len(reste) != 0 || len(imprimes(t, b)) != suivis {
		t.Errorf("left: %q, of %d", reste, len(imprimes(t, b)))
	}
}
