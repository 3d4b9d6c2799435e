package lieu

import "slices"

// Key is what an index may keep of a place, to find it again without reading
// it: « services=Payant ». Name is the column of the standard when Value is
// what the column says, as it stands; else a word that no column bears.
type Key struct{ Name, Value string }

// Text is the key as one text. It sorts by name, then by value: no name has a « = ».
func (k Key) Text() string { return k.Name + "=" + k.Value }

// Range is the keys of one name whose value goes from From to Before, the last
// one left out, in the order of bytes.
type Range struct{ Name, From, Before string }

// Bounds are the texts of the first key of r, and of the first beyond it.
func (r Range) Bounds() (first, beyond string) {
	return Key{r.Name, r.From}.Text(), Key{r.Name, r.Before}.Text()
}

// Has reports whether a key is in r.
func (r Range) Has(k Key) bool { return k.Name == r.Name && r.From <= k.Value && k.Value < r.Before }

// One is the value of a range of one key.
func (r Range) One() (value string, ok bool) { return r.From, r.Before == r.From+"\x00" }

// The ends of ranges: nothing stands between a value and itself with a zero
// byte, and no UTF-8 text has the byte 0xFF.
const after, last = "\x00", "\xff"

// Only is the range of one key.
func Only(k Key) Range { return Range{k.Name, k.Value, k.Value + after} }

func one(name, value string) Range { return Only(Key{name, value}) }

func beginning(name, value string) Range { return Range{name, value, value + last} }

func since(name, value string) Range { return Range{name, value, last} }

// each is one range a value.
func each(name string, values []string) Keys {
	var out Keys
	for _, v := range values {
		out = append(out, one(name, v))
	}
	return out
}

// Ask says which places a criterion wants in words that whoever keeps places
// can answer without reading them. An answer has three values, as in the logic
// of Kleene: wanted, not wanted, and perhaps, for those that must be read and
// given to Match. So an Ask may say less than the criterion, never something
// else: a place it surely wants matches, one it surely refuses does not.
//
// Its kinds are all here: Keys, Ids and At, and Every, Any, Not and Perhaps of
// others. Who answers them switches on the kind, and must refuse one that it
// does not know: to pass over it would want all places.
type Ask interface{ ask() }

type (
	// Keys wants the places that have a key in one of the ranges; none without any.
	Keys []Range
	// Ids wants the places of these ids. They are no keys: each has one place,
	// which whoever keeps places finds already.
	Ids []string
	// At wants the places whose position is known and accepted.
	At func(Point) bool

	// Every wants what all of them want; everything when there are none.
	Every []Ask
	// Any wants what one of them wants at least.
	Any []Ask
	// Not wants what the other refuses.
	Not struct{ Ask Ask }
	// Perhaps is sure of nothing: what the other may want must be read.
	Perhaps struct{ Ask Ask }
)

func (Keys) ask()    {}
func (Ids) ask()     {}
func (At) ask()      {}
func (Every) ask()   {}
func (Any) ask()     {}
func (Not) ask()     {}
func (Perhaps) ask() {}

// with is k and the ranges of another.
func (k Keys) with(other Keys) Keys { return slices.Concat(k, other) }
