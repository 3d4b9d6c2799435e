package atelier

import (
	"iter"

	"feuillet/internal/store"
	"feuillet/lieu/controle"
)

// accentsRepares is the rule of reparer that reads letters again.
const accentsRepares = "accents"

// importes are what imports noted of the fields that paper prints: values that
// they doubted, unless a finding or a correction told of that field, and
// accents that they read again.
func (f *fonds) importes(dit func(id, colonne string) bool) iter.Seq2[controle.Constat, error] {
	return func(yield func(controle.Constat, error) bool) {
		if f.db.Etrangere() { // it imported nothing
			return
		}
		corriges, err := f.corriges(f.ctx)
		if err != nil {
			yield(controle.Constat{}, err)
			return
		}
		pour := func(regle string, dire func(store.Constat) string) func(store.Constat) (controle.Constat, bool) {
			return func(c store.Constat) (controle.Constat, bool) {
				_, imprime := champsImprimes[c.Colonne]
				if !imprime || dit(c.Id, c.Colonne) || corriges[champDe{c.Id, c.Colonne}] {
					return controle.Constat{}, false
				}
				return controle.Constat{Regle: regle, Id: c.Id, Colonne: c.Colonne, Valeur: dire(c)}, true
			}
		}
		doute := pour(controle.RegleDouteux, func(c store.Constat) string { return c.Valeur + " (" + c.Motif + ")" })
		repare := pour(controle.RegleAccents, func(c store.Constat) string { return c.Valeur + " → " + c.Apres })
		if !donner(f.db.Doutes(f.ctx, ""), doute, yield) {
			return
		}
		donner(f.db.Reparations(f.ctx, ""), func(c store.Constat) (controle.Constat, bool) {
			if c.Regle != accentsRepares {
				return controle.Constat{}, false
			}
			return repare(c)
		}, yield)
	}
}

// donner yields what is made of findings; false when it was told to stop.
func donner(constats iter.Seq2[store.Constat, error], faire func(store.Constat) (controle.Constat, bool),
	yield func(controle.Constat, error) bool) bool {
	for c, err := range constats {
		if err != nil {
			yield(controle.Constat{}, err)
			return false
		}
		if k, ok := faire(c); ok && !yield(k, nil) {
			return false
		}
	}
	return true
}
