package livre_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// orienting are the readers who send people to a place.
var orienting = []render.Audience{render.Aidants, render.Pro}

// bookFor is what a directory says to an audience.
func bookFor(t *testing.T, pour render.Audience, l ...lieu.Lieu) string {
	t.Helper()
	d := papertest.Book(t, "annuaire", l, papertest.Edition(), "", map[string]string{"pour": string(pour), "qr": "aucun"})
	b, err := papertest.Bytes(d)
	if err != nil {
		t.Fatal(err)
	}
	return papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, b)), "\n"))
}

// told is a place of which every field of an entry holds words of its own.
func told() lieu.Lieu {
	l := papertest.AtPons("Dit_1")
	l.Nom, l.Adresse, l.Telephone = "Salle Ditnom", "4 rue Ditrue", "+33536490077"
	l.Typologie, l.Itinerance = []string{"MJC"}, []string{lieu.Fixe}
	l.Courriels, l.SiteWeb = []string{"accueil@ditmail.example"}, []string{"https://ditsite.example/"}
	l.PriseRdv, l.StructureParente, l.Source = "https://ditrdv.example/", "Ditstructure", "Ditsource"
	l.Horaires, l.FraisACharge = "Mo 09:07-11:52", []string{lieu.Payant}
	l.Services, l.PublicsSpecifiquementAdresses = []string{lieu.LoisirsCreations}, []string{"Femmes"}
	l.PriseEnChargeSpecifique = []string{"Surdité"}
	l.DispositifProgrammesNationaux = []string{lieu.AidantsConnect, "La Croix Rouge"}
	l.ModalitesAcces = []string{lieu.Telephoner, lieu.Prescription}
	l.ModalitesAccompagnement = []string{"À distance"}
	l.DateMaj = time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	return l
}

// Each audience reads in an entry what the table says, and no other field.
func TestEntryForEachAudience(t *testing.T) {
	words := map[string]string{"courriels": "accueil@ditmail", "site_web": "ditsite.example", "prise_rdv": "ditrdv",
		"structure_parente": "Ditstructure", "id": "Identifiant : Dit_1", "typologie": "MJC ",
		"publics_specifiquement_adresses": "Femmes", "prise_en_charge_specifique": "Surdité",
		"modalites_accompagnement": "distance", "dispositif_programmes_nationaux": "Aidants Connect",
		"modalites_acces": "prescription", "telephone": "05 36 49 00 77", "horaires": "9 h 07", "usage": "Usage interne"}
	inOtherWords := []string{"courriels", "prise_rdv", "modalites_acces", "prise_en_charge_specifique", "typologie"}
	for _, pour := range append(slices.Clone(orienting), render.GrandPublic) {
		said := bookFor(t, pour, told())
		for champ, word := range words {
			otherwise := pour != render.Pro && slices.Contains(inOtherWords, champ)
			if otherwise && (pour == render.GrandPublic || champ == "typologie") {
				continue
			}
			if got, want := strings.Contains(said, word), render.Lit(pour, "annuaire", champ); got != want {
				t.Errorf("%s reads %s: %v, the table says %v\n%s", pour, champ, got, want, said)
			}
		}
	}
}

// The words of an entry stand in one order, whoever reads them: when, then how to
// write, how to come and the price, the services, how one is helped, for whom, the
// networks, the age of it all.
func TestOrderOfAnEntry(t *testing.T) {
	order := map[render.Audience][]string{
		render.Aidants: {"Ditnom", "Ditrue", "00 77", "9 h 07", "accueil@ditmail", "Sur orientation", "Payant",
			"Loisirs et créations", "distance", "Femmes", "Surdité", "AC", "mai 2026"},
		render.Pro: {"Ditnom", "Ditrue", "00 77", "9 h 07", "accueil@ditmail", "Sur prescription", "Payant",
			"Loisirs et créations", "distance", "Femmes", "Surdité", "MJC", "Ditstructure", "Aidants Connect", "4 mai 2026",
			"Dit_1", "Ditsource"},
	}
	for pour, words := range order {
		rest := bookFor(t, pour, told())
		for _, w := range words {
			i := strings.Index(rest, w)
			if i < 0 {
				t.Errorf("%s: %q is missing, or before its turn, in\n%s", pour, w, rest)
				break
			}
			rest = rest[i:]
		}
	}
}

// What is not known is named, once, for who may ask.
func TestEntryNamesWhatIsMissing(t *testing.T) {
	l := papertest.AtPons("Vide_1")
	l.Nom, l.Adresse, l.Telephone, l.Horaires = "Foyer rural", "Le bourg", "", ""
	l.Services, l.FraisACharge = nil, nil
	for pour, want := range map[render.Audience]string{
		render.Aidants: "À demander : téléphone, heures, prix, services",
		render.Pro:     "À compléter : téléphone, heures, prix, services"} {
		if said := bookFor(t, pour, l); strings.Count(said, want) != 1 {
			t.Errorf("%s: not once %q in\n%s", pour, want, said)
		}
	}
}

var personal = regexp.MustCompile(`(?i)roquebin|clotilde`)

