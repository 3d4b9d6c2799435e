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
	"feuillet/lieu/jour"
	"feuillet/render/typo"
)

// What a place answers.
const (
	ToutJuste  = "juste"   // nothing is to be changed
	Corrigee   = "corrige" // some fields are
	PlusDeLieu = "ferme"   // it is there no more
	Retrait    = "retrait" // it is not to be printed any more
)

// motsReponse are the words of an answer, without regard to accents and signs.
var motsReponse = map[string]string{
	"juste": ToutJuste, "tout est juste": ToutJuste, "rien a changer": ToutJuste, "rien a corriger": ToutJuste,
	"inchange": ToutJuste, "confirme": ToutJuste, "ok": ToutJuste,
	"corrige": Corrigee, "corrigee": Corrigee, "a corriger": Corrigee,
	"ferme": PlusDeLieu, "n existe plus": PlusDeLieu, "le lieu n existe plus": PlusDeLieu, "lieu ferme": PlusDeLieu,
	"retrait": Retrait, "retirer": Retrait, "ne plus imprimer": Retrait, "ne plus nous imprimer": Retrait,
}

// motVide is what empties a field: an empty cell changes nothing.
const motVide = "vide"

// Repondue is an answer that was understood.
type Repondue struct {
	Rang        int // of its row, from 1
	Lieu        lieu.Lieu
	Quoi        string // see ToutJuste
	Date        string
	Corrections []Correction // what changes, the day of the record among them
	exclusion   *store.Exclusion
	auteur      string
}

// Refusee is a row that was not understood, and why.
type Refusee struct {
	Rang  int // from 1
	Faute *faute.Faute
}

// BilanReponses is what became of answers.
type BilanReponses struct {
	Repondues []Repondue
	Refusees  []Refusee
	Muettes   int // rows that say nothing: no answer yet
	Gardees   bool
}

// Repondre reads the answers of places: what they correct is a correction, all rows
// that are understood together, none of a place that has several; who leaves is
// excluded; who says that all is right, or corrects, has a record of that day. Nothing
// is kept unless garder says so; rows that are not understood are refused, each with why.
func (a *Atelier) Repondre(ctx context.Context, f *FichierReponses, auteur string, garder bool) (*BilanReponses,
	error) {
	lecteur, err := a.lecteurReponses(ctx, f, garder)
	if err != nil {
		return nil, err
	}
	b := &BilanReponses{}
	for i, ligne := range f.Lignes {
		r, err := lecteur.lire(ctx, ligne, auteur)
		switch x := faute.De(err); {
		case x != nil && x.Genre == faute.Demande:
			b.Refusees = append(b.Refusees, Refusee{i + 1, x})
		case err != nil:
			return nil, err
		case r == nil:
			b.Muettes++
		default:
			r.Rang = i + 1
			b.Repondues = append(b.Repondues, *r)
		}
	}
	b.refuserDoubles(lecteur.doubles)
	if garder && len(b.Repondues) > 0 {
		err = lecteur.db.Repondre(ctx, b.aGarder()...)
		b.Gardees = err == nil
	}
	return b, err
}

// lecteurReponses understands the rows of a file.
type lecteurReponses struct {
	*correcteur
	f       *FichierReponses
	lues    map[string]bool // places that have a row already
	doubles map[string]bool // those that have several
}

func (a *Atelier) lecteurReponses(ctx context.Context, f *FichierReponses, ecrire bool) (*lecteurReponses, error) {
	base := a.lue
	if ecrire {
		base = a.ecrite
	}
	db, err := base()
	if err != nil {
		return nil, err
	}
	c, err := a.correcteurDe(ctx, db, false)
	return &lecteurReponses{c, f, map[string]bool{}, map[string]bool{}}, err
}

// lire understands one row; nil for one that says nothing.
func (x *lecteurReponses) lire(ctx context.Context, ligne []string, auteur string) (*Repondue, error) {
	id, mot := x.f.cellule(ligne, cleId), x.f.cellule(ligne, cleReponse)
	if id == "" && strings.Join(ligne, "") == "" {
		return nil, nil
	}
	if id == "" {
		return nil, faute.New(faute.Demande, "Écrivez celui qui est au bas de la fiche.", "il manque l'identifiant du lieu")
	}
	l, _, err := x.a.trouver(ctx, id)
	if err != nil {
		return nil, err
	}
	r := &Repondue{Lieu: l, Quoi: motsReponse[lieu.EnMots(mot)], auteur: auteur}
	saisies := x.saisies(ligne, &l)
	switch {
	case mot == "" && len(saisies) == 0:
		return nil, nil
	case mot != "" && r.Quoi == "":
		return nil, faute.New(faute.Demande, "Écrivez : juste, corrigé, fermé, ou ne plus imprimer.",
			"la réponse « %s » n'est pas comprise", mot)
	case x.lues[l.Id]:
		x.doubles[l.Id] = true
		return nil, deuxLignes(l.Id)
	}
	x.lues[l.Id] = true
	if r.Date, err = x.jour(x.f.cellule(ligne, cleDuJour)); err != nil {
		return nil, err
	}
	return r, x.comprendre(ctx, r, saisies)
}

