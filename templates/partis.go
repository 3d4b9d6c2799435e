package templates

import (
	"strings"

	"feuillet/internal/faute"
)

// tableAnnuaire is what replaced the list of needs of a directory.
const tableAnnuaire = "le tableau «\u00A0Trouvez votre commune, suivez la ligne\u00A0» remplace la liste " +
	"des aides\u00A0; ses mots sont tableau_legende, tableau_rares, tableau_renvoi, sous [annuaire]."

// parEpci is what replaced a table by département.
const parEpci = "au-delà de tableau_lignes, le tableau va par intercommunalité."

// aides is what replaced « et 6 autres aides » after a long name.
const aides = "un lieu de l’annuaire dit toutes ses aides."

// bas is what replaced the lines at the foot of a poster.
const bas = "le bas de l’affiche s’écrit avec imprime, informations et source, sous [affiche]."

// reservesDits is what replaced the count of the places left off a poster.
const reservesDits = "l’affiche ne compte plus les lieux réservés\u00A0: ils sont dits à qui l’imprime."

// partis are the keys that a former edition had, and what takes their place: who
// wrote a model for it is told, rather than that such a key never was.
var partis = map[string]string{
	"annuaire.besoins_conseil": tableAnnuaire,
	"annuaire.besoins_page":    tableAnnuaire,
	"annuaire.besoins_pages":   tableAnnuaire,
	"annuaire.besoins_serie":   tableAnnuaire,
	"annuaire.besoins_trop":    tableAnnuaire,
	"limites.besoins_lieux":    "écrivez tableau_lignes, qui compte les lignes du tableau.",
	"tailles.besoin":           "le tableau des aides suit la taille liste.",
	"annuaire.qr_commune":      "écrivez qr_page, qr_departement, qr_region et qr_france\u00A0: un carré par page.",

	"annuaire.tableau_departement":       parEpci,
	"annuaire.tableau_titre_departement": parEpci,
	"limites.services_entiers":           aides,
	"limites.nom_long":                   aides,
	"annuaire.autres_aides":              aides,
	"annuaire.autre_aide":                aides,
	"limites.savoir_court_caracteres": "«\u00A0À savoir\u00A0» se raccourcit phrase par phrase, " +
		"autant que la page le demande.",

	"affiche.un_reserve": reservesDits,
	"affiche.reserves":   reservesDits,
	"affiche.informations_sans_date": "écrivez sans_date et sans_date_sans_telephone\u00A0: " +
		"la phrase est avec les lieux.",

	"affiche.un_lieu":         "l’affiche met la commune en grand, sans compter les lieux\u00A0; sa taille est ville.",
	"affiche.plusieurs_lieux": "l’affiche met la commune en grand, sans compter les lieux\u00A0; sa taille est ville.",
	"affiche.coupez":          "les bandes à découper n’ont plus que languette.",
	"affiche.sans_editeur":    bas,
	"affiche.fait_le":         "écrivez {le_date} dans editeur et editeur_sans_adresse.",

	"affiche.source_sans_date": bas,
	"affiche.sans_source":      bas,
	"affiche.sans_source_mois": bas,
	"tailles.accroche":         "«\u00A0Venez, on vous aide.\u00A0» a la taille invite, les exemples la taille detail.",
	"tailles.rubrique":         "l’affiche n’a plus de rubriques\u00A0: la commune a la taille ville.",

	"controle.action_seul":    "écrivez action.",
	"controle.action_seul_un": "écrivez action_un.",
	"controle.action_tous":    "écrivez action.",
	"controle.infime":         "le contrôle compte «\u00A06 sur 17\u00A0», sans pour-cent\u00A0: écrivez sur_total.",
	"controle.lieux":          "une phrase remplace les quatre chiffres\u00A0: écrivez prets, prets_tous, prets_aucun.",
	"tailles.chiffre":         "une phrase remplace les quatre chiffres\u00A0: sa taille est titre.",
	"textes.source_nom":       "chaque source est citée par son nom\u00A0: source et licence suffisent.",
}

// disparue is the fault of a key of a former edition; nil for any other.
func disparue(c *cle, bad int) *faute.Faute {
	suite, ok := partis[strings.Join(c.chemin[:bad+1], ".")]
	if !ok {
		return nil
	}
	return ici(c.nom, "la clé «\u00A0"+c.chemin[bad]+"\u00A0» n’existe plus", "effacez cette ligne\u00A0: "+suite)
}
