package atelier

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/doublons"
	"feuillet/lieu/lisible"
	"feuillet/lieu/selection"
)

// Controle is a control under way: its findings are walked once, then it has
// its figures. What it holds of each place is small: a whole country fits.
type Controle struct {
	Territoire string            // what is controlled, as a title; empty when nothing says it
	Exclus     []store.Exclusion // kept out by decision; none in a part of a base, for they are in no place of it
	examen     *controle.Controle
	lieux      iter.Seq2[lieu.Lieu, error]
	decisions  doublons.Decisions
	suivi      controle.Suivi
	// what imports noted, but for the columns of places that were told
	importes func(dit func(id, colonne string) bool) iter.Seq2[controle.Constat, error]
}

// PapierControle is the row whose page tells a control; it is told on a screen too.
const PapierControle = "controle"

// Controle prepares the control of the places of a demand, those that receive
// no public too: the same that its page tells.
func (a *Atelier) Controle(ctx context.Context, d Demande) (*Controle, error) {
	d.Papier = PapierControle
	f, c, err := a.commander(ctx, d)
	if err != nil {
		return nil, err
	}
	limites := lisible.Anciennetes{AVerifier: c.Modele.Fraicheur.AVerifier, Ancienne: c.Modele.Fraicheur.Ancienne}
	k, err := f.controle(controle.Options{Jour: c.Edition.Date, Limites: limites, Carte: c.Edition.Carte}, c.Selection)
	if err == nil {
		k.Territoire = cmp.Or(d.Options["territoire"], k.Territoire)
	}
	return k, err
}

// Controler judges the places of a selection for who wants its figures alone;
// exclus are those kept out by decision.
func (f *fonds) Controler(o controle.Options, s *selection.Selection) (b controle.Bilan, exclus int, err error) {
	k, err := f.controle(o, s)
	if err != nil {
		return b, 0, err
	}
	for _, err := range k.Constats() {
		if err != nil {
			return b, 0, err
		}
	}
	return k.Bilan(), len(k.Exclus), nil
}

// controle is the one way to a control, whatever it is told as.
func (f *fonds) controle(o controle.Options, s *selection.Selection) (*Controle, error) {
	db, err := f.lue()
	if err != nil {
		return nil, err
	}
	if o.Territoires == nil {
		o.Territoires = f.territoires
	}
	k := &Controle{Territoire: s.Nom(), examen: controle.New(o), lieux: f.Lieux(s.Filtre), importes: f.importes}
	if k.decisions, err = jugements(f.ctx, db); err != nil {
		return nil, err
	}
	if len(s.Requete) == 0 { // an excluded place is no longer where a selection could find it
		if k.Exclus, err = db.Exclusions(f.ctx); err != nil {
			return nil, err
		}
	}
	k.Territoire = cmp.Or(k.Territoire, f.Nom())
	k.suivi, err = f.suivi(s)
	return k, err
}

// RegleExclu is the rule of a place that is kept out by decision.
const RegleExclu = "exclu"

// Constat is a finding, with what tells its place.
type Constat struct {
	Id      string `json:"id"`
	Nom     string `json:"nom"`
	Commune string `json:"commune"`
	Source  string `json:"source"`
	Regle   string `json:"regle"` // see package controle, or RegleExclu
	Colonne string `json:"colonne,omitempty"`
	Valeur  string `json:"valeur,omitempty"` // what was found there; may name a person
	Faire   string `json:"que_faire"`
}

// errAssez stops a control whose findings nobody reads further.
var errAssez = errors.New("enough findings")

// Constats are the findings, as they are made: those of each place, those that
// only the whole tells, then the places kept out. They are walked once.
func (k *Controle) Constats() iter.Seq2[Constat, error] {
	return func(yield func(Constat, error) bool) {
		dire := func(c controle.Constat) error {
			if !yield(k.constat(c), nil) {
				return errAssez
			}
			return nil
		}
		switch err := k.faire(dire); {
		case errors.Is(err, errAssez):
			return
		case err != nil:
			yield(Constat{}, err)
			return
		}
		for _, e := range k.Exclus {
			if !yield(exclu(e), nil) {
				return
			}
		}
	}
}

func (k *Controle) faire(dire func(controle.Constat) error) error {
	if err := k.examen.Lieux(k.lieux, dire); err != nil {
		return err
	}
	for _, c := range k.examen.Fin(k.decisions) {
		if err := dire(c); err != nil {
			return err
		}
	}
	for c, err := range k.importes(k.examen.Dit) {
		if err != nil {
			return err
		}
		if !k.examen.Noter(c) {
			continue
		}
		if err := dire(c); err != nil {
			return err
		}
	}
	return nil
}

func (k *Controle) constat(c controle.Constat) Constat {
	l := k.examen.Ligne(c.Id)
	r, _ := controle.RegleDe(c.Regle)
	return Constat{c.Id, l.Nom, l.Commune, l.Source, c.Regle, c.Colonne, c.Valeur, r.Faire}
}

func exclu(e store.Exclusion) Constat {
	motif := e.Motif
	if e.AuProfit != "" {
		motif += ", au profit de " + e.AuProfit
	}
	return Constat{Id: e.Id, Regle: RegleExclu, Valeur: motif, Faire: "Rien, si c'est voulu."}
}

// ParFiche gathers findings of a control by place, in the order of the first
// one of each. Places kept out are no part of it, see Exclus.
func ParFiche(constats []Constat) [][]Constat {
	found := slices.DeleteFunc(slices.Clone(constats), func(c Constat) bool { return c.Regle == RegleExclu })
	return grouped(found, func(c Constat) string { return c.Id })
}

// Bilan is the control in figures, once its findings were walked.
func (k *Controle) Bilan() controle.Bilan {
	b := k.examen.Bilan()
	b.Suivi = k.suivi
	return b
}

// Pire is a place to look at first, and the rules that found something in it.
type Pire struct {
	controle.Ligne
	Regles []controle.Regle
}

// Pires are the n places that hinder the public most, once the findings were
// walked.
func (k *Controle) Pires(n int) []Pire {
	var out []Pire
	for _, id := range k.examen.Pires(n, "") {
		out = append(out, Pire{k.examen.Ligne(id), k.examen.ReglesDe(id)})
	}
	return out
}
