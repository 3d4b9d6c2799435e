package web

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"reflect"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
)

// route is one thing that may be asked for: all are here, and the tests try
// each with each method, without the key, from another site, under another host.
type route struct {
	methode, chemin string
	faire           func(*visite) error
	lourde          bool // waits for a core
	sansBase        bool // may be asked for before there is any place
	fichier         bool // takes a file, whose size has its own limit
	toujours        bool // answers also when the base cannot be read
}

// Most that a request may send, in bytes.
const (
	octetsFormulaire = 1 << 20
	octetsFichier    = 200 << 20
)

func table() []route {
	return []route{
		{methode: "GET", chemin: "/{$}", faire: (*visite).accueil},
		{methode: "GET", chemin: "/{papier}", faire: (*visite).papier, lourde: true},
		{methode: "POST", chemin: "/{papier}", faire: (*visite).papierSaisi, lourde: true},
		{methode: "GET", chemin: "/{papier}/pdf", faire: (*visite).pdf, lourde: true},
		{methode: "GET", chemin: "/{papier}/image", faire: (*visite).image, lourde: true},
		{methode: "GET", chemin: "/{papier}/texte", faire: (*visite).texte, lourde: true},
		{methode: "GET", chemin: "/{papier}/tableau", faire: (*visite).tableau, lourde: true},
		{methode: "POST", chemin: "/{papier}/imprimer", faire: (*visite).imprime, lourde: true},
		{methode: "POST", chemin: "/{papier}/enregistrer", faire: (*visite).enregistrer, lourde: true},
		{methode: "GET", chemin: "/lieux", faire: (*visite).lieux, lourde: true},
		{methode: "GET", chemin: "/lieux/choisis", faire: (*visite).choisis},
		{methode: "GET", chemin: "/lieux/fichier", faire: (*visite).exporter, lourde: true},
		{methode: "GET", chemin: "/lieu", faire: (*visite).lieu, lourde: true},
		{methode: "GET", chemin: "/lieu/comprendre", faire: (*visite).comprendre},
		{methode: "POST", chemin: "/lieu/corriger", faire: (*visite).corriger},
		{methode: "POST", chemin: "/lieu/verifier", faire: (*visite).verifier},
		{methode: "POST", chemin: "/lieu/adresse", faire: (*visite).changerAdresse},
		{methode: "POST", chemin: "/lieu/annuler", faire: (*visite).annuler},
		{methode: "POST", chemin: "/lieu/exclure", faire: (*visite).exclure},
		{methode: "POST", chemin: "/lieu/reintegrer", faire: (*visite).reintegrer},
		{methode: "POST", chemin: "/lieu/oublier", faire: (*visite).oublier},
		{methode: "GET", chemin: "/donnees", faire: (*visite).donnees, sansBase: true},
		{methode: "POST", chemin: "/donnees/fichier", faire: (*visite).recevoir, sansBase: true, fichier: true},
		{methode: "POST", chemin: "/donnees/carte", faire: (*visite).depuisCarte, sansBase: true},
		{methode: "POST", chemin: "/donnees/reprendre", faire: (*visite).reprendre, sansBase: true},
		{methode: "GET", chemin: "/donnees/constats", faire: (*visite).constats, lourde: true},
		{methode: "GET", chemin: "/donnees/a-corriger", faire: (*visite).aCorriger, lourde: true},
		{methode: "GET", chemin: "/donnees/doublons", faire: (*visite).doublons, lourde: true},
		{methode: "POST", chemin: "/donnees/doublons", faire: (*visite).repondreDoublon},
		{methode: "GET", chemin: "/donnees/changements", faire: (*visite).changements, lourde: true},
		{methode: "GET", chemin: "/donnees/relances", faire: (*visite).relances, lourde: true},
		{methode: "POST", chemin: "/donnees/relances", faire: (*visite).noterRelance},
		{methode: "POST", chemin: "/donnees/copie", faire: (*visite).copier},
		{methode: "GET", chemin: "/travail", faire: (*visite).travail, sansBase: true},
		{methode: "POST", chemin: "/travail/arreter", faire: (*visite).arreter, sansBase: true},
		{methode: "GET", chemin: "/a-reimprimer", faire: (*visite).aReimprimer, lourde: true},
		{methode: "POST", chemin: "/a-reimprimer/refaire", faire: (*visite).refaireFaux, lourde: true},
		{methode: "GET", chemin: "/mes-papiers", faire: (*visite).mesPapiers},
		{methode: "POST", chemin: "/mes-papiers", faire: (*visite).changerPapier},
		{methode: "POST", chemin: "/mes-papiers/campagne", faire: (*visite).enregistrerCampagne},
		{methode: "POST", chemin: "/mes-papiers/campagne/refaire", faire: (*visite).refaireCampagne},
		{methode: "POST", chemin: "/mes-papiers/campagne/supprimer", faire: (*visite).supprimerCampagne},
		{methode: "GET", chemin: "/tout", faire: (*visite).tout, lourde: true},
		{methode: "POST", chemin: "/tout", faire: (*visite).faireTout},
		{methode: "GET", chemin: "/territoires", faire: (*visite).territoires, sansBase: true},
		{methode: "POST", chemin: "/dossier", faire: (*visite).dossier, sansBase: true, toujours: true},
		{methode: "GET", chemin: "/bienvenue", faire: (*visite).bienvenue, sansBase: true},
		{methode: "POST", chemin: "/bienvenue", faire: (*visite).commencer, sansBase: true, fichier: true},
		{methode: "POST", chemin: "/bienvenue/essai", faire: (*visite).essai, sansBase: true},
		{methode: "GET", chemin: "/reglages", faire: (*visite).reglages},
		{methode: "POST", chemin: "/reglages", faire: (*visite).regler},
		{methode: "GET", chemin: "/apparence", faire: (*visite).apparence, lourde: true},
		{methode: "POST", chemin: "/apparence", faire: (*visite).garderApparence, fichier: true},
		{methode: "POST", chemin: "/apparence/essai", faire: (*visite).essayerApparence, lourde: true},
		{methode: "POST", chemin: "/apparence/origine", faire: (*visite).oublierApparence},
		{methode: "GET", chemin: "/charte", faire: (*visite).charte, lourde: true},
		{methode: "POST", chemin: "/charte", faire: (*visite).garderCharte, lourde: true, fichier: true},
		{methode: "POST", chemin: "/charte/essai", faire: (*visite).essayerCharte, lourde: true},
		{methode: "POST", chemin: "/charte/origine", faire: (*visite).oublierCharte},
		{methode: "GET", chemin: "/charte/image", faire: (*visite).imageCharte},
		{methode: "GET", chemin: "/pages", faire: (*visite).pages, lourde: true},
		{methode: "GET", chemin: "/pages/ecrire", faire: (*visite).ecrirePage, lourde: true},
		{methode: "POST", chemin: "/pages/ecrire", faire: (*visite).garderPage, lourde: true},
		{methode: "POST", chemin: "/pages/essai", faire: (*visite).essayerPage, lourde: true},
		{methode: "POST", chemin: "/pages/ranger", faire: (*visite).rangerPage, lourde: true},
		{methode: "GET", chemin: "/aide", faire: (*visite).aide, sansBase: true, toujours: true},
		{methode: "GET", chemin: "/vie", faire: (*visite).vie, sansBase: true, toujours: true},
		{methode: "POST", chemin: "/quitter", faire: (*visite).quitter, sansBase: true, toujours: true},
	}
}

