package atelier

import (
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/templates"
)

// CharteSaisie is a charter as a form has it: all that can be said there, at places that
// have each a key (« couleurs.principale », « partenaires.0.image »).
type CharteSaisie struct {
	Gardee   bool               // the base keeps one
	Couleurs []ReglageApparence // beside those of Feuillet
	Images   []ImageCharte      // of who prints, of others, of the territory, then of networks
	Phrase   string             // in the banner of all sheets; empty for their own
	Mois     string             // how long a paper holds
}

// ImageCharte is the place of a picture of a charter.
type ImageCharte struct {
	Cle   string // « logo », « partenaires.0 », « banniere », « labels.France Services »
	Image string // for VoirImage; empty while there is none
	Dit   string // what is read aloud for it
	Nom   string // of the network; its picture has no other description
}

// Keys of a charter.
const (
	clePartenaires = "partenaires."
	cleBanniere    = "banniere"
	cleLabels      = "labels."
	clePhrase      = "bandeau.texte_commun"
	cleMois        = "validite.mois"
	clePlaceLogo   = "logo"
)

// CharteSaisie is the charter of the base, to be changed.
func (a *Atelier) CharteSaisie(ctx context.Context) (*CharteSaisie, error) {
	c := a.Charte()
	out := &CharteSaisie{Gardee: a.reglages.gardee}
	apres, err := templates.ReglagesCharte(&c)
	if err != nil {
		return nil, err
	}
	avant, err := templates.ReglagesCharte(nil)
	for i, r := range apres {
		out.Couleurs = append(out.Couleurs, ReglageApparence{r, avant[i].Valeur})
	}
	place := func(cle string, l templates.Logo) {
		out.Images = append(out.Images, ImageCharte{Cle: cle, Image: l.Image, Dit: l.Description})
	}
	place(clePlaceLogo, c.Logo)
	for i := range templates.LogosMax {
		l := templates.Logo{}
		if i < len(c.Partenaires) {
			l = c.Partenaires[i]
		}
		place(clePartenaires+strconv.Itoa(i), l)
	}
	place(cleBanniere, c.Banniere)
	if c.Bandeau != nil && c.Bandeau.Commun {
		out.Phrase = c.Bandeau.TexteCommun
	}
	if c.Validite != nil {
		out.Mois = strconv.Itoa(c.Validite.Mois)
	}
	reseaux, err2 := a.reseaux(ctx, &c)
	for _, nom := range reseaux {
		out.Images = append(out.Images, ImageCharte{Cle: cleLabels + nom, Image: c.Labels[nom].Marque, Nom: nom})
	}
	return out, errors.Join(err, err2)
}

// reseaux are the networks whose mark may be printed: those that places of the base say
// they are of, and those that have one.
func (a *Atelier) reseaux(ctx context.Context, c *templates.Charte) ([]string, error) {
	connus, err := templates.ReseauxConnus()
	if err != nil {
		return nil, err
	}
	dits := map[string]bool{}
	for _, colonne := range []string{"dispositif_programmes_nationaux", "formations_labels"} {
		if a.db == nil {
			break
		}
		valeurs, err := a.db.Valeurs(ctx, colonne)
		if err != nil {
			return nil, err
		}
		for _, v := range valeurs {
			dits[v] = true
		}
	}
	var out []string
	for _, nom := range slices.Sorted(maps.Keys(connus)) {
		la := dits[nom] || c.Labels[nom].Marque != ""
		if types := connus[nom].Types; !la && len(types) > 0 && a.db != nil {
			n, err := a.db.Compter(ctx, lieu.Filter{Typologies: types})
			if la = n > 0; err != nil {
				return nil, err
			}
		}
		if la {
			out = append(out, nom)
		}
	}
	return out, nil
}

// ImageDeCharte are the bytes of a picture that the base keeps, and the ending of its
// file; false for none.
func (a *Atelier) ImageDeCharte(image string) (octets []byte, fin string, ok bool) {
	octets, ok = a.Charte().Images[image]
	return octets, strings.ToLower(filepath.Ext(image)), ok
}

// CharteDite is what a form says of a charter: the values of keys, and pictures by the
// key of their place. What it does not speak of stays.
type CharteDite struct {
	Valeurs map[string]string
	Images  map[string]LogoDepose
}

// GarderCharteDite keeps a charter as a form says it, see GarderCharte: nothing is when
// something is wrong, each fault at its key.
func (a *Atelier) GarderCharteDite(ctx context.Context, dite CharteDite) error {
	if _, err := a.ecrite(); err != nil {
		return err
	}
	c, err := a.lireDite(dite)
	if err != nil {
		return err
	}
	return a.garderCharte(ctx, c)
}

// EssayerCharte gives the workshop that papers would have with a charter as a form says it.
// Nothing is kept.
func (a *Atelier) EssayerCharte(dite CharteDite) (*Atelier, error) {
	c, err := a.lireDite(dite)
	if err != nil {
		return nil, err
	}
	c.Pages = a.Charte().Pages
	return a.avecCharte(c), nil
}

// avecCharte is the workshop that papers would have with another charter.
func (a *Atelier) avecCharte(c *templates.Charte) *Atelier {
	essai := &Atelier{db: a.db, jour: a.jour, papiers: a.papiers, modeles: a.modeles, territoires: a.territoires,
		reglages: a.reglages, pdf: a.pdf, codes: a.codes, dernier: a.dernier}
	essai.reglages.charte = c
	return essai
}

