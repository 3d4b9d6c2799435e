package render

import (
	"regexp"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/templates"
)

// OptionSimple asks for a paper in fewer and simpler words, one idea a line, for who
// reads with difficulty.
var OptionSimple = Option{Nom: templates.Simple, Titre: "En mots simples",
	Aide: "en mots simples, moins nombreux, une idée par ligne, pour qui lit avec peine"}

// Pose names what is laid over the model of a paper: the simple words, or those of an
// audience.
func (o Options) Pose() string {
	if o.Oui(OptionSimple.Nom) {
		return templates.Simple
	}
	return o["pour"]
}

// simplifiable refuses simple words to readers of official ones.
func (c *Commande) simplifiable() error {
	if !c.Options.Oui(OptionSimple.Nom) || c.Audience == "" || c.Audience == GrandPublic {
		return nil
	}
	return faute.New(faute.Demande, "Faites-le pour le grand public, ou sans les mots simples.",
		"les mots simples sont pour le grand public : les autres lisent les mots officiels").Au(OptionSimple.Nom)
}

// entreHeures joins two clock times.
var entreHeures = regexp.MustCompile(`(h(?:[\s\x{a0}\x{202f}]\d\d)?)–`)

// Jusqua says spans of hours in words: « 14 h à 17 h », for who reads a dash with difficulty.
func Jusqua(s string) string { return entreHeures.ReplaceAllString(s, "$1\u00a0à\u00a0") }

// aside is what a sentence says between brackets.
var aside = regexp.MustCompile(`\s*\([^)]*\)?`)

// Lecture is how places are read for the audience of the command. In simple words, what
// the records write themselves is left out, for nobody made it simple; but who may come is
// read by all, without what stands between brackets.
func (c *Commande) Lecture() (Reading, error) {
	lire, err := ReadingFor(c.Audience)
	if err != nil || !c.Options.Oui(OptionSimple.Nom) {
		return lire, err
	}
	simple := func(f func(*lieu.Lieu, *Edition, *templates.Modele) *Place) func(*lieu.Lieu, *Edition,
		*templates.Modele) *Place {
		return func(l *lieu.Lieu, e *Edition, m *templates.Modele) *Place {
			p := f(l, e, m)
			p.Type, p.Savoir, p.HorairesDits = "", nil, ""
			p.Condition = aside.ReplaceAllString(p.Condition, "")
			return p
		}
	}
	return Reading{simple(lire.Whole), simple(lire.Brief)}, nil
}
