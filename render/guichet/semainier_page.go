package guichet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
)

// feuille is what stands on one page: rows, then places to call.
type feuille struct {
	lignes   []semaine
	appeler  []creneau
	suite    int // rows that come on the next page
	noter    int // lines to write on
	page, de int
}

// document sets the list on as few pages as hold it.
func (s *semainier) document() (*render.Document, error) {
	root := doc.Elem(doc.Document, "")
	for i, f := range s.pages {
		f.page, f.de = i+1, len(s.pages)
		root.Kids = append(root.Kids, s.page(f))
	}
	d := &render.Document{Noms: []string{"semainier", s.nom()}}
	for _, l := range s.lieux {
		d.Montres = append(d.Montres, render.Montre{Id: l.Source.Id, Nom: l.Nom})
		d.Avis = append(d.Avis, l.Avis...)
	}
	d.Avis = append(d.Avis, slices.Concat(s.coupes(), s.aRemplir())...)
	titre := s.Phrase(s.m.Textes.TitreDocument, "titre", s.Fill(s.titre("titre")), "date", typo.Date(s.periode.debut))
	d.ComposePages(root, s.sheet, render.Ladder(s.m.Ajustement), s.e.Meta(titre), "ce semainier")
	doubles, err := s.doublons()
	d.Avis = append(d.Avis, doubles...)
	return d, err
}

// feuilles share the places out: as many rows as a page holds in letters as large as they
// should be, then those to call.
func (s *semainier) feuilles() (out []feuille) {
	lignes, appeler, echelle := s.semaines, s.appeler, []layout.Step{{Do: layout.Tighten}, {Do: layout.Lengthen}}
	for len(lignes)+len(appeler) > 0 {
		f := feuille{page: min(len(out)+1, 2), de: 9} // numbers as wide as any
		n := s.tiennent(min(len(lignes), s.mesures.rangs), 1, echelle, func(n int) feuille {
			f := f
			f.lignes, f.suite = lignes[:n], len(lignes)-n
			return f
		})
		f.lignes, lignes = lignes[:n], lignes[n:]
		f.suite = len(lignes)
		if len(lignes) == 0 {
			k := s.tiennent(len(appeler), 0, echelle, func(k int) feuille {
				f := f
				f.appeler = appeler[:k]
				return f
			})
			switch {
			case n == 0:
				k = max(k, min(1, len(appeler)))
			case 2*k < len(appeler): // few of them here: they stand together on the next page
				k = 0
			}
			f.appeler, appeler = appeler[:k], appeler[k:]
		}
		out = append(out, f)
	}
	return out
}

// tiennent is the most, up to a number, that a page holds with these steps: found by
// halves.
func (s *semainier) tiennent(most, least int, echelle []layout.Step, faire func(int) feuille) int {
	lo, hi := min(least, most), most
	for lo < hi {
		m := (lo + hi + 1) / 2
		if render.Fits(s.page(faire(m)), s.sheet, echelle) {
			lo = m
		} else {
			hi = m - 1
		}
	}
	return lo
}

// page is one page.
func (s *semainier) page(f feuille) *doc.Node {
	n := doc.Box("page", s.tete(f))
	if len(f.lignes) > 0 {
		n.Kids = append(n.Kids, s.tableau(f.lignes))
		render.Captioned(n, "liste")
	}
	if f.page == 1 {
		n = render.WithBanner(s.e, n)
	}
	if notes := s.notes(f); len(notes) > 0 {
		n.Kids = append(n.Kids, doc.Elem(doc.P, "notes", render.Rich(strings.Join(notes, "  "))...))
	}
	if len(f.appeler) > 0 {
		n.Kids = append(n.Kids, s.appels(f.appeler))
	}
	if f.noter > 0 {
		n.Kids = append(n.Kids, aNoter(s.Fill("a_noter"), f.noter))
	}
	n.Kids = append(n.Kids, doc.Box("vide"), s.pied(f.page == 1))
	return n
}

