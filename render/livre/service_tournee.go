package livre

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/tri"
	"feuillet/render/typo"
)

// tournee is a mobile service and its stops, by the day when it comes.
type tournee struct {
	entree *entree
	arrets []*entree
}

// round notes a mobile service with its stops. What all of them say (« Fermé les
// jours fériés ») stands in its entry, once.
func (s *service) round(t *entree, stops []*entree) {
	t.node.Style = "tournee"
	var notes []string // what holds for all stops is one paragraph: a line less is room for a stop
	for _, said := range slices.Clone(stops[0].arret.heures) {
		if !slices.ContainsFunc(stops, func(e *entree) bool { return !slices.Contains(e.arret.heures, said) }) {
			notes = append(notes, ended(s.fill(said)))
			for _, e := range stops {
				e.arret.heures = slices.DeleteFunc(e.arret.heures, func(h string) bool { return h == said })
			}
		}
	}
	later := s.later(stops) // before the rhythm, which takes the points off the dates
	notes = append(notes, s.rhythm(stops), later)
	s.noted(t, slices.DeleteFunc(notes, empty))
	arrets := slices.Clone(stops)
	tri.Trier(arrets, func(e *entree) []string { return []string{e.rang, e.nom, e.id} })
	slices.SortStableFunc(arrets, func(a, b *entree) int { return cmp.Compare(a.arret.jour(), b.arret.jour()) })
	s.tournees = append(s.tournees, &tournee{t, arrets})
}

// noted adds to the entry of a round what holds for all of its stops; in simple words an idea
// a line.
func (s *service) noted(t *entree, notes []string) {
	if len(notes) == 0 {
		return
	}
	if s.m.Simple {
		for _, n := range notes {
			t.add(doc.Text(doc.P, "ligne", n))
		}
		return
	}
	t.add(doc.Text(doc.P, "ligne", strings.Join(notes, " ")))
}

// later is what stops say of the dates after those that they name, said once in the entry
// of the round and taken from them; empty where none says it.
func (s *service) later(stops []*entree) string {
	last, said := s.fill(s.m.Mots["en_janvier"]), false
	if last == "" {
		return ""
	}
	for _, e := range stops {
		said = e.arret.shortened(last) || said
	}
	if !said {
		return ""
	}
	return last
}

// rhythm is how often a round comes (« une semaine sur deux »), when all stops say the same
// after their day, to say once in its entry; empty when they do not. It takes from their dates what all of
// them begin with: a stop is then a row of few words, « Lundi, le 23 novembre ».
func (s *service) rhythm(stops []*entree) string {
	often, dates := "", s.fill(s.m.Mots["prochaines_dates"])
	for i, e := range stops {
		for _, said := range e.arret.heures {
			day, _, ok := dayAndHours(said)
			if _, after, _ := strings.Cut(day, ", "); ok && (after == "" || i > 0 && after != often) {
				return ""
			} else if ok {
				often = after
			}
		}
	}
	if often == "" {
		return ""
	}
	for _, e := range stops {
		for i, said := range e.arret.heures {
			said = strings.Replace(said, ", "+often, "", 1)
			if rest, ok := strings.CutPrefix(said, dates); ok && dates != "" {
				said = strings.TrimSuffix(strings.TrimSpace(rest), ".")
			}
			e.arret.heures[i] = said
		}
	}
	return s.fill(render.Capital(often) + ".")
}

// untabled says of each round that it goes through several communes, and to call: in
// simple words no paper has a table of stops.
func (s *service) untabled() {
	s.arrets = nil
	for _, t := range s.tournees {
		t.arrets = nil
		for _, n := range eachALine("ligne", s.fill(s.m.FicheService.Passages)) {
			t.entree.add(n)
		}
	}
}

// shortened takes a sentence from the end of the hours of a stop, and reports that it
// was there.
func (a *arret) shortened(last string) bool {
	for i, said := range a.heures {
		if rest, ok := strings.CutSuffix(said, last); ok {
			a.heures[i] = strings.TrimSpace(rest)
			return true
		}
	}
	return false
}

// jours are the days of the week, as hours are said in French.
var jours = []string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}

// jour is the first day of the week that a stop names; after the last when it names
// none.
func (a *arret) jour() int {
	said := lieu.Plier(strings.Join(a.heures, " "))
	return slices.IndexFunc(append(slices.Clone(jours), ""), func(j string) bool { return strings.Contains(said, j) })
}

// shown are the stops of a sheet of so many: each round has its share of them.
func (s *service) shown(rows int) (out []*entree) {
	for _, t := range s.tournees {
		out = append(out, t.arrets[:s.share(t, rows)]...)
	}
	return out
}

// share is how many of rows are of the stops of t.
func (s *service) share(t *tournee, rows int) int {
	return min(len(t.arrets), max(1, rows*len(t.arrets)/max(1, len(s.arrets))))
}

