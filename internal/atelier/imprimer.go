package atelier

import (
	"bytes"
	"context"
	"io"
	"iter"
	"path/filepath"

	"feuillet/internal/faute"
	"feuillet/internal/inorder"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/render"
)

// Destination is where papers are written, and how.
type Destination struct {
	Chemin  string // a file, when it ends as the format does; else a folder; empty for the usual one
	Ecraser bool   // replaces also a file that somebody else made
	Sortie  Sortie
	// SansSuivi remembers none of the papers; Ou says where they will hang.
	SansSuivi bool
	Ou        string
	// Retenir remembers the papers when somebody else writes in the base meanwhile;
	// nil writes at once.
	Retenir func(context.Context, []store.Tirage)
}

// Imprimer makes the papers of a demand and writes them. What was written when
// it stops is whole.
func (a *Atelier) Imprimer(ctx context.Context, d Demande, vers Destination, suivi Suivi) (Bilan, error) {
	t := newTirage(a, vers, suivi)
	err := t.imprimer(ctx, d, nil)
	return t.fin(ctx, err)
}

// ImprimerKit makes and writes all the papers of a territory, see Kit.
func (a *Atelier) ImprimerKit(ctx context.Context, d Demande, vers Destination, suivi Suivi) (Bilan, error) {
	t := newTirage(a, vers, suivi)
	demandes, err := a.Kit(ctx, d)
	t.suite = len(demandes) > 1
	for _, une := range demandes {
		if err == nil {
			err = t.imprimer(ctx, une, nil)
		}
	}
	return t.fin(ctx, err)
}

// fin is what a run did, and what should be looked at; err is what stopped it.
func (t *tirage) fin(ctx context.Context, err error) (Bilan, error) {
	t.retenir(context.WithoutCancel(ctx))
	if err == nil {
		err = t.douter(ctx)
	}
	t.bilan.Revue = t.revue.fin()
	return t.bilan, err
}

// tirage is a run of papers to one place: no file of it takes the place of
// another, and what is to be said of several papers is said once.
type tirage struct {
	a     *Atelier
	vers  Destination
	suivi Suivi
	noms  sortie.Noms
	dits  map[string]bool
	revue *revue
	bilan Bilan
	faits []store.Tirage      // to be remembered
	ecrit map[string][]string // on a form, see Remplir

	avances int  // papers that were told to be done
	total   int  // of a run of several demands, 0 when it is not known
	suite   bool // the run has several demands
}

func newTirage(a *Atelier, vers Destination, suivi Suivi) *tirage {
	return &tirage{a: a, vers: vers, suivi: suivi, dits: map[string]bool{}, revue: newRevue()}
}

// imprimer makes and writes the papers of one demand, or those of them that are wanted.
func (t *tirage) imprimer(ctx context.Context, d Demande, voulu func(*Papier) bool) error {
	w, err := t.a.faire(ctx, d, &t.noms, t.ecrit)
	if err != nil {
		return err
	}
	for _, r := range w.Remarques {
		t.bilan.Perte = t.bilan.Perte || r.Perte
		t.dire(r)
	}
	ou, err := t.place(w)
	if err != nil {
		return err
	}
	for p, err := range t.prets(ctx, w.seuls(voulu)) {
		if err == nil {
			err = t.ecrire(p, ou)
		}
		if err != nil {
			return err
		}
		t.avancer(w.Total)
	}
	return nil
}

// avancer tells a paper that is done, of all those of the run: of several demands, each
// knows only its own.
func (t *tirage) avancer(total int) {
	t.avances++
	if t.suite {
		total = t.total
	}
	if t.avances > total {
		total = 0
	}
	t.suivi(Avance{Faits: t.avances, Total: total})
}

// seuls is a work with the papers that are wanted alone; all of them when nil.
func (w *Travail) seuls(voulu func(*Papier) bool) *Travail {
	if voulu == nil {
		return w
	}
	out := *w
	out.Papiers = func(yield func(*Papier, error) bool) {
		for p, err := range w.Papiers {
			if (err != nil || voulu(p)) && !yield(p, err) {
				return
			}
		}
	}
	return &out
}

// pret is a paper, its files when they are written already, and what is to be
// remembered of it.
type pret struct {
	*Papier
	fichiers [][]byte
	suivi    *store.Tirage
}

// prets are the papers of a work in order. Several are written to memory on all
// cores, a few at a time; one alone goes straight to its file.
func (t *tirage) prets(ctx context.Context, w *Travail) iter.Seq2[pret, error] {
	return inorder.Map(ctx, w.Papiers, func(p *Papier) (pret, error) {
		out := pret{Papier: p}
		var err error
		if out.suivi, err = t.suivre(w, p); err != nil || w.Total < 2 || p.Refus != nil {
			return out, err
		}
		out.fichiers, err = t.enMemoire(p)
		return out, err
	})
}

