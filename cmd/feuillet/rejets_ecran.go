package main

import (
	"context"
	"fmt"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

// motsConstat are the words of each kind of finding, for one and for several.
var motsConstat = map[atelier.GenreConstat][2]string{
	atelier.Refus:      {"ligne refusée", "lignes refusées"},
	atelier.Doute:      {"valeur douteuse", "valeurs douteuses"},
	atelier.Reparation: {"valeur réparée", "valeurs réparées"},
}

// montrerConstats shows counts, then every finding.
func (a *app) montrerConstats(ctx context.Context, w *atelier.Atelier, choix atelier.ChoixConstats) error {
	comptes, err := w.CompterConstats(ctx, choix)
	if err != nil {
		return err
	}
	if len(comptes) == 0 {
		_, err := fmt.Fprintln(a.out, "Rien à signaler.")
		return err
	}
	for _, c := range comptes {
		a.direCompte(c)
	}
	var genre atelier.GenreConstat
	for c, err := range w.Constats(ctx, choix) {
		if err != nil {
			return err
		}
		if c.Genre != genre {
			fmt.Fprintf(a.out, "\n%s\n", capitale(motsConstat[c.Genre][1]))
			genre = c.Genre
		}
		fmt.Fprintf(a.out, "- %s\n", enLigne(phraseConstat(c.Constat)))
	}
	return nil
}

func (a *app) direCompte(c atelier.CompteConstats) {
	mots := motsConstat[c.Genre]
	fmt.Fprintf(a.out, "%s : %s\n", enLigne(c.Fichier), pluriel(c.Total, mots[0], mots[1]))
	for _, r := range c.Regles {
		fmt.Fprintf(a.out, "  %s × %s : %s\n", typo.Nombre(r.N), r.Regle, enLigne(r.Titre))
	}
}

// extrait bounds a value on the screen; --json and --sortie give it whole.
const extrait = 80

func phraseConstat(c store.Constat) string {
	s := fmt.Sprintf("%s, ligne %d", c.Fichier, c.Ligne)
	if c.Id != "" {
		s += " (" + c.Id + ")"
	}
	if c.Colonne != "" {
		s += ", " + c.Colonne
	}
	switch {
	case c.Motif == "" && c.Apres == "":
		return s + " : « " + raccourcir(c.Valeur) + " » mis de côté (" + c.Regle + ")"
	case c.Motif == "":
		return s + " : « " + raccourcir(c.Valeur) + " » devient « " + raccourcir(c.Apres) + " » (" + c.Regle + ")"
	case c.Valeur != "":
		return s + " : « " + raccourcir(c.Valeur) + " », " + c.Motif
	}
	return s + " : " + c.Motif
}

func raccourcir(s string) string {
	if r := []rune(s); len(r) > extrait {
		return strings.TrimSpace(string(r[:extrait])) + "…"
	}
	return s
}
