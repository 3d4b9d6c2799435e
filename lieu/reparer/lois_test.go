package reparer_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/source"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// Names are short, stable words, each once.
func TestNamesOfRules(t *testing.T) {
	vus := map[string]bool{}
	for _, r := range reparer.Regles() {
		if !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(r.Nom) || vus[r.Nom] || r.Titre+r.Doute == "" {
			t.Errorf("rule %q, %q", r.Nom, r.Titre)
		}
		vus[r.Nom] = true
	}
}

// On all published rows: repairing twice is repairing once, the value published
// can be had back, and every rule and doubt is of the table.
func TestPublishedRows(t *testing.T) {
	fichiers, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(fichiers) == 0 {
		t.Skip("../shared/data/lieux is absent: published rows not repaired")
	}
	connues := map[string]bool{}
	for _, r := range reparer.Regles() {
		connues[r.Nom] = true
	}
	r := reparer.New(territoire.France())
	compte := map[string]int{}
	for _, f := range fichiers {
		texte, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		defer texte.Close()
		lignes, err := source.Read(texte, filepath.Base(f), source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for l, err := range lignes {
			if err != nil {
				t.Fatal(err)
			}
			publie, avant := l.Lieu, len(l.Doutes)
			r.Ligne(&l)
			for _, x := range l.Reparations {
				compte[x.Regle]++
				if v := champ(t, x.Colonne).Texte(&publie); x.Avant != v && v != "" {
					t.Errorf("%s, %s: behind is %q, published %q", l.Lieu.Id, x.Colonne, x.Avant, v)
				}
				if v := champ(t, x.Colonne).Texte(&l.Lieu); x.Apres != v || x.Avant == v || !connues[x.Regle] {
					t.Errorf("%s: %+v, kept %q", l.Lieu.Id, x, v)
				}
			}
			for _, d := range l.Doutes[avant:] {
				if !connues[d.Regle] || d.Motif == "" {
					t.Errorf("%s: doubt %+v", l.Lieu.Id, d)
				}
			}
			memeChose(t, r, l.Lieu)
		}
	}
	t.Logf("%v", compte)
	for _, regle := range []string{"majuscules", "adresse", "site-web", "retour-ligne", "commune-homonyme",
		"date-defaut"} {
		if compte[regle] == 0 {
			t.Errorf("rule %s did nothing", regle)
		}
	}
}

// papier is what public paper prints of the fields that rules mend.
func papier(l lieu.Lieu, t *territoire.Territoires) map[string]string {
	ville := lisible.CasseTitre(l.Commune)
	if c, ok := t.Commune(l.CodeInsee); ok && territoire.Cle(c.Nom) == territoire.Cle(l.Commune) {
		ville = c.Nom
	}
	nom, _ := lisible.NomPublic(l, ville)
	resume, _ := lisible.TextePublic(l.PresentationResume)
	detail, _ := lisible.TextePublic(l.PresentationDetail)
	telephone, _ := lisible.TelephoneLocal(l.Telephone, l.CodeInsee)
	courriel, _ := lisible.CourrielPublic(&l)
	condition, _ := lisible.LireTextes(&l).Restreint()
	return map[string]string{"ville": ville, "nom": nom, "résumé": resume, "détail": detail, "téléphone": telephone,
		"courriel": courriel, "condition": condition, "adresse": strings.Join(lisible.AdressePublique(&l, ville), " / "),
		"rendez-vous": fmt.Sprint(lisible.LireTextes(&l).SurRendezVous())}
}

// plusJustes are the places whose paper differs once repaired, for the better:
// a commune in its address, or its article apart.
var plusJustes = []string{"France-Services_986", "Nouvelle-Calédonie_45", "Nouvelle-Calédonie_71"}

// surLaCommune are the columns of which a repair is meant to change the paper.
var surLaCommune = []string{"commune", "code_insee", "code_postal"}

// Rules change the base, not the paper, which was clean already; but for the
// town, that the paper cannot know better.
func TestSamePaper(t *testing.T) {
	fichiers, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(fichiers) == 0 {
		t.Skip("../shared/data/lieux is absent: papers not compared")
	}
	france := territoire.France()
	r := reparer.New(france)
	for _, f := range fichiers {
		texte, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lignes, err := source.Read(bytes.NewReader(texte), filepath.Base(f), source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for l, err := range lignes {
			if err != nil {
				t.Fatal(err)
			}
			avant := papier(l.Lieu, france)
			r.Ligne(&l)
			deCommune := slices.ContainsFunc(l.Reparations,
				func(r lieu.Reparation) bool { return slices.Contains(surLaCommune, r.Colonne) })
			if deCommune || len(l.Reparations) == 0 || slices.Contains(plusJustes, l.Lieu.Id) {
				continue
			}
			for quoi, v := range papier(l.Lieu, france) {
				if v != avant[quoi] && !(quoi == "courriel" && avant[quoi] == "") {
					t.Errorf("%s, %s: %q, and %q once repaired", l.Lieu.Id, quoi, avant[quoi], v)
				}
			}
		}
	}
}

// Whatever the cells, repairing twice is repairing once, and an id and a name remain.
func FuzzLigne(f *testing.F) {
	f.Add("RELAIS D'ORLE", "12 rue 17800 Pons -", "01 99 00 12 34 / 0199001235", "mailto:a@b.example ; c@d.example",
		"Http//www. b.example", "<p>A.B **c**&amp;lt;br&gt;", "PONS", "1780", "1728")
	f.Add("\uff02X\uff02", "- 17800 -", "+33 (0)1", "<a@b.cd>", "a et b.cd", "--.A", "", "17800", "17283")
	t := territoire.France()
	f.Fuzz(func(tt *testing.T, nom, adresse, telephone, courriel, site, texte, commune, postal, insee string) {
		r := reparer.New(t)
		l := lieu.Ligne{Lieu: lieu.Lieu{Id: "Essai", Nom: nom, Adresse: adresse, Telephone: telephone,
			Courriels: []string{courriel}, SiteWeb: []string{site}, PresentationDetail: texte, PresentationResume: texte,
			Commune: commune, CodePostal: postal, CodeInsee: insee, Services: []string{texte}}}
		r.Ligne(&l)
		if nom != "" && l.Lieu.Nom == "" {
			tt.Errorf("the name %q is lost", nom)
		}
		memeChose(tt, r, l.Lieu)
	})
}

// What contradicts the commune is kept for papers to see, be it a position far
// from it.
func TestContradictionsLast(t *testing.T) {
	france := territoire.France()
	l := lieu.Ligne{Lieu: lieu.Lieu{Id: "Essai_1", Nom: "Relais", Commune: "Mont-Dore", CodePostal: "98809",
		CodeInsee: "98817",
		Latitude:  45.575, Longitude: 2.81}}
	reparer.New(france).Ligne(&l)
	if _, _, ok := l.Lieu.Position(); !ok || france.Peser(&l.Lieu).Verdict != territoire.Contredite {
		t.Errorf("%+v, %+v", l.Lieu, l.Doutes)
	}
}
