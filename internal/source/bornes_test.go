package source_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"feuillet/internal/bornes"
	"feuillet/internal/faute"
	"feuillet/internal/source"
)

// menteur is an archive that says it has no file, and lists n.
func menteur(n int) []byte {
	var b bytes.Buffer
	b.WriteString("PK\x03\x04")
	b.Write(make([]byte, 26))
	debut := b.Len()
	for i := range n {
		nom := fmt.Sprintf("%07d.csv", i)
		var tete [46]byte
		copy(tete[:], "PK\x01\x02")
		binary.LittleEndian.PutUint16(tete[28:], uint16(len(nom)))
		b.Write(tete[:])
		b.WriteString(nom)
	}
	fin := b.Len()
	var queue [22]byte
	copy(queue[:], "PK\x05\x06")
	binary.LittleEndian.PutUint16(queue[8:], uint16(n))
	binary.LittleEndian.PutUint16(queue[10:], uint16(n))
	binary.LittleEndian.PutUint32(queue[12:], uint32(fin-debut))
	binary.LittleEndian.PutUint32(queue[16:], uint32(debut))
	b.Write(queue[:])
	return b.Bytes()
}

// emballer puts files in a zip.
func emballer(t *testing.T, noms []string, ecrire func(io.Writer)) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, nom := range noms {
		w, err := z.Create(nom)
		if err != nil {
			t.Fatal(err)
		}
		ecrire(w)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipper(t *testing.T, ecrire func(io.Writer)) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	ecrire(z)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is packed beyond its bounds is refused in the words of the bound, and
// takes little memory.
func TestPackedBounds(t *testing.T) {
	if testing.Short() {
		t.Skip("inflates bombs")
	}
	rien := func(io.Writer) {}
	poupee := emballer(t, []string{"a.csv"}, rien)
	for range bornes.Poupees.Max + 1 {
		dedans := poupee
		poupee = emballer(t, []string{"a.zip"}, func(w io.Writer) { w.Write(dedans) })
	}
	var beaucoup []string
	for i := range bornes.Entrees.Max + 1 {
		beaucoup = append(beaucoup, fmt.Sprint(i, ".csv"))
	}
	zeros := gzipper(t, func(w io.Writer) {
		for range 64 {
			w.Write(make([]byte, 1<<20))
		}
	})
	gros := io.MultiReader(bytes.NewReader(menteur(1)), io.LimitReader(&sansFin{motif: "x"}, int64(bornes.Archive.Max)))
	grosClasseur := io.MultiReader(bytes.NewReader(emballer(t, []string{"[Content_Types].xml"}, rien)),
		io.LimitReader(&sansFin{motif: "x"}, int64(bornes.Classeur.Max)))
	for _, tt := range []struct {
		nom   string
		r     io.Reader
		borne *bornes.Borne
	}{
		{"an archive of half a million files", bytes.NewReader(menteur(500_000)), bornes.Repertoire},
		{"many files", bytes.NewReader(emballer(t, beaucoup, rien)), bornes.Entrees},
		{"archives in archives", bytes.NewReader(poupee), bornes.Poupees},
		{"zeros", bytes.NewReader(zeros), bornes.Rapport},
		{"a large archive through a pipe", gros, bornes.Archive},
		{"a large workbook", grosClasseur, bornes.Classeur},
	} {
		var avant, apres runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&avant)
		ouvrir := func(e source.Entree) error { _, err := io.Copy(io.Discard, e.Octets); return err }
		var err error
		if tt.borne == bornes.Classeur {
			_, err = source.Ouvrir(tt.r, "lot.xlsx", source.Options{})
		} else {
			err = source.Deballer(tt.r, "lot.zip", ouvrir)
		}
		runtime.ReadMemStats(&apres)
		if f := faute.De(err); f == nil || f.Texte != tt.borne.Dit() || f.Conseil != tt.borne.Conseil {
			t.Errorf("%s: %v, want %q", tt.nom, err, tt.borne.Dit())
		}
		if prises := apres.TotalAlloc - avant.TotalAlloc; prises > 400<<20 {
			t.Errorf("%s took %d MB", tt.nom, prises>>20)
		}
	}
}

