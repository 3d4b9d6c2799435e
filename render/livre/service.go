package livre

import (
	"fmt"
	"iter"
	"slices"

	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
)

// service is the sheet of a service, or of those of a need, in a territory (D2): two
// pages at most, unless all places are asked for.
type service struct {
	*livre
	sujet
	pour     render.Audience
	officiel string // what it is of, for those who send people there
	offre    *offre // of the territory; nil for nothing to say of it
	carnet   *carnet
	depart   *render.Depart // the nearest come first; nil for commune by commune
	tous     bool           // whatever pages that takes
	serree   bool           // of one round: what it is stands beside what to bring, so that its stops hold on the page

	entrees  []*entree // of the places that invite everybody, but for the stops of a round
	arrets   []*entree // those stops
	tournees []*tournee
	reserves int // left out: they receive only some
	refuses  []render.Avis
}

// newService composes the entries of the places that give one of these services. An
// error of the base is given at once.
func newService(l *livre, t *livret, services []string) (*service, error) {
	s := &service{livre: l, sujet: sujetDe(l.m, services), pour: t.c.Audience, offre: t.donnees, carnet: t.carnet,
		tous: t.c.Options.Oui(optionTous.Nom)}
	if s.titre == "" {
		return nil, fmt.Errorf("the template says nothing of the services %q", services)
	}
	s.fields["service"] = s.titre
	s.orientes()
	s.pied, s.entete = s.fill(s.m.FicheService.Pied), s.fill(s.m.FicheService.Entete, "territoire", s.tete)
	var err error
	if s.depart, err = fromPoint(t.c); err != nil {
		return nil, err
	}
	for en, err := range inorder.Map(s.ctx, s.inviting(s.proposant(t.Lieux), t.c),
		entries{e: s.e, m: s.m, lire: t.carnet.reading(t.lire), icons: s.icons, depart: s.depart, aides: s.aides(),
			carnet: s.carnet}.compose) {
		if err != nil {
			return nil, err
		}
		s.entrees = append(s.entrees, en)
	}
	if s.fields["age"] = s.aging(s.entrees); s.fields["age"] != "" {
		s.pied = s.fill(s.m.FicheService.PiedAncien)
	}
	return s, nil
}

// fromPoint is the one point that places are asked for around, or the middle of the one
// commune that they are of; nil for none, and then it is known where communes lie.
func fromPoint(c *render.Commande) (*render.Depart, error) {
	d, ok, err := c.Partir()
	if err == nil && !ok {
		_, err = c.Fonds.Placer()
	}
	if err != nil || !ok {
		return nil, err
	}
	return &d, nil
}

// inviting leaves out the places that are off the sheets of a command; it counts and
// tells them.
func (s *service) inviting(lieux iter.Seq2[lieu.Lieu, error], de *render.Commande) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for l, err := range lieux {
			if err == nil && s.carnet.ecarte(de, &l) {
				s.refuse(&l, s.carnet.invitation(&l))
				continue
			}
			if !yield(l, err) {
				return
			}
		}
	}
}

// refusesNommes is how many of the places left out are named.
const refusesNommes = 8

// refuse notes a place that is left out.
func (s *service) refuse(l *lieu.Lieu, i invitation) {
	if i.reserve {
		s.reserves++
	}
	if len(s.refuses) < refusesNommes {
		s.refuses = append(s.refuses, render.Ecarte(l.Id, l.Nom, "n'est pas sur la fiche", i.why))
	}
}

// compose lays out the sheet, with as many places as it has room for.
func (s *service) compose() (*render.Document, error) {
	all := len(s.entrees)
	s.sheet = serviceSheet(s.m, len(fmt.Sprint(all)))
	render.ImageStyles(s.sheet, s.e.Images, 1)
	s.gather()
	p := s.fitted()
	printed := append(slices.Clone(p.places), s.shown(p.rows)...)
	towns := map[string]bool{}
	for _, e := range printed {
		towns[e.departement+e.ville] = true
	}
	d, err := s.document(p.root, p.chapters, printed, len(towns))
	if err != nil {
		return nil, err
	}
	d.Avis = append(s.refuses, d.Avis...)
	if s.serree && len(s.exemples) > 0 {
		d.Avis = append(d.Avis, render.Avis{Genre: render.AvisPleine,
			Texte: "sans les exemples : la fiche tient ainsi en une page"})
	}
	if n := all - len(printed); n > 0 {
		d.Avis = append(d.Avis, render.Avis{Genre: render.AvisPleine, Texte: render.Plural(n,
			"1 lieu n'est pas sur la fiche, qui tient en deux pages : elle le dit",
			"{nombre} lieux ne sont pas sur la fiche, qui tient en deux pages : elle dit combien")})
	}
	return d, nil
}

