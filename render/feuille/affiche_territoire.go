package feuille

import (
	"slices"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/qr"
)

// remplir finds the places of the poster, and where they are.
func (x *affichage) remplir() error {
	s := x.Selection
	lieux, err := x.lieux(s.Filtre)
	if err != nil {
		return err
	}
	x.a.Choisi = len(s.Filtre.Ids) > 0
	if len(x.a.Annonce) > 0 && !x.a.Choisi {
		return x.annoncer(lieux)
	}
	if len(s.Zones) == 0 && !x.a.Choisi && len(s.Filtre.Autour) == 0 && len(lieux) > 0 {
		if lieux, err = x.dansUn(lieux); err != nil {
			return err
		}
	}
	if len(s.Filtre.Services) == 1 {
		x.a.Service = s.Filtre.Services[0]
		x.a.Court = x.m.Services[x.a.Service].Court
	}
	x.a.Territoire = x.nommer(s, lieux)
	x.a.Pres = x.Pres()
	if x.a.Choisi && len(lieux) > x.places() {
		return x.trop(len(lieux))
	}
	x.injoignables = x.sansContact(lieux)
	if lieux, err = x.ailleursSiAucun(lieux); err != nil {
		return err
	}
	if len(lieux) == 0 && len(x.a.Annonce) == 0 {
		return x.Aucun(slices.DeleteFunc(x.avis, func(v render.Avis) bool {
			return v.Genre != render.AvisCommune &&
				v.Genre != render.AvisReserve
		})...)
	}
	x.partir(lieux)
	x.tous = uniques(lieux)
	x.compter(lieux)
	x.montrer(lieux)
	return x.lier(lieux)
}

// partir says how far places stand from the commune that they are asked around.
func (x *affichage) partir(lieux []lieu.Lieu) {
	c, ok := x.depart()
	if !ok || len(lieux) == 0 {
		return
	}
	x.a.Proximite, x.a.Territoire = Autour, Territoire{Nom: c.Nom, A: c.A(), De: c.De()}
	x.situer(lieux, x.Selection.Filtre.Autour[0], x.Fonds.Origine())
}

// dansUn are the places of the one département that holds nearly all of them:
// a poster hangs in one, and a whole base of several is no place to be near to.
func (x *affichage) dansUn(lieux []lieu.Lieu) ([]lieu.Lieu, error) {
	par := map[string]int{}
	for i := range lieux {
		par[lieux[i].Departement()]++
	}
	e := x.Fonds.Territoires().Etendue(par)
	if len(e.Departements) > 1 {
		return nil, faute.New(faute.Demande, "Choisissez une commune ou un département.",
			"ces lieux sont dans plusieurs départements (%s) : une affiche est celle d'un territoire",
			e.Nom).Au(selection.ParCommune)
	}
	if len(e.Departements) == 0 {
		return lieux, nil
	}
	return slices.DeleteFunc(lieux, func(l lieu.Lieu) bool {
		if e.Tient(l.Departement()) {
			return false
		}
		x.avis = append(x.avis, render.HorsEtendue(&l, e))
		return true
	}), nil
}

// lieux are the places of a filter that receive the public.
func (x *affichage) lieux(f lieu.Filter) ([]lieu.Lieu, error) {
	a, err := x.Accueil(f)
	if err != nil {
		return nil, err
	}
	for _, v := range a.Avis {
		x.remarquer(v)
	}
	lieux, err := a.Tous()
	return x.ouverts(lieux, f.Ids), err
}

// compter tells how many places there are, and whether all are free.
func (x *affichage) compter(lieux []lieu.Lieu) {
	x.a.Total, x.a.Gratuit = Compter(lieux), len(lieux) > 0
	for i := range lieux {
		_, contredit := lisible.LireTextes(&lieux[i]).PrixContredit()
		x.a.Gratuit = x.a.Gratuit && slices.Equal(lieux[i].FraisACharge, []string{lieu.Gratuit}) && !contredit
	}
}

