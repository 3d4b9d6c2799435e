package web

import (
	"bytes"
	"cmp"
	"context"
	"html/template"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/typo"
)

// Keys of an address that say which picture is shown, and are no part of the demand.
const (
	cleDocument = "n"       // among the documents of the paper, from 1
	clePage     = "page"    // of that document, from 1
	cleEcraser  = "ecraser" // writes over a file
)

// vuePapier is the screen of a paper: what I ask, what I get, what I do with it.
type vuePapier struct {
	formulaire
	Titre     string
	Pourquoi  string   // how its places are chosen, when the program chooses
	Raisons   []string // why each place is there, when the paper tells it
	Fautes    []fauteVue
	Image     template.HTML // the exact page; empty when it cannot be made
	Nom       string        // of the file, for the name of the picture
	Comment   string        // how the document is printed
	Coupe     bool          // by a printer of trade
	Demande   string        // its query, for forms
	PDF       string        // addresses
	Texte     string
	Tableau   string // of its figures; empty for a paper that has none
	Ici       string // the page itself, with every choice
	Remarques []remarque
	Autres    int // remarks that are not shown
	Documents tournant
	Pages     tournant
	Tous      int // documents that may be printed at once; 0 for none
	Ecriture  ecriture
	Livre     bool // pages of who prints stand in it
}

// tournant says where one is among several pictures, and what stands beside.
type tournant struct {
	Rang, Total          int
	Precedent, Suivant   string // addresses, empty at the ends
	RangAvant, RangApres int
}

// demande reads the address of a paper: its row, its keys, and the demand that they are.
func (v *visite) demande() (p *render.Papier, q url.Values, d atelier.Demande, err error) {
	p, ok := v.a.Papier(v.r.PathValue("papier"))
	if !ok {
		return nil, nil, d, nil
	}
	q = remplies(v.r.URL.Query())
	joindre(p, q)
	if err = v.situer(q); err != nil {
		return p, q, d, err
	}
	propre := url.Values{}
	for cle, valeurs := range q {
		if !slices.Contains([]string{cleDocument, clePage, cleTous, cleEcraser}, cle) {
			propre[cle] = valeurs
		}
	}
	d, err = v.a.LireCles(p.Nom, atelier.Dater(p, propre, v.o.Maintenant()))
	return p, q, d, err
}

// remplies are the keys of an address that say something: a form sends them all.
func remplies(q url.Values) url.Values {
	for cle, valeurs := range q {
		garde := slices.DeleteFunc(valeurs, func(s string) bool { return s == "" })
		if q[cle] = garde; len(garde) == 0 && cle != cleOu {
			delete(q, cle)
		}
	}
	return q
}

// papier is the page of a paper: its form, its picture, what to know.
func (v *visite) papier() error {
	p, q, d, err := v.demande()
	if p == nil {
		return v.introuvable()
	}
	if err == nil && v.r.URL.Query().Has(cleOu) {
		return v.aller("/" + adresse(p.Nom, q))
	}
	return v.voirPapier(p, q, d, err)
}

// papierSaisi is the page of a paper whose form is sent: by a browser without JavaScript,
// or with what is written on the paper, which no address has.
func (v *visite) papierSaisi() error {
	seule := v.r.URL.Query().Has(cleOu)
	v.saisir()
	p, q, d, err := v.demande()
	if p == nil {
		return v.introuvable()
	}
	if err == nil && seule { // what is written goes with it
		http.Redirect(v.w, v.r, "/"+adresse(p.Nom, q), http.StatusTemporaryRedirect)
		return nil
	}
	return v.voirPapier(p, q, d, err)
}

// voirPapier shows a demand, or what is wrong with it, in its form.
func (v *visite) voirPapier(p *render.Papier, q url.Values, d atelier.Demande, err error) error {
	vue := vuePapier{Titre: v.titre(p), Livre: p.Modele.Pages}
	var un *unique
	if err == nil {
		un, err = v.unique(d)
	}
	if faute.De(err) != nil && len(v.ecrit) > 0 { // the next sheet may take what this one does not
		un, _ = v.vierge(d)
	}
	if un != nil {
		err = cmp.Or(err, vue.dessiner(v, un))
	}
	if err != nil && faute.De(err) == nil {
		return err
	}
	vue.Fautes = v.enPages(v.fautes(err), p)
	vue.formulaire = v.formulaire(p, q, vue.Fautes)
	vue.deloger()
	vue.Ecriture = v.ecriture(p)
	if un != nil {
		vue.Tous = ensemble(p, un.papier, un.Total)
	}
	vue.Pourquoi = v.pourquoi(p, q)
	vue.situer(v, d, q)
	code, titre := http.StatusOK, vue.Titre
	if len(vue.Fautes) > 0 {
		code, titre = http.StatusUnprocessableEntity, v.mots.dire("form.faute.titre")+" : "+vue.Titre
	}
	v.voir(code, "papier", page{Titre: titre, Menu: "imprimer", Corps: vue})
	return nil
}

