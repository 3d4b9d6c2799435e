package web

import (
	"context"
	"net/http"
	"net/url"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// vueReglages is what a person sets once.
type vueReglages struct {
	Nom, Adresse, Telephone, Commune champ
	Suivi                            champ // papers made for printing are remembered
	Fautes                           []fauteVue
	Fait                             bool
	Dossier, Base                    string
	Apparences                       []action // of each paper
}

const champCommune, champSuivi = "commune", "suivi"

func (v *visite) vueReglages(err error) vueReglages {
	vue := vueReglages{Fautes: v.fautes(err), Fait: v.r.URL.Query().Has("fait"), Dossier: v.o.Papiers, Base: v.o.Base}
	for _, p := range v.a.Papiers() {
		vue.Apparences = append(vue.Apparences, action{Titre: v.titre(&p),
			Adresse: "/apparence?papier=" + url.QueryEscape(p.Nom)})
	}
	for i := range vue.Fautes {
		if vue.Fautes[i].Champ == cleOu { // one commune is asked here, and no other territory
			vue.Fautes[i].Champ = champCommune
		}
	}
	e := v.a.Editeur()
	c, _, _ := v.a.Commune(v.r.Context())
	commune := ""
	if z, ok := v.a.Territoires().Zone(territoire.EchelleCommune, c.Code); ok {
		commune = v.a.Territoires().Libelle(z)
	}
	champs := []struct {
		c           *champ
		nom, valeur string
	}{{&vue.Nom, "editeur", e.Nom}, {&vue.Adresse, "adresse_editeur", e.Adresse},
		{&vue.Telephone, "telephone_editeur", e.Telephone}, {&vue.Commune, champCommune, commune}}
	for _, x := range champs {
		*x.c = champ{Nom: x.nom, Titre: v.mots.dire("reglages." + x.nom), Aide: v.mots.dire("reglages." + x.nom + ".aide"),
			Genre: "texte", Valeur: x.valeur, Fautes: fautesDe(vue.Fautes, x.nom)}
		if x.nom == champCommune {
			x.c.Propose = proposeCommunes
		}
		if v.r.Method == http.MethodPost {
			x.c.Valeur = v.r.PostFormValue(x.nom)
		}
	}
	vue.Suivi = champ{Nom: champSuivi, Genre: "oui", Titre: v.mots.dire("reglages.suivi"),
		Aide: v.mots.dire("reglages.suivi.aide")}
	if v.a.Suit() || v.base.fictif.Load() {
		vue.Suivi.Valeur = "oui"
	}
	if v.r.Method == http.MethodPost {
		vue.Suivi.Valeur = v.r.PostFormValue(champSuivi)
	}
	return vue
}

func (v *visite) reglages() error {
	v.voir(http.StatusOK, "reglages", page{Titre: v.mots.dire("reglages.titre"), Menu: "reglages",
		Corps: v.vueReglages(nil)})
	return nil
}

// regler keeps what was set; of what is wrong nothing, and the rest is kept.
func (v *visite) regler() error {
	err := v.garderReglages()
	if err == nil {
		return v.aller("/reglages?fait=oui")
	}
	if !faute.Est(err, faute.Demande) {
		return err
	}
	v.voir(http.StatusUnprocessableEntity, "reglages",
		page{Titre: v.mots.dire("form.faute.titre") + " : " + v.mots.dire("reglages.titre"),
			Menu: "reglages", Corps: v.vueReglages(err)})
	return nil
}

func (v *visite) garderReglages() error {
	code, inconnue := v.communeDite(v.r.PostFormValue(champCommune))
	if inconnue != nil && faute.De(inconnue) == nil {
		return inconnue
	}
	ctx := v.r.Context()
	var faux faute.Fautes
	err := v.base.ecrire(ctx, func(a *atelier.Atelier) error {
		regles := []func() error{
			func() error { return v.reglerEditeur(ctx, a) },
			func() error {
				if inconnue != nil {
					return inconnue
				}
				return a.ReglerCommune(ctx, code)
			},
			func() error {
				if oui := v.r.PostFormValue(champSuivi) != ""; oui != a.Suit() {
					return a.ReglerSuivi(ctx, oui)
				}
				return nil
			},
		}
		for _, regler := range regles {
			err := regler()
			if err != nil && faute.De(err) == nil {
				return err
			}
			faux = append(faux, faute.Toutes(err)...)
		}
		return nil
	})
	if err == nil && len(faux) > 0 {
		return faux
	}
	return err
}

// reglerEditeur keeps who prints, each part that is right.
func (v *visite) reglerEditeur(ctx context.Context, a *atelier.Atelier) error {
	garde := a.Editeur()
	var faux faute.Fautes
	var seule render.Editeur // each part is looked at alone
	for _, x := range []struct {
		nom          string
		dite, gardee *string
	}{{"editeur", &seule.Nom, &garde.Nom}, {"adresse_editeur", &seule.Adresse, &garde.Adresse},
		{"telephone_editeur", &seule.Telephone, &garde.Telephone}} {
		seule = render.Editeur{}
		*x.dite = v.r.PostFormValue(x.nom)
		if err := atelier.VerifierEditeur(&seule); err != nil {
			faux = append(faux, faute.Toutes(err)...)
			continue
		}
		*x.gardee = *x.dite
	}
	if err := a.ReglerEditeur(ctx, garde); err != nil || len(faux) == 0 {
		return err
	}
	return faux
}

// communeDite is the code of a commune as typed, empty for none.
func (v *visite) communeDite(dit string) (string, error) {
	if dit == "" {
		return "", nil
	}
	z, possibles, ok := v.designer(dit, territoire.EchelleCommune)
	if ok {
		return z.Code, nil
	}
	err := pasUnTerritoire(v.a.Territoires(), dit, possibles)
	if f := faute.De(err); f != nil {
		f.Gestes = nil
		for i, p := range possibles[:min(3, len(possibles))] {
			if i == 0 {
				f.Conseil = ""
			}
			f.Conseil += v.mots.dire("reglages.commune.comme", v.a.Territoires().Libelle(p.Zone)) + " "
		}
		return "", f.Au(champCommune)
	}
	return "", err
}
