package web

import (
	"bytes"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// vueLivre is the order of a directory, with the pages of who prints.
type vueLivre struct {
	Dit      string // what was just done
	Fautes   []fauteVue
	Vide     bool // she has no page yet
	Debuts   []action
	Parties  []partieVue
	Ecartees []partieVue
	pageVue
}

// partieVue is a part of a directory; one of Feuillet's has no address.
type partieVue struct {
	Rang      int
	Titre     string
	Adresse   string
	Page      string // its title, as forms send it
	Haut, Bas bool   // it may go there
}

// pageVue is a page of a directory, drawn.
type pageVue struct {
	Image    template.HTML
	Ici      string
	Rang, De int // of the pages of the directory, from 1
}

// vuePage is the form of a page.
type vuePage struct {
	Fautes  []fauteVue
	Avant   string // its title before, empty for a new one
	Titre   champ
	Texte   champ
	Apres   champ
	Ecartee bool        // it is not printed
	Remplis [][2]string // what may stand between braces, and what it is
	pageVue
}

// Keys of the forms of a page.
const (
	champTitre = "titre"
	champTexte = "texte"
	champApres = "apres"
	champAvant = "page"
)

// debuts are pages to start from, by the words that the catalogue has for them.
var debuts = []string{"avant-propos", "numeros", "nouvelles"}

// pages shows the order of a directory.
func (v *visite) pages() error { return v.voirLivre(http.StatusOK, nil) }

func (v *visite) voirLivre(code int, err error) error {
	vue := vueLivre{Fautes: v.fautes(err)}
	parties, ecartees, err := v.a.PartiesDuLivre()
	if err != nil {
		return err
	}
	deloger(vue.Fautes)
	for i, p := range parties {
		x := partieVue{Rang: i, Titre: p.Titre}
		if p.Page == nil {
			x.Titre = v.nomBloc(p.Bloc, p.Titre)
		} else {
			x.Adresse, x.Page = adressePage(p.Titre), p.Titre
			x.Haut, x.Bas = i > 1, i+1 < len(parties)
		}
		vue.Parties = append(vue.Parties, x)
	}
	for i, p := range ecartees {
		vue.Ecartees = append(vue.Ecartees, partieVue{Rang: len(parties) + i, Titre: p.Titre,
			Adresse: adressePage(p.Titre), Page: p.Titre})
	}
	i := slices.IndexFunc(parties, func(p atelier.PartieDuLivre) bool { return p.Page != nil })
	if vue.Vide = i < 0 && len(ecartees) == 0; vue.Vide {
		for _, nom := range debuts {
			vue.Debuts = append(vue.Debuts, action{Titre: v.mots.dire("pages.debut." + nom),
				Cache: v.mots.dire("pages.debut." + nom + ".aide"), Adresse: "/pages/ecrire?debut=" + nom})
		}
	}
	vue.Dit = v.faitAuLivre(parties)
	if nommee, ok := v.a.LirePage(v.r.URL.Query().Get(champAvant)); ok && nommee.Imprimee() {
		vue.pageVue = v.dessinerPage(v.a, nommee.Titre)
	} else if i >= 0 {
		vue.pageVue = v.dessinerPage(v.a, parties[i].Titre)
	}
	v.voir(code, "vos-pages", page{Titre: v.mots.dire("pages.titre"), Menu: "reglages", Corps: vue})
	return nil
}

// faitAuLivre says what was just done, and to which page.
func (v *visite) faitAuLivre(parties []atelier.PartieDuLivre) string {
	q := v.r.URL.Query()
	titre, fait := q.Get(champAvant), q.Get("fait")
	i := slices.IndexFunc(parties, func(p atelier.PartieDuLivre) bool { return p.Page != nil && p.Titre == titre })
	switch {
	case fait == "":
		return ""
	case fait == "range" && i > 0:
		return v.mots.dire("pages.fait.range", titre, v.nomBloc(parties[i-1].Bloc, parties[i-1].Titre))
	case fait == "efface":
		return v.mots.dire("pages.fait.efface")
	case i > 0:
		return v.mots.dire("pages.fait.garde", titre)
	}
	if _, ok := v.a.LirePage(titre); ok {
		return v.mots.dire("pages.fait.ecarte", titre)
	}
	return ""
}

func adressePage(titre string) string {
	return adresse("/pages/ecrire", url.Values{champAvant: {titre}})
}

// nomBloc is what a part of Feuillet is called: its title on paper, when it has one.
func (s *Serveur) nomBloc(bloc, titre string) string {
	return s.mots.ou("pages.bloc."+bloc, titre)
}

// dessinerPage shows a page where it stands in the directory of the commune.
func (v *visite) dessinerPage(a *atelier.Atelier, titre string) (vue pageVue) {
	q, _, err := v.ici()
	papier, ok := a.PapierAPages()
	if err != nil || !ok {
		return vue
	}
	q = v.pour(papier, q)
	d, err := a.LireCles(papier, q)
	if err != nil {
		return vue // the form is there without it
	}
	autre := *v
	autre.a = a
	u, err := autre.composer(d, 1, nil)
	if err != nil {
		return vue
	}
	n, err := u.papier.PageDe(titre)
	var b bytes.Buffer
	if err != nil || n < 0 || u.papier.Image(&b, n) != nil {
		return vue
	}
	q.Set(clePage, strconv.Itoa(n+1))
	return pageVue{template.HTML(b.String()), adresse("/"+papier, q), n + 1, u.papier.Len} // ours: render/ecran escapes
}

// ecrirePage shows the form of a page: one that is there, or one to start from.
func (v *visite) ecrirePage() error {
	q := v.r.URL.Query()
	titre := q.Get(champAvant)
	p, ok := v.a.LirePage(titre)
	switch debut := q.Get("debut"); {
	case titre != "" && !ok:
		return v.introuvable()
	case slices.Contains(debuts, debut):
		cle := "pages.debut." + debut
		p = atelier.PageLibre{Titre: v.mots.dire(cle), Apres: v.mots.dire(cle + ".apres"),
			Texte: strings.NewReplacer("|", "\n", "\u00a0", " ", "\u202f", " ").Replace(v.mots.ou(cle+".texte", ""))}
	}
	return v.voirPage(http.StatusOK, titre, p, nil)
}

// voirPage shows the form, with what was typed.
func (v *visite) voirPage(code int, avant string, p atelier.PageLibre, err error) error {
	vue := vuePage{Avant: avant, Fautes: v.fautes(err), Ecartee: p.Apres == atelier.Aucune}
	deloger(vue.Fautes, champTitre, champTexte, champApres)
	question := func(nom, genre, valeur string) champ {
		return champ{Nom: nom, Genre: genre, Titre: v.mots.dire("pages.champ." + nom),
			Aide: v.mots.ou("pages.champ."+nom+".aide", ""), Valeur: valeur, Fautes: fautesDe(vue.Fautes, nom)}
	}
	vue.Titre, vue.Texte = question(champTitre, "texte", p.Titre), question(champTexte, "long", p.Texte)
	vue.Apres = question(champApres, "liste", p.Apres)
	if vue.Apres.Choix, err = v.placesDePage(p.Apres); err != nil {
		return err
	}
	vue.Remplis = atelier.ChampsDesPages()
	if len(vue.Fautes) == 0 && p.Texte != "" {
		if essai, jugee, err := v.a.EssayerPage(avant, p); err == nil {
			vue.pageVue = v.dessinerPage(essai, jugee.Titre)
		}
	}
	titre := v.mots.dire("pages.ecrire")
	if avant != "" {
		titre = v.mots.dire("pages.changer.titre", avant)
	}
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "page-libre", page{Titre: titre, Menu: "reglages", Corps: vue})
	return nil
}

