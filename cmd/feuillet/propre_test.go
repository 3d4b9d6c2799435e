package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// Nothing that a producer wrote gives orders to a screen, however it is cut.
func TestTheScreenObeysNobody(t *testing.T) {
	const mauvais = "a\x1b[2Jb\x07c\rd\u202ee\u2066f\u009bg\u2028h\x00i\x7f\u200fé€😀\tj\nk"
	const bon = "a [2Jb c d e f g h i  é€😀\tj\nk"
	for pas := 1; pas < len(mauvais); pas++ {
		var b bytes.Buffer
		w := ecran(&b)
		for reste := []byte(mauvais); len(reste) > 0; {
			n := min(pas, len(reste))
			if m, err := w.Write(reste[:n]); m != n || err != nil {
				t.Fatal(m, err)
			}
			reste = reste[n:]
		}
		if b.String() != bon {
			t.Fatalf("by %d bytes: %q", pas, b.String())
		}
	}
	var b bytes.Buffer
	if fmt.Fprint(donnees(ecran(&b)), mauvais); b.String() != mauvais {
		t.Errorf("data for programs changed: %q", b.String())
	}
	if w := ecran(&b); ecran(w) != w {
		t.Error("a screen is made clean twice")
	}
}

// Every command that tells what the base says does so through the screen.
func TestCommandsGiveNoOrders(t *testing.T) {
	dossier := t.TempDir()
	base := dossier + "/f.db"
	csv := "id,nom,commune,code_postal,adresse,telephone\n" +
		"A\x1b[2J1,Abri \x07sonnant\u202e,Pons,17800,\x1b]0;titre\x072 rue Haute,appelez \x1b[31mle 12\n" +
		"A2,\x9b31m,Pons,17800,2 rue Haute,\n,sans identifiant \x1b[2J,Pons,17800,,\n"
	fichier := dossier + "/a\x1b[2J.csv"
	if err := os.WriteFile(fichier, []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"importer", fichier}, {"rejets"}, {"controle", "--detail"}, {"doublons"},
		{"historique"},
		{"changements", "--depuis", "01/01/2026"}, {"corriger", "A2", "nom=Abri \x1b[2J"}, {"corriger", "--liste"},
		{"lister"},
		{"exclure", "A2", "--motif", "\x1b[2J"}, {"exclure", "--liste"}, {"oublier", "A\x1b[2J1"}, {"historique", "A2"},
		{"inconnue\x1b[2J"}} {
		var dit bytes.Buffer
		a := &app{out: &dit, err: &dit, env: func(string) string { return "" },
			jour: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}
		a.run(t.Context(), append(args, "--base", base))
		if i := strings.IndexFunc(dit.String(), func(r rune) bool { return visible(r) != r }); i >= 0 || dit.Len() == 0 {
			t.Errorf("%q says %q", args, dit.String())
		}
	}
}
