package livre_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"feuillet/internal/pdftest"
	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/livre"
	"feuillet/render/papertest"
	"feuillet/templates"
)

const suivezLaLigne = "Trouvez votre commune, suivez la ligne"

// grid are the rows of the one table of a file: the words of each cell.
func grid(t *testing.T, d *pdftest.Doc) (rows [][]string) {
	t.Helper()
	tables := papertest.Found(d.Root, "Table")
	if len(tables) != 1 || tables[0].Kids[0].Role != "Caption" {
		t.Fatalf("%d tables, want one with its caption", len(tables))
	}
	for _, tr := range papertest.Found(tables[0], "TR") {
		var row []string
		for _, c := range tr.Kids {
			row = append(row, papertest.Plain(papertest.Marks(c)))
		}
		rows = append(rows, row)
	}
	return rows
}

// A row a commune: its page, its places, and how many of them give each help.
func TestTheTableCounts(t *testing.T) {
	for _, towns := range []int{2, 12, 90} {
		lieux := helping(180, towns)
		d := papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))
		headings, _ := standing(d)
		rows := grid(t, d)
		if len(rows) != towns+1 {
			t.Fatalf("%d communes: %d rows", towns, len(rows))
		}
		for _, row := range rows[1:] {
			want := []string{row[0], strconv.Itoa(headings[row[0]])}
			places := slices.DeleteFunc(slices.Clone(lieux), func(l lieu.Lieu) bool { return l.Commune != row[0] })
			want = append(want, strconv.Itoa(len(places)))
			for _, v := range lieu.Services() {
				n := 0
				for _, l := range places {
					if slices.Contains(l.Services, v) {
						n++
					}
				}
				want = append(want, strings.Replace(strconv.Itoa(n), "0", "", 1-min(n, 1)))
			}
			if n := slices.Compact(slices.Clone(want[3:])); len(n) == 1 && n[0] == "" {
				want = append(want[:3], "aide non précisée : téléphonez")
			}
			if !slices.Equal(row, want) {
				t.Errorf("%d communes: row %q, want %q", towns, row, want)
			}
		}
	}
}

// helping are n made-up places of some communes, that give some helps; those of the
// commune 7 say none.
func helping(n, towns int) (out []lieu.Lieu) {
	for i := range n {
		l := papertest.Place(i % 9)
		l.Id, l.Nom, l.Services = fmt.Sprintf("Essai_%03d", i), fmt.Sprintf("Maison %d", i), nil
		l.Commune, l.CodeInsee = fmt.Sprintf("Valombre %03d", i%towns), ""
		for s, v := range lieu.Services() {
			if (i*7+s*s+i*i*s)%5 < 2 && i%towns != 7 {
				l.Services = append(l.Services, v)
			}
		}
		out = append(out, l)
	}
	return out
}

// The heads come back on each page of the table, seen and not read again, and each
// cell is under its head.
func TestTheTableHeadsEachPage(t *testing.T) {
	d := papertest.Book(t, "annuaire", helping(100, 100), papertest.Edition(), "", nil)
	pages := 0
	for _, p := range papertest.Pages(t, d) {
		heads, rows := map[string]layout.Item{}, 0
		for _, it := range p.Items {
			if it.Node == nil || strings.HasPrefix(it.Node.Style, "tableau-haut") || it.Node.Style == "tableau-bas" {
				heads[papertest.Plain(it.Text)] = it
			}
			if it.Text != "" && it.X+it.W > p.W-layout.MM(15)+2 {
				t.Errorf("%q goes out of the text by %d", it.Text, it.X+it.W-p.W+layout.MM(15))
			}
			if it.Node == nil || it.Node.Role != doc.TD || it.Node.Style != "tableau-chiffre" {
				continue
			}
			rows++
			under := slices.ContainsFunc([]string{"démarches", "apprendre", "emploi", "arnaques", "enfants", "loisirs",
				"comprendre", "Internet", "acheter"}, func(word string) bool {
				h, middle := heads[word], it.X+it.W/2
				if it := h.X + h.W; abs(it-p.W+layout.MM(15)) < 5 { // the last one ends with its column
					return h.X < middle && middle < it
				}
				return h.Text != "" && abs(h.X+h.W/2-middle) < layout.MM(0.5)
			})
			if !under {
				t.Errorf("%q stands under no head", it.Text)
			}
		}
		if rows > 0 {
			pages++
		}
	}
	if pages < 3 {
		t.Errorf("the table has %d pages", pages)
	}
}

