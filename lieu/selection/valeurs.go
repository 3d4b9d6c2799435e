package selection

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/proche"
)

// lireListe reads the values of a list of the standard, typed loosely.
func lireListe(l *lecture, c *Critere, saisies []string) error {
	permises, ouverte, err := l.valeurs(c)
	if err != nil {
		return err
	}
	if ouverte && l.seul {
		return nil
	}
	cible := c.cible(&l.s.Filtre)
	for _, saisie := range saisies {
		trouvees := chercher(permises, saisie)
		if len(trouvees) == 0 {
			trouvees = l.imprimees(c, saisie)
		}
		switch {
		case len(trouvees) == 1:
		case len(trouvees) > 1:
			return refus("Écrivez un mot de plus, ou donnez plusieurs valeurs séparées par des virgules.",
				"%s « %s » peut être %s", c.nomme, saisie, enumerer(guillemets(trouvees), " ou "))
		case ouverte:
			trouvees = []string{saisie}
		default:
			return inconnue(c, permises, saisie)
		}
		if !slices.Contains(*cible, trouvees[0]) {
			*cible = append(*cible, trouvees[0])
		}
	}
	l.dire(c.verbe.clause(*cible))
	return nil
}

// imprimees are the values that paper prints under the words typed: as its
// shortest words say it, else as its title does, else among its examples.
func (l *lecture) imprimees(c *Critere, saisie string) (out []string) {
	voulus := lieu.MotsCherches(saisie)
	if l.Imprimes == nil || len(voulus) == 0 {
		return nil
	}
	mots := map[string][]string{}
	for _, colonne := range c.ligne().Columns {
		maps.Copy(mots, l.Imprimes(colonne))
	}
	for rang := 0; len(out) == 0 && rang < imprimesMax; rang++ {
		for valeur, dits := range mots {
			if rang < len(dits) && commence(dits[rang], voulus) {
				out = append(out, valeur)
			}
		}
	}
	slices.Sort(out)
	return out
}

// imprimesMax is how many wordings of a value are looked at.
const imprimesMax = 4

// valeurs are those a criterion may take. With an open list that the base does
// not tell, any other is possible too.
func (l *lecture) valeurs(c *Critere) (permises []string, ouverte bool, err error) {
	colonnes := c.ligne().Columns
	permises = slices.Clone(c.plus)
	for _, champ := range lieu.Champs() {
		if !slices.Contains(colonnes, champ.Nom) {
			continue
		}
		permises = append(permises, champ.Valeurs...)
		switch {
		case champ.Valeurs != nil:
		case l.Valeurs == nil:
			ouverte = true
		default:
			connues, err := l.Valeurs(champ.Nom)
			if err != nil {
				return nil, false, err
			}
			permises = append(permises, connues...)
		}
	}
	return permises, ouverte, nil
}

// entiere reports a value of the base that has commas, as it stands: a source
// may be « Ville de Pons, service social ». Only lists of values have some.
func (c *Critere) entiere(l *lecture) func(string) bool {
	return func(v string) bool {
		if c.cible(&l.s.Filtre) == nil || !strings.Contains(v, ",") {
			return false
		}
		permises, _, err := l.valeurs(c)
		return err == nil && slices.Contains(permises, v) // who reads the values meets the error again
	}
}

// courte is how many values can be read at a glance.
const courte = 12

// inconnue says which value was meant, else which there are when few are.
func inconnue(c *Critere, permises []string, saisie string) error {
	sinon := "Vérifiez son nom, ou écrivez-en les premiers mots."
	switch n := len(permises); {
	case n == 0:
		sinon = "La base n'en connaît aucun."
	case n <= courte:
		sinon = "Choisissez parmi : " + strings.Join(permises, " ; ") + "."
	}
	f := refus(cmp.Or(proche.VouliezVous(proches(permises, saisie, 3)...), sinon), "%s « %s » n'existe pas", c.nomme,
		saisie)
	if c.Nom == "service" {
		f.Texte += " parmi les neuf services"
	}
	return f
}

// chercher are the values that what was typed may mean: one written the same,
// else one whose words it begins, else one that holds it.
func chercher(valeurs []string, saisie string) []string {
	voulus := lieu.MotsCherches(saisie)
	if len(voulus) == 0 {
		return nil
	}
	for _, convient := range []func(v string) bool{
		func(v string) bool { return slices.Equal(lieu.MotsCherches(v), voulus) },
		func(v string) bool { return slices.Equal(lieu.MotsCherches(lieu.LibelleTypologie(v)), voulus) },
		func(v string) bool { return commence(v, voulus) },
		func(v string) bool { return commence(lieu.LibelleTypologie(v), voulus) },
		func(v string) bool { return strings.Contains(lieu.Plier(v), lieu.Plier(saisie)) },
	} {
		var out []string
		for _, v := range valeurs {
			if convient(v) && !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// commence reports whether each word wanted begins a word of v, in that order.
func commence(v string, voulus []string) bool {
	mots := lieu.MotsCherches(v)
	for _, w := range voulus {
		i := slices.IndexFunc(mots, func(m string) bool { return strings.HasPrefix(m, w) || singulier(m) == singulier(w) })
		if i < 0 {
			return false
		}
		mots = mots[i+1:]
	}
	return len(voulus) > 0
}

func singulier(m string) string { return strings.TrimRight(m, "sx") }

// proches are at most n of the values that what was typed may mean, by their
// name or their label.
func proches(valeurs []string, saisie string, n int) []string {
	r := proche.Rechercher(saisie)
	for _, v := range valeurs {
		r.Voir(v, lieu.LibelleTypologie(v))
	}
	return r.Noms(n)
}

func guillemets(l []string) []string {
	var out []string
	for _, s := range l {
		out = append(out, citer(s))
	}
	return out
}

// dedans are the quotation marks of a text that is quoted itself.
var dedans = strings.NewReplacer("« ", "“", "«\u00a0", "“", "«", "“", " »", "”", "\u00a0»", "”", "»", "”")

func citer(s string) string { return "« " + dedans.Replace(s) + " »" }

// enumerer is « a, b ou c » with the given last link.
func enumerer(l []string, lien string) string {
	if len(l) < 2 {
		return strings.Join(l, "")
	}
	return strings.Join(l[:len(l)-1], ", ") + lien + l[len(l)-1]
}
