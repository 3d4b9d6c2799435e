package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// lieux is how many places the first file of the base has.
const lieux = 400

// banc is what trials share: the command, a base, and what works make of it.
type banc struct {
	programme, dossier string
	base               string // never changed
	avant              string // what the base says
	travaux            []travail
	n                  int
}

// travail is a command that writes, what the base says after it, and how long
// it takes; its arguments name the base {base}, a folder {dossier} and a copy
// {copie}.
type travail struct {
	args   []string
	encore bool   // done again after it was killed, it comes to its end
	oublie string // that no file holds then, in small letters
	apres  string
	duree  time.Duration
}

// personne is nobody; the first list names her, and she asks to be forgotten.
const personne = "Jeanne Exemplaire"

// monter makes the base, and does each work once on a copy.
func monter(programme, dossier string) (*banc, error) {
	b := &banc{programme: programme, dossier: dossier, base: filepath.Join(dossier, "base.db")}
	for nom, texte := range map[string]string{"un.csv": liste(1, lieux, "Relais"), "deux.csv": liste(1, lieux, "Atelier"),
		"trois.csv":    liste(5000, lieux, "Bureau"),
		"reponses.csv": "id,reponse,telephone\nEssai_13,corrigé,0199000013\nEssai_14,fermé,\nEssai_15,juste,\n"} {
		if err := os.WriteFile(filepath.Join(dossier, nom), []byte(texte), 0o644); err != nil {
			return nil, err
		}
	}
	for _, args := range [][]string{{"importer", "--base", "{base}", "{un}"},
		{"sauvegarder", "{copie}", "--base", "{base}"},
		{"corriger", "Essai_7", "telephone=0199000009", "--base", "{base}"},
		{"exclure", "Essai_8", "--motif", "essai", "--base", "{base}"},
		{"selection", "enregistrer", "pons", "--commune", "Pons", "--base", "{base}"}} {
		if r := b.lancer(context.Background(), b.base, "", args); r.code != 0 && r.code != 3 {
			return nil, fmt.Errorf("%v: %s", args, r.dit)
		}
	}
	var err error
	if b.avant, err = b.etat(b.base); err != nil {
		return nil, err
	}
	return b, b.etalonner([]travail{
		{args: []string{"importer", "--base", "{base}", "--confirmer", "{deux}"}},
		{args: []string{"importer", "--base", "{base}", "{trois}"}},
		{args: []string{"corriger", "Essai_9", "telephone=0199000010", "--base", "{base}"}},
		{args: []string{"exclure", "Essai_10", "--motif", "essai", "--base", "{base}"}},
		{args: []string{"selection", "enregistrer", "tout", "--france", "--base", "{base}"}},
		{args: []string{"relances", "noter", "--commune", "Pons", "--moyen", "lettre", "--base", "{base}"}, encore: true},
		{args: []string{"relances", "reponses", "{reponses}", "--garder", "--base", "{base}"}, encore: true},
		{args: []string{"doublons", "distinguer", "Essai_16", "Essai_17", "--base", "{base}"}, encore: true},
		{args: []string{"sauvegarder", "{dossier}/copie.db", "--base", "{base}", "--ecraser"}},
		{args: []string{"annuaire", "--base", "{base}", "--sortie", "{dossier}/papiers"}},
		{args: []string{"annuaire", "--en", "svg", "--base", "{base}", "--sortie", "{dossier}/pages"}, encore: true},
		{args: []string{"lister", "--format", "csv", "--base", "{base}", "--sortie", "{dossier}/l.csv", "--ecraser"}},
		{args: []string{"oublier", "--texte", personne, "--confirmer", "--base", "{base}"}, encore: true,
			oublie: "exemplaire"},
		{args: []string{"oublier", "Essai_399", "--confirmer", "--base", "{base}"}, encore: true, oublie: "essai_399"},
		{args: []string{"restaurer", "{copie}", "--base", "{base}"}, encore: true},
		{args: []string{"kit", "--commune", "Pons", "--base", "{base}", "--sortie", "{dossier}/kit"}, encore: true},
	})
}

// etalonner does works on copies, to know what each makes.
func (b *banc) etalonner(works []travail) error {
	for _, t := range works {
		copie, dossier, err := b.copie()
		if err != nil {
			return err
		}
		debut := time.Now()
		if r := b.lancer(context.Background(), copie, dossier, t.args); r.code != 0 && r.code != 3 {
			return fmt.Errorf("%v: %s", t.args, r.dit)
		}
		t.duree = time.Since(debut)
		if t.apres, err = b.etat(copie); err != nil {
			return err
		}
		b.travaux = append(b.travaux, t)
		os.RemoveAll(dossier)
	}
	return nil
}

// copie is a new copy of the base, in a folder of its own.
func (b *banc) copie() (base, dossier string, err error) {
	b.n++
	dossier = filepath.Join(b.dossier, fmt.Sprint("essai-", b.n))
	if err := os.Mkdir(dossier, 0o755); err != nil {
		return "", "", err
	}
	octets, err := os.ReadFile(b.base)
	if err != nil {
		return "", "", err
	}
	base = filepath.Join(dossier, "lieux.db")
	gardee := filepath.Join(dossier, "lieux-avant-import-2026-11-01.db") // as Feuillet keeps one
	return base, dossier, cmp.Or(os.WriteFile(base, octets, 0o644), os.WriteFile(gardee, octets, 0o644))
}

