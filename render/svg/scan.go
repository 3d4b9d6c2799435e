package svg

import "strconv"

// scanner reads the numbers of path data, which may touch: « .5-2 », « 0 01 ».
type scanner struct {
	s string
	i int
}

// skip passes spaces and commas.
func (c *scanner) skip() {
	for c.i < len(c.s) && (c.s[c.i] <= ' ' || c.s[c.i] == ',') {
		c.i++
	}
}

func (c *scanner) done() bool {
	c.skip()
	return c.i == len(c.s)
}

func (c *scanner) peek() byte {
	if c.i < len(c.s) {
		return c.s[c.i]
	}
	return 0
}

// command reads a letter.
func (c *scanner) command() (byte, bool) {
	c.skip()
	b := c.peek()
	if l := b | 0x20; l < 'a' || l > 'z' {
		return 0, false
	}
	c.i++
	return b, true
}

// more tells that a number follows.
func (c *scanner) more() bool {
	c.skip()
	b := c.peek()
	return b >= '0' && b <= '9' || b == '.' || b == '-' || b == '+'
}

// flag reads the 0 or 1 of an arc, which needs no separator.
func (c *scanner) flag() (float64, bool) {
	c.skip()
	b := c.peek()
	if b != '0' && b != '1' {
		return 0, false
	}
	c.i++
	return float64(b - '0'), true
}

// number reads a number: a second point or sign begins the next one.
func (c *scanner) number() (float64, bool) {
	c.skip()
	start := c.i
	if b := c.peek(); b == '-' || b == '+' {
		c.i++
	}
	c.digits()
	if c.peek() == '.' {
		c.i++
		c.digits()
	}
	if c.peek()|0x20 == 'e' {
		c.i++
		if b := c.peek(); b == '-' || b == '+' {
			c.i++
		}
		c.digits()
	}
	v, err := strconv.ParseFloat(c.s[start:c.i], 64)
	return v, err == nil
}

func (c *scanner) digits() {
	for b := c.peek(); b >= '0' && b <= '9'; b = c.peek() {
		c.i++
	}
}
