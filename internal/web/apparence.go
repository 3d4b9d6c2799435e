package web

import (
	"bytes"
	"html/template"
	"math"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/render/typo"
)

// octetsLogo bounds the form of a look, its logo included.
const octetsLogo = 4 << 20

// vueApparence is the words, the colours and the logo of a paper.
type vueApparence struct {
	Papier, Titre string
	Gardee, Fait  bool
	Couleurs      []teinte
	Mots          []champ // of the picture, in the order of the model
	Autres        []champ // of other cases
	Logo          champ   // what is read aloud for it
	LogoLa        string  // its file, empty for none
	Fautes        []fauteVue
	Image         template.HTML
	Ici           string
	Rappel        string // of the fields that Feuillet fills
}

// teinte is a colour as it is typed, and as it is seen.
type teinte struct {
	champ
	Couleur  string // as an attribute of a drawing; empty for what is no colour
	Suffit   bool
	Jugement string // how well it is read; empty when letters never meet it
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
	la := vue.dessiner(v, x, dites, err == nil)
	v.nommerCouleurs(vue.Fautes, x.Reglages)
	jugements := atelier.Juger(valeursDe(x, dites))
	connus := []string{vue.Logo.Nom}
	for _, r := range x.Reglages {
		c := champ{Nom: r.Cle, Genre: "texte", Valeur: r.Valeur}
		c.Titre, c.Aide = v.questionApparence(r)
		if dites.Has(r.Cle) {
			c.Valeur = dites.Get(r.Cle)
		}
		c.Fautes, connus = fautesDe(vue.Fautes, r.Cle), append(connus, r.Cle)
		switch {
		case r.Couleur:
			vue.Couleurs = append(vue.Couleurs, v.teinte(c, jugements))
		case la[r.Cle] || len(la) == 0 || len(c.Fautes) > 0:
			vue.Mots = append(vue.Mots, c)
		default:
			vue.Autres = append(vue.Autres, c)
		}
	}
	v.distinguer(x, vue.Mots, vue.Autres)
	deloger(vue.Fautes, connus...)
	titre := v.mots.dire("apparence.titre", vue.Titre)
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "apparence", page{Titre: titre, Menu: "reglages", Corps: vue})
	return nil
}

// questionApparence is what a word or a colour of a look is called, and what is said of it.
// A word that has no name is told by when it is said, else by what Feuillet says there:
// never by its key.
func (s *Serveur) questionApparence(r atelier.ReglageApparence) (titre, dit string) {
	if dit = aide(r.Note); r.Couleur || s.mots["apparence."+r.Cle] != "" {
		return s.titreApparence(r.Cle), dit
	}
	if dit != "" {
		return strings.TrimSuffix(dit, "."), ""
	}
	if cite := citation(r.Origine); cite != "" {
		return cite, ""
	}
	return s.titreApparence(r.Cle), ""
}

// distinguer gives each question a title of its own: two words that are said at one time
// are told by what they say; two that say the same, by their rank.
func (s *Serveur) distinguer(x *atelier.Apparence, listes ...[]champ) {
	origines := map[string]string{}
	for _, r := range x.Reglages {
		origines[r.Cle] = r.Origine
	}
	for range 2 {
		par := map[string][]*champ{}
		for _, l := range listes {
			for i := range l {
				par[l[i].Titre] = append(par[l[i].Titre], &l[i])
			}
		}
		for titre, meme := range par {
			for i, c := range meme {
				cite := citation(origines[c.Nom])
				switch {
				case len(meme) == 1:
				case cite != "" && c.Titre != cite && c.Aide == "":
					c.Titre, c.Aide = cite, phrase(titre)
				default:
					c.Titre = s.mots.dire("apparence.rang", titre, i+1, len(meme))
				}
			}
		}
	}
}

// citation is what Feuillet says, as a title: empty when it says nothing by itself.
func citation(origine string) string {
	dite := strings.TrimSpace(strings.ReplaceAll(rempli.ReplaceAllString(origine, "…"), "*", ""))
	if dite == "" {
		return ""
	}
	return typo.Francais("« " + typo.Couper(strings.TrimSuffix(dite, "."), titreMax) + " »")
}

// rempli is what Feuillet fills in a word.
var rempli = regexp.MustCompile(`\{[^}]*\}`)

// titreMax is the longest title of a question, in characters.
const titreMax = 60

