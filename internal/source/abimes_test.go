package source_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// What arrives damaged is said damaged, with its name and what to do, wherever it
// is cut or changed; nothing of it passes for a whole file.
func TestWhatArrivesDamaged(t *testing.T) {
	texte := func(w io.Writer) {
		io.WriteString(w, "id,nom,commune\n"+strings.Repeat("a1,Abri des Genêts,Orle\n", 200))
	}
	gz := gzipper(t, texte)
	lot := emballer(t, []string{"lieux.csv"}, texte)
	change := func(b []byte, i int) []byte {
		c := bytes.Clone(b)
		c[i] ^= 0x5a
		return c
	}
	for _, tt := range []struct {
		nom    string
		octets []byte
	}{
		{"lieux.csv.gz", gz[:len(gz)-9]}, {"lieux.csv.gz", gz[:len(gz)/2]}, {"lieux.csv.gz", gz[:5]},
		{"lieux.csv.gz", change(gz, 3)}, {"lieux.csv.gz", change(gz, len(gz)-6)},
		{"lot.zip", lot[:len(lot)-30]}, {"lot.zip", lot[:len(lot)/2]}, {"lot.zip", change(lot, len(lot)-12)},
		{"lot.zip", change(lot, bytes.Index(lot, []byte("PK\x01\x02"))+16)},
	} {
		lus := 0
		err := source.Deballer(bytes.NewReader(tt.octets), tt.nom, func(e source.Entree) error {
			n, err := io.Copy(io.Discard, e.Octets)
			lus += int(n)
			return err
		})
		f := faute.De(err)
		if f == nil || !strings.Contains(f.Texte, "abîmé") || f.Conseil == "" || !strings.HasPrefix(f.Place.Fichier, "l") {
			t.Errorf("%s of %d bytes, %d read: %v", tt.nom, len(tt.octets), lus, err)
		}
	}
}

// Who unpacks is told of each file of people, by a name that says its archive,
// and of none that a system put there; what he refuses ends it.
func TestWhatAnArchiveHolds(t *testing.T) {
	noms := []string{"lieux.csv", "__MACOSX/._lieux.csv", ".DS_Store", "Thumbs.db", "sous/~$lieux.xlsx",
		"sous/autres.csv.gz",
		"sous/Desktop.ini", "nord\x1b[1m.csv"}
	lot := emballer(t, noms, func(w io.Writer) { io.WriteString(w, "id,nom,commune\n") })
	var vus []string
	voir := func(e source.Entree) error { vus = append(vus, e.Nom); return nil }
	if err := source.Deballer(bytes.NewReader(lot), "lot.zip", voir); err != nil {
		t.Fatal(err)
	}
	if len(vus) != 3 || vus[0] != "lot.zip/lieux.csv" || strings.ContainsRune(strings.Join(vus, ""), 0x1b) {
		t.Errorf("%q", vus)
	}
	assez := errors.New("enough")
	n := 0
	err := source.Deballer(bytes.NewReader(lot), "lot.zip", func(source.Entree) error { n++; return assez })
	if !errors.Is(err, assez) || n != 1 {
		t.Errorf("%d files, %v", n, err)
	}
}
