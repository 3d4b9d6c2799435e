package papiers_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/papertest"
	"feuillet/render/papiers"
)

// nommees name people who do not exist, or lead to one of them.
var nommees = []string{"Mme DELMAREST", "M. de Roquebin", "Zoé Delmarest", "DELMAREST Zoé", "J.-P. Delmarest",
	"contact : Zoé Delmarest", "demander Mireille", "chez Zoé Delmarest", "animé par Zoé Delmarest",
	"conseiller numérique : Zoé Delmarest", "Zoé Delmarest 06 39 98 00 12", "zoe.delmarest@val.example"}

var secrets = []string{"delmarest", "roquebin", "mireille", "zoé", "39 98", "@"}

// muets are the fields whose words no paper prints, or prints from a closed list.
var muets = strings.Fields(`Pivot CodePostal CodeInsee Typologie Telephone Courriels SiteWeb Itinerance Services PublicsSpecifiquementAdresses
	PriseEnChargeSpecifique FraisACharge DispositifProgrammesNationaux FormationsLabels ModalitesAcces ModalitesAccompagnement FicheAccesLibre
	PriseRdv StructureParente AutresFormationsLabels`)

// nommant are places that each name somebody in one field, and the name of that field by id.
func nommant(qui []string) (lieux []lieu.Lieu, champs map[string]string) {
	champs = map[string]string{}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[lieu.Lieu]()) {
		if f.Name == "Id" || f.Type.Kind() != reflect.String && f.Type != reflect.TypeFor[[]string]() {
			continue
		}
		for _, s := range qui {
			l := papertest.AtPons(fmt.Sprintf("Essai-local_%d", len(lieux)))
			l.Nom, l.Adresse, l.Telephone, l.Services = "Foyer du Lin", "3 rue du Lavoir", "05 36 49 00 12",
				[]string{lieu.AideDemarches}
			v := reflect.ValueOf(&l).Elem().FieldByIndex(f.Index)
			switch {
			case f.Name == "Horaires":
				s = `Mo-Fr 09:00-12:00 "` + s + `"`
			case f.Name == "Commune":
				s = "Pons, " + s
			case !slices.Contains(muets, f.Name):
				s = "Foyer du Lin, " + s
			}
			if f.Type.Kind() == reflect.String {
				v.SetString(s)
			} else {
				v.Set(reflect.ValueOf([]string{s}))
			}
			lieux, champs[l.Id] = append(lieux, l), f.Name
		}
	}
	return lieux, champs
}

// tousLesNoms are the papers that are read with every form of a name in every field: each
// reads fields in its own way, the others share theirs.
var tousLesNoms = map[string]string{"fiche-lieu": "", "annuaire": "commune=Pons", "fiche-service": "service=démarches",
	"fiche-orientation": "commune=Pons"}

// No paper prints whoever a field names, for no reader: the papers are those of the
// table, the fields those that a place has, also the next ones.
func TestNoPaperNamesAnybody(t *testing.T) {
	lieux, champs := nommant(nommees)
	some, _ := nommant(nommees[:1])
	_, e, _ := papertest.Example(t)
	for _, p := range papiers.Papiers() {
		query, all := tousLesNoms[p.Nom]
		b := papertest.BaseOf(lieux...)
		switch {
		case p.SansLieu:
			continue
		case !all:
			query, b = "commune=Pons", papertest.BaseOf(some...)
		}
		for _, pour := range p.Audiences {
			c := papertest.Order(t, p, b, e, query, saisies(p, pour, nil))
			nobodyIn(t, p, c, champs, p.Nom == "fiche-lieu")
		}
	}
	p := papertest.Paper(t, "affiche")
	for _, l := range some {
		for _, pour := range p.Audiences {
			nobodyIn(t, p, papertest.Order(t, p, papertest.BaseOf(l), e, "lieu="+l.Id, saisies(p, pour, nil)), champs, false)
		}
		nobodyIn(t, p, papertest.Order(t, p, papertest.BaseOf(l), e, "commune=Pons", nil), champs, false)
	}
}

// nobodyIn reads the whole tree of each document; dit wants each removal told.
func nobodyIn(t *testing.T, p render.Papier, c *render.Commande, champs map[string]string, dit bool) {
	t.Helper()
	_, docs, err := papertest.Compose(p, c)
	if err != nil {
		return // a place whose commune is not sure is on no poster
	}
	for _, d := range docs {
		doc.Each(d.Root, func(n *doc.Node) {
			said := strings.ToLower(papertest.Plain(n.Text + " " + n.Alt))
			for _, s := range secrets {
				if s == "39 98" && (champs[d.Lieu] == "Telephone" || n.Role == doc.Link && strings.HasPrefix(n.Href, "tel:")) {
					continue // the number of the place, mobile or not
				}
				if strings.Contains(said, s) {
					t.Errorf("%s (%s): %q", p.Nom, champs[d.Lieu], said)
				}
			}
		})
		if champ := champs[d.Lieu]; dit && champ != "Commune" && !slices.Contains(muets, champ) &&
			!slices.ContainsFunc(d.Avis, func(a render.Avis) bool { return a.Perte && a.Lieu == d.Lieu }) {
			t.Errorf("%s: nothing is told of %s", d.Lieu, champ)
		}
	}
}
