package render_test

import (
	"testing"

	"feuillet/lieu/territoire"
	"feuillet/render/qr"
)

// TestLimitOfCodes: the longest address that is given is the longest that is
// printed, and that one alone.
func TestLimitOfCodes(t *testing.T) {
	if territoire.OctetsQR != qr.Capacity(qr.M) {
		t.Errorf("addresses of %d bytes, codes of %d", territoire.OctetsQR, qr.Capacity(qr.M))
	}
	for _, level := range []qr.Level{qr.M, qr.Q} {
		text := make([]byte, qr.Capacity(level))
		for i := range text {
			text[i] = 'a' + byte(i%26)
		}
		if _, err := qr.Code(string(text), level); err != nil {
			t.Errorf("level %d: %v", level, err)
		}
		if _, err := qr.Code(string(text)+"z", level); err == nil {
			t.Errorf("level %d: one byte more is printed", level)
		}
	}
}
