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

type entry struct {
	once sync.Once
	code *doc.Drawing
	err  error
}

// NewCache makes an empty cache, which encodes on at most as many cores as Go may use.
func NewCache() *Cache {
	return &Cache{codes: map[key]*entry{}, cores: make(chan struct{}, runtime.GOMAXPROCS(0))}
}

// Get is Code, computed once per text and level. The drawing is shared: do not change it.
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
		e.code, e.err = Code(text, level)
	})
	return e.code, e.err
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
