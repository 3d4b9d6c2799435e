package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/internal/atelier"
	"feuillet/render"
)

// variante says what tells a paper from others of its name: « A3, en noir ».
func (v *visite) variante(d atelier.Demande) string {
	var dites []string
	for _, c := range v.a.Choisis(d) {
		dites = append(dites, v.choisi(c))
	}
	if d.Modele != "" {
		nom := d.Modele
		if nom == d.Papier {
			nom = v.mots.dire("form.mienne")
		}
		dites = append(dites, enSuite(v.mots.dire("variante.modele", nom)))
	}
	return strings.Join(dites, ", ")
}

// choisi is a setting in a few words.
func (v *visite) choisi(c atelier.Choisi) string {
	if len(c.Choix) > 0 {
		return enSuite(v.mots.ou("choix."+c.Nom+"."+c.Valeur, c.Valeur))
	}
	nom := enSuite(v.mots.ou("variante."+c.Nom, v.mots.ou("champ."+c.Nom, c.Titre)))
	if c.Ouinon() {
		return nom
	}
	dit, _, _ := strings.Cut(c.Valeur, render.Separateur)
	return nom + v.mots.dire("deux-points") + " " + dit
}

// enSuite is a title inside a sentence; « A3 » and « PDF » stay as they are.
func enSuite(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if deux, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(deux) && deux != ' ' {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}