// suivre is what is to be remembered of a paper, nil for nothing.
func (t *tirage) suivre(w *Travail, p *Papier) (*store.Tirage, error) {
	if t.vers.SansSuivi || t.vers.Sortie.Nom != Sorties()[0].Nom {
		return nil, nil
	}
	un, ok, err := t.a.Tirage(w, p, t.vers.Ou)
	if !ok {
		return nil, err
	}
	return &un, err
}

// retenir remembers the papers that were written, whatever stopped the others;
// when that cannot be, it is said.
func (t *tirage) retenir(ctx context.Context) {
	if t.vers.Retenir != nil {
		t.vers.Retenir(ctx, t.faits)
		return
	}
	dits, err := t.a.Retenir(ctx, t.faits)
	if err != nil {
		t.dire(pasRetenus(err))
	}
	for _, s := range dits {
		t.dire(Remarque{Avis: render.Avis{Texte: s}})
	}
}

// enMemoire writes the files of a paper.
func (t *tirage) enMemoire(p *Papier) ([][]byte, error) {
	n, ecrire := t.fichiersDe(p), t.vers.Sortie.ouvrir(t.a, p)
	out := make([][]byte, n)
	for i := range n {
		var b bytes.Buffer
		if err := ecrire(&b, i); err != nil {
			return nil, err
		}
		out[i] = b.Bytes()
	}
	return out, nil
}

// fichiersDe is how many files a paper takes.
func (t *tirage) fichiersDe(p *Papier) int {
	if t.vers.Sortie.ParPage {
		return p.Len
	}
	return 1
}

// dire says a remark of the whole work, once a run.
func (t *tirage) dire(r Remarque) {
	cle := string(r.Genre) + "\x00" + r.Texte
	if !t.dits[cle] {
		t.dits[cle] = true
		t.suivi(Dit{r})
	}
}

// place says where a paper goes, by its name.
type place func(nom string) string

// place is the file that was asked for, or a folder, made if need be: that of
// the run, or one for the papers of this work when they are several.
func (t *tirage) place(w *Travail) (place, error) {
	s := t.vers.Sortie
	if s.finit(t.vers.Chemin) > 0 {
		if w.Total > 1 {
			return nil, faute.New(faute.Demande, "Donnez un dossier.", "« %s » est un seul fichier, et il y a %d papiers à "+
				"écrire",
				t.vers.Chemin, w.Total).Avec(faute.Geste{Nom: faute.AutreFichier})
		}
		t.a.menage(filepath.Dir(t.vers.Chemin))
		return func(string) string { return t.vers.Chemin }, nil
	}
	dossier := t.vers.Chemin
	if p, _ := t.a.Papier(w.Demande.Papier); dossier == "" && w.Total > 1 && p.Dossier != "" {
		dossier = sortie.Simple(p.Dossier, w.Titre)
	}
	if dossier != "" {
		if err := sortie.Dossier(dossier); err != nil {
			return nil, err
		}
	}
	t.a.menage(dossier)
	return func(nom string) string { return filepath.Join(dossier, nom+s.Suffixe) }, nil
}

// ecrire writes one paper where it belongs, and tells it.
func (t *tirage) ecrire(p pret, ou place) error {
	t.revue.papier(p.Papier)
	if p.Refus != nil {
		t.bilan.Refuses, t.bilan.Perte = t.bilan.Refuses+1, true
		t.suivi(Refuse{p.Papier})
		return nil
	}
	fichier, err := t.ranger(p, ou(p.Nom))
	if err != nil {
		return err
	}
	if p.suivi != nil {
		t.faits = append(t.faits, *p.suivi)
	}
	t.bilan.compter(p.Papier)
	if t.vers.Sortie.Nom == Sorties()[0].Nom {
		t.bilan.Feuilles.Compter(p.Papier)
	}
	t.suivi(Fait{fichier, p.Papier})
	return nil
}

// ranger puts a paper on the disk and says where: a file, or a folder named so
// when a file holds one page.
func (t *tirage) ranger(p pret, fichier string) (string, error) {
	n, ecrire := t.fichiersDe(p.Papier), t.vers.Sortie.ouvrir(t.a, p.Papier)
	page := func(w io.Writer, i int) error {
		if p.fichiers == nil {
			return ecrire(w, i)
		}
		_, err := w.Write(p.fichiers[i])
		return err
	}
	if n > 1 {
		dossier := t.vers.Sortie.sans(fichier)
		return dossier, sortie.Pages(dossier, t.vers.Sortie.Suffixe, n, page)
	}
	garder := sortie.Ecrire
	if t.vers.Sortie.Donnees {
		garder = sortie.EcrireCSV
	}
	return fichier, garder(fichier, t.vers.Ecraser, func(w io.Writer) error { return page(w, 0) })
}
