package web

import (
	"context"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/jour"
	"feuillet/render"
	"feuillet/render/typo"
)

// aRetenir are papers that went to a printer while another work wrote in the
// base: printing never waits for it.
type aRetenir struct {
	mu sync.Mutex
	l  []store.Tirage
}

// maxARetenir bounds the papers that wait: beyond, the first are given up.
const maxARetenir = 500

func (x *aRetenir) ajouter(l ...store.Tirage) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.l = append(x.l, l...)
	x.l = slices.Delete(x.l, 0, max(len(x.l)-maxARetenir, 0))
}

// prendre empties the list.
func (x *aRetenir) prendre() []store.Tirage {
	x.mu.Lock()
	defer x.mu.Unlock()
	l := x.l
	x.l = nil
	return l
}

func (x *aRetenir) attend() int {
	x.mu.Lock()
	defer x.mu.Unlock()
	return len(x.l)
}

// retenir remembers papers, at once unless another work writes.
func (t *tenue) retenir(ctx context.Context, a *atelier.Atelier, l ...store.Tirage) {
	t.papiers.ajouter(l...)
	if t.ecrit.TryLock() {
		defer t.ecrit.Unlock()
		t.vider(ctx, a)
	}
}

// vider remembers the papers that wait; those that cannot be wait for the next time.
func (t *tenue) vider(ctx context.Context, a *atelier.Atelier) {
	l := t.papiers.prendre()
	if _, err := a.Retenir(context.WithoutCancel(ctx), l); err != nil {
		t.papiers.ajouter(l...)
	}
}

// vers is a folder where papers are written, and remembered.
func (t *tenue) vers(a *atelier.Atelier, dossier string) atelier.Destination {
	return atelier.Destination{Chemin: dossier, Sortie: atelier.Sorties()[0],
		Retenir: func(ctx context.Context, l []store.Tirage) { t.retenir(ctx, a, l...) }}
}

// imprime remembers a paper that a person prints, then shows its PDF, at an
// address that may be read again without printing; one that is written on is shown, and
// remembered nowhere. What cannot be made is shown in its form.
func (v *visite) imprime() error {
	v.saisir()
	p, q, d, err := v.demande()
	if p == nil {
		return v.introuvable()
	}
	var u *unique
	if err == nil {
		u, err = v.imprimable(d)
	}
	switch {
	case faute.De(err) != nil:
		return v.voirPapier(p, q, d, err)
	case err != nil:
		return err
	case len(v.ecrit) > 0:
		return v.envoyerPDF(u)
	}
	if err := v.retenirImprime(u); err != nil {
		return err
	}
	ici, err := url.Parse("/" + u.Demande.String())
	if err != nil {
		return err
	}
	if u.parts != nil {
		q := ici.Query()
		q.Set(cleTous, "oui")
		return v.aller(adresse(ici.Path+"/pdf", q))
	}
	return v.aller(lienDe(ici, "/pdf", u.rang))
}

// imprimable is what the button asks for: one document of a demand, or all.
func (v *visite) imprimable(d atelier.Demande) (*unique, error) {
	if v.r.URL.Query().Get(cleTous) != "" {
		return v.tous(d)
	}
	return v.unique(d)
}

// vueReimprimer are the papers that are no longer true.
type vueReimprimer struct {
	Suivi   bool // papers are remembered
	Suivis  int
	Justes  int
	Papiers []papierVu
	Refaire int // of them, that can be made again at once
}

// papierVu is a paper that is remembered.
type papierVu struct {
	Num             int64
	Titre, Fait, Ou string
	Adresse, Image  string      // empty when it cannot be asked for any more
	Raisons, Suite  []raisonVue // the gravest, then the others
	Laissable       bool
	Plusieurs       bool // one of several papers of its demand
}

// raisonVue is a reason to print a paper again.
type raisonVue struct{ Texte, Avant, Apres string }

// raisonsVues is how many reasons are seen before the others are unfolded.
const raisonsVues = 5

