package web

import (
	"cmp"
	"net/url"
	"regexp"

	"feuillet/internal/atelier"
	"feuillet/render"
	"feuillet/render/typo"
)

// remarque is something to know before printing.
type remarque struct {
	Texte   string
	Suite   []string // more of it, folded
	Actions []action
}

// maxRemarques is how many remarks stand beside a picture: a directory may have thousands.
const maxRemarques = 12

// remarquer tells what is to be known of a document: of the whole work, then of its
// places, grouped as a run of papers does; at last what the page gave up, in one remark.
func (vue *vuePapier) remarquer(v *visite, u *unique, ici *url.URL) {
	toutes := v.duTravail(u.Remarques, ici)
	var pleine []string
	for _, g := range atelier.Revoir(u.papier) {
		switch g.Genre {
		case render.AvisChoix:
			vue.Raisons = append(vue.Raisons, phrase(g.String()))
		case render.AvisPleine:
			pleine = append(pleine, cedee(g.String()))
		default:
			toutes = append(toutes, remarque{Texte: (phrase(g.String())),
				Actions: v.surLieux(g.Noms, v.actions(g.Gestes, ici))})
		}
	}
	if len(pleine) > 0 {
		toutes = append(toutes, remarque{Texte: v.mots.compter("papier.pleine", len(pleine)), Suite: pleine})
	}
	vue.Remarques = toutes[:min(len(toutes), maxRemarques)]
	vue.Autres = len(toutes) - len(vue.Remarques)
}

// duTravail are the remarks on a whole work: one on several things is told once, and
// names them.
func (v *visite) duTravail(l []atelier.Remarque, ici *url.URL) (out []remarque) {
	rangs := map[string]int{}
	for _, r := range l {
		x := remarque{Texte: phrase(r.Dit()), Actions: v.surLieux([]render.Montre{{Id: r.Lieu, Nom: r.Nom}},
			v.actions(r.Gestes, ici))}
		if r.Lieu != "" || r.Nom == "" {
			out = append(out, x)
			continue
		}
		i, deja := rangs[x.Texte]
		if !deja {
			i = len(out)
			rangs[x.Texte], out = i, append(out, x)
		}
		out[i].Suite = append(out[i].Suite, typo.Francais(r.Nom))
	}
	for _, i := range rangs {
		if x := &out[i]; len(x.Suite) == 1 {
			x.Texte, x.Suite = phrase(x.Suite[0]+" : "+x.Texte), nil
		}
	}
	return out
}

// surLieux puts before what may be done the pages of the places that it is about.
func (v *visite) surLieux(lieux []render.Montre, suite []action) (out []action) {
	for _, m := range lieux {
		x := action{Titre: v.mots.dire("papier.lieu"), Cache: cmp.Or(m.Nom, m.Id), Adresse: adresseLieu(m.Id)}
		if len(lieux) > 1 { // each is seen to be another
			x.Titre, x.Cache = typo.Francais(v.mots.dire("papier.lieu.un", x.Cache)), ""
		}
		if m.Id != "" {
			out = append(out, x)
		}
	}
	return append(out, suite...)
}

// dePleine is what begins or ends each remark on a page that gave something up.
var dePleine = regexp.MustCompile(` *: la page est pleine$|^la page est pleine, `)

// cedee is what a page gave up, once it is said that it is full.
func cedee(s string) string { return phrase(dePleine.ReplaceAllString(s, "")) }
