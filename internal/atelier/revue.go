package atelier

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/render"
	"feuillet/render/typo"
)

// Groupe is what a run of papers should be looked at for, of one kind: the same
// remark on several places is told once, by their names.
type Groupe struct {
	Genre  render.Genre
	Texte  string          // French, one sentence without final stop
	Lieux  int             // places it is about, 0 when it is about whole papers
	Gestes []faute.Geste   // what may be done about it
	Noms   []render.Montre // the first places; none when it is about whole papers
	noms   []string        // of the first places, else of the first papers
	n      int             // remarks
	detail map[string]int  // what was found, and how often
	total  int             // places that the run prints
	seul   bool            // it is of a run of one paper, whose name stands above
	ecart  render.Ecart    // why its places are left out, when that is what it tells
}

// nommesMax is how many places of a group are named: the others are counted.
const nommesMax = 3

// String is the group in words: « Orée et Lavoir : horaires non imprimés ».
func (g Groupe) String() string {
	if g.Genre == render.AvisAge && g.Lieux > 0 {
		return g.age()
	}
	if e := g.ecart; e.Pas != "" {
		s := g.qui() + " : " + e.Pas + ", " + e.Raison
		if g.n == 1 && e.Cite != "" {
			s += " : " + e.Cite
		}
		return s
	}
	s := g.Texte
	if d := g.unDetail(); d != "" {
		s += " : " + d
	}
	if qui := g.qui(); qui != "" {
		return qui + " : " + s
	}
	return s
}

// Ecarte reports a group of places that are left out of a paper.
func (g Groupe) Ecarte() bool { return g.ecart.Pas != "" }

// qui names what the group is about; nothing for the one paper of a run, unless it could
// not be made, nor for what is about the whole run.
func (g Groupe) qui() string {
	switch {
	case g.Lieux == 0 && (g.seul || g.noms[0] == "") && g.Genre != render.AvisRefus:
		return ""
	case g.Genre == render.AvisDoublon && g.n <= nommesMax: // each is two places already
		return strings.Join(g.noms, " ; ")
	case g.Genre == render.AvisDoublon:
		return strings.Join(g.noms[:nommesMax], " ; ") + " ; et " + typo.Pluriel(g.n-nommesMax, "autre", "autres")
	case g.n <= nommesMax:
		return typo.Enumerer(g.noms)
	}
	return typo.Enumerer(append(g.noms[:nommesMax:nommesMax], typo.Pluriel(g.n-nommesMax, "autre", "autres")))
}

// unDetail is what was found in one place, or when all have the same; else each has its own,
// told elsewhere.
func (g Groupe) unDetail() string {
	if len(g.detail) != 1 && g.n != 1 {
		return ""
	}
	return strings.Join(slices.Sorted(maps.Keys(g.detail)), " ; ")
}

// age says how old the information of the places printed is: « 3 lieux sur 3 :
// informations de 2019 ».
func (g Groupe) age() string {
	s := fmt.Sprintf("%s sur %s : ", typo.Pluriel(g.Lieux, "lieu", "lieux"), typo.Nombre(max(g.total, g.Lieux)))
	annees := make([]string, 0, len(g.detail))
	for a := range g.detail {
		annees = append(annees, a)
	}
	slices.Sort(annees)
	switch n := len(annees); {
	case annees[0] == "":
		s += g.Texte
	case n == 1:
		s += "informations de " + annees[0]
	default:
		s += "informations anciennes, de " + annees[0] + " à " + annees[n-1]
	}
	if g.Lieux <= nommesMax && g.total > g.Lieux {
		s += " : " + typo.Enumerer(g.noms)
	}
	return s
}

// revue gathers the remarks of a run, each of a place once whatever the number
// of its papers.
type revue struct {
	groupes []*Groupe
	rangs   map[string]*Groupe
	vus     map[string]bool
	montres map[string]string // names of the places that the papers print, by id
	nommer  func(Remarque) string
	papiers int
}

// Revoir groups what is to be looked at in one document, as a run of papers does;
// places are named without their ids, which Noms gives.
func Revoir(p *Papier) []Groupe {
	r := newRevue()
	r.nommer = func(v Remarque) string { return cmp.Or(v.Nom, v.Lieu, v.Papier) }
	r.papier(p)
	return r.fin()
}

func newRevue() *revue {
	return &revue{rangs: map[string]*Groupe{}, vus: map[string]bool{}, montres: map[string]string{}, nommer: nommer}
}

