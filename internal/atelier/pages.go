package atelier

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// PageLibre is a page of who prints in a directory.
type PageLibre = templates.PageLibre

// Aucune is where a page stands that is kept and not printed.
const Aucune = templates.Aucune

// PartieDuLivre is a part of a directory, in the order of the book: one of Feuillet's, or
// a page of who prints.
type PartieDuLivre struct {
	Bloc  string // of Feuillet's; empty for a page
	Titre string
	Page  *PageLibre
}

// PartiesDuLivre are the parts of a directory with the pages of who prints, and those that
// are kept and not printed.
func (a *Atelier) PartiesDuLivre() (parties []PartieDuLivre, ecartees []PageLibre, err error) {
	m, err := templates.DocumentAnnuaire.Charger("")
	if err != nil {
		return nil, nil, err
	}
	pages := a.Charte().Pages
	for _, s := range m.Sections {
		parties = append(parties, PartieDuLivre{Bloc: s.Contenu, Titre: s.Titre})
		for i, p := range pages {
			if p.Apres == s.Contenu {
				parties = append(parties, PartieDuLivre{Titre: p.Titre, Page: &pages[i]})
			}
		}
	}
	for _, p := range pages {
		if !p.Imprimee() {
			ecartees = append(ecartees, p)
		}
	}
	return parties, ecartees, nil
}

// PapierAPages is the paper that the pages of who prints stand in.
func (a *Atelier) PapierAPages() (string, bool) {
	for _, p := range a.papiers {
		if p.Modele.Pages {
			return p.Nom, true
		}
	}
	return "", false
}

// LirePage is the page of a title.
func (a *Atelier) LirePage(titre string) (PageLibre, bool) {
	pages := a.Charte().Pages
	if i := rangDePage(pages, titre); i >= 0 {
		return pages[i], true
	}
	return PageLibre{}, false
}

func rangDePage(l []PageLibre, titre string) int {
	return slices.IndexFunc(l, func(p PageLibre) bool { return p.Titre == titre })
}

// GarderPage keeps a page, in the place of the one of a title, or as one more when it is
// empty. What is wrong is told at « titre », « texte » or « apres », and nothing is kept.
func (a *Atelier) GarderPage(ctx context.Context, avant string, p PageLibre) error {
	pages, _, err := a.pagesAvec(avant, p)
	if err != nil {
		return err
	}
	return a.garderPages(ctx, pages)
}

// EssayerPage gives the workshop that papers would have with a page, which it gives as it
// would be kept. Nothing is.
func (a *Atelier) EssayerPage(avant string, p PageLibre) (*Atelier, PageLibre, error) {
	pages, i, err := a.pagesAvec(avant, p)
	if err != nil {
		return nil, p, err
	}
	c := a.Charte()
	c.Pages = pages
	return a.avecCharte(&c), pages[i], nil
}

// pagesAvec are the pages that are kept, with another and where it is: at its place, or
// the last one there when it goes to another.
func (a *Atelier) pagesAvec(avant string, p PageLibre) (pages []PageLibre, rang int, err error) {
	pages, rang = slices.Clone(a.Charte().Pages), -1
	if avant != "" {
		if rang = rangDePage(pages, avant); rang < 0 {
			return nil, 0, pageInconnue(avant)
		}
		if pages[rang].Apres != p.Apres {
			pages, rang = slices.Delete(pages, rang, rang+1), -1
		}
	}
	if p.Texte = strings.TrimSpace(strings.ReplaceAll(p.Texte, "\r", "")); p.Texte == "" {
		return nil, 0, faute.New(faute.Demande, "Écrivez-le.", "cette page n'a pas de texte").Au("texte")
	}
	if rang < 0 {
		pages, rang = append(pages, p), len(pages)
	} else {
		pages[rang] = p
	}
	jugees, err := jugerPages(pages, rang)
	if err != nil {
		return nil, 0, err
	}
	return jugees, rang, nil
}

func pageInconnue(titre string) error {
	return faute.New(faute.Demande, "Elle a pris un autre titre, ou elle a été effacée : revenez à vos pages.",
		"aucune de vos pages ne s'appelle « %s »", titre)
}

// jugerPages writes pages as the files of a charter, and reads them: there is one judge of
// them. The faults of page rang are those of its fields.
func jugerPages(pages []PageLibre, rang int) ([]PageLibre, error) {
	c, r, err := juger(&templates.Charte{Pages: pages})
	var toutes faute.Fautes
	if !errors.As(err, &toutes) {
		if err == nil {
			err = lettresDesPages(c.Pages)
		}
		if err != nil {
			return nil, err
		}
		return c.Pages, nil
	}
	for _, f := range toutes {
		cle := r.Lignes[f.Place.Ligne]
		nom, dansTexte := strings.CutSuffix(filepath.Base(f.Place.Fichier), ".txt")
		if f.Place.Fichier = ""; dansTexte { // the line of the text stays
			cle = strings.Replace(nom, "page-", "section.", 1) + ".texte"
		} else {
			f.Place = faute.Place{}
		}
		f.Genre, f.Champ = faute.Demande, champDePage(cle, rang)
	}
	return nil, toutes
}

