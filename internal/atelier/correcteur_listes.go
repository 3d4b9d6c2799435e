package atelier

import (
	"cmp"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
)

// enValeurs gives a correction of a closed list the values of the standard for
// the words that papers print (« arnaques », « démarches »), which are those that
// people know. Commas part words when each is known; what is not is left as typed.
func enValeurs(colonne, saisie string) string {
	i := slices.IndexFunc(lieu.Champs(), func(c lieu.Champ) bool { return c.Nom == colonne })
	if i < 0 || lieu.Champs()[i].Valeurs == nil {
		return saisie
	}
	champ, mots := lieu.Champs()[i], imprimes(colonne)
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
