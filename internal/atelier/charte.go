package atelier

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// lireCharte reads the charter that the base keeps, and its pages.
func (a *Atelier) lireCharte(ctx context.Context) error {
	a.reglages.charte, a.reglages.gardee = nil, false
	texte, err := a.db.Parametre(ctx, cleCharte)
	if err != nil {
		return err
	}
	c := new(templates.Charte)
	if json.Unmarshal([]byte(texte), c) == nil { // none, or one of a later version, says nothing here
		a.reglages.charte, a.reglages.gardee = c, true
	}
	if texte, err = a.db.Parametre(ctx, clePages); err != nil {
		return err
	}
	var pages []templates.PageLibre
	if json.Unmarshal([]byte(texte), &pages) == nil && len(pages) > 0 {
		if a.reglages.charte == nil {
			a.reglages.charte = new(templates.Charte)
		}
		a.reglages.charte.Pages = pages
	}
	return nil
}

// Charte is what all papers of the base have in common, with who prints.
func (a *Atelier) Charte() templates.Charte {
	var c templates.Charte
	if a.reglages.charte != nil {
		c = *a.reglages.charte
	}
	c.Editeur = templates.Editeur(a.reglages.editeur)
	return c
}

// GarderCharte keeps the charter of a file in the base, in the place of the one
// before: all papers inherit it. Who prints, and the pages of directories, are kept when
// the file says them; pages that it leaves out are kept, and not printed.
func (a *Atelier) GarderCharte(ctx context.Context, fichier string) error {
	if _, err := a.ecrite(); err != nil {
		return err
	}
	c, err := templates.LireCharte(fichier)
	if err != nil {
		return err
	}
	if err := lettresDesPages(c.Pages); err != nil {
		return err
	}
	if len(c.Pages) > 0 {
		if err := a.garderPages(ctx, avecEcartees(c.Pages, a.Charte().Pages)); err != nil {
			return err
		}
	}
	return a.garderCharte(ctx, c)
}

// garderCharte keeps a charter that was judged.
func (a *Atelier) garderCharte(ctx context.Context, c *templates.Charte) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	if c.Editeur != (templates.Editeur{}) {
		if err := a.ReglerEditeur(ctx, render.Editeur(c.Editeur)); err != nil {
			return err
		}
	}
	c.Editeur, c.Pages = templates.Editeur{}, nil // kept once, where the settings have them
	octets, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if err := db.SetParametre(ctx, cleCharte, string(octets)); err != nil {
		return err
	}
	a.kept()
	return a.reread(ctx)
}

// OublierCharte gives the papers the colours of Feuillet again; who prints stays, and
// the pages of directories.
func (a *Atelier) OublierCharte(ctx context.Context) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	if err := db.SetParametre(ctx, cleCharte, ""); err != nil {
		return err
	}
	return a.reread(ctx)
}

// enTeteCharte opens the file of a charter that is copied from a base.
const enTeteCharte = "# La charte que vos papiers suivent. Changez ce fichier, puis gardez-le : " +
	"il la remplace toute.\n# Ce que vous en effacez n'y est plus. Les images et les pages sont à côté de ce fichier.\n\n"

// CopierCharte writes the charter that the base keeps, its images and its pages beside it;
// the one to start from when it keeps none, or when vierge asks for it. A file that is there
// stays.
func (a *Atelier) CopierCharte(fichier string, vierge bool) error {
	if _, err := os.Stat(fichier); err == nil {
		return sortie.Refus(fichier, "il y a déjà un fichier de ce nom", "").Permet(faute.AutreFichier)
	}
	c := a.Charte()
	if vierge || !a.reglages.gardee && len(c.Pages) == 0 {
		return ecrireTexte(fichier, templates.SourceCharte)
	}
	dossier, err := os.MkdirTemp("", "feuillet-*.charte")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dossier)
	r, err := c.Ecrire(dossier)
	if err == nil {
		err = poserACote(dossier, filepath.Dir(fichier))
	}
	if err != nil {
		return err
	}
	return ecrireTexte(fichier, enTeteCharte+r.Texte)
}

func ecrireTexte(fichier, texte string) error {
	return sortie.Ecrire(fichier, false, func(w io.Writer) error {
		_, err := io.WriteString(w, texte)
		return err
	})
}

// poserACote copies what goes with a charter in its folder: nothing when a file of other
// bytes has the name of one of them.
func poserACote(dossier, vers string) error {
	fichiers, err := os.ReadDir(dossier)
	if err != nil {
		return err
	}
	neufs := map[string][]byte{}
	for _, f := range fichiers {
		octets, err := os.ReadFile(filepath.Join(dossier, f.Name()))
		if err != nil {
			return err
		}
		chemin := filepath.Join(vers, f.Name())
		la, err := os.ReadFile(chemin)
		switch {
		case f.Name() == templates.NomCharte || err == nil && bytes.Equal(la, octets):
		case err == nil || !errors.Is(err, fs.ErrNotExist):
			return sortie.Refus(chemin, "il y a déjà un fichier de ce nom, et la charte en a un autre",
				"Copiez la charte dans un dossier vide.").Permet(faute.AutreFichier)
		default:
			neufs[chemin] = octets
		}
	}
	for _, chemin := range slices.Sorted(maps.Keys(neufs)) {
		if err := ecrireTexte(chemin, string(neufs[chemin])); err != nil {
			return err
		}
	}
	return nil
}

// PerduDeCharte is what a charter said and that the one in its place does not say any more:
// « le logo « Commune d'Orval » ». What it says otherwise is not lost, but changed.
func PerduDeCharte(avant, apres templates.Charte) (out []string) {
	perdu := func(quoi string, la, reste bool) {
		if la && !reste {
			out = append(out, quoi)
		}
	}
	image := func(quoi string, a, b templates.Logo) {
		perdu(quoi+" "+quoted(a.Description), a.Image != "", b.Image != "")
	}
	image("le logo", avant.Logo, apres.Logo)
	for _, l := range avant.Partenaires {
		perdu("le logo d'un partenaire "+quoted(l.Description), true, slices.ContainsFunc(apres.Partenaires,
			func(x templates.Logo) bool { return x.Description == l.Description }))
	}
	image("la bannière", avant.Banniere, apres.Banniere)
	for _, nom := range slices.Sorted(maps.Keys(avant.Labels)) {
		perdu("la marque d'un réseau "+quoted(nom), avant.Labels[nom].Marque != "", apres.Labels[nom].Marque != "")
	}
	for _, nom := range slices.Sorted(maps.Keys(avant.Couleurs)) {
		perdu("la couleur "+nom+" "+avant.Couleurs[nom], true, apres.Couleurs[nom] != "")
	}
	if b := avant.Bandeau; b != nil && b.Commun {
		perdu("la phrase "+quoted(b.TexteCommun), true, apres.Bandeau != nil && apres.Bandeau.Commun)
	}
	if v := avant.Validite; v != nil {
		perdu("la validité de "+typo.Pluriel(v.Mois, "mois", "mois"), true, apres.Validite != nil)
	}
	return append(out, pagesPerdues(avant.Pages, apres.Pages)...)
}

// pagesPerdues are the pages that directories had and that they have no more.
func pagesPerdues(avant, apres []templates.PageLibre) (out []string) {
	for _, p := range avant {
		if n := rangDePage(apres, p.Titre); p.Imprimee() && (n < 0 || !apres[n].Imprimee()) {
			out = append(out, "la page "+quoted(p.Titre)+", gardée mais plus imprimée")
		}
	}
	return out
}
