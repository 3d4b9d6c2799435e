package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"feuillet/examples"
	"feuillet/internal/faute"
	"feuillet/internal/fetch"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
)

// importation is one call of importer: files, one after the other, into a base.
type importation struct {
	*app
	importerOptions
	db      *store.DB
	exemple examples.Description
	regles  *reparer.Reparateur
	ranges  int // files kept

	services  *source.Services // of data.inclusion, when structures come with them
	rattaches map[string]bool  // files they are from
}

func (a *app) newImportation(ctx context.Context, db *store.DB, o importerOptions) (*importation, error) {
	i := &importation{app: a, importerOptions: o, db: db}
	var err error
	if i.exemple, err = examples.Territoire(); err != nil {
		return nil, err
	}
	t := territoire.France().Avec(i.exemple.Donnees) // the codes of the example are nobody else's
	centres, err := db.CentresOfficiels(ctx)
	if err != nil {
		return nil, err
	}
	i.regles, err = o.regler(ctx, db, t.AvecCentres(centres))
	return i, err
}

// tous imports every file; one found in a folder or an archive that is
// something else is said, and the others go on.
func (i *importation) tous(ctx context.Context, fichiers []origine) error {
	if err := i.rassembler(ctx, fichiers); err != nil {
		return err
	}
	for _, f := range fichiers {
		lire := i.fichier
		if f.url != "" {
			lire = i.adresse
		}
		if err := i.laisser(lire(ctx, f), f.trouve); err != nil {
			return err
		}
	}
	if i.ranges == 0 {
		return &usage{"aucun de ces fichiers n'est une liste de lieux", "feuillet importer --help dit les formats que Feuillet lit."}
	}
	return nil
}

// laisser says what is wrong with one file among several and forgets it; the
// other errors end the work, and so does what a person must agree to.
func (i *importation) laisser(err error, parmi bool) error {
	f := faute.De(err)
	var u *usage
	duFichier := f != nil && (f.Genre == faute.Fichier || f.Genre == faute.Etranger) && !f.Peut(faute.Confirmer)
	if !parmi || !duFichier && !errors.As(err, &u) {
		return err
	}
	texte, conseil := conseiller{}.expliquer(err)
	fmt.Fprintf(i.err, "laissé de côté : %s\n", texte)
	if f == nil || f.Genre != faute.Etranger {
		fmt.Fprintf(i.err, "conseil : %s\n", conseil)
		i.partiel = true
	}
	return nil
}

func (i *importation) fichier(ctx context.Context, f origine) error {
	r, err := f.ouvrir(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	return i.deballer(ctx, r, f.nom)
}

// adresse imports a file of the web, unless it is the one that was read last.
func (i *importation) adresse(ctx context.Context, f origine) error {
	avant, _, err := i.db.Telechargement(ctx, f.url)
	if err != nil {
		return err
	}
	jeton := fetch.Jeton{ETag: avant.ETag, Modifie: avant.Modifie}
	if i.relire || avant.Fichier != f.nom {
		jeton = fetch.Jeton{}
	}
	rep, err := (&fetch.Client{}).Obtenir(ctx, f.url, jeton)
	if err != nil {
		return err
	}
	if rep.Inchange {
		i.ranges++
		return i.direInchange(f.nom)
	}
	defer rep.Close()
	if err := i.deballer(ctx, rep, f.nom); err != nil {
		return err
	}
	return i.db.Telecharge(ctx, store.Telechargement{URL: f.url, Fichier: f.nom, ETag: rep.Jeton.ETag, Modifie: rep.Jeton.Modifie}, i.jour)
}

func (i *importation) direInchange(nom string) error {
	if i.json {
		return json.NewEncoder(i.out).Encode(struct {
			Fichier  string `json:"fichier"`
			Inchange bool   `json:"inchange"`
		}{nom, true})
	}
	_, err := fmt.Fprintf(i.out, "%s : rien n'a changé depuis la dernière lecture.\n", nom)
	return err
}

func (i *importation) deballer(ctx context.Context, r io.Reader, nom string) error {
	return source.Deballer(r, nom, func(e source.Entree) error {
		return i.laisser(i.ranger(ctx, e), e.Emballee)
	})
}

// ranger keeps one file, whole or not at all.
func (i *importation) ranger(ctx context.Context, e source.Entree) error {
	if i.rattaches[e.Nom] {
		return nil // its services are given with their structures
	}
	f, err := source.Ouvrir(e.Octets, e.Nom, source.Options{Personnes: i.personnes, Services: i.services})
	if err != nil {
		return err
	}
	v := &avancement{err: i.err, nom: e.Nom, ecran: terminal(i.err)}
	b, err := i.db.Import(ctx, e.Nom, i.jour, v.suivre(i.regles.Lignes(f.Lignes())), i.accords()...)
	if err == nil && v.fictif {
		err = garderExemple(ctx, i.db, i.exemple)
	}
	if err != nil {
		return err
	}
	i.ranges++
	i.partiel = i.partiel || b.Rejets > 0
	if !f.Courant() {
		fmt.Fprintf(i.err, "%s : lu comme %s.\n", e.Nom, f.Format())
	}
	if noms := f.Laissees(); len(noms) > 0 {
		i.partiel = true
		fmt.Fprintf(i.err, "%s : une seule feuille est lue. Laissées de côté : « %s ». Enregistrez chacune dans un fichier à elle, puis importez-les.\n",
			e.Nom, strings.Join(noms, " », « "))
	}
	if err := i.dire(b, v.regles, i.json); err != nil {
		return err
	}
	return i.montrerRejets(ctx, i.db, b)
}

// accords are what the person at the keyboard accepts beforehand.
func (o importerOptions) accords() []store.Accord {
	if o.confirmer {
		return []store.Accord{store.DepartEnMasse}
	}
	return nil
}
