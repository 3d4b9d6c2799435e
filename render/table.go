package render

// Papiers is the table of papers, in the order of a kit.
func Papiers() []Papier { return nil }
