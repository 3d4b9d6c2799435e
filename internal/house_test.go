package arch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu/selection"
	"feuillet/render/papiers"
)

// What docs/ARCHITECTURE.md says of the house, beside its imports: commands are
// thin, the workshop prints nothing, no clock is read below, and a paper, a
// criterion and an output format stand each in one place.

// sources calls see with every file of the program, tests apart, by its path.
func sources(t *testing.T, see func(name string, fset *token.FileSet, f *ast.File)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"), strings.HasPrefix(name, "scripts/"):
			return nil
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, filepath.Join(root, name), nil, parser.SkipObjectResolution)
		if err == nil {
			see(name, fset, f)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// literals calls see with every text of a file, but the paths of its imports.
func literals(f *ast.File, see func(text string, at token.Pos)) {
	ast.Inspect(f, func(n ast.Node) bool {
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if s, err := strconv.Unquote(l.Value); err == nil {
				see(s, l.Pos())
			}
		}
		return true
	})
}

// imported are the packages that a file names, by the name it gives them; those
// of ours are relative to the module.
func imported(f *ast.File) map[string]string {
	out := map[string]string{}
	for _, spec := range f.Imports {
		from, _ := strconv.Unquote(spec.Path.Value)
		from = strings.TrimPrefix(from, "feuillet/")
		name := path.Base(from)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		out[name] = from
	}
	return out
}

// uses calls see with each thing that a file takes from a package: its path, the
// name of the thing, and whether it is called.
func uses(f *ast.File, see func(from, name string, called bool, at token.Pos)) {
	packages, called := imported(f), map[*ast.SelectorExpr]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				called[sel] = true
			}
		case *ast.SelectorExpr:
			if id, ok := n.X.(*ast.Ident); ok && packages[id.Name] != "" {
				see(packages[id.Name], n.Sel.Name, called[n], n.Pos())
			}
		}
		return true
	})
}

// asked are the functions that a command may call of what decides: words and
// tables, nothing that reads a base or chooses.
var asked = map[string][]string{
	"internal/store": nil, "lieu/doublons": nil, "lieu/territoire": nil, "lieu": nil,
	"lieu/controle": {"Regles", "RegleDe", "Themes"}, "lieu/selection": {"Criteres"},
}

// A command reads flags, asks the workshop, and prints: what decides is not
// within its reach, and no function of it is long enough to decide.
func TestCommandsAreThin(t *testing.T) {
	imports := packages(t)["cmd/feuillet"]
	for _, decides := range []string{"database/sql", "examples", "internal/contours", "internal/fetch", "internal/inorder",
		"internal/source", "lieu/contour", "lieu/reparer", "render/doc", "render/layout", "render/pdf", "render/qr",
		"templates", "net/http"} {
		if imports[decides] {
			t.Errorf("cmd/feuillet imports %s: the workshop is asked instead", decides)
		}
	}
	const longest = 60
	sources(t, func(name string, fset *token.FileSet, f *ast.File) {
		if path.Dir(name) != "cmd/feuillet" {
			return
		}
		uses(f, func(from, what string, called bool, at token.Pos) {
			if may, ok := asked[from]; ok && called && !slices.Contains(may, what) {
				t.Errorf("%s calls %s of %s: the workshop is asked instead", fset.Position(at), what, from)
			}
		})
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if n := fset.Position(d.End()).Line - fset.Position(d.Pos()).Line; ok && n > longest {
				t.Errorf("%s: %s has %d lines, of %d at most", name, fn.Name.Name, n, longest)
			}
		}
	})
}

// Who shows a thing says it: below the command nothing is printed or logged, and
// what day it is, is given.
func TestOnlyTheCommandSpeaksAndKnowsTheDay(t *testing.T) {
	seen := 0
	sources(t, func(name string, fset *token.FileSet, f *ast.File) {
		if strings.HasPrefix(name, "cmd/") {
			return
		}
		uses(f, func(from, what string, _ bool, at token.Pos) {
			seen++
			switch {
			case name == "internal/sortie/temporaire.go" && what == "Since":
				// how old a file is that another run left: never a day that is printed
			case from == "log", from == "os" && (what == "Stdout" || what == "Stderr"),
				from == "fmt" && slices.Contains([]string{"Print", "Printf", "Println"}, what),
				from == "time" && slices.Contains([]string{"Now", "Since", "Until"}, what):
				t.Errorf("%s uses %s of %s", fset.Position(at), what, from)
			}
		})
	})
	if seen < 1000 {
		t.Errorf("only %d uses seen, the search is broken", seen)
	}
}