func (v *visite) papierVu(i *atelier.Imprime) papierVu {
	p := papierVu{Num: i.Num, Ou: i.Ou, Titre: i.Titre, Plusieurs: i.Nom != ""}
	if r, ok := v.a.Papier(i.Papier); ok {
		p.Titre = nommer(v.titre(r), i.Titre)
	}
	if le, err := jour.Lire(i.Date, v.o.Maintenant()); err == nil {
		p.Fait = v.mots.dire("papiers.fait", typo.Date(le))
	}
	if i.Faute == nil {
		if s := v.variante(i.Demande); s != "" {
			p.Titre += " (" + s + ")"
		}
		p.Adresse = "/" + i.Demande.String()
		if !p.Plusieurs {
			p.Image = adresseImage(i.Papier, i.Requete)
		}
	}
	return p
}

// nommer says which paper a title is of, unless it says so itself.
func nommer(papier, titre string) string {
	if strings.HasPrefix(lieu.Plier(titre), lieu.Plier(papier)) {
		return titre
	}
	return papier + ", " + titre // which has its own colon
}

func adresseImage(papier, requete string) string {
	return strings.TrimSuffix("/"+papier+"/image?"+requete, "?")
}

func (v *visite) aReimprimer() error {
	l, suivis, err := v.faux.voir(v.r.Context(), v.a)
	if err != nil {
		return err
	}
	vue := vueReimprimer{Suivi: v.a.Suit(), Suivis: suivis, Justes: suivis - len(l)}
	for _, r := range l {
		p := v.papierVu(&r.Imprime)
		for _, x := range r.Raisons {
			p.Suite = append(p.Suite, raisonVue{phraseSansPoint(x.Texte), x.Avant, x.Apres})
		}
		n := min(len(p.Suite), raisonsVues)
		p.Raisons, p.Suite = p.Suite[:n], p.Suite[n:]
		p.Laissable = !r.Perime
		if r.Refaisable() {
			vue.Refaire++
		}
		vue.Papiers = append(vue.Papiers, p)
	}
	titre := v.mots.dire("reimprimer.rien")
	if len(l) > 0 {
		titre = v.mots.compter("reimprimer.titre", len(l))
	}
	v.voir(http.StatusOK, "a-reimprimer", page{Titre: titre, Menu: "reimprimer", Corps: vue})
	return nil
}

// refaireFaux makes again the papers that are no longer true: all, or one.
func (v *visite) refaireFaux() error {
	l, _, err := v.a.AReimprimer(v.r.Context())
	if err != nil {
		return err
	}
	seul := v.r.PostFormValue("num")
	var reprises []atelier.Reprise
	for _, r := range l {
		if r.Refaisable() && (seul == "" || seul == strconv.FormatInt(r.Num, 10)) {
			reprises = append(reprises, atelier.Reprise{Demande: r.Demande, Nom: r.Nom})
		}
	}
	if len(reprises) == 0 {
		return v.aller("/a-reimprimer")
	}
	return v.refaire(v.mots.compter("reimprimer.travail", len(reprises)), v.mots.dire("reimprimer.dossier"), reprises)
}

// refaire writes papers again in a folder of the papers.
func (v *visite) refaire(titre, dossier string, l []atelier.Reprise) error {
	refaire := func(ctx context.Context, a *atelier.Atelier, vers atelier.Destination,
		suivi atelier.Suivi) (atelier.Bilan, error) {
		var faits []string
		b, err := a.Refaire(ctx, l, vers, func(e atelier.Evenement) {
			if fait, ok := e.(atelier.Fait); ok {
				faits = append(faits, fait.Fichier)
			}
			suivi(e)
		})
		for _, s := range v.Serveur.direAnciens(vers.Chemin, faits) {
			suivi(atelier.Dit{Remarque: atelier.Remarque{Avis: render.Avis{Texte: s}}})
		}
		return b, err
	}
	return v.imprimer(titre, filepath.Join(v.o.Papiers, sortie.Simple(dossier)), refaire)
}

// vueMesPapiers are the papers that are remembered, and their campaigns.
type vueMesPapiers struct {
	Suivi     bool
	Papiers   []papierVu
	Autres    int // that are not shown
	Attendent int // that are not remembered yet
	Nom       champ
	Campagnes []campagneVue
	Fautes    []fauteVue
}

type campagneVue struct {
	Nom     string
	Papiers []action
	Perdus  int // that cannot be asked for any more
}

// maxPapiersVus is how many papers a page shows.
const maxPapiersVus = 200

func (v *visite) mesPapiers() error { return v.voirMesPapiers(http.StatusOK, nil) }

