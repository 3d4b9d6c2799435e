package web

import (
	"math"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/render/typo"
)

// parPage is how many places a page of the list shows.
const parPage = 20

// Most places that one sheet for a person shows.
const maxChoisis = 5

// vueLieux is the list of places, with what narrows it.
type vueLieux struct {
	Ou, Texte champ
	Autour    []pli // where, otherwise than by a territory
	Gardes    []champ
	Phrase    string
	Jetons    []action // choices made, each with the address without it
	Filtres   []filtre
	Lieux     []lieuVu
	Pages     tournant
	Fautes    []fauteVue
	Papiers   []action // what prints the places found
	Feuille   []action // what prints those ticked
	Max       int
	Carte     string // the same on the online map
	Exporter  string
}

// lieuVu is a place of the list, with how far it is when one asks around a point.
type lieuVu struct {
	atelier.Fiche
	Loin string
}

// filtre narrows the list by one criterion.
type filtre struct {
	Titre  string
	Ouvert bool
	Choix  []compte
}

// compte is a value of a filter with the places that it leaves.
type compte struct {
	Titre, Adresse string
	N              int
	Pris           bool
}

func (v *visite) lieux() error {
	q := remplies(v.r.URL.Query())
	err := v.situer(q)
	if err == nil && v.r.URL.Query().Has(cleOu) {
		return v.aller(adresse("/lieux", q))
	}
	vue := vueLieux{Max: maxChoisis, Ou: champ{Nom: cleOu, Titre: v.mots.dire("form.ou"),
		Aide: v.mots.dire("form.ou.aide")},
		Texte: champ{Nom: "texte", Genre: "texte", Titre: v.mots.dire("lieux.texte"), Aide: v.mots.dire("lieux.texte.aide"),
			Valeur: q.Get("texte")}}
	if err == nil {
		err = vue.remplir(v, q)
	}
	if err != nil && faute.De(err) == nil {
		return err
	}
	vue.Fautes = v.fautes(err)
	vue.Autour = v.autour(q, vue.Fautes)
	deloger(vue.Fautes, append(nomsDe(vue.Autour), cleOu, "texte")...)
	vue.Ou.Fautes, vue.Texte.Fautes = fautesDe(vue.Fautes, cleOu), fautesDe(vue.Fautes, "texte")
	if dit := v.r.URL.Query().Get(cleOu); dit != "" {
		vue.Ou.Valeur = dit
	}
	code := http.StatusOK
	if len(vue.Fautes) > 0 {
		code, vue.Phrase = http.StatusUnprocessableEntity, v.mots.dire("form.faute.titre")
	}
	v.voir(code, "lieux", page{Titre: vue.Phrase, Menu: "lieux", Corps: vue})
	return nil
}

// requete is what an address asks of places; what is of the page alone is left out.
func requete(q url.Values) selection.Requete {
	r := selection.Requete{}
	for nom, valeurs := range q {
		if nom != clePage {
			r[nom] = valeurs
		}
	}
	return r
}

func (vue *vueLieux) remplir(v *visite, q url.Values) error {
	ctx := v.r.Context()
	for nom := range requete(q) {
		if !selection.EstCritere(nom) {
			return faute.New(faute.Demande, "", "« %s » n'est pas une façon de choisir des lieux", nom)
		}
	}
	s, err := v.a.Choisir(ctx, atelier.Choix{Requete: requete(q)})
	if err != nil {
		return err
	}
	n, err := v.a.Compter(ctx, s)
	if err != nil {
		return err
	}
	vue.Phrase = phraseSansPoint(s.Phrase(n))
	vue.Ou.Valeur = nomOu(s, v.a.Territoires(), q)
	vue.Carte = v.a.Lien(ctx, s, "").Adresse
	vue.Exporter = adresse("/lieux/fichier", url.Values(requete(q)))
	vue.jetons(v, q)
	vue.papiers(v, q, n)
	if vue.Filtres, err = v.filtres(q); err != nil {
		return err
	}
	return vue.lister(v, s, n)
}

// lister reads the places of one page of the list.
func (vue *vueLieux) lister(v *visite, s *selection.Selection, n int) error {
	ici := v.r.URL
	rang := min(entier(ici.Query().Get(clePage)), max((n+parPage-1)/parPage, 1))
	vue.Pages = tourner(ici, clePage, rang, (n+parPage-1)/parPage)
	i := 0
	for l, err := range v.a.ListerDePres(v.r.Context(), s) {
		if err != nil {
			return err
		}
		if i++; i > rang*parPage {
			break
		}
		if i > (rang-1)*parPage {
			vue.Lieux = append(vue.Lieux, lieuVu{v.a.Fiche(&l), v.loin(s, &l)})
		}
	}
	return nil
}

