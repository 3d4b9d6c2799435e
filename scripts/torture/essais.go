package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// tuer kills a work at any moment: the base says what it said before, or after.
func tuer(b *banc, r *rand.Rand) (string, error) {
	base, dossier, err := b.copie()
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dossier)
	t := &b.travaux[r.IntN(len(b.travaux))]
	ctx, fin := context.WithTimeout(context.Background(), time.Duration(r.Float64()*1.1*float64(t.duree)))
	b.lancer(ctx, base, dossier, t.args)
	fin()
	return b.juger(base, dossier, t, false)
}

// juger looks at a base after a work that was ended; fait says that it was told
// to be done.
func (b *banc) juger(base, dossier string, t *travail, fait bool) (string, error) {
	if n := coupe(dossier); n != "" {
		return "half", fmt.Errorf("%v: %s is cut", t.args, n)
	}
	etat, err := b.etat(base)
	if err != nil {
		return "refused", fmt.Errorf("%v: %w", t.args, err)
	}
	switch {
	case etat != b.avant && etat != t.apres:
		return "lost", fmt.Errorf("%v: the base says neither what it said before nor what it should after", t.args)
	case fait && etat != t.apres:
		return "lost", fmt.Errorf("%v: it says it is done, and it is not", t.args)
	}
	if v := b.lancer(context.Background(), base, dossier, []string{"verifier", "--base", "{base}"}); v.code != 0 {
		return "damaged", fmt.Errorf("%v: %s", t.args, v.dit)
	}
	if err := b.refaire(base, dossier, t); err != nil {
		return "not done again", fmt.Errorf("%v: %w", t.args, err)
	}
	// The next who writes takes away what the killed one left.
	if s := b.lancer(context.Background(), base, dossier,
		[]string{"selection", "enregistrer", "fin", "--france", "--base", "{base}"}); s.code != 0 {
		return "refused", fmt.Errorf("%v: then %s", t.args, s.dit)
	}
	if n := reste(dossier, t.encore); n != "" {
		return "left", fmt.Errorf("%v: %s is left", t.args, n)
	}
	if etat == b.avant {
		return "as before", nil
	}
	return "as after", nil
}

// refaire plays a work again, to its end, when that is how it is finished.
func (b *banc) refaire(base, dossier string, t *travail) error {
	if !t.encore {
		return nil
	}
	r := b.lancer(context.Background(), base, dossier, t.args)
	if err := r.convenable(); err != nil || r.code != 0 && r.code != 3 {
		return fmt.Errorf("code %d, %s, %w", r.code, r.dit, err)
	}
	if etat, err := b.etat(base); err != nil || etat != t.apres {
		return fmt.Errorf("the base does not say what it should: %w", err)
	}
	if t.oublie == "" {
		return nil
	}
	return filepath.WalkDir(dossier, func(chemin string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		octets, err := os.ReadFile(chemin)
		if err == nil && bytes.Contains(bytes.ToLower(octets), []byte(t.oublie)) {
			err = fmt.Errorf("%s is still in %s", t.oublie, e.Name())
		}
		return err
	})
}

// reste is what a killed work left in its folder, or beneath it too.
func reste(dossier string, dessous bool) (nom string) {
	filepath.WalkDir(dossier, func(chemin string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if n := e.Name(); strings.HasPrefix(n, ".feuillet-") || strings.HasPrefix(n, "lieux.db-") {
			nom = chemin
		}
		if e.IsDir() && chemin != dossier && !dessous {
			return fs.SkipDir
		}
		return nil
	})
	return nom
}

// coupe is a paper or a table that was cut, "" when all are whole.
func coupe(dossier string) (nom string) {
	filepath.WalkDir(dossier, func(chemin string, e fs.DirEntry, err error) error {
		fin := map[string]string{".pdf": "%%EOF\n", ".svg": "</svg>\n", ".csv": "\n"}[filepath.Ext(chemin)]
		if err != nil || e.IsDir() || fin == "" {
			return err
		}
		if octets, err := os.ReadFile(chemin); err != nil || !bytes.HasSuffix(octets, []byte(fin)) {
			nom = chemin
		}
		return nil
	})
	return nom
}

// remplir limits the size of files, as a disk that fills: the work says so in
// French, or is done.
func remplir(b *banc, r *rand.Rand) (string, error) {
	base, dossier, err := b.copie()
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dossier)
	t := &b.travaux[r.IntN(len(b.travaux))]
	limite := strconv.Itoa(1 + r.IntN(900)) // of 1,024 bytes
	f := b.lancerPar(context.Background(), []string{"bash", "-c", `ulimit -f ` + limite + `; exec "$0" "$@"`}, base,
		dossier, t.args)
	if err := f.convenable(); err != nil {
		return "wrong words", fmt.Errorf("%v, %s kB: %w", t.args, limite, err)
	}
	for _, nom := range []string{"copie.db", "l.csv"} { // whole, or not there
		if info, err := os.Stat(filepath.Join(dossier, nom)); err == nil && (info.Size() == 0 || f.code == 1) {
			return "half", fmt.Errorf("%v, %s kB: %s is there, of %d bytes", t.args, limite, nom, info.Size())
		}
	}
	vu, err := b.juger(base, dossier, t, f.code == 0)
	return fmt.Sprintf("code %d, %s", f.code, vu), err
}

