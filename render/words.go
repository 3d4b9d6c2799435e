package render

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Words are what a paper says of one place: what may be read of it, in the
// sentences of a template.
type Words struct {
	*Place
	Edition *Edition
	Modele  *templates.Modele
	Field   func(name string) string // what {champ} stands for
}

// NewWords are the words for a place, which itself fills the sentences.
func NewWords(p *Place, e *Edition, m *templates.Modele) Words {
	f := Words{Place: p, Edition: e, Modele: m}
	f.Field = f.datum
	return f
}

// Fill puts the data of the place in a sentence of the template.
func (f Words) Fill(s string) string {
	return templates.RemplirPar(Contracter(s), f.Field)
}

// datum is a field of the place: few sentences ask for few of them.
func (f Words) datum(name string) string {
	l := f.Source
	switch name {
	case "nom":
		return f.Nom
	case "commune":
		return f.Ville
	case "code_postal":
		return f.CodePostal
	case "adresse":
		return strings.Join(f.Adresse, ", ")
	case "complement_adresse":
		return f.Complement
	case "telephone":
		return f.TelDit()
	case "prix_appel":
		return f.PrixAppel
	case "site_web":
		return strings.Join(l.SiteWeb, ", ")
	case "date_maj":
		return DateDite(f.DateMaj)
	case "annee_maj":
		return f.DateMaj.Format("2006")
	case "mois_maj":
		return MoisDit(f.DateMaj)
	case "source":
		return f.Producteur
	case "licence":
		return Licence([]*lieu.Lieu{f.Source}, f.Modele.Textes)
	case "adresse_qr":
		return f.LienDit
	case "condition":
		return Lowered(f.Condition)
	case "jusqu_au":
		return typo.Date(f.Modele.Validite.Fin(f.Edition.Date))
	}
	return f.Edition.Datum(name)
}

// Licence is that of the national map when all places come from it, which their
// ids tell; a licence that nobody gave is not printed.
func Licence(lieux []*lieu.Lieu, t templates.Textes) string {
	for _, l := range lieux {
		if !lieu.IdPartage(l.Id, l.Source) {
			return ""
		}
	}
	return t.Licence
}

// DateDite is a date as far as it is known: « 4 novembre 2026 », « novembre 2026 », « 2026 ».
func DateDite(t time.Time) string {
	if lieu.PrecisionDate(t) == lieu.AuJour {
		return typo.Date(t)
	}
	return MoisDit(t)
}

// MoisDit is the month of a date, or its year when nothing more is known.
func MoisDit(t time.Time) string {
	if lieu.PrecisionDate(t) == lieu.ALAnnee {
		return t.Format("2006")
	}
	return typo.MoisAnnee(t)
}

// KnowsWhen reports whether the reader can tell when to come.
func (f Words) KnowsWhen() bool { return f.AHoraires || f.HorairesDits != "" }

// Datum is a field that all documents of the edition share.
func (e *Edition) Datum(name string) string {
	switch name {
	case "date":
		return typo.DateCourte(e.Date)
	case "editeur":
		return e.Editeur.Nom
	case "a_editeur":
		if e.Editeur.Telephone == "" {
			return contracted(e.Editeur.Nom)
		}
		return contracted(e.Editeur.Nom) + ", " + e.Editeur.Telephone
	case "a_editeur_nom":
		return contracted(e.Editeur.Nom)
	case "de_editeur":
		return contractedDe(e.Editeur.Nom)
	case "telephone_editeur":
		return e.Editeur.Telephone
	case "adresse_editeur":
		return e.Editeur.Adresse
	}
	return ""
}

// MustCall reports that the data name the telephone and no other way in, or
// that the place moves.
func (f Words) MustCall() bool {
	a := f.Source.ModalitesAcces
	return f.Itinerant || slices.Contains(a, lieu.Telephoner) && !slices.Contains(a, lieu.SePresenter)
}

// Until says when the paper holds no more, when the charter or the model tells how
// many months; else it is empty.
func (f Words) Until() string {
	if f.Modele.Validite.Mois == 0 {
		return ""
	}
	return f.Fill(f.Modele.Textes.Valable)
}

