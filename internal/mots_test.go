package arch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Words of the terminal: a page that shows the same text has neither.
var (
	option   = regexp.MustCompile(`(^|[^\pL\pN_-])--\pL`)
	commande = regexp.MustCompile(`(^|[^\pL\pN])feuillet \p{Ll}`)
)

// speakers may name options and commands: the command itself, and tools of this project.
var speakers = []string{"cmd/feuillet", "scripts/"}

// Texts below the command say what is wrong and what to do; only it knows how that is typed.
func TestOnlyTheCommandNamesOptionsAndCommands(t *testing.T) {
	literals := 0
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"), speaks(name):
			return nil
		}
		n, err := namesTerminal(t, name)
		literals += n
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if literals < 1000 {
		t.Errorf("only %d literals seen, the search is broken", literals)
	}
}

// What else is embedded and read by people: models, with the comments of who
// changes them, and the pages and words of the browser.
func TestNoModelAndNoPageNamesOptionsOrCommands(t *testing.T) {
	read := map[string]int{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		ext := path.Ext(name)
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case ext != ".toml" && ext != ".html" && ext != ".txt", speaks(name), !strings.Contains(name, "/"):
			return nil
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		for i, line := range strings.Split(string(text), "\n") {
			if option.MatchString(line) || commande.MatchString(line) {
				t.Errorf("%s:%d: %s: an option or a command is named by cmd/feuillet alone", name, i+1, line)
			}
		}
		read[ext]++
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if read[".toml"] < 5 || read[".html"] < 5 || read[".txt"] < 1 {
		t.Errorf("only %v files were read", read)
	}
}

func speaks(name string) bool {
	for _, s := range speakers {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}

// namesTerminal faults the string literals of a file that name an option or a
// command, and counts them all.
func namesTerminal(t *testing.T, name string) (n int, err error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, filepath.Join(root, name), nil, parser.SkipObjectResolution)
	if err != nil {
		return 0, err
	}
	ast.Inspect(file, func(node ast.Node) bool {
		lit, ok := node.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		n++
		if s, err := strconv.Unquote(lit.Value); err == nil && (option.MatchString(s) || commande.MatchString(s)) {
			t.Errorf("%s:%d: %s: an option or a command is named by cmd/feuillet alone; give a Geste or a Champ", name,
				set.Position(lit.Pos()).Line, lit.Value)
		}
		return true
	})
	return n, nil
}

func TestWordsOfTheTerminalAreFound(t *testing.T) {
	for text, want := range map[string]bool{
		"Ajoutez --confirmer.": true, "--base FICHIER": true, "Tapez « feuillet --help »": true,
		"(feuillet importer FICHIER)": true, "numerique--acceder-a-du-materiel": false, "un tiret -- puis un autre": false,
		"feuillet.db": false, "Feuillet lit": false,
		"<!-- note -->": false, "feuillet": false,
	} {
		if got := option.MatchString(text) || commande.MatchString(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
