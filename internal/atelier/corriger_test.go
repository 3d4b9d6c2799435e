package atelier_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
)

func TestReadingWhatIsTyped(t *testing.T) {
	for saisie, want := range map[string]atelier.Saisie{
		"telephone=0199000001":   {Id: "a", Champ: "telephone", Valeur: "0199000001"},
		"telephone=":             {Id: "a", Champ: "telephone"},
		"site_web=https://a?b=c": {Id: "a", Champ: "site_web", Valeur: "https://a?b=c"},
	} {
		if got, err := atelier.LireSaisie("a", saisie); err != nil || got != want {
			t.Errorf("%s: %+v, %v", saisie, got, err)
		}
	}
	_, err := atelier.LireSaisie("a", "telephone")
	refuse(t, err, faute.Demande, "quel champ corriger")
}

func TestACorrectionIsReadAsAnImportWould(t *testing.T) {
	for _, c := range []struct{ champ, valeur, colonne, want string }{
		{"telephone", " 01 99 00 00 09 ", "telephone", "+33199000009"},
		{"Téléphone", "01.99.00.00.08", "telephone", "+33199000008"},
		{"complement-adresse", "Entrée B", "complement_adresse", "Entrée B"},
		{"date_maj", "04/11/2026", "date_maj", "2026-11-04"},
		{"telephone", "", "telephone", ""},
	} {
		t.Run(c.champ+"="+c.valeur, func(t *testing.T) {
			a := deCSV(t, troisLieux)
			faites, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: c.champ, Valeur: c.valeur,
				Auteur: "Ana"}}, false)
			if err != nil || len(faites) != 1 {
				t.Fatalf("%+v, %v", faites, err)
			}
			k := faites[0]
			want := store.Correction{Id: "Essai_2", Colonne: c.colonne, Valeur: c.want, Auteur: "Ana", Date: "2026-11-22",
				Publie: k.Publie}
			if k.Correction != want || k.Lieu.Nom != "Médiathèque imaginaire" {
				t.Errorf("%+v, want %+v", k.Correction, want)
			}
			l := unLieu(t, a, "Essai_2")
			if got := valeurDe(&l, c.colonne); got != c.want {
				t.Errorf("the place says %q, want %q", got, c.want)
			}
			if k.Publie != valeurDe(&k.Lieu, c.colonne) {
				t.Errorf("published %q", k.Publie)
			}
		})
	}
}

// valeurDe is what a place says in a column, or in its local notice.
func valeurDe(l *lieu.Lieu, colonne string) string {
	for _, c := range lieu.Champs() {
		if c.Nom == colonne {
			return c.Texte(l)
		}
	}
	return l.Avis
}

func TestCorrectionsThatNobodyMeans(t *testing.T) {
	for _, c := range []struct{ id, champ, valeur, mots, conseil string }{
		{"Essai_2", "telephone", "12", "telephone = « 12 »", "Vérifiez"},
		{"Essai_2", "horaire", "Mo", "« horaire » n'existe pas", "Vouliez-vous « horaires »"},
		{"Essai_2", "xyz", "Mo", "« xyz » n'existe pas", "Les champs sont : pivot, nom, "},
		{"Essai_2", "id", "Essai_3", "ne se corrige pas", "reconnu d'un import à l'autre"},
		{"Essai_2", "nom", "", "impossible à garder : le nom manque", "Un lieu a un nom"},
		{"Essai_2", "avis", strings.Repeat("é", 201), "201 caractères", "l'essentiel"},
		{"Essai_2", "avis", "Fermé du 21 décembre 2026 au 3 janvier 2026.", "le dernier jour (03/01/2026) vient avant",
			"les jours et l'année"},
		{"Essai_2", "avis", "Atelier le 31 juin", "31/06 n'existe pas", "les jours et l'année"},
		{"essai_2", "nom", "x", "ne connaît pas de lieu", "Vouliez-vous « Essai_2 ("},
	} {
		t.Run(c.champ, func(t *testing.T) {
			a := deCSV(t, troisLieux)
			_, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: c.id, Champ: c.champ, Valeur: c.valeur}}, false)
			if f := refuse(t, err, faute.Demande, c.mots); !strings.Contains(f.Conseil, c.conseil) {
				t.Errorf("advice %q, want « %s »", f.Conseil, c.conseil)
			}
			if toutes := corrections(t, a, ""); len(toutes) > 0 {
				t.Errorf("kept: %v", toutes)
			}
		})
	}
	a := deCSV(t, troisLieux) // the limit is that of what is too long
	if _, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "avis",
		Valeur: strings.Repeat("é", 200)}}, false); err != nil {
		t.Error(err)
	}
}

