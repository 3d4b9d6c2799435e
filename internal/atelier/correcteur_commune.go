package atelier

import (
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/proche"
	"feuillet/lieu/territoire"
)

// Columns that say in which commune a place is: one alone contradicts the others.
const (
	colonneCommune    = "commune"
	colonneCodePostal = "code_postal"
	colonneCodeInsee  = "code_insee"
	colonneLatitude   = "latitude"
	colonneLongitude  = "longitude"
)

// ColonnesCommune are the columns that change together when a place moves.
func ColonnesCommune() []string {
	return []string{colonneCommune, colonneCodePostal, colonneCodeInsee, colonneLatitude, colonneLongitude}
}

// deplacement is the correction of where a place is, with what goes with it.
type deplacement struct {
	*correcteur
	l   *lieu.Lieu
	out []Correction
}

// dite is what is corrected of a column, else what the place says.
func (d *deplacement) dite(colonne string) (valeur string, corrigee bool) {
	for _, k := range d.out {
		if k.Colonne == colonne {
			return k.Valeur, true
		}
	}
	return colonneDe(colonne).Texte(d.l), false
}

// ajouter corrects a column that nobody spoke of.
func (d *deplacement) ajouter(colonne, valeur string) {
	if avant, deja := d.dite(colonne); !deja && avant != valeur {
		k := d.out[0]
		k.Colonne, k.Valeur = colonne, valeur
		d.out = append(d.out, k)
	}
}

// completer adds to the correction of a commune what goes with it, and that nobody said:
// its code, its postal code when it has one alone, and no position when that of before
// stands in the commune of before. A commune of several postal codes asks which.
func (c *correcteur) completer(l *lieu.Lieu, out []Correction) ([]Correction, error) {
	d := &deplacement{c, l, out}
	code, dit := d.dite(colonneCodeInsee)
	nom, change := d.dite(colonneCommune)
	if change && !dit && nom != "" {
		z, err := d.commune(nom)
		if err != nil {
			return nil, err
		}
		code = z.Code
	}
	if code == "" || code == l.CodeInsee {
		return out, nil
	}
	d.ajouter(colonneCodeInsee, code)
	if c.quittee(l, code) {
		d.ajouter(colonneLatitude, "")
		d.ajouter(colonneLongitude, "")
	}
	return d.out, nil
}

// commune finds the commune that is named, and its postal code.
func (d *deplacement) commune(nom string) (territoire.Zone, error) {
	postal, dit := d.dite(colonneCodePostal)
	z, postaux, err := d.communeDite(nom, postal)
	if err != nil || z.Code == "" || z.Code == d.l.CodeInsee {
		return z, err
	}
	for i := range d.out { // « Saint-Denis (Gard) » is how one of several is told, and not its name
		if k := &d.out[i]; k.Colonne == colonneCommune && territoire.Cle(nom) != territoire.Cle(z.Nom) {
			k.Valeur = z.Nom
		}
	}
	switch {
	case dit || slices.Contains(postaux, postal):
	case len(postaux) > 1:
		return z, faute.New(faute.Demande, "Choisissez : "+strings.Join(postaux, ", ")+".",
			"%s a plusieurs codes postaux", z.Nom).Au(colonneCodePostal)
	case len(postaux) == 1:
		d.ajouter(colonneCodePostal, postaux[0])
	}
	return z, nil
}

// communeDite is the commune that a person names, with its postal codes; none when the
// name is of no commune, which is judged as it is for a file.
func (c *correcteur) communeDite(nom, postal string) (territoire.Zone, []string, error) {
	t := c.a.territoires
	if une, ok := t.Situer(nom, postal); ok {
		z, _ := t.Zone(territoire.EchelleCommune, une.Code)
		return z, une.CodesPostaux, nil
	}
	z, possibles, ok := t.Designer(nom, territoire.EchelleCommune)
	if ok {
		return z, postauxDe(t, z.Code), nil
	}
	if len(possibles) == 0 || c.confirmer {
		return territoire.Zone{}, nil, nil
	}
	var noms []string
	for _, p := range possibles {
		if p.Accord == possibles[0].Accord {
			noms = append(noms, t.Libelle(p.Zone))
		}
	}
	if dites := strings.Join(noms, " ; "); possibles[0].Accord.Sur() {
		return z, nil, faute.New(faute.Demande, "Dites aussi son code postal, ou écrivez : "+dites+".",
			"plusieurs communes s'appellent « %s »", nom).Au(colonneCommune)
	}
	return z, nil, faute.New(faute.Demande, proche.VouliezVous(noms...), "« %s » n'est le nom d'aucune commune", nom).
		Au(colonneCommune).Avec(faute.Geste{Nom: faute.Confirmer, Valeur: "elle s'écrit ainsi"})
}

// postauxDe are the postal codes of a commune, or of an arrondissement of one.
func postauxDe(t *territoire.Territoires, code string) []string {
	for _, r := range t.Rattachees() {
		if r.Code == code && len(r.CodesPostaux) > 0 {
			return r.CodesPostaux
		}
	}
	c, _ := t.Commune(code)
	return c.CodesPostaux
}

// quittee reports a position that is of the commune of before: it stands nearer to it.
// In doubt it is kept: the commune may have been written wrong.
func (c *correcteur) quittee(l *lieu.Lieu, code string) bool {
	lat, lon, ok := l.Position()
	avant, connue := c.a.territoires.Centre(c.a.territoires.CodeDuLieu(l))
	apres, situee := c.a.territoires.Centre(code)
	return ok && connue && situee && lieu.LoinDe(lat, lon, avant.Latitude, avant.Longitude) <
		lieu.LoinDe(lat, lon, apres.Latitude, apres.Longitude)
}
