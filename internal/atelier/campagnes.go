package atelier

import (
	"context"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// Campagne are papers that are made again together, each quarter for instance.
type Campagne struct {
	Nom      string
	Demandes []Demande
	Fautes   []*faute.Faute // of those that cannot be asked for any more
}

// Campagnes are those of the base, by name.
func (a *Atelier) Campagnes(ctx context.Context) ([]Campagne, error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	l, err := db.Campagnes(ctx)
	if err != nil {
		return nil, err
	}
	var out []Campagne
	for _, p := range l {
		if n := len(out); n == 0 || out[n-1].Nom != p.Campagne {
			out = append(out, Campagne{Nom: p.Campagne})
		}
		c := &out[len(out)-1]
		d, err := a.relire(p.Papier, p.Requete, "")
		switch f := faute.De(err); {
		case f != nil:
			c.Fautes = append(c.Fautes, f)
		case err != nil:
			return nil, err
		default:
			c.Demandes = append(c.Demandes, d)
		}
	}
	return out, nil
}

// Campagne is one of them, by its name.
func (a *Atelier) Campagne(ctx context.Context, nom string) (Campagne, error) {
	l, err := a.Campagnes(ctx)
	if err != nil {
		return Campagne{}, err
	}
	nom = strings.TrimSpace(nom)
	if i := slices.IndexFunc(l, func(c Campagne) bool { return c.Nom == nom }); i >= 0 {
		return l[i], nil
	}
	var noms []string
	for _, c := range l {
		noms = append(noms, c.Nom)
	}
	if len(noms) == 0 {
		return Campagne{}, faute.New(faute.Demande, "", "aucune campagne n'est enregistrée dans cette base").
			Permet(faute.Tirages)
	}
	return Campagne{}, faute.New(faute.Demande, conseilNoms(nom, noms), "la campagne « %s » n'existe pas", nom)
}

// EnregistrerCampagne keeps papers that were printed under a name, by their
// numbers, in the place of the campaign of that name; all of them without any
// number. It gives the campaign.
func (a *Atelier) EnregistrerCampagne(ctx context.Context, nom string, nums ...int64) (Campagne, error) {
	if nom = strings.TrimSpace(nom); nom == "" || !propre(nom) {
		return Campagne{}, faute.New(faute.Demande, "Écrivez-le sur une ligne : « janvier ».",
			"il manque le nom de la campagne").Au("nom")
	}
	db, err := a.ecrite()
	if err != nil {
		return Campagne{}, err
	}
	l, err := a.choisis(ctx, nums)
	if err != nil {
		return Campagne{}, err
	}
	var papiers []store.PapierCampagne
	for _, i := range l {
		papiers = append(papiers, store.PapierCampagne{Papier: i.Papier, Requete: i.Requete})
	}
	if err := db.GarderCampagne(ctx, nom, papiers...); err != nil {
		return Campagne{}, err
	}
	return a.Campagne(ctx, nom)
}

// choisis are papers by their numbers, all without any.
func (a *Atelier) choisis(ctx context.Context, nums []int64) ([]Imprime, error) {
	l, err := a.Imprimes(ctx)
	if err != nil {
		return nil, err
	}
	for _, n := range nums {
		if !slices.ContainsFunc(l, func(i Imprime) bool { return i.Num == n }) {
			return nil, tirageInconnu(n)
		}
	}
	if len(nums) > 0 {
		l = slices.DeleteFunc(l, func(i Imprime) bool { return !slices.Contains(nums, i.Num) })
	}
	if len(l) == 0 {
		return nil, faute.New(faute.Demande, "Faites d'abord des papiers : Feuillet s'en souvient.",
			"aucun papier n'a été fait pour être imprimé")
	}
	return l, nil
}

// SupprimerCampagne forgets a campaign; its papers stay remembered.
func (a *Atelier) SupprimerCampagne(ctx context.Context, nom string) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	c, err := a.Campagne(ctx, nom)
	if err != nil {
		return err
	}
	return db.GarderCampagne(ctx, c.Nom)
}
