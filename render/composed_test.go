package render

// The documents of the example as any exporter gets them. This file alone knows
// how a document is composed; the tests of the exporters know layout.Composed.

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"feuillet/fonts"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/pdf"
	"feuillet/render/typo"
	"feuillet/templates"
)

// onePage is a document of one page.
func onePage(root *doc.Node, sheet layout.Sheet, m *templates.Modele, meta pdf.Meta) (layout.Composed, error) {
	p, _, err := layout.Compose(root, sheet, ladder(m.Ajustement))
	return layout.Composed{
		Root: root, Len: 1, Meta: layout.Meta(meta),
		Page: func(int) (layout.Page, error) { return p, err },
	}, err
}

// severalPages is a document of chapters.
func severalPages(l *livre, root *doc.Node, chapters []*chapter) layout.Composed {
	all := leaves(chapters)
	return layout.Composed{
		Root: root, Len: len(all), Meta: layout.Meta(l.e.meta(l.fill(l.m.Textes.TitreDocument))),
		Page: func(n int) (layout.Page, error) { return l.drawCodes(l.page(all[n].c, all[n].n)) },
	}
}

func ComposedFiche(l lieu.Lieu, e *Edition, m *templates.Modele) (layout.Composed, error) {
	p := newPress(e, m)
	pub := composePublic(&l, p.e, p.m)
	f := newFiche(pub, p.e, p.m)
	root := f.compose()
	pub.sanitize(root)
	return onePage(root, p.sheet, p.m, f.meta())
}

func ComposedAffiche(a Affiche, e *Edition, m *templates.Modele) (layout.Composed, error) {
	m = francise(a.Options.modele(m))
	own := *e
	own.Editeur = Editeur{typo.Francais(e.Editeur.Nom), typo.Francais(e.Editeur.Adresse)}
	if a.Options.Noir {
		own.Logo = grey(e.Logo)
	}
	c := affiche{Affiche: a, e: &own, m: m}
	for i := range a.Lieux {
		c.lieux = append(c.lieux, newFiche(composePublic(a.whole(&a.Lieux[i]), c.e, m), c.e, m))
	}
	root := c.compose()
	(&public{source: &lieu.Lieu{}}).sanitize(root)
	title, _ := fonts.Sanitize(fonts.Regular, c.title())
	return onePage(root, afficheSheet(m, a.Options, c.e.Logo), m, c.e.meta(title))
}

func ComposedAnnuaire(lieux iter.Seq[lieu.Lieu], e *Edition, m *templates.Modele, territoire string, codes Codes) (layout.Composed, error) {
	a, err := faireAnnuaire(context.Background(), lieux, e, m, territoire, codes)
	if err != nil {
		return layout.Composed{}, err
	}
	root, chapters, err := a.assemble()
	return severalPages(a.livre, root, chapters), err
}

func ComposedService(lieux iter.Seq[lieu.Lieu], e *Edition, m *templates.Modele, territoire, valeur string) layout.Composed {
	s := &service{livre: newLivre(context.Background(), e, m, territoire), valeur: valeur, libelle: m.Services[valeur]}
	s.fields["service"] = s.libelle.Titre
	s.pied, s.entete = s.fill(s.m.FicheService.Pied), s.fill(s.m.FicheService.Entete)
	for l := range lieux {
		if slices.Contains(l.Services, valeur) {
			s.entrees = append(s.entrees, entries{e: s.e, m: s.m}.compose(l))
		}
	}
	s.communes = s.byTown(s.entrees, s.within)
	s.number(s.communes)
	for _, c := range s.communes {
		c.entrees = slices.DeleteFunc(c.entrees, func(e *entree) bool { return e.tournee != nil })
	}
	s.communes = slices.DeleteFunc(s.communes, func(c *commune) bool { return len(c.entrees) == 0 })
	s.sheet = serviceSheet(s.m, len(fmt.Sprint(len(s.entrees))))
	c := s.compose()
	return severalPages(s.livre, c.node, []*chapter{c})
}

func ComposedControle(b controle.Bilan, e *Edition, m *templates.Modele, territoire string) (layout.Composed, error) {
	m = francise(m)
	p := pageControle{b: b, m: m, t: m.Controle, e: e}
	p.fields = map[string]string{"territoire": territoire, "date": typo.DateCourte(e.Date), "date_longue": typo.Date(e.Date)}
	return onePage(p.compose(), controleSheet(m), m, e.meta(p.fill(m.Textes.TitreDocument)))
}
