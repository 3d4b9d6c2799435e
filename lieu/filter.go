package lieu

import "slices"

// Filter selects places. The values inside one criterion unite, Communes and
// Departements unite as one territory, the criteria intersect; an empty
// criterion accepts all.
type Filter struct {
	Communes                []string // INSEE codes
	Departements            []string // « 33 », « 2A », « 974 »
	Ids                     []string
	Sources                 []string
	Typologies              []string
	Services                []string
	Publics                 []string
	PrisesEnCharge          []string
	Frais                   []string
	Dispositifs             []string
	Labels                  []string // formations_labels and autres_formations_labels
	ModalitesAcces          []string
	ModalitesAccompagnement []string
	Itinerance              []string
}

// Match reports whether the place satisfies every criterion of f.
func (f Filter) Match(l *Lieu) bool {
	labels := append(slices.Clone(l.FormationsLabels), l.AutresFormationsLabels...)
	return f.territoire(l) &&
		un(f.Ids, l.Id) && un(f.Sources, l.Source) &&
		un(f.Typologies, l.Typologie...) && un(f.Services, l.Services...) &&
		un(f.Publics, l.PublicsSpecifiquementAdresses...) && un(f.PrisesEnCharge, l.PriseEnChargeSpecifique...) &&
		un(f.Frais, l.FraisACharge...) && un(f.Dispositifs, l.DispositifProgrammesNationaux...) && un(f.Labels, labels...) &&
		un(f.ModalitesAcces, l.ModalitesAcces...) && un(f.ModalitesAccompagnement, l.ModalitesAccompagnement...) &&
		un(f.Itinerance, l.Itinerance...)
}

func (f Filter) territoire(l *Lieu) bool {
	if len(f.Communes)+len(f.Departements) == 0 {
		return true
	}
	return slices.Contains(f.Communes, l.CodeInsee) || slices.Contains(f.Departements, l.Departement())
}

// un reports whether one of the values is wanted; an empty wish wants all.
func un(voulus []string, valeurs ...string) bool {
	return len(voulus) == 0 ||
		slices.ContainsFunc(valeurs, func(v string) bool { return slices.Contains(voulus, v) })
}
