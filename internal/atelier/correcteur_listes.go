package atelier

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/internal/faute"
	"feuillet/lieu"
)

// enValeurs gives a correction of a closed list the values of the standard for
// the words that papers print (« arnaques », « démarches »), which are those that
// people know. Commas part words when each is known; what is not is left as typed.
func enValeurs(colonne, saisie string) string {
	champ, _ := lieu.ChampNomme(colonne)
	if champ.Valeurs == nil {
		return saisie
	}
	mots := imprimes(colonne)
	parties := strings.Split(saisie, lieu.Separateur)
	if len(parties) == 1 && strings.Contains(saisie, ",") {
		virgules := strings.Split(saisie, ",")
		if !slices.ContainsFunc(virgules, func(v string) bool { return valeurDite(champ, mots, v) == "" }) {
			parties = virgules
		}
	}
	for i, p := range parties {
		parties[i] = cmp.Or(valeurDite(champ, mots, p), p)
	}
	return strings.Join(parties, lieu.Separateur)
}

// valeurDite is the value of the list that is typed as it is, or as paper says
// it in short; empty when there is none.
func valeurDite(champ lieu.Champ, mots map[string][]string, saisie string) string {
	cle := lieu.Plier(strings.TrimSpace(saisie))
	for _, v := range champ.Valeurs {
		if cle != "" && (cle == lieu.Plier(v) || cle == lieu.Plier(motDe(v, mots))) {
			return v
		}
	}
	return ""
}

// motDe is the shortest wording of a value on paper, or the value.
func motDe(v string, mots map[string][]string) string {
	if dits := mots[v]; len(dits) > 0 {
		return cmp.Or(dits[0], v)
	}
	return v
}

// dejaDite reports the doubt of a value that the place has already: who corrects the others
// keeps it as it is.
func dejaDite(k *Correction, d *lieu.Doute) bool {
	return d.Regle == "liste" && slices.Contains(strings.Split(k.Publie, lieu.Separateur), d.Valeur)
}

// ValeurDite is a value of a closed list, and how a reader says it.
type ValeurDite struct{ Valeur, Mots string }

// ValeursDites are the values of a column whose list is closed, in its order; none for a
// free one, and for a list that nobody would read.
func ValeursDites(colonne string) (out []ValeurDite) {
	champ, ok := lieu.ChampNomme(colonne)
	if !ok || len(champ.Valeurs) > lisibles {
		return nil
	}
	mots := imprimes(colonne)
	for _, v := range champ.Valeurs {
		out = append(out, ValeurDite{v, phraseDe(v, mots)})
	}
	return out
}

// EnListe reports a column of several values.
func EnListe(colonne string) bool {
	champ, ok := lieu.ChampNomme(colonne)
	return ok && champ.Liste()
}

// phraseDe is the title that papers give to a value, which is read alone; the value when
// they have none.
func phraseDe(v string, mots map[string][]string) string {
	for _, m := range mots[v] {
		if r, _ := utf8.DecodeRuneInString(m); unicode.IsUpper(r) {
			return strings.TrimSuffix(m, ".")
		}
	}
	return v
}

// lisibles is how many values of a list are read in one message.
const lisibles = 20

// horsListe refuses a value doubted for want of it in its closed list, and says
// those that it has; nil for another doubt, and for a list too long to be read.
func horsListe(champ lieu.Champ, d *lieu.Doute) *faute.Faute {
	if n := len(champ.Valeurs); n == 0 || n > lisibles || d.Regle != "liste" {
		return nil
	}
	mots, dites := imprimes(champ.Nom), []string{}
	for _, v := range champ.Valeurs {
		dites = append(dites, motDe(v, mots))
	}
	return faute.New(faute.Demande, "Choisissez parmi : "+strings.Join(dites, " | ")+
		". Pour en dire plusieurs, séparez-les par le signe |.", "%s = « %s » : %s",
		champ.Nom, d.Valeur, d.Motif).Au(champ.Nom).Avec(faute.Geste{Nom: faute.Confirmer,
		Valeur: "vous voulez la garder sans que les papiers l'impriment"})
}
