package atelier_test

import (
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/doublons"
	"feuillet/lieu/selection"
	"feuillet/render"
)

// walked is the first error of a sequence, or of making it.
func walked[T any](seq iter.Seq2[T, error], err error) error {
	if err != nil {
		return err
	}
	for _, e := range seq { // to the end: an error is the last thing that is given
		if err != nil {
			return errAfter
		}
		err = e
	}
	return err
}

var errAfter = faute.New(faute.Demande, "", "something is given after an error")

func second[T any](_ T, err error) error { return err }

// works are all that a workshop does with a base, by method; what they leave is
// written in a folder.
func works(t *testing.T, a *atelier.Atelier, dir string) map[string]func(context.Context) error {
	type ctx = context.Context
	s := tout(t, a, selection.Requete{"commune": {"Valbrune"}})
	d, suivi := atelier.Demande{Papier: "affiche"}, func(atelier.Evenement) {}
	var ids []string
	for l, err := range a.Lister(t.Context(), s) {
		if ids = append(ids, l.Id); err != nil {
			t.Fatal(err)
		}
	}
	saisies := []atelier.Saisie{{Id: ids[0], Champ: "telephone", Valeur: "05 36 49 00 01", Auteur: "essai"}}
	ou := vers(t, "svg")
	ou.Chemin = dir
	pdf := vers(t, "pdf")
	pdf.Chemin = dir
	outlines := filepath.Join(files(t, map[string]string{"c.geojson": collection(outline("17283", -0.6, 45.5))}),
		"c.geojson")
	charte := filepath.Join(files(t, map[string]string{"charte.toml": "[editeur]\nnom = \"le CCAS\"\n"}), "charte.toml")
	return map[string]func(ctx) error{
		"EcrireACorriger": func(c ctx) error { return second(a.EcrireACorriger(c, io.Discard, atelier.ChoixConstats{})) },
		"FichierACorriger": func(c ctx) error {
			return second(a.FichierACorriger(c, filepath.Join(dir, "a.csv"), false, atelier.ChoixConstats{}))
		},
		"Choisir": func(c ctx) error {
			return second(a.Choisir(c, atelier.Choix{Requete: selection.Requete{"source": {"personne"}}}))
		},
		"CharteSaisie":    func(c ctx) error { return second(a.CharteSaisie(c)) },
		"Compter":         func(c ctx) error { return second(a.Compter(c, s)) },
		"Constats":        func(c ctx) error { return walked(a.Constats(c, atelier.ChoixConstats{}), nil) },
		"CompterConstats": func(c ctx) error { return second(a.CompterConstats(c, atelier.ChoixConstats{})) },
		"ImporterContours": func(c ctx) error {
			return second(a.ImporterContours(c, atelier.Contours{Origine: "essai", Fichiers: []string{outlines}}))
		},
		"Controle": func(c ctx) error {
			return second(a.Controle(c, atelier.Demande{Requete: selection.Requete{"texte": {"x"}}}))
		},
		"Corriger":    func(c ctx) error { return second(a.Corriger(c, saisies, true)) },
		"CorrigerLot": func(c ctx) error { return second(a.CorrigerLot(c, saisies, "essai", true)) },
		"AnnulerCorrections": func(c ctx) error {
			return second(a.AnnulerCorrections(c, ids[0], []string{"telephone"},
				"essai"))
		},
		"Corrections":        func(c ctx) error { return walked(a.Corrections(c, ""), nil) },
		"Doublons":           func(c ctx) error { return second(a.Doublons(c, s)) },
		"Resumes":            func(c ctx) error { return second(a.Resumes(c, []doublons.Proposition{{Ids: ids[:2]}})) },
		"GarderDoublon":      func(c ctx) error { return a.GarderDoublon(c, ids[:2], "essai") },
		"DistinguerDoublons": func(c ctx) error { return a.DistinguerDoublons(c, ids[:2], "essai") },
		"AnnulerDoublons":    func(c ctx) error { return second(a.AnnulerDoublons(c, ids[:2], "essai")) },
		"Exclure":            func(c ctx) error { return second(a.Exclure(c, ids[:1], "fermé", "essai")) },
		"Reintegrer":         func(c ctx) error { return second(a.Reintegrer(c, ids[:1], "essai")) },
		"Exclusions":         func(c ctx) error { return second(a.Exclusions(c)) },
		"Faire":              func(c ctx) error { return second(a.Faire(c, d)) },
		"Enregistrer": func(c ctx) error {
			return second(a.Enregistrer(c, "n", atelier.Choix{Requete: selection.Requete{"texte": {"x"}}}))
		},
		"Gardees":     func(c ctx) error { return second(a.Gardees(c)) },
		"Supprimer":   func(c ctx) error { return a.Supprimer(c, "n") },
		"Editions":    func(c ctx) error { return walked(a.Editions(c), nil) },
		"Histoire":    func(c ctx) error { return second(a.Histoire(c, ids[0])) },
		"Changements": func(c ctx) error { return walked(a.Changements(c, jour, atelier.Choix{})) },
		"Importer":    func(c ctx) error { return second(a.Importer(c, of(text("lieux.csv", inPons)), suivi)) },
		"Imprimer":    func(c ctx) error { return second(a.Imprimer(c, d, ou, suivi)) },
		"ImprimerKit": func(c ctx) error { return second(a.ImprimerKit(c, atelier.Demande{}, ou, suivi)) },
		"Kit":         func(c ctx) error { return second(a.Kit(c, atelier.Demande{})) },
		"Lister":      func(c ctx) error { return walked(a.Lister(c, s), nil) },
		"ListerDePres": func(c ctx) error {
			return walked(a.ListerDePres(c, tout(t, a, selection.Requete{"autour": {"Valbrune"}})), nil)
		},
		"Absents": func(c ctx) error {
			return second(a.Absents(c,
				tout(t, a, selection.Requete{"lieu": {"nul"}})))
		},
		"Exporter":            func(c ctx) error { return second(a.Exporter(c, io.Discard, s, export.CSV, nil)) },
		"Oublier":             func(c ctx) error { return second(a.Oublier(c, []atelier.AOublier{{Lieu: ids[0]}}, false)) },
		"Sauvegarder":         func(c ctx) error { return a.Sauvegarder(c, filepath.Join(dir, "copie.db"), false) },
		"ChercherTerritoires": func(c ctx) error { return second(a.ChercherTerritoires(c, "Pons", 0)) },
		"Verifier":            func(c ctx) error { return second(a.Verifier(c)) },
		"Comprendre":          func(c ctx) error { return second(a.Comprendre(c, saisies, false)) },
		"ReglerEditeur":       func(c ctx) error { return a.ReglerEditeur(c, render.Editeur{Nom: "la mairie"}) },
		"Departements":        func(c ctx) error { return second(a.Departements(c)) },
		"ReglerCommune":       func(c ctx) error { return a.ReglerCommune(c, "") },
		"GarderCharteDite": func(c ctx) error {
			return a.GarderCharteDite(c, atelier.CharteDite{Valeurs: map[string]string{"couleurs.accent": "#FFE08A"}})
		},
		"GarderCharte":  func(c ctx) error { return a.GarderCharte(c, charte) },
		"OublierCharte": func(c ctx) error { return a.OublierCharte(c) },
		"GarderPage": func(c ctx) error {
			return a.GarderPage(c, "", atelier.PageLibre{Titre: "Ici", Texte: "Oui.", Apres: "lieux"})
		},
		"DeplacerPage": func(c ctx) error { return a.DeplacerPage(c, "Un", 1) },
		"EcarterPage":  func(c ctx) error { return a.EcarterPage(c, "Un") },
		"EffacerPage":  func(c ctx) error { return a.EffacerPage(c, "Deux") },
		"ReglerSuivi":  func(c ctx) error { return a.ReglerSuivi(c, false) },
		"Retenir":      func(c ctx) error { return second(a.Retenir(c, []store.Tirage{{Requete: d.String()}})) },
		"Imprimes":     func(c ctx) error { return second(a.Imprimes(c)) },
		"AReimprimer": func(c ctx) error {
			_, _, err := a.AReimprimer(c)
			return err
		},
		"Laisser": func(c ctx) error { return a.Laisser(c, 1) },
		"Oter":    func(c ctx) error { return a.Oter(c, 1) },
		"Situer":  func(c ctx) error { return a.Situer(c, 1, "hall") },
		"Refaire": func(c ctx) error {
			return second(a.Refaire(c, atelier.Reprises(d), ou, suivi))
		},
		"Remplir": func(c ctx) error {
			return second(a.Remplir(c, atelier.Demande{Papier: "fiche-orientation"}, nil))
		},
		"ImprimerRempli": func(c ctx) error {
			return second(a.ImprimerRempli(c, atelier.Demande{Papier: "fiche-orientation"}, nil, pdf, suivi))
		},
		"Campagnes":           func(c ctx) error { return second(a.Campagnes(c)) },
		"Campagne":            func(c ctx) error { return second(a.Campagne(c, "hiver")) },
		"EnregistrerCampagne": func(c ctx) error { return second(a.EnregistrerCampagne(c, "hiver", 1)) },
		"SupprimerCampagne":   func(c ctx) error { return a.SupprimerCampagne(c, "hiver") },
		"ARelancer":           func(c ctx) error { return second(a.ARelancer(c, atelier.Demande{}, true)) },
		"Relancer": func(c ctx) error {
			return a.Relancer(c, []atelier.ARelancer{{Id: ids[0]}}, atelier.Moyens()[0], "essai")
		},
		"EtatImprimes": func(c ctx) error { return second(a.EtatImprimes(c)) },
		"Repondre": func(c ctx) error {
			f, err := atelier.LireReponses("r.csv", strings.NewReader("id;reponse\n"+ids[0]+";juste\n"))
			if err != nil {
				return err
			}
			return second(a.Repondre(c, f, "essai", true))
		},
		"ImprimerLettres": func(c ctx) error {
			return second(a.ImprimerLettres(c, atelier.Demande{Papier: "fiche-verification"}, pdf, suivi))
		},
		"Commune": func(c ctx) error {
			_, _, err := a.Commune(c)
			return err
		},
	}
}

