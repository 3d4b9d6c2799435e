package livre

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// entree is a place as an entry of a directory or of a list. It keeps nothing
// of the record, so that a whole country fits in memory.
type entree struct {
	id, nom, ville string
	lien           string // of its code; empty for none
	departement    string
	code           string // INSEE
	postal         string
	rang           string // what ville is sorted by
	services       []string
	maj            time.Time
	heures         bool        // it says when to come
	fraicheur      lisible.Age // of its record
	age            *doc.Node   // that it is to be checked or of no known date; nil for none
	source         string
	ouverte        bool // its source gives the licence of the national map
	node           *doc.Node
	badge, title   *doc.Node // in head, which is its heading
	head, body     *doc.Node // body holds the lines of it
	number         int
	avis           []render.Avis
	arret          *arret          // of a mobile service
	tournee        *entree         // of its round, when several stops are here
	renvoi         *doc.Node       // to it
	arrets         []*entree       // of a round, in a directory
	entendu        string          // what is heard of its heading, after the number
	appel          bool            // it has a phone
	ou             *doc.Node       // its type and address; nil for none
	prescription   bool            // people must be sent there
	reserve        bool            // it receives only some
	rendezVous     bool            // one books
	marques        []render.Reseau // of its networks, in a directory for mediators
	envoie         bool            // for those who send people there
	devant         bool            // it comes before the others, see sentFirst
	km             float64         // from where distances start
	situe          bool            // km is known
}

// entries composes the entries of one document.
type entries struct {
	e      *render.Edition
	m      *templates.Modele
	lire   render.Reading
	icons  *iconNodes
	qr     bool           // each entry carries its code
	aides  []string       // the services that each entry says; none for nothing of them
	depart *render.Depart // nil for no distances
	carnet *carnet        // of the sheets of one run; nil in a directory
}

// compose makes the entry of l, without error. Its number is not known yet.
func (c entries) compose(l lieu.Lieu) (*entree, error) {
	pub := c.lire.Brief(&l, c.e, c.m)
	if c.qr {
		pub.Link(c.e)
	}
	f := entryWords{render.NewWords(pub, c.e, c.m), c.icons, c.aides, c.carnet != nil}
	e := &entree{id: l.Id, nom: pub.Nom, ville: pub.Ville, departement: l.Departement(), code: l.CodeInsee,
		postal: pub.CodePostal, services: slices.Clone(l.Services), maj: pub.DateMaj, heures: f.KnowsWhen(),
		fraicheur: pub.Age, source: pub.Producteur, ouverte: lieu.IdPartage(l.Id, l.Source)}
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
	if c.carnet != nil && f.sends() {
		e.reserve = c.carnet.invitation(&l).reserve
		e.prescription, e.rendezVous = pub.Demande(), f.Appointments()
	}
	e.marques, e.envoie = f.marks(), f.sends()
	if e.appel = f.Tel != ""; c.depart != nil {
		e.km, e.situe = c.e.Territoires.Distance(&l, c.depart.Point)
	}
	e.named(pub.Nom, e.ville)
	lines := f.entryLines()
	if f.where() != "" {
		e.ou = lines[0]
	}
	e.body.Kids = append(e.body.Kids, lines...)
	run, price := f.runLines()
	e.body.Kids = append(e.body.Kids, run...)
	help := f.aged(c.help(f))
	e.body.Kids = append(e.body.Kids, f.joinedHelps(run, help)...)
	e.body.Kids = append(e.body.Kids, f.origin()...)
	if e.arret = c.arret(&l, f, e); e.arret != nil {
		e.arret.ailleurs = append(help, price...)
		pub.Sanitize(e.arret.tournee.node)
	}
	e.dated(f.entryAge(), f.Modele.Simple || e.arret != nil)
	if pub.Lien != "" {
		e.withCode(pub, codeNode(pub.Lien, f.Fill(c.m.Textes.QRLieuDescription), f.Fill(c.m.Textes.QREcran),
			c.m))
	}
	pub.Sanitize(e.node)
	e.avis = pub.Avis
	return e, nil
}

// help is what the entry says of the help that is given there.
func (c entries) help(f entryWords) []*doc.Node {
	switch {
	case f.sends():
		return f.facts()
	case len(c.aides) == 0:
		return nil
	}
	return []*doc.Node{f.entryServices()}
}

// named makes the entry of a place of this name, with no line under it yet. Its
// number stands in the line of its name, and its commune is heard with them: a
// reader who goes from heading to heading hears which « Mairie » it is.
func (e *entree) named(nom, ville string) {
	e.badge, e.title = doc.Text(doc.Span, "numero", ""), doc.Text(doc.Group, "", sousSaCommune(nom, ville))
	e.head = doc.Elem(doc.H3, "nom", e.badge, e.title)
	e.node = doc.Elem(doc.Sect, "entree", e.head)
	e.body = e.node
	if e.head.Alt = nom; !strings.Contains(nom, ville) {
		e.head.Alt += ", " + ville
	}
}

