package lisible_test

import (
	"slices"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

func TestNomPublic(t *testing.T) {
	rfs := []string{"RFS"}
	for _, c := range []struct {
		l    lieu.Lieu
		want string
	}{
		{lieu.Lieu{Nom: "Valbrune", Commune: "Valbrune", Typologie: rfs}, "France services de Valbrune"},
		{lieu.Lieu{Nom: "AUBRAC-LES-BAINS", Commune: "Aubrac-les-Bains", Typologie: rfs},
			"France services d'Aubrac-les-Bains"},
		{lieu.Lieu{Nom: "Le Valbrun", Commune: "Le Valbrun", Typologie: rfs}, "France services du Valbrun"},
		{lieu.Lieu{Nom: "Valbrun", Commune: "Le Valbrun", Typologie: rfs}, "France services du Valbrun"},
		{lieu.Lieu{Nom: "Maison France Services de Valbrune", Commune: "Valbrune"}, "France services de Valbrune"},
		{lieu.Lieu{Nom: "Frances Services Valbrune", Commune: "Valbrune"}, "France services de Valbrune"},
		{lieu.Lieu{Nom: " Valbrune - MJC centre social", Commune: "Valbrune"}, "MJC centre social"},
		{lieu.Lieu{Nom: "Bibliotheque municipale VALBRUNE ET MOUTON", Commune: "Valbrune-et-Mouton"},
			"Bibliothèque municipale"},
		{lieu.Lieu{Nom: "Médiathèque de Valbrune", Commune: "Valbrune"}, "Médiathèque"},
		{lieu.Lieu{Nom: "Médiathèque du Valbrun", Commune: "Le Valbrun"}, "Médiathèque"},
		{lieu.Lieu{Nom: "Médiathèque ST VAL", Commune: "Saint-Val"}, "Médiathèque"},
		{lieu.Lieu{Nom: "CPAM - Agence de Valbrune", Commune: "Valbrune"}, "CPAM - Agence de Valbrune"},
		{lieu.Lieu{Nom: "Communauté de communes du Pays de Valbrune", Commune: "Valbrune"},
			"Communauté de communes du Pays de Valbrune"},
		{lieu.Lieu{Nom: "Le Chai 2.0 VALBRUNE", Commune: "Valbrune"}, "Le Chai 2.0"},
		{lieu.Lieu{Nom: "CCAS VALBRUNE", Commune: "Valbrune"}, "Centre communal d'action sociale"},
		{lieu.Lieu{Nom: "MSAP (La Poste) de Valbrune", Commune: "Valbrune"}, "Maison de services au public (La Poste)"},
		{lieu.Lieu{Nom: "EPN SANITAS", Commune: "Valbrune"}, "Espace public numérique Sanitas"},
		{lieu.Lieu{Nom: "Espace Public Numérique (EPN)", Commune: "Valbrune"}, "Espace Public Numérique"},
		{lieu.Lieu{Nom: "MEDIATHEQUE HENRI EXEMPLE", Commune: "Valbrune"}, "Médiathèque Henri Exemple"},
		{lieu.Lieu{Nom: "Médiathèque Simone Veil", Commune: "Valbrune"}, "Médiathèque Simone Veil"},
		{lieu.Lieu{Nom: "Maison de quartier - Jean Dupré", Commune: "Valbrune"}, "Maison de quartier - Jean Dupré"},
		{lieu.Lieu{Nom: "＂L'Atelier＂  numérique -", Commune: "Valbrune"}, "L'Atelier numérique"},
		{lieu.Lieu{Nom: "Bus France Services - [Place du lavoir]", Commune: "Valbrune"},
			"Bus France services - Place du lavoir"},
		{lieu.Lieu{Nom: "Valbrune Théatre BP", Commune: "Valbrune",
			FormationsLabels: []string{"Étapes numériques (La Poste)"}}, "Bureau de poste Valbrune Théâtre"},
		{lieu.Lieu{Nom: "Valbrune Théatre", Commune: "Valbrune", Typologie: []string{"LA_POSTE"},
			FormationsLabels: []string{"Étapes numériques (La Poste)"}}, "Bureau de poste Valbrune Théâtre"},
		{lieu.Lieu{Nom: "Les Aulnes", Commune: "Valbrune", Typologie: []string{"BIB", "TIERS_LIEUX"},
			FormationsLabels: []string{"Étapes numériques (La Poste)"}}, "Les Aulnes"},
		{lieu.Lieu{Nom: "Valbrune Nord", Commune: "Valbrune", Typologie: rfs}, "France services Valbrune Nord"},
		{lieu.Lieu{Nom: "Centre social du Moulin", Commune: "Valbrune", Typologie: rfs}, "Centre social du Moulin"},
		{lieu.Lieu{Nom: "Association VIVRE CHEZ LUNE", Commune: "Valbrune"}, "Association vivre chez Lune"},
		{lieu.Lieu{Nom: "Antenne de STE CLAIRE", Commune: "Valbrune"}, "Antenne de Sainte Claire"},
		{lieu.Lieu{Nom: "l'@telier", Commune: "Valbrune"}, "l'@telier"},
		{lieu.Lieu{Nom: "Tiers-lieu Le Doublon", Commune: "Valbrune"}, "Tiers-lieu Le Doublon"},
		{lieu.Lieu{Nom: "CAFÉ LE DOUBLON", Commune: "Valbrune"}, "Café le Doublon"},
		{lieu.Lieu{Nom: "Chez Doublon", Commune: "Valbrune"}, "Chez Doublon"},
	} {
		if got, doutes := lisible.NomPublic(c.l, ""); got != c.want || len(doutes) > 0 {
			t.Errorf("%q = %q %v, want %q", c.l.Nom, got, doutes, c.want)
		}
	}
}

// A person or a remark in the name is dropped, told, and the name composed.
func TestNomPublicDoutes(t *testing.T) {
	for _, c := range []struct {
		nom, detail string
		typologie   []string
		want, motif string
	}{
		{"Valbrune - Chantal Exemple", "Ateliers le vendredi, par Chantal Exemple, à la mairie.", nil, "Mairie de Valbrune",
			lisible.MotifPersonneNom},
		{"Valbrune - Chantale Exemple", "ATELIERS LE LUNDI, PAR CHANTAL EXEMPLE.", nil, "Aide avec Internet à Valbrune",
			lisible.MotifPersonneNom},
		{"Conseiller numérique Jean EXEMPLE", "", nil, "Conseiller numérique", lisible.MotifPersonneNom},
		{"Médiathèque de Valbrune - Mme Exemple", "", nil, "Médiathèque", lisible.MotifPersonneNom},
		{"Moulinet - Chantal Exemple", "À la salle polyvalente.", nil, "Moulinet - Salle polyvalente",
			lisible.MotifPersonneNom},
		{"Valbrune - Regroupé avec Moulinet", "Ateliers à la mairie.", nil, "Aide avec Internet à Valbrune",
			lisible.MotifRemarque},
		{"Moulinet - Regroupé avec Valbrune", "Ateliers, à l'Escale (Accueil à la bibliothèque)", nil, "Moulinet",
			lisible.MotifRemarque},
		{"Valbrune - Zoé Delmarest", "Ateliers à la mairie et à la médiathèque.", nil, "Aide avec Internet à Valbrune",
			lisible.MotifPersonneNom},
		{"Valbrune - Zoé Delmarest", "Ateliers le lundi, au Comptoir. Accueil à la mairie.", nil,
			"Aide avec Internet à Valbrune", lisible.MotifPersonneNom},
		{"Valbrune - Regroupé avec Moulinet", "", []string{"BIB"}, "Bibliothèque de Valbrune", lisible.MotifRemarque},
		{"Médiathèque (NE PAS DIFFUSER)", "", nil, "Médiathèque", lisible.MotifRemarque},
		{"Médiathèque NE PAS DIFFUSER", "", nil, "Médiathèque", lisible.MotifRemarque},
		{"Médiathèque - à vérifier", "", nil, "Médiathèque", lisible.MotifRemarque},
		{"À FERMER - doublon", "", nil, "Aide avec Internet à Valbrune", lisible.MotifRemarque},
		{"À SUPPRIMER", "", []string{"BIB"}, "Bibliothèque de Valbrune", lisible.MotifRemarque},
		{"A SUPPRIMER Médiathèque", "", []string{"BIB"}, "Bibliothèque de Valbrune", lisible.MotifRemarque},
		{"NE PLUS UTILISER", "", nil, "Aide avec Internet à Valbrune", lisible.MotifRemarque},
		{"Médiathèque (doublon)", "", nil, "Médiathèque", lisible.MotifRemarque},
		{"Médiathèque DOUBLON", "", nil, "Médiathèque", lisible.MotifRemarque},
		{"Médiathèque (test)", "", nil, "Médiathèque", lisible.MotifRemarque},
		{"?", "", nil, "Aide avec Internet à Valbrune", lisible.MotifNomVide},
		{"Valbrune - Fixe", "", []string{"RFS"}, "France services de Valbrune", lisible.MotifRemarque},
		{"Valbrune", "", nil, "Aide avec Internet à Valbrune", lisible.MotifNomCommune},
		{"Paul Roquebin (Mon Coach Numérique)", "", nil, "Mon coach numérique", lisible.MotifPersonneNom},
		{"EI Roquebin Paule - dépannage informatique", "", nil, "Dépannage informatique", lisible.MotifPersonneNom},
		{"PAULE ZOÉ DELMAREST (AUTO-ENTREPRISE AGREEE)", "", nil, "Aide avec Internet à Valbrune", lisible.MotifPersonneNom},
		{"Paule delmarest", "", nil, "Aide avec Internet à Valbrune", lisible.MotifPersonneNom},
		{"Delmarest Paule", "", []string{"BIB"}, "Bibliothèque de Valbrune", lisible.MotifPersonneNom},
		{"Paul Delmarest EI", "", nil, "Aide avec Internet à Valbrune", lisible.MotifPersonneNom},
		{"ZQLBN / Paul Roquebin", "", nil, "ZQLBN", lisible.MotifPersonneNom},
		{"Pixéo - Zoé Delmarest", "", nil, "Pixéo", lisible.MotifPersonneNom},
		{"ZQLBN - Paul Roquebin", "À la salle polyvalente.", nil, "ZQLBN", lisible.MotifPersonneNom},
		{"Mairie Zoé Delmarest", "", nil, "Mairie", lisible.MotifPersonneNom},
		{"Informatique Paul Roquebin", "", nil, "Informatique", lisible.MotifPersonneNom},
		{"Zoé Delmarest, conseillère numérique", "", nil, "Conseillère numérique", lisible.MotifPersonneNom},
		{"Centre social du Moulin - Zoé Delmarest", "", nil, "Centre social du Moulin", lisible.MotifPersonneNom},
		{"contact : Zoé Delmarest", "", nil, "Aide avec Internet à Valbrune", lisible.MotifPersonneNom},
		{"Mairie 06 39 98 00 01", "", nil, "Mairie", lisible.MotifContactNom},
	} {
		got, doutes := lisible.NomPublic(lieu.Lieu{Nom: c.nom, Commune: "Valbrune", PresentationDetail: c.detail,
			Typologie: c.typologie}, "Valbrune")
		if got != c.want || !slices.ContainsFunc(doutes, func(d lieu.Doute) bool { return d.Motif == c.motif }) {
			t.Errorf("%q = %q %v, want %q", c.nom, got, doutes, c.want)
		}
	}
}

func TestCasseTitre(t *testing.T) {
	for in, want := range map[string]string{
		"SAINT-MÉDARD-EN-JALLES": "Saint-Médard-en-Jalles",
		"L'HAŸ-LES-ROSES":        "L'Haÿ-les-Roses",
		"VILLERS-SUR-MER":        "Villers-sur-Mer",
		"LE CCAS DE VALBRUNE":    "Le CCAS de Valbrune",
		"Saint-Médard-en-Jalles": "Saint-Médard-en-Jalles",
		"HENRI IV":               "Henri IV",
	} {
		if got := lisible.CasseTitre(in); got != want {
			t.Errorf("%q = %q, want %q", in, got, want)
		}
	}
}

func TestTypePublic(t *testing.T) {
	for _, c := range []struct {
		types     []string
		nom, want string
	}{
		{[]string{"BIB", "EPN"}, "Espace public numérique Médiathèque Les Jacobins", ""},
		{[]string{"EPN", "BIB"}, "Les Jacobins", "Bibliothèque"},
		{[]string{"ASSO", "RFS"}, "Les Jacobins", "France services"},
		{[]string{"Autre"}, "Les Jacobins", ""},
		{nil, "Les Jacobins", ""},
	} {
		if got := lisible.TypePublic(c.types, c.nom); got != c.want {
			t.Errorf("%v %q = %q, want %q", c.types, c.nom, got, c.want)
		}
	}
}

// A record named after another commune of its département is not composed with the room that
// a text names: nobody knows where that room is.
func TestNomPublicOfAnotherCommune(t *testing.T) {
	l := lieu.Lieu{Nom: "Jonzac - Zoé Delmarest", Commune: "Pons", CodeInsee: "17283", CodePostal: "17800",
		PresentationDetail: "Ateliers le lundi, par Zoé Delmarest, à la bibliothèque."}
	for nom, want := range map[string]string{"Jonzac - Zoé Delmarest": "Aide avec Internet à Pons",
		"Pons - Zoé Delmarest": "Bibliothèque de Pons", "Le Moulinet - Zoé Delmarest": "Le Moulinet - Bibliothèque"} {
		l.Nom = nom
		got, doutes := lisible.NomPublic(l, "Pons")
		told := slices.ContainsFunc(doutes, func(d lieu.Doute) bool { return d.Motif == lisible.MotifAutreCommune })
		if got != want || told != strings.HasPrefix(nom, "Jonzac") {
			t.Errorf("%s = %q %v, want %q", nom, got, doutes, want)
		}
	}
}

// The mobile of a record named after somebody is not the number of the mairie that its
// public name is composed of; that of a mairie is its own.
func TestNumeroDePersonne(t *testing.T) {
	for _, c := range []struct {
		nom, texte, tel string
		want            bool
	}{
		{"Pons - Zoé Delmarest", "Ateliers le lundi, par Zoé Delmarest, à la mairie.", "06 39 98 00 01", true},
		{"Pons", "Ateliers le lundi, par Zoé Delmarest, à la mairie.", "06 39 98 00 01", true},
		{"Pons", "Ateliers le lundi, à la mairie.", "06 39 98 00 01", false},
		{"Pons - Zoé Delmarest", "Ateliers le lundi, par Zoé Delmarest, à la mairie.", "05 36 49 00 01", false},
		{"Mairie de Pons", "Ateliers le lundi, par Zoé Delmarest, à la mairie.", "06 39 98 00 01", false},
		{"Pons - Zoé Delmarest", "Ateliers le lundi.", "06 39 98 00 01", false},
	} {
		l := lieu.Lieu{Nom: c.nom, Commune: "Pons", CodeInsee: "17283", Telephone: c.tel, PresentationDetail: c.texte}
		nom, doutes := lisible.NomPublic(l, "Pons")
		if got := lisible.NumeroDePersonne(&l, nom, doutes); got != c.want {
			t.Errorf("%s, %s, %s (%s): %v", c.nom, c.texte, c.tel, nom, got)
		}
	}
}
