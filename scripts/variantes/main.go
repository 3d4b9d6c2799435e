// Command variantes makes every paper in every way: each row of the table of
// papers, for each audience, with each setting of the row, one at a time, then
// with each pair of them. What is refused is told with its reason, so that the
// PDF files it leaves can be given to a validator, and none is forgotten: a
// setting whose values nobody listed ends the run.
//
//	go run ./scripts/variantes -sortie /tmp/variantes
//	go run ./scripts/variantes -sortie /tmp/variantes -base gironde.db -requete commune=Bordeaux -paires
package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/render"
	"feuillet/render/papiers"
)

// libres are values for settings that take any.
var libres = map[string]string{
	"territoire": "Pays d’essai",
	"jusqu-au":   "2027-05-31",
	"annonce":    "Le bus numérique passe|12 mai, 9 h à 12 h|place de la Mairie",
	"quand":      "samedi-matin",
	"heure":      "14:30",
	"pages-max":  "8",
	"avant":      "2027-01-31",
}

func main() {
	base := flag.String("base", "", "base of places; the fictional one when empty")
	requete := flag.String("requete", "", "which places, as a query: commune=Bordeaux")
	dossier := flag.String("sortie", "", "folder of the files")
	papier := flag.String("papier", "", "one paper alone")
	documents := flag.Int("documents", 2, "documents kept of each demand")
	paires := flag.Bool("paires", false, "also each pair of settings")
	flag.Parse()
	if err := faire(*base, *requete, *dossier, *papier, *documents, *paires); err != nil {
		fmt.Fprintln(os.Stderr, "variantes:", err)
		os.Exit(1)
	}
}

func faire(base, requete, dossier, papier string, documents int, paires bool) error {
	ctx := context.Background()
	a, err := ouvrir(ctx, base)
	if err != nil {
		return err
	}
	defer a.Close()
	if err := os.MkdirAll(dossier, 0o755); err != nil {
		return err
	}
	choix, err := url.ParseQuery(requete)
	if err != nil {
		return err
	}
	e := essai{a: a, dossier: dossier, documents: documents, refus: map[string]int{}}
	for _, p := range papiers.Papiers() {
		if papier != "" && p.Nom != papier {
			continue
		}
		toutes, err := reglages(&p, paires)
		if err != nil {
			return err
		}
		for _, o := range toutes {
			if err := e.essayer(ctx, &p, choix, o); err != nil {
				return fmt.Errorf("%s %v: %w", p.Nom, o, err)
			}
		}
	}
	for _, r := range slices.Sorted(maps.Keys(e.refus)) {
		fmt.Printf("refused %d: %s\n", e.refus[r], r)
	}
	fmt.Printf("%d demands, %d files\n", e.demandes, e.fichiers)
	return nil
}

func ouvrir(ctx context.Context, base string) (*atelier.Atelier, error) {
	o := atelier.Options{Jour: time.Date(2026, 11, 22, 10, 30, 0, 0, time.UTC)}
	if base == "" {
		return atelier.OpenExample(ctx, o)
	}
	return atelier.Open(ctx, base, store.Lecture, o)
}

// reglages are the ways of a paper: for each audience nothing set, then each
// value of each setting, then pairs of settings of two names.
func reglages(p *render.Papier, paires bool) (out []map[string]string, err error) {
	var seuls []map[string]string
	for _, o := range p.Reglages() {
		valeurs := o.Choix
		switch {
		case o.Nom == "pour":
			continue
		case o.Ouinon():
			valeurs = []string{"oui"}
		case len(valeurs) == 0 && libres[o.Nom] == "":
			return nil, fmt.Errorf("%s: no value is listed here for « %s »", p.Nom, o.Nom)
		case len(valeurs) == 0:
			valeurs = []string{libres[o.Nom]}
		}
		for _, v := range valeurs {
			seuls = append(seuls, map[string]string{o.Nom: v})
		}
	}
	ways := append([]map[string]string{{}}, seuls...)
	for i := range seuls {
		for _, autre := range seuls[:i] {
			if paire := union(seuls[i], autre); paires && len(paire) == 2 {
				ways = append(ways, paire)
			}
		}
	}
	audiences := p.Audiences
	if len(audiences) < 2 {
		return ways, nil
	}
	for _, pour := range audiences {
		for _, w := range ways {
			out = append(out, union(w, map[string]string{"pour": string(pour)}))
		}
	}
	return out, nil
}

func union(a, b map[string]string) map[string]string {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

// essai is a run.
type essai struct {
	a                  *atelier.Atelier
	dossier            string
	documents          int
	demandes, fichiers int
	refus              map[string]int
}

// essayer makes one demand, and keeps its first documents.
func (e *essai) essayer(ctx context.Context, p *render.Papier, choix url.Values, o map[string]string) error {
	cles := map[string][]string{}
	if !p.SansLieu {
		maps.Copy(cles, choix)
	}
	var noms []string
	for _, nom := range slices.Sorted(maps.Keys(o)) {
		cles[nom] = []string{o[nom]}
		noms = append(noms, nom+"-"+strings.NewReplacer("|", "", " ", "", ":", "", "/", "").Replace(o[nom]))
	}
	e.demandes++
	t, err := e.demander(ctx, p.Nom, cles)
	if err != nil {
		return e.refuser(p, err)
	}
	n := 0
	for doc, err := range t.Papiers {
		if err == nil {
			err = doc.Refus
		}
		if err != nil {
			return e.refuser(p, err)
		}
		nom := strings.Join(append([]string{p.Nom}, noms...), "_")
		if err := e.ecrire(doc, fmt.Sprintf("%s_%d.pdf", nom, n+1)); err != nil {
			return err
		}
		if n++; n == e.documents {
			break
		}
	}
	return nil
}

func (e *essai) demander(ctx context.Context, papier string, cles map[string][]string) (*atelier.Travail, error) {
	d, err := e.a.LireCles(papier, cles)
	if err != nil {
		return nil, err
	}
	return e.a.Faire(ctx, d)
}

// refuser keeps what a person is told; what is no fault of a demand ends the run.
func (e *essai) refuser(p *render.Papier, err error) error {
	f := faute.De(err)
	if f == nil || f.Genre != faute.Demande {
		return err
	}
	e.refus[p.Nom+": "+f.Texte]++
	return nil
}

func (e *essai) ecrire(p *atelier.Papier, nom string) error {
	f, err := os.Create(filepath.Join(e.dossier, nom))
	if err != nil {
		return err
	}
	defer f.Close()
	e.fichiers++
	return e.a.Ecrire(f, p, atelier.Sorties()[0])
}
