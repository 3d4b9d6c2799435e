package feuille

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/qr"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Proximite tells where the places of a poster are.
type Proximite uint8

// Where the places of a poster are.
const (
	SurPlace      Proximite = iota // in the territory itself
	Autour                         // in the communes of its EPCI, for it has none
	AuDepartement                  // in its département, for its EPCI has none
)

// Territoire is how a poster names what it covers.
type Territoire struct {
	Nom   string // « Valbrune »; empty when it has no one name
	A, De string // « à Valbrune », « de Valbrune »
	Lien  string // its address on the online map, empty when it has none
	Ouvre string // what that address opens when it is more, « de la Gironde »
}

// Affiche is a poster to make (D4). With one place it is the poster of that
// place, with none that of the notice alone.
type Affiche struct {
	Territoire Territoire
	Proximite  Proximite
	Lieux      []lieu.Lieu         // to show, best first; the last ones go when room lacks
	Total      int                 // places of the territory that receive the public
	Gratuit    bool                // all of them say exactly « Gratuit »
	Km         map[string]float64  // how far places stand from the territory, by id, as the crow flies; nil to print none
	Contours   string              // what distances are measured on, with its licence; empty for places alone
	Arrets     map[string][]string // communes of the rounds of mobile services, by id of the stop in Lieux
	Proches    bool                // they are the nearest of a territory that has none
	Pres       bool                // they are near the reader: communes, or a circle around a place
	Choisi     bool                // the places were chosen by hand: no count is printed
	Service    string              // value of the standard, of the poster of one service
	Court      string              // short name of that service, for the file
	Annonce    []string            // what, when, where, then a telephone and more words, see lireAnnonce
	JusquAu    time.Time           // zero for no date
	Options    OptionsAffiche

	seule     bool // its notice has the page
	petit     bool // and letters under their floors: nothing else was left to give
	serre     int  // how much it gives up besides places
	part      int  // of render.Parts: how much its one place does
	sansJours bool // the days of its one place may go: nothing else is left to give
	gain      gain // what larger paper gains

	cede    []layout.Step // the words that it may leave out; nil for all of its ladder
	agrandi int           // how much larger than the least its code is, in thousandths; 0 for no more
}

// OptionsAffiche are the ways to print a poster.
type OptionsAffiche struct {
	A3         bool // larger than usual, which the file says
	Paysage    bool // the page lies on its long side
	Languettes bool // strips to tear off
}

// errAfficheVide is returned for a poster with nothing to say.
var errAfficheVide = errors.New("poster without place nor notice")

// Compose composes a poster: as many of its places as hold, one at least.
// Places that are left out are told in Avis.
func (a Affiche) Compose(e *render.Edition, m *templates.Modele, lire render.Reading) *render.Document {
	if len(a.Lieux) == 0 && len(a.Annonce) == 0 {
		return &render.Document{Refus: errAfficheVide}
	}
	m, e, a = render.InFrench(m), e.InFrench(), a.announced()
	t := &a.Territoire
	t.Nom, t.A, t.De = typo.Francais(t.Nom), typo.Francais(t.A), typo.Francais(t.De)
	if a.gain = lettres; m.Page.Format != petit {
		if d := a.enlarged(e, m, lire); d != nil {
			return d
		}
	}
	d, kept := a.fitted(e, m, lire)
	if d.Refus == nil {
		d = kept.roomy(e, m, lire)
	}
	return kept.told(d, len(a.Lieux))
}

// fitted is the poster with as much of it as holds, and what that is.
func (a Affiche) fitted(e *render.Edition, m *templates.Modele, lire render.Reading) (*render.Document, Affiche) {
	for {
		d := a.essai(e, m, lire)
		if !errors.Is(d.Refus, layout.ErrTooLong) || !a.giveUp() {
			return d, a
		}
	}
}

// told is a poster that says what it left out of what was asked.
func (a Affiche) told(d *render.Document, asked int) *render.Document {
	if d.Refus != nil {
		return d
	}
	if n := asked - len(a.Lieux); n > 0 && a.Choisi { // of others the page counts those it leaves out
		d.Avis = append(d.Avis, render.Avis{Genre: render.AvisLieux, Texte: montres(len(a.Lieux), asked), Perte: true})
	}
	if a.serre == sansCarre {
		d.Avis = append(d.Avis, render.Avis{Genre: render.AvisCode, Texte: "sans le carré à photographier : la page est " +
			"pleine"})
	}
	return d
}

