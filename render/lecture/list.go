package lecture

import (
	"strconv"
	"strings"

	"feuillet/render/doc"
)

// list writes a list. Numbers before its items are those of an ol, and bullets
// those of a ul, which say them by themselves; other labels are words.
func (h *html) list(n *doc.Node) {
	around := h.count
	h.count = h.numbered(n)
	tag := "ul"
	if h.count {
		tag = "ol"
	}
	h.open(tag, n, "")
	h.own(n)
	next := 1
	h.items(n, &next)
	h.close(tag)
	h.count = around
}

// contents are lists of links that lead further in the document, and have the
// name of the heading above them.
func (h *html) contents(n *doc.Node) {
	h.tighten()
	h.add("<nav")
	h.attribute("aria-label", h.title)
	h.add(">\n")
	h.list(n)
	h.add("</nav>\n")
}

// items writes the items of a list, those of boxes too; next is the number that
// an ol gives by itself. What is no item becomes one: a list holds nothing else.
func (h *html) items(n *doc.Node, next *int) {
	h.each(n, func(k *doc.Node) {
		switch k.Role {
		case doc.Group:
			h.own(k)
			h.items(k, next)
			return
		case doc.LI, doc.TOCI:
			h.open("li", k, h.value(k, next))
			h.kids(k, cell)
		default:
			h.open("li", nil, "")
			h.node(k, cell)
		}
		h.close("li")
	})
}

// own is an item for words that a list, or a box in it, says itself.
func (h *html) own(n *doc.Node) {
	if h.shown[n] && n.Text != "" {
		h.open("li", nil, "")
		h.say(n.Text, cell)
		h.close("li")
	}
}

// value is the number of an item, when it is not the one after that before.
func (h *html) value(n *doc.Node, next *int) string {
	if !h.count {
		return ""
	}
	is, _ := number(h.before(n))
	said := ""
	if is != *next {
		said = ` value="` + strconv.Itoa(is) + `"`
	}
	*next = is + 1
	return said
}

// numbered is true of a list whose items all have a number before them.
func (t *tree) numbered(n *doc.Node) bool {
	items, all := 0, true
	t.each(n, func(k *doc.Node) {
		items++
		if k.Role == doc.Group {
			all = all && t.numbered(k)
			return
		}
		_, ok := number(t.before(k))
		all = all && ok
	})
	return items > 0 && all
}

// before is the label of an item; empty for none.
func (t *tree) before(n *doc.Node) (label string) {
	t.each(n, func(k *doc.Node) {
		switch {
		case label != "":
		case k.Role == doc.Lbl:
			label = t.words(k)
		case k.Role == doc.Group:
			label = t.before(k)
		}
	})
	return label
}

func number(label string) (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimRight(strings.TrimSpace(label), ".)"))
	return n, err == nil && n > 0
}

// marker is true of a label that the list says by itself.
func (h *html) marker(n *doc.Node) bool {
	label := strings.TrimSpace(h.words(n))
	return h.count || label == "•" || label == "–" || label == "-"
}
