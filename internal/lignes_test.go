package arch_test

import (
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const longest = 120 // signs of a line of code

// A line of code is read without turning the head. What stands between
// backquotes has lines of its own: SQL, help, data of tests.
func TestLinesAreShort(t *testing.T) {
	var long []string
	files := 0
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "testdata" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"):
			return nil
		}
		src, err := os.ReadFile(filepath.Join(root, name))
		for _, line := range longLines(src) {
			long = append(long, name+": "+line)
		}
		files++
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(long) > 0 {
		t.Errorf("%d lines are over %d signs:\n%s", len(long), longest, strings.Join(long, "\n"))
	}
	if files < 400 {
		t.Errorf("only %d files seen", files)
	}
}

// longLines are the lines of a file that are too long, but those of raw texts.
func longLines(src []byte) []string {
	raw := rawLines(src)
	var out []string
	for i, line := range strings.Split(string(src), "\n") {
		if utf8.RuneCountInString(line) > longest && !raw[i+1] {
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

// rawLines are the numbers of the lines that hold a part of a raw text.
func rawLines(src []byte) map[int]bool {
	set, out := token.NewFileSet(), map[int]bool{}
	file := set.AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, nil, 0)
	for {
		at, kind, text := s.Scan()
		if kind == token.EOF {
			return out
		}
		if kind == token.STRING && text[0] == '`' {
			first := file.Line(at)
			for i := range 1 + strings.Count(text, "\n") {
				out[first+i] = true
			}
		}
	}
}

func TestLongLinesAreSeen(t *testing.T) {
	wide := strings.Repeat("é", longest-4)
	for src, want := range map[string]int{
		"package a\n\n// " + wide + "\n":                         0,
		"package a\n\n//  " + wide + "\n":                        0,
		"package a\n\n// " + wide + "é1\n":                       1,
		"package a\n\nvar b = `" + wide + wide + "`\n":           0,
		"package a\n\nvar b = `x\n" + wide + wide + "\n`\n":      0,
		"package a\n\nvar b = \"" + wide + "\"\nvar c = `x`\n":   1,
		"package a\n\nvar b = `x`\n\nvar c = \"" + wide + "\"\n": 1,
	} {
		if got := longLines([]byte(src)); len(got) != want {
			t.Errorf("%.60q…: %d long lines, want %d", src, len(got), want)
		}
	}
}
