package main

import (
	"context"
	"io"
	"os"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/render"
)

// aideRemplir is the help of what is written on a paper before it is printed.
func aideRemplir(p render.Papier) string {
	var noms []string
	for _, c := range p.ASaisir {
		noms = append(noms, c.Nom)
	}
	return "`fichier` de ce qui est écrit d'avance, ou - pour l'entrée standard ; une ligne « champ : valeur » pour " +
		"chacun (" + strings.Join(noms, ", ") + "), ou un objet JSON. Rien n'en est gardé"
}

// imprimeur makes the papers, with what was written on them if anything was.
func (o *commande) imprimeur(w *atelier.Atelier) (imprimeur, error) {
	if o.remplir == "" {
		return w.Imprimer, nil
	}
	ecrit, err := lireEcrit(o.remplir)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, d atelier.Demande, vers atelier.Destination, suivi atelier.Suivi) (atelier.Bilan,
		error) {
		return w.ImprimerRempli(ctx, d, ecrit, vers, suivi)
	}, nil
}

// lireEcrit reads what is written from a file, or from the standard input. It is not
// given on the command line, which a computer keeps and shows to others.
func lireEcrit(chemin string) (map[string][]string, error) {
	if chemin == "-" {
		return decoder(os.Stdin, "entrée standard")
	}
	f, err := os.Open(chemin)
	if err != nil {
		texte, conseil, ok := faute.Systeme(err)
		if !ok {
			texte, conseil = "ce fichier ne peut pas être lu", "Donnez un fichier de texte, ou - pour l'entrée standard."
		}
		return nil, faute.New(faute.Fichier, conseil, "%s", texte).Dans(chemin).Par(err)
	}
	defer f.Close()
	return decoder(f, chemin)
}

func decoder(r io.Reader, nom string) (map[string][]string, error) {
	data, err := io.ReadAll(io.LimitReader(r, render.SaisieOctets+1))
	if err != nil {
		return nil, faute.New(faute.Fichier, "Donnez un fichier de texte, ou - pour l'entrée standard.",
			"ce fichier ne peut pas être lu").Dans(nom).Par(err)
	}
	ecrit, err := atelier.LireEcrit(data)
	if f := faute.De(err); f != nil {
		f.Dans(nom)
	}
	return ecrit, err
}