// resultat is what a command did.
type resultat struct {
	code     int
	sorti    []byte
	dit      string // on the error output
	depassee bool   // it was ended for it took too long
}

// longtemps is more than any command on such a base may take, on a loaded machine.
const longtemps = 10 * time.Minute

// lancer runs a command to its end; ctx kills it.
func (b *banc) lancer(ctx context.Context, base, dossier string, args []string) resultat {
	return b.lancerPar(ctx, nil, base, dossier, args)
}

// lancerPar runs a command through another, which limits it.
func (b *banc) lancerPar(ctx context.Context, par []string, base, dossier string, args []string) resultat {
	ctx, fin := context.WithTimeout(ctx, longtemps)
	defer fin()
	noms := strings.NewReplacer("{base}", base, "{copie}", filepath.Join(b.dossier, "copie.db"),
		"{dossier}", dossier, "{un}", filepath.Join(b.dossier, "un.csv"),
		"{deux}", filepath.Join(b.dossier, "deux.csv"), "{trois}", filepath.Join(b.dossier, "trois.csv"),
		"{reponses}", filepath.Join(b.dossier, "reponses.csv"))
	ligne := append(append([]string{}, par...), b.programme)
	for _, a := range args {
		ligne = append(ligne, noms.Replace(a))
	}
	cmd := exec.CommandContext(ctx, ligne[0], ligne[1:]...)
	cmd.Dir = b.dossier
	var sorti, dit bytes.Buffer
	cmd.Stdout, cmd.Stderr = &sorti, &dit
	err := cmd.Run()
	r := resultat{sorti: sorti.Bytes(), dit: dit.String(), depassee: errors.Is(ctx.Err(), context.DeadlineExceeded)}
	var sortie *exec.ExitError
	if errors.As(err, &sortie) {
		r.code = sortie.ExitCode()
	} else if err != nil {
		r.code, r.dit = -1, r.dit+err.Error()
	}
	return r
}

// jourDit is a day as the command says it: a run may go past midnight.
var jourDit = regexp.MustCompile(`\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}`)

// etat is what a base says: all of its places, as data, and what was decided,
// whatever the day.
func (b *banc) etat(base string) (string, error) {
	somme := sha256.New()
	for _, args := range [][]string{{"lister", "--format", "json", "--base", "{base}"},
		{"exclure", "--liste", "--base", "{base}"},
		{"corriger", "--liste", "--base", "{base}"}, {"selection", "lister", "--base", "{base}"},
		{"relances", "--france", "--toutes", "--format", "csv", "--base", "{base}"}} {
		r := b.lancer(context.Background(), base, b.dossier, args)
		if err := r.convenable(); err != nil {
			return "", fmt.Errorf("%v: %w", args, err)
		}
		if r.code != 0 && r.code != 3 {
			return "", fmt.Errorf("%v: code %d, %s", args, r.code, r.dit)
		}
		somme.Write(jourDit.ReplaceAll(r.sorti, nil))
	}
	return fmt.Sprintf("%x", somme.Sum(nil)[:8]), nil
}

var (
	chute   = regexp.MustCompile(`goroutine \d|panic:|runtime error|fatal error|SIGSEGV`)
	anglais = regexp.MustCompile(`(?i)\b(the|error|failed|invalid|cannot|no such|denied|database|malformed|unexpected|too large|is not|SQL logic|interrupted|unable|constraint)\b`)
)

// convenable is nil for a command that did not fall, ended, and spoke French.
func (r resultat) convenable() error {
	switch {
	case r.depassee:
		return fmt.Errorf("it does not end")
	case chute.MatchString(r.dit):
		return fmt.Errorf("it falls: %.400s", r.dit)
	case anglais.MatchString(r.dit):
		return fmt.Errorf("it speaks English: %.400s", r.dit)
	case r.code < 0, r.code > 3:
		return fmt.Errorf("code %d: %.400s", r.code, r.dit)
	}
	return nil
}

// liste is a CSV of invented places, from a number on.
func liste(de, n int, nom string) string {
	var s strings.Builder
	s.WriteString("id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,horaires,services," +
		"frais_a_charge,presentation_resume,source\n")
	towns := [][3]string{{"Pons", "17800", "17283"}, {"Saintes", "17100", "17415"}, {"Jonzac", "17500", "17197"},
		{"Royan", "17200", "17306"}}
	for i := range n {
		t, qui := towns[i%len(towns)], ""
		if i%40 == 0 {
			qui = " avec " + personne
		}
		fmt.Fprintf(&s, "Essai_%d,%s %d,%s,%s,%s,%d rue des Essais,%.4f,%.4f,01 99 00 %02d %02d,Mo-Fr 09:00-12:00,Aide "+
			"aux démarches administratives,Gratuit,"+
			"Des postes et de l'aide pour les démarches en ligne%s,Essai\n", de+i, nom, de+i, t[0], t[1], t[2], i+1,
			45.5+float64(i%90)/1e3, -0.6, i/100, i%100, qui)
	}
	return s.String()
}
