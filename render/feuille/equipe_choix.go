package feuille

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// repond reports that the record says the place answers a need.
func repond(b templates.Besoin, l *lieu.Lieu) bool {
	return b.Repond(l.Services, slices.Concat(l.DispositifProgrammesNationaux, l.FormationsLabels))
}

// rangsBesoin is how many rows a thing that is asked has, when enough places answer it.
const rangsBesoin = 3

// demande is something that is asked, and the places that answer it.
type demande struct {
	titre string
	ici   []fiche // those told here, whole
	deja  []fiche // those told above
}

// groupes are the places by what is asked of them. Each is told whole once, under the
// first thing that it answers and that has few other places; where it answers another, it
// fills the rows that are left. Those that answer nothing that is asked come last.
func (q *equipe) groupes() (out []demande) {
	besoins := q.demandees()
	dits, reste := map[string]bool{}, q.prescriptionDabord()
	repond := func(b templates.Besoin) func(fiche) bool {
		return func(f fiche) bool { return repond(b, f.Source) }
	}
	for _, b := range besoins {
		d := demande{titre: typo.Francais(b.Titre)}
		for _, f := range filtrer(reste, repond(b)) {
			if !dits[f.Source.Id] && len(d.ici) < rangsBesoin {
				d.ici = append(d.ici, f)
			}
		}
		for _, f := range d.ici {
			dits[f.Source.Id] = true
		}
		out = append(out, d)
	}
	for i, b := range besoins { // more than a page of few rows has
		for _, f := range filtrer(reste, repond(b)) {
			if !dits[f.Source.Id] {
				out[i].ici, dits[f.Source.Id] = append(out[i].ici, f), true
			}
		}
	}
	q.renvoyer(out, besoins)
	autres := demande{titre: q.mot("aide_a_demander"),
		ici: filtrer(reste, func(f fiche) bool { return !dits[f.Source.Id] })}
	return slices.DeleteFunc(append(out, autres), func(d demande) bool { return len(d.ici)+len(d.deja) == 0 })
}

// renvoyer fills the rows that are left of each thing with places that are above.
func (q *equipe) renvoyer(demandes []demande, besoins []templates.Besoin) {
	plusHaut := map[string]bool{}
	for i := range demandes {
		d := &demandes[i]
		for _, f := range q.lieux {
			if plusHaut[f.Source.Id] && len(d.ici)+len(d.deja) < q.parBesoin && repond(besoins[i], f.Source) {
				d.deja = append(d.deja, f)
			}
		}
		for _, f := range d.ici {
			plusHaut[f.Source.Id] = true
		}
	}
}

// demandees are the things that the poster answers: of one service, the one that has it.
func (q *equipe) demandees() []templates.Besoin {
	all := q.m.Demandes()
	if of := filtrer(all, func(b templates.Besoin) bool { return slices.Contains(b.Services, q.Service) }); len(of) > 0 {
		return of
	}
	return all
}

// prescriptionDabord are the places as they were chosen; for professionals those that ask
// for a referral first.
func (q *equipe) prescriptionDabord() []fiche {
	sur := func(f fiche) bool { return q.pour == render.Pro && lieu.SurPrescription(f.Source) }
	return append(filtrer(q.lieux, sur), filtrer(q.lieux, func(f fiche) bool { return !sur(f) })...)
}

// filtrer are the values of which something is true.
func filtrer[T any](in []T, of func(T) bool) (out []T) {
	for _, v := range in {
		if of(v) {
			out = append(out, v)
		}
	}
	return out
}

// aidesMax is how many other helps stand for a place that answers none of them.
const aidesMax = 3

// demandes are what a place answers, in one phrase; else its other helps, else that
// one is to ask.
func (q *equipe) demandes(f fiche) string {
	var out []string
	for _, b := range q.m.Demandes() {
		if repond(b, f.Source) {
			out = append(out, typo.Francais(b.Court))
		}
	}
	if len(out) == 0 {
		for _, v := range render.Ranges(lieu.Services(), f.Source.Services) {
			out = append(out, q.m.Services[v].Court)
		}
		out = out[:min(aidesMax, len(out))]
	}
	if len(out) == 0 {
		return q.mot("aide_a_demander")
	}
	for i, s := range out {
		out[i] = render.Lowered(s)
	}
	return capitalized(strings.Join(out, ", "))
}

// sansReponse are what no place of a territory says it gives, in the words that say what one does there.
func (q *equipe) sansReponse(lieux []lieu.Lieu) (out []string) {
	for _, b := range q.m.Demandes() {
		if !slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return repond(b, &l) }) {
			out = append(out, render.Lowered(typo.Francais(cmp.Or(b.Titre, b.Court))))
		}
	}
	return out
}

// ChoisirEquipe takes the n places that the poster of a team shows, the most needed
// first: for each need a place that answers it, then a second
// one, and so on; among those the ones that ChoisirLieux would take first. A place
// that cannot be reached and tells nothing is never one of them.
func ChoisirEquipe(
	lieux []lieu.Lieu, n int, km map[string]float64, le time.Time, besoins []templates.Besoin,
) []lieu.Lieu {
	return choisirEquipe(lieux, n, km, jugeDes(render.Tient(le)), besoins)
}

// choisirEquipe is ChoisirEquipe, by other merits than those of the days after one.
func choisirEquipe(
	lieux []lieu.Lieu, n int, km map[string]float64, juger juge, besoins []templates.Besoin,
) []lieu.Lieu {
	c := choix{lieux: lieux, towns: map[string]int{}, said: map[string]bool{}, taken: map[int]bool{}}
	c.candidats(km, juger)
	c.all = slices.DeleteFunc(c.all, func(x candidat) bool { return !joignable(&lieux[x.i]) })
	for round := 1; round <= n; round++ {
		for _, b := range besoins {
			answers := 0
			for i := range c.out {
				if repond(b, &c.out[i]) {
					answers++
				}
			}
			if len(c.out) < n && answers < round {
				c.take(func(x candidat) bool { return repond(b, &lieux[x.i]) })
			}
		}
	}
	for len(c.out) < n && c.take(func(candidat) bool { return true }) {
	}
	return c.out
}

// seconde is the last place of which others answer all that it answers: the one that a
// poster can do without; the last of all where there is none.
func seconde(lieux []lieu.Lieu, besoins []templates.Besoin) int {
	for i := len(lieux) - 1; i > 0; i-- {
		others := slices.Delete(slices.Clone(lieux), i, i+1)
		if !slices.ContainsFunc(besoins, func(b templates.Besoin) bool {
			return repond(b, &lieux[i]) && !slices.ContainsFunc(others, func(l lieu.Lieu) bool { return repond(b, &l) })
		}) {
			return i
		}
	}
	return len(lieux) - 1
}

// sansContact are the places of a territory when a team can send nobody to any of them.
func (x *affichage) sansContact(lieux []lieu.Lieu) []lieu.Lieu {
	if !x.orienteurs() || slices.ContainsFunc(lieux, func(l lieu.Lieu) bool { return joignable(&l) }) {
		return nil
	}
	return lieux
}

// joignable reports a place to which somebody can be sent: it can be called or
// written to, or tells when it opens.
func joignable(l *lieu.Lieu) bool {
	if _, ok := lisible.TelephoneLocal(l.Telephone, l.CodeInsee); ok {
		return true
	}
	nom, _ := lisible.NomPublic(*l, l.Commune)
	if mails, _ := lisible.CourrielsGeneriques(l.Courriels, nom, l.Commune); len(mails) > 0 {
		return true
	}
	w, err := horaires.Lire(l.Horaires)
	return err == nil && !w.Vide()
}
