package typo_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"feuillet/render/typo"
)

// Real texts change once only.
func TestTextesReels(t *testing.T) {
	files, err := filepath.Glob("../../../shared/data/lieux/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("../shared/data/lieux is absent")
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(f)
		r.FieldsPerRecord, r.LazyQuotes = -1, true
		for rec, err := r.Read(); err == nil; rec, err = r.Read() {
			for i, s := range rec {
				once := typo.Francais(s)
				if twice := typo.Francais(once); twice != once {
					t.Errorf("%s, id %s, column %d: not idempotent:\n%q\n%q", filepath.Base(name), rec[0], i, once, twice)
				}
			}
		}
		f.Close()
	}
}
