package web

import (
	"maps"
	"net/http"
	"net/url"
	"slices"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// vueAccueil is the first screen: what can be printed, as it would be.
type vueAccueil struct {
	Commune string // whose places the pictures show; empty when the base has none
	Lieux   int
	Groupes []groupe
	Essais  []action // papers that print no place: they try a printer
}

// vueAide is the page of help.
type vueAide struct {
	Version string
	Essais  []action
}

// groupe are papers of one use.
type groupe struct {
	Titre   string
	Premier bool // its first paper is the one to make, when nothing says otherwise
	Cartes  []carte
}

// carte is a paper to choose.
type carte struct {
	Titre, Texte, Adresse, Image string
	Premiere                     bool
}

// ordre are the groups as they are shown.
var ordre = []render.Groupe{render.AAfficher, render.AuGuichet, render.ADonner, render.PourTerritoire}

func (v *visite) accueil() error {
	q, c, err := v.ici()
	if err != nil {
		return err
	}
	vide, err := v.vide(c)
	if err != nil {
		return err
	}
	if vide {
		return v.aller("/bienvenue")
	}
	vue := vueAccueil{Commune: c.Nom}
	if c.Code != "" {
		if vue.Lieux, err = v.compter(q); err != nil {
			return err
		}
	}
	vue.Groupes, vue.Essais = v.groupes(q, c.Code != "" && vue.Lieux == 0), v.essais()
	v.voir(http.StatusOK, "accueil", page{Titre: v.mots.dire("accueil.titre"), Menu: "imprimer", Corps: vue})
	return nil
}

// vide reports a base where no file was ever kept: one that an import cut short has left.
func (v *visite) vide(c territoire.Commune) (bool, error) {
	if c.Code != "" || v.base.fictif.Load() {
		return false, nil
	}
	for _, err := range v.a.Editions(v.r.Context()) {
		return false, err
	}
	n, err := v.compter(nil)
	return n == 0, err
}

// ici is the commune that papers are proposed for first, as the keys of an
// address; all places when the base has none.
func (v *visite) ici() (url.Values, territoire.Commune, error) {
	q := url.Values{}
	c, ok, err := v.a.Commune(v.r.Context())
	if ok {
		q.Set(string(territoire.EchelleCommune), selection.CodeSur(v.a.Territoires(), c.Code))
	}
	return q, c, err
}

// pour are the keys of a paper for some places: with the look that was kept.
func (v *visite) pour(papier string, q url.Values) url.Values {
	if !v.a.AApparence(papier) {
		return q
	}
	avec := maps.Clone(q)
	avec.Set(cleModele, papier)
	return avec
}

// compter counts the places of an address.
func (v *visite) compter(q url.Values) (int, error) {
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: selection.Requete(q)})
	if err != nil {
		return 0, err
	}
	return v.a.Compter(v.r.Context(), s)
}

// peuplee is where a paper has something to print: the places of an address or, when it
// refuses to be made of none, those that its fault offers first.
func (v *visite) peuplee(papier string, q url.Values) url.Values {
	d, err := v.a.LireCles(papier, v.pour(papier, q))
	if err == nil {
		_, err = v.a.Faire(v.r.Context(), d)
	}
	f := faute.De(err)
	if f == nil {
		return q
	}
	for _, g := range f.Gestes {
		if g.Nom != faute.Ailleurs {
			continue
		}
		if ailleurs := v.ailleurs(maps.Clone(q), g.Valeur); ailleurs != nil {
			return ailleurs
		}
	}
	return q
}

// groupes are the papers of the table, each shown for the places of an address; vide says
// that it has none.
func (v *visite) groupes(tous url.Values, vide bool) []groupe {
	papiers := v.a.Papiers()
	noms := slices.Clone(ordre)
	for _, p := range papiers {
		if !slices.Contains(noms, p.Groupe) {
			noms = append(noms, p.Groupe)
		}
	}
	var out []groupe
	for _, nom := range noms {
		g := groupe{Titre: string(nom), Premier: len(out) == 0}
		for _, p := range papiers {
			if p.Groupe != nom || p.SansLieu {
				continue
			}
			q := tous
			if vide {
				q = v.peuplee(p.Nom, tous)
			}
			g.Cartes = append(g.Cartes, carte{Titre: v.titre(&p), Texte: phrase(v.mots.ou("carte."+p.Nom, p.Court)),
				Adresse: adresse("/"+p.Nom, v.pour(p.Nom, q)),
				Image:   adresse("/"+p.Nom+"/image", v.pour(p.Nom, q)), Premiere: g.Premier && len(g.Cartes) == 0})
		}
		if nom == render.PourTerritoire {
			g.Cartes = append(g.Cartes, carte{Titre: v.mots.dire("tout.titre"), Texte: phrase(v.mots.dire("carte.tout")),
				Adresse: adresse("/tout", tous)})
		}
		if len(g.Cartes) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// essais are the papers that print no place.
func (v *visite) essais() (out []action) {
	for _, p := range v.a.Papiers() {
		if p.SansLieu {
			out = append(out, action{Titre: v.titre(&p), Adresse: adresse("/"+p.Nom, v.pour(p.Nom, nil)),
				Cache: phrase(v.mots.ou("carte."+p.Nom, p.Court))})
		}
	}
	return out
}

// essai shows the fictional places, or leaves them.
func (v *visite) essai() error {
	v.base.exemple(v.r.PostFormValue("non") == "")
	return v.aller("/")
}

// vie says that the server is there: pages ask it now and then.
func (v *visite) vie() error {
	v.w.WriteHeader(http.StatusNoContent)
	return nil
}

func (v *visite) aide() error {
	v.voir(http.StatusOK, "aide", page{Titre: v.mots.dire("aide.titre"), Menu: "aide",
		Corps: vueAide{v.o.Version, v.essais()}})
	return nil
}

// quitter ends Feuillet once this answer is read.
func (v *visite) quitter() error {
	v.montrer(v.w, http.StatusOK, "ferme", page{Titre: v.mots.dire("ferme.titre")})
	v.Serveur.quitter()
	return nil
}