// pourquoi says how the places of a paper come to be there.
func (v *visite) pourquoi(p *render.Papier, q url.Values) string {
	dit := v.mots.ou("pourquoi."+p.Nom, "")
	if dit != "" && len(q[selection.ParIdentifiant]) > 0 {
		return v.mots.dire("pourquoi.choisis")
	}
	return dit
}

// enPages says the faults of parts as the form asks them, each in its field.
func (v *visite) enPages(fautes []fauteVue, p *render.Papier) []fauteVue {
	for i, f := range fautes {
		for _, o := range p.Reglages() {
			if o.Nom == f.Champ && len(o.Parties) > 0 {
				fautes[i].Texte, fautes[i].Conseil = v.mots.dire("form.parties"), ""
			}
		}
	}
	return fautes
}

// deloger takes from their field the faults of what the form does not ask.
func (vue *vuePapier) deloger() {
	connus := []string{cleOu}
	for _, c := range vue.Champs {
		connus = append(connus, c.Nom)
	}
	deloger(vue.Fautes, append(connus, nomsDe(slices.Concat(vue.Autour, vue.Plis))...)...)
}

// situer says in the form where the places are, and names those chosen by hand.
func (vue *vuePapier) situer(v *visite, d atelier.Demande, q url.Values) {
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Nom: d.Selection, Requete: d.Requete})
	if err == nil {
		vue.Ou.Valeur = nomOu(s, v.a.Territoires(), q)
	}
	if dit := v.r.URL.Query().Get(cleOu); dit != "" {
		vue.Ou.Valeur = dit
	}
	for _, id := range q["lieu"] {
		vue.Lieux = append(vue.Lieux, lieuChoisi{Id: id, Nom: v.nomLieu(id), Sans: sansValeur(v.r.URL, "lieu", id)})
	}
}

// nomLieu is the name of a place, or its id when the base does not know it.
func (v *visite) nomLieu(id string) string {
	h, err := v.a.Histoire(v.r.Context(), id)
	if err != nil {
		return id
	}
	return h.Lieu.Nom
}

// nomEtVille is a place for who may know several of its name; its id when the base
// does not know it.
func (v *visite) nomEtVille(id string) string {
	h, err := v.a.Histoire(v.r.Context(), id)
	if err != nil {
		return id
	}
	return typo.Francais(strings.Trim(h.Lieu.Nom+", "+h.Lieu.Commune, ", "))
}

// sansValeur is an address without one value of a key.
func sansValeur(ici *url.URL, nom, valeur string) string {
	q := ici.Query()
	garde := q[nom]
	q.Del(nom)
	for _, x := range garde {
		if x != valeur {
			q.Add(nom, x)
		}
	}
	return adresse(ici.Path, q)
}

// unique is one document of a demand, with where it stands among the others.
type unique struct {
	*atelier.Travail
	papier *atelier.Papier
	rang   int               // from 1
	page   int               // from 1
	parts  []*atelier.Papier // documents that it joins; nil for one
}

// unique makes the document that the address asks for, with what is written on it.
func (v *visite) unique(d atelier.Demande) (*unique, error) {
	if len(v.ecrit) > 0 {
		return v.rempli(d)
	}
	return v.vierge(d)
}

// vierge makes the document that the address asks for, unless it was just made.
func (v *visite) vierge(d atelier.Demande) (*unique, error) {
	q := v.r.URL.Query()
	rang := entier(q.Get(cleDocument))
	u, err := v.l.faits.faire(cle{d.String(), rang}, func() (*unique, error) { return v.composer(d, rang, nil) })
	if err != nil {
		return nil, err
	}
	montre := *u
	montre.page = min(entier(q.Get(clePage)), u.papier.Len)
	return &montre, nil
}

