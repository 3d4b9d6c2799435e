package web_test

import (
	"fmt"
	"maps"
	"net/http"
	"strings"
	"testing"

	"feuillet/internal/web"
	"feuillet/render/papiers"
)

// ecrans are the pages and their states, each at its address.
var ecrans = map[string]string{
	"accueil": "/", "affiche": "/affiche?commune=Valbrune",
	"affiche-faute": "/affiche?commune=Valbrune&jusqu-au=31/05/2020", "affiche-ou": "/affiche?ou=nullepart",
	"annuaire": "/annuaire?page=4", "fiches": "/fiche-lieu?commune=Valbrune&n=2",
	"texte": "/affiche/texte?commune=Valbrune", "lieux": "/lieux",
	"lieux-choix": "/lieux?ouvert=mercredi-matin&service=démarches", "lieux-aucun": "/lieux?texte=zzz",
	"lieu": "/lieu?id=Exemple_1", "lieu-changer": "/lieu?id=Exemple_1&champ=telephone", "lieu-inconnu": "/lieu?id=rien",
	"lieu-exclu": "/lieu?id=Exemple_5",
	"compris":    "/lieu/comprendre?id=Exemple_1&champ=horaires&valeur=mardi+9h-12h",
	"reglages":   "/reglages", "aide": "/aide", "bienvenue": "/bienvenue", "introuvable": "/rien", "donnees": "/donnees",
	"constats": "/donnees/constats", "doublons": "/donnees/doublons",
	"changements":       "/donnees/changements?depuis=01/01/2020",
	"relances":          "/donnees/relances",
	"changements-faute": "/donnees/changements?depuis=hier-soir", "tout": "/tout?commune=Valbrune",
	"tout-faute": "/tout?ou=nullepart", "apparence": "/apparence?papier=affiche", "charte": "/charte", "pages": "/pages",
	"page-neuve":   "/pages/ecrire?debut=numeros",
	"a-reimprimer": "/a-reimprimer", "mes-papiers": "/mes-papiers",
	"orientation-lieu": "/fiche-orientation?lieu=Exemple_1", "choisis-trop": "/lieux/choisis?papier=affiche",
}

// sansEcran are what is asked for and shows no page, with why.
var sansEcran = map[string]string{
	"/{papier}/pdf":       "a file",
	"/{papier}/image":     "a picture",
	"/charte/image":       "a picture",
	"/{papier}/tableau":   "a file",
	"/lieux/fichier":      "a file",
	"/donnees/a-corriger": "a file",
	"/territoires":        "propositions of a field",
	"/vie":                "nothing",
	"/travail":            "a state: en-cours, arrete, fini",
}

// tousLesEcrans are the pages to look at: those of the list, and the form of each paper.
func tousLesEcrans() map[string]string {
	out := maps.Clone(ecrans)
	for _, p := range papiers.Papiers() {
		out["papier-"+p.Nom] = "/" + p.Nom
		if !p.SansLieu {
			out["papier-"+p.Nom] += "?commune=Valbrune"
		}
	}
	return out
}

// Every page that can be asked for is looked at, or it is said why not.
func TestEveryPageIsLookedAt(t *testing.T) {
	mux := http.NewServeMux()
	for _, r := range web.Routes() {
		if r.Methode == http.MethodGet {
			mux.HandleFunc(r.Methode+" "+r.Chemin, func(http.ResponseWriter, *http.Request) {})
		}
	}
	vus := map[string]bool{}
	for nom, chemin := range tousLesEcrans() {
		r, err := http.NewRequest(http.MethodGet, strings.ReplaceAll(chemin, "é", "e"), nil)
		if err != nil {
			t.Fatal(nom, err)
		}
		_, route := mux.Handler(r)
		vus[strings.TrimPrefix(route, http.MethodGet+" ")] = true
	}
	for _, r := range web.Routes() {
		if r.Methode == http.MethodGet && vus[r.Chemin] == (sansEcran[r.Chemin] != "") {
			t.Errorf("%s is looked at: %v; why not: %q", r.Chemin, vus[r.Chemin], sansEcran[r.Chemin])
		}
	}
}

// preparer does what fills the pages: papers printed, one of them false since, a campaign,
// a place that is no more printed.
func (o onglet) preparer() {
	o.t.Helper()
	for _, d := range []string{"affiche?lieu=Exemple_1", "annuaire?commune=Valbrune", "affiche?commune=Fontbrune",
		"affiche?commune=Valbrune&jusqu-au=2026-11-30"} {
		o.f.imprimer(o.t, d)
	}
	for _, envoi := range [][]string{
		{"/mes-papiers", "geste", "situer", "num", "1", "ou", "porte de la mairie"},
		{"/mes-papiers/campagne", "nom", "janvier", "num", "1", "num", "2"},
		{"/lieu/corriger", "id", "Exemple_1", "champ", "telephone", "valeur", "0199000001", "confirmer", "oui"},
		{"/lieu/exclure", "id", "Exemple_5", "valeur", "Fermé pour toujours"},
	} {
		if code, s := o.f.envoyer(o.t, envoi[0], envoi[1:]...); code != http.StatusOK {
			o.t.Fatalf("%v: %d %s", envoi, code, s)
		}
	}
}

