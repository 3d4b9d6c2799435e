package atelier

// Evenement is something that happens during a work: a file read, a paper
// written, a remark. Each front prints those that it shows, as text, as JSON or
// on a page; the result of the work is its returned value, never an event alone.
type Evenement interface{ evenement() }

// Suivi is told what happens, in order, on the goroutine of the work. It must
// not call the Atelier back.
type Suivi func(Evenement)

// Avance says how far a work is, now and then.
type Avance struct {
	Quoi  string // what is worked on: the name of a file; empty for papers
	Faits int
	Total int // 0 when it is not known
}

func (Avance) evenement() {}
