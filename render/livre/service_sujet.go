package livre

import (
	"slices"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/templates"
)

// sujet is what a sheet is of: a service of the standard, or those of one need.
type sujet struct {
	services           []string // of the standard
	titre, court       string
	pictogramme        string
	quoi               string
	exemples, apporter []string
}

// sujetDe is what a sheet of these services is of; without title when the model says
// nothing of them.
func sujetDe(m *templates.Modele, services []string) sujet {
	if len(services) == 1 {
		w := m.Services[services[0]]
		return sujet{services, w.Titre, w.Court, w.Pictogramme, w.Quoi, w.Exemples, w.Apporter}
	}
	b := m.ParBesoin(services)[0]
	return sujet{services: b.Services, titre: b.Titre, court: b.Court, pictogramme: b.Pictogramme, apporter: b.Apporter}
}

// besoin reports that it is of several services.
func (s sujet) besoin() bool { return len(s.services) > 1 }

// nom tells its sheet apart in the name of a file: a need may be called as a service.
func (s sujet) nom() string {
	if s.besoin() {
		return "besoin " + s.court
	}
	return s.court
}

// aides are the services that each entry of its sheet says: none when all of them give
// the one that it is of.
func (s sujet) aides() []string {
	if s.besoin() {
		return s.services
	}
	return nil
}

// propose reports a place that gives one of them.
func (s sujet) propose(l *lieu.Lieu) bool {
	return slices.ContainsFunc(s.services, func(v string) bool { return slices.Contains(l.Services, v) })
}

// optionParBesoin asks for a sheet of each need, rather than of each service.
var optionParBesoin = render.Option{Nom: "par-besoin", Titre: "Une fiche par besoin",
	Aide: "une fiche par besoin (vos démarches, apprendre, le matériel) au lieu d'une par service ; plusieurs services " +
		"choisis sont toujours groupés ainsi"}

// sujets are what the sheets of the run are of: the services chosen that places give,
// or all of those, each alone or by need.
func (t *livret) sujets() ([]sujet, error) {
	chosen := t.c.Selection.Filtre.Services
	services := chosen
	if len(chosen) != 1 {
		given, err := t.proposes()
		if err != nil {
			return nil, err
		}
		if services = given; len(chosen) > 1 {
			services = slices.DeleteFunc(slices.Clone(chosen), func(v string) bool { return !slices.Contains(given, v) })
		}
		if len(services) == 0 {
			services = chosen[:1] // of which no place can be printed: its sheet says why
		}
	}
	var out []sujet
	if !t.c.Options.Oui(optionParBesoin.Nom) && len(chosen) < 2 {
		for _, v := range services {
			out = append(out, sujetDe(t.c.Modele, []string{v}))
		}
		return out, nil
	}
	for _, g := range t.c.Modele.ParBesoin(services) {
		out = append(out, sujetDe(t.c.Modele, g.Services))
	}
	return out, nil
}

// pouvez lists what one can be helped with, on a sheet of several services.
func (s *service) pouvez() []*doc.Node {
	list := doc.Elem(doc.L, "puces")
	for _, v := range s.services {
		w := s.m.Services[v]
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "puce", render.Icon(w.Pictogramme, "icone-puce"),
			doc.Text(doc.LBody, "texte", s.fill(w.Titre))))
	}
	return []*doc.Node{doc.Text(doc.H2, "rubrique-1", s.m.FicheService.Aides), list}
}
