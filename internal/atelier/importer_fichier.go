package atelier

import (
	"cmp"
	"context"
	"io"
	"iter"

	"feuillet/examples"
	"feuillet/internal/fetch"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
)

// file imports a file of the disk, or what comes through a pipe.
func (r *importation) file(ctx context.Context, s Source) error {
	f, err := s.open(ctx)
	if err != nil {
		return err
	}
	defer f.Close()
	return r.unpack(ctx, f, s.Nom)
}

// address imports a file of the web, unless it is the one that was read last.
func (r *importation) address(ctx context.Context, s Source) error {
	before, _, err := r.db.Telechargement(ctx, fetch.Publique(s.URL))
	if err != nil {
		return err
	}
	known := fetch.Jeton{ETag: before.ETag, Modifie: before.Modifie}
	if r.Relire || before.Fichier != s.Nom {
		known = fetch.Jeton{}
	}
	rep, err := (&fetch.Client{}).Obtenir(ctx, s.URL, known)
	if err != nil {
		return err
	}
	if rep.Inchange {
		r.say(Inchange{s.Nom})
		return nil
	}
	defer rep.Close()
	if err := r.unpack(ctx, rep, s.Nom); err != nil {
		return err
	}
	return r.db.Telecharge(ctx, store.Telechargement{URL: fetch.Publique(s.URL), Fichier: s.Nom, ETag: rep.Jeton.ETag,
		Modifie: rep.Jeton.Modifie}, r.jour)
}

func (r *importation) unpack(ctx context.Context, octets io.Reader, nom string) error {
	return source.Deballer(octets, nom, func(e source.Entree) error {
		return r.leaveAside(r.keep(ctx, e), e.Emballee)
	})
}

// keep puts one file in the base, whole or not at all.
func (r *importation) keep(ctx context.Context, e source.Entree) error {
	if r.attached[e.Nom] {
		return nil // its services are given with their structures
	}
	columns, err := r.columns(ctx, cmp.Or(r.Remplace, e.Nom))
	if err != nil {
		return err
	}
	f, err := source.Ouvrir(e.Octets, e.Nom, source.Options{Personnes: r.Personnes, Services: r.services,
		Colonnes: columns})
	if err != nil {
		return err
	}
	p := newPassage(e.Nom)
	var b store.Bilan
	err = p.run(r.say, func() (err error) {
		b, err = r.db.ImportEdition(ctx, e.Nom, r.Remplace, r.jour, p.rows(r.mender.Lignes(f.Lignes())), r.agreements()...)
		return err
	})
	if err != nil {
		return err
	}
	r.kept()
	if err := r.keepColumns(ctx, e.Nom, columns); err != nil {
		return err
	}
	if p.fictional {
		if err := r.keepExample(ctx, r.example); err != nil {
			return err
		}
	}
	return r.tell(ctx, f, b, p.byRule)
}

// tell says what became of a file that was kept.
func (r *importation) tell(ctx context.Context, f *source.Fichier, b store.Bilan, byRule map[string]int) error {
	r.say(Reconnu{b.Fichier, f.Format(), f.Courant()})
	if noms := f.Laissees(); len(noms) > 0 {
		r.say(FeuillesLaissees{b.Fichier, noms})
	}
	if n := f.Masquees(); n > 0 {
		r.say(LignesMasquees{b.Fichier, n})
	}
	if noms := f.ACote(); len(noms) > 0 {
		r.say(ColonnesACote{b.Fichier, noms})
	}
	r.say(Importe{b, byRule})
	if b.Copie != "" || b.SansCopie {
		r.say(CopieGardee{b.Copie, b.CopiesRetirees})
	}
	if b.Rejets == 0 {
		return nil
	}
	first, err := r.firstRefused(ctx, b.Fichier)
	if err == nil {
		r.say(Refusees{b.Fichier, first, b.Rejets})
	}
	return err
}

// maxRefused bounds Refusees: one mends a file by its first faults.
const maxRefused = 10

func (r *importation) firstRefused(ctx context.Context, fichier string) ([]store.Constat, error) {
	var out []store.Constat
	for c, err := range r.db.Rejets(ctx, fichier) {
		if err != nil {
			return nil, err
		}
		if out = append(out, c); len(out) == maxRefused {
			break
		}
	}
	return out, nil
}

// step is how many rows pass between two Avances.
const step = 1000

// passage watches the rows of one file on their way to the base.
type passage struct {
	nom       string
	read      int
	fictional bool           // some are of the fictional example
	byRule    map[string]int // values mended
	progress  chan int
}

func newPassage(nom string) *passage {
	return &passage{nom: nom, byRule: map[string]int{}, progress: make(chan int)}
}

// rows lets rows pass and counts them. The base walks them ahead, on a
// goroutine of its own that ends before Import does.
func (p *passage) rows(rows iter.Seq2[lieu.Ligne, error]) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for l, err := range rows {
			p.fictional = p.fictional || l.Lieu.Source == examples.Source
			for _, m := range l.Reparations {
				p.byRule[m.Regle]++
			}
			if p.read++; p.read%step == 0 {
				p.progress <- p.read
			}
			if !yield(l, err) {
				return
			}
		}
	}
}

// run does the work that walks the rows, and tells how far they are on the
// goroutine of the caller, as Suivi promises: work leaves it meanwhile.
func (p *passage) run(say func(Evenement), work func() error) error {
	done := make(chan error)
	go func() { done <- work() }()
	for {
		select {
		case n := <-p.progress:
			say(Avance{Quoi: p.nom, Faits: n})
		case err := <-done:
			return err
		}
	}
}
