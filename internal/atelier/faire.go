package atelier

import (
	"cmp"
	"context"
	"iter"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/qr"
	"feuillet/templates"
)

// Travail is a paper under way: what is known before its documents are made,
// then each of them, in order, as it is asked for.
type Travail struct {
	Demande   Demande // in its one form: the same places, by their codes
	Titre     string  // what the selection is called, « Gironde »; may be empty
	Total     int     // documents
	Remarques []Remarque
	Papiers   iter.Seq2[*Papier, error]
	rempli    bool // something is written on it: nobody remembers it
}

// Papier is a document made: its pages, counts and remarks, ready for any
// format. Refus says why it cannot be made; the others of its Travail can.
type Papier struct {
	*render.Document
	Nom       string // of its file, without ending: « affiche-valbrune »
	Titre     string // of its kind: « Affiche »
	Tirage    render.Tirage
	Remarques []Remarque
}

// Remarque is something that who prints should know: of what kind, about which
// place if one, whether the paper lost something, and what may be done.
type Remarque struct {
	Papier string // the file it is about, without ending; empty for the whole work
	render.Avis
}

// Faire makes a paper. What is wrong with what was asked is a fault at once;
// places are read, and documents composed, as Papiers is ranged over, once.
func (a *Atelier) Faire(ctx context.Context, d Demande) (*Travail, error) {
	return a.faire(ctx, d, &sortie.Noms{}, nil)
}

// faire makes a paper whose files take names that noms has not given yet, with what
// is written on it.
func (a *Atelier) faire(ctx context.Context, d Demande, noms *sortie.Noms, ecrit map[string][]string) (*Travail,
	error) {
	p, err := a.papier(d.Papier)
	if err != nil {
		return nil, err
	}
	saisie, err := p.LireSaisie(ecrit)
	if err != nil {
		return nil, err
	}
	f := a.fonds(ctx)
	c, err := f.commande(p, d)
	if err != nil {
		return nil, err
	}
	c.Saisie = saisie
	o, err := p.Composer(ctx, c)
	if err != nil {
		return nil, err
	}
	d.Selection, d.Requete = "", c.Selection.Canonique()
	return &Travail{Demande: d, Titre: c.Selection.Nom(), Total: o.Total,
		Remarques: remarques("", o.Avis), Papiers: f.nommes(p.Titre, o, c, noms), rempli: !saisie.Vide()}, nil
}

// commander understands a demand of which no document is made: its places are told in
// another way.
func (a *Atelier) commander(ctx context.Context, d Demande) (*fonds, *render.Commande, error) {
	p, err := a.papier(d.Papier)
	if err != nil {
		return nil, nil, err
	}
	f := a.fonds(ctx)
	c, err := f.commande(p, d)
	return f, c, err
}

// commande is a demand understood: its words read against the base, its model
// loaded.
func (f *fonds) commande(p *render.Papier, d Demande) (*render.Commande, error) {
	s, err := f.choisir(Choix{d.Selection, d.Requete})
	if err != nil {
		return nil, err
	}
	m, err := f.modele(p, d)
	if err != nil {
		return nil, err
	}
	e, err := f.edition(d, m)
	if err != nil {
		return nil, err
	}
	c := &render.Commande{Fonds: f, Selection: s, Options: d.Options, Audience: render.Audience(d.Options["pour"]),
		Edition: e, Modele: m}
	if c.Audience == "" && len(p.Audiences) > 0 {
		c.Audience = p.Audiences[0]
	}
	return c, nil
}

// nomModele is a folder of the models, never a path out of it.
var nomModele = regexp.MustCompile(`^[\p{L}\p{N}][\p{L}\p{N} _-]*$`)

// modele loads the model of a demand: a folder that a command gave, or a name.
func (a *Atelier) modele(p *render.Papier, d Demande) (*templates.Modele, error) {
	dossier := d.Dossier
	if dossier == "" && d.Modele != "" {
		if !nomModele.MatchString(d.Modele) || a.modeles == "" {
			return nil, faute.New(faute.Demande, "", "le modèle « %s » n'existe pas", d.Modele).
				Au(cleModele).Avec(faute.Geste{Nom: faute.VoirModeles})
		}
		dossier = filepath.Join(a.modeles, d.Modele)
	}
	return p.Modele.ChargerAvec(a.reglages.charte, dossier, d.Options.Pose())
}

// edition is what the documents of a demand share. Who prints is said by the
// base, else by the model, else by the demand: the last that speaks.
func (f *fonds) edition(d Demande, m *templates.Modele) (*render.Edition, error) {
	e := &render.Edition{Territoires: f.Territoires(), Carte: territoire.Carte{Base: cmp.Or(d.Carte, f.reglages.carte)},
		Date: f.jourDe(d), Codes: qr.NewCache(), Exemple: f.reglages.exemple,
		Editeur: f.reglages.editeur}
	if m.Editeur.Nom != "" {
		e.Editeur = render.Editeur(m.Editeur)
	}
	if d.Editeur != "" {
		e.Editeur = render.Editeur{Nom: d.Editeur}
	}
	e.Editeur.Adresse = cmp.Or(d.Adresse, e.Editeur.Adresse)
	e.Editeur.Telephone = cmp.Or(d.Telephone, e.Editeur.Telephone)
	var err error
	if e.Editeur.Telephone, err = telephone(e.Editeur.Telephone); err != nil {
		return nil, enChamp(err, cleTelephoneDe)
	}
	e.Images, err = render.LireImages(m)
	return e, err
}

// telephone is a number as papers print it; empty for none.
func telephone(saisi string) (string, error) {
	if strings.TrimSpace(saisi) == "" {
		return "", nil
	}
	t, ok := lisible.LireTelephone(saisi, "")
	if !ok {
		return "", faute.New(faute.Demande, "Écrivez-le avec ses dix chiffres : 05 36 49 00 10.",
			"« %s » n'est pas un numéro de téléphone", saisi)
	}
	return t.Affiche, nil
}

// jourDe is the day printed, without its hour: the same bytes all day long.
func (a *Atelier) jourDe(d Demande) time.Time {
	jour := d.Jour
	if jour.IsZero() {
		jour = a.jour
	}
	y, m, j := jour.Date()
	return time.Date(y, m, j, 0, 0, 0, 0, time.UTC)
}

// nommes gives each document the name of its file, no two the same, and each
// the one that it has whatever is made beside.
func (f *fonds) nommes(titre string, o *render.Ouvrage, c *render.Commande,
	noms *sortie.Noms) iter.Seq2[*Papier, error] {
	h := homonymes{f: f, e: c.Edition, connues: map[string]*nomsDe{}}
	deZone := preciser(c.Edition.Territoires, c.Selection.Zones)
	return func(yield func(*Papier, error) bool) {
		for d, err := range o.Documents {
			precision := deZone
			if err == nil && d.Lieu != "" {
				precision, err = h.precision(d)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			p := &Papier{Document: d, Titre: titre, Tirage: o.Tirage,
				Nom: noms.Nom(append(slices.Clone(d.Noms), precision)...)}
			p.Remarques = remarques(p.Nom, d.Avis)
			if !yield(p, nil) {
				return
			}
		}
	}
}

func remarques(papier string, avis []render.Avis) []Remarque {
	var out []Remarque
	for _, v := range avis {
		out = append(out, Remarque{papier, v})
	}
	return out
}
