package feuille_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/territoire"
	"feuillet/render/doc"
	"feuillet/render/papertest"
	"feuillet/templates"
)

func modeleControle(t testing.TB) *templates.Modele {
	t.Helper()
	m, err := templates.Charger("controle", "")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// controler judges places, and writes the page.
func controler(t testing.TB, lieux []lieu.Lieu, exclus int) (controle.Bilan, []byte) {
	t.Helper()
	p, e := papertest.Paper(t, "controle"), papertest.Edition()
	bas := &papertest.Base{Places: lieux, Known: e.Territoires, Excluded: exclus}
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, bas, e, "", map[string]string{"territoire": "Pons"}))
	if err != nil {
		t.Fatal(err)
	}
	f := papertest.Export(docs[0])
	if f.Err != nil {
		t.Fatal(f.Err)
	}
	return bas.Bilan, f.PDF
}

// The page says each rule and each theme in the words of its template.
func TestControleHasWords(t *testing.T) {
	m := modeleControle(t)
	for _, r := range controle.Regles() {
		if w := m.Constats[r.Nom]; w.Quoi == "" || w.Faire == "" || (w.Un == "") != (r.TitreUn() == r.Titre) &&
			w.Quoi != "sans accueil du public" {
			t.Errorf("the template says %+v of %s", w, r.Nom)
		}
	}
	if len(m.Constats) != len(controle.Regles()) || len(m.Sujets) != len(controle.Themes()) {
		t.Errorf("the template speaks of %d rules and %d themes, there are %d and %d", len(m.Constats), len(m.Sujets),
			len(controle.Regles()), len(controle.Themes()))
	}
	for _, theme := range controle.Themes() {
		if m.Sujets[string(theme)] == "" {
			t.Errorf("the template does not name the theme %s", theme)
		}
	}
}

func TestControleSays(t *testing.T) {
	lieux := papertest.Places(8)
	for i := range lieux {
		lieux[i].Nom = fmt.Sprintf("Espace %c%[1]cra", 'A'+i)
	}
	lieux[0].Telephone, lieux[0].Horaires, lieux[1].Horaires, lieux[2].Horaires = "", "", "", "Fr 06:00-21:30"
	lieux[3].DateMaj = papertest.Day.AddDate(-7, 0, 0)
	lieux[4].PresentationDetail = "Demandez Claire Dupont."
	_, pdf := controler(t, lieux, 2)
	text := strings.Join(papertest.Said(papertest.Read(t, pdf)), "\n")
	for _, want := range []string{"Contrôle de la base, le 22 novembre 2026",
		"3 lieux sur 8 sont prêts pour le papier.", "Ce qui manque",
		"2 sur 8", "2 sans horaires, 1 sans téléphone", "ouvert plus de 14 h de suite",
		"Demander les jours et les heures. 2 lieux sans horaires.", "Vérifier l'heure de fermeture. 1 lieu ouvert plus " +
			"de 14 h de suite.", "À commencer par Essai_0, Essai_1.", "2 lieux sont exclus des papiers",
		"Papier fait par la mairie de Pons, le 22/11/2026."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "Dupont") {
		t.Error("the page names a person")
	}
	if _, again := controler(t, lieux, 2); !bytes.Equal(pdf, again) {
		t.Error("two runs differ")
	}
}

// One page, whatever the number of sources, territories and findings, and
// nothing to mend at all.
func TestControleHolds(t *testing.T) {
	france := territoire.France().Donnees()
	var many []lieu.Lieu
	for i := range 400 {
		c := france.Communes[i*80]
		many = append(many, lieu.Lieu{Id: fmt.Sprintf("Une-très-longue-source-%d_%d", i%25, i),
			Nom: fmt.Sprintf("Espace %d", i), Commune: c.Nom, CodeInsee: c.Code,
			Source:   fmt.Sprintf("Une très longue source de lieux, numéro %d", i%25),
			Horaires: []string{"", "Fr 19:00-11:00", "24/7", "fermé"}[i%4],
			PresentationDetail: []string{"", "Demandez Claire Dupont.", "Appelez au 06 39 98 00 41.",
				"Masque obligatoire."}[i/4%4]})
	}
	for name, lieux := range map[string][]lieu.Lieu{"many": many, "few": papertest.Places(1),
		"none to mend": papertest.Places(5)} {
		_, pdf := controler(t, lieux, 0)
		if n := bytes.Count(pdf, []byte("/Type /Page\n")) + bytes.Count(pdf, []byte("/Type /Page ")); n > 1 {
			t.Errorf("%s: %d pages", name, n)
		}
		papertest.Read(t, pdf)
	}
}

