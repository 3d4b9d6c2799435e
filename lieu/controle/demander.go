package controle

import (
	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// demandees are the rules whose findings the place itself can mend, when it is
// asked; one that is true is enough to ask.
var demandees = map[string]bool{
	"date-ancienne": true, "sans-date": true, "date-a-venir": true, "date-a-verifier": true,
	"sans-horaires": true, "sans-telephone": true, "sans-services": true, "sans-adresse": true, "sans-prix": false,
	"horaires-non-compris": true, "horaires-impossibles": true, "horaires-repetes": true, "horaires-sans-jour": true,
	"horaires-fermeture": true, "horaires-mots": false, "horaires-texte": false,
	"horaires-longs": true, "horaires-24h": false,
	"telephone-non-compris": true, "lieu-ferme": true,
}

// ADemander are the findings that a place can answer, its age first; none when it is
// not worth a letter: its record is recent, and what matters most is there.
func ADemander(l *lieu.Lieu, o *Options) []Constat {
	x := examen{l: l, o: o}
	x.date()
	x.manques(lisible.LireTextes(l))
	x.heures()
	x.telephone()
	passage, ferme := lisible.SeDitFerme(l)
	x.si(ferme, "lieu-ferme", "nom", passage)
	var out []Constat
	demander := false
	for _, c := range x.constats {
		if assez, ok := demandees[c.Regle]; ok {
			out = append(out, c)
			demander = demander || assez
		}
	}
	if !demander {
		return nil
	}
	return out
}
