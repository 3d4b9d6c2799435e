package feuille

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"feuillet/fonts"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// joursMax is the longest sentence of hours beside a number, in characters.
const joursMax = 60

// lignesHeures is how many lines the hours of one of several places may take, and
// lignesEtroites on a list that is narrow: where strips take the foot, or the page lies.
const (
	lignesHeures   = 2
	lignesEtroites = 3
)

// lignesHeures is that of the list of this poster.
func (a *affiche) lignesHeures() int {
	if a.Options.Languettes || a.m.Page.Orientation == paysage {
		return lignesEtroites
	}
	return lignesHeures
}

// hours are the days and the clock times of one place of several, in two lines of
// the list at most; else its days, and that the hours are to be asked for. They
// become the days when room lacks, one place after the other: see parHeures. Empty
// when nothing is known.
func (a *affiche) hours(f fiche) []*doc.Node {
	if !f.KnowsWhen() || f.Itinerant && a.arrets(f) != nil {
		return nil
	}
	short := tenue(f.daysAlone())
	most := a.lignesHeures()
	if f.Prochaines != "" { // the days, then the dates: one is of no use without the other
		most = lignesEtroites
	}
	said := a.packed(f.weekSaid(" et "), most)
	if len(said) == 0 {
		said = a.packed(f.weekSaid(", "), most) // the shortest way to say the same
	}
	if len(said) == 0 {
		return lines("horaire", "horaire", short)
	}
	box := doc.Box("heures", lines("horaire", "horaire", said...)...)
	if _, rows := a.pack(said); f.openDays() == "" || rows == 1 { // never the days; alone, they take as much room
		return []*doc.Node{box}
	}
	return []*doc.Node{box.Named(a.heuresDe(f), doc.Text(doc.P, "horaire", short))}
}

// withoutOwnHours leaves out hours in the words of a place: they are read at leisure, and who
// passes by a wall calls. Who prints is told.
func withoutOwnHours(p *render.Place, m *templates.Modele) {
	if !strings.HasPrefix(p.HorairesDits, typo.Francais(m.Textes.HeuresDuLieu)) {
		return
	}
	said := p.HorairesDits
	p.HorairesDits = ""
	p.Avis = slices.DeleteFunc(slices.Clone(p.Avis), func(v render.Avis) bool {
		return v.Genre == render.AvisHoraires && v.Texte == render.HorairesEnMots
	})
	p.Note(render.AvisHoraires, true, "horaires en mots, que l'affiche n'imprime pas", said)
}

// nomHeures is what the ladder of the template calls the hours of all places.
const nomHeures = "horaires"

// heuresDe is what the hours of one place of several are called on the ladder.
func (a *affiche) heuresDe(f fiche) string {
	for i := range a.lieux {
		if a.lieux[i].Source.Id == f.Source.Id {
			return nomHeures + " " + strconv.Itoa(i)
		}
	}
	return nomHeures
}

// parHeures is a ladder on which the places give up their hours one after the other,
// the last of the list first: a page that lacks one line does not lose the hours of
// all.
func (a *affiche) parHeures(steps []layout.Step) (out []layout.Step) {
	for _, s := range steps {
		if s.Do != layout.Shorten || s.Name != nomHeures || len(a.lieux) < 2 {
			out = append(out, s)
			continue
		}
		for _, f := range slices.Backward(a.lieux) {
			out = append(out, layout.Step{Do: layout.Shorten, Name: a.heuresDe(f)})
		}
	}
	return out
}

// weekSaid are the sentences that say when a place is open, the most needed first;
// none when lines cannot say it. Days and spans are joined by a word, or a comma.
func (f fiche) weekSaid(joint string) []string {
	out := f.weekLines(joint)
	if f.Modele.Simple {
		for i := range out {
			out[i] = render.Jusqua(out[i])
		}
	}
	return out
}

// weekLines are those sentences, spans of hours with a dash.
func (f fiche) weekLines(joint string) []string {
	if !f.AHoraires {
		if f.HorairesDits == "" {
			return nil
		}
		return []string{f.HorairesDits}
	}
	plain, feries, ok := f.Semaine.EnLignes()
	if !ok {
		return feriesLast(f.WeekLines())
	}
	var out []string
	for _, s := range plain {
		out = append(out, strings.ReplaceAll(s, " et ", joint))
	}
	out = append(out, f.Remarques...)
	if feries != "" {
		out = append(out, feries)
	}
	for i := range out {
		out[i] = typo.Francais(out[i])
	}
	return out
}

// packed sets sentences on lines of the list, at its own size, two on one where
// they hold; nil when they take more than two. What public holidays are closed
// is left out first: nobody expects an office to be open then.
func (a *affiche) packed(sentences []string, most int) []string {
	for n := len(sentences); n > 0; n-- {
		if out, rows := a.pack(sentences[:n]); rows <= most {
			return out
		}
		if !strings.HasPrefix(sentences[n-1], feriesFermes) {
			return nil
		}
	}
	return nil
}

