// Package feuille makes the papers of one page: the sheet of a place, the
// poster, the page of a control. Each has its row here, with its composer; what
// does not hold gives up what its template says, in its order.
package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// fiche composes the sheet of one place. All audiences have the same order:
// notice, who, telephone, where and how much beside when, help, the rest, code,
// date. Nothing in the data moves a block; what is missing is asked for in its place.
type fiche struct {
	render.Words
	origine  render.Provenance // for professionals, as doublons
	doublons []string          // ids of the places that seem to be this one
}

func newFiche(p *render.Place, e *render.Edition, m *templates.Modele) fiche {
	return fiche{Words: render.NewWords(p, e, m)}
}

// mot is a phrase of the model that has no part of its own, filled.
func (f fiche) mot(cle string) string { return f.Fill(f.Modele.Mots[cle]) }

// lit reports that the readers of this sheet read a field.
func (f fiche) lit(champ string) bool {
	return render.Lit(f.Pour, templates.DocumentFicheLieu.Nom, champ)
}

// compose makes the tree of a sheet: notice, banner, blocks of the template in
// their zones, then what else there is to say, foot.
func (f fiche) compose(plus ...*doc.Node) *doc.Node {
	z := f.zones()
	body := doc.Box("corps")
	for _, s := range f.Conditions() {
		body.Kids = append(body.Kids, doc.Elem(doc.P, "alerte", render.Rich(s)...))
	}
	body.Kids = append(body.Kids, z["tete"]...)
	if left, right := z["gauche"], z["droite"]; len(left) > 0 && len(right) > 0 {
		body.Kids = append(body.Kids, doc.Box("colonnes", doc.Box("gauche", left...), doc.Box("droite", right...)))
	} else {
		body.Kids = append(append(body.Kids, left...), right...)
	}
	body.Kids = append(append(body.Kids, z["principale"]...), plus...)
	page := doc.Elem(doc.Document, "page", append(f.notice(), render.BannerNode(f.Edition)...)...)
	page.Kids = append(page.Kids, f.banner(), body, f.foot(z["bas"]))
	return page
}

// zones composes the sections of the template where they belong. Empty ones
// vanish; those of half a width stand by twos in the main zone.
func (f fiche) zones() map[string][]*doc.Node {
	z := map[string][]*doc.Node{}
	var demi *doc.Node // a row that waits for its second half
	for _, s := range f.Modele.Sections {
		n := f.withMarks(s, f.block(s))
		if n == nil && s.SiVide != "" {
			n = titled(s, "bloc", doc.Elem(doc.P, "texte", render.Rich(f.Fill(s.SiVide))...))
		}
		switch {
		case n == nil:
		case s.Zone == "demi" && demi != nil:
			demi.Kids = append(demi.Kids, n)
			demi = nil
		case s.Zone == "demi":
			demi = doc.Box("demis", n)
			z["principale"] = append(z["principale"], demi)
		default:
			z[s.Zone] = append(z[s.Zone], n)
			demi = nil
		}
	}
	return z
}

// block is the closed list of what a section may contain.
func (f fiche) block(s templates.Section) *doc.Node {
	if compose, ok := blocks[s.Contenu]; ok {
		return compose(f, s)
	}
	return nil
}

var blocks = map[string]func(fiche, templates.Section) *doc.Node{
	"telephone":   fiche.call,
	"adresse":     fiche.address,
	"prix":        fiche.price,
	"horaires":    fiche.hoursBlock,
	"services":    fiche.services,
	"accueil":     fiche.access,
	"publics":     fiche.audience,
	"savoir":      fiche.about,
	"rendez_vous": fiche.appointment,
	"qr":          fiche.code,
	"texte":       fiche.freeText,

	"faits":              fiche.factBlock,
	"services_officiels": fiche.officialServices,
	"accompagnement":     fiche.support,
	"labels":             fiche.labels,
	"presentation":       fiche.presentation,
	"orienter":           fiche.orient,
	"fiabilite":          fiche.reliability,
	"notes":              fiche.notes,
}

// Blocs names what a section of a place sheet may contain.
func Blocs() []string {
	out := make([]string, 0, len(blocks))
	for n := range blocks {
		out = append(out, n)
	}
	return out
}

