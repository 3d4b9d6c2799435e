package livre

import (
	"context"
	"strconv"
	"time"

	"feuillet/internal/faute"
	"feuillet/render"
	"feuillet/render/typo"
	"feuillet/templates"
)

// optionPagesMax asks for a directory of so many pages at most.
var optionPagesMax = render.Option{Nom: "pages-max", Titre: "Pages au plus",
	Aide: "`nombre` de pages au plus : l'annuaire se resserre, et dit ce qu'il a retiré", Lire: lirePagesMax}

// lirePagesMax reads a number of pages.
func lirePagesMax(saisie string, _ time.Time) (string, error) {
	n, err := strconv.Atoi(saisie)
	if err != nil || n < 1 || n > 2000 {
		return "", faute.New(faute.Demande, "Donnez un nombre de pages, comme 64.",
			"« %s » n'est pas un nombre de pages", saisie)
	}
	return strconv.Itoa(n), nil
}

// serre is one step by which a directory takes fewer pages; never a place, a number
// or the size of letters.
type serre struct {
	dit   string // what was done, as it is told
	faire func(m *templates.Modele, codes *Codes) (change bool)
}

// serres are those steps, in their order: what the paper says elsewhere first, ease of
// reading last.
var serres = []serre{
	{"sans codes QR", func(_ *templates.Modele, codes *Codes) bool {
		had := *codes != CodesAucun
		*codes = CodesAucun
		return had
	}},
	{"sans la liste des noms", func(m *templates.Modele, _ *Codes) bool {
		had := m.Has("noms")
		*m = *withoutPart(m, "noms")
		return had
	}},
	{"avec des lignes plus serrées", func(m *templates.Modele, _ *Codes) bool {
		loose := m.Page.Interligne > 1.2
		m.Page.Interligne = min(m.Page.Interligne, 1.2)
		return loose
	}},
}

// tenir is the directory in no more pages than were asked for, by as few steps as it
// takes; when none is enough, nothing is taken from it, and that is told. Places are read
// once for all the tries.
func (t *livret) tenir(ctx context.Context, codes Codes) (*render.Document, error) {
	most, _ := strconv.Atoi(t.c.Options[optionPagesMax.Nom])
	if most == 0 {
		return t.annuaire(ctx, codes)
	}
	own, c, m, given := *t, *t.c, *t.c.Modele, codes
	own.c, c.Modele, own.lire = &c, &m, newCarnet().reading(t.lire)
	d, err := own.annuaire(ctx, codes)
	if err != nil || d.Len <= most {
		return d, err
	}
	var done []string
	for _, s := range serres {
		if !s.faire(&m, &codes) {
			continue
		}
		done = append(done, s.dit)
		if d, err = own.annuaire(ctx, codes); err != nil {
			return d, err
		}
		if d.Len <= most {
			d.Avis = append(d.Avis, render.Avis{Genre: render.AvisPages, Texte: "annuaire resserré pour tenir en " +
				dePages(most) + " : " + typo.Enumerer(done)})
			return d, nil
		}
	}
	least := d.Len
	m = *t.c.Modele
	if d, err = own.annuaire(ctx, given); err == nil {
		d.Avis = append(d.Avis, t.deborde(d, most, least, done))
	}
	return d, err
}

// dePages is « 16 pages ».
func dePages(n int) string { return render.Plural(n, "{nombre} page", "{nombre} pages") }

// deborde tells that a directory cannot hold in the pages that were asked for: what was
// tried, and what may be done.
func (t *livret) deborde(d *render.Document, most, least int, tried []string) render.Avis {
	a := render.Avis{Genre: render.AvisPages, Texte: "l'annuaire a " + dePages(d.Len) + " et ne tient pas en " +
		strconv.Itoa(most) + " : rien n'en est retiré", Gestes: t.diviser(d)}
	if len(tried) > 0 {
		a.Texte += ", car " + typo.Enumerer(tried) + ", il en aurait encore " + strconv.Itoa(least)
	}
	a.Texte += ". Choisissez moins de lieux"
	if t.c.Audience != render.GrandPublic && !t.c.Options.Oui(optionCompact.Nom) {
		a.Gestes = append([]faute.Geste{{Nom: faute.Donner, Valeur: optionCompact.Nom}}, a.Gestes...)
	}
	return a
}

// diviser are the gestures that make several directories of one: of its
// intercommunalités when it is of a large territory, else of its communes.
func (t *livret) diviser(d *render.Document) []faute.Geste {
	if t.seule != nil || d.Communes < 2 {
		return nil
	}
	par := "epci"
	if t.c.Pres() {
		par = "commune"
	}
	return []faute.Geste{{Nom: faute.Choisir, Valeur: optionUnPar.Nom + "=" + par}}
}
