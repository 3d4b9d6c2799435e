package render

import (
	"context"
	"iter"
	"slices"
	"strings"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// The options of all papers: how much ink, and which.
var (
	OptionNoir = Option{Nom: "noir", Titre: "En noir",
		Aide: "en noir seulement, pour une imprimante sans couleurs"}
	OptionEconomie = Option{Nom: "economie", Titre: "Économe en encre",
		Aide: "sans grande surface de couleur, pour économiser l'encre"}
)

// encres are those options, in the order in which they are asked.
var encres = []Option{OptionNoir, OptionEconomie}

// Composer makes the documents of a paper, with the ink that was asked for:
// without colours its model and its logo have none, and its files say so. The
// sheets are those of its model, unless the composer says others.
func (p *Papier) Composer(ctx context.Context, c *Commande) (*Ouvrage, error) {
	if err := p.sert(c.Audience); err != nil {
		return nil, err
	}
	if err := c.simplifiable(); err != nil {
		return nil, err
	}
	if !p.SansLieu && !p.TouteBase {
		var err error
		if c, err = c.resserrer(); err != nil {
			return nil, err
		}
	}
	o, err := p.encrer(ctx, c)
	if page := c.Template().Page; err == nil && o.Tirage == (Tirage{}) {
		o.Tirage = Tirage{Papier: page.Format, Court: page.Orientation == "paysage"}
	}
	if err == nil {
		o.Documents = ecrire(nommer(p.destiner(o.Documents, c.Audience), c.Options, OptionSimple), c.Options)
	}
	if err == nil && c.Options.Oui(OptionImprimeur.Nom) {
		o.Tirage.Imprimeur, o.Tirage.Noir = true, c.Options.Oui(OptionNoir.Nom)
	}
	return o, err
}

// encrer is Composer, but for how the sheets are printed.
func (p *Papier) encrer(ctx context.Context, c *Commande) (*Ouvrage, error) {
	e := templates.Encre{Noir: c.Options.Oui(OptionNoir.Nom), Economie: c.Options.Oui(OptionEconomie.Nom)}
	if e == (templates.Encre{}) {
		return p.Compose(ctx, c)
	}
	own := *c
	own.Modele = c.Modele.Encrer(e)
	if e.Noir {
		edition := *c.Edition
		edition.Images, own.Edition = Grey(edition.Images), &edition
	}
	o, err := p.Compose(ctx, &own)
	if err == nil {
		o.Documents = nommer(o.Documents, c.Options, encres...)
	}
	return o, err
}

// nommer tells apart the files of one paper that differ by some options alone: in the
// last of its words, which a long name does not push out, with the town before.
func nommer(documents iter.Seq2[*Document, error], o Options, dites ...Option) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for d, err := range documents {
			for _, v := range dites {
				if err == nil && len(d.Noms) > 0 && o.Oui(v.Nom) {
					d.Noms[len(d.Noms)-1] += " " + v.Nom
				}
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// destiner tells apart the files of one paper that are for other readers than its first
// ones, in the first of its words, as papers that name them already do.
func (p *Papier) destiner(documents iter.Seq2[*Document, error], pour Audience) iter.Seq2[*Document, error] {
	if pour == "" || pour == p.Audiences[0] {
		return documents
	}
	return func(yield func(*Document, error) bool) {
		for d, err := range documents {
			if err == nil && len(d.Noms) > 0 &&
				!slices.Contains(strings.Fields(strings.Join(d.Noms[:min(2, len(d.Noms))], " ")), string(pour)) {
				d.Noms[0] += " " + string(pour)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// Widths of the frames that stand for panels, in millimetres, where their style
// says none.
const (
	cadreFort  = 0.8
	cadreLeger = 0.3
)

// Inked gives the styles of a sheet the ink of its model: where nothing is
// filled, or where a tint is white for want of colours, a frame stands for it.
// The sheet of every paper ends with it.
func Inked(s *layout.Sheet, m *templates.Modele) {
	blacken(s, m)
	if m.Encre == (templates.Encre{}) {
		return
	}
	k := tints{main: Color(m.Couleurs.Principale), ink: Color(m.Couleurs.Texte), ground: *Color(m.Couleurs.Fond)}
	for name, st := range s.Styles {
		own := *st
		if own.Fill != nil && own.Line == nil && (m.Encre.Economie || *own.Fill == k.ground) {
			k.frame(&own)
		}
		if m.Encre.Economie {
			k.bare(&own)
		}
		s.Styles[name] = &own
	}
}

// blacken leaves no letters in the main colour that may be small, on a page that is full:
// they are black at all their sizes.
func blacken(s *layout.Sheet, m *templates.Modele) {
	main := *Color(m.Couleurs.Principale)
	for name, st := range s.Styles {
		if least := st.Size.At(0); least > 0 && least < int(Coloree) && st.Color != nil && *st.Color == main {
			own := *st
			own.Color = Color(m.Couleurs.Texte)
			s.Styles[name] = &own
		}
	}
}

// tints are the colours of a sheet that its ink changes.
type tints struct {
	main, ink *doc.Color
	ground    doc.Color
}

// frame gives a panel a frame, as wide as its style says, else as it is dark.
func (k tints) frame(st *layout.Style) {
	st.Line = k.main
	switch {
	case st.Pen > 0:
	case *st.Fill == *k.main:
		st.Pen = layout.MM(cadreFort)
	default:
		st.Pen = layout.MM(cadreLeger)
	}
}

// bare leaves the paper as the ground of all texts: what was written in its
// colour on a panel is a colour of texts.
func (k tints) bare(st *layout.Style) {
	st.Fill = nil
	least := st.Size.At(0)
	small := least > 0 && least < int(Coloree)
	switch onPanel := st.Color != nil && *st.Color == k.ground; {
	case small && (onPanel || st.Color == nil):
		st.Color = k.ink
	case onPanel:
		st.Color = k.main
	}
}

// Coloree is the least size of letters in colours: smaller ones are in black,
// for a printer draws a colour with dots.
const Coloree layout.Mpt = 14000
