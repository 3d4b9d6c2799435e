package guichet

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/qr"
)

// memo is two pages: how to help, then where to send.
type memo struct {
	*guichet
	demande  *render.Commande // as it was asked, where a commune has no place too
	ailleurs bool             // the commune has no place: these are the nearest

	besoins []besoin // that some place serves, in the order in which the model groups them
	sans    []string // needs that no place says it serves, as one says them
	muets   []ligne  // places that say no service
	fermes  []ligne  // that say they are closed: nobody is sent there

	certains map[string]bool // by id, those that are there for some people first

	entames map[string]int // how many needs begin by a place of each group of communes

	lien     string  // page of the map that shows all the places; empty for none
	departs  bool    // a distance is printed
	vieux    bool    // all the records are to be checked
	montrees []ligne // the places that the paper names

	candidats []ligne             // those of rows, of which the page takes some
	noms      map[*doc.Node]ligne // the names of rows
}

// besoin is a need, the places where one is sent for it, the best first, and how many
// there are in all.
type besoin struct {
	service string
	lieux   []ligne
	total   int
}

// parBesoin is how many places a need shows, fewer as the page fills.
var parBesoin = []int{8, 7, 6, 5, 4, 3, 2, 1}

// servir finds places for each need.
func (x *memo) servir() {
	var ouverts []ligne
	x.certains, x.entames = map[string]bool{}, map[string]int{}
	for _, l := range x.lieux {
		if _, ok := lisible.Specialise(l.Source); ok {
			x.certains[l.Source.Id] = true
		}
		switch {
		case fermee(l):
			x.fermes = append(x.fermes, l)
		case len(render.Ranges(lieu.Services(), l.Source.Services)) == 0:
			x.muets = append(x.muets, l)
		default:
			ouverts = append(ouverts, l)
		}
	}
	places := map[string]bool{}
	for _, g := range x.m.ParBesoin(lieu.Services()) {
		for _, v := range g.Services {
			x.repondre(v, ouverts, places)
		}
	}
	x.vieillir()
}

// groupe tells apart the places of a wide territory, one group of communes after the other, as
// posters do; all are alike where distances choose, or the territory is one that people know.
func (x *memo) groupe() func(ligne) string {
	s := x.demande.Selection
	if _, ok := s.Depart(); ok || !s.Large() {
		return func(ligne) string { return "" }
	}
	return func(l ligne) string {
		c, _ := x.Fonds.Territoires().Commune(l.Source.CodeInsee)
		return cmp.Or(c.Epci, l.Source.CodeInsee)
	}
}

// fermee reports a place that is closed as the memo is made, nobody knows until when: a
// memo serves for months, so one that opens again has its row, with its notice.
func fermee(l ligne) bool {
	_, dit := lisible.SeDitFermeLe(l.Source, l.Edition.Date)
	_, finit := lisible.FinAvis(l.Local, l.Edition.Date)
	return dit || l.fermeLe(l.Edition.Date) && !finit
}

// repondre finds who helps for one service among the places that are open; places are
// those that stand for another.
func (x *memo) repondre(service string, ouverts []ligne, places map[string]bool) {
	aident := slices.DeleteFunc(slices.Clone(ouverts), func(l ligne) bool {
		return !slices.Contains(l.Source.Services, service)
	})
	if len(aident) == 0 {
		x.sans = append(x.sans, render.Lowered(x.m.Services[service].Dire))
		return
	}
	b := besoin{service: service, total: compter(aident)}
	b.lieux = x.choisir(aident, service, places)
	places[b.lieux[0].Source.Id] = true
	x.entames[x.groupe()(b.lieux[0])]++
	x.besoins = append(x.besoins, b)
}

