package render_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/render"
)

var formulaire = render.Papier{ASaisir: []render.ASaisir{{Nom: "nom"}, {Nom: "remarques", Lignes: true},
	{Nom: "besoin", Choix: []render.Choix{{Nom: "arnaques", Titre: "arnaques"},
		{Nom: "acces-internet", Titre: "accès Internet"}}}}}

// Whatever prints or encodes what holds a Saisie tells nothing of a person.
func TestASaisieTellsNothing(t *testing.T) {
	s, err := formulaire.LireSaisie(map[string][]string{"nom": {"Zéphirine Quatrebarbes"}})
	if err != nil || s.Texte("nom") != "Zéphirine Quatrebarbes" {
		t.Fatalf("%q, %v", s.Texte("nom"), err)
	}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("fait", "saisie", s, "tout", render.Commande{Saisie: s})
	held := struct{ cachee render.Saisie }{s}
	said := fmt.Sprintf("%v %+v %#v %s %q %v %+v %#v %v", s, s, s, s, s, &s, held, held, render.Commande{Saisie: s})
	js, err := json.Marshal(s)
	if err == nil {
		t.Errorf("encoded as %s", js)
	}
	if all := said + string(js) + log.String() + fmt.Sprint(err); strings.Contains(all, "Quatrebarbes") {
		t.Errorf("told: %s", all)
	}
}

func TestLireSaisie(t *testing.T) {
	for _, c := range []struct {
		valeurs map[string][]string
		dit     string // of the fault, empty for none
	}{
		{nil, ""},
		{map[string][]string{"nom": {" Zoé "}, "remarques": {"Un.\r\nDeux."}}, ""},
		{map[string][]string{"besoin": {"Arnaques, acces internet"}}, ""},
		{map[string][]string{"besoin": {"accès Internet", "arnaques"}}, ""},
		{map[string][]string{"besoin": {"Quatrebarbes"}}, "« besoin » : une des réponses n'est pas comprise"},
		{map[string][]string{"Quatrebarbes": {"x"}}, "un des champs écrits n'est pas de ce papier"},
		{map[string][]string{"nom": {"Quatrebarbes", "b"}}, "« nom » est écrit deux fois"},
		{map[string][]string{"nom": {"Quatrebarbes\nb"}}, "« nom » contient des signes invisibles, ou plusieurs lignes"},
		{map[string][]string{"nom": {"Quatrebarbes\u202e"}}, "« nom » contient des signes invisibles, ou plusieurs lignes"},
		{map[string][]string{"nom": {strings.Repeat("m", 121)}}, "« nom » est trop long pour sa case"},
	} {
		s, err := formulaire.LireSaisie(c.valeurs)
		f := faute.De(err)
		if (c.dit == "") != (err == nil) || err != nil && (f == nil || f.Texte != c.dit || f.Conseil == "") {
			t.Errorf("%q: %v, want %q", c.valeurs, err, c.dit)
		}
		if err != nil && strings.Contains(fmt.Sprint(f, f.Conseil), "Quatrebarbes") {
			t.Errorf("the fault repeats it: %v", f)
		}
		if len(c.valeurs["besoin"]) > 0 && err == nil && !(s.Coche("besoin", "arnaques") &&
			s.Coche("besoin", "acces-internet")) {
			t.Errorf("%q: not ticked", c.valeurs)
		}
	}
	if _, err := (&render.Papier{}).LireSaisie(map[string][]string{"nom": {"a"}}); faute.De(err) == nil {
		t.Errorf("a paper without fields: %v", err)
	}
}

// A file of values is lines, or JSON; its faults say the line, never what it says.
func TestLireTexteSaisie(t *testing.T) {
	for _, c := range []struct{ texte, lu, dit string }{
		{"", "map[]", ""},
		{"# essai\r\nNom : Zoé d'Arc\r\n\r\nbesoin: arnaques, acheter\n",
			"map[besoin:[arnaques, acheter] nom:[Zoé d'Arc]]", ""},
		{"\uFEFFheure : 10:30", "map[heure:[10:30]]", ""},
		{"remarques : un\nremarques : deux", "map[remarques:[un deux]]", ""},
		{`{"nom": "Zoé", "besoin": ["arnaques", "acheter"]}`, "map[besoin:[arnaques acheter] nom:[Zoé]]", ""},
		{`{"nom": 3}`, "map[]", "ce fichier commence comme du JSON, et n'en est pas"},
		{`{"nom": "Quatrebarbes"`, "map[]", "ce fichier commence comme du JSON, et n'en est pas"},
		{"nom : a\nQuatrebarbes", "map[]", "la ligne 2 n'est pas comprise"},
		{"nom : Zo\xe9", "map[]", "ce fichier n'est pas un texte lisible"},
		{"nom : " + strings.Repeat("é", render.SaisieOctets), "map[]",
			"ce fichier est trop grand pour des valeurs à imprimer"},
	} {
		lu, err := render.LireTexteSaisie([]byte(c.texte))
		f := faute.De(err)
		if fmt.Sprint(lu) != c.lu || (err == nil) != (c.dit == "") || f != nil && (f.Texte != c.dit || f.Conseil == "") {
			t.Errorf("%.40q: %v, %v", c.texte, lu, err)
		}
		if err != nil && strings.Contains(fmt.Sprint(err), "Quatrebarbes") {
			t.Errorf("the fault repeats it: %v", err)
		}
	}
}
