package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"feuillet/internal/faute"
)

// conseiller turns the advice of a fault into words of the terminal: what to do,
// the option of the value at fault, then the options and commands of its gestures.
type conseiller struct {
	commande *cobra.Command // that was run; nil when it is not known, and has every option
}

// conseil is what to do about a fault, "" when there is nothing to say.
func (k conseiller) conseil(f *faute.Faute) string {
	var phrases []string
	if f.Conseil != "" {
		phrases = append(phrases, capitale(f.Conseil))
	}
	if f.Exemple != "" {
		phrases = append(phrases, "Par exemple : "+k.valeur(f.Champ, f.Exemple)+".")
	}
	if g := k.gestes(f.Gestes); g != "" {
		if len(phrases) > 0 && autreVoie(f.Gestes[0]) {
			g = "sinon, " + g
		}
		phrases = append(phrases, capitale(g)+".")
	}
	return strings.Join(phrases, " ")
}

// autreVoie reports a gesture that is done instead of what the advice says.
func autreVoie(g faute.Geste) bool {
	switch g.Nom {
	case faute.AutreFichier, faute.Contours, faute.Exemple, faute.Choisir:
		return true
	case faute.AutreBase:
		return g.Valeur == ""
	}
	return false
}

// gestes says what may be done at once, as one sentence without its capital
// and its stop; two of a name share its verb: « essayez sans --ouvert, ou sans
// --service ».
func (k conseiller) gestes(gestes []faute.Geste) string {
	var out []string
	for i, g := range gestes {
		dire, ok := motsGestes[g.Nom]
		if !ok {
			continue // of a front that knows more; our tests keep this from happening
		}
		s := dire(k, g.Valeur)
		switch suite := i > 0 && gestes[i-1].Nom == g.Nom; {
		case suite && g.Nom == faute.Donner: // all are wanted, not one of them
			_, s, _ = strings.Cut(s, " ")
			out[len(out)-1] += " et " + s
			continue
		case suite && g.Nom == faute.Ailleurs:
			s = strings.TrimPrefix(s, auLieuDuTerritoire+"donnez ")
		case suite:
			_, s, _ = strings.Cut(s, " ")
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ou ")
}

// auLieuDuTerritoire begins the words of a criterion that takes the place of the territory.
const auLieuDuTerritoire = "à la place du territoire, "

// motsGestes are the words of each gesture: what to do, without capital nor final stop.
var motsGestes = map[string]func(k conseiller, valeur string) string{
	faute.Confirmer: func(_ conseiller, si string) string {
		if si == "" {
			return "ajoutez --confirmer"
		}
		return "si " + si + ", ajoutez --confirmer"
	},
	faute.Ecraser: toujours("ajoutez --ecraser pour le remplacer"),
	faute.AutreFichier: func(k conseiller, _ string) string {
		return "choisissez un autre nom ou un autre dossier" + k.avec("sortie")
	},
	faute.AutreBase: func(_ conseiller, fichier string) string {
		if fichier == "" {
			return "choisissez un autre fichier avec --base"
		}
		return "donnez-la avec --base " + proteger(fichier)
	},
	faute.Importer: toujours("importez d'abord vos lieux : feuillet importer FICHIER"),
	faute.Exemple:  toujours("ajoutez --exemple pour essayer avec des lieux fictifs"),
	faute.Sans:     func(_ conseiller, nom string) string { return "essayez sans --" + nom },
	faute.Donner:   func(_ conseiller, nom string) string { return "ajoutez --" + nom },
	faute.Choisir:  choisirMots,
	faute.Ailleurs: func(k conseiller, choix string) string {
		return auLieuDuTerritoire + choisirMots(k, choix)
	},
	faute.Contours:    toujours("importez les contours des communes : feuillet territoire importer FICHIER"),
	faute.Lister:      toujours("pour voir les lieux et leurs identifiants : feuillet lister"),
	faute.Selections:  toujours("pour voir celles qui existent : feuillet selection lister"),
	faute.Corrections: toujours("pour voir les corrections : feuillet corriger --liste"),
	faute.Tirages:     toujours("pour voir les papiers et leurs numéros : feuillet tirages"),
	faute.Doublons:    toujours("pour voir les doublons : feuillet doublons"),
	faute.VoirControle: func(k conseiller, _ string) string {
		return "pour les voir tous : " + k.suite("controle --detail")
	},
	faute.VoirDoutes:  toujours("pour voir ces doutes : feuillet rejets"),
	faute.Oublier:     oublierMots,
	faute.VoirModeles: toujours("pour voir les papiers qui ont un modèle : feuillet modele lister"),
	faute.Aide:        aideMots,
	faute.AutreNom:    func(k conseiller, _ string) string { return "donnez-lui un autre nom" + k.avec("nom") },
	faute.RemplacerFichier: func(_ conseiller, fichier string) string {
		return "pour que les lieux partis quittent les papiers, ajoutez --remplace " + proteger(fichier)
	},
	faute.AjouterFichier: toujours("pour garder les deux listes, ajoutez --ajoute"),
	faute.NommerColonne: func(_ conseiller, champ string) string {
		return "dites quelle colonne le porte : --colonne " + champ + "=\"NOM DE LA COLONNE\""
	},
	faute.ToutMontrer:    toutMontrerMots,
	faute.VerifierModele: verifierMots,
	faute.DireAvis: func(_ conseiller, id string) string {
		return "pour le dire sur ses papiers : feuillet corriger " + proteger(id) + " \"avis=Fermé jusqu'au…\""
	},
	faute.Exclure: func(_ conseiller, id string) string {
		return "pour ne plus imprimer ce lieu : feuillet exclure " + proteger(id) + " --motif \"fermé\""
	},
	faute.Reintegrer: func(_ conseiller, id string) string {
		return "pour l'imprimer de nouveau : feuillet exclure " + proteger(id) + " --annuler"
	},
	faute.Restaurer: toujours("pour reprendre une sauvegarde : feuillet restaurer COPIE"),
}

// suite is another command on the same places: the base and the criteria that were typed.
func (k conseiller) suite(commande string) string {
	mots := []string{"feuillet", commande}
	if k.commande != nil {
		k.commande.Flags().Visit(func(f *pflag.Flag) {
			if enTete(f) == deSelection {
				mots = append(mots, saisi(f)...)
			}
		})
	}
	return strings.Join(mots, " ")
}

// saisi is an option as it was typed.
func saisi(f *pflag.Flag) (mots []string) {
	s, ok := f.Value.(*saisie)
	switch {
	case f.Value.Type() == "bool":
		return []string{"--" + f.Name}
	case !ok:
		return []string{"--" + f.Name, proteger(f.Value.String())}
	}
	for _, v := range s.valeurs[s.nom] {
		mots = append(mots, "--"+f.Name, proteger(v))
	}
	return mots
}

func toujours(mots string) func(conseiller, string) string {
	return func(conseiller, string) string { return mots }
}

// choisirMots says a criterion and its value, given as « nom=valeur ».
func choisirMots(k conseiller, choix string) string {
	nom, valeur, _ := strings.Cut(choix, "=")
	return "donnez " + k.valeur(nom, valeur)
}

func oublierMots(_ conseiller, id string) string {
	if id == "" {
		id = "ID"
	}
	return "pour qu'il ne soit plus du tout dans la base : feuillet oublier " + proteger(id)
}

func aideMots(k conseiller, _ string) string {
	chemin := "feuillet"
	if k.commande != nil {
		chemin = k.commande.CommandPath()
	}
	return fmt.Sprintf("tapez « %s --help » pour voir les options", chemin)
}

// toutMontrerMots says how to see all of what is cut: of a list, or of the remarks of a run.
func toutMontrerMots(k conseiller, _ string) string {
	if !k.a("detail") && k.a("json") {
		return "pour les voir tous : ajoutez --json"
	}
	return "demandez tout" + k.avec("detail")
}

func verifierMots(_ conseiller, dossier string) string {
	return "pour chercher les fautes de ce modèle : feuillet modele verifier " + proteger(dossier)
}

// avec is « avec --option », where the command has it.
func (k conseiller) avec(option string) string {
	if !k.a(option) {
		return ""
	}
	return " avec --" + option
}

// valeur is a value of a criterion as it is typed, with the option that takes it.
func (k conseiller) valeur(champ, valeur string) string {
	if champ == "" || !k.a(champ) {
		return valeur
	}
	return "--" + champ + " " + proteger(valeur)
}

func (k conseiller) a(option string) bool {
	return k.commande == nil || k.commande.Flags().Lookup(option) != nil
}

// proteger puts a value in quotes when a shell would not take it as it stands.
func proteger(s string) string {
	simple := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._-/:@", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !simple(r) }) < 0 {
		return s
	}
	return `"` + s + `"`
}

func capitale(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
