package sets

import (
	"iter"
	"slices"
)

// Source is a written directory and the numbers that it no longer tells of.
type Source struct {
	Pages [][]byte // in order
	Gone  *Set
}

// Merge gives the entries of several sources as one, by key; what is gone of a
// source is left out, and a key that nothing has any more with it. The error of
// a malformed page, put in fault, ends the entries.
//
// All sources are sorted, so their heads are enough, and one set is unpacked
// at a time. Sources of one base share no number, for a version is told by one
// of them only; but the numbers of one do not all come before those of the
// next: a version that changed is told anew, under its old number. So the
// numbers of a key are put end to end, and sorted if they must be.
func Merge(sources []Source, fault *error) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		var heads []*head
		for _, s := range sources {
			h := &head{gone: s.Gone}
			var stop func()
			h.next, stop = iter.Pull2(entries(s.Pages))
			defer stop()
			heads = append(heads, h)
			h.advance(fault)
		}
		var buffer []byte
		var numbers []uint32
		for *fault == nil {
			key, ok := smallest(heads)
			if !ok {
				return
			}
			if numbers, *fault = take(heads, key, numbers[:0]); *fault != nil {
				return
			}
			if len(numbers) == 0 {
				continue
			}
			buffer = Encode(buffer[:0], numbers)
			if !yield(Entry{key, buffer}) {
				return
			}
		}
	}
}

// take gives the numbers of a key in all sources, and moves them past it.
func take(heads []*head, key string, out []uint32) (numbers []uint32, err error) {
	for _, h := range heads {
		if h.done || h.e.Key != key {
			continue
		}
		if out, err = h.remaining(out); err != nil {
			return out, err
		}
		if h.advance(&err); err != nil {
			return out, err
		}
	}
	if !slices.IsSorted(out) {
		slices.Sort(out)
	}
	return out, nil
}

func entries(pages [][]byte) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for _, p := range pages {
			for e, err := range ReadPage(p) {
				if !yield(e, err) {
					return
				}
			}
		}
	}
}

// head is where the reading of one source stands.
type head struct {
	next func() (Entry, error, bool)
	e    Entry
	done bool
	gone *Set
}

func (h *head) advance(fault *error) {
	e, err, ok := h.next()
	h.e, h.done = e, !ok
	if ok && err != nil {
		*fault = err
	}
}

// remaining adds to out the numbers of the entry that are not gone.
func (h *head) remaining(out []uint32) ([]uint32, error) {
	start := len(out)
	out, err := appendNumbers(out, h.e.Set)
	if len(h.gone.words) == 0 {
		return out, err
	}
	kept := slices.DeleteFunc(out[start:], h.gone.Has)
	return out[:start+len(kept)], err
}

func smallest(heads []*head) (key string, ok bool) {
	for _, h := range heads {
		if !h.done && (!ok || h.e.Key < key) {
			key, ok = h.e.Key, true
		}
	}
	return key, ok
}
