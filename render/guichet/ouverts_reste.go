package guichet

import (
	"slices"
	"unicode/utf8"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// reste names or counts every place that has no row: farther off, closed, closed
// for a time, without a number nor hours, reserved.
func (o *ouverts) reste(rows []creneau, rangs int) *doc.Node {
	return choix("noms", nommes, func(most int) *doc.Node { return o.panneau(rows, rangs, most) })
}

func (o *ouverts) panneau(rows []creneau, rangs, most int) *doc.Node {
	n := doc.Box("panneau")
	dire := func(s string) {
		if s != "" {
			n.Kids = append(n.Kids, doc.Elem(doc.P, "texte", render.Rich(s)...))
		}
	}
	loin := rows[min(rangs, len(rows)):]
	fermes := o.fermes
	if len(o.ouverts) == 0 {
		fermes = o.sansSuite()
		dire(o.part(loin, most, "plus_tard", o.ouvre))
	} else {
		dire(o.aussiOuverts(loin, most))
	}
	dire(o.part(fermes, most, "fermes", o.ouvre))
	avec, sans := parNumero(o.fermetures)
	dire(o.part(avec, most, "fermetures", o.appelle))
	dire(suivie(o.part(sans, most, "fermetures_sans", o.appelle), o.sansNumero(sans)))
	for _, l := range o.parPorte(o.muets) {
		dire(suivie(o.part(l, most, "muets", o.adresse), o.sansNumero(l)))
	}
	dire(o.Pluriel(o.reserves, "reserves"))
	if len(n.Kids) == 0 { // a frame around nothing
		return doc.Box("")
	}
	return n
}

// aussiOuverts are the open places that have no row: their communes, or their names and
// numbers when they are all in one.
func (o *ouverts) aussiOuverts(l []creneau, most int) string {
	if !o.uneVille(l) {
		return o.Pluriel(places(l), "plus_loin", "communes", o.communes(l, most*2))
	}
	return o.Pluriel(places(l), "aussi_ouverts", "lieux", o.enumerer(o.appeles(l), most*2, "\u00a0; "))
}

// uneVille reports places that are all in one commune: its name tells none from another.
func (o *ouverts) uneVille(l []creneau) bool {
	var villes []string
	for _, c := range l {
		for _, x := range c.toutes() {
			if !slices.Contains(villes, x.Ville) {
				villes = append(villes, x.Ville)
			}
		}
	}
	return len(villes) < 2
}

// lesquelsMax is how many letters names and numbers take of a page that open places fill.
const lesquelsMax = 240

// lesquels tells places to call that have no row from the others: their communes, or, when
// they are all in one, the names and numbers of the first.
func (o *ouverts) lesquels(l []creneau) string {
	if !o.uneVille(l) {
		return o.communes(l, nommes[0])
	}
	noms := o.appeles(l)
	most, letters := 0, 0
	for _, s := range noms {
		if letters += utf8.RuneCountInString(s); most > 0 && letters > lesquelsMax {
			break
		}
		most++
	}
	return o.enumerer(noms, most, "\u00a0; ")
}

// appeles are places with their numbers.
func (o *ouverts) appeles(l []creneau) (noms []string) {
	for _, c := range l {
		noms = append(noms, o.appelle(c))
	}
	return noms
}

// parNumero are the places that have a number, and the others.
func parNumero(lieux []creneau) (avec, sans []creneau) {
	for _, c := range lieux {
		if c.Tel != "" {
			avec = append(avec, c)
			continue
		}
		sans = append(sans, c)
	}
	return avec, sans
}

// suivie is a sentence and what comes after it; empty for no sentence.
func suivie(s, apres string) string {
	if s == "" {
		return ""
	}
	return s + " " + apres
}

// part is a sentence on some places, most of them by name; empty for none.
func (o *ouverts) part(lieux []creneau, most int, mot string, dire func(creneau) string) string {
	if len(lieux) == 0 {
		return ""
	}
	var noms []string
	for _, c := range lieux {
		noms = append(noms, dire(c))
	}
	return o.Fill(mot, "lieux", o.enumerer(noms, most, " ; "))
}

// nommesPour are the places of a line by name, with who may come to them.
func (o *ouverts) nommesPour(c creneau) string { return pour(o.nommes(c), c) }

// pour goes on with who may come to a place.
func pour(dit string, c creneau) string {
	if s := c.reserveA(); s != "" {
		return dit + " (" + s + ")"
	}
	return dit
}

// ouvre is a closed place, with its next opening.
func (o *ouverts) ouvre(c creneau) string {
	if c.jour.IsZero() {
		return o.nommesPour(c)
	}
	return o.nommesPour(c) + " (" + o.Fill("ouvre", "quand", typo.Francais(o.quand(c))) + ")"
}

// appelle is a place with its number.
func (o *ouverts) appelle(c creneau) string {
	if c.Tel == "" {
		return o.nommesPour(c)
	}
	return o.nommesPour(c) + " (" + c.TelDit() + ")"
}

// adresse is a place where one can only go and see.
func (o *ouverts) adresse(c creneau) string {
	if len(c.Adresse) == 0 {
		return o.nommesPour(c)
	}
	s := c.Nom + ", " + c.Adresse[0]
	if c.Ville != "" && !o.ici(c.ligne) {
		s += ", " + c.Ville
	}
	return pour(s, c)
}

// sansSuite are the closed places of which the next opening is not known.
func (o *ouverts) sansSuite() (out []creneau) {
	for _, c := range o.fermes {
		if c.jour.IsZero() {
			out = append(out, c)
		}
	}
	return out
}

// perissable says until when the paper serves.
func (o *ouverts) perissable() string {
	if o.moment.Date.Equal(o.e.Date) {
		return o.Fill("perissable")
	}
	return o.Fill("perissable_le", "date", typo.Date(o.moment.Date))
}
