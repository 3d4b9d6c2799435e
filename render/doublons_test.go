package render_test

import (
	"errors"
	"iter"
	"strings"
	"testing"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/render"
	"feuillet/render/papertest"
)

// juge is a base on whose duplicates a person decided.
type juge struct {
	*papertest.Base
	decisions doublons.Decisions
	err       error
}

func (j juge) Jugements() (doublons.Decisions, error) { return j.decisions, j.err }

// Two places of a paper that seem to be one are told, by both their names.
func TestPlacesThatSeemOne(t *testing.T) {
	place := func(id, nom, tel, rue string) lieu.Lieu {
		l := papertest.AtPons(id)
		l.Nom, l.Telephone, l.Adresse = nom, tel, rue
		return l
	}
	a, b := place("1", "Halte des Genêts", "+33199000001", "4 rue du Lin"),
		place("2", "La halte des Genêts", "+33199000001", "4 rue du Lin")
	autre := place("3", "Moulin du Pré", "+33199000009", "8 quai Neuf")
	distincts := doublons.Decisions{Distincts: map[doublons.Paire]bool{doublons.PaireDe("1", "2"): true}}
	panne := errors.New("the disk is gone")
	for _, c := range []struct {
		why       string
		lieux     []lieu.Lieu
		decisions doublons.Decisions
		want      int
	}{
		{"twice the same", []lieu.Lieu{a, b, autre}, doublons.Decisions{}, 1},
		{"two places", []lieu.Lieu{a, autre}, doublons.Decisions{}, 0},
		{"known to be two", []lieu.Lieu{a, b}, distincts, 0},
		{"one place", []lieu.Lieu{a}, doublons.Decisions{}, 0},
	} {
		order := papertest.Order(t, papertest.Paper(t, "annuaire"), papertest.BaseOf(c.lieux...), papertest.Edition(), "",
			nil)
		order.Fonds = juge{papertest.BaseOf(c.lieux...), c.decisions, nil}
		avis, err := order.Doublons(render.Lus(c.lieux))
		if err != nil || len(avis) != c.want {
			t.Errorf("%s: %+v, %v", c.why, avis, err)
		}
		if c.want == 1 && (avis[0].Genre != render.AvisDoublon || !strings.Contains(avis[0].Nom, a.Nom) ||
			!strings.Contains(avis[0].Nom, b.Nom)) {
			t.Errorf("%s: %+v", c.why, avis[0])
		}
	}
	order := papertest.Order(t, papertest.Paper(t, "annuaire"), papertest.BaseOf(a), papertest.Edition(), "", nil)
	order.Fonds = juge{papertest.BaseOf(a), doublons.Decisions{}, panne}
	if _, err := order.Doublons(render.Lus([]lieu.Lieu{a})); !errors.Is(err, panne) {
		t.Errorf("a base that fails: %v", err)
	}
	var casse iter.Seq2[lieu.Lieu, error] = func(yield func(lieu.Lieu, error) bool) { yield(lieu.Lieu{}, panne) }
	order.Fonds = papertest.BaseOf(a)
	if _, err := order.Doublons(casse); !errors.Is(err, panne) {
		t.Errorf("a reading that fails: %v", err)
	}
}
