package source

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"feuillet/lieu"
)

const maxColonnes = 1000

// entete tells where each column of the standard is in the rows of a file.
type entete struct {
	noms   []string // of the columns, as the file names them
	champs []int    // position in a row of each of lieu.Champs(), -1 when absent
	extras []int    // positions of the other columns
}

// lireEntete reads the first row: separator, names of columns in any order,
// case and accents.
func (c *csvReader) lireEntete() (entete, error) {
	l, err := c.premiereLigne()
	if err != nil {
		return entete{}, err
	}
	c.sep = separateur(l)
	r, err := c.rangee(l)
	var b brisee
	switch {
	case errors.As(err, &b):
		return entete{}, c.probleme("la ligne des noms de colonnes est illisible : "+b.motif+".", conseilEntete)
	case err != nil:
		return entete{}, err
	case len(r.cellules) > maxColonnes:
		return entete{}, c.probleme(fmt.Sprintf("ce fichier a %d colonnes.", len(r.cellules)), conseilEntete)
	}
	return c.reperer(r.cellules)
}

// premiereLigne skips blank lines and the sep=; that Excel understands.
func (c *csvReader) premiereLigne() (string, error) {
	for {
		l, err := c.lire()
		if errors.Is(err, io.EOF) {
			return "", &Probleme{Fichier: c.fichier, Texte: "ce fichier est vide.", Conseil: conseilEntete}
		} else if err != nil {
			return "", err
		}
		nu := strings.TrimSpace(l)
		if nu != "" && !(len(nu) == 5 && strings.HasPrefix(strings.ToLower(nu), "sep=")) {
			return l, nil
		}
	}
}

const conseilEntete = "La première ligne doit porter les noms de colonnes du standard : id, nom, commune, adresse, code_postal…"

// separateur is the character , ; or tab that the line holds most outside quotes.
func separateur(l string) byte {
	var compte [256]int
	dedans := false
	for i := range len(l) {
		if l[i] == '"' {
			dedans = !dedans
		} else if !dedans {
			compte[l[i]]++
		}
	}
	sep := byte(',')
	for _, s := range []byte(";\t") {
		if compte[s] > compte[sep] {
			sep = s
		}
	}
	return sep
}

func (c *csvReader) reperer(noms []string) (entete, error) {
	connus := map[string]int{}
	e := entete{noms: noms, champs: make([]int, len(lieu.Champs()))}
	for i, champ := range lieu.Champs() {
		connus[champ.Nom] = i
		e.champs[i] = -1
	}
	for i, nom := range noms {
		champ, ok := connus[nomColonne(nom)]
		switch {
		case !ok:
			e.extras = append(e.extras, i)
		case e.champs[champ] >= 0:
			return e, c.probleme("la colonne "+nomColonne(nom)+" est présente deux fois.", "Gardez-en une seule.")
		default:
			e.champs[champ] = i
		}
	}
	e.nommerExtras()
	return e, c.exiger(e, connus)
}

// exiger refuses a file in which no row could be kept.
func (c *csvReader) exiger(e entete, connus map[string]int) error {
	a := func(nom string) bool { return e.champs[connus[nom]] >= 0 }
	var manque []string
	for _, nom := range []string{"id", "nom"} {
		if !a(nom) {
			manque = append(manque, nom)
		}
	}
	if !a("commune") && !a("code_insee") && !a("code_postal") {
		manque = append(manque, "commune (ou code_insee)")
	}
	if len(manque) == 0 {
		return nil
	}
	return &Probleme{Fichier: c.fichier, Ligne: c.ligne, Conseil: conseilEntete,
		Texte: "il manque des colonnes : " + strings.Join(manque, ", ") + "."}
}

// nommerExtras gives every unknown column a name of its own.
func (e *entete) nommerExtras() {
	vus := map[string]bool{}
	noms := make([]string, len(e.noms))
	copy(noms, e.noms)
	for _, i := range e.extras {
		nom := strings.TrimSpace(noms[i])
		if nom == "" || vus[nom] {
			nom = strings.TrimSpace(fmt.Sprintf("%s (colonne %d)", nom, i+1))
		}
		vus[nom] = true
		noms[i] = nom
	}
	e.noms = noms
}

// nomColonne is a column name as the standard would write it.
func nomColonne(nom string) string {
	return strings.ReplaceAll(strings.ReplaceAll(lieu.Plier(strings.TrimSpace(nom)), " ", "_"), "-", "_")
}
