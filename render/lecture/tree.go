package lecture

import (
	"fmt"
	"strconv"

	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// tree tells what is said of each node. The steps of a fit ladder hide nodes and
// choose wordings while a page is set, so that only its marks know what a
// document says; the tree alone says all that it could have said.
type tree struct {
	shown map[*doc.Node]bool   // nodes that a mark belongs to, or that stand for such a node on a screen
	kept  map[*doc.Node]bool   // nodes that say something, themselves or below, in reading order
	names map[*doc.Node]string // of the places that links lead to
	ids   map[*doc.Node]string // those names, by the node whose element bears them
	parts int                  // headings of the first level that are said
}

func newTree() *tree {
	return &tree{shown: map[*doc.Node]bool{}, kept: map[*doc.Node]bool{}, names: map[*doc.Node]string{},
		ids: map[*doc.Node]string{}}
}

// show notes what a page shows.
func (t *tree) show(items []layout.Item) {
	for i := range items {
		if it := &items[i]; it.Node != nil && (it.Draw != nil || it.Text != "" || it.Node.Field != nil) {
			t.shown[it.Node] = true
		}
	}
}

// read keeps the nodes that say something, and names those that links lead to.
func (t *tree) read(root *doc.Node, prefix string) error {
	if !t.keep(root) {
		return fmt.Errorf("no page shows anything of the tree")
	}
	targets := map[*doc.Node]bool{}
	if err := t.aim(root, targets); err != nil {
		return err
	}
	t.name(root, targets, prefix)
	return nil
}

// keep is true of a node that says something.
func (t *tree) keep(n *doc.Node) bool {
	if n.Role == doc.Artifact {
		return false
	}
	kept := t.shown[n]
	for _, k := range n.Kids {
		kept = t.keepWording(k) || kept
	}
	if kept && n.Screen != nil {
		kept = t.instead(n.OnScreen())
	}
	if kept {
		t.kept[n] = true
	}
	if kept && n.Role == doc.TR {
		t.square(n)
	}
	return kept
}

// instead keeps what a screen says in the place of a node; false for nothing.
func (t *tree) instead(n *doc.Node) bool {
	if n == nil {
		return false
	}
	t.shown[n], t.kept[n] = true, true
	for _, k := range n.Kids {
		t.instead(k)
	}
	return true
}

// keepWording keeps the wording of n that the page chose.
func (t *tree) keepWording(n *doc.Node) bool {
	kept := t.keep(n)
	for _, c := range n.Choices() {
		kept = t.keepWording(c) || kept
	}
	return kept
}

// square keeps the empty cells of a row, so that columns stay under their heads.
func (t *tree) square(n *doc.Node) {
	for _, k := range n.Kids {
		switch {
		case k.Role == doc.Group:
			t.square(k)
		case (k.Role == doc.TD || k.Role == doc.TH) && k.OnScreen() != nil && !t.otherwise(k):
			t.kept[k] = true
		}
	}
}

// otherwise is true of a node in whose place another wording is said.
func (t *tree) otherwise(n *doc.Node) bool {
	for _, c := range n.Choices() {
		if t.kept[c] || t.otherwise(c) {
			return true
		}
	}
	return false
}

// each visits the kept kids of a node, in the wording that is said.
func (t *tree) each(n *doc.Node, visit func(*doc.Node)) {
	for _, k := range n.Kids {
		t.wording(k, visit)
	}
}

func (t *tree) wording(n *doc.Node, visit func(*doc.Node)) {
	if t.kept[n] {
		visit(n.OnScreen())
	}
	for _, c := range n.Choices() {
		t.wording(c, visit)
	}
}

// aim collects the targets of the links that are said.
func (t *tree) aim(n *doc.Node, targets map[*doc.Node]bool) (err error) {
	if n.Role == doc.Link && n.Href == "" {
		if !t.kept[n.Ref] {
			return fmt.Errorf("the link %q leads nowhere: no address, and no target on a page", t.words(n))
		}
		targets[n.Ref.OnScreen()] = true
	}
	t.each(n, func(k *doc.Node) {
		if err == nil {
			err = t.aim(k, targets)
		}
	})
	return err
}

// name numbers the targets in reading order, and counts the headings that are first.
func (t *tree) name(n *doc.Node, targets map[*doc.Node]bool, prefix string) {
	if n.Role == doc.H1 {
		t.parts++
	}
	if targets[n] {
		at := t.bearer(n)
		if t.ids[at] == "" {
			t.ids[at] = prefix + strconv.Itoa(len(t.ids)+1)
		}
		t.names[n] = t.ids[at]
	}
	t.each(n, func(k *doc.Node) { t.name(k, targets, prefix) })
}

// bearer is n, or the first node below it that makes an element: boxes make none.
func (t *tree) bearer(n *doc.Node) *doc.Node {
	first := n
	switch n.Role {
	case doc.Group, doc.Document, doc.LBody:
		t.each(n, func(k *doc.Node) {
			if first == n {
				first = k
			}
		})
	}
	if first == n || t.shown[n] {
		return n
	}
	return t.bearer(first)
}

// words are what a node says, on one line.
func (t *tree) words(n *doc.Node) string { return string(t.appendWords(nil, n)) }

func (t *tree) appendWords(b []byte, n *doc.Node) []byte {
	if drawn, ok := n.Drawn(); ok {
		return append(b, drawn...)
	}
	if t.shown[n] {
		b = append(b, typo.EnMots(n.Text)...)
	}
	apart := !paragraph(n)
	t.each(n, func(k *doc.Node) {
		if apart && len(b) > 0 && b[len(b)-1] != ' ' {
			b = append(b, ' ')
		}
		b = t.appendWords(b, k)
	})
	return b
}

// paragraph is true of a node whose kids are runs of one text, set one after
// the other as they are. Others are boxes, whose kids stand apart on paper and
// are words apart when read.
func paragraph(n *doc.Node) bool {
	for _, k := range n.Kids {
		run := k.Role == doc.Group || k.Role == doc.Span || k.Role == doc.Link
		if !run || k.Draw != nil || k.Text == "" && (len(k.Kids) == 0 || !paragraph(k) || k.Role == doc.Group) {
			return false
		}
	}
	return true
}