// composer makes one document of a demand, with what is written on it. It is left when the person leaves
// before its end; then it lives as long as the base is open.
func (v *visite) composer(d atelier.Demande, rang int, ecrit map[string][]string) (*unique, error) {
	ctx, laisser := context.WithCancel(v.l.ctx)
	garder := context.AfterFunc(v.r.Context(), laisser)
	defer garder()
	t, err := v.a.Remplir(ctx, v.expliquee(d), ecrit)
	if err != nil {
		return nil, err
	}
	t.Demande.Options = maps.Clone(t.Demande.Options) // documents, made later, read the other
	delete(t.Demande.Options, optionPourquoi)
	u := &unique{Travail: t, rang: min(rang, max(t.Total, 1))}
	i := 0
	for p, err := range t.Papiers {
		if err != nil {
			return nil, err
		}
		if i++; i == u.rang {
			u.papier = p
			break
		}
	}
	switch {
	case u.papier == nil:
		return nil, faute.New(faute.Demande, "", "ce papier n'a aucune page")
	case u.papier.Refus != nil:
		return nil, u.papier.Refus
	}
	return u, nil
}

// optionPourquoi is the option of a paper that tells why its places are chosen.
const optionPourquoi = "pourquoi"

// expliquee is a demand that tells why its places are chosen, when its paper can.
func (v *visite) expliquee(d atelier.Demande) atelier.Demande {
	if p, ok := v.a.Papier(d.Papier); ok && p.Reglage(optionPourquoi) {
		d.Options = maps.Clone(d.Options)
		if d.Options == nil {
			d.Options = render.Options{}
		}
		d.Options[optionPourquoi] = "oui"
	}
	return d
}

// entier is a number of an address, 1 at least.
func entier(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 1
	}
	return max(n, 1)
}

// dessiner puts the picture of a document in the page, with its remarks.
func (vue *vuePapier) dessiner(v *visite, u *unique) error {
	var b bytes.Buffer
	if err := u.papier.Image(&b, u.page-1); err != nil {
		return err
	}
	vue.Image = template.HTML(b.String()) // ours: render/ecran escapes what it draws
	vue.Nom = u.papier.Nom
	vue.Comment, vue.Coupe = typo.Francais(u.papier.CommentImprimer()), u.papier.Tirage.Imprimeur
	vue.Titre = cmp.Or(titreDe(vue.Titre, u.Titre), vue.Titre)
	vue.Demande = u.Demande.String()
	vue.Ici = "/" + vue.Demande
	ici, err := url.Parse(vue.Ici)
	if err != nil {
		return err
	}
	vue.PDF, vue.Texte = lienDe(ici, "/pdf", u.rang), lienDe(ici, "/texte", u.rang)
	if len(u.papier.Chiffres) > 0 {
		vue.Tableau = lienDe(ici, "/tableau", u.rang)
	}
	vue.Documents = tourner(ici, cleDocument, u.rang, u.Total)
	page := *ici
	if u.rang > 1 {
		page.RawQuery = ajouter(ici, cleDocument, u.rang)
	}
	vue.Pages = tourner(&page, clePage, u.page, u.papier.Len)
	vue.remarquer(v, u, ici)
	return nil
}

// titre is what a person calls a paper.
func (s *Serveur) titre(p *render.Papier) string { return s.mots.ou("papier."+p.Nom, p.Titre) }

// lienDe is another form of the document shown.
func lienDe(ici *url.URL, suite string, rang int) string {
	q := ici.RawQuery
	if rang > 1 {
		q = ajouter(ici, cleDocument, rang)
	}
	if q == "" {
		return ici.Path + suite
	}
	return ici.Path + suite + "?" + q
}

func titreDe(papier, territoire string) string {
	if territoire == "" {
		return papier
	}
	return papier + "\u00a0: " + territoire // the catalogue has the typography of the rest
}

func ajouter(ici *url.URL, cle string, n int) string {
	q := ici.Query()
	q.Set(cle, strconv.Itoa(n))
	return q.Encode()
}

// tourner is the way from one picture to those beside it.
func tourner(ici *url.URL, cle string, rang, total int) tournant {
	t := tournant{Rang: rang, Total: total, RangAvant: rang - 1, RangApres: rang + 1}
	if rang > 1 {
		t.Precedent = ici.Path + "?" + ajouter(ici, cle, rang-1)
	}
	if rang < total {
		t.Suivant = ici.Path + "?" + ajouter(ici, cle, rang+1)
	}
	return t
}
