package livre

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// service is the sheet of one of the nine services in a territory (D2), for
// the general public: one page when it holds, more when it does not.
type service struct {
	*livre
	valeur   string
	libelle  templates.Libelle
	entrees  []*entree
	communes []*commune
}

// newService composes the entries of the places among lieux that give a
// service, a value of the standard. An error of lieux is given at once.
func newService(l *livre, lieux iter.Seq2[lieu.Lieu, error], lire render.Reading, valeur string) (*service, error) {
	s := &service{livre: l, valeur: valeur}
	s.libelle = s.m.Services[valeur]
	if s.libelle.Titre == "" {
		return nil, fmt.Errorf("the template says nothing of the service %q", valeur)
	}
	s.fields["service"] = s.libelle.Titre
	s.pied, s.entete = s.fill(s.m.FicheService.Pied), s.fill(s.m.FicheService.Entete)
	for en, err := range inorder.Map(s.ctx, giving(lieux, valeur),
		entries{e: s.e, m: s.m, lire: lire, icons: s.icons}.compose) {
		if err != nil {
			return nil, err
		}
		s.entrees = append(s.entrees, en)
	}
	if stale(s.entrees) {
		s.pied = s.fill(s.m.FicheService.PiedAncien)
	}
	return s, nil
}

// compose numbers the entries and lays out the sheet.
func (s *service) compose() (*render.Document, error) {
	s.communes = s.byTown(s.entrees, s.within)
	s.number(s.communes)
	for _, c := range s.communes { // the stops stand in the entry of their round
		c.entrees = slices.DeleteFunc(c.entrees, func(e *entree) bool { return e.tournee != nil })
	}
	towns := towns(s.communes)
	s.communes = slices.DeleteFunc(s.communes, func(c *commune) bool { return len(c.entrees) == 0 })
	s.sheet = serviceSheet(s.m, len(fmt.Sprint(len(s.entrees))))
	render.LogoStyles(s.sheet.Styles, s.e.Logo, 1)
	c := s.chapter()
	return s.document(c.node, []*chapter{c}, s.entrees, towns)
}

// giving are those of lieux that give a service; an error passes.
func giving(lieux iter.Seq2[lieu.Lieu, error], service string) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for l, err := range lieux {
			if (err != nil || slices.Contains(l.Services, service)) && !yield(l, err) {
				return
			}
		}
	}
}

// chapter makes the tree and lays it out: what the service is across the page,
// then the places in columns, commune by commune, then the imprint.
func (s *service) chapter() *chapter {
	root := doc.Elem(doc.Document, "page")
	var intro []*doc.Node
	var body []passage
	across := func(n *doc.Node) { root.Kids, intro = append(root.Kids, n), append(intro, n) }
	for _, section := range s.m.Sections {
		switch section.Contenu {
		case "presentation":
			across(s.banner())
			across(s.presentation())
		case "lieux":
			if section.Titre != "" {
				n := doc.Text(doc.H2, "rubrique", section.Titre)
				n.Mark = true
				across(n)
			}
			for _, c := range s.communes {
				sect, passages := s.town(c)
				root.Kids, body = append(root.Kids, sect), append(body, passages...)
			}
		case "mentions":
			n := doc.Text(doc.P, "mentions", strings.Join(s.imprintLines(s.entrees), " "))
			root.Kids, body = append(root.Kids, n), append(body, passage{node: n})
		}
	}
	c := s.flowed(root, s.m.Page.Colonnes, intro, body)
	c.start = 1
	return c
}

// town is a commune and its entries, numbered.
func (s *service) town(c *commune) (*doc.Node, []passage) {
	head := doc.Text(doc.H3, "commune", s.fill("{commune}", "commune", c.nom))
	suite := s.goesOn("suite", c.nom)
	sect := doc.Elem(doc.Sect, "", head)
	passages := []passage{{node: head, keep: true, label: c.ville}}
	for _, e := range c.entrees {
		e.head.Role = doc.P // under the heading of a commune, which is the third level here; a screen has a fourth
		e.head.Screen = doc.Text(doc.H4, "", e.badge.Text+" "+e.title.Text)
		for i, n := range append([]*doc.Node{e.node}, e.stops...) {
			sect.Kids = append(sect.Kids, n)
			passages = append(passages, passage{node: n, keep: i == 0 && len(e.stops) > 0, again: suite})
		}
	}
	return sect, passages
}

// banner is what one can do, and where.
func (s *service) banner() *doc.Node {
	t := s.m.FicheService
	title := doc.Text(doc.H1, "titre", s.fill("{service}"))
	title.Mark = true
	words := doc.Box("bande-mots", doc.Text(doc.P, "sur", s.fill(t.Sur)), title,
		doc.Text(doc.P, "ville", s.fill("{territoire}")))
	if s.e.Exemple {
		words.Kids = append(words.Kids, doc.Text(doc.P, "sur", s.fill(s.m.Annuaire.Exemple)))
	}
	n := doc.Box("bande", words)
	if i := render.Icon(s.libelle.Pictogramme, "bande-icone"); i.Draw != nil {
		n.Kids = append(n.Kids, i)
	}
	if s.e.Logo != nil { // on white, as at the foot of a sheet
		n.Kids = []*doc.Node{words, doc.Box("bande-droite",
			append(n.Kids[1:], doc.Box("bande-logo", render.LogoNode(s.e, s.m)))...)}
	}
	return n
}