func corrections(t *testing.T, a *atelier.Atelier, id string) []store.Correction {
	t.Helper()
	var out []store.Correction
	for c, err := range a.Corrections(t.Context(), id) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func TestADoubtfulValueIsConfirmed(t *testing.T) {
	a := deCSV(t, troisLieux)
	s := []atelier.Saisie{{Id: "Essai_2", Champ: "horaires", Valeur: "lundi matin", Auteur: "Ana"}}
	_, err := a.Corriger(t.Context(), s, false)
	f := refuse(t, err, faute.Demande, "horaires = « lundi matin »")
	if !f.Peut(faute.Confirmer) || f.Champ != "horaires" {
		t.Errorf("field %q, gestures %v", f.Champ, f.Gestes)
	}
	if faites, err := a.Corriger(t.Context(), s, true); err != nil || faites[0].Valeur != "lundi matin" {
		t.Errorf("%+v, %v", faites, err)
	}
}

// A commune alone contradicts the code; both together are what a person means.
// One that is refused keeps the other from being kept.
func TestCorrectionsOfAPlaceAreJudgedTogether(t *testing.T) {
	a := deCSV(t, troisLieux)
	faites, err := a.Corriger(t.Context(), []atelier.Saisie{
		{Id: "Essai_2", Champ: "commune", Valeur: "Jonzac"}, {Id: "Essai_1", Champ: "nom", Valeur: "La Passerelle"},
		{Id: "Essai_2", Champ: "code_insee", Valeur: "17197"}, {Id: "Essai_2", Champ: "code_postal", Valeur: "17500"},
	}, false)
	if err != nil || len(faites) != 4 || faites[1].Colonne != "code_insee" || faites[3].Id != "Essai_1" {
		t.Fatalf("%+v, %v", faites, err)
	}
	if l := unLieu(t, a, "Essai_2"); l.Commune != "Jonzac" || l.CodeInsee != "17197" {
		t.Errorf("the place is in %s, %s", l.Commune, l.CodeInsee)
	}
	_, err = a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_1", Champ: "adresse", Valeur: "9 rue Basse"},
		{Id: "Autre_7", Champ: "nom"}}, false)
	refuse(t, err, faute.Demande, "impossible à garder")
	if l := unLieu(t, a, "Essai_1"); l.Adresse != "2 rue Haute" {
		t.Errorf("half of what was asked is kept: %q", l.Adresse)
	}
}

// A place that moves is corrected by its commune alone: the code follows, the postal code
// when there is one, and the position of before goes. What is not sure is asked for.
func TestAPlaceThatMoves(t *testing.T) {
	const lieux = "id,nom,commune,code_postal,code_insee,latitude,longitude,source\n" +
		"Essai_1,Maison,Pons,17800,17283,45.58,-0.547,Essai\nEssai_2,Maison,Pons,17800,17283,45.745,-0.633,Essai\n"
	ici := func(l lieu.Lieu) string {
		return l.Commune + " " + l.CodePostal + " " + l.CodeInsee + " " + strconv.FormatBool(l.Latitude != 0)
	}
	for _, c := range []struct{ id, commune, postal, want string }{
		{"Essai_1", "saintes", "", "Saintes 17100 17415 false"},
		{"Essai_2", "Saintes", "", "Saintes 17100 17415 true"}, // it stood there: the name was wrong
		{"Essai_1", "Bordeaux", "33000", "Bordeaux 33000 33063 false"},
		{"Essai_1", "Saint-Denis (Gard)", "", "Saint-Denis 30500 30247 false"},
		{"Essai_1", "Saint-Denis", "30500", "Saint-Denis 30500 30247 false"},
		{"Essai_1", "Bordeaux", "", "plusieurs codes postaux"},
		{"Essai_1", "Saint-Denis", "", "plusieurs communes"},
		{"Essai_1", "Poons", "", "d'aucune commune"},
		{"Essai_1", "Saintes", "33000", "n'est pas celui de Saintes"},
	} {
		a := deCSV(t, lieux)
		saisies := []atelier.Saisie{{Id: c.id, Champ: "commune", Valeur: c.commune}}
		if c.postal != "" {
			saisies = append(saisies, atelier.Saisie{Id: c.id, Champ: "code_postal", Valeur: c.postal})
		}
		if _, err := a.Corriger(t.Context(), saisies, false); err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v", c, err)
		} else if got := ici(unLieu(t, a, c.id)); err == nil && got != c.want {
			t.Errorf("%+v: %s", c, got)
		} else if err != nil && got != ici(unLieu(t, deCSV(t, lieux), c.id)) {
			t.Errorf("%+v: half of it is kept, %s", c, got)
		}
	}
}