// etats are what a person meets that has no address of its own, in the order they are looked at.
var etats = []struct {
	nom   string
	faire func(o onglet)
}{
	{"heures-faute", func(o onglet) {
		o.aller("/lieu?id=Exemple_1")
		js[any](o, `const c = document.getElementById("c-horaires"); c.value = "quand on peut"; c.form.submit();0`)
		o.attendre(`document.querySelector("#f-horaires") && document.title.startsWith("Une réponse")`)
	}},
	{"grille", func(o onglet) {
		o.aller("/lieu?id=Exemple_1")
		js[any](o, `const d = document.getElementById("grille"); d.open = true; d.scrollIntoView();0`)
	}},
	{"liste-ouverte", func(o onglet) {
		o.aller("/affiche")
		js[any](o, `document.getElementById("c-ou").focus();0`)
		o.taper("brun")
		o.attendre(`document.querySelector("[role=listbox]:not([hidden]) [role=option]")`)
	}},
	{"image-ancienne", func(o onglet) {
		o.aller("/affiche?commune=Valbrune")
		js[any](o, `const c = document.getElementById("c-jusqu-au"); c.value = "hier"; c.dispatchEvent(new Event("input", {bubbles: true}));0`)
		o.attendre(`document.querySelector("#apercu.vieille")`)
	}},
	{"plis-ouverts", func(o onglet) {
		o.aller("/affiche?commune=Valbrune")
		js[any](o, `document.querySelectorAll("main details").forEach(d => { d.open = true; });0`)
	}},
	{"lieu-plis", func(o onglet) {
		o.aller("/lieu?id=Exemple_1")
		js[any](o, `document.querySelectorAll("main details").forEach(d => { d.open = true; }); document.getElementById("effacer").scrollIntoView();0`)
	}},
	{"oubli", func(o onglet) {
		o.aller("/lieu?id=Exemple_3")
		js[any](o, `document.querySelector("#effacer form").requestSubmit();0`)
		o.attendre(`document.querySelector("[name=accord]")`)
	}},
	{"ecrits", func(o onglet) {
		o.aller("/affiche?commune=Valbrune")
		js[any](o, `document.getElementById("enregistrer").click();0`)
		o.attendre(`location.pathname == "/affiche/enregistrer"`)
	}},
	{"campagne-faute", func(o onglet) {
		o.aller("/mes-papiers")
		js[any](o, `document.getElementById("campagne").submit();0`)
		o.attendre(`document.querySelector("#f-nom")`)
	}},
	{"couleur-faute", func(o onglet) {
		o.aller("/apparence?papier=affiche")
		js[any](o, `const c = document.getElementById("c-couleurs.principale"); c.value = "#ffff00"; c.form.submit();0`)
		o.attendre(`document.querySelector(".mot-faute")`)
	}},
	{"charte-gardee", func(o onglet) {
		o.f.laCharte(o.t)
		o.aller("/charte")
	}},
	{"charte-faute", func(o onglet) {
		o.aller("/charte")
		js[any](o, `const d = document.getElementById("c-logo.description"); d.value = ""; d.form.submit();0`)
		o.attendre(`document.querySelector(".mot-faute")`)
	}},
	{"pages-ecrites", func(o onglet) {
		if _, s := o.f.lire(o.t, "/pages"); !strings.Contains(s, "SAMU") { // in another window
			o.f.mesPages(o.t)
		}
		o.aller("/pages")
	}},
	{"page-changee", func(o onglet) { o.aller("/pages/ecrire?page=Horaires+d%27%C3%A9t%C3%A9") }},
	{"page-faute", func(o onglet) {
		o.aller("/pages/ecrire?page=Horaires+d%27%C3%A9t%C3%A9")
		js[any](o, `const d = document.getElementById("c-texte"); d.value = "Fermé **en août"; d.form.submit();0`)
		o.attendre(`document.querySelector(".mot-faute")`)
	}},
	{"en-cours", func(o onglet) {
		var b strings.Builder
		b.WriteString("id,nom,commune,code_insee\n")
		for i := range 60000 {
			fmt.Fprintf(&b, "Long_%d,Lieu %d,Pons,17283\n", i, i)
		}
		o.deposer("long.csv", b.String())
		o.attendre(`document.querySelector("#travail progress")`)
	}},
	{"arrete", func(o onglet) {
		o.deposer("rien.csv", "Obs;Ville d'ici\nx;Pons\n")
		o.f.Attendre()
		o.aller("/travail")
	}},
	{"fini", func(o onglet) { o.deposer("lieux.csv", troisLieux); o.f.Attendre(); o.aller("/travail") }},
	{"ferme", func(o onglet) {
		o.aller("/affiche")
		js[any](o, `document.getElementById("ferme").hidden = false; document.querySelectorAll("main, header, footer").forEach(x => { x.inert = true; });0`)
	}},
}
