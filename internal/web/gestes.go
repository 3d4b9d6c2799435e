package web

import (
	"maps"
	"net/url"
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render/typo"
)

// action is something that a person may do at once: a link, or a button that
// sends its values to an address when Envoi is set.
type action struct {
	Titre   string
	Cache   string // what it is about, for who hears it
	Adresse string
	Envoi   map[string]string // hidden fields of a POST; nil for a link
}

// fauteVue is a fault as a page shows it.
type fauteVue struct {
	Champ   string // id of its field in the page, empty for none
	Texte   string
	Conseil string
	Actions []action
}

// fautes are those of an error; none for what is no fault of a person.
func (v *visite) fautes(err error) []fauteVue {
	var out []fauteVue
	for _, f := range faute.Toutes(err) {
		out = append(out, fauteVue{Champ: champDe(f.Champ), Texte: phrase(f.Error()), Conseil: phrase(f.Conseil),
			Actions: v.actions(f.Gestes, v.r.URL)})
	}
	return out
}

// deloger takes from their field the faults of fields that a page has not.
func deloger(fautes []fauteVue, connus ...string) {
	for i, f := range fautes {
		if !slices.Contains(connus, f.Champ) {
			fautes[i].Champ = ""
		}
	}
}

// champDe is the field of a form where a fault stands: all that says where is one field.
func champDe(nom string) string {
	if deTerritoire(nom) {
		return cleOu
	}
	return nom
}

// geste is what a page does of a gesture: its address, empty when the page has
// no such place. ici is the address of the page.
type geste func(v *visite, ici *url.URL, valeur string) string

func vers(adresse string) geste {
	return func(*visite, *url.URL, string) string { return adresse }
}

// duLieu is a part of the page of a place.
func duLieu(partie string) geste {
	return func(_ *visite, _ *url.URL, id string) string {
		if id == "" {
			return ""
		}
		return adresseLieu(id) + "#" + partie
	}
}

// nulle is a gesture that the terminal alone has, or that the page offers by itself.
func nulle(*visite, *url.URL, string) string { return "" }

// gestes are the gestures of faults and remarks; the tests check that all are here.
var gestes = map[string]geste{
	faute.Sans:    func(_ *visite, ici *url.URL, nom string) string { return sans(ici, nom) },
	faute.Choisir: func(_ *visite, ici *url.URL, choix string) string { return avec(ici, choix) },
	faute.Ailleurs: func(v *visite, ici *url.URL, choix string) string {
		q := v.ailleurs(ici.Query(), choix)
		if q == nil {
			return ""
		}
		return adresse(ici.Path, q)
	},
	faute.Donner:  func(_ *visite, _ *url.URL, nom string) string { return "#c-" + champDe(nom) },
	faute.Exemple: vers("/bienvenue"),
	faute.Aide:    vers("/aide"),
	faute.Tirages: vers("/mes-papiers"),

	faute.Importer:    vers("/donnees"),
	faute.Lister:      vers("/lieux"),
	faute.Corrections: vers("/lieux"),
	faute.Doublons:    vers("/donnees/doublons"),
	faute.VoirDoutes:  vers("/donnees/constats"),
	faute.DireAvis:    duLieu("avis"),
	faute.Exclure:     duLieu("ne-plus-imprimer"),
	faute.Oublier:     duLieu("effacer"),
	faute.Reintegrer:  duLieu("ne-plus-imprimer"),

	faute.Confirmer: nulle, faute.Ecraser: nulle, faute.AutreFichier: nulle, faute.AutreBase: nulle, faute.Contours: nulle,
	faute.Selections: nulle, faute.VoirModeles: nulle, faute.VoirControle: nulle, faute.AutreNom: nulle,
	faute.NommerColonne: nulle, faute.RemplacerFichier: nulle, faute.AjouterFichier: nulle, faute.ToutMontrer: nulle,
	faute.VerifierModele: nulle, faute.Restaurer: nulle,
}

// actions are the links of gestures; ici is the address that they change.
func (v *visite) actions(l []faute.Geste, ici *url.URL) []action {
	var out []action
	for _, g := range l {
		faire := gestes[g.Nom]
		if faire == nil {
			continue
		}
		if adresse := faire(v, ici, g.Valeur); adresse != "" {
			out = append(out, action{Titre: v.titreGeste(g), Adresse: adresse})
		}
	}
	return out
}

// titreGeste are the words of a gesture: those of its name, with what it is about.
func (v *visite) titreGeste(g faute.Geste) string {
	nom, valeur, _ := strings.Cut(g.Valeur, "=")
	if g.Nom == faute.Ailleurs {
		return v.titreAilleurs(nom, valeur)
	}
	if dit := v.mots.ou("choix."+nom+"."+valeur, ""); dit != "" && g.Nom == faute.Choisir {
		return dit // « Un par intercommunalité »
	}
	if _, proches := selection.Proches(prochesUsuels)[nom]; proches {
		return v.mots.dire("geste.proches", valeur)
	}
	if c, ok := selection.CritereDe(nom); ok {
		nom = c.Titre
	}
	return v.mots.dire("geste."+g.Nom, v.mots.ou("champ."+nom, nom), valeur)
}

// prochesUsuels is how many places are taken when none is near enough.
const prochesUsuels = 6

// ailleurs is an address with another place in that of its territory, given as
// « nom=valeur »: one that has places, however far the nearest are; nil for one
// that has none, or that nobody knows on the ground.
func (v *visite) ailleurs(q url.Values, choix string) url.Values {
	nom, valeur, _ := strings.Cut(choix, "=")
	maps.DeleteFunc(q, func(cle string, _ []string) bool {
		c, ok := selection.CritereDe(cle)
		return ok && c.Situe() || cle == cleOu || cle == cleOuAvant || cle == cleDocument || cle == clePage
	})
	q.Set(nom, valeur)
	n, err := v.compter(url.Values{nom: {valeur}})
	if err != nil || n == 0 && deTerritoire(nom) {
		return nil
	}
	if n == 0 {
		for cle, valeurs := range selection.Proches(prochesUsuels) {
			q[cle] = valeurs
		}
	}
	return q
}

// titreAilleurs names another place: « Autour de Pons », « Tous les lieux de la Creuse ».
func (v *visite) titreAilleurs(nom, valeur string) string {
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{Requete: selection.Requete{nom: {valeur}}})
	if err != nil {
		return v.mots.dire("geste.choisir", "", valeur)
	}
	if len(s.Zones) == 1 && s.Zones[0].De != "" {
		return typo.Francais(v.mots.dire("geste.ailleurs", s.Zones[0].De))
	}
	return typo.Francais(phraseSansPoint(s.Nom()))
}

// sans is an address without a key.
func sans(ici *url.URL, nom string) string {
	q := ici.Query()
	q.Del(nom)
	return adresse(ici.Path, q)
}

// avec is an address with a key set, given as « nom=valeur ».
func avec(ici *url.URL, choix string) string {
	nom, valeur, _ := strings.Cut(choix, "=")
	q := ici.Query()
	q.Set(nom, valeur)
	return adresse(ici.Path, q)
}

// adresse is a path with its keys.
func adresse(chemin string, q url.Values) string {
	if len(q) == 0 {
		return chemin
	}
	return chemin + "?" + q.Encode()
}
