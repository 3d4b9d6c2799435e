package render

import (
	"feuillet/lieu"
	"feuillet/lieu/territoire"
)

// Depart is where distances are said from.
type Depart struct {
	Point  lieu.Point
	De     string // « de Valbrune »; empty for a point that has no name
	Donne  bool   // it is a point that was given, not the middle of a commune
	Mesure string // what positions come from, with its licence, when that is to be told
}

// Partir is the point that distances are said from: the one asked for, else the
// middle of the one commune of the selection. Not ok when there is none,
// nor of several points: a distance would not say from which.
func (c *Commande) Partir() (d Depart, ok bool, err error) {
	s := c.Selection
	if len(s.Filtre.Autour) > 1 {
		return d, false, nil
	}
	if len(s.Filtre.Autour) == 1 {
		z, commune := s.Depart()
		return Depart{s.Filtre.Autour[0], z.De, !commune, c.Fonds.Origine()}, true, nil
	}
	if len(s.Zones) != 1 || s.Zones[0].Echelle != territoire.EchelleCommune {
		return d, false, nil
	}
	origine, err := c.Fonds.Placer()
	if err != nil {
		return d, false, err
	}
	t, code := c.Fonds.Territoires(), s.Zones[0].Code
	d.Point.Latitude, d.Point.Longitude, ok = t.Position(code)
	if !ok {
		return d, false, nil
	}
	d.De = s.Zones[0].De
	if m, _ := t.Centre(code); m.Livre {
		d.Mesure = territoire.AttributionPoints
	} else if m.Lieux == 0 {
		d.Mesure = origine
	}
	return d, true, nil
}
