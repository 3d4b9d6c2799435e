package panorama

import (
	"slices"
	"strings"

	"feuillet/lieu"
	chiffres "feuillet/lieu/panorama"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// compter counts the places of the selection, then finds the nearest of all.
func compter(c *render.Commande) (*panorama, []render.Avis, error) {
	origine, err := c.Fonds.Placer()
	if err != nil {
		return nil, nil, err
	}
	a, err := c.Accueil(c.Selection.Filtre)
	if err != nil {
		return nil, nil, err
	}
	p := &panorama{Commande: c, e: c.Edition.InFrench(), m: render.InFrench(c.Template()), t: c.Fonds.Territoires()}
	p.Phrases = render.Phrases{Mots: p.m.Mots, Champ: p.champ}
	unites := p.unites(a)
	if a.Total == 0 && len(unites) == 0 {
		return nil, nil, c.Aucun(a.Avis...)
	}
	compte := chiffres.New(chiffres.Options{Jour: c.Edition.Date, Territoires: p.t, Unites: unites, Reseaux: p.reseauxDe})
	for l, err := range a.Lieux {
		if err != nil {
			return nil, nil, err
		}
		compte.Lieu(&l)
	}
	ailleurs, err := p.ailleurs(compte)
	if err == nil && a.Total == 0 && ailleurs == 0 { // a base of nothing knows nothing of any territory
		err = c.Aucun(a.Avis...)
	}
	if err != nil {
		return nil, nil, err
	}
	p.h = compte.Chiffres()
	p.total = p.h.Total()
	nom, hors, err := c.Couvert(a)
	if err != nil {
		return nil, nil, err
	}
	p.nommer(nom)
	p.mesurer(origine)
	avis, err := p.doublons(a)
	return p, slices.Concat(a.Avis, hors, p.coupes(nom), avis), err
}

// reseauxDe are the programmes and networks that the record of a place tells. One that
// names somebody is told without its words: the place is not one of those that tell none.
func (p *panorama) reseauxDe(l *lieu.Lieu) (noms []string) {
	for _, r := range (&render.Place{Source: l}).Reseaux(p.m) {
		if len(render.SansPersonnes([]string{r.Nom})) == 0 {
			r.Nom = p.m.Mots["reseau_tu"]
		}
		noms = append(noms, r.Nom)
	}
	slices.Sort(noms)
	return slices.Compact(noms)
}

// unites are the communes of the territory; none when the places were chosen without
// one: then they are of the communes where they are.
func (p *panorama) unites(a *render.Accueil) (out []chiffres.Unite) {
	s, f := p.Selection, p.Selection.Filtre
	var zones []territoire.Zone
	for _, z := range s.Zones {
		zones = append(zones, z.Zone)
	}
	switch {
	case len(zones) > 0:
	case len(f.Ids)+len(f.CodesPostaux)+f.Proches > 0 || len(f.Autour) > 0 && f.Rayon == 0:
		return nil
	case len(f.Autour) > 0:
		zones = p.autour(f.Autour, f.Rayon)
	default:
		zones = p.etendue(a)
	}
	return slices.DeleteFunc(chiffres.Unites(p.t, zones...), func(u chiffres.Unite) bool {
		return slices.Contains(f.SaufCommunes, u.Code) ||
			slices.Contains(f.SaufDepartements, territoire.DepartementDe(u.Code))
	})
}

// etendue is what the paper of a whole base says that it covers: the one commune of
// all places, or départements, régions, the country with all communes of theirs, those
// too where there is no place.
func (p *panorama) etendue(a *render.Accueil) (out []territoire.Zone) {
	if code := a.SeuleCommune(); code != "" && p.Fonds.Nom() == "" {
		if z, ok := p.t.Zone(territoire.EchelleArrondissement, code); ok {
			return []territoire.Zone{z}
		}
		return []territoire.Zone{{Echelle: territoire.EchelleCommune, Code: code}}
	}
	e := p.t.Etendue(a.Departements)
	if e.Nom == nomFrance {
		return []territoire.Zone{{Echelle: territoire.EchelleFrance, Code: territoire.CodeFrance}}
	}
	noms := strings.Split(strings.ReplaceAll(e.Nom, " et ", ", "), ", ")
	for _, code := range e.Departements {
		z := territoire.Zone{Echelle: territoire.EchelleDepartement, Code: code}
		if d, _ := p.t.Departement(code); !slices.Contains(noms, d.Nom) { // it is named by its région
			z = territoire.Zone{Echelle: territoire.EchelleRegion, Code: d.Region}
		}
		if !slices.Contains(out, z) {
			out = append(out, z)
		}
	}
	return out
}

// nomFrance is how what covers the country is called.
const nomFrance = "France"

// autour are the communes whose middle is near one of some points.
func (p *panorama) autour(points []lieu.Point, rayon float64) (out []territoire.Zone) {
	for _, code := range p.t.Communes(territoire.EchelleFrance, territoire.CodeFrance) {
		lat, lon, ok := p.t.Position(code)
		if ok && slices.ContainsFunc(points, func(q lieu.Point) bool {
			return lieu.LoinDe(lat, lon, q.Latitude, q.Longitude) <= rayon
		}) {
			out = append(out, territoire.Zone{Echelle: territoire.EchelleCommune, Code: code})
		}
	}
	return out
}

// ailleurs tells the count of the places that the selection would have anywhere: one
// beyond a border may be the nearest. It gives how many there are.
func (p *panorama) ailleurs(compte *chiffres.Compte) (n int, err error) {
	if len(p.Selection.Requete) == 0 || p.partout() {
		return 0, nil // it has them all
	}
	partout := selection.Requete{}
	for _, nom := range selection.Precisent(p.Selection.Requete) {
		partout[nom] = p.Selection.Requete[nom]
	}
	s, err := p.Fonds.Lire(partout)
	if err != nil {
		return 0, err
	}
	for l, err := range p.Fonds.Lieux(s.Filtre) {
		if err != nil {
			return n, err
		}
		if n++; lieu.AccueillePublic(&l) && p.t.Peser(&l).Verdict != territoire.Contredite {
			compte.Ailleurs(&l)
		}
	}
	return n, nil
}

// partout reports a selection that leaves nothing out but by what places are.
func (p *panorama) partout() bool {
	f := p.Selection.Filtre
	return len(f.Communes)+len(f.Departements)+len(f.SaufCommunes)+len(f.SaufDepartements)+len(f.CodesPostaux)+
		len(f.Autour)+len(f.Ids)+len(f.SaufIds) == 0
}

// mesurer keeps what positions come from, as the source asks it.
func (p *panorama) mesurer(origine string) {
	for i := range p.h.Communes {
		if c, ok := p.t.Centre(p.h.Communes[i].Code); ok && c.Livre {
			p.mesure = territoire.AttributionPoints
			return
		} else if ok && c.Lieux == 0 {
			p.mesure = origine
		}
	}
}

// comparesMax is how many places are compared with each other to find those that are
// counted twice: that keeps them all in memory.
const comparesMax = 20_000

func (p *panorama) doublons(a *render.Accueil) ([]render.Avis, error) {
	if a.Total > comparesMax {
		return nil, nil
	}
	return p.Doublons(a.Lieux)
}
