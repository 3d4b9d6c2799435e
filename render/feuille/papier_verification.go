package feuille

import (
	"context"
	"fmt"
	"slices"
	"time"

	"feuillet/internal/faute"
	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/lieu/controle"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// PapierVerification is the sheet that a place corrects and sends back.
var PapierVerification = render.Papier{
	Nom: "fiche-verification", Titre: "Fiche de vérification", Groupe: render.PourTerritoire,
	AutresMots: []string{"actualiser", "mettre à jour", "relance", "vérifier", "courrier"},
	Court:      "Fait la lettre qui demande à un lieu si ses informations sont justes",
	Long: `Fait une lettre A4 par lieu dont la fiche est ancienne, sans date, ou sans ce qui compte d'abord : ce qui est
imprimé de lui, une case pour dire que c'est juste, une autre pour corriger ; « ne plus nous imprimer », date, signature.
Elle se remplit au stylo, ou à l'écran dans le PDF. Les deux adresses sont placées pour une enveloppe longue à fenêtre :
la sienne à l'aller, la vôtre au retour. Ce qui ne tient pas au recto est au dos. Un lieu demandé par son identifiant a
toujours sa lettre.`,
	Exemples:  []string{"fiche-verification?departement=Creuse", "fiche-verification?lieu=exemple_1"},
	Modele:    templates.DocumentFicheVerification,
	Formats:   templates.DocumentFicheVerification.Formats,
	Audiences: []render.Audience{render.Pro},
	Options: []render.Option{{Nom: "avant", Titre: "Répondre avant le", Lire: lireRetrait,
		Aide: "`jour` avant lequel répondre : 2027-01-15 ou 15/01/2027 (sinon, six semaines plus tard)"}},
	Dossier: "verifications", Envoye: true,
	Compose: composeVerifications,
}

// delaiReponse is how long a place has to answer, when nobody says it.
const delaiReponse = 6 * 7 * 24 * time.Hour

// composeVerifications makes a letter to each place that is to be asked, and to each
// that is asked for by its id.
func composeVerifications(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
	lire, err := render.ReadingFor(render.GrandPublic) // what the public reads is what is to be checked
	if err != nil {
		return nil, err
	}
	a, err := c.Accueil(c.Selection.Filtre)
	if err != nil {
		return nil, err
	}
	lieux, surs, err := aDemander(c, a)
	switch {
	case err != nil:
		return nil, err
	case len(lieux) == 0 && surs > 0:
		return nil, faute.New(faute.Demande, "Demandez un lieu par son identifiant pour lui écrire quand même.",
			"aucun des lieux choisis n'est à vérifier : %s à jour", typo.Pluriel(surs, "fiche est", "fiches sont"))
	case len(lieux) == 0:
		return nil, c.Aucun(a.Avis...)
	}
	o := newVerifications(c, lire)
	avis := append(a.Avis, o.avis()...)
	if surs > 0 {
		avis = append(avis, render.Avis{Genre: render.AvisLieux,
			Texte: typo.Pluriel(surs, "lieu n'a", "lieux n'ont") + " pas de lettre : leurs informations sont à jour"})
	}
	work := func(l lieu.Lieu) (*render.Document, error) { return o.document(l), nil }
	return &render.Ouvrage{Total: len(lieux), Avis: avis, Documents: inorder.Map(ctx, chacun(lieux), work)}, nil
}

// chacun gives places as a base does.
func chacun(lieux []lieu.Lieu) func(func(lieu.Lieu, error) bool) {
	return func(yield func(lieu.Lieu, error) bool) {
		for _, l := range lieux {
			if !yield(l, nil) {
				return
			}
		}
	}
}

// aDemander are the places to write to; surs counts those whose record is in order.
func aDemander(c *render.Commande, a *render.Accueil) (lieux []lieu.Lieu, surs int, err error) {
	m := c.Modele
	o := controle.Options{Jour: c.Edition.Date,
		Limites: lisible.Anciennetes{AVerifier: m.Fraicheur.AVerifier, Ancienne: m.Fraicheur.Ancienne}}
	for l, err := range a.Lieux {
		switch {
		case err != nil:
			return nil, 0, err
		case len(controle.ADemander(&l, &o)) > 0 || slices.Contains(c.Selection.Filtre.Ids, l.Id):
			lieux = append(lieux, l)
		default:
			surs++
		}
	}
	return lieux, surs, nil
}

// jourLimite is the day before which places answer.
func jourLimite(c *render.Commande) time.Time {
	if j := c.Options.Jour("avant"); !j.IsZero() {
		return j
	}
	return c.Edition.Date.Add(delaiReponse)
}

// nomDuDocument tells the letter of a place in a fault.
func nomDuDocument(p *render.Place) string {
	return fmt.Sprintf("la fiche de vérification de « %.80s »", p.Nom)
}