func (v *visite) voirMesPapiers(code int, faux error) error {
	l, err := v.a.Imprimes(v.r.Context())
	if err != nil {
		return err
	}
	vue := vueMesPapiers{Suivi: v.a.Suit(), Attendent: v.base.papiers.attend(), Fautes: v.fautes(faux)}
	deloger(vue.Fautes, "nom")
	for _, i := range l[:min(len(l), maxPapiersVus)] {
		vue.Papiers = append(vue.Papiers, v.papierVu(&i))
	}
	vue.Autres = len(l) - len(vue.Papiers)
	vue.Nom = champ{Nom: "nom", Genre: "texte", Titre: v.mots.dire("campagne.nom"), Aide: v.mots.dire("campagne.nom.aide"),
		Valeur: v.r.PostFormValue("nom"), Fautes: fautesDe(vue.Fautes, "nom")}
	campagnes, err := v.a.Campagnes(v.r.Context())
	if err != nil {
		return err
	}
	for _, c := range campagnes {
		vue.Campagnes = append(vue.Campagnes, v.campagne(c))
	}
	titre := v.mots.dire("papiers.titre")
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "mes-papiers", page{Titre: titre, Menu: "reimprimer", Corps: vue})
	return nil
}

func (v *visite) campagne(c atelier.Campagne) campagneVue {
	out := campagneVue{Nom: c.Nom, Perdus: len(c.Fautes)}
	for _, d := range c.Demandes {
		p, _ := v.a.Papier(d.Papier)
		titre := v.titre(p)
		if s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: d.Requete}); err == nil {
			titre = titreDe(titre, s.Nom())
		}
		out.Papiers = append(out.Papiers, action{Titre: titre, Adresse: "/" + d.String()})
	}
	return out
}

// gestesPapier are what may be done of a paper that is remembered, by name.
var gestesPapier = map[string]func(context.Context, *atelier.Atelier, int64, url.Values) error{
	"situer": func(ctx context.Context, a *atelier.Atelier, num int64, q url.Values) error {
		return a.Situer(ctx, num, q.Get("ou"))
	},
	"laisser": func(ctx context.Context, a *atelier.Atelier, num int64, _ url.Values) error {
		return a.Laisser(ctx, num)
	},
	"retirer": func(ctx context.Context, a *atelier.Atelier, num int64, _ url.Values) error { return a.Oter(ctx, num) },
}

// changerPapier does what a person says of a paper.
func (v *visite) changerPapier() error {
	faire, ctx := gestesPapier[v.r.PostFormValue("geste")], v.r.Context()
	num, err := strconv.ParseInt(v.r.PostFormValue("num"), 10, 64)
	if faire == nil || err != nil {
		return v.introuvable()
	}
	err = v.base.ecrire(ctx, func(a *atelier.Atelier) error { return faire(ctx, a, num, v.r.PostForm) })
	if err != nil {
		return err
	}
	if v.r.PostFormValue("de") == "a-reimprimer" {
		return v.aller("/a-reimprimer")
	}
	return v.aller("/mes-papiers")
}

// enregistrerCampagne keeps the papers that were ticked under a name.
func (v *visite) enregistrerCampagne() error {
	var nums []int64
	for _, s := range v.r.PostForm["num"] {
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return v.introuvable()
		}
		nums = append(nums, n)
	}
	ctx := v.r.Context()
	err := v.base.ecrire(ctx, func(a *atelier.Atelier) error {
		_, err := a.EnregistrerCampagne(ctx, v.r.PostFormValue("nom"), nums...)
		return err
	})
	if faute.De(err) != nil {
		return v.voirMesPapiers(http.StatusUnprocessableEntity, err)
	}
	if err != nil {
		return err
	}
	return v.aller("/mes-papiers#campagnes")
}

func (v *visite) refaireCampagne() error {
	c, err := v.a.Campagne(v.r.Context(), v.r.PostFormValue("nom"))
	if err != nil {
		return err
	}
	return v.refaire(v.mots.dire("campagne.travail", c.Nom), c.Nom, atelier.Reprises(c.Demandes...))
}

func (v *visite) supprimerCampagne() error {
	ctx := v.r.Context()
	err := v.base.ecrire(ctx, func(a *atelier.Atelier) error {
		return a.SupprimerCampagne(ctx, v.r.PostFormValue("nom"))
	})
	if err != nil {
		return err
	}
	return v.aller("/mes-papiers#campagnes")
}
