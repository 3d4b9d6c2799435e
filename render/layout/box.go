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
	lead  Um
	up    Um // from the top of a line to its baseline; zero for capitals in the middle
	color doc.Color
	gap   Um
	left  Um // before, after air
	minH  Um
	fixed Um // own width, zero when shared

	kids []box
	text *paragraph // nil for a box

	long   bool // lines are as long as the page must have them
	w, h   Um   // measured at w
	inner  Um   // height of what it holds, without padding nor least height
	names  int  // that are cut at their hyphens
	forced int  // words broken where French does not
}

// state is one try of the fit: what is hidden, which wording, how large.
type state struct {
	hidden map[string]bool
	choice map[string]int
	small  map[string]bool // styles set at their floor
	long   bool            // lines longer than the eye likes, rather than fewer words
	scale  int             // thousandths
	air    int             // thousandths
}

// builder resolves styles; look is what a node inherits.
type builder struct {
	sheet *Sheet
	state state
	known map[*doc.Node]*paragraph // texts of the tries before; nil for a single try
	*memory
}

type look struct {
	face  fonts.Face
	size  Mpt
	lead  int
	step  bool
	color doc.Color
}

// root is the box of n, the whole of a page or of a block, and whether the state
// shows anything in it.
func (b *builder) root(n *doc.Node, in look) (x *box, shown bool) {
	x = &append(b.boxes.take(1), box{node: n, st: unstyled})[0]
	return x, b.build(x, n, in)
}

// build makes x the box of n, unless the state hides it.
func (b *builder) build(x *box, n *doc.Node, in look) (shown bool) {
	if f := n.Fit; f != nil {
		if b.state.hidden[f.Name] {
			return false
		}
		if i := min(b.state.choice[f.Name], len(f.Choices)); i > 0 {
			n = f.Choices[i-1]
		}
	}
	st := b.sheet.style(n.Style)
	in = b.inherit(in, n.Style, st)
	*x = box{
		node: n, st: st, color: in.color,
		gap: st.Gap, left: Um(int(st.Before) * b.state.air / 1000),
		minH: Um(st.MinH.At(b.state.scale)), fixed: Um(st.Width.At(b.state.scale)),
	}
	x.lead, x.up = b.sheet.lead(in)
	if st.Airy {
		x.gap = Um(int(st.Gap) * b.state.air / 1000)
	}
	if inline(n) {
		x.text, x.long = b.paragraph(n, in), b.state.long
		return true
	}
	x.kids = b.boxes.take(len(n.Kids))
	for _, k := range n.Kids {
		if i := len(x.kids); b.build(&x.kids[:i+1][i], k, in) {
			x.kids = x.kids[:i+1]
		}
	}
	return len(n.Kids) == 0 || len(x.kids) > 0 // else everything in it is hidden
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
		in.lead, in.step = st.Leading, false
	}
	in.step = in.step || st.Step
	if st.Color != nil {
		in.color = *st.Color
	}
	return in
}

// lead is the height of a line, and how far down its baseline is where the lines
// of all sizes stand on one grid; zero leaves it to the capitals.
func (s *Sheet) lead(in look) (lead, up Um) {
	if !in.step || s.Step == 0 {
		return Um(int(in.size.Um()) * in.lead / 1000), 0
	}
	half := s.Step / 2
	halves := max(2, (in.size.Um()*89/100+half-1)/half) // letters may touch the line above by their accents alone
	lead = halves * half
	return lead, lead - s.Step/4
}

// inline tells a paragraph, whose kids are runs of text, from a box.
func inline(n *doc.Node) bool {
	if n.Draw != nil || n.Field != nil {
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

// measure finds the height of x at width w, and keeps it.
func (m *memory) measure(x *box, w Um) Um {
	if x.w == w && x.h > 0 {
		return x.h
	}
	x.w = w
	if x.st.Turn > 0 {
		return m.measureTurned(x, w)
	}
	inner := w - x.st.Pad.Left - x.st.Pad.Right
	h := Um(0)
	switch {
	case x.text != nil:
		h = Um(x.setIn(inner)) * x.lead
		x.names, x.forced = x.text.names, x.text.forced
	case x.node.Draw != nil:
		h = x.drawn(inner) * Um(x.node.Draw.H) / Um(x.node.Draw.W)
	case x.st.Dir == Row:
		h = m.measureRow(x, inner)
	case x.st.Dir == Wrap:
		h = m.measureWrap(x, inner)
	default:
		h = m.measureStack(x, inner)
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

func (m *memory) measureStack(x *box, w Um) Um {
	h := Um(0)
	for i := range x.kids {
		k := &x.kids[i]
		if i > 0 {
			h += x.gap + k.left
		}
		h += m.measure(k, k.share(w))
	}
	return h
}

// broken counts the names and the words that x and its kids had to break.
func (x *box) broken() (names, words int) {
	names, words = x.names, x.forced
	for i := range x.kids {
		n, w := x.kids[i].broken()
		names, words = names+n, words+w
	}
	return names, words
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
func (m *memory) measureRow(x *box, w Um) Um {
	rest, shares, h := w-x.gap*Um(len(x.kids)-1), 0, Um(0)
	for i := range x.kids {
		k := &x.kids[i]
		switch {
		case k.fixed > 0:
			h = max(h, m.measure(k, min(k.fixed, w)))
		case k.st.Fit:
			h = max(h, m.measure(k, min(k.natural(), max(rest, MM(1)))))
		default:
			shares++
			continue
		}
		rest -= k.w
	}
	for i := range x.kids {
		if k := &x.kids[i]; k.fixed <= 0 && !k.st.Fit {
			h = max(h, m.measure(k, max(rest/Um(shares), MM(1))))
		}
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
		for i := range x.kids {
			w = max(w, x.kids[i].natural())
		}
	default:
		for i := range x.kids {
			if i > 0 {
				w += x.gap
			}
			w += x.kids[i].natural()
		}
	}
	return w + x.st.Pad.Left + x.st.Pad.Right
}

// between is the air between two lines of a wrap: none where lines are on the step.
func (x *box) between() Um {
	if x.up > 0 {
		return 0
	}
	return x.gap / 2
}

// measureWrap sets kids of natural width on lines, as words in a paragraph.
func (m *memory) measureWrap(x *box, w Um) Um {
	h, at, tall := Um(0), Um(0), Um(0)
	for i := range x.kids {
		k := &x.kids[i]
		kh := m.measure(k, min(k.natural(), w))
		if i > 0 && at+k.w > w {
			h, at, tall = h+tall+x.between(), 0, 0
		}
		at += k.w + x.gap
		tall = max(tall, kh)
	}
	return h + tall
}
