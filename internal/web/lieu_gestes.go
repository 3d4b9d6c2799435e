package web

import (
	"net/http"
	"slices"
	"strings"
	"time"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render/typo"
)

// What a person decides of a place. Each form says the place by its id, and
// leads back to its page.

// decider does a change, then shows the place: as it is now, or with what is wrong.
func (v *visite) decider(champ string, faire func(a *atelier.Atelier, id string) error) error {
	id := v.r.PostFormValue("id")
	err := v.base.ecrire(v.r.Context(), func(a *atelier.Atelier) error { return faire(a, id) })
	if err == nil {
		return v.aller(adresseLieu(id, "fait", "oui"))
	}
	f := faute.De(err)
	if f == nil || f.Genre != faute.Demande {
		return err
	}
	if f.Champ == "" {
		f.Champ = champ
	}
	return v.voirLieu(id, http.StatusUnprocessableEntity, err, saisie{champ, v.r.PostFormValue("valeur")})
}

// semaine puts in the form the sentence of a week that was written day by day.
func (v *visite) semaine() error {
	if !v.r.PostForm.Has("jour") {
		return nil
	}
	g := atelier.Grille{Plus: v.r.PostFormValue("plus")}
	vide, _ := v.a.Grille(&lieu.Lieu{})
	for i, heures := range v.r.PostForm["jour"] {
		if i < len(vide.Jours) {
			g.Jours = append(g.Jours, atelier.JourGrille{Jour: vide.Jours[i].Jour, Heures: heures})
		}
	}
	phrase, err := g.Phrase()
	v.r.Form.Set("valeur", phrase)
	v.r.PostForm.Set("valeur", phrase)
	return err
}

// cases puts in the form the list of what was ticked, or of what was written on lines.
func (v *visite) cases(colonne string) {
	valeurs := v.r.PostForm[caseCochee]
	if !v.r.PostForm.Has("cases") {
		if !atelier.EnListe(colonne) {
			return
		}
		valeurs = strings.FieldsFunc(v.r.PostFormValue("valeur"), func(r rune) bool { return r == '\r' || r == '\n' })
	}
	liste := strings.Join(valeurs, lieu.Separateur)
	v.r.Form.Set("valeur", liste)
	v.r.PostForm.Set("valeur", liste)
}

// jours puts in a notice the days of a closure that were given beside it: in its first
// sentence when it tells of one, before it otherwise.
func (v *visite) jours() error {
	texte, du, au := strings.TrimSpace(v.r.PostFormValue("valeur")), v.r.PostFormValue("du"), v.r.PostFormValue("au")
	if du == "" && au == "" {
		return v.sansFin(texte)
	}
	debut, fin, err := deuxJours(du, au)
	if err != nil {
		return err
	}
	if _, _, dits := lisible.PeriodeAvis(texte, fin); dits {
		return faute.New(faute.Demande, "Laissez les cases vides, ou ôtez les jours de la phrase.",
			"l'avis dit déjà ses jours").Au(store.ColonneAvis)
	}
	quand := v.mots.dire("avis.du", typo.Date(debut), typo.Date(fin))
	switch {
	case debut.IsZero():
		quand = v.mots.dire("avis.jusque", typo.Date(fin))
	case debut.Equal(fin):
		quand = v.mots.dire("avis.le", typo.Date(fin))
	}
	premiere, suite, _ := strings.Cut(texte, ". ")
	avis := v.mots.dire("avis.seul", quand) + " " + texte
	if lisible.DitFermeture(premiere) {
		avis = v.mots.dire("avis.joint", strings.TrimSuffix(premiere, "."), quand) + " " + suite
	}
	v.ecrireAvis(avis)
	return nil
}

// ecrireAvis puts a notice in the form, as a person types it.
func (v *visite) ecrireAvis(avis string) {
	avis = strings.TrimSpace(strings.ReplaceAll(avis, string(typo.Insecable), " "))
	v.r.Form.Set("valeur", avis)
	v.r.PostForm.Set("valeur", avis)
}

// sansFin asks for the last day of a closure that tells none, which would stay on the
// papers for ever; until further notice, who writes says so.
func (v *visite) sansFin(texte string) error {
	if v.r.PostFormValue("champ") != store.ColonneAvis || !v.dureSansFin(texte) ||
		strings.Contains(lieu.Plier(texte), "nouvel ordre") {
		return nil
	}
	if v.r.PostFormValue("sans-fin") == "" {
		return faute.New(faute.Demande, v.mots.dire("avis.sans-fin.conseil"), "%s", v.mots.dire("avis.sans-fin")).Au(
			store.ColonneAvis)
	}
	premiere, suite, _ := strings.Cut(texte, ". ")
	v.ecrireAvis(v.mots.dire("avis.ordre", strings.TrimSuffix(premiere, ".")) + " " + suite)
	return nil
}

// dureSansFin reports a notice of a closure that nothing ends.
func (v *visite) dureSansFin(avis string) bool {
	le := v.o.Maintenant()
	_, _, finit := lisible.PeriodeAvis(lisible.DaterAvis(avis, le), le)
	return lisible.DitFermeture(avis) && !finit
}

// deuxJours are the first day and the last of a closure, which is asked for; without a
// first one it has begun.
func deuxJours(du, au string) (debut, fin time.Time, err error) {
	if fin, err = time.Parse(time.DateOnly, au); err != nil {
		return debut, fin, faute.New(faute.Demande, "Sans lui, l'avis resterait sur les papiers.",
			"le dernier jour de la fermeture n'est pas donné").Au(store.ColonneAvis)
	}
	if du == "" {
		return debut, fin, nil
	}
	if debut, err = time.Parse(time.DateOnly, du); err != nil || debut.After(fin) {
		return debut, fin, faute.New(faute.Demande, "Vérifiez les deux jours.",
			"le premier jour de la fermeture vient après le dernier").Au(store.ColonneAvis)
	}
	return debut, fin, nil
}

