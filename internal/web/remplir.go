package web

import (
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render"
)

// avantEcrit begins the names of the fields that a person fills in, apart from those
// that choose a paper.
const avantEcrit = "ecrit."

// ecriture is what is written on a paper before it is printed. It is sent with the
// form of the paper, and is no part of an address.
type ecriture struct {
	Champs []champEcrit
}

// champEcrit is one of its fields.
type champEcrit struct {
	Nom, Titre, Valeur string
	Lignes             bool
	Choix              []choix
}

// saisir takes what the form of a paper sends for the keys of its address: what is typed
// is what is made, drawn already or not. What is written on the paper stays apart.
func (v *visite) saisir() {
	q := v.r.URL.Query()
	v.ecrit = map[string][]string{}
	for nom, valeurs := range v.r.PostForm {
		c, ok := strings.CutPrefix(nom, avantEcrit)
		if !ok {
			q[nom] = valeurs
		} else if slices.ContainsFunc(valeurs, func(s string) bool { return strings.TrimSpace(s) != "" }) {
			v.ecrit[c] = valeurs
		}
	}
	v.r.URL.Path, v.r.URL.RawQuery = "/"+v.r.PathValue("papier"), q.Encode()
	v.dater(v.r.URL)
}

// ecriture are the fields of a paper, with what was written: nothing is lost by a fault.
func (v *visite) ecriture(p *render.Papier) (e ecriture) {
	for _, c := range p.ASaisir {
		x := champEcrit{Nom: avantEcrit + c.Nom, Titre: v.mots.ou("ecrit."+c.Nom, c.Titre), Lignes: c.Lignes}
		dit := v.ecrit[c.Nom]
		for _, o := range c.Choix {
			x.Choix = append(x.Choix, choix{o.Nom, o.Titre, slices.Contains(dit, o.Nom)})
		}
		if len(c.Choix) == 0 && len(dit) > 0 {
			x.Valeur = dit[0]
		}
		e.Champs = append(e.Champs, x)
	}
	return e
}

// rempli is the document that the address asks for, with what is written on it: made
// for this answer alone, it enters no cache, no address and no history.
func (v *visite) rempli(d atelier.Demande) (*unique, error) {
	u, err := v.vierge(d)
	if err != nil {
		return nil, err
	}
	if u.papier.Lieu != "" { // the one that is seen, among others
		d.Requete, d.Selection = selection.Requete{selection.ParIdentifiant: {u.papier.Lieu}}, ""
	}
	plein, err := v.composer(d, 1, v.ecrit)
	if err != nil {
		return nil, err
	}
	u.papier = plein.papier
	return u, nil
}

// pasDansUnFichier refuses to write in the folder of papers a sheet that says who is
// helped: nor is an empty one written in its place without a word.
func (v *visite) pasDansUnFichier() error {
	if len(v.ecrit) == 0 {
		return nil
	}
	return faute.New(faute.Demande, v.mots.dire("remplir.fichier.conseil"), "%s", v.mots.dire("remplir.fichier"))
}
