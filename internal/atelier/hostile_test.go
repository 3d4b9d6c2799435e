package atelier_test

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"feuillet/fonts"
	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/lieu"
	"feuillet/lieu/reparer"
	"feuillet/lieu/territoire"
	"feuillet/render"
)

// hostiles are texts that no column expects.
func hostiles() map[string]string {
	return map[string]string{
		"nothing":          "",
		"a question":       "?",
		"a device":         "CON",
		"another device":   "NUL",
		"Chinese":          "北京",
		"Greek":            "Βιβλιοθήκη Ποσ",
		"Cyrillic":         "Библиотека",
		"emoji":            "Salle 🙂👩🏽‍💻 des Ormes 🇫🇷",
		"emoji alone":      "🙂",
		"a lost letter":    "M\uFFFDdiath\uFFFDque",
		"lost letters":     "\uFFFD\uFFFD",
		"controls":         "Salle\x01\x07 des\u200b\u200e\ufeff\tOrmes\r\n\x1b[31m\u0085",
		"half a sign":      "M\xe9diath\xe8que \xff",
		"no space":         strings.Repeat("x", 5_000),
		"accents no space": strings.Repeat("É", 5_000),
		"only spaces":      " \u00a0\u202f\t ",
		"right to left":    "مكتبة ספרייה \u202eabc",
		"private use":      "\ue000 \U0010fffd \ufffe",
		"marks":            "a" + strings.Repeat("\u0301", 300),
		"only stops":       "…!?;:.,-–—",
		"markup":           `<b>Salle</b> & "Ormes" {nom} ** ** %s \ ]]>`,
		"a number":         "-1e309",
		"bars":             "|||",
	}
}

// hostiles of one text: a place for each column that holds it, one that holds it
// in all, and one that is well.
func placesHostiles(texte string) []lieu.Ligne {
	bon := func(i int) lieu.Lieu {
		return lieu.Lieu{Id: fmt.Sprintf("Essai_%d", i), Nom: fmt.Sprintf("Maison %d", i), Commune: "Pons",
			CodeInsee: "17283", CodePostal: "17800", Adresse: "2 rue des Essais", Latitude: 45.58, Longitude: -0.55,
			Telephone: "01 99 00 00 01", Horaires: "Tu-Sa 09:00-12:00", Services: lieu.Services()[:2],
			FraisACharge: []string{lieu.Gratuit}, Source: "Essai", ModalitesAcces: []string{lieu.SePresenter},
			DateMaj: jour.AddDate(0, -1, 0)}
	}
	lieux := []lieu.Lieu{bon(0)}
	partout := bon(1)
	for i, c := range lieu.Champs() {
		l := bon(i + 2)
		if poser(&l, c, texte) {
			lieux = append(lieux, l)
			if c.Nom != "id" && c.Nom != "nom" {
				poser(&partout, c, texte)
			}
		}
	}
	sansCommune := bon(98) // a postal code alone
	sansCommune.Commune, sansCommune.CodeInsee, sansCommune.Nom = "", "", "Maison "+texte
	deCommune := bon(99) // the commune is known by its words alone
	deCommune.Commune, deCommune.CodeInsee, deCommune.CodePostal = texte, "", ""
	deCommune.Latitude, deCommune.Longitude = 0, 0
	var out []lieu.Ligne
	for i, l := range append(lieux, partout, sansCommune, deCommune) {
		if strings.TrimSpace(l.Id) == "" || strings.TrimSpace(l.Nom) == "" {
			continue // refused at the door
		}
		out = append(out, lieu.Ligne{Numero: i + 2, Lieu: l})
	}
	return out
}

// poser puts a text in a column of text, and reports whether it is one.
func poser(l *lieu.Lieu, c lieu.Champ, texte string) bool {
	switch p := c.Pointeur(l).(type) {
	case *string:
		*p = texte
	case *[]string:
		*p = []string{texte}
	default:
		return false
	}
	return true
}

// Whatever a column holds, each paper is made in each format, or is refused in
// French for itself alone; no sign that the letters lack reaches it, and what
// was lost is said. The values come as published, mended, and as another program
// may have written them.
func TestEveryColumnOnEveryPaper(t *testing.T) {
	tous := hostiles()
	for i, nom := range slices.Sorted(maps.Keys(tous)) {
		texte := tous[nom]
		for _, mende := range []bool{true, false} {
			if testing.Short() && (!mende || i%4 != 0) {
				continue // for the race detector, which needs no more of them
			}
			t.Run(fmt.Sprintf("%s, mended %v", nom, mende), func(t *testing.T) {
				t.Parallel()
				a := deLignes(t, placesHostiles(texte), mende)
				for _, p := range a.Papiers() {
					if p.SansLieu {
						continue
					}
					_, perdus := fonts.Sanitize(fonts.Regular, texte)
					papierHostile(t, a, p.Nom, len(perdus) > 0)
				}
			})
		}
	}
}