// loin is how far a place is in a straight line, as a directory says it; empty when that
// is not known, or not asked.
func (v *visite) loin(s *selection.Selection, l *lieu.Lieu) string {
	switch km, ok := s.Filtre.Distance(l); {
	case !ok:
		return ""
	case km < 1:
		return v.mots.dire("lieux.loin.pres")
	default:
		return v.mots.dire("lieux.loin", typo.Nombre(int(math.Round(km))))
	}
}

// jetons are the choices of the address, each with its way out.
func (vue *vueLieux) jetons(v *visite, q url.Values) {
	for _, c := range selection.Criteres() {
		for _, valeur := range q[c.Nom] {
			if c.Nom != "texte" && !enPli(c) {
				vue.Gardes = append(vue.Gardes, champ{Nom: c.Nom, Valeur: valeur})
			}
			if c.Situe() {
				continue
			}
			titre := v.mots.ou("choix."+c.Nom+"."+valeur, valeur)
			if valeur == selection.Oui {
				titre = c.Titre
			}
			if titre = phraseSansPoint(titre); c.Nom == "texte" { // a person's own words
				titre = typo.Francais("« " + valeur + " »")
			}
			vue.Jetons = append(vue.Jetons, action{Titre: titre, Adresse: sansValeur(v.r.URL, c.Nom, valeur)})
		}
	}
}

// papiers are the papers that print what was found.
func (vue *vueLieux) papiers(v *visite, q url.Values, n int) {
	var separes []action
	for _, p := range v.a.Papiers() {
		if p.SansLieu {
			continue
		}
		titre := v.titre(&p)
		if n > 0 {
			vue.Papiers = append(vue.Papiers, action{Titre: titre,
				Adresse: adresse("/"+p.Nom, v.pour(p.Nom, url.Values(requete(q))))})
		}
		feuille := action{Titre: titre, Adresse: "/" + p.Nom}
		if p.Dossier != "" { // a paper for each place: after those that hold them all
			separes = append(separes, feuille)
			continue
		}
		vue.Feuille = append(vue.Feuille, feuille)
	}
	vue.Feuille = append(vue.Feuille, separes...)
}

// compteurs are the filters that show a count for each of their values: those of
// the words of the catalogue, and those of the closed lists.
var compteurs = []string{"service", "frais", "ouvert", "complet"}

// filtres counts the places that each value of some criteria would leave.
func (v *visite) filtres(q url.Values) ([]filtre, error) {
	var out []filtre
	for _, nom := range compteurs {
		c, ok := selection.CritereDe(nom)
		if !ok {
			continue
		}
		f := filtre{Titre: phraseSansPoint(v.mots.ou("filtre."+nom, c.Titre))}
		valeurs := fermees(c)
		if len(valeurs) == 0 {
			valeurs = strings.Split(v.mots.dire("filtre."+nom+".valeurs"), "|")
		}
		for _, valeur := range valeurs {
			x, err := v.compte(q, nom, valeur)
			if err != nil {
				return nil, err
			}
			if f.Ouvert = f.Ouvert || x.Pris; x.N > 0 || x.Pris {
				f.Choix = append(f.Choix, x)
			}
		}
		if len(f.Choix) > 0 {
			out = append(out, f)
		}
	}
	return out, nil
}

// compte counts what one more value leaves; of a value already chosen, what the list is.
func (v *visite) compte(q url.Values, nom, valeur string) (compte, error) {
	x := compte{Titre: v.mots.ou("choix."+nom+"."+valeur, valeur)}
	avec := url.Values{}
	for cle, l := range requete(q) {
		avec[cle] = slices.Clone(l)
	}
	x.Pris = slices.Contains(avec[nom], valeur)
	if x.Pris {
		x.Adresse = sansValeur(v.r.URL, nom, valeur)
	} else {
		avec.Set(nom, valeur)
		x.Adresse = adresse("/lieux", avec)
	}
	var err error
	x.N, err = v.compter(avec)
	return x, err
}

// choisis leads from places ticked in a list to the paper that shows them.
func (v *visite) choisis() error {
	q := v.r.URL.Query()
	p, ok := v.a.Papier(q.Get("papier"))
	if !ok {
		return v.aller("/lieux")
	}
	ids := q["lieu"]
	if len(ids) == 0 || len(ids) > maxChoisis {
		return faute.New(faute.Demande, v.mots.dire("lieux.recochez", maxChoisis), "%s",
			v.mots.compter("lieux.coches", len(ids)))
	}
	return v.aller(adresse("/"+p.Nom, v.pour(p.Nom, url.Values{"lieu": ids})))
}

// exporter gives the places found as a file for a spreadsheet.
func (v *visite) exporter() error {
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: requete(v.r.URL.Query())})
	if err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	v.w.Header().Set("Content-Disposition", `attachment; filename="lieux.csv"`)
	_, err = v.a.Exporter(v.r.Context(), v.w, s, export.Tableur, nil)
	return ignorer(err)
}
