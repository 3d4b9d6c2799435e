package lieu

import "strings"

// Textes are the presentations of a place, read once for all that the rules
// find in them: hours, an appointment, a condition. Not for concurrent use.
type Textes struct {
	lieu          *Lieu
	presentations [2]presentation // the detail, then the summary
}

// LireTextes reads the texts of a place; what costs is done when a rule asks.
func LireTextes(l *Lieu) *Textes {
	return &Textes{l, [2]presentation{presente(l.PresentationDetail), presente(l.PresentationResume)}}
}

// presentation is a text as published, and as texteNet leaves it.
type presentation struct {
	publie, petit string // petit is in small letters
	trouble       bool   // it holds some of tombent
	lu            bool   // what follows is made
	net           string
	phrases       []phrase
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

// lire makes the text net, and its sentences, when a rule first needs them.
func (p *presentation) lire() *presentation {
	if p.lu {
		return p
	}
	p.lu, p.net = true, texteNet(p.publie)
	for _, s := range Phrases(p.net) {
		p.phrases = append(p.phrases, phrase{s, strings.ToLower(s)})
	}
	return p
}
