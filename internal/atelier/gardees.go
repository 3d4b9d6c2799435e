package atelier

import (
	"context"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// Gardee is a selection kept under a name, as the base reads it today.
type Gardee struct {
	Nom     string
	Requete string               // query of an address
	Choisie *selection.Selection // nil with a Faute
	Lieux   int                  // that it has today
	Faute   *faute.Faute         // it is understood no more: a value may have left the base
}

// Enregistrer keeps a choice under a name, in the place of the former one, once
// it is understood. What is kept is the question, with the criteria of the
// selection that it narrows: it stands alone, and is asked again each time.
func (a *Atelier) Enregistrer(ctx context.Context, nom string, c Choix) (*Gardee, error) {
	nom = strings.TrimSpace(nom)
	if nom == "" {
		return nil, faute.New(faute.Demande, "C'est par lui qu'on la retrouve.", "il manque le nom de la sélection")
	}
	if c.Vide() {
		return nil, faute.New(faute.Demande, "Ajoutez au moins un critère.", "il manque ce qu'il faut choisir")
	}
	db, err := a.ecrite()
	if err != nil {
		return nil, err
	}
	s, err := a.Choisir(ctx, c)
	if err != nil {
		return nil, err
	}
	n, err := a.Compter(ctx, s)
	if err != nil {
		return nil, err
	}
	g := &Gardee{Nom: nom, Requete: s.Requete.String(), Choisie: s, Lieux: n}
	return g, db.GarderSelection(ctx, g.Nom, g.Requete, a.jour)
}

// Gardees are the selections kept, by name, with the places they have today.
func (a *Atelier) Gardees(ctx context.Context) ([]Gardee, error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	lues, err := db.Selections(ctx)
	if err != nil {
		return nil, err
	}
	var out []Gardee
	for _, l := range lues {
		g := Gardee{Nom: l.Nom, Requete: l.Requete}
		if err := a.relireGardee(ctx, &g); err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, nil
}

// relireGardee asks a kept selection again; what it cannot say is its Faute.
func (a *Atelier) relireGardee(ctx context.Context, g *Gardee) error {
	r, err := selection.Lire(g.Requete)
	if err == nil {
		g.Choisie, err = a.fonds(ctx).Lire(r)
	}
	if err == nil {
		g.Lieux, err = a.Compter(ctx, g.Choisie)
	}
	if f := faute.De(err); f != nil && f.Genre == faute.Demande {
		g.Choisie, g.Faute = nil, f
		return nil
	}
	return err
}

// Supprimer removes a kept selection; the places stay.
func (a *Atelier) Supprimer(ctx context.Context, nom string) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	ok, err := db.OublierSelection(ctx, nom)
	if err == nil && !ok {
		err = selectionInconnue(nom)
	}
	return err
}

func selectionInconnue(nom string) error {
	return faute.New(faute.Demande, "", "la sélection « %s » n'existe pas dans cette base", nom).
		Permet(faute.Selections)
}
