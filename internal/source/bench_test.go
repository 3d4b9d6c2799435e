package source_test

import (
	"strings"
	"testing"

	"feuillet/examples"
	"feuillet/internal/source"
)

// BenchmarkRead reads the example a hundred times over, without its checks of
// communes and hours: what recognising and splitting cost.
func BenchmarkRead(b *testing.B) {
	tete, corps, _ := strings.Cut(string(examples.CSV()), "\n")
	texte := tete + "\n" + strings.Repeat(corps, 100)
	b.SetBytes(int64(len(texte)))
	b.ReportAllocs()
	for b.Loop() {
		seq, err := source.Read(strings.NewReader(texte), "lieux.csv", source.Options{})
		if err != nil {
			b.Fatal(err)
		}
		for _, err := range seq {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
