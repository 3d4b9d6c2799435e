package pdf

import (
	"fmt"
	"math"
	"slices"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// none stands for no node.
const none = int32(-1)

// tree is the document's tree as a list in reading order, with what the pages
// show of each node. A directory has half a million nodes: what few of them
// have stands beside the list.
type tree struct {
	index    map[*doc.Node]int32
	nodes    []node
	marks    []mark
	boxes    map[int32]box   // of drawn Figures, on their first page
	areas    map[int32]int32 // of drawn Links: the first one, in job.links
	instead  map[int32]int32 // from another wording to the node it stands for
	replaced map[int32]bool  // nodes of which another wording was drawn
	spans    []span          // of what is heard otherwise than it is seen
}

type node struct {
	*doc.Node
	parent      int32
	owner       int32 // the structure element at or above; none inside an artifact
	end         int32 // after the last node below
	first, last int32 // its marks
	page        int32 // of the first mark in it or below, from 1; 0 while not drawn
	y           int32 // of that mark, in µm
	object      int32 // number of the structure element
}

// mark is a marked-content sequence; marks are listed in the order of pages. One
// of a Span has its number, from 1.
type mark struct{ node, page, next, span int32 }

func newTree() tree {
	return tree{
		index: map[*doc.Node]int32{}, boxes: map[int32]box{}, areas: map[int32]int32{},
		instead: map[int32]int32{}, replaced: map[int32]bool{},
	}
}

func (t *tree) reset() {
	clear(t.index)
	clear(t.boxes)
	clear(t.areas)
	clear(t.instead)
	clear(t.replaced)
	clear(t.nodes)
	t.nodes, t.marks, t.spans = t.nodes[:0], t.marks[:0], t.spans[:0]
}

// read lists the nodes from root on.
func (t *tree) read(root *doc.Node) error {
	n := count(root)
	if n > math.MaxInt32 {
		return fmt.Errorf("a tree of %d nodes", n)
	}
	t.nodes = slices.Grow(t.nodes, n)
	if n > 4096 { // growing would leave as much again to collect
		t.index = make(map[*doc.Node]int32, n)
	}
	return t.add(root, none, none)
}

func count(n *doc.Node) int {
	if n == nil {
		return 1
	}
	sum := 1
	for _, kid := range n.Kids {
		sum += count(kid)
	}
	for _, c := range n.Choices() {
		sum += count(c)
	}
	return sum
}

// add lists n and all below it, for the element owner.
func (t *tree) add(n *doc.Node, parent, owner int32) error {
	if n == nil {
		return fmt.Errorf("a nil node in the tree")
	}
	if n.Role == doc.Artifact && len(n.Kids)+len(n.Choices()) == 0 {
		return nil // no mark refers to it: it may stand in several places
	}
	if _, twice := t.index[n]; twice {
		return fmt.Errorf("the node %s %q stands twice in the tree", n.Role, n.Text)
	}
	i := int32(len(t.nodes))
	t.index[n] = i
	switch {
	case n.Role == doc.Artifact || parent != none && owner == none:
		owner = none
	case n.Role != doc.Group:
		owner = i
	}
	t.nodes = append(t.nodes, node{Node: n, parent: parent, owner: owner, first: none, last: none})
	for _, kid := range n.Kids {
		if err := t.addChoices(kid, i, owner); err != nil {
			return err
		}
	}
	t.nodes[i].end = int32(len(t.nodes))
	return nil
}

// addChoices lists a node and its other wordings, one of which is drawn.
func (t *tree) addChoices(n *doc.Node, parent, owner int32) error {
	i := int32(len(t.nodes))
	if err := t.add(n, parent, owner); err != nil {
		return err
	}
	for _, c := range n.Choices() {
		t.instead[int32(len(t.nodes))] = i
		if err := t.addChoices(c, parent, owner); err != nil {
			return err
		}
	}
	return nil
}

// mark opens a marked-content sequence for node i on a page (from 1) at y.
func (t *tree) mark(i, page int32, y layout.Um) {
	m := int32(len(t.marks))
	t.marks = append(t.marks, mark{node: i, page: page, next: none})
	n := &t.nodes[i]
	if n.last == none {
		n.first = m
	} else {
		t.marks[n.last].next = m
	}
	n.last = m
	t.see(i, page, y)
}

// see notes where node i and what is around it begin.
func (t *tree) see(i, page int32, y layout.Um) {
	for i != none && t.nodes[i].page == 0 {
		n := &t.nodes[i]
		n.page, n.y = page, int32(y)
		for w, other := t.instead[i]; other; w, other = t.instead[w] {
			t.replaced[w] = true
		}
		i = n.parent
	}
}

// begins is where a reader finds node i: the page of its first mark, and its height
// there. Of one that goes over a page, the end may be printed on an earlier side of a
// sheet than its beginning: what is read first tells.
func (t *tree) begins(i int32) (page, y int32) {
	n := &t.nodes[i]
	for k := i; k < n.end; k++ {
		first := t.nodes[k].first
		if first == none {
			continue
		}
		if at := t.marks[first].page; at != n.page {
			return at, t.nodes[k].y
		}
		break
	}
	return n.page, n.y
}

// kept says whether the element i has a place in the file: it is drawn, or it
// is an empty cell that keeps its row square (ISO 14289-1, 7.5).
func (t *tree) kept(i int32) bool {
	n := &t.nodes[i]
	if n.page > 0 || n.Role != doc.TD && n.Role != doc.TH {
		return n.page > 0
	}
	row := t.above(i)
	_, other := t.instead[i]
	return !other && !t.replaced[i] && row != none && t.nodes[row].page > 0
}

// above is the element around element i.
func (t *tree) above(i int32) int32 {
	if p := t.nodes[i].parent; p != none {
		return t.nodes[p].owner
	}
	return none
}

// around finds the nearest element of a role at or above node i, or none.
func (t *tree) around(i int32, role doc.Role) int32 {
	for i != none && t.nodes[i].Role != role {
		i = t.nodes[i].parent
	}
	return i
}

// isElement is true of a node with a structure element of its own.
func (t *tree) isElement(i int32) bool { return t.nodes[i].owner == i }

// appendWords adds what node n says, for the description of a link.
func appendWords(b []byte, n *doc.Node) []byte {
	if n.Role == doc.Artifact {
		return b
	}
	if drawn, ok := n.Drawn(); ok {
		return append(b, drawn...)
	}
	b = append(b, n.Text...)
	for _, kid := range n.Kids {
		if len(b) > 0 && b[len(b)-1] != ' ' && kid.Role != doc.Group {
			b = append(b, ' ')
		}
		b = appendWords(b, kid)
	}
	return b
}
