package layout

import "feuillet/fonts"

// Chunk is a text that cannot be broken, and its advances.
type Chunk struct {
	Text       string
	Adv, Trail int
}

// Chunks cuts a text where its lines may break, for tests.
func Chunks(f fonts.Face, text string) []Chunk {
	var out []Chunk
	for _, c := range chunks(nil, f, text) {
		out = append(out, Chunk{text[c.from:c.to], int(c.adv), int(c.trail)})
	}
	return out
}
