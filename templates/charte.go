package templates

import (
	_ "embed" // the charter that a person starts from
	"maps"
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
	Editeur     Editeur
	Couleurs    map[string]string // by name, those that differ from Feuillet's
	Validite    *Validite         // nil when it says nothing
	Bandeau     *Bandeau          // nil when it says nothing
	Logo        Logo
	Partenaires []Logo
	Banniere    Logo
	Labels      map[string]Reseau // those that it speaks of
	Images      map[string][]byte // of all of them, by the name that they have here
	Pages       []PageLibre       // those that it has for directories, in their order
}

// documentCharte has the parts of a model that a charter may say.
var documentCharte = &Document{
	Nom: "charte", Parent: DocumentFicheLieu, Source: SourceCharte,
	Seules: []string{"editeur", "couleurs", "logo", "partenaires", "banniere", "bandeau", "labels", "validite",
		"section"},
	Blocs: []string{blocTexte}, Zones: []string{""}, Champs: champsPages, Apres: PlacesDesPages(),
	Plancher: DocumentFicheLieu.Plancher, Planchers: DocumentFicheLieu.Planchers,
	propre: func(v *verification) {
		v.sansFichier()
		v.poidsDesImages()
		v.pages()
	},
}

// LireCharte reads the file of a charter, and its images beside it. Its mistakes are a
// faute.Fautes, each at its line.
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
		dans(ps, fichier)
		return nil, ps
	}
	x, err := relire(data)
	if err != nil {
		return nil, err
	}
	c := &Charte{Editeur: m.Editeur, Couleurs: couleursDe(x, avant, m.Couleurs), Logo: m.Logo,
		Partenaires: m.Partenaires, Banniere: m.Banniere, Labels: map[string]Reseau{}}
	if m.Validite.Mois > 0 {
		c.Validite = &m.Validite
	}
	if x.par[chemin("section", "0")] != nil {
		c.Pages = pagesDe(m.Sections)
	}
	for _, cle := range x.cles {
		switch partie := cle.chemin[0]; {
		case partie == "bandeau":
			c.Bandeau = &m.Bandeau
		case partie == "labels" && len(cle.chemin) > 1:
			c.Labels[cle.chemin[1]] = m.Labels[cle.chemin[1]]
		}
	}
	return c, c.garder(m)
}

// relire is where the keys of a file stand that has no fault.
func relire(data []byte) (*index, error) {
	data, p := lisible8(data)
	if p == nil {
		var x *index
		if x, p = indexer(data); p == nil {
			return x, nil
		}
	}
	return nil, p
}

// garder keeps the images of a charter, under names that no file of a folder has.
func (c *Charte) garder(m *Modele) error {
	c.Images = map[string][]byte{}
	garde := func(image *string) (err error) {
		if *image != "" {
			nom := "charte:" + *image
			c.Images[nom], err = m.Lire(*image)
			*image = nom
		}
		return err
	}
	images := []*string{&c.Logo.Image, &c.Banniere.Image}
	for i := range c.Partenaires {
		images = append(images, &c.Partenaires[i].Image)
	}
	for _, image := range images {
		if err := garde(image); err != nil {
			return err
		}
	}
	for nom, r := range c.Labels {
		if err := garde(&r.Marque); err != nil {
			return err
		}
		c.Labels[nom] = r
	}
	return nil
}

// sansFichier faults what is read aloud for a picture that has no file.
func (v *verification) sansFichier() {
	all := append([]Emplacement{emplacement(v.m.Logo, placeLogo, "le logo", "logo"),
		emplacement(v.m.Banniere, placeBanniere, "la bannière", "banniere")}, partenaires(v.m.Partenaires, placeParmi)...)
	for _, e := range all {
		if e.Image == "" && strings.TrimSpace(e.Description) != "" {
			v.faute(e.nom+" n’a pas d’image", "donnez son fichier, ou effacez sa description.", e.cle...)
		}
	}
}

// poidsDesImages checks that all images together are of a reasonable weight: each paper
// reads them.
func (v *verification) poidsDesImages() {
	total, last := int64(0), Emplacement{}
	for _, e := range v.m.images() {
		if info, err := os.Stat(filepath.Join(v.m.Dossier, e.Image)); err == nil {
			total, last = total+info.Size(), e
		}
	}
	if total > int64(bornes.Images.Max) {
		v.faute("l’ensemble des images "+bornes.Images.Dit(), bornes.Images.Conseil, last.cle...)
	}
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
func couleursDe(x *index, avant, apres Couleurs) map[string]string {
	out := map[string]string{}
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

// ToutesCouleurs are the colours that a charter may say first, as papers have them: its
// own, or those of Feuillet.
func (c Charte) ToutesCouleurs() map[string]string {
	out := map[string]string{}
	if m, err := DocumentFicheLieu.integre(); err == nil {
		out["principale"], out["accent"] = string(m.Couleurs.Principale), string(m.Couleurs.Accent)
	}
	maps.Copy(out, c.Couleurs)
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
	if c.Bandeau != nil {
		m.Bandeau = *c.Bandeau
	}
	if c.Logo.Image != "" {
		m.Logo = c.Logo
	}
	if len(c.Partenaires) > 0 {
		m.Partenaires = c.Partenaires
	}
	if c.Banniere.Image != "" {
		m.Banniere = c.Banniere
	}
	m.Labels = maps.Clone(m.Labels)
	for nom, r := range c.Labels {
		if _, ok := m.Labels[nom]; ok {
			m.Labels[nom] = r
		}
	}
	m.DeCharte = c.Images
}