// banner is what one can do, and where.
func (s *service) banner() *doc.Node {
	t := s.m.FicheService
	title := doc.Text(doc.H1, "titre", s.fill("{service}"))
	title.Mark = true
	words := doc.Box("bande-mots", doc.Text(doc.P, "sur", s.fill(t.Sur)), title,
		doc.Text(doc.P, "ville", render.Capital(s.territoire)))
	if s.e.Exemple {
		words.Kids = append(words.Kids, doc.Text(doc.P, "sur", s.fill(s.m.Annuaire.Exemple)))
	}
	n := doc.Box("bande", words)
	if i := render.Icon(s.pictogramme, "bande-icone"); i.Draw != nil {
		n.Kids = append(n.Kids, i)
	}
	if logos := render.LogosNode(s.e); len(s.e.Images.Logos) == 1 { // on white, as at the foot of a sheet
		n.Kids = []*doc.Node{words, doc.Box("bande-droite", append(n.Kids[1:], doc.Box("bande-logo", logos))...)}
	}
	return n
}

// presentation says what to bring, which decides whether the visit is of use, then in
// plain words what the service is, and what one can do with it.
func (s *service) presentation() *doc.Node {
	t := s.m.FicheService
	left, right := doc.Box("moitie-large"), doc.Box("moitie")
	if s.sends() {
		s.panels(left, right)
		return halves(left, right)
	}
	if bring := s.list(t.Apporter, s.apporter); bring != nil {
		left.Kids = append(left.Kids, doc.Box("apporter", bring...))
	}
	if s.quoi != "" {
		right.Kids = append(append(right.Kids, doc.Text(doc.H2, "rubrique-1", t.Quoi)), s.what()...)
	}
	if s.besoin() {
		right.Kids = append(right.Kids, s.pouvez()...)
	}
	if s.serree {
		right.Kids = append(right.Kids, doc.Text(doc.H2, "rubrique-1", s.whereTitle()), s.tournees[0].entree.node)
	} else {
		right.Kids = append(right.Kids, s.list(t.Exemples, s.exemples)...)
	}
	n := halves(left, right)
	if s.m.Simple { // what stands side by side is read across
		n.Style = "moities-simples"
	}
	return n
}

// what says in plain words what the service is.
func (s *service) what() []*doc.Node {
	if s.m.Simple {
		return eachALine("texte", s.fill(s.quoi))
	}
	return []*doc.Node{doc.Text(doc.P, "texte", s.fill(s.quoi))}
}

// halves are what stands side by side under the banner.
func halves(left, right *doc.Node) *doc.Node {
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
	lien, ok := s.lien()
	if !ok || s.m.Simple {
		return nil
	}
	said := doc.Text(doc.P, "lien", render.Readable(lien)).PaperOnly()
	aim := doc.Elem(doc.P, "ligne", render.Rich(s.fill(s.m.FicheService.QRTitre))...).PaperOnly() // a screen has a link
	words := doc.Box("qr-mots", aim, said)
	if wider := s.fill(s.m.Textes.Wider(lien)); wider != "" {
		words.Kids = append(words.Kids, doc.Text(doc.P, "lien", wider).PaperOnly())
	}
	return doc.Box("service-qr", s.codeNode(lien), words)
}

// lien is the page of the selection, else the list of the département's places
// that give its services; when that address is too long for a code, the
// département.
func (s *service) lien() (string, bool) {
	all := append(slices.Clone(s.entrees), s.arrets...)
	if len(all) == 0 {
		return "", false
	}
	d := all[0].departement
	for _, e := range all {
		if e.departement != d {
			d = "" // several: no page shows them all
		}
	}
	if s.e.Lien != nil {
		if lien := s.e.Lien(d, "", s.services...); lien != "" {
			return lien, true
		}
	}
	lien, ok := s.e.Carte.Departement(s.e.Territoires, d, s.services...)
	if ok && len(lien) > territoire.OctetsQR {
		lien, ok = s.e.Carte.Departement(s.e.Territoires, d)
	}
	return lien, ok
}

// whereTitle is the heading of the places.
func (s *service) whereTitle() string {
	for _, section := range s.m.Sections {
		if section.Contenu == "lieux" {
			return section.Titre
		}
	}
	return ""
}
