package horaires

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Parse reads one opening_hours value. The error is one French sentence that
// says which part is not understood; nothing is guessed or left out.
func Parse(s string) (Semaine, error) {
	p := &lecteur{source: s, jetons: decouper(s)}
	if !utf8.ValidString(s) {
		return Semaine{}, fmt.Errorf("horaires non compris\u00a0: le texte n’est pas en UTF-8")
	}
	var r Semaine
	p.blancs()
	p.horaires(&r)
	if p.err != nil {
		return Semaine{}, p.err
	}
	if err := r.composer(); err != nil {
		return Semaine{}, err
	}
	return r, nil
}

// lecteur walks the tokens; after the first error every method does nothing
// of consequence, and the walk ends since each loop asks for a token.
type lecteur struct {
	source string
	jetons []jeton
	i      int
	err    error
}

// blancs refuses double blanks inside, as strict readers do; Reparer mends them.
func (p *lecteur) blancs() {
	for i, j := range p.jetons {
		if i > 0 && j.genre != fin && j.espaces > 1 {
			p.i = i
			p.echec("il y a un espace de trop juste avant")
		}
	}
	p.i = 0
}

// reglesMax bounds the work of composer, which compares the rules two by two.
// Published values have six at most.
const reglesMax = 32

// horaires := regle { (";" | "," | "||") regle }
func (p *lecteur) horaires(s *Semaine) {
	p.regle(s, false)
	for p.err == nil && p.vu().genre != fin {
		switch {
		case len(s.regles) == reglesMax:
			p.echec("il y a trop de règles")
		case p.prend(";"):
			p.regle(s, false)
		case p.vu().espaces == 0 && p.prend(","):
			p.regle(s, true)
		case p.prend("||"):
			p.repli(s)
		default:
			p.echec("rien d’autre n’est attendu ici")
		}
	}
}

// repli := comment. A fallback rule with hours is refused: on paper it would
// read like the others.
func (p *lecteur) repli(s *Semaine) {
	if s.autre = p.vu().texte; p.vu().genre != chaine || p.jetons[p.i+1].genre != fin {
		p.echec("après «\u00a0||\u00a0», un seul commentaire entre guillemets est attendu")
		return
	}
	p.i++
}

// regle := [dates] [weeks] [":"] [days] [hours] [state] [comment]
func (p *lecteur) regle(s *Semaine, ajoute bool) {
	r := regle{ajoute: ajoute}
	debut := p.i
	if p.toujours(&r) {
		p.etat(&r)
	} else {
		p.periodes(&r.condition)
		p.semaines(&r.condition)
		if p.i > debut && p.vu().espaces == 0 {
			p.prend(":")
		}
		p.jours(&r)
		p.plages(&r)
		p.etat(&r)
	}
	if p.err == nil && p.i == debut {
		p.echec("un jour ou une heure est attendu ici")
	}
	p.complete(&r, len(s.regles) == 0)
	s.regles = append(s.regles, r)
}

// complete refuses a rule that would say nothing or too much.
func (p *lecteur) complete(r *regle, premiere bool) {
	nu := r.condition.niveau() == 0 && r.jours == tous && len(r.plages) == 0
	switch {
	case p.err != nil:
	case !r.ferme && slices.ContainsFunc(r.condition.periodes, func(q periode) bool { return q.an1 > 0 }):
		p.echec("des horaires d’une seule année ne se disent pas en une semaine")
	case len(r.plages) == 0 && !r.ferme && r.commentaire == "":
		p.echec("les heures manquent")
	case len(r.plages) > 0 && r.ferme:
		p.echec("une fermeture à certaines heures ne sait pas se dire\u202f; donnez les heures d’ouverture")
	case nu && r.commentaire != "" && !premiere:
		p.echec("un commentaire seul remplacerait tous les horaires\u202f; écrivez-le après les heures, ou après " +
			"«\u00a0||\u00a0»")
	}
}

// toujours := "24/7"
func (p *lecteur) toujours(r *regle) bool {
	if p.vu().texte != "24" || p.jetons[p.i+1].texte != "/" || p.jetons[p.i+2].texte != "7" {
		return false
	}
	p.i++
	p.colle("/")
	p.i++
	r.jours = tous
	r.plages = []Plage{{0, minutesParJour, false}}
	return true
}

// etat := ["open" | "off" | "closed"] [comment]
func (p *lecteur) etat(r *regle) {
	switch v := p.vu(); v.texte {
	case "off", "closed":
		if v.genre == mot {
			p.i++
			r.ferme = true
			if len(r.plages) == 1 && r.plages[0] == (Plage{0, minutesParJour, false}) {
				r.plages = nil // « 24/7 off »
			}
		}
	case "open":
		if v.genre == mot {
			p.i++
		}
	}
	if v := p.vu(); v.genre == chaine {
		if strings.TrimSpace(v.texte) == "" {
			p.echec("le commentaire est vide")
		}
		r.commentaire = v.texte
		p.i++
	}
}

func (p *lecteur) vu() jeton { return p.jetons[p.i] }

// prend consumes the sign or word given, at most one blank before it.
func (p *lecteur) prend(texte string) bool {
	v := p.vu()
	if v.genre == chaine || v.texte != texte || v.genre == fin {
		return false
	}
	p.i++
	return true
}

// colle consumes a sign that must touch what stands before it and after it.
func (p *lecteur) colle(texte string) bool {
	if p.err != nil || p.vu().genre != signe || p.vu().texte != texte {
		return false
	}
	if p.vu().espaces > 0 || p.jetons[p.i+1].espaces > 0 {
		p.echec("il y a un espace de trop")
		return false
	}
	p.i++
	return true
}

// entier consumes a number of one to n digits between min and max.
func (p *lecteur) entier(n, min, max int, quoi string) int {
	v := p.vu()
	k := 0
	for _, c := range v.texte {
		k = k*10 + int(c-'0')
		if v.genre != nombre || k > 9999 {
			break
		}
	}
	if v.genre != nombre || len(v.texte) > n || k < min || k > max {
		p.echec("il faut " + quoi)
		return min
	}
	p.i++
	return k
}

func (p *lecteur) echec(raison string) {
	if p.err != nil {
		return
	}
	reste := []rune(p.source[p.vu().debut:])
	if len(reste) > 24 {
		reste = append(reste[:24], '…')
	}
	if len(reste) == 0 {
		p.err = fmt.Errorf("horaires non compris à la fin\u00a0: %s", raison)
		return
	}
	p.err = fmt.Errorf("horaires non compris à partir de «\u00a0%s\u00a0»\u00a0: %s", string(reste), raison)
}