// Closed reports a place to which nobody is sent at once for a closure: a notice or a text tells of one, the
// hours of one that runs or is about to, or the record of one in words that no paper prints.
func (f Words) Closed() bool { return f.TellsClosure() || f.tait }

// TellsClosure reports a place that tells of a closure in words that a paper prints.
func (f Words) TellsClosure() bool { return f.dit || f.saysClosed() }

// ClosedFor reports a place that is closed for most of the days of a paper, or for long on
// its first one.
func (f Words) ClosedFor(jours lisible.Periode) bool {
	return f.saysClosed() || f.dit && lisible.FermeLongtemps(f.Local, jours)
}

// saysClosed reports a record that says its place is no more.
func (f Words) saysClosed() bool { return f.Textes.SeDitFermeLe(f.Edition.Date) }

// ClosedOn reports that the place may be closed between two days: a notice tells it,
// or tells of a closure and not of which days; or a text tells these days, and not of
// which year.
func (f Words) ClosedOn(debut, fin time.Time) bool {
	switch {
	case f.saysClosed() || f.Textes.PeutEtreFerme(debut, fin, f.Edition.Date):
		return true
	case !f.dit:
		return false
	}
	jours := lisible.PeriodesAvis(f.Local, f.Edition.Date)
	return len(jours) == 0 || slices.ContainsFunc(jours, func(p lisible.Periode) bool { return p.Touche(debut, fin) })
}

// Uncertain reports a place where nobody is to be sent at once: it moves, is said
// to be closed or elsewhere, has no address, asks for a referral, or nothing tells when it opens nor
// whom to call.
func (f Words) Uncertain() bool {
	return f.Itinerant || f.Away() || len(f.Adresse) == 0 || f.Referral() || f.OnlyOnline() ||
		f.Tel == "" && !f.KnowsWhen()
}

// Away reports a place where nobody may be found behind its door: it says that it is
// closed or elsewhere, or its hours open on none of the next days.
func (f Words) Away() bool {
	return f.Closed() || lisible.DitDemenagement(f.Local) ||
		f.AHoraires && f.Semaine.FermePourUnTemps(f.Edition.Date, f.Source.Feries().Etat)
}

// OnlyOnline reports a place that one books before coming, on the Internet alone: it has
// no number, and does not say that one may come.
func (f Words) OnlyOnline() bool {
	a := f.Source.ModalitesAcces
	return f.Tel == "" && !slices.Contains(a, lieu.SePresenter) &&
		(slices.Contains(a, lieu.RdvEnLigne) || f.Source.PriseRdv != "")
}

// Referral reports a place where somebody must send people.
func (f Words) Referral() bool { return lieu.SurPrescription(f.Source) }

// Conditions are who may come, when not everybody, as a paper says it before the number:
// what the place says; for the public, that somebody must send them too.
func (f Words) Conditions() (out []string) {
	if f.Condition != "" {
		out = append(out, f.Fill(f.Modele.Textes.Restreint))
	}
	if f.Referral() && f.Pour != Aidants && f.Pour != Pro { // who sends people reads it among the ways in
		out = append(out, f.Fill(f.Modele.Textes.OrientationDemandee))
	}
	return out
}

// Mairie reports a town hall, which is not told to ask the town hall.
func (f Words) Mairie() bool {
	mots := lieu.Mots(f.Nom)
	return !f.Itinerant && len(mots) > 0 && (mots[0] == "mairie" || len(mots) > 2 &&
		strings.Join(mots[:3], " ") == "hotel de ville")
}

// Moves says that the place moves, empty for one that does not.
func (f Words) Moves() string {
	switch {
	case f.Itinerant && f.Tel == "":
		return f.Fill(f.Modele.Textes.ItinerantSansTelephone)
	case f.Itinerant:
		return f.Fill(f.Modele.Textes.Itinerant)
	}
	return ""
}

