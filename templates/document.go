package templates

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// Document is a paper that has a model, in one value: how it is called, the
// model it has unless a user changes it, and the closed lists of what a model
// may name. Whoever adds a paper gives one, as the built-in ones do.
type Document struct {
	Nom     string    // as a model calls it by its key « base »
	Apercu  string    // what it is, in one line
	Parent  *Document // whose model it inherits, nil for none
	Besoins *Document // whose needs alone it inherits, when it has no parent; nil for none
	Source  string    // its modele.toml, comments included: what a user copies
	// Publics are what is laid over the model for other readers, by audience;
	// none for a document that has the same model for all.
	Publics map[string]string

	Champs      []string // that a text may hold between braces
	Blocs       []string // that a section may contain
	Zones       []string // where a section may stand
	Faits       []string // fields that a block « faits » may hold
	Formats     []string // of paper
	Ajustement  []string // steps of a page that is too long
	Remplissage []string // and of one that is too empty
	Requis      []string // blocks that it cannot do without
	Apres       []string // what a section may be said to follow; nil where their order says it
	Pages       bool     // the pages of a charter stand in it
	Inutiles    []string // parts that it inherits and does not print
	Seules      []string // the only parts that it may say; nil for all others

	Plancher  float64            // least size of a style, in points
	Planchers map[string]float64 // of styles that have their own

	propre func(*verification) // what only this document checks; nil for nothing
}

// Charger is the model of a document: the built-in one, with what the
// modele.toml of dossier changes decoded over it, key by key; its [[section]]
// replace the inherited list. An empty dossier gives the built-in model.
// What the author can mend is a faute.Fautes; every fault found is in it.
func (d *Document) Charger(dossier string) (*Modele, error) { return d.charger(nil, dossier) }

func (d *Document) charger(c *Charte, dossier string) (*Modele, error) {
	m, err := d.integre()
	if err == nil && c != nil {
		c.appliquer(m)
		if d.Pages {
			c.placer(m)
		}
	}
	if err != nil || dossier == "" {
		return m, err
	}
	m.Dossier = dossier
	if err := d.recouvrir(m, dossier, Nom); err != nil {
		return nil, err
	}
	return m, nil
}

// ChargerPour is the model of a document for an audience: that of Charger, with
// what Publics says over it, then the file of that audience in the folder, such
// as aidants.toml, if there is one.
func (d *Document) ChargerPour(dossier, public string) (*Modele, error) {
	return d.ChargerAvec(nil, dossier, public)
}

// ChargerAvec is ChargerPour with a charter, nil for none, between the built-in model
// and that of the folder.
func (d *Document) ChargerAvec(c *Charte, dossier, public string) (*Modele, error) {
	m, err := d.charger(c, dossier)
	poses := d.poses(public)
	if err != nil || poses == nil {
		return m, err
	}
	parts, built := m.Sections, []Section(nil)
	if (dossier != "" || c != nil) && public == Simple {
		k, err := d.integre()
		if err != nil {
			return nil, err
		}
		built = k.Sections
	}
	m.Sections, m.Simple = nil, public == Simple
	for _, source := range poses {
		if err := toml.NewDecoder(strings.NewReader(source)).DisallowUnknownFields().Decode(m); err != nil {
			return nil, fmt.Errorf("built-in model %s for %s: %w", d.Nom, public, err)
		}
	}
	switch {
	case m.Sections == nil: // the same parts, in other words
		m.Sections = parts
	case built != nil && !reflect.DeepEqual(parts, built):
		m.Sections = simplifiees(parts, built, m.Sections)
	}
	propre := public + ".toml"
	if dossier == "" {
		return m, nil
	}
	if _, err := os.Stat(filepath.Join(dossier, propre)); errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	return m, d.recouvrir(m, dossier, propre)
}

// recouvrir lays a file of a user's folder over a model; its faults are those
// of Charger.
func (d *Document) recouvrir(m *Modele, dossier, nom string) error {
	fichier, data, err := lire(dossier, nom)
	if err != nil {
		return err
	}
	ps := d.appliquer(m, data)
	if len(ps) == 0 {
		return nil
	}
	dans(ps, fichier)
	return ps
}

// dans says which file faults are in, but for those of a text beside it.
func dans(ps faute.Fautes, fichier string) {
	for _, p := range ps {
		if p.Place.Fichier == "" {
			p.Dans(fichier)
		}
	}
}

// lire reads a file of the folder that is a model.
func lire(dossier, nom string) (fichier string, data []byte, err error) {
	fichier = filepath.Join(dossier, nom)
	refus := func(texte, conseil string, cause error) error {
		return faute.Fautes{ici(position{}, texte, conseil).Dans(fichier).Par(cause)}
	}
	info, err := os.Stat(fichier)
	switch {
	case err == nil && !info.Mode().IsRegular(): // the opening of a pipe would wait
		return fichier, nil, refus("ce n’est pas un fichier", "donnez le dossier qui contient votre fichier "+Nom+".", nil)
	case err == nil && info.Size() > int64(bornes.Modele.Max):
		return fichier, nil, refus(bornes.Modele.Dit(), bornes.Modele.Conseil, nil)
	case err == nil:
		data, err = os.ReadFile(fichier)
	}
	if errors.Is(err, fs.ErrNotExist) {
		if _, txt := os.Stat(fichier + ".txt"); txt == nil { // the notepad of Windows adds it unseen
			return fichier, nil, refus("ce fichier s’appelle "+Nom+".txt", "renommez-le en "+Nom+".", err)
		}
		err = refus("ce fichier n’existe pas", "donnez le dossier qui contient votre fichier "+Nom+".", err)
	} else if texte, conseil, ok := faute.Systeme(err); ok {
		err = refus("ce fichier ne peut pas être lu\u00A0: "+texte, conseil, err)
	}
	return fichier, data, err
}

// integre decodes the built-in model over that of its parent.
func (d *Document) integre() (*Modele, error) {
	m := new(Modele)
	if d.Parent != nil {
		var err error
		if m, err = d.Parent.integre(); err != nil {
			return nil, err
		}
		m.Sections = nil
	}
	if d.Besoins != nil {
		of, err := d.Besoins.integre()
		if err != nil {
			return nil, err
		}
		m.Besoins = of.Besoins
	}
	if err := toml.NewDecoder(bytes.NewReader([]byte(d.Source))).DisallowUnknownFields().Decode(m); err != nil {
		return nil, fmt.Errorf("built-in model %s: %w", d.Nom, err)
	}
	return m, nil
}

// tailleMin is the least size of a style in points (print-rules: 12 pt for
// texts, 18 on a poster, 9.5 for notes of the foot).
func (d *Document) tailleMin(style string) float64 {
	if f, ok := d.Planchers[style]; ok {
		return f
	}
	return d.Plancher
}
