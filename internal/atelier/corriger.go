package atelier

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/proche"
)

// Saisie is a correction as a person types it, or as a row of a file says it.
type Saisie struct {
	Id     string
	Champ  string // a column of the standard, or store.ColonneAvis, as typed
	Valeur string // as typed; empty to empty the field
	Auteur string // who decides
	Date   string // 2026-11-22; empty for today
}

// LireSaisie reads « champ=valeur », for a place.
func LireSaisie(id, s string) (Saisie, error) {
	champ, valeur, ok := strings.Cut(s, "=")
	if !ok {
		return Saisie{}, faute.New(faute.Demande, "Écrivez champ=valeur, entre guillemets s'il y a des espaces.",
			"« %s » ne dit pas quel champ corriger", s)
	}
	return Saisie{Id: id, Champ: champ, Valeur: valeur}, nil
}

// LireSaisies reads several of them, all by one person.
func LireSaisies(id string, textes []string, auteur string) ([]Saisie, error) {
	var out []Saisie
	for _, t := range textes {
		s, err := LireSaisie(id, t)
		if err != nil {
			return nil, err
		}
		s.Auteur = auteur
		out = append(out, s)
	}
	return out, nil
}

// Correction is a correction that was understood: Valeur has the form of its
// column, and Publie is what the place said before.
type Correction struct {
	store.Correction
	Lieu    lieu.Lieu // as it was before
	Compris []string  // how hours, or the days of a notice, were understood, in French; nil for another column
}

// Corriger keeps corrections, all or none. Those of one place are checked
// together, as an import would check a row: a commune and its code change at
// once. A doubtful value is refused unless confirmer says that it is right.
func (a *Atelier) Corriger(ctx context.Context, saisies []Saisie, confirmer bool) ([]Correction, error) {
	c, err := a.correcteur(ctx, confirmer)
	if err != nil {
		return nil, err
	}
	var out []Correction
	for _, lot := range grouped(saisies, func(s Saisie) string { return s.Id }) {
		lues, err := c.lire(ctx, lot)
		if err != nil {
			return nil, err
		}
		out = append(out, lues...)
	}
	_, err = c.db.Corriger(ctx, aGarder(out))
	return out, err
}

func aGarder(corrections []Correction) []store.Correction {
	out := make([]store.Correction, len(corrections))
	for i, c := range corrections {
		out[i] = c.Correction
	}
	return out
}

// BilanCorrections is what became of many corrections.
type BilanCorrections struct {
	Lues     int
	Neuves   int // not known before, or that say something else now
	Connues  int
	Laissees []Laissee
}

// Laissee is a correction that was left out, with what is wrong in it.
type Laissee struct {
	Rang  int // among those read, from 1
	Faute *faute.Faute
}

// CorrigerLot keeps the corrections of a file. Each is checked alone, and a
// faulty one is left out: one mistake must not stop the work of others. auteur
// decides those that no one signed.
func (a *Atelier) CorrigerLot(ctx context.Context, saisies []Saisie, auteur string, confirmer bool) (
	BilanCorrections, error) {
	b := BilanCorrections{Lues: len(saisies)}
	c, err := a.correcteur(ctx, confirmer)
	if err != nil {
		return b, err
	}
	var bonnes []Correction
	for i, s := range saisies {
		s.Auteur = cmp.Or(s.Auteur, auteur)
		lues, err := c.lire(ctx, []Saisie{s})
		if f := faute.De(err); f != nil && f.Genre == faute.Demande {
			b.Laissees = append(b.Laissees, Laissee{i + 1, f})
			continue
		} else if err != nil {
			return b, err
		}
		bonnes = append(bonnes, lues...)
	}
	b.Neuves, err = c.db.Corriger(ctx, aGarder(bonnes))
	b.Connues = len(bonnes) - b.Neuves
	return b, err
}

// AnnulerCorrections forgets the corrections of some columns of a place, which
// says again what its producer says. It gives the columns done, those before a
// fault too.
func (a *Atelier) AnnulerCorrections(ctx context.Context, id string, champs []string, auteur string) ([]string, error) {
	db, err := a.ecrite()
	if err != nil {
		return nil, err
	}
	if id, err = a.idDe(ctx, id); err != nil {
		return nil, err
	}
	var colonnes, faits []string
	for _, nom := range champs { // all are known before one is forgotten
		colonne, err := champCorrige(nom)
		if err != nil {
			return nil, err
		}
		colonnes = append(colonnes, colonne)
	}
	for _, colonne := range colonnes {
		k := store.Correction{Id: id, Colonne: colonne, Auteur: auteur, Date: a.aujourdhui()}
		faite, err := db.Annuler(ctx, k)
		if err != nil {
			return faits, err
		}
		if !faite {
			return faits, faute.New(faute.Demande, "", "« %s » n'a pas de correction de « %s »", id, colonne).
				Permet(faute.Corrections)
		}
		faits = append(faits, colonne)
	}
	return faits, nil
}

// Corrections are those of a place, or of all when id is empty, with what their
// producers say today.
func (a *Atelier) Corrections(ctx context.Context, id string) iter.Seq2[store.Correction, error] {
	db, err := a.lue()
	if err != nil {
		return func(yield func(store.Correction, error) bool) { yield(store.Correction{}, err) }
	}
	if id != "" {
		id, err = a.idDe(ctx, id)
	}
	if err != nil {
		return func(yield func(store.Correction, error) bool) { yield(store.Correction{}, err) }
	}
	return db.Corrections(ctx, id)
}

// Inutile reports a correction whose producer came to the same value.
func Inutile(c store.Correction) bool { return c.Colonne != store.ColonneAvis && c.Publie == c.Valeur }

// champsCorriges are the columns that can be corrected: all but the id, by
// which a place is known from one import to the next.
func champsCorriges() []string {
	var noms []string
	for _, c := range lieu.Champs()[1:] {
		noms = append(noms, c.Nom)
	}
	return append(noms, store.ColonneAvis)
}

// champCorrige is a column that can be corrected, by its name as typed.
func champCorrige(saisie string) (string, error) {
	noms := champsCorriges()
	nom := strings.NewReplacer(" ", "_", "-", "_").Replace(lieu.Plier(strings.TrimSpace(saisie)))
	if slices.Contains(noms, nom) {
		return nom, nil
	}
	if nom == "id" {
		return "", faute.New(faute.Demande, "C'est par lui que le lieu est reconnu d'un import à l'autre.",
			"l'identifiant d'un lieu ne se corrige pas")
	}
	conseil := cmp.Or(proche.VouliezVous(proche.De(nom, noms, 1)...), "Les champs sont : "+strings.Join(noms, ", ")+".")
	return "", faute.New(faute.Demande, conseil, "le champ « %s » n'existe pas", nom)
}