// WithoutPhone says what to do without a number: call who prints, when the public
// may; else go there, where there is a door for all that is not said to be closed.
func (f Words) WithoutPhone() string {
	t := f.Modele.Textes
	switch {
	case f.Mairie() && !f.shut():
		return f.Fill(t.SansTelephoneMairie)
	case f.Edition.Editeur.Nom != "" && f.Edition.Editeur.Telephone != "":
		return f.Fill(t.SansTelephoneEditeur)
	case !f.HasDoor():
		return f.Fill(t.SansAdresse)
	}
	return f.Fill(t.SansTelephone)
}

// Prices are the values of the standard that a paper may print; none where the texts of the
// place tell another price.
func (p *Place) Prices() []string {
	if p.PrixContredit != "" { // which of the two is right?
		return nil
	}
	return p.Source.FraisACharge
}

// Price is the price in words, by the rule of the standard's three values.
func (f Words) Price() string {
	t, v := f.Modele.Textes, f.Prices()
	free, paid := slices.Contains(v, lieu.Gratuit), slices.Contains(v, lieu.Payant)
	switch {
	case free && paid:
		return f.Fill(t.EnPartiePayant)
	case slices.Contains(v, lieu.GratuitSousCondition):
		return f.Fill(t.GratuitCondition)
	case free:
		return f.Fill(t.Gratuit)
	case paid:
		return f.Fill(t.Payant)
	}
	return ""
}

// CallNote is what is to be known of the number beside it: the price of a call, as the
// record tells it; else that a call costs more, where its number says it (the plan sets no
// price but the highest), or that it is not that of the house the place is named after.
func (f Words) CallNote() string {
	if f.Tel == "" || f.PrixAppel == "" {
		return f.callNoteBrief()
	}
	return f.Fill(f.Modele.Textes.PrixAppel)
}

func (f Words) callNoteBrief() string {
	switch {
	case f.Tel == "":
	case f.DePersonne:
		return f.Fill(f.Modele.Textes.NumeroPersonne)
	case f.Surtaxe:
		return f.Fill(f.Modele.Textes.NumeroPayant)
	}
	return ""
}

// Answers is who answers the number: the place, or who helps there.
func (f Words) Answers() string {
	if f.DePersonne {
		return f.Fill(f.Modele.Textes.PersonneQuiAide)
	}
	return f.Nom
}

// Call is what the link of the number says: whom one calls, and the number.
func (f Words) Call() string { return Appeler(f.Modele, f.Answers(), f.Tel) }

// TelDit is the number as a sentence tells it: « 0 899 00 00 00, numéro payant ».
func (f Words) TelDit() string {
	if s := strings.TrimSuffix(f.callNoteBrief(), "."); s != "" {
		return f.Tel + ", " + Lowered(s)
	}
	return f.Tel
}

// Notice is the local notice, which stands with the hours: most tell of a closure.
func (f Words) Notice() string { return f.Local }

// StaleHours is what hours that are printed say of their age, when it is great
// or not known; empty when there is nothing to say.
func (f Words) StaleHours() string {
	t := f.Modele.Textes
	switch {
	case !f.KnowsWhen():
		return ""
	case f.Age == lisible.SansDate && f.Tel == "":
		return f.Fill(t.HeuresSansDateSansTelephone)
	case f.Age == lisible.SansDate:
		return f.Fill(t.HeuresSansDate)
	case f.Age == lisible.Ancienne && f.Tel == "":
		return f.Fill(t.HeuresAnciennesSansTelephone)
	case f.Age == lisible.Ancienne:
		return f.Fill(t.HeuresAnciennes)
	}
	return ""
}

// TelephoneEditeur is the number of who prints, as it is shown and as it is
// called; empty when none is known, or it is none.
func TelephoneEditeur(e *Edition) (affiche, lien string) {
	if e.Editeur.Telephone == "" {
		return "", ""
	}
	t, ok := lisible.LireTelephone(e.Editeur.Telephone, "")
	if !ok {
		return "", ""
	}
	return t.Affiche, t.Lien
}