// giveUp leaves out what a page that does not hold can do without: places down
// to two, then with strips two of these, then a place, then the code, then words of it. The page
// of a notice keeps its place. False when nothing is left to give.
func (a *Affiche) giveUp() bool {
	strips := a.Options.Languettes
	switch n := len(a.Lieux); {
	case a.seule && a.serre < sansCarre && (strips || a.Total > 0):
		a.serre++
	case a.seule && !a.petit:
		a.petit = true
	case a.seule:
		return false
	case n > 2, n == 2 && (!strips || a.serre >= sixBandes):
		a.Lieux = a.Lieux[:n-1]
	case strips && a.serre < sansCarre:
		a.serre++
	case a.part+1 < len(render.Parts): // the fields of one place together are more than a page
		a.part++
	case n == 1 && !a.sansJours:
		a.sansJours = true
	default:
		return false
	}
	return true
}

// What a poster with strips gives up when its places take too much room.
const (
	sixBandes = 1 + iota // two of the eight strips
	sansCarre            // and the code
)

func montres(n, asked int) string {
	if n == 1 {
		return fmt.Sprintf("un seul lieu montré au lieu de %d : l'affiche est pleine", asked)
	}
	return fmt.Sprintf("%d lieux montrés au lieu de %d : l'affiche est pleine", n, asked)
}

// essai composes the poster with all of its places, and refuses when they do
// not hold.
func (a Affiche) essai(e *render.Edition, m *templates.Modele, lire render.Reading) *render.Document {
	if a.Km != nil { // those that are kept are the best ones, and the nearest of them stands first
		a.Lieux = slices.Clone(a.Lieux)
		trier(a.Lieux, a.Km)
	}
	c := affiche{Affiche: a, e: e, m: m}
	for i := range a.Lieux {
		p := lire.Whole(a.whole(&a.Lieux[i]), e, m)
		p.Serrer(render.Parts[a.part])
		withoutOwnHours(p, m)
		c.lieux = append(c.lieux, newFiche(p, e, m))
	}
	c.fit = c.room()
	root := render.WithBanner(e, c.compose())
	d := &render.Document{Noms: a.noms(c.subject()), Reduit: len(a.Lieux) > 2}
	if c.alone() {
		d.Lieu, d.Commune = a.Lieux[0].Id, c.lieux[0].Commune.Code
	}
	d.Compose(root, afficheSheet(m, e.Images, c.fit, c.look()), c.ladder(), e.Meta(c.title()), "l'affiche")
	if d.Refus != nil {
		return d
	}
	d.Avis = append(d.Avis, c.retires(d.Ajustement)...)
	if a.Options.Languettes && c.cut().n < languettes {
		why := "leurs mots n'y tiendraient pas"
		if m.Simple {
			why = "chaque numéro y est sur une ligne"
		}
		d.Avis = append(d.Avis, render.Avis{Genre: render.AvisPleine, Texte: "six languettes au lieu de huit : " + why})
	}
	for _, f := range c.lieux {
		d.Avis, d.Montres = append(d.Avis, afficheAvis(f.Place, c.alone())...),
			append(d.Montres, render.Montre{Id: f.Source.Id, Nom: f.Nom})
	}
	return d
}

// subject is what the file of the poster is named after: its place, or its territory.
func (a *affiche) subject() string {
	if a.alone() {
		return a.lieux[0].Nom + " " + a.town(a.lieux[0])
	}
	return a.Territoire.Nom
}

// noms tell posters of one folder apart.
func (a Affiche) noms(ville string) []string {
	noms := []string{"affiche", a.Court, ville}
	for _, v := range []struct {
		oui bool
		mot string
	}{{a.Options.A3, "A3"}, {a.Options.Paysage, paysage}, {a.Options.Languettes, "languettes"}} {
		if v.oui {
			noms = append(noms, v.mot)
		}
	}
	return noms
}