// tete is the question, and how the table is read.
func (s *semainier) tete(f feuille) *doc.Node {
	titre := doc.Text(doc.H1, "titre", s.Fill(s.titre("titre")))
	titre.Mark = true
	if f.page > 1 {
		titre = doc.Text(doc.P, "titre", s.Fill(s.titre("titre_suite"), "page", typo.Nombre(f.page)))
	}
	n := doc.Box("bande", titre)
	if u := s.usage(); u != "" {
		n = doc.Box("bande", doc.Box("titre-usage", titre, doc.Text(doc.P, "usage", u)))
	}
	if len(f.lignes) == 0 {
		return n
	}
	if s.vierge {
		n.Kids = append(n.Kids, doc.Text(doc.P, "lire", s.Fill("a_ecrire")))
		return n
	}
	legende := doc.Box("legende", doc.Elem(doc.P, "lire", render.Rich(s.Fill("legende"))...),
		&doc.Node{Role: doc.Artifact, Style: "temoin", Draw: s.teinte(9, 4)}, doc.Text(doc.P, "lire", s.Fill("ferme")))
	n.Kids = append(n.Kids, legende)
	return n
}

// teinte is what a closed cell of so many millimetres looks like: a tint, or a
// dash where nothing is filled.
func (s *semainier) teinte(w, h float64) *doc.Drawing {
	d := &doc.Drawing{W: int(w * 100), H: int(h * 100), Common: true}
	if s.m.Encre.Noir || s.m.Encre.Economie {
		const moitie = 150
		d.Paths = []doc.Path{{Pen: 30, Color: render.Color(s.m.Couleurs.Texte), Segs: []doc.Seg{
			{Op: doc.MoveTo, V: [6]int{d.W/2 - moitie, d.H / 2}}, {Op: doc.LineTo, V: [6]int{d.W/2 + moitie, d.H / 2}}}}}
		return d
	}
	a, b := render.Color(s.m.Couleurs.Trait), render.Color(s.m.Couleurs.Voile)
	entre := func(a, b uint8) uint8 { return uint8((int(a) + int(b)) / 2) }
	d.Paths = []doc.Path{{Segs: []doc.Seg{{Op: doc.Rect, V: [6]int{0, 0, d.W, d.H}}},
		Color: &doc.Color{R: entre(a.R, b.R), G: entre(a.G, b.G), B: entre(a.B, b.B)}}}
	return d
}

// tableau is the table of some rows: a line of title a commune.
func (s *semainier) tableau(lignes []semaine) *doc.Node {
	head := doc.Elem(doc.TR, "entetes", tete("coin", s.titreCommune(lignes[0])))
	for j := range joursTenus {
		head.Kids = append(head.Kids, tete("jour", render.Capital(jours[j+1])))
	}
	if s.bureau {
		head.Kids = append(head.Kids, tete("colonne-notes", s.Fill("colonne_notes")))
	}
	body := doc.Elem(doc.TBody, "")
	for i, w := range lignes {
		if i > 0 && w.Rubrique != lignes[i-1].Rubrique {
			t := doc.Text(doc.TH, "commune", s.titreCommune(w))
			t.Scope, t.Cols = doc.Row, uint8(len(head.Kids))
			body.Kids = append(body.Kids, doc.Elem(doc.TR, "titre-commune", t))
		}
		body.Kids = append(body.Kids, s.rang(w, s.marque(lignes, i)))
	}
	return doc.Elem(doc.Table, "tableau", doc.Elem(doc.THead, "", head), body)
}

// marque is the sign of a place whose row does not say all: « * », numbered when
// there are several on the page.
func (s *semainier) marque(lignes []semaine, i int) string {
	n, rang := 0, 0
	for k, w := range lignes {
		if len(s.note(w)) > 0 {
			if n++; k == i {
				rang = n
			}
		}
	}
	switch {
	case rang == 0:
		return ""
	case n == 1:
		return "*"
	}
	return "*" + typo.Nombre(rang)
}