// lireDite writes a charter as the file that it would be, and reads it: there is one
// judge of what a charter may say.
func (a *Atelier) lireDite(dite CharteDite) (*templates.Charte, error) {
	c, places, err := a.charteDite(dite)
	if err != nil {
		return nil, err
	}
	out, r, err := juger(c)
	for ligne, cle := range r.Lignes { // where the form has them: an empty place has no part of the file
		n, fin, _ := strings.Cut(strings.TrimPrefix(cle, clePartenaires), ".")
		if rang, err := strconv.Atoi(n); err == nil {
			r.Lignes[ligne] = places[rang] + "." + fin
		}
	}
	return out, auxNoms(auxCles(err, r.Lignes), dite.Images)
}

// juger writes a charter in a folder that does not last, and reads it.
func juger(c *templates.Charte) (out *templates.Charte, r templates.Redaction, err error) {
	dossier, err := os.MkdirTemp("", "feuillet-*.charte")
	if err != nil {
		return nil, r, err
	}
	defer os.RemoveAll(dossier)
	if r, err = c.Ecrire(dossier); err == nil {
		out, err = templates.LireCharte(filepath.Join(dossier, templates.NomCharte))
	}
	return out, r, err
}

// charteDite is the charter that is kept with what a form says of it, and the places of
// its partners.
func (a *Atelier) charteDite(dite CharteDite) (c *templates.Charte, places []string, err error) {
	avant := a.Charte()
	avant.Editeur, avant.Pages = templates.Editeur{}, nil // kept elsewhere
	e := &charteNeuve{c: &avant, dite: dite}
	if avant.Images = maps.Clone(avant.Images); avant.Images == nil {
		avant.Images = map[string][]byte{}
	}
	e.couleurs()
	e.mots()
	avant.Logo = e.logo(clePlaceLogo, avant.Logo)
	avant.Banniere = e.logo(cleBanniere, avant.Banniere)
	partenaires := avant.Partenaires
	avant.Partenaires = nil
	for i := range max(len(partenaires), templates.LogosMax) {
		l, cle := templates.Logo{}, clePartenaires+strconv.Itoa(i)
		if i < len(partenaires) {
			l = partenaires[i]
		}
		if l = e.logo(cle, l); l != (templates.Logo{}) {
			avant.Partenaires, places = append(avant.Partenaires, l), append(places, cle)
		}
	}
	return &avant, places, errors.Join(e.marques(), e.err)
}

// charteNeuve is a charter that a form changes.
type charteNeuve struct {
	c    *templates.Charte
	dite CharteDite
	err  error // the first
}

// couleurs are those of the form that are not Feuillet's.
func (e *charteNeuve) couleurs() {
	feuillet, err := templates.ReglagesCharte(nil)
	if e.err = err; err != nil {
		return
	}
	e.c.Couleurs = maps.Clone(e.c.Couleurs)
	for _, r := range feuillet {
		v, dite := e.dite.Valeurs[r.Cle]
		nom := strings.TrimPrefix(r.Cle, deCouleur)
		switch v = strings.TrimSpace(v); {
		case !dite:
		case v == "" || strings.EqualFold(v, r.Valeur):
			delete(e.c.Couleurs, nom)
		default:
			if e.c.Couleurs == nil {
				e.c.Couleurs = map[string]string{}
			}
			e.c.Couleurs[nom] = v
		}
	}
}

// mots are the common sentence and how long papers hold.
func (e *charteNeuve) mots() {
	if s, ok := e.dite.Valeurs[clePhrase]; ok {
		b := templates.Bandeau{}
		if e.c.Bandeau != nil {
			b = *e.c.Bandeau
		} else if b, e.err = templates.BandeauDeFeuillet(); e.err != nil {
			return
		}
		if s = strings.TrimSpace(s); s != "" {
			b.TexteCommun = s
		}
		b.Commun = s != ""
		e.c.Bandeau = &b
	}
	s, ok := e.dite.Valeurs[cleMois]
	if !ok {
		return
	}
	e.c.Validite = nil
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	mois, err := strconv.Atoi(s)
	if err != nil {
		e.err = errors.Join(e.err, faute.New(faute.Demande, "Écrivez un nombre de mois, de 0 à 24.",
			"« %s » n'est pas un nombre de mois", s).Au(cleMois))
		return
	}
	e.c.Validite = &templates.Validite{Mois: mois}
}

// logo is a picture of before, with what the form says of its place.
func (e *charteNeuve) logo(cle string, avant templates.Logo) templates.Logo {
	d, ok := e.dite.Images[cle]
	switch {
	case !ok:
		return avant
	case d.Enlever:
		return templates.Logo{}
	}
	avant.Image = e.poser(cle, avant.Image, d)
	avant.Description = strings.TrimSpace(d.Dit)
	return avant
}

// poser keeps the bytes of a new picture, and gives its name: that of before when there
// is none.
func (e *charteNeuve) poser(cle, avant string, d LogoDepose) string {
	if d.Octets == nil {
		return avant
	}
	octets, err := io.ReadAll(io.LimitReader(d.Octets, int64(bornes.Images.Max)+1))
	if err != nil && e.err == nil {
		e.err = err
	}
	nom := cle + strings.ToLower(filepath.Ext(d.Nom))
	e.c.Images[nom] = octets
	return nom
}

// marques are the pictures of networks; their words stay.
func (e *charteNeuve) marques() error {
	connus, err := templates.ReseauxConnus()
	if err != nil {
		return err
	}
	e.c.Labels = maps.Clone(e.c.Labels)
	for cle, d := range e.dite.Images {
		nom, ok := strings.CutPrefix(cle, cleLabels)
		r, connu := connus[nom]
		if !ok || !connu {
			continue
		}
		if own, dit := e.c.Labels[nom]; dit {
			r = own
		}
		if r.Marque = e.poser(cle, r.Marque, d); d.Enlever {
			r.Marque = ""
		}
		if e.c.Labels == nil {
			e.c.Labels = map[string]templates.Reseau{}
		}
		e.c.Labels[nom] = r
	}
	return nil
}
