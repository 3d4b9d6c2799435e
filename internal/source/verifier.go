package source

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
)

// maxResume is the limit of presentation_resume in the standard, in characters.
const maxResume = 280

// verifier doubts texts that do not have the form of their column.
func (r *lecture) verifier(l *lieu.Ligne, colonne, v string) {
	doute := func(valeur, motif string) { douter(l, colonne, valeur, motif) }
	switch colonne {
	case "pivot":
		if !pivot(v) {
			doute(v, "ce n'est ni un SIRET, ni un RNA, ni un RIDET")
		}
	case "code_postal":
		if !codePostal(v) {
			doute(v, motifCode(v))
		}
	case "code_insee":
		r.verifierInsee(l, v)
	case "telephone":
		if !telephone(v) {
			doute(v, "ce n'est pas un seul numéro de téléphone, comme +33199001234")
		}
	case "courriels":
		for _, c := range l.Lieu.Courriels {
			if !courriel(c) {
				doute(c, "ce n'est pas une adresse électronique")
			}
		}
	case "site_web":
		for _, s := range l.Lieu.SiteWeb {
			if !adresseWeb(s) {
				doute(s, "ce n'est pas une adresse de site complète (https://…)")
			}
		}
	case "fiche_acces_libre", "prise_rdv":
		if !adresseWeb(v) {
			doute(v, "ce n'est pas une adresse de site complète (https://…)")
		}
	case "presentation_resume":
		if n := utf8.RuneCountInString(v); n > maxResume {
			doute(v, "ce résumé a "+strconv.Itoa(n)+" caractères, le standard en admet 280")
		}
	case "horaires":
		r.verifierHoraires(l, v)
	}
}

// verdict is what became of opening hours.
type verdict struct{ lu, motif string }

// maxVerdicts bounds the memory of hours already judged: the same few fill a
// file, and parsing them again took a third of an import.
const maxVerdicts = 5000

func (r *lecture) verifierHoraires(l *lieu.Ligne, v string) {
	d, ok := r.verdicts[v]
	if !ok {
		d = r.juger(v)
		if len(r.verdicts) < maxVerdicts {
			r.verdicts[v] = d
		}
	}
	l.Lieu.Horaires = d.lu
	if d.motif != "" {
		douter(l, "horaires", v, d.motif)
	}
}

// juger mends stray blanks; anything else is kept as published.
func (r *lecture) juger(v string) verdict {
	if juste, ok := horaires.Reparer(v); ok {
		return verdict{juste, "espaces mal placés : lu comme « " + juste + " »"}
	}
	if r.options.Horaires != nil && r.options.Horaires(v) != nil {
		return verdict{v, "ces horaires ne suivent pas le format d'OpenStreetMap : ils ne seront pas imprimés"}
	}
	return verdict{v, ""}
}

func (r *lecture) verifierInsee(l *lieu.Ligne, v string) {
	if !codeInsee(v) {
		douter(l, "code_insee", v, motifCode(v))
	} else if r.options.Commune != nil {
		if _, ok := r.options.Commune(v); !ok {
			douter(l, "code_insee", v, "aucune commune ne porte ce code")
		}
	}
}

func motifCode(v string) string {
	if len(v) == 4 && chiffres(v) {
		return "il manque sans doute le 0 du début, que les tableurs effacent"
	}
	return "ce n'est pas un code de cinq caractères"
}

// position sets aside a position of which only one half could be read.
func position(l *lieu.Ligne, latitude, longitude string) {
	entiere := (latitude == "") == (longitude == "")
	if !entiere {
		douter(l, "latitude", latitude+" / "+longitude, "il manque la latitude ou la longitude : position mise de côté")
	}
	lue := !slices.ContainsFunc(l.Doutes, func(d lieu.Doute) bool { return d.Colonne == "latitude" || d.Colonne == "longitude" })
	if !lue {
		l.Lieu.Latitude, l.Lieu.Longitude = 0, 0
	}
}

// recouper doubts what columns say together.
func (r *lecture) recouper(l *lieu.Ligne) {
	p := &l.Lieu
	if !codeInsee(p.CodeInsee) {
		return
	}
	if codePostal(p.CodePostal) && !memeDepartement(p.CodePostal, p.CodeInsee) {
		douter(l, "code_insee", p.CodeInsee, "le code postal "+p.CodePostal+" est d'un autre département")
	}
	if r.options.Commune == nil || p.Commune == "" {
		return
	}
	if nom, ok := r.options.Commune(p.CodeInsee); ok && !memeCommune(nom, p.Commune) {
		douter(l, "commune", p.Commune, "le code INSEE "+p.CodeInsee+" est celui de "+nom)
	}
}
