package atelier_test

import (
	"bytes"
	"strings"
	"testing"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// repondre reads answers, and keeps them or not.
func repondre(t *testing.T, a *atelier.Atelier, csv string, garder bool) (*atelier.FichierReponses,
	*atelier.BilanReponses) {
	t.Helper()
	f, err := atelier.LireReponses("retours.csv", strings.NewReader(csv))
	if err != nil {
		t.Fatal(err)
	}
	b, err := a.Repondre(t.Context(), f, "Ana", garder)
	if err != nil {
		t.Fatal(err)
	}
	return f, b
}

const retours = `id;reponse;date;telephone;nom;raisons
R_1;;;05 46 00 00 09;Atelier des Ormes;sans téléphone
R_2;Tout est juste;20/11/2026;;;
R_3;Ne plus nous imprimer;;;;
R_4;;;;;
`

// An answer is first said, then kept: corrections, exclusions and the day of the record.
func TestAnswersAreSaidThenKept(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	for _, garder := range []bool{false, true} {
		_, b := repondre(t, a, retours, garder)
		if s := b.Phrase(); s != "3 réponses : 1 juste, 1 corrigée, 1 à ne plus imprimer. 1 lieu sans réponse." ||
			b.Gardees != garder {
			t.Errorf("%s, kept: %t", s, b.Gardees)
		}
		if l, err := a.Exclusions(t.Context()); err != nil || (len(l) == 1) != garder {
			t.Errorf("excluded %+v, %v", l, err)
		}
	}
	if l := unLieu(t, a, "R_1"); l.Telephone != "+33546000009" || l.DateMaj.Format("2006-01-02") != "2026-11-22" {
		t.Errorf("%+v", l)
	}
	if l := unLieu(t, a, "R_2"); l.DateMaj.Format("2006-01-02") != "2026-11-20" {
		t.Errorf("%+v", l)
	}
	if l, err := a.Exclusions(t.Context()); err != nil || l[0].Id != "R_3" || !strings.Contains(l[0].Motif, "2026-11-22") {
		t.Errorf("%+v, %v", l, err)
	}
	if got := moyens(aRelancer(t, a, false)); got != "" {
		t.Errorf("%s are written to again", got)
	}
	if _, b := repondre(t, a, retours, true); len(b.Repondues[0].Corrections) != 0 {
		t.Errorf("the same answers again: %+v", b.Repondues[0])
	}
}

// What is not understood is refused with why, and read again once mended; the other
// rows are kept.
func TestAnswersThatAreRefused(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	f, b := repondre(t, a, `id,reponse,date,telephone,horaires,motif
R_1,peut-être,,,,
R_2,,,12,,ancien motif
R_3,juste,01/01/2031,,,
R_4,juste,,,,
R_9,juste,,,,
,juste,,,,
,,,,,
`, true)
	want := []string{"« peut-être » n'est pas comprise", "telephone = « 12 »", "jour à venir",
		"ne connaît pas de lieu", "il manque l'identifiant"}
	if len(b.Refusees) != len(want) || len(b.Repondues) != 1 || b.Repondues[0].Lieu.Id != "R_4" || b.Muettes != 1 {
		t.Fatalf("%+v", b)
	}
	var out bytes.Buffer
	if err := f.EcrireRefus(&out, b.Refusees); err != nil {
		t.Fatal(err)
	}
	for i, s := range want {
		if !strings.Contains(b.Refusees[i].Faute.Error(), s) || !strings.Contains(out.String(), s) {
			t.Errorf("row %d: %v, want %q", b.Refusees[i].Rang, b.Refusees[i].Faute, s)
		}
	}
	mended := strings.ReplaceAll(out.String(), "peut-être", "juste")
	if strings.Contains(mended, "ancien motif") {
		t.Error("the reason of before stays")
	}
	if _, b := repondre(t, a, mended, false); len(b.Refusees) != len(want)-1 {
		t.Errorf("mended: %+v", b.Refusees)
	}
}

// Which of two answers of a place is right, nobody here can say: none is kept, whatever
// their order, and both are told.
func TestAPlaceThatAnswersTwice(t *testing.T) {
	for _, csv := range []string{"id,reponse\nR_4,juste\nR_2,juste\nR_4,fermé\n",
		"id,reponse\nR_4,ne plus imprimer\nR_2,juste\nR_4,juste\n",
		"id,reponse,telephone\nR_4,,05 46 00 00 07\nR_2,juste,\nR_4,,05 46 00 00 08\n"} {
		a := deCSV(t, lieuxARelancer)
		_, b := repondre(t, a, csv, true)
		if len(b.Repondues) != 1 || b.Repondues[0].Lieu.Id != "R_2" || len(b.Refusees) != 2 ||
			b.Refusees[0].Rang != 1 || b.Refusees[1].Rang != 3 {
			t.Errorf("%q: %+v", csv, b)
		}
		if l, err := a.Exclusions(t.Context()); err != nil || len(l) != 0 {
			t.Errorf("%q: excluded %+v, %v", csv, l, err)
		}
	}
}

// The base keeps nothing of who answers: the author of a correction is who types.
func TestWhoAnswersIsNotKept(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	_, b := repondre(t, a, "id,reponse,telephone,auteur\nR_2,corrigé,05 46 00 00 09,Odile Quatrebarbes\n", true)
	if len(b.Repondues) != 1 || !b.Gardees {
		t.Fatalf("%+v", b)
	}
	n := 0
	for c, err := range a.Corrections(t.Context(), "R_2") {
		if n++; err != nil || c.Auteur != "Ana" {
			t.Errorf("%s is by %q, %v", c.Colonne, c.Auteur, err)
		}
	}
	if n == 0 {
		t.Error("nothing was corrected")
	}
}

// A field is emptied by a word, never by an empty cell; what the place says already
// is no answer.
func TestWhatAnEmptyCellMeans(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	for csv, want := range map[string]string{"id,telephone\nR_2,\n": "", "id,telephone\nR_2,'+33546000001\n": "",
		"id,telephone\nR_2,vide\n": "telephone", "id,Prise-Rdv\nR_2,https://a.example\n": "prise_rdv"} {
		_, b := repondre(t, a, csv, false)
		got := ""
		if len(b.Repondues) > 0 {
			got = b.Repondues[0].Corrections[0].Colonne
		}
		if got != want {
			t.Errorf("%q corrects %q, want %q", csv, got, want)
		}
	}
}

// A file of something else is refused, and so is a column that nobody would read.
func TestFilesThatAreNoAnswers(t *testing.T) {
	for csv, want := range map[string]string{"": "pas un fichier de réponses", "nom,reponse\na,juste\n": "de réponses",
		"id,telefone\nR_1,05\n": "« telefone » n'est pas comprise", "id,nom,Nom\nR_1,a,b\n": "deux colonnes",
		"id,nom\nR_1,\"a\nb": "découpé en colonnes"} {
		_, err := atelier.LireReponses("retours.csv", strings.NewReader(csv))
		refuse(t, err, faute.Demande, want)
	}
}

// The list that is written to be filled in is read back as it is: nobody answered.
func TestTheListIsReadBackAsNoAnswer(t *testing.T) {
	a := deCSV(t, lieuxARelancer)
	r := aRelancer(t, a, false)
	var out bytes.Buffer
	err := atelier.TableARelancer.CSV(&out, func(yield func(atelier.ARelancer, error) bool) {
		for _, l := range r.Lieux {
			if !yield(l, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, b := repondre(t, a, out.String(), false); len(b.Repondues)+len(b.Refusees) != 0 || b.Muettes != len(r.Lieux) {
		t.Errorf("%+v\n%s", b, out.String())
	}
	if _, err := exemple(t).Repondre(t.Context(), &atelier.FichierReponses{}, "Ana", true); faute.De(err) == nil {
		t.Errorf("the example keeps answers: %v", err)
	}
}
