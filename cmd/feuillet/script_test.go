package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"feuillet/internal/pdftest"
)

// TestMain lets scripts run the command of this package.
func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"feuillet": main}) }

// One script for each command, and for each mistake that people make.
func TestScripts(t *testing.T) {
	exemple, err := filepath.Abs("../../examples/val-de-brune.csv")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:             "testdata/script",
		UpdateScripts:   *update,
		ContinueOnError: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("FEUILLET_BASE", "")
			e.Setenv("EXEMPLE", exemple)
			e.Setenv("XDG_CONFIG_HOME", e.WorkDir+"/config") // a base of the person who tests is none of ours
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"dit": dit, "code": exitCode, "excel": excel,
			"latin1": latin1, "rempli": rempli, "nulle-part": nullePart, "gz": gz, "archive": archive, "site": site},
	})
}

// dit FILE prints what a PDF file says, a mark a line, as stdout.
func dit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: dit FILE")
	}
	b, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	d, err := pdftest.Read(b)
	ts.Check(err)
	fmt.Fprint(ts.Stdout(), strings.NewReplacer(`\u00a0`, " ", `\u202f`, " ", "’", "'").Replace(d.Tags()))
}

// exitCode runs « code N COMMAND … » and wants that exit code.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// excel saves FILE again as Excel does: byte-order mark, CRLF.
func excel(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: excel FILE")
	}
	s := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("\ufeff"+strings.ReplaceAll(s, "\n", "\r\n")), 0o644))
}

// latin1 saves FILE again as old software does.
func latin1(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: latin1 FILE")
	}
	var out []byte
	for _, r := range ts.ReadFile(args[0]) {
		out = append(out, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out, 0o644))
}

// rempli FILE FIELD VALUE wants a value in a field of a PDF file.
func rempli(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: rempli FILE FIELD VALUE")
	}
	d, err := pdftest.Read([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	for _, f := range d.Fields {
		if f.Name == args[1] && f.Value == args[2] {
			return
		}
	}
	ts.Fatalf("%s: no field %s with that value among %d", args[0], args[1], len(d.Fields))
}

// nulle-part WORD FILE… wants that no file of the script holds a word, in its name or
// in its bytes, but these.
func nullePart(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: nulle-part WORD FILE…")
	}
	sauf, vus := map[string]bool{}, 0
	for _, nom := range args[1:] {
		sauf[ts.MkAbs(nom)] = true
	}
	ts.Check(filepath.WalkDir(ts.MkAbs("."), func(chemin string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || sauf[chemin] {
			return err
		}
		b, err := os.ReadFile(chemin)
		large := bytes.ReplaceAll(b, []byte{0}, nil) // UTF-16 as well
		if vus++; strings.Contains(chemin, args[0]) || bytes.Contains(b, []byte(args[0])) ||
			bytes.Contains(large, []byte(args[0])) {
			ts.Fatalf("%s holds %q", chemin, args[0])
		}
		return err
	}))
	if vus < 2 {
		ts.Fatalf("%d files were looked at", vus)
	}
}
