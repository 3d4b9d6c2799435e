package lisible_test

import (
	"regexp"
	"testing"

	"feuillet/lieu/lisible"
)

// What is compiled when it is first asked can be.
func TestEveryExpressionCompiles(t *testing.T) {
	all := lisible.Patrons()
	if len(all) < 100 {
		t.Fatalf("%d expressions", len(all))
	}
	for _, s := range all {
		if _, err := regexp.Compile(s); err != nil {
			t.Errorf("%v", err)
		}
	}
}
