package atelier

import (
	"io"

	"feuillet/render/ecran"
	"feuillet/render/lecture"
)

// A page of the web shows a paper before it is printed: its pictures draw with
// faces that the page loads once, and its text is a part of the page.

// TypePolice is the media type of what Police gives.
const TypePolice = ecran.FaceType

// FamillePolice is the name of the faces in the rules of Polices.
const FamillePolice = ecran.Family

// Police is the file of face n of the pictures, from 0; nil for no such face.
func Police(n int) []byte { return ecran.Face(n) }

// Polices are the rules of a style sheet that load the faces, each from its address.
func Polices(adresse func(n int) string) string { return ecran.Faces(adresse) }

// Image draws page n of a paper, from 0, as it stands in a page of the web
// whose style sheet has Polices. Nothing in it can be reached by the keyboard.
func (p *Papier) Image(w io.Writer, n int) error {
	return ecran.New(p.Composed, ecran.Options{}).Page(w, n)
}

// Vignette draws page n of a paper, from 0, as a file of its own, faces included.
func (p *Papier) Vignette(w io.Writer, n int) error {
	return ecran.New(p.Composed, ecran.Options{Embed: true}).Page(w, n)
}

// Texte writes what a paper says, to stand under a heading of level sous, from 1 to 5.
func (p *Papier) Texte(w io.Writer, sous int) error {
	return lecture.Fragment(lecture.Options{Under: sous})(w, p.Composed)
}