// choisir takes the best places for a need, each once.
func (x *memo) choisir(aident []ligne, service string, places map[string]bool) (out []ligne) {
	c := choixMemo{service: service, certains: x.certains, choisis: len(x.demande.Selection.Filtre.Ids) > 0,
		places: places, communes: map[string]int{}, numeros: map[string]bool{},
		groupe: x.groupe(), groupes: map[string]int{}, memo: x.entames}
	if c.groupe(aident[0]) != "" {
		c.poids = map[string]int{}
		for _, l := range aident {
			c.poids[l.Source.CodeInsee]++
		}
	}
	vus := map[string]bool{}
	for len(aident) > 0 && len(out) < parBesoin[0] {
		l := slices.MinFunc(aident, func(a, b ligne) int { return slices.Compare(c.merite(a), c.merite(b)) })
		out = append(out, l)
		vus[cle(l)] = true
		c.communes[l.Source.CodeInsee]++
		c.groupes[c.groupe(l)]++
		c.numeros[l.TelLien] = true
		aident = slices.DeleteFunc(aident, func(o ligne) bool { return vus[cle(o)] })
	}
	return out
}

// choixMemo is what makes a place better than another for a need.
type choixMemo struct {
	service  string
	choisis  bool            // the places were chosen one by one
	certains map[string]bool // by id, those that are there for some people first
	places   map[string]bool // by id, those that stand for another need
	communes map[string]int  // how many places of each this need has already
	numeros  map[string]bool // those that this need has already

	groupe  func(ligne) string // of a wide territory, where a place is
	groupes map[string]int     // how many places of each this need has already
	memo    map[string]int     // how many needs begin by a place of each
	poids   map[string]int     // of each commune of a wide territory, how many places help: people go to the town
}

// bande is how many km more are worth a better place.
const bande = 5

// merite is why one is sent to a place before another, the least first: who can be
// called and takes everybody, is there for all, then the nearest, or one group of communes of a
// wide territory after the other; one commune after the other, then whose trade it is, then who is
// surely there. Places that were chosen one by one are all
// shown, as far as they can be.
func (c *choixMemo) merite(l ligne) []int {
	oui := func(v bool) int {
		if v {
			return 0
		}
		return 1
	}
	km := math.MaxInt32
	if l.situe {
		km = int(l.km) / bande
	}
	return []int{
		oui(l.Tel != ""), oui(!lieu.SurPrescription(l.Source)),
		oui(!l.fermeLe(l.Edition.Date)), oui(c.choisis || !c.certains[l.Source.Id]),
		oui(!c.choisis || !c.places[l.Source.Id]), km, c.groupes[c.groupe(l)],
		oui(!c.numeros[l.TelLien]), c.communes[l.Source.CodeInsee],
		oui(c.service != lieu.AideDemarches || slices.Contains(l.Source.DispositifProgrammesNationaux, lieu.FranceServices)),
		oui(l.Age == lisible.Recente), oui(l.KnowsWhen()), oui(!l.Itinerant), len(l.Source.PublicsSpecifiquementAdresses),
		c.memo[c.groupe(l)], -c.poids[l.Source.CodeInsee],
	}
}

// cle is equal for the stops of one round, and for a place that the base holds twice.
func cle(l ligne) string {
	tournee, _ := lisible.Tournee(l.Source)
	return cmp.Or(tournee, strings.Join([]string{lieu.Plier(l.Nom), l.Source.CodeInsee, l.TelLien}, "/"))
}

// compter counts places, see cle.
func compter(lieux []ligne) int {
	uns := map[string]bool{}
	for _, l := range lieux {
		uns[cle(l)] = true
	}
	return len(uns)
}

// document sets the two pages.
func (x *memo) document() (*render.Document, error) {
	verso := x.verso() // decides what is shown
	sheet := memoSheet(x.m, x.carre(), x.silence())
	render.ImageStyles(&sheet, x.e.Images, 1)
	d := &render.Document{Noms: []string{"memo-aidant", x.nomDemande()}}
	titre := cmp.Or(x.nomDemande(), x.Fill("titre"))
	d.ComposePages(doc.Elem(doc.Document, "", x.recto(), verso), sheet, render.Ladder(x.m.Ajustement),
		x.e.Meta(x.Phrase(x.m.Textes.TitreDocument, "titre", titre)), "ce mémo")
	if d.Refus != nil {
		return d, nil
	}
	if err := x.relever(d); err != nil {
		return nil, err
	}
	for _, l := range x.montrees {
		d.Montres = append(d.Montres, render.Montre{Id: l.Source.Id, Nom: l.Nom})
		d.Avis = append(d.Avis, l.Avis...)
	}
	d.Avis = append(d.Avis, x.cedes(d)...)
	doubles, err := x.doublons()
	d.Avis = append(d.Avis, doubles...)
	return d, err
}

