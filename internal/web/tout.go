package web

import (
	"context"
	"net/http"
	"net/url"
	"path/filepath"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/lieu/selection"
	"feuillet/render/typo"
)

// vueTout is the kit of a territory: all its papers at once.
type vueTout struct {
	Ou      champ
	Autour  []pli // where, otherwise than by a territory
	Gardes  []champ
	Papiers []action
	Demande string
	Fautes  []fauteVue
}

// kit is the demand of all papers of the places of an address.
func (v *visite) kit(q url.Values) atelier.Demande {
	return atelier.Demande{Papier: v.a.Papiers()[0].Nom, Requete: requete(q)}
}

// tout shows what a kit would hold.
func (v *visite) tout() error {
	q := remplies(v.r.URL.Query())
	err := v.situer(q)
	if err == nil && v.r.URL.Query().Has(cleOu) {
		return v.aller(adresse("/tout", q))
	}
	vue := vueTout{Ou: champ{Nom: cleOu, Titre: v.mots.dire("form.ou"), Aide: v.mots.dire("form.ou.aide"),
		Valeur: v.r.URL.Query().Get(cleOu)}}
	if err == nil {
		err = vue.remplir(v, q)
	}
	if err != nil && faute.De(err) == nil {
		return err
	}
	code := http.StatusOK
	if vue.Fautes = v.fautes(err); len(vue.Fautes) > 0 {
		code = http.StatusUnprocessableEntity
	}
	vue.Autour = v.autour(q, vue.Fautes)
	deloger(vue.Fautes, append(nomsDe(vue.Autour), cleOu)...)
	vue.Ou.Fautes = fautesDe(vue.Fautes, cleOu)
	v.voir(code, "tout", page{Titre: v.mots.dire("tout.titre"), Menu: "imprimer", Corps: vue})
	return nil
}

func (vue *vueTout) remplir(v *visite, q url.Values) error {
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: requete(q)})
	if err != nil {
		return err
	}
	vue.Ou.Valeur = nomOu(s, v.a.Territoires(), q)
	demandes, err := v.a.Kit(v.r.Context(), v.kit(q))
	if err != nil {
		return err
	}
	for _, d := range demandes {
		p, _ := v.a.Papier(d.Papier)
		une, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: d.Requete})
		if err != nil {
			return err
		}
		titre := titreDe(v.titre(p), une.Nom())
		if s := v.variante(d); s != "" {
			titre += ", " + s
		}
		vue.Papiers = append(vue.Papiers, action{Titre: titre, Adresse: "/" + d.String()})
	}
	for _, c := range selection.Criteres() {
		if !enPli(c) {
			vue.Gardes = append(vue.Gardes, gardes(c.Nom, q)...)
		}
	}
	vue.Demande = url.Values(requete(q)).Encode()
	return nil
}

// faireTout makes and writes a kit, in a folder of its own.
func (v *visite) faireTout() error {
	q, err := url.ParseQuery(v.r.PostFormValue("demande"))
	if err != nil {
		return v.introuvable()
	}
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: selection.Requete(q)})
	if err != nil {
		return err
	}
	d := v.kit(q)
	return v.imprimer(v.mots.dire("tout.travail", s.Nom()),
		filepath.Join(v.o.Papiers, sortie.Simple(v.mots.dire("tout.dossier"), s.Nom())),
		func(ctx context.Context, a *atelier.Atelier, vers atelier.Destination, suivi atelier.Suivi) (atelier.Bilan, error) {
			return a.ImprimerKit(ctx, d, vers, suivi)
		})
}

// impression makes and writes papers.
type impression func(context.Context, *atelier.Atelier, atelier.Destination, atelier.Suivi) (atelier.Bilan, error)

// imprimer writes many papers while the person does other things.
func (v *visite) imprimer(titre, dossier string, faire impression) error {
	t := v.travaux.lancer(titre, func(ctx context.Context,
		t *travail) error {
		return v.Serveur.imprimer(ctx, t, dossier, faire)
	}, nil)
	if t == nil {
		return faute.New(faute.Demande, "Attendez sa fin, ou arrêtez-le.", "un autre travail est en cours")
	}
	return v.aller("/travail")
}

func (s *Serveur) imprimer(ctx context.Context, t *travail, dossier string, faire impression) error {
	l, rendre, err := s.base.lire(ctx)
	if err != nil {
		return err
	}
	defer rendre()
	b, err := faire(ctx, l.Atelier, s.base.vers(l.Atelier, dossier), func(e atelier.Evenement) { s.raconter(t, e) })
	t.dire(s.mots.compter("ecrits", b.Faits) + ". " + dossier)
	for _, l := range b.Feuilles.Phrases() {
		t.dire(typo.Francais(l))
	}
	for _, g := range b.Revue {
		t.dire(phrase(g.String()))
	}
	return err
}
