package feuille_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/feuille"
	"feuillet/render/papertest"
	"feuillet/templates"
)

// sheetFor is the sheet of a place for an audience, made by its query.
func sheetFor(t *testing.T, l lieu.Lieu, pour render.Audience, phone string) (papertest.Sheet, string) {
	t.Helper()
	p := papertest.Paper(t, "fiche-lieu")
	e := papertest.Edition()
	e.Date = time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC)
	e.Editeur = render.Editeur{Nom: "la mairie de Pons", Adresse: "1 place de la Mairie, 17800 Pons", Telephone: phone}
	c := papertest.Order(t, p, papertest.BaseOf(l), e, "", map[string]string{"pour": string(pour)})
	_, docs, err := papertest.Compose(p, c)
	if err != nil || len(docs) != 1 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	f := papertest.Export(docs[0])
	if f.Err != nil {
		t.Fatalf("for %s: %v", pour, f.Err)
	}
	f.Lieu = &l
	return f, strings.Join(papertest.Said(papertest.ReadSheet(t, f)), "\n")
}

// audiences are those of a sheet.
var audiences = []render.Audience{render.GrandPublic, render.Aidants, render.Pro}

// marked is a place whose every field holds a word of its own, and those words.
func marked() (lieu.Lieu, map[string]string) {
	l := papertest.AtPons("Marque_1")
	l.Nom, l.Adresse, l.ComplementAdresse = "Salle Marquenom", "4 rue Marqueadresse", "Entrée Marquecomplement"
	l.Latitude, l.Longitude = 45.5811, -0.5478
	l.Typologie, l.Telephone = []string{"MJC"}, "+33536490077"
	l.Courriels, l.SiteWeb = []string{"accueil@marquemail.example"}, []string{"https://marquesite.example/"}
	l.Horaires = "Mo 09:07-11:52"
	l.PresentationResume = "Marqueresume des ateliers."
	l.Source, l.StructureParente, l.Pivot = "Marquesource", "Marquestructure", "12345678901234"
	l.Itinerance = []string{lieu.Fixe}
	l.Services = []string{lieu.LoisirsCreations}
	l.PublicsSpecifiquementAdresses = []string{"Femmes"}
	l.PriseEnChargeSpecifique = []string{"Surdité"}
	l.FraisACharge = []string{lieu.Payant}
	l.DispositifProgrammesNationaux = []string{"La Croix Rouge"}
	l.FormationsLabels = []string{"ORDI 3.0"}
	l.AutresFormationsLabels = []string{"Marqueautre"}
	l.ModalitesAcces = []string{lieu.Telephoner}
	l.ModalitesAccompagnement = []string{"À distance"}
	l.PriseRdv, l.FicheAccesLibre = "https://marquerdv.example/prendre", "https://acceslibre.example/f"
	l.DateMaj = time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)
	return l, map[string]string{
		"nom": "Marquenom", "adresse": "Marqueadresse", "complement_adresse": "Marquecomplement", "code_postal": "17800",
		"code_insee": "17283", "latitude, longitude": "45,5811", "telephone": "05 36 49 00 77", "courriels": "marquemail",
		"site_web": "marquesite", "horaires": "9 h 07–11 h 52", "presentation_resume": "Marqueresume",
		"source": "Marquesource", "structure_parente": "Marquestructure", "pivot": "12345678901234",
		"date_maj": "4 novembre 2026", "autres_formations_labels": "Marqueautre", "id": "Identifiant : Marque_1",
		"prise_rdv": "marquerdv", "fiche_acces_libre": "fiche en ligne", "prise_en_charge_specifique": "Surdité|sourdes",
	}
}

