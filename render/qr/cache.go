package qr

import (
	"sync"

	"feuillet/render/doc"
)

// Cache encodes each text once: the places of a town often share its address.
// It is safe for concurrent use.
type Cache struct {
	mu    sync.Mutex
	codes map[key]*entry
}

type key struct {
	text  string
	level Level
}

// entry keeps the modules, not the drawing: a hundred times smaller, and
// drawn again in microseconds.
type entry struct {
	once sync.Once
	dark modules
	err  error
}

// NewCache makes an empty cache.
func NewCache() *Cache { return &Cache{codes: map[key]*entry{}} }

// Get is Code, encoded once per text and level.
func (c *Cache) Get(text string, level Level) (*doc.Drawing, error) {
	e := c.entry(text, level)
	if e.err != nil {
		return nil, e.err
	}
	return e.dark.draw(), nil
}

// Encode does now the work of a Get to come. A text that fails keeps its error
// for it.
func (c *Cache) Encode(text string, level Level) { c.entry(text, level) }

func (c *Cache) entry(text string, level Level) *entry {
	c.mu.Lock()
	e := c.codes[key{text, level}]
	if e == nil {
		e = &entry{}
		c.codes[key{text, level}] = e
	}
	c.mu.Unlock()
	e.once.Do(func() { e.dark, e.err = encode(text, level) })
	return e
}
