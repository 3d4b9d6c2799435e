package web

import (
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// octetsLogo bounds the form of a look, its logo included.
const octetsLogo = 4 << 20

// vueApparence is the words, the colours and the logo of a paper.
type vueApparence struct {
	Papier, Titre string
	Gardee, Fait  bool
	Couleurs      []teinte
	Mots          []champ
	Logo          champ  // what is read aloud for it
	LogoLa        string // its file, empty for none
	Fautes        []fauteVue
	Image         template.HTML
	Ici           string
	Rappel        string // of the fields that Feuillet fills
}

// teinte is a colour as it is typed, and as it is seen.
type teinte struct {
	champ
	Couleur string // as an attribute of a drawing; empty for what is no colour
}

// apparence shows how a paper looks and speaks.
func (v *visite) apparence() error {
	x, err := v.a.Apparence(v.r.URL.Query().Get("papier"))
	if err != nil {
		return err
	}
	return v.voirApparence(http.StatusOK, x, nil, nil)
}

// voirApparence shows the form, with what was typed when it is wrong.
func (v *visite) voirApparence(code int, x *atelier.Apparence, dites url.Values, err error) error {
	p, _ := v.a.Papier(x.Papier)
	vue := vueApparence{Papier: p.Nom, Titre: v.titre(p), Gardee: x.Gardee, Fait: v.r.URL.Query().Has("fait"),
		Fautes: v.fautes(err), LogoLa: x.Logo}
	vue.Logo = champ{Nom: "logo.description", Genre: "texte", Titre: v.mots.dire("apparence.logo.dit"),
		Aide: v.mots.dire("apparence.logo.dit.aide"), Valeur: x.Dit}
	connus := []string{vue.Logo.Nom}
	for _, r := range x.Reglages {
		_, nom, _ := strings.Cut(r.Cle, ".")
		titre := v.mots.ou("apparence."+r.Cle, strings.ReplaceAll(nom, "_", " "))
		c := champ{Nom: r.Cle, Genre: "texte", Titre: phraseSansPoint(titre), Aide: aide(r.Note), Valeur: r.Valeur}
		if dites.Has(r.Cle) {
			c.Valeur = dites.Get(r.Cle)
		}
		c.Fautes, connus = fautesDe(vue.Fautes, r.Cle), append(connus, r.Cle)
		if r.Couleur {
			vue.Couleurs = append(vue.Couleurs, teinte{c, couleur(c.Valeur)})
		} else {
			vue.Mots = append(vue.Mots, c)
		}
	}
	deloger(vue.Fautes, connus...)
	vue.dessiner(v, x)
	titre := v.mots.dire("apparence.titre", vue.Titre)
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "apparence", page{Titre: titre, Menu: "reglages", Corps: vue})
	return nil
}

// couleur is a colour that a drawing may show; empty for what is none.
func couleur(s string) string {
	if len(s) != 7 || s[0] != '#' || strings.Trim(strings.ToLower(s[1:]), "0123456789abcdef") != "" {
		return ""
	}
	return s
}

// dessiner shows the paper as it looks today.
func (vue *vueApparence) dessiner(v *visite, x *atelier.Apparence) {
	q, _, err := v.ici()
	if err != nil {
		return
	}
	if x.Gardee {
		q.Set(cleModele, x.Papier)
	}
	d, err := v.a.LireCles(x.Papier, q)
	if err != nil {
		return
	}
	vue.Image, vue.Ici = v.apercu(d)
}

// garderApparence keeps what was typed.
func (v *visite) garderApparence() error {
	papier, logo, err := v.lireApparence()
	if err != nil {
		return err
	}
	x, err := v.a.Apparence(papier)
	if err != nil {
		return err
	}
	valeurs := map[string]string{}
	for _, r := range x.Reglages {
		if v.r.PostForm.Has(r.Cle) {
			valeurs[r.Cle] = v.r.PostForm.Get(r.Cle)
		}
	}
	if err := v.a.GarderApparence(papier, valeurs, logo); err != nil {
		if faute.De(err) == nil {
			return err
		}
		return v.voirApparence(http.StatusUnprocessableEntity, x, v.r.PostForm, err)
	}
	v.base.renouveler() // documents kept have the look of before
	return v.aller("/apparence?fait=oui&papier=" + url.QueryEscape(papier))
}

// lireApparence reads the form and its logo.
func (v *visite) lireApparence() (papier string, logo atelier.LogoDepose, err error) {
	v.r.Body = http.MaxBytesReader(v.w, v.r.Body, octetsLogo)
	if err := v.r.ParseMultipartForm(octetsLogo); err != nil {
		return "", logo, faute.New(faute.Demande, "Prenez une image plus légère.", "cette image dépasse 4 Mo").Par(err)
	}
	logo = atelier.LogoDepose{Dit: v.r.PostFormValue("logo.description"), Enlever: v.r.PostFormValue("logo.enlever") != ""}
	if f, en, err := v.r.FormFile("logo"); err == nil {
		logo.Nom, logo.Octets = nomFichier(en.Filename), f
	}
	return v.r.PostFormValue("papier"), logo, nil
}

// oublierApparence gives a paper the look of Feuillet again.
func (v *visite) oublierApparence() error {
	papier := v.r.PostFormValue("papier")
	if err := v.a.OublierApparence(papier); err != nil {
		return err
	}
	v.base.renouveler()
	return v.aller("/apparence?fait=oui&papier=" + url.QueryEscape(papier))
}