// deuxLignes is the fault of each row of a place that has several: which one is right,
// nobody here can say.
func deuxLignes(id string) *faute.Faute {
	return faute.New(faute.Demande, "Gardez-en une.", "« %s » a deux lignes", id)
}

// refuserDoubles takes back the answers of places that have another row further on.
func (b *BilanReponses) refuserDoubles(doubles map[string]bool) {
	b.Repondues = slices.DeleteFunc(b.Repondues, func(r Repondue) bool {
		double := doubles[r.Lieu.Id]
		if double {
			b.Refusees = append(b.Refusees, Refusee{r.Rang, deuxLignes(r.Lieu.Id)})
		}
		return double
	})
	slices.SortFunc(b.Refusees, func(x, y Refusee) int { return cmp.Compare(x.Rang, y.Rang) })
}

// saisies are the cells of a row that say otherwise than the place.
func (x *lecteurReponses) saisies(ligne []string, l *lieu.Lieu) (out []Saisie) {
	for _, nom := range champsCorriges() {
		valeur := x.f.cellule(ligne, nom)
		if valeur == "" || nom != store.ColonneAvis && valeur == colonneDe(nom).Texte(l) {
			continue
		}
		if lieu.EnMots(valeur) == motVide {
			valeur = ""
		}
		out = append(out, Saisie{Id: l.Id, Champ: nom, Valeur: valeur})
	}
	return out
}

// jour is the day of an answer: today unless it is said, never to come.
func (x *lecteurReponses) jour(saisi string) (string, error) {
	if saisi == "" {
		return x.a.aujourdhui(), nil
	}
	j, err := jour.Lire(saisi, x.a.jour)
	if err != nil {
		return "", err
	}
	if d := j.Format(time.DateOnly); d <= x.a.aujourdhui() {
		return d, nil
	}
	return "", faute.New(faute.Demande, "Écrivez le jour où le lieu a répondu.",
		"la réponse est datée d'un jour à venir : %s", typo.Date(j))
}

// comprendre reads what a place corrects, and what its answer comes to.
func (x *lecteurReponses) comprendre(ctx context.Context, r *Repondue, saisies []Saisie) error {
	reste := r.Quoi != PlusDeLieu && r.Quoi != Retrait
	if reste && !slices.ContainsFunc(saisies, func(s Saisie) bool { return s.Champ == "date_maj" }) &&
		colonneDe("date_maj").Texte(&r.Lieu) < r.Date {
		saisies = append(saisies, Saisie{Id: r.Lieu.Id, Champ: "date_maj", Valeur: r.Date})
	}
	for i := range saisies {
		saisies[i].Auteur, saisies[i].Date = r.auteur, r.Date
	}
	if len(saisies) > 0 {
		lues, err := x.correcteur.lire(ctx, saisies)
		if err != nil {
			return err
		}
		r.Corrections = slices.DeleteFunc(lues, func(c Correction) bool { return c.Publie == c.Valeur })
	}
	if !reste {
		r.exclusion = &store.Exclusion{Id: r.Lieu.Id, Motif: motifsRetrait[r.Quoi] + ", réponse du " + r.Date,
			Auteur: r.auteur, Date: r.Date}
		return nil
	}
	if r.Quoi = ToutJuste; slices.ContainsFunc(r.Corrections, func(c Correction) bool { return c.Colonne != "date_maj" }) {
		r.Quoi = Corrigee
	}
	return nil
}

// motifsRetrait say why a place that answered is shown no more.
var motifsRetrait = map[string]string{PlusDeLieu: "le lieu n'existe plus",
	Retrait: "le lieu demande à ne plus être imprimé"}

// aGarder are the answers as the base keeps them.
func (b *BilanReponses) aGarder() (out []store.Reponse) {
	for _, r := range b.Repondues {
		out = append(out, store.Reponse{
			Relance:     store.Relance{Id: r.Lieu.Id, Auteur: r.auteur, Repondu: r.Date, Reponse: r.Quoi},
			Corrections: aGarder(r.Corrections), Exclusion: r.exclusion})
	}
	return out
}
