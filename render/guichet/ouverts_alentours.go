package guichet

import (
	"slices"

	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/doc"
)

// peuOuverts is how many places are few: a list that has fewer open ones says where else
// to go. loinMontres is how many of those it shows.
const (
	peuOuverts  = 4
	loinMontres = 5
)

// alentours are the places around a commune, out of the list: those surely open at the
// moment, those that one may call. Only when few of the list are open, and from a commune
// that it is known where it lies.
func (o *ouverts) alentours() error {
	code, ok := o.commune()
	if !ok || places(o.ouverts) >= peuOuverts {
		return nil
	}
	if _, err := o.Fonds.Placer(); err != nil {
		return err
	}
	t := o.Fonds.Territoires()
	if _, _, ok := t.Position(code); !ok {
		return nil
	}
	own := *o.Commande
	var err error
	if own.Selection, err = o.Fonds.Lire(o.Selection.Requete.Voisinage(t, code, voisinage)); err != nil {
		return err
	}
	g, err := recevoir(&own)
	if err != nil {
		return err
	}
	loin := &ouverts{guichet: g, moment: o.moment}
	g.lieux = slices.DeleteFunc(g.lieux, func(l ligne) bool { return !l.situe || o.connu(l) })
	loin.classer()
	o.loin = loin.ouverts[:min(len(loin.ouverts), loinMontres)]
	loin.appeler = slices.DeleteFunc(loin.appeler, o.dejaAppele)
	o.loinAppeler = loin.appeler[:min(len(loin.appeler), max(0, loinMontres+1-len(o.appeler)-len(o.loin)))]
	if len(o.loin)+len(o.loinAppeler) > 0 {
		o.avis = append(o.avis, render.Avis{Genre: render.AvisAlentours,
			Texte: "peu de lieux sont ouverts : la liste montre aussi les plus proches, à vol d'oiseau"})
	}
	return nil
}

// commune is the INSEE code of the one commune that the list is of, or around.
func (o *ouverts) commune() (string, bool) {
	s := o.Selection
	if len(s.Filtre.Ids) > 0 {
		return "", false
	}
	if z, ok := s.Depart(); ok {
		return z.Code, true
	}
	if len(s.Zones) == 1 && s.Zones[0].Echelle == territoire.EchelleCommune {
		return s.Zones[0].Code, true
	}
	return "", false
}

// connu reports a place of the list, or one that was kept off it.
func (o *ouverts) connu(l ligne) bool {
	for i := range o.tous {
		if o.tous[i].Id == l.Source.Id {
			return true
		}
	}
	return false
}

// dejaAppele reports a number that the list has already.
func (o *ouverts) dejaAppele(c creneau) bool {
	return slices.ContainsFunc(o.lieux, func(l ligne) bool { return l.TelLien == c.TelLien })
}

// plusLoin are those places: the open ones in rows, the others to call.
func (o *ouverts) plusLoin(f forme) *doc.Node {
	if !f.loin {
		return nil
	}
	n := doc.Box("loin")
	if len(o.loin) > 0 {
		n.Kids = append(n.Kids, render.Captioned(doc.Elem(doc.Sect, "bloc",
			doc.Text(doc.H2, "rubrique", o.Fill("ouverts_loin")), o.liste(o.loin)), "bloc"))
	}
	if len(o.loinAppeler) > 0 {
		n.Kids = append(n.Kids, o.blocAppels("appeler_loin", o.loinAppeler))
	}
	if len(n.Kids) == 0 {
		return nil
	}
	return n
}

// montres are the places that the list tells of.
func (o *ouverts) montres() []ligne {
	out := slices.Clone(o.lieux)
	for _, c := range slices.Concat(o.loin, o.loinAppeler) {
		out = append(out, c.toutes()...)
	}
	return out
}
