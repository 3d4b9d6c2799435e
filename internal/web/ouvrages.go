package web

import (
	"slices"
	"sync"
)

// A document that was composed gives any page, its text and its PDF without
// being composed again: a few are kept, as long as the base is the same.

// maxOuvrages is how many documents are kept: what a person looks at now.
const maxOuvrages = 8

// cle is what tells a document from the others of a base.
type cle struct {
	demande string
	rang    int
}

// ouvrages are the documents kept, the last one asked for last.
type ouvrages struct {
	mu    sync.Mutex
	faits []fait
}

type fait struct {
	cle cle
	u   *unique
}

// faire gives a document kept, or makes it. Two who ask at once may make it
// twice: neither waits for one who may leave.
func (o *ouvrages) faire(k cle, faire func() (*unique, error)) (*unique, error) {
	if u := o.trouver(k); u != nil {
		return u, nil
	}
	u, err := faire()
	if err != nil {
		return nil, err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.faits = append(o.faits, fait{k, u})
	if len(o.faits) > maxOuvrages {
		o.faits = slices.Delete(o.faits, 0, 1)
	}
	return u, nil
}

func (o *ouvrages) trouver(k cle) *unique {
	o.mu.Lock()
	defer o.mu.Unlock()
	i := slices.IndexFunc(o.faits, func(f fait) bool { return f.cle == k })
	if i < 0 {
		return nil
	}
	f := o.faits[i]
	o.faits = append(slices.Delete(o.faits, i, i+1), f)
	return f.u
}
