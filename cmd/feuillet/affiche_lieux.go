package main

import (
	"fmt"
	"slices"

	"feuillet/lieu"
	choix "feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/templates"
)

// remplir finds the places of the poster, and where they are.
func (a *app) remplir(p *render.Affiche, f *fonds, e *render.Edition, o *afficheOptions, m *templates.Modele) error {
	s, err := o.choisir(f)
	if err != nil {
		return err
	}
	n := lieuxMontres(m)
	lieux, err := f.tous(a, s.Filtre)
	if err != nil {
		return err
	}
	p.Choisi = len(s.Filtre.Ids) > 0
	if len(s.Filtre.Services) == 1 {
		p.Service = s.Filtre.Services[0]
		o.service = m.Services[p.Service].Court
	}
	p.Territoire = nommer(f, s, lieux)
	switch {
	case p.Choisi && len(lieux) > n:
		return &usage{fmt.Sprintf("%d lieux sont trop pour une affiche %s", len(lieux), m.Page.Format), fmt.Sprintf("Choisissez-en %d au plus, ou ajoutez --format A3.", n)}
	case len(lieux) == 0 && uneCommune(s) && !p.Choisi:
		if lieux, err = a.alentours(p, f, s, m); err != nil {
			return err
		}
	}
	if len(lieux) == 0 && len(p.Annonce) == 0 {
		return &usage{"aucun lieu ne correspond à cette sélection", "Essayez sans --service, ou avec le département."}
	}
	if c, ok := f.depart(s); ok && len(lieux) > 0 {
		p.Proximite, p.Territoire = render.Autour, render.Territoire{Nom: c.Nom, A: c.A(), De: c.De()}
		f.situer(p, lieux, c.Code, s.Filtre.Autour[0])
	}
	p.Total, p.Gratuit = render.Compter(lieux), len(lieux) > 0
	for i := range lieux {
		p.Gratuit = p.Gratuit && slices.Equal(lieux[i].FraisACharge, []string{lieu.Gratuit})
		if jour, ok := lieu.DateSure(&lieux[i]); ok && jour.After(p.Maj) && !jour.After(e.Date) {
			p.Maj = jour
		}
	}
	p.Lieux = lieux
	if !p.Choisi {
		p.Lieux = render.ChoisirLieux(lieux, n)
		p.Arrets = render.Arrets(p.Lieux, lieux)
	} else {
		ids := s.Filtre.Ids
		slices.SortStableFunc(p.Lieux, func(x, y lieu.Lieu) int { return slices.Index(ids, x.Id) - slices.Index(ids, y.Id) })
	}
	if p.Km != nil {
		trier(p.Lieux, p.Km)
	}
	p.Territoire.Lien, err = a.lien(f, e.Carte, s, p, lieux)
	return err
}

// uneCommune reports a selection of one commune and no other territory.
func uneCommune(s *choix.Selection) bool {
	return len(s.Zones) == 1 && s.Zones[0].Echelle == territoire.EchelleCommune
}

// tous are the places of the selection that receive the public.
func (f *fonds) tous(a *app, filtre lieu.Filter) ([]lieu.Lieu, error) {
	p, err := f.accueillent(a, filtre)
	if err != nil || p.total == 0 {
		return nil, err
	}
	var lieux []lieu.Lieu
	for l, err := range p.lieux {
		if err != nil {
			return nil, err
		}
		lieux = append(lieux, l)
	}
	return lieux, nil
}