// questions are what is asked of a damaged base.
var questions = [][]string{
	{"lister", "--compte", "--base", "{base}"}, {"lister", "--compte", "--commune", "Pons", "--base", "{base}"},
	{"lister", "--format", "json", "--base", "{base}"}, {"annuaire", "--base", "{base}", "--sortie", "{dossier}/p"},
	{"affiche", "--commune", "Pons", "--base", "{base}", "--sortie", "{dossier}/p"}, {"controle", "--base", "{base}"},
	{"doublons", "--base", "{base}"}, {"rejets", "--base", "{base}"}, {"historique", "--base", "{base}"},
	{"changements", "--base", "{base}"},
	{"historique", "Essai_7", "--base", "{base}"}, {"selection", "lister", "--base", "{base}"},
	{"verifier", "--base", "{base}"},
	{"importer", "--base", "{base}", "{trois}"}, {"corriger", "Essai_9", "telephone=0199000010", "--base", "{base}"},
	{"sauvegarder", "{dossier}/copie.db", "--base", "{base}"},
	{"oublier", "--texte", personne, "--confirmer", "--base", "{base}"},
	{"fiche-lieu", "--lieu", "Essai_11", "--base", "{base}", "--sortie", "{dossier}/p"},
}

// abimer changes bytes of a base, then asks some questions: each is answered
// right, or is refused in French.
func abimer(b *banc, r *rand.Rand) (string, error) {
	base, dossier, err := b.copie()
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dossier)
	if err := os.WriteFile(base, rouiller(b, r), 0o644); err != nil {
		return "", err
	}
	refus := 0
	compte := b.lancer(context.Background(), base, dossier, questions[0])
	for _, args := range append([][]string{questions[0]}, questions[1+r.IntN(len(questions)-1)]) {
		q := b.lancer(context.Background(), base, dossier, args)
		if err := q.convenable(); err != nil {
			return "wrong words", fmt.Errorf("%v: %w", args, err)
		}
		if q.code == 1 || q.code == 2 {
			refus++
		}
	}
	if compte.code == 0 && compte.dit == "" && !strings.HasPrefix(chiffres(string(compte.sorti)), strconv.Itoa(lieux-1)) {
		return "wrong count", fmt.Errorf("%.100q of %d places, without a word", compte.sorti, lieux-1)
	}
	return fmt.Sprintf("%d of 2 refused", refus), nil
}

// chiffres is a text without what is no figure.
func chiffres(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// rouiller is the base with some bytes changed, a page of another or of zeros,
// or its end cut.
func rouiller(b *banc, r *rand.Rand) []byte {
	octets, err := os.ReadFile(b.base)
	if err != nil {
		return nil
	}
	const page = 4096
	ou := func() int { return page * r.IntN(len(octets)/page) }
	switch r.IntN(5) {
	case 0:
		return octets[:r.IntN(len(octets))]
	case 1:
		clear(octets[ou():][:page])
	case 2:
		copy(octets[ou():][:page], octets[ou():][:page])
	default:
		for range 1 + r.IntN(40) {
			octets[r.IntN(len(octets))] ^= byte(1 + r.IntN(255))
		}
	}
	return octets
}

// ecrireEnsemble has two files imported at once, while others read: all is
// kept, and each reader finds a base that was.
func ecrireEnsemble(b *banc, _ *rand.Rand) (string, error) {
	base, dossier, err := b.copie()
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dossier)
	var tous sync.WaitGroup
	resultats := make([]resultat, 4)
	for i, args := range [][]string{{"importer", "--base", "{base}", "--confirmer", "{deux}"},
		{"importer", "--base", "{base}", "{trois}"}, questions[0], questions[2]} {
		tous.Go(func() { resultats[i] = b.lancer(context.Background(), base, dossier, args) })
	}
	tous.Wait()
	for i, r := range resultats {
		if err := r.convenable(); err != nil {
			return "wrong words", fmt.Errorf("%d: %w", i, err)
		}
		if r.code == 1 && !strings.Contains(r.dit, "un autre programme") {
			return "refused", fmt.Errorf("%d: %s", i, r.dit)
		}
	}
	compte := b.lancer(context.Background(), base, dossier, questions[0])
	veut := lieux - 1
	if resultats[1].code == 0 || resultats[1].code == 3 {
		veut += lieux
	}
	if !strings.HasPrefix(chiffres(string(compte.sorti)), strconv.Itoa(veut)) {
		return "lost", fmt.Errorf("%.100q, want %d places", compte.sorti, veut)
	}
	if v := b.lancer(context.Background(), base, dossier, []string{"verifier", "--base", "{base}"}); v.code != 0 {
		return "damaged", fmt.Errorf("%s", v.dit)
	}
	return "all kept", nil
}
