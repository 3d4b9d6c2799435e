package feuille_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/papertest"
)

// atelierNumerique is a place that says much.
var atelierNumerique = lieu.Lieu{Id: "o-1", Nom: "Atelier du Pont Neuf", Commune: "Pons", CodePostal: "17800",
	CodeInsee: "17283", Adresse: "3 rue du Pont", Telephone: "0546000001", Source: "Essai",
	Horaires: "Mo-Fr 09:00-12:00", FraisACharge: []string{lieu.Gratuit}, StructureParente: "Association des Ponts",
	Courriels:      []string{"accueil@ponts.example"},
	Services:       []string{"Utilisation sécurisée du numérique", "Aide aux démarches administratives"},
	ModalitesAcces: []string{lieu.SePresenter, lieu.Prescription}}

// orienter makes the referrals of places, with what is written on them.
func orienter(t *testing.T, lieux []lieu.Lieu, query, pour string, ecrit map[string][]string) (*render.Ouvrage,
	[]*render.Document, error) {
	t.Helper()
	p := papertest.Paper(t, "fiche-orientation")
	saisies := map[string]string{}
	if pour != "" {
		saisies["pour"] = pour
	}
	e := papertest.Edition()
	c := papertest.Order(t, p, &papertest.Base{Places: lieux, Known: e.Territoires}, e, query, saisies)
	var err error
	if c.Saisie, err = p.LireSaisie(ecrit); err != nil {
		t.Fatal(err)
	}
	return papertest.Compose(p, c)
}

// lue is a referral read back: its words, and its fields by name.
func lue(t *testing.T, d *render.Document) (said string, fields map[string]pdftest.Field) {
	t.Helper()
	if d.Refus != nil {
		t.Fatal(d.Refus)
	}
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pdftest.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	fields = map[string]pdftest.Field{}
	for _, f := range r.Fields {
		fields[f.Name] = f
	}
	page, err := d.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, it := range page.Items {
		words = append(words, it.Text)
	}
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(strings.Join(words, " ")), fields
}

// Only the needs that the place gives are asked, then another; the copy has no name
// and no remark; the number is as large as the model says.
func TestAReferral(t *testing.T) {
	ecrit := map[string][]string{"nom": {"Zéphirine Quatrebarbes"}, "besoin": {"arnaques"}, "besoin-autre": {"un compte"},
		"apporter": {"identite"}, "remarques": {"Vient avec sa sœur."}, "jour": {"mardi 8"}, "oriente-le": {"3 mars"}}
	_, docs, err := orienter(t, []lieu.Lieu{atelierNumerique}, "", "", ecrit)
	if err != nil || len(docs) != 1 {
		t.Fatal(err)
	}
	said, fields := lue(t, docs[0])
	for nom, want := range map[string]string{"nom": "Zéphirine Quatrebarbes", "besoin-autre": "un compte",
		"remarques": "Vient avec sa sœur.", "jour": "mardi 8", "oriente-le": "3 mars", "demande": "arnaques, autre"} {
		if fields[nom].Value != want {
			t.Errorf("%s: %q, want %q", nom, fields[nom].Value, want)
		}
	}
	for nom, on := range map[string]bool{"besoin-arnaques": true, "besoin-demarches": false, "apporter-identite": true,
		"apporter-telephone": false, "besoin-cocher-autre": true} {
		if f, ok := fields[nom]; !ok || (f.Value == "Oui") != on {
			t.Errorf("%s: %+v", nom, f)
		}
	}
	if _, ok := fields["besoin-emploi"]; ok {
		t.Error("a need that the place does not give")
	}
	if i, j := strings.Index(said, "apportez ce"), strings.Index(said, "05 46"); i < 0 || j < i {
		t.Errorf("the referral is not said before the number: %s", said)
	}
	for _, s := range []string{"Quatrebarbes", "sœur"} {
		if strings.Contains(said, s) || strings.Contains(strings.Join(docs[0].Noms, " ")+docs[0].Meta.Title, s) {
			t.Errorf("%q outside its field", s)
		}
	}
	page, _ := docs[0].Page(0)
	if i := slices.IndexFunc(page.Items, func(it layout.Item) bool { return strings.HasPrefix(it.Text, "05") }); i < 0 ||
		page.Items[i].Size != layout.Pt(32) {
		t.Error("the number is not at 32 points")
	}
}

