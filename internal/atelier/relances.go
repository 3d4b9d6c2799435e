package atelier

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/feuille"
)

// PapierVerification is the row whose letters ask places whether their record is right.
var PapierVerification = feuille.PapierVerification.Nom

// How a place is written to.
const (
	ParMail      = "mail"
	ParLettre    = "lettre"
	ParTelephone = "telephone"
)

// Moyens are the means, the usual one first.
func Moyens() []string { return []string{ParMail, ParLettre, ParTelephone} }

// Courriel is a mail to a place, ready to be copied.
type Courriel = feuille.Courriel

// ARelancer is a place to write to.
type ARelancer struct {
	Id       string    `json:"id"`
	Nom      string    `json:"nom"`
	Commune  string    `json:"commune"`
	Raisons  []string  `json:"raisons"`            // in French: « fiche de mars 2023 », « sans téléphone »
	Moyen    string    `json:"moyen"`              // the best one there is; empty for none
	Derniere string    `json:"derniere,omitempty"` // the day it was last written to, 2026-11-29
	Courriel Courriel  `json:"-"`
	Lieu     lieu.Lieu `json:"-"` // as the base has it
}

// Relances are the places of a selection to write to, and how many are left alone.
type Relances struct {
	Lieux   []ARelancer
	Attente int // written to not long ago, and not heard of yet
	Repondu int // that answered not long ago
	Surs    int // whose record is in order
}

// patience is for how many days a place is not written to again, in wait of its answer.
const patience = 60

// ARelancer are the places of a demand of PapierVerification to write to. tous takes
// those that were written to, or that answered, not long ago too; a place that is
// asked for by its id is always one of them.
func (a *Atelier) ARelancer(ctx context.Context, d Demande, tous bool) (*Relances, error) {
	d.Papier = PapierVerification
	f, c, err := a.commander(ctx, d)
	if err != nil {
		return nil, err
	}
	t, err := f.tri(c, tous)
	if err != nil {
		return nil, err
	}
	vus := map[string]bool{}
	for l, err := range f.Lieux(c.Selection.Filtre) {
		if err != nil {
			return nil, err
		}
		vus[l.Id] = true
		if lieu.AccueillePublic(&l) {
			t.voir(&l)
		}
	}
	return &t.relances, f.montres(t.ids, vus)
}

// montres refuses an id that is asked for and is of no place that is shown.
func (f *fonds) montres(ids []string, vus map[string]bool) error {
	for _, id := range ids {
		if vus[id] {
			continue
		}
		if _, _, err := f.trouver(f.ctx, id); err != nil {
			return err
		}
		return faute.New(faute.Demande, "", "le lieu « %s » n'est plus montré : il n'est pas à relancer", id)
	}
	return nil
}

// tri says of each place whether it is to be written to.
type tri struct {
	relances Relances
	lettres  feuille.Lettres
	options  controle.Options
	ids      []string // asked for by name
	tous     bool
	suivi    map[string]store.Relance // the last letter to each place
	mois     int                      // for which an answer holds
}

func (f *fonds) tri(c *render.Commande, tous bool) (*tri, error) {
	lettres, err := feuille.NewLettres(c)
	if err != nil {
		return nil, err
	}
	t := &tri{lettres: lettres, ids: c.Selection.Filtre.Ids, tous: tous, mois: c.Modele.Fraicheur.AVerifier,
		options: controle.Options{Jour: c.Edition.Date, Limites: lisible.Anciennetes{
			AVerifier: c.Modele.Fraicheur.AVerifier, Ancienne: c.Modele.Fraicheur.Ancienne}}}
	t.suivi, err = f.dernieres()
	return t, err
}

// dernieres are the last letters, by place.
func (f *fonds) dernieres() (map[string]store.Relance, error) {
	out := map[string]store.Relance{}
	if f.db == nil {
		return out, nil
	}
	l, err := f.db.Relances(f.ctx)
	for _, r := range slices.Backward(l) { // the last one stays
		out[r.Id] = r
	}
	return out, err
}

