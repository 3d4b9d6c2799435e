// Package doublons finds records that seem to tell of the same place, and
// records merged upstream that seem to tell of several. It proposes, with its
// reasons and how far to trust them; it merges nothing.
package doublons

import (
	"cmp"
	"slices"
	"time"

	"feuillet/lieu"
)

// Confiance is how far a proposition may be trusted.
type Confiance int

// Levels of trust, the least first.
const (
	AVerifier Confiance = iota + 1 // one lead alone
	Probable
	Sure // name, address and telephone agree, or as good
)

// String is the level in French, for a person who decides.
func (c Confiance) String() string {
	return [...]string{"aucune", "à vérifier", "probable", "sûre"}[c]
}

// MarshalText is String, for JSON.
func (c Confiance) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Genre is what a proposition is about.
type Genre string

// Titre says it in French.
func (g Genre) Titre() string {
	return map[Genre]string{
		MemeLieu:       "Le même lieu ?",
		FusionEtPartie: "Une fiche fusionnée, et ses morceaux",
		FusionDouteuse: "Une fusion douteuse",
	}[g]
}

// Kinds of propositions; the names are stable.
const (
	MemeLieu       Genre = "meme-lieu"       // several records, one place
	FusionEtPartie Genre = "fusion-parties"  // a merged record (its id joins others by __), and records it was made of
	FusionDouteuse Genre = "fusion-douteuse" // a merged record whose parts look like several places
)

// Proposition is a group of records to judge together.
type Proposition struct {
	Genre     Genre     `json:"genre"`
	Confiance Confiance `json:"confiance"`
	Ids       []string  `json:"ids"`              // the one that would be kept, then the others
	Raisons   []string  `json:"raisons"`          // French, the strongest first
	Contre    []string  `json:"contre,omitempty"` // French: what speaks against
}

// Paire are two ids in alphabetical order.
type Paire [2]string

// PaireDe orders two ids.
func PaireDe(a, b string) Paire { return Paire{min(a, b), max(a, b)} }

// Recherche gathers what must be compared of each record, and no text: a whole
// country fits in memory. The zero value is not usable, see New.
type Recherche struct {
	jour   time.Time
	fiches []fiche
	rangs  map[string]int // of fiches, by id
	mots   map[string]uint32
	lus    []string // of mots, by number
	suites []uint32 // the words of all fiches, by number
}

// New begins a search. Dates after jour are wrong, and give no advantage.
func New(jour time.Time) *Recherche {
	return &Recherche{jour: jour, rangs: map[string]int{}, mots: map[string]uint32{"": 0}, lus: []string{""}}
}

// Ajouter adds a record. An id already there is ignored.
func (r *Recherche) Ajouter(l *lieu.Lieu) {
	if _, deja := r.rangs[l.Id]; deja {
		return
	}
	f := r.lire(l)
	r.rangs[f.id] = len(r.fiches)
	r.fiches = append(r.fiches, f)
}

// Rang is how many records were added before the one of an id.
func (r *Recherche) Rang(id string) (int, bool) {
	i, ok := r.rangs[id]
	return i, ok
}

// Id is that of the record of a rank, kept without the other texts of its place.
func (r *Recherche) Id(rang int) string { return r.fiches[rang].id }

// Decisions are what persons already judged.
type Decisions struct {
	Distincts map[Paire]bool    // known to be two places
	AuProfit  map[string]string // excluded ids, with the one that is shown instead
}

// Propositions are the groups to judge, the surest first, then by id; what was
// judged is not proposed again.
func (r *Recherche) Propositions(d Decisions) []Proposition {
	s := &examen{Recherche: r, decisions: d, tels: r.communs(), dits: map[Paire]bool{}}
	out := s.fusions()
	out = append(out, s.groupes()...)
	slices.SortStableFunc(out, func(a, b Proposition) int {
		return cmp.Or(cmp.Compare(b.Confiance, a.Confiance), cmp.Compare(a.Ids[0], b.Ids[0]))
	})
	return out
}

// examen is one search over what was gathered.
type examen struct {
	*Recherche
	decisions Decisions
	tels      map[uint64]int // records by telephone
	dits      map[Paire]bool // pairs that a merged record already tells of
}

// communs counts the records of each telephone: one that many share proves nothing.
func (r *Recherche) communs() map[uint64]int {
	out := map[uint64]int{}
	for i := range r.fiches {
		if t := r.fiches[i].tel; t != 0 {
			out[t]++
		}
	}
	return out
}

// distinct reports that a person said of two records that they are two places.
func (s *examen) distinct(i, j int) bool {
	return len(s.decisions.Distincts) > 0 && s.decisions.Distincts[PaireDe(s.fiches[i].id, s.fiches[j].id)]
}
