package layout

// A turned box holds a stack set as on a page of its own, whose width is the
// length of the strip, then turned a quarter to the left: strips that one
// tears off a poster are read from the foot up.

// measureTurned sets the kids on lines of the length of the strip. When their
// stack is thicker than w the box asks for more height than any page has, so
// that a page whose strips overflow does not hold.
func (m *memory) measureTurned(x *box, w Um) Um {
	thick := m.measureStack(x, x.st.Turn-x.st.Pad.Top-x.st.Pad.Bottom)
	x.inner = thick
	x.h = x.st.Turn + 10000*max(0, thick+x.st.Pad.Left+x.st.Pad.Right-w)
	return x.h
}

// placeTurned places the kids flat, then turns each mark.
func (m *memory) placeTurned(x *box, X, Y Um) {
	length := x.st.Turn - x.st.Pad.Top - x.st.Pad.Bottom
	across := x.w - x.st.Pad.Left - x.st.Pad.Right
	flat := len(m.items)
	m.placeStack(x, 0, 0, length, across)
	left, foot := X+x.st.Pad.Left, Y+x.st.Turn-x.st.Pad.Bottom
	for i := flat; i < len(m.items); i++ {
		it := &m.items[i]
		it.X, it.Y, it.W, it.H = left+it.Y, foot-it.X-it.W, it.H, it.W
		it.Base, it.Turned = left+it.Base, true
	}
}
