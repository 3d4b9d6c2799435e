package main

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu/reparer"
	"feuillet/render/typo"
)

// compte counts findings of one kind in one file.
type compte struct {
	fichier    string
	total      int
	parRegle   map[string]int
	exemplaire map[string]string // rule → a reason, for a rule without title
}

// montrerConstats shows counts, then every finding.
func (a *app) montrerConstats(ctx context.Context, db *store.DB, o rejetsOptions) error {
	n := 0
	for _, g := range o.genres(db) {
		comptes, err := o.compter(ctx, g)
		if err != nil {
			return err
		}
		for _, c := range comptes {
			n += c.total
			a.direCompte(g, c)
		}
	}
	if n == 0 {
		_, err := fmt.Fprintln(a.out, "Rien à signaler.")
		return err
	}
	for _, g := range o.genres(db) {
		if err := a.detailler(g, o.choisis(ctx, g)); err != nil {
			return err
		}
	}
	return nil
}

func (o *rejetsOptions) compter(ctx context.Context, g genre) ([]compte, error) {
	var out []compte
	for c, err := range o.choisis(ctx, g) {
		if err != nil {
			return nil, err
		}
		if len(out) == 0 || out[len(out)-1].fichier != c.Fichier {
			out = append(out, compte{c.Fichier, 0, map[string]int{}, map[string]string{}})
		}
		dernier := &out[len(out)-1]
		dernier.total++
		dernier.parRegle[c.Regle]++
		dernier.exemplaire[c.Regle] = c.Motif
	}
	return out, nil
}

func (a *app) direCompte(g genre, c compte) {
	fmt.Fprintf(a.out, "%s : %s\n", enLigne(c.fichier), pluriel(c.total, g.un, g.beaucoup))
	noms := make([]string, 0, len(c.parRegle))
	for nom := range c.parRegle {
		noms = append(noms, nom)
	}
	slices.SortFunc(noms, func(x, y string) int {
		if d := c.parRegle[y] - c.parRegle[x]; d != 0 {
			return d
		}
		return strings.Compare(x, y)
	})
	for _, nom := range noms {
		titre := titreRegle(nom, g.nom)
		if titre == "" {
			titre = c.exemplaire[nom]
		}
		fmt.Fprintf(a.out, "  %s × %s : %s\n", typo.Nombre(c.parRegle[nom]), nom, enLigne(titre))
	}
}

// titreRegle is what a rule looks for; "" when only its reasons say it.
func titreRegle(nom, genre string) string {
	for _, r := range reparer.Regles() {
		switch {
		case r.Nom == nom && genre == genreReparation:
			return r.Titre
		case r.Nom == nom:
			return r.Doute
		}
	}
	return titreLecture(nom)
}

// titreLecture is the same for the rules of readers of files.
func titreLecture(nom string) string {
	switch nom {
	case "ligne-brisee":
		return "Ligne qui ne peut pas être découpée en colonnes"
	case "cellules-en-trop":
		return "Ligne qui a plus de cases que de colonnes"
	case "ligne-coupee":
		return "Ligne coupée en deux"
	case "id-absent":
		return "Identifiant absent"
	case "nom-absent":
		return "Nom absent"
	case "sans-commune":
		return "Ni commune, ni code INSEE, ni code postal"
	case "id-repete":
		return "Identifiant déjà pris par une autre ligne"
	case source.RegleAncien:
		return "Valeur de l'ancien standard 0.1"
	case "hors-sujet":
		return "Service qui n'est pas de la médiation numérique"
	}
	return ""
}

func (a *app) detailler(g genre, constats iter.Seq2[store.Constat, error]) error {
	premier := true
	for c, err := range constats {
		if err != nil {
			return err
		}
		if premier {
			fmt.Fprintf(a.out, "\n%s\n", strings.ToUpper(g.beaucoup[:1])+g.beaucoup[1:])
			premier = false
		}
		fmt.Fprintf(a.out, "- %s\n", enLigne(phraseConstat(c)))
	}
	return nil
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
