package main

import (
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"feuillet/internal/atelier"
	"feuillet/internal/export"
	"feuillet/internal/faute"
	"feuillet/lieu/doublons"
)

// sample are two rows, then an error if there is one.
func sample(end error) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if yield("a & b", nil) && yield("=1;2", nil) && end != nil {
			yield("", end)
		}
	}
}

func writeSample(w io.Writer, form string, end error) error {
	t := export.Table[string]{Titles: []string{"nom"}, Cells: func(s string) []string { return []string{s} }}
	return writeRows(w, form, t, sample(end), func(w io.Writer, rows iter.Seq2[string, error]) error {
		return export.Each(rows, func(s string) error { _, err := io.WriteString(w, "- "+s+"\n"); return err })
	})
}

func TestRowsInEachForm(t *testing.T) {
	for form, want := range map[string]string{
		"": "- a & b\n- =1;2\n", enTexte: "- a & b\n- =1;2\n", enJSON: "\"a & b\"\n\"=1;2\"\n", enCSV: "nom\na & b\n'=1;2\n",
	} {
		var b strings.Builder
		if err := writeSample(&b, form, nil); err != nil || b.String() != want {
			t.Errorf("%q: %q, %v, want %q", form, b.String(), err, want)
		}
	}
	var b strings.Builder
	if err := linesOf(&b, []string{"a & b", "c"}); err != nil || b.String() != "\"a & b\"\n\"c\"\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

// A base that breaks in the middle is no short list.
func TestAnErrorOfTheRowsEndsThem(t *testing.T) {
	cut := errors.New("the disk is gone")
	for _, form := range []string{enTexte, enCSV, enJSON} {
		if err := writeSample(io.Discard, form, cut); !errors.Is(err, cut) {
			t.Errorf("%s: %v", form, err)
		}
		a, file := &app{out: io.Discard}, filepath.Join(t.TempDir(), "a.csv")
		err := a.vers(fileOut{sortie: file}, form, func(w io.Writer) error { return writeSample(w, form, cut) })
		if _, absent := os.Stat(file); !errors.Is(err, cut) || absent == nil {
			t.Errorf("%s: %v, and a file is there", form, err)
		}
	}
}

func TestFormsThatExist(t *testing.T) {
	for forme, ok := range map[string]bool{"": true, enTexte: true, enCSV: true, enJSON: true, "xml": false,
		"CSV": false} {
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
		for _, s := range atelier.Suites(p) {
			if got := reponse(s); !strings.HasPrefix(got, "feuillet doublons ") && !strings.HasSuffix(got, ".") {
				t.Errorf("%+v is answered by %q", s, got)
			}
		}
	}
	s := atelier.Suites(doublons.Proposition{Genre: doublons.MemeLieu, Ids: []string{"a", "b c"}})[1]
	if got := reponse(s); got != `feuillet doublons distinguer a "b c"` {
		t.Errorf("%q", got)
	}
}

func TestArgumentsThatAreNotTaken(t *testing.T) {
	c := &cobra.Command{Use: "feuillet"}
	c.AddCommand(&cobra.Command{Use: "copier", Run: func(*cobra.Command, []string) {}})
	for _, tt := range []struct {
		takes          cobra.PositionalArgs
		args           string
		texte, conseil string
	}{
		{sansArgument, "", "", ""},
		{sansArgument, "a b", "« a » est en trop", "Tapez « feuillet --help » pour voir les options."},
		{arguments("ID", "NOM"), "a b", "", ""},
		{arguments("ID", "NOM"), "a", "il manque : NOM", "Tapez : feuillet ID NOM"},
		{arguments("ID", "NOM"), "", "il manque : ID, NOM", "Tapez : feuillet ID NOM"},
		{arguments("ID"), "a b c", "« b » est en trop", "Tapez : feuillet ID"},
		{atMostOne("un seul", "feuillet a"), "", "", ""},
		{atMostOne("un seul", "feuillet a"), "a", "", ""},
		{atMostOne("un seul", "feuillet a"), "a b", "un seul", "Par exemple : feuillet a"},
		{onlyCommands, "", "", ""},
		{onlyCommands, "copir", "la commande « copir » n'existe pas", "Vouliez-vous « feuillet copier » ?"},
		{onlyCommands, "zzz", "la commande « zzz » n'existe pas", "Tapez « feuillet --help » pour voir les commandes."},
	} {
		f := faute.De(tt.takes(c, strings.Fields(tt.args)))
		switch {
		case f == nil && tt.texte == "":
		case f == nil || f.Texte != tt.texte || f.Conseil != tt.conseil || f.Genre != faute.Demande:
			t.Errorf("%q: %+v, want %q, %q", tt.args, f, tt.texte, tt.conseil)
		}
	}
	if first(nil) != "" || first([]string{"a", "b"}) != "a" {
		t.Error("the first argument is not the first")
	}
}

// Accents take more bytes than room: the helps of flags begin under one another.
func TestHelpsOfFlagsBeginUnderOneAnother(t *testing.T) {
	f := pflag.NewFlagSet("essai", pflag.ContinueOnError)
	f.String("regle", "", "une `règle` à écarter  ici")
	f.String("départ", "", "le `jour` du départ")
	f.Bool("tout", false, "tout dit")
	var colonnes []int
	for l := range strings.SplitSeq(strings.TrimRight(aligner(f.FlagUsages()), "\n"), "\n") {
		for _, aide := range []string{"une règle", "le jour", "tout dit"} {
			if avant, _, ok := strings.Cut(l, aide); ok {
				colonnes = append(colonnes, utf8.RuneCountInString(avant))
			}
		}
	}
	if len(colonnes) != 3 || colonnes[0] != colonnes[1] || colonnes[1] != colonnes[2] {
		t.Errorf("the helps begin at %v", colonnes)
	}
}
