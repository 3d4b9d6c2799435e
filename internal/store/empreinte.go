package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
)

// valeur is a field as SQLite keeps it, nil when unknown.
func valeur(c lieu.Champ, l *lieu.Lieu) any {
	switch p := c.Pointeur(l).(type) {
	case *string:
		return nul(*p)
	case *float64:
		if _, _, ok := l.Position(); !ok {
			return nil
		}
		return *p
	case *time.Time:
		if p.IsZero() {
			return nil
		}
	}
	return nul(c.Texte(l))
}

func nul(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// date is a day as SQLite keeps it, nil when unknown.
func date(le time.Time) any {
	if le.IsZero() {
		return nil
	}
	return le.Format(time.DateOnly)
}

// empreinte is 64 bits of what a producer sent and what rules mended in it: a
// correction made here does not count. Two versions of one place with equal
// ones are taken as equal. tampon is only room to work in.
func (c contenu) empreinte(tampon *[]byte) int64 {
	b := (*tampon)[:0]
	for _, v := range c.champs {
		b = ajouter(b, v)
	}
	for _, colonne := range slices.Sorted(maps.Keys(c.extra)) {
		b = ajouter(ajouter(b, colonne), c.extra[colonne])
	}
	for _, r := range c.reparations {
		b = ajouter(ajouter(ajouter(b, r.Regle), r.Colonne), r.Avant)
	}
	*tampon = b
	somme := sha256.Sum256(b)
	return int64(binary.BigEndian.Uint64(somme[:]))
}

// ranger sorts repairs by column and rule, one of each: what was published
// first, what is kept at the end.
func ranger(reparations []lieu.Reparation) []lieu.Reparation {
	out := slices.Clone(reparations)
	slices.SortStableFunc(out, func(a, b lieu.Reparation) int {
		return cmp.Or(strings.Compare(a.Colonne, b.Colonne), strings.Compare(a.Regle, b.Regle))
	})
	n := 0
	for i, r := range out {
		if i > 0 && out[n-1].Colonne == r.Colonne && out[n-1].Regle == r.Regle {
			out[n-1].Apres = r.Apres
			continue
		}
		out[n] = r
		n++
	}
	return out[:n]
}

// noter adds what was read to the sum of the import.
func (i *importation) noter(valeurs ...any) {
	b := i.tampon[:0]
	for _, v := range valeurs {
		b = ajouter(b, v)
	}
	i.tampon = b
	i.somme.Write(b)
}

// ajouter writes a value so that no two sequences of values look alike.
func ajouter(b []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		return append(binary.BigEndian.AppendUint32(append(b, 's'), uint32(len(v))), v...)
	case float64:
		return binary.BigEndian.AppendUint64(append(b, 'f'), math.Float64bits(v))
	case int64:
		return binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
	}
	return append(b, 0)
}