// going are the rounds of a sheet over the width of the page: what each is, then a
// row for each of its days.
func (s *service) going(p *paper) (out []passage) {
	rows := s.rowsOf(p.rows)
	for i, t := range s.tournees {
		t.entree.setNumber(len(p.places) + i + 1)
		if len(t.arrets) == 0 {
			out, p.root.Kids = append(out, passage{node: t.entree.node}), append(p.root.Kids, t.entree.node)
			continue
		}
		n := s.share(t, p.rows)
		head := s.passageHead()
		caption := doc.Text(doc.Caption, "passages", s.fill(s.m.FicheService.Passages))
		body := doc.Elem(doc.TBody, "")
		table := doc.Elem(doc.Table, "", caption, doc.Elem(doc.THead, "", head), body)
		sect := doc.Elem(doc.Sect, "", table)
		if !s.serree {
			sect.Kids, out = []*doc.Node{t.entree.node, table}, append(out, passage{node: t.entree.node, keep: true})
		}
		out = append(out, passage{node: caption, keep: true}, passage{node: head, keep: true})
		for _, row := range rows[i] {
			body.Kids, out = append(body.Kids, row), append(out, passage{node: row, again: head, free: true})
		}
		if left := len(t.arrets) - n; left > 0 {
			more := doc.Text(doc.P, "ligne-forte", s.fill(render.Plural(left, s.m.FicheService.AutreArret,
				s.m.FicheService.AutresArrets)))
			sect.Kids, out = append(sect.Kids, more), append(out, passage{node: more})
		}
		p.root.Kids = append(p.root.Kids, sect)
	}
	return out
}

// passageHead is the row of heads of the stops of a round.
func (s *service) passageHead() *doc.Node {
	t := s.m.FicheService
	row := doc.Elem(doc.TR, "passage-tete")
	for _, c := range [][2]string{{"jour", t.ColJour}, {"commune", t.ColCommune}, {"place", t.ColPlace},
		{"heures", t.ColHeures}} {
		n := doc.Text(doc.TH, "passage-"+c[0], s.fill(c[1]))
		n.Scope = doc.Column
		row.Kids = append(row.Kids, n)
	}
	return row
}

// rowsOf are the rows of the stops of each round, in columns as wide as their words need.
func (s *service) rowsOf(rows int) [][]*doc.Node {
	out := make([][]*doc.Node, len(s.tournees))
	for i, t := range s.tournees {
		if len(t.arrets) == 0 {
			continue
		}
		for _, e := range t.arrets[:s.share(t, rows)] {
			out[i] = append(out[i], s.passageRows(e)...)
		}
	}
	s.columnsOf(append(slices.Concat(out...), s.passageHead()))
	return out
}

// passageRows are the rows of a stop, one a day or several days alike. What is no
// day with its hours (« prochaines dates ») stands beside the last of them.
func (s *service) passageRows(e *entree) []*doc.Node {
	var days [][2]string
	var notes []string
	for _, said := range e.arret.heures {
		if day, hours, ok := dayAndHours(said); ok {
			days = append(days, [2]string{day, hours})
		} else if said != "" {
			notes = append(notes, typo.DatesCourtes(render.Lowered(said)))
		}
	}
	if len(days) == 0 {
		day := ""
		if len(notes) == 0 {
			day = s.m.FicheService.JourInconnu
		}
		days = [][2]string{{day, ""}}
	}
	out := make([]*doc.Node, len(days))
	for i, d := range days {
		when := doc.Elem(doc.TD, "passage-jour", doc.Text(doc.Span, "gras", s.fill(d[0])))
		if more := strings.Join(notes, ", "); i == len(days)-1 && more != "" {
			when.Kids = append(when.Kids, doc.Text(doc.Group, "", s.fill(besideDay(d[0], more))))
		}
		town := doc.Text(doc.TH, "passage-commune", s.fill("{commune}", "commune", e.ville))
		town.Scope = doc.Row
		out[i] = doc.Elem(doc.TR, "passage", when, town,
			doc.Text(doc.TD, "passage-place", s.fill(e.arret.ici)), doc.Text(doc.TD, "passage-heures", s.fill(d[1])))
	}
	return out
}

// besideDay is what stands after a day: « Mardi 8 et 22 décembre », else after a comma.
func besideDay(day, said string) string {
	switch {
	case day == "":
		return said
	case unicode.IsDigit([]rune(said)[0]):
		return string(typo.Insecable) + said
	}
	return ", " + said
}

// clockTime begins the hours of a line.
var clockTime = regexp.MustCompile(`[\s\x{a0}\x{202f}]\d{1,2}[\s\x{a0}\x{202f}]h`)

// dayAndHours parts a line of hours, « Mardi 9 h–12 h »; not ok when it tells of
// several things.
func dayAndHours(said string) (day, hours string, ok bool) {
	at := clockTime.FindStringIndex(said)
	if at == nil {
		return "", "", false
	}
	day, hours = strings.TrimSpace(said[:at[0]]), strings.TrimSpace(said[at[0]:])
	folded := lieu.Plier(hours)
	return day, hours, day != "" && !slices.ContainsFunc(jours, func(j string) bool { return strings.Contains(folded, j) })
}