// rang is the row of a place: its name and number, then six days.
func (s *semainier) rang(w semaine, marque string) *doc.Node {
	nom := typo.Couper(w.Nom, nomMax)
	if marque != "" {
		nom += " " + marque
	}
	if w.motif != "" && w.motif != "mot_inconnu" {
		nom += " (" + s.Fill(w.motif) + ")"
	}
	qui := doc.Elem(doc.TH, "qui", doc.Text(doc.P, "nom", nom))
	qui.Scope = doc.Row
	numero := doc.Text(doc.P, "detail", s.sansTelephone(w))
	if w.Tel != "" {
		numero = s.telephone(w.ligne, "chiffres")
	}
	ligne := doc.Box("numero", numero)
	if price := w.CallNote(); price != "" {
		ligne.Kids = append(ligne.Kids, doc.Text(doc.P, "detail", price))
	}
	if mots := s.mots(w); mots != "" && w.Tel != "" {
		ligne.Kids = append(ligne.Kids, doc.Text(doc.P, "consigne", mots).Named("mots"))
	}
	qui.Kids = append(qui.Kids, ligne)
	n := doc.Elem(doc.TR, "rang", qui)
	for j := range joursTenus {
		n.Kids = append(n.Kids, s.jour(w, j, marque))
	}
	if s.bureau {
		n.Kids = append(n.Kids, doc.Elem(doc.TD, "colonne-vide"))
	}
	return n
}

// nomMax is how many letters of a name a row has room for, on two lines.
const nomMax = 64

// coupes tells of the names and of the sentences that were cut.
func (s *semainier) coupes() (out []render.Avis) {
	for _, w := range s.semaines {
		dire := func(quoi, entier string, most int) {
			if typo.Couper(entier, most) != entier {
				out = append(out, render.Avis{Genre: render.AvisPleine, Lieu: w.Source.Id, Nom: w.Source.Nom, Perte: true,
					Texte: quoi, Detail: "« " + entier + " »"})
			}
		}
		dire("nom coupé, trop long pour sa ligne", w.Nom, nomMax)
		dites := map[string]bool{}
		for _, n := range s.dites(w) {
			if !dites[n.Dit] {
				dire("ce que dit le lieu d'une partie de la semaine coupé, trop long pour sa note", n.Dit, ditMax)
			}
			dites[n.Dit] = true
		}
	}
	return out
}

// jour is a day of a place: hours on white, closed on a tint; one cell over both
// halves when there is no midday break.
func (s *semainier) jour(w semaine, j int, marque string) *doc.Node {
	d := &w.jours[j]
	matin, apres, entier := demis(d.plages)
	dire := func(heures string) *doc.Node {
		if (d.change || len(d.nuances) > 0) && marque != "" {
			heures += "*"
		}
		return doc.Text(doc.P, "heures", typo.Francais(heures))
	}
	switch {
	case s.vierge:
		return doc.Elem(doc.TD, "jour-cellule")
	case len(entier) > 0:
		return doc.Elem(doc.TD, "jour-cellule", doc.Box("entier", dire(dites(entier))))
	case len(d.plages) == 0 && len(d.notes)+len(d.nuances) > 0:
		return doc.Elem(doc.TD, "jour-cellule", doc.Box("entier", doc.Text(doc.P, "mot-cellule", s.telephonez(w.Tel != ""))))
	case len(d.plages) == 0:
		return doc.Elem(doc.TD, "jour-cellule", s.ferme(s.mesures.demi*2))
	}
	cellule := doc.Elem(doc.TD, "jour-cellule")
	retenus := d.demisRetenus()
	for k, l := range []string{dites(matin), dites(apres)} {
		switch {
		case l == "" && retenus[k]:
			cellule.Kids = append(cellule.Kids, doc.Box("demi", doc.Text(doc.P, "mot-cellule", s.telephonez(w.Tel != ""))))
			continue
		case l == "":
			cellule.Kids = append(cellule.Kids, s.ferme(s.mesures.demi))
			continue
		}
		cellule.Kids = append(cellule.Kids, doc.Box("demi", dire(l)))
	}
	return cellule
}

// filet is the room of the rule at the left of a day, in millimetres.
const filet = 0.3

// ferme is a closed half-day, or a whole day: seen as a tint, read as a word.
func (s *semainier) ferme(hauteur float64) *doc.Node {
	return &doc.Node{Role: doc.Span, Style: "ferme", Draw: s.teinte(s.mesures.jour-filet, hauteur), Alt: s.Fill("ferme")}
}