// visite is one request of a person who has the key.
type visite struct {
	*Serveur
	w http.ResponseWriter
	r *http.Request
	a *atelier.Atelier
	l *lecture

	ecrit map[string][]string // on the paper, by field, see saisir
}

func (s *Serveur) routes() http.Handler {
	mux := http.NewServeMux()
	for _, r := range table() {
		h := s.repondre(r)
		if r.lourde {
			h = s.lourd(h)
		}
		mux.HandleFunc(r.methode+" "+r.chemin, h)
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { s.refuser(w, http.StatusNotFound, "refus.page") })
	libre := s.statique() // apart: a paper may have any name
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, cheminStatique) {
			libre.ServeHTTP(w, r)
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// repondre opens the base for a route, and shows what goes wrong.
func (s *Serveur) repondre(t route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if code, cle := s.recu(t, w, r); code != http.StatusOK {
			s.refuser(w, code, cle)
			return
		}
		s.dater(r.URL)
		v := &visite{Serveur: s, w: w, r: r}
		if !t.sansBase && s.base.sansBase() {
			http.Redirect(w, r, "/bienvenue", http.StatusSeeOther)
			return
		}
		l, rendre, err := s.base.lire(r.Context())
		switch {
		case err == nil:
			defer rendre()
			v.l, v.a = l, l.Atelier
			err = protege(func() error { return t.faire(v) })
		case t.toujours:
			v.a = atelier.Vide(s.base.options())
			err = protege(func() error { return t.faire(v) })
		}
		if err != nil {
			v.echouer(duSysteme(err))
		}
	}
}

