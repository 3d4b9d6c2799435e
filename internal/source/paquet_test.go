package source_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// gz packs a text.
func gz(t testing.TB, texte string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, texte); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// deballer gives what comes out, as « name: content ».
func deballer(r io.Reader, nom string) ([]string, error) {
	var out []string
	err := source.Deballer(r, nom, func(e source.Entree) error {
		b, err := io.ReadAll(e.Octets)
		if s := string(b); strings.HasPrefix(s, "PK") {
			b = []byte("classeur")
		}
		out = append(out, e.Nom+": "+string(b))
		return err
	})
	return out, err
}

func TestArchives(t *testing.T) {
	classeur := xlsx(t, "", "")
	for _, tt := range []struct {
		nom, octets string
		veut        []string
	}{
		{"lieux.csv", "id", []string{"lieux.csv: id"}},
		{"vide.csv", "", []string{"vide.csv: "}},
		{"lieux.csv.gz", gz(t, "id"), []string{"lieux.csv: id"}},
		{"lieux.GZ", gz(t, "id"), []string{"lieux: id"}},
		{"sans-extension", gz(t, "id"), []string{"sans-extension: id"}},
		{"lieux.xlsx", classeur, []string{"lieux.xlsx: classeur"}},
		{"lot.zip", paquet(t, "a.csv", "A", "b/", "", "b/c.csv", "C", "__MACOSX/._a.csv", "x", ".DS_Store", "x", "l.xlsx",
			classeur, "d.csv.gz", gz(t, "D")),
			[]string{"lot.zip/a.csv: A", "lot.zip/b/c.csv: C", "lot.zip/l.xlsx: classeur", "lot.zip/d.csv: D"}},
		{"mal.zip", paquet(t, `..\..\mal.csv`, "A", "../../pire.csv", "B", "\x1b[31mrouge\xff.csv", "C"),
			[]string{"mal.zip/../../mal.csv: A", "mal.zip/../../pire.csv: B", "mal.zip/?[31mrouge?.csv: C"}},
		{"poupee.zip", paquet(t, "lot.zip", paquet(t, "a.csv", "A")), []string{"poupee.zip/lot.zip/a.csv: A"}},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			got, err := deballer(strings.NewReader(tt.octets), tt.nom)
			if err != nil || !slices.Equal(got, tt.veut) {
				t.Errorf("got %q, %v; want %q", got, err, tt.veut)
			}
			chemin := filepath.Join(t.TempDir(), "x")
			if err := os.WriteFile(chemin, []byte(tt.octets), 0o600); err != nil {
				t.Fatal(err)
			}
			f, err := os.Open(chemin)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if got, err := deballer(f, tt.nom); err != nil || !slices.Equal(got, tt.veut) {
				t.Errorf("from the disk: got %q, %v; want %q", got, err, tt.veut)
			}
		})
	}
}

func TestArchivesRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("long: run without -short")
	}
	zeros := strings.Repeat("\x00", 64<<20)
	poupees := paquet(t, "a.csv", "A")
	for range 5 {
		poupees = paquet(t, "x.zip", poupees)
	}
	secret := []byte(paquet(t, "a.csv", "AAAAAAAA"))
	for _, signature := range []string{"PK\x03\x04", "PK\x01\x02"} { // the flag that says encrypted
		i := bytes.Index(secret, []byte(signature))
		secret[i+map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[signature]] |= 1
	}
	abime := []byte(paquet(t, "a.csv", strings.Repeat("abcdefghij", 1000)))
	abime[40] ^= 0xff
	for _, tt := range []struct{ nom, octets, veut string }{
		{"gzip bomb", gz(t, zeros), "se déplie sans fin"},
		{"zip bomb", paquet(t, "a.csv", zeros), "se déplie sans fin"},
		{"bomb in a bomb", paquet(t, "b.gz", gz(t, gz(t, zeros))), "se déplie sans fin"},
		{"archives in archives", poupees, "trop de fois"},
		{"password", string(secret), "mot de passe"},
		{"gzip cut", gz(t, strings.Repeat("abc", 1000))[:30], "abîmé"},
		{"gzip of nothing", "\x1f\x8bxx", "abîmé"},
		{"zip cut", poupees[:100], "abîmé"},
		{"zip damaged", string(abime), "abîmé"},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			err := source.Deballer(strings.NewReader(tt.octets), "x", func(e source.Entree) error {
				_, err := io.Copy(io.Discard, e.Octets)
				return err
			})
			p := faute.De(err)
			if p == nil || !strings.Contains(p.Texte, tt.veut) || p.Conseil == "" {
				t.Errorf("got %v, want %q", err, tt.veut)
			}
		})
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range 10001 {
		if _, err := z.CreateHeader(&zip.FileHeader{Name: "a"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := deballer(&b, "x"); err == nil || !strings.Contains(err.Error(), "plus de 10\u00a0000 fichiers") {
		t.Errorf("got %v", err)
	}
}
