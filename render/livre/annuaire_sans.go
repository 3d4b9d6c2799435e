package livre

import (
	"math"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
	"feuillet/templates"
)

// sansLieu is a commune of the territory that has no place, and the nearest place.
type sansLieu struct{ nom, proche string }

// sansMax is how many of them are named: more would be a book in the book, and one
// sentence tells what to do.
const sansMax = 60

// sans are the communes of the territory without any place, by name; none when some of its
// places only were chosen, for nobody knows then what the others have.
func (t *livret) sans() ([]sansLieu, error) {
	s, known := t.c.Selection, t.c.Fonds.Territoires()
	toutes := s.Communes()
	if len(toutes) == 0 || len(selection.Precisent(s.Requete)) > 0 || len(s.Filtre.Ids) > 0 || s.Filtre.Proches > 0 {
		return nil, nil
	}
	if _, err := t.c.Fonds.Placer(); err != nil {
		return nil, err
	}
	avec, lieux := map[string]bool{}, []lieu.Lieu{}
	for l, err := range t.Lieux {
		if err != nil {
			return nil, err
		}
		c, _ := known.Commune(known.CodeDuLieu(&l))
		avec[c.Code] = true
		if _, reserve := render.NonInvitant(&l); !reserve && !lisible.Itinere(&l) {
			lieux = append(lieux, l)
		}
	}
	var out []sansLieu
	for _, code := range toutes {
		if c, ok := known.Commune(code); ok && !avec[c.Code] {
			out = append(out, sansLieu{c.Nom, plusProche(known, c.Code, lieux)})
		}
	}
	tri.Trier(out, func(s sansLieu) []string { return []string{s.nom} })
	return out, nil
}

// plusProche is the id of the place nearest to the middle of a commune; empty when it is
// not known where that is.
func plusProche(known *territoire.Territoires, code string, lieux []lieu.Lieu) (id string) {
	lat, lon, ok := known.Position(code)
	if !ok {
		return ""
	}
	least := math.Inf(1)
	for i := range lieux {
		km, ok := known.Distance(&lieux[i], lieu.Point{Latitude: lat, Longitude: lon})
		if ok && km < least {
			id, least = lieux[i].Id, km
		}
	}
	return id
}

// sansLieux are, under the table of communes, those that have no place, with the town and
// the page of the nearest; where they are many, what to do.
func (a *annuaire) sansLieux(nums numbering) []*doc.Node {
	t := a.m.Annuaire
	if a.motsSans() == "" || !a.table.pages || a.table.titre != "" {
		return nil
	}
	if len(a.sans) > sansMax {
		return []*doc.Node{doc.Elem(doc.P, "tableau-rare", render.Rich(a.fill(t.TableauSansTrop))...)}
	}
	out := []*doc.Node{doc.Text(doc.H2, "rubrique", a.fill(t.TableauSans))}
	for _, s := range a.sans {
		p := doc.Elem(doc.P, "tableau-sans", doc.Text(doc.Span, "gras", a.fill("{commune}", "commune", s.nom)))
		if i := slices.IndexFunc(a.villes, func(c *commune) bool { return c.tient(s.proche) }); i >= 0 {
			c := a.villes[i]
			page := a.fill(t.TableauRenvoi, "page", nums.text(c.head, a.widest))
			p.Kids = append(p.Kids, space(a.fill(" : ")), &doc.Node{Role: doc.Link, Ref: c.head, Kids: []*doc.Node{
				space(a.fill("{commune}", "commune", c.nom)), space(", " + page).PaperOnly()}})
		}
		out = append(out, p)
	}
	return out
}

// motsSans are the words that say communes without a place; empty for none of them, and in a
// model that has no such words.
func (a *annuaire) motsSans() string {
	switch n := len(a.sans); {
	case n > sansMax:
		return a.m.Annuaire.TableauSansTrop
	case n > 0:
		return a.m.Annuaire.TableauSans
	}
	return ""
}

// sansTus tells who prints that communes without a place are not said, for want of words.
func (a *annuaire) sansTus() []render.Avis {
	n := len(a.sans)
	if n == 0 || a.motsSans() != "" || !slices.ContainsFunc(a.m.Sections, func(s templates.Section) bool {
		return s.Contenu == "besoins"
	}) {
		return nil
	}
	return []render.Avis{{Genre: render.AvisOmis, Perte: true, Texte: render.Plural(n,
		"1 commune sans lieu connu n'est pas dans l'annuaire : le modèle n'a pas de mots pour le dire",
		"{nombre} communes sans lieu connu ne sont pas dans l'annuaire : le modèle n'a pas de mots pour le dire")}}
}

// tient reports that a place stands in a commune.
func (c *commune) tient(id string) bool {
	return id != "" && slices.ContainsFunc(c.entrees, func(e *entree) bool { return e.id == id })
}
