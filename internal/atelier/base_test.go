package atelier_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/examples"
	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/source"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/selection"
	"feuillet/lieu/territoire"
)

// enFichier is a workshop that may change a copy of the example, on the disk.
func enFichier(t *testing.T) *atelier.Atelier {
	t.Helper()
	return ouvrir(t, copieExemple(t), store.Ecriture)
}

// copieExemple is the file of a copy of the example.
func copieExemple(t *testing.T) string {
	t.Helper()
	octets, err := fs.ReadFile(examples.Base(), examples.NomBase)
	if err != nil {
		t.Fatal(err)
	}
	chemin := filepath.Join(t.TempDir(), "lieux.db")
	if err := os.WriteFile(chemin, octets, 0o600); err != nil {
		t.Fatal(err)
	}
	return chemin
}

func ouvrir(t *testing.T, chemin string, mode store.Mode) *atelier.Atelier {
	t.Helper()
	a, err := atelier.Open(t.Context(), chemin, mode, atelier.Options{Jour: jour})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// deCSV is a workshop on a base that holds some national CSV, each the next
// import of the file « lieux.csv ».
func deCSV(t *testing.T, csv ...string) *atelier.Atelier {
	t.Helper()
	chemin := filepath.Join(t.TempDir(), "lieux.db")
	db, err := store.Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range csv {
		lignes, err := source.Read(strings.NewReader(s), "lieux.csv", source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		lignes = reparer.New(territoire.France()).Lignes(lignes)
		le := jour.AddDate(0, 0, i-len(csv))
		if _, err := db.Import(t.Context(), "lieux.csv", le, lignes, store.DepartEnMasse); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return ouvrir(t, chemin, store.Ecriture)
}

const troisLieux = `id,nom,commune,code_postal,code_insee,adresse,telephone,typologie
Essai_1,Centre social La Passerelle,Pons,17800,17283,2 rue Haute,05 36 49 00 01,CS
Autre_7,CS LA PASSERELLE,PONS,17800,17283,"2, RUE HAUTE",+33536490001,CS
Essai_2,Médiathèque imaginaire,Pons,17800,17283,8 rue Haute,05 36 49 00 02,BIB
`

// tout is the selection of all places, or of a request.
func tout(t *testing.T, a *atelier.Atelier, r selection.Requete) *selection.Selection {
	t.Helper()
	s, err := a.Choisir(t.Context(), atelier.Choix{Requete: r})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// montres are the ids that a selection shows.
func montres(t *testing.T, a *atelier.Atelier, r selection.Requete) []string {
	t.Helper()
	var ids []string
	for l, err := range a.Lister(t.Context(), tout(t, a, r)) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, l.Id)
	}
	return ids
}

// unLieu is a place that the base shows.
func unLieu(t *testing.T, a *atelier.Atelier, id string) lieu.Lieu {
	t.Helper()
	for l, err := range a.Lister(t.Context(), tout(t, a, selection.Requete{"lieu": {id}})) {
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	t.Fatalf("no place %s", id)
	return lieu.Lieu{}
}

// refuse wants a fault that a person can mend, and that says some words.
func refuse(t *testing.T, err error, g faute.Genre, mots string) *faute.Faute {
	t.Helper()
	f := faute.De(err)
	if f == nil {
		t.Fatalf("got %v, want a fault with « %s »", err, mots)
	}
	if f.Genre != g || !strings.Contains(f.Error(), mots) {
		t.Errorf("got %s « %s », want %s with « %s »", f.Genre, f, g, mots)
	}
	if f.Conseil == "" && len(f.Gestes) == 0 {
		t.Errorf("« %s » does not say what to do", f)
	}
	return f
}
