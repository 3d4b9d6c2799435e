package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestColumnsOfATable(t *testing.T) {
	long := strings.Repeat("é", 30)
	for _, tt := range []struct {
		name   string
		window int
		titles []string
		rows   [][]string
		want   string
	}{
		{"nothing", 80, []string{"NOM", "ID"}, nil, ""},
		{"no titles", 0, nil, [][]string{{"a", "b"}, {"aaa", "b"}}, "a    b\naaa  b\n"},
		{"a title wider than its cells", 80, []string{"NOM", "ID"}, [][]string{{"a", "1"}}, "NOM  ID\na    1\n"},
		{"one column", 5, nil, [][]string{{long}}, long + "\n"},
		{"no limit", 0, nil, [][]string{{long, "1"}}, long + "  1\n"},
		{"the last is never cut", 10, nil, [][]string{{long, long}}, strings.Repeat("é", 9) + "…  " + long + "\n"},
		{"the widest is cut", 24, nil, [][]string{{long, "abc", "1"}}, strings.Repeat("é", 13) + "…  abc  1\n"},
		{"all are cut alike", 32, nil, [][]string{{long, long, "1"}},
			strings.Repeat("é", 11) + "…  " + strings.Repeat("é", 12) + "…  1\n"},
		{"a cut leaves no space", 15, nil, [][]string{{"123456789 0123", "1"}}, "123456789…  1\n"},
	} {
		var b strings.Builder
		table := newTable(&b, tt.window, tt.titles...)
		for _, row := range tt.rows {
			table.row(row...)
		}
		if err := table.flush(); err != nil || b.String() != tt.want {
			t.Errorf("%s: %v, got\n%swant\n%s", tt.name, err, b.String(), tt.want)
		}
	}
}

// A long table is shown as it comes, fitted to its first rows.
func TestALongTableIsShownAsItComes(t *testing.T) {
	var b strings.Builder
	table := newTable(&b, 80, "NOM", "ID")
	for i := range lignesMesurees {
		if table.widths != nil {
			t.Fatalf("fitted after %d rows", i)
		}
		table.row("nom", fmt.Sprint(i))
	}
	if table.widths == nil || len(table.waiting) > 0 {
		t.Fatal("rows wait for ever")
	}
	table.row("plus long", "last")
	if err := table.flush(); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != lignesMesurees+2 || lines[1] != "nom  0" || lines[len(lines)-1] != "pl…  last" {
		t.Errorf("%d lines, from %q to %q", len(lines), lines[1], lines[len(lines)-1])
	}
}

func TestATextOnOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"a\nb\tc": "a b c", "  a   b ": "a b", "\x1b[31mrouge": "[31mrouge", "a\u202eb": "a b", "a\u202ab": "a b",
		"«\u00a0é\u202f»": "« é »", "": "",
	} {
		if got := enLigne(in); got != want || !utf8.ValidString(got) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
