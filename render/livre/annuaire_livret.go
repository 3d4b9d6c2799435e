package livre

import (
	"context"
	"fmt"

	"feuillet/internal/faute"
	"feuillet/render"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// optionLivret is a directory in A5 on sheets of A4 that are folded.
var optionLivret = render.Option{Nom: "livret", Titre: "En livret à plier",
	Aide: "en livret A5, deux pages par face de feuille A4 : imprimez, pliez au milieu, agrafez"}

// epais is how many pages make a booklet that is hard to fold and to staple.
const epais = 80

// pliable refuses a booklet for a printer of trade, who sets pages on sheets himself.
func pliable(o render.Options) error {
	if !o.Oui(optionLivret.Nom) || !o.Oui(render.OptionImprimeur.Nom) {
		return nil
	}
	return faute.New(faute.Demande, "Un imprimeur place lui-même les pages : demandez le papier A5, sans livret.",
		"un livret à plier ne se prépare pas pour un imprimeur").Au(optionLivret.Nom)
}

// papier is the model on the paper that was asked for.
func (t *livret) papier() *templates.Modele {
	m := t.c.Template()
	if !t.c.Options.Oui(optionLivret.Nom) || m.Page.Format == a5 {
		return m
	}
	own := *m
	own.Page.Format = a5
	return &own
}

// tirage is how it is printed; zero for the paper of the model.
func (t *livret) tirage() render.Tirage {
	if !t.c.Options.Oui(optionLivret.Nom) {
		return render.Tirage{}
	}
	return render.Tirage{Papier: "A4", Court: true, Pli: true}
}

// paraitre is the directory as it is printed: its pages, or the sides of its sheets.
func (t *livret) paraitre(ctx context.Context, codes Codes) (*render.Document, error) {
	d, err := t.tenir(ctx, codes)
	if err != nil || d.Refus != nil || !t.c.Options.Oui(optionLivret.Nom) {
		return d, err
	}
	if d.Len > epais {
		d.Avis = append(d.Avis, render.Avis{Genre: render.AvisEpais, Texte: fmt.Sprintf(
			"livret de %d pages, %d feuilles : difficile à plier. Faites-en plusieurs, un par partie du territoire",
			d.Len, d.Len/layout.FoldedBy), Gestes: t.diviser(d)})
	}
	if better := mieux(d); better != nil {
		d.Avis = append(d.Avis, *better)
	}
	d.Noms[len(d.Noms)-1] += " " + optionLivret.Nom
	d.Composed = d.Booklet(layout.MM(297), layout.MM(210))
	d.Faces = true
	return d, nil
}

// mieux is the remark on a booklet that is not worth its fold: of one place, or with more
// pages to write on than pages to read. Nil for the others.
func mieux(d *render.Document) *render.Avis {
	said := d.Len - d.Blancs
	if d.Blancs <= said && d.Lieux > 1 {
		return nil
	}
	quoi := typo.Pluriel(d.Lieux, "seul lieu", "lieux")
	return &render.Avis{Genre: render.AvisVide, Texte: fmt.Sprintf("livret de %s, avec %s : une feuille le dit mieux, "+
		"en A4 ou en A5", quoi, typo.Pluriel(d.Blancs, "page blanche", "pages blanches")),
		Gestes: []faute.Geste{{Nom: faute.Sans, Valeur: optionLivret.Nom}}}
}

// blanks is how many pages more fill the last sheet of a booklet of so many.
func blanks(pages int) int { return (layout.FoldedBy - pages%layout.FoldedBy) % layout.FoldedBy }

// backCover reports the part that stands on the last page of a booklet, outside: who
// made it. What is blank comes before.
func (a *annuaire) backCover(section int) bool {
	return a.plie && section > 0 && section == len(a.m.Sections)-1 && a.m.Sections[section].Contenu == "mentions"
}

// filled are the pages of a booklet, the last ones to write on where they do not fill
// its sheets.
func (l *livre) filled(pages []leaf) []leaf {
	if !l.plie {
		return pages
	}
	last := pages[len(pages)-1]
	if last.c.plan == nil { // a cover alone
		return pages
	}
	for n := range blanks(len(pages)) {
		pages = append(pages, leaf{c: last.c, n: last.c.len() + n})
	}
	return pages
}
