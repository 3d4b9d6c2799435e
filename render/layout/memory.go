package layout

import (
	"sync"

	"feuillet/render/doc"
)

// memory is the room that the boxes, texts and marks of one page take while it
// is set. What a page keeps is copied out of it, and the room serves the next.
type memory struct {
	boxes  slab[box]
	texts  slab[paragraph]
	runs   slab[run]
	pieces slab[piece]
	chunks slab[chunk]
	lines  slab[line]
	tried  map[*doc.Node]*paragraph // texts of a search
	items  []Item                   // not copied out yet

	cut   []chunk // of the text at hand
	costs []int64 // of the lines at hand
	from  []int32 // where they begin
}

var memories = sync.Pool{New: func() any { return &memory{tried: map[*doc.Node]*paragraph{}} }}

// borrow is room for one page. Give it back once nothing points into it.
func borrow() *memory { return memories.Get().(*memory) }

func (m *memory) giveBack() {
	m.empty()
	m.items = m.items[:0]
	clear(m.tried)
	memories.Put(m)
}

// empty makes room for the next block; marks stay.
func (m *memory) empty() {
	m.boxes.empty()
	m.texts.empty()
	m.runs.empty()
	m.pieces.empty()
	m.chunks.empty()
	m.lines.empty()
}

// slab hands out room for slices. When it is full it starts anew, larger: what
// was handed out stays where it is.
type slab[T any] struct{ all []T }

// take is an empty slice with room for n, which nobody else writes in.
func (s *slab[T]) take(n int) []T {
	at := len(s.all)
	if at+n > cap(s.all) {
		s.all, at = make([]T, 0, max(2*cap(s.all), n, 16)), 0
	}
	s.all = s.all[:at+n]
	return s.all[at : at : at+n]
}

func (s *slab[T]) empty() { s.all = s.all[:0] }