// silent are methods that give no error: what they cannot read is left out.
var silent = map[string]bool{"Lien": true}

// A work that is stopped says so: it gives no half of an answer, takes nobody
// at fault, leaves the base as it was and no file behind. Each method of a
// workshop that takes a context is tried.
func TestAStoppedWorkSaysSo(t *testing.T) {
	path, dir := copieExemple(t), t.TempDir()
	a := ouvrir(t, path, store.Ecriture)
	for _, p := range []atelier.PageLibre{{Titre: "Un", Texte: "Oui.", Apres: "lieux"},
		{Titre: "Deux", Texte: "Oui.", Apres: atelier.Aucune}} {
		if err := a.GarderPage(t.Context(), "", p); err != nil {
			t.Fatal(err)
		}
	}
	check := unchanged(t, path)
	all := works(t, a, dir)
	typ := reflect.TypeOf(a)
	for i := range typ.NumMethod() {
		m := typ.Method(i)
		if m.Type.NumIn() > 1 && m.Type.In(1) == reflect.TypeFor[context.Context]() && all[m.Name] == nil && !silent[m.Name] {
			t.Errorf("%s is not tried here", m.Name)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for name, work := range all {
		if err := work(stopped); err == nil || faute.Est(err, faute.Demande) {
			t.Errorf("%s, stopped: %v", name, err)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s leaves %s", name, left[0].Name())
		}
	}
	if _, err := atelier.OpenExample(stopped, atelier.Options{Jour: jour}); err == nil {
		t.Error("the example is opened for nobody")
	}
	if _, err := atelier.Open(stopped, path, store.Lecture, atelier.Options{Jour: jour}); err == nil {
		t.Error("a base is opened for nobody")
	}
	check()
}

// A work stopped on its way says so too, or gives all.
func TestAWorkStoppedOnItsWay(t *testing.T) {
	const all = 2100
	a := deCSV(t, beaucoup(all))
	c, stop := context.WithCancel(t.Context())
	defer stop()
	n := 0
	for _, err := range a.Lister(c, tout(t, a, nil)) {
		if err != nil {
			n = all
			break
		}
		n++
		stop()
	}
	if n < all {
		t.Errorf("a list ends after %d places as if it were whole", n)
	}
	for name, walk := range map[string]func(context.Context, func()) error{
		"a control": func(c context.Context, stop func()) error {
			k, err := a.Controle(c, atelier.Demande{})
			if err != nil {
				t.Fatal(err)
			}
			stop()
			return walked(k.Constats(), nil)
		},
		"the nearest": func(c context.Context, stop func()) error {
			near := tout(t, a, selection.Requete{"autour": {"45.58,-0.55"}, "plus-proches": {"50"}})
			stop()
			return walked(a.Lister(c, near), nil)
		},
	} {
		c, stop := context.WithCancel(t.Context())
		if err := walk(c, stop); err == nil || faute.Est(err, faute.Demande) {
			t.Errorf("%s: %v", name, err)
		}
		stop()
	}
}