// relever notes the places of the rows that the pages hold.
func (x *memo) relever(d *render.Document) error {
	for n := range d.Len {
		p, err := d.Page(n)
		if err != nil {
			return err
		}
		for _, it := range p.Items {
			if l, ok := x.noms[it.Node]; ok {
				x.montre(l)
			}
		}
	}
	return nil
}

// cedees are the parts that a page may give up, as who prints reads them.
var cedees = map[string]string{"pass": "le Pass numérique", "noms": "la fin des noms trop longs",
	"details": "des précisions sous le nom des lieux", "habilites": "une partie des lieux Aidants Connect",
	"listes": "une partie des lieux cités", "bref": "où sont les lieux, et l'âge de leurs informations"}

// cedes says what the pages gave up.
func (x *memo) cedes(d *render.Document) (out []render.Avis) {
	for _, s := range d.Ajustement.Steps {
		if quoi := cedees[s.Name]; quoi != "" {
			out = append(out, render.Avis{Genre: render.AvisPleine, Perte: true,
				Texte: "la page est pleine, non imprimé : " + quoi})
		}
	}
	return out
}

// nomDemande is the territory that was asked for.
func (x *memo) nomDemande() string {
	s := x.demande.Selection
	if z, ok := s.Depart(); ok {
		return z.Nom
	}
	return cmp.Or(s.Nom(), x.Fonds.Nom())
}

// lieuDit is « à Pons », « en Gironde », « autour de Pons »; empty when the selection has no one territory.
func (x *memo) lieuDit() string {
	s := x.demande.Selection
	if z, ok := s.Depart(); ok {
		return x.Fill("autour", "de", z.De)
	}
	if len(s.Zones) == 1 {
		return s.Zones[0].A
	}
	return ""
}

// dire fills a sentence with the territory, or takes the one that does without.
func (x *memo) dire(mot, sans string, pairs ...string) string {
	if a := x.lieuDit(); a != "" {
		return x.Fill(mot, append(pairs, "a_territoire", a)...)
	}
	return x.Fill(sans, pairs...)
}

// demander fills a sentence that sends to who prints, or the one that sends to the
// town hall when nobody says who prints.
func (x *memo) demander(mot string, pairs ...string) string {
	if x.e.Editeur.Nom == "" {
		mot += "_mairie"
	}
	return x.Fill(mot, pairs...)
}

// lier finds the page of the map that shows the places: of the territory, else of the
// one département that they are in; of that of a commune that has none.
func (x *memo) lier() error {
	s := x.demande.Selection
	if code := x.departement(); len(s.Zones) == 0 || len(x.lieux) == 0 || x.ailleurs {
		if code == "" {
			return nil
		}
		var err error
		if s, err = x.Fonds.Lire(s.Requete.Departement(code)); err != nil {
			return err
		}
	}
	l := s.Lien(x.e.Carte, qr.Capacity(qr.M))
	x.lien = l.Adresse
	x.avis = append(x.avis, render.CarteLarge(l)...)
	return nil
}

// departement is the one that places are in, else that of the territory asked for;
// empty for several, and for one that no list has.
func (x *memo) departement() string {
	code := ""
	for i := range x.lieux {
		d := x.lieux[i].Source.Departement()
		if code != "" && d != code {
			code = ""
			break
		}
		code = d
	}
	if z := x.demande.Selection.Zones; code == "" && len(z) == 1 {
		code = z[0].Departement
	}
	if _, ok := x.Fonds.Territoires().Departement(code); !ok {
		return ""
	}
	return code
}
