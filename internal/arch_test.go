// Package arch_test holds the code to docs/ARCHITECTURE.md: its table of
// packages says what each may import, and is read here as the rule.
package arch_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/lieu"
)

const (
	root   = ".."
	manual = "docs/ARCHITECTURE.md"
)

// everywhere lists what any package may import without saying so.
var everywhere = []string{"golang.org/x/text/unicode/norm"}

// The domain and the layout are pure: no file, no network, no database, no process.
var (
	pure = []string{"lieu", "lieu/controle", "lieu/doublons", "lieu/contour", "lieu/feries", "lieu/horaires",
		"lieu/horaires/francais", "lieu/jour", "lieu/lisible", "lieu/reparer", "lieu/selection", "lieu/territoire",
		"fonts", "render/doc", "render/typo", "render/layout", "render/ecran", "render/lecture", "render/qr",
		"render/icons", "render/svg",
		"lieu/proche"}
	effectful = []string{"database/sql", "log", "net", "net/http", "os", "os/exec", "os/user", "path/filepath", "plugin",
		"syscall"}
)

// set holds import paths; those of ours are relative to the module.
type set map[string]bool

func (s set) sorted() string { return strings.Join(slices.Sorted(maps.Keys(s)), ", ") }

// packages are the imports of each package of the module, tests apart.
func packages(t *testing.T) map[string]set {
	t.Helper()
	all := map[string]set{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, name), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		if all[dir] == nil {
			all[dir] = set{}
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all[dir][strings.TrimPrefix(imported, "feuillet/")] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// row is a line of the table of packages: | `package` | what it does | `import`, `import` |
var (
	row  = regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\|.*\\| ([^|]*) \\|$")
	code = regexp.MustCompile("`([^`]+)`")
)

// allowed is the table of packages of the manual.
func allowed(t *testing.T) map[string]set {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, manual))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "\n## Packages\n")
	if !ok {
		t.Fatalf("%s has no chapter « Packages »", manual)
	}
	section, _, _ := strings.Cut(rest, "\n## ")
	for _, line := range strings.Split(section, "\n") {
		if strings.HasPrefix(line, "| `") && !row.MatchString(line) {
			t.Errorf("%s: no row of three columns: %s", manual, line)
		}
	}
	table := map[string]set{}
	for _, m := range row.FindAllStringSubmatch(section, -1) {
		table[m[1]] = set{}
		for _, c := range code.FindAllStringSubmatch(m[2], -1) {
			table[m[1]][c[1]] = true
		}
	}
	return table
}

// outside tells a package of ours or of another module from one of the standard library.
func outside(imported string, ours map[string]set) bool {
	first, _, _ := strings.Cut(imported, "/")
	return ours[imported] != nil || strings.Contains(first, ".")
}

func TestPackagesAreInTheManual(t *testing.T) {
	table, ours := allowed(t), packages(t)
	for name := range ours {
		if table[name] == nil {
			t.Errorf("%s has no row for package %s", manual, name)
		}
	}
	for name := range table {
		if ours[name] == nil {
			t.Errorf("%s has a row for %s, which is no package", manual, name)
		}
	}
}

func TestImports(t *testing.T) {
	table, ours := allowed(t), packages(t)
	for name, imports := range ours {
		t.Run(name, func(t *testing.T) {
			used := set{}
			for imported := range imports {
				if !outside(imported, ours) || slices.Contains(everywhere, imported) {
					continue
				}
				used[imported] = true
				if !table[name][imported] {
					t.Errorf("imports %s; %s lets it import only: %s", imported, manual, table[name].sorted())
				}
			}
			for imported := range table[name] {
				if !used[imported] {
					t.Errorf("%s lets it import %s, which it does not", manual, imported)
				}
			}
		})
	}
}

func TestPurePackagesTouchNothing(t *testing.T) {
	ours := packages(t)
	for _, name := range pure {
		for _, forbidden := range effectful {
			if ours[name][forbidden] {
				t.Errorf("%s imports %s: it must work without files, network or database", name, forbidden)
			}
		}
	}
}

// A module of others is known to one package, so that it can be replaced.
func TestOneImporterForEachModule(t *testing.T) {
	ours := packages(t)
	importers := map[string]set{}
	for name, imports := range ours {
		for imported := range imports {
			if !outside(imported, ours) || ours[imported] != nil || slices.Contains(everywhere, imported) {
				continue
			}
			parts := strings.Split(imported, "/")
			module := strings.Join(parts[:min(3, len(parts))], "/")
			if module == "golang.org/x/text" { // a collection: encodings and orders have nothing in common
				module = strings.Join(parts[:4], "/")
			}
			if parts[0] == "modernc.org" {
				module = strings.Join(parts[:2], "/")
			}
			if importers[module] == nil {
				importers[module] = set{}
			}
			importers[module][name] = true
		}
	}
	if len(importers) < 4 {
		t.Errorf("only %d modules seen, the search is broken", len(importers))
	}
	for module, names := range importers {
		if len(names) > 1 {
			t.Errorf("%s is imported by %s: one package adapts it for the others", module, names.sorted())
		}
	}
}

// What a criterion means is said by the table of lieu alone: the index, and the
// condition given to a base of others, name no field of a filter.
func TestStoreKnowsNoCriterion(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, "internal/store/index/*.go"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files of the index (%v)", len(files), err)
	}
	files = append(files, filepath.Join(root, "internal/store/preselection.go"))
	filter, place := reflect.TypeFor[lieu.Filter](), reflect.TypeFor[lieu.Lieu]()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := s.X.(*ast.Ident); ok && (x.Name == "lieu" || x.Name == "sets") { // a name of a package
				return true
			}
			_, asked := filter.FieldByName(s.Sel.Name)
			if _, said := place.FieldByName(s.Sel.Name); asked || said {
				t.Errorf("%s reads %s: let a row of lieu.Criteria say it", name, s.Sel.Name)
			}
			return true
		})
	}
}

// link is a link or a picture of Markdown to a file of ours.
var link = regexp.MustCompile(`\]\(([^)#:]+)\)`)

func TestLinksOfManualsResolve(t *testing.T) {
	for _, name := range []string{"README.md", manual, "docs/BASE.md", "docs/CONTROLE.md", "examples/README.md"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Error(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(root, path.Dir(name), m[1])); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}
