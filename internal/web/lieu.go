package web

import (
	"bytes"
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/typo"
)

// vueLieu is the page of a place: what it says, what may be done about it, what was done.
type vueLieu struct {
	Titre      string
	Fiche      atelier.Fiche
	Montre     bool
	Exclu      bool
	Parti      bool // no file has it any more
	Heures     champ
	Grille     *atelier.Grille // the week day by day; nil when a week does not say it
	Compris    []string
	Avis       champ
	Du, Au     string // days of a closure, typed and not kept
	Infos      []info
	Change     *champ  // the column being changed
	Adresse    []champ // where it is, asked together; none when another column is changed
	Motif      champ
	Passe      []string // what happened, the last first
	Fautes     []fauteVue
	Confirmer  bool // the fault may be passed over: the value is right
	Ouvrage    string
	Image      template.HTML
	Papiers    []action
	Fait       bool
	Verifiable bool   // it may be said to be checked today: it is printed, and was not said so yet
	Faux       int    // papers already printed that are no longer right
	PeutEtre   bool   // some may be: that is not known yet
	Oubli      string // what would be erased for good, to be agreed to
}

// info is a column of a place, with its correction if any.
type info struct {
	Nom, Titre, Valeur string
	Corrige            bool
	Ici                bool   // it is changed here, and not in a form of its own
	Publie             string // what the producer says
}

// Columns of the page of a place, in its order; hours and notice have their own forms.
var colonnesLieu = []string{"nom", "telephone", "adresse", "complement_adresse", "commune", "code_postal",
	"frais_a_charge", "services", "modalites_acces", "modalites_accompagnement", "publics_specifiquement_adresses",
	"prise_en_charge_specifique", "presentation_resume", "presentation_detail", "courriels", "site_web"}

// colonnesOu are the columns that say where a place is: they are changed in one form, as one
// alone contradicts the others.
var colonnesOu = []string{"adresse", "complement_adresse", "commune", "code_postal"}

// Columns with a form of their own: the week, and the day when all of a place was checked.
const colonneHeures, colonneDate = "horaires", "date_maj"

func adresseLieu(id string, cles ...string) string {
	q := url.Values{"id": {id}}
	for i := 0; i+1 < len(cles); i += 2 {
		q.Set(cles[i], cles[i+1])
	}
	return adresse("/lieu", q)
}

func (v *visite) lieu() error {
	return v.voirLieu(v.r.URL.Query().Get("id"), http.StatusOK, nil, saisie{})
}

// saisie is what a person typed and that is not kept yet.
type saisie struct{ champ, valeur string }

// voirLieu shows a place, with what was wrong in what was typed.
func (v *visite) voirLieu(id string, code int, err error, dit saisie) error {
	h, introuvable := v.a.Histoire(v.r.Context(), id)
	if introuvable != nil {
		return introuvable
	}
	vue := vueLieu{Titre: h.Lieu.Nom, Fiche: v.a.Fiche(&h.Lieu), Montre: h.Etat == store.Montre,
		Exclu: h.Etat == store.Exclu, Parti: h.Etat == store.Parti,
		Fait: v.r.URL.Query().Has("fait"), Fautes: v.fautes(err)}
	f := faute.De(err)
	vue.Confirmer = f != nil && f.Peut(faute.Confirmer)
	vue.Compris = vue.Fiche.Heures
	corrections := map[string]store.Correction{}
	for c, err := range v.a.Corrections(v.r.Context(), id) {
		if err != nil {
			return err
		}
		corrections[c.Colonne] = c
	}
	if deloger(vue.Fautes, dit.champ); slices.Contains(colonnesOu, dit.champ) {
		vue.Fautes = v.fautes(err)
		deloger(vue.Fautes, colonnesOu...)
	}
	vue.questions(v, &h.Lieu, corrections, dit)
	vue.Verifiable = vue.Montre && texteDe(&h.Lieu, colonneDate) != v.o.Maintenant().Format(time.DateOnly)
	for e, err := range h.Evenements {
		if err != nil {
			return err
		}
		vue.Passe = append(vue.Passe, v.evenement(e))
	}
	slices.Reverse(vue.Passe)
	if vue.Fait {
		n, connus := v.fauxDe(id)
		vue.Faux, vue.PeutEtre = n, !connus
	}
	vue.papiers(v, id)
	titre := vue.Titre
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "lieu", page{Titre: titre, Menu: "lieux", Corps: vue})
	return nil
}

