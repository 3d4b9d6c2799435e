package web

import (
	"bytes"
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render/typo"
)

// vueCharte is what all papers have in common: colours, pictures, one sentence.
type vueCharte struct {
	Gardee, Fait bool
	Couleurs     []teinte // the main ones
	Autres       []teinte
	Logo         imageVue
	Partenaires  []imageVue // those that there are, and one more
	Libres       []imageVue // further places
	Banniere     imageVue
	Marques      []imageVue // of networks: those that there are
	Reseaux      []imageVue // other networks
	Phrase, Mois champ
	Fautes       []fauteVue
	Perdues      bool // files were chosen, and are to be chosen again
	Image        template.HTML
	Ici          string
	Propres      []action // papers that have a look of their own
}

// imageVue is the place of a picture: its file, what is read aloud for it.
type imageVue struct {
	Nom, Titre string
	La         string // address of the picture that is kept; empty for none
	Dit        champ  // Nom is empty for one that needs no description
	Alt        string
	Fautes     []fauteVue // of the file
}

// principales are the colours that all papers show most.
const principales = 2

// Keys of the form of a charter.
const (
	champPhrase = "bandeau.texte_commun"
	champMois   = "validite.mois"
	finDit      = ".description"
	finEnlever  = ".enlever"
)

// moisProposes are how long a paper is good, as a form proposes it.
var moisProposes = []string{"1", "2", "3", "4", "6", "9", "12", "18", "24"}

// charte shows what all papers have in common.
func (v *visite) charte() error { return v.voirCharte(http.StatusOK, nil, nil) }

// voirCharte shows the form, with what was typed when it is wrong.
func (v *visite) voirCharte(code int, dites url.Values, err error) error {
	ctx := v.r.Context()
	x, lu := v.a.CharteSaisie(ctx)
	if lu != nil {
		return lu
	}
	vue := vueCharte{Gardee: x.Gardee, Fait: v.r.URL.Query().Has("fait"), Fautes: v.fautes(err),
		Perdues: v.r.MultipartForm != nil && len(v.r.MultipartForm.File) > 0 && err != nil}
	connus := vue.placer(v, x, dites)
	vue.phrases(v, x, dites)
	vue.teintes(v, x, dites)
	for _, c := range x.Couleurs {
		connus = append(connus, c.Cle)
	}
	deloger(vue.Fautes, append(connus, champPhrase, champMois)...)
	vue.dessiner(v, x, dites, err == nil)
	for _, p := range v.a.Papiers() {
		if v.a.AApparence(p.Nom) {
			vue.Propres = append(vue.Propres, action{Titre: v.titre(&p), Adresse: adresse("/apparence",
				url.Values{"papier": {p.Nom}})})
		}
	}
	titre := v.mots.dire("charte.titre")
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "charte", page{Titre: titre, Menu: "reglages", Corps: vue})
	return nil
}

// nomPlace is the name of the fields of a place: words of networks have signs that no id may.
func nomPlace(cle string) string {
	if reseau, ok := strings.CutPrefix(cle, "labels."); ok {
		return "marque." + sortie.Simple(reseau)
	}
	return cle
}

// placer makes the questions of the pictures, and puts their faults there; it gives the
// names of their fields.
func (vue *vueCharte) placer(v *visite, x *atelier.CharteSaisie, dites url.Values) (connus []string) {
	for i, f := range vue.Fautes {
		for _, p := range x.Images {
			switch f.Champ {
			case p.Cle + ".image", p.Cle + ".marque":
				vue.Fautes[i].Champ = nomPlace(p.Cle)
			case p.Cle + finDit:
				vue.Fautes[i].Champ = nomPlace(p.Cle) + finDit
			}
		}
	}
	libre := false // the first place that is free is seen
	for _, p := range x.Images {
		i := v.imageVue(p, dites, vue.Fautes)
		connus = append(connus, i.Nom, i.Dit.Nom)
		switch {
		case p.Nom != "" && i.La == "" && len(i.Fautes) == 0:
			vue.Reseaux = append(vue.Reseaux, i)
		case p.Nom != "":
			vue.Marques = append(vue.Marques, i)
		case p.Cle == "logo":
			vue.Logo = i
		case p.Cle == "banniere":
			vue.Banniere = i
		case i.La == "" && libre:
			vue.Libres = append(vue.Libres, i)
		default:
			vue.Partenaires, libre = append(vue.Partenaires, i), i.La == ""
		}
	}
	return connus
}

