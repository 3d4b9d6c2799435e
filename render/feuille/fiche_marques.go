package feuille

import (
	"slices"

	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/templates"
)

// marquesMax is how many marks of networks a sheet shows: more are not recognised.
const marquesMax = 3

// withMarks sets the marks of the networks of the place under the block that tells its
// networks; n may be nil.
func (f fiche) withMarks(s templates.Section, n *doc.Node) *doc.Node {
	if s.Contenu != "savoir" && s.Contenu != "labels" && !slices.Contains(s.Champs, "programmes") {
		return n
	}
	row := f.marks(s.Contenu == "savoir")
	switch {
	case row == nil:
		return n
	case n == nil:
		return doc.Box("bloc", row)
	}
	return doc.Box("bloc", n, row)
}

// marks are those that who prints gave, each with its word beside. The public hears the
// word; for others the block above has said it. None of a record to be checked, nor of
// what waits to be confirmed, for the public.
func (f fiche) marks(public bool) *doc.Node {
	if len(f.Edition.Images.Marques) == 0 || public && (f.Age != lisible.Recente || !f.lit("reseaux")) {
		return nil
	}
	row := doc.Box("marques")
	for _, r := range f.Reseaux(f.Modele) {
		image, ok := f.Edition.Images.Marques[r.Valeur]
		if !ok || public && r.AConfirmer || len(row.Kids) == marquesMax {
			continue
		}
		word := doc.Text(doc.P, "marque-nom", r.Nom)
		if !public {
			word = doc.Text(doc.Artifact, "marque-nom", r.Nom)
		}
		row.Kids = append(row.Kids, doc.Box("marque",
			&doc.Node{Role: doc.Artifact, Style: render.StyleMarque(r.Valeur), Draw: image.Draw}, word))
	}
	if len(row.Kids) == 0 {
		return nil
	}
	return row.Named(render.NomMarques)
}

// markStyles are the row of marks.
func markStyles(m *templates.Modele) map[string]*layout.Style {
	return map[string]*layout.Style{
		"marques":    {Dir: layout.Wrap, Gap: layout.MM(6), Pad: layout.Edges{Top: layout.MM(1.5)}},
		"marque":     {Dir: layout.Row, Gap: layout.MM(2), Cross: layout.Middle},
		"marque-nom": {Size: render.Size(m.Tailles["corps"]), Fit: true},
	}
}
