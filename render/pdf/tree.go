package pdf

import (
	"fmt"

	"feuillet/render/doc"
	"feuillet/render/layout"
)

// none stands for no node.
const none = int32(-1)

// tree is the document's tree as a list in reading order, with what the pages
// show of each node.
type tree struct {
	index map[*doc.Node]int32
	nodes []node
	marks []mark
	boxes map[int32]box // of drawn Figures, on their first page
}

type node struct {
	*doc.Node
	parent  int32
	owner   int32 // the structure element at or above; none inside an artifact
	link    int32 // the Link at or above
	figure  int32 // the Figure at or above
	end     int32 // after the last node below
	instead int32 // the node that this one is another wording of

	first, last int32 // its marks
	page        int32 // of the first mark in it or below, from 1; 0 while not drawn
	y           layout.Um
	replaced    bool  // another wording of it was drawn
	firstLink   int32 // of a Link: its areas, as an index in job.links
	object      int   // the number of the structure element
}

// mark is a marked-content sequence; marks are listed in the order of pages.
type mark struct{ node, page, next int32 }

func newTree() tree { return tree{index: map[*doc.Node]int32{}, boxes: map[int32]box{}} }

func (t *tree) reset() {
	clear(t.index)
	clear(t.boxes)
	clear(t.nodes)
	t.nodes, t.marks = t.nodes[:0], t.marks[:0]
}

// read lists the nodes below root.
func (t *tree) read(root *doc.Node) error {
	return t.add(root, node{parent: none, owner: none, link: none, figure: none, instead: none})
}

// add lists n and all below it; up holds what n has from above.
func (t *tree) add(n *doc.Node, up node) error {
	if n == nil {
		return fmt.Errorf("a nil node in the tree")
	}
	if _, twice := t.index[n]; twice {
		return fmt.Errorf("the node %s %q stands twice in the tree", n.Role, n.Text)
	}
	i := int32(len(t.nodes))
	t.index[n] = i
	up.Node, up.first, up.last, up.firstLink = n, none, none, none
	inArtifact := up.parent != none && up.owner == none
	switch {
	case n.Role == doc.Artifact || inArtifact:
		up.owner, up.link, up.figure = none, none, none
	case n.Role != doc.Group:
		up.owner = i
		if n.Role == doc.Link {
			up.link = i
		}
		if n.Role == doc.Figure {
			up.figure = i
		}
	}
	t.nodes = append(t.nodes, up)
	down := node{parent: i, owner: up.owner, link: up.link, figure: up.figure, instead: none}
	for _, kid := range n.Kids {
		if err := t.addChoices(kid, down); err != nil {
			return err
		}
	}
	t.nodes[i].end = int32(len(t.nodes))
	return nil
}

// addChoices lists a node and its other wordings, one of which is drawn.
func (t *tree) addChoices(n *doc.Node, up node) error {
	i := int32(len(t.nodes))
	if err := t.add(n, up); err != nil {
		return err
	}
	up.instead = i
	for _, c := range n.Choices {
		if err := t.addChoices(c, up); err != nil {
			return err
		}
	}
	return nil
}

// mark opens a marked-content sequence for node i on a page (from 1) at y.
func (t *tree) mark(i, page int32, y layout.Um) {
	m := int32(len(t.marks))
	t.marks = append(t.marks, mark{i, page, none})
	n := &t.nodes[i]
	if n.last == none {
		n.first = m
	} else {
		t.marks[n.last].next = m
	}
	n.last = m
	for i != none && t.nodes[i].page == 0 {
		n := &t.nodes[i]
		n.page, n.y = page, y
		for w := n.instead; w != none; w = t.nodes[w].instead {
			t.nodes[w].replaced = true
		}
		i = n.parent
	}
}

// kept says whether the element i has a place in the file: it is drawn, or it
// is an empty cell that keeps its row square (ISO 14289-1, 7.5).
func (t *tree) kept(i int32) bool {
	n := &t.nodes[i]
	if n.page > 0 || n.Role != doc.TD && n.Role != doc.TH {
		return n.page > 0
	}
	row := t.above(i)
	return n.instead == none && !n.replaced && row != none && t.nodes[row].page > 0
}

// above is the element around element i.
func (t *tree) above(i int32) int32 {
	if p := t.nodes[i].parent; p != none {
		return t.nodes[p].owner
	}
	return none
}

// isElement is true of a node with a structure element of its own.
func (t *tree) isElement(i int32) bool { return t.nodes[i].owner == i }

// appendWords adds what node n says, for the description of a link.
func appendWords(b []byte, n *doc.Node) []byte {
	switch {
	case n.Role == doc.Artifact:
		return b
	case n.Role == doc.Figure:
		return append(b, n.Alt...)
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
