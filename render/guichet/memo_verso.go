package guichet

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// verso is how far to help, and where to send.
func (x *memo) verso() *doc.Node {
	n := x.parties(doc.Box("page"), map[string]func(int) *doc.Node{"jusqu_ou": x.avecPour, "jamais": x.jamais,
		"pass": x.pass, "orienter": x.orienter})
	n.Kids = append(n.Kids, doc.Box("vide"), x.code())
	if !x.departs {
		x.centre, x.point, x.mesure = "", false, ""
	}
	pied := x.mentions(slices.Concat(x.candidats, x.montrees), x.Fill("mandats"))
	n.Kids = append(n.Kids, doc.Box("fin", render.WithLogos(x.e, pied)))
	return n
}

// liste are sentences of the model, each behind a mark.
func (x *memo) liste(phrases []string) *doc.Node {
	n := doc.Elem(doc.L, "liste")
	for _, s := range phrases {
		n.Kids = append(n.Kids, doc.Elem(doc.LI, "puce", render.Icon("check", "marque"),
			doc.Elem(doc.LBody, "", doc.Elem(doc.P, "texte", render.Rich(x.Phrase(s))...))))
	}
	return n
}

// avecPour are the two ways to help, side by side.
func (x *memo) avecPour(int) *doc.Node {
	p := x.m.MemoAidant
	colonne := func(mot string, phrases []string) *doc.Node {
		n := doc.Elem(doc.Sect, "cadre", doc.Text(doc.H3, "sous-rubrique", x.Fill(mot)),
			doc.Text(doc.P, "texte", x.Fill(mot+"_si")))
		if len(phrases) > 0 {
			n.Kids = append(n.Kids, x.liste(phrases))
		}
		return n
	}
	h2 := doc.Text(doc.H2, "verso", x.Fill("jusqu_ou"))
	h2.Mark = true
	n := doc.Elem(doc.Sect, "partie", h2, doc.Box("deux", colonne("faire_avec", p.FaireAvec),
		colonne("faire_pour", p.FairePour)))
	n.Kids = append(n.Kids, x.habilites()...)
	return n
}

// jamais is what nobody does for somebody else.
func (x *memo) jamais(int) *doc.Node {
	items := x.points("", x.m.MemoAidant.Jamais)
	if len(items) == 0 {
		return nil
	}
	return doc.Elem(doc.Sect, "panneau", doc.Text(doc.H3, "jamais", x.Fill("jamais")), parDeux("interdits", items))
}

// montre notes a place that the paper names.
func (x *memo) montre(l ligne) {
	if !slices.ContainsFunc(x.montrees, func(o ligne) bool { return o.Source.Id == l.Source.Id }) {
		x.montrees = append(x.montrees, l)
	}
}

// citesMax are how many places a sentence names, fewer as the page fills.
var citesMax = []int{3, 2, 1}

// citer is a sentence that names places, most of them, each in its words; nil without any.
func (x *memo) citer(nom, mot string, lieux []ligne, dit func(ligne) string, pairs ...string) *doc.Node {
	if len(lieux) == 0 {
		return nil
	}
	var noms []string
	for i, l := range lieux {
		if i < citesMax[0] {
			x.montre(l)
		}
		noms = append(noms, dit(l))
	}
	return choix(nom, citesMax, func(most int) *doc.Node {
		cites := append([]string{"lieux", x.enumerer(noms, most, " ; ")}, pairs...)
		said := strings.ReplaceAll(x.Fill(mot, cites...), "….", "…") // a name that is cut ends its sentence
		return doc.Elem(doc.P, "texte", render.Rich(said)...)
	})
}

// signales are the places of which the record tells a network, in its words for who
// sends somebody there.
func (x *memo) signales(valeur string) (out []ligne) {
	for _, l := range x.lieux {
		if slices.ContainsFunc(l.Reseaux(x.m), func(r render.Reseau) bool { return r.Valeur == valeur }) {
			out = append(out, l)
		}
	}
	return out
}

// habilites are the places where a professional may act for somebody.
func (x *memo) habilites() []*doc.Node {
	if n := x.citer("habilites", "habilites", x.signales(lieu.AidantsConnect), x.enAnnee); n != nil {
		return []*doc.Node{n}
	}
	return phrases(x.Fill("habilites_aucun"))
}

// enAnnee is a place and its number, with the year of a record that is old: people change
// posts.
func (x *memo) enAnnee(l ligne) string {
	s := x.cite(l)
	if l.Tel != "" {
		s += ", " + l.TelDit()
	}
	if l.Age == lisible.Recente || l.DateMaj.IsZero() {
		return s
	}
	return x.Fill("annee", "nom", s, "annee", l.DateMaj.Format("2006"))
}

