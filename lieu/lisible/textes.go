package lisible

import (
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
)

// Textes are the presentations of a place, read once for all that the rules
// find in them: hours, an appointment, a condition. Not for concurrent use.
type Textes struct {
	lieu          *lieu.Lieu
	presentations [2]presentation    // the detail, then the summary
	desHeures     []presentation     // the comments of all hours, once they were asked
	restreint     *string            // what Restreint found, once it was asked
	demande       *string            // what demandee found, once it was asked
	ditFerme      map[time.Time]bool // what SeDitFermeLe found on a day, once it was asked
	fermes        []string           // the sentences that tell of a closure, once they were asked
	etats         map[ceJour]etatLu  // what they tell on a day, once it was asked
}

// LireTextes reads the texts of a place; what costs is done when a rule asks.
func LireTextes(l *lieu.Lieu) *Textes {
	return &Textes{lieu: l,
		presentations: [2]presentation{presente(l.PresentationDetail), presente(l.PresentationResume)}}
}

// dites are the texts that may say who is received: the presentations, then what the hours
// say of all of them, as a comment or after them. One of mots stands in each that matters.
func (t *Textes) dites(mots []string) []presentation {
	out := t.presentations[:]
	if !contient(strings.ToLower(t.lieu.Horaires), mots...) {
		return out
	}
	if t.desHeures == nil {
		t.desHeures = []presentation{}
		for _, s := range remarquesDeTout(t.lieu) {
			t.desHeures = append(t.desHeures, presente(s))
		}
	}
	return append(slices.Clone(out), t.desHeures...)
}

// remarquesDeTout are the comments of the hours of a place that are of all of them, read in
// French too; what stands in place of hours is one.
func remarquesDeTout(l *lieu.Lieu) (out []string) {
	if seul := strings.Trim(l.Horaires, ` "`); !strings.Contains(seul, `"`) && strings.HasPrefix(l.Horaires, `"`) {
		return []string{capitale(seul)}
	}
	w, err := horaires.Lire(l.Horaires)
	if err != nil || w.Vide() {
		lu := francais.Lire(l.Horaires, nil)
		if lu.Verdict != francais.Lu {
			return []string{l.Horaires}
		}
		w = lu.Semaine
	}
	_, remarques := w.Remarques()
	for _, r := range remarques {
		if r.Quand == "" {
			out = append(out, r.String())
		}
	}
	return out
}

// presentation is a text as published, and as texteNet leaves it, both in
// small letters too.
type presentation struct {
	publie, petit string
	trouble       bool // it holds some of tombent
	lu            bool // what follows is made
	net, petitNet string
	coupees       []phrase
}

// phrase is a sentence, and itself in small letters, for rules that read them.
type phrase struct{ texte, petit string }

func presente(s string) presentation {
	return presentation{publie: s, petit: strings.ToLower(s), trouble: contient(s, tombent...)}
}

// tombent are the signs that texteNet drops, or reads as a letter: they may
// part a word.
var tombent = []string{"&", "<", "*", "_", "`", "](", `\`, `"`, "“", "”", "\uff02", "\u00ad", "\u200b", "\ufeff"}

// parle reports that the text may hold one of the words once it is net: a
// quick look before the rules, which cost a hundred times more.
func (p *presentation) parle(mots []string) bool { return p.trouble || contient(p.petit, mots...) }

// lire makes the text net when a rule first needs it.
func (p *presentation) lire() *presentation {
	if p.lu {
		return p
	}
	p.lu, p.net, p.petitNet = true, texteNet(p.publie), p.petit
	if p.net != p.publie {
		p.petitNet = strings.ToLower(p.net)
	}
	return p
}

// phrases are the sentences of the text, net.
func (p *presentation) phrases() []phrase {
	if p.coupees == nil {
		for _, s := range Phrases(p.lire().net) {
			p.coupees = append(p.coupees, phrase{s, strings.ToLower(s)})
		}
	}
	return p.coupees
}
