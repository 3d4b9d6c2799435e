package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"feuillet/lieu/territoire"
)

// origine is where a file to import is: on the disk, at an address, or on the
// standard input. One of the last three fields is set.
type origine struct {
	nom    string // under which the base knows it
	trouve bool   // in a folder: when it is something else it is said, and the others go on
	chemin string
	url    string
	entree bool
}

// entreeStandard is the name of what comes through a pipe, unless --nom gives another.
const entreeStandard = "entrée standard"

// origines are the files that the arguments stand for, in their order.
func origines(args []string, nom string) ([]origine, error) {
	fichiers, err := motifs(args)
	if err != nil {
		return nil, err
	}
	var out []origine
	for _, s := range fichiers {
		switch info, err := os.Stat(s); {
		case s == "-":
			out = append(out, origine{nom: entreeStandard, entree: true})
		case strings.Contains(s, "://"):
			_, sansProtocole, _ := strings.Cut(s, "://")
			out = append(out, origine{nom: sansProtocole, url: s})
		case err == nil && info.IsDir():
			dedans, err := dossier(s)
			if err != nil {
				return nil, err
			}
			out = append(out, dedans...)
		default:
			out = append(out, origine{nom: filepath.Base(s), chemin: s})
		}
	}
	return nommerOrigines(out, nom)
}

// nommerOrigines gives --nom to the only file, and refuses that two files of one call
// have one name: the second would take the place of the first.
func nommerOrigines(out []origine, nom string) ([]origine, error) {
	if nom != "" {
		if len(out) != 1 {
			return nil, &usage{"--nom nomme un seul fichier", "Importez les fichiers un par un."}
		}
		out[0].nom = nom
	}
	vus := map[string]bool{}
	for _, o := range out {
		if vus[o.nom] {
			return nil, &usage{fmt.Sprintf("deux fichiers s'appellent « %s » : le second remplacerait le premier", o.nom),
				"Importez-les un par un, en donnant un autre nom au second avec --nom."}
		}
		vus[o.nom] = true
	}
	return out, nil
}

// dossier lists the files of a folder, in order; hidden ones and folders inside are passed.
func dossier(chemin string) ([]origine, error) {
	entrees, err := os.ReadDir(chemin)
	if err != nil {
		return nil, &usage{fmt.Sprintf("le dossier « %s » ne peut pas être lu", chemin), "Vérifiez vos droits sur ce dossier."}
	}
	var out []origine
	for _, e := range entrees {
		if strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$") {
			continue
		}
		c := filepath.Join(chemin, e.Name())
		if info, err := os.Stat(c); err == nil && info.Mode().IsRegular() {
			out = append(out, origine{nom: e.Name(), chemin: c, trouve: true})
		}
	}
	if len(out) == 0 {
		return nil, &usage{fmt.Sprintf("le dossier « %s » ne contient aucun fichier", chemin), "Vérifiez son nom."}
	}
	return out, nil
}

// ouvrir opens a file of the disk, or the standard input so that it can be left.
func (o origine) ouvrir(ctx context.Context) (io.ReadCloser, error) {
	if o.entree {
		r, w := io.Pipe()
		context.AfterFunc(ctx, func() { w.CloseWithError(ctx.Err()) })
		go func() { _, err := io.Copy(w, os.Stdin); w.CloseWithError(err) }()
		return r, nil
	}
	f, err := os.Open(o.chemin)
	if err != nil {
		return nil, &usage{fmt.Sprintf("le fichier « %s » ne peut pas être lu", o.chemin), "Vérifiez son nom et son dossier."}
	}
	return f, nil
}

// exportCarte is the address where the online map gives the places of a territory.
func exportCarte(texte, carte string) (string, error) {
	t := territoire.France()
	z, _, ok := t.Designer(texte, territoire.EchelleFrance, territoire.EchelleRegion, territoire.EchelleDepartement)
	if !ok {
		return "", &usage{fmt.Sprintf("« %s » n'est ni un département, ni une région", texte), "Par exemple : --depuis-la-carte gironde, --depuis-la-carte bretagne ou --depuis-la-carte france."}
	}
	adresse, ok := territoire.Carte{Base: carte}.Export(t, z)
	if !ok {
		return "", &usage{fmt.Sprintf("la carte en ligne n'a pas de page pour « %s »", z.Nom), "Téléchargez ses lieux sur data.gouv.fr, puis importez le fichier."}
	}
	return adresse, nil
}

// motifs expands *.csv ourselves: the command line of Windows does not.
func motifs(args []string) ([]string, error) {
	var out []string
	for _, s := range args {
		if !strings.ContainsAny(s, "*?") || strings.Contains(s, "://") || existe(s) {
			out = append(out, s)
			continue
		}
		trouves, err := filepath.Glob(s)
		if err != nil || len(trouves) == 0 {
			return nil, &usage{fmt.Sprintf("aucun fichier ne correspond à « %s »", s), "Vérifiez le nom et le dossier."}
		}
		out = append(out, trouves...)
	}
	return out, nil
}
