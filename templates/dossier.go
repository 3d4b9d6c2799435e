package templates

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feuillet/internal/faute"
)

// Verifier finds every fault of the model of a folder, which says itself by
// its key « base » which document it is of. What the author can mend is a
// faute.Fautes.
func Verifier(dossier string) (*Modele, error) {
	fichier := filepath.Join(dossier, Nom)
	data, err := os.ReadFile(fichier)
	if errors.Is(err, fs.ErrNotExist) {
		_, err := Charger(Documents()[0], dossier) // says so
		return nil, err
	}
	if err != nil {
		return nil, err
	}
	document, p := baseDe(data)
	if p != nil {
		p.Dans(fichier)
		return nil, faute.Fautes{p}
	}
	return Charger(document, dossier)
}

// baseDe reads the document that a model is of.
func baseDe(data []byte) (string, *faute.Faute) {
	data, p := lisible8(data)
	if p != nil {
		return "", p
	}
	x, p := indexer(data)
	if p != nil {
		return "", p
	}
	c := x.par["base"]
	switch {
	case c == nil:
		return "", ici(debut, "ce fichier ne dit pas de quel papier il est le modèle", "écrivez en haut du fichier, avant les parties entre crochets\u00A0: base = \"affiche\" (ou "+strings.Join(autresDocuments("affiche"), ", ")+").")
	case !slices.Contains(Documents(), c.texte):
		return "", ici(c.valeur, "le papier «\u00A0"+c.texte+"\u00A0» n’existe pas", vouliezVous(c.texte, Documents()))
	}
	return c.texte, nil
}

func autresDocuments(document string) []string {
	return slices.DeleteFunc(Documents(), func(d string) bool { return d == document })
}

// horsDocument finds the keys that another document has: one that this
// document would read and not obey is a fault, like an unknown one.
func horsDocument(x *index, document string) faute.Fautes {
	var own heritage
	for d := document; d != ""; d = parentDe(d) {
		data, err := Integre(d)
		if err != nil {
			return nil
		}
		k, p := indexer(data)
		if p != nil {
			return faute.Fautes{p} // judged by the tests
		}
		own = append(own, k)
	}
	useless := reglesDe(document).inutiles
	var ps faute.Fautes
	said := map[string]bool{}
	for _, c := range x.cles {
		if c.chemin[0] == "section" || c.chemin[0] == "typologies" || own.connait(c.chemin) && !slices.Contains(useless, c.chemin[0]) {
			continue
		}
		n := 1
		for n < len(c.chemin) && !slices.Contains(useless, c.chemin[0]) && own.connait(c.chemin[:n]) {
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
		ps = append(ps, ici(c.nom, what+" ne sert pas dans le papier «\u00A0"+document+"\u00A0»", "effacez-la."))
	}
	return ps
}

// heritage are the built-in models of a document and of those it inherits.
type heritage []*index

func (h heritage) connait(path []string) bool {
	return slices.ContainsFunc(h, func(x *index) bool { return x.connait(path) })
}

// connait reports a key of the file, or a table with keys in it.
func (x *index) connait(path []string) bool {
	name := chemin(path...)
	return x.par[name] != nil || slices.ContainsFunc(x.cles, func(c *cle) bool { return len(c.chemin) > len(path) && chemin(c.chemin[:len(path)]...) == name })
}
