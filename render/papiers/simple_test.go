package papiers_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/papertest"
)

// simples are papers in simple words, and what is asked of each.
var simples = map[string]string{"annuaire": "", "affiche": "commune=Valbrune", "fiche-lieu": "",
	"fiche-service": "service=démarches"}

// mots are the words of a sentence of a simple paper, at most.
const mots = 12

var phrase = regexp.MustCompile(`[.!?:;\n]+(\s|$)`)

// heure is a clock time, which is one thing to read.
var heure = regexp.MustCompile(`\d+ h( \d\d)?`)

// longues are the sentences of some lines of more than so many words, but for what a
// record writes itself: names, addresses, the publisher's.
func longues(lignes, donnees []string) (out []string) {
	for _, ligne := range lignes {
		ligne = papertest.Plain(ligne)
		for _, d := range donnees {
			if d != "" {
				ligne = strings.ReplaceAll(ligne, papertest.Plain(d), "X")
			}
		}
		for _, s := range phrase.Split(heure.ReplaceAllString(ligne, "H"), -1) {
			if len(strings.Fields(s)) > mots {
				out = append(out, s)
			}
		}
	}
	return out
}

// In simple words, no sentence of a paper is long, and it has fewer of them.
func TestSimpleWordsAreFewAndShort(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	donnees := []string{e.Editeur.Nom, e.Editeur.Adresse}
	for _, l := range lieux {
		donnees = append(donnees, l.Nom, l.Adresse, l.ComplementAdresse)
	}
	slices.SortFunc(donnees, func(a, b string) int { return len(b) - len(a) })
	for nom, query := range simples {
		said := map[string][]string{}
		for _, simple := range []string{"", "oui"} {
			p := papertest.Paper(t, nom)
			c := papertest.Order(t, p, valDeBrune(lieux, e), e, query, map[string]string{"simple": simple})
			_, docs, err := papertest.Compose(p, c)
			if err != nil {
				t.Fatalf("%s: %v", nom, err)
			}
			for _, d := range docs[:min(len(docs), 12)] {
				if d.Refus != nil {
					t.Errorf("%s %q: %v", nom, d.Noms, d.Refus)
					continue
				}
				if last := d.Noms[len(d.Noms)-1]; strings.HasSuffix(last, " simple") != (simple != "") {
					t.Errorf("%s: the file is called %q", nom, d.Noms)
				}
				b, err := papertest.Bytes(d)
				if err != nil {
					t.Fatal(err)
				}
				said[simple] = append(said[simple], papertest.Said(papertest.Read(t, b))...)
			}
		}
		for _, s := range longues(said["oui"], donnees) {
			t.Errorf("%s, in simple words: %d words: %s", nom, len(strings.Fields(s)), s)
		}
		count := func(lignes []string) int { return len(strings.Fields(strings.Join(lignes, " "))) }
		if short, long := count(said["oui"]), count(said[""]); short >= long && nom != "affiche" { // its words are few
			t.Errorf("%s: %d words, not fewer than %d", nom, short, long)
		}
	}
}

// Simple words are for the public: whoever reads the official ones is told so, and where.
func TestSimpleWordsAreForThePublic(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	for nom, query := range simples {
		for _, pour := range []string{"aidants", "pro"} {
			p := papertest.Paper(t, nom)
			c := papertest.Order(t, p, valDeBrune(lieux, e), e, query, map[string]string{"simple": "oui", "pour": pour})
			_, _, err := papertest.Compose(p, c)
			if f := faute.De(err); f == nil || f.Champ != render.OptionSimple.Nom || f.Conseil == "" {
				t.Errorf("%s for %s: %v", nom, pour, err)
			}
		}
	}
}

// valDeBrune is the base of the example.
func valDeBrune(lieux []lieu.Lieu, e *render.Edition) *papertest.Base {
	return &papertest.Base{Places: lieux, Known: e.Territoires, Titre: "Val de Brune"}
}
