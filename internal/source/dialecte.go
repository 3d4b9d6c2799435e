package source

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

// dialecte is how a family of files names columns and values.
type dialecte struct {
	nom    string            // French, after the name of the format
	alias  map[string]string // column, folded → column of the standard
	main   map[string]string // column of the standard → column, folded, that a person gave it
	termes map[string]termes // column, folded → its values; nil below a column of the standard
	tus    []string          // columns that tell of persons, left out unless asked for
	// virgule reports that free lists are joined by ; or , rather than by |.
	virgule bool
	// prefixe reports that ids are local, and take the source before them as the national exports do.
	prefixe bool
	// inclusion tells the records of data.inclusion: structures, or services, which may be no place.
	inclusion Inclusion
}

// termes are the values of a column, by cleTerme, and what they become: one
// value of the standard, several, or none.
type termes map[string][]valeur

type valeur struct{ champ, texte string }

// role is what a column of a file is for.
type role struct {
	nom    string // as the file names it, for Extra
	champ  int    // position in lieu.Champs(), -1 when the standard has no such column
	alias  string // the standard's name, when the file has another
	termes termes // values to translate; nil when they are those of the standard
	tu     bool
	second bool // an earlier column is of the same champ
	outil  bool // ours, in a file to be mended
	cote   bool // some of its values were kept beside a place, for want of a column of the standard
}

// role is what d makes of a column.
func (d *dialecte) role(nom string) role {
	cle := nomColonne(nom)
	objet, _, _ := strings.Cut(cle, ".") // of JSON, spread over columns
	r := role{nom: strings.TrimSpace(sansInvisibles(nom)), champ: -1, termes: d.termes[cle],
		tu: slices.Contains(d.tus, objet)}
	if alias := d.alias[cle]; alias != "" {
		r.alias, cle = alias, alias
	}
	if voulue, dite := d.main[cle]; !dite || voulue == nomColonne(nom) {
		r.champ = indexChamp(cle)
	}
	return r
}

// reconnaitre tells the dialect from the names of columns; colonnes are those
// that a person named, by field of the standard.
func reconnaitre(noms []string, colonnes map[string]string) *dialecte {
	d := famille(noms)
	if d.alias == nil {
		d.alias = map[string]string{}
	}
	d.imposer(colonnes)
	if d.inclusion == PasInclusion && !d.prefixe {
		d.comprendre(noms)
	}
	return d
}

// famille tells the dialect of a file.
func famille(noms []string) *dialecte {
	a := map[string]bool{}
	for _, nom := range noms {
		a[nomColonne(nom)] = true
	}
	un := func(noms ...string) bool { return slices.ContainsFunc(noms, func(n string) bool { return a[n] }) }
	switch {
	case a["structure_id"] && un("thematiques", "modes_accueil", "modes_mobilisation"):
		return inclusionServices()
	case un("siret", "rna", "lien_source", "_di_surrogate_id") &&
		un("reseaux_porteurs", "horaires_accueil", "accessibilite_lieu",
			"description", "labels_nationaux", "horaires_ouverture", "score_qualite", "antenne", "presentation_detail"):
		return inclusionStructures()
	case un("publics_accueillis", "conditions_acces", "labels_nationaux", "labels_autres", "cle_ban") &&
		!un("publics_specifiquement_adresses", "frais_a_charge", "dispositif_programmes_nationaux"):
		return standard01()
	}
	return standard()
}

// standard is the national standard 1.0, as producers write it: it reads the
// values of 0.1 too, which stay in files long after their columns were renamed.
func standard() *dialecte {
	return &dialecte{termes: map[string]termes{
		"services":                 vers("services", services01),
		"modalites_accompagnement": vers("modalites_accompagnement", modalites01),
		"frais_a_charge":           vers("frais_a_charge", frais01),
	}, tus: personnes()}
}

// surnoms are the names that small producers gave to columns of the standard 0.1.
func surnoms() map[string]string {
	return map[string]string{"courriel": "courriels", "email": "courriels", "mail": "courriels",
		"site_internet": "site_web", "ville": "commune", "cp": "code_postal", "lat": "latitude", "lon": "longitude",
		"lng": "longitude", "long": "longitude"}
}

// personnes are the columns of the ANCT's API and of data.inclusion that name them.
func personnes() []string { return []string{"mediateurs", "contact_nom_prenom"} }

// vers gives the values of a table, all of one column of the standard.
func vers(champ string, table map[string][]string) termes {
	out := termes{}
	for ancien, nouveaux := range table {
		cle := cleTerme(ancien)
		out[cle] = []valeur{}
		for _, n := range nouveaux {
			out[cle] = append(out[cle], valeur{champ, n})
		}
	}
	return out
}

// avec adds the values of others.
func (t termes) avec(autres ...termes) termes {
	for _, a := range autres {
		for cle, valeurs := range a {
			t[cle] = append(t[cle], valeurs...)
		}
	}
	return t
}

// cleTerme ignores case, accents, and the form of apostrophes and spaces.
func cleTerme(v string) string { return lieu.Plier(cleListe(v)) }

// chercher finds a value, whole or by its label: standard 0.1 explains its
// values after a colon (« Gratuit : Je peux accéder gratuitement… »).
func (t termes) chercher(v string) ([]valeur, bool) {
	if out, ok := t[cleTerme(v)]; ok {
		return out, true
	}
	if etiquette, suite, ok := strings.Cut(v, ":"); ok && !dementi(etiquette, suite) {
		out, ok := t[cleTerme(etiquette)]
		return out, ok
	}
	return nil, false
}

// dementi reports an explanation that is not the standard's, and says the contrary of its
// label: « Gratuit : adhésion 12 €/an ».
func dementi(etiquette, suite string) bool {
	suite = cleTerme(suite)
	return cleTerme(etiquette) == cleTerme(lieu.Gratuit) && slices.ContainsFunc(quiPaient, func(mot string) bool {
		return strings.Contains(suite, mot)
	})
}

// quiPaient are words of what is not free, or not for all.
var quiPaient = []string{"€", "euro", "eur ", "adhesion", "adherent", "cotisation", "participation", "payant", "tarif",
	"condition", "sauf", "quotient", "carte", "caution", "reserve", "uniquement", "seulement"}

// vont reports whether some value goes to a column of the standard.
func (t termes) vont(champ string) bool {
	for _, valeurs := range t {
		for _, v := range valeurs {
			if v.champ == champ {
				return true
			}
		}
	}
	return false
}
