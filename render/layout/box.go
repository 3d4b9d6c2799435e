package layout

import (
	"feuillet/fonts"
	"feuillet/render/doc"
)

// box is a node with its style resolved at one state of the page, and the
// measures found so far.
type box struct {
	node  *doc.Node
	st    *Style
	size  Mpt
	lead  Um
	color doc.Color
	gap   Um
	left  Um // before, after air
	minH  Um
	fixed Um // own width, zero when shared

	kids  []*box
	text  *paragraph // nil for a box
	lines []line     // of text
	ps    []piece    // of lines

	w, h   Um    // measured at w
	inner  Um    // height of what it holds, without padding nor least height
	forced int   // words broken where French does not
	widths []Um  // of the kids of a row
	rows   []int // of a Wrap: index of the first kid of each line
}

// state is one try of the fit: what is hidden, which wording, how large.
type state struct {
	hidden map[string]bool
	choice map[string]int
	small  map[string]bool // styles set at their floor
	scale  int             // thousandths
	air    int             // thousandths
}

// builder resolves styles; look is what a node inherits.
type builder struct {
	sheet *Sheet
	state state
	*memory
}

type look struct {
	face  fonts.Face
	size  Mpt
	lead  int
	color doc.Color
}

// build makes the box of n, or nil when the state hides it.
func (b *builder) build(n *doc.Node, in look) *box {
	if n.Name != "" {
		if b.state.hidden[n.Name] {
			return nil
		}
		if i := min(b.state.choice[n.Name], len(n.Choices)); i > 0 {
			n = n.Choices[i-1]
		}
	}
	st := b.sheet.style(n.Style)
	in = b.inherit(in, n.Style, st)
	x := &box{node: n, st: st, size: in.size, color: in.color}
	x.lead = Um(int(in.size.Um()) * in.lead / 1000)
	x.gap, x.left = st.Gap, Um(int(st.Before)*b.state.air/1000)
	if st.Airy {
		x.gap = Um(int(st.Gap) * b.state.air / 1000)
	}
	x.minH, x.fixed = Um(st.MinH.At(b.state.scale)), Um(st.Width.At(b.state.scale))
	if inline(n) {
		x.text = b.paragraph(n, in)
		return x
	}
	x.kids = make([]*box, 0, len(n.Kids))
	for _, k := range n.Kids {
		if kid := b.build(k, in); kid != nil {
			x.kids = append(x.kids, kid)
		}
	}
	if len(n.Kids) > 0 && len(x.kids) == 0 {
		return nil // everything in it is hidden
	}
	return x
}

func (b *builder) inherit(in look, name string, st *Style) look {
	if st.Size.Base > 0 {
		size := st.Size.At(b.state.scale)
		if b.state.small[name] && st.Size.Min > 0 {
			size = st.Size.Min
		}
		in.face, in.size = st.Face, Mpt(size/250*250) // quarter points: few sizes, the same on every page
	} else if st.Face != fonts.Regular {
		in.face = st.Face // bold words in a paragraph keep its size
	}
	if st.Leading > 0 {
		in.lead = st.Leading
	}
	if st.Color != nil {
		in.color = *st.Color
	}
	return in
}

// inline tells a paragraph, whose kids are runs of text, from a box.
func inline(n *doc.Node) bool {
	if n.Draw != nil {
		return false
	}
	if n.Text != "" {
		return true
	}
	for _, k := range n.Kids {
		if k.Role != doc.Group && k.Role != doc.Span && k.Role != doc.Link || !inline(k) {
			return false
		}
	}
	return len(n.Kids) > 0 && n.Role != doc.Group
}

func (b *builder) collect(n *doc.Node, in look, out []run) []run {
	if n.Text != "" {
		out = append(out, run{n, n.Text, b.advances(n, in.face), in.face, in.size, in.color})
	}
	for _, k := range n.Kids {
		out = b.collect(k, b.inherit(in, k.Style, b.sheet.style(k.Style)), out)
	}
	return out
}

