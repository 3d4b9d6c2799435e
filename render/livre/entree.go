package livre

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// entree is a place as an entry of a directory or of a list. It keeps nothing
// of the record, so that a whole country fits in memory.
type entree struct {
	id, nom, ville string
	lien           string // of its code; empty for none
	departement    string
	code           string // INSEE
	rang           string // what ville is sorted by
	services       []string
	maj            time.Time
	heures         bool      // it says when to come
	age            *doc.Node // that these hours are stale or of no known date; nil for none
	source         string
	ouverte        bool // its source gives the licence of the national map
	node           *doc.Node
	badge, title   *doc.Node
	number         int
	avis           []render.Avis
	arret          *arret      // of a mobile service
	tournee        *entree     // of its round, when several stops are here
	renvoi         *doc.Node   // to it
	stops          []*doc.Node // of a round, each a block
}

// entries composes the entries of one document.
type entries struct {
	e        *render.Edition
	m        *templates.Modele
	lire     render.Reading
	icons    *iconNodes
	qr       bool // each entry carries its code
	services bool // each entry says its services
}

// compose makes the entry of l, without error. Its number is not known yet.
func (c entries) compose(l lieu.Lieu) (*entree, error) {
	pub := c.lire.Brief(&l, c.e, c.m)
	if c.qr {
		pub.Link(c.e)
	}
	f := entryWords{render.NewWords(pub, c.e, c.m), c.icons}
	e := &entree{id: l.Id, nom: pub.Nom, ville: pub.Ville, departement: l.Departement(), code: l.CodeInsee,
		services: slices.Clone(l.Services), maj: pub.DateMaj, heures: f.KnowsWhen(), source: pub.Producteur,
		ouverte: lieu.IdPartage(l.Id, l.Source)}
	if strings.TrimSpace(render.Clean(e.ville)) == "" { // empty, or in letters we lack
		e.ville = f.Fill(c.m.Annuaire.SansCommune)
	}
	e.rang = e.ville
	if pub.Rubrique != "" { // « St Aubrin » stands with Saint-Aubrin
		e.ville, e.departement, e.code = pub.Rubrique, pub.Commune.Departement, pub.CodeRubrique
		if e.rang = e.ville; pub.CodeRubrique != pub.Commune.Code { // 2e before 10e
			e.rang = pub.Commune.Nom + " " + pub.CodeRubrique
		}
	}
	e.badge = doc.Text(doc.P, "numero", "")
	e.title = doc.Text(doc.H3, "nom", pub.Nom)
	left, right := doc.Box("entree-gauche", e.badge), doc.Box("entree-droite", e.title)
	right.Kids = append(right.Kids, f.entryLines()...)
	top := len(right.Kids)
	if e.age = f.entryAge(); e.age != nil {
		right.Kids = append(right.Kids, e.age)
	}
	right.Kids = append(right.Kids, f.entryEnd(c.services)...)
	if e.arret = c.arret(&l, f, e); e.arret != nil {
		e.arret.right, e.arret.from, e.arret.to = right, top, len(right.Kids)
		pub.Sanitize(e.arret.tournee.node)
	}
	if pub.Lien != "" {
		e.lien = pub.Lien
		figure := codeNode(pub.Lien, f.Fill(c.m.Annuaire.QRDescription), f.Fill(c.m.Textes.QREcran), c.m)
		left.Style = "entree-qr"
		left.Kids = append(left.Kids, figure)
		right.Kids = append(right.Kids, doc.Text(doc.P, "lien", pub.LienDit).PaperOnly())
	}
	e.node = doc.Elem(doc.Sect, "entree", left, right)
	pub.Sanitize(e.node)
	e.avis = pub.Avis
	return e, nil
}

// entryWords are the words of a place in an entry.
type entryWords struct {
	render.Words
	icons *iconNodes
}

// iconNodes are the pictograms of a document, one node for each look: they are
// artifacts, which may stand in many places.
type iconNodes struct {
	mu    sync.Mutex
	nodes map[[2]string]*doc.Node
}

func newIcons() *iconNodes { return &iconNodes{nodes: map[[2]string]*doc.Node{}} }

// icon is a pictogram in a style.
func (i *iconNodes) icon(name, style string) *doc.Node {
	i.mu.Lock()
	defer i.mu.Unlock()
	k := [2]string{name, style}
	if i.nodes[k] == nil {
		i.nodes[k] = render.Icon(name, style)
	}
	return i.nodes[k]
}

// setNumber gives the entry its number, unique in the document.
func (e *entree) setNumber(n int) {
	e.number, e.badge.Text = n, strconv.Itoa(n)
}

