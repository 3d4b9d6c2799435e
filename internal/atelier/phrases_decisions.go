package atelier

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/internal/store"
	"feuillet/lieu/doublons"
	"feuillet/render/typo"
)

// effectWords say what a decision came to.
var effectWords = map[Effet]string{
	PlusMontre:  "n'est plus montré",
	MotifNeuf:   "était déjà exclu : le motif est mis à jour",
	Remontre:    "est montré de nouveau",
	SansFichier: "n'est plus exclu, mais aucun fichier ne l'a plus",
	PasExclu:    "n'était pas exclu",
}

// Phrase says what became of the place.
func (d Decide) Phrase() string { return idAndName(&d.Lieu) + " : " + effectWords[d.Effet] + "." }

// PhraseExclusion says why a place is kept out, who decided and when.
func PhraseExclusion(x store.Exclusion) string {
	profit := ""
	if x.AuProfit != "" {
		profit = " de " + x.AuProfit
	}
	return fmt.Sprintf("%s : %s%s (%s, %s)", x.Id, x.Motif, profit, x.Auteur, x.Date)
}

// Phrase says the change that was made.
func (c Correction) Phrase() string {
	return idAndName(&c.Lieu) + ", " + c.Colonne + " : " + Devient(c.Publie, c.Valeur) + "."
}

// PhraseCorrection says a correction kept, and whether it is still of use.
func PhraseCorrection(c store.Correction) string {
	s := fmt.Sprintf("%s, %s : %s (%s, %s)", c.Id, c.Colonne, Devient(c.Publie, c.Valeur), c.Auteur, c.Date)
	if Inutile(c) {
		s += " : le producteur dit maintenant la même chose, elle peut être annulée"
	}
	return s
}

// Phrase counts what was done of the corrections of a file.
func (b BilanCorrections) Phrase() string {
	return fmt.Sprintf("%s. Nouvelles : %d. Déjà connues : %d. Laissées de côté : %d.",
		typo.Pluriel(b.Lues, "correction lue", "corrections lues"), b.Neuves, b.Connues, len(b.Laissees))
}

// Phrase counts what was erased, or would be.
func (x Oublie) Phrase(fait bool) string {
	temps := func(n int) string {
		switch {
		case !fait:
			return "à effacer"
		case n < 2:
			return "effacée"
		}
		return "effacées"
	}
	fiches := typo.Pluriel(x.Fiches, "fiche", "fiches")
	if x.Lieu != "" {
		return fmt.Sprintf("Lieu %s : %s %s.", quoted(x.Lieu), fiches, temps(x.Fiches))
	}
	ou := ""
	if x.Fiches > 0 {
		ou = ", dans " + fiches
	}
	valeurs := typo.Pluriel(x.Valeurs, "valeur", "valeurs")
	return fmt.Sprintf("%s : %s %s%s.", quoted(x.Texte), valeurs, temps(x.Valeurs), ou)
}

// prochesMax is how many texts that may name a person are said one by one.
const prochesMax = 8

// PhraseProches says what may name still who was forgotten, and is left for a
// person to judge; "" when nothing does.
func (x Oublie) PhraseProches() string {
	if len(x.Proches) == 0 {
		return ""
	}
	var dits []string
	for _, p := range x.Proches[:min(len(x.Proches), prochesMax)] {
		dit := quoted(shorten(p.Texte))
		if p.Lieu != "" {
			dit += " (" + p.Lieu + ")"
		}
		dits = append(dits, dit)
	}
	suite := ""
	if n := len(x.Proches) - prochesMax; n > 0 {
		suite = fmt.Sprintf(", et %s", typo.Pluriel(n, "autre", "autres"))
	}
	return "Peut-être encore cette personne, laissé tel quel : " + strings.Join(dits, ", ") + suite + "."
}

// Phrase is the selection in words with its places, or why it is understood no more.
func (g Gardee) Phrase() string {
	if g.Faute != nil {
		return g.Requete + " (" + g.Faute.Error() + ")"
	}
	return g.Choisie.Phrase(g.Lieux)
}

// CompterDoublons counts propositions by how sure they are.
func CompterDoublons(propositions []doublons.Proposition) string {
	n := map[doublons.Confiance]int{}
	for _, p := range propositions {
		n[p.Confiance]++
	}
	return fmt.Sprintf("%s : %s, %s, %d à vérifier.", typo.Pluriel(len(propositions), "proposition", "propositions"),
		typo.Pluriel(n[doublons.Sure], "sûre", "sûres"), typo.Pluriel(n[doublons.Probable], "probable", "probables"),
		n[doublons.AVerifier])
}

// meanings say what may be true of a proposition.
var meanings = map[Sens]string{
	SensUnSeulLieu:     "Un seul lieu",
	SensDifferents:     "Des lieux différents",
	SensBonneFusion:    "La fusion est bonne",
	SensSansLaFusion:   "Des lieux différents, sans la fusion",
	SensMauvaiseFusion: "Sinon, dites-le à la source",
}

// Titre says it in words.
func (s Sens) Titre() string { return meanings[s] }

// String is all of it on one line.
func (r Resume) String() string {
	maj := ""
	if !r.Maj.IsZero() {
		maj = typo.DateCourte(r.Maj)
	}
	return joined(r.Nom, r.Adresse, r.Telephone, maj)
}

// joined puts on one line the parts that there are.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}