// alentours are the places of the EPCI of a commune that has none, else those
// of its département; the poster and the screen say so.
func (a *app) alentours(p *render.Affiche, f *fonds, s *choix.Selection, m *templates.Modele) ([]lieu.Lieu, error) {
	c, _ := f.territoires.Commune(s.Zones[0].Code)
	if lieux, err := a.proches(p, f, s, c, m); err != nil || len(lieux) > 0 {
		return lieux, err
	}
	for _, plusLarge := range []struct{ critere, code string }{{"epci", c.Epci}, {"departement", c.Departement}} {
		if plusLarge.code == "" {
			continue
		}
		large, err := f.contexte().Lire(s.Requete.Avec(choix.Requete{plusLarge.critere: {plusLarge.code}}))
		if err != nil {
			return nil, err
		}
		lieux, err := f.tous(a, large.Filtre)
		if err != nil {
			return nil, err
		}
		switch {
		case len(lieux) == 0:
		case plusLarge.critere == "epci":
			p.Proximite = render.Autour
			fmt.Fprintf(a.err, "Aucun lieu %s : l'affiche montre ceux de son intercommunalité, %s.\n", c.A(), large.Nom())
			return lieux, nil
		default:
			p.Proximite = render.AuDepartement
			p.Territoire = nommer(f, large, lieux)
			fmt.Fprintf(a.err, "Aucun lieu %s ni dans son intercommunalité : l'affiche montre ceux de son département.\n", c.A())
			return lieux, nil
		}
	}
	return nil, nil
}

// nommer names the territory of a selection that has one; the places of a
// whole base may all be in one département.
func nommer(f *fonds, s *choix.Selection, lieux []lieu.Lieu) render.Territoire {
	if len(s.Zones) == 1 {
		z := s.Zones[0]
		return render.Territoire{Nom: z.Nom, A: z.A, De: z.De}
	}
	if d, ok := f.territoires.Departement(commun(lieux)); ok && len(s.Zones) == 0 {
		return render.Territoire{Nom: d.Nom, A: d.Dans(), De: d.De()}
	}
	return render.Territoire{}
}

// commun is the code of the one département of places, empty for several.
func commun(lieux []lieu.Lieu) string {
	code := ""
	for i := range lieux {
		d := lieux[i].Departement()
		if d == "" || code != "" && d != code {
			return ""
		}
		code = d
	}
	return code
}

// lien is the page of the map that shows these places and the least of others;
// the screen says what the map cannot tell apart.
func (a *app) lien(f *fonds, carte territoire.Carte, s *choix.Selection, p *render.Affiche, lieux []lieu.Lieu) (string, error) {
	if len(s.Zones) == 0 || p.Proximite != render.SurPlace {
		d := commun(lieux)
		if d == "" && p.Proximite != render.SurPlace && len(s.Zones) == 1 {
			d = s.Zones[0].Departement // near a border: its own
		}
		if d == "" {
			return "", nil
		}
		var err error
		if s, err = f.contexte().Lire(s.Requete.Avec(choix.Requete{"departement": {d}})); err != nil {
			return "", err
		}
	}
	l := s.Lien(carte, territoire.OctetsQR)
	a.direLaisses(l)
	return l.Adresse, nil
}

// direLaisses says that a code shows more places than the paper.
func (a *app) direLaisses(l choix.Lien) {
	if noms := l.Dits(); noms != "" && l.Adresse != "" {
		fmt.Fprintf(a.err, "Le code QR montre plus de lieux que le papier : la carte en ligne ne sait pas filtrer par %s.\n", noms)
	}
}

// liens gives the page of the map for a part of a selection, see render.Edition.
func (f *fonds) liens(s *choix.Selection, carte territoire.Carte) func(departement, commune, service string) string {
	return func(departement, commune, service string) string {
		r := s.Requete
		switch {
		case commune != "":
			r = r.Avec(choix.Requete{"commune": {commune}})
		case len(s.Zones) == 0 && departement == "":
			return ""
		case len(s.Zones) == 0:
			r = r.Avec(choix.Requete{"departement": {departement}})
		}
		if service != "" {
			r = r.Avec(choix.Requete{"service": {service}})
		}
		partie, err := f.contexte().Lire(r)
		if err != nil {
			return "" // a code that the official lists do not have
		}
		return partie.Lien(carte, territoire.OctetsQR).Adresse
	}
}
