//go:build unix

package store_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"feuillet/internal/faute"
	"feuillet/internal/store"
)

// varPlafond is the size in bytes that no file may pass, in a process that forgets.
const varPlafond = "FEUILLET_TEST_PLAFOND"

// TestEnfantOublie is the other process of the test below.
func TestEnfantOublie(t *testing.T) {
	plafond, err := strconv.ParseUint(os.Getenv(varPlafond), 10, 64)
	if err != nil {
		t.Skip("runs as a process of another test")
	}
	db, err := store.Open(t.Context(), os.Getenv(varBase), store.Ecriture)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: plafond, Max: plafond}); err != nil {
		t.Skip(err)
	}
	bilans, err := db.Oublier(t.Context(), false, store.Oubli{Texte: "Jeanne Exemplaire"},
		store.Oubli{Texte: "0639980012"})
	fmt.Printf("french=%v done=%v err=%v\n", faute.De(err) != nil, bilans != nil, err)
}

// On a full disk all is forgotten or nothing is, and what is said is what was done.
func TestForgettingOnAFullDisk(t *testing.T) {
	db, chemin := creer(t)
	lignes := edition(300, 0, 0)
	for i := range lignes {
		lignes[i].Lieu.PresentationDetail = strings.Repeat("Jeanne Exemplaire, ou 06 39 98 00 12. ", 20)
	}
	editer(t, db, "a.csv", "2026-01-01", lignes...)
	db.Close()
	entiere, err := os.ReadFile(chemin)
	if err != nil {
		t.Fatal(err)
	}
	dits := map[string]int{}
	for _, k := range []int{1, 8, 64, 200, 400, 800, 1600} {
		if err := os.WriteFile(chemin, entiere, 0o600); err != nil {
			t.Fatal(err)
		}
		dit := enfantDe(t, "TestEnfantOublie", varBase+"="+chemin, fmt.Sprintf("%s=%d", varPlafond, k<<10))
		n, err := store.Traces(t.Context(), chemin, store.Oubli{Texte: "Jeanne Exemplaire"})
		m, err2 := store.Traces(t.Context(), chemin, store.Oubli{Texte: "0639980012"})
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		switch {
		case strings.Contains(dit, "done=false"):
			dits["nothing"]++
			restent := lire(t, chemin, "SELECT count(*) FROM fiches WHERE presentation_detail LIKE 'Jeanne Exemplaire, ou "+
				"06 39%'")
			if restent[0] != "300" || n < 300 || m < 300 || !strings.Contains(dit, "french=true") ||
				!strings.Contains(dit, "rien n'a été changé") {
				t.Errorf("%d kB: %s; %v texts left, %d and %d traces", k, dit, restent, n, m)
			}
		case strings.Contains(dit, "err=<nil>"):
			dits["all"]++
			if n+m > 0 {
				t.Errorf("%d kB: said done, %d and %d traces", k, n, m)
			}
		default:
			dits["not written anew"]++
			if !strings.Contains(dit, "des traces peuvent y rester") {
				t.Errorf("%d kB: %s", k, dit)
			}
		}
	}
	if dits["nothing"] == 0 || dits["all"] == 0 {
		t.Errorf("only %v", dits)
	}
	t.Log(dits)
}
