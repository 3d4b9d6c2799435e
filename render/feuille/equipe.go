package feuille

import (
	"errors"
	"slices"
	"strings"

	"feuillet/fonts"
	"feuillet/internal/faute"
	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// equipe is the poster of those who send people to places, for the wall behind
// the counter: « Vers qui orienter ? » Its rows are found by what is asked, and a
// place that receives only some says whom before its number.
type equipe struct {
	affiche
	pour    render.Audience
	muettes []string // what is asked and that no place of the territory gives

	parBesoin int // rows of what is asked, when places that are above fill them

	injoignables []fiche // places to ask how they are reached, when nobody can be sent to any
}

// orienteurs reports a poster of those who send people.
func (x *affichage) orienteurs() bool { return envoie(x.Audience) }

func envoie(pour render.Audience) bool { return pour == render.Aidants || pour == render.Pro }

// refuser is the fault of what only the public's poster has.
func (x *affichage) refuser() error {
	if !x.orienteurs() {
		return nil
	}
	for nom, oui := range map[string]bool{"languettes": x.a.Options.Languettes, "annonce": len(x.a.Annonce) > 0} {
		if oui {
			return faute.New(faute.Demande, "Faites l'affiche du grand public.",
				"une affiche pour l'équipe n'a ni languettes ni annonce : le public les lit").Au(nom)
		}
	}
	return nil
}

// equipe composes the poster: as many of its places as hold, one at least, and as many
// rows that send back to one of them.
func (x *affichage) equipe(lire render.Reading) *render.Document {
	a := x.a
	a.Territoire.Nom, a.Territoire.A = typo.Francais(a.Territoire.Nom), typo.Francais(a.Territoire.A)
	a.Territoire.De = typo.Francais(a.Territoire.De)
	for {
		for rangs := rangsBesoin; ; rangs-- {
			d := x.essayer(a, lire, rangs)
			if !errors.Is(d.Refus, layout.ErrTooLong) || rangs == 1 && len(a.Lieux) < 2 {
				return d
			}
			if rangs == 1 {
				break
			}
		}
		i := seconde(a.Lieux, x.m.Demandes())
		a.Lieux = slices.Delete(slices.Clone(a.Lieux), i, i+1)
	}
}

// essayer composes it with all of its places, and refuses when they do not hold.
func (x *affichage) essayer(a Affiche, lire render.Reading, rangs int) *render.Document {
	q := equipe{affiche: affiche{Affiche: a, e: x.Edition.InFrench(), m: render.InFrench(x.m)}, pour: x.Audience,
		parBesoin: rangs}
	q.fit, q.muettes = q.roomOf(210-2*q.m.Page.Bandeau, false), q.sansReponse(x.tous)
	for i := range a.Lieux {
		q.lieux = append(q.lieux, newFiche(lire.Whole(a.whole(&a.Lieux[i]), q.e, q.m), q.e, q.m))
	}
	q.demander(x.injoignables, lire)
	d := &render.Document{Noms: append([]string{"affiche", string(x.Audience)}, a.noms(q.subject())[1:]...),
		Reduit: rangs > 1 || len(a.Lieux) > 2}
	d.Compose(q.page(), equipeSheet(q.m, q.e.Images, q.fit, q.look()), render.Ladder(q.m.Ajustement),
		q.e.Meta(q.title()), "l'affiche")
	for _, f := range slices.Concat(q.lieux, q.injoignables) {
		d.Avis, d.Montres = append(d.Avis, afficheAvis(f.Place, false)...),
			append(d.Montres, render.Montre{Id: f.Source.Id, Nom: f.Nom})
	}
	return d
}

// title is the title of the file.
func (q *equipe) title() string {
	if q.m.Services[q.Service].Titre != "" {
		return q.fill(q.m.Affiche.TitreService)
	}
	return strings.TrimSpace(q.fill(q.m.Textes.TitreDocument))
}

// page is who reads it, the question, where, the rows, then the code and who made it.
func (q *equipe) page() *doc.Node {
	usage := []*doc.Node{doc.Text(doc.P, "equipe-pour", q.mot("pour"))}
	if q.lit("usage") {
		usage = append(usage, doc.Text(doc.P, "equipe-usage", q.mot("usage")))
	}
	h1 := doc.Text(doc.H1, "equipe-titre", q.fill(q.m.Affiche.Titre))
	h1.Mark = true
	tete := doc.Box("equipe-tete", doc.Box("equipe-rang", usage...), h1)
	tete.Kids = append(tete.Kids, lines("equipe-ville", "equipe-ville", q.ou())...)
	if q.e.Exemple {
		tete.Kids = append(tete.Kids, doc.Text(doc.P, "equipe-alerte", q.fill(q.m.Textes.ExemplePhrase)))
	}
	corps := render.Captioned(doc.Box("equipe-corps", append([]*doc.Node{tete}, q.tables()...)...), "equipe-nommee")
	corps.Kids = append(corps.Kids, lines("equipe-alerte", "equipe-alerte", q.dites())...)
	corps.Kids = append(corps.Kids, q.volOiseau()...)
	corps.Kids = append(corps.Kids, q.aDemander()...)
	bas := doc.Box("bas")
	if code := q.code(templates.Section{}, q.imprint()); code != nil {
		bas.Kids = append(bas.Kids, code)
	} else {
		bas.Kids = append(bas.Kids, doc.Box("mentions", q.imprint()...))
	}
	return render.WithBanner(q.e, doc.Elem(doc.Document, "page", corps, bas))
}

// ou is the territory, or where its nearest places are; the one service too.
func (q *equipe) ou() string {
	t := q.m.Affiche
	where := q.townName()
	switch {
	case q.Proches:
		where = spaced(q.fill(t.ProchesCommune), q.Territoire.De)
	case q.Proximite == Autour:
		where = spaced(q.fill(t.AutourCommune), q.Territoire.De)
	case q.Proximite == AuDepartement:
		where = spaced(q.fill(t.AilleursDepartement), q.Territoire.A)
	}
	if s := q.m.Services[q.Service].Titre; s != "" {
		where = strings.TrimSuffix(typo.Francais(s)+"\u00a0: "+render.Lowered(where), "\u00a0: ")
	}
	return where
}

// dites says what to do before somebody is sent, and what no place tells it gives.
func (q *equipe) dites() string {
	if len(q.lieux) == 0 {
		return ""
	}
	out := q.mot("avant")
	if len(q.muettes) > 0 {
		out = spaced(out, templates.Remplir(q.m.Mots["non_signale"], map[string]string{
			"services": strings.Join(q.muettes, "\u00a0; ")}))
	}
	return typo.Francais(out)
}

// mot is a phrase of the model, filled; empty when these readers have none.
func (q *equipe) mot(cle string) string { return typo.Francais(q.fill(q.m.Mots[cle])) }

// tables are the rows by what is asked; none where there is nobody to send to: what there
// is to do is said below.
func (q *equipe) tables() []*doc.Node {
	if len(q.lieux) == 0 {
		return nil
	}
	th := func(style, cle string) *doc.Node {
		n := doc.Text(doc.TH, style, q.mot(cle))
		n.Scope = doc.Column
		return n
	}
	head := doc.Elem(doc.THead, "", doc.Elem(doc.TR, "equipe-entetes", th("equipe-lieu-tete", "colonne_lieu"),
		th("equipe-numero-tete", "colonne_telephone")))
	body := doc.Elem(doc.TBody, "")
	for _, d := range q.groupes() {
		titre := doc.Text(doc.P, "equipe-besoin", d.titre)
		if len(d.ici) > 0 {
			th := doc.Elem(doc.TH, "", titre)
			th.Scope, th.Cols, titre = doc.Row, 2, nil
			body.Kids = append(body.Kids, doc.Elem(doc.TR, "equipe-demande", th))
		}
		for _, f := range d.ici {
			body.Kids = append(body.Kids, q.ligne(f))
		}
		for _, f := range d.deja {
			body.Kids, titre = append(body.Kids, q.renvoi(titre, f)), nil
		}
	}
	return []*doc.Node{doc.Elem(doc.Table, "equipe-table", head, body)}
}

// ligne is a place: who it is and whom it receives, when; then its number.
func (q *equipe) ligne(f fiche) *doc.Node {
	who := doc.Elem(doc.TH, "equipe-lieu", doc.Text(doc.P, "equipe-nom", f.tenu(f.Nom)))
	who.Scope = doc.Row
	for _, s := range []string{f.Notice(), q.condition(f)} {
		who.Kids = append(who.Kids, lines("equipe-alerte", "equipe-alerte", f.tenu(s))...)
	}
	dits := append([]string{q.adresse(f), q.quand(f)}, q.structure(f)...)
	if q.m.Page.Orientation == paysage { // lines are long, and few
		dits = []string{suite(dits[:2]...), suite(dits[2:]...)}
	}
	for _, s := range dits {
		who.Kids = append(who.Kids, lines("equipe-ligne", "equipe-ligne", f.tenu(s))...)
	}
	tel := doc.Elem(doc.TD, "equipe-cellule", lines("equipe-sans", "equipe-sans", q.sansNumero(f))...)
	if f.Tel != "" {
		tel.Kids = append([]*doc.Node{number(f, "equipe-numero", "")}, lines("equipe-sans", "equipe-sans", f.CallNote())...)
	}
	return doc.Elem(doc.TR, "equipe-ligne-lieu", who, tel)
}

// renvoi is a place that is above, its name and its number; under the title of what it
// answers, nil when another row has it.
func (q *equipe) renvoi(titre *doc.Node, f fiche) *doc.Node {
	nom := typo.Couper(f.Nom, nomDeja) + " " + q.mot("plus_haut")
	who := doc.Elem(doc.TH, "equipe-lieu", doc.Text(doc.P, "equipe-deja", nom))
	if who.Scope = doc.Row; titre != nil {
		who.Style, who.Kids = "equipe-seule", append([]*doc.Node{titre}, who.Kids...)
	}
	tel := doc.Elem(doc.TD, "equipe-cellule")
	if f.Tel != "" {
		tel.Kids = []*doc.Node{number(f, "equipe-numero-deja", "")}
	}
	return doc.Elem(doc.TR, "equipe-ligne-deja", who, tel)
}

// nomDeja is how many letters of a name hold on a line.
const nomDeja = 45

// texteTenu is how many letters of one text a row has room for.
const texteTenu = 160

// tenu is a text that a row has room for, cut at a word; what is cut is told.
func (f fiche) tenu(s string) string {
	c := typo.Couper(s, texteTenu)
	if c != s {
		f.Note(render.AvisPleine, true, "texte coupé, trop long pour sa ligne", "« "+s+" »")
	}
	return c
}

// condition is who may come: a referral that is asked, before what a text tells.
func (q *equipe) condition(f fiche) string {
	if lieu.SurPrescription(f.Source) {
		return spaced(q.mot("prescription"), f.condition())
	}
	return f.condition()
}

// adresse is where, with the town unless the poster names it.
func (q *equipe) adresse(f fiche) string {
	if towns := q.arrets(f); towns != nil {
		return typo.Francais(templates.Remplir(q.m.Affiche.PassagesCourt,
			map[string]string{"nombre": typo.Nombre(len(towns))}))
	}
	out := slices.Clone(f.Adresse[:min(1, len(f.Adresse))])
	if f.Ville != "" && (f.Ville != q.Territoire.Nom || len(out) == 0) {
		out = append(out, f.Ville)
	}
	if d := q.distance(f); d != "" {
		out = append(out, d)
	}
	return strings.Join(out, ", ")
}

// quand is when, how one comes, at what price, in the words of the standard; then
// the year of what is old.
func (q *equipe) quand(f fiche) string {
	out := []string{q.heures(f)}
	switch {
	case f.Appointments():
		out = append(out, q.mot("sur_rendez_vous"))
	case f.MustCall() && f.Tel != "":
		out = append(out, q.mot("telephoner"))
	}
	out = append(out, typo.Francais(strings.Join(render.SansPersonnes(f.Prices()), ", ")))
	switch {
	case f.Age == lisible.SansDate:
		out = append(out, q.mot("date_inconnue"))
	case f.old():
		out = append(out, typo.Francais(f.Fill(q.m.Mots["ancien"])))
	}
	return suite(out...)
}

// heures are the hours that hold on one line, else the days.
func (q *equipe) heures(f fiche) string {
	if f.Closed() {
		return ""
	}
	for _, joint := range []string{" et ", ", "} {
		if s := strings.Join(sansFeries(f.weekSaid(joint)), ". "); s != "" && q.tient(s) {
			return s
		}
	}
	if d := f.openDays(); d != "" {
		return d
	}
	return q.mot("heures_a_demander")
}

// tient reports a text that holds on one line of a row.
func (q *equipe) tient(s string) bool {
	w, _ := q.m.Page.Dimensions()
	k := q.k()
	number := layout.Pt(q.m.Tailles["equipe_numero"].Base*k).Um() * numeroEm / 1000
	room := layout.MM(w-(2*q.m.Page.Marge+3)*k) - number
	size := layout.Pt(q.m.Tailles["equipe_ligne"].Base * k)
	return layout.Um(fonts.Regular.Advance(s))*size.Um()/1000 <= room
}

// sansFeries are sentences without the one on public holidays.
func sansFeries(said []string) []string {
	if n := len(said); n > 0 && strings.HasPrefix(said[n-1], feriesFermes) {
		return said[:n-1]
	}
	return said
}

// structure is whether a referral is asked and who runs the place, then how to write.
func (q *equipe) structure(f fiche) []string {
	if !q.lit("structure_parente") {
		return nil
	}
	sans := ""
	if f.OrientationTue() {
		sans = q.mot("sans_prescription")
	}
	qui, _ := lisible.CourtPublic(f.Source.StructureParente)
	if qui == "" && q.lit("typologie") {
		qui = f.Type
	}
	out := []string{suite(sans, typo.Francais(qui))}
	if f.Tel != "" && len(f.Courriels) > 0 { // else it stands in the place of the number
		out = append(out, f.Courriels[0])
	}
	return out
}

// lit reports that the readers of the poster read a field on it.
func (q *equipe) lit(champ string) bool {
	return render.Lit(q.pour, templates.DocumentAffiche.Nom, champ)
}

// sansNumero is how to reach a place that has no number: a mailbox of nobody, else
// that it has none.
func (q *equipe) sansNumero(f fiche) string {
	if len(f.Courriels) > 0 {
		return f.Courriels[0]
	}
	return q.mot("sans_telephone")
}

// suite are facts on one line, without empty ones; no line begins with the dot.
func suite(faits ...string) string {
	return strings.Join(slices.DeleteFunc(faits, func(s string) bool { return s == "" }), "\u00a0· ")
}