func abs(u layout.Um) layout.Um { return max(u, -u) }

// A help that few places give is said in words with its places and their pages; one
// that no place says is named.
func TestRareHelpsAreSaidInWords(t *testing.T) {
	lieux := helping(40, 10)
	all := lieu.Services()
	for i := range lieux {
		lieux[i].Services = all[:1]
	}
	lieux[3].Services, lieux[5].Services = all[:2], all[1:2]
	d := papertest.Read(t, annuaire(t, lieux, papertest.Edition(), livre.CodesAucun))
	headings, _ := standing(d)
	said := strings.Join(papertest.Said(d), "\n")
	want := fmt.Sprintf("Apprendre à utiliser un ordinateur ou un téléphone : Maison 3, Valombre 003, page %d ; "+
		"Maison 5, Valombre 005, page %d", headings["Valombre 003"], headings["Valombre 005"])
	for _, w := range []string{"Les aides que peu de lieux donnent", want,
		"Aides qu'aucun lieu ne dit donner : emploi, arnaques"} {
		if !strings.Contains(said, w) {
			t.Errorf("no %q", w)
		}
	}
	if strings.Contains(said, "Faire vos démarches sur Internet avec de l'aide : Maison") {
		t.Error("a common help is listed place by place")
	}
}

// Too many rows go by intercommunalités, each with the pages of its places; the contents
// list no commune, whose rows these replace.
func TestALargeTableIsByIntercommunalites(t *testing.T) {
	for limit, want := range map[string]string{"600": "Commune", "3": "Intercommunalité", "1": "Intercommunalité"} {
		d := withModel(t, "[limites]\ntableau_lignes = "+limit+"\n", many(40))
		headings, _ := standing(d)
		rows := grid(t, d)
		if rows[0][0] != want || rows[0][1] != "page" {
			t.Errorf("more than %s rows: a row is a %s, want %s", limit, rows[0][0], want)
		}
		places, pages := 0, map[string]bool{}
		for _, row := range rows[1:] {
			n, _ := strconv.Atoi(row[2])
			places += n
			for _, p := range strings.Split(row[1], ", ") {
				pages[p] = true
			}
		}
		for town, page := range headings {
			if slices.Contains([]string{"Pons", "Jonzac", "La Rochelle", "Guéret"}, town) && !pages[strconv.Itoa(page)] {
				t.Errorf("by %s: no row says the page %d of %s: %q", want, page, town, rows)
			}
		}
		for _, item := range papertest.Found(d.Root, "TOCI") {
			if strings.HasPrefix(papertest.Plain(papertest.Marks(item)), "Jonzac") {
				t.Errorf("by %s: the contents list the communes", want)
			}
		}
		if places != 40 {
			t.Errorf("by %s: %d places in %q", want, places, rows)
		}
	}
}

