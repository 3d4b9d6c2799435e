package territoire_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

func TestArticlesOfCommunes(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct{ code, de, a string }{
		{"17283", "de Pons", "à Pons"},
		{"49007", "d'Angers", "à Angers"},
		{"72181", "du Mans", "au Mans"},
		{"17300", "de La Rochelle", "à La Rochelle"},
		{"91692", "des Ulis", "aux Ulis"},
		{"94038", "de L'Haÿ-les-Roses", "à L'Haÿ-les-Roses"},
		{"60703", "des Marais", "aux Marais"},
		{"66104", "de Los Masos", "à Los Masos"},
		{"98817", "du Mont-Dore", "au Mont-Dore"}, // COM: no article code in the COG
	} {
		m, ok := f.Commune(c.code)
		if !ok || m.De() != c.de || m.A() != c.a {
			t.Errorf("%s %s: %q, %q, want %q, %q", c.code, m.Nom, m.De(), m.A(), c.de, c.a)
		}
	}
}

func TestArticlesOfDepartements(t *testing.T) {
	f := territoire.France()
	for _, c := range []struct{ code, de, dans string }{
		{"33", "de la Gironde", "en Gironde"},
		{"29", "du Finistère", "dans le Finistère"},
		{"01", "de l'Ain", "dans l'Ain"},
		{"40", "des Landes", "dans les Landes"},
		{"28", "d'Eure-et-Loir", "en Eure-et-Loir"},
		{"71", "de Saône-et-Loire", "en Saône-et-Loire"},
		{"50", "de la Manche", "dans la Manche"},
		{"75", "de Paris", "à Paris"},
		{"971", "de la Guadeloupe", "en Guadeloupe"},
		{"974", "de La Réunion", "à La Réunion"},
		{"975", "de Saint-Pierre-et-Miquelon", "à Saint-Pierre-et-Miquelon"},
		{"988", "de Nouvelle-Calédonie", "en Nouvelle-Calédonie"},
	} {
		d, ok := f.Departement(c.code)
		if !ok || d.De() != c.de || d.Dans() != c.dans {
			t.Errorf("%s: %q, %q, want %q, %q", c.code, d.De(), d.Dans(), c.de, c.dans)
		}
	}
	if r, _ := f.Region("44"); r.De() != "du Grand Est" {
		t.Errorf("région: %q", r.De())
	}
}

func TestLiaisonDeGuessesFromTheName(t *testing.T) {
	for nom, want := range map[string]territoire.Liaison{"Valbrune": 0, "Arzens": 1, "Étang": 1, "Le Bourg": 2,
		"La Foa": 3, "Les Essarts": 4, "L'Escale": 5, "Aux Prés": 6, "Lestrade": 0, "Lavaur": 0, "": 0} {
		if got := territoire.LiaisonDe(nom); got != want {
			t.Errorf("LiaisonDe(%q) = %d, want %d", nom, got, want)
		}
	}
}

// A name made by hand may carry any number.
func TestArticlesNeverPanic(t *testing.T) {
	for l := territoire.Liaison(-1); l < 12; l++ {
		if (territoire.Commune{Nom: "Valbrune", Liaison: l}).De() == "" ||
			(territoire.Departement{Nom: "Brune", Liaison: l}).Dans() == "" ||
			(territoire.Commune{Nom: "Valbrune", Liaison: l}).A() == "" ||
			(territoire.Departement{Nom: "Brune", Liaison: l}).De() == "" {
			t.Errorf("empty for %d", l)
		}
	}
}

func TestCle(t *testing.T) {
	for nom, want := range map[string]string{"Saint-Étienne": "saint etienne", "STE MARIE": "sainte marie",
		"L'Île-d'Yeu": "l ile d yeu", "Mans (Le)": "le mans", "Paris 1er Arrondissement": "paris 1", "Lyon 03": "lyon 3",
		"Nîmes Cedex 2": "nimes",
		"Estrées":       "estrees", " ": "", "Cedex": ""} {
		if got := territoire.Cle(nom); got != want {
			t.Errorf("Cle(%q) = %q, want %q", nom, got, want)
		}
	}
}

func TestWhatIsLeftOfANameIsNoName(t *testing.T) {
	for _, reste := range []string{"", "L", "L'", "d’", "Le", "LES", "A", "B.", "Saint", "ST", "Ste", "17800", "la 17"} {
		if !territoire.SansNom(reste) {
			t.Errorf("%q would be printed as a commune", reste)
		}
	}
	for _, c := range territoire.France().Donnees().Communes {
		if !territoire.SansNom(c.Nom) || len(c.CodesPostaux) == 0 {
			continue
		}
		l := lieu.Lieu{Commune: c.Nom, CodePostal: c.CodesPostaux[0]} // « Ville », in the Oise
		if p := territoire.France().Peser(&l); p.Commune.Code != c.Code {
			t.Errorf("%s %s is not found: %q", c.Code, c.Nom, p.Motif)
		}
	}
}
