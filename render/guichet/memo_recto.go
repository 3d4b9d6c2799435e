package guichet

import (
	"fmt"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// recto is how to welcome, what to ask, and what the answers mean.
func (x *memo) recto() *doc.Node {
	h1 := doc.Text(doc.H1, "titre", x.Fill("titre"))
	h1.Mark = true
	tete := doc.Box("tete", h1, doc.Text(doc.P, "sous", x.Fill("sous_titre")))
	if x.e.Exemple {
		tete.Kids = append(tete.Kids, doc.Text(doc.P, "texte", x.Fill("exemple")))
	}
	page := render.WithBanner(x.e, doc.Box("page", tete))
	n := x.parties(page, map[string]func(int) *doc.Node{"accueillir": x.accueillir,
		"questions": x.questions, "lecture": x.lecture})
	n.Kids = append(n.Kids, doc.Box("vide"), doc.Box("bas", doc.Text(doc.P, "pied", x.Fill("plus_loin")),
		doc.Text(doc.P, "tournez", x.Fill("tournez")).PaperOnly()))
	return n
}

// parties adds the parts of a page, in the order of the model; they are told their rank
// on it.
func (x *memo) parties(page *doc.Node, blocs map[string]func(int) *doc.Node) *doc.Node {
	rang := 0
	for _, s := range x.m.Sections {
		if f := blocs[s.Contenu]; f != nil {
			rang++
			if n := f(rang); n != nil {
				page.Kids = append(page.Kids, n)
			}
		}
	}
	return page
}

// partie is a numbered part.
func (x *memo) partie(rang int, titre string, kids ...*doc.Node) *doc.Node {
	h2 := doc.Elem(doc.H2, "rubrique", doc.Text(doc.Group, "rang", fmt.Sprint(rang)), doc.Text(doc.Group, "", " "+titre))
	h2.Alt = fmt.Sprintf("%d. %s", rang, titre)
	return render.Captioned(doc.Elem(doc.Sect, "partie", append([]*doc.Node{h2}, kids...)...), "partie")
}

// points are the items of a list, a sentence of the model each.
func (x *memo) points(style string, phrases []string) (out []*doc.Node) {
	for _, s := range phrases {
		out = append(out, doc.Elem(doc.LI, style, doc.Elem(doc.LBody, "", doc.Elem(doc.P, "texte",
			render.Rich(x.Phrase(s))...))))
	}
	return out
}

// accueillir are the first gestures, by twos.
func (x *memo) accueillir(rang int) *doc.Node {
	items := x.points("conseil", x.m.MemoAidant.Accueillir)
	if len(items) == 0 {
		return nil
	}
	return x.partie(rang, x.Fill("accueillez"), parDeux("conseils", items))
}

// parDeux is a list in two columns, read row by row.
func parDeux(style string, items []*doc.Node) *doc.Node {
	n := doc.Elem(doc.L, style)
	for i := 0; i < len(items); i += 2 {
		rang := doc.Box("deux", items[i:min(i+2, len(items))]...)
		if len(rang.Kids) == 1 {
			rang.Kids = append(rang.Kids, doc.Box("vide"))
		}
		n.Kids = append(n.Kids, rang)
	}
	return n
}

// reponses are what is ticked of each question, by their words in the model.
var reponses = []string{"sans_aide", "avec_aide", "pas_encore"}

// questions are a table to tick: each box is a field of the file, which says its
// question and its answer.
func (x *memo) questions(rang int) *doc.Node {
	head := doc.Elem(doc.TR, "entetes", th("savoir", x.Fill("savoir")))
	for _, r := range reponses {
		head.Kids = append(head.Kids, th("reponse", x.Fill(r)))
	}
	body := doc.Elem(doc.TBody, "rangs")
	liste := x.m.MemoAidant.Questions
	for i, q := range liste {
		body.Kids = append(body.Kids, x.question(i+1, q))
	}
	return x.partie(rang, x.Fill("questions", "nombre", typo.Nombre(len(liste))),
		doc.Text(doc.P, "texte", x.Fill("consigne")), doc.Elem(doc.Table, "tableau", doc.Elem(doc.THead, "", head), body))
}

func (x *memo) question(n int, texte string) *doc.Node {
	texte = x.Phrase(texte)
	tete := doc.Elem(doc.TH, "question", doc.Text(doc.P, "numero-question", fmt.Sprint(n)),
		doc.Elem(doc.P, "enonce", render.Rich(texte)...))
	tete.Scope = doc.Row
	row := doc.Elem(doc.TR, "rang-question", tete)
	for _, r := range reponses {
		f := doc.Field{Name: fmt.Sprintf("question-%d-%s", n, r), Kind: doc.CheckField}
		row.Kids = append(row.Kids, doc.Elem(doc.TD, "reponse", doc.ToFill("case", texte+" : "+x.Fill(r), f)))
	}
	return row
}

// lecture is what the number of things done alone means, from the most.
func (x *memo) lecture(rang int) *doc.Node {
	p := x.m.MemoAidant
	n := len(p.Questions)
	cartes := doc.Elem(doc.L, "trois", x.seuil(p.Autonome, n, "autonome"), x.seuil(p.EnChemin, p.Autonome-1, "en_chemin"),
		x.seuil(0, p.EnChemin-1, "accompagner"))
	out := x.partie(rang, x.Fill("comptez"), cartes)
	for _, mot := range []string{"pas_examen", "pix"} {
		if s := x.Fill(mot, "autonome", typo.Nombre(p.Autonome)); s != "" {
			out.Kids = append(out.Kids, doc.Elem(doc.P, "texte", render.Rich(s)...))
		}
	}
	return out
}

// seuil is what some counts mean, and what to do.
func (x *memo) seuil(de, a int, mot string) *doc.Node {
	compte := x.Fill("seuil", "de", typo.Nombre(de), "a", typo.Nombre(a))
	if de == a {
		compte = x.Fill("seuil_seul", "de", typo.Nombre(de))
	}
	return doc.Elem(doc.LI, "carte", doc.Elem(doc.LBody, "", doc.Text(doc.P, "seuil", compte),
		doc.Text(doc.P, "fort", x.Fill(mot)), doc.Elem(doc.P, "texte", render.Rich(x.Fill(mot+"_faire"))...)))
}
