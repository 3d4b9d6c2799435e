package pdf

import "feuillet/render/doc"

// bookmark is an entry of the outline.
type bookmark struct {
	node                            int32
	level, object                   int
	parent, prev, next, first, last int // indexes; noEntry for none
	kids                            int
}

const noEntry = -1

// addOutline writes the bookmarks of the drawn nodes and returns the object of
// the outline, or 0. A heading nests by its level, any other node by the marked
// nodes around it.
func (j *job) addOutline() int {
	all := j.bookmarks()
	if len(all) == 1 {
		return 0
	}
	for i := range all {
		all[i].object = j.alloc()
	}
	for i, e := range all {
		b := append(j.buf[:0], "<<"...)
		if i == 0 {
			b = append(b, "/Type/Outlines"...)
		} else {
			b = appendText(append(b, "/Title"...), title(j.nodes[e.node].Node))
			b = j.appendGoTo(b, e.node)
		}
		for _, r := range []struct {
			key string
			at  int
		}{{"/Parent ", e.parent}, {"/Prev ", e.prev}, {"/Next ", e.next}, {"/First ", e.first}, {"/Last ", e.last}} {
			if r.at != noEntry {
				b = appendRef(append(b, r.key...), all[r.at].object)
			}
		}
		if e.kids > 0 {
			count := e.kids
			if i > 0 {
				count = -count // closed at first
			}
			b = appendInt(append(b, "/Count "...), count)
		}
		j.buf = append(b, ">>"...)
		j.put(e.object, j.buf)
	}
	return all[0].object
}

// bookmarks nests the entries; the first one is the outline itself.
func (j *job) bookmarks() []bookmark {
	all := []bookmark{{node: none, parent: noEntry, prev: noEntry, next: noEntry, first: noEntry, last: noEntry}}
	var around []int32 // ends of the marked nodes around
	open := []int{0}   // the last entry of each level
	for i := range j.nodes {
		n := &j.nodes[i]
		for len(around) > 0 && around[len(around)-1] <= int32(i) {
			around = around[:len(around)-1]
		}
		if !n.Mark || n.page == 0 {
			continue
		}
		level := max(len(around)+1, headingLevel(n.Role))
		around = append(around, n.end)
		for all[open[len(open)-1]].level >= level {
			open = open[:len(open)-1]
		}
		k, p := len(all), open[len(open)-1]
		e := bookmark{node: int32(i), level: level, parent: p, prev: all[p].last, next: noEntry, first: noEntry,
			last: noEntry}
		if e.prev == noEntry {
			all[p].first = k
		} else {
			all[e.prev].next = k
		}
		all[p].last = k
		all[p].kids++
		all, open = append(all, e), append(open, k)
	}
	return all
}

func headingLevel(r doc.Role) int {
	switch r {
	case doc.H1:
		return 1
	case doc.H2:
		return 2
	case doc.H3:
		return 3
	}
	return 0
}

// title is the name of a bookmark: the words of its node.
func title(n *doc.Node) string {
	if n.Text != "" {
		return n.Text
	}
	return string(appendWords(nil, n))
}