// pass is what vouchers are, when a place speaks of them.
func (x *memo) pass(int) *doc.Node {
	n := x.citer("", "pass", x.signales(render.PassNumerique), x.enAnnee)
	if n == nil {
		return nil
	}
	return doc.Box("", n).Named("pass")
}

// orienter is where to send, need by need, and who is not in the table.
func (x *memo) orienter(int) *doc.Node {
	h2 := doc.Text(doc.H2, "verso", x.dire("orienter", "orienter_ici"))
	h2.Mark = true
	n := doc.Elem(doc.Sect, "partie", h2)
	muets := x.muets
	switch {
	case len(x.besoins)+len(muets)+len(x.fermes) == 0:
		n.Kids = append(n.Kids, x.personne()...)
	case x.ailleurs:
		n.Kids = append(n.Kids, phrases(x.Fill("proches", "a_territoire", x.lieuDit()))...)
	}
	switch {
	case len(x.besoins) > 0:
		n.Kids = append(append(n.Kids, x.tableau()), phrases(x.ages())...)
	case len(muets) > 0:
		n.Kids = append(append(n.Kids, phrases(x.deNumero("aide_inconnue", muets))...), x.sansBesoin())
		muets = muets[min(rangsMuets, len(muets)):]
	}
	n.Kids = append(n.Kids, x.hors(muets)...)
	return render.Captioned(n, "partie")
}

// phrases are paragraphs, without empty ones.
func phrases(dites ...string) []*doc.Node { return paragraphes("texte", dites) }

// paragraphes are sentences in a style, without empty ones.
func paragraphes(style string, dites []string) (out []*doc.Node) {
	for _, s := range dites {
		if s != "" {
			out = append(out, doc.Elem(doc.P, style, render.Rich(s)...))
		}
	}
	return out
}

// deNumero is a sentence that says to call, or the one for places of which none has a
// number.
func (x *memo) deNumero(mot string, lieux []ligne) string {
	if !slices.ContainsFunc(lieux, func(l ligne) bool { return l.Tel != "" }) {
		mot += "_sans_telephone"
	}
	return x.Fill(mot)
}

// hors names or counts who is not in the table, and the needs that nobody serves.
func (x *memo) hors(muets []ligne) []*doc.Node {
	out := append(x.citerPar("sans_besoin", muets), x.citerPar("fermetures", x.fermes)...)
	if len(x.besoins) > 0 && len(x.sans) > 0 {
		out = append(out, phrases(x.demander("besoins_sans", "besoins", strings.Join(x.sans, " ; ")))...)
	}
	return append(out, phrases(x.Pluriel(x.reserves, "reserves"))...)
}

// citerPar names places to call, then those that have no number, and what to do.
func (x *memo) citerPar(mot string, lieux []ligne) (out []*doc.Node) {
	var avec, sans []ligne
	var muets []creneau
	for _, l := range lieux {
		if l.Tel != "" {
			avec = append(avec, l)
			continue
		}
		sans, muets = append(sans, l), append(muets, creneau{ligne: l})
	}
	if n := x.citer("listes", mot, avec, x.appelle); n != nil {
		out = append(out, n)
	}
	if n := x.citer("listes", mot+"_sans_telephone", sans, x.appelle, "faire", x.sansNumero(muets)); n != nil {
		out = append(out, n)
	}
	return out
}

// lignesVides is how many lines there are to write what a person at the counter knows.
const lignesVides = 5

// personne says that no place is known, whom to ask, and leaves room for what one learns.
func (x *memo) personne() []*doc.Node {
	mot := "aucun_ici"
	if x.lieuDit() != "" {
		mot = "aucun"
	}
	said := x.demander(mot, "a_territoire", x.lieuDit())
	if x.dessin() != nil {
		said += " " + x.Fill("aucun_carte")
	}
	notes := doc.Box("notes")
	for range lignesVides {
		notes.Kids = append(notes.Kids, &doc.Node{Role: doc.Artifact, Style: "ligne"})
	}
	return append(phrases(said), doc.Text(doc.P, "fort", x.Fill("notez")).PaperOnly(), notes)
}

// citeMax are the letters of a place in a sentence: three of them stand there.
const citeMax = 45

// cite is a place in a sentence, with its town where that is another.
func (x *memo) cite(l ligne) string {
	p := *l.Place
	p.Nom = typo.Couper(p.Nom, citeMax)
	l.Place = &p
	return x.nomme(l)
}

// appelle is a place with its number.
func (x *memo) appelle(l ligne) string {
	if l.Tel == "" {
		return x.cite(l)
	}
	return x.cite(l) + " (" + l.TelDit() + ")"
}
