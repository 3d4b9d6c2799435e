package source_test

import (
	"testing"

	"feuillet/internal/source"
	"feuillet/lieu"
)

// A file of ours to be mended says which row of which file each of its rows
// takes the place of; one that somebody added takes the place of none. What a
// spreadsheet needed is taken off, and our own columns are no columns of places.
func TestRowsToMendTellWhatTheyMend(t *testing.T) {
	const tete = "id,nom,commune,telephone,couleur,a_corriger,fichier_a_corriger,ligne_a_corriger,ligne_publiee\n"
	for _, tt := range []struct {
		rangee, telephone string
		want              *lieu.Origine
	}{
		{"a1,Abri,Orle,'0199000001,,le motif,orle.csv,12,\"a1;Abri\"", "0199000001",
			&lieu.Origine{Fichier: "orle.csv", Ligne: 12}},
		{"a1,Abri,Orle,'+33199000001,,le motif,orle.csv,12,", "+33199000001",
			&lieu.Origine{Fichier: "orle.csv", Ligne: 12}},
		{"a1,Abri,Orle,0199000001,,,,,", "0199000001", nil},
		{"a1,Abri,Orle,0199000001,,,orle.csv,douze,", "0199000001", &lieu.Origine{Fichier: "orle.csv"}},
		{"a1,Abri,Orle,0199000001,,,,12,", "0199000001", &lieu.Origine{Ligne: 12}},
	} {
		got, err := lire(t, tete+tt.rangee+"\n", source.Options{})
		if err != nil || len(got) != 1 || got[0].Rejet != nil {
			t.Fatalf("%q: %+v, %v", tt.rangee, got, err)
		}
		l := got[0]
		if len(l.Extra) > 0 || l.Lieu.Telephone != tt.telephone {
			t.Errorf("%q: %v, %q", tt.rangee, l.Extra, l.Lieu.Telephone)
		}
		if o := l.Origine; (o == nil) != (tt.want == nil) || o != nil && *o != *tt.want {
			t.Errorf("%q mends %+v, want %+v", tt.rangee, o, tt.want)
		}
	}
}

// The apostrophe that keeps a text from being run goes; one of a word stays.
func TestSansApostrophe(t *testing.T) {
	for ecrit, want := range map[string]string{"'=1+1": "=1+1", "'+33 1": "+33 1", "'-Abri": "-Abri", "'@x": "@x",
		"''x":  "'x",
		"'\tx": "\tx", "'80 rue": "'80 rue", "'tit café": "'tit café", "l'abri": "l'abri", "'": "'", "": "", "=1": "=1"} {
		if got := source.SansApostrophe(ecrit); got != want {
			t.Errorf("%q: %q, want %q", ecrit, got, want)
		}
	}
}
