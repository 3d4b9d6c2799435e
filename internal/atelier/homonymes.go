package atelier

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"feuillet/internal/sortie"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// A file is named after its place for good: alone, in a batch, next year. One of
// twenty places has the name of another of its commune, so those that the base
// tells apart by their ids alone bear them in the names of their files too.

// homonymes tells such places, commune by commune.
type homonymes struct {
	f       *fonds
	e       *render.Edition
	connues map[string]*nomsDe // by the name of the commune
}

// nomsDe are those that files of some places would bear.
type nomsDe struct {
	de      map[string]string // place → name
	combien map[string]int    // name, and name with id → places
}

func (n *nomsDe) ajouter(l *lieu.Lieu, e *render.Edition) {
	nom := sortie.Simple(render.NomDe(l, e))
	n.de[l.Id] = nom
	n.combien[nom]++
	n.combien[nom+"/"+sortie.Simple(l.Id)]++
}

// precision is what the name of the file of a place needs more, "" for nothing.
func (h *homonymes) precision(d *render.Document) (string, error) {
	if d.Lieu == "" || h.f.db == nil {
		return "", nil
	}
	n, err := h.noms(d.Commune)
	if err != nil {
		return "", err
	}
	const longue = 40 // beyond, a name of file cuts it
	nom, connu := n.de[d.Lieu]
	id := sortie.Simple(d.Lieu)
	switch {
	case connu && n.combien[nom] == 1:
		return "", nil
	case len(id) >= longue || n.combien[nom+"/"+id] > 1:
		somme := fnv.New32a()
		somme.Write([]byte(d.Lieu))
		return fmt.Sprintf("%08x", somme.Sum32()), nil
	}
	return id, nil
}

// noms are those of the places of a commune, of its homonyms, and of those that
// tell no code; of the whole base where only reading it all finds them.
func (h *homonymes) noms(commune string) (*nomsDe, error) {
	cle, filtre := "", lieu.Filter{}
	if c, ok := h.e.Territoires.Commune(commune); ok && h.f.db.Indexee() {
		cle, filtre.Communes = c.Nom, []string{""}
		for _, o := range append(h.e.Territoires.ChercherCommune(c.Nom), c) {
			if o.Nom == c.Nom {
				filtre.Communes = append(filtre.Communes, h.e.Territoires.Codes(territoire.EchelleCommune, o.Code)...)
			}
		}
	}
	if n := h.connues[cle]; n != nil {
		return n, nil
	}
	n := &nomsDe{map[string]string{}, map[string]int{}}
	for l, err := range h.f.Lieux(filtre) {
		if err != nil {
			return nil, err
		}
		n.ajouter(&l, h.e)
	}
	h.connues[cle] = n
	return n, nil
}

// preciser is what tells the territories of a selection from those that bear
// the same name: « 93 » for a Saint-Denis, « 19 » for the commune of Corrèze.
func preciser(t *territoire.Territoires, zones []selection.Zone) string {
	var out []string
	for i := range zones {
		if z := &zones[i].Zone; aHomonyme(t, z) {
			out = append(out, cmp.Or(z.Departement, z.Code))
		}
	}
	return strings.Join(out, " ")
}

// aHomonyme reports another territory of the name of z.
func aHomonyme(t *territoire.Territoires, z *territoire.Zone) bool {
	switch z.Echelle {
	case territoire.EchelleCommune:
		_, seule := t.Seule(z.Nom)
		d, deDepartement := t.Departement(z.Nom)
		return !seule || deDepartement && len(t.Communes(territoire.EchelleDepartement, d.Code)) > 1
	case territoire.EchelleDeleguee, territoire.EchelleAssociee:
		return true // most have the name of a commune, some of their own
	case territoire.EchelleEpci, territoire.EchelleEpt:
		return slices.ContainsFunc(t.Groupes(), func(g territoire.Epci) bool { return g.Nom == z.Nom && g.Siren != z.Code })
	}
	return false
}
