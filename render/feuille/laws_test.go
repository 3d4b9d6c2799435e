package feuille_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/territoire"
	"feuillet/render/papertest"
	"feuillet/render/qr"
)

// The laws of a sheet on every place of the example.
func TestLaws(t *testing.T) {
	lieux, e, m := papertest.Example(t)
	for _, f := range papertest.Sheets(lieux, e, m) {
		for _, fault := range append(faults(f, e, m), sheetFaults(f)...) {
			t.Errorf("%s: %s", f.Lieu.Id, fault)
		}
	}
}

// The same laws on published places: one in seven, all with FEUILLET_TOUT=1.
func TestLawsOnPublishedPlaces(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	const folder, sample, shown = "../../../shared/data/lieux", 7, 20
	files, _ := filepath.Glob(filepath.Join(folder, "*.csv"))
	if len(files) == 0 {
		t.Skip("no published files in " + folder)
	}
	_, e, m := papertest.Example(t)
	e.Exemple, e.Carte, e.Territoires = false, territoire.Carte{}, territoire.France()
	n, failed, sheets, long := 0, 0, 0, 0
	for _, path := range files {
		var some []lieu.Lieu
		for _, l := range papertest.Published(t, path) {
			if e.Territoires.Peser(&l).Verdict == territoire.Contredite {
				continue // on no paper
			}
			if n++; n%sample == 0 || os.Getenv("FEUILLET_TOUT") != "" {
				some = append(some, l)
			}
		}
		if len(some) == 0 {
			continue // a small file, between two of the sample
		}
		for _, f := range papertest.Sheets(some, e, m) {
			if sheets++; f.Ajustement.Long {
				long++
			}
			for _, fault := range append(faults(f, e, m), sheetFaults(f)...) {
				if failed++; failed <= shown {
					t.Errorf("%s %s: %s", filepath.Base(path), f.Lieu.Id, fault)
				}
			}
		}
	}
	if failed > shown {
		t.Errorf("… %d faults in all", failed)
	}
	if n < 1000 {
		t.Errorf("only %d places read", n)
	}
	if long*50 > sheets { // headings pay for readable lines
		t.Errorf("%d sheets of %d have lines that the eye loses", long, sheets)
	}
}

// Equal places give equal bytes, alone or among others, in any order.
func TestSameBytes(t *testing.T) {
	lieux, e, m := papertest.Example(t)
	first := papertest.Sheets(lieux, e, m)
	slices.Reverse(lieux)
	e.Codes = qr.NewCache()
	again := papertest.Sheets(lieux, e, m)
	slices.Reverse(again)
	for i, f := range first {
		if !bytes.Equal(f.PDF, again[i].PDF) || f.Lieu.Id != again[i].Lieu.Id {
			t.Errorf("%s: two runs differ", f.Lieu.Id)
		}
	}
	for _, i := range []int{0, len(first) / 2} {
		if alone := papertest.OneSheet(t, *first[i].Lieu, e, m); !bytes.Equal(alone.PDF, first[i].PDF) {
			t.Errorf("%s: another file when alone", first[i].Lieu.Id)
		}
	}
}
