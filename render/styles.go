package render

import (
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// Color is a color of a template.
func Color(c templates.Couleur) *doc.Color {
	r, g, b, _ := c.RGB() // checked at loading
	return &doc.Color{R: r, G: g, B: b}
}

// Size is a size of a template, with its bounds.
func Size(t templates.Taille) layout.Size {
	return layout.Size{Base: int(layout.Pt(t.Base)), Min: int(layout.Pt(t.Min)), Max: int(layout.Pt(t.Max))}
}

// Sized is a box of base mm that follows the scale of the page between two bounds.
func Sized(least, base, most float64) layout.Size {
	return layout.Size{Base: int(layout.MM(base)), Min: int(layout.MM(least)), Max: int(layout.MM(most))}
}

// Paper is a sheet with the page of m and no styles.
func Paper(m *templates.Modele) layout.Sheet {
	w, h := m.Page.Dimensions()
	return layout.Sheet{W: layout.MM(w), H: layout.MM(h)}
}
