package livre

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/internal/faute"
	"feuillet/render"
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
		m.Sections = slices.DeleteFunc(slices.Clone(m.Sections),
			func(s templates.Section) bool { return s.Contenu == "noms" })
		return had
	}},
	{"lignes plus serrées", func(m *templates.Modele, _ *Codes) bool {
		loose := m.Page.Interligne > 1.2
		m.Page.Interligne = min(m.Page.Interligne, 1.2)
		return loose
	}},
}

// tenir is the directory in no more pages than were asked for, by as few steps as it
// takes; when none is enough, it has the fewest, and that is told. Places are read once
// for all the tries.
func (t *livret) tenir(ctx context.Context, codes Codes) (*render.Document, error) {
	most, _ := strconv.Atoi(t.c.Options[optionPagesMax.Nom])
	if most == 0 {
		return t.annuaire(ctx, codes)
	}
	own, c, m := *t, *t.c, *t.c.Modele
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
		if d, err = own.annuaire(ctx, codes); err != nil || d.Len <= most {
			break
		}
	}
	if err == nil {
		d.Avis = append(d.Avis, serrage(d.Len, most, done))
	}
	return d, err
}

// serrage tells what a directory gave up, and whether that was enough.
func serrage(pages, most int, done []string) render.Avis {
	a := render.Avis{Genre: render.AvisPleine, Texte: "annuaire resserré pour tenir en " + strconv.Itoa(most) +
		" pages : " + strings.Join(done, ", ")}
	if len(done) == 0 {
		a.Texte = "rien n'est à retirer pour tenir en " + strconv.Itoa(most) + " pages"
	}
	if pages > most {
		a.Texte += " ; il en a encore " + strconv.Itoa(pages)
	}
	return a
}
