package feuille

import (
	"strconv"

	"feuillet/fonts"
	"feuillet/render/doc"
	"feuillet/render/layout"
)

// cadres are how far from the edge the frames stand that tell what a printer
// leaves, in millimetres: papers keep to the 8 of them.
var cadres = [...]int{2, 4, 6, 8, 10}

const traitFin = layout.Um(200)

// mark draws what is measured on page n, from 0: artifacts, for the words tell all.
func (p essai) mark(n int, page *layout.Page) {
	if n == 0 {
		for i, d := range cadres {
			frame(page, layout.MM(float64(d)), i)
		}
	}
	p.fold(page)
	for _, x := range [...]layout.Um{layout.MM(32), page.W - layout.MM(32)} {
		target(page, x, page.H-layout.MM(17), n == 0) // between the words and the frames
	}
}

// bar is a filled rectangle.
func bar(page *layout.Page, x, y, w, h layout.Um, color doc.Color) {
	page.Items = append(page.Items, layout.Item{X: x, Y: y, W: w, H: h, Color: color, Draw: &doc.Drawing{
		W: int(w), H: int(h), Paths: []doc.Path{{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, int(w), int(h)}}}}}}})
}

// frame is a frame at a distance of the edges, named on its four sides; the names
// of several frames do not meet.
func frame(page *layout.Page, d layout.Um, rank int) {
	black, w, h := doc.Color{}, page.W-2*d, page.H-2*d
	bar(page, d, d, w, traitFin, black)
	bar(page, d, page.H-d-traitFin, w, traitFin, black)
	bar(page, d, d, traitFin, h, black)
	bar(page, page.W-d-traitFin, d, traitFin, h, black)
	name, along := strconv.Itoa(int(d)/1000), layout.MM(float64(30+12*rank))
	for _, at := range [...][2]layout.Um{{along, d}, {along, page.H - d}, {d, along}, {page.W - d, along}} {
		label(page, at[0], at[1], name)
	}
}

// label writes a word around a point, on the white of the paper.
func label(page *layout.Page, x, y layout.Um, word string) {
	const size, face = layout.Mpt(9000), fonts.Bold
	w := layout.Um(face.Advance(word)) * size.Um() / 1000
	capital := layout.Um(face.CapHeight()) * size.Um() / 1000
	const air = layout.Um(300)
	bar(page, x-w/2-air, y-capital/2-air, w+2*air, capital+2*air, doc.Color{R: 255, G: 255, B: 255})
	page.Items = append(page.Items, layout.Item{X: x - w/2, Y: y - capital, W: w, H: 2 * capital, Base: y + capital/2,
		Text: word, Size: size, Face: face})
}

// fold are the marks of the fold in two, in the middle of the long edges.
func (p essai) fold(page *layout.Page) {
	const long = layout.Um(7000)
	from := layout.MM(13) // beside the frames
	for _, x := range [...]layout.Um{from, page.W - from - long} {
		bar(page, x, page.H/2-traitFin/2, long, traitFin, doc.Color{})
		label(page, x+long/2, page.H/2-layout.MM(2.5), p.m.Mots["marque_pli"])
	}
}

// target is a cross on one side of the sheet, and on the other the ring that it
// falls in: a shift of three millimetres shows.
func target(page *layout.Page, x, y layout.Um, front bool) {
	const half = layout.Um(3000)
	if front {
		bar(page, x-half, y-traitFin/2, 2*half, traitFin, doc.Color{})
		bar(page, x-traitFin/2, y-half, traitFin, 2*half, doc.Color{})
		return
	}
	const r, k = int(half), int(half) * 5523 / 10000
	ring := []doc.Seg{{Op: doc.MoveTo, V: [6]int{0, r}}, {Op: doc.CurveTo, V: [6]int{0, r - k, r - k, 0, r, 0}},
		{Op: doc.CurveTo, V: [6]int{r + k, 0, 2 * r, r - k, 2 * r, r}},
		{Op: doc.CurveTo, V: [6]int{2 * r, r + k, r + k, 2 * r, r, 2 * r}},
		{Op: doc.CurveTo, V: [6]int{r - k, 2 * r, 0, r + k, 0, r}}, {Op: doc.Close}}
	page.Items = append(page.Items, layout.Item{X: x - half, Y: y - half, W: 2 * half, H: 2 * half,
		Draw: &doc.Drawing{W: 2 * r, H: 2 * r, Paths: []doc.Path{{Segs: ring, Pen: int(traitFin)}}}})
}
