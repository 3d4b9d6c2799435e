package atelier

import (
	"slices"
	"strings"

	"feuillet/internal/export"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/render/typo"
)

// colonnesARemplir are the fields that most answers correct, as the base has them.
var colonnesARemplir = []string{"nom", "commune", "adresse", "telephone", "courriels", "horaires"}

// TableARelancer are the places to write to: what they answer is typed in it, in the
// column of the answer or over a field, and read back by LireReponses.
var TableARelancer = export.Table[ARelancer]{
	Titles: slices.Concat([]string{"id", "reponse"}, colonnesARemplir, []string{"raisons", "moyen", "derniere"}),
	Cells: func(l ARelancer) []string {
		cells := []string{l.Id, ""}
		for _, nom := range colonnesARemplir {
			cells = append(cells, colonneDe(nom).Texte(&l.Lieu))
		}
		return append(cells, strings.Join(l.Raisons, ", "), l.Moyen, l.Derniere)
	},
	Dialect: export.DoubleClick,
}

// colonneDe is a column of the standard.
func colonneDe(nom string) lieu.Champ {
	c, _ := lieu.ChampNomme(nom)
	return c
}

// Phrase counts the places to write to, by means.
func (r *Relances) Phrase() string {
	s := typo.Pluriel(len(r.Lieux), "lieu à relancer", "lieux à relancer")
	var parts []string
	for _, m := range []struct{ moyen, dit string }{{ParMail, "par mail"}, {ParLettre, "par lettre"},
		{ParTelephone, "par téléphone"}} {
		if n := len(r.Par(m.moyen)); n > 0 {
			parts = append(parts, typo.Nombre(n)+" "+m.dit)
		}
	}
	if sans := len(r.Lieux) - len(r.Par(ParMail)) - len(r.Par(ParLettre)) - len(r.Par(ParTelephone)); sans > 0 {
		parts = append(parts, typo.Nombre(sans)+" sans moyen d'écrire")
	}
	if len(parts) > 0 {
		s += " : " + strings.Join(parts, ", ")
	}
	return s + "."
}

// Conseil says which places are left alone, and why; empty for none.
func (r *Relances) Conseil() string {
	var parts []string
	dire := func(n int, un, plusieurs string) {
		if n > 0 {
			parts = append(parts, typo.Pluriel(n, un, plusieurs))
		}
	}
	dire(r.Attente, "lieu déjà relancé, en attente de réponse", "lieux déjà relancés, en attente de réponse")
	dire(r.Repondu, "lieu a répondu", "lieux ont répondu")
	dire(r.Surs, "lieu à jour", "lieux à jour")
	if len(parts) == 0 {
		return ""
	}
	return "Laissés : " + strings.Join(parts, ", ") + "."
}

// motsQuoi say what a place answered.
var motsQuoi = map[string]string{ToutJuste: "tout est juste", Corrigee: "corrige sa fiche",
	PlusDeLieu: "n'existe plus", Retrait: "ne veut plus être imprimé"}

// Phrases say an answer: what the place says, then what that changes.
func (r *Repondue) Phrases() []string {
	out := []string{idAndName(&r.Lieu) + " : " + motsQuoi[r.Quoi] + "."}
	for _, c := range r.Corrections {
		out = append(out, c.Colonne+" : "+Devient(c.Publie, c.Valeur)+".")
	}
	if r.exclusion != nil {
		out = append(out, "il n'est plus sur aucun papier, ni dans aucune liste.")
	}
	return out
}

// Phrase counts the answers.
func (b *BilanReponses) Phrase() string {
	n := map[string]int{}
	for _, r := range b.Repondues {
		n[r.Quoi]++
	}
	var parts []string
	for _, m := range []struct{ quoi, un, plusieurs string }{{ToutJuste, "juste", "justes"},
		{Corrigee, "corrigée", "corrigées"}, {PlusDeLieu, "lieu qui n'existe plus", "lieux qui n'existent plus"},
		{Retrait, "à ne plus imprimer", "à ne plus imprimer"}} {
		if n[m.quoi] > 0 {
			parts = append(parts, typo.Pluriel(n[m.quoi], m.un, m.plusieurs))
		}
	}
	s := typo.Pluriel(len(b.Repondues), "réponse", "réponses")
	if len(parts) > 0 {
		s += " : " + strings.Join(parts, ", ")
	}
	if b.Muettes > 0 {
		s += ". " + typo.Pluriel(b.Muettes, "lieu sans réponse", "lieux sans réponse")
	}
	if len(b.Refusees) > 0 {
		s += ". " + typo.Pluriel(len(b.Refusees), "ligne refusée", "lignes refusées")
	}
	return s + "."
}

// PhraseSuivi says what was done since the last time that places were written to; empty
// when none was.
func PhraseSuivi(s controle.Suivi) string {
	if s.Depuis.IsZero() {
		return ""
	}
	out := "Depuis le " + typo.Date(s.Depuis) + " : " + typo.Pluriel(s.Relances, "lieu relancé", "lieux relancés") + ", " +
		typo.Pluriel(s.Reponses, "réponse", "réponses")
	if s.Retraits > 0 {
		out += ", dont " + typo.Nombre(s.Retraits) + " à ne plus imprimer"
	}
	return out + "."
}
