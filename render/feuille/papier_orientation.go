package feuille

import (
	"context"
	"slices"
	"strings"

	"feuillet/internal/faute"
	"feuillet/internal/inorder"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// PapierOrientation is the sheet that a person carries to the place where she is
// sent (« fiche de prescription » of the standard).
var PapierOrientation = render.Papier{
	Nom: "fiche-orientation", Titre: "Fiche d'orientation", Groupe: render.AuGuichet,
	AutresMots: []string{"prescription", "orienter", "envoyer", "rendez-vous"},
	Court:      "Fait la fiche d'orientation d'une personne vers un lieu",
	Long: `Fait une page A4 par lieu, que la personne emporte : où aller, le téléphone, ce dont elle a besoin parmi ce que
le lieu propose, ce qu'elle apporte, son rendez-vous ; et au bas, une copie à détacher pour le dossier, sans son nom. Elle
se remplit au stylo, ou à l'écran dans le PDF. Ce qui est écrit d'avance est imprimé, et n'est gardé nulle part.
Les lieux réservés à certaines personnes sont laissés de côté, sauf demandés un par un. Pour les aidants et les
professionnels, seule la copie change : accès, mail, structure, prescription.`,
	Exemples:  []string{"fiche-orientation?lieu=exemple_1", "fiche-orientation?commune=Pons"},
	Modele:    templates.DocumentFicheOrientation,
	Formats:   templates.DocumentFicheOrientation.Formats,
	Audiences: []render.Audience{render.GrandPublic, render.Aidants, render.Pro},
	ASaisir:   aSaisir, Dossier: "orientations",
	Compose: composeOrientations,
}

// Names of the fields that a person fills in.
const (
	champNom       = "nom"
	champBesoin    = "besoin"
	champApporter  = "apporter"
	champRemarques = "remarques"
	autre          = "-autre" // of the two before
)

// besoins are the needs, one for each service of the standard, in its order.
var besoins = []render.Choix{{Nom: "demarches", Titre: "démarches"}, {Nom: "apprendre", Titre: "apprendre"},
	{Nom: "arnaques", Titre: "arnaques"}, {Nom: "emploi", Titre: "emploi"}, {Nom: "enfants", Titre: "enfants"},
	{Nom: "loisirs", Titre: "loisirs"}, {Nom: "comprendre", Titre: "comprendre"},
	{Nom: "acces-internet", Titre: "accès Internet"}, {Nom: "acheter", Titre: "acheter"}}

// services are the services of the standard that the needs are.
var services = map[string]string{"demarches": "Aide aux démarches administratives",
	"apprendre": "Maîtrise des outils numériques du quotidien", "arnaques": "Utilisation sécurisée du numérique",
	"emploi":  "Insertion professionnelle via le numérique",
	"enfants": "Parentalité et éducation avec le numérique", "loisirs": "Loisirs et créations numériques",
	"comprendre": "Compréhension du monde numérique", "acces-internet": "Accès internet et matériel informatique",
	"acheter": "Acquisition de matériel informatique à prix solidaire"}

var aSaisir = []render.ASaisir{
	{Nom: champNom, Titre: "Prénom et nom"},
	{Nom: champBesoin, Titre: "Besoin d'aide pour", Choix: besoins},
	{Nom: champBesoin + autre, Titre: "Autre besoin"},
	{Nom: champApporter, Titre: "La personne apporte", Choix: []render.Choix{
		{Nom: "identite", Titre: "pièce d'identité"}, {Nom: "numero-fiscal", Titre: "numéro fiscal"},
		{Nom: "carte-vitale", Titre: "carte Vitale"}, {Nom: "telephone", Titre: "téléphone"},
		{Nom: "mots-de-passe", Titre: "mots de passe (elle les garde)"}}},
	{Nom: champApporter + autre, Titre: "Elle apporte aussi"},
	{Nom: champRemarques, Titre: "Remarques, avec l'accord de la personne", Lignes: true},
	{Nom: "jour", Titre: "Rendez-vous : jour"},
	{Nom: "heure", Titre: "Rendez-vous : heure"},
	{Nom: "avec", Titre: "Rendez-vous : avec qui"},
	{Nom: "oriente-le", Titre: "Orienté le"},
}

// composeOrientations makes a sheet of each place that receives everybody, or that
// was asked for by its id. What is written is for one place alone.
func composeOrientations(ctx context.Context, c *render.Commande) (*render.Ouvrage, error) {
	lire, err := render.ReadingFor(render.GrandPublic) // the person carries it, whoever prints
	if err != nil {
		return nil, err
	}
	a, err := c.Accueil(c.Selection.Filtre)
	if err != nil {
		return nil, err
	}
	lieux, reserves, err := orientables(c, a)
	if err != nil {
		return nil, err
	}
	avis := append(a.Avis, reserves...)
	switch {
	case len(lieux) == 0:
		return nil, c.Aucun(avis...)
	case !c.Saisie.Vide() && len(lieux) > 1:
		return nil, faute.New(faute.Demande, "Choisissez un seul lieu.",
			"ce qui est écrit est pour une personne, et il y a %d lieux", len(lieux))
	}
	if err := proposes(c.Saisie, &lieux[0]); err != nil {
		return nil, err
	}
	o := newOrientations(c, lire)
	documents := func(yield func(lieu.Lieu, error) bool) {
		for _, l := range lieux {
			if !yield(l, nil) {
				return
			}
		}
	}
	work := func(l lieu.Lieu) (*render.Document, error) { return o.document(l), nil }
	return &render.Ouvrage{Total: len(lieux), Avis: avis, Documents: inorder.Map(ctx, documents, work)}, nil
}

// orientables are the places where anybody can be sent, and the remarks on the others.
func orientables(c *render.Commande, a *render.Accueil) (lieux []lieu.Lieu, avis []render.Avis, err error) {
	autres := 0
	for l, err := range a.Lieux {
		if err != nil {
			return nil, nil, err
		}
		why, _ := render.NonInvitant(&l)
		if why == "" || render.SurOrientationSeule(&l) ||
			slices.Contains(c.Selection.Filtre.Ids, l.Id) {
			lieux = append(lieux, l)
			continue
		}
		if len(avis) < reservesNommes {
			avis = append(avis, render.Ecarte(l.Id, l.Nom, "n'a pas de fiche d'orientation", strings.TrimSuffix(why, ".")))
			continue
		}
		autres++
	}
	if autres > 0 {
		avis = append(avis, render.Avis{Genre: render.AvisReserve,
			Texte: typo.Pluriel(autres, "autre lieu réservé ou fermé n'a pas de fiche d'orientation",
				"autres lieux réservés ou fermés n'ont pas de fiche d'orientation")})
	}
	return lieux, avis, nil
}

// proposes refuses a need that the place does not say it helps with.
func proposes(s render.Saisie, l *lieu.Lieu) error {
	if len(l.Services) == 0 {
		return nil
	}
	for _, b := range besoins {
		if s.Coche(champBesoin, b.Nom) && !slices.Contains(l.Services, services[b.Nom]) {
			return faute.New(faute.Demande, "Choisissez un autre lieu, ou écrivez-le dans « "+champBesoin+autre+" ».",
				"ce lieu ne dit pas qu'il aide pour le besoin « %s »", b.Nom)
		}
	}
	return nil
}
