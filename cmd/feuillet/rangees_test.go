package main

import (
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/lieu/doublons"
)

type essai struct {
	Nom string `json:"nom"`
}

func lignesDe(fin error, noms ...string) iter.Seq2[essai, error] {
	return func(yield func(essai, error) bool) {
		for _, n := range noms {
			if !yield(essai{n}, nil) {
				return
			}
		}
		if fin != nil {
			yield(essai{}, fin)
		}
	}
}

func tableEssai(d dialecte) rangees[essai] {
	return rangees[essai]{
		titres: []string{"nom", "rien"}, cellules: func(e essai) []string { return []string{e.Nom, ""} }, dialecte: d,
		texte: func(w io.Writer, lignes iter.Seq2[essai, error]) error {
			return chacune(lignes, func(e essai) error { _, err := io.WriteString(w, e.Nom+"\n"); return err })
		},
	}
}

func TestRowsInEachForm(t *testing.T) {
	for _, c := range []struct {
		forme string
		d     dialecte
		want  string
	}{
		{"", csvNu, "a & b\n=1;2\n"},
		{enTexte, csvNu, "a & b\n=1;2\n"},
		{enJSON, csvNu, "{\"nom\":\"a & b\"}\n{\"nom\":\"=1;2\"}\n"},
		{enCSV, csvNu, "nom,rien\na & b,\n=1;2,\n"},
		{enCSV, csvTableur, "\ufeffnom,rien\na & b,\n=1;2,\n"},
		{enCSV, csvExcel, "\ufeffnom;rien\r\na & b;\r\n\"'=1;2\";\r\n"},
	} {
		var b strings.Builder
		if err := tableEssai(c.d).ecrire(&b, c.forme, lignesDe(nil, "a & b", "=1;2")); err != nil || b.String() != c.want {
			t.Errorf("%s: %q, %v, want %q", c.forme, b.String(), err, c.want)
		}
	}
}

// A base that breaks in the middle is no short list.
func TestAnErrorOfTheRowsEndsThem(t *testing.T) {
	coupure := errors.New("the disk is gone")
	for _, forme := range []string{enTexte, enCSV, enJSON} {
		if err := tableEssai(csvNu).ecrire(io.Discard, forme, lignesDe(coupure, "a", "b")); !errors.Is(err, coupure) {
			t.Errorf("%s: %v", forme, err)
		}
		a := &app{out: io.Discard}
		chemin := filepath.Join(t.TempDir(), "a.csv")
		err := a.vers(chemin, false, func(w io.Writer) error { return tableEssai(csvNu).ecrire(w, forme, lignesDe(coupure, "a")) })
		if _, absent := os.Stat(chemin); !errors.Is(err, coupure) || absent == nil {
			t.Errorf("%s: %v, and a file is there", forme, err)
		}
	}
}

func TestFormsThatExist(t *testing.T) {
	for forme, ok := range map[string]bool{"": true, enTexte: true, enCSV: true, enJSON: true, "xml": false, "CSV": false} {
		if err := verifierForme(forme); (err == nil) != ok {
			t.Errorf("%q: %v", forme, err)
		}
	}
}

func TestAnswersToAPropositionAreCommands(t *testing.T) {
	for _, p := range []doublons.Proposition{
		{Genre: doublons.MemeLieu, Ids: []string{"a", "b c"}}, {Genre: doublons.FusionEtPartie, Ids: []string{"a__b", "a"}},
		{Genre: doublons.FusionDouteuse, Ids: []string{"a__b"}}, {Genre: doublons.FusionDouteuse, Ids: []string{"a", "a__b"}},
	} {
		if titresDoublons[p.Genre] == "" {
			t.Errorf("%s has no title", p.Genre)
		}
		for _, s := range atelier.Suites(p) {
			if sens[s.Sens] == "" || reponse(s) == "" {
				t.Errorf("%+v has no words", s)
			}
		}
	}
	s := atelier.Suites(doublons.Proposition{Genre: doublons.MemeLieu, Ids: []string{"a", "b c"}})[1]
	if got := reponse(s); got != `feuillet doublons distinguer a "b c"` {
		t.Errorf("%q", got)
	}
}
