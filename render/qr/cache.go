package qr

import (
	"runtime"
	"sync"

	"feuillet/render/doc"
)

// Cache encodes each text once: the places of a town often share its address.
// It is safe for concurrent use.
type Cache struct {
	mu    sync.Mutex
	codes map[key]*entry
	cores chan struct{} // one token for each encoding at work
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

// NewCache makes an empty cache, which encodes on at most as many cores as Go may use.
func NewCache() *Cache {
	return &Cache{codes: map[key]*entry{}, cores: make(chan struct{}, runtime.GOMAXPROCS(0))}
}

// Get is Code, encoded once per text and level.
func (c *Cache) Get(text string, level Level) (*doc.Drawing, error) {
	c.mu.Lock()
	e := c.codes[key{text, level}]
	if e == nil {
		e = &entry{}
		c.codes[key{text, level}] = e
	}
	c.mu.Unlock()
	e.once.Do(func() {
		c.cores <- struct{}{}
		defer func() { <-c.cores }()
		e.dark, e.err = encode(text, level)
	})
	if e.err != nil {
		return nil, e.err
	}
	return e.dark.draw(), nil
}

// Prefetch encodes texts over all cores and returns when all are there. A text
// that fails keeps its error for Get.
func (c *Cache) Prefetch(level Level, texts ...string) {
	work := make(chan string)
	var wg sync.WaitGroup
	for range cap(c.cores) {
		wg.Go(func() {
			for text := range work {
				c.Get(text, level)
			}
		})
	}
	for _, text := range texts {
		work <- text
	}
	close(work)
	wg.Wait()
}
