package territoire

import (
	"iter"
	"strings"
	"sync"
)

// communes are the current ones, by code. Those of the COG stay lines of text
// until all are asked for: most commands need a few.
type communes struct {
	lignes string               // of the COG, sorted; empty when the list is held
	lire   func(string) Commune // the one whose line a text begins with
	toutes func() []Commune     // sorted by code
	rangs  func() map[string]int32
}

// tenues are communes that are held as a list, sorted by code.
func tenues(list []Commune) communes {
	return communes{
		toutes: func() []Commune { return list },
		rangs: sync.OnceValue(func() map[string]int32 { // an import asks for several at each place
			out := make(map[string]int32, len(list))
			for i := range list {
				out[list[i].Code] = int32(i)
			}
			return out
		}),
	}
}

// enLignes are communes as the COG lists them, decoded at need.
func enLignes(lignes string, d *Donnees) communes {
	return communes{
		lignes: lignes,
		lire: func(ligne string) Commune {
			l := lecteur{reste: ligne}
			l.ligne(casesCommune)
			c := l.commune(d)
			d.situer()(&c)
			return c
		},
		toutes: sync.OnceValue(func() []Commune {
			l := lecteur{reste: lignes, textes: make([]string, 0, 48000)}
			out, situer := make([]Commune, 0, strings.Count(lignes, "\n")), d.situer()
			for l.reste != "" && l.ligne(casesCommune) {
				out = append(out, l.commune(d))
				situer(&out[len(out)-1])
			}
			return out
		}),
	}
}

// chercher is the commune that has this code now.
func (c *communes) chercher(code string) (Commune, bool) {
	if c.lignes == "" {
		i, ok := c.rangs()[code]
		if !ok {
			return Commune{}, false
		}
		return c.toutes()[i], true
	}
	debut, fin := 0, len(c.lignes) // where lines begin
	for debut < fin {
		milieu := debut + 1 + strings.LastIndexByte(c.lignes[debut:(debut+fin)/2], '\n')
		ici, _, _ := strings.Cut(c.lignes[milieu:fin], "\t")
		switch d := strings.Compare(ici, code); {
		case d == 0:
			return c.lire(c.lignes[milieu:]), true
		case d > 0:
			fin = milieu
		default:
			debut = milieu + 1 + strings.IndexByte(c.lignes[milieu:], '\n')
		}
	}
	return Commune{}, false
}

// noms are the codes and names of all, in order of code.
func (c *communes) noms() iter.Seq2[string, string] {
	return func(yield func(code, nom string) bool) {
		if c.lignes == "" {
			for _, une := range c.toutes() {
				if !yield(une.Code, une.Nom) {
					return
				}
			}
			return
		}
		for ligne := range strings.Lines(c.lignes) {
			code, reste, _ := strings.Cut(ligne, "\t")
			if nom, _, _ := strings.Cut(reste, "\t"); !yield(code, nom) {
				return
			}
		}
	}
}

// Seule is the commune whose whole name this is, whatever accents, hyphens and
// capitals, when no other has it; it is found without the index of all names,
// which takes longer to make than most answers. A name with digits may be that
// of an arrondissement: it is none here.
func (t *Territoires) Seule(nom string) (Commune, bool) {
	cle := Cle(nom)
	if cle == "" || strings.ContainsAny(cle, "0123456789") {
		return Commune{}, false
	}
	seule := ""
	for code, nom := range t.communes.noms() {
		// Folding only shortens, by an octet an accent.
		if len(nom) < len(cle) || len(nom) > len(cle)+8 || nom[0] < 0x80 && nom[0]|0x20 != cle[0] || Cle(nom) != cle {
			continue
		}
		if seule != "" {
			return Commune{}, false
		}
		seule = code
	}
	return t.communes.chercher(seule)
}
