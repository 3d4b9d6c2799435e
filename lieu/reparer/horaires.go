package reparer

import (
	"strings"

	"feuillet/lieu/horaires"
)

// verdict is what became of opening hours.
type verdict struct {
	lu    string
	motif string
}

// maxVerdicts bounds the memory of hours already judged: the same few fill a
// file, and parsing them again took a third of an import.
const maxVerdicts = 5000

// horaires mends stray blanks; anything else is kept as published.
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
	if d.motif != "" {
		p.douter("horaires", v, d.motif)
	}
	p.poser("horaires", &p.l.Horaires, d.lu)
}

func juger(v string) verdict {
	if juste, ok := horaires.Reparer(v); ok {
		return verdict{juste, ""}
	}
	if _, err := horaires.Parse(v); err != nil {
		return verdict{v, "ces horaires ne suivent pas le format d'OpenStreetMap : ils ne seront pas imprimés"}
	}
	return verdict{v, ""}
}