// imageVue is the question of a picture.
func (v *visite) imageVue(p atelier.ImageCharte, dites url.Values, fautes []fauteVue) imageVue {
	i := imageVue{Nom: nomPlace(p.Cle), Alt: p.Dit}
	i.Fautes = fautesDe(fautes, i.Nom)
	if p.Image != "" {
		i.La = adresse("/charte/image", url.Values{"nom": {p.Image}})
	}
	if p.Nom != "" {
		i.Titre = typo.Francais(p.Nom)
		i.Alt = v.mots.dire("charte.marque", p.Nom)
		return i
	}
	nom := i.Nom + finDit
	i.Dit = champ{Nom: nom, Genre: "texte", Titre: v.mots.dire("charte.dit"), Aide: v.mots.dire("charte.dit.aide"),
		Valeur: p.Dit, Fautes: fautesDe(fautes, nom)}
	if dites.Has(nom) {
		i.Dit.Valeur = dites.Get(nom)
	}
	return i
}

// phrases are the common sentence and how long papers are good.
func (vue *vueCharte) phrases(v *visite, x *atelier.CharteSaisie, dites url.Values) {
	vue.Phrase = champ{Nom: champPhrase, Genre: "texte", Titre: v.mots.dire("charte.phrase"),
		Aide: v.mots.dire("charte.phrase.aide"), Valeur: x.Phrase, Fautes: fautesDe(vue.Fautes, champPhrase)}
	vue.Mois = champ{Nom: champMois, Genre: "liste", Titre: v.mots.dire("charte.mois"), Valeur: x.Mois,
		Fautes: fautesDe(vue.Fautes, champMois)}
	for _, c := range []*champ{&vue.Phrase, &vue.Mois} {
		if dites.Has(c.Nom) {
			c.Valeur = dites.Get(c.Nom)
		}
	}
	vue.Mois.Choix = v.liste("mois", moisProposes, vue.Mois.Valeur)
	vue.Mois.Choix[0].Titre = v.mots.dire("charte.mois.rien")
	for i, c := range vue.Mois.Choix[1:] {
		vue.Mois.Choix[i+1].Titre = v.mots.dire("charte.mois.n", c.Valeur)
	}
}

// teintes are the colours, judged together as the looks of papers are.
func (vue *vueCharte) teintes(v *visite, x *atelier.CharteSaisie, dites url.Values) {
	valeurs := map[string]string{}
	for _, r := range x.Couleurs {
		if valeurs[r.Cle] = r.Valeur; dites.Has(r.Cle) {
			valeurs[r.Cle] = dites.Get(r.Cle)
		}
	}
	v.nommerCouleurs(vue.Fautes, x.Couleurs)
	jugements := atelier.Juger(valeurs)
	for i, r := range x.Couleurs {
		t := v.teinte(champ{Nom: r.Cle, Genre: "texte", Titre: v.titreApparence(r.Cle), Aide: aide(r.Note),
			Valeur: valeurs[r.Cle], Fautes: fautesDe(vue.Fautes, r.Cle)}, jugements)
		if i < principales {
			vue.Couleurs = append(vue.Couleurs, t)
		} else {
			vue.Autres = append(vue.Autres, t)
		}
	}
}

// dessiner shows a paper as the charter makes it: that of today when what is typed is wrong.
func (vue *vueCharte) dessiner(v *visite, x *atelier.CharteSaisie, dites url.Values, juste bool) {
	if !juste {
		dites = nil
	}
	essai, err := v.a.EssayerCharte(lireCharte(x, dites))
	if err != nil {
		return // the form is there without it
	}
	q, _, err := v.ici()
	if err != nil {
		return
	}
	papier := essai.Papiers()[0].Nom // the sheet of a place: colours, pictures, sentence, marks
	d, err := essai.LireCles(papier, q)
	if err != nil {
		return
	}
	autre := *v
	autre.a = essai
	u, err := autre.composer(d, 1, nil)
	if err != nil {
		return
	}
	var b bytes.Buffer
	if u.papier.Image(&b, 0) == nil {
		vue.Image, vue.Ici = template.HTML(b.String()), adresse("/"+papier, q) // ours: render/ecran escapes
	}
}

