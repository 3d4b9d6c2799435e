package atelier

import (
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/lieu/reparer"
	"feuillet/render/typo"
)

// avisMax is the limit of a local notice, in characters: two lines or three on a sheet.
const avisMax = 200

// correcteur checks corrections as an import checks what it reads. To write the
// corrected place as a row of a file and to read it back is the one way to be
// sure of that: whatever readers and rules become, both follow.
type correcteur struct {
	a         *Atelier
	db        *store.DB
	reparer   *reparer.Reparateur
	confirmer bool // doubtful values are taken
}

func (a *Atelier) correcteur(ctx context.Context, confirmer bool) (*correcteur, error) {
	db, err := a.ecrite()
	if err != nil {
		return nil, err
	}
	return a.correcteurDe(ctx, db, confirmer)
}

func (a *Atelier) correcteurDe(ctx context.Context, db *store.DB, confirmer bool) (*correcteur, error) {
	r, err := a.reparateur(ctx, Regles{}, a.territoires)
	if err != nil {
		return nil, err
	}
	return &correcteur{a: a, db: db, reparer: r, confirmer: confirmer}, nil
}

// lire understands what is said of one place.
func (c *correcteur) lire(ctx context.Context, saisies []Saisie) ([]Correction, error) {
	l, _, err := c.a.trouver(ctx, saisies[0].Id)
	if err != nil {
		return nil, err
	}
	var out []Correction
	for _, s := range saisies {
		colonne, err := champCorrige(s.Champ)
		if err != nil {
			return nil, err
		}
		out = append(out, Correction{Lieu: l, Correction: store.Correction{Id: l.Id, Colonne: colonne,
			Valeur: enValeurs(colonne, strings.TrimSpace(s.Valeur)), Auteur: s.Auteur, Date: cmp.Or(s.Date, c.a.aujourdhui())}})
	}
	if out, err = c.completer(&l, out); err != nil {
		return nil, err
	}
	lue, err := c.relire(&l, out)
	if err != nil {
		return nil, err
	}
	for i := range out {
		if err := c.juger(&out[i], &lue); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// relire is the place with its corrections, read from a file of one row and mended.
func (c *correcteur) relire(l *lieu.Lieu, corrections []Correction) (lieu.Ligne, error) {
	lignes, err := source.Read(strings.NewReader(enFichier(l, corrections)), "correction", source.Options{})
	if err != nil {
		return lieu.Ligne{}, err
	}
	for lue, err := range lignes {
		if err != nil {
			return lue, err
		}
		if lue.Rejet != nil {
			return lue, faute.New(faute.Demande, "Un lieu a un nom, et une commune ou un code.",
				"cette correction rendrait le lieu impossible à garder : %s", lue.Rejet.Motif)
		}
		c.reparer.Ligne(&lue)
		return lue, nil
	}
	return lieu.Ligne{}, errors.New("no row read back")
}

// enFichier is a national CSV of one place, corrected.
func enFichier(l *lieu.Lieu, corrections []Correction) string {
	var noms, cellules []string
	for _, champ := range lieu.Champs() {
		noms, cellules = append(noms, champ.Nom), append(cellules, champ.Texte(l))
	}
	for _, k := range corrections {
		if i := slices.Index(noms, k.Colonne); i >= 0 {
			cellules[i] = k.Valeur
		}
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write(noms) // a strings.Builder takes all
	w.Write(cellules)
	w.Flush()
	return b.String()
}

// juger gives a correction the value that was read back, unless it is
// doubtful, and notes what the place said.
func (c *correcteur) juger(k *Correction, lue *lieu.Ligne) error {
	if k.Colonne == store.ColonneAvis {
		k.Publie = k.Lieu.Avis
		k.Compris = direAvis(k.Valeur, k.Date)
		return jugerAvis(k.Valeur, k.Date)
	}
	champ := lieu.Champs()[slices.IndexFunc(lieu.Champs(), func(x lieu.Champ) bool { return x.Nom == k.Colonne })]
	k.Publie = champ.Texte(&k.Lieu)
	valeur := champ.Texte(&lue.Lieu)
	if k.Colonne == "horaires" {
		return c.jugerHoraires(k, valeur, lue)
	}
	d := slices.IndexFunc(lue.Doutes, func(d lieu.Doute) bool { return d.Colonne == k.Colonne && !dejaDite(k, &d) })
	if d >= 0 && (!c.confirmer || valeur == "") {
		if f := horsListe(champ, &lue.Doutes[d]); f != nil {
			return f
		}
		return faute.New(faute.Demande, "Vérifiez la valeur.", "%s = « %s » : %s", k.Colonne,
			cmp.Or(lue.Doutes[d].Valeur, k.Valeur), lue.Doutes[d].Motif).Au(k.Colonne).
			Avec(faute.Geste{Nom: faute.Confirmer, Valeur: "elle est juste"})
	}
	if k.Valeur != "" {
		k.Valeur = valeur
	}
	return nil
}

// direAvis is when papers tell of a notice, as it was read; empty for one that says no day and
// tells of no closure.
func direAvis(avis, ecrit string) []string {
	le, err := time.Parse(time.DateOnly, ecrit)
	if err != nil {
		return nil
	}
	avis = lisible.DaterAvis(avis, le)
	fin, finit := lisible.FinAvis(avis, le)
	jours := lisible.PeriodesAvis(avis, le)
	switch {
	case finit && fin.Before(le):
		return []string{"cet avis s'est terminé le " + typo.Date(fin) + ", aucun papier ne l'imprime"}
	case !finit && lisible.DitFermeture(avis):
		return []string{"sans dernier jour : l'avis reste jusqu'à ce que vous l'effaciez, et ce lieu est tenu pour fermé"}
	case !finit:
		return nil
	case len(jours) == 0:
		return []string{"l'avis disparaît après le " + typo.Date(fin)}
	}
	return []string{direFermetures(jours) + ", l'avis disparaît le lendemain"}
}

// direFermetures are the days of one closure or of several, the first one first.
func direFermetures(jours []lisible.Periode) string {
	slices.SortFunc(jours, func(a, b lisible.Periode) int { return a.Debut.Compare(b.Debut) })
	var dits []string
	for _, p := range jours {
		if p.Debut.Equal(p.Fin) {
			dits = append(dits, "le "+typo.Date(p.Fin))
			continue
		}
		dits = append(dits, "du "+typo.Date(p.Debut)+" au "+typo.Date(p.Fin))
	}
	return "fermé " + typo.Enumerer(dits)
}

// jugerAvis refuses a notice that is too long for a paper, or whose days are in no order.
func jugerAvis(avis, ecrit string) error {
	le, err := time.Parse(time.DateOnly, ecrit)
	if faux := lisible.JoursFaux(avis, le); err == nil && faux != "" {
		return faute.New(faute.Demande, "Vérifiez les jours et l'année.", "cet avis a des jours impossibles : %s", faux).
			Au(store.ColonneAvis)
	}
	n := utf8.RuneCountInString(avis)
	if n <= avisMax {
		return nil
	}
	return faute.New(faute.Demande, "Gardez l'essentiel : quoi, et jusqu'à quand.",
		"cet avis a %d caractères, un papier en admet %d", n, avisMax).Au(store.ColonneAvis)
}
