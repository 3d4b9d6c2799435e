package atelier

import (
	"encoding/json"
	"fmt"
	"strings"

	"feuillet/internal/store"
	"feuillet/render/typo"
)

// The methods Phrase give sentences, or what a front makes one of; an empty one
// is not shown. A front adds what only it knows: the command, the button.

// Phrase says what the file was read as, unless it is what most are.
func (e Reconnu) Phrase() string {
	if e.Courant {
		return ""
	}
	return fmt.Sprintf("%s : lu comme %s.", e.Fichier, e.Format)
}

// Phrase says what to do with the sheets that were not read.
func (e FeuillesLaissees) Phrase() string {
	return fmt.Sprintf("%s : une seule feuille est lue. Laissées de côté : « %s ». "+
		"Enregistrez chacune dans un fichier à elle, puis importez-les.", e.Fichier, strings.Join(e.Feuilles, " », « "))
}

// Phrase counts the rows.
func (e LignesMasquees) Phrase() string {
	return fmt.Sprintf("%s : %s dans le tableur. Lues comme les autres.", e.Fichier,
		typo.Pluriel(e.N, "ligne est masquée", "lignes sont masquées"))
}

// Phrase names the columns.
func (e ColonnesACote) Phrase() string {
	gardees := typo.Pluriel(len(e.Colonnes), "colonne est gardée à côté des lieux, et ne s'imprime pas",
		"colonnes sont gardées à côté des lieux, et ne s'impriment pas")
	return fmt.Sprintf("%s : %s : « %s ».", e.Fichier, gardees, strings.Join(e.Colonnes, " », « "))
}

// Phrase counts the services.
func (e Rattaches) Phrase() string {
	return fmt.Sprintf("%s : %s, à rattacher à leurs structures.", e.Fichier,
		typo.Pluriel(e.Services, "service numérique", "services numériques"))
}

// Phrases say which rows were refused, and why; the last one counts the others.
func (e Refusees) Phrases() []string {
	var out []string
	for _, c := range e.Lignes {
		out = append(out, fmt.Sprintf("%s, ligne %d refusée : %s", c.Fichier, c.Ligne, c.Motif))
	}
	if n := e.Total - len(e.Lignes); n > 0 {
		out = append(out, "… et "+typo.Pluriel(n, "autre ligne refusée", "autres lignes refusées")+".")
	}
	return out
}

// Phrase says that the file was left alone.
func (e Inchange) Phrase() string {
	return e.Fichier + " : rien n'a changé depuis la dernière lecture."
}

// MarshalJSON is the file, and that it is unchanged.
func (e Inchange) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Fichier  string `json:"fichier"`
		Inchange bool   `json:"inchange"`
	}{e.Fichier, true})
}

// Phrase tells the import in figures.
func (e Importe) Phrase() string {
	n := typo.Nombre
	s := fmt.Sprintf("%s : %s. Nouveaux lieux : %s. Modifiés : %s. Inchangés : %s. Refusées : %s. Valeurs douteuses : %s.",
		e.Fichier, typo.Pluriel(e.Lus, "ligne lue", "lignes lues"), n(e.Nouveaux), n(e.Modifies), n(e.Inchanges),
		n(e.Rejets), n(e.Doutes))
	for _, rare := range []struct { // what most imports do not have
		titre string
		n     int
	}{{"Valeurs réparées", e.Reparations}, {"Partis", e.Partis}, {"Oubliées à la demande d'une personne", e.Oublies}} {
		if rare.n > 0 {
			s += fmt.Sprintf(" %s : %s.", rare.titre, n(rare.n))
		}
	}
	return s
}

// PhrasesContours say what was kept of outlines, and what was left out.
func PhrasesContours(b store.BilanContours) (kept string, left []string) {
	kept = "contours de " + typo.Pluriel(b.Communes, "commune", "communes")
	if b.Arrondissements > 0 {
		kept += " et de " + typo.Pluriel(b.Arrondissements, "arrondissement", "arrondissements")
	}
	for _, r := range []struct {
		n    int
		quoi string
	}{{b.Parties, "de communes déléguées ou associées, déjà dans leur commune"}, {b.Redites, "d'un code déjà lu"},
		{b.Inconnus, "de ce qui n'est pas une commune"}} {
		if r.n > 0 {
			left = append(left, typo.Pluriel(r.n, "contour laissé de côté", "contours laissés de côté")+", "+r.quoi)
		}
	}
	return kept + ".", left
}
