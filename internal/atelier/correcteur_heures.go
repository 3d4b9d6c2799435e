package atelier

import (
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
	"feuillet/lieu/lisible"
)

// jugerHoraires keeps hours that paper can say, and says how they were
// understood. What would not be printed is refused, with a way to write this
// very sentence; several readings are kept when the person means the words.
func (c *correcteur) jugerHoraires(k *Correction, valeur string, lue *lieu.Ligne) error {
	if k.Valeur == "" {
		return nil
	}
	w, err := horaires.Lire(valeur)
	dits := lisible.LireHeures(&lue.Lieu)
	mots := err != nil && dits.Mots != ""
	if err == nil || mots && c.confirmer {
		k.Valeur, k.Compris = valeur, direSemaine(w, dits)
		for _, d := range lue.Doutes {
			if d.Colonne == "horaires" && err == nil {
				k.Compris = append(k.Compris, d.Motif)
			}
		}
		return nil
	}
	f := faute.New(faute.Demande, direAutrement(k.Valeur, valeur), "horaires = « %s » : %s", k.Valeur,
		raisonDe(dits, lue)).Au("horaires")
	switch {
	case mots:
		f = f.Avec(faute.Geste{Nom: faute.Confirmer, Valeur: "ces mots doivent être imprimés tels quels"})
	case parleDeFermer(k.Valeur):
		f = f.Avec(faute.Geste{Nom: faute.DireAvis, Valeur: k.Id}).Avec(faute.Geste{Nom: faute.Exclure, Valeur: k.Id})
	}
	return f
}

func raisonDe(dits lisible.Heures, lue *lieu.Ligne) string {
	if dits.Raison != "" {
		return dits.Raison
	}
	i := slices.IndexFunc(lue.Doutes, func(d lieu.Doute) bool { return d.Colonne == "horaires" })
	if i < 0 {
		return "ces horaires ne disent rien"
	}
	return lue.Doutes[i].Motif
}

// direSemaine is the week in sentences, or the words that stand for it.
func direSemaine(w horaires.Semaine, dits lisible.Heures) []string {
	if dits.Mots != "" {
		return []string{dits.Mots}
	}
	if dits.Connues {
		w = dits.Semaine
	}
	out := w.Phrases()
	for _, r := range dits.Remarques {
		out = append(out, r.String())
	}
	return out
}

func parleDeFermer(s string) bool { return strings.Contains(lieu.Plier(s), "ferm") }

// unExemple is hours that are understood.
const unExemple = "« du lundi au vendredi 9h-12h et 14h-17h ; samedi 9h-12h »"

// direAutrement says how to write this sentence: what it lacks, added to it.
func direAutrement(dite, lue string) string {
	if w, err := horaires.Parse(lue); err == nil && w.Motif() == horaires.Cachee {
		return "Dites chaque jour une seule fois, avec toutes ses heures, par exemple : « lundi 9h-12h et 14h-17h »."
	}
	for _, essai := range []struct{ conseil, avant, apres string }{
		{"Dites les jours", "du lundi au vendredi ", ""},
		{"Dites les heures", "", " 9h-12h et 14h-17h"},
	} {
		if s := essai.avant + dite + essai.apres; !parleDeFermer(dite) && francais.Lire(s, nil).Verdict == francais.Lu {
			return essai.conseil + ", par exemple : « " + s + " »."
		}
	}
	if parleDeFermer(dite) {
		return "Dites aussi les jours ouverts, par exemple : « du mardi au samedi 9h-12h, fermé le lundi »."
	}
	return "Écrivez chaque jour avec ses heures, par exemple : " + unExemple + "."
}
