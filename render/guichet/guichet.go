// Package guichet makes the papers of a counter, for who is asked « where is it
// open? »: the list of places that are open at one time, the weekly list of
// half-days. Each has its row here, with its composer. Nobody is lost on them
// silently: who is not in a row is named below, or counted.
package guichet

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/feries"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
	"feuillet/render/typo"
	"feuillet/templates"
)

// guichet is what papers of a counter are made of.
type guichet struct {
	*render.Commande
	render.Phrases
	e        *render.Edition
	m        *templates.Modele
	lieux    []ligne       // the nearest first
	reserves int           // left out: they receive only some
	exclus   []render.Avis // the first of them, named
	avis     []render.Avis
	tous     []lieu.Lieu
	centre   string // « de Valbrune », what distances start from; empty for nothing
	point    bool   // it is a point that was given
	mesure   string // what distances are measured on, when it is to be told
}

// ligne is a place, and how far it is.
type ligne struct {
	render.Words
	km    float64
	situe bool // km is known
	zone  feries.Zone
}

// lire reads the places of the selection that receive everybody. None at all is a fault.
func lire(c *render.Commande) (*guichet, error) {
	g, err := recevoir(c)
	if err == nil && len(g.lieux) == 0 { // a list of nobody would send no one anywhere
		return nil, c.Aucun(append(g.avis, g.exclus...)...)
	}
	return g, err
}

// recevoir is lire, for a paper that says what to do where there is none.
func recevoir(c *render.Commande) (*guichet, error) {
	lecture, err := render.ReadingFor(c.Audience)
	if err != nil {
		return nil, err
	}
	a, err := c.Accueil(c.Selection.Filtre)
	if err != nil {
		return nil, err
	}
	g := &guichet{Commande: c, e: c.Edition.InFrench(), m: render.InFrench(c.Template()), avis: a.Avis}
	g.Phrases = render.Phrases{Mots: g.m.Mots, Champ: g.e.Datum}
	if g.tous, err = a.Tous(); err != nil {
		return nil, err
	}
	ici, ok, err := g.partir()
	if err != nil {
		return nil, err
	}
	for i := range g.tous {
		l := &g.tous[i]
		p := lecture.Brief(l, g.e, g.m)
		if g.reserve(p) {
			g.exclure(l)
			continue
		}
		borner(p)
		x := ligne{Words: render.NewWords(p, g.e, g.m), zone: l.Feries()}
		if ok {
			x.km, x.situe = c.Fonds.Territoires().Distance(l, ici)
		}
		g.lieux = append(g.lieux, x)
	}
	g.trier()
	return g, nil
}

// fermeLe reports a day of a closure that a notice tells, or may tell.
func (l ligne) fermeLe(jour time.Time) bool { return l.ClosedOn(jour, jour) }

// Letters of a line, beyond which a text is cut: no list has room for more.
const (
	nomEntier  = 110
	rueEntiere = 80
	motEntier  = 50 // a commune, a source
)

// borner cuts the texts of a place that no line holds, and tells it.
func borner(p *render.Place) {
	noter := func(s *string, most int, quoi string) {
		net := strings.ReplaceAll(*s, "**", "")
		if c := typo.Couper(net, most); c != net {
			p.Note(render.AvisPleine, true, quoi+" coupé, trop long pour une ligne", "« "+net+" »")
			net = c
		}
		*s = net
	}
	noter(&p.Nom, nomEntier, "nom")
	noter(&p.Ville, motEntier, "nom de commune")
	p.Rubrique = typo.Couper(p.Rubrique, motEntier)
	noter(&p.Producteur, motEntier, "nom de source")
	if len(p.Adresse) > 0 {
		noter(&p.Adresse[0], rueEntiere, "texte de l'adresse")
	}
}

// reserve reports a place that is not for everybody: nobody is sent there from a
// list, but those whom somebody sends. Who wants it asks for it by its id.
func (g *guichet) reserve(p *render.Place) bool {
	if slices.Contains(g.Selection.Filtre.Ids, p.Source.Id) {
		return false
	}
	if _, reserve := render.NonInvitant(p.Source); !reserve {
		return false
	}
	return !g.sends() || !render.SurOrientationSeule(p.Source)
}

// exclusNommes is how many of the places that are left out are named.
const exclusNommes = 5

// exclure counts a place that is left out, and tells the first ones.
func (g *guichet) exclure(l *lieu.Lieu) {
	if g.reserves++; g.reserves <= exclusNommes {
		why, _ := render.NonInvitant(l)
		g.exclus = append(g.exclus, render.Ecarte(l.Id, l.Nom, "n'est pas sur ce papier", why))
	}
}

// partir is the point that distances are said from.
func (g *guichet) partir() (ici lieu.Point, ok bool, err error) {
	d, ok, err := g.Partir()
	g.centre, g.point, g.mesure = d.De, d.Donne, d.Mesure
	return d.Point, ok, err
}

// trier puts the nearest first, those of the same distance by name; those of which
// the distance is not known come last.
func (g *guichet) trier() {
	tri.Trier(g.lieux, func(l ligne) []string { return []string{l.Rubrique, l.Nom} })
	rang := func(l ligne) float64 {
		if l.situe {
			return l.km
		}
		return math.Inf(1)
	}
	slices.SortStableFunc(g.lieux, func(a, b ligne) int { return cmp.Compare(rang(a), rang(b)) })
}

