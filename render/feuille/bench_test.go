package feuille_test

import (
	"testing"

	"feuillet/render/papertest"
	"feuillet/render/qr"
)

// BenchmarkFiches makes the sheets of the example, codes encoded anew: divide
// by the number of places for one sheet.
func BenchmarkFiches(b *testing.B) {
	lieux, e, m := papertest.Example(b)
	b.ReportAllocs()
	for b.Loop() {
		e.Codes = qr.NewCache()
		for _, f := range papertest.Sheets(lieux, e, m) {
			if f.Err != nil {
				b.Fatal(f.Err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(lieux)), "µs/fiche")
}
