package feuille

import (
	"cmp"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// lines are paragraphs of style, the first of style first; empty texts vanish.
func lines(style, first string, texts ...string) []*doc.Node {
	var out []*doc.Node
	for _, s := range texts {
		if s == "" {
			continue
		}
		if len(out) == 0 {
			out = append(out, doc.Text(doc.P, first, s))
		} else {
			out = append(out, doc.Text(doc.P, style, s))
		}
	}
	return out
}

// onPaper makes of all the nodes what paper alone says.
func onPaper(nodes []*doc.Node) []*doc.Node {
	for _, n := range nodes {
		n.PaperOnly()
	}
	return nodes
}

// address is where the place is, and how it receives those who need more.
func (f fiche) address(s templates.Section) *doc.Node {
	if f.Itinerant && f.Modele.Textes.Renseignements != "" && f.Textes.SiegeSeulement() {
		s.Titre = f.Modele.Textes.Renseignements
	}
	block := doc.Box("lignes")
	for _, line := range f.Adresse {
		block.Kids = append(block.Kids, doc.Text(doc.P, "adresse", line))
	}
	if len(f.Adresse) == 0 && !f.Itinerant {
		block.Kids = append(block.Kids, doc.Text(doc.P, "fort", f.mot("demander_adresse")))
	}
	if town := strings.TrimSpace(f.CodePostal + " " + f.Ville); town != "" {
		block.Kids = append(block.Kids, doc.Text(doc.P, "cp", town))
	}
	n := titled(s, "bloc", block)
	if care := f.care(false); care != nil && f.lit("prise_en_charge_specifique") {
		brief := []*doc.Node{f.care(true)}
		if !f.Modele.Simple { // who reads with difficulty has one of them a line
			brief = append(brief, f.careRunOn())
		}
		n.Kids = append(n.Kids, care.Named("prise_en_charge", brief...))
	}
	return n
}

// care is how the place receives those who need more, in sentences or in a few
// words; nil when it does not say.
func (f fiche) care(brief bool) *doc.Node {
	list := doc.Elem(doc.L, "mentions")
	for _, v := range f.Source.PriseEnChargeSpecifique {
		w := f.Modele.PriseEnCharge[v]
		if w.Titre == "" {
			continue
		}
		words := w.Titre
		if brief {
			words = briefCare(w)
		}
		kids := []*doc.Node{doc.Text(doc.LBody, "mot-large", words)}
		if render.Pictogram(w.Pictogramme) != nil {
			kids = append([]*doc.Node{render.Icon(w.Pictogramme, "icone")}, kids...)
		}
		list.Kids = append(list.Kids, doc.Elem(doc.LI, "mention", kids...))
	}
	if len(list.Kids) == 0 {
		return nil
	}
	return list
}

// briefCare is how the place receives some of them, in two or three words.
func briefCare(w templates.Libelle) string {
	return cmp.Or(w.Dire, render.Capital(w.Court), w.Titre)
}

// careRunOn is care in one run of words, for a page that is full.
func (f fiche) careRunOn() *doc.Node {
	var words []string
	for _, v := range f.Source.PriseEnChargeSpecifique {
		if w := f.Modele.PriseEnCharge[v]; w.Titre != "" {
			words = append(words, briefCare(w))
		}
	}
	return doc.Text(doc.P, "texte", strings.Join(words, "\u00a0· "))
}

// price is how much it costs, or that one should ask.
func (f fiche) price(s templates.Section) *doc.Node {
	words := f.Price()
	switch {
	case words == "" && s.SiVide != "":
		return nil
	case words == "":
		words = f.mot("demandez")
	}
	return titled(s, "bloc", doc.Text(doc.P, "prix", words))
}

// services are what one may do there, by twos, or by threes when they are many;
// when they are not known, boxes to tick and show.
func (f fiche) services(s templates.Section) *doc.Node {
	if len(f.Source.Services) > f.Modele.Limites.DetailsServicesMax {
		if n := f.serviceList(s, service{brief: true, dense: "-dense"}, 3); n != nil {
			return named(s, n)
		}
	}
	n := f.serviceList(s, service{details: true}, 2)
	switch {
	case n == nil && s.SiVide != "":
		return nil
	case n == nil:
		return f.unknownServices(s)
	}
	return named(s, n, f.serviceList(s, service{brief: true, details: true}, 2))
}

// serviceList are the services of the place, so many a row; nil for none.
func (f fiche) serviceList(s templates.Section, look service, row int) *doc.Node {
	var items []*doc.Node
	for _, v := range lieu.Services() {
		if w, ok := f.Modele.Services[v]; ok && slices.Contains(f.Source.Services, v) {
			items = append(items, look.item(w))
		}
	}
	if len(items) == 0 {
		return nil
	}
	row = min(row, len(items)) // one alone has the width
	return titled(s, "bloc", doc.Elem(doc.L, "services", rows(items, row)...))
}

// service is how one help is said: in few words or not, with its details or not.
type service struct {
	brief, details bool
	dense          string // ending of its styles
}

// item is one help, with its pictogram.
func (l service) item(w templates.Libelle) *doc.Node {
	title := w.Titre
	if l.brief && w.Dire != "" {
		title = w.Dire
	}
	body := doc.Elem(doc.LBody, "", doc.Text(doc.P, "service-titre"+l.dense, title))
	if w.Detail != "" && l.details {
		body.Kids = append(body.Kids, doc.Text(doc.P, "service-detail", w.Detail).Named("details"))
	}
	tile := &doc.Node{Role: doc.Artifact, Style: "tuile" + l.dense,
		Kids: []*doc.Node{render.Icon(w.Pictogramme, "icone-tuile"+l.dense)}}
	return doc.Elem(doc.LI, "service", tile, body)
}

// rows are items side by side, n a row; the last row keeps the places of those
// that it lacks.
func rows(items []*doc.Node, n int) (out []*doc.Node) {
	for row := range slices.Chunk(items, n) {
		kids := slices.Clone(row)
		for len(kids) < n {
			kids = append(kids, &doc.Node{Role: doc.Artifact, Style: "place"})
		}
		out = append(out, doc.Box("rangee", kids...))
	}
	return out
}

// unknownServices asks which help there is, with needs to tick.
func (f fiche) unknownServices(s templates.Section) *doc.Node {
	var items []*doc.Node
	for _, need := range strings.Split(f.mot("besoins"), "|") {
		if need = strings.TrimSpace(need); need != "" {
			box := &doc.Node{Role: doc.Artifact, Style: "case"}
			items = append(items, doc.Elem(doc.LI, "a-cocher", box, doc.Text(doc.LBody, "besoin", need)))
		}
	}
	s.Titre = cmp.Or(f.mot("quelle_aide"), s.Titre) // one is not told what one can do
	n := titled(s, "bloc", doc.Text(doc.P, "prix", f.Fill(f.Modele.Textes.SansServices)))
	if len(items) == 0 {
		return n
	}
	tick := doc.Box("besoins", doc.Text(doc.P, "texte", f.mot("cocher")), doc.Elem(doc.L, "cases", rows(items, 2)...))
	n.Kids = append(n.Kids, tick.Named("besoins"))
	return n
}

// presqueTous is how many audiences make nearly everybody: naming them helps nobody.
const presqueTous = 4

// audience says whom the place is above all for; nothing when it is nearly everybody.
func (f fiche) audience(s templates.Section) *doc.Node {
	var whom []string
	for _, v := range f.Source.PublicsSpecifiquementAdresses {
		if w := f.Modele.Publics[v].Titre; w != "" {
			whom = append(whom, render.Lowered(w))
		}
	}
	if len(whom) == 0 || len(whom) >= presqueTous {
		return nil
	}
	return named(s, titled(s, "bloc", doc.Text(doc.P, "texte", f.mot("surtout_pour")+" "+typo.Enumerer(whom)+".")))
}