// notes are those of the places of a page, then holidays.
func (s *semainier) notes(f feuille) (out []string) {
	if s.tait != "" && len(f.lignes) > 0 && !s.vierge {
		out = append(out, s.Fill("tous_telephonez"))
	}
	for i, w := range f.lignes {
		if notes := s.note(w); len(notes) > 0 {
			for k := range notes[1:] { // each ends with its point
				notes[k+1] = render.Capital(notes[k+1])
			}
			out = append(out, "**"+s.marque(f.lignes, i)+" "+w.Nom+typo.Francais(" : ")+"**"+strings.Join(notes, " "))
		}
	}
	if len(f.lignes) > 0 {
		out = append(append(out, s.sansTelephoneDits(f.lignes)...), s.feries(f.lignes))
	}
	if f.suite > 0 {
		out = append(out, s.Pluriel(f.suite, "suite", "page", typo.Nombre(f.page+1)))
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// colonnesAppels is how many columns the places to call take.
const colonnesAppels = 3

// appels are the places without hours: name and number, in columns; then those
// that have no number either, with what to do.
func (s *semainier) appels(l []creneau) *doc.Node {
	n := slices.IndexFunc(l, func(c creneau) bool { return c.Tel == "" })
	if n < 0 {
		n = len(l)
	}
	out := doc.Box("blocs")
	if n > 0 {
		out.Kids = append(out.Kids, s.bloc(s.Fill("appeler"), l[:n]))
	}
	if n < len(l) {
		out.Kids = append(out.Kids, s.bloc(s.Fill("muets", "quoi", s.sansNumero(l[n:])), l[n:]))
	}
	return out
}

// bloc is a list of places in columns, under a title.
func (s *semainier) bloc(titre string, l []creneau) *doc.Node {
	var colonnes []*doc.Node
	rang := s.repartir(l)
	for i, c := range l {
		if i == 0 || rang[i] != rang[i-1] {
			colonnes = append(colonnes, doc.Elem(doc.L, "colonne"))
		}
		k := colonnes[len(colonnes)-1]
		k.Kids = append(k.Kids, s.appel(c))
	}
	for len(colonnes) < colonnesAppels {
		colonnes = append(colonnes, &doc.Node{Role: doc.Artifact, Style: "colonne"})
	}
	return doc.Elem(doc.Sect, "bloc", doc.Text(doc.H2, "rubrique", titre), doc.Box("colonnes", colonnes...))
}

// repartir tells the column of each place, so that columns have as many lines as one another.
func (s *semainier) repartir(l []creneau) []int {
	const ligne = 22 // letters of a line, beside a number
	milieux, total := make([]int, len(l)), 0
	for i, c := range l {
		n := 1 + utf8.RuneCountInString(s.nommes(c))/ligne
		milieux[i] = 2*total + n
		total += n
	}
	for i, m := range milieux {
		milieux[i] = m * colonnesAppels / (2 * total)
	}
	return milieux
}

// appel is one of them; without a number, where it is.
func (s *semainier) appel(c creneau) *doc.Node {
	nom := s.nommes(c)
	if c.motif != "mot_inconnu" {
		nom += " (" + s.Fill(c.motif) + ")"
	}
	if c.Tel == "" {
		if len(c.Adresse) > 0 {
			nom += ", " + c.Adresse[0]
		}
		return doc.Elem(doc.LI, "appel", doc.Elem(doc.LBody, "", doc.Text(doc.P, "nom-appel", pour(nom, c))))
	}
	n := doc.Elem(doc.LBody, "", doc.Box("appel-ligne", doc.Text(doc.P, "nom-appel", nom),
		s.telephone(c.ligne, "chiffres-appel")))
	n.Kids = append(n.Kids, details(c.reservee(), c.CallNote())...)
	return doc.Elem(doc.LI, "appel", n)
}

// pied is who made the list, with its logos, and who is not on it, on the first page; on
// all of them until when.
func (s *semainier) pied(first bool) *doc.Node {
	retirer := doc.Elem(doc.P, "retirer", render.Rich(s.Fill("retirer", "date", typo.Date(s.periode.fin)))...)
	if !first {
		return doc.Box("bas", doc.Box(""), retirer)
	}
	plus := []string{s.Pluriel(s.reserves, "reserves")}
	if s.e.Exemple {
		plus = append(plus, s.Fill("exemple"))
	}
	if !slices.ContainsFunc(s.semaines, func(w semaine) bool { return s.loin(w) != "" }) {
		s.centre, s.point, s.mesure = "", false, "" // no distance is printed
	}
	return doc.Box("bas", render.WithLogos(s.e, s.mentions(s.lieux, plus...)), retirer)
}
