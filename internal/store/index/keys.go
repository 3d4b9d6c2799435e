package index

import (
	"strings"

	"feuillet/internal/store/index/sets"
	"feuillet/lieu"
)

// keys writes the keys of places in a directory. A country has few values and
// many places that repeat them: the list of a key is found by its value alone,
// without making the text of the key again.
type keys struct {
	directory *sets.Directory
	criteria  []lieu.Criterion
	lists     map[string]map[string]*sets.List // by name, then by value
	texts     []map[string][]*sets.List        // by rank of criterion, then by lieu.Criterion.Text

	// Keys come by runs of one name: its lists are at hand.
	name string
	run  map[string]*sets.List
	note func(lieu.Key)
}

func newKeys() *keys {
	k := &keys{directory: sets.NewDirectory(), criteria: lieu.Criteria(), lists: map[string]map[string]*sets.List{}}
	for range k.criteria {
		k.texts = append(k.texts, map[string][]*sets.List{})
	}
	k.note = func(key lieu.Key) { k.directory.Note(k.list(key)) }
	return k
}

// see writes the keys of one place, whose number is greater than those before.
func (k *keys) see(num uint32, l *lieu.Lieu) {
	k.directory.Next(num)
	k.note(everyPlace)
	for i := range k.criteria {
		c := &k.criteria[i]
		text, slow := c.Text(l)
		if !slow {
			c.Keys(l, k.note)
			continue
		}
		for _, list := range k.remembered(i, text, l) {
			k.directory.Note(list)
		}
	}
}

// remembered are the lists of a text that a criterion is slow to read.
func (k *keys) remembered(rank int, text string, l *lieu.Lieu) []*sets.List {
	lists, ok := k.texts[rank][text]
	if !ok {
		k.criteria[rank].Keys(l, func(key lieu.Key) { lists = append(lists, k.list(key)) })
		k.texts[rank][strings.Clone(text)] = lists
	}
	return lists
}

// list is that of a key.
func (k *keys) list(key lieu.Key) *sets.List {
	if k.run == nil || key.Name != k.name {
		if k.lists[key.Name] == nil {
			k.lists[key.Name] = map[string]*sets.List{}
		}
		k.name, k.run = key.Name, k.lists[key.Name]
	}
	l := k.run[key.Value]
	if l == nil {
		l = k.directory.List(key.Text())
		k.run[strings.Clone(key.Value)] = l // a value is often a piece of a large text
	}
	return l
}
