package atelier

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu/reparer"
)

// GenreConstat is a kind of finding: what an import noted of a row or a value.
type GenreConstat string

// The kinds of findings.
const (
	Refus      GenreConstat = "rejet" // a row that is no place
	Doute      GenreConstat = "doute" // a value kept, that its producer should look at
	Reparation GenreConstat = "reparation"
)

// ChoixConstats asks for what the last import of each file noted.
type ChoixConstats struct {
	Fichier string         // one file, by its name in the history; all when empty
	Regle   string         // one rule, by its name; all when empty
	Genres  []GenreConstat // in this order; Refus then Doute when empty
}

// genres are the kinds asked for.
func (c ChoixConstats) genres() []GenreConstat {
	if len(c.Genres) == 0 {
		return []GenreConstat{Refus, Doute}
	}
	return c.Genres
}

// Verifier refuses a rule that does not exist.
func (c ChoixConstats) Verifier() error { return verifierRegle(c.Regle) }

// ConstatImport is a finding of a kind.
type ConstatImport struct {
	Genre GenreConstat `json:"genre"`
	store.Constat
}

// ParRegle counts the findings of one rule.
type ParRegle struct {
	Regle string // may be empty: older versions named none
	Titre string // what it finds or mends, French, without final stop
	N     int
}

// CompteConstats counts the findings of one kind in one file.
type CompteConstats struct {
	Genre   GenreConstat
	Fichier string
	Total   int
	Regles  []ParRegle // most findings first, then by name
}

// Constats gives the findings asked for, kind after kind, by file and line.
// A file or a rule that does not exist is a fault of the kind Demande.
func (a *Atelier) Constats(ctx context.Context, c ChoixConstats) iter.Seq2[ConstatImport, error] {
	return func(yield func(ConstatImport, error) bool) {
		if err := a.verifierConstats(ctx, c); err != nil {
			yield(ConstatImport{}, err)
			return
		}
		for _, g := range c.genres() {
			for found, err := range a.findings(ctx, g, c.Fichier) {
				if err == nil && c.Regle != "" && found.Regle != c.Regle {
					continue
				}
				if !yield(ConstatImport{g, found}, err) || err != nil {
					return
				}
			}
		}
	}
}

// CompterConstats counts the findings asked for, by kind, file and rule.
func (a *Atelier) CompterConstats(ctx context.Context, c ChoixConstats) ([]CompteConstats, error) {
	var out []CompteConstats
	byRule := map[string]*ParRegle{}
	for found, err := range a.Constats(ctx, c) {
		if err != nil {
			return nil, err
		}
		last := len(out) - 1
		if last < 0 || out[last].Genre != found.Genre || out[last].Fichier != found.Fichier {
			closeCount(out, byRule)
			out = append(out, CompteConstats{Genre: found.Genre, Fichier: found.Fichier})
			last++
		}
		out[last].Total++
		r := byRule[found.Regle]
		if r == nil {
			r = &ParRegle{Regle: found.Regle, Titre: titreRegle(found.Regle, found.Genre)}
			byRule[found.Regle] = r
		}
		if r.N++; titreRegle(found.Regle, found.Genre) == "" {
			r.Titre = found.Motif // a rule without a title has a reason for each finding
		}
	}
	closeCount(out, byRule)
	return out, nil
}

// closeCount puts the rules counted in the last count, and forgets them.
func closeCount(out []CompteConstats, byRule map[string]*ParRegle) {
	if len(out) == 0 {
		return
	}
	last := &out[len(out)-1]
	for _, r := range byRule {
		last.Regles = append(last.Regles, *r)
	}
	clear(byRule)
	slices.SortFunc(last.Regles, func(x, y ParRegle) int {
		return cmp.Or(cmp.Compare(y.N, x.N), strings.Compare(x.Regle, y.Regle))
	})
}

// findings are those of a kind, of a file or of all.
func (a *Atelier) findings(ctx context.Context, g GenreConstat, fichier string) iter.Seq2[store.Constat, error] {
	switch g {
	case Refus:
		return a.db.Rejets(ctx, fichier)
	case Doute:
		return a.db.Doutes(ctx, fichier)
	}
	return a.db.Reparations(ctx, fichier)
}

// verifierConstats refuses a rule that does not exist, and a name that no
// import has.
func (a *Atelier) verifierConstats(ctx context.Context, c ChoixConstats) error {
	if err := c.Verifier(); err != nil {
		return err
	}
	if a.db == nil {
		return SansBase()
	}
	noms, err := a.db.Fichiers(ctx)
	if err != nil || c.Fichier == "" || slices.Contains(noms, c.Fichier) {
		return err
	}
	f := faute.New(faute.Demande, "Fichiers importés : "+strings.Join(noms, ", ")+".",
		"aucun fichier importé ne s'appelle « %s »", c.Fichier).Au("fichier")
	if len(noms) == 0 {
		f.Conseil = "Aucun fichier n'a été importé."
		f.Permet(faute.Importer)
	}
	return f
}

// verifierRegle refuses what is not the name of a rule, of values or of reading.
func verifierRegle(nom string) error {
	if _, ok := reparer.Trouver(nom); ok || nom == "" || titreLecture(nom) != "" {
		return nil
	}
	return faute.New(faute.Demande, "Règles : "+strings.Join(reparer.Noms(false), ", ")+".",
		"aucune règle ne s'appelle « %s »", nom).Au("regle")
}

// titreRegle is what a rule finds or mends, in French; "" for a rule whose
// reasons alone say it, or that an older version had.
func titreRegle(nom string, g GenreConstat) string {
	r, ok := reparer.Trouver(nom)
	switch {
	case ok && g == Reparation:
		return r.Titre
	case ok:
		return r.Doute
	}
	return titreLecture(nom)
}

func titreLecture(nom string) string {
	for _, r := range source.Regles() {
		if r.Nom == nom {
			return r.Titre
		}
	}
	return ""
}