// The headline says how many places are ready, in words for each number, and
// the first reason is one of those that keep places from being ready.
func TestControleBeginsWithASentence(t *testing.T) {
	mute := func(n int) []lieu.Lieu {
		lieux := papertest.Places(6)
		for i := range lieux {
			lieux[i].Nom = fmt.Sprintf("Espace %c%[1]cra", 'A'+i)
			if i < n {
				lieux[i].Horaires = ""
			}
		}
		return lieux
	}
	for want, lieux := range map[string][]lieu.Lieu{
		"Les 6 lieux sont prêts pour le papier.":       mute(0),
		"4 lieux sur 6 sont prêts pour le papier.":     mute(2),
		"1 lieu sur 6 est prêt pour le papier.":        mute(5),
		"Aucun des 6 lieux n'est prêt pour le papier.": mute(6),
		"Le lieu n'est pas prêt pour le papier.":       mute(1)[:1],
		"Le lieu est prêt pour le papier.":             mute(0)[:1],
	} {
		b, pdf := controler(t, lieux, 0)
		said := papertest.Said(papertest.Read(t, pdf))
		if !slices.Contains(said, want) {
			t.Errorf("%d of %d ready: no %q in %q", b.Prets, b.Lieux, want, said)
		}
		why := slices.IndexFunc(said, func(s string) bool { return strings.HasPrefix(s, "Ce qui gêne le plus : ") })
		if (why >= 0) != (b.Prets < b.Lieux) {
			t.Errorf("%d of %d ready, and a reason is %v", b.Prets, b.Lieux, why >= 0)
		}
	}
}

// A source that is somebody is on no page, be it alone or one of several.
func TestControleNamesNoSourceThatIsSomebody(t *testing.T) {
	lieux := papertest.Places(6)
	for i := range lieux {
		lieux[i].Source, lieux[i].Horaires = []string{"Zoé Delmarest", "Fichier de Zoé Delmarest", "Val de Brune"}[i%3], ""
	}
	_, pdf := controler(t, lieux, 0)
	said := strings.Join(papertest.Said(papertest.Read(t, pdf)), " ")
	if strings.Contains(said, "Delmarest") || !strings.Contains(said, "Val de Brune") {
		t.Error(said)
	}
}

// Each action has a box to tick and room for a name; nothing that is read is
// smaller than 11 points, but the foot.
func TestControleIsWorkedThroughWithAPen(t *testing.T) {
	p, e := papertest.Paper(t, "controle"), papertest.Edition()
	lieux := papertest.Places(12)
	for i := range lieux {
		lieux[i].Horaires, lieux[i].Telephone, lieux[i].Services = "", "", nil
	}
	bas := &papertest.Base{Places: lieux, Known: e.Territoires}
	_, docs, err := papertest.Compose(p, papertest.Order(t, p, bas, e, "", nil))
	if err != nil {
		t.Fatal(err)
	}
	page, err := docs[0].Page(0)
	if err != nil {
		t.Fatal(err)
	}
	boxes := 0
	for _, it := range page.Items {
		if it.Node != nil && it.Node.Role == doc.Figure {
			boxes++
		}
		if it.Text != "" && it.Size < 11000 && it.Node.Style != "pied" {
			t.Errorf("%q at %.1f pt", it.Text, float64(it.Size)/1000)
		}
	}
	if want := min(len(bas.Bilan.Actions), modeleControle(t).Limites.ActionsMax); boxes != want || want < 3 {
		t.Errorf("%d boxes for %d actions", boxes, want)
	}
}
