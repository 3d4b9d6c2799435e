package reparer

import (
	"errors"
	"strings"

	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
	"feuillet/lieu/lisible"
)

// Rules of opening hours: stray blanks, closings that others hide, OSM of another punctuation, French.
const (
	regleEspaces     = "horaires"
	regleOrdre       = "horaires-ordre"
	reglePonctuation = "horaires-ponctuation"
	regleFrancais    = "horaires-francais"
	regleSemaines    = "horaires-semaines"
)

// verdict is what became of opening hours: the rule that reads them, and what
// is doubted.
type verdict struct {
	lu    string
	regle string
	motif string
}

// maxVerdicts bounds the memory of hours already judged: the same few fill a
// file, and parsing them again took a third of an import.
const maxVerdicts = 5000

// horaires mends by the rule at work what it alone mends; the first one says
// the doubts. Anything else is kept as published.
func (p *passage) horaires() {
	v := p.l.Horaires
	if v == "" {
		return
	}
	d, ok := p.verdicts[v]
	if !ok {
		d = juger(v)
		if len(p.verdicts) < maxVerdicts {
			if d.lu == v {
				d.lu = strings.Clone(v) // v is a part of its row, and would keep it whole
			}
			p.verdicts[strings.Clone(v)] = d
		}
	}
	if d.motif != "" && p.regle == regleEspaces {
		p.douter("horaires", v, d.motif)
	}
	if d.regle == p.regle {
		p.poser("horaires", &p.l.Horaires, d.lu)
	}
}

// semaines gives hours the parity of weeks that the text of their place says of them.
func (p *passage) semaines() {
	if avec, ok := lisible.SemainesDites(p.l); ok {
		p.poser("horaires", &p.l.Horaires, avec)
	}
}

// Doubts of hours.
const (
	nonImprimes  = " : ils ne seront pas imprimés"
	motsImprimes = " : ils sont imprimés avec les mots du lieu"
)

func juger(v string) verdict {
	if juste, ok := horaires.Reparer(v); ok {
		return verdict{juste, regleEspaces, douteDe(juste)}
	}
	if juste, ok := horaires.Ordonner(v); ok {
		return verdict{juste, regleOrdre, douteDe(juste)}
	}
	w, err := horaires.Parse(v)
	if err == nil && w.Motif() != horaires.SansJour && !strings.HasPrefix(v, `"`) {
		return verdict{v, "", douteDe(v)}
	}
	var retires []string
	l := francais.Lire(v, func(s string) string {
		net, r := lisible.CommentairePublic(s)
		for _, x := range r {
			retires = append(retires, x.Motif)
		}
		return net
	})
	switch {
	case l.Verdict == francais.Lu && l.OSM == v:
		return verdict{v, "", ""}
	case l.Verdict == francais.Lu && len(retires) > 0:
		return verdict{l.OSM, regleDe(l), "lus sans un passage (" + retires[0] + ")"}
	case l.Verdict == francais.Lu:
		return verdict{l.OSM, regleDe(l), ""}
	case err == nil:
		return verdict{v, "", douteDe(v)}
	case l.Verdict == francais.Mots:
		return verdict{v, "", "ces horaires n'ont pas une seule lecture (" + l.Raison + ")" + motsImprimes}
	}
	if errors.Is(err, horaires.ErrOrdre) {
		return verdict{v, "", err.Error() + nonImprimes}
	}
	return verdict{v, "", "ces horaires ne suivent pas le format d'OpenStreetMap, et le français ne s'y lit pas (" +
		l.Raison + ")" + nonImprimes}
}

func regleDe(l francais.Lecture) string {
	if l.EnOSM {
		return reglePonctuation
	}
	return regleFrancais
}

// douteDe is what is doubted of hours in the syntax of OSM.
func douteDe(v string) string {
	w, err := horaires.Parse(v)
	if err != nil {
		return ""
	}
	switch m := w.Motif(); m {
	case horaires.SansMotif, horaires.Remplacee:
		return m.String()
	case horaires.SansJour, horaires.FermetureSeule:
		return m.String()
	default:
		return m.String() + nonImprimes
	}
}
