package atelier_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
)

func TestAFolderWithAForeignFileGoesOn(t *testing.T) {
	dir := files(t, map[string]string{"1.csv": places(1, 2), "2.txt": "Deux communes.",
		"3.csv": "nom,commune\nRelais,Pons\n", "4.html": "<!DOCTYPE html>",
		"5.json": `[{"id": "9", "nom": "Relais", "commune": "Pons", "source": "Essai",
		"conditions_acces": "Payant : L'accès est payant"}]`,
		".cache": "x", "~$1.csv": "x", "ailleurs/1.csv": places(1, 1)})
	sources, err := atelier.Sources([]string{dir}, nil)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := create(t)
	b, j := imported(t, a, atelier.Import{Sources: sources})
	j.want(t,
		"1.csv is CSV", "1.csv: 2 new, 0 changed, 0 as before, 0 refused, 0 gone",
		"left aside (etranger) 2.txt, ligne 1 : il manque des colonnes : nom, commune (ou code_insee), id. Colonnes de "+
			"ce fichier : « Deux communes. »", "left aside (fichier) 3.csv, ligne 1 : il manque des colonnes : id. Colonnes "+
			"de ce fichier : « nom », « commune »",
		"left aside (etranger) 4.html : c'est une page web, pas une liste de lieux",
		"5.json is JSON, standard 0.1", "5.json: 1 new, 0 changed, 0 as before, 0 refused, 0 gone")
	if b.Ranges() != 2 || len(b.Laisses) != 3 || !b.Incomplet() {
		t.Errorf("result %+v", b)
	}
	if n := count(t, a); n != 3 {
		t.Errorf("%d places kept", n)
	}
}

// Alone, a file at fault ends the work; the same file in a folder is left aside.
func TestAFileAskedForByItsNameIsNotLeftAside(t *testing.T) {
	dir := files(t, map[string]string{"page.csv": "<html>", "bon.csv": places(1, 1)})
	a, _ := create(t)
	var j journal
	i := atelier.Import{Sources: []atelier.Source{{Nom: "page.csv", Chemin: filepath.Join(dir, "page.csv")},
		{Nom: "bon.csv", Chemin: filepath.Join(dir, "bon.csv")}}}
	_, err := a.Importer(t.Context(), i, j.voir)
	wants(t, err, faute.Etranger, "page web")
	j.want(t)
	i.Sources[0].Parmi = true
	if b, err := a.Importer(t.Context(), i, nil); err != nil || b.Ranges() != 1 || b.Incomplet() {
		t.Errorf("%+v, %v", b, err)
	}
}

func TestWhatNoBaseCouldTakeLeavesNone(t *testing.T) {
	dir := files(t, map[string]string{"a.csv": places(1, 1), "page.csv": "<html>", "vide.csv": ""})
	file := func(name string) atelier.Source {
		return atelier.Source{Nom: name, Chemin: filepath.Join(dir, name)}
	}
	foreign := file("page.csv")
	foreign.Parmi = true
	named, without, again := of(file("a.csv"), file("page.csv")), of(file("a.csv")), of(file("a.csv"))
	named.Nom, without.Regles.Sans, again.Regles.Avec = "x", []string{"telefone"}, []string{"pivot"}
	for name, tt := range map[string]struct {
		i       atelier.Import
		genre   faute.Genre
		part    string
		before  bool // Verifier says it, without a base
		gesture []string
	}{
		"no file":    {of(), faute.Demande, "il manque le fichier", true, nil},
		"same names": {of(file("a.csv"), text("a.csv", "")), faute.Demande, "deux fichiers", true, []string{faute.AutreNom}},
		"one name":   {named, faute.Demande, "un seul fichier", true, nil},
		"rule":       {without, faute.Demande, "telefone", true, nil},
		"doubt":      {again, faute.Demande, "pivot", true, nil},
		"absent":     {of(file("absent.csv")), faute.Demande, "ne peut pas être lu", false, nil},
		"empty":      {of(file("vide.csv")), faute.Fichier, "vide.csv", false, nil},
		"foreign":    {of(foreign), faute.Demande, "aucun de ces fichiers", false, []string{faute.Aide}},
	} {
		t.Run(name, func(t *testing.T) {
			if err := tt.i.Verifier(); tt.before {
				wants(t, err, tt.genre, tt.part)
			} else if err != nil {
				t.Error(err)
			}
			a, path := create(t)
			_, err := a.Importer(t.Context(), tt.i, nil)
			wants(t, err, tt.genre, tt.part, tt.gesture...)
			if err := a.Close(); err != nil {
				t.Error(err)
			}
			if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("a base was left (%v)", err)
			}
		})
	}
}

