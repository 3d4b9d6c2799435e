package templates_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/templates"
)

// The mistakes that people who never programmed make, and what they are told.
func TestFautes(t *testing.T) {
	tests := []struct{ modele, want string }{
		// writing
		{"[textes]\ntelephone = \"Appelez\n", "ligne 2, colonne 13 : il manque un guillemet\nConseil : un texte commence " +
			"et finit par \" : telephone = \"…\""},
		{"[textes]\ntelephone = Appelez\n", "ligne 2, colonne 13 : il manque les guillemets autour de ce texte\nConseil " +
			": écrivez telephone = \"Appelez\""},
		{"[page]\nmarge = 12,5\n", "ligne 2, colonne 9 : ce nombre est écrit avec une virgule\nConseil : écrivez un " +
			"point : marge = 12.5"},
		{"[textes]\nfermé = \"x\"", "ligne 2, colonne 1 : le nom « fermé » n’est pas possible\nConseil : une clé s’écrit " +
			"sans accent et sans espace : ferme."},
		{"[textes]\ngratuit = «Gratuit»", "ligne 2, colonne 11 : ce texte n’est pas entre guillemets droits\nConseil : " +
			"remplacez le premier et le dernier guillemet par \" (touche 3 du clavier)."},
		{"[textes]\ngratuit = \"un \"mot\" dit\"", "ligne 2, colonne 16 : un guillemet au milieu du texte le " +
			"coupe\nConseil : à l’intérieur d’un texte, écrivez « et »."},
		{"[textes]\ngratuit = \"oui\" merci", "ligne 2, colonne 17 : il y a quelque chose après le dernier " +
			"guillemet\nConseil : effacez-le, ou mettez # devant pour en faire une remarque."},
		{"[qr]\nafficher_adresse = oui", "ligne 2, colonne 20 : « oui » n’est pas compris sans guillemets\nConseil : " +
			"écrivez true (oui) ou false (non)."},
		{"[couleurs\nfond = \"#FFFFFF\"", "ligne 1, colonne 10 : ce titre de partie n’est pas complet\nConseil : écrivez " +
			"[couleurs] ou [[section]], avec tous les crochets."},
		{"[page]\nmarge 15", "ligne 2, colonne 7 : il manque le signe = sur cette ligne\nConseil : écrivez une clé, le " +
			"signe =, puis la valeur : titre = \"Quand venir ?\". Une remarque commence par #."},
		{"[page]\nmarge = ", "ligne 2, colonne 8 : il manque la valeur après le signe =\nConseil : écrivez la valeur, ou " +
			"effacez la ligne pour garder celle du modèle d’origine."},
		{"ajustement = [\"masquer savoir\" \"réduire corps\"]", "ligne 1, colonne 32 : cette liste n’est pas " +
			"complète\nConseil : séparez les textes par des virgules et fermez le crochet : [\"…\", \"…\"]"},
		{"[textes]\ngratuit = \"\"\"abc\n", "ligne 2, colonne 17 : ce long texte n’est pas fermé\nConseil : terminez-le " +
			"par trois guillemets : \"\"\""},
		{"[logo]\nimage = \"C:\\logos\\logo.png\"", "ligne 2, colonne 12 : la barre \\ n’est pas possible dans un " +
			"texte\nConseil : écrivez / à la place."},
		// encoding
		{"[textes]\nferme = \"Ferm\xe9\"", "ligne 2, colonne 14 : les lettres accentuées sont enregistrées en " +
			"Windows-1252 (ANSI)\nConseil : dans le Bloc-notes, choisissez Fichier, Enregistrer sous, puis Encodage : UTF-8."},
		{"\xff\xfe[\x00", "ligne 1, colonne 1 : ce fichier est enregistré en UTF-16\nConseil : dans le Bloc-notes, " +
			"choisissez Fichier, Enregistrer sous, puis Encodage : UTF-8."},
		{"[editeur]\ntelephone = \"à l'accueil\"\n", "ligne 2, colonne 13 : « à l'accueil » n’est pas un numéro de " +
			"téléphone\nConseil : écrivez-le avec ses dix chiffres : 05 36 49 00 10."},
		// keys
		{"[couleurs]\nprincipal = \"#25348C\"\n", "ligne 2, colonne 1 : la clé « principal » n’existe pas ici\nConseil : " +
			"Vouliez-vous « principale » ?"},
		{"\xef\xbb\xbf[texte]\r\na = \"b\"\r\n", "ligne 1, colonne 2 : la partie [texte] n’existe pas\nConseil : " +
			"Vouliez-vous « textes » ?"},
		{"[page]\nprincipale = \"#000000\"", "ligne 2, colonne 1 : la clé « principale » est écrite sous [page] : elle " +
			"appartient donc à cette partie\nConseil : déplacez-la sous [couleurs]."},
		{"[[section]]\ncontenu = \"telephone\"\nzone = \"gauche\"\nmobiles = \"masquer\"\n",
			"ligne 4, colonne 1 : la clé « mobiles » est écrite sous [[section]] : elle appartient donc à cette " +
				"section\nConseil : déplacez-la en haut du fichier, avant la première ligne entre crochets."},
		{"[tailles]\ntitres = { base = 30 }", "ligne 2, colonne 1 : la clé « titres » n’existe pas ici\nConseil : " +
			"Vouliez-vous « titre » ?"},
		{"[page]\nmarge = 15\nmarge = 16", "ligne 3, colonne 1 : « marge » est déjà écrit à la ligne 2\nConseil : gardez " +
			"un seul des deux."},
		{"[services.\"Aide aux démarches\"]\ntitre = \"x\"", "ligne 1, colonne 11 : la partie [Aide aux démarches] " +
			"n’existe pas\nConseil : Vouliez-vous « Aide aux démarches administratives » ?"},
		// kinds
		{"[page]\nmarge = \"12,5\"\n", "ligne 2, colonne 9 : « marge » attend un nombre, sans guillemets\nConseil : " +
			"écrivez par exemple marge = 12.5"},
		{"[qr]\nafficher_adresse = \"oui\"", "ligne 2, colonne 20 : « afficher_adresse » attend true (oui) ou false " +
			"(non), sans guillemets\nConseil : écrivez par exemple afficher_adresse = true"},
		{"[tailles]\ncorps = 14", "ligne 2, colonne 9 : « corps » attend une taille voulue, la plus petite et la plus " +
			"grande\nConseil : écrivez par exemple corps = { base = 14, min = 12, max = 18 }"},
		{"[textes]\ngratuit = 12", "ligne 2, colonne 11 : « gratuit » attend un texte entre guillemets\nConseil : " +
			"écrivez par exemple gratuit = \"…\""},
		// values
		{"[couleurs]\ntexte = \"bleu\"", "ligne 2, colonne 9 : la couleur « bleu » n’est pas comprise\nConseil : écrivez " +
			"# et six chiffres ou lettres de A à F, comme \"#25348C\"."},
		{"[couleurs]\naccent = \"#802020\"", "ligne 2, colonne 10 : le texte ne se lit pas sur « accent » : contraste " +
			"de 2,1, il faut 4,5\nConseil : choisissez par exemple accent = \"#A66363\"."},
		{"[page]\nmarge = 5", "ligne 2, colonne 9 : « marge » vaut 5 : les imprimantes n’écrivent pas au bord de la " +
			"feuille\nConseil : choisissez entre 8 et 40."},
		{"[tailles]\ncorps = { base = 11 }", "ligne 2, colonne 18 : la taille « corps » descend à 11 points\nConseil : " +
			"pour être lue par tous, elle reste à 12 points au moins."},
		{"[tailles]\ntitre = { base = 60 }", "ligne 2, colonne 18 : la taille « titre » est plus grande que son max " +
			"(40)\nConseil : augmentez aussi max, ou baissez base."},
		{"[textes]\ngratuit = \"{nmo}\"", "ligne 2, colonne 11 : {nmo} n’existe pas\nConseil : Vouliez-vous {nom} ?"},
		{"[textes]\ngratuit = \"{nom\"", "ligne 2, colonne 11 : une accolade n’a pas sa paire\nConseil : écrivez un " +
			"champ entre deux accolades, sur une seule ligne : {nom}"},
		{"[textes]\ngratuit = \"**Gratuit\"", "ligne 2, colonne 11 : le gras n’est pas fermé\nConseil : mettez deux " +
			"étoiles avant et après les mots : **gratuit**"},
		{"[[section]]\ncontenu = \"horaire\"\nzone = \"gauche\"\n", "ligne 2, colonne 11 : le bloc « horaire » n’existe " +
			"pas\nConseil : Vouliez-vous « horaires » ?"},
		{"[[section]]\ncontenu = \"horaires\"\nzone = \"au milieu\"\n",
			"ligne 3, colonne 8 : la zone « au milieu » n’existe " +
				"pas\nConseil : choisissez parmi : tete, gauche, droite, principale, demi, bas."},
		{"remplissage = [\"agrandir lettre\"]", "ligne 1, colonne 16 : l’étape « agrandir lettre » n’existe pas\nConseil " +
			": Vouliez-vous « agrandir lettres » ?"},
		{"[services.\"Loisirs et créations numériques\"]\npictogramme = \"palete\"",
			"ligne 2, colonne 15 : le pictogramme « palete » n’existe pas\nConseil : Vouliez-vous « palette » ?"},
		{"[page]\nformat = \"A3\"", "ligne 2, colonne 10 : la valeur « A3 » n’est pas possible\nConseil : écrivez format " +
			"= \"A4\"."},
		{"[logo]\nimage = \"logo.png\"\ndescription = \"Commune\"", "ligne 2, colonne 9 : l’image « logo.png » n’est pas " +
			"dans le dossier\nConseil : copiez-la à côté de modele.toml."},
	}
	for _, tt := range tests {
		dir := ecrire(t, tt.modele)
		_, err := templates.Charger("fiche-lieu", dir)
		if err == nil {
			t.Errorf("%q is accepted", tt.modele)
			continue
		}
		got := strings.TrimPrefix(dit(err), filepath.Join(dir, templates.Nom)+", ")
		if got = plain(got); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.modele, got, tt.want)
		}
	}
}

// dit is where and what is wrong, and what to do, fault by fault.
func dit(err error) string {
	var ps faute.Fautes
	if !errors.As(err, &ps) {
		return err.Error()
	}
	var out []string
	for _, f := range ps {
		out = append(out, f.Error()+"\nConseil : "+f.Conseil)
	}
	return strings.Join(out, "\n")
}

// plain writes no-break spaces as spaces, so that the table can be read.
func plain(s string) string { return strings.NewReplacer("\u00A0", " ", "\u202F", " ").Replace(s) }

// Every fault of a file is told at once, in its order.
func TestFautesEnsemble(t *testing.T) {
	_, err := templates.Charger("fiche-lieu", ecrire(t, "[page]\nmarge = 2\n[couleurs]\ntrait = "+
		"\"gris\"\n[textes]\nvenez = \"{lieu}\"\n"))
	ps, ok := err.(faute.Fautes)
	if !ok || len(ps) != 3 || ps[0].Place.Ligne != 2 || ps[1].Place.Ligne != 4 || ps[2].Place.Ligne != 6 {
		t.Errorf("got %v", err)
	}
}
