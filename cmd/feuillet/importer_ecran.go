package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
	"feuillet/internal/store"
	"feuillet/render/typo"
)

// suiviImport says what an import does: its results where the command writes,
// as text or as JSON, and beside them what the person should know.
type suiviImport struct {
	*app
	avancement
	resultat func(atelier.Evenement) error // writes Importe and Inchange
	err      error                         // the first of resultat
}

func (a *app) suivreImport(enJSON bool) *suiviImport {
	s := &suiviImport{app: a, avancement: avancement{w: a.err, ecran: terminal(a.err)}, resultat: a.direImport}
	if enJSON {
		s.resultat = a.importEnJSON
	}
	return s
}

// voir is the atelier.Suivi of importer.
func (s *suiviImport) voir(e atelier.Evenement) {
	if e, ok := e.(atelier.Avance); ok {
		s.avance(e)
		return
	}
	s.effacer()
	switch e := e.(type) {
	case atelier.Importe, atelier.Inchange:
		if err := s.resultat(e); s.err == nil {
			s.err = err
		}
	case atelier.Laisse:
		s.laisse(e.Faute)
	case atelier.Reconnu:
		if !e.Courant {
			s.dit("%s : lu comme %s.\n", e.Fichier, e.Format)
		}
	case atelier.FeuillesLaissees:
		s.dit("%s : une seule feuille est lue. Laissées de côté : « %s ». "+
			"Enregistrez chacune dans un fichier à elle, puis importez-les.\n", e.Fichier, strings.Join(e.Feuilles, " », « "))
	case atelier.LignesMasquees:
		s.dit("%s : %s dans le tableur. Lues comme les autres.\n", e.Fichier, pluriel(e.N, "ligne est masquée", "lignes sont masquées"))
	case atelier.Rattaches:
		s.dit("%s : %s, à rattacher à leurs structures.\n", e.Fichier,
			pluriel(e.Services, "service numérique", "services numériques"))
	case atelier.Refusees:
		s.refusees(e)
	}
}

// fin leaves the line of the screen, and gives the first error of writing.
func (s *suiviImport) fin() error {
	s.effacer()
	return s.err
}

func (s *suiviImport) laisse(f *faute.Faute) {
	texte, conseil := conseiller{}.expliquer(f)
	s.dit("laissé de côté : %s\n", texte)
	if f.Genre != faute.Etranger {
		s.dit("conseil : %s\n", conseil)
	}
}

// refusees says which rows were refused, and why: they are mended in the file.
func (s *suiviImport) refusees(e atelier.Refusees) {
	for _, c := range e.Lignes {
		s.dit("- %s, ligne %d refusée : %s\n", c.Fichier, c.Ligne, c.Motif)
	}
	if n := e.Total - len(e.Lignes); n > 0 {
		s.dit("- … et %s.\n", pluriel(n, "autre ligne refusée", "autres lignes refusées"))
	}
}

func (a *app) direImport(e atelier.Evenement) error {
	if e, ok := e.(atelier.Inchange); ok {
		_, err := fmt.Fprintf(a.out, "%s : rien n'a changé depuis la dernière lecture.\n", e.Fichier)
		return err
	}
	b, n := e.(atelier.Importe).Bilan, typo.Nombre
	phrases := []string{fmt.Sprintf("%s : %s.", b.Fichier, pluriel(b.Lus, "ligne lue", "lignes lues")),
		fmt.Sprintf("Nouveaux lieux : %s. Modifiés : %s. Inchangés : %s.", n(b.Nouveaux), n(b.Modifies), n(b.Inchanges)),
		fmt.Sprintf("Refusées : %s. Valeurs douteuses : %s.", n(b.Rejets), n(b.Doutes))}
	for _, s := range []struct { // what most imports do not have
		titre string
		n     int
	}{{"Valeurs réparées", b.Reparations}, {"Partis", b.Partis}, {"Oubliées à la demande d'une personne", b.Oublies}} {
		if s.n > 0 {
			phrases = append(phrases, fmt.Sprintf("%s : %s.", s.titre, n(s.n)))
		}
	}
	_, err := fmt.Fprintln(a.out, strings.Join(phrases, " "))
	return err
}

func (a *app) importEnJSON(e atelier.Evenement) error {
	out := json.NewEncoder(a.out)
	if e, ok := e.(atelier.Inchange); ok {
		return out.Encode(struct {
			Fichier  string `json:"fichier"`
			Inchange bool   `json:"inchange"`
		}{e.Fichier, true})
	}
	i := e.(atelier.Importe)
	return out.Encode(struct {
		store.Bilan
		ParRegle map[string]int `json:"reparations_par_regle,omitempty"`
	}{i.Bilan, i.ParRegle})
}
