package render_test

import (
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// Distances start from what was asked for, else from the one commune; from several
// points, or a whole département, there are none.
func TestPartir(t *testing.T) {
	for _, c := range []struct {
		query string
		ok    bool
		de    string
		donne bool
	}{
		{"autour=Pons", true, "de Pons", false},
		{"autour=45.58,-0.55", true, "", true},
		{"commune=Pons", true, "de Pons", false},
		{"commune=Pons&commune=Jonzac", false, "", false},
		{"autour=Pons&autour=Jonzac", false, "", false},
		{"departement=17", false, "", false},
		{"", false, "", false},
	} {
		p := papertest.Paper(t, "annuaire")
		o := papertest.Order(t, p, papertest.BaseOf(papertest.AtPons("1")), papertest.Edition(), c.query, nil)
		d, ok, err := o.Partir()
		if err != nil || ok != c.ok || d.De != c.de || d.Donne != c.donne {
			t.Errorf("%q: %+v, %v, %v", c.query, d, ok, err)
		}
	}
}

// A paper for all invites in no place that is of some, or closed, and says why.
func TestNonInvitant(t *testing.T) {
	for _, c := range []struct {
		edit    func(*lieu.Lieu)
		invites bool
		reserve bool
	}{
		{func(*lieu.Lieu) {}, true, false},
		{func(l *lieu.Lieu) { l.Nom = "EHPAD des Saules" }, false, true},
		{func(l *lieu.Lieu) { l.Nom = "Salle des Saules (fermée)" }, false, false},
		{func(l *lieu.Lieu) { l.ModalitesAcces = []string{lieu.Prescription} }, false, true},
		{func(l *lieu.Lieu) { l.PresentationDetail = "Uniquement pour les adhérents." }, false, true},
		{func(l *lieu.Lieu) { l.PresentationDetail = "Gratuit à condition d'être adhérent." }, true, false},
	} {
		l := papertest.AtPons("1")
		c.edit(&l)
		if why, reserve := render.NonInvitant(&l); (why == "") != c.invites || reserve != c.reserve {
			t.Errorf("%s: %q, %v", l.Nom, why, reserve)
		}
	}
}