// retires tells what the poster gave up: its own words, or complements of
// addresses. A poster promises no whole record, so none is a loss.
func (a *affiche) retires(fit layout.Fitted) []render.Avis {
	var out []render.Avis
	say := func(texte string) { out = append(out, render.Avis{Genre: render.AvisPleine, Texte: texte}) }
	if fit.Filled < 10*a.m.Limites.RemplissageMin {
		out = append(out, render.Avis{Genre: render.AvisVide, Texte: "affiche en partie vide",
			Detail: fmt.Sprintf("remplie à %d %%", fit.Filled/10)})
	}
	cut := 0 // of the hours, for each place of several
	for _, s := range fit.Steps {
		switch {
		case s.Do == layout.Shorten && s.Name == "adresse":
			say("sans les compléments d'adresse : la page est pleine")
		case s.Do == layout.Shorten && s.Name == "passages":
			say("sans le nom des communes où le service passe : la page est pleine")
		case s.Do == layout.Shorten && s.Name == "consigne":
			say("la phrase à côté du carré en moins de mots : la page est pleine")
		case s.Do == layout.Shorten && strings.HasPrefix(s.Name, nomHeures):
			cut++
		case s.Do == layout.Hide:
			say("sans " + render.Partie(s.Name) + " : la page est pleine")
		}
	}
	return append(out, a.sansHeures(cut)...)
}

// sansHeures tells of places that have their days alone: of several each is one step, of one
// place the hours are first said shorter.
func (a *affiche) sansHeures(cut int) []render.Avis {
	if a.alone() && cut > 0 {
		cut--
	}
	texte := "un lieu a ses jours sans ses heures : la page est pleine"
	switch {
	case cut == 0:
		return nil
	case cut == 1 && a.alone() && a.lieux[0].openDays() == "":
		texte = "le lieu est sans ses jours ni ses heures : la page est pleine"
	case cut > 1:
		texte = fmt.Sprintf("%d lieux ont leurs jours sans leurs heures : la page est pleine", cut)
	}
	return []render.Avis{{Genre: render.AvisPleine, Texte: texte}}
}

// afficheAvis are the remarks on what a poster would have printed of a place:
// it prints none of its texts, and one code for all.
func afficheAvis(p *render.Place, alone bool) []render.Avis {
	return slices.DeleteFunc(slices.Clone(p.Avis), func(v render.Avis) bool {
		return v.Genre == render.AvisTexte || v.Genre == render.AvisCode && !alone
	})
}

// affiche composes one poster.
type affiche struct {
	Affiche
	e     *render.Edition
	m     *templates.Modele
	lieux []fiche
	fit   largeur // room of the name of the town
}

// troisLieux is how many places a poster shows on A4: of more, one is left out
// before the others lose their hours.
const troisLieux = 3

// ladder are the steps of the template.
func (a *affiche) ladder() []layout.Step {
	steps := render.Ladder(a.m.Ajustement)
	if len(a.lieux) <= troisLieux {
		steps = a.parHeures(steps)
	} else {
		steps = slices.DeleteFunc(steps, func(s layout.Step) bool { return s.Do == layout.Shorten && s.Name == nomHeures })
	}
	if a.cede != nil {
		return among(steps, a.cede)
	}
	return steps
}

// fill puts the data of the poster in a sentence of the template.
func (a *affiche) fill(s string) string {
	return templates.RemplirPar(render.Contracter(s), a.field)
}

// field is what {champ} stands for: the poster, then its place when it has one.
func (a *affiche) field(name string) string {
	switch name {
	case "territoire":
		return a.Territoire.Nom
	case "a_territoire":
		return a.inTown()
	case "de_territoire":
		if ville, rang, ok := arrondissement(a.Territoire.Nom); ok {
			return "du " + rang + " arrondissement de " + ville
		}
		return a.Territoire.De
	case "ouvre":
		return typo.Francais(a.Territoire.Ouvre)
	case "service":
		return a.m.Services[a.Service].Titre
	case "nombre":
		return typo.Nombre(a.Total)
	case "autres":
		return typo.Nombre(a.Total - len(a.lieux))
	case "contours":
		return a.Contours
	case "date_maj":
		return render.DateDite(a.oldest())
	case "licence":
		return a.licence()
	case "date":
		return typo.Date(a.e.Date)
	case "le_date": // of which day the poster is, when it does not tell until when it stands
		if a.JusquAu.IsZero() {
			return " le " + typo.Date(a.e.Date)
		}
		return ""
	case "editeur": // said whole to who asks for the list, and short to who reads whose poster it is
		return typo.Francais(territoire.Abrege(a.e.Editeur.Nom))
	case "adresse_editeur":
		return a.street()
	case "jusqu_au":
		return typo.Date(a.JusquAu)
	case "adresse_qr":
		return render.Readable(a.link())
	}
	switch {
	case name == "source":
		return a.source()
	case len(a.lieux) == 1:
		return a.lieux[0].Field(name)
	}
	return a.e.Datum(name)
}