const fautives = "\ufeffid;champ;valeur;auteur;date\r\n" +
	"Essai_9;nom;Absente;Ana;2026-11-01\r\n" +
	"Essai_1;telephone;12;Ana;2026-11-01\r\n" +
	"Essai_1;telephone;0199000009;Ana;2026-11-01\r\n" +
	"Essai_1;adresse;3 rue des Essais;;\r\n"

func TestReadingAllThatIsTypedOfAPlace(t *testing.T) {
	got, err := atelier.LireSaisies("a1", []string{"nom=Abri", "avis=x=y"}, "Léa")
	want := []atelier.Saisie{{Id: "a1", Champ: "nom", Valeur: "Abri", Auteur: "Léa"},
		{Id: "a1", Champ: "avis", Valeur: "x=y", Auteur: "Léa"}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := atelier.LireSaisies("a1", []string{"nom=Abri", "fermé"}, "Léa"); len(got) > 0 {
		t.Errorf("%+v", got)
	} else {
		refuse(t, err, faute.Demande, "fermé")
	}
}

func TestCorrectionsOfAFile(t *testing.T) {
	a := deCSV(t, troisLieux)
	saisies, err := atelier.LireCorrections("c.csv", strings.NewReader(fautives))
	if err != nil || len(saisies) != 4 {
		t.Fatalf("%+v, %v", saisies, err)
	}
	b, err := a.CorrigerLot(t.Context(), saisies, "Léa", false)
	if err != nil || b.Lues != 4 || b.Neuves != 2 || b.Connues != 0 || len(b.Laissees) != 2 {
		t.Fatalf("%+v, %v", b, err)
	}
	if b.Laissees[0].Rang != 1 || b.Laissees[1].Rang != 2 ||
		!strings.Contains(b.Laissees[1].Faute.Error(), "telephone = « 12 »") {
		t.Errorf("left out: %+v", b.Laissees)
	}
	if b, err = a.CorrigerLot(t.Context(), saisies, "Léa", false); err != nil || b.Neuves != 0 || b.Connues != 2 {
		t.Errorf("again: %+v, %v", b, err)
	}
	want := []store.Correction{
		{Id: "Essai_1", Colonne: "adresse", Valeur: "3 rue des Essais", Auteur: "Léa", Date: "2026-11-22",
			Publie: "2 rue Haute"},
		{Id: "Essai_1", Colonne: "telephone", Valeur: "+33199000009", Auteur: "Ana", Date: "2026-11-01",
			Publie: "+33536490001"},
	}
	if got := corrections(t, a, "Essai_1"); !slices.Equal(got, want) || len(corrections(t, a, "Essai_2")) > 0 {
		t.Errorf("kept: %+v", got)
	}
}

// What is exported and read again changes nothing: a law of the file.
func TestExportedCorrectionsComeBack(t *testing.T) {
	a := deCSV(t, troisLieux)
	if _, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_1", Champ: "avis", Valeur: "Fermé ; \"travaux\"",
		Auteur: "Ana"},
		{Id: "Essai_1", Champ: "nom", Valeur: "Centre, neuf", Auteur: "Bo"}}, false); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(strings.Join(atelier.ColonnesCorrections(), ",") + "\n")
	for _, c := range corrections(t, a, "") {
		b.WriteString(c.Id + "," + c.Colonne + ",\"" + strings.ReplaceAll(c.Valeur, `"`, `""`) + "\"," + c.Auteur + "," +
			c.Date + "\n")
	}
	saisies, err := atelier.LireCorrections("c.csv", strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if bilan, err := a.CorrigerLot(t.Context(), saisies, "", false); err != nil || bilan.Connues != 2 || bilan.Neuves+
		len(bilan.Laissees) > 0 {
		t.Errorf("%+v, %v", bilan, err)
	}
}

func TestFilesThatHoldNoCorrections(t *testing.T) {
	for texte, mots := range map[string]string{
		"":                                  "n'est pas un fichier de corrections",
		"id,champ\na,b\n":                   "n'est pas un fichier de corrections",
		"id,nom,commune\nEssai_1,a,b\n":     "n'est pas un fichier de corrections",
		"id,champ,valeur\na,b,c\na,\"b,c\n": "ligne 3",
	} {
		_, err := atelier.LireCorrections("c.csv", strings.NewReader(texte))
		refuse(t, err, faute.Demande, mots)
	}
	courtes, err := atelier.LireCorrections("c.csv", strings.NewReader("valeur,champ,id\nx\ny,nom,Essai_1,en trop\n"))
	if want := []atelier.Saisie{{Valeur: "x"}, {Id: "Essai_1", Champ: "nom", Valeur: "y"}}; err != nil ||
		!slices.Equal(courtes, want) {
		t.Errorf("%+v, %v", courtes, err)
	}
}

