package lieu

import (
	"strconv"
	"strings"
	"time"
)

// Separateur joins the values of a list field (standard 1.x).
const Separateur = "|"

// Champ is one column of the standard: its name, its rules and its place in Lieu.
type Champ struct {
	Nom     string   // as the standard spells it
	Requis  bool     // schema.json, constraints.required
	Valeurs []string // closed list, nil when free
	of      func(*Lieu) any
}

// Liste reports whether the field holds several values.
func (c Champ) Liste() bool { _, ok := c.of(&Lieu{}).(*[]string); return ok }

// Texte is the field of l as a cell of the national CSV: lists joined by |,
// dates YYYY-MM-DD, unknown positions empty.
func (c Champ) Texte(l *Lieu) string {
	switch p := c.of(l).(type) {
	case *string:
		return *p
	case *[]string:
		return strings.Join(*p, Separateur)
	case *float64:
		if _, _, ok := l.Position(); ok {
			return strconv.FormatFloat(*p, 'f', -1, 64)
		}
	case *time.Time:
		if !p.IsZero() {
			return EcrireDate(*p)
		}
	}
	return ""
}

// Pointeur is the field of l itself: *string, *[]string, *float64 or *time.Time.
func (c Champ) Pointeur(l *Lieu) any { return c.of(l) }

// dit is Dit of this column, without making a text of it.
func (c *Champ) dit(l *Lieu) bool {
	switch p := c.of(l).(type) {
	case *string:
		return *p != "" && (c.Nom != "pivot" || strings.Trim(*p, "0") != "")
	case *[]string:
		return len(*p) > 1 || len(*p) == 1 && (*p)[0] != ""
	case *float64:
		_, _, ok := l.Position()
		return ok
	case *time.Time:
		return !p.IsZero()
	}
	return false
}

// values are what a column of texts says, a list or one text; not to be changed.
func (c *Champ) values(l *Lieu) []string {
	switch p := c.of(l).(type) {
	case *[]string:
		return *p
	case *string:
		return []string{*p}
	}
	return nil
}

// Champs are the 32 columns of the standard 1.0.2, in the order of its CSV.
func Champs() []Champ { return champs[:] }

// ChampNomme is one of them; not ok for a column that the standard lacks.
func ChampNomme(nom string) (Champ, bool) {
	for i := range champs {
		if champs[i].Nom == nom {
			return champs[i], true
		}
	}
	return Champ{}, false
}

var champs = [...]Champ{
	{"id", true, nil, func(l *Lieu) any { return &l.Id }},
	{"pivot", true, nil, func(l *Lieu) any { return &l.Pivot }},
	{"nom", true, nil, func(l *Lieu) any { return &l.Nom }},
	{"commune", true, nil, func(l *Lieu) any { return &l.Commune }},
	{"code_postal", true, nil, func(l *Lieu) any { return &l.CodePostal }},
	{"code_insee", false, nil, func(l *Lieu) any { return &l.CodeInsee }},
	{"adresse", true, nil, func(l *Lieu) any { return &l.Adresse }},
	{"complement_adresse", false, nil, func(l *Lieu) any { return &l.ComplementAdresse }},
	{"latitude", false, nil, func(l *Lieu) any { return &l.Latitude }},
	{"longitude", false, nil, func(l *Lieu) any { return &l.Longitude }},
	{"typologie", false, typologies, func(l *Lieu) any { return &l.Typologie }},
	{"telephone", false, nil, func(l *Lieu) any { return &l.Telephone }},
	{"courriels", false, nil, func(l *Lieu) any { return &l.Courriels }},
	{"site_web", false, nil, func(l *Lieu) any { return &l.SiteWeb }},
	{"horaires", false, nil, func(l *Lieu) any { return &l.Horaires }},
	{"presentation_resume", false, nil, func(l *Lieu) any { return &l.PresentationResume }},
	{"presentation_detail", false, nil, func(l *Lieu) any { return &l.PresentationDetail }},
	{"source", false, nil, func(l *Lieu) any { return &l.Source }},
	{"itinerance", false, itinerances, func(l *Lieu) any { return &l.Itinerance }},
	{"structure_parente", false, nil, func(l *Lieu) any { return &l.StructureParente }},
	{"date_maj", true, nil, func(l *Lieu) any { return &l.DateMaj }},
	{"services", false, services, func(l *Lieu) any { return &l.Services }},
	{"publics_specifiquement_adresses", false, publics, func(l *Lieu) any { return &l.PublicsSpecifiquementAdresses }},
	{"prise_en_charge_specifique", false, prisesEnCharge, func(l *Lieu) any { return &l.PriseEnChargeSpecifique }},
	{"frais_a_charge", false, frais, func(l *Lieu) any { return &l.FraisACharge }},
	{"dispositif_programmes_nationaux", false, dispositifs, func(l *Lieu) any { return &l.DispositifProgrammesNationaux }},
	{"formations_labels", false, formations, func(l *Lieu) any { return &l.FormationsLabels }},
	{"autres_formations_labels", false, nil, func(l *Lieu) any { return &l.AutresFormationsLabels }},
	{"modalites_acces", false, modalitesAcces, func(l *Lieu) any { return &l.ModalitesAcces }},
	{"modalites_accompagnement", false, modalitesAccompagnement, func(l *Lieu) any { return &l.ModalitesAccompagnement }},
	{"fiche_acces_libre", false, nil, func(l *Lieu) any { return &l.FicheAccesLibre }},
	{"prise_rdv", false, nil, func(l *Lieu) any { return &l.PriseRdv }},
}