// lireCharte is what a form says of a charter, without its files: a description alone is
// that of a picture that is there.
func lireCharte(x *atelier.CharteSaisie, dites url.Values) atelier.CharteDite {
	d := atelier.CharteDite{Valeurs: map[string]string{}, Images: map[string]atelier.LogoDepose{}}
	for _, c := range x.Couleurs {
		if dites.Has(c.Cle) {
			d.Valeurs[c.Cle] = dites.Get(c.Cle)
		}
	}
	for _, cle := range []string{champPhrase, champMois} {
		if dites.Has(cle) {
			d.Valeurs[cle] = dites.Get(cle)
		}
	}
	for _, p := range x.Images {
		nom := nomPlace(p.Cle)
		enlever := dites.Get(nom+finEnlever) != ""
		if p.Image != "" && (enlever || dites.Has(nom+finDit)) {
			d.Images[p.Cle] = atelier.LogoDepose{Dit: dites.Get(nom + finDit), Enlever: enlever}
		}
	}
	return d
}

// essayerCharte shows papers with what is typed, and keeps nothing.
func (v *visite) essayerCharte() error {
	x, err := v.a.CharteSaisie(v.r.Context())
	if err != nil {
		return err
	}
	code := http.StatusOK
	if _, err = v.a.EssayerCharte(lireCharte(x, v.r.PostForm)); err != nil {
		if faute.De(err) == nil {
			return err
		}
		code = http.StatusUnprocessableEntity
	}
	return v.voirCharte(code, v.r.PostForm, err)
}

// garderCharte keeps what was typed, all or nothing.
func (v *visite) garderCharte() error {
	err := v.recevoirCharte()
	switch {
	case err == nil:
		return v.aller("/charte?fait=oui")
	case faute.De(err) == nil:
		return err
	}
	return v.voirCharte(http.StatusUnprocessableEntity, v.r.PostForm, err)
}

// octetsCharte bounds the form of a charter, all its images included.
var octetsCharte = int64(bornes.Images.Max) + octetsFormulaire

// recevoirCharte reads the form and its files, and keeps them.
func (v *visite) recevoirCharte() error {
	v.r.Body = http.MaxBytesReader(v.w, v.r.Body, octetsCharte)
	if err := v.r.ParseMultipartForm(octetsCharte); err != nil {
		return faute.New(faute.Demande, bornes.Images.Conseil, "l'ensemble des images %s", bornes.Images.Dit()).Par(err)
	}
	x, err := v.a.CharteSaisie(v.r.Context())
	if err != nil {
		return err
	}
	d := lireCharte(x, v.r.PostForm)
	for _, p := range x.Images {
		nom := nomPlace(p.Cle)
		l, la := d.Images[p.Cle]
		if dit := v.r.PostFormValue(nom + finDit); !la && dit != "" {
			l.Dit, la = dit, true
		}
		if f, en, err := v.r.FormFile(nom); err == nil {
			defer f.Close()
			l.Nom, l.Octets, l.Dit, la = nomFichier(en.Filename), f, v.r.PostFormValue(nom+finDit), true
		}
		if la {
			d.Images[p.Cle] = l
		}
	}
	ctx := v.r.Context()
	return v.base.ecrire(ctx, func(a *atelier.Atelier) error { return a.GarderCharteDite(ctx, d) })
}

// imageCharte gives a picture that the base keeps.
func (v *visite) imageCharte() error {
	octets, fin, ok := v.a.ImageDeCharte(v.r.URL.Query().Get("nom"))
	genre, connu := map[string]string{".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
		".svg": "image/svg+xml"}[fin]
	if !ok || !connu {
		return v.introuvable()
	}
	v.w.Header().Set("Content-Type", genre)
	v.w.Header().Set("Content-Security-Policy", politiqueImage)
	_, err := v.w.Write(octets)
	return ignorer(err)
}

// oublierCharte gives papers the look of Feuillet again.
func (v *visite) oublierCharte() error {
	ctx := v.r.Context()
	err := v.base.ecrire(ctx, func(a *atelier.Atelier) error { return a.OublierCharte(ctx) })
	if err != nil {
		return err
	}
	return v.aller("/charte?fait=oui")
}