// The block of the place is the public's for all; what is kept changes.
func TestTheCopyIsOfWhoKeepsIt(t *testing.T) {
	for pour, want := range map[string][2]string{
		"":        {"", "Modalités d’accès|Structure|accueil@"},
		"aidants": {"Modalités d’accès|Mail", "Structure|envoyée le"},
		"pro": {"Structure : Association|Prescription : à envoyer à accueil@ponts.example|envoyée le",
			"Modalités d’accès"},
	} {
		_, docs, err := orienter(t, []lieu.Lieu{atelierNumerique}, "", pour, nil)
		if err != nil {
			t.Fatal(err)
		}
		said, fields := lue(t, docs[0])
		for i, ok := range []bool{true, false} {
			for _, s := range strings.Split(want[i], "|") {
				if s != "" && strings.Contains(said, s) != ok {
					t.Errorf("%s: %q said: %t\n%s", pour, s, !ok, said)
				}
			}
		}
		if !strings.Contains(said, "C’est gratuit.") || len(fields) < 15 {
			t.Errorf("%s: %d fields\n%s", pour, len(fields), said)
		}
	}
}

// A reserved place is left out and said, unless it is asked for; then its condition
// stands before the number. What cannot be written is a fault that says what to do.
func TestReferralsThatAreNotMade(t *testing.T) {
	reserve := atelierNumerique
	reserve.Id, reserve.Nom, reserve.PresentationDetail = "o-2", "Club des Sittelles", "Uniquement pour les adhérents."
	muet := lieu.Lieu{Id: "o-3", Nom: "Salle des Bouleaux", Commune: "Pons", CodePostal: "17800", CodeInsee: "17283"}
	tous := []lieu.Lieu{atelierNumerique, reserve, muet}
	o, docs, err := orienter(t, tous, "", "", nil)
	if err != nil || len(docs) != 2 || !slices.ContainsFunc(o.Avis, func(v render.Avis) bool { return v.Lieu == "o-2" }) {
		t.Fatalf("%d documents, %v, %+v", len(docs), err, o)
	}
	if said, fields := lue(t, docs[1]); !strings.Contains(said, "Demandez quelle aide") || len(fields) < 20 {
		t.Errorf("a poor place: %d fields, %s", len(fields), said)
	}
	if _, docs, err = orienter(t, tous, "lieu=o-2", "", nil); err != nil {
		t.Fatal(err)
	}
	said, _ := lue(t, docs[0])
	if i, j := strings.Index(said, "adhérents"), strings.Index(said, "05 46"); i < 0 || j < i {
		t.Errorf("the condition is not said before the number: %s", said)
	}
	long := strings.Repeat("Écrit pour que la case déborde. ", 12)
	for why, c := range map[string]struct {
		query string
		ecrit map[string][]string
	}{"several places": {"", map[string][]string{"nom": {"Zoé"}}},
		"a need it does not give": {"lieu=o-1", map[string][]string{"besoin": {"emploi"}}},
		"too long":                {"lieu=o-1", map[string][]string{"remarques": {long}}}} {
		_, docs, err := orienter(t, tous, c.query, "", c.ecrit)
		if err == nil && len(docs) == 1 {
			err = docs[0].Refus
		}
		if f := faute.De(err); f == nil || f.Conseil == "" || strings.Contains(f.Error(), "Zoé") {
			t.Errorf("%s: %v", why, err)
		}
	}
}

// What is known of the place stays as long as there is room that is left to write in: the
// person reads it on the way.
func TestBoxesGiveWayBeforeHours(t *testing.T) {
	l := atelierNumerique
	l.Nom = "Mission locale du Pont Neuf et des Ormes, antenne du centre"
	l.Horaires = "Mo 10:00-12:30,13:30-17:00; Tu 09:00-12:30,13:30-17:00; Th 13:30-17:00; Fr 09:00-12:30,13:30-16:30"
	l.ComplementAdresse, l.Services = "Deuxième étage, porte de gauche", lieu.Services()[:6]
	l.PriseEnChargeSpecifique, l.Courriels = []string{"Langues étrangères : anglais"}, nil
	for _, pour := range []string{"aidants", "pro"} {
		_, docs, err := orienter(t, []lieu.Lieu{l}, "", pour, nil)
		if err != nil || len(docs) != 1 {
			t.Fatal(pour, err)
		}
		said, _ := lue(t, docs[0])
		said = papertest.Plain(said)
		for _, s := range []string{"9 h–12 h 30 et 13 h 30–16 h 30", "Deuxième étage"} {
			if !strings.Contains(said, s) {
				t.Errorf("%s: no %q: %v\n%s", pour, s, docs[0].Ajustement.Steps, said)
			}
		}
	}
}
