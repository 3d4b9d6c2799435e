package guichet

import (
	"context"
	"time"

	"feuillet/internal/faute"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/templates"
)

// PapierOuverts is the list of the places that are open at one time.
var PapierOuverts = render.Papier{
	Nom: "ouverts", Titre: "Qui est ouvert ?", Groupe: render.AuGuichet,
	AutresMots: []string{"ouvert", "maintenant", "horaires", "cet apres-midi"},
	Court:      "Fait la liste des lieux ouverts à un moment",
	Long: `Fait une page A4 pour l'accueil : qui est ouvert cet après-midi, ce matin, samedi, un jour donné. Le plus
proche d'abord, avec ses heures et son téléphone ; puis ceux à appeler, dont les heures ne sont pas connues ; puis qui
ouvre plus loin, qui est fermé et quand il ouvre. Les jours fériés de chaque territoire comptent, et les semaines paires
et impaires. Ce papier ne sert qu'un jour : le moment et l'heure sont imprimés.`,
	Exemples: []string{"ouverts?autour=Pons&rayon=20km&quand=maintenant", "ouverts?commune=Pons&quand=samedi-matin",
		"ouverts?departement=Gironde&quand=2026-12-03"},
	Options: []render.Option{
		{Nom: "quand", Titre: "Quand ?", Lire: lireQuand, Dater: daterQuand,
			Aide: "`moment` de la liste : maintenant, aujourd'hui, ce-matin, cet-apres-midi, samedi-matin, 2026-12-03 " +
				"(sinon aujourd'hui)"},
		{Nom: "heure", Titre: "Fait à", Lire: lireHeure, Dater: daterHeure,
			Aide: "`heure` imprimée, où la liste est faite : 13h45 (sinon maintenant)"},
	},
	Modele:    templates.DocumentOuverts,
	Formats:   templates.DocumentOuverts.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	Compose:   composeOuverts,
}

// daterQuand is the moment asked for as a date; today when none is.
func daterQuand(saisie string, maintenant time.Time) string {
	if saisie == "" {
		return maintenant.Format(time.DateOnly)
	}
	if m, err := selection.LireMoment(saisie, maintenant); err == nil {
		return m.String()
	}
	return saisie
}

func lireQuand(saisie string, jour time.Time) (string, error) {
	m, err := selection.LireMoment(saisie, jour)
	if err != nil {
		return "", err
	}
	return m.String(), nil
}

// daterHeure is the hour at which a paper is made.
func daterHeure(saisie string, maintenant time.Time) string {
	if saisie == "" || saisie == "maintenant" {
		return maintenant.Format("15h04")
	}
	return saisie
}

// lireHeure reads an hour of a day: « 13h45 ».
func lireHeure(saisie string, jour time.Time) (string, error) {
	m, err := selection.LireMoment(jour.Format(time.DateOnly)+" "+saisie, jour)
	if err != nil || m.Fin != m.Debut+1 {
		return "", faute.New(faute.Demande, "Écrivez par exemple : 13h45.", "l'heure « %s » n'est pas comprise", saisie)
	}
	return time.Date(2000, 1, 1, 0, m.Debut, 0, 0, time.UTC).Format("15h04"), nil
}

// composeOuverts makes the list.
func composeOuverts(_ context.Context, c *render.Commande) (*render.Ouvrage, error) {
	quand := c.Options["quand"]
	if quand == "" {
		quand = c.Edition.Date.Format(time.DateOnly)
	}
	moment, err := selection.LireMoment(quand, c.Edition.Date)
	if err != nil {
		return nil, err
	}
	g, err := lire(c)
	if err != nil {
		return nil, err
	}
	o := &ouverts{guichet: g, moment: moment}
	o.classer()
	if err := o.alentours(); err != nil {
		return nil, err
	}
	return &render.Ouvrage{Total: 1, Avis: g.avis, Documents: render.One(o.document)}, nil
}
