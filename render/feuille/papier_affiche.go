package feuille

import (
	"context"
	"fmt"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/jour"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// PapierAffiche is the poster.
var PapierAffiche = render.Papier{
	Nom: "affiche", Titre: "Affiche", Groupe: render.AAfficher, AutresMots: []string{"poster", "panneau", "imprimer"},
	Court: "Fait l'affiche d'un territoire, ou d'un lieu",
	Long: `Fait une affiche pour le grand public : « Besoin d'aide avec Internet ? », la commune en grand, trois lieux au plus
sur une feuille A4 (quatre sur A3, s'ils tiennent en grandes lettres), leur téléphone, leurs heures, un code QR vers
la carte en ligne. Feuillet choisit les lieux : ouverts à tous et faits pour tous, avec un téléphone, sans
adhésion, avec des heures plusieurs demi-journées, plusieurs services, dans des communes différentes (des intercommunalités, pour un
département), loin l'un de l'autre dans une même commune, puis les plus proches de la mairie, du chef-lieu ou du
milieu du territoire. Les lieux réservés à certaines personnes n'y sont pas.
Choisissez-les vous-même par leur identifiant ; un seul lieu a une affiche à lui. Une annonce a toute la page, avec le
jour de la semaine de sa date ; elle n'a de lieu que celui qu'elle nomme, ou que vous choisissez ; plusieurs lieux
choisis en font un cadre. Son numéro est le sien, sinon celui de ce lieu, sinon celui de qui imprime. Une commune sans
lieu montre les plus proches, sinon ceux de son intercommunalité, sinon de son département ; un arrondissement,
ceux de sa ville quand la base ne sait pas où il est. Avec un seul service, le titre dit ce service.
Pour les aidants numériques et les professionnels, c'est une autre affiche, « Vers qui orienter ? », à garder derrière
le guichet : une ligne par lieu, d'abord ce que la personne demande. Les lieux réservés ou sur orientation y sont,
avec leur condition.
À mettre sur vos panneaux, pas sur celui des affiches officielles. En noir, à imprimer sur du papier de couleur
claire.`,
	Exemples: []string{
		"affiche?commune=Pons&editeur=la mairie de Pons&jusqu-au=2027-05-31",
		"affiche?departement=Gironde&format=A3",
		"affiche?lieu=IDENTIFIANT&languettes=oui",
		"affiche?commune=Pons&pour=aidants",
		"affiche?commune=Pons&annonce=Le bus numérique passe|12 mai, 9 h à 12 h|place de la Mairie",
	},
	Options: []render.Option{
		{Nom: "orientation", Titre: "Sens de la feuille", Choix: []string{"portrait", paysage},
			Aide: "`sens` de la feuille : portrait ou paysage (sinon celui du modèle)"},
		{Nom: "languettes", Titre: "Avec des languettes",
			Aide: "huit bandes à découper au bas de la feuille, ou six quand la place manque ou en mots simples"},
		{Nom: "jusqu-au", Titre: "À retirer le", Lire: lireRetrait,
			Aide: "`jour` où retirer l'affiche : 2027-05-31 ou 31/05/2027"},
		{Nom: "annonce", Titre: "Annonce locale", Lire: lireAnnonce, Parties: []string{"Quoi ?", "Quand ?", "Où ?",
			"Téléphone, si vous voulez", "Autre chose à dire"},
			Aide: "annonce locale, en trois parties, puis un téléphone si vous voulez : `\"quoi|quand|où\"`"},
		render.OptionSimple,
		{Nom: "pourquoi", Titre: "Dire pourquoi ces lieux", Aide: "dit pourquoi chaque lieu de l'affiche est choisi"},
	},
	Modele:    templates.DocumentAffiche,
	Formats:   templates.DocumentAffiche.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	Kit: []render.Variante{
		{Portee: render.ChaqueCommune},
		{Portee: render.ChaqueDepartement, Options: render.Options{"format": "A3"}},
		{Portee: render.PremiereCommune, Options: render.Options{"languettes": selection.Oui}},
		{Portee: render.PremiereCommune, Options: render.Options{"noir": selection.Oui}},
	},
	Compose: composeAffiche,
}

// lireRetrait reads the day on which a poster is taken down: not before the one
// it is printed on, for such a poster is out of date as it goes up.
func lireRetrait(saisie string, imprime time.Time) (string, error) {
	j, err := jour.Lire(saisie, imprime)
	if err != nil {
		return "", err
	}
	if j.Before(time.Date(imprime.Year(), imprime.Month(), imprime.Day(), 0, 0, 0, 0, time.UTC)) {
		return "", faute.New(faute.Demande, "Donnez un jour à venir.", "le %s est déjà passé", typo.Date(j))
	}
	return j.Format(time.DateOnly), nil
}

// affichage is a poster being decided: which places it shows, where they are,
// what its code opens.
type affichage struct {
	*render.Commande
	m    *templates.Modele
	a    Affiche
	avis []render.Avis
	tous []lieu.Lieu // the places that it counts
	lire render.Reading

	juger   juge              // of the days for which it holds
	ecartes map[string]string // why places that were to be shown are not, by id

	injoignables []lieu.Lieu // those of the territory, when nobody can be sent to any of them
}

// composeAffiche makes one poster. A notice alone shows no place, and needs no base.
func composeAffiche(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	lire, err := c.Lecture()
	if err != nil {
		return nil, err
	}
	o := c.Options
	x := &affichage{Commande: c, lire: lire, m: orienter(c.Template(), o["orientation"])}
	x.a = Affiche{Annonce: annonce(o["annonce"]), JusquAu: o.Jour("jusqu-au"), Options: OptionsAffiche{
		A3: o["format"] == "A3", Paysage: o["orientation"] == paysage, Languettes: o.Oui("languettes")}}
	if err := x.refuser(); err != nil {
		return nil, err
	}
	x.finir()
	x.juger = jugeDes(x.jours())
	if !x.annonceSeule() {
		if err := x.remplir(); err != nil {
			return nil, err
		}
	}
	x.a = x.a.announced()
	if err := x.appelables(); err != nil {
		return nil, err
	}
	x.imprimer()
	docs := render.One(func() (*render.Document, error) { return x.composer(lire) })
	return &render.Ouvrage{Total: 1, Avis: x.avis, Documents: docs}, nil
}

// orienter is the model on a page that lies as was asked.
func orienter(m *templates.Modele, sens string) *templates.Modele {
	if sens == "" || sens == m.Page.Orientation {
		return m
	}
	own := *m
	own.Page.Orientation = sens
	return &own
}

// finir takes a notice down the day after what it tells of, and a poster on the day
// until which papers hold, unless another day is said.
func (x *affichage) finir() {
	day, told := x.jourAnnonce()
	switch {
	case !x.a.JusquAu.IsZero():
	case told:
		x.a.JusquAu = day
	case x.m.Validite.Mois > 0:
		x.a.JusquAu = x.m.Validite.Fin(x.Edition.Date)
	}
}

// jourAnnonce is the day that a notice tells of.
func (x *affichage) jourAnnonce() (time.Time, bool) {
	if len(x.a.Annonce) < partiesAnnonce {
		return time.Time{}, false
	}
	j, ok, err := jour.Trouver(x.a.Annonce[1], x.Edition.Date)
	return j.Jour, ok && err == nil
}

// comparesMax is how many places are compared with one another: those of any
// département. Of more, those that are shown.
const comparesMax = 2000

// composer makes the poster, and tells of the places that it counts twice, or shows.
func (x *affichage) composer(lire render.Reading) (*render.Document, error) {
	d := x.composerPour(lire)
	if x.Options.Oui("pourquoi") {
		d.Avis = append(d.Avis, x.raisons(d)...)
	}
	if len(x.tous) < 2 || x.a.itself() {
		return d, nil
	}
	compares := x.tous
	if len(compares) > comparesMax {
		compares = x.a.Lieux
	}
	doubles, err := x.Doublons(render.Lus(compares))
	d.Avis = append(d.Avis, doubles...)
	return d, err
}

// composerPour makes the poster of its readers.
func (x *affichage) composerPour(lire render.Reading) *render.Document {
	if x.orienteurs() {
		return x.equipe(lire)
	}
	return x.a.Compose(x.Edition, x.m, lire)
}

// appelables refuses strips that would tell neither a number nor whom to ask.
func (x *affichage) appelables() error {
	tel, _ := render.TelephoneEditeur(x.Edition)
	if !x.a.Options.Languettes || len(x.a.Lieux) > 0 || tel != "" || x.Edition.Editeur.Nom != "" ||
		x.a.ownPhone().Affiche != "" {
		return nil
	}
	return faute.New(faute.Demande, "Donnez à l'annonce un téléphone, ou dites qui imprime.",
		"sur les languettes il n'y aurait ni numéro ni nom").Au("languettes").Avec(
		faute.Geste{Nom: faute.Donner, Valeur: "telephone-editeur"})
}

// annonceSeule reports a notice of which nobody said where it is.
func (x *affichage) annonceSeule() bool {
	return len(x.a.Annonce) > 0 && (x.Fonds == nil || x.Selection == nil || len(x.Selection.Requete) == 0)
}

// imprimer tells what the law asks of who prints (29 juillet 1881, art. 2 and 15).
func (x *affichage) imprimer() {
	if x.m.Encre.Noir && !x.orienteurs() {
		x.avis = append(x.avis, render.Avis{Genre: render.AvisPapier, Texte: "Affiche en noir : imprimez-la sur du " +
			"papier de couleur claire, car le papier blanc est réservé aux affiches officielles"})
	}
	if x.Edition.Editeur.Nom == "" {
		x.avis = append(x.avis, render.Avis{Genre: render.AvisEditeur, Texte: "La loi demande le nom et l'adresse de qui " +
			"fait l'affiche", Gestes: []faute.Geste{{Nom: faute.Donner, Valeur: "editeur"},
			{Nom: faute.Donner, Valeur: "adresse-editeur"}}})
	}
}

// places is how many places a poster of this size shows.
func (x *affichage) places() int {
	a := x.m.Affiche
	large, small := a.LieuxA3, a.LieuxA4
	if x.orienteurs() {
		large, small = a.EquipeA3, a.EquipeA4
	}
	if x.m.Page.Format == "A3" {
		return large
	}
	return small
}

// trop refuses more places chosen by hand than the poster holds.
func (x *affichage) trop(lieux int) error {
	conseil := fmt.Sprintf("Choisissez-en %d au plus.", x.places())
	f := faute.New(faute.Demande, conseil, "%d lieux sont trop pour une affiche %s", lieux,
		x.m.Page.Format).Au(selection.ParIdentifiant)
	if x.m.Page.Format != "A3" {
		f = f.Avec(faute.Geste{Nom: faute.Choisir, Valeur: "format=A3"})
	}
	return f
}
