package web

import (
	"strings"

	"feuillet/lieu/selection"
	"feuillet/render"
)

// avantEcrit begins the names of the fields that a person fills in, apart from those
// that choose a paper.
const avantEcrit = "ecrit."

// ecriture is the form of what is written on a paper before it is printed. It is
// sent by itself, and is no part of an address.
type ecriture struct {
	Champs []champEcrit
}

// champEcrit is one of its fields.
type champEcrit struct {
	Nom, Titre string
	Lignes     bool
	Choix      []render.Choix
}

func (s *Serveur) ecriture(p *render.Papier) (e ecriture) {
	for _, c := range p.ASaisir {
		e.Champs = append(e.Champs, champEcrit{avantEcrit + c.Nom, s.mots.ou("ecrit."+c.Nom, c.Titre), c.Lignes, c.Choix})
	}
	return e
}

// remplir shows a paper with what was written on it: made for this answer alone, it
// enters no cache, no address and no history.
func (v *visite) remplir() error {
	d, err := v.a.Lire(v.r.PostFormValue("demande"))
	if err != nil {
		return err
	}
	p, ok := v.a.Papier(d.Papier)
	if !ok || d.Papier != v.r.PathValue("papier") || len(p.ASaisir) == 0 {
		return v.introuvable()
	}
	ecrit := map[string][]string{}
	for nom, valeurs := range v.r.PostForm {
		if c, ok := strings.CutPrefix(nom, avantEcrit); ok {
			ecrit[c] = valeurs
		}
	}
	rang := entier(v.r.PostFormValue(cleDocument))
	vide, err := v.l.faits.faire(cle{d.String(), rang}, func() (*unique, error) { return v.composer(d, rang, nil) })
	if err != nil {
		return err
	}
	if vide.papier.Lieu != "" { // the one that is seen, among others
		d.Requete, d.Selection = selection.Requete{selection.ParIdentifiant: {vide.papier.Lieu}}, ""
	}
	u, err := v.composer(d, 1, ecrit)
	if err != nil {
		return err
	}
	return v.envoyerPDF(u)
}