// champDePage is the field of a key of page rang: a title that two pages have is that of
// the one which is written.
func champDePage(cle string, rang int) string {
	parts := strings.Split(cle, ".")
	if len(parts) < 3 || parts[1] != strconv.Itoa(rang) && parts[2] != "titre" {
		return ""
	}
	return parts[2]
}

// lettresDesPages faults what the faces cannot print, which paper would leave out.
func lettresDesPages(pages []PageLibre) error {
	for _, p := range pages {
		for _, t := range []struct{ champ, texte string }{{"titre", p.Titre}, {"texte", p.Texte}} {
			if _, perdues := fonts.Sanitize(fonts.Regular, t.texte); len(perdues) > 0 {
				return faute.New(faute.Demande, "Effacez-le, ou écrivez un mot à sa place.",
					"« %c » ne s'imprime pas", perdues[0]).Au(t.champ).Dans(p.Titre)
			}
		}
	}
	return nil
}

// DeplacerPage moves a page of a title up or down the book by as many parts, and no
// further than its ends: the cover is the first part.
func (a *Atelier) DeplacerPage(ctx context.Context, titre string, de int) error {
	parties, ecartees, err := a.PartiesDuLivre()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(parties, func(p PartieDuLivre) bool { return p.Page != nil && p.Titre == titre })
	if i < 0 {
		return pageInconnue(titre)
	}
	la := parties[i]
	parties = slices.Delete(parties, i, i+1)
	parties = slices.Insert(parties, min(max(i+de, 1), len(parties)), la)
	return a.garderPages(ctx, append(rangees(parties), ecartees...))
}

// rangees are the pages of parts, each after the block that stands before it.
func rangees(parties []PartieDuLivre) (out []PageLibre) {
	bloc := ""
	for _, p := range parties {
		if p.Page == nil {
			bloc = p.Bloc
			continue
		}
		page := *p.Page
		page.Apres = bloc
		out = append(out, page)
	}
	return out
}

// EcarterPage keeps a page and prints it no more.
func (a *Atelier) EcarterPage(ctx context.Context, titre string) error {
	p, ok := a.LirePage(titre)
	if !ok {
		return pageInconnue(titre)
	}
	p.Apres = Aucune
	return a.GarderPage(ctx, titre, p)
}

// EffacerPage forgets a page that is not printed.
func (a *Atelier) EffacerPage(ctx context.Context, titre string) error {
	pages := slices.Clone(a.Charte().Pages)
	i := rangDePage(pages, titre)
	if i < 0 || pages[i].Imprimee() {
		return pageInconnue(titre)
	}
	return a.garderPages(ctx, slices.Delete(pages, i, i+1))
}

// garderPages keeps pages that were judged.
func (a *Atelier) garderPages(ctx context.Context, pages []PageLibre) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	texte := ""
	if len(pages) > 0 {
		octets, err := json.Marshal(pages)
		if err != nil {
			return err
		}
		texte = string(octets)
	}
	if err := db.SetParametre(ctx, clePages, texte); err != nil {
		return err
	}
	a.kept()
	return a.reread(ctx)
}

// avecEcartees are the pages of a charter, then those of before that it leaves out, which
// somebody wrote.
func avecEcartees(pages, avant []PageLibre) []PageLibre {
	out := slices.Clone(pages)
	for _, p := range avant {
		if rangDePage(out, p.Titre) < 0 {
			p.Apres = Aucune
			out = append(out, p)
		}
	}
	return out
}

// PageDe is the page where a heading stands, from 0; -1 for none.
func (p *Papier) PageDe(titre string) (int, error) {
	titre, _, _ = strings.Cut(titre, "{") // what Feuillet fills in comes after
	titre = enEspaces(typo.Francais(strings.TrimSpace(titre)))
	for n := range p.Len {
		page, err := p.Composed.Page(n)
		if err != nil {
			return -1, err
		}
		for i := range page.Items {
			if x := page.Items[i].Node; x != nil && x.Role == doc.H1 && strings.HasPrefix(enEspaces(x.Text), titre) {
				return n, nil
			}
		}
	}
	return -1, nil
}

// enEspaces is a text whose spaces are all alike.
func enEspaces(s string) string { return strings.Join(strings.Fields(s), " ") }

// ChampsDesPages are what Feuillet fills in in a page, as it is typed, each with what it is.
func ChampsDesPages() [][2]string { return templates.ChampsDesPages() }
