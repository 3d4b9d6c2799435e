package atelier

import (
	"fmt"
	"time"

	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/render/typo"
)

// stateWords say why a place is not shown.
var stateWords = map[store.Etat]string{
	store.Exclu: " : exclu des papiers",
	store.Parti: " : dans aucun fichier aujourd'hui",
}

// Titre names the place, and says why it is not shown when it is not.
func (h *Histoire) Titre() string { return nameAndId(&h.Lieu) + stateWords[h.Etat] }

// Titre names the place.
func (c Changement) Titre() string { return nameOf(c.Nom, c.Commune) + " (" + c.Id + ")" }

func nameAndId(l *lieu.Lieu) string { return nameOf(l.Nom, l.Commune) + " (" + l.Id + ")" }

func idAndName(l *lieu.Lieu) string { return l.Id + " (" + nameOf(l.Nom, l.Commune) + ")" }

// nameOf names a place for who may know several of that name.
func nameOf(nom, commune string) string {
	if commune == "" {
		return nom
	}
	return nom + ", " + commune
}

// Phrase counts the places by what happened to them, since a day.
func (b *BilanChangements) Phrase(depuis time.Time) string {
	n := func(genres ...string) string {
		total := 0
		for _, g := range genres {
			total += b.Genres[g]
		}
		return typo.Nombre(total)
	}
	return fmt.Sprintf("Depuis le %s : nouveaux %s, partis %s, revenus %s, modifiés %s, corrigés %s, exclus %s.",
		typo.Date(depuis), n(store.Nouveau), n("parti"), n("revenu"), n("modifie"), n("corrige"), n("exclu", "fusionne"))
}

// eventWords say what happened to a place; a %s is a change of a column, or
// what a person wrote.
var eventWords = map[string]func(store.Evenement) string{
	store.Nouveau: only("lieu nouveau"),
	"modifie":     change(""),
	"parti":       only("n'est plus dans son fichier"),
	"revenu":      only("de nouveau dans un fichier"),
	"corrige":     change("correction, "),
	"annule":      change("correction annulée, "),
	"exclu":       func(e store.Evenement) string { return "exclu des papiers : " + e.Apres },
	"fusionne":    func(e store.Evenement) string { return "exclu des papiers, au profit de " + e.Apres },
	"reintegre":   only("montré de nouveau"),
}

func only(mots string) func(store.Evenement) string {
	return func(store.Evenement) string { return mots }
}

func change(avant string) func(store.Evenement) string {
	return func(e store.Evenement) string { return avant + e.Colonne + " : " + Devient(e.Avant, e.Apres) }
}

// Phrase says what happened to a place and when, then the file or the person
// that it comes from: « 22/11/2026 : lieu nouveau (lieux.csv) ».
func Phrase(e store.Evenement) string {
	quoi, par := e.Genre, e.Auteur
	if mots := eventWords[e.Genre]; mots != nil {
		quoi = mots(e)
	}
	if e.Fichier != "" {
		par = e.Fichier
	}
	return fmt.Sprintf("%s : %s (%s)", Jour(e.Date), quoi, par)
}

// Devient says a change in words: « 01 » devient « 02 ».
func Devient(avant, apres string) string {
	return quotedOrNone(avant) + " devient " + quotedOrNone(apres)
}

func quotedOrNone(s string) string {
	if s == "" {
		return "rien"
	}
	return quoted(s)
}

// Jour is a day of the history (2026-11-22) as people write it.
func Jour(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return "jour inconnu"
	}
	return typo.DateCourte(t)
}
