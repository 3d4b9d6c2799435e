package horaires

// Every French word that this package prints. Minutes and ranks apart, the
// rest of the package is composition.
const (
	insecable = "\u00a0"
	tiret     = "–"

	motEt           = " et "
	motFerme        = "Fermé"
	motMinuit       = "minuit"
	motJourEntier   = "24" + insecable + "h sur" + insecable + "24"
	motLendemain    = " le lendemain"
	motDes          = "à partir de "
	motOuPlusTard   = " ou plus tard"
	motTousLesJours = "tous les jours"
	motDuMois       = " du mois"
	motAuLieu       = " (au lieu de l’horaire habituel)"
	motEnPlus       = " (en plus)"
	motAutresJours  = "autres jours sans changement"
	motImpaires     = "une semaine sur deux (semaines impaires)"
	motPaires       = "une semaine sur deux (semaines paires)"
	motVacances     = "pendant les vacances scolaires"
	motJoursFeries  = "Jours fériés"
	motFeriesFermes = "Fermé les jours fériés"
	motSinon        = "En dehors de ces heures" + insecable + ": "
	motDeuxPoints   = insecable + ": "
	motPointVirgule = "\u202f; "
)

// finsInfinitif end what a comment tells to do: « appeler », « voir », « prendre ».
var finsInfinitif = []string{"er", "ez", "oir", "ire", "dre", "ir"}

var (
	nomsJours = [7]string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
	nomsMois  = [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
		"septembre", "octobre", "novembre", "décembre"}
	nomsRangs = map[int]string{1: "1er", 2: "2e", 3: "3e", 4: "4e", 5: "5e", -1: "dernier",
		-2: "avant-dernier", -3: "3e avant la fin", -4: "4e avant la fin", -5: "5e avant la fin"}
	nomsNombres = map[int]string{2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six"}
)
