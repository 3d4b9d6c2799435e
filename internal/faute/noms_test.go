package faute_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"

	"feuillet/internal/faute"
)

// constants are the texts of the constants of a file, but those without one.
func constants(t *testing.T, file string) (out []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		d, ok := n.(*ast.GenDecl)
		if !ok || d.Tok != token.CONST {
			return true
		}
		for _, s := range d.Specs {
			for _, v := range s.(*ast.ValueSpec).Values {
				text, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, text)
			}
		}
		return false
	})
	slices.Sort(out)
	return out
}

// Fronts have words for what the lists say: a kind or a gesture that stands in
// none would be shown by nobody.
func TestEachNameIsInItsList(t *testing.T) {
	gestures := faute.Gestes()
	slices.Sort(gestures)
	if want := constants(t, "gestes.go"); !slices.Equal(gestures, want) {
		t.Errorf("gestures %q, constants %q", gestures, want)
	}
	var kinds []string
	for _, g := range faute.Genres() {
		kinds = append(kinds, string(g))
	}
	slices.Sort(kinds)
	if want := constants(t, "faute.go"); !slices.Equal(kinds, want) {
		t.Errorf("kinds %q, constants %q", kinds, want)
	}
}
