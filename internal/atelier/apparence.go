package atelier

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/sortie"
	"feuillet/render"
	"feuillet/templates"
)

// Apparence is how a paper looks and speaks for a person: its colours and words
// beside those of Feuillet, and her logo. It is the model of the paper's name.
type Apparence struct {
	Papier   string
	Gardee   bool // one was kept; else all is as Feuillet has it
	Reglages []ReglageApparence
	Logo     string // the file of the logo, empty for none
	Dit      string // what is read aloud for it

	de *render.Papier
}

// ReglageApparence is a colour or a word, with the one of Feuillet.
type ReglageApparence struct {
	templates.Reglage
	Origine string
}

// LogoDepose is a logo that a person gives.
type LogoDepose struct {
	Nom     string // of its file
	Octets  io.Reader
	Dit     string // what is read aloud for it
	Enlever bool
}

// Keys of a model that say its logo.
const cleLogo, cleLogoDit = "logo.image", "logo.description"

// dossierApparence is where the look of a paper is kept; empty without a folder of models.
func (a *Atelier) dossierApparence(p *render.Papier) string {
	if a.modeles == "" {
		return ""
	}
	return filepath.Join(a.modeles, p.Nom)
}

// AApparence reports a paper whose look was changed.
func (a *Atelier) AApparence(papier string) bool {
	p, ok := a.Papier(papier)
	return ok && a.modeles != "" && existe(filepath.Join(a.dossierApparence(p), templates.Nom))
}

// Apparence reads the look of a paper.
func (a *Atelier) Apparence(papier string) (*Apparence, error) {
	p, err := a.papier(papier)
	if err != nil {
		return nil, err
	}
	out := &Apparence{Papier: papier, Gardee: a.AApparence(papier), de: p}
	dossier := ""
	if out.Gardee {
		dossier = a.dossierApparence(p)
	}
	m, err := p.Modele.ChargerAvec(a.reglages.charte, dossier, "")
	if err != nil {
		return nil, err
	}
	origine, err := p.Modele.ChargerAvec(a.reglages.charte, "", "")
	if err != nil {
		return nil, err
	}
	dits, err := p.Modele.Reglages(m)
	if err != nil {
		return nil, err
	}
	avant, err := p.Modele.Reglages(origine)
	for i, r := range dits {
		out.Reglages = append(out.Reglages, ReglageApparence{r, avant[i].Valeur})
	}
	if _, ok := m.DeCharte[m.Logo.Image]; !ok { // that of the charter is of all papers
		out.Logo, out.Dit = m.Logo.Image, m.Logo.Description
	}
	return out, err
}

// GarderApparence keeps the look of a paper: the values that differ from those
// of Feuillet, and a logo. What a reader could not read is refused, each fault
// at its key (« couleurs.principale »), and the look of before stays.
func (a *Atelier) GarderApparence(papier string, valeurs map[string]string, logo LogoDepose) error {
	avant, err := a.Apparence(papier)
	if err != nil {
		return err
	}
	dossier := a.dossierApparence(avant.de)
	if dossier == "" {
		return faute.New(faute.Demande, "", "aucun dossier ne garde d'apparence")
	}
	essai := dossier + ".essai"
	if err := os.RemoveAll(essai); err != nil {
		return err
	}
	defer os.RemoveAll(essai)
	if err := sortie.Dossier(essai); err != nil {
		return err
	}
	if err := a.rediger(essai, avant, valeurs, logo); err != nil {
		return err
	}
	return remplacer(essai, dossier)
}

// rediger writes a look in a folder, and reads it back.
func (a *Atelier) rediger(essai string, avant *Apparence, valeurs map[string]string, logo LogoDepose) error {
	p, changees := avant.de, avant.changees(valeurs)
	if err := a.poserLogo(a.dossierApparence(p), essai, avant, logo, changees); err != nil {
		return err
	}
	r := templates.Rediger(p.Modele.Nom, changees)
	if err := os.WriteFile(filepath.Join(essai, templates.Nom), []byte(r.Texte), 0o600); err != nil {
		return err
	}
	_, err := p.Modele.Charger(essai)
	return auxNoms(auxCles(err, r.Lignes), map[string]LogoDepose{clePlaceLogo: logo})
}

