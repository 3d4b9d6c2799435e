package livre

import (
	"cmp"
	"context"
	"iter"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/tri"
)

// unPar are the territories that may each have a directory, by the name of the choice.
var unPar = map[string]territoire.Echelle{"commune": territoire.EchelleCommune, "epci": territoire.EchelleEpci,
	"departement": territoire.EchelleDepartement}

// optionUnPar asks for one directory, or for one a territory.
var optionUnPar = render.Option{Nom: "un-par", Titre: "Combien d'annuaires ?",
	Aide:  "un annuaire par `territoire` : tout, commune, epci ou departement (sinon tout, en un seul)",
	Choix: []string{"tout", "commune", "epci", "departement"}}

// partage is which territory of a scale each place is in.
type partage struct {
	zones []territoire.Zone // that hold places, by name
	count map[string]int    // places of each, by its code
	de    map[string]string // code of that of a place, by its id
	sans  int               // places that no such territory is known to hold
}

// partager tells the places of the selection among the territories of a scale.
func (t *livret) partager(e territoire.Echelle) (*partage, error) {
	p := &partage{count: map[string]int{}, de: map[string]string{}}
	for l, err := range t.Lieux {
		if err != nil {
			return nil, err
		}
		z, ok := t.zone(e, &l)
		if !ok {
			p.sans++
			continue
		}
		p.de[l.Id] = z.Code
		if p.count[z.Code]++; p.count[z.Code] == 1 {
			p.zones = append(p.zones, z)
		}
	}
	tri.Trier(p.zones, func(z territoire.Zone) []string { return []string{z.Nom, z.Code} })
	return p, nil
}

// zone is the territory of a scale where a place is.
func (t *livret) zone(e territoire.Echelle, l *lieu.Lieu) (territoire.Zone, bool) {
	known := t.c.Fonds.Territoires()
	for _, z := range known.ZonesDe(known.CodeDuLieu(l)) {
		if z.Echelle == e {
			return z, true
		}
	}
	return territoire.Zone{}, false
}

// parZone is a directory of each territory of a scale, in the order of their names.
func (t *livret) parZone(ctx context.Context, e territoire.Echelle, codes Codes) (*render.Ouvrage, error) {
	p, err := t.partager(e)
	if err != nil {
		return nil, err
	}
	if len(p.zones) == 0 {
		return nil, t.c.Aucun(t.Avis...)
	}
	if p.sans > 0 {
		t.Avis = append(t.Avis, render.Avis{Genre: render.AvisCommune, Perte: true,
			Texte: render.Plural(p.sans, "1 lieu n'est dans aucun de ces annuaires : on ne sait pas où il est",
				"{nombre} lieux ne sont dans aucun de ces annuaires : on ne sait pas où ils sont")})
	}
	docs := func(yield func(*render.Document, error) bool) {
		for _, z := range p.zones {
			if !yield(t.dans(z, p).paraitre(ctx, codes)) {
				return
			}
		}
	}
	return &render.Ouvrage{Total: len(p.zones), Avis: t.Avis, Tirage: t.tirage(), Documents: docs}, nil
}

// dans is what the directory of one territory is made from.
func (t *livret) dans(z territoire.Zone, p *partage) *livret {
	own := *t
	own.titre, own.nom, own.hors = z.Nom, t.c.Fonds.Territoires().Libelle(z), 0
	own.seule = &z
	own.pres = z.Echelle != territoire.EchelleDepartement
	own.Accueil = &render.Accueil{Lieux: t.seulement(z.Code, p), Total: p.count[z.Code]}
	return &own
}

// seulement are the places of one territory, read again as they are printed.
func (t *livret) seulement(code string, p *partage) iter.Seq2[lieu.Lieu, error] {
	return func(yield func(lieu.Lieu, error) bool) {
		for l, err := range t.Lieux {
			if (err != nil || p.de[l.Id] == code) && !yield(l, err) {
				return
			}
		}
	}
}

// annuaire is the directory of these places.
func (t *livret) annuaire(ctx context.Context, codes Codes) (*render.Document, error) {
	l, jour := t.livre(ctx), t.jour()
	var err error
	if !l.inHand() { // its cover has no room for one
		if l.carte, err = t.tracer(); err != nil {
			return nil, err
		}
	}
	if t.c.Options.Oui(optionGrands.Nom) {
		l.icons = nil
		jour += " " + optionGrands.Nom
	}
	o := rangement{codes: codes, ordre: t.c.Options[optionTrier.Nom]}
	if o.depart, err = t.depart(o.ordre); err != nil {
		return nil, err
	}
	if o.sans, err = t.sans(); err != nil {
		return nil, err
	}
	if ordres[o.ordre] != nil {
		jour += " par " + o.ordre
	}
	a, err := newAnnuaire(l, t.Lieux, t.lire, o)
	if err != nil {
		return nil, err
	}
	a.encodeAhead(len(a.entrees), func(n int) string { return a.entrees[n].lien })
	d, err := a.compose()
	if err != nil {
		return nil, err
	}
	d.Noms = []string{"annuaire", cmp.Or(t.nom, t.titre), jour}
	return d, t.doubles(d, t.Lieux)
}
