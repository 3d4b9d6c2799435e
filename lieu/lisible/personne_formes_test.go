package lisible_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// Who is found, with the exact words: one letter too many takes a word of the
// place away, one too few leaves a name.
func TestWhoIsFoundInTexts(t *testing.T) {
	for s, want := range map[string]string{
		"":                                           "",
		"Bonjour":                                    "",
		"M. Delmarest vous reçoit":                   "M. Delmarest",
		"M.Delmarest vous reçoit":                    "M.Delmarest",
		"Mme. Delmarest":                             "Mme. Delmarest",
		"Mr ROQUEBIN René Claude Président":          "Mr ROQUEBIN René Claude",
		"Monsieur le Maire":                          "",
		"Madame la Directrice":                       "",
		"M. d'Ormebois, adjoint":                     "M. d'Ormebois",
		"Mme de La Roquebin":                         "Mme de La Roquebin",
		"Mme X.":                                     "Mme X",
		"M. Z. Delmarest et Mme Roquebin":            "M. Z. Delmarest|Mme Roquebin",
		"Mmes Delmarest et Roquebin":                 "Mmes Delmarest et Roquebin",
		"Mme Delmarest et Internet":                  "Mme Delmarest",
		"Mme delmarest":                              "Mme delmarest",
		"madame est servie":                          "",
		"Salle M, étage 2":                           "",
		"Zoé Delmarest":                              "Zoé Delmarest",
		"ZOÉ DELMAREST UNIQUEMENT SUR RDV":           "ZOÉ DELMAREST",
		"PAULE ZOÉ DELMAREST":                        "PAULE ZOÉ DELMAREST",
		"DELMAREST Zoé":                              "DELMAREST Zoé",
		"DELMAREST Zoé Paule le lundi":               "DELMAREST Zoé Paule",
		"Zoé et Paul Delmarest":                      "Zoé et Paul Delmarest",
		"Zoé Delmarest et Paul Roquebin":             "Zoé Delmarest|Paul Roquebin",
		"Marie-Pierre Delmarest-Roquebin":            "Marie-Pierre Delmarest-Roquebin",
		"Zoé - Delmarest":                            "Zoé - Delmarest",
		"Jean-Petit":                                 "",
		"Zoé Fort":                                   "Zoé Fort",
		"Zoé Place du Marché":                        "",
		"avec Zoé":                                   "Zoé",
		"avec Zoé le lundi":                          "Zoé",
		"avec Rose":                                  "",
		"avec Rose Delmarest":                        "Rose Delmarest",
		"Zoé":                                        "",
		"par zoé delmarest":                          "zoé delmarest",
		"par zoé uniquement":                         "",
		"par Ysoline Delmarest":                      "Ysoline Delmarest",
		"par Ysoline":                                "",
		"contact : Ysoline Delmarest":                "Ysoline Delmarest",
		"contact Ysoline DELMAREST":                  "Ysoline DELMAREST",
		"contact : Emmaüs Connect":                   "",
		"Ysoline DELMAREST":                          "",
		"conseiller numérique : Zoé":                 "Zoé",
		"Zoé, conseillère numérique":                 "Zoé",
		"Zoé (médiatrice)":                           "Zoé",
		"Zoé. Conseillère sur place.":                "",
		"Zoé vous accueille":                         "Zoé",
		"Venez. Zoé vous accueille.":                 "Zoé",
		"Rose vous accueille":                        "",
		"Chez vous, Zoé vous accueille":              "",
		"Au centre, rue du Lin, Zoé anime l'atelier": "Zoé",
		"À Valbrune, Florence est loin":              "",
		"J. Delmarest":                               "J. Delmarest",
		"avec J.-P. Delmarest":                       "J.-P. Delmarest",
		"Bâtiment A. Entrée par la cour":             "",
		"Tram A. Descendre à la gare":                "",
		"J. Ferry":                                   "",
		"Simone Veil":                                "",
		"par Simone Veil":                            "Simone Veil",
		"salle Zoé Delmarest":                        "",
		"salle polyvalente Zoé Delmarest":            "",
		"salle polyvalente, Zoé Delmarest":           "Zoé Delmarest",
		"mairie Zoé Delmarest":                       "Zoé Delmarest",
		"rue du Docteur Zoé Delmarest":               "",
		"rue Madame Delmarest":                       "",
		"rue de Mme Delmarest":                       "",
		"au bout de la rue, Mme Delmarest":           "Mme Delmarest",
		"à l'attention de Zoé":                       "Zoé",
		"c/o Zoé":                                    "Zoé",
		"Max Info":                                   "",
		"Saint Martin Delmarest":                     "",
		"le mardi avec Zoé Mardi":                    "Zoé",
		"Internet avec Zoé\nDelmarest":               "Zoé",
		"Ernest Pignon, Zoé Delmarest, Wifi":         "Ernest Pignon|Zoé Delmarest",
		"Père Noël":                                  "",
		"Atelier Word\u00a0avec Zoé\u00a0Delmarest":  "Zoé\u00a0Delmarest",
	} {
		if got := strings.Join(lisible.Personnes(s, false), "|"); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestWhoIsFoundInAddresses(t *testing.T) {
	for s, want := range map[string]string{
		"3 rue du Lavoir Zoé Delmarest":         "Zoé Delmarest",
		"3 rue du Lavoir, Zoé Delmarest":        "Zoé Delmarest",
		"3 rue du Lavoir (Zoé Delmarest)":       "Zoé Delmarest",
		"3 rue du Lavoir J. Delmarest":          "J. Delmarest",
		"Zoé Delmarest 3 rue du Lavoir":         "Zoé Delmarest",
		"Zoé Delmarest":                         "Zoé Delmarest",
		"3 rue Zoé Delmarest":                   "",
		"3rue Zoé Delmarest":                    "",
		"3 rte Zoé Delmarest":                   "",
		"3 rue du Général Zoé Delmarest":        "",
		"3 place du Marché Zoé Delmarest":       "", // a market, a square: nobody knows
		"Parvis Zoé Delmarest":                  "",
		"24 La Croix de Zoé Delmarest":          "",
		"chez Zoé 3 place du Marché":            "Zoé",
		"Mairie, Mme Delmarest":                 "Mme Delmarest",
		"Zoé Delmarest Présidente 3 rue Haute":  "Zoé Delmarest",
		"3 rue Haute Zoé Delmarest Présidente":  "",
		"3 rue Haute Zoé Delmarest, présidente": "",
	} {
		if got := strings.Join(lisible.Personnes(s, true), "|"); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// inventes are surnames of nobody, and some of many people.
var inventes = strings.Fields("Delmarest Roquebin Ormebois Vauquelande Petit Martin Simon Blanc Marchand Leroy " +
	"Da_Silva Le_Gall D'Ormebois Ben_Salah Noël Rey")

// Names made at random go like those of the table: a list is no rule.
func TestAnyNameGoes(t *testing.T) {
	prenoms, communes, mots := lisible.Hasard()
	slices.Sort(prenoms)
	slices.Sort(communes)
	slices.Sort(mots)
	r := rand.New(rand.NewPCG(3, 4))
	un := func(l []string) string {
		s := strings.ReplaceAll(l[r.IntN(len(l))], "_", " ")
		return strings.ToUpper(s[:1]) + s[1:]
	}
	formes := []string{"%s %s", "Mme %s %s", "contact : %s %s", "avec %s %s", "animé par %s %s",
		"%s %s, conseillère numérique", "chez %s %s"}
	for range 400 {
		prenom, nom := un(prenoms), un(inventes)
		switch r.IntN(8) {
		case 0:
			nom = un(communes)
		case 1:
			prenom = un(mots)
		case 2:
			nom = strings.ToUpper(nom)
		}
		if prenom == nom || lieu.CleMot(prenom) == "jean" && lieu.CleMot(nom) == "moulin" {
			continue
		}
		qui := fmt.Sprintf(formes[r.IntN(len(formes))], prenom, nom)
		for _, champ := range porteurs {
			l := fictif()
			champ.poser(&l, fmt.Sprintf(champ.modele, qui))
			if textes, _ := imprime(&l); strings.Contains(strings.ToLower(textes), strings.ToLower(prenom+" "+nom)) {
				t.Errorf("%s, %q is printed:\n%s", champ.nom, qui, textes)
			}
		}
	}
}

// What is nothing but a person, and what is not quite.
func TestPersonneEntiere(t *testing.T) {
	for _, s := range strings.Split("Zoé Delmarest|Zoé delmarest|DELMAREST ZOÉ|Delmarest Zoé|Mme Delmarest|"+
		"EI Delmarest Zoé|Zoé Delmarest (EI)|J. Delmarest|"+
		"Zoé Delmarest et Paul Roquebin|Zoé et Paul Delmarest|Zoé Fort|MARTIN Zoé|Jean-Luc de Roquebin", "|") {
		if !lisible.PersonneEntiere(s) {
			t.Errorf("%q is nobody", s)
		}
	}
	for _, s := range strings.Split("|Zoé|Maria Pia|Simone Veil|Jean Jaurès|Zoé Informatique|Max Info|Mairie|"+
		"Mont Louis|Jean-Petit|Zoé Delmarest Services|"+
		"Atelier de Zoé|Association Zoé Delmarest|Les amis de Zoé|Mission locale|ZQLBN|Zoé 2000|Pixéo|Rose trémière|"+
		"micro-entreprise", "|") {
		if lisible.PersonneEntiere(s) {
			t.Errorf("%q is somebody", s)
		}
	}
}

// Somebody by the office, the status, the title or the page of a network; what looks like
// it and is a place stays.
func TestPeopleByWhatTheyHold(t *testing.T) {
	for s, want := range map[string]string{
		"Auto-entreprise Zoé Delmarest": "", "Bureau de Zoé": "", "Micro-entreprise Delmarest Zoé": "",
		"Bureau de poste": "Bureau de poste", "Bureau de Pons": "Bureau de Pons", "Bureau de Rose": "Bureau de Rose",
		"Entreprise du Lin": "Entreprise du Lin",
	} {
		l := lieu.Lieu{ComplementAdresse: s, Commune: "Valbrune"}
		if got := strings.Join(lisible.AdressePublique(&l, "Valbrune"), ", "); got != want {
			t.Errorf("address %q: %q", s, got)
		}
		if got, _ := lisible.CourtPublic(s); got != want {
			t.Errorf("source %q: %q", s, got)
		}
	}
	for s, want := range map[string]string{
		"Dr Delmarest et Me Roquebin proposent une aide.":        "",
		"Le Dr Delmarest vous reçoit.":                           "",
		"Rue du Docteur Delmarest, au 3.":                        "Rue du Docteur Delmarest, au 3.",
		"La salle Docteur Delmarest accueille tous les publics.": "La salle Docteur Delmarest accueille tous les publics.",
		"Wifi. Écrire à zoe(at)valbrune(point)example":           "Wifi.",
		"Suivez facebook.com/zoe.delmarest.33":                   "",
		"Suivez facebook.com/mediatheque.valbrune":               "Suivez facebook.com/mediatheque.valbrune",
		"Suivez www.facebook.com/foyer-du-lin":                   "Suivez www.facebook.com/foyer-du-lin",
	} {
		if got, _ := lisible.TextePublic(s); got != want {
			t.Errorf("text %q: %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"Delmarest Zoé médiatrice numérique": "Médiatrice numérique", "Espace Zoé": "Espace Zoé",
		"DELMAREST Zoé conseillère numérique": "Conseillère numérique",
	} {
		if got, _ := lisible.NomPublic(lieu.Lieu{Nom: s, Commune: "Valbrune"}, "Valbrune"); got != want {
			t.Errorf("name %q: %q, want %q", s, got, want)
		}
	}
}