// montrer keeps the places that the poster shows: those chosen by hand, in the
// order they were given, or the best ones; the nearest first when it says how
// far they are.
func (x *affichage) montrer(lieux []lieu.Lieu) {
	x.a.Lieux = lieux
	switch ids := x.Selection.Filtre.Ids; {
	case x.a.Choisi && len(x.injoignables) > 0: // they are to be asked, below
		x.a.Lieux = nil
	case x.a.Choisi:
		rang := func(l lieu.Lieu) int { return slices.Index(ids, l.Id) }
		slices.SortStableFunc(x.a.Lieux, func(a, b lieu.Lieu) int { return rang(a) - rang(b) })
	default:
		x.a.Lieux = x.choisir(lieux)
		x.a.Arrets = Arrets(x.a.Lieux, lieux)
	}
	if x.a.Km != nil && x.orienteurs() { // the other poster sorts those that it keeps
		trier(x.a.Lieux, x.a.Km)
	}
}

// choisir takes the places that the readers of the poster need.
func (x *affichage) choisir(lieux []lieu.Lieu) []lieu.Lieu {
	km, _ := x.distances(lieux)
	prendre := func(lieux []lieu.Lieu, juger juge) []lieu.Lieu {
		if x.orienteurs() {
			return choisirEquipe(lieux, x.places(), km, juger, x.m.Demandes())
		}
		return choisirEpars(lieux, x.places(), km, juger, x.epars())
	}
	out := x.ouvrables(lieux, func(lieux []lieu.Lieu) []lieu.Lieu { return prendre(lieux, x.juger) })
	if slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return !x.juger(&l).recoit }) {
		x.direFermes(prendre(lieux, x.juger.sansFermetures), out)
	}
	return out
}

// ouvrables takes places until each of them is shown as it is: for a closure, or a name that
// another bears, one gives its room. Who sends people calls before, and sees all.
func (x *affichage) ouvrables(left []lieu.Lieu, prendre func([]lieu.Lieu) []lieu.Lieu) []lieu.Lieu {
	if x.orienteurs() {
		return prendre(left)
	}
	left = slices.Clone(left)
	var shut []lieu.Lieu
	for {
		out := prendre(left)
		i, why := x.autreQue(out)
		switch {
		case why == "" && len(out) == 0: // nothing is open: what is closed says until when
			return prendre(shut)
		case why == "":
			return out
		case why == ditFermeture:
			shut = append(shut, out[i])
		default:
			x.ecarter(out[i].Id, why)
		}
		id := out[i].Id
		left = slices.DeleteFunc(left, func(l lieu.Lieu) bool { return l.Id == id })
	}
}

// direFermes tells which of the places that would be shown if none were closed are not, for
// their closure or their move.
func (x *affichage) direFermes(sans, montres []lieu.Lieu) {
	e, m := x.Edition.InFrench(), render.InFrench(x.m)
	for i := range sans {
		l := &sans[i]
		if x.juger(l).recoit ||
			slices.ContainsFunc(montres, func(o lieu.Lieu) bool { return o.Id == l.Id }) {
			continue
		}
		f, why := newFiche(x.lire.Whole(l, e, m), e, m), ditFermeture
		if !f.TellsClosure() {
			why = ditDemenagement
		}
		x.ecarter(l.Id, why)
		if notice := f.Notice(); notice != "" {
			why += " : « " + notice + " »"
		}
		x.remarquer(render.Ecarte(l.Id, l.Nom, "n'est pas sur l'affiche", why))
	}
}

// ecarter keeps why a place that was to be shown is not.
func (x *affichage) ecarter(id, why string) {
	if x.ecartes == nil {
		x.ecartes = map[string]string{}
	}
	x.ecartes[id] = why
}

// jours are the days for which the poster holds: until the one that it says, else for
// some months.
func (x *affichage) jours() lisible.Periode {
	if x.a.JusquAu.IsZero() {
		return render.Tient(x.Edition.Date)
	}
	return lisible.Periode{Debut: x.Edition.Date, Fin: x.a.JusquAu}
}