func TestCorrectionsTakenBack(t *testing.T) {
	a := deCSV(t, troisLieux)
	ctx := t.Context()
	avant := unLieu(t, a, "Essai_1")
	if _, err := a.Corriger(ctx, []atelier.Saisie{{Id: "Essai_1", Champ: "telephone", Valeur: "0199000009"},
		{Id: "Essai_1", Champ: "nom", Valeur: "Passerelle"}}, false); err != nil {
		t.Fatal(err)
	}
	_, err := a.AnnulerCorrections(ctx, "Essai_1", []string{"telephone", "couleur"}, "Bo")
	refuse(t, err, faute.Demande, "« couleur » n'existe pas")
	if n := len(corrections(t, a, "")); n != 2 {
		t.Errorf("%d corrections left after a fault", n)
	}
	faites, err := a.AnnulerCorrections(ctx, "Essai_1", []string{"Téléphone", "nom"}, "Bo")
	if err != nil || !slices.Equal(faites, []string{"telephone", "nom"}) {
		t.Errorf("%v, %v", faites, err)
	}
	if l := unLieu(t, a, "Essai_1"); l.Telephone != avant.Telephone || l.Nom != avant.Nom {
		t.Errorf("the place says %q, %q", l.Telephone, l.Nom)
	}
	faites, err = a.AnnulerCorrections(ctx, "Essai_1", []string{"nom"}, "Bo")
	if f := refuse(t, err, faute.Demande, "n'a pas de correction"); !f.Peut(faute.Corrections) || len(faites) > 0 {
		t.Errorf("%v, gestures %v", faites, f.Gestes)
	}
}

func TestACorrectionOfNoMoreUse(t *testing.T) {
	for _, c := range []struct {
		c    store.Correction
		want bool
	}{
		{store.Correction{Colonne: "nom", Valeur: "a", Publie: "a"}, true},
		{store.Correction{Colonne: "nom", Valeur: "a", Publie: "b"}, false},
		{store.Correction{Colonne: "nom"}, true},
		{store.Correction{Colonne: store.ColonneAvis}, false},
	} {
		if got := atelier.Inutile(c.c); got != c.want {
			t.Errorf("%+v: %v", c.c, got)
		}
	}
}

// A notice is kept as typed, and read with the year that it was meant for; what was
// understood of its days is said.
func TestANoticeKeepsItsYear(t *testing.T) {
	for valeur, want := range map[string][2]string{
		"Fermé jusqu'au 4 janvier.": {"Fermé jusqu'au 4 janvier 2027.", "au 4 janvier 2027"},
		"Fermé du 21 décembre au 3 janvier.": {"Fermé du 21 décembre au 3 janvier 2027.",
			"fermé du 21 décembre 2026 au 3 janvier 2027"},
		"Fermé le 24 décembre.": {"Fermé le 24 décembre 2026.", "fermé le 24 décembre 2026"},
		"Fermé pour travaux.":   {"Fermé pour travaux.", "sans dernier jour"},
		"Apportez vos papiers le 4 décembre.": {"Apportez vos papiers le 4 décembre 2026.",
			"disparaît après le 4 décembre 2026"},
		"Le numéro change le 4 décembre.": {"Le numéro change le 4 décembre.", ""},
		"Fermé du 30 nov. au 4 déc. et le 24 décembre": {"Fermé du 30 nov. au 4 déc. 2026 et le 24 décembre 2026",
			"fermé du 30 novembre 2026 au 4 décembre 2026 et le 24 décembre 2026, l'avis"},
		"Fermé du 1er au 5 mars 2020.": {"Fermé du 1er au 5 mars 2020.", "s'est terminé le 5 mars 2020"},
	} {
		a := deCSV(t, troisLieux)
		faites, err := a.Corriger(t.Context(), []atelier.Saisie{{Id: "Essai_2", Champ: "avis", Valeur: valeur}}, false)
		if err != nil || len(faites) != 1 || faites[0].Valeur != valeur {
			t.Fatalf("%q: %+v, %v", valeur, faites, err)
		}
		if l := unLieu(t, a, "Essai_2"); l.Avis != want[0] {
			t.Errorf("%q is read as %q, want %q", valeur, l.Avis, want[0])
		}
		dit := strings.ReplaceAll(strings.Join(faites[0].Compris, " "), "\u00a0", " ")
		if !strings.Contains(dit, want[1]) || want[1] == "" && dit != "" {
			t.Errorf("%q is understood as %q, want %q", valeur, dit, want[1])
		}
	}
}
