// Package atelier is the workshop: all that can be done with a base of places.
// It opens a base, chooses places, composes papers, imports, corrects and
// controls; whoever shows the work, a command or a page, asks it for values. It
// prints nothing, reads no clock and names no option, command or button: what a
// person should know is a Remarque or a faute.Faute, what goes on is an Evenement.
// What was done says itself in French, the same on every front: methods Phrase.
package atelier

import (
	"context"
	"errors"
	"path/filepath"
	"sync/atomic"
	"time"

	"feuillet/examples"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/papiers"
	"feuillet/render/pdf"
	"feuillet/render/qr"
	"feuillet/templates"
)

// Atelier is a base, opened once, and what is known of its territory. The
// methods that only read may be called by several goroutines.
type Atelier struct {
	db          *store.DB // nil without a base, see Vide
	jour        time.Time // today
	papiers     []render.Papier
	modeles     string // folder of the models that a Demande names, empty for none
	territoires *territoire.Territoires
	reglages    reglages
	pdf         *pdf.Writer
	codes       *qr.Cache
	chemin      string // the file, when Create opened it
	restes      atomic.Int64
	made        bool  // Create made the file, and nothing was kept in it yet
	dernier     int64 // the last change of the places that papers made here are sure to know
}

// Options are what an Atelier is opened with.
type Options struct {
	Jour    time.Time       // today: no clock is read
	Papiers []render.Papier // the table of papers, papiers.Papiers when empty
	Modeles string          // folder of models by name, empty for none
	// Simultane lets others read while one writes, for who serves several people
	// at once; see Atelier.Simultane.
	Simultane bool
}

// reglages are the settings that a base carries for its papers.
type reglages struct {
	carte     string
	editeur   render.Editeur
	charte    *templates.Charte // what papers have of it, with its pages; nil for none
	gardee    bool              // the charter is one that was kept
	exemple   bool              // its places do not exist, and their papers say so
	sansSuivi bool              // papers made for printing are not remembered
}

// Settings that a base may carry.
const (
	cleExemple        = "exemple"
	cleCarte          = "carte"
	cleEditeur        = "editeur"
	cleAdresseEditeur = "adresse_editeur"
	cleTelEditeur     = "telephone_editeur"
	cleCharte         = "charte"
	clePages          = "pages"
)

// SansBase is the fault of a work that finds no base.
func SansBase() *faute.Faute {
	return faute.New(faute.Base, "", "aucune base de lieux n'a été trouvée").
		Avec(faute.Geste{Nom: faute.Importer}, faute.Geste{Nom: faute.Exemple})
}

// Open opens the base of a file, which Trouver may have found. An empty path
// is the fault SansBase.
func Open(ctx context.Context, chemin string, mode store.Mode, o Options) (*Atelier, error) {
	if chemin == "" {
		return nil, SansBase()
	}
	db, err := store.OpenWith(ctx, chemin, store.Options{Mode: mode, Simultane: o.Simultane})
	if err != nil {
		return nil, err
	}
	a, err := sur(ctx, db, o)
	if err == nil {
		a.menage(filepath.Dir(chemin))
	}
	return a, err
}

// OpenExample opens the fictional places that the program carries, for reading.
func OpenExample(ctx context.Context, o Options) (*Atelier, error) {
	db, err := store.OpenFS(ctx, examples.Base(), examples.NomBase)
	if err != nil {
		return nil, err
	}
	return sur(ctx, db, o)
}

// Vide is a workshop without a base: it makes the papers that show no place.
func Vide(o Options) *Atelier {
	a := neuf(nil, o)
	a.territoires = territoire.France()
	return a
}

func neuf(db *store.DB, o Options) *Atelier {
	a := &Atelier{db: db, jour: o.Jour, papiers: o.Papiers, modeles: o.Modeles, pdf: pdf.New(), codes: qr.NewCache()}
	if a.papiers == nil {
		a.papiers = papiers.Papiers()
	}
	return a
}

// sur reads what a base says of its territory and its papers.
func sur(ctx context.Context, db *store.DB, o Options) (*Atelier, error) {
	a := neuf(db, o)
	err := a.lireReglages(ctx)
	if err == nil {
		a.territoires, err = territoires(ctx, db)
	}
	if err == nil {
		a.dernier, err = db.DernierChangement(ctx)
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return a, nil
}

func (a *Atelier) lireReglages(ctx context.Context) error {
	fictif, sansSuivi := "", ""
	for cle, v := range map[string]*string{cleCarte: &a.reglages.carte, cleEditeur: &a.reglages.editeur.Nom,
		cleAdresseEditeur: &a.reglages.editeur.Adresse, cleTelEditeur: &a.reglages.editeur.Telephone,
		cleExemple: &fictif, cleSansSuivi: &sansSuivi} {
		var err error
		if *v, err = a.db.Parametre(ctx, cle); err != nil {
			return err
		}
	}
	a.reglages.exemple, a.reglages.sansSuivi = fictif != "", sansSuivi != ""
	return a.lireCharte(ctx)
}

// territoires are those of France, and those that a base carries itself.
func territoires(ctx context.Context, db *store.DB) (*territoire.Territoires, error) {
	d, err := db.Territoire(ctx)
	if err != nil || len(d.Communes) == 0 {
		return territoire.France(), err
	}
	return territoire.France().Avec(d), nil
}

// Close closes the base. One that Create made is taken away when nothing was
// kept in it.
func (a *Atelier) Close() error {
	if a.db == nil {
		return nil
	}
	return errors.Join(a.leave(), a.db.Close())
}

// Simultane reports that the base is read while another writes in it: it was
// asked for, and its disk is of this computer. Else one computer writes at a time.
func (a *Atelier) Simultane() bool { return a.db != nil && a.db.Simultane() }

// Papier is a row of the table of papers, by its name.
func (a *Atelier) Papier(nom string) (*render.Papier, bool) {
	for i := range a.papiers {
		if a.papiers[i].Nom == nom {
			return &a.papiers[i], true
		}
	}
	return nil, false
}

// Papiers is the table of papers.
func (a *Atelier) Papiers() []render.Papier { return a.papiers }

// Territoires are those of France, and those that the base carries.
func (a *Atelier) Territoires() *territoire.Territoires { return a.territoires }

// Exemple reports places that do not exist.
func (a *Atelier) Exemple() bool { return a.reglages.exemple }

// Carte is the online map that the papers of this base lead to.
func (a *Atelier) Carte() territoire.Carte { return territoire.Carte{Base: a.reglages.carte} }

// Editeur is who prints, as the base says it, unless a model or a person says otherwise.
func (a *Atelier) Editeur() render.Editeur { return a.reglages.editeur }

// IndexRefait reports that what finds the places did not tell them any more, and was made again.
func (a *Atelier) IndexRefait() bool { return a.db != nil && a.db.IndexRefait() }

// SansIndex reports that what finds the places does not tell them any more, and
// could not be made again: they are all read.
func (a *Atelier) SansIndex() bool { return a.db != nil && a.db.SansIndex() }

// Copie is where the base of before its update was kept, empty when it was not updated.
func (a *Atelier) Copie() string {
	if a.db == nil {
		return ""
	}
	return a.db.Copie()
}
