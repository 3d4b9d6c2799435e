package web

import "fmt"

// What the tests look at from inside.

// Route is a line of the table, for the tests that try them all.
type Route struct {
	Methode, Chemin string
	SansBase        bool
	Fichier         bool // takes a file
}

// Routes are all that may be asked for.
func Routes() (out []Route) {
	for _, r := range table() {
		out = append(out, Route{r.methode, r.chemin, r.sansBase, r.fichier})
	}
	return out
}

// Occuper takes every place of the queue, and n of those that wait; the value frees them.
func (s *Serveur) Occuper(n int64) func() {
	for range cap(s.file.places) {
		s.file.places <- struct{}{}
	}
	s.file.attente.Add(n)
	return func() {
		s.file.attente.Add(-n)
		for range cap(s.file.places) {
			<-s.file.places
		}
	}
}

// Limiter changes how large a dropped file may be.
func (s *Serveur) Limiter(octets int64) { s.octets.Store(octets) }

// AttenteMax is how many may wait.
const AttenteMax = attenteMax

// Gestes are the gestures that pages know.
func Gestes() map[string]bool {
	out := map[string]bool{}
	for nom := range gestes {
		out[nom] = true
	}
	return out
}

// Gestures that pages do not show as links.
func Nulle(nom string) bool { return gestes[nom](nil, nil, "x") == "" }

// Textes is the catalogue.
func Textes() (map[string]string, error) { return lireMots(textes) }

// Brut is the catalogue as it is written.
func Brut() string { return textes }

// Attendre waits for the work under way.
func (s *Serveur) Attendre() {
	if t := s.travaux.voir(); t != nil {
		<-t.fini
	}
}

// LireMots reads a catalogue.
func LireMots(s string) (map[string]string, error) { return lireMots(s) }

// NomFichier is the name of a file that a browser gives.
func NomFichier(s string) string { return nomFichier(s) }

// Ecrire holds the right to write in the base, as an import does; the value gives it back.
func (s *Serveur) Ecrire() func() {
	s.base.ecrit.Lock()
	return s.base.ecrit.Unlock
}

// EnClair is a sentence of the workshop as pages say it.
func EnClair(s string) string { return enClair(s) }

// Avances is how far the last work came: done, of how many.
func (s *Serveur) Avances() string {
	e := s.travaux.voir().voir()
	return fmt.Sprintf("%d/%d", e.Faits, e.Total)
}

// Phrase is a clause as a sentence.
func Phrase(s string) string { return phrase(s) }