// EssayerApparence makes the look that values would give, in a folder that lasts as long
// as voir looks at it, with the logo of before; nothing is kept.
func (a *Atelier) EssayerApparence(papier string, valeurs map[string]string, voir func(dossier string) error) error {
	avant, err := a.Apparence(papier)
	if err != nil {
		return err
	}
	essai, err := os.MkdirTemp("", "feuillet-*.essai")
	if err != nil {
		return err
	}
	defer os.RemoveAll(essai)
	if err := a.rediger(essai, avant, valeurs, LogoDepose{Dit: avant.Dit}); err != nil {
		return err
	}
	return voir(essai)
}

// changees are the values that differ from those of Feuillet, among those that
// the paper has.
func (x *Apparence) changees(valeurs map[string]string) map[string]string {
	out := map[string]string{}
	for _, r := range x.Reglages {
		if v, ok := valeurs[r.Cle]; ok && strings.TrimSpace(v) != r.Origine {
			out[r.Cle] = strings.TrimSpace(v)
		}
	}
	return out
}

// poserLogo puts the logo in the folder of a look: a new one, that of before, or none.
func (a *Atelier) poserLogo(dossier, essai string, avant *Apparence, logo LogoDepose, valeurs map[string]string) error {
	nom, octets := avant.Logo, logo.Octets
	switch {
	case logo.Enlever:
		return nil
	case octets != nil:
		nom = "logo" + strings.ToLower(filepath.Ext(logo.Nom))
	case nom == "":
		return nil
	default:
		f, err := os.Open(filepath.Join(dossier, nom))
		if err != nil {
			return err
		}
		defer f.Close()
		octets = f
	}
	valeurs[cleLogo], valeurs[cleLogoDit] = nom, strings.TrimSpace(logo.Dit)
	f, err := os.Create(filepath.Join(essai, nom))
	if err != nil {
		return err
	}
	_, err = io.Copy(f, octets)
	return errors.Join(err, f.Close())
}

// auxCles says the faults of a model at the keys of the form that wrote it.
func auxCles(err error, lignes map[int]string) error {
	var toutes faute.Fautes
	if !errors.As(err, &toutes) {
		return err
	}
	for _, f := range toutes {
		f.Champ, f.Place = lignes[f.Place.Ligne], faute.Place{}
		f.Genre = faute.Demande
	}
	return toutes
}

// nomPose is the name that a picture has in the folder where a form is judged.
var nomPose = regexp.MustCompile(`\b(?:logo|banniere|partenaire-\d+|marque-\d+)\.\w+`)

// auxNoms says the pictures of faults by the names of the files that the person gave, and
// not by those that they have while they are judged.
func auxNoms(err error, images map[string]LogoDepose) error {
	var toutes faute.Fautes
	if !errors.As(err, &toutes) {
		return err
	}
	for _, f := range toutes {
		place := f.Champ[:max(strings.LastIndex(f.Champ, "."), 0)]
		if nom := filepath.Base(images[place].Nom); images[place].Nom != "" {
			f.Texte, f.Conseil = nomPose.ReplaceAllLiteralString(f.Texte, nom), nomPose.ReplaceAllLiteralString(f.Conseil, nom)
		}
	}
	return toutes
}

// remplacer puts a folder in the place of another.
func remplacer(neuf, vieux string) error {
	ecarte := vieux + ".avant"
	if err := os.RemoveAll(ecarte); err != nil {
		return err
	}
	if err := os.Rename(vieux, ecarte); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(neuf, vieux); err != nil {
		return errors.Join(err, os.Rename(ecarte, vieux))
	}
	return os.RemoveAll(ecarte)
}

// OublierApparence gives a paper the look of Feuillet again.
func (a *Atelier) OublierApparence(papier string) error {
	p, err := a.papier(papier)
	if err != nil || a.modeles == "" {
		return err
	}
	return os.RemoveAll(a.dossierApparence(p))
}