// papier gathers what there is to look at in a paper.
func (r *revue) papier(p *Papier) {
	r.papiers++
	for _, m := range p.Montres {
		r.montres[m.Id] = m.Nom
	}
	for _, v := range p.Remarques {
		r.ajouter(v)
	}
	if p.Refus != nil {
		r.ajouter(Remarque{p.Nom, render.Avis{Genre: render.AvisRefus, Lieu: p.Lieu, Texte: p.Refus.Error()}})
	}
}

// ajouter gathers a remark.
func (r *revue) ajouter(v Remarque) {
	sujet := cmp.Or(v.Lieu, v.Nom, v.Papier)
	cle := string(v.Genre) + "\x00" + v.Texte
	if e := v.Ecart; e.Pas != "" { // its text names the place
		cle = string(v.Genre) + "\x00" + e.Pas + "\x00" + e.Raison
	}
	if r.vus[cle+"\x00"+sujet] {
		if g := r.rangs[cle]; v.Perte && g.n == 1 { // two lines of one address: each loss is told
			g.detail[v.Detail]++
		}
		return
	}
	r.vus[cle+"\x00"+sujet], r.vus[vuDe(v.Genre, v.Lieu)] = true, true
	g := r.rangs[cle]
	if g == nil {
		g = &Groupe{Genre: v.Genre, Texte: v.Texte, Gestes: v.Gestes, detail: map[string]int{}, ecart: v.Ecart}
		r.rangs[cle], r.groupes = g, append(r.groupes, g)
	}
	g.ajouter(v, r.nommer(v))
}

// vuDe is the key of a place of which a kind of remark was made.
func vuDe(g render.Genre, id string) string { return string(g) + "\x00\x00" + id }

func (g *Groupe) ajouter(v Remarque, nom string) {
	g.n++
	if v.Lieu != "" || v.Nom != "" {
		g.Lieux++
	}
	if len(g.detail) < 100 { // years are few; numbers are as many as places
		g.detail[v.Detail]++
	}
	if len(g.noms) < nommesMax {
		g.noms = append(g.noms, nom)
		if v.Lieu != "" {
			g.Noms = append(g.Noms, render.Montre{Id: v.Lieu, Nom: v.Nom})
		}
	}
}

// nommer names what a remark is about, as it can be asked for: « Orée (Val_12) ».
func nommer(v Remarque) string {
	if v.Lieu == "" || v.Nom == "" {
		return cmp.Or(v.Nom, v.Lieu, v.Papier)
	}
	return v.Nom + " (" + v.Lieu + ")"
}

// ordreGenres are the kinds of remarks: what was asked for and is not done, then what is
// false on paper.
var ordreGenres = []render.Genre{render.AvisRefus, render.AvisPages, render.AvisEpais, render.AvisDoublon,
	render.AvisCommune, render.AvisNom, render.AvisTelephone,
	render.AvisHoraires, render.AvisAdresse, render.AvisAccents, render.AvisAge, render.AvisReserve, render.AvisTexte,
	render.AvisSignes}

// deLaBase are the kinds of remarks on what the base says, which a control shows place
// by place; the others are on what a paper did with it.
var deLaBase = []render.Genre{render.AvisDoublon, render.AvisCommune, render.AvisNom, render.AvisTelephone,
	render.AvisHoraires, render.AvisAdresse, render.AvisAccents, render.AvisAge, render.AvisReserve, render.AvisTexte}

// fin are the groups: those that touch what is false on paper first, what the pages gave up last.
func (r *revue) fin() []Groupe {
	out := make([]Groupe, 0, len(r.groupes))
	for _, g := range r.groupes {
		g.total, g.seul = len(r.montres), r.papiers < 2
		if g.n > nommesMax && g.Lieux > 0 && len(g.Gestes) == 0 {
			g.Gestes = []faute.Geste{{Nom: faute.ToutMontrer}}
			if slices.Contains(deLaBase, g.Genre) {
				g.Gestes[0].Nom = faute.VoirControle
			}
		}
		out = append(out, *g)
	}
	rang := func(g Groupe) int {
		return slices.Index(append(ordreGenres[:len(ordreGenres):len(ordreGenres)], g.Genre), g.Genre)
	}
	slices.SortStableFunc(out, func(x, y Groupe) int { return cmp.Compare(rang(x), rang(y)) })
	return out
}
