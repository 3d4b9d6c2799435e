package atelier

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/lecture"
)

// A paper made for printing is remembered, so that the day it is no longer true
// can be told: what was asked, the day, the places it shows, its words. A
// preview is not, nor a paper whose truth depends on no place and no day.

// cleSansSuivi is the setting of a base that remembers no paper.
const cleSansSuivi = "sans_historique"

// Tirage is what is to be remembered of a paper that goes to a printer, for
// Retenir; false when there is nothing to follow. ou is where it will hang, empty
// when nobody said it.
func (a *Atelier) Tirage(w *Travail, p *Papier, ou string) (store.Tirage, bool, error) {
	d := w.Demande
	papier, err := a.papier(d.Papier)
	if err != nil {
		return store.Tirage{}, false, err
	}
	if !a.suit() || w.rempli || papier.Envoye || p.Refus != nil || len(p.Montres) == 0 && a.fin(d).IsZero() {
		return store.Tirage{}, false, nil
	}
	lignes, err := lecture.Lines(p.Composed)
	if err != nil {
		return store.Tirage{}, false, err
	}
	jour := a.jourDe(d)
	if w.Total > 1 && p.Lieu != "" { // one of many sheets: it is made again alone
		d.Requete = selection.Requete{selection.ParIdentifiant: {p.Lieu}}
	}
	requete, err := a.redite(d)
	if err != nil {
		return store.Tirage{}, false, err
	}
	t := store.Tirage{Papier: d.Papier, Requete: requete, Nom: w.nomRetenu(p, jour), Titre: p.Meta.Title,
		Date: jour.Format(time.DateOnly), Apres: a.dernier, Mots: strings.Join(lignes, "\n"),
		Ou: strings.TrimSpace(ou), Lieux: lieuxDe(p)}
	return t, true, nil
}

// nomRetenu tells a document from the others of a work: empty for one alone, whose
// file may have another name when it shows other places.
func (w *Travail) nomRetenu(p *Papier, jour time.Time) string {
	if w.Total < 2 {
		return ""
	}
	return sansJour(p.Nom, jour)
}

// sansJour is the name of a file without the day that some papers put in it: made
// again on another day, it is the same paper.
func sansJour(nom string, jour time.Time) string {
	return strings.ReplaceAll(nom, "-"+jour.Format(time.DateOnly), "")
}

// redite is a demand as it is asked again: without its day when that is today,
// and with a folder as its model.
func (a *Atelier) redite(d Demande) (requete string, err error) {
	if d.Jour.Format(time.DateOnly) == a.aujourdhui() {
		d.Jour = time.Time{}
	}
	if d.Dossier != "" {
		if d.Modele, err = filepath.Abs(d.Dossier); err != nil {
			return "", err
		}
	}
	_, requete, _ = strings.Cut(d.String(), "?")
	return requete, nil
}

// suit reports a base that remembers papers: one of ours, of the disk, where
// nobody said not to.
func (a *Atelier) suit() bool {
	return a.db != nil && !a.db.Integree() && !a.db.Etrangere() && !a.reglages.sansSuivi
}

// Suit reports that papers made for printing are remembered here.
func (a *Atelier) Suit() bool { return a.suit() }

// fin is the day after which a paper is to be taken down, zero when it says none.
func (a *Atelier) fin(d Demande) time.Time {
	p, ok := a.Papier(d.Papier)
	if !ok {
		return time.Time{}
	}
	for _, o := range p.Options {
		if jour := d.Options.Jour(o.Nom); o.Lire != nil && !jour.IsZero() {
			return jour
		}
	}
	return time.Time{}
}

// Retenir remembers papers that went to a printer, and says in sentences what a
// person should know of that. The example, and a base of others, remember none.
func (a *Atelier) Retenir(ctx context.Context, l []store.Tirage) ([]string, error) {
	if len(l) == 0 || !a.suit() {
		return nil, nil
	}
	r, err := a.db.RetenirTirages(ctx, l...)
	if err != nil {
		return nil, err
	}
	var dits []string
	if r.Copie != "" {
		dits = append(dits, "la base est mise à jour pour se souvenir des papiers faits ; une copie d'avant est gardée : "+
			r.Copie)
	}
	if r.Partis > 0 {
		dits = append(dits, bornes.Tirages.Dit())
	}
	return dits, nil
}

