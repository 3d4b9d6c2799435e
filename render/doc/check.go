package doc

import (
	"fmt"
	"maps"
)

// Check tells whether the tree can be read aloud: described figures and links
// (ISO 14289-1, 7.3 and 7.18.5), headings that skip no level (7.4.2), tables
// whose cells stand in rows (7.5).
func Check(root *Node) error {
	if root.Role != Document {
		return fmt.Errorf("doc: the root is a %q, not a Document", root.Role)
	}
	c := checker{names: map[string]bool{}}
	return c.check(root, Group)
}

type checker struct {
	level int
	names map[string]bool // of fields
}

var levels = map[Role]int{H1: 1, H2: 2, H3: 3, H4: 4}

func (c *checker) check(n *Node, parent Role) error {
	switch n.Role {
	case Figure:
		if n.Alt == "" {
			return fmt.Errorf("doc: a figure without description")
		}
	case Link:
		if n.Href == "" && n.Ref == nil {
			return fmt.Errorf("doc: link %q leads nowhere", n.Text)
		}
	case TR:
		if parent != TBody && parent != THead && parent != Table {
			return fmt.Errorf("doc: a row outside a table")
		}
	case Caption:
		if parent != Table {
			return fmt.Errorf("doc: the caption %q is of no table", n.Text)
		}
	case Form:
		if n.Field == nil || n.Field.Name == "" || n.Alt == "" || c.names[n.Field.Name] {
			return fmt.Errorf("doc: the field « %s » has no name of its own, or does not say what it is for", n.Alt)
		}
		c.names[n.Field.Name] = true
	case TH:
		if n.Scope == NoScope {
			return fmt.Errorf("doc: head cell %q without scope", n.Text)
		}
	}
	if l := levels[n.Role]; l > 0 {
		if l > c.level+1 {
			return fmt.Errorf("doc: heading %q skips a level", n.Text)
		}
		c.level = l
	}
	if n.Role != Group {
		parent = n.Role
	}
	if s := n.Screen; s != nil && s.Role == Link && s.Href == "" && s.Ref == nil {
		return fmt.Errorf("doc: link %q of a screen leads nowhere", s.Text)
	}
	return c.within(n, parent)
}

// within checks what a node holds, and each of its other wordings as it would stand
// in the place of the first: with the same fields.
func (c *checker) within(n *Node, parent Role) error {
	before := c.names
	if len(n.Choices()) > 0 {
		c.names = maps.Clone(before)
	}
	for _, k := range n.Kids {
		if err := c.check(k, parent); err != nil {
			return err
		}
	}
	for _, k := range n.Choices() {
		other := checker{level: c.level, names: maps.Clone(before)}
		if err := other.check(k, parent); err != nil {
			return err
		}
	}
	return nil
}

// Each calls visit for every node, in reading order, other wordings included.
func Each(n *Node, visit func(*Node)) {
	visit(n)
	for _, k := range n.Kids {
		Each(k, visit)
	}
	for _, k := range n.Choices() {
		Each(k, visit)
	}
}
