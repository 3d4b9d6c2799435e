package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"feuillet/lieu"
	choix "feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/templates"
)

// environs are how far from a commune without a place others are looked for,
// in km: as far as people go for a market, then for a shopping centre.
var environs = []float64{15, 30, 50}

// proches are the places nearest to a commune that has none, the nearest
// first; none when the base does not know where it lies. The poster says how
// far they are, and the screen what was done.
func (a *app) proches(p *render.Affiche, f *fonds, s *choix.Selection, c territoire.Commune, m *templates.Modele) ([]lieu.Lieu, error) {
	if err := f.placer(); err != nil {
		return nil, err
	}
	lat, lon, ok := f.territoires.Position(c.Code)
	if !ok {
		return nil, nil
	}
	ici, n := lieu.Point{Latitude: lat, Longitude: lon}, 2*lieuxMontres(m)
	for _, km := range environs {
		lieux, err := f.entourent(s.Filtre, c.Code, km)
		if err != nil {
			return nil, err
		}
		f.situer(p, lieux, c.Code, ici)
		lieux = slices.DeleteFunc(lieux, func(l lieu.Lieu) bool { d, ok := p.Km[l.Id]; return !ok || d > km })
		if len(lieux) < n && km < environs[len(environs)-1] || len(lieux) == 0 {
			continue
		}
		// A place one may call is worth a few km more: the poster chooses among twice as many.
		trier(lieux, p.Km)
		p.Proximite = render.Autour
		fmt.Fprintf(a.err, "Aucun lieu %s : l'affiche montre les plus proches, avec leur distance à vol d'oiseau.\n", c.A())
		return lieux[:min(n, len(lieux))], nil
	}
	p.Km, p.Contours = nil, ""
	return nil, nil
}

// entourent are the places that receive the public in the communes around one.
func (f *fonds) entourent(filtre lieu.Filter, code string, km float64) ([]lieu.Lieu, error) {
	filtre.Communes = nil
	for _, v := range f.territoires.Voisines(code, km) {
		filtre.Communes = append(filtre.Communes, f.territoires.Codes(territoire.EchelleCommune, v.Code)...)
	}
	if len(filtre.Communes) == 0 {
		return nil, nil
	}
	filtre.Accueil = true
	var lieux []lieu.Lieu
	for l, err := range f.lire(filtre) {
		if err != nil {
			return nil, err
		}
		lieux = append(lieux, l)
	}
	return lieux, nil
}

// depart is the one commune that distances are asked from, with --autour.
func (f *fonds) depart(s *choix.Selection) (territoire.Commune, bool) {
	if len(s.Requete["autour"]) != 1 || len(s.Zones) > 0 {
		return territoire.Commune{}, false
	}
	z, _, ok := f.territoires.Designer(s.Requete["autour"][0], territoire.EchelleCommune)
	if !ok {
		return territoire.Commune{}, false
	}
	return f.territoires.Commune(z.Code)
}

// situer says how far places stand from the middle of a commune, and what that
// is measured on.
func (f *fonds) situer(p *render.Affiche, lieux []lieu.Lieu, code string, ici lieu.Point) {
	p.Km, p.Contours = make(map[string]float64, len(lieux)), ""
	for i := range lieux {
		if km, ok := f.territoires.Distance(&lieux[i], ici); ok {
			p.Km[lieux[i].Id] = km
		}
	}
	if c, _ := f.territoires.Centre(code); c.Lieux == 0 {
		p.Contours = f.contours
	}
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
