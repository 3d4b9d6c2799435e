package reparer

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/accents"
)

const motifAccents = "les accents sont abîmés : rien ne dit quelles lettres manquent"

// accents gives back their letters to texts read in another encoding. Of those
// that have no reading nothing is printed: they are set aside with a doubt, but
// for a name, without which there is no place.
func (p *passage) accents() {
	for i := range lieu.Champs() {
		c := &lieu.Champs()[i]
		switch champ := c.Pointeur(p.l).(type) {
		case *string:
			if suspect(*champ) {
				p.accentsTexte(c.Nom, champ)
			}
		case *[]string:
			for _, v := range *champ {
				if suspect(v) {
					p.accentsListe(c, champ)
					break
				}
			}
		}
	}
}

// suspect reports a text that may be damaged: nearly none is, so what costs
// nothing is asked first. Damage shows by a sign that French writes rarely.
func suspect(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b == '?':
			return true
		case b < 0xc2:
		case b == 0xc3: // most letters of French
			if i+1 < len(s) && strings.IndexByte("\xa0\xa2\xa7\xa8\xa9\xaa\xab\xae\xaf\xb4\xb9\xbb\x80\x87\x88\x89\x8a\x8e\x94",
				s[i+1]) < 0 {
				return true
			}
			if i+2 < len(s) && s[i+2] >= utf8.RuneSelf {
				return true // two in a row
			}
		case b < 0xc3 && i+1 < len(s) && strings.IndexByte("\xa0\xab\xb0\xbb", s[i+1]) >= 0: // no-break space « ° »
		// typography
		case b == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 &&
			strings.IndexByte("\x93\x94\x98\x99\x9c\x9d\xa6\xaf", s[i+2]) >= 0:
		case b == 0xc5 && i+1 < len(s) && s[i+1] == 0x93: // œ
		default:
			return true
		}
	}
	return false
}

func (p *passage) accentsTexte(colonne string, champ *string) {
	juste := relire(*champ)
	if juste != *champ {
		p.poser(colonne, champ, juste)
	}
	if adresseWeb(colonne) || !accents.Abimes(*champ) {
		return
	}
	v := *champ
	p.douter(colonne, v, motifAccents)
	switch {
	case colonne == "nom" || !p.actif(p.regle):
	case colonne == "horaires":
		p.poser(colonne, champ, strings.TrimSpace(commentaire.ReplaceAllStringFunc(v, sansPerdus)))
	case colonne == "commune":
		c, ok := p.codee()
		if ok || p.l.CodePostal != "" {
			p.poser(colonne, champ, c.Nom)
		}
	case accents.Perdus(v):
		p.poser(colonne, champ, "")
	}
}

var commentaire = regexp.MustCompile(`"[^"]*"`)

func sansPerdus(s string) string {
	if accents.Perdus(s) {
		return ""
	}
	return s
}

// relire is the one reading of a damaged text, or the text.
func relire(s string) string {
	juste := accents.Mender(s)
	if lu, ok := accents.Relire(juste); ok {
		return lu
	}
	return juste
}

// adresseWeb reports a column whose values have question marks of their own.
func adresseWeb(colonne string) bool {
	switch colonne {
	case "site_web", "courriels", "prise_rdv", "fiche_acces_libre", "id", "pivot":
		return true
	}
	return false
}

func (p *passage) accentsListe(c *lieu.Champ, champ *[]string) {
	out := make([]string, len(*champ))
	for i, v := range *champ {
		if out[i] = relire(v); c.Valeurs != nil && accents.Perdus(out[i]) {
			out[i] = trouee(out[i], c.Valeurs)
		}
	}
	p.poserListe(c.Nom, champ, out)
}

// trouee is the one value of a list that v is, but for its lost letters.
func trouee(v string, valeurs []string) string {
	perdu := func(r rune) bool { return r == '?' || r == utf8.RuneError }
	trouve := ""
	for _, juste := range valeurs {
		a, b := []rune(v), []rune(juste)
		if len(a) != len(b) {
			continue
		}
		egal := true
		for i := range a {
			egal = egal && (a[i] == b[i] || perdu(a[i]) && b[i] >= utf8.RuneSelf)
		}
		if egal && trouve != "" {
			return v
		}
		if egal {
			trouve = juste
		}
	}
	if trouve == "" {
		return v
	}
	return trouve
}
