package render

// Papiers are the papers that can be made, one row each: what a command, a
// form, a kit or a manual says of papers comes from here.
func Papiers() []Papier {
	return []Papier{ficheLieu, annuaireLieux, ficheService, afficheTerritoire, pageDuControle}
}
