package atelier_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/controle"
	"feuillet/lieu/selection"
	"feuillet/render"
)

const enTeteRevue = "id,nom,commune,code_postal,code_insee,adresse,telephone,horaires,services,date_maj\n"

// revueDe imports places, makes a paper of them, or a kit when none is named,
// and gives what is to be looked at, a line each.
func revueDe(t *testing.T, papier, lignes string, avant func(*atelier.Atelier)) (dits []string,
	groupes []atelier.Groupe) {
	t.Helper()
	a, _ := create(t)
	if _, err := a.Importer(t.Context(), of(text("orée.csv", enTeteRevue+lignes)),
		func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	if avant != nil {
		avant(a)
	}
	faire := a.Imprimer
	if papier == "" {
		faire = a.ImprimerKit
	}
	d := atelier.Demande{Papier: papier, Requete: selection.Requete{"commune": {"Pons"}}}
	bilan, err := faire(t.Context(), d, vers(t, "pdf"), func(atelier.Evenement) {})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range bilan.Revue {
		dits = append(dits, strings.ReplaceAll(g.String(), "’", "'"))
	}
	return dits, bilan.Revue
}

// rangée is a row whose place needs no remark.
func rangée(n int, nom, tel, heures, date string) string {
	return fmt.Sprintf("Orée_%d,%s,Pons,17800,17283,%d rue des Genêts,%s,%s,Aide aux démarches administratives,%s\n", n,
		nom, n,
		tel, heures, date)
}

// A doubt that touches what a paper prints is told as it is printed, by the
// name of its place, once whatever the number of papers.
func TestDoubtsReachWhoPrints(t *testing.T) {
	sain := rangée(1, "Halte des Genêts", "0199000001", "Mo-Fr 09:00-12:00", "2026-09-01")
	for _, c := range []struct{ why, lignes, want string }{
		{"hours withheld", rangée(2, "Foyer du Lin", "0199000002", "selon la saison", "2026-09-01"),
			"Foyer du Lin (Orée_2) : horaires"},
		{"hours without a day", rangée(2, "Foyer du Lin", "0199000002", "09:00-12:00", "2026-09-01"),
			"horaires imprimés sans jour"},
		{"a phone that is none", rangée(2, "Foyer du Lin", "à la mairie", "", "2026-09-01"),
			"Foyer du Lin (Orée_2) : téléphone"},
		{"two numbers", rangée(2, "Foyer du Lin", "0199000002 / 0199000003", "", "2026-09-01"),
			"Foyer du Lin (Orée_2) : téléphone à vérifier"},
		{"lost accents", strings.Replace(rangée(2, "Foyer du Lin", "0199000002", "", "2026-09-01"), "rue des Genêts",
			"all?e des H?tres", 1),
			"Foyer du Lin (Orée_2) : adresse à vérifier"},
		{"old information", rangée(2, "Foyer du Lin", "0199000002", "", "2019-03-01"), "1 lieu sur 2 : informations de 2019"},
		{"no day", rangée(2, "Foyer du Lin", "0199000002", "", ""), "1 lieu sur 2 : informations sans date"},
		{"the same place twice", rangée(1, "Halte des Genêts", "0199000001", "", "2026-09-01") +
			strings.Replace(rangée(1, "La halte des Genêts", "0199000001", "", "2026-09-01"), "Orée_1", "Orée_9", 1),
			"« Halte des Genêts » (Orée_1) et « La halte des Genêts » (Orée_9) : peut-être le même lieu"},
	} {
		for _, papier := range []string{"affiche", "annuaire", "fiche-service", ""} {
			dits, _ := revueDe(t, papier, sain+c.lignes, nil)
			n := 0
			for _, l := range dits {
				n += strings.Count(l, c.want)
			}
			if n != 1 {
				t.Errorf("%s, %q: told %d times in %q", c.why, papier, n, dits)
			}
		}
	}
	if dits, _ := revueDe(t, "annuaire", sain, nil); len(dits) != 0 {
		t.Errorf("a place without doubts: %q", dits)
	}
}

// Many places of one doubt are one line, the first by their names.
func TestManyDoubtsAreOneLine(t *testing.T) {
	lignes := ""
	for n := range 15 {
		lignes += rangée(n, fmt.Sprintf("Point %c", 'A'+n), fmt.Sprintf("01990001%02d", n), "selon les jours",
			fmt.Sprintf("%d-03-01", 2018+n%2))
	}
	dits, groupes := revueDe(t, "annuaire", lignes, nil)
	if !slices.ContainsFunc(dits, func(s string) bool {
		return strings.HasPrefix(s, "Point ") && strings.Contains(s, " et 12 autres : horaires non imprimés")
	}) || !slices.Contains(dits, "15 lieux sur 15 : informations anciennes, de 2018 à 2019") {
		t.Errorf("%q", dits)
	}
	for _, g := range groupes {
		if g.Lieux == 15 && !slices.ContainsFunc(g.Gestes, func(f faute.Geste) bool { return f.Nom == faute.VoirControle }) {
			t.Errorf("%s: where are the others?", g)
		}
	}
}

// What a person corrected, or said of duplicates, is not doubted again.
func TestDoubtsThatWereSettled(t *testing.T) {
	dits, _ := revueDe(t, "annuaire", rangée(2, "Foyer du Lin", "0199000002 / 0199000003", "", "2026-09-01"),
		func(a *atelier.Atelier) {
			s := []atelier.Saisie{{Id: "Orée_2", Champ: "telephone", Valeur: "0199000004", Auteur: "Léa"}}
			if _, err := a.Corriger(t.Context(), s, false); err != nil {
				t.Fatal(err)
			}
		})
	if len(dits) != 0 {
		t.Errorf("%q", dits)
	}
}

// What is false on paper comes before what its pages gave up.
func TestWhatIsFalseComesFirst(t *testing.T) {
	_, groupes := revueDe(t, "", rangée(1, "Halte des Genêts", "à la mairie", "selon la saison", "2019-03-01"), nil)
	var genres []render.Genre
	for _, g := range groupes {
		genres = append(genres, g.Genre)
	}
	want := []render.Genre{render.AvisTelephone, render.AvisHoraires, render.AvisAge}
	if len(genres) < 3 || !slices.Equal(genres[:3], want) {
		t.Errorf("%q, want %q first", genres, want)
	}
}

// What a line leads to, it shows: a control finds the places of the remarks on what the
// base says, and the others are on what a paper did, which no control knows.
func TestARemarkLeadsWhereItIsFound(t *testing.T) {
	lignes := ""
	for n := range 5 {
		lignes += rangée(n, strings.Repeat(fmt.Sprintf("Halte %c des Genêts et des Tilleuls ", 'A'+n), 5), "à la mairie",
			"selon les jours", "2018-03-01")
		lignes += rangée(10+n, fmt.Sprintf("Foyer %c", 'A'+n), fmt.Sprintf("01990001%02d / 01990002%02d", n, n), "", "")
	}
	a, _ := create(t)
	if _, err := a.Importer(t.Context(), of(text("orée.csv", enTeteRevue+lignes)),
		func(atelier.Evenement) {}); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	_, all := controler(t, a, nil, atelier.Demande{})
	for _, c := range all {
		r, _ := controle.RegleDe(c.Regle)
		found[c.Id+" "+string(r.Theme)] = true
	}
	themes := map[render.Genre][]controle.Theme{render.AvisTelephone: {controle.Papier, controle.Import},
		render.AvisHoraires: {controle.Horaires, controle.Import}, render.AvisAge: {controle.Dates},
		render.AvisNom: {controle.Papier}, render.AvisDoublon: {controle.Doublons}}
	seen := map[string]bool{}
	for _, papier := range []string{"fiche-lieu", "annuaire", "semainier"} {
		b, err := a.Imprimer(t.Context(), atelier.Demande{Papier: papier}, vers(t, "pdf"), func(atelier.Evenement) {})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range b.Revue {
			if len(g.Gestes) == 0 || g.Lieux <= 3 {
				continue
			}
			seen[g.Gestes[0].Nom] = true
			for _, l := range g.Noms {
				if g.Gestes[0].Nom == faute.VoirControle && !slices.ContainsFunc(themes[g.Genre], func(c controle.Theme) bool {
					return found[l.Id+" "+string(c)]
				}) {
					t.Errorf("%s: no control shows %s of %q", papier, l.Id, g)
				}
			}
		}
	}
	if !seen[faute.VoirControle] || !seen[faute.ToutMontrer] {
		t.Errorf("remarks lead to %v", seen)
	}
}

// A paper that could not be made is named, before all other remarks.
func TestARefusedPaperIsNamedFirst(t *testing.T) {
	p := &atelier.Papier{Document: &render.Document{Refus: errors.New("trop haut")}, Nom: "annuaire-orée",
		Remarques: []atelier.Remarque{{Avis: render.Avis{Genre: render.AvisDoublon, Lieu: "1", Nom: "Halte", Texte: "deux"}}}}
	g := atelier.Revoir(p)
	if len(g) != 2 || g[0].Genre != render.AvisRefus || g[0].String() != "annuaire-orée : trop haut" {
		t.Errorf("%+v", g)
	}
}

// A remark on one paper of several says which; of a run of one, its name stands above.
func TestARemarkOnAPaperNamesIt(t *testing.T) {
	var lignes strings.Builder
	for n := range 60 {
		lignes.WriteString(rangée(n, fmt.Sprintf("Point %d", n), fmt.Sprintf("01990001%02d", n), "", "2026-09-01"))
	}
	for services, want := range map[string]string{"Aide aux démarches administratives": "",
		`"Aide aux démarches administratives|Insertion professionnelle via le numérique"`: "fiche-service-"} {
		dits, groupes := revueDe(t, "fiche-service", strings.ReplaceAll(lignes.String(),
			"Aide aux démarches administratives", services), nil)
		found := false
		for i, g := range groupes {
			if g.Genre == render.AvisPleine && strings.Contains(g.Texte, "sur la fiche") {
				found = true
				if named := strings.HasPrefix(dits[i], "fiche-service-"); named != (want != "") {
					t.Errorf("%s: %q", services, dits[i])
				}
			}
		}
		if !found {
			t.Errorf("%s: %q", services, dits)
		}
	}
}

// Two losses of one place are both told, though they are of one kind; what is found twice is told once.
func TestEachLossOfAPlaceIsTold(t *testing.T) {
	perte := func(detail string) atelier.Remarque {
		return atelier.Remarque{Papier: "fiche", Avis: render.Avis{Genre: render.AvisAdresse, Lieu: "Orée_1", Nom: "Orée",
			Texte: "adresse raccourcie", Detail: detail, Perte: true}}
	}
	g := atelier.Revoir(&atelier.Papier{Nom: "fiche", Document: &render.Document{},
		Remarques: []atelier.Remarque{perte("« 4 rue »"), perte("« bâtiment »"), perte("« 4 rue »")}})
	if len(g) != 1 || g[0].String() != "Orée : adresse raccourcie : « 4 rue » ; « bâtiment »" {
		t.Errorf("%v", g)
	}
}