// feriesLast puts what is said of public holidays after what one comes for.
func feriesLast(lines []string) []string {
	feries := func(s string) bool { return strings.HasPrefix(s, feriesFermes) }
	return append(filtrer(lines, func(s string) bool { return !feries(s) }), filtrer(lines, feries)...)
}

// feriesFermes begins the sentence that a poster may leave out.
const feriesFermes = "Fermé les jours fériés"

func (a *affiche) pack(sentences []string) (out []string, rows int) {
	for _, s := range sentences {
		last := len(out) - 1
		if last >= 0 {
			if both := strings.TrimSuffix(out[last], ".") + ". " + s; a.rows(both) == 1 {
				out[last] = both
				continue
			}
		}
		out = append(out, s)
	}
	for _, s := range out {
		rows += a.rows(s)
	}
	return out, rows
}

// rows is about how many lines a sentence of hours takes in the list.
func (a *affiche) rows(s string) int {
	size := layout.Pt(a.m.Tailles["horaire"].Base * a.k())
	width := layout.Um(fonts.Bold.Advance(s)) * size.Um() / 1000
	return 1 + int((width-1)/a.list())
}

// daysAlone says the days, and what is to be asked for.
func (f fiche) daysAlone() string {
	d := f.openDays()
	switch {
	case d != "" && f.Tel == "":
		return d
	case d != "" && f.Prochaines != "":
		return templates.Remplir(f.Modele.Affiche.JoursAlternes, map[string]string{"jours": d})
	case d != "":
		return templates.Remplir(f.Modele.Affiche.JoursSeuls, map[string]string{"jours": d})
	case f.Tel == "":
		return f.WithoutPhone()
	}
	return f.Fill(f.Modele.Affiche.DemanderJours)
}

// openDays names the open days, with the comment that holds all of them; "" when
// a line cannot say it.
func (f fiche) openDays() string {
	d := f.OpenDays()
	if f.Prochaines != "" && f.Tel == "" { // nobody is asked for the dates
		return ""
	}
	if d == "" || len(f.Remarques) == 0 {
		return d
	}
	if d += " (" + render.Lowered(f.Remarques[0]) + ")"; len(f.Remarques) > 1 || utf8.RuneCountInString(d) > joursMax {
		return ""
	}
	return d
}

// before is what to do before one comes; empty for a place that has hours and is
// open to who comes.
func (f fiche) before() string {
	t := f.Modele.Textes
	switch {
	case f.Itinerant:
		return f.Moves()
	case f.KnowsWhen() && f.Appointments() && !f.Closed():
		return f.Fill(t.PrenezRendezVous)
	case f.ToCall():
		return f.Fill(t.TelephonerAvant)
	case !f.KnowsWhen():
		return f.WithoutPhone()
	}
	return ""
}

// tenueMax is how many letters a clause has that a line of a poster keeps whole.
const tenueMax = 30

// tenue keeps short clauses whole: « Téléphonez avant de venir. » is read at a glance,
// and letters are not so large that a line would part it.
func tenue(s string) string {
	out, from := []byte(nil), 0
	bind := func(clause string) {
		if utf8.RuneCountInString(clause) <= tenueMax {
			clause = joined(clause)
		}
		out = append(out, clause...)
	}
	for i := range len(s) {
		if s[i] == ' ' && i > 0 && strings.IndexByte(".:", s[i-1]) >= 0 {
			bind(s[from:i])
			out, from = append(out, ' '), i+1
		}
	}
	bind(s[from:])
	return string(out)
}

// when is the week of the one place of a poster in sentences, with the days alone
// as a shorter wording, and what to do before one comes.
func (a *affiche) when(f fiche) []*doc.Node {
	var out []*doc.Node
	if f.KnowsWhen() {
		box := func(said []string) *doc.Node { return doc.Box("heures", lines("seul-heure", "seul-heure", said...)...) }
		brief := f.weekSaid(", ")
		if n := len(brief); n > 1 && strings.HasPrefix(brief[n-1], feriesFermes) {
			brief = brief[:n-1]
		}
		given := []*doc.Node{box(brief)}
		if f.openDays() != "" || a.sansJours {
			given = append(given, doc.Text(doc.P, "seul-heure", tenue(f.daysAlone())))
		}
		out = append(out, box(f.weekSaid(" et ")).Named(nomHeures, given...))
	}
	call, stale := f.before(), a.stale()
	switch {
	case stale != "" && (f.KnowsWhen() || f.Tel != "") && !f.Itinerant && !f.Closed(): // it says to call, or to check
		call = ""
	case a.saysCall() && call == f.Fill(f.Modele.Textes.TelephonerAvant): // the answer does
		call = ""
	}
	ask := ""
	if !f.KnowsWhen() || f.Price() == "" && f.Tel != "" {
		ask = f.ask()
	}
	out = append(out, lines("seul-alerte", "seul-alerte", tenue(stale))...)
	return append(out, lines("seul-ligne", "seul-ligne", tenue(call), tenue(ask))...)
}
