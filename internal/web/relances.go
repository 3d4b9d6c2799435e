package web

import (
	"net/http"
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/lieu/selection"
)

// vueRelances are the places to write to, the first ones of many.
type vueRelances struct {
	Phrase, Conseil string
	Lieux           []relanceVue
	Coupe           bool
}

// relanceVue is a place to write to, with its mail or the way to its letter.
type relanceVue struct {
	Id, Titre, Raisons, Moyen, Derniere string
	A, Objet, Texte                     string // of its mail
	Lettre                              string // the address of the page of its letter
}

// relances are the places whose record is to be checked.
func (v *visite) relances() error {
	r, err := v.a.ARelancer(v.r.Context(), atelier.Demande{}, false)
	if err != nil {
		return err
	}
	vue := vueRelances{Phrase: phrase(r.Phrase()), Conseil: phrase(r.Conseil()),
		Coupe: len(r.Lieux) > maxConstats}
	for _, l := range r.Lieux[:min(maxConstats, len(r.Lieux))] {
		vue.Lieux = append(vue.Lieux, relanceDe(l))
	}
	v.voir(http.StatusOK, "relances", page{Titre: v.mots.dire("relances.titre"), Menu: "donnees", Corps: vue})
	return nil
}

func relanceDe(l atelier.ARelancer) relanceVue {
	x := relanceVue{Id: l.Id, Titre: strings.TrimSuffix(l.Nom+", "+l.Commune, ", "), Moyen: l.Moyen,
		Raisons: phrase(strings.Join(l.Raisons, ", "))}
	switch l.Moyen {
	case atelier.ParMail:
		x.A, x.Objet, x.Texte = strings.Join(l.Courriel.A, ", "), l.Courriel.Objet, l.Courriel.Texte
	case atelier.ParLettre:
		d := atelier.Demande{Papier: atelier.PapierVerification,
			Requete: selection.Requete{selection.ParIdentifiant: {l.Id}}}
		x.Lettre = "/" + d.String()
	}
	return x
}

// noterRelance remembers that a place was written to today.
func (v *visite) noterRelance() error {
	id, moyen := v.r.PostFormValue("id"), v.r.PostFormValue("moyen")
	if id == "" || !slices.Contains(atelier.Moyens(), moyen) {
		return v.introuvable()
	}
	err := v.base.ecrire(v.r.Context(), func(a *atelier.Atelier) error {
		d := atelier.Demande{Requete: selection.Requete{selection.ParIdentifiant: {id}}}
		r, err := a.ARelancer(v.r.Context(), d, true)
		if err != nil {
			return err
		}
		return a.Relancer(v.r.Context(), r.Lieux, moyen, v.o.Auteur)
	})
	if err != nil {
		return err
	}
	return v.aller("/donnees/relances")
}
