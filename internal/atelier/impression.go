package atelier

import (
	"fmt"
	"slices"

	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Impression are the papers of a run, told to who stands before the printer: those of
// the same settings together.
type Impression []liasse

// liasse are papers that go through a printer with the same settings, one after the
// other: a booklet is folded alone, and a second side is never that of the next paper.
type liasse struct {
	render.Tirage
	rectoVerso bool
	noms       []string
	feuilles   []int // of each paper
	pages      int
}

// Compter adds the sheets of a paper.
func (l *Impression) Compter(p *Papier) {
	n, rectoVerso := p.Tirage.Feuilles(p.Len)
	tirage := p.Tirage
	tirage.Court = tirage.Court && (rectoVerso || tirage.Imprimeur) // one side turns on no edge
	i := slices.IndexFunc(*l, func(q liasse) bool { return q.Tirage == tirage && q.rectoVerso == rectoVerso })
	if i < 0 {
		i = len(*l)
		*l = append(*l, liasse{Tirage: tirage, rectoVerso: rectoVerso})
	}
	q := &(*l)[i]
	q.noms, q.feuilles, q.pages = append(q.noms, p.Nom), append(q.feuilles, n), q.pages+p.Len
}

// Phrases say how to print, one line for each setting of the printer; which papers,
// when there are several settings.
func (l Impression) Phrases() (out []string) {
	for _, q := range l {
		if q.Imprimeur {
			out = append(out, q.pourImprimeur(len(l) > 1))
			continue
		}
		s := "Pour imprimer" + q.quels(len(l) > 1) + " : papier " + q.Papier + ", « Taille réelle » (100 %)"
		switch {
		case q.rectoVerso && q.Court:
			s += ", recto verso, bord court"
		case q.rectoVerso:
			s += ", recto verso, bord long"
		}
		out = append(out, s+", "+q.combien()+q.pliage()+".")
	}
	return out
}

// quels names the papers, or counts them where the run has no others; nothing for the
// one paper of a run.
func (q liasse) quels(parmi bool) string {
	switch n := len(q.noms); {
	case !parmi && n == 1:
		return ""
	case !parmi:
		return fmt.Sprintf(" ces %s papiers, l'un après l'autre", typo.Nombre(n))
	case n <= nommesMax:
		return " " + typo.Enumerer(q.noms)
	default:
		return " " + typo.Enumerer(append(q.noms[:nommesMax:nommesMax], typo.Pluriel(n-nommesMax, "autre", "autres")))
	}
}

// combien counts the sheets: of each paper, where they are several, and of all.
func (q liasse) combien() string {
	total := 0
	for _, n := range q.feuilles {
		total += n
	}
	en := typo.Pluriel(total, "feuille", "feuilles")
	moins, plus := slices.Min(q.feuilles), slices.Max(q.feuilles)
	switch {
	case len(q.feuilles) == 1 || plus == 1:
		return en
	case moins == plus:
		return typo.Pluriel(plus, "feuille", "feuilles") + " chacun, " + typo.Nombre(total) + " en tout"
	}
	return fmt.Sprintf("de %s à %s chacun, %s en tout", typo.Nombre(moins), typo.Pluriel(plus, "feuille", "feuilles"),
		typo.Nombre(total))
}

// pliage says how sheets are folded: those of one booklet together, never two booklets.
func (q liasse) pliage() string {
	switch {
	case !q.Pli:
		return ""
	case slices.Max(q.feuilles) == 1:
		return ", puis pliez-" + map[bool]string{true: "la", false: "les une par une"}[len(q.feuilles) == 1] + " au milieu"
	case len(q.feuilles) == 1:
		return ", puis pliez-les ensemble au milieu"
	}
	return ", puis pliez ensemble au milieu les feuilles de chacun, un livret à la fois"
}

// pourImprimeur says what a printer of trade asks before he says a price: pages, size,
// bleed, colours, and who sets the pages on sheets.
func (q liasse) pourImprimeur(parmi bool) string {
	s := "Pour l'imprimeur" + q.quels(parmi) + " : " + typo.Pluriel(q.pages, "page", "pages")
	if len(q.noms) > 1 {
		s += " en tout"
	}
	s += ", une par page du fichier ; format fini " + q.Papier
	w, h := templates.Page{Format: q.Papier}.Dimensions()
	if q.Court {
		w, h = h, w
	}
	s += fmt.Sprintf(" (%.0f × %.0f mm), fond perdu de 3 mm, traits de coupe", w, h)
	if q.Noir {
		s += " ; en noir seulement (niveaux de gris)"
	} else {
		s += " ; couleurs en RVB et noir seul, sans CMJN : c'est lui qui les convertit"
	}
	if n := q.pages % 4; n != 0 && len(q.noms) == 1 && q.pages > 4 {
		s += fmt.Sprintf(" ; pour un cahier agrafé, il faut un multiple de 4 : comptez %d pages, dont %s", q.pages+4-n,
			typo.Pluriel(4-n, "blanche", "blanches"))
	}
	return s + "."
}

// CommentImprimer says how a paper is printed, in one line.
func (p *Papier) CommentImprimer() string {
	var l Impression
	l.Compter(p)
	return l.Phrases()[0]
}