// questions are the forms of the page, filled with what the place says, or with
// what was typed when it is not kept.
func (vue *vueLieu) questions(v *visite, l *lieu.Lieu, corrections map[string]store.Correction, dit saisie) {
	valeur := func(nom, sinon string) string {
		if dit.champ == nom {
			return dit.valeur
		}
		return sinon
	}
	poser := func(nom, dite string) champ {
		c := champ{Nom: nom, Genre: "texte", Titre: v.mots.ou("colonne."+nom, nom),
			Aide: v.mots.ou("colonne."+nom+".aide", ""), Valeur: valeur(nom, dite),
			Fautes: fautesDe(vue.Fautes, nom)}
		return c
	}
	dits := ""
	if c, ok := corrections[colonneHeures]; ok {
		dits = c.Valeur
	} else {
		dits = texteDe(l, colonneHeures)
	}
	vue.Heures = poser(colonneHeures, v.enFrancais(l.Id, dits, vue.Fiche.Heures))
	if g, ok := v.a.Grille(l); ok {
		vue.Grille = &g
	}
	vue.Avis = poser(store.ColonneAvis, l.Avis)
	if dit.champ == store.ColonneAvis {
		vue.Du, vue.Au = v.r.PostFormValue("du"), v.r.PostFormValue("au")
	}
	vue.Motif = poser("motif", "")
	change := v.r.URL.Query().Get("champ")
	if dit.champ != "" {
		change = dit.champ
	}
	for _, nom := range colonnesLieu {
		c, corrige := corrections[nom]
		x := info{Nom: nom, Titre: v.mots.ou("colonne."+nom, nom), Valeur: vue.dite(l, nom), Corrige: corrige, Ici: true,
			Publie: c.Publie}
		vue.Infos = append(vue.Infos, x)
		question := poser(nom, vue.ecrite(l, nom))
		switch ou := slices.Contains(colonnesOu, nom); {
		case ou && slices.Contains(colonnesOu, change):
			vue.Adresse = append(vue.Adresse, v.questionOu(question))
		case !ou && nom == change:
			enCases(&question)
			vue.Change = &question
		}
	}
	date, verifie := corrections[colonneDate]
	vue.Infos = append(vue.Infos, info{Nom: colonneDate, Titre: v.mots.dire("colonne.date_maj"),
		Valeur: typo.Francais(render.DateDite(l.DateMaj)), Corrige: verifie, Publie: date.Publie})
	for _, nom := range []string{colonneHeures, store.ColonneAvis} {
		if c, ok := corrections[nom]; ok {
			valeur := c.Valeur
			if nom == colonneHeures {
				valeur = v.heuresDites(valeur)
			}
			vue.Infos = append(vue.Infos, info{Nom: nom, Titre: v.mots.ou("colonne."+nom, nom), Valeur: valeur, Corrige: true,
				Publie: c.Publie})
		}
	}
}

// questionOu is one of the questions of where a place is, with what was typed of it.
func (v *visite) questionOu(c champ) champ {
	if v.r.PostForm.Has(c.Nom) {
		c.Valeur = v.r.PostForm.Get(c.Nom)
	}
	if c.Nom == string(territoire.EchelleCommune) {
		c.Propose = proposeCommunes
	}
	return c
}

// ecrite is a column as a person would write it.
func (vue *vueLieu) ecrite(l *lieu.Lieu, nom string) string {
	if nom == "telephone" && vue.Fiche.Telephone != "" {
		return vue.Fiche.Telephone
	}
	return texteDe(l, nom)
}

// dite is a column as it reads.
func (vue *vueLieu) dite(l *lieu.Lieu, nom string) string {
	dites := map[string]string{}
	for _, v := range atelier.ValeursDites(nom) {
		dites[v.Valeur] = typo.Francais(v.Mots)
	}
	valeurs := strings.Split(vue.ecrite(l, nom), lieu.Separateur)
	for i, v := range valeurs {
		valeurs[i] = cmp.Or(dites[v], v)
	}
	if len(dites) > 0 { // sentences, with their own commas
		return strings.Join(valeurs, " ; ")
	}
	return strings.Join(valeurs, ", ")
}

// enCases makes boxes to tick of a question whose answers are of a list, and lines of one
// of several free answers. What the place says that is of no list has its box too.
func enCases(c *champ) {
	if !atelier.EnListe(c.Nom) {
		return
	}
	dites := strings.FieldsFunc(c.Valeur, func(r rune) bool { return strings.ContainsRune(lieu.Separateur+"\r\n", r) })
	connues := atelier.ValeursDites(c.Nom)
	if connues == nil {
		c.Valeur = strings.Join(dites, "\n")
		return
	}
	c.Genre = genreCases
	for _, v := range connues {
		c.Choix = append(c.Choix, choix{v.Valeur, typo.Francais(v.Mots), slices.Contains(dites, v.Valeur)})
	}
	for _, d := range dites {
		if !slices.ContainsFunc(connues, func(v atelier.ValeurDite) bool { return v.Valeur == d }) {
			c.Choix = append(c.Choix, choix{d, d, true})
		}
	}
}