// distance is how far a place is, « à 6 km »; empty when it is not known.
func (g *guichet) distance(l ligne) string {
	switch n := int(math.Round(l.km)); {
	case !l.situe:
		return ""
	case l.km < 1:
		return g.m.Mots["tout_pres"]
	default:
		return g.Fill("a_km", "distance", typo.Nombre(n))
	}
}

// telephonez is what to do to know: call, where there is a number.
func (g *guichet) telephonez(tel bool) string {
	if tel {
		return g.m.Mots["telephonez"]
	}
	return g.m.Mots["renseignez"]
}

// sansNumero is what to do about places that have no number: nobody is sent to one
// that says it is closed, or where one does not simply go.
func (g *guichet) sansNumero(lieux []creneau) string {
	t := g.m.Textes
	switch {
	case g.e.Editeur.Nom != "" && g.e.Editeur.Telephone != "":
		return g.Phrase(t.SansTelephoneEditeur)
	case slices.ContainsFunc(lieux, func(c creneau) bool { return !c.HasDoor() }):
		return g.Phrase(t.SansAdresse)
	}
	return g.Phrase(t.SansTelephone)
}

// parPorte are places without a number by what is to be done about them: those where one may go
// and see, then the others; all of them together when who prints is to be called.
func (g *guichet) parPorte(lieux []creneau) [][]creneau {
	var avec, sans []creneau
	for _, c := range lieux {
		if c.HasDoor() {
			avec = append(avec, c)
			continue
		}
		sans = append(sans, c)
	}
	if g.sansNumero(avec) == g.sansNumero(sans) {
		return [][]creneau{lieux}
	}
	return [][]creneau{avec, sans}
}

// telephone is the number of a place in a style, to be called from a screen.
func (g *guichet) telephone(l ligne, style string) *doc.Node {
	return doc.Elem(doc.P, style, &doc.Node{Role: doc.Link, Text: l.Tel, Href: "tel:" + l.TelLien,
		Alt: l.Call()})
}

// numeroDe is the number of a place in a style, then that a call costs more.
func (g *guichet) numeroDe(l ligne, style string) []*doc.Node {
	out := []*doc.Node{g.telephone(l, style)}
	if s := l.CallNote(); s != "" {
		out = append(out, doc.Text(doc.P, "detail", s))
	}
	return out
}

// enumerer lists names, most of them, and the number of the others.
func (g *guichet) enumerer(noms []string, most int, entre string) string {
	autres := len(noms) - most
	if autres <= 0 {
		return strings.Join(noms, entre)
	}
	return g.Pluriel(autres, "et_autres", "lieux", strings.Join(noms[:most], entre))
}

// nomme is a place with its town, where that is not the one distances start from.
func (g *guichet) nomme(l ligne) string {
	switch {
	case l.Ville == "" || g.ici(l) || strings.Contains(lieu.Plier(l.Nom), lieu.Plier(l.Ville)):
		return l.Nom
	case l.Commune.Code != "":
		return l.Nom + " " + typo.Francais(l.Commune.A())
	}
	return l.Nom + ", " + l.Ville
}

// ici reports a place of the commune that distances start from.
func (g *guichet) ici(l ligne) bool {
	s := g.Selection
	if z, ok := s.Depart(); ok {
		return l.Commune.Code == z.Code
	}
	return len(s.Zones) == 1 && l.Commune.Code == s.Zones[0].Code
}

// mentions is the foot: distances, sources, who made it.
func (g *guichet) mentions(montres []ligne, plus ...string) *doc.Node {
	var out []string
	switch {
	case g.centre != "":
		out = append(out, g.Fill("distances", "centre", g.centre))
	case g.point:
		out = append(out, g.m.Mots["distances_point"])
	}
	if g.mesure != "" && len(out) > 0 {
		out = append(out, g.Fill("mesure", "contours", g.mesure))
	}
	if s := g.sources(montres); s != "" {
		out = append(out, s)
	}
	out = append(out, g.fait())
	out = slices.DeleteFunc(append(out, plus...), func(s string) bool { return s == "" })
	return doc.Elem(doc.P, "pied", render.Rich(strings.Join(out, " "))...)
}

// sourcesMax is how many sources are named.
const sourcesMax = 4

// sources names where the places shown come from, and their licence.
func (g *guichet) sources(montres []ligne) string {
	var noms []string
	var lieux []*lieu.Lieu
	for _, l := range montres {
		lieux = append(lieux, l.Source)
		if l.Producteur != "" && !slices.Contains(noms, l.Producteur) {
			noms = append(noms, l.Producteur)
		}
	}
	if len(noms) == 0 {
		return ""
	}
	return g.Fill("sources", "source", g.enumerer(noms, sourcesMax, ", "), "licence", render.Licence(lieux, g.m.Textes))
}

// fait is who made the paper.
func (g *guichet) fait() string { return g.Fill(g.e.Editeur.MotMention()) }

// details are lines under the name of a place, without empty ones.
func details(dits ...string) (out []*doc.Node) {
	for _, s := range dits {
		if s != "" {
			out = append(out, doc.Text(doc.P, "detail", s))
		}
	}
	return out
}