// A reader that breaks anywhere gives its error; files before are kept, the
// base is as they left it.
func TestABrokenReaderChangesNothing(t *testing.T) {
	broken := errors.New("the cable is out")
	whole := places(100, 3000)
	for _, n := range []int{1, len(head), len(whole) / 2, len(whole)} {
		a, _ := create(t)
		var j journal
		b, err := a.Importer(t.Context(), atelier.Import{Sources: []atelier.Source{text("un.csv", places(1, 3)),
			{Nom: "deux.csv", Entree: io.MultiReader(strings.NewReader(whole[:n]), iotest.ErrReader(broken))}}}, j.voir)
		if !errors.Is(err, broken) {
			t.Errorf("after %d bytes: %v", n, err)
		}
		if len(b.Importes) != 1 || b.Importes[0].Fichier != "un.csv" || count(t, a) != 3 {
			t.Errorf("after %d bytes: %d places, %+v", n, count(t, a), b)
		}
		if strings.Contains(strings.Join(j, "\n"), "deux.csv is") {
			t.Errorf("after %d bytes, told %q", n, j)
		}
	}
}

// A pipe that says nothing more can be left before its first row.
func TestASilentPipeCanBeLeft(t *testing.T) {
	for _, n := range []int{0, 3, len(head), len(head) + 9} {
		a, _ := create(t)
		ctx, stop := context.WithCancel(t.Context())
		_, err := a.Importer(ctx, of(atelier.Source{Nom: "x", Entree: &stopping{strings.NewReader(places(1, 1)[:n]), stop}}),
			nil)
		wants(t, err, faute.Interrompu, "interrompu")
		stop()
	}
}

// stopping gives its rows, stops the work, and never ends by itself.
type stopping struct {
	r    io.Reader
	stop func()
}

// Read implements io.Reader.
func (s *stopping) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err == nil {
		return n, nil
	}
	s.stop()
	select {}
}

func TestAnImportStoppedHalfWayLeavesTheBaseAsItWas(t *testing.T) {
	a, path := create(t)
	imported(t, a, of(text("lieux.csv", places(1, 2))))
	check := unchanged(t, path)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	_, err := a.Importer(ctx, atelier.Import{Sources: []atelier.Source{
		{Nom: "lieux.csv", Entree: &stopping{strings.NewReader(places(3, 4000)), stop}}}}, nil)
	wants(t, err, faute.Interrompu, "interrompu")
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v has lost its cause", err)
	}
	check()
	if b, _ := imported(t, a, of(text("lieux.csv", places(1, 2)))); b.Importes[0].Inchanges != 2 {
		t.Errorf("the next import finds %+v", b)
	}
}

func TestTheBaseOfOthersIsNotTakenAway(t *testing.T) {
	a, path := create(t)
	imported(t, a, of(text("lieux.csv", places(1, 2))))
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := atelier.Create(t.Context(), path, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := again.Importer(t.Context(), atelier.Import{}, nil); err == nil {
		t.Error("imported nothing")
	}
	if err := errors.Join(again.Close(), again.Close()); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestHalfAFileNeedsAnAgreement(t *testing.T) {
	a, path := create(t)
	imported(t, a, of(text("lieux.csv", places(1, 12))))
	check := unchanged(t, path)
	half := func() []atelier.Source {
		s := text("lieux.csv", places(1, 1))
		s.Parmi = true // in a folder too: it is the person who decides
		return []atelier.Source{s}
	}
	_, err := a.Importer(t.Context(), atelier.Import{Sources: half()}, nil)
	wants(t, err, faute.Fichier, "11 des 12 lieux", faute.Confirmer)
	check()
	if b, _ := imported(t, a, atelier.Import{Sources: half(), Confirmer: true}); b.Importes[0].Partis != 11 {
		t.Errorf("agreed, and got %+v", b)
	}
}

func TestReadingAndEmptyWorkshopsImportNothing(t *testing.T) {
	_, err := atelier.Vide(atelier.Options{}).Importer(t.Context(), of(text("a.csv", head)), nil)
	wants(t, err, faute.Base, "aucune base", faute.Importer)
	path := filepath.Join(t.TempDir(), "b.db")
	a, err := atelier.Create(t.Context(), path, atelier.Options{})
	if err != nil || a.Chemin() != path {
		t.Fatal(a.Chemin(), err)
	}
	imported(t, a, of(text("a.csv", places(1, 1))))
	a.Close()
	check := unchanged(t, path)
	r, err := atelier.Open(t.Context(), path, store.Lecture, atelier.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Importer(t.Context(), of(text("b.csv", places(2, 1))), nil); err == nil {
		t.Error("a base opened for reading was written")
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	check()
}
