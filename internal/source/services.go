package source

import (
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"feuillet/internal/bornes"
	"feuillet/lieu"
)

// Services are the digital services of data.inclusion, which publishes them
// apart from the structures that give them.
type Services struct {
	// Structures counts the files of structures to come: services that none of
	// them has are given with the last one.
	Structures int

	lues   map[string][]lieu.Ligne // by structure
	octets int
	n      int
}

// N counts them; none for nil.
func (s *Services) N() int {
	if s == nil {
		return 0
	}
	return s.n
}

// Ajouter keeps the digital services of a file; the others are of no use here.
func (s *Services) Ajouter(r io.Reader, nom string, o Options) error {
	f, err := Ouvrir(r, nom, o)
	if err != nil {
		return err
	}
	if s.lues == nil {
		s.lues = map[string][]lieu.Ligne{}
	}
	for l, err := range f.Lignes() {
		if err != nil {
			return err
		}
		if l.Rejet != nil && l.Rejet.Regle != regleSansCommune {
			continue
		}
		if s.octets += taille(&l.Lieu); s.octets > bornes.Services.Max {
			return horsBorne(bornes.Services, nom)
		}
		l.Extra, l.Rejet = nil, nil
		s.lues[l.Lieu.StructureParente] = append(s.lues[l.Lieu.StructureParente], l)
		s.n++
	}
	return nil
}

// taille is about what a place holds in memory.
func taille(p *lieu.Lieu) int {
	n := 1000
	for _, c := range lieu.Champs() {
		n += len(c.Texte(p))
	}
	return n
}

// rattacher completes structures with their services. A structure without a
// digital one is no place of digital help. Services given elsewhere are places
// of their own, after their structure, as are those of structures that the file
// does not have.
func (s *Services) rattacher(structures iter.Seq2[lieu.Ligne, error]) iter.Seq2[lieu.Ligne, error] {
	return func(yield func(lieu.Ligne, error) bool) {
		for l, err := range structures {
			if err != nil {
				yield(l, err)
				return
			}
			services := s.lues[l.Lieu.Id]
			delete(s.lues, l.Lieu.Id)
			if len(services) == 0 && l.Rejet == nil {
				l.Rejet = &lieu.Rejet{Regle: regleHorsSujet, Colonne: "id", Valeur: l.Lieu.Id,
					Motif: "aucun service numérique : cette structure ne fait pas de médiation numérique"}
			}
			ailleurs := reunir(&l, services)
			if !yield(l, nil) {
				return
			}
			for _, a := range ailleurs {
				if !yield(a, nil) {
					return
				}
			}
		}
		if s.Structures--; s.Structures <= 0 {
			s.orphelins(yield)
		}
	}
}

// orphelins gives the services whose structure was not there.
func (s *Services) orphelins(yield func(lieu.Ligne, error) bool) {
	for _, id := range slices.Sorted(maps.Keys(s.lues)) {
		for _, l := range s.lues[id] {
			if l.Lieu.Commune == "" && l.Lieu.CodeInsee == "" && l.Lieu.CodePostal == "" {
				l.Rejet = &lieu.Rejet{Regle: regleSansCommune, Colonne: "structure_id", Valeur: id,
					Motif: fmt.Sprintf("ce service n'a pas d'adresse, et sa structure %s n'est pas dans le fichier", id)}
			}
			if !yield(l, nil) {
				return
			}
		}
	}
	clear(s.lues)
}

// reunir adds to a structure the services given at its address, and returns
// the others, one for each address.
func reunir(l *lieu.Ligne, services []lieu.Ligne) []lieu.Ligne {
	var ailleurs []lieu.Ligne
	seule, ici := l.Lieu, cleAdresse(&l.Lieu) // before services complete it
	rang := map[string]int{}
	for _, s := range services {
		cle := cleAdresse(&s.Lieu)
		if cle == "" || cle == ici {
			completer(&l.Lieu, &s.Lieu)
			continue
		}
		i, connu := rang[cle]
		if !connu {
			i = len(ailleurs)
			rang[cle] = i
			s.Numero = l.Numero
			deStructure(&s.Lieu, &seule)
			ailleurs = append(ailleurs, s)
			continue
		}
		completer(&ailleurs[i].Lieu, &s.Lieu)
	}
	return ailleurs
}

// cleAdresse is where a place is, empty when it says no street.
func cleAdresse(p *lieu.Lieu) string {
	if p.Adresse == "" {
		return ""
	}
	return strings.Join(strings.Fields(lieu.Plier(strings.NewReplacer(",", " ", "-", " ").Replace(p.Adresse+" "+
		p.Commune))), " ")
}

// completer adds what a service says: its lists, and what the place did not say.
func completer(p, service *lieu.Lieu) {
	for _, c := range lieu.Champs() {
		switch a := c.Pointeur(p).(type) {
		case *[]string:
			if c.Valeurs == nil {
				continue
			}
			for _, v := range *(c.Pointeur(service).(*[]string)) {
				if !slices.Contains(*a, v) {
					*a = append(*a, v)
				}
			}
		case *string:
			if b := *(c.Pointeur(service).(*string)); *a == "" && (c.Nom == "telephone" || c.Nom == "prise_rdv") {
				*a = b
			}
		}
	}
	if len(p.Courriels) == 0 {
		p.Courriels = service.Courriels
	}
}

// deStructure gives a service given elsewhere what its structure is, as the
// national model does; not its hours, which are those of another address.
func deStructure(service, structure *lieu.Lieu) {
	for _, c := range lieu.Champs() {
		switch c.Nom {
		case "pivot", "typologie", "site_web", "dispositif_programmes_nationaux", "formations_labels",
			"autres_formations_labels", "presentation_resume", "presentation_detail", "fiche_acces_libre", "telephone",
			"courriels":
			if c.Texte(service) == "" || strings.HasPrefix(c.Nom, "presentation") {
				copier(c, service, structure)
			}
		}
	}
}

func copier(c lieu.Champ, vers, de *lieu.Lieu) {
	switch p := c.Pointeur(vers).(type) {
	case *string:
		*p = *(c.Pointeur(de).(*string))
	case *[]string:
		*p = *(c.Pointeur(de).(*[]string))
	}
}