// sousSaCommune is a name under the head of its commune, which is not said twice: a place of
// which only that is known is « Aide avec Internet » there.
func sousSaCommune(nom, ville string) string {
	if seul, ok := strings.CutSuffix(nom, " "+lisible.ACommune(ville)); ok && seul == lieu.LibelleTypologie("_inconnu") {
		return seul
	}
	return nom
}

// add adds a line to the entry; nil is none.
func (e *entree) add(n *doc.Node) {
	if n != nil {
		e.body.Kids = append(e.body.Kids, n)
	}
}

// withCode sets the code of the place beside its lines.
func (e *entree) withCode(pub *render.Place, code *doc.Node) {
	e.lien = pub.Lien
	words := doc.Box("entree-mots", append(e.body.Kids[1:], doc.Text(doc.P, "lien", pub.LienDit).PaperOnly())...)
	e.node.Kids, e.body = []*doc.Node{e.head, doc.Box("entree-code", words, code)}, words
}

// entryWords are the words of a place in an entry.
type entryWords struct {
	render.Words
	icons *iconNodes // nil for words alone
	aides []string   // the services that may be said
	bref  bool       // an entry of a sheet, in few lines
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
	if e.entendu == "" {
		e.entendu = e.head.Alt
	}
	e.number, e.badge.Text = n, strconv.Itoa(n)+" " // a space, for who hears or copies both as one: « 1 Mairie »
	e.head.Alt = strconv.Itoa(n) + ", " + e.entendu
}

// entryLines are what an entry says under the name of the place, down to its phone:
// where, what is closed, who may come.
func (f entryWords) entryLines() []*doc.Node {
	var out []*doc.Node
	add := func(style string, texts ...string) {
		for _, s := range texts {
			if s != "" {
				out = append(out, doc.Text(doc.P, style, s))
			}
		}
	}
	add("ou", f.where())
	add("ligne-forte", f.Notice())
	for _, s := range f.Conditions() {
		out = append(out, f.strong(strings.ReplaceAll(s, "**", ""))...)
	}
	if f.Tel != "" {
		out = append(out, f.phoneLine())
	} else if len(f.Courriels) > 0 && !f.sends() && f.lit("courriels") { // they read it among the ways in
		add("ligne-forte", f.mot("ecrivez")+" "+f.Courriels[0])
	}
	return out
}

// where is the type of a place and its address.
func (f entryWords) where() string {
	return strings.Join(slices.DeleteFunc(append([]string{f.Type}, f.Adresse...), empty), ", ")
}

// run is when to come, how, and at what price, in one paragraph; nil for nothing.
// price is its last part, nil when the price is not known.
func (f entryWords) run() (p, price *doc.Node) {
	var parts []*doc.Node
	add := func(style, s string) {
		if s == "" {
			return
		}
		if n := len(parts); n > 0 {
			parts[n-1].Text += parting(parts[n-1].Text)
		}
		parts = append(parts, doc.Text(doc.Group, style, s))
	}
	add("", f.CallNote()) // whose number stands above
	for _, s := range f.hoursLines() {
		add("", ended(s))
	}
	bind := f.howToCome()
	add("gras", bind)
	if bind == "" && !f.sends() {
		add("", f.welcome())
	}
	if s := f.Price(); s != "" && !f.sends() { // they read the official word
		add("gras", unbroken(s))
		price = parts[len(parts)-1]
	}
	if parts == nil {
		return nil, nil
	}
	return doc.Elem(doc.P, "ligne", parts...), price
}

// runLines are that paragraph and its price, in simple words a line for each sentence.
func (f entryWords) runLines() (lines, price []*doc.Node) {
	p, cost := f.run()
	switch {
	case p == nil:
		return nil, nil
	case f.Modele.Simple:
		return apart(p, cost)
	}
	return []*doc.Node{p}, []*doc.Node{cost}
}

// ended gives a line of hours its final stop, unless it ends on an hour: « 12 h. »
// reads as a word cut short.
func ended(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], "0123456789h.!?:") {
		return s
	}
	if r, _ := utf8.DecodeLastRuneInString(s); r == '…' || r == '»' {
		return s
	}
	return s + "."
}

// parting is what stands between a part of a run and the next: a point in the
// middle after an hour, which has no final stop.
func parting(s string) string {
	if strings.ContainsAny(s[len(s)-1:], "0123456789h") {
		return "\u00a0· "
	}
	return " "
}

// unbroken is a sentence of two words, which stay on one line.
func unbroken(s string) string {
	if strings.Count(s, " ") == 1 {
		return strings.Replace(s, " ", "\u00a0", 1)
	}
	return s
}

