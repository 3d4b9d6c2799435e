package templates

import (
	"slices"
	"strings"

	"feuillet/internal/faute"
)

// Verifier finds every fault of the model of a folder, which says itself by
// its key « base » which document it is of. What the author can mend is a
// faute.Fautes.
func (c Catalogue) Verifier(dossier string) (*Modele, error) {
	fichier, data, err := lire(dossier, Nom)
	if err != nil {
		return nil, err
	}
	d, p := c.baseDe(data)
	if p != nil {
		p.Dans(fichier)
		return nil, faute.Fautes{p}
	}
	return d.Charger(dossier)
}

// baseDe reads the document that a model is of.
func (c Catalogue) baseDe(data []byte) (*Document, *faute.Faute) {
	data, p := lisible8(data)
	if p != nil {
		return nil, p
	}
	x, p := indexer(data)
	if p != nil {
		return nil, p
	}
	noms, base := c.Noms(), x.par["base"]
	if base == nil {
		return nil, ici(debut, "ce fichier ne dit pas de quel papier il est le modèle",
			"écrivez en haut du fichier, avant les parties entre crochets\u00A0: base = \""+noms[0]+"\" (ou "+
				strings.Join(noms[1:], ", ")+").")
	}
	d, err := c.Trouver(base.texte)
	if err != nil {
		return nil, ici(base.valeur, "le papier «\u00A0"+base.texte+"\u00A0» n’existe pas", vouliezVous(base.texte, noms))
	}
	return d, nil
}

// horsDocument finds the keys that another document has: one that this
// document would read and not obey is a fault, like an unknown one.
func horsDocument(x *index, d *Document) faute.Fautes {
	own, p := herites(d)
	if p != nil {
		return faute.Fautes{p} // judged by the tests
	}
	var ps faute.Fautes
	said := map[string]bool{}
	for _, c := range x.cles {
		useless := d.inutile(c.chemin[0])
		if !useless && (libres[c.chemin[0]] || own.connait(c.chemin)) {
			continue
		}
		n := 1
		for n < len(c.chemin) && !useless && own.connait(c.chemin[:n]) {
			n++
		}
		name := chemin(c.chemin[:n]...)
		if said[name] {
			continue
		}
		said[name] = true
		what := "la clé «\u00A0" + c.chemin[n-1] + "\u00A0»"
		if n == 1 {
			what = "la partie [" + c.chemin[0] + "]"
		}
		ps = append(ps, ici(c.nom, what+" ne sert pas dans le papier «\u00A0"+d.Nom+"\u00A0»", "effacez-la."))
	}
	return ps
}

// libres are the parts whose keys no built-in model has to write.
var libres = map[string]bool{"section": true, "typologies": true, "partenaires": true}

// inutile reports a part that d reads and does not obey.
func (d *Document) inutile(partie string) bool {
	return slices.Contains(d.Inutiles, partie) || d.Seules != nil && !slices.Contains(d.Seules, partie)
}

// heritage are the built-in models of a document and of those it inherits.
type heritage []*index

// connait reports a key that one of them has. A network has all that networks have,
// though no model says all of it.
func (h heritage) connait(path []string) bool {
	if path[0] == "labels" && len(path) > 2 {
		path = path[:2]
	}
	return slices.ContainsFunc(h, func(x *index) bool { return x.connait(path) })
}

// herites are those of a document; of the one whose needs alone it has, nothing else.
func herites(d *Document) (own heritage, p *faute.Faute) {
	for up := d; up != nil; up = up.Parent {
		k, p := indexer([]byte(up.Source))
		if p != nil {
			return nil, p
		}
		own = append(own, k)
	}
	if d.Besoins == nil {
		return own, nil
	}
	k, p := indexer([]byte(d.Besoins.Source))
	if p != nil {
		return nil, p
	}
	needs := &index{par: map[string]*cle{}}
	for _, c := range k.cles {
		if c.chemin[0] == "besoins" {
			needs.cles, needs.par[chemin(c.chemin...)] = append(needs.cles, c), c
		}
	}
	return append(own, needs), nil
}

// connait reports a key of the file, or a table with keys in it.
func (x *index) connait(path []string) bool {
	name := chemin(path...)
	return x.par[name] != nil || slices.ContainsFunc(x.cles,
		func(c *cle) bool { return len(c.chemin) > len(path) && chemin(c.chemin[:len(path)]...) == name })
}
