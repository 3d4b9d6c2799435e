package templates_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/templates"
)

// The built-in poster passes the checks of a user's file, and has all its words.
func TestAfficheIntegree(t *testing.T) {
	m, err := templates.Verifier(ecrire(t, templates.DocumentAffiche.Source))
	if err != nil {
		t.Fatal(err)
	}
	v := reflect.ValueOf(m.Affiche)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Errorf("[affiche] %s is missing", v.Type().Field(i).Name)
		}
	}
	for _, s := range lieu.Services() {
		if m.Services[s].Titre == "" {
			t.Errorf("service %q is not said", s)
		}
	}
}

// What a clerk does wrong with a poster, and what is told.
func TestFautesAffiche(t *testing.T) {
	picture := func(w, h int) []byte {
		var b bytes.Buffer
		if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	files := map[string][]byte{"petit.png": picture(60, 40), "grand.png": picture(3200, 10), "bon.png": picture(400, 100),
		"faux.png": []byte("GIF89a"), "coupe.png": picture(400, 100)[:60],
		"degrade.svg": []byte("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<path fill=\"url(#a)\" " +
			"d=\"M0 0h9v9z\"/></svg>"),
		"texte.svg": []byte("<svg viewBox=\"0 0 9 9\">\n\n<text>Valbrune</text></svg>"),
		"vide.svg":  []byte("<svg viewBox=\"0 0 9 9\"/>"), "sans.svg": []byte("<svg><path d=\"M0 0h9v9z\"/></svg>"),
		"casse.svg": []byte("<svg"), "lourd.svg": bytes.Repeat([]byte{' '}, 600<<10)}
	const enPNG = "\nConseil : exportez le logo en PNG, 700 points de large ou plus, et donnez ce fichier."
	const logo = "base = \"affiche\"\n[logo]\ndescription = \"Commune\"\nimage = "
	tests := []struct{ modele, want string }{
		{"titre = \"x\"", "ligne 1, colonne 1 : ce fichier ne dit pas de quel papier il est le modèle\nConseil : écrivez " +
			"en haut du fichier, avant les parties entre crochets : base = \"affiche\" (ou annuaire, controle, fiche-lieu, " +
			"fiche-orientation, fiche-service, fiche-verification, memo-aidant, ouverts, page-essai, panorama, semainier)."},
		{"base = \"afiche\"", "ligne 1, colonne 8 : le papier « afiche » n’existe pas\nConseil : Vouliez-vous « affiche » ?"},
		{"base = \"affiche\"\n[bandeau]\ntexte = \"x\"", "ligne 2, colonne 2 : la partie [bandeau] ne sert pas dans le " +
			"papier « affiche »\nConseil : effacez-la."},
		{"base = \"affiche\"\n[textes]\nrendez_vous_le = \"x\"", "ligne 3, colonne 1 : la clé « rendez_vous_le » ne sert " +
			"pas dans le papier « affiche »\nConseil : effacez-la."},
		{"base = \"fiche-lieu\"\n[affiche]\ntitre = \"x\"", "ligne 2, colonne 2 : la partie [affiche] ne sert pas dans " +
			"le papier « fiche-lieu »\nConseil : effacez-la."},
		{"base = \"affiche\"\n[affiche]\nlieux_a4 = 5", "ligne 3, colonne 12 : « lieux_a4 » vaut 5 : au-delà, les " +
			"lettres seraient trop petites pour une affiche\nConseil : choisissez entre 1 et 3."},
		{"base = \"affiche\"\n[qr]\nniveau = \"M\"", "ligne 3, colonne 10 : une affiche s’abîme : son carré doit rester " +
			"lisible\nConseil : écrivez niveau = \"Q\"."},
		{"base = \"affiche\"\n[qr]\ntaille_min = 40", "ligne 3, colonne 14 : « taille_min » vaut 40 : sur une affiche, " +
			"un carré plus petit ne se lit pas à deux pas\nConseil : choisissez entre 60 et 100."},
		{"base = \"affiche\"\n[tailles]\ntitre = { min = 48 }", "ligne 3, colonne 17 : la taille « titre » descend à 48 " +
			"points\nConseil : pour être lue par tous, elle reste à 60 points au moins."},
		{"base = \"affiche\"\n[tailles]\ncorps = { min = 14, base = 14 }", "ligne 3, colonne 28 : la taille « corps » " +
			"descend à 14 points\nConseil : pour être lue par tous, elle reste à 18 points au moins."},
		{"base = \"affiche\"\n[affiche]\nqr_autres_court = \"{nombres} lieux\"",
			"ligne 3, colonne 19 : {nombres} n’existe pas\nConseil : Vouliez-vous {nombre} ?"},
		{"base = \"affiche\"\n[[section]]\ncontenu = \"services\"\nzone = \"bas\"",
			"ligne 3, colonne 11 : le bloc « services » n’existe pas\nConseil : choisissez parmi : annonce, lieux, qr, texte."},
		{"base = \"affiche\"\n[page]\nformat = \"A5\"", "ligne 3, colonne 10 : la valeur « A5 » n’est pas " +
			"possible\nConseil : Vouliez-vous « A4 » ?"},
		{logo + "\"petit.png\"", "ligne 4, colonne 9 : l’image « petit.png » est trop petite (60 × 40 points) : elle " +
			"serait floue\nConseil : demandez une image d’au moins 142 points de large."},
		{logo + "\"grand.png\"", "ligne 4, colonne 9 : l’image « grand.png » est trop grande (3200 × 10 points)\nConseil " +
			": réduisez-la à 3000 points au plus."},
		{logo + "\"faux.png\"", "ligne 4, colonne 9 : l’image « faux.png » est abîmée, ou n’est pas une image PNG ou " +
			"JPEG\nConseil : enregistrez-la de nouveau en PNG."},
		{logo + "\"coupe.png\"", "ligne 4, colonne 9 : l’image « coupe.png » est abîmée\nConseil : enregistrez-la de " +
			"nouveau en PNG."},
		{logo + "\"logo.bmp\"", "ligne 4, colonne 9 : une image « .bmp » n’est pas lue\nConseil : enregistrez le logo en " +
			"PNG, en JPEG ou en SVG simple."},
		{logo + "\"degrade.svg\"", "ligne 4, colonne 9 : le dessin « degrade.svg », ligne 2 : « fill=\"url(#a)\" » n’est " +
			"pas imprimé." + enPNG},
		{logo + "\"texte.svg\"", "ligne 4, colonne 9 : le dessin « texte.svg », ligne 3 : « <text> » n’est pas un tracé " +
			"simple, Feuillet ne l’imprime pas." + enPNG},
		{logo + "\"sans.svg\"", "ligne 4, colonne 9 : le dessin « sans.svg », ligne 1 : sa taille n’est pas donnée, ou " +
			"il est vingt fois plus long que large." + enPNG},
		{logo + "\"lourd.svg\"", "ligne 4, colonne 9 : le dessin « lourd.svg », ligne 1 : il est trop lourd, ou trop " +
			"compliqué." + enPNG},
		{logo + "\"vide.svg\"", "ligne 4, colonne 9 : le dessin « vide.svg » est vide." + enPNG},
		{logo + "\"casse.svg\"", "ligne 4, colonne 9 : le dessin « casse.svg » est abîmé, ou n’est pas du SVG." + enPNG},
		{logo + "\"absent.svg\"", "ligne 4, colonne 9 : l’image « absent.svg » n’est pas dans le dossier\nConseil : " +
			"copiez-la à côté de modele.toml."},
		{logo + "\"../logo.png\"", "ligne 4, colonne 9 : le logo n’est pas dans le dossier du modèle\nConseil : copiez-y " +
			"l’image, et donnez son nom seul : \"logo.png\"."},
		{"base = \"affiche\"\n[logo]\nimage = \"bon.png\"", "ligne 2, colonne 2 : le logo n’a pas de " +
			"description\nConseil : ajoutez description = \"Commune de …\" : elle est lue aux personnes aveugles."},
	}
	for _, tt := range tests {
		dir := ecrire(t, tt.modele)
		for name, data := range files {
			if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		_, err := templates.Verifier(dir)
		if err == nil {
			t.Errorf("%q is accepted", tt.modele)
			continue
		}
		if got := plain(strings.TrimPrefix(dit(err), filepath.Join(dir, templates.Nom)+", ")); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.modele, got, tt.want)
		}
	}
	dir := ecrire(t, logo+"\"bon.png\"")
	if err := os.WriteFile(filepath.Join(dir, "bon.png"), files["bon.png"], 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := templates.Verifier(dir); err != nil {
		t.Errorf("a good logo: %v", err)
	}
}

// A directory and the sheet of a service take colours, words, logo and
// publisher as the other papers do; what they do not print is told.
func TestHeritageDesCles(t *testing.T) {
	const common = "\n[couleurs]\nprincipale = \"#1F5C3A\"\n[editeur]\nnom = \"la mairie\"\n[textes]\ngratuit = " +
		"\"Gratuit.\"\n[annuaire]\narrets = \"Passe :\"\n" +
		"[services.\"Aide aux démarches administratives\"]\ncourt = \"papiers\""
	for _, d := range []string{"annuaire", "fiche-service"} {
		if _, err := templates.Verifier(ecrire(t, "base = \""+d+"\""+common)); err != nil {
			t.Errorf("%s: %v", d, err)
		}
		for _, useless := range []string{"ajustement = []", "[bandeau]\ntexte = \"x\"", "[publics.\"Jeunes\"]\ntitre = \"x\"",
			"[affiche]\ntitre = \"x\""} {
			_, err := templates.Verifier(ecrire(t, "base = \""+d+"\"\n"+useless))
			if err == nil || !strings.Contains(plain(err.Error()), "ne sert pas dans le papier « "+d+" »") {
				t.Errorf("%s, %q: %v", d, useless, err)
			}
		}
	}
}
