package livre

import (
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// What a sheet of services says to those who send people there: the official words,
// where the help is, and first the places that people must be sent to.

// sends reports a sheet for those who send people to places.
func (s *service) sends() bool { return s.pour == render.Aidants || s.pour == render.Pro }

// recoit reports a place that a sheet for these readers shows, though a paper for all
// cannot invite everybody to it: who sends people there reads its condition.
func recoit(pour render.Audience, l *lieu.Lieu) bool {
	_, ferme := lisible.SeDitFerme(l)
	return pour != "" && pour != render.GrandPublic && !ferme
}

// orientes are the words of the sheet for them, the services by their official names.
func (s *service) orientes() {
	if !s.sends() {
		return
	}
	if s.officiel = s.court; !s.besoin() {
		s.officiel = typo.Francais(s.services[0])
	}
	s.fields["service"] = s.officiel
}

// officielles are the services by their official names; for helpers beside the words to
// say.
func (s *service) officielles() []*doc.Node {
	list := doc.Elem(doc.L, "puces")
	for _, v := range s.services {
		w := s.m.Services[v]
		body := doc.Elem(doc.LBody, "texte", doc.Text(doc.Group, "gras", typo.Francais(v)))
		if s.pour == render.Aidants {
			body.Kids[0].Text += typo.Francais(" : ")
			body.Kids = append(body.Kids, doc.Text(doc.Group, "", render.Lowered(w.Titre)))
		}
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "puce", render.Icon(w.Pictogramme, "icone-puce"), body))
	}
	return []*doc.Node{doc.Text(doc.H2, "rubrique-1", s.m.FicheService.Aides), list}
}

// panels are what those who send people read first: the official words, how places take
// people, what to bring for those who tell it, and where in the territory the help is.
func (s *service) panels(left, right *doc.Node) {
	if s.besoin() || s.pour == render.Aidants { // else the title says it
		left.Kids = append(left.Kids, doc.Box("moitie", s.officielles()...))
	}
	if s.pour == render.Aidants {
		if bring := s.list(s.m.FicheService.Apporter, s.apporter); bring != nil {
			right.Kids = append(right.Kids, doc.Box("apporter", bring...))
		}
	}
	if n := told(s.m.Mots["orienter_titre"], s.recues()); n != nil {
		left.Kids = append(left.Kids, doc.Box("moitie", n...))
	}
	if s.offre != nil {
		title := s.m.Mots["couverture_titre"]
		right.Kids = append(right.Kids, told(title, s.dite(s.offre.de(s.sujet)))...)
	}
}

// recues says how many places take people in each way.
func (s *service) recues() (out []string) {
	var sent, booked, reserved, open int
	for _, e := range s.entrees {
		switch {
		case e.prescription:
			sent++
		case e.reserve:
			reserved++
		default:
			open++
		}
		if e.rendezVous {
			booked++
		}
	}
	for _, c := range []struct {
		cle string
		n   int
	}{{"orienter_prescription", sent}, {"orienter_ouvert", open}, {"orienter_reserve", reserved},
		{"orienter_rendez_vous", booked}} {
		one, many := s.m.Mots[c.cle+"_un"], s.m.Mots[c.cle]
		if c.n > 0 && many != "" {
			out = append(out, render.Plural(c.n, one, many))
		}
	}
	return out
}

// prescrites is how many of the places that people must be sent to come before all
// others, at most.
const prescrites = 6

// sentFirst puts the first of the places that people must be sent to before the others.
func (s *service) sentFirst(all []*entree) []*entree {
	var first, rest []*entree
	for _, e := range all {
		if e.prescription && s.sends() && len(first) < prescrites {
			e.devant = true
			first = append(first, e)
			continue
		}
		rest = append(rest, e)
	}
	return append(first, rest...)
}
