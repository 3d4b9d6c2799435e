package pdf

import (
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// span is a Span around what is heard otherwise than it is seen (ISO 32000-1,
// 14.9.4 and 14.9.5). It has no node: a tree says what is written, and only a
// line, once set, tells where each stretch of it stands.
type span struct {
	typo.Entendu
	object int
	owner  int32 // the node whose text it is a part of
	mark   int32
}

// aloud draws a line in parts: each stretch that is heard otherwise in a Span of its own.
func (c *content) aloud(it *layout.Item, owner int32, heard []typo.Entendu) error {
	at := 0
	for _, e := range heard {
		if err := c.plain(it, owner, at, e.De); err != nil {
			return err
		}
		c.close()
		c.sequence("Span")
		c.tree.say(e, owner, c.page, it.Y)
		if err := c.stretch(it, e); err != nil {
			return err
		}
		c.b = append(c.b, "EMC\n"...)
		at = e.A
	}
	return c.plain(it, owner, at, len(it.Text))
}

// stretch draws what is heard otherwise; what hangs over the end of its line is set
// and not seen (text rendering mode 3), so that a voice and a copy have it.
func (c *content) stretch(it *layout.Item, e typo.Entendu) error {
	hung := e.De >= len(it.Seen())
	if hung {
		c.b = append(c.b, "3 Tr\n"...)
	}
	err := c.text(it, it.Text[e.De:e.A], it.Face.Advance(it.Text[:e.De]))
	if hung {
		c.b = append(c.b, "0 Tr\n"...)
	}
	return err
}

// plain draws a part of a line that is heard as it is written.
func (c *content) plain(it *layout.Item, owner int32, from, to int) error {
	if from == to {
		return nil
	}
	c.tag(owner, it.Y)
	return c.text(it, it.Text[from:to], it.Face.Advance(it.Text[:from]))
}

// say notes a Span, and the sequence that shows it.
func (t *tree) say(e typo.Entendu, owner, page int32, y layout.Um) {
	t.mark(owner, page, y)
	m := int32(len(t.marks) - 1)
	t.spans = append(t.spans, span{Entendu: e, owner: owner, mark: m})
	t.marks[m].span = int32(len(t.spans))
}

// addSpans writes the Spans of what is heard otherwise.
func (j *job) addSpans() {
	for i := range j.spans {
		s := &j.spans[i]
		page := j.pages[j.marks[s.mark].page-1]
		b := append(j.appendNamespace(append(j.buf[:0], "<</S/Span"...), doc.Span), "/P "...)
		b = appendRef(b, int(j.nodes[j.nodes[s.owner].owner].object))
		key := "/ActualText"
		if s.Sigle {
			key = "/E"
		}
		b = appendText(append(b, key...), s.Dit)
		b = appendInt(append(b, "/K "...), int(s.mark)-page.firstMark)
		j.buf = append(appendRef(append(b, "/Pg "...), page.object), ">>"...)
		j.put(s.object, j.buf)
	}
}
