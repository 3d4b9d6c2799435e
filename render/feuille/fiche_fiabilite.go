package feuille

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// idMax is the longest identifier that a sheet holds, in letters: the code has the whole.
const idMax = 40

// reliability is what is known of the record itself: its age, where it comes
// from, what was left out of the paper and what is doubted.
func (f fiche) reliability(s templates.Section) *doc.Node {
	id := shortId(f.Source.Id)
	n := titled(s, "encadre")
	if f.Tel == "" && !f.KnowsWhen() {
		n.Kids = append(n.Kids, doc.Text(doc.P, "fort", f.mot("a_completer")))
	}
	var items []*doc.Node
	for _, p := range [][2]string{{"fiabilite_maj", f.age()}, {"fiabilite_id", id}, {"fiabilite_source", f.Producteur},
		{"fiabilite_fichier", f.row()}, {"fiabilite_doublon", cmp.Or(f.shortIds(), f.mot("aucun"))},
		{"fiabilite_corrige", cmp.Or(f.corrected(), f.mot("rien"))}} {
		if p[1] != "" {
			items = append(items, f.say(p[0], p[1]))
		}
	}
	list := doc.Elem(doc.L, "faits", rows(items, 2)...)
	list.Kids = append(list.Kids, f.say("fiabilite_retire", f.withheld(true)),
		f.say("fiabilite_verifier", f.withheld(false))) // sentences: they have the width
	n.Kids = append(n.Kids, list)
	return n
}

// shortId is an identifier as far as a sheet holds it.
func shortId(id string) string {
	if utf8.RuneCountInString(id) > idMax {
		return string([]rune(id)[:idMax]) + "…"
	}
	return id
}

// doublonsMax is how many of the places that seem to be this one are named.
const doublonsMax = 3

// shortIds are the places that seem to be this one.
func (f fiche) shortIds() string {
	var out []string
	for i, id := range f.doublons {
		if i == doublonsMax {
			out = append(out, "…")
			break
		}
		out = append(out, shortId(id))
	}
	return strings.Join(out, ", ")
}

// row is the file of the record, and its row there.
func (f fiche) row() string {
	fichier, _ := lisible.CourtPublic(f.origine.Fichier) // a file may be named after a person
	if fichier == "" || f.origine.Ligne == 0 {
		return ""
	}
	return templates.Remplir(f.Modele.Mots["fichier_ligne"], map[string]string{"fichier": typo.Couper(fichier, idMax),
		"ligne": strconv.Itoa(f.origine.Ligne)})
}

// corrected are the fields that a person corrected here, each with its day.
func (f fiche) corrected() string {
	var out []string
	for _, c := range f.origine.Corrections {
		champ := render.Lowered(cmp.Or(f.mot("champ_"+c.Colonne), strings.ReplaceAll(c.Colonne, "_", " ")))
		out = append(out, champ+", le "+typo.Date(c.Le))
	}
	return strings.Join(out, " ; ")
}

// say is a name in bold and what there is to say.
func (f fiche) say(cle, dit string) *doc.Node {
	return doc.Elem(doc.LI, "", doc.Elem(doc.LBody, "texte", doc.Text(doc.Group, "gras", f.mot(cle)+" "),
		doc.Text(doc.Group, "", dit)))
}

// age is the day of the record, and how long ago it was.
func (f fiche) age() string {
	if f.Age == lisible.SansDate {
		return f.mot("date_inconnue")
	}
	return render.DateDite(f.DateMaj) + " (" + typo.Age(f.DateMaj, f.Edition.Date) + ")"
}

// withheld is what was taken out of the paper, or else what is doubted on it, each
// kind once.
func (f fiche) withheld(retire bool) string {
	var out []string
	add := func(s string) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, v := range f.Avis {
		switch gone := strings.Contains(v.Texte, "retiré") || v.Genre == render.AvisTexte && v.Perte; {
		case gone == retire && v.Genre != render.AvisCode && v.Genre != render.AvisPleine:
			add(v.Texte)
		}
	}
	if retire && f.Nominatifs > 0 {
		add(f.mot("retire_courriel"))
	}
	if !retire {
		for _, c := range []struct {
			ok  bool
			mot string
		}{{f.Source.Horaires != "", "doute_heures"}, {f.pivot() != nil, "doute_siret"}} {
			if !c.ok {
				add(f.mot(c.mot))
			}
		}
	}
	if len(out) == 0 {
		return f.mot("rien")
	}
	return strings.Join(out, " ; ")
}