// ReglerSuivi says whether papers made for printing are remembered; when not,
// those that were are forgotten.
func (a *Atelier) ReglerSuivi(ctx context.Context, oui bool) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	valeur := ""
	if !oui {
		valeur = "oui"
		if err := db.OublierTirages(ctx); err != nil {
			return err
		}
	}
	if err := db.SetParametre(ctx, cleSansSuivi, valeur); err != nil {
		return err
	}
	return a.reread(ctx)
}

// Imprime is a paper that was made for printing.
type Imprime struct {
	store.Tirage
	Demande   Demande      `json:"-"`
	Faute     *faute.Faute `json:"-"` // it cannot be asked for any more, nil when it can
	nomPapier string       // as its row says it
	choisis   []Choisi
}

// Imprimes are the papers that are remembered, the last one first.
func (a *Atelier) Imprimes(ctx context.Context) ([]Imprime, error) {
	db, err := a.lue()
	if err != nil {
		return nil, err
	}
	l, err := db.Tirages(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]Imprime, len(l))
	for i, t := range l {
		d, err := a.relire(t.Papier, t.Requete, t.Date)
		f := faute.De(err)
		if err != nil && f == nil {
			return nil, err
		}
		out[i] = Imprime{Tirage: t, Demande: d, Faute: f}
		if p, ok := a.Papier(t.Papier); ok {
			out[i].nomPapier, out[i].choisis = p.Titre, a.Choisis(d)
		}
	}
	return out, nil
}

// relire reads a query that was kept, as it was understood on a day, today when
// empty: a model that it names by its path is a folder.
func (a *Atelier) relire(papier, requete, le string) (Demande, error) {
	v, err := url.ParseQuery(requete)
	if err != nil {
		return Demande{}, faute.New(faute.Demande, "", "ce papier n'est plus compris").Par(err)
	}
	sansJour := !v.Has(cleJour)
	if sansJour {
		v.Set(cleJour, le)
	}
	d, err := a.LireCles(papier, v)
	if sansJour {
		d.Jour = time.Time{}
	}
	if filepath.IsAbs(d.Modele) {
		d.Modele, d.Dossier = "", d.Modele
	}
	return d, err
}

// Situer says where a paper hangs: « porte de la mairie ».
func (a *Atelier) Situer(ctx context.Context, num int64, ou string) error {
	ou = strings.TrimSpace(ou)
	if !propre(ou) {
		return faute.New(faute.Demande, "Écrivez-le sur une seule ligne, plus court.",
			"ce texte est trop long, ou contient des signes invisibles").Au("ou")
	}
	return a.surTirage(func(db *store.DB) (bool, error) { return db.SituerTirage(ctx, num, ou) }, num)
}

// Oter forgets papers that are on no wall any more.
func (a *Atelier) Oter(ctx context.Context, nums ...int64) error {
	for _, num := range nums {
		err := a.surTirage(func(db *store.DB) (bool, error) { return db.OterTirage(ctx, num) }, num)
		if err != nil {
			return err
		}
	}
	return nil
}

// surTirage changes one paper, by its number.
func (a *Atelier) surTirage(changer func(*store.DB) (bool, error), num int64) error {
	db, err := a.ecrite()
	if err != nil {
		return err
	}
	ok, err := changer(db)
	if err == nil && !ok {
		err = tirageInconnu(num)
	}
	return err
}

func tirageInconnu(num int64) error {
	return faute.New(faute.Demande, "", "aucun papier n'a le numéro %d", num).Permet(faute.Tirages)
}

// pasRetenus says that papers are made, and not remembered.
func pasRetenus(err error) Remarque {
	texte := "les papiers sont faits, mais Feuillet ne s'en souviendra pas"
	var f *faute.Faute
	if errors.As(err, &f) {
		texte += " : " + f.Texte
	}
	return Remarque{Avis: render.Avis{Texte: texte}}
}
