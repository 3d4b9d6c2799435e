package selection

import (
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/lieu/territoire"
)

// lireCodePostal reads postal codes, those of companies too.
func lireCodePostal(l *lecture, _ *Critere, saisies []string) error {
	f := &l.s.Filtre
	for _, saisie := range saisies {
		code := strings.Join(strings.Fields(saisie), "")
		if !cinqChiffres(code) {
			return refus("Un code postal a cinq chiffres.", "le code postal « %s » n'est pas compris", saisie).Comme("17800")
		}
		if !slices.Contains(f.CodesPostaux, code) {
			f.CodesPostaux = append(f.CodesPostaux, code)
		}
	}
	l.dire(suite("au code postal " + enumerer(f.CodesPostaux, " ou ")))
	return nil
}

func cinqChiffres(s string) bool { return len(s) == 5 && strings.Trim(s, "0123456789") == "" }

// ambigu refuses the INSEE code of one commune that is the postal code of
// others: who types it means either, and a paper would show another town.
func (l *lecture) ambigu(saisie string) error {
	t, code := l.Territoires, strings.ToUpper(strings.TrimSpace(saisie))
	c, servies := deuxLectures(t, code)
	if len(servies) == 0 {
		return nil
	}
	return refus("Pour la commune, écrivez « "+CodeSur(t, code)+" ».",
		"« %s » est le code INSEE %s et le code postal %s", code, c.De(), territoire.DesCommunes(servies)).
		Avec(faute.Geste{Nom: faute.Choisir, Valeur: "code-postal=" + code})
}

// sansPostal takes back from a fault the postal code to choose instead: it
// brings places, where « sauf » leaves some out and « autour » wants a point.
func sansPostal(err error) error {
	if f := faute.De(err); f != nil {
		f.Gestes = slices.DeleteFunc(f.Gestes, func(g faute.Geste) bool {
			return g.Nom == faute.Choisir && strings.HasPrefix(g.Valeur, "code-postal=")
		})
	}
	return err
}

// deuxLectures are the commune whose INSEE code this is, and those whose postal
// code it is: none when the text can be read in one way.
func deuxLectures(t *territoire.Territoires, code string) (territoire.Commune, []territoire.Commune) {
	if !cinqChiffres(code) {
		return territoire.Commune{}, nil
	}
	c, ok := t.Commune(code)
	servies := t.ParCodePostal(code)
	if !ok || len(servies) == 1 && servies[0].Code == c.Code {
		return c, nil
	}
	return c, servies
}

// CodeSur is the code of a commune as a request gives it: itself, or with its
// name when it may be read as a postal code, « Lamarque (33220) ».
func CodeSur(t *territoire.Territoires, code string) string {
	if c, servies := deuxLectures(t, code); len(servies) > 0 {
		return c.Nom + " (" + code + ")"
	}
	return code
}

// nomEtCode reads « Lamarque (33220) » when both are of one commune.
func nomEtCode(t *territoire.Territoires, saisie string) (territoire.Commune, bool) {
	nom, reste, ok := strings.Cut(saisie, "(")
	code := strings.ToUpper(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(reste), ")")))
	if !ok || len(code) != 5 {
		return territoire.Commune{}, false
	}
	c, ok := t.Commune(code)
	return c, ok && c.Code == code && territoire.Cle(c.Nom) == territoire.Cle(nom)
}