// welcome says that one may come, or call, where days are known: those who know
// when to come are not told to come.
func (f entryWords) welcome() string {
	a := f.Source.ModalitesAcces
	both := slices.Contains(a, lieu.SePresenter) && slices.Contains(a, lieu.Telephoner)
	if f.Tel == "" || !f.KnowsWhen() || !both || !f.MayCome() {
		return ""
	}
	return f.Fill(f.Modele.Annuaire.VenezTelephonez)
}

// forget removes a line of the entry.
func (e *entree) forget(n *doc.Node) {
	if n == nil {
		return
	}
	e.body.Kids = without(e.body.Kids, n)
}

// without are nodes but n, wherever it stands; what it leaves empty goes too.
func without(nodes []*doc.Node, n *doc.Node) []*doc.Node {
	return slices.DeleteFunc(nodes, func(k *doc.Node) bool {
		full := len(k.Kids) > 0
		if full {
			k.Kids = without(k.Kids, n)
		}
		return k == n || full && len(k.Kids) == 0
	})
}

// phoneLine is the number, after its pictogram, or after « Téléphonez » where
// nothing tells when to come.
func (f entryWords) phoneLine() *doc.Node {
	number := &doc.Node{Role: doc.Link, Text: f.Tel, Href: "tel:" + f.TelLien,
		Alt: f.Call()}
	switch {
	case f.KnowsWhen() && f.icons == nil:
		return doc.Box("tel", doc.Elem(doc.P, "telephone", number))
	case f.KnowsWhen():
		return doc.Box("tel", f.icons.icon("phone", "icone-tel"), doc.Elem(doc.P, "telephone", number))
	}
	call := doc.Text(doc.Group, "telephonez", f.Modele.Annuaire.TelephonezMot+"\u00a0")
	return doc.Box("tel", doc.Elem(doc.P, "telephone", call, number))
}

// hoursLines are the hours in short sentences; nothing when they are not known.
func (f entryWords) hoursLines() []string {
	switch {
	case f.AHoraires:
		return f.WeekLines()
	case f.HorairesDits != "":
		return []string{f.quoted(f.HorairesDits)}
	}
	return nil
}

// quoted puts the own words of a place between marks, for ours go on after them in one
// paragraph.
func (f entryWords) quoted(dit string) string {
	intro := typo.Francais(f.Modele.Textes.HeuresDuLieu)
	mots, own := strings.CutPrefix(dit, intro)
	if !own || strings.ContainsAny(mots, "«»") {
		return dit
	}
	return typo.Francais(intro + " « " + ended(strings.TrimSpace(mots)) + " »")
}

// howToCome says what binds most before coming: that the place moves, that one
// must call, or ask; then that one needs an appointment.
func (f entryWords) howToCome() string {
	t := f.Modele.Textes
	var out []string
	switch {
	case f.Itinerant && f.Tel == "":
		out = append(out, t.ItinerantSansTelephone)
	case f.Itinerant && lisible.EnBus(f.Source):
		out = append(out, t.ItinerantBus)
	case f.Itinerant:
		out = append(out, t.Itinerant)
	case f.OnlyOnline() && !f.sends():
		return f.Fill(f.Modele.Mots["rendez_vous_internet"])
	case f.Tel == "" && f.sends():
		out = append(out, f.numberOfWho())
	case f.Tel == "" && !f.KnowsWhen():
		out = append(out, f.WithoutPhone())
	case f.Appointments() && f.KnowsWhen():
	case !f.KnowsWhen(): // « Téléphonez » stands before the number
	case f.MustCall() && f.Tel != "":
		out = append(out, t.Telephonez)
	}
	if f.Appointments() {
		out = append(out, t.PrenezRendezVous)
	}
	return f.Fill(strings.Join(slices.DeleteFunc(out, empty), " "))
}

// entryServices are pictograms with their words, all of them: who is sent to a place by
// the table finds there what it is for.
func (f entryWords) entryServices() *doc.Node {
	if f.icons == nil {
		return f.wordsOfServices()
	}
	all := make([]string, 0, len(f.Source.Services))
	for _, v := range f.aides {
		if slices.Contains(f.Source.Services, v) {
			if _, ok := f.Modele.Services[v]; ok {
				all = append(all, v)
			}
		}
	}
	if len(all) == 0 {
		return doc.Text(doc.P, "ligne", f.Fill(f.Modele.Textes.SansServices))
	}
	list := doc.Elem(doc.L, "aides")
	list.Kids = make([]*doc.Node, 0, len(all))
	for _, v := range all {
		w := f.Modele.Services[v]
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "aide", f.icons.icon(w.Pictogramme, "icone-aide"),
			doc.Text(doc.LBody, "mot", w.Court)))
	}
	return list
}
