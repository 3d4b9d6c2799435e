package reparer

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// colonneTexte is a column that the rules on texts look at.
type colonneTexte struct {
	lieu.Champ
	texte bool // a presentation; else a name or an address
}

func colonnesTexte() []colonneTexte {
	var out []colonneTexte
	for _, c := range lieu.Champs() {
		switch c.Nom {
		case "presentation_resume", "presentation_detail":
			out = append(out, colonneTexte{c, true})
		case "nom", "commune", "adresse", "complement_adresse", "structure_parente":
			out = append(out, colonneTexte{c, false})
		}
	}
	return out
}

// mettreTextesAuNet applies the rules on texts until none has anything left to
// do: what one uncovers is for another, as a tag written with entities.
func (p *passage) mettreTextesAuNet() {
	for _, c := range p.textes {
		if champ, ok := c.Pointeur(p.l).(*string); ok && *champ != "" {
			p.mettreAuNet(c.Nom, champ, c.texte)
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
			if !texte {
				suite = enUneLigne(colonne, s, suite)
			}
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

// enUneLigne joins the lines that a rule made of a name or an address.
func enUneLigne(colonne, avant, apres string) string {
	if strings.Count(apres, "\n") == strings.Count(avant, "\n") {
		return apres
	}
	lien := " "
	if strings.HasSuffix(colonne, "adresse") {
		lien = ", "
	}
	return strings.ReplaceAll(apres, "\n", lien)
}

func sansHTML(s string) string {
	if strings.IndexByte(s, '<') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	return lisible.SansHTML(s)
}

func guillemets(s string) string { return strings.ReplaceAll(s, "\uff02", `"`) }

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