// nommerCouleurs says in faults the colours as the page calls them.
func (s *Serveur) nommerCouleurs(fautes []fauteVue, couleurs []atelier.ReglageApparence) {
	for i := range fautes {
		for _, r := range couleurs {
			_, nom, _ := strings.Cut(r.Cle, ".")
			fautes[i].Texte = strings.ReplaceAll(fautes[i].Texte, typo.Francais("« "+nom+" »"),
				typo.Francais("« "+s.titreApparence(r.Cle)+" »"))
		}
	}
}

// titreApparence is what a word or a colour of a look is called.
func (s *Serveur) titreApparence(cle string) string {
	_, nom, _ := strings.Cut(cle, ".")
	return phraseSansPoint(s.mots.ou("apparence."+cle, strings.ReplaceAll(nom, "_", " ")))
}

// teinte is a colour, with how well it is read.
func (s *Serveur) teinte(c champ, jugements map[string]atelier.Jugement) teinte {
	t := teinte{champ: c, Couleur: couleur(c.Valeur)}
	j, ok := jugements[c.Nom]
	if !ok {
		return t
	}
	cle := "apparence.pale"
	if t.Suffit = j.Suffit; j.Suffit {
		cle = "apparence.lisible"
	}
	ratio := strings.Replace(strconv.FormatFloat(math.Floor(j.Contraste*10)/10, 'f', 1, 64), ".", ",", 1)
	t.Jugement = s.mots.dire(cle, ratio, s.titreApparence(j.Avec))
	return t
}

// valeursDe are the words and the colours of a look, as they are typed.
func valeursDe(x *atelier.Apparence, dites url.Values) map[string]string {
	out := map[string]string{}
	for _, r := range x.Reglages {
		if out[r.Cle] = r.Valeur; dites.Has(r.Cle) {
			out[r.Cle] = dites.Get(r.Cle)
		}
	}
	return out
}

// couleur is a colour that a drawing may show; empty for what is none.
func couleur(s string) string {
	if len(s) != 7 || s[0] != '#' || strings.Trim(strings.ToLower(s[1:]), "0123456789abcdef") != "" {
		return ""
	}
	return s
}

// dessiner shows the paper as it would look, each word a way to its field, and says which
// words it has: as it looks today when what is typed is wrong.
func (vue *vueApparence) dessiner(v *visite, x *atelier.Apparence, dites url.Values, juste bool) (la map[string]bool) {
	q, _, err := v.ici()
	if err != nil {
		return nil
	}
	montrer := func(dossier string) error {
		d, err := v.a.LireCles(x.Papier, q)
		if err != nil {
			return err
		}
		d.Dossier = dossier
		la, err = vue.montrer(v, d, x, dites)
		return err
	}
	if !juste {
		dites = nil
	}
	if v.a.EssayerApparence(x.Papier, valeursDe(x, dites), montrer) != nil { // the form is there without it
		return nil
	}
	if x.Gardee {
		q.Set(cleModele, x.Papier)
	}
	vue.Ici = adresse("/"+x.Papier, q)
	return la
}

// montrer draws the first page of a demand, and gives the words that it has.
func (vue *vueApparence) montrer(v *visite, d atelier.Demande, x *atelier.Apparence, dites url.Values) (
	map[string]bool, error) {
	u, err := v.composer(d, 1, nil)
	if err != nil {
		return nil, err
	}
	dite := *x
	dite.Reglages = slices.Clone(x.Reglages)
	for i, valeurs := 0, valeursDe(x, dites); i < len(dite.Reglages); i++ {
		dite.Reglages[i].Valeur = valeurs[dite.Reglages[i].Cle]
	}
	var b bytes.Buffer
	la, err := u.papier.ImageAMots(&b, 0, &dite, func(cle, dit string) (string, string) {
		return "#c-" + cle, v.mots.dire("apparence.changer", dit)
	})
	vue.Image = template.HTML(b.String()) // ours: render/ecran escapes what it draws
	return la, err
}

// essayerApparence shows how a paper would look with what is typed, and keeps nothing.
func (v *visite) essayerApparence() error {
	x, err := v.a.Apparence(v.r.PostFormValue("papier"))
	if err != nil {
		return err
	}
	code := http.StatusOK
	err = v.a.EssayerApparence(x.Papier, valeursDe(x, v.r.PostForm), func(string) error { return nil })
	if err != nil {
		if faute.De(err) == nil {
			return err
		}
		code = http.StatusUnprocessableEntity
	}
	return v.voirApparence(code, x, v.r.PostForm, err)
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
