package templates

import "testing"

// A model in black keeps contrasts, and leaves the one that it comes from as it was.
func TestEncrer(t *testing.T) {
	for _, d := range []*Document{DocumentFicheLieu, DocumentAffiche, DocumentAnnuaire, DocumentControle} {
		m, err := d.Charger("")
		if err != nil {
			t.Fatal(err)
		}
		before := m.Couleurs
		for _, e := range []Encre{{Noir: true}, {Economie: true}, {Noir: true, Economie: true}} {
			own := m.Encrer(e)
			c := own.Couleurs
			if own.Encre != e || m.Couleurs != before || m.Encre != (Encre{}) || !e.Noir && c != before {
				t.Errorf("%s, %+v: %+v", d.Nom, e, c)
			}
			for _, v := range []Couleur{c.Principale, c.Texte, c.Discret} {
				if r := Contraste(v, c.Fond); r < contrasteMin || e.Noir && r < 20.9 {
					t.Errorf("%s, %+v: %s on %s, %.1f", d.Nom, e, v, c.Fond, r)
				}
			}
		}
		if c := m.Couleurs; c.Texte != noir || c.Discret != noir {
			t.Errorf("%s: texts in %s and %s", d.Nom, c.Texte, c.Discret)
		}
	}
}
