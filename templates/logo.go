package templates

import (
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the two kinds of pictures that are accepted
	_ "image/png"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/render/svg"
)

// Emplacement is a picture that a model may have: where its file speaks of it, and the
// room that paper of A4 gives it, in millimetres.
type Emplacement struct {
	Logo
	Largeur, Hauteur float64

	cle []string // of its file in the model
	dit []string // of what is read aloud for it; nil where words beside it say the same
	nom string   // what it is, with its article
}

// LogosMax is how many logos of others stand after that of who prints.
const LogosMax = 4

// Rooms of pictures on A4, in millimetres: of a logo alone, of one of several, of the
// banner of a territory, of the mark of a network.
var (
	placeLogo     = [2]float64{42, 16}
	placeParmi    = [2]float64{34, 12}
	placeBanniere = [2]float64{178, 14}
	placeMarque   = [2]float64{24, 10}
)

// EnTete is the banner of the territory; its Image is empty when there is none.
func (m *Modele) EnTete() Emplacement {
	return emplacement(m.Banniere, placeBanniere, "la bannière", "banniere")
}

// Logos are the one of who prints, then those of others, without those that have no file.
func (m *Modele) Logos() []Emplacement {
	place := placeLogo
	if len(m.Partenaires) > 0 {
		place = placeParmi
	}
	all := append([]Emplacement{emplacement(m.Logo, place, "le logo", "logo")}, partenaires(m.Partenaires, place)...)
	return slices.DeleteFunc(all, func(e Emplacement) bool { return e.Image == "" })
}

func partenaires(l []Logo, place [2]float64) (out []Emplacement) {
	for i, x := range l {
		out = append(out, emplacement(x, place, "le logo", "partenaires", strconv.Itoa(i)))
	}
	return out
}

// Marques are the pictures of networks, by the key of Labels.
func (m *Modele) Marques() map[string]Emplacement {
	out := map[string]Emplacement{}
	for nom, r := range m.Labels {
		if r.Marque != "" {
			e := emplacement(Logo{Image: r.Marque}, placeMarque, "la marque de «\u00A0"+nom+"\u00A0»", "labels", nom)
			e.cle[len(e.cle)-1], e.dit = "marque", nil
			out[nom] = e
		}
	}
	return out
}

// images are all pictures that the model has a file for.
func (m *Modele) images() []Emplacement {
	out := m.Logos()
	if e := m.EnTete(); e.Image != "" {
		out = append(out, e)
	}
	marques := m.Marques()
	for _, nom := range slices.Sorted(maps.Keys(marques)) {
		out = append(out, marques[nom])
	}
	return out
}

func emplacement(l Logo, place [2]float64, nom string, chemin ...string) Emplacement {
	return Emplacement{Logo: l, Largeur: place[0], Hauteur: place[1], nom: nom,
		cle: append(slices.Clone(chemin), "image"), dit: append(slices.Clone(chemin), "description")}
}

// Lire are the bytes of one of its pictures.
func (m *Modele) Lire(image string) ([]byte, error) {
	if data, ok := m.DeCharte[image]; ok {
		return data, nil
	}
	return os.ReadFile(filepath.Join(m.Dossier, image))
}

// Bounds of the file of a picture: below logoPPP pixels an inch print looks
// blurred, above the others every sheet is heavy.
const (
	logoPPP    = 150
	logoPixels = 3000
)

// logos checks that each picture is in the folder, that it can be read and
// printed, and that it is described (ISO 14289-1, 7.3).
func (v *verification) logos() {
	if n := len(v.m.Partenaires); n > LogosMax {
		v.faute(fmt.Sprintf("il y a %d logos de partenaires\u00A0: à plus de %d, on n’en reconnaît aucun", n, LogosMax),
			fmt.Sprintf("gardez-en %d au plus.", LogosMax), "partenaires", strconv.Itoa(LogosMax))
	}
	for _, e := range v.m.images() {
		if _, ok := v.m.DeCharte[e.Image]; !ok { // judged when the charter was kept
			v.logo(e)
		}
	}
}

// logo checks one of them.
func (v *verification) logo(e Emplacement) {
	switch ext := strings.ToLower(filepath.Ext(e.Image)); {
	case !filepath.IsLocal(filepath.FromSlash(e.Image)):
		v.faute(e.nom+" n’est pas dans le dossier du modèle",
			"copiez-y l’image, et donnez son nom seul\u00A0: \"logo.png\".", e.cle...)
	case ext == ".svg":
		v.dessinLogo(e)
	case !slices.Contains([]string{".png", ".jpg", ".jpeg"}, ext):
		v.faute("une image «\u00A0"+ext+"\u00A0» n’est pas lue", "enregistrez le logo en PNG, en JPEG ou en SVG simple.",
			e.cle...)
	default:
		v.imageLogo(e)
	}
	if e.dit != nil && strings.TrimSpace(e.Description) == "" {
		v.faute(e.nom+" n’a pas de description", "ajoutez description = \"Commune de …\"\u00A0: elle est lue aux "+
			"personnes aveugles.", e.dit...)
	}
}

