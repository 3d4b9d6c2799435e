package lieu

// Retrait is a passage left out of public paper. Motif is French.
type Retrait struct {
	Texte string
	Motif string
}
