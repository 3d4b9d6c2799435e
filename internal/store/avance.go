package store

import (
	"iter"

	"feuillet/lieu"
)

// Rows are handed over parLot at once, for a channel costs more than a row, or
// fewer when they are long: memory is for the base.
const parLot, octetsLot = 64, 256 << 10

// lot is rows read, and the error that ended them.
type lot struct {
	lignes []lieu.Ligne
	err    error
}

// enAvance reads rows on another core than the one that writes them, a few
// lots ahead. When the walk ends, for whatever reason, so has the reading.
func enAvance(lignes iter.Seq2[lieu.Ligne, error]) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		lots, assez := make(chan lot, 2), make(chan struct{})
		go lireLots(lignes, lots, assez)
		defer func() {
			close(assez)
			for range lots { // until the reader has left
			}
		}()
		for l := range lots {
			for _, ligne := range l.lignes {
				if !yield(ligne, nil) {
					return
				}
			}
			if l.err != nil {
				yield(lieu.Ligne{}, l.err)
				return
			}
		}
	}
}

// lireLots sends rows until there are no more, one is an error, or enough is
// said; it closes lots once it reads no more.
func lireLots(lignes iter.Seq2[lieu.Ligne, error], lots chan<- lot, assez <-chan struct{}) {
	defer close(lots)
	var l lot
	octets := 0
	envoyer := func() bool {
		select {
		case lots <- l:
			l, octets = lot{}, 0
			return true
		case <-assez:
			return false
		}
	}
	for ligne, err := range lignes {
		if l.err = err; err == nil {
			l.lignes = append(l.lignes, ligne)
			octets += poids(&ligne)
		}
		if (err != nil || len(l.lignes) == parLot || octets > octetsLot) && (!envoyer() || err != nil) {
			return
		}
	}
	envoyer()
}

// poids is about what the texts of a row weigh, in bytes.
func poids(l *lieu.Ligne) (n int) {
	for i := range lieu.Champs() {
		switch p := lieu.Champs()[i].Pointeur(&l.Lieu).(type) {
		case *string:
			n += len(*p)
		case *[]string:
			for _, s := range *p {
				n += len(s)
			}
		}
	}
	for _, v := range l.Extra {
		n += len(v)
	}
	if l.Rejet != nil {
		n += len(l.Rejet.Brut)
	}
	return n
}