// notice is what the keeper of the base says of the place, the first thing seen:
// its first sentence large.
func (f fiche) notice() []*doc.Node {
	sentences := lisible.Phrases(f.Notice())
	if len(sentences) == 0 {
		return nil
	}
	n := doc.Elem(doc.Sect, "avis", doc.Text(doc.P, "avis-titre", strings.TrimSuffix(sentences[0], ".")))
	n.Kids = append(n.Kids, lines("avis-suite", "avis-suite", strings.Join(sentences[1:], " "))...)
	return []*doc.Node{n}
}

// banner says what the paper is, then who: name and town, in one heading.
func (f fiche) banner() *doc.Node {
	title := doc.Elem(doc.H1, "noms", doc.Box("", doc.Text(doc.Group, "titre", f.Nom)))
	if town := f.town(); town != "" { // a space, for who hears both lines as one
		title = doc.Elem(doc.H1, "noms", doc.Box("", doc.Text(doc.Group, "titre", f.Nom+" ")),
			doc.Box("", doc.Text(doc.Group, "ville", town)))
	}
	title.Mark = true
	above := doc.Text(doc.P, "sur", f.Fill(f.Modele.Bandeau.Dit(f.CallFirst(), f.AskFirst())))
	n := doc.Box("bande", above, title)
	if usage := f.mot("usage"); usage != "" && f.lit("usage") {
		n.Kids[0] = doc.Box("sur-ligne", above, doc.Text(doc.P, "usage", usage))
	}
	if f.Edition.Exemple {
		n.Kids = append(n.Kids, doc.Text(doc.P, "exemple", f.Fill(f.Modele.Textes.ExemplePhrase)))
	}
	return n
}

// town is the second line of the heading, with what the place is for those who
// send people there; nothing that the name says already.
func (f fiche) town() string {
	var said []string
	if f.Ville != "" && f.Ville != f.Nom && !nameSays(f.Nom, f.Ville) {
		said = append(said, lisible.ACommune(f.Ville))
	}
	if f.Pour == render.Aidants || f.Pour == render.Pro {
		said = append(said, f.kind()...)
	}
	return strings.Join(said, " · ")
}

// nameSays reports a name that says where: « Aide avec Internet à Orlac », « Mairie d’Orlac ».
func nameSays(nom, ville string) bool {
	before, ok := strings.CutSuffix(lieu.Plier(nom), lieu.Plier(ville))
	return ok && slices.ContainsFunc([]string{" a ", " de ", " d'"}, func(s string) bool {
		return strings.HasSuffix(before, s)
	})
}

// kind is the most telling type of the place, that its name does not say; professionals
// read its code too, and whether the place moves.
func (f fiche) kind() (out []string) {
	for _, t := range lieu.Typologies() {
		label := lieu.LibelleTypologie(t)
		if label == "" || !slices.Contains(f.Source.Typologie, t) {
			continue
		}
		switch again := strings.Contains(lieu.Plier(f.Nom), lieu.Plier(label)); {
		case f.Pour == render.Pro:
			out = append(out, typo.Francais(t+", "+render.Lowered(label)))
		case !again:
			out = append(out, typo.Francais(label))
		}
		break
	}
	if f.Pour == render.Pro || f.Itinerant {
		out = append(out, render.SansPersonnes(f.Source.Itinerance)...)
	}
	return out
}

// heading opens a block; every block has one level, under the name of the place.
func heading(s templates.Section) *doc.Node {
	return doc.Text(doc.H2, "rubrique", s.Titre)
}

// titled is a block with the heading of its section, when it has one.
func titled(s templates.Section, style string, kids ...*doc.Node) *doc.Node {
	if s.Titre == "" {
		return doc.Elem(doc.Sect, style, kids...)
	}
	return doc.Elem(doc.Sect, style, append([]*doc.Node{heading(s)}, kids...)...)
}

// named gives a block the name its steps of the fit ladder know.
func named(s templates.Section, n *doc.Node, choices ...*doc.Node) *doc.Node {
	return n.Named(s.Contenu, choices...)
}

// mention is a word with its pictogram: never a pictogram alone.
func mention(pictogramme, style, text string) *doc.Node {
	word := doc.Text(doc.P, style, text)
	if render.Pictogram(pictogramme) == nil {
		return word
	}
	return doc.Box("mention", render.Icon(pictogramme, "icone"), word)
}