// A help that no place gives has no column: the sentence under the table says it, not
// under a heading of helps that few give, and the rows stand in two columns where their names hold on a line.
func TestEmptyColumnsAreLeftOut(t *testing.T) {
	for _, c := range []struct{ given, columns int }{{1, 1}, {3, 3}, {4, 4}, {5, 5}, {8, 8}} {
		lieux := helping(40, 20)
		for i := range lieux {
			lieux[i].Services = lieu.Services()[:c.given]
		}
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", nil)
		rights, broken := map[layout.Um]int{}, 0
		for _, p := range papertest.Pages(t, d) {
			for _, it := range p.Items {
				switch {
				case it.Node == nil:
				case it.Node.Role == doc.TD && it.Node.Style == "tableau-chiffre":
					rights[it.X+it.W/2]++
				case it.Node.Style == "tableau-haut" || it.Node.Style == "tableau-bas":
					if words := strings.TrimRight(it.Text, " "); !strings.Contains(papertest.Plain(it.Node.Text), words) ||
						len(words) < 5 {
						broken++
					}
				}
			}
		}
		want := c.columns
		if c.given == 1 {
			want = 2 // twice the one
		}
		if len(rights) != want || broken > 0 {
			t.Errorf("%d helps: figures at %v, %d words broken", c.given, rights, broken)
		}
		b, err := papertest.Bytes(d)
		if err != nil {
			t.Fatal(err)
		}
		said := strings.Join(papertest.Said(papertest.Read(t, b)), "\n")
		if strings.Contains(said, "que peu de lieux donnent") ||
			!strings.Contains(said, "Aides qu'aucun lieu ne dit donner :") {
			t.Errorf("%d helps: helps that few give are announced, or the others are not: %s", c.given, said)
		}
		if rows := grid(t, papertest.Read(t, b)); len(rows) != 21 || len(rows[0]) != 3+c.columns {
			t.Errorf("%d helps: %d rows of %d cells", c.given, len(rows), len(rows[0]))
		}
	}
}

// withModel is the directory of places with a model of these lines.
func withModel(t *testing.T, lines string, lieux []lieu.Lieu) *pdftest.Doc {
	t.Helper()
	b, err := papertest.Bytes(bookOf(t, lines, lieux))
	if err != nil {
		t.Fatal(err)
	}
	return papertest.Read(t, b)
}

// bookOf is the same, before its file.
func bookOf(t *testing.T, lines string, lieux []lieu.Lieu) *render.Document {
	t.Helper()
	return bookWith(t, map[string]string{templates.Nom: "base = \"annuaire\"\n" + lines}, lieux)
}

