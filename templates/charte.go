package templates

import (
	_ "embed" // the charter that a person starts from
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
)

// SourceCharte is the charter that says nothing more than Feuillet, with its
// explanations: what a person starts from.
//
//go:embed charte/charte.toml
var SourceCharte string

// Charte is what all papers of who prints have in common. A model may say otherwise.
type Charte struct {
	Editeur  Editeur
	Couleurs map[string]string // by name, those that differ from Feuillet's
	Validite *Validite         // nil when it says nothing
	Logo     Logo
	Image    []byte // of the logo
}

// documentCharte has the parts of a model that a charter may say.
var documentCharte = &Document{
	Nom: "charte", Parent: DocumentFicheLieu, Source: SourceCharte,
	Inutiles: []string{"base", "mobiles", "ajustement", "remplissage", "page", "tailles", "bandeau", "qr", "limites",
		"fraicheur", "textes", "services", "publics", "prise_en_charge", "accompagnement", "typologies"},
	Plancher: DocumentFicheLieu.Plancher, Planchers: DocumentFicheLieu.Planchers,
}

// LireCharte reads the file of a charter, and the image of its logo beside it. Its
// mistakes are a faute.Fautes, each at its line.
func LireCharte(fichier string) (*Charte, error) {
	m, err := DocumentFicheLieu.integre()
	if err != nil {
		return nil, err
	}
	data, err := lireFichier(fichier)
	if err != nil {
		return nil, err
	}
	m.Dossier = filepath.Dir(fichier)
	avant := m.Couleurs
	if ps := documentCharte.appliquer(m, data); len(ps) > 0 {
		for _, p := range ps {
			p.Dans(fichier)
		}
		return nil, ps
	}
	c := &Charte{Editeur: m.Editeur, Couleurs: couleursDe(data, avant, m.Couleurs), Logo: m.Logo}
	if m.Validite.Mois > 0 {
		c.Validite = &m.Validite
	}
	if c.Logo.Image != "" {
		c.Image, err = os.ReadFile(filepath.Join(m.Dossier, c.Logo.Image))
	}
	return c, err
}

// lireFichier reads a file of a charter, bounded as a model is.
func lireFichier(fichier string) ([]byte, error) {
	refus := func(texte string, cause error) error {
		return faute.Fautes{ici(position{}, texte, "donnez le fichier de votre charte\u00A0: charte.toml").Dans(fichier).
			Par(cause)}
	}
	info, err := os.Stat(fichier)
	switch {
	case err != nil:
		return nil, refus("ce fichier n’existe pas, ou ne peut pas être lu", err)
	case !info.Mode().IsRegular():
		return nil, refus("ce n’est pas un fichier", nil)
	case info.Size() > int64(bornes.Modele.Max):
		return nil, refus(bornes.Modele.Dit(), nil)
	}
	return os.ReadFile(fichier)
}

// couleursDe are the colours that a file says and that differ from those of before.
func couleursDe(data []byte, avant, apres Couleurs) map[string]string {
	out := map[string]string{}
	x, p := indexer(data)
	if p != nil {
		return out
	}
	for _, c := range x.cles {
		if len(c.chemin) != 2 || c.chemin[0] != "couleurs" || c.genre != unstable.String {
			continue
		}
		neuve, _ := champ(reflect.ValueOf(apres), c.chemin[1])
		vieille, _ := champ(reflect.ValueOf(avant), c.chemin[1])
		if !strings.EqualFold(neuve.String(), vieille.String()) {
			out[c.chemin[1]] = neuve.String()
		}
	}
	return out
}

// appliquer says in a model what the charter says.
func (c *Charte) appliquer(m *Modele) {
	for nom, couleur := range c.Couleurs {
		if f, _ := champ(reflect.ValueOf(&m.Couleurs).Elem(), nom); f.IsValid() {
			f.SetString(couleur)
		}
	}
	if c.Validite != nil {
		m.Validite = *c.Validite
	}
	if len(c.Image) > 0 {
		m.Logo, m.ImageLogo = c.Logo, c.Image
	}
}