// Nobody is named in a directory, whatever the field, whoever reads it.
func TestDirectoryNamesNobody(t *testing.T) {
	const who = "Mme Clotilde ROQUEBIN"
	lists := []func(*lieu.Lieu) *[]string{
		func(l *lieu.Lieu) *[]string { return &l.PublicsSpecifiquementAdresses },
		func(l *lieu.Lieu) *[]string { return &l.PriseEnChargeSpecifique },
		func(l *lieu.Lieu) *[]string { return &l.FraisACharge },
		func(l *lieu.Lieu) *[]string { return &l.DispositifProgrammesNationaux },
		func(l *lieu.Lieu) *[]string { return &l.FormationsLabels },
		func(l *lieu.Lieu) *[]string { return &l.AutresFormationsLabels },
		func(l *lieu.Lieu) *[]string { return &l.ModalitesAcces },
		func(l *lieu.Lieu) *[]string { return &l.ModalitesAccompagnement },
		func(l *lieu.Lieu) *[]string { return &l.Services },
		func(l *lieu.Lieu) *[]string { return &l.Typologie },
		func(l *lieu.Lieu) *[]string { return &l.Itinerance },
	}
	all := told()
	for _, list := range lists {
		*list(&all) = append(*list(&all), who)
	}
	all.StructureParente, all.Source, all.ComplementAdresse = who, "Fichier de "+who, "Bureau de "+who
	all.PresentationResume, all.PresentationDetail, all.Avis = "Demandez "+who+".", who, "Demandez "+who+"."
	all.Courriels = []string{"clotilde.roquebin@pons.example"}
	all.SiteWeb = []string{"https://www.linkedin.example/in/clotilde-roquebin"}
	all.PriseRdv = "https://rdv.example/clotilde-roquebin"
	for _, pour := range append(slices.Clone(orienting), render.GrandPublic) {
		said := bookFor(t, pour, all)
		for line := range strings.SplitSeq(said, "\n") {
			if personal.MatchString(line) {
				t.Errorf("%s: %q", pour, line)
			}
		}
		if pour == render.Pro && !strings.Contains(said, "Courriel : nominatif, non imprimé") {
			t.Errorf("that a mailbox is left out is not told:\n%s", said)
		}
	}
}

// Small letters are for those whose trade is to read them, large ones for the others.
func TestLettersFitReaders(t *testing.T) {
	for _, c := range []struct {
		pour, option string
		refused      bool
	}{{"", "compact", true}, {"grand-public", "compact", true}, {"aidants", "compact", false}, {"pro", "compact", false},
		{"pro", "grands-caracteres", true}, {"aidants", "grands-caracteres", false}} {
		p := papertest.Paper(t, "annuaire")
		cmd := papertest.Order(t, p, papertest.BaseOf(told()), papertest.Edition(), "",
			map[string]string{"pour": c.pour, c.option: "oui"})
		if _, _, err := papertest.Compose(p, cmd); (err != nil) != c.refused {
			t.Errorf("%s for %q: %v", c.option, c.pour, err)
		}
	}
}

// Who sends people to a place without number reads the number of who prints, under
// its own name, and no sentence of the public; else what is to be asked.
func TestEntryWithoutNumber(t *testing.T) {
	sans := papertest.AtPons("Sans_1")
	sans.Nom, sans.Adresse, sans.Telephone, sans.Horaires, sans.Services = "Foyer rural", "Le bourg", "", "", nil
	sans.Courriels, sans.ModalitesAcces, sans.FraisACharge = nil, nil, nil
	ecrit := sans
	ecrit.Courriels = []string{"foyer@pons.example"}
	for _, pour := range orienting {
		for _, c := range []struct {
			l           lieu.Lieu
			tel         string
			want, never string
		}{
			{sans, "05 36 49 00 10", "Téléphone : la mairie de Pons, 05 36 49 00 10.", "téléphone, heures"},
			{sans, "", "téléphone, heures", "Téléphone :"},
			{ecrit, "05 36 49 00 10", "foyer@pons.example", "Téléphone :"},
		} {
			e := papertest.Edition()
			e.Editeur = render.Editeur{Nom: "la mairie de Pons", Telephone: c.tel}
			d := papertest.Book(t, "annuaire", []lieu.Lieu{c.l}, e, "",
				map[string]string{"pour": string(pour), "qr": "aucun"})
			b, err := papertest.Bytes(d)
			if err != nil {
				t.Fatal(err)
			}
			said := papertest.Plain(strings.Join(papertest.Said(papertest.Read(t, b)), "\n"))
			if !strings.Contains(said, c.want) || strings.Contains(said, c.never) ||
				strings.Contains(said, "Passez sur place") || strings.Contains(said, "Demandez à") {
				t.Errorf("for %s, %q: %s", pour, c.tel, said)
			}
		}
	}
}

// The key of the short marks has those that entries bear; without any there is no key.
func TestTheKeyHasTheMarksOfTheBook(t *testing.T) {
	for _, n := range []int{3, 14} { // a sheet, a book
		lieux := many(n)
		said := func() string {
			return strings.Join(textes(papertest.Book(t, "annuaire", lieux, papertest.Edition(), "",
				map[string]string{"pour": "aidants"})), "\n")
		}
		if strings.Contains(said(), "Les mots courts") {
			t.Errorf("%d places: a key without marks", n)
		}
		lieux[1].DispositifProgrammesNationaux = []string{"Aidants Connect"}
		key := said()
		if !strings.Contains(key, "Les mots courts") || !strings.Contains(key, "Aidants Connect") ||
			strings.Contains(key, "France services") {
			t.Errorf("%d places: the key is not of the marks of the book: %.1500s", n, key)
		}
	}
}