// bookWith is the directory of places with the files of a model.
func bookWith(t *testing.T, files map[string]string, lieux []lieu.Lieu) *render.Document {
	t.Helper()
	p := papertest.Paper(t, "annuaire")
	order := papertest.Order(t, p, papertest.BaseOf(lieux...), papertest.Edition(), "", nil)
	dir := t.TempDir()
	for nom, text := range files {
		if err := os.WriteFile(filepath.Join(dir, nom), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	m, err := p.Modele.Charger(dir)
	if err != nil {
		t.Fatal(err)
	}
	order.Modele = m
	_, docs, err := papertest.Compose(p, order)
	if err != nil || len(docs) != 1 {
		t.Fatal(len(docs), err)
	}
	return docs[0]
}

// A short chapter goes on under the one before, in one frame: one number, one head.
func TestShortChaptersShareAPage(t *testing.T) {
	lieux, e, _ := papertest.Example(t)
	d := papertest.Book(t, "annuaire", lieux, e, "", nil)
	where := map[string]int{}
	for n, p := range papertest.Pages(t, d) {
		numbers := 0
		for _, it := range p.Items {
			if it.Node != nil && it.Node.Role == doc.H1 {
				where[papertest.Plain(it.Node.Text)] = n + 1
			}
			if it.Text == strconv.Itoa(n+1) && it.Y > p.H-layout.MM(25) {
				numbers++
			}
		}
		if n > 0 && numbers != 1 {
			t.Errorf("page %d bears its number %d times", n+1, numbers)
		}
	}
	if where["Comment chercher ?"] != where["Sommaire"] || where[suivezLaLigne] != where["Sommaire"]+1 {
		t.Errorf("parts on pages %v", where)
	}
	if at := where["Qui a fait ce papier ?"]; at != where[suivezLaLigne] { // the first page with room for it
		t.Errorf("the imprint is on page %d of %d", at, d.Len)
	}
}

// Rows of the table come a little closer where that saves a page: none has a few rows
// alone, after pages of forty.
func TestTheTableLeavesNoShortTail(t *testing.T) {
	closer := 0
	for n := 60; n < 90; n++ {
		var lieux []lieu.Lieu
		for i := range n {
			l := papertest.AtPons(fmt.Sprint("T_", i))
			l.Nom, l.Commune, l.CodeInsee = fmt.Sprint("Salle ", i), fmt.Sprintf("Bourg%c%c", 'a'+i/26, 'a'+i%26), ""
			l.Latitude, l.Longitude, l.Services = 0, 0, lieu.Services()
			lieux = append(lieux, l)
		}
		rows := map[int]int{}
		pitch := layout.Um(0)
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", map[string]string{"qr": "aucun"})
		for p, page := range papertest.Pages(t, d) {
			last := layout.Um(0)
			for _, it := range page.Items {
				if it.Node != nil && it.Node.Role == doc.Link && strings.HasPrefix(it.Text, "Bourg") && it.X < layout.MM(20) &&
					it.Node.Style == "gras" && !strings.Contains(it.Text, ",") {
					pitch, last = it.Base-last, it.Base
					rows[p]++
				}
			}
		}
		if pitch < layout.MM(5.3) {
			closer++
		}
		least := n
		for _, k := range rows {
			least = min(least, k)
		}
		if len(rows) < 2 || least < 4 {
			t.Errorf("%d communes: rows by page %v", n, rows)
		}
	}
	if closer == 0 {
		t.Error("no table came closer")
	}
}

// Rows of the table follow each other at one pitch, in letters of all sizes.
func TestRowsOfTheTableAreEven(t *testing.T) {
	for _, options := range []map[string]string{nil, {"pour": "pro", "compact": "oui"}, {"colonnes": "3"}} {
		var lieux []lieu.Lieu
		for i := range 40 {
			l := papertest.AtPons(fmt.Sprint("T_", i))
			l.Nom, l.Commune, l.CodeInsee = fmt.Sprint("Salle ", i), fmt.Sprintf("Bourg%c%c", 'a'+i/26, 'a'+i%26), ""
			l.Latitude, l.Longitude, l.Services = 0, 0, lieu.Services()
			lieux = append(lieux, l)
		}
		var rows []layout.Um
		d := papertest.Book(t, "annuaire", lieux, papertest.Edition(), "", options)
		for _, it := range papertest.Pages(t, d)[2].Items {
			if it.Node != nil && it.Node.Role == doc.Link && strings.HasPrefix(it.Text, "Bourg") && it.X < layout.MM(20) {
				rows = append(rows, it.Base)
			}
		}
		for i := 2; i < len(rows); i++ {
			if pitch := rows[i] - rows[i-1]; pitch > layout.MM(5.6) || pitch < layout.MM(5) {
				t.Errorf("%v: rows %d µm apart", options, pitch)
				break
			}
		}
		if len(rows) < 20 {
			t.Errorf("%v: %d rows", options, len(rows))
		}
	}
}

// Where the last page of a table would be short, rows are higher, on as many pages: no page of
// it is mostly white, be it of few rows or of many.
func TestTheTableFillsItsPages(t *testing.T) {
	for _, towns := range []int{48, 54, 60, 72, 88, 100} {
		d := papertest.Book(t, "annuaire", helping(100, towns), papertest.Edition(), "", nil)
		var foots []layout.Um
		for _, p := range papertest.Pages(t, d) {
			rows, foot := 0, layout.Um(0)
			for _, it := range p.Items {
				if it.Node != nil && it.Node.Style == "tableau-chiffre" {
					rows++
				}
				if it.Node != nil && it.Text != "" {
					foot = max(foot, it.Y+it.H)
				}
			}
			if rows > 0 {
				foots = append(foots, foot)
			}
		}
		if len(foots) == 0 || len(foots) > 3 || foots[len(foots)-1] < layout.MM(175) {
			t.Errorf("%d communes: the pages of the table end at %v", towns, foots)
		}
	}
}