func deLignes(t *testing.T, lignes []lieu.Ligne, mende bool) *atelier.Atelier {
	t.Helper()
	var suite iter.Seq2[lieu.Ligne, error] = func(yield func(lieu.Ligne, error) bool) {
		for _, l := range lignes {
			if !yield(l, nil) {
				return
			}
		}
	}
	if mende {
		suite = reparer.New(territoire.France()).Lignes(suite)
	}
	chemin := filepath.Join(t.TempDir(), "lieux.db")
	db, err := store.Create(t.Context(), chemin)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Import(t.Context(), "lieux.csv", time.Time{}, suite); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return ouvrir(t, chemin, store.Lecture)
}

// papierHostile makes all the documents of a paper in all formats; perdus says
// that the text of its places has signs that the letters lack.
func papierHostile(t *testing.T, a *atelier.Atelier, nom string, perdus bool) {
	t.Helper()
	w, err := a.Faire(t.Context(), atelier.Demande{Papier: nom})
	if err != nil {
		enFrancais(t, nom, err)
		return
	}
	refuses, faits, dits := 0, 0, false
	for p, err := range w.Papiers {
		if err != nil {
			t.Errorf("%s: the others are not made: %.300v", nom, err)
			return
		}
		if p.Refus != nil {
			refuses++
			enFrancais(t, nom, p.Refus)
			continue
		}
		faits++
		for _, r := range p.Remarques {
			dits = dits || r.Genre == render.AvisSignes && r.Perte
		}
		for _, s := range atelier.Sorties() {
			pages := 1
			switch {
			case s.ParPage:
				pages = p.Len
			case s.Donnees && len(p.Chiffres) == 0:
				pages = 0
			}
			for page := range pages {
				var b bytes.Buffer
				if err := a.EcrirePage(&b, p, s, page); err != nil {
					t.Errorf("%s %s of %s: %.300v", nom, s.Nom, p.Lieu, err)
					break
				}
				lisibleEn(t, nom+" "+p.Nom, s.Nom, b.Bytes())
			}
		}
	}
	// they show a few, chosen among all
	some := nom == "affiche" || nom == "controle" || nom == "memo-aidant"
	if perdus && refuses == 0 && !dits && !some {
		t.Errorf("%s: signs are left out, and nobody is told", nom)
	}
	if refuses > 0 && faits == 0 {
		t.Errorf("%s: none of %d documents is made", nom, refuses)
	}
}

var anglais = regexp.MustCompile(`(?i)\b(?:the|page does|not hold|error|invalid|failed|cannot|nil|link|leads nowhere)\b`)

// enFrancais wants a fault that a person can read.
func enFrancais(t *testing.T, quoi string, err error) {
	t.Helper()
	if s := err.Error(); faute.De(err) == nil || anglais.MatchString(s) || len(s) > 600 {
		t.Errorf("%s is refused for nobody: %.300q", quoi, s)
	}
}

// lisibleEn wants words that the letters have, in a file of a format.
func lisibleEn(t *testing.T, quoi, format string, octets []byte) {
	t.Helper()
	if format == "pdf" {
		if !bytes.HasPrefix(octets, []byte("%PDF-")) {
			t.Errorf("%s: no PDF", quoi)
		}
		return
	}
	if format == "csv" {
		r := csv.NewReader(bytes.NewReader(octets))
		r.Comma = ';'
		if l, err := r.ReadAll(); err != nil || len(l) < 2 {
			t.Errorf("%s: %d rows, %v", quoi, len(l), err)
		}
		return
	}
	d := xml.NewDecoder(bytes.NewReader(octets))
	d.Strict, d.Entity, d.AutoClose = false, xml.HTMLEntity, xml.HTMLAutoClose
	for {
		jeton, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Errorf("%s, %s: %v", quoi, format, err)
			return
		}
		if s, ok := jeton.(xml.CharData); ok {
			for _, r := range string(s) {
				if !unicode.IsSpace(r) && !fonts.Regular.Has(r) {
					t.Errorf("%s, %s: %q is printed, which the letters lack: %.80q", quoi, format, r, s)
					return
				}
			}
		}
	}
}