// Why a place that was to be shown gives its room to another.
const (
	ditFermeture    = "il dit une fermeture"
	ditDemenagement = "il dit un déménagement"
	memeNom         = "un autre lieu de l'affiche porte ce nom"
)

// autreQue is the first of the chosen places to which another is to be preferred, and
// why: as paper prints it, it tells of a long closure by a notice, or bears the name of one
// before it.
func (x *affichage) autreQue(lieux []lieu.Lieu) (i int, why string) {
	names := map[string]bool{}
	e, m := x.Edition.InFrench(), render.InFrench(x.m)
	for i := range lieux {
		f := newFiche(x.lire.Whole(&lieux[i], e, m), e, m)
		name := lieu.Plier(f.Nom + "/" + f.Ville)
		switch {
		case f.ClosedFor(x.jours()):
			return i, ditFermeture
		case names[name]:
			return i, memeNom
		}
		names[name] = true
	}
	return 0, ""
}

// nommer names the territory of a selection that has one; the places of a
// whole base may all be in one département.
func (x *affichage) nommer(s *selection.Selection, lieux []lieu.Lieu) Territoire {
	if len(s.Zones) == 1 {
		z := s.Zones[0]
		return Territoire{Nom: z.Nom, A: z.A, De: z.De}
	}
	if c, ok := x.Fonds.Territoires().Commune(oneTown(lieux)); ok && x.a.Choisi && len(s.Zones) == 0 {
		return Territoire{Nom: c.Nom, A: c.A(), De: c.De()}
	}
	if d, ok := x.Fonds.Territoires().Departement(x.commun(lieux)); ok && len(s.Zones) == 0 {
		return Territoire{Nom: d.Nom, A: d.Dans(), De: d.De()}
	}
	return Territoire{}
}

// oneTown is the code of the one commune of places, empty for several.
func oneTown(lieux []lieu.Lieu) string {
	if len(lieux) == 0 || slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return l.CodeInsee != lieux[0].CodeInsee }) {
		return ""
	}
	return lieux[0].CodeInsee
}

// lier finds the page of the map that shows these places and the least of
// others, and tells what the map cannot say.
func (x *affichage) lier(lieux []lieu.Lieu) error {
	s, own := x.Selection, true
	if len(s.Zones) == 0 || x.a.Proximite != SurPlace {
		own = false
		d := x.commun(lieux)
		if d == "" && x.a.Proximite != SurPlace && len(s.Zones) == 1 {
			d = s.Zones[0].Departement // near a border: its own
		}
		if d == "" {
			return nil
		}
		var err error
		if s, err = x.Fonds.Lire(s.Requete.Departement(d)); err != nil {
			return err
		}
	}
	l := s.Lien(x.Edition.Carte, qr.Capacity(qr.Q))
	if x.a.Territoire.Lien = l.Adresse; len(s.Zones) == 1 && (!own || len(l.Laisses) > 0) {
		x.a.Territoire.Ouvre = s.Zones[0].De
	}
	if !x.a.itself() {
		x.avis = append(x.avis, render.CarteLarge(l)...)
	}
	return nil
}

// uneCommune reports a selection of one commune, or arrondissement, and no other territory.
func uneCommune(s *selection.Selection) bool {
	return len(s.Zones) == 1 && (s.Zones[0].Echelle == territoire.EchelleCommune || unArrondissement(s))
}

func unArrondissement(s *selection.Selection) bool {
	return len(s.Zones) == 1 && s.Zones[0].Echelle == territoire.EchelleArrondissement
}

// commun is the code of the one département of places, empty for several, and
// for one that no list has.
func (x *affichage) commun(lieux []lieu.Lieu) string {
	code := ""
	for i := range lieux {
		d := lieux[i].Departement()
		if d == "" || code != "" && d != code {
			return ""
		}
		code = d
	}
	if _, ok := x.Fonds.Territoires().Departement(code); !ok {
		return ""
	}
	return code
}
