package controle

import (
	"iter"
	"runtime"

	"feuillet/lieu"
)

// lot is a few places judged together: one at a time would cost more in
// passing them than in judging them.
type lot struct {
	examens []*examen
	fait    chan struct{} // closed when they are judged
}

const lieuxParLot = 64

// examiner reads places and has them judged on all cores; lots come in their
// order, a few ahead of the caller. It stops when fini is closed; a fault of
// reading is in lecture once the lots are all given.
func examiner(lieux iter.Seq2[lieu.Lieu, error], o *Options, lecture *error, fini <-chan struct{}) <-chan *lot {
	n := runtime.GOMAXPROCS(0)
	ordre, travail := make(chan *lot, 2*n), make(chan *lot, 2*n)
	for range n {
		go func() {
			for l := range travail {
				for _, x := range l.examens {
					x.faire()
				}
				close(l.fait)
			}
		}()
	}
	go func() {
		defer close(ordre)
		defer close(travail)
		l := &lot{fait: make(chan struct{})}
		donner := func() bool {
			select {
			case <-fini:
				return false
			case ordre <- l:
				travail <- l
				l = &lot{fait: make(chan struct{})}
				return true
			}
		}
		for place, err := range lieux {
			if err != nil {
				*lecture = err
				break
			}
			l.examens = append(l.examens, &examen{l: &place, o: o})
			if len(l.examens) == lieuxParLot && !donner() {
				return
			}
		}
		donner()
	}()
	return ordre
}
