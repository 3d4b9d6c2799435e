package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// The blocks that only those read who send people there.

// officialServices are the services by their official names, beside the words to
// say: a real table of two columns, of which the caption tells what each is.
func (f fiche) officialServices(s templates.Section) *doc.Node {
	values := render.Ranges(lieu.Services(), f.Source.Services)
	if len(values) == 0 {
		return nil
	}
	caption := doc.Elem(doc.Caption, "officiel-tete", doc.Text(doc.H2, "officiel-titre", s.Titre),
		doc.Text(doc.P, "officiel-titre-dire", f.mot("a_dire")))
	body := doc.Elem(doc.TBody, "tableau")
	for _, v := range values {
		w := f.Modele.Services[v]
		th := doc.Text(doc.TH, "officiel-nom", typo.Francais(v))
		th.Scope = doc.Row
		body.Kids = append(body.Kids, doc.Elem(doc.TR, "officiel", render.Icon(w.Pictogramme, "icone-officielle"), th,
			doc.Text(doc.TD, "officiel-dire", w.Dire)))
	}
	brief := titled(s, "bloc", doc.Text(doc.P, "fort", typo.Francais(strings.Join(values, "\u00a0· "))))
	return named(s, doc.Elem(doc.Table, "tableau", caption, body), brief)
}

// meanings are official names, each with what it means in plain words; without
// them on a full page.
func meanings(s templates.Section, pairs [][2]string) *doc.Node {
	if len(pairs) == 0 {
		return nil
	}
	list := doc.Elem(doc.L, "faits")
	var names []string
	for _, p := range pairs {
		names = append(names, p[0])
		name, meaning := doc.Text(doc.Group, "gras", p[0]), p[1]
		if meaning != "" {
			name.Text += "\u00a0: "
		}
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "", doc.Elem(doc.LBody, "texte", name,
			doc.Text(doc.Group, "", meaning))))
	}
	return named(s, titled(s, "bloc", list), titled(s, "bloc", doc.Text(doc.P, "fort", strings.Join(names, ", "))))
}

// support is how one is helped there.
func (f fiche) support(s templates.Section) *doc.Node {
	var pairs [][2]string
	for _, v := range render.SansPersonnes(f.Source.ModalitesAccompagnement) {
		pairs = append(pairs, [2]string{typo.Francais(v), f.Modele.Accompagnement[v].Dire})
	}
	return meanings(s, pairs)
}

// labels are the programmes and labels, with their year when the record is old.
func (f fiche) labels(s templates.Section) *doc.Node {
	var pairs [][2]string
	for _, r := range f.Reseaux(f.Modele) {
		if len(render.SansPersonnes([]string{r.Nom})) == 0 {
			continue
		}
		name := r.Nom
		if f.Age != lisible.Recente && !f.DateMaj.IsZero() {
			name += " (" + f.Fill(f.Modele.Mots["en_annee"]) + ")"
		}
		pairs = append(pairs, [2]string{name, r.Aidants})
	}
	return meanings(s, pairs)
}

// presentation is the texts of the place, persons apart; a full page leaves out whole
// sentences of it.
func (f fiche) presentation(s templates.Section) *doc.Node {
	f.cut(f.Modele.Limites.SavoirCaracteres)
	own, _ := f.sentences(f.Modele.Limites.SavoirCaracteres)
	return shorter(s, leaving(own, own))
}

// orient is the box of what to do before sending somebody there.
func (f fiche) orient(s templates.Section) *doc.Node {
	n := titled(s, "encadre", lines("fort", "fort", f.toAsk(), f.toCheck())...)
	keys := []string{"orienter_besoin"}
	if f.Appointments() {
		keys = append(keys, "orienter_rendez_vous")
	}
	if lieu.SurPrescription(f.Source) {
		keys = append(keys, "orienter_prescription")
	}
	keys = append(keys, "orienter_apporter", "orienter_mots_de_passe")
	mandate := "orienter_sans_mandat"
	if slices.Contains(f.Source.DispositifProgrammesNationaux, lieu.AidantsConnect) {
		mandate = "orienter_mandat"
	}
	var items []*doc.Node
	for _, k := range keys {
		items = append(items, f.tick(k))
	}
	n.Kids = append(n.Kids, doc.Elem(doc.L, "cases", append(rows(items, 2), f.tick(mandate))...))
	return n
}

// tick is a box to tick and its words.
func (f fiche) tick(cle string) *doc.Node {
	box := &doc.Node{Role: doc.Artifact, Style: "petite-case"}
	return doc.Elem(doc.LI, "a-cocher", box, doc.Elem(doc.LBody, "texte", render.Rich(f.mot(cle))...))
}

// toAsk names what the data do not tell; where nothing tells whom to reach nor
// when, nobody is to be sent.
func (f fiche) toAsk() string {
	var missing []string
	for _, c := range []struct {
		known bool
		word  string
	}{{f.Tel != "", "manque_telephone"}, {f.KnowsWhen(), "manque_heures"}, {f.Price() != "", "manque_prix"},
		{len(f.Source.Services) > 0, "manque_services"}} {
		if !c.known {
			missing = append(missing, f.mot(c.word))
		}
	}
	if len(missing) == 0 {
		return ""
	}
	out := f.mot("a_demander") + " " + strings.Join(missing, ", ") + "."
	if f.Tel == "" && !f.KnowsWhen() {
		out += " " + f.mot("ne_pas_envoyer")
	}
	return out
}

// toCheck names the fields that are doubted.
func (f fiche) toCheck() string {
	if f.Source.Horaires == "" || f.AHoraires {
		return ""
	}
	return f.mot("a_verifier") + " " + f.mot("manque_heures") + "."
}

// notes is room to write.
func (f fiche) notes(s templates.Section) *doc.Node { return f.ruled(s, 2) }

// ruled is so many lines to write on, the first after the title.
func (f fiche) ruled(s templates.Section, n int) *doc.Node {
	blank := func() *doc.Node { return &doc.Node{Role: doc.Artifact, Style: "ligne-note"} }
	block := doc.Elem(doc.Sect, "bloc", doc.Box("ecrire", doc.Text(doc.H2, "rubrique-ligne", s.Titre), blank()))
	for range n - 1 {
		block.Kids = append(block.Kids, blank())
	}
	return block.Named("notes")
}
