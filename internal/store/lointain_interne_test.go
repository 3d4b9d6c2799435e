package store

import (
	"os"
	"path/filepath"
	"testing"
)

// On the disk of another computer a server asks for no journal: whoever reads
// there shares no memory with it. The base stays one file.
func TestABaseOfAnotherComputerIsOneFile(t *testing.T) {
	defer func(f func(string) bool) { surDisqueLocal = f }(surDisqueLocal)
	dossier := t.TempDir()
	demande := ""
	surDisqueLocal = func(d string) bool { demande = d; return false }
	d, err := OpenWith(t.Context(), filepath.Join(dossier, "b.db"), Options{Faire: true, Simultane: true})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.ecrire(t.Context(), func(e *ecriture) error {
		_, err := e.tx.Exec("INSERT INTO parametres (cle, valeur) VALUES ('essai', 'oui')")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	vrai, _ := filepath.EvalSymlinks(dossier)
	if d.Simultane() || enWAL(d.chemin) || demande != vrai {
		t.Errorf("shared: %v, journal: %v, asked of %q", d.Simultane(), enWAL(d.chemin), demande)
	}
	for _, suffixe := range []string{"-wal", "-shm", "-journal"} {
		if _, err := os.Stat(d.chemin + suffixe); err == nil {
			t.Errorf("%s stands beside it", suffixe)
		}
	}
}