// presentation says in plain words what the service is, what one can do with
// it, and what to bring.
func (s *service) presentation() *doc.Node {
	t := s.m.FicheService
	left, right := doc.Box("moitie"), doc.Box("moitie-large")
	if s.libelle.Quoi != "" {
		left.Kids = append(left.Kids, doc.Text(doc.H2, "rubrique-1", t.Quoi),
			doc.Text(doc.P, "texte", s.fill(s.libelle.Quoi)))
	}
	left.Kids = append(left.Kids, s.list(t.Exemples, s.libelle.Exemples)...)
	if bring := s.list(t.Apporter, s.libelle.Apporter); bring != nil {
		right.Kids = append(right.Kids, doc.Box("apporter", bring...))
	}
	if code := s.code(); code != nil {
		right.Kids = append(right.Kids, code)
	}
	n := doc.Elem(doc.Sect, "moities")
	for _, k := range []*doc.Node{left, right} {
		if len(k.Kids) > 0 {
			n.Kids = append(n.Kids, k)
		}
	}
	return n
}

// list is a heading and its lines; nothing without lines.
func (s *service) list(title string, lines []string) []*doc.Node {
	if len(lines) == 0 {
		return nil
	}
	l := doc.Elem(doc.L, "puces")
	for _, text := range lines {
		l.Kids = append(l.Kids, doc.Elem(doc.LI, "puce", render.Icon("check", "icone-puce"),
			doc.Text(doc.LBody, "texte", s.fill(text))))
	}
	return []*doc.Node{doc.Text(doc.H2, "rubrique-1", title), l}
}

// code opens the page of the map that lists these places.
func (s *service) code() *doc.Node {
	if len(s.entrees) == 0 {
		return nil
	}
	lien, ok := s.lien()
	if !ok {
		return nil
	}
	said := doc.Text(doc.P, "lien", render.Readable(lien)).PaperOnly()
	words := doc.Box("qr-mots", doc.Text(doc.P, "ligne-forte", s.m.FicheService.QRTitre), said)
	if wider := s.fill(s.m.Textes.Wider(lien)); wider != "" {
		words.Kids = append(words.Kids, doc.Text(doc.P, "lien", wider).PaperOnly())
	}
	return doc.Box("service-qr", s.codeNode(lien), words)
}

// lien is the page of the selection, else the list of the département's places
// that give the service; when that address is too long for a code, the
// département.
func (s *service) lien() (string, bool) {
	d := s.entrees[0].departement
	for _, e := range s.entrees {
		if e.departement != d {
			d = "" // several: no page shows them all
		}
	}
	if s.e.Lien != nil {
		if lien := s.e.Lien(d, "", s.valeur); lien != "" {
			return lien, true
		}
	}
	lien, ok := s.e.Carte.Departement(s.e.Territoires, d, s.valeur)
	if ok && len(lien) > territoire.OctetsQR {
		lien, ok = s.e.Carte.Departement(s.e.Territoires, d)
	}
	return lien, ok
}

// serviceSheet is the look of a directory with the banner of a sheet.
func serviceSheet(m *templates.Modele, digits int) *layout.Sheet {
	s := livreSheet(m, digits)
	mm, t := layout.MM, m.Tailles
	flat := func(name string) layout.Size { return layout.Size{Base: int(layout.Pt(t[name].Base))} }
	main, quiet, tint, paperColor := render.Color(m.Couleurs.Principale), render.Color(m.Couleurs.Discret),
		render.Color(m.Couleurs.Voile), render.Color(m.Couleurs.Fond)
	fixed := func(v float64) layout.Size { return layout.Size{Base: int(mm(v))} }
	for name, st := range map[string]*layout.Style{
		"bande": {Dir: layout.Row, Gap: mm(6), Cross: layout.Middle, Fill: main, Radius: mm(4),
			Pad: layout.XY(mm(7), mm(5)), Color: paperColor},
		"bande-mots":   {Gap: mm(1)},
		"bande-icone":  {Width: fixed(22), Align: layout.End},
		"bande-droite": {Gap: mm(3), Fit: true},
		"bande-logo":   {Fill: paperColor, Radius: mm(2), Pad: layout.All(mm(2.5))},
		"sur":          {Size: flat("sur_titre"), Face: fonts.Bold},
		"titre":        {Size: flat("titre"), Face: fonts.ExtraBold, Leading: 1130},
		"ville":        {Size: flat("rubrique"), Face: fonts.Bold},
		"moities":      {Dir: layout.Row, Gap: mm(m.Page.Gouttiere), Before: mm(5)},
		"moitie":       {Gap: mm(1.5)},
		"moitie-large": {Gap: mm(3)},
		"apporter":     {Gap: mm(1.5), Fill: tint, Radius: mm(3), Pad: layout.All(mm(5))},
		"rubrique":     {Size: flat("rubrique"), Face: fonts.ExtraBold, Color: main, Leading: 1200, Before: mm(5)},
		"rubrique-1":   {Size: flat("rubrique"), Face: fonts.ExtraBold, Color: main, Leading: 1200},
		"texte":        {},
		"puces":        {Gap: mm(0.8)},
		"puce":         {Dir: layout.Row, Gap: mm(2)},
		"icone-puce":   {Width: fixed(4.6), Color: main},
		"service-qr":   {Dir: layout.Row, Gap: mm(3), Cross: layout.Middle},
		"mentions":     {Before: mm(5), Size: flat("pied"), Color: quiet},
	} {
		s.Styles[name] = st
	}
	render.Inked(s, m)
	return s
}