// dater makes a day and an hour of what an address asks from now: a base stays open
// for hours, and its workshop knows the day alone.
func (s *Serveur) dater(u *url.URL) {
	q := u.Query()
	date := selection.Requete(q).Dater(s.o.Maintenant())
	if !reflect.DeepEqual(date, selection.Requete(q)) {
		u.RawQuery = url.Values(date).Encode()
	}
}

// recu bounds what a request sends, and reads a form whole: half of one, or what is
// none, would erase what it lacks. It gives why a request is refused, else 200.
func (s *Serveur) recu(t route, w http.ResponseWriter, r *http.Request) (code int, cle string) {
	if t.fichier {
		r.Body = http.MaxBytesReader(w, r.Body, s.octets.Load())
		return http.StatusOK, ""
	}
	r.Body = http.MaxBytesReader(w, r.Body, octetsFormulaire)
	if lit(r) {
		return http.StatusOK, ""
	}
	if genre, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || genre != deFormulaire {
		return http.StatusUnsupportedMediaType, "refus.forme"
	}
	err := r.ParseForm()
	if long := (*http.MaxBytesError)(nil); errors.As(err, &long) {
		return http.StatusRequestEntityTooLarge, "refus.long"
	}
	if err != nil {
		return http.StatusBadRequest, "refus.forme"
	}
	return http.StatusOK, ""
}

// deFormulaire is the type of what a form of a page sends.
const deFormulaire = "application/x-www-form-urlencoded"

// echec is the screen of what could not be done.
type echec struct {
	Fautes []fauteVue
	Base   bool // the file of the places cannot be read
}

// duSysteme makes a fault of what a system says that a person can mend: a full disk.
func duSysteme(err error) error {
	if faute.De(err) != nil {
		return err
	}
	if texte, conseil, ok := faute.Systeme(err); ok {
		return faute.New(faute.Ecriture, conseil, "%s", texte).Par(err)
	}
	return err
}

// echouer shows an error: what is wrong and what to do, or that it is ours.
func (v *visite) echouer(err error) {
	code := http.StatusInternalServerError
	e := echec{Fautes: v.fautes(err)}
	if f := faute.De(err); v.a == nil && f != nil && (f.Peut(faute.Importer) || f.Peut(faute.Restaurer)) {
		e.Base, e.Fautes[0].Conseil, e.Fautes[0].Actions = true, "", nil
	}
	switch {
	case faute.Est(err, faute.Demande):
		code = http.StatusUnprocessableEntity
	case len(e.Fautes) > 0:
		code = http.StatusConflict
	}
	v.voir(code, "echec", page{Titre: v.mots.dire("echec.titre"), Corps: e})
}

// voir shows a screen to the person who has the key.
func (v *visite) voir(code int, ecran string, p page) {
	p.Ouvert = !v.base.sansBase()
	if v.a != nil {
		p.Editeur, p.Exemple = v.a.Editeur().Nom, v.base.fictif.Load()
		p.Faux = v.compterFaux()
	}
	v.montrer(v.w, code, ecran, p)
}

// aller sends the person to another page once her change is made.
func (v *visite) aller(adresse string) error {
	http.Redirect(v.w, v.r, adresse, http.StatusSeeOther)
	return nil
}

// introuvable is the answer to an address that leads nowhere.
func (v *visite) introuvable() error {
	v.refuser(v.w, http.StatusNotFound, "refus.page")
	return nil
}
