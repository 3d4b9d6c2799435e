package source

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/accents"
)

// ouvrirCSV reads the first row: separator, names of columns.
func ouvrirCSV(r texte, fichier string, o Options) (lecteur, error) {
	c := &csvReader{r: r, fichier: fichier}
	l, err := c.premiereLigne()
	if err != nil {
		return nil, err
	}
	c.sep = separateur(l)
	f, err := c.rangee(l)
	var b brisee
	switch {
	case errors.As(err, &b):
		return nil, c.probleme("la ligne des noms de colonnes est illisible : "+b.motif, conseilEntete)
	case err != nil:
		return nil, err
	case len(f.cellules) > bornes.Colonnes.Max:
		return nil, c.probleme(fmt.Sprintf("ce fichier a %d colonnes", len(f.cellules)), conseilEntete)
	}
	for _, cellule := range f.cellules {
		c.colonnes = append(c.colonnes, cellule.texte)
	}
	return c, exiger(c, fichier, c.ligne, o.Colonnes)
}

// premiereLigne skips blank lines and the sep=; that Excel understands.
func (c *csvReader) premiereLigne() (string, error) {
	for {
		l, err := c.lire()
		if errors.Is(err, io.EOF) {
			return "", probleme(c.fichier, "ce fichier est vide", conseilEntete)
		} else if err != nil {
			return "", err
		}
		nu := strings.TrimSpace(l)
		if nu != "" && !ditSeparateur(nu) {
			return l, nil
		}
	}
}

const conseilEntete = "La première ligne doit porter les noms de colonnes du standard : id, nom, commune, adresse, " +
	"code_postal…"

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

// exiger refuses a file in which no row could be kept; ligne is where its
// columns are named, 0 when each record names them.
func exiger(l lecteur, fichier string, ligne int, colonnes map[string]string) error {
	d := reconnaitre(l.noms(), colonnes)
	vus, directs := map[string]bool{}, map[string]bool{}
	for _, nom := range l.noms() {
		r := d.role(nom)
		if r.champ < 0 {
			continue
		}
		champ := lieu.Champs()[r.champ].Nom
		if r.alias == "" && directs[champ] && ligne > 0 {
			return probleme(fichier, "la colonne "+champ+" est présente deux fois", "Gardez-en une seule.").Ici(ligne,
				0).Au(champ)
		}
		vus[champ] = true
		directs[champ] = directs[champ] || r.alias == ""
	}
	manque := manquants(vus, d.inclusion)
	if len(manque) == 0 {
		return nil
	}
	genre, quoi, conseil := faute.Fichier, "colonnes", conseilEntete
	if ligne == 0 {
		quoi, conseil = "champs", conseilChamps
	}
	if len(vus) == 0 {
		genre = faute.Etranger
	}
	f := faute.New(genre, conseil, "il manque des %s : %s", quoi, strings.Join(manque, ", ")).Dans(fichier).Ici(ligne, 0)
	if noms := enumerer(l.noms()); noms != "" {
		f.Texte += ". Colonnes de ce fichier : " + noms
		f.Avec(faute.Geste{Nom: faute.NommerColonne, Valeur: strings.Fields(manque[0])[0]}).Par(
			&ColonnesManquantes{Noms: l.noms()})
	}
	return f
}

// ColonnesManquantes is the cause of a file refused for want of columns: those
// that it has, for a person to say which is which.
type ColonnesManquantes struct{ Noms []string }

// Error is for programs: the fault says it to people.
func (c *ColonnesManquantes) Error() string {
	return "no known column among " + strings.Join(c.Noms, ", ")
}

// manquants are the columns without which no row is a place. A list may have
// no ids: they are made of names, when something else tells of places.
func manquants(vus map[string]bool, genre Inclusion) (manque []string) {
	un := func(champs ...string) bool { return slices.ContainsFunc(champs, func(c string) bool { return vus[c] }) }
	if !vus["nom"] {
		manque = append(manque, "nom")
	}
	if genre != DeServices && !un("commune", "code_insee", "code_postal") {
		manque = append(manque, "commune (ou code_insee)")
	}
	if !vus["id"] && (genre != PasInclusion || !un("adresse", "telephone", "horaires", "courriels", "site_web",
		"services")) {
		manque = append(manque, "id")
	}
	return manque
}

const conseilChamps = "Chaque lieu doit porter les champs du standard : id, nom, commune, adresse, code_postal…"

// nomColonne is a column name as the standard would write it.
func nomColonne(nom string) string {
	nom = strings.TrimSpace(accents.Mender(sansInvisibles(nom)))
	return strings.ReplaceAll(strings.ReplaceAll(lieu.Plier(nom), " ", "_"), "-", "_")
}
