package source

// Rules by which rows are refused before any value is read. The base keeps
// their names, and so do the scripts of those who read its refusals: a name is
// never changed.
const (
	regleBrisee      = "ligne-brisee"
	regleEnTrop      = "cellules-en-trop"
	regleCoupee      = "ligne-coupee"
	regleIdAbsent    = "id-absent"
	regleNomAbsent   = "nom-absent"
	regleSansCommune = "sans-commune"
	regleIdRepete    = "id-repete"
	regleAccents     = "accents-perdus"
	regleErreur      = "erreur-tableur"
	regleDemesure    = "texte-demesure"
	regleHorsSujet   = "hors-sujet" // of data.inclusion
)

// Regle is a rule of reading, by which a row is refused or a value doubted.
type Regle struct {
	Nom   string // stable
	Titre string // what it finds, French, without final stop
}

// Regles are the rules of all readers; package lieu/reparer has those of values.
func Regles() []Regle {
	return []Regle{
		{regleBrisee, "Ligne qui ne peut pas être découpée en colonnes"},
		{regleEnTrop, "Ligne qui a plus de cases que de colonnes"},
		{regleCoupee, "Ligne coupée en deux"},
		{regleIdAbsent, "Identifiant absent"},
		{regleNomAbsent, "Nom absent"},
		{regleSansCommune, "Ni commune, ni code INSEE, ni code postal"},
		{regleIdRepete, "Identifiant déjà pris par une autre ligne"},
		{regleAccents, "Nom dont les accents sont perdus"},
		{regleErreur, "Erreur de calcul d'un tableur, comme #VALEUR!"},
		{regleDemesure, "Texte trop long pour sa colonne : ce qui n'est pas l'identifiant ni le nom n'est pas gardé"},
		{RegleAncien, "Valeur de l'ancien standard 0.1"},
		{regleHorsSujet, "Service qui n'est pas de la médiation numérique"},
	}
}
