package lisible_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// records reads the real rows beside the project, by id. They name real people:
// tests refer to their ids and never copy them.
func records(t *testing.T) map[string]lieu.Lieu {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/data/lieux/*.csv")
	if len(files) == 0 {
		t.Skip("no real records: ../shared/data/lieux is absent")
	}
	out := map[string]lieu.Lieu{}
	for _, f := range files {
		h, err := os.Open(f)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(h).ReadAll()
		h.Close()
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		for _, row := range rows[1:] {
			l := record(rows[0], row)
			out[l.Id] = l
		}
	}
	return out
}

func record(header, row []string) (l lieu.Lieu) {
	for _, c := range lieu.Champs() {
		i := slices.Index(header, c.Nom)
		if i < 0 || row[i] == "" {
			continue
		}
		switch p := c.Pointeur(&l).(type) {
		case *string:
			*p = row[i]
		case *[]string:
			*p = strings.Split(row[i], lieu.Separateur)
		case *float64:
			*p, _ = strconv.ParseFloat(row[i], 64)
		case *time.Time:
			*p, _ = time.Parse(time.DateOnly, row[i])
		}
	}
	return l
}

// The rows by which records.md teaches the composer.
func TestRecordsNoms(t *testing.T) {
	all := records(t)
	for id, want := range map[string]string{
		"France-Services_735": "France services de Pons",
		"La-Creuse_9":         "MJC centre social",
		"La-Creuse_12":        "Aide avec Internet à La Souterraine",
		"La-Creuse_33":        "Mairie de Marsac",
		"La-Creuse_53":        "Aide avec Internet à Tercillat", // the room is that of the commune it is joined to
		"La-Creuse_30":        "Aide avec Internet à Marsac",    // its name is another commune
		"Gironde_53":          "Bibliothèque municipale",
		"Gironde_63":          "Bibliothèque",
		"Gironde_190":         "Le Chai 2.0",
		"Hub-lo_515":          "Espace public numérique Sanitas",
		"Hub-lo_138":          "Espace public numérique médiathèque les Jacobins",
		"Corse_79":            "Commune de Ventiseri",
	} {
		if got, _ := lisible.NomPublic(all[id], ""); got != want {
			t.Errorf("%s = %q, want %q", id, got, want)
		}
	}
	jacobins := "Espace public numérique médiathèque les Jacobins"
	if got := lisible.TypePublic(all["Hub-lo_138"].Typologie, jacobins); got != "" {
		t.Errorf("the name of Hub-lo_138 says its type, got %q", got)
	}
}

func TestRecordsAdresses(t *testing.T) {
	all := records(t)
	for id, want := range map[string]string{
		"Gironde_251":           "Pôle culturel et sportif du Bois fleuri - rue Lavergne",
		"Gironde_63":            "Le bourg",
		"Corse_79":              "Mairie",
		"Nouvelle-Calédonie_22": "20 rue Anatole France|Centre-Ville- galerie Compact Mégastore",
	} {
		l := all[id]
		if got := strings.Join(lisible.AdressePublique(&l, l.Commune), "|"); got != want {
			t.Errorf("%s = %q, want %q", id, got, want)
		}
	}
}

func TestRecordsAcces(t *testing.T) {
	all := records(t)
	get := func(id string) *lieu.Lieu { l := all[id]; return &l }
	for id, want := range map[string]bool{"Gironde_190": true, "Gironde_163": false, "Gironde_23": false,
		"Gironde_249": false, "Gironde_159": false, "Gironde_74": true, "Gironde_276": false} {
		if got, ok := lisible.LireTextes(get(id)).Restreint(); ok != want {
			t.Errorf("Restreint(%s) = %q, %v", id, got, ok)
		}
	}
	if !lisible.LireTextes(get("Hub-lo_515")).SurRendezVous() {
		t.Error("Hub-lo_515 asks for an appointment")
	}
	for id, siege := range map[string]bool{"Bus-France-Services-en-Charente_1": false, "France-Services_345": true} {
		if l := get(id); !lisible.Itinere(l) || lisible.LireTextes(l).SiegeSeulement() != siege {
			t.Errorf("%s: mobile %v, office %v", id, lisible.Itinere(l), lisible.LireTextes(l).SiegeSeulement())
		}
	}
	tel, _ := lisible.TelephoneLocal(get("Ultra-numerique_133").Telephone, "97415")
	if tel != "09\u00a072\u00a072\u00a039\u00a049" {
		t.Errorf("Ultra-numerique_133 = %q", tel)
	}
	if _, ok := lisible.DateSure(get("Bus-France-Services-en-Charente_1")); ok {
		t.Error("1970 is no date")
	}
}

func TestRecordsHoraires(t *testing.T) {
	all := records(t)
	creuse, n := 0, 0
	for id, l := range all {
		if _, ok := lisible.LireTextes(&l).Horaires(); ok {
			n++
			if strings.HasPrefix(id, "La-Creuse") {
				creuse++
			}
		}
	}
	if n < 85 || creuse < 54 {
		t.Errorf("%d hours in texts, %d in la Creuse", n, creuse)
	}
	l := all["La-Creuse_53"]
	if got, _ := lisible.LireTextes(&l).Horaires(); got != "Ateliers le lundi après-midi, à la salle polyvalente." {
		t.Errorf("La-Creuse_53 = %q", got)
	}
}

var (
	mobileLeft = regexp.MustCompile(`\b0[67](?:[ .\-]?\d{2}){4}\b`)
	personLeft = regexp.MustCompile(`\b(?:par|Par|PAR|Mme|Monsieur|Madame) \p{Lu}\p{Ll}+ \p{Lu}\p{L}+`)
)

// Nothing of a person is left in what public paper prints of 4,096 real rows.
func TestRecordsViePrivee(t *testing.T) {
	surnames := map[string]bool{}
	all := records(t)
	for id, l := range all {
		m := mediator.FindStringSubmatch(l.Nom)
		if strings.HasPrefix(id, "La-Creuse") && m != nil &&
			strings.Contains(lieu.Plier(l.PresentationDetail), ", par "+lieu.Plier(m[1])) {
			surnames[lieu.Plier(m[2])] = true
		}
	}
	if len(surnames) < 8 {
		t.Fatalf("only %d mediators found", len(surnames))
	}
	for id, l := range all {
		nom, _ := lisible.NomPublic(l, "")
		texte, _ := lisible.TextePublic(l.PresentationDetail)
		heures, _ := lisible.LireTextes(&l).Horaires()
		sortie := strings.Join([]string{nom, texte, heures}, "\n")
		if m := mobileLeft.FindString(sortie); m != "" && !strings.Contains(sortie, "/"+m) {
			t.Errorf("%s: a mobile number is left", id)
		}
		if id != "Hub-lo_522" && personLeft.MatchString(texte+heures) { // « deux conseillers » are nobody
			t.Errorf("%s: somebody seems to be named", id)
		}
		if !strings.HasPrefix(id, "La-Creuse") {
			continue
		}
		for _, mot := range strings.FieldsFunc(lieu.Plier(sortie),
			func(r rune) bool { return strings.ContainsRune(" ,.\n'()-/", r) }) {
			if surnames[mot] {
				t.Errorf("%s: a mediator is named", id)
			}
		}
	}
}

// mediator is how la Creuse names who helps, after the town; the last word is
// the surname, which the text repeats.
var mediator = regexp.MustCompile(` - (\p{Lu}\p{Ll}{3,}) (\p{Lu}\p{Ll}{3,})\s*$`)
