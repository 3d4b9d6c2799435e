package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/render"
)

// avisMontres is how many remarks are shown; --json gives them all.
const avisMontres = 12

// rapport tells a run of papers as it goes, and at the end what to look at.
type rapport struct {
	a         *app
	json      *json.Encoder      // nil for text
	ecran     bool               // a line can be rewritten
	avis      []atelier.Remarque // the first remarks on papers, those that are shown
	remarques int                // all of them
	lieux     int                // of the last paper, when it is a directory
	communes  int
	pages     int
	dite      int // papers said on the line of the screen
}

func (a *app) nouveauRapport(enJSON bool) *rapport {
	r := &rapport{a: a, ecran: terminal(a.err)}
	if enJSON {
		r.json = json.NewEncoder(a.out)
	}
	return r
}

// document is one line of --json.
type document struct {
	Fichier  string   `json:"fichier"`
	Lieu     string   `json:"lieu,omitempty"`
	Lieux    int      `json:"lieux,omitempty"`
	Communes int      `json:"communes,omitempty"`
	Pages    int      `json:"pages,omitempty"`
	Avis     []string `json:"avis,omitempty"`
}

// evenement prints what happens.
func (r *rapport) evenement(e atelier.Evenement) {
	switch e := e.(type) {
	case atelier.Dit:
		r.a.dit("%s.\n", capitale(r.a.phrase(e.Remarque)))
	case atelier.Refuse:
		r.noter(atelier.Remarque{Papier: e.Papier.Nom, Avis: render.Avis{Lieu: e.Papier.Lieu, Texte: e.Papier.Refus.Error()}})
	case atelier.Fait:
		r.fait(e)
	case atelier.Avance:
		r.avance(e)
	}
}

// fait prints the file of a paper, and keeps its remarks for the end.
func (r *rapport) fait(e atelier.Fait) {
	p := e.Papier
	r.effacer()
	d := document{Fichier: e.Fichier, Lieu: p.Document.Lieu, Lieux: p.Lieux, Communes: p.Communes}
	if p.Lieux > 0 {
		d.Pages = p.Len
		r.lieux, r.communes, r.pages = p.Lieux, p.Communes, p.Len
	}
	for _, v := range p.Remarques {
		d.Avis = append(d.Avis, v.Texte)
		r.noter(v)
	}
	if r.json != nil {
		r.json.Encode(d)
		return
	}
	fmt.Fprintln(r.a.out, e.Fichier)
}

func (r *rapport) noter(v atelier.Remarque) {
	if r.remarques++; r.remarques <= avisMontres {
		r.avis = append(r.avis, v)
	}
}

// phrase is a remark in words, with what may be done about it: on which paper
// and of which place, when it is of one.
func (a *app) phrase(r atelier.Remarque) string {
	s := r.Texte
	if g := (conseiller{a.commande}).gestes(r.Gestes); g != "" {
		s += " : " + g
	}
	ou := strings.Join(slices.DeleteFunc([]string{r.Papier, r.Lieu}, func(s string) bool { return s == "" }), ", ")
	if ou == "" {
		return s
	}
	return ou + " : " + s
}

func (r *rapport) avance(e atelier.Avance) {
	switch {
	case e.Total < 2:
	case r.ecran:
		r.dite, _ = fmt.Fprintf(r.a.err, "\r%d papiers sur %d", e.Faits, e.Total)
	case e.Faits%1000 == 0:
		r.a.dit("%d papiers sur %d\n", e.Faits, e.Total)
	}
}

// effacer leaves the line of the screen to what is said next.
func (r *rapport) effacer() {
	if r.dite > 0 {
		io.WriteString(r.a.err, "\r"+fmt.Sprintf("%*s", r.dite, "")+"\r")
		r.dite = 0
	}
}

// fin says what was done, and what to look at.
func (r *rapport) fin(b atelier.Bilan) {
	r.effacer()
	switch {
	case b.Faits == 1 && r.lieux > 0:
		r.a.dit("%s, %s, %s.\n", pluriel(r.lieux, "lieu", "lieux"), pluriel(r.communes, "commune", "communes"),
			pluriel(r.pages, "page", "pages"))
	case b.Faits > 1:
		r.a.dit("%s.\n", pluriel(b.Faits, "papier fait", "papiers faits"))
	}
	if b.Refuses > 0 {
		r.a.dit("%s.\n", pluriel(b.Refuses, "papier n'a pas pu être fait", "papiers n'ont pas pu être faits"))
	}
	r.revoir(b.Faits+b.Refuses == 1)
}

// revoir shows what the person who prints should look at. The name of a paper
// that is alone stands above.
func (r *rapport) revoir(seul bool) {
	if r.remarques == 0 {
		return
	}
	r.a.dit("%s :\n", pluriel(r.remarques, "remarque", "remarques"))
	for _, v := range r.avis {
		if seul {
			v.Papier = ""
		}
		r.a.dit("- %s\n", enLigne(r.a.phrase(v)))
	}
	if n := r.remarques - avisMontres; n > 0 {
		r.a.dit("- … et %s. Ajoutez --json pour les avoir toutes, lieu par lieu.\n", pluriel(n, "autre", "autres"))
	}
}
