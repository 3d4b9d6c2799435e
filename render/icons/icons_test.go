package icons_test

import (
	"testing"

	"feuillet/render/icons"
)

func TestIcons(t *testing.T) {
	if n := len(icons.Names()); n < 25 {
		t.Fatalf("%d icons, want at least 25", n)
	}
	for _, name := range icons.Names() {
		d, ok := icons.Icon(name)
		if !ok || len(d.Paths) == 0 {
			t.Errorf("%s: no drawing", name)
			continue
		}
		for _, p := range d.Paths {
			if p.Pen != 2000 {
				t.Errorf("%s: pen %d, want 2000", name, p.Pen)
			}
			for _, s := range p.Segs {
				for _, v := range s.V {
					if v < 0 || v > icons.Grid {
						t.Errorf("%s: %v leaves the grid", name, s)
					}
				}
			}
		}
	}
	if _, ok := icons.Icon("absent"); ok {
		t.Error("an icon that does not exist was found")
	}
}
