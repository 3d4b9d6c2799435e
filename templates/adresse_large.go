package templates

import "strings"

// Wider is what to say of an address of the map that is printed without its
// filters, which nobody types: it opens the page that holds the places; empty
// when it opens the same page as the code.
func (t Textes) Wider(adresse string) string {
	sans, _, filtree := strings.Cut(adresse, "?")
	if !filtree {
		return ""
	}
	_, reste, _ := strings.Cut(sans, "://")
	switch chemin := strings.Split(strings.TrimSuffix(strings.Trim(reste, "/"), "/lieux"), "/"); len(chemin) {
	case 1:
		return t.AdresseFrance
	case 2:
		return t.AdresseRegion
	}
	return t.AdresseDepartement
}
