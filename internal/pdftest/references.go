package pdftest

import "fmt"

// lost is the first reference of the file to an object that it does not have:
// readers take it for nothing, and validators pass over it.
func (f *file) lost() error {
	for n, row := range f.rows {
		var v any
		switch row[0] {
		case 1:
			s := scanner{b: f.b, at: row[1]}
			for range 3 { // n 0 obj
				s.next()
			}
			v, _ = s.next()
		case 2:
			v = f.get(ref(n))
		}
		if r, ok := f.missing(v); ok {
			return fmt.Errorf("object %d refers to %d, which does not exist", n, r)
		}
	}
	r, ok := f.missing(f.trailer)
	if ok {
		return fmt.Errorf("the trailer refers to %d, which does not exist", r)
	}
	return nil
}

// missing is a reference inside of a value that leads nowhere.
func (f *file) missing(v any) (ref, bool) {
	switch v := v.(type) {
	case ref:
		return v, int(v) >= len(f.rows) || f.rows[v][0] == 0
	case []any:
		for _, k := range v {
			if r, ok := f.missing(k); ok {
				return r, true
			}
		}
	case dict:
		for _, k := range v {
			if r, ok := f.missing(k); ok {
				return r, true
			}
		}
	}
	return 0, false
}
