package controle_test

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/doublons"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
)

var jour = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

func nouveau() *controle.Controle {
	return controle.New(controle.Options{Jour: jour, Limites: lisible.Anciennetes{AVerifier: 18, Ancienne: 36},
		Territoires: territoire.France()})
}

// juger judges places, and gives what is found in each alone.
func juger(t *testing.T, c *controle.Controle, lieux ...lieu.Lieu) (out []controle.Constat) {
	t.Helper()
	tous := func(yield func(lieu.Lieu, error) bool) {
		for _, l := range lieux {
			if !yield(l, nil) {
				return
			}
		}
	}
	if err := c.Lieux(tous, func(k controle.Constat) error { out = append(out, k); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

// bon is a made-up place of which there is nothing to say.
func bon(changer ...func(*lieu.Lieu)) lieu.Lieu {
	l := lieu.Lieu{Id: "Essai_1", Nom: "Centre social La Passerelle", Commune: "Pons", CodePostal: "17800",
		CodeInsee: "17283", Adresse: "2 rue Haute", Latitude: 45.58, Longitude: -0.55, Telephone: "05 36 49 00 01",
		Horaires: "Mo-Fr 09:00-12:00", Services: []string{lieu.AideDemarches}, FraisACharge: []string{lieu.Gratuit},
		DateMaj: jour.AddDate(0, -2, 0), Source: "Essai"}
	for _, f := range changer {
		f(&l)
	}
	return l
}

// Each rule finds what it is for, and says the column and the value.
func TestRules(t *testing.T) {
	tests := []struct {
		regle, colonne, valeur string // empty regle: nothing to say
		changer                func(*lieu.Lieu)
	}{
		{"", "", "", func(*lieu.Lieu) {}},
		{"sans-horaires", "horaires", "", func(l *lieu.Lieu) { l.Horaires = "" }},
		{"horaires-texte", "horaires", "Ouvert tous les lundis de 9 h à 12 h.",
			func(l *lieu.Lieu) { l.Horaires, l.PresentationDetail = "", "Ouvert tous les lundis de 9 h à 12 h." }},
		{"sans-telephone", "telephone", "", func(l *lieu.Lieu) { l.Telephone = "" }},
		{"sans-services", "services", "", func(l *lieu.Lieu) { l.Services = nil }},
		{"sans-adresse", "adresse", "", func(l *lieu.Lieu) { l.Adresse = " " }},
		{"sans-prix", "frais_a_charge", "", func(l *lieu.Lieu) { l.FraisACharge = nil }},
		{"sans-position", "latitude", "", func(l *lieu.Lieu) { l.Latitude, l.Longitude = 0, 0 }},
		{"sans-date", "date_maj", "", func(l *lieu.Lieu) { l.DateMaj = time.Time{} }},
		{"date-a-venir", "date_maj", "2029-02-27", func(l *lieu.Lieu) {
			l.DateMaj = time.Date(2029, 2, 27, 0, 0, 0, 0,
				time.UTC)
		}},
		{"date-a-verifier", "date_maj", "2024-11-22", func(l *lieu.Lieu) { l.DateMaj = jour.AddDate(-2, 0, 0) }},
		{"date-ancienne", "date_maj", "2019-11-22", func(l *lieu.Lieu) { l.DateMaj = jour.AddDate(-7, 0, 0) }},
		{"horaires-non-compris", "horaires", "Mo,Fr :undefined-undefined:undefined",
			func(l *lieu.Lieu) { l.Horaires = "Mo,Fr :undefined-undefined:undefined" }},
		{"horaires-longs", "horaires", "Fr 06:00-23:00", func(l *lieu.Lieu) { l.Horaires = "Fr 06:00-23:00" }},
		{"", "", "", func(l *lieu.Lieu) { l.Horaires = "Mo-Fr 08:00-22:00" }},
		{"horaires-impossibles", "horaires", "Fr 19:00-11:00", func(l *lieu.Lieu) { l.Horaires = "Fr 19:00-11:00" }},
		{"horaires-repetes", "horaires", "Mo 09:00-12:00; Mo 14:00-17:00",
			func(l *lieu.Lieu) { l.Horaires = "Mo 09:00-12:00; Mo 14:00-17:00" }},
		{"horaires-repetes", "horaires", "Mo-Fr 09:00-12:00; Mo 14:00-17:00",
			func(l *lieu.Lieu) { l.Horaires = "Mo-Fr 09:00-12:00; Mo 14:00-17:00" }},
		{"horaires-sans-jour", "horaires", "09:00-12:00", func(l *lieu.Lieu) { l.Horaires = "09:00-12:00" }},
		{"horaires-fermeture", "horaires", "Su off", func(l *lieu.Lieu) { l.Horaires = "Su off" }},
		{"horaires-mots", "horaires", "un mardi sur deux 14h-17h",
			func(l *lieu.Lieu) { l.Horaires = "un mardi sur deux 14h-17h" }},
		{"horaires-non-compris", "horaires", "se renseigner", func(l *lieu.Lieu) { l.Horaires = "se renseigner" }},
		{"horaires-24h", "horaires", "24/7", func(l *lieu.Lieu) { l.Horaires = "24/7" }},
		{"telephone-non-compris", "telephone", "demander", func(l *lieu.Lieu) { l.Telephone = "demander" }},
		{"personne-nom", "nom", "Claire Dupont - Aide informatique",
			func(l *lieu.Lieu) { l.Nom = "Claire Dupont - Aide informatique" }},
		{"accents-abimes", "adresse", "3 all?e des H?tres", func(l *lieu.Lieu) { l.Adresse = "3 all?e des H?tres" }},
		{"nom-a-revoir", "nom", "Regroupé avec Saintes", func(l *lieu.Lieu) { l.Nom = "Regroupé avec Saintes" }},
		{"nom-long", "nom", "", func(l *lieu.Lieu) { l.Nom = strings.Repeat("Maison des associations ", 5) }},
		{"personne-texte", "presentation_detail", "",
			func(l *lieu.Lieu) { l.PresentationDetail = "Accueil par Claire Dupont." }},
		{"personne-texte", "avis", "Fermé en août, demandez Mme Dupont.",
			func(l *lieu.Lieu) { l.Avis = "Fermé en août, demandez Mme Dupont." }},
		{"personne-texte", "source", "Claire Dupont", func(l *lieu.Lieu) { l.Source = "Claire Dupont" }},
		{"personne-texte", "telephone", "Claire Dupont", func(l *lieu.Lieu) { l.Telephone = "Claire Dupont 06 39 98 00 01" }},
		{"personne-adresse", "adresse", "Mme Dupont", func(l *lieu.Lieu) { l.Adresse = "Chez Mme Dupont, 2 rue Haute" }},
		{"personne-adresse", "adresse", "Claire Dupont",
			func(l *lieu.Lieu) { l.ComplementAdresse = "Claire Dupont, présidente" }},
		{"contact-adresse", "adresse", "06 39 98 00 41",
			func(l *lieu.Lieu) { l.Adresse = "2 rue Haute, tél. 06 39 98 00 41" }},
		{"personne-horaires", "horaires", "avec Claire Dupont",
			func(l *lieu.Lieu) { l.Horaires = `Mo-Fr 09:00-12:00 "avec Claire Dupont"` }},
		{"personne-lisible", "nom", "Claire Dupont", func(l *lieu.Lieu) { l.Nom = "Les Jardins de Claire Dupont" }},
		{"personne-lisible", "adresse", "Claire Dupont", func(l *lieu.Lieu) { l.Adresse = "2 rue Haute Claire Dupont" }},
		{"", "", "", func(l *lieu.Lieu) { l.Nom, l.Adresse = "Médiathèque Claire Dupont", "2 rue Claire Dupont" }},
		{"mobile-texte", "presentation_resume", "06 39 98 00 41",
			func(l *lieu.Lieu) { l.PresentationResume = "Appelez au 06 39 98 00 41." }},
		{"courriel-texte", "presentation_resume", "claire.dupont@mairie.example",
			func(l *lieu.Lieu) { l.PresentationResume = "Écrivez à claire.dupont@mairie.example pour venir." }},
		{"courriel-nominatif", "courriels", "claire.dupont@mairie.example",
			func(l *lieu.Lieu) { l.Courriels = []string{"claire.dupont@mairie.example"} }},
		{"", "", "", func(l *lieu.Lieu) { l.Courriels = []string{"accueil@mairie.example"} }},
		{"texte-long", "presentation_resume", "281 caractères",
			func(l *lieu.Lieu) { l.PresentationResume = strings.Repeat("é", 281) }},
		{"texte-perime", "presentation_detail", "",
			func(l *lieu.Lieu) { l.PresentationDetail = "Masque obligatoire à l'entrée." }},
		{"texte-ancien", "presentation_detail", "Les ateliers sont suspendus pour le moment.", func(l *lieu.Lieu) {
			l.DateMaj, l.PresentationDetail = jour.AddDate(-2, 0, 0), "Les ateliers sont suspendus pour le moment."
		}},
		{"vie-privee", "presentation_detail", "", func(l *lieu.Lieu) {
			l.PresentationDetail = "Les ateliers sont suspendus suite à un congé maternité."
		}},
		{"fermeture-sans-annee", "presentation_detail", "Fermé du 3 au 24 août.",
			func(l *lieu.Lieu) { l.PresentationDetail = "Fermé du 3 au 24 août." }},
		{"qr-dense", "id", "Essai_1__Autre_2", func(l *lieu.Lieu) { l.Id = "Essai_1__Autre_2" }},
		{"commune-inconnue", "commune", "99999 Nulle-Part",
			func(l *lieu.Lieu) { l.Commune, l.CodePostal, l.CodeInsee = "Nulle-Part", "99999", "" }},
		{"commune-contredite", "code_postal", "", func(l *lieu.Lieu) {
			l.Commune, l.CodePostal, l.CodeInsee = "Pons", "02130",
				"17283"
		}},
		{"nom-autre-commune", "nom", "", func(l *lieu.Lieu) {
			l.Nom, l.Commune, l.CodePostal, l.CodeInsee = "Bibliothèque de Bergues", "Armbouts-Cappel", "59380", "59016"
		}},
		// though it stands in Pons
		{"nom-autre-commune", "nom", "Mairie de Bougneau", func(l *lieu.Lieu) { l.Nom = "Mairie de Bougneau" }},
		{"lieu-ferme", "nom", "", func(l *lieu.Lieu) { l.Nom = "Foyer des Ormes (fermé)" }},
		{"lieu-reserve", "nom", "", func(l *lieu.Lieu) { l.Nom = "CHRS des Ormes" }},
		{"acces-restreint", "presentation_detail", "",
			func(l *lieu.Lieu) { l.PresentationDetail = "Uniquement pour les adhérents." }},
		{"acces-incertain", "presentation_detail", "",
			func(l *lieu.Lieu) { l.PresentationDetail = "Destiné aux allocataires de la caisse." }},
		{"sans-public", "modalites_acces", lieu.SansPublic,
			func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.SansPublic} }},
	}
	// of TestWhole
	vues := map[string]bool{"doublon": true, "fusion-parties": true, "fusion-douteuse": true, "position-loin": true}
	for _, tt := range tests {
		l := bon(tt.changer)
		got := juger(t, nouveau(), l)
		if tt.regle == "" {
			if len(got) > 0 {
				t.Errorf("found %+v in %+v", got, l)
			}
			continue
		}
		vues[tt.regle] = true
		i := slices.IndexFunc(got, func(c controle.Constat) bool { return c.Regle == tt.regle })
		if i < 0 || got[i].Colonne != tt.colonne || tt.valeur != "" && got[i].Valeur != tt.valeur || got[i].Id != l.Id {
			t.Errorf("%s: got %+v", tt.regle, got)
		}
	}
	for _, r := range controle.Regles() {
		if !vues[r.Nom] && r.Theme != controle.Import { // noted elsewhere: see TestNoter
			t.Errorf("no test of %s", r.Nom)
		}
		if r.Titre == "" || r.Faire == "" || r.Theme.Titre() == "" {
			t.Errorf("%s is not said in French", r.Nom)
		}
	}
	if len(controle.Regles()) > 64 {
		t.Error("a place keeps its findings in 64 bits")
	}
}

// What only the whole tells: duplicates, and positions.
func TestWhole(t *testing.T) {
	c := nouveau()
	for i, nom := range []string{"Espace Lilas", "Espace Cerise", "Espace Prune", "Espace Orme"} {
		l := bon(func(l *lieu.Lieu) {
			l.Id, l.Nom, l.Telephone, l.Adresse = "Essai_"+nom, nom, "", nom
			l.Latitude += float64(i/3) * 0.5 // the last one 55 km away
		})
		juger(t, c, l)
	}
	autre := bon(func(l *lieu.Lieu) {
		l.Id, l.Nom, l.Adresse, l.Telephone, l.Source = "Autre_1", "ESPACE LILAS", "Espace Lilas", "", "Autre"
	})
	juger(t, c, autre, autre) // given twice: counted once
	var got []string
	for _, k := range c.Fin(doublons.Decisions{}) {
		got = append(got, k.Id+" "+k.Regle)
	}
	slices.Sort(got)
	if want := []string{"Autre_1 doublon", "Essai_Espace Lilas doublon",
		"Essai_Espace Orme position-loin"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	b := c.Bilan()
	if b.Lieux != 5 || b.Regles["doublon"] != 2 || b.Themes[controle.Doublons] != 2 || b.Muets != 0 || b.Prets != 0 {
		t.Errorf("%+v", b)
	}
	if len(b.Sources) != 2 || b.Sources[0].Nom != "Essai" || b.Sources[0].Lieux != 4 ||
		b.Sources[1].Regles["doublon"] != 1 {
		t.Errorf("sources: %+v", b.Sources)
	}
	if b.Echelle != territoire.EchelleCommune || len(b.Territoires) != 1 || b.Territoires[0].Nom != "Pons" {
		t.Errorf("territories: %v %+v", b.Echelle, b.Territoires)
	}
	if a := b.Actions[0]; a.Regle.Nom != "sans-telephone" || a.Lieux != 5 || a.Source != "Essai" || a.Part != 4 ||
		len(a.Ids) != 3 {
		t.Errorf("first action: %+v", a)
	}
}

// A place with only details to mend is ready for paper.
func TestReady(t *testing.T) {
	c := nouveau()
	for i, f := range []func(*lieu.Lieu){func(*lieu.Lieu) {}, func(l *lieu.Lieu) { l.FraisACharge = nil },
		func(l *lieu.Lieu) { l.Horaires, l.Telephone = "", "" },
		func(l *lieu.Lieu) { l.DateMaj = time.Time{} }} {
		l := bon(f)
		l.Id, l.Nom, l.Adresse = string(rune('A'+i)), "Espace "+string(rune('A'+i))+"bcde", string(rune('A'+i))
		juger(t, c, l)
	}
	if b := c.Bilan(); b.Prets != 2 || b.Muets != 1 || b.Anciens != 1 {
		t.Errorf("ready %d, mute %d, stale %d", b.Prets, b.Muets, b.Anciens)
	}
}

// Findings come in the order of the places; a fault of reading or of writing
// stops the work, and is given.
func TestOrderAndFaults(t *testing.T) {
	var lieux []lieu.Lieu
	for i := range 1000 {
		lieux = append(lieux, bon(func(l *lieu.Lieu) { l.Id, l.FraisACharge = fmt.Sprintf("Essai_%04d", i), nil }))
	}
	got := juger(t, nouveau(), lieux...)
	if len(got) != 1000 || !slices.IsSortedFunc(got,
		func(a, b controle.Constat) int { return strings.Compare(a.Id, b.Id) }) {
		t.Errorf("%d findings, not in order", len(got))
	}
	panne := errors.New("panne")
	lire := func(err error) iter.Seq2[lieu.Lieu, error] {
		return func(yield func(lieu.Lieu, error) bool) {
			for _, l := range lieux {
				if !yield(l, nil) {
					return
				}
			}
			yield(lieu.Lieu{}, err)
		}
	}
	if err := nouveau().Lieux(lire(panne), func(controle.Constat) error { return nil }); !errors.Is(err, panne) {
		t.Errorf("reading: %v", err)
	}
	if err := nouveau().Lieux(lire(nil), func(controle.Constat) error { return panne }); !errors.Is(err, panne) {
		t.Errorf("writing: %v", err)
	}
}

// What was found elsewhere counts for a place that was judged, and for no other.
func TestNoter(t *testing.T) {
	c := controle.New(controle.Options{Jour: jour, Territoires: territoire.France()})
	lieux := func(yield func(lieu.Lieu, error) bool) { yield(lieu.Lieu{Id: "Orle_1", Nom: "Halte"}, nil) }
	if err := c.Lieux(lieux, func(controle.Constat) error { return nil }); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]bool{"Orle_1": true, "Orle_2": false} {
		if c.Noter(controle.Constat{Regle: controle.RegleDouteux, Id: id, Colonne: "telephone"}) != want {
			t.Errorf("%s: want %v", id, want)
		}
	}
	if n := c.Bilan().Regles[controle.RegleDouteux]; n != 1 {
		t.Errorf("counted %d times", n)
	}
}

// Which columns of a place were told is known, whoever told them: a rule that
// looks at it alone, one that looks at all, an import; each column apart.
func TestDit(t *testing.T) {
	c := nouveau()
	loin := bon(func(l *lieu.Lieu) { l.Id, l.Latitude, l.Horaires = "Essai_9", 48.85, "" })
	juger(t, c, bon(), bon(func(l *lieu.Lieu) { l.Id = "Essai_2" }), bon(func(l *lieu.Lieu) { l.Id = "Essai_3" }), loin)
	c.Fin(doublons.Decisions{})
	c.Noter(controle.Constat{Regle: controle.RegleDouteux, Id: "Essai_1", Colonne: "telephone"})
	for _, test := range []struct {
		id, colonne string
		want        bool
	}{
		{"Essai_9", "horaires", true}, {"Essai_9", "latitude", true}, {"Essai_9", "telephone", false},
		{"Essai_1", "telephone", true}, {"Essai_1", "horaires", false}, {"Essai_1", "latitude", false},
		{"Essai_1", "", false}, {"Essai_1", "sans-nom", false}, {"Essai_4", "horaires", false},
	} {
		if got := c.Dit(test.id, test.colonne); got != test.want {
			t.Errorf("%s %q: %v, want %v", test.id, test.colonne, got, test.want)
		}
	}
}
