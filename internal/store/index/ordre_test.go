package index_test

import (
	"errors"
	"testing"

	"feuillet/internal/store/index"
	"feuillet/lieu"
)

// A base that gives its versions out of order, or one twice, is damaged: that is
// said, and no index is made of it.
func TestVersionsOutOfOrder(t *testing.T) {
	for _, tt := range []struct {
		nums    []int64
		damaged bool
	}{{[]int64{1, 2, 900}, false}, {[]int64{5, 3}, true}, {[]int64{5, 5}, true}, {[]int64{1, -4, 1 << 40, 2}, false}} {
		w := index.NewWriter(nil, nil)
		var err error
		for _, n := range tt.nums {
			if err == nil {
				err = w.See(n, &lieu.Lieu{Id: "a", Nom: "Abri"})
			}
		}
		if errors.Is(err, index.ErrDamaged) != tt.damaged || err != nil && !tt.damaged {
			t.Errorf("%v: %v", tt.nums, err)
		}
	}
}