// measure finds the height of x at width w, and keeps it.
func (x *box) measure(w Um) Um {
	if x.w == w && x.h > 0 {
		return x.h
	}
	x.w = w
	if x.st.Turn > 0 {
		return x.measureTurned(w)
	}
	inner := w - x.st.Pad.Left - x.st.Pad.Right
	h := Um(0)
	switch {
	case x.text != nil:
		h = x.measureText(inner)
	case x.node.Draw != nil:
		h = x.drawn(inner) * Um(x.node.Draw.H) / Um(x.node.Draw.W)
	case x.st.Dir == Row:
		h = x.measureRow(inner)
	case x.st.Dir == Wrap:
		h = x.measureWrap(inner)
	default:
		h = x.measureStack(inner)
	}
	x.inner = h
	x.h = max(h+x.st.Pad.Top+x.st.Pad.Bottom, x.minH)
	return x.h
}

// drawn is the width of a drawing.
func (x *box) drawn(inner Um) Um {
	if x.fixed > 0 {
		return min(x.fixed, inner)
	}
	return inner
}

func (x *box) measureText(w Um) Um {
	x.ps, x.lines, x.forced = x.text.set(w)
	return Um(len(x.lines)) * x.lead
}

func (x *box) measureStack(w Um) Um {
	h := Um(0)
	for i, k := range x.kids {
		if i > 0 {
			h += x.gap + k.left
		}
		h += k.measure(k.share(w))
	}
	return h
}

// broken counts the words that x and its kids had to break.
func (x *box) broken() int {
	n := x.forced
	for _, k := range x.kids {
		n += k.broken()
	}
	return n
}

// share is the width of a box in a stack: its own, or all there is.
func (x *box) share(w Um) Um {
	if x.fixed > 0 && x.node.Draw == nil {
		return min(x.fixed, w)
	}
	return w
}

// measureRow gives sized kids their width, fitted ones that of their text, and
// shares the rest.
func (x *box) measureRow(w Um) Um {
	x.widths = make([]Um, len(x.kids))
	rest, shares := w-x.gap*Um(len(x.kids)-1), 0
	for i, k := range x.kids {
		switch {
		case k.fixed > 0:
			x.widths[i] = min(k.fixed, w)
		case k.st.Fit:
			x.widths[i] = min(k.natural(), max(rest, MM(1)))
		default:
			shares++
			continue
		}
		rest -= x.widths[i]
	}
	h := Um(0)
	for i, k := range x.kids {
		if x.widths[i] == 0 {
			x.widths[i] = max(rest/Um(shares), MM(1))
		}
		h = max(h, k.measure(x.widths[i]))
	}
	return h
}

// natural is the width of x on one line.
func (x *box) natural() Um {
	w := Um(0)
	switch {
	case x.fixed > 0:
		return x.fixed
	case x.text != nil:
		w = lineWidth(x.text.ps, 0, len(x.text.ps)) + 1
	case x.st.Dir == Stack:
		for _, k := range x.kids {
			w = max(w, k.natural())
		}
	default:
		for i, k := range x.kids {
			if i > 0 {
				w += x.gap
			}
			w += k.natural()
		}
	}
	return w + x.st.Pad.Left + x.st.Pad.Right
}

// measureWrap sets kids of natural width on lines, as words in a paragraph.
func (x *box) measureWrap(w Um) Um {
	x.widths, x.rows = make([]Um, len(x.kids)), x.rows[:0]
	h, at, tall := Um(0), Um(0), Um(0)
	for i, k := range x.kids {
		x.widths[i] = min(k.natural(), w)
		kh := k.measure(x.widths[i])
		if i == 0 || at+x.gap+x.widths[i] > w {
			if i > 0 {
				h += tall + x.gap/2
			}
			x.rows = append(x.rows, i)
			at, tall = x.widths[i], kh
			continue
		}
		at += x.gap + x.widths[i]
		tall = max(tall, kh)
	}
	return h + tall
}
