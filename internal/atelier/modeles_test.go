package atelier_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"feuillet/internal/faute"
)

// Each paper that has a model: it is copied, it is good, and it is its own.
func TestModelsAreCopiedAndGood(t *testing.T) {
	modeles := sansBase().Modeles()
	if len(modeles) < 5 {
		t.Fatalf("%d models", len(modeles))
	}
	for _, m := range modeles {
		dossier := filepath.Join(t.TempDir(), "a", "faire")
		fichier, err := sansBase().CopierModele(m.Papier, dossier, false)
		if err != nil || filepath.Dir(fichier) != dossier || m.Apercu == "" {
			t.Errorf("%s: %q, %v", m.Papier, fichier, err)
		}
		if papier, err := sansBase().VerifierModele(dossier); err != nil || papier != m.Papier {
			t.Errorf("%s: a model of %q, %v", m.Papier, papier, err)
		}
	}
}

func TestAModelReplacesNoneUnasked(t *testing.T) {
	dossier := t.TempDir()
	fichier, err := sansBase().CopierModele("affiche", dossier, false)
	if err != nil {
		t.Fatal(err)
	}
	avant, _ := os.ReadFile(fichier)
	_, err = sansBase().CopierModele("fiche-lieu", dossier, false)
	f := refuse(t, err, faute.Ecriture, "il y a déjà un modèle")
	if apres, _ := os.ReadFile(fichier); !f.Peut(faute.Ecraser) || !f.Peut(faute.AutreFichier) ||
		!bytes.Equal(avant, apres) {
		t.Errorf("gestures %v", f.Gestes)
	}
	if _, err := sansBase().CopierModele("fiche-lieu", dossier, true); err != nil {
		t.Fatal(err)
	}
	if papier, err := sansBase().VerifierModele(dossier); err != nil || papier != "fiche-lieu" {
		t.Errorf("the model is of %q, %v", papier, err)
	}
}

func TestModelsThatCannotBeCopied(t *testing.T) {
	_, err := sansBase().CopierModele("afiche", t.TempDir(), false)
	if f := refuse(t, err, faute.Modele, "n’existe pas"); !strings.Contains(f.Conseil, "affiche") {
		t.Errorf("advice %q", f.Conseil)
	}
	pris := filepath.Join(t.TempDir(), "un-fichier")
	os.WriteFile(pris, nil, 0o600)
	_, err = sansBase().CopierModele("affiche", pris, false)
	refuse(t, err, faute.Ecriture, pris)
}

func TestAllMistakesOfAModelAreTold(t *testing.T) {
	dossier := t.TempDir()
	texte := "base = \"affiche\"\n[couleurs]\nprincipale = \"#AABBFF\"\n[affiche]\ntitre = \"Besoin d'{aide} ?\"\n"
	if err := os.WriteFile(filepath.Join(dossier, "modele.toml"), []byte(texte), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := sansBase().VerifierModele(dossier)
	var fautes faute.Fautes
	if !errors.As(err, &fautes) || len(fautes) != 2 {
		t.Fatalf("%v", err)
	}
	if fautes[0].Place.Ligne != 3 || fautes[1].Place.Ligne != 5 || fautes[1].Conseil == "" {
		t.Errorf("%+v, %+v", fautes[0].Place, fautes[1].Place)
	}
	if _, err := sansBase().VerifierModele(t.TempDir()); faute.De(err) == nil {
		t.Errorf("a folder without model: %v", err)
	}
}
