package lieu_test

import (
	"math"
	"testing"

	"feuillet/lieu"
)

func TestLoinDe(t *testing.T) {
	paris, lyon := [2]float64{48.8566, 2.3522}, [2]float64{45.7640, 4.8357}
	if got := lieu.LoinDe(paris[0], paris[1], lyon[0], lyon[1]); math.Abs(got-391.5) > 1 {
		t.Errorf("Paris-Lyon = %.1f km", got)
	}
	if got := lieu.LoinDe(1, 2, 1, 2); got != 0 {
		t.Errorf("same point = %v", got)
	}
}