// exporterPNG is the way out of every drawing that is not simple.
const exporterPNG = "exportez le logo en PNG, 700 points de large ou plus, et donnez ce fichier."

// dessinLogo checks a drawing: simple, and of a reasonable weight.
func (v *verification) dessinLogo(e Emplacement) {
	name := "«\u00A0" + e.Image + "\u00A0»"
	f, err := ouvrirImage(filepath.Join(v.m.Dossier, e.Image))
	if err != nil {
		v.faute("l’image "+name+" n’est pas dans le dossier", v.copiezLa(), e.cle...)
		return
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, svg.MaxBytes+1))
	if err == nil {
		_, err = svg.Read(data)
	}
	if err == nil {
		return
	}
	texte := "le dessin " + name + " est abîmé, ou n’est pas du SVG."
	var fault *svg.Fault
	if errors.As(err, &fault) {
		where := fmt.Sprintf("le dessin %s, ligne %d\u00A0: ", name, fault.Line)
		switch fault.Kind {
		case svg.Element:
			texte = where + "«\u00A0<" + fault.Name + ">\u00A0» n’est pas un tracé simple, Feuillet ne l’imprime pas."
		case svg.Attribute:
			texte = where + fmt.Sprintf("«\u00A0%s=\"%s\"\u00A0» n’est pas imprimé.", fault.Name, raccourci(fault.Value))
		case svg.Size:
			texte = where + "sa taille n’est pas donnée, ou il est vingt fois plus long que large."
		case svg.Heavy:
			texte = where + "il est trop lourd, ou trop compliqué."
		case svg.Nothing:
			texte = "le dessin " + name + " est vide."
		}
	}
	v.faute(texte, exporterPNG, e.cle...)
}

// copiezLa says where an image is wanted.
func (v *verification) copiezLa() string {
	if v.d == documentCharte {
		return "copiez-la à côté du fichier de la charte."
	}
	return "copiez-la à côté de " + Nom + "."
}

// raccourci is the beginning of a long value.
func raccourci(s string) string {
	if r := []rune(s); len(r) > 30 {
		return string(r[:30]) + "…"
	}
	return s
}

// ouvrirImage opens a file, and nothing else: a pipe would be waited for.
func ouvrirImage(fichier string) (*os.File, error) {
	if info, err := os.Stat(fichier); err == nil && !info.Mode().IsRegular() {
		return nil, fs.ErrNotExist
	}
	return os.Open(fichier)
}

// imageLogo checks the file: there, a picture, neither blurred nor heavy.
func (v *verification) imageLogo(e Emplacement) {
	name := e.Image
	f, err := ouvrirImage(filepath.Join(v.m.Dossier, name))
	if err != nil {
		v.faute("l’image «\u00A0"+name+"\u00A0» n’est pas dans le dossier", v.copiezLa(), e.cle...)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err == nil && info.Size() > int64(bornes.Logo.Max) {
		v.faute("l’image «\u00A0"+name+"\u00A0» "+bornes.Logo.Dit(), bornes.Logo.Conseil, e.cle...)
		return
	}
	data, err := io.ReadAll(io.LimitReader(f, int64(bornes.Logo.Max)))
	if err != nil {
		data = nil // damaged, as is what is half of a file
	}
	c, err := configImage(data)
	if err != nil || c.Width == 0 || c.Height == 0 {
		v.faute("l’image «\u00A0"+name+"\u00A0» est abîmée, ou n’est pas une image PNG ou JPEG",
			"enregistrez-la de nouveau en PNG.", e.cle...)
		return
	}
	if c.Width <= logoPixels && c.Height <= logoPixels {
		if _, err = DecoderImage(data); err != nil {
			v.faute("l’image «\u00A0"+name+"\u00A0» est abîmée", "enregistrez-la de nouveau en PNG.", e.cle...)
			return
		}
	}
	v.nettete(e, c)
}

// nettete checks that a picture has enough pixels for its room, and not too many.
func (v *verification) nettete(e Emplacement, c image.Config) {
	l, _ := e.Tient(c.Width, c.Height)
	least := int(l/25.4*logoPPP + 0.999)
	switch {
	case c.Width < least:
		v.faute(fmt.Sprintf("l’image «\u00A0%s\u00A0» est trop petite (%d × %d points)\u00A0: elle serait floue", e.Image,
			c.Width, c.Height),
			fmt.Sprintf("demandez une image d’au moins %d points de large.", least), e.cle...)
	case max(c.Width, c.Height) > logoPixels:
		v.faute(fmt.Sprintf("l’image «\u00A0%s\u00A0» est trop grande (%d × %d points)", e.Image, c.Width, c.Height),
			fmt.Sprintf("réduisez-la à %d points au plus.", logoPixels), e.cle...)
	}
}

// Tient is the size, in millimetres on A4, of a picture of a width and a height in its room.
func (e Emplacement) Tient(w, h int) (largeur, hauteur float64) {
	largeur = min(e.Largeur, e.Hauteur*float64(w)/float64(h))
	return largeur, largeur * float64(h) / float64(w)
}
