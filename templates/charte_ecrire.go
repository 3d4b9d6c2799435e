package templates

import (
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// NomCharte is the usual name of the file of a charter.
const NomCharte = "charte.toml"

// ReglagesCharte are the colours that a charter may say, as a charter has them: those that
// its file names first. A nil charter has those of Feuillet.
func ReglagesCharte(c *Charte) ([]Reglage, error) {
	m, err := DocumentFicheLieu.integre()
	if err != nil {
		return nil, err
	}
	if c != nil {
		c.appliquer(m)
	}
	tous, err := documentCharte.Reglages(m)
	return slices.DeleteFunc(tous, func(r Reglage) bool { return !r.Couleur }), err
}

// BandeauDeFeuillet is the banner of a sheet as Feuillet has it.
func BandeauDeFeuillet() (Bandeau, error) {
	m, err := DocumentFicheLieu.integre()
	if err != nil {
		return Bandeau{}, err
	}
	return m.Bandeau, nil
}

// ReseauxConnus are the networks that papers speak of, by their keys, with what tells them.
func ReseauxConnus() (map[string]Reseau, error) {
	m, err := DocumentFicheLieu.integre()
	if err != nil {
		return nil, err
	}
	return m.Labels, nil
}

// Ecrire writes a charter in a folder, as the file that LireCharte reads, its images
// beside it. What a part does not say otherwise than Feuillet is left out.
func (c *Charte) Ecrire(dossier string) (Redaction, error) {
	m, err := DocumentFicheLieu.integre()
	if err != nil {
		return Redaction{}, err
	}
	e := &ecritureCharte{c: c, dossier: dossier}
	e.parties(m)
	r := e.fin()
	if e.err != nil {
		return r, e.err
	}
	return r, os.WriteFile(filepath.Join(dossier, NomCharte), []byte(r.Texte), 0o600)
}

// ecritureCharte is a charter that is written.
type ecritureCharte struct {
	redaction
	c       *Charte
	dossier string
	err     error // the first
}

// parties writes what a charter says and that m does not.
func (e *ecritureCharte) parties(m *Modele) {
	e.ecarts("[editeur]", "editeur", reflect.ValueOf(e.c.Editeur), reflect.ValueOf(m.Editeur))
	if len(e.c.Couleurs) > 0 {
		e.ouvrir("[couleurs]", "couleurs")
		for _, nom := range slices.Sorted(maps.Keys(e.c.Couleurs)) {
			e.ecrire(nom, citer(e.c.Couleurs[nom]), "couleurs."+nom)
		}
	}
	e.image("[logo]", "logo", "logo", e.c.Logo)
	for i, l := range e.c.Partenaires {
		n := strconv.Itoa(i)
		e.image("[[partenaires]]", "partenaires."+n, "partenaire-"+n, l)
	}
	e.image("[banniere]", "banniere", "banniere", e.c.Banniere)
	if e.c.Bandeau != nil {
		e.ecarts("[bandeau]", "bandeau", reflect.ValueOf(*e.c.Bandeau), reflect.ValueOf(m.Bandeau))
	}
	if e.c.Validite != nil {
		e.ecarts("[validite]", "validite", reflect.ValueOf(*e.c.Validite), reflect.ValueOf(m.Validite))
	}
	for i, p := range e.c.Pages {
		e.page(strconv.Itoa(i), p)
	}
	for i, nom := range slices.Sorted(maps.Keys(e.c.Labels)) {
		r := e.c.Labels[nom]
		r.Marque = e.poser(r.Marque, "marque-"+strconv.Itoa(i))
		e.ecarts("[labels."+citer(nom)+"]", "labels."+nom, reflect.ValueOf(r), reflect.ValueOf(m.Labels[nom]))
	}
}

// image writes a picture and what is heard of it, both, so that each has its line.
func (e *ecritureCharte) image(entete, cle, nom string, l Logo) {
	if l == (Logo{}) {
		return
	}
	e.ouvrir(entete, cle+".image")
	e.ecrire("image", citer(e.poser(l.Image, nom)), cle+".image")
	e.ecrire("description", citer(l.Description), cle+".description")
}

// page writes a page, its text in a file of its own.
func (e *ecritureCharte) page(n string, p PageLibre) {
	cle, fichier := "section."+n, "page-"+n+finTexte
	e.ouvrir("[[section]]", cle)
	e.ecrire("contenu", citer(blocTexte), cle+".titre")
	e.ecrire("titre", citer(p.Titre), cle+".titre")
	e.ecrire("fichier", citer(fichier), cle+".texte")
	e.ecrire("apres", citer(p.Apres), cle+".apres")
	if err := os.WriteFile(filepath.Join(e.dossier, fichier), []byte(p.Texte), 0o600); e.err == nil {
		e.err = err
	}
}

// poser puts a picture of the charter in the folder, and gives its name there.
func (e *ecritureCharte) poser(image, nom string) string {
	if image == "" {
		return ""
	}
	nom += strings.ToLower(path.Ext(image))
	if err := os.WriteFile(filepath.Join(e.dossier, nom), e.c.Images[image], 0o600); e.err == nil {
		e.err = err
	}
	return nom
}

// ecarts writes the keys of a part whose values are not those of before.
func (e *ecritureCharte) ecarts(entete, cle string, neuve, vieille reflect.Value) {
	ouverte := false
	for i := range neuve.NumField() {
		x, nom := neuve.Field(i), neuve.Type().Field(i).Tag.Get("toml")
		if reflect.DeepEqual(x.Interface(), vieille.Field(i).Interface()) {
			continue
		}
		if !ouverte {
			e.ouvrir(entete, cle)
			ouverte = true
		}
		e.ecrire(nom, litteral(x), cle+"."+nom)
	}
}

// litteral is a value as TOML reads it: a text, a number, yes or no, a list of texts.
func litteral(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Slice:
		var l []string
		for i := range v.Len() {
			l = append(l, citer(v.Index(i).String()))
		}
		return "[" + strings.Join(l, ", ") + "]"
	}
	return citer(v.String())
}