// genreCases is a question whose answers are ticked; caseCochee is the key of each.
const genreCases, caseCochee = "cases", "case"

// enFrancais is hours as a person would write them, when they read back as the
// same; else as they were written.
func (v *visite) enFrancais(id, dites string, semaine []string) string {
	francais := strings.Join(semaine, ", ")
	if francais == "" || dites == "" {
		return dites
	}
	c, err := v.a.Comprendre(v.r.Context(), []atelier.Saisie{{Id: id, Champ: colonneHeures, Valeur: francais}}, false)
	if err != nil || len(c) != 1 || !slices.Equal(c[0].Compris, semaine) {
		return dites
	}
	return francais
}

// heuresDites are hours that the base keeps as papers say them; as they were written when
// papers say nothing of them.
func (v *visite) heuresDites(gardees string) string {
	if l := v.a.Fiche(&lieu.Lieu{Horaires: gardees}).Heures; gardees != "" && len(l) > 0 {
		return strings.Join(l, ", ")
	}
	return gardees
}

// evenement says what happened to a place, its hours as papers say them unless two would
// be said alike.
func (v *visite) evenement(e store.Evenement) string {
	if e.Colonne == colonneHeures {
		if avant, apres := v.heuresDites(e.Avant), v.heuresDites(e.Apres); avant != apres {
			e.Avant, e.Apres = avant, apres
		}
	}
	e.Avant, e.Apres = v.valeurDite(e.Colonne, e.Avant), v.valeurDite(e.Colonne, e.Apres)
	if e.Auteur != "" {
		e.Auteur = v.mots.dire("lieu.par", e.Auteur)
	}
	return phrase(atelier.Phrase(e))
}

// valeurDite is a value of a column as it reads: a list has commas, a day its month.
func (v *visite) valeurDite(colonne, valeur string) string {
	if jour, err := time.Parse(time.DateOnly, valeur); err == nil && colonne == colonneDate {
		return typo.Date(jour)
	}
	return strings.ReplaceAll(valeur, lieu.Separateur, ", ")
}

// texteDe is a column of a place as its producer or a person wrote it.
func texteDe(l *lieu.Lieu, nom string) string {
	if c, ok := lieu.ChampNomme(nom); ok {
		return c.Texte(l)
	}
	return ""
}

// papiers are what prints this place, and the picture of the one that is of a single place.
func (vue *vueLieu) papiers(v *visite, id string) {
	if !vue.Montre {
		return
	}
	for _, p := range v.a.Papiers() {
		if p.SansLieu {
			continue
		}
		vue.Papiers = append(vue.Papiers, action{Titre: v.titre(&p),
			Adresse: adresse("/"+p.Nom, v.pour(p.Nom, url.Values{"lieu": {id}}))})
		if p.Dossier != "" && vue.Image == "" {
			vue.Image, vue.Ouvrage = v.apercuLieu(p, id)
		}
	}
}

// apercuLieu is the picture of the paper of one place; empty when it has none.
func (v *visite) apercuLieu(p render.Papier, id string) (template.HTML, string) {
	d, err := v.a.LireCles(p.Nom, v.pour(p.Nom, url.Values{"lieu": {id}}))
	if err != nil {
		return "", ""
	}
	return v.apercu(d)
}

// apercu is the first page of a demand and its address; empty when it cannot be made.
func (v *visite) apercu(d atelier.Demande) (template.HTML, string) {
	u, err := v.unique(d)
	if err != nil {
		return "", ""
	}
	var b bytes.Buffer
	if err := u.papier.Image(&b, 0); err != nil {
		return "", ""
	}
	return template.HTML(b.String()), "/" + d.String() // ours: render/ecran escapes what it draws
}

// vueCompris is how hours are understood, before they are kept.
type vueCompris struct {
	Compris []string
	Fautes  []fauteVue
}

// comprendre says how what was typed is understood; nothing is kept.
func (v *visite) comprendre() error {
	q := v.r.URL.Query()
	c, err := v.a.Comprendre(v.r.Context(), []atelier.Saisie{{Id: q.Get("id"), Champ: q.Get("champ"),
		Valeur: q.Get("valeur"), Auteur: v.o.Auteur}}, false)
	if err != nil && faute.De(err) == nil {
		return err
	}
	vue := vueCompris{Fautes: v.fautes(err)}
	for _, x := range c {
		vue.Compris = append(vue.Compris, x.Compris...)
	}
	v.montrer(v.w, http.StatusOK, "compris", page{Titre: v.mots.dire("lieu.compris"), Corps: vue})
	return nil
}
