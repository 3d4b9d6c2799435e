package web

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"

	"feuillet/internal/atelier"
	"feuillet/render"
	"feuillet/render/typo"
)

// remarque is something to know before printing.
type remarque struct {
	Texte   string
	Suite   []suiteRemarque // more of it, folded
	Actions []action
	rang    int // what is to be done first, what is left out last
}

// suiteRemarque is one of the things that a remark is about; a place has its page.
type suiteRemarque struct{ Texte, Lieu, Cite string }

// Ranks of remarks: a person who prints reads the first ones.
const (
	rangFaire = iota
	rangSavoir
	rangEcartes
)

// rangDe is the rank of a remark on a whole work.
func rangDe(r *atelier.Remarque) int {
	switch r.Genre {
	case render.AvisEditeur, render.AvisPapier, render.AvisARemplir, render.AvisEpais:
		return rangFaire
	case render.AvisReserve:
		return rangEcartes
	}
	return rangSavoir
}

// maxRemarques is how many remarks stand beside a picture: a directory may have thousands.
const maxRemarques = 12

// remarquer tells what is to be known of a document: of the whole work, then of its
// places, grouped as a run of papers does; at last what the page gave up, in one remark.
func (vue *vuePapier) remarquer(v *visite, u *unique, ici *url.URL) {
	toutes := v.duTravail(u.Remarques, ici)
	var pleine []suiteRemarque
	for _, g := range atelier.Revoir(u.papier) {
		switch g.Genre {
		case render.AvisChoix:
			vue.Raisons = append(vue.Raisons, phrase(g.String()))
		case render.AvisPleine:
			pleine = append(pleine, suiteRemarque{Texte: cedee(g.String())})
		default:
			x := remarque{Texte: phrase(g.String()), Actions: v.surLieux(g.Noms, v.actions(g.Gestes, ici)), rang: rangSavoir}
			if g.Ecarte() {
				x.rang = rangEcartes
			}
			toutes = append(toutes, x)
		}
	}
	if len(pleine) > 0 {
		toutes = append(toutes, remarque{Texte: v.mots.compter("papier.pleine", len(pleine)), Suite: pleine,
			rang: rangEcartes})
	}
	slices.SortStableFunc(toutes, func(x, y remarque) int { return x.rang - y.rang })
	vue.Remarques = toutes[:min(len(toutes), maxRemarques)]
	vue.Autres = len(toutes) - len(vue.Remarques)
}

// duTravail are the remarks on a whole work: one on several things is told once, and
// names them.
func (v *visite) duTravail(l []atelier.Remarque, ici *url.URL) (out []remarque) {
	rangs := map[string]int{}
	for _, r := range l {
		x := remarque{Texte: phrase(r.Dit()), Actions: v.surLieux([]render.Montre{{Id: r.Lieu, Nom: r.Nom}},
			v.actions(r.Gestes, ici)), rang: rangDe(&r)}
		cle := x.Texte
		switch {
		case r.Ecart.Pas != "":
			cle = r.Ecart.Pas + ", " + r.Ecart.Raison
		case r.Lieu != "" || r.Nom == "":
			out = append(out, x)
			continue
		}
		i, deja := rangs[cle]
		if !deja {
			i = len(out)
			rangs[cle], out = i, append(out, x)
		}
		out[i].Suite = append(out[i].Suite, suiteRemarque{typo.Francais(r.Nom), r.Lieu, typo.Francais(r.Ecart.Cite)})
	}
	for cle, i := range rangs {
		v.reunir(&out[i], cle)
	}
	return out
}

// reunir says what is told of several things, of one as a sentence.
func (v *visite) reunir(x *remarque, cle string) {
	switch n := len(x.Suite); {
	case x.Suite[0].Lieu == "" && n == 1:
		x.Texte, x.Suite = phrase(x.Suite[0].Texte+" : "+x.Texte), nil
	case x.Suite[0].Lieu != "" && n == 1:
		x.Suite = nil // its sentence names it
	case x.Suite[0].Lieu != "":
		x.Texte, x.Actions = phrase(v.mots.compter("papier.ecartes", n, cle)), nil
	}
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
