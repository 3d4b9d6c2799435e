package templates

import _ "embed" // the words

// Simple is what is laid over a model for those who read with difficulty, as the words
// of an audience are: the same simple words on all papers, then those of each, then the
// simple.toml of a user's folder.
const Simple = "simple"

//go:embed simple/mots.toml
var sourceSimple string

// poses are what is laid over the model of a document for readers, in order; none when
// it has nothing for them.
func (d *Document) poses(public string) []string {
	own := d.Publics[public]
	switch {
	case own == "":
		return nil
	case public == Simple:
		return []string{sourceSimple, own}
	}
	return []string{own}
}
