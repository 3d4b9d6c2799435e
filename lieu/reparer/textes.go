package reparer

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
)

// Columns of texts, and those of names and addresses.
var (
	colonnesTexte   = [...]string{"presentation_resume", "presentation_detail"}
	colonnesLibelle = [...]string{"nom", "commune", "adresse", "complement_adresse", "structure_parente"}
)

// textes applies the rules on texts until none has anything left to do: what
// one uncovers is for another, as a tag written with entities.
func (p *passage) textes() {
	for _, c := range lieu.Champs() {
		texte := slices.Contains(colonnesTexte[:], c.Nom)
		if !texte && !slices.Contains(colonnesLibelle[:], c.Nom) {
			continue
		}
		champ, ok := c.Pointeur(p.l).(*string)
		if ok && *champ != "" {
			p.mettreAuNet(c.Nom, champ, texte)
		}
	}
}

// toursTexte bounds the rounds; a text that still changes is left as published.
const toursTexte = 6

func (p *passage) mettreAuNet(colonne string, champ *string, texte bool) {
	s, stable := *champ, false
	var ont []string // the rules that did something
	for tour := 0; tour < toursTexte && !stable; tour++ {
		stable = true
		for _, r := range p.regles {
			if r.texte == nil || !texte && !r.partout {
				continue
			}
			suite := r.texte(s)
			if suite == s {
				continue
			}
			if !p.actif(r.Nom) {
				if tour == 0 && len(ont) == 0 {
					p.regle = r.Nom
					p.permis(colonne, *champ, suite)
				}
				continue
			}
			s, stable = suite, false
			if !slices.Contains(ont, r.Nom) {
				ont = append(ont, r.Nom)
			}
		}
	}
	if !stable || !texte && s == "" { // a name must remain
		return
	}
	for _, p.regle = range ont {
		p.noter(colonne, *champ, s)
	}
	*champ = s
}

func sansHTML(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	return lieu.SansHTML(s)
}

func sansMarkdown(s string) string {
	if !strings.ContainsAny(s, "#*_`•·▪●[") {
		return s
	}
	return lieu.SansMarkdown(s)
}

func guillemets(s string) string { return strings.ReplaceAll(s, "\uff02", `"`) }

// retourLigne gives back its blank to a sentence glued to the one before, when
// there is no other reading: two low letters, a stop, a capital and a low one.
// Addresses are left alone.
func retourLigne(s string) string {
	if !strings.ContainsAny(s, ".!?…") {
		return s
	}
	return lieu.PhrasesDecollees(s)
}

func texteVide(s string) string {
	if strings.ContainsFunc(s, lettreOuChiffre) {
		return s
	}
	return ""
}

// maxResume is the limit of presentation_resume in the standard, in characters.
const maxResume = 280

func (p *passage) resume() {
	v := p.l.PresentationResume
	if len(v) <= maxResume {
		return
	}
	if n := utf8.RuneCountInString(v); n > maxResume {
		p.douter("presentation_resume", v, "ce résumé a "+strconv.Itoa(n)+" caractères, le standard en admet 280")
	}
}
