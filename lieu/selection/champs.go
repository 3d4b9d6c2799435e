package selection

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/jour"
	"feuillet/lieu/proche"
)

// champs are the fields that « complet » speaks of, by the name one types and
// how it reads.
var champs = []struct{ nom, colonne, dit string }{
	{"telephone", "telephone", "le téléphone"},
	{"horaires", "horaires", "les heures"},
	{"heures", "horaires", "les heures"},
	{"courriels", "courriels", "le courriel"},
	{"mail", "courriels", "le courriel"},
	{"site", "site_web", "le site"},
	{"adresse", "adresse", "l'adresse"},
	{"position", "latitude", "la position"},
	{"prix", "frais_a_charge", "le prix"},
	{"frais", "frais_a_charge", "le prix"},
	{"acces", "modalites_acces", "l'accès"},
	{"accompagnement", "modalites_accompagnement", "l'accompagnement"},
	{"services", "services", "les services"},
	{"publics", "publics_specifiquement_adresses", "le public"},
	{"presentation", "presentation_resume", "la présentation"},
	{"rdv", "prise_rdv", "la prise de rendez-vous"},
	{"siret", "pivot", "le SIRET"},
	{"date", "date_maj", "la date de mise à jour"},
}

// lireComplet reads names of fields: those above, or columns of the standard.
func lireComplet(l *lecture, _ *Critere, saisies []string) error {
	var noms, dits []string
	for _, c := range champs {
		noms = append(noms, c.nom)
	}
	for _, saisie := range saisies {
		colonne, dit, ok := colonneDite(saisie)
		if !ok {
			sinon := "Choisissez parmi : " + strings.Join(noms, ", ") + ", ou une colonne du standard."
			return refus(cmp.Or(proche.VouliezVous(proche.De(saisie, noms, 2)...), sinon), "le champ « %s » n'existe pas",
				saisie)
		}
		if !slices.Contains(l.s.Filtre.Complets, colonne) {
			l.s.Filtre.Complets = append(l.s.Filtre.Complets, colonne)
			dits = append(dits, dit)
		}
	}
	l.dire(suite("dont on connaît " + enumerer(dits, " et ")))
	return nil
}

// Colonne is the column of the standard that a person calls so: its name, or a
// shorter one (« tel », « heures », « prix »).
func Colonne(saisie string) (string, bool) {
	colonne, _, ok := colonneDite(saisie)
	return colonne, ok
}

func colonneDite(saisie string) (colonne, dit string, ok bool) {
	s := strings.NewReplacer("-", "_", " ", "_").Replace(lieu.Plier(strings.TrimSpace(saisie)))
	for _, c := range lieu.Champs() {
		if c.Nom == s {
			dit = "« " + s + " »"
			for _, d := range champs {
				if d.colonne == s {
					dit = d.dit
					break
				}
			}
			return s, dit, true
		}
	}
	for _, exact := range []bool{true, false} {
		for _, c := range champs {
			if s != "" && (c.nom == s || !exact && (strings.HasPrefix(c.nom, s) || singulier(c.nom) == singulier(s))) {
				return c.colonne, c.dit, true
			}
		}
	}
	return "", "", false
}

func lireTexte(l *lecture, _ *Critere, saisies []string) error {
	var dits []string
	for _, saisie := range saisies {
		mots := lieu.MotsCherches(saisie)
		if len(mots) == 0 {
			return refus("Écrivez un mot, ou son début.", "« %s » n'a pas de mot à chercher", saisie).Comme("imprimante")
		}
		if slices.ContainsFunc(l.s.Filtre.Textes, func(t []string) bool { return slices.Equal(t, mots) }) {
			continue
		}
		l.s.Filtre.Textes = append(l.s.Filtre.Textes, mots)
		dits = append(dits, saisie)
	}
	l.dire(suite("où l'on lit " + enumerer(guillemets(dits), " ou ")))
	return nil
}

func lireMaj(l *lecture, c *Critere, saisies []string) error {
	saisie := saisies[len(saisies)-1]
	j, err := jour.Lire(saisie, time.Time{}) // a selection is kept: none is said from today
	if err != nil {
		return err
	}
	l.s.Filtre.MajDepuis = j
	l.dire(suite("mis à jour depuis le " + dateEnClair(j)))
	return nil
}

var mois = [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
	"novembre", "décembre"}

// dateEnClair is « 1er janvier 2026 ».
func dateEnClair(j time.Time) string {
	n := fmt.Sprint(j.Day())
	if j.Day() == 1 {
		n = "1er"
	}
	return fmt.Sprintf("%s %s %d", n, mois[j.Month()-1], j.Year())
}

// lireIds reads ids, which may hold any character.
func lireIds(l *lecture, c *Critere, saisies []string) error {
	cible := c.cible(&l.s.Filtre)
	for _, id := range saisies {
		if !slices.Contains(*cible, id) {
			*cible = append(*cible, id)
		}
	}
	n := len(*cible)
	switch {
	case c.Nom == "sauf-lieu":
		l.dire(clause{rang: rangSauf, un: "sauf " + compter(n, "lieu écarté", "lieux écartés"),
			plusieurs: "sauf " + compter(n, "lieu écarté", "lieux écartés")})
	case n == 1:
		l.dire(suite("d'identifiant « " + (*cible)[0] + " »"))
	default:
		l.dire(suite("parmi " + compter(n, "identifiant donné", "identifiants donnés")))
	}
	return nil
}
