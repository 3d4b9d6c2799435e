package templates

import (
	_ "embed" // the models
	"fmt"
)

// MemoAidant is what a town may put in the place of our questions and our advice:
// nobody validated them, and the paper says so.
type MemoAidant struct {
	Questions []string `toml:"questions"` // what somebody may know how to do
	Autonome  int      `toml:"autonome"`  // from so many done alone, a person needs nobody
	EnChemin  int      `toml:"en_chemin"` // from so many, she is on her way; under, she needs somebody

	Accueillir []string `toml:"accueillir"`
	FaireAvec  []string `toml:"faire_avec"`
	FairePour  []string `toml:"faire_pour"`
	Jamais     []string `toml:"jamais"`
}

//go:embed memo-aidant/modele.toml
var sourceMemoAidant string

// DocumentMemoAidant is the memo of who helps without it being a trade: on both sides
// of a sheet, what to ask, what to do, where to send.
var DocumentMemoAidant = &Document{
	Nom: "memo-aidant", Apercu: "le mémo de qui aide sans que ce soit son métier, recto verso",
	Parent: DocumentFicheLieu, Source: sourceMemoAidant,
	Champs: []string{"titre", "nombre", "de", "a", "autonome", "lieux", "nom", "annee", "a_territoire", "distance",
		"courriel", "adresse", "besoins", "verifier", "faire", "centre", "contours", "source",
		"licence", "adresse_qr", "editeur", "a_editeur",
		"adresse_editeur", "telephone_editeur", "date"},
	Blocs: []string{"accueillir", "questions", "lecture", "jusqu_ou", "jamais", "pass", "orienter"},
	Zones: []string{""}, Formats: []string{"A4"},
	Requis: []string{"questions", "lecture", "orienter"},
	Ajustement: []string{"raccourcir lieux", "resserrer", "masquer pass", "raccourcir habilites", "raccourcir listes",
		"raccourcir details", "raccourcir noms", "raccourcir bref", "réduire corps"},
	Plancher:  12,
	Planchers: map[string]float64{"pied": 9.5, "entete": 9.5, "qr_adresse": 10},
	propre:    (*verification).memoAidant,
}

// questionsMax is how many questions a page holds beside the rest.
const questionsMax = 12

// memoAidant checks that the reading of the questions is one: each count has one answer.
func (v *verification) memoAidant() {
	p := v.m.MemoAidant
	n := len(p.Questions)
	if n < 3 || n > questionsMax {
		v.faute(fmt.Sprintf("il y a %d questions", n), fmt.Sprintf("posez-en de 3 à %d\u00A0: au-delà, la page ne tient pas.",
			questionsMax), "memo_aidant", "questions")
		return
	}
	v.borne(float64(p.Autonome), 2, float64(n), "on compte les questions", "memo_aidant", "autonome")
	v.borne(float64(p.EnChemin), 1, float64(p.Autonome-1), "ce seuil est au-dessous d’autonome", "memo_aidant",
		"en_chemin")
}
