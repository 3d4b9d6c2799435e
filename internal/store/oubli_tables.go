package store

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// nature says what a column of text may hold of a person, and what is done about it.
type nature int

// The natures.
const (
	texteLibre    nature = iota // what is forgotten is taken out of it
	celluleDeLieu               // a cell of the column of a place that « colonne » names
	rangeeBrute                 // a row of a file, as it stood
	identifiant                 // a name by which others know a thing: left, and said
	question                    // the query of a selection
	sansPersonne                // codes, days, hashes, territories
)

// porteur is a table and its columns of text or of bytes, in order.
type porteur struct {
	table    string
	cles     []string // columns of the primary key
	colonnes []colonne
}

type colonne struct {
	nom string
	nature
}

// colonnesDe are columns of one nature, by their names.
func colonnesDe(n nature, noms string) []colonne {
	var out []colonne
	for nom := range strings.FieldsSeq(noms) {
		out = append(out, colonne{nom, n})
	}
	return out
}

// porteurs are all the tables that can hold a text: one that is not here, or a
// column that is not, would keep what is forgotten (TestEveryTextIsSearched).
var porteurs = []porteur{
	{"fiches", []string{"num"}, colonnesDesFiches()},
	{"extras", []string{"fiche", "colonne"}, colonnesDe(texteLibre, "colonne valeur")},
	{"reparations", []string{"fiche", "colonne", "regle"}, slices.Concat(
		colonnesDe(sansPersonne, "colonne regle"), colonnesDe(celluleDeLieu, "avant apres"))},
	{"rejets", []string{"num"}, slices.Concat(colonnesDe(identifiant, "id"), colonnesDe(celluleDeLieu, "valeur"),
		colonnesDe(texteLibre, "colonne motif cellules"), colonnesDe(rangeeBrute, "brut"),
		colonnesDe(sansPersonne, "regle"))},
	{"doutes", []string{"num"}, slices.Concat(colonnesDe(identifiant, "id"), colonnesDe(celluleDeLieu, "valeur"),
		colonnesDe(texteLibre, "colonne motif"), colonnesDe(sansPersonne, "regle"))},
	{"corrections", []string{"id", "colonne"}, slices.Concat(colonnesDe(identifiant, "id"),
		colonnesDe(celluleDeLieu, "valeur"), colonnesDe(texteLibre, "auteur"), colonnesDe(sansPersonne, "colonne date"))},
	{"exclusions", []string{"id"}, slices.Concat(colonnesDe(identifiant, "id au_profit"),
		colonnesDe(texteLibre, "motif auteur"),
		colonnesDe(sansPersonne, "date"))},
	{"distincts", []string{"a", "b"}, slices.Concat(colonnesDe(identifiant, "a b"), colonnesDe(texteLibre, "auteur"),
		colonnesDe(sansPersonne, "date"))},
	{"changements", []string{"num"}, slices.Concat(colonnesDe(identifiant, "id"), colonnesDe(celluleDeLieu, "avant apres"),
		colonnesDe(texteLibre, "colonne auteur"), colonnesDe(sansPersonne, "date genre"))},
	{"selections", []string{"nom"}, slices.Concat(colonnesDe(texteLibre, "nom"), colonnesDe(question, "requete"),
		colonnesDe(sansPersonne, "date"))},
	{"tirages", []string{"num"}, slices.Concat(colonnesDe(texteLibre, "nom titre lieux mots ou"),
		colonnesDe(question, "requete"), colonnesDe(sansPersonne, "papier date"))},
	{"campagnes", []string{"nom", "papier", "requete"}, slices.Concat(colonnesDe(texteLibre, "nom"),
		colonnesDe(question, "requete"), colonnesDe(sansPersonne, "papier"))},
	{"relances", []string{"id", "date"}, slices.Concat(colonnesDe(identifiant, "id"), colonnesDe(texteLibre, "auteur"),
		colonnesDe(sansPersonne, "date moyen repondu reponse"))},
	{"parametres", []string{"cle"}, slices.Concat(colonnesDe(sansPersonne, "cle"), colonnesDe(texteLibre, "valeur"))},
	{"fichiers", []string{"num"}, colonnesDe(identifiant, "nom")},
	{"telechargements", []string{"url"}, slices.Concat(colonnesDe(identifiant, "url fichier"),
		colonnesDe(sansPersonne, "etag modifie date"))},
	{"imports", nil, colonnesDe(sansPersonne, "date empreinte")},
	{"oublis", nil, colonnesDe(sansPersonne, "empreinte genre date")},
	{"index_segments", nil, colonnesDe(sansPersonne, "effaces positions")}, // see index.Writer.Purge
	{"index_pages", nil, colonnesDe(sansPersonne, "premiere octets")},
	{"regions", nil, colonnesDe(sansPersonne, "code nom chef_lieu slug")},
	{"departements", nil, colonnesDe(sansPersonne, "code nom chef_lieu region slug")},
	{"epcis", nil, colonnesDe(sansPersonne, "siren nom type")},
	{"communes", nil, colonnesDe(sansPersonne, "code nom departement region epci codes_postaux anciens_codes")},
	{"contours", nil, colonnesDe(sansPersonne, "niveau code geometrie origine")},
}

func colonnesDesFiches() []colonne {
	var out []colonne
	for _, c := range lieu.Champs() {
		switch c.Nom {
		case "id":
			out = append(out, colonne{c.Nom, identifiant})
		case "latitude", "longitude": // numbers
		default:
			out = append(out, colonne{c.Nom, celluleDeLieu})
		}
	}
	return out
}

// parlants are the columns that may speak of a person.
func (p *porteur) parlants() []colonne {
	var out []colonne
	for _, c := range p.colonnes {
		if c.nature != sansPersonne {
			out = append(out, c)
		}
	}
	return out
}