// The table of who reads what is what the sheets print: every field that has a
// word of its own is seen by those who read it, and by nobody else.
func TestTheTableIsWhatIsRead(t *testing.T) {
	l, words := marked()
	for _, pour := range audiences {
		_, text := sheetFor(t, l, pour, "")
		for champ, word := range words {
			want := render.Lit(pour, "fiche-lieu", champ)
			if pour == render.GrandPublic && (champ == "courriels" || champ == "prise_rdv") {
				want = false // read in other words, or only without a telephone
			}
			one, other, _ := strings.Cut(word, "|")
			if other != "" && strings.Contains(text, other) {
				one = other
			}
			got := strings.Contains(text, one)
			if !got && want && champ == "presentation_resume" { // the first thing that a full page gives up
				light := l
				light.ModalitesAccompagnement, light.DispositifProgrammesNationaux, light.Services = nil, nil, nil
				_, lighter := sheetFor(t, light, pour, "")
				got = strings.Contains(lighter, one)
			}
			if got != want {
				t.Errorf("%s reads %s: %v, the table says %v\n%s", pour, champ, got, want, text)
			}
		}
	}
}

// All blocks and fields that a model may name are composed, and no more.
func TestFieldsOfTheSheet(t *testing.T) {
	named, composed := slices.Clone(templates.DocumentFicheLieu.Faits), feuille.Faits()
	slices.Sort(named)
	slices.Sort(composed)
	if !slices.Equal(named, composed) {
		t.Errorf("models may name %q, the code composes %q", named, composed)
	}
}

// rich, middling and poor are places told by few or many fields.
func rich() lieu.Lieu {
	l := papertest.AtPons("Essai_1")
	l.Nom, l.Typologie = "Médiathèque des Tilleuls", []string{"BIB"}
	l.Adresse, l.ComplementAdresse = "12 rue des Tilleuls", "Entrée par la cour"
	l.Telephone, l.Courriels = "+33536490012", []string{"mediatheque@pons.example", "l.roquebin@pons.example"}
	l.SiteWeb = []string{"https://mediatheque.pons.example/"}
	l.Horaires = "Tu 09:00-12:00,14:00-18:00; We 09:00-18:00; Th 14:00-18:00; Fr 09:00-12:00,14:00-18:00; " +
		"Sa 09:00-12:30; PH off"
	l.Services = []string{lieu.AideDemarches, lieu.MaitriseOutils, lieu.UtilisationSecure, lieu.AccesInternet}
	l.PriseEnChargeSpecifique, l.FraisACharge = []string{"Handicaps moteurs"}, []string{lieu.Gratuit}
	l.DispositifProgrammesNationaux = []string{"Conseillers numériques", "Bibliothèques numérique de référence"}
	l.ModalitesAcces = []string{lieu.SePresenter, lieu.Telephoner}
	l.ModalitesAccompagnement = []string{"En autonomie", "Accompagnement individuel", "Dans un atelier collectif"}
	l.PresentationResume = "Pour vos démarches, demandez un rendez-vous à l'accueil. Le Pass numérique est accepté."
	l.Itinerance, l.StructureParente, l.Source = []string{lieu.Fixe}, "Commune de Pons", "Essai (territoire fictif)"
	l.DateMaj = time.Date(2026, 11, 4, 0, 0, 0, 0, time.UTC)
	return l
}

func middling() lieu.Lieu {
	l := papertest.AtPons("Essai_23")
	l.Nom, l.Typologie, l.Adresse = "Entraide Brune", []string{"ASSO"}, "5 rue du Four"
	l.Telephone = "+33536490023"
	l.Courriels = []string{"contact@entraidebrune.example", "l.roquebin@entraidebrune.example"}
	l.Horaires = ""
	l.Services = []string{lieu.AcquisitionMateriel, lieu.MaitriseOutils}
	l.PublicsSpecifiquementAdresses = []string{"Seniors"}
	l.FraisACharge = []string{lieu.GratuitSousCondition, lieu.Payant}
	l.DispositifProgrammesNationaux = []string{"Relais numérique (Emmaüs Connect)"}
	l.ModalitesAcces = []string{lieu.Telephoner, lieu.Prescription}
	l.ModalitesAccompagnement = []string{"Accompagnement individuel"}
	l.PresentationResume = "Appelez Lise Roquebin. Ordinateurs dès 80 €."
	l.DateMaj = time.Date(2024, 2, 12, 0, 0, 0, 0, time.UTC)
	return l
}

func poor() lieu.Lieu {
	return lieu.Lieu{Id: "Essai_35", Nom: "Foyer rural", Commune: "Pons", CodePostal: "17800", CodeInsee: "17283",
		Adresse: "Le bourg", Source: "Essai (territoire fictif)"}
}

