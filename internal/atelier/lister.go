package atelier

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// Lister are the places of a selection, those that receive no public too, read
// as they are asked for.
func (a *Atelier) Lister(ctx context.Context, s *selection.Selection) iter.Seq2[lieu.Lieu, error] {
	return a.fonds(ctx).Lieux(s.Filtre)
}

// ListerDePres are the places of Lister, the nearest first when the selection is around a
// point.
func (a *Atelier) ListerDePres(ctx context.Context, s *selection.Selection) iter.Seq2[lieu.Lieu, error] {
	filtre := s.Filtre
	if len(filtre.Autour) > 0 && filtre.Proches == 0 {
		filtre.Proches = math.MaxInt
	}
	return a.fonds(ctx).Lieux(filtre)
}

// Absents are the ids that a selection asks for and that the base does not
// show, in the order they were given.
func (a *Atelier) Absents(ctx context.Context, s *selection.Selection) ([]string, error) {
	if len(s.Filtre.Ids) == 0 { // no id would select all
		return nil, nil
	}
	vus := map[string]bool{}
	for l, err := range a.fonds(ctx).Lieux(lieu.Filter{Ids: s.Filtre.Ids}) {
		if err != nil {
			return nil, err
		}
		vus[l.Id] = true
	}
	return slices.DeleteFunc(slices.Clone(s.Filtre.Ids), func(id string) bool { return vus[id] }), nil
}

// Lien is the page of the online map that shows a selection, or a little more;
// carte is the address of another map than that of the base, or empty. Without
// an address when nothing was chosen: that would be the whole country.
func (a *Atelier) Lien(ctx context.Context, s *selection.Selection, carte string) selection.Lien {
	if len(s.Requete) == 0 {
		return selection.Lien{}
	}
	if len(s.Requete) == 1 && len(s.Filtre.Ids) == 1 { // only the record says whether its id is national
		for l, err := range a.fonds(ctx).Lieux(s.Filtre) {
			if adresse, ok := a.carte(carte).Lieu(a.territoires, l.Id, l.Source, l.CodeInsee); err == nil && ok {
				return selection.Lien{Adresse: adresse}
			}
		}
	}
	return s.Lien(a.carte(carte), 0)
}

// carte is the map of the base, or another one.
func (a *Atelier) carte(adresse string) territoire.Carte {
	c := a.Carte()
	c.Base = cmp.Or(adresse, c.Base)
	return c
}

// Exporter writes the places of a selection as data, and counts them. colonnes
// are names of columns of the standard, as typed; none for all.
func (a *Atelier) Exporter(ctx context.Context, w io.Writer, s *selection.Selection, f export.Format,
	colonnes []string) (int, error) {
	var exactes []string
	for _, nom := range colonnes {
		c, ok := selection.Colonne(nom)
		if !ok {
			return 0, colonneInconnue(nom)
		}
		exactes = append(exactes, c)
	}
	return export.Ecrire(w, f, a.Lister(ctx, s), exactes...)
}

// Colonne is a column of a list of places.
type Colonne struct {
	Nom    string // as it was asked for
	Valeur func(*lieu.Lieu) string
}

// colonnesUsuelles are those of a list when none is asked for; the last one is
// the id, which is copied from there.
func colonnesUsuelles(s *selection.Selection) []string {
	if len(s.Filtre.Autour) > 0 {
		return []string{"nom", "commune", "distance", "telephone", "id"}
	}
	return []string{"nom", "commune", "telephone", "id"}
}

// colonnesCalculees are those that no place holds, by their folded names.
var colonnesCalculees = map[string]func(*Atelier, *selection.Selection, *lieu.Lieu) string{
	"departement": departementDe, "distance": distanceDe, "km": distanceDe, "territoire": communeDe,
}

// Colonnes are the columns of a list of a selection, by names as typed: those
// of the standard, « departement », « territoire » or « distance ». None asked
// for gives the usual ones.
func (a *Atelier) Colonnes(s *selection.Selection, noms []string) ([]Colonne, error) {
	if len(noms) == 0 {
		noms = colonnesUsuelles(s)
	}
	var out []Colonne
	for _, nom := range noms {
		valeur, err := a.valeur(s, nom)
		if err != nil {
			return nil, err
		}
		out = append(out, Colonne{nom, valeur})
	}
	return out, nil
}

func (a *Atelier) valeur(s *selection.Selection, nom string) (func(*lieu.Lieu) string, error) {
	if calculer, ok := colonnesCalculees[lieu.Plier(nom)]; ok {
		return func(l *lieu.Lieu) string { return calculer(a, s, l) }, nil
	}
	colonne, ok := selection.Colonne(nom)
	if !ok {
		return nil, colonneInconnue(nom, "departement", "distance")
	}
	champ, _ := lieu.ChampNomme(colonne)
	return champ.Texte, nil
}

func departementDe(a *Atelier, _ *selection.Selection, l *lieu.Lieu) string {
	d, _ := a.territoires.Departement(l.Departement())
	return d.Nom
}

// distanceDe is the distance to the nearest point of the selection: « 2,4 km ».
func distanceDe(_ *Atelier, s *selection.Selection, l *lieu.Lieu) string {
	km, ok := s.Filtre.Distance(l)
	if !ok {
		return ""
	}
	return strings.Replace(fmt.Sprintf("%.1f km", km), ".", ",", 1)
}

func communeDe(a *Atelier, _ *selection.Selection, l *lieu.Lieu) string {
	z, _ := a.territoires.Zone(territoire.EchelleCommune, a.territoires.CodeDuLieu(l))
	return z.Nom
}

func colonneInconnue(nom string, calculees ...string) error {
	var noms []string
	for _, c := range lieu.Champs() {
		noms = append(noms, c.Nom)
	}
	return faute.New(faute.Demande, conseilNoms(nom, append(noms, calculees...)),
		"la colonne « %s » n'existe pas", nom).Au("colonnes")
}
