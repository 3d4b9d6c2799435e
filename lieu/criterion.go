package lieu

import "slices"

// Criterion is one way to choose places, and all that is known of what it
// means: what a Filter asks, whether a place matches, which keys a place has
// for it, and which keys are asked for. Match, the index of a base, the
// condition given to the base of others, the grammar of selections and the
// tests range over Criteria: a criterion that one of them forgot cannot be.
type Criterion struct {
	// Name is a word of the program, never shown: the column of the standard
	// that the criterion is about, when it is one.
	Name string
	// Columns are those whose values are wanted as they stand, by Values; none
	// when the criterion asks for something else.
	Columns []string
	// Refined are fields of Filter that choose nothing alone, and change what
	// this criterion means.
	Refined []string
	// Inner is a criterion of the program itself, that no person asks for.
	Inner bool

	values func(*Filter) *[]string
	asked  func(*Filter) bool
	match  func(*Filter, *Lieu) bool
	ask    func(*Filter) Ask
	keys   func(*Lieu, func(Key))
	text   func(*Lieu) string
}

// Criteria are the rows of the table, in the order in which they are tried:
// what is quick and leaves few places comes first.
func Criteria() []Criterion { return slices.Clone(criteria) }

// CriterionOf is the row of a name.
func CriterionOf(name string) (Criterion, bool) {
	i := slices.IndexFunc(criteria, func(c Criterion) bool { return c.Name == name })
	if i < 0 {
		return Criterion{}, false
	}
	return criteria[i], true
}

// Values is the field of f that holds the texts wanted; nil for a criterion
// that is no list of texts.
func (c *Criterion) Values(f *Filter) *[]string {
	if c.values == nil {
		return nil
	}
	return c.values(f)
}

// Asked reports whether f has this criterion; else it accepts all places.
func (c *Criterion) Asked(f *Filter) bool { return c.asked(f) }

// Match reports whether a place is one of those that f asks for by this
// criterion, which it must have.
func (c *Criterion) Match(f *Filter, l *Lieu) bool { return c.match(f, l) }

// Ask says what f asks for by this criterion, which it must have.
func (c *Criterion) Ask(f *Filter) Ask { return c.ask(f) }

// Keys gives note the keys of a place, in any order, some twice. A criterion
// may have none, and find its places by the keys of another.
func (c *Criterion) Keys(l *Lieu, note func(Key)) {
	if c.keys != nil {
		c.keys(l, note)
	}
}

// Text is the only text of a place that Keys reads, when it is slow to read:
// who writes the keys of many places may remember those of a text.
func (c *Criterion) Text(l *Lieu) (text string, ok bool) {
	if c.text == nil {
		return "", false
	}
	return c.text(l), true
}

// list is the criterion of the values of columns: a place has one of them.
// Ranges of keys go by column, and then by value, as whoever reads an index in
// its order wants them.
func list(name string, values func(*Filter) *[]string, columns ...string) Criterion {
	var champs []Champ
	for _, nom := range columns {
		c, _ := ChampNomme(nom)
		champs = append(champs, c)
	}
	return Criterion{
		Name: name, Columns: columns, values: values,
		asked: func(f *Filter) bool { return len(*values(f)) > 0 },
		match: func(f *Filter, l *Lieu) bool {
			wanted := *values(f)
			return slices.ContainsFunc(champs, func(c Champ) bool {
				return slices.ContainsFunc(c.values(l), func(v string) bool { return slices.Contains(wanted, v) })
			})
		},
		ask: func(f *Filter) Ask {
			var out Keys
			for _, c := range columns {
				out = out.with(each(c, *values(f)))
			}
			return out
		},
		keys: func(l *Lieu, note func(Key)) {
			for _, c := range champs {
				for _, v := range c.values(l) {
					note(Key{c.Nom, v})
				}
			}
		},
	}
}

// column is the criterion of the values of one column.
func column(name string, values func(*Filter) *[]string) Criterion { return list(name, values, name) }