// A kind of paper is named by its row and its model, and nowhere else: what
// would have to know it could not know the next one. The control alone is told
// on a screen too.
func TestAPaperStandsInOnePlace(t *testing.T) {
	named := map[string][]string{}
	sources(t, func(name string, _ *token.FileSet, f *ast.File) {
		literals(f, func(text string, _ token.Pos) {
			if !slices.Contains(named[text], name) {
				named[text] = append(named[text], name)
			}
		})
	})
	for _, p := range papiers.Papiers() {
		for _, file := range named[p.Nom] {
			told := p.Nom == "controle" && file == "internal/atelier/controler.go"
			if !strings.HasPrefix(file, "render/") && !strings.HasPrefix(file, "templates/") && !told {
				t.Errorf("%s names the paper %s", file, p.Nom)
			}
		}
	}
}

// A criterion is a row: no command, no page, no reader of the base names one.
func TestACriterionStandsInOnePlace(t *testing.T) {
	// Words that are of the language too, or of a column of the standard.
	common := []string{"commune", "departement", "source", "lieu", "texte", "service", "sauf-lieu"}
	sources(t, func(name string, fset *token.FileSet, f *ast.File) {
		dir := path.Dir(name)
		if dir == "render" || strings.HasPrefix(dir, "render/") {
			ofRequests(t, fset, f)
			return
		}
		if dir != "cmd/feuillet" && dir != "internal/atelier" && !strings.HasPrefix(dir, "internal/store") {
			return
		}
		literals(f, func(text string, at token.Pos) {
			if selection.EstCritere(text) && !slices.Contains(common, text) {
				t.Errorf("%s names the criterion %s", fset.Position(at), text)
			}
		})
	})
}

// ofRequests faults a file that reads or makes a request by the name of a
// criterion, or says that a fault is of one: styles of paper have such names too.
func ofRequests(t *testing.T, fset *token.FileSet, f *ast.File) {
	named := func(e ast.Expr) {
		l, ok := e.(*ast.BasicLit)
		if !ok {
			return
		}
		if s, err := strconv.Unquote(l.Value); err == nil {
			if nom, _, _ := strings.Cut(s, "="); selection.EstCritere(nom) {
				t.Errorf("%s names the criterion %s", fset.Position(l.Pos()), nom)
			}
		}
	}
	last := func(e ast.Expr) string {
		switch e := e.(type) {
		case *ast.SelectorExpr:
			return e.Sel.Name
		case *ast.Ident:
			return e.Name
		}
		return ""
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IndexExpr:
			if last(n.X) == "Requete" {
				named(n.Index)
			}
		case *ast.CallExpr:
			if last(n.Fun) == "Au" {
				named(n.Args[0])
			}
		case *ast.CompositeLit:
			if kind := last(n.Type); kind != "Requete" && kind != "Geste" {
				return true
			}
			for _, e := range n.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					named(kv.Key)
					named(kv.Value)
				}
			}
		}
		return true
	})
}

// An output format is a package that reads pages composed, which the workshop
// alone knows: papers do not know how they are written.
func TestAnOutputFormatIsOnePackage(t *testing.T) {
	for name, imports := range packages(t) {
		for _, exporter := range []string{"render/pdf", "render/ecran", "render/lecture"} {
			if imports[exporter] && name != "internal/atelier" && name != "render/papertest" { // the last serves tests alone
				t.Errorf("%s imports %s", name, exporter)
			}
			if name == exporter && (imports["render"] || imports["lieu"]) {
				t.Errorf("%s knows places or papers", exporter)
			}
		}
	}
}
