package faute

// Geste is something a person may do at once about a fault or a remark. A
// front shows it in its way: « ajoutez --ecraser », or a button « Remplacer ».
type Geste struct {
	Nom    string // one of the names below
	Valeur string // what it is about, when the name alone does not say: a format, a criterion, an id, a file
}

// The gestures. Each front has words for all of them, which its tests check.
const (
	Confirmer        = "confirmer"         // do it all the same; Valeur is what must be true for that, as a clause
	Ecraser          = "ecraser"           // replace the file that is there
	AutreFichier     = "autre-fichier"     // give another name or folder to what is written
	AutreBase        = "autre-base"        // give another base, or the file Valeur as one
	Importer         = "importer"          // import a file of places
	Exemple          = "exemple"           // try with the fictional places
	Sans             = "sans"              // ask again without the criterion or option Valeur
	Donner           = "donner"            // give the criterion or option Valeur
	Choisir          = "choisir"           // give the criterion or option of « nom=valeur »
	Ailleurs         = "ailleurs"          // give this criterion in the place of the territory
	Contours         = "contours"          // import outlines of communes
	Lister           = "lister"            // look at the places and their ids
	Selections       = "selections"        // look at the selections kept
	Corrections      = "corrections"       // look at the corrections
	Doublons         = "doublons"          // look at the duplicates proposed
	VoirControle     = "controler"         // look at what hinders the public, place by place
	VoirDoutes       = "doutes"            // look at what imports doubted
	Oublier          = "oublier"           // erase the place Valeur for good
	VoirModeles      = "modeles"           // look at the papers that have a model
	Aide             = "aide"              // read how to ask
	AutreNom         = "autre-nom"         // give the file to import another name
	NommerColonne    = "colonne"           // say which column of the file holds the field Valeur
	RemplacerFichier = "remplacer-fichier" // take the place of the file Valeur, which is an earlier edition
	AjouterFichier   = "ajouter-fichier"   // keep the file beside the others
	ToutMontrer      = "tout-montrer"      // show all of a list that is cut
	VerifierModele   = "verifier-modele"   // check the model in the folder Valeur
	Restaurer        = "restaurer"         // take a copy of the base back
	Reintegrer       = "reintegrer"        // show the excluded place Valeur again
	DireAvis         = "avis"              // print a notice on the papers of the place Valeur
	Exclure          = "exclure"           // leave the place Valeur out of papers
	Tirages          = "tirages"           // look at the papers that are remembered
)

// Gestes are all the names, for fronts and their tests.
func Gestes() []string {
	return []string{Confirmer, Ecraser, AutreFichier, AutreBase, Importer, Exemple, Sans, Donner, Choisir, Ailleurs,
		Contours,
		Lister, Selections, Corrections, Doublons, VoirControle, VoirDoutes, Oublier, VoirModeles, Aide, AutreNom,
		NommerColonne, RemplacerFichier,
		AjouterFichier, ToutMontrer,
		VerifierModele, Restaurer, DireAvis, Exclure, Reintegrer, Tirages}
}
