package templates

import (
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the two kinds of pictures that are accepted
	_ "image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/render/svg"
)

// Room of a logo at the foot of an A4 page, in millimetres.
const (
	LogoLargeur = 42.0
	LogoHauteur = 16.0
)

// Bounds of the file of a logo: below logoPPP pixels an inch print looks
// blurred, above the others every sheet is heavy.
const (
	logoPPP    = 150
	logoPixels = 3000
)

// logo checks that the image is in the folder, that it can be read and
// printed, and that it is described (ISO 14289-1, 7.3).
func (v *verification) logo() {
	l := v.m.Logo
	if l.Image == "" || v.m.ImageLogo != nil {
		return
	}
	switch ext := strings.ToLower(filepath.Ext(l.Image)); {
	case !filepath.IsLocal(filepath.FromSlash(l.Image)):
		v.faute("le logo n’est pas dans le dossier du modèle",
			"copiez-y l’image, et donnez son nom seul\u00A0: \"logo.png\".", "logo", "image")
	case ext == ".svg":
		v.dessinLogo(filepath.Join(v.m.Dossier, l.Image))
	case !slices.Contains([]string{".png", ".jpg", ".jpeg"}, ext):
		v.faute("une image «\u00A0"+ext+"\u00A0» n’est pas lue", "enregistrez le logo en PNG, en JPEG ou en SVG simple.",
			"logo", "image")
	default:
		v.imageLogo(filepath.Join(v.m.Dossier, l.Image))
	}
	if strings.TrimSpace(l.Description) == "" {
		v.faute("le logo n’a pas de description", "ajoutez description = \"Commune de …\"\u00A0: elle est lue aux "+
			"personnes aveugles.", "logo", "description")
	}
}

// exporterPNG is the way out of every drawing that is not simple.
const exporterPNG = "exportez le logo en PNG, 700 points de large ou plus, et donnez ce fichier."

// dessinLogo checks a drawing: simple, and of a reasonable weight.
func (v *verification) dessinLogo(fichier string) {
	name := "«\u00A0" + v.m.Logo.Image + "\u00A0»"
	f, err := ouvrirImage(fichier)
	if err != nil {
		v.faute("l’image "+name+" n’est pas dans le dossier", "copiez-la à côté de "+Nom+".", "logo", "image")
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
	v.faute(texte, exporterPNG, "logo", "image")
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
func (v *verification) imageLogo(fichier string) {
	name := v.m.Logo.Image
	f, err := ouvrirImage(fichier)
	if err != nil {
		v.faute("l’image «\u00A0"+name+"\u00A0» n’est pas dans le dossier", "copiez-la à côté de "+Nom+".", "logo", "image")
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err == nil && info.Size() > int64(bornes.Logo.Max) {
		v.faute("l’image «\u00A0"+name+"\u00A0» "+bornes.Logo.Dit(), bornes.Logo.Conseil, "logo", "image")
		return
	}
	c, _, err := image.DecodeConfig(f)
	if err != nil || c.Width == 0 || c.Height == 0 {
		v.faute("l’image «\u00A0"+name+"\u00A0» est abîmée, ou n’est pas une image PNG ou JPEG",
			"enregistrez-la de nouveau en PNG.", "logo", "image")
		return
	}
	if c.Width <= logoPixels && c.Height <= logoPixels {
		if _, err = f.Seek(0, io.SeekStart); err == nil {
			_, _, err = image.Decode(f)
		}
		if err != nil {
			v.faute("l’image «\u00A0"+name+"\u00A0» est abîmée", "enregistrez-la de nouveau en PNG.", "logo", "image")
			return
		}
	}
	printed := min(LogoLargeur, LogoHauteur*float64(c.Width)/float64(c.Height)) / 25.4
	least := int(printed*logoPPP + 0.999)
	switch {
	case c.Width < least:
		v.faute(fmt.Sprintf("l’image «\u00A0%s\u00A0» est trop petite (%d × %d points)\u00A0: elle serait floue", name,
			c.Width, c.Height),
			fmt.Sprintf("demandez une image d’au moins %d points de large.", least), "logo", "image")
	case max(c.Width, c.Height) > logoPixels:
		v.faute(fmt.Sprintf("l’image «\u00A0%s\u00A0» est trop grande (%d × %d points)", name, c.Width, c.Height),
			fmt.Sprintf("réduisez-la à %d points au plus.", logoPixels), "logo", "image")
	}
}
