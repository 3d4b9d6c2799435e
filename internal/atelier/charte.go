package atelier

import (
	"context"
	"encoding/json"
	"io"
	"os"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render"
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

// CopierCharte writes the charter to start from. A file that is there stays.
func (a *Atelier) CopierCharte(fichier string) error {
	if _, err := os.Stat(fichier); err == nil {
		return sortie.Refus(fichier, "il y a déjà un fichier de ce nom", "").Permet(faute.AutreFichier)
	}
	return sortie.Ecrire(fichier, false, func(w io.Writer) error {
		_, err := io.WriteString(w, templates.SourceCharte)
		return err
	})
}
