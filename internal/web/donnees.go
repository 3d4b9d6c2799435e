package web

import (
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/internal/store"
)

// vueDonnees is where places come from, and what may be done about them.
type vueDonnees struct {
	Lieux    int
	Vide     bool // there is no place yet
	Fictif   bool // what is shown is the example
	Imports  []string
	Fautes   []fauteVue
	Carte    champ
	Constats []string
	Fermes   []action // places closed until further notice, to be looked at again
	Copie    string   // of the whole, just made
	Garder   bool     // something may be kept
}

// maxImports is how many imports the page tells.
const maxImports = 10

func (v *visite) donnees() error { return v.voirDonnees(http.StatusOK, nil, "") }

func (v *visite) voirDonnees(code int, err error, copie string) error {
	vue := vueDonnees{Vide: v.base.sansBase(), Fictif: v.base.fictif.Load(), Fautes: v.fautes(err), Copie: copie}
	vue.Carte = champ{Nom: "territoire", Genre: "texte", Titre: v.mots.dire("donnees.carte.ou"),
		Aide:   v.mots.dire("donnees.carte.aide"),
		Valeur: v.r.PostFormValue("territoire"), Fautes: fautesDe(vue.Fautes, "territoire")}
	if !vue.Vide && !vue.Fictif {
		if err := vue.compter(v); err != nil {
			return err
		}
	}
	titre := v.mots.dire("donnees.titre")
	if len(vue.Fautes) > 0 {
		titre = v.mots.dire("form.faute.titre") + " : " + titre
	}
	v.voir(code, "donnees", page{Titre: titre, Menu: "donnees", Corps: vue})
	return nil
}

// compter tells the imports, and what they left to look at.
func (vue *vueDonnees) compter(v *visite) (err error) {
	if vue.Lieux, err = v.compter(nil); err != nil {
		return err
	}
	for e, err := range v.a.Editions(v.r.Context()) {
		if err != nil {
			return err
		}
		if len(vue.Imports) == maxImports {
			break
		}
		vue.Imports = append(vue.Imports, enClair(atelier.Jour(e.Date)+" : "+atelier.Importe{Bilan: e.Bilan}.Phrase()))
	}
	comptes, err := v.a.CompterConstats(v.r.Context(), atelier.ChoixConstats{})
	for _, c := range comptes {
		vue.Constats = append(vue.Constats, enClair(c.Fichier+" : "+c.Phrase()))
	}
	if err != nil {
		return err
	}
	return vue.rappeler(v)
}

// rappeler names the places that were said closed here, and of which nobody knows until when.
func (vue *vueDonnees) rappeler(v *visite) error {
	for c, err := range v.a.Corrections(v.r.Context(), "") {
		if err != nil {
			return err
		}
		if c.Colonne == store.ColonneAvis && v.dureSansFin(c.Valeur) {
			vue.Fermes = append(vue.Fermes, action{Titre: v.mots.dire("donnees.ferme", v.nomEtVille(c.Id)),
				Adresse: adresseLieu(c.Id) + "#avis"})
		}
	}
	return nil
}

// recevoir takes a file that was dropped, and begins to read it.
func (v *visite) recevoir() error {
	i, err := v.poser()
	if err != nil {
		if faute.De(err) == nil {
			return err
		}
		return v.voirDonnees(http.StatusUnprocessableEntity, err, "")
	}
	return v.importer(i)
}

// poser streams the file of a form to the disk; what is asked of it comes before.
func (v *visite) poser() (*importation, error) {
	lecteur, err := v.r.MultipartReader()
	if err != nil {
		return nil, sansFichier()
	}
	essai := false
	for {
		partie, err := lecteur.NextPart()
		if err != nil {
			return nil, sansFichier()
		}
		essai = essai || partie.FormName() == "essai"
		if nom := nomFichier(partie.FileName()); partie.FormName() == "fichier" && nom != "" {
			chemin, err := ecrireDepot(partie)
			return &importation{chemin: chemin, essai: essai,
				Import: atelier.Import{Sources: []atelier.Source{{Nom: nom, Chemin: chemin}}}}, err
		}
	}
}

func sansFichier() error {
	return faute.New(faute.Demande, "Choisissez un fichier.", "aucun fichier n'a été choisi").Au("fichier")
}

// nomFichier is the name alone of a file as a browser gives it: never a path.
func nomFichier(s string) string {
	s = s[strings.LastIndexAny(s, `/\`)+1:]
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`<>:"|?*`, r) {
			return -1
		}
		return r
	}, s)
	return strings.Trim(s, ". ")
}

func ecrireDepot(partie *multipart.Part) (string, error) {
	f, err := os.CreateTemp("", "feuillet-*.depot")
	if err != nil {
		return "", err
	}
	_, err = io.Copy(f, partie)
	err = errors.Join(err, f.Close())
	if err == nil {
		return f.Name(), nil
	}
	err = errors.Join(err, os.Remove(f.Name()))
	io.Copy(io.Discard, partie) // a browser that is cut off while it sends shows no answer
	var trop *http.MaxBytesError
	if errors.As(err, &trop) {
		return "", faute.New(faute.Demande, "Coupez-le en plusieurs, ou demandez-le par département.",
			"ce fichier dépasse 200 Mo").Au("fichier").Par(err)
	}
	return "", err
}

// depuisCarte reads the places of a territory on the online map.
func (v *visite) depuisCarte() error {
	i, err := v.surLaCarte(v.r.PostFormValue(champCarte), "")
	if faute.De(err) != nil {
		return v.voirDonnees(http.StatusUnprocessableEntity, err, "")
	}
	if err != nil {
		return err
	}
	return v.importer(i)
}

// copier keeps a checked copy of the base beside the papers.
func (v *visite) copier() error {
	if err := sortie.Dossier(v.o.Papiers); err != nil {
		return err
	}
	chemin := filepath.Join(v.o.Papiers, v.mots.dire("copie.nom", v.o.Maintenant().Format("2006-01-02"))+".db")
	if err := v.a.Sauvegarder(v.r.Context(), chemin, true); err != nil {
		return err
	}
	return v.voirDonnees(http.StatusOK, nil, chemin)
}