func (v *visite) corriger() error {
	champ := v.r.PostFormValue("champ")
	if err := v.semaine(); err != nil {
		return v.decider(champ, func(*atelier.Atelier, string) error { return err })
	}
	v.cases(champ)
	if err := v.jours(); err != nil {
		return v.decider(champ, func(*atelier.Atelier, string) error { return err })
	}
	s := atelier.Saisie{Id: v.r.PostFormValue("id"), Champ: champ, Valeur: v.r.PostFormValue("valeur"), Auteur: v.o.Auteur}
	return v.decider(champ, func(a *atelier.Atelier, _ string) error {
		_, err := a.Corriger(v.r.Context(), []atelier.Saisie{s}, v.r.PostFormValue("confirmer") != "")
		return err
	})
}

// changerAdresse corrects where a place is, all at once: its commune has its own codes.
func (v *visite) changerAdresse() error {
	h, err := v.a.Histoire(v.r.Context(), v.r.PostFormValue("id"))
	if err != nil {
		return err
	}
	var saisies []atelier.Saisie
	change := strings.TrimSpace(v.r.PostFormValue("commune")) != h.Lieu.Commune
	for _, nom := range colonnesOu {
		valeur := strings.TrimSpace(v.r.PostFormValue(nom))
		suit := nom == "code_postal" && valeur == "" && change // the commune tells it
		if v.r.PostForm.Has(nom) && valeur != texteDe(&h.Lieu, nom) && !suit {
			saisies = append(saisies, atelier.Saisie{Id: h.Lieu.Id, Champ: nom, Valeur: valeur, Auteur: v.o.Auteur})
		}
	}
	return v.decider("commune", func(a *atelier.Atelier, _ string) error {
		_, err := a.Corriger(v.r.Context(), saisies, v.r.PostFormValue("confirmer") != "")
		if f := faute.De(err); f != nil && !slices.Contains(colonnesOu, f.Champ) {
			f.Champ = "commune" // its code, which the page does not ask
		}
		return err
	})
}

// verifier keeps that all of a place was checked today. A correction never says it by
// itself: who mends one thing has not read the others.
func (v *visite) verifier() error {
	s := atelier.Saisie{Id: v.r.PostFormValue("id"), Champ: colonneDate,
		Valeur: v.o.Maintenant().Format(time.DateOnly), Auteur: v.o.Auteur}
	return v.decider(colonneDate, func(a *atelier.Atelier, _ string) error {
		_, err := a.Corriger(v.r.Context(), []atelier.Saisie{s}, false)
		return err
	})
}

func (v *visite) annuler() error {
	champ := v.r.PostFormValue("champ")
	return v.decider(champ, func(a *atelier.Atelier, id string) error {
		champs, err := v.avecElle(a, id, champ)
		if err == nil {
			_, err = a.AnnulerCorrections(v.r.Context(), id, champs, v.o.Auteur)
		}
		return err
	})
}

// avecElle are the corrections that are taken back with one: those of a commune and of its
// codes say one thing.
func (v *visite) avecElle(a *atelier.Atelier, id, champ string) ([]string, error) {
	ensemble := atelier.ColonnesCommune()
	if !slices.Contains(ensemble, champ) {
		return []string{champ}, nil
	}
	champs := []string{champ}
	for c, err := range a.Corrections(v.r.Context(), id) {
		if err != nil {
			return nil, err
		}
		if c.Colonne != champ && slices.Contains(ensemble, c.Colonne) {
			champs = append(champs, c.Colonne)
		}
	}
	return champs, nil
}

func (v *visite) exclure() error {
	return v.decider("motif", func(a *atelier.Atelier, id string) error {
		_, err := a.Exclure(v.r.Context(), []string{id}, v.r.PostFormValue("valeur"), v.o.Auteur)
		return err
	})
}

func (v *visite) reintegrer() error {
	return v.decider("motif", func(a *atelier.Atelier, id string) error {
		_, err := a.Reintegrer(v.r.Context(), []string{id}, v.o.Auteur)
		return err
	})
}

// vueOubli says what would be erased for good, or what was.
type vueOubli struct {
	Id, Nom string
	Dits    []string
	Fait    bool
}

// oublier erases a place from the whole base, once the person saw what goes.
func (v *visite) oublier() error {
	id, accord := v.r.PostFormValue("id"), v.r.PostFormValue("accord") != ""
	vue := vueOubli{Id: id, Nom: v.nomEtVille(id), Fait: accord}
	err := v.base.ecrire(v.r.Context(), func(a *atelier.Atelier) error {
		oublies, err := a.Oublier(v.r.Context(), []atelier.AOublier{{Lieu: id}}, !accord)
		if oublies == nil {
			return err
		}
		for _, x := range oublies.Faits {
			if accord {
				vue.Dits = append(vue.Dits, v.mots.compter("oubli.fait", x.Fiches, vue.Nom))
			} else {
				vue.Dits = append(vue.Dits, v.mots.compter("oubli.compte", x.Fiches, vue.Nom))
			}
		}
		vue.Dits = append(vue.Dits, oublies.Fouilles.Phrases()...)
		return err
	})
	if err != nil {
		return err
	}
	v.voir(http.StatusOK, "oubli", page{Titre: v.mots.dire("oubli.titre"), Menu: "lieux", Corps: vue})
	return nil
}