// entryLines are what an entry says under the name of the place: who may come,
// where and when.
func (f entryWords) entryLines() []*doc.Node {
	var out []*doc.Node
	add := func(style string, texts ...string) {
		for _, s := range texts {
			if s != "" {
				out = append(out, doc.Text(doc.P, style, s))
			}
		}
	}
	if f.Condition != "" {
		out = append(out, doc.Elem(doc.P, "ligne", render.Rich(f.Fill(f.Modele.Textes.Restreint))...))
	}
	add("ligne", f.Type)
	add("ligne", f.Adresse...)
	if f.Tel != "" {
		out = append(out, f.phoneLine())
		add("ligne", f.CallPrice())
	}
	add("ligne", f.hoursLines()...)
	add("ligne-forte", f.Notice(), f.howToCome())
	return out
}

// entryAge says that the hours of an entry are stale or of no known date; nil
// when the entry already tells to call before coming, or shows no hours.
func (f entryWords) entryAge() *doc.Node {
	if s := f.StaleHours(); s != "" && f.howToCome() == "" {
		return doc.Text(doc.P, "ligne", s)
	}
	return nil
}

// stale reports that most of the hours are old or of no known date. It is then
// said on every page, and no more entry by entry, where nobody would read it.
func stale(all []*entree) bool {
	hours, old := 0, 0
	for _, e := range all {
		if e.heures {
			hours++
		}
		if e.age != nil {
			old++
		}
	}
	if 2*old <= hours {
		return false
	}
	for _, e := range all {
		e.forget(e.age)
	}
	return true
}

// forget removes a line of the entry.
func (e *entree) forget(n *doc.Node) {
	if n == nil {
		return
	}
	right := e.node.Kids[len(e.node.Kids)-1]
	right.Kids = slices.DeleteFunc(right.Kids, func(k *doc.Node) bool { return k == n })
}

// phoneLine is the number with its pictogram.
func (f entryWords) phoneLine() *doc.Node {
	number := &doc.Node{Role: doc.Link, Text: f.Tel, Href: "tel:" + f.TelLien, Alt: f.Modele.Textes.Telephone + " " +
		f.Tel}
	return doc.Box("tel", f.icons.icon("phone", "icone-tel"), doc.Elem(doc.P, "telephone", number))
}

// entryEnd is what help an entry gives, and at what price.
func (f entryWords) entryEnd(services bool) []*doc.Node {
	var out []*doc.Node
	if services {
		out = append(out, f.entryServices())
	}
	if s := f.Price(); s != "" {
		out = append(out, doc.Text(doc.P, "ligne-forte", s))
	}
	return out
}

// hoursLines are the hours in short sentences; nothing when they are not known.
func (f entryWords) hoursLines() []string {
	switch {
	case f.AHoraires:
		return f.WeekLines()
	case f.HorairesDits != "":
		return []string{f.HorairesDits}
	}
	return nil
}

// howToCome says what binds most before coming: that the place moves, that one
// must call, or ask; then that one needs an appointment.
func (f entryWords) howToCome() string {
	t, a := f.Modele.Textes, f.Source.ModalitesAcces
	var out []string
	switch {
	case f.Itinerant && f.Tel == "":
		out = append(out, t.ItinerantSansTelephone)
	case f.Itinerant && strings.Contains(lieu.Plier(f.Nom), "bus"):
		out = append(out, t.ItinerantBus)
	case f.Itinerant:
		out = append(out, t.Itinerant)
	case f.Tel == "" && !f.KnowsWhen():
		out = append(out, f.WithoutPhone())
	case f.RendezVous, slices.Contains(a, lieu.RdvEnLigne) && f.KnowsWhen():
	case !f.KnowsWhen(), f.MustCall() && f.Tel != "":
		out = append(out, t.Telephonez)
	}
	if f.RendezVous || slices.Contains(a, lieu.RdvEnLigne) {
		out = append(out, t.PrenezRendezVous)
	}
	return f.Fill(strings.Join(out, " "))
}

// entryServices are pictograms with their words. A long name leaves room for
// three of many, and says how many others there are.
func (f entryWords) entryServices() *doc.Node {
	var all []string
	for _, v := range lieu.Services() {
		if slices.Contains(f.Source.Services, v) {
			if _, ok := f.Modele.Services[v]; ok {
				all = append(all, v)
			}
		}
	}
	if len(all) == 0 {
		return doc.Text(doc.P, "ligne", f.Fill(f.Modele.Textes.SansServices))
	}
	shown := all
	if len(all) > f.Modele.Limites.ServicesEntiers && utf8.RuneCountInString(f.Nom) > f.Modele.Limites.NomLong {
		shown = all[:3]
	}
	list := doc.Elem(doc.L, "aides")
	list.Kids = make([]*doc.Node, 0, len(shown)+1)
	for _, v := range shown {
		w := f.Modele.Services[v]
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "aide", f.icons.icon(w.Pictogramme, "icone-aide"),
			doc.Text(doc.LBody, "mot", w.Court)))
	}
	if n := len(all) - len(shown); n > 0 {
		words := render.Plural(n, f.Modele.Annuaire.AutreAide, f.Modele.Annuaire.AutresAides)
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "aide", doc.Text(doc.LBody, "mot", words)))
	}
	return list
}
