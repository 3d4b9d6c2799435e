package bornes

// Advice that several bounds share.
const (
	pasUneListe = "Vérifiez que c'est bien une liste de lieux."
	enCSV       = "Ouvrez-le dans votre tableur et enregistrez-le sous « CSV UTF-8 (délimité par des virgules) »."
	demesure    = "ce classeur est démesuré : ce n'est pas une liste de lieux"
	sansFin     = "ce fichier compressé se déplie sans fin : ce n'est pas une liste de lieux"
	prevenir    = "Ne l'ouvrez pas, et prévenez la personne qui vous l'a envoyé."
	modeleTrop  = "comparez-le au modèle d’origine, et n’y gardez que ce que vous changez."
)

// Files to import.
var (
	Ligne = &Borne{"une ligne d'un fichier CSV", 1 << 20, Octets, "cette ligne dépasse un million de caractères",
		"Vérifiez que c'est bien un fichier CSV, avec un lieu par ligne."}
	LignesFiche = &Borne{"lignes d'un fichier CSV entre deux guillemets", 200, Nombre,
		"un guillemet est ouvert et jamais refermé, ou suivi de texte : la ligne ne peut pas être découpée en colonnes", ""}
	Colonnes = &Borne{"colonnes d'un fichier, ou champs différents", 1000, Nombre,
		"les lieux de ce fichier ont plus de {max} champs différents", pasUneListe}
	Fiche = &Borne{"un lieu d'un fichier JSON, ou d'un classeur", 4 << 20, Octets,
		"un lieu de ce fichier dépasse quatre millions de caractères", pasUneListe}
	Rangees = &Borne{"lignes d'un fichier", 500_000, Nombre,
		"ce fichier a plus de {max} lignes : rien n'a été changé", "Vérifiez que c'est bien une liste de lieux, puis " +
			"importez-la en plusieurs fichiers."}
	Croissance = &Borne{"ce qu'un fichier ajoute à la base", 1 << 30, Octets,
		"ce fichier prendrait plus de {max} dans la base : rien n'a été changé",
		"Vérifiez que c'est bien une liste de lieux, puis importez-la en plusieurs fichiers."}
	Services = &Borne{"les services de data.inclusion gardés en mémoire", 48 << 20, Octets,
		"ces services sont trop nombreux pour être rattachés à leurs structures", "Importez un territoire à la fois."}
	Archive = &Borne{"une archive reçue par un tube ou une adresse", 64 << 20, Octets, "cette archive dépasse {max}",
		"Enregistrez-la sur votre ordinateur, puis importez le fichier."}
	Entrees = &Borne{"fichiers d'une archive", 10_000, Nombre, "cette archive contient plus de {max} fichiers",
		"N'y laissez que les listes de lieux."}
	Repertoire = &Borne{"la table des fichiers d'une archive ou d'un classeur", 16 << 20, Octets,
		"cette archive contient trop de fichiers", "N'y laissez que les listes de lieux."}
	Poupees = &Borne{"archives dans une archive", 3, Nombre, "cette archive en contient d'autres, trop de fois",
		"Décompressez-la d'abord."}
	Rapport = &Borne{"taille dépliée, en nombre de fois la taille compressée (regardé au-delà de 32 Mo)", 200, Nombre,
		sansFin, prevenir}
	Deplie       = &Borne{"taille dépliée de toute une archive", 4 << 30, Octets, sansFin, prevenir}
	Classeur     = &Borne{"un classeur", 64 << 20, Octets, "ce classeur dépasse {max}", enCSV}
	Feuille      = &Borne{"une feuille de classeur, dépliée", 512 << 20, Octets, demesure, enCSV}
	TextesCommun = &Borne{"les textes que partagent les cases d'un classeur", 64 << 20, Octets, demesure, enCSV}
	LignesXLSX   = &Borne{"lignes d'une feuille", 1 << 20, Nombre, demesure, enCSV}
)

