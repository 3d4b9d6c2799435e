package fetch

import "testing"

// Windows answers, whatever it says, and its texts are given back once.
func TestWindowsAnswers(t *testing.T) {
	for range 3 {
		t.Logf("%+v", mandataireSysteme("https://carte.example/"))
	}
	if m, ok := automatique("https://carte.example/", false, "http://127.0.0.1:1/absent.pac"); ok {
		t.Errorf("a script that is not there says %+v", m)
	}
}
