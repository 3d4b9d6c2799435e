package atelier_test

import (
	"fmt"
	"testing"

	"feuillet/internal/atelier"
)

// A thousand papers are remembered, as a large town has after some years: nothing
// happened since, or the phones of all their places changed.
func BenchmarkAReimprimer(b *testing.B) {
	for _, touches := range []int{0, 20, 200} {
		b.Run(fmt.Sprintf("touches=%d", touches), func(b *testing.B) {
			a := millePapiers(b, touches)
			b.ReportAllocs()
			for b.Loop() {
				if _, n, err := a.AReimprimer(b.Context()); err != nil || n != 1000 {
					b.Fatal(n, err)
				}
			}
		})
	}
}

// millePapiers is a base of 200 places, a thousand papers of which are remembered, and
// as many of whose places changed since.
func millePapiers(tb testing.TB, touches int) *atelier.Atelier {
	tb.Helper()
	a, _ := create(tb)
	lignes := enTeteRevue
	for i := range 200 {
		lignes += rangée(i, fmt.Sprintf("Lavoir %d", i), fmt.Sprintf("05362%05d", i), "Mo-Fr 09:00-12:00", "2026-10-01")
	}
	if _, err := a.Importer(tb.Context(), of(text("lavoirs.csv", lignes)), func(atelier.Evenement) {}); err != nil {
		tb.Fatal(err)
	}
	for i := range 5 { // 200 sheets each
		d, err := a.Lire(fmt.Sprintf("fiche-lieu?commune=Pons&date=2026-01-%02d", 1+i))
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := a.Imprimer(tb.Context(), d, vers(tb, ""), func(atelier.Evenement) {}); err != nil {
			tb.Fatal(err)
		}
	}
	var saisies []atelier.Saisie
	for i := range touches {
		saisies = append(saisies, atelier.Saisie{Id: fmt.Sprintf("Orée_%d", i), Champ: "telephone",
			Valeur: fmt.Sprintf("05363%05d", i), Auteur: "essai"})
	}
	if len(saisies) > 0 {
		if _, err := a.Corriger(tb.Context(), saisies, true); err != nil {
			tb.Fatal(err)
		}
	}
	return a
}