// Texts longer than their column are set aside with a doubt that keeps them; an
// id or a name so long refuses its row, and no other.
func TestTextsTooLong(t *testing.T) {
	long := func(n int) string { return strings.Repeat("é", n) }
	csv := "id,nom,commune,code_postal,adresse,services,presentation_detail,couleur\n" +
		"a1,Abri,Pons,17800," + long(401) + ",,,\n" +
		"a2,Abri,Pons,17800," + long(400) + ",,,\n" +
		"a3," + long(301) + ",Pons,17800,,,,\n" +
		long(301) + ",Abri,Pons,17800,,,,\n" +
		"a4,Abri,Pons,17800,," + long(2000) + "|x" + long(2000) + ",,\n" +
		"a5,Abri," + long(201) + ",17800,,," + long(40_001) + "," + long(40_001) + "\n" +
		"a6,Abri,Pons,17800,,,,bleu\n"
	lignes, err := source.Read(strings.NewReader(csv), "lieux.csv", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	veut := []string{"adresse", "", "refus nom", "refus id", "services", "commune presentation_detail couleur", ""}
	i := 0
	for l, err := range lignes {
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if l.Rejet != nil {
			got = append(got, "refus", l.Rejet.Colonne)
		}
		for _, d := range l.Doutes {
			got = append(got, d.Colonne)
			if len(d.Valeur) < 400 || !strings.Contains(d.Motif, "n'est pas gardé") {
				t.Errorf("row %d: %q, %s", i, d.Valeur, d.Motif)
			}
		}
		if s := strings.Join(got, " "); s != veut[i] {
			t.Errorf("row %d: %q, want %q", i, s, veut[i])
		}
		if i++; l.Rejet == nil && (len(l.Lieu.Adresse) > 800 || l.Lieu.Services != nil || len(l.Extra["couleur"]) > 4) {
			t.Errorf("row %d keeps a text too long", i)
		}
	}
}

// abaisser lowers a bound for one test.
func abaisser(t *testing.T, b *bornes.Borne, max int) {
	t.Helper()
	avant := b.Max
	b.Max = max
	t.Cleanup(func() { b.Max = avant })
}

// Each bound of a reader is the one of the table: lowered, what goes beyond it is
// refused in its words, and what stays below is read.
func TestBoundsOfReaders(t *testing.T) {
	lettres := strings.Repeat("x", 400)
	csv := "id,nom,commune\na1,Abri,Orle\n"
	json := func(nom string) string { return `[{"id":"a1","nom":"` + nom + `","commune":"Orle"}]` }
	tete, rangee := rangeeXLSX("id", "nom", "commune"), rangeeXLSX("a1", "Abri", "Orle")
	for _, tt := range []struct {
		nom         string
		borne       *bornes.Borne
		max         int
		trop, assez string
	}{
		{"line of CSV", bornes.Ligne, 200, csv + "a2," + lettres + ",Orle\n", csv + "a2,Banc,Orle\n"},
		{"place of JSON", bornes.Fiche, 200, json(lettres), json("Abri")},
		{"fields of JSON", bornes.Colonnes, 3, `[{"id":"a1","nom":"Abri","commune":"Orle","couleur":"bleu"}]`, json("Abri")},
		{"sheet", bornes.Feuille, 4000, xlsx(t, "", tete+strings.Repeat(rangee, 40)), xlsx(t, "", tete+rangee)},
		{"shared texts", bornes.TextesCommun, 200, xlsx(t, "<si><t>"+lettres+"</t></si>", tete+rangee),
			xlsx(t, "<si><t>x</t></si>", tete+rangee)},
		{"rows of a sheet", bornes.LignesXLSX, 3, xlsx(t, "", tete+strings.Repeat("<row></row>", 3)+rangee),
			xlsx(t, "", tete+"<row></row>"+rangee)},
	} {
		t.Run(tt.nom, func(t *testing.T) {
			abaisser(t, tt.borne, tt.max)
			_, err := lire(t, tt.trop, source.Options{})
			if f := faute.De(err); f == nil || f.Texte != tt.borne.Dit() {
				t.Errorf("beyond: %v, want %q", err, tt.borne.Dit())
			}
			if _, err := lire(t, tt.assez, source.Options{}); err != nil {
				t.Errorf("below: %v", err)
			}
		})
	}
}

// A cell of many lines is read; one of more than a row may have is refused, it
// and what it swallowed, and the rows after it are read.
func TestLinesBetweenQuotes(t *testing.T) {
	abaisser(t, bornes.LignesFiche, 3)
	for lignes, want := range map[int][]string{2: {"", ""}, 6: {bornes.LignesFiche.Dit(), ""}} {
		csv := "id,nom,commune\na1,\"Abri" + strings.Repeat("\n", lignes) + "\",Orle\n\na2,Banc,Orle\n"
		got, err := lire(t, csv, source.Options{})
		if err != nil || len(got) < 2 {
			t.Fatalf("%d lines: %v, %v", lignes, got, err)
		}
		for i, k := range []int{0, len(got) - 1} {
			motif := ""
			if r := got[k].Rejet; r != nil {
				motif = r.Motif
			}
			if motif != want[i] {
				t.Errorf("%d lines, row %d: %q, want %q", lignes, k, motif, want[i])
			}
		}
	}
}

// What an archive holds in all is bounded, whatever each file does.
func TestAnArchiveAsAWhole(t *testing.T) {
	abaisser(t, bornes.Deplie, 3000)
	mille := func(w io.Writer) { io.WriteString(w, strings.Repeat("n'importe quoi ", 67)) }
	for n, want := range map[int]bool{2: true, 4: false} {
		lot := emballer(t, []string{"a.csv", "b.csv", "c.csv", "d.csv"}[:n], mille)
		err := source.Deballer(bytes.NewReader(lot), "lot.zip", func(e source.Entree) error {
			_, err := io.Copy(io.Discard, e.Octets)
			return err
		})
		if f := faute.De(err); (err == nil) != want || !want && (f == nil || f.Texte != bornes.Deplie.Dit()) {
			t.Errorf("%d files: %v", n, err)
		}
	}
}

// Services beyond what memory holds are refused.
func TestTooManyServices(t *testing.T) {
	abaisser(t, bornes.Services, 1000)
	csv := "id,nom,structure_id,source,thematiques,commune,presentation_detail\n"
	for i := range 20 {
		csv += fmt.Sprintf("s%d,Aide,x%d,Essai,numerique--acceder-a-du-materiel,Pons,%s\n", i, i, strings.Repeat("mot ", 50))
	}
	err := new(source.Services).Ajouter(strings.NewReader(csv), "services.csv", source.Options{})
	if f := faute.De(err); f == nil || f.Texte != bornes.Services.Dit() {
		t.Errorf("%v", err)
	}
}
