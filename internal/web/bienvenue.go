package web

import (
	"context"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// vueBienvenue is the first screen of all: who prints, and where places come from.
type vueBienvenue struct {
	Qui    []champ
	Ou     champ // the commune of who prints
	Carte  champ
	Fautes []fauteVue
}

// identite is who prints, as it is said before there is any base to keep it.
type identite struct {
	editeur render.Editeur
	commune string // INSEE code, empty for none
}

// Fields of who prints.
const (
	champEditeur   = "editeur"
	champAdresseDe = "adresse_editeur"
	champTelDe     = "telephone_editeur"
	champCarte     = "territoire"
	cleQuoi        = "quoi" // where places come from, as a button says it
	deLaCarte      = "carte"
	dEssai         = "essai"
)

// bienvenue is shown when there is no place yet.
func (v *visite) bienvenue() error {
	e := v.a.Editeur()
	return v.voirBienvenue(http.StatusOK, url.Values{champEditeur: {e.Nom}, champAdresseDe: {e.Adresse},
		champTelDe: {e.Telephone}}, nil)
}

// voirBienvenue shows the welcome with what was typed, and what is wrong in it.
func (v *visite) voirBienvenue(code int, dites url.Values, err error) error {
	vue := vueBienvenue{Fautes: v.fautes(err)}
	poser := func(nom, titre, aide string) champ {
		return champ{Nom: nom, Genre: "texte", Titre: titre, Aide: aide, Valeur: dites.Get(nom),
			Fautes: fautesDe(vue.Fautes, nom)}
	}
	vue.Ou = poser(cleOu, v.mots.dire("bienvenue.commune"), v.mots.dire("bienvenue.commune.aide"))
	vue.Ou.Propose = proposeCommunes
	vue.Carte = poser(champCarte, v.mots.dire("donnees.carte.ou"), v.mots.dire("bienvenue.carte.aide"))
	for _, nom := range []string{champEditeur, champAdresseDe, champTelDe} {
		vue.Qui = append(vue.Qui, poser(nom, v.mots.dire("reglages."+nom), v.mots.dire("bienvenue."+nom+".aide")))
	}
	deloger(vue.Fautes, cleOu, champCarte, champEditeur, champAdresseDe, champTelDe)
	titre := v.mots.dire("bienvenue.titre")
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "bienvenue", page{Titre: titre, Corps: vue})
	return nil
}

// commencer reads who prints and where places come from, and begins to read them.
func (v *visite) commencer() error {
	dites, depot, err := v.lireBienvenue()
	if err == nil {
		err = v.commencerPar(dites, depot)
	}
	if err == nil {
		return nil
	}
	depot.jeter()
	if faute.De(err) == nil {
		return err
	}
	return v.voirBienvenue(http.StatusUnprocessableEntity, dites, err)
}

// commencerPar begins as a button says; without one, by the file that was dropped.
func (v *visite) commencerPar(dites url.Values, depot *importation) error {
	if dites.Get(cleQuoi) == dEssai {
		depot.jeter()
		v.base.exemple(true)
		return v.aller("/")
	}
	qui, err := v.identite(dites)
	if err != nil {
		return err
	}
	i := depot
	if dites.Get(cleQuoi) == deLaCarte || depot == nil && dites.Get(champCarte) != "" {
		depot.jeter()
		if i, err = v.surLaCarte(dites.Get(champCarte), qui.commune); err != nil {
			return err
		}
	}
	if i == nil {
		return sansFichier()
	}
	i.qui = &qui
	return v.importer(i)
}

// identite reads who prints: of a commune alone, its town hall.
func (v *visite) identite(dites url.Values) (qui identite, err error) {
	if qui.commune, err = v.communeDite(dites.Get(cleOu)); err != nil {
		if f := faute.De(err); f != nil {
			f.Champ = cleOu
		}
		return qui, err
	}
	qui.editeur = render.Editeur{Nom: dites.Get(champEditeur), Adresse: dites.Get(champAdresseDe),
		Telephone: dites.Get(champTelDe)}
	if c, ok := v.a.Territoires().Commune(qui.commune); ok && qui.editeur.Nom == "" {
		qui.editeur.Nom = v.mots.dire("bienvenue.mairie", c.De())
	}
	return qui, atelier.VerifierEditeur(&qui.editeur)
}

// surLaCarte are the places of a territory of the online map: without any, of the
// département of a commune.
func (v *visite) surLaCarte(dit, commune string) (*importation, error) {
	if c, ok := v.a.Territoires().Commune(commune); ok && dit == "" {
		if z, ok := v.a.Territoires().Zone(territoire.EchelleDepartement, c.Departement); ok {
			dit = z.Nom
		}
	}
	sources, err := atelier.SourcesCarte("", dit)
	if f := faute.De(err); f != nil {
		return nil, f.Au(champCarte)
	}
	if err != nil {
		return nil, err
	}
	return &importation{adresse: sources[0].URL, Import: atelier.Import{Sources: sources}}, nil
}

// octetsChamp bounds a field that comes with a file.
const octetsChamp = 4 << 10

// lireBienvenue streams the form: its fields, and the file to the disk; nil without one.
func (v *visite) lireBienvenue() (url.Values, *importation, error) {
	dites := url.Values{}
	lecteur, err := v.r.MultipartReader()
	if err != nil {
		return dites, nil, sansFichier()
	}
	var depot *importation
	for {
		partie, err := lecteur.NextPart()
		if errors.Is(err, io.EOF) {
			return dites, depot, nil
		}
		if err == nil {
			depot, err = lirePartie(partie, dites, depot)
		}
		if err != nil {
			return dites, depot, err
		}
	}
}

func lirePartie(partie *multipart.Part, dites url.Values, depot *importation) (*importation, error) {
	if partie.FormName() != "fichier" {
		b, err := io.ReadAll(io.LimitReader(partie, octetsChamp))
		dites.Set(partie.FormName(), string(b))
		return depot, err
	}
	nom := nomFichier(partie.FileName())
	if nom == "" || depot != nil {
		return depot, nil
	}
	chemin, err := ecrireDepot(partie)
	if err != nil {
		return nil, err
	}
	return &importation{chemin: chemin, Import: atelier.Import{Sources: []atelier.Source{{Nom: nom, Chemin: chemin}}}}, nil
}

// garder keeps who prints, once there is a base.
func (q *identite) garder(ctx context.Context, a *atelier.Atelier) error {
	if q == nil {
		return nil
	}
	if q.editeur != (render.Editeur{}) {
		if err := a.ReglerEditeur(ctx, q.editeur); err != nil {
			return err
		}
	}
	if q.commune == "" {
		return nil
	}
	return a.ReglerCommune(ctx, q.commune)
}