// voir counts a place where it belongs.
func (t *tri) voir(l *lieu.Lieu) {
	constats := controle.ADemander(l, &t.options)
	r, ecrit := t.suivi[l.Id]
	force := t.tous || slices.Contains(t.ids, l.Id)
	switch {
	case len(constats) == 0 && !slices.Contains(t.ids, l.Id):
		t.relances.Surs++
	case ecrit && !force && r.Repondu != "" && t.depuis(r.Repondu, t.mois, 0):
		t.relances.Repondu++
	case ecrit && !force && r.Repondu == "" && t.depuis(r.Date, 0, patience):
		t.relances.Attente++
	default:
		t.relances.Lieux = append(t.relances.Lieux, t.decrire(l, constats, r.Date))
	}
}

// depuis reports that so many months and days have not passed since a day.
func (t *tri) depuis(jour string, mois, jours int) bool {
	d, err := time.Parse(time.DateOnly, jour)
	return err == nil && !d.AddDate(0, mois, jours).Before(t.options.Jour)
}

// decrire is a place to write to.
func (t *tri) decrire(l *lieu.Lieu, constats []controle.Constat, derniere string) ARelancer {
	p := t.lettres.Lire(l)
	out := ARelancer{Id: l.Id, Nom: l.Nom, Commune: l.Commune, Derniere: derniere, Moyen: moyenDe(p),
		Courriel: t.lettres.Courriel(p), Lieu: *l}
	for _, c := range constats {
		out.Raisons = append(out.Raisons, raison(c, l))
	}
	return out
}

// moyenDe is how a place is best written to: a mail that is nobody's, else an address.
func moyenDe(p *render.Place) string {
	switch {
	case len(p.Courriels) > 0:
		return ParMail
	case len(p.Adresse) > 0 && p.Ville != "":
		return ParLettre
	case p.Tel != "":
		return ParTelephone
	}
	return ""
}

// raison says a finding as the reason to write.
func raison(c controle.Constat, l *lieu.Lieu) string {
	if c.Regle == "date-ancienne" || c.Regle == "date-a-verifier" {
		if maj, ok := lisible.DateSure(l); ok {
			return "fiche " + deMois(strings.ReplaceAll(render.MoisDit(maj), "\u00a0", " ")) // for a table, not for paper
		}
	}
	r, _ := controle.RegleDe(c.Regle)
	return r.TitreUn()
}

// deMois is a month after « de »: « de mars 2023 », « d'avril 2023 », « de 2023 ».
func deMois(mois string) string {
	if strings.ContainsRune("ao", rune(mois[0])) { // avril, août, octobre
		return "d'" + mois
	}
	return "de " + mois
}

// Relancer remembers that places were written to, by a means, today.
func (a *Atelier) Relancer(ctx context.Context, lieux []ARelancer, moyen, auteur string) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	if !slices.Contains(Moyens(), moyen) {
		return faute.New(faute.Demande, "Choisissez mail, lettre ou telephone.", "« %s » n'est pas un moyen d'écrire", moyen)
	}
	var out []store.Relance
	for _, l := range lieux {
		out = append(out, store.Relance{Id: l.Id, Date: a.aujourdhui(), Moyen: moyen, Auteur: auteur})
	}
	return db.Relancer(ctx, out...)
}

// Par are the places that are best written to by a means; all of them for none.
func (r *Relances) Par(moyen string) []ARelancer {
	if moyen == "" {
		return r.Lieux
	}
	return slices.DeleteFunc(slices.Clone(r.Lieux), func(l ARelancer) bool { return l.Moyen != moyen })
}

// ImprimerLettres makes the letters to the places of a demand that are written to by
// letter, and no other.
func (a *Atelier) ImprimerLettres(ctx context.Context, d Demande, vers Destination, suivi Suivi) (Bilan, error) {
	r, err := a.ARelancer(ctx, d, false)
	if err != nil {
		return Bilan{}, err
	}
	var ids []string
	for _, l := range r.Par(ParLettre) {
		ids = append(ids, l.Id)
	}
	if len(ids) == 0 {
		return Bilan{}, faute.New(faute.Demande, cmp.Or(r.Conseil(), "Aucun n'est à relancer ici."),
			"aucun des lieux choisis n'est à relancer par lettre")
	}
	d.Selection, d.Requete = "", selection.Requete{selection.ParIdentifiant: ids}
	return a.Imprimer(ctx, d, vers, suivi)
}