// placesDePage are where a page may stand: after each part of Feuillet, or nowhere.
func (v *visite) placesDePage(pris string) (out []choix, err error) {
	parties, _, err := v.a.PartiesDuLivre()
	for _, p := range parties {
		if p.Page == nil {
			out = append(out, choix{p.Bloc, v.mots.dire("pages.apres.dit", v.nomBloc(p.Bloc, p.Titre)), p.Bloc == pris})
		}
	}
	return append(out, choix{atelier.Aucune, v.mots.dire("pages.apres.aucune"), pris == atelier.Aucune}), err
}

// pageDite is what a form says of a page, and its title before.
func (v *visite) pageDite() (avant string, p atelier.PageLibre) {
	f := v.r.PostForm
	return f.Get(champAvant), atelier.PageLibre{Titre: strings.TrimSpace(f.Get(champTitre)), Texte: f.Get(champTexte),
		Apres: f.Get(champApres)}
}

// essayerPage shows a page with what is typed, and keeps nothing.
func (v *visite) essayerPage() error {
	avant, p := v.pageDite()
	_, _, err := v.a.EssayerPage(avant, p)
	switch {
	case err == nil:
		return v.voirPage(http.StatusOK, avant, p, nil)
	case faute.De(err) == nil:
		return err
	}
	return v.voirPage(http.StatusUnprocessableEntity, avant, p, err)
}

// garderPage keeps what was typed.
func (v *visite) garderPage() error {
	avant, p := v.pageDite()
	ctx := v.r.Context()
	err := v.base.ecrire(ctx, func(a *atelier.Atelier) error { return a.GarderPage(ctx, avant, p) })
	switch {
	case err == nil:
		return v.aller(adresse("/pages", url.Values{"fait": {"garde"}, champAvant: {p.Titre}}))
	case faute.De(err) == nil:
		return err
	}
	return v.voirPage(http.StatusUnprocessableEntity, avant, p, err)
}

// rangerPage moves a page, puts it aside, or forgets it.
func (v *visite) rangerPage() error {
	titre, fait := v.r.PostFormValue(champAvant), "range"
	ctx := v.r.Context()
	var faire func(a *atelier.Atelier) error
	switch v.r.PostFormValue("geste") {
	case "monter":
		faire = func(a *atelier.Atelier) error { return a.DeplacerPage(ctx, titre, -1) }
	case "descendre":
		faire = func(a *atelier.Atelier) error { return a.DeplacerPage(ctx, titre, 1) }
	case "ecarter":
		fait, faire = "ecarte", func(a *atelier.Atelier) error { return a.EcarterPage(ctx, titre) }
	case "effacer":
		fait, faire = "efface", func(a *atelier.Atelier) error { return a.EffacerPage(ctx, titre) }
	default:
		return v.introuvable()
	}
	err := v.base.ecrire(ctx, faire)
	if err == nil {
		return v.aller(adresse("/pages", url.Values{"fait": {fait}, champAvant: {titre}}))
	}
	if f := faute.De(err); f == nil || f.Genre != faute.Demande {
		return err
	}
	return v.voirLivre(http.StatusUnprocessableEntity, err)
}
