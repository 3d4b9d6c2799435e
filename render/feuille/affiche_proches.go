package feuille

import (
	"cmp"
	"math"
	"slices"

	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// environs are how far from a commune without a place others are looked for,
// in km: as far as people go for a market, then for a shopping centre.
var environs = []float64{15, 30, 50}

// ailleursSiAucun are the places of the poster, those around a commune that has none.
func (x *affichage) ailleursSiAucun(lieux []lieu.Lieu) ([]lieu.Lieu, error) {
	none := func() bool {
		return len(lieux) == len(x.injoignables) && uneCommune(x.Selection) && !x.a.Choisi
	}
	if none() && unArrondissement(x.Selection) {
		var err error
		if lieux, err = x.dansLaVille(lieux); err != nil {
			return nil, err
		}
	}
	if !none() {
		return lieux, nil
	}
	autour, err := x.alentours()
	if err != nil || len(autour) == 0 {
		return lieux, err
	}
	return autour, nil
}

// dansLaVille makes the poster that of the whole city, of an arrondissement that has no place
// and of which nobody knows where it lies: what is near it cannot be told, and the city can.
func (x *affichage) dansLaVille(lieux []lieu.Lieu) ([]lieu.Lieu, error) {
	if _, err := x.Fonds.Placer(); err != nil {
		return nil, err
	}
	z, t := x.Selection.Zones[0], x.Fonds.Territoires()
	own, _ := t.Centre(z.Code)
	if city, _ := t.Centre(z.Commune); own != city {
		return lieux, nil
	}
	large, tous, err := x.elargir(selection.ParCommune, selection.CodeSur(t, z.Commune))
	if err != nil || len(tous) == 0 {
		return lieux, err
	}
	x.ailleurs(z.A + " : l'affiche montre ceux de toute la ville")
	c := *x.Commande
	c.Selection = large
	x.Commande, x.a.Territoire, x.injoignables = &c, x.nommer(large, tous), x.sansContact(tous)
	return tous, nil
}

// alentours are places for a commune that has none, or none to which a team can send
// somebody: the nearest, else those of
// its EPCI, else those of its département. The poster says so, and a remark too.
func (x *affichage) alentours() ([]lieu.Lieu, error) {
	z := x.Selection.Zones[0]
	c, _ := x.Fonds.Territoires().Commune(z.Code)
	lieux, err := x.proches(z)
	if err != nil || len(lieux) > 0 {
		return lieux, err
	}
	large, lieux, err := x.elargir("epci", c.Epci)
	switch {
	case err != nil:
		return nil, err
	case len(lieux) > 0:
		x.a.Proximite = Autour
		x.ailleurs(z.A + " : l'affiche montre ceux de son intercommunalité, " + large.Nom())
		return lieux, nil
	}
	large, lieux, err = x.elargir("departement", c.Departement)
	if len(lieux) > 0 {
		x.a.Proximite, x.a.Territoire = AuDepartement, x.nommer(large, lieux)
		x.ailleurs(z.A + " ni dans son intercommunalité : l'affiche montre ceux de son département")
	}
	return lieux, err
}

// ailleurs remarks that there is no place where it was asked.
func (x *affichage) ailleurs(texte string) {
	aucun := "Aucun lieu "
	if len(x.injoignables) > 0 {
		aucun = "Aucun lieu que l'on puisse joindre "
	}
	x.avis = append(x.avis, render.Avis{Genre: render.AvisAlentours, Texte: aucun + texte})
}

// elargir are the places of the same request in a wider territory.
func (x *affichage) elargir(critere, code string) (*selection.Selection, []lieu.Lieu, error) {
	if code == "" {
		return nil, nil, nil
	}
	s, err := x.Fonds.Lire(x.Selection.Requete.Avec(selection.Requete{critere: {code}}))
	if err != nil {
		return nil, nil, err
	}
	lieux, err := x.lieux(s.Filtre)
	return s, lieux, err
}

// proches are the places nearest to a commune that has none, the nearest
// first; none when the base does not know where it lies. The poster says how
// far they are.
func (x *affichage) proches(z selection.Zone) ([]lieu.Lieu, error) {
	origine, err := x.Fonds.Placer()
	if err != nil {
		return nil, err
	}
	lat, lon, ok := x.Fonds.Territoires().Position(z.Code)
	if !ok {
		return nil, nil
	}
	ici, n := lieu.Point{Latitude: lat, Longitude: lon}, 2*x.places()
	for _, km := range environs {
		lieux, err := x.entourent(z, km)
		if err != nil {
			return nil, err
		}
		x.situer(lieux, ici, x.mesurees(z.Code, origine))
		lieux = slices.DeleteFunc(lieux, func(l lieu.Lieu) bool { d, ok := x.a.Km[l.Id]; return !ok || d > km })
		if len(lieux) < n && km < environs[len(environs)-1] || len(lieux) == 0 {
			continue
		}
		// A place one may call is worth a few km more: the poster chooses among twice as many.
		trier(lieux, x.a.Km)
		x.a.Proximite, x.a.Proches = Autour, true
		x.ailleurs(z.A + " : l'affiche montre les plus proches, avec leur distance à vol d'oiseau")
		return lieux[:min(n, len(lieux))], nil
	}
	x.a.Km, x.a.Contours = nil, ""
	return nil, nil
}

// entourent are the places that receive the public in the communes around one.
func (x *affichage) entourent(z selection.Zone, km float64) ([]lieu.Lieu, error) {
	t, f := x.Fonds.Territoires(), x.Selection.Filtre
	f.Communes, f.Accueil = nil, true
	if z.Echelle == territoire.EchelleArrondissement { // the others of its city are around it
		f.Communes = t.Codes(territoire.EchelleCommune, z.Commune)
	}
	for _, v := range t.Voisines(z.Code, km) {
		f.Communes = append(f.Communes, t.Codes(territoire.EchelleCommune, v.Code)...)
	}
	if len(f.Communes) == 0 {
		return nil, nil
	}
	a := render.Accueil{Lieux: x.Fonds.Lieux(f)}
	lieux, err := a.Tous()
	lieux = x.ouverts(lieux, nil)
	return slices.DeleteFunc(lieux, func(l lieu.Lieu) bool { return t.Peser(&l).Verdict == territoire.Contredite }), err
}

// depart is the one commune that distances are asked from, when the selection
// is around it.
func (x *affichage) depart() (territoire.Commune, bool) {
	z, ok := x.Selection.Depart()
	if !ok || len(x.Selection.Zones) > 0 {
		return territoire.Commune{}, false
	}
	return x.Fonds.Territoires().Commune(z.Code)
}

// situer says how far places stand from the middle of a commune, and what that
// is measured on.
func (x *affichage) situer(lieux []lieu.Lieu, ici lieu.Point, origine string) {
	t := x.Fonds.Territoires()
	x.a.Km, x.a.Contours = make(map[string]float64, len(lieux)), origine
	if origine == territoire.AttributionPoints {
		x.a.Contours = territoire.AttributionCourte
	}
	for i := range lieux {
		if km, ok := t.Distance(&lieux[i], ici); ok {
			x.a.Km[lieux[i].Id] = km
		}
	}
}

// mesurees is what distances from the middle of a commune are measured on: the
// outlines of the base, the points of the program, or places alone.
func (x *affichage) mesurees(code, contours string) string {
	switch c, _ := x.Fonds.Territoires().Centre(code); {
	case c.Livre:
		return territoire.AttributionPoints
	case c.Lieux == 0:
		return contours
	}
	return ""
}

// trier puts the nearest first, and last those of which that is not known.
func trier(lieux []lieu.Lieu, km map[string]float64) {
	rang := func(l lieu.Lieu) float64 {
		if d, ok := km[l.Id]; ok {
			return d
		}
		return math.Inf(1)
	}
	slices.SortStableFunc(lieux, func(x, y lieu.Lieu) int { return cmp.Compare(rang(x), rang(y)) })
}