// Three places for three audiences, in full.
func TestGoldenAudiences(t *testing.T) {
	for nom, l := range map[string]lieu.Lieu{"riche": rich(), "moyen": middling(), "pauvre": poor()} {
		for _, pour := range audiences {
			_, text := sheetFor(t, l, pour, "05 36 49 00 10")
			papertest.Golden(t, "publics/"+nom+"-"+string(pour)+".txt", text+"\n")
		}
	}
}

// No person is on any sheet; only the sheet of professionals says what it lacks;
// a number that is not the place's own says whose it is.
func TestLawsOfAudiences(t *testing.T) {
	for _, l := range []lieu.Lieu{rich(), middling(), poor()} {
		for _, pour := range audiences {
			_, text := sheetFor(t, l, pour, "05 36 49 00 10")
			for _, never := range []string{"oquebin", "{", "**", "Champ", "champ_"} {
				if strings.Contains(text, never) {
					t.Errorf("%s for %s says %q\n%s", l.Nom, pour, never, text)
				}
			}
			if internal := strings.Contains(text, "Usage interne"); internal != (pour == render.Pro) {
				t.Errorf("%s for %s: for internal use: %v", l.Nom, pour, internal)
			}
			if pour == render.GrandPublic && strings.Contains(text, "renseigné") {
				t.Errorf("the public reads what is missing:\n%s", text)
			}
			if i := strings.Index(text, "05 36 49 00 10"); i >= 0 && !strings.Contains(strings.ToLower(text[:i]),
				"mairie de pons") {
				t.Errorf("%s for %s: whose number is it?\n%s", l.Nom, pour, text)
			}
		}
	}
	if _, text := sheetFor(t, middling(), render.Pro, ""); !strings.Contains(text, "un courriel nominatif") {
		t.Errorf("what is left out is not told:\n%s", text)
	}
	if _, text := sheetFor(t, poor(), render.Pro, ""); strings.Count(text, "non renseigné") < 10 {
		t.Errorf("few gaps are told:\n%s", text)
	}
}

// A promise of vouchers becomes a question, and a price of an old record is no
// longer printed for the public; who prints is told of the price.
func TestTextsThatAreNoLongerTrue(t *testing.T) {
	l := rich()
	_, text := sheetFor(t, l, render.GrandPublic, "")
	if strings.Contains(text, "numérique est accepté.") || !strings.Contains(text, "Demandez s'il est accepté.") {
		t.Errorf("a promise:\n%s", text)
	}
	l.DateMaj, l.PresentationResume = time.Date(2024, 2, 12, 0, 0, 0, 0, time.UTC), "Ordinateurs dès 80 €. Café offert."
	var f papertest.Sheet
	f, text = sheetFor(t, l, render.GrandPublic, "")
	told := slices.ContainsFunc(f.Avis, func(v render.Avis) bool { return v.Perte && strings.Contains(v.Detail, "80") })
	if strings.Contains(text, "80 €") || !strings.Contains(text, "Café offert.") || !told {
		t.Errorf("told %v:\n%s", told, text)
	}
	if strings.Contains(text, "Un conseiller peut") {
		t.Errorf("a network of an old record:\n%s", text)
	}
}

// No official value is taken for a person.
func TestOfficialValuesAreRead(t *testing.T) {
	l := rich()
	l.PresentationResume = ""
	l.FormationsLabels = []string{"Mes Papiers (Métropole de Lyon)", "Les Éclaireurs du numérique (Drôme)", "ORDI 3.0",
		"SUD LABS (PACA)", "Collectif ressources et acteurs réemploi (Normandie)", "Étapes numériques (La Poste)"}
	l.DispositifProgrammesNationaux = []string{"Aidants Connect", "La Croix Rouge", "Promeneurs du net"}
	l.PriseEnChargeSpecifique = []string{"Langues étrangères (anglais)", "Déficience visuelle"}
	_, text := sheetFor(t, l, render.Pro, "")
	for _, want := range append([]string{"Croix-Rouge française", "Promeneurs du Net", "Langues étrangères (anglais)",
		"mediatheque.pons.example"}, l.FormationsLabels...) {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not read:\n%s", want, text)
		}
	}
}
