package guichet

import (
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/qr"
)

// carre is the side of the code in millimetres; zero when there is none.
func (x *memo) carre() float64 {
	d := x.dessin()
	if d == nil {
		return 0
	}
	return max(x.m.QR.Taille, float64(qr.Modules(d))*x.m.QR.ModuleMin)
}

// silence is the blank edge of the code, in millimetres.
func (x *memo) silence() float64 {
	d := x.dessin()
	if d == nil {
		return 0
	}
	return x.carre() * qr.Quiet / float64(qr.Modules(d))
}

// dessin is the code of all the places; nil without a page that a phone reads.
func (x *memo) dessin() *doc.Drawing {
	if x.lien == "" {
		return nil
	}
	niveau := qr.M
	if x.m.QR.Niveau == "Q" {
		niveau = qr.Q
	}
	d, err := x.e.Codes.Get(x.lien, niveau)
	if err != nil || float64(qr.Modules(d))*x.m.QR.ModuleMin > x.m.QR.TailleMax {
		return nil
	}
	return d
}

// toutes says what the code opens: the territory, where the map has its page.
func (x *memo) toutes() string {
	if len(x.demande.Selection.Zones) == 1 && !x.ailleurs && len(x.lieux) > 0 {
		return x.dire("carte", "carte_ici")
	}
	return x.Fill("carte_ici")
}

// code opens all the places on the map; beside it, what to do without Internet.
func (x *memo) code() *doc.Node {
	d := x.dessin()
	mot := "sans_internet"
	if d == nil {
		mot = "liste_entiere"
	}
	sans := doc.Box("mots", phrases(x.demander(mot))...)
	if x.e.Exemple {
		sans.Kids = append(sans.Kids, doc.Text(doc.P, "texte", x.Fill("exemple")))
	}
	if d == nil {
		return sans
	}
	lisible := render.Readable(x.lien)
	dit := x.Phrase(x.m.Textes.QRDescription, "adresse_qr", lisible)
	figure := &doc.Node{Role: doc.Figure, Style: "qr", Draw: d, Alt: dit}
	mots := doc.Box("mots", doc.Elem(doc.P, "texte", render.Rich(x.toutes())...).PaperOnly())
	if x.m.QR.AfficherAdresse {
		for _, s := range []string{lisible, x.Phrase(x.m.Textes.Wider(x.lien))} {
			if s != "" {
				mots.Kids = append(mots.Kids, doc.Text(doc.P, "adresse", s).PaperOnly())
			}
		}
	}
	mots.Kids = append(mots.Kids, sans.Kids...)
	return doc.Box("carte-ligne", render.CodeNode("qr", x.lien, dit,
		x.Phrase(x.m.Textes.QREcran, "adresse_qr", lisible), figure), mots)
}