// licence is that of what the places say, when all have one.
func (a *affiche) licence() string {
	var all []*lieu.Lieu
	for i := range a.Lieux {
		all = append(all, &a.Lieux[i])
	}
	return render.Licence(all, a.m.Textes)
}

// alone reports the poster of one place: the nearest of a commune that has none
// is a list of one, for the commune is named.
func (a *Affiche) alone() bool { return len(a.Lieux) == 1 && (a.Choisi || a.Total <= 1) && !a.Proches }

// itself reports the poster of a place whose code opens its own page.
func (a *Affiche) itself() bool { return a.alone() && a.Arrets[a.Lieux[0].Id] == nil }

// link is the address that the code opens.
func (a *affiche) link() string {
	if a.itself() && (len(a.lieux[0].Lien) <= qr.Capacity(qr.Q) || a.Territoire.Lien == "") {
		return a.lieux[0].Lien
	}
	return a.Territoire.Lien
}

// opensItself reports that the code opens the page of the one place: a place of
// no page of its own leads to its commune.
func (a *affiche) opensItself() bool {
	return a.itself() && a.lieux[0].LienLieu && a.link() == a.lieux[0].Lien
}

// title is the title of the file: what the poster is of, and that it is of help with
// Internet.
func (a *affiche) title() string {
	of := a.Territoire.Nom
	switch service := a.m.Services[a.Service].Titre; {
	case a.announces():
		of = strings.Join(slices.DeleteFunc([]string{a.Annonce[0], of}, func(s string) bool { return s == "" }), ", ")
	case a.alone():
		of = strings.TrimSuffix(a.lieux[0].Nom+", "+a.town(a.lieux[0]), ", ")
	case of != "" && service != "":
		return a.fill(a.m.Affiche.TitreService)
	case of == "":
		of = service
	}
	if of == "" {
		return a.headline()
	}
	return templates.Remplir(a.m.Textes.TitreDocument, map[string]string{"territoire": typo.Francais(of)})
}

// headline is the question, that of the service when the poster is of one.
func (a *affiche) headline() string {
	if s := a.m.Services[a.Service].Affiche; s != "" {
		return a.fill(s)
	}
	return a.fill(a.m.Affiche.Titre)
}

// compose makes the tree: question and answer, sections of the template, foot, strips.
func (a *affiche) compose() *doc.Node {
	if a.announces() {
		return a.announcement()
	}
	body, foot, closed := doc.Box("corps"), doc.Box("bas"), false
	for _, s := range a.m.Sections {
		n, ends := a.section(s)
		switch {
		case n == nil:
		case ends || s.Zone == "bas":
			foot.Kids, closed = append(foot.Kids, n), closed || ends
		default:
			body.Kids = append(body.Kids, n)
		}
	}
	switch {
	case a.m.Page.Orientation == paysage && len(foot.Kids) > 0: // the list is the shorter column
		body.Kids = append(body.Kids, doc.Box("vide"), doc.Box("mentions", a.imprint()...))
	case !closed:
		foot.Kids = append(foot.Kids, doc.Box("mentions", a.imprint()...))
	}
	page := doc.Elem(doc.Document, "page", append(a.head(), a.bubbles(), doc.Box("milieu", body, foot))...)
	if a.Options.Languettes {
		page.Kids = append(page.Kids, a.strips())
	}
	return page
}

// section is one of the template, nil for nothing to say; ends tells the one that
// holds the imprint.
func (a *affiche) section(s templates.Section) (n *doc.Node, ends bool) {
	switch s.Contenu {
	case "annonce":
		return a.notice(s), false
	case "lieux":
		return a.places(s), false
	case "qr":
		switch {
		case a.m.Page.Orientation == paysage && a.Options.Languettes && len(a.lieux) > 0:
			return a.smallCode(), false
		case a.m.Page.Orientation == paysage:
			return a.code(s, nil), false
		}
		n = a.code(s, a.imprint())
		return n, n != nil
	case "texte":
		return a.own().freeText(s), false
	}
	return nil, false
}