// Addresses.
var (
	Telecharge = &Borne{"un fichier téléchargé", 512 << 20, Octets, "ce fichier dépasse {max}",
		"Vérifiez l'adresse ; un territoire plus petit donne un fichier plus petit."}
	Tete = &Borne{"attente du premier octet d'un site", 120, Secondes, "le serveur ne répond plus",
		"Vérifiez votre connexion, puis recommencez ; ou téléchargez le fichier avec votre navigateur et importez-le."}
	Silence = &Borne{"silence d'un site au milieu d'un fichier", 60, Secondes, "le serveur ne répond plus",
		"Vérifiez votre connexion, puis recommencez ; ou téléchargez le fichier avec votre navigateur et importez-le."}
	Renvois = &Borne{"renvois d'une adresse à une autre", 10, Nombre, "cette adresse renvoie vers une autre, qui " +
		"n'est pas sûre", "Vérifiez l'adresse dans votre navigateur."}
)

// Bases, outlines and models.
var (
	Valeur          = &Borne{"une valeur de la base", 64 << 20, Octets, valeurTrop, ""}
	ValeurEtrangere = &Borne{"une valeur ou une ligne de la base d'un autre logiciel", 4 << 20, Octets, valeurTrop, ""}
	LieuxEtrangers  = &Borne{"lieux de la base d'un autre logiciel", 200_000, Nombre,
		"cette base donne plus de {max} lieux", verifierBase}
	Attente = &Borne{"attente des lieux de la base d'un autre logiciel", 60, Secondes,
		"cette base ne donne aucun lieu, après {max} d'attente", verifierBase}
	Contour = &Borne{"le contour d'une commune dans un fichier", 64 << 20, Octets,
		"un élément de ce fichier est trop grand pour être un contour", "Prenez-en une version simplifiée, par exemple à " +
			"100 m."}
	Points = &Borne{"points d'un fichier de contours", 6_000_000, Nombre,
		"ce fichier est trop détaillé : il dépasse {max} points", "Prenez-en une version simplifiée, par exemple à 100 m."}
	Modele = &Borne{"un modèle (modele.toml)", 256 << 10, Octets, "ce fichier dépasse {max} : ce n’est pas un modèle",
		modeleTrop}
	Logo = &Borne{"un logo en PNG ou JPEG", 3 << 20, Octets, "dépasse {max}", "réduisez-la à 1 Mo ou moins."}
	// Images are kept in the base, and read for every paper.
	Images = &Borne{"les images d'une charte, ensemble", 6 << 20, Octets, "dépasse {max}",
		"réduisez chaque image à 1 Mo ou moins."}
	TexteLibre = &Borne{"un texte à vous (une page d'un annuaire)", 64 << 10, Octets, "ce texte dépasse {max}",
		"gardez-en l'essentiel, ou faites-en deux pages."}
	PagesLibres = &Borne{"vos pages dans une charte", 20, Nombre, "il y a plus de {max} pages",
		"retirez celles qui ne servent plus."}
	TitrePage = &Borne{"le titre d'une de vos pages", 80, Caracteres, "ce titre dépasse {max}",
		"gardez-en quelques mots : il est aussi dans le sommaire."}
)

// Papers that were printed.
var (
	Tirages = &Borne{"papiers faits pour être imprimés dont Feuillet se souvient", 2000, Nombre,
		"les plus anciens papiers ne sont plus suivis : Feuillet se souvient des {max} derniers",
		"Dites lesquels ne servent plus."}
	MotsTirage = &Borne{"les mots d'un papier dont Feuillet se souvient", 256 << 10, Octets,
		"ce papier est trop long pour que ses mots soient retenus : seuls le sont ses lieux", ""}
)

const verifierBase = "Demandez à son responsable de la vérifier."

const valeurTrop = "cette base contient une valeur démesurée : elle est abîmée, ou ce n'est pas une base de lieux"

// Toutes are all the bounds, in the order of the manual. What a text may hold,
// column by column, is said by lieu.Champ.
func Toutes() []*Borne {
	return []*Borne{Ligne, LignesFiche, Colonnes, Fiche, Rangees, Croissance, Services, Archive, Entrees, Repertoire,
		Poupees, Rapport, Deplie, Classeur, Feuille, TextesCommun, LignesXLSX, Telecharge, Tete, Silence, Renvois, Valeur,
		ValeurEtrangere, LieuxEtrangers, Attente, Contour, Points, Modele, Logo, Images, TexteLibre,
		PagesLibres, TitrePage, Tirages, MotsTirage}
}
