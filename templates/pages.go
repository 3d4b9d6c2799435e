package templates

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"feuillet/internal/bornes"
	"feuillet/lieu/proche"
)

// PageLibre is a page of who prints in a directory: a foreword, useful numbers, local
// notices. A line of its text is a line of the page.
type PageLibre struct {
	Titre, Texte string
	Apres        string // the block of the directory that it follows; Aucune for none
}

// Aucune is the place of a page that is kept and not printed.
const Aucune = "aucune"

// Imprimee reports a page that stands in directories.
func (p PageLibre) Imprimee() bool { return p.Apres != Aucune }

// blocTexte is the block of a text of who prints.
const blocTexte = "texte"

// apresDefaut is what a page follows that does not say it: the lists of places.
const apresDefaut = "noms"

// champsDits are the fields that a text may hold wherever it stands in a directory, with
// what each is for who writes it.
var champsDits = [][2]string{{"territoire", "le territoire du livret"}, {"date", "le jour, en chiffres"},
	{"date_longue", "le jour, en lettres"}, {"editeur", "qui imprime"},
	{"a_editeur", "« à » qui imprime, avec son téléphone"}, {"adresse_editeur", "son adresse"},
	{"telephone_editeur", "son téléphone"}}

// champsPages are their names.
var champsPages = func() (noms []string) {
	for _, c := range champsDits {
		noms = append(noms, c[0])
	}
	return noms
}()

// ChampsDesPages are the fields of a page, as they are typed, each with what it is.
func ChampsDesPages() (out [][2]string) {
	for _, c := range champsDits {
		out = append(out, [2]string{"{" + c[0] + "}", c[1]})
	}
	return out
}

// PlacesDesPages are the blocks that a page may follow, in the order of the book, then Aucune.
func PlacesDesPages() []string {
	blocs := slices.DeleteFunc(slices.Clone(DocumentAnnuaire.Blocs), func(b string) bool { return b == blocTexte })
	return append(blocs, Aucune)
}

// pagesDe are the sections of a charter as pages.
func pagesDe(l []Section) (out []PageLibre) {
	for _, s := range l {
		p := PageLibre{Titre: strings.TrimSpace(s.Titre), Texte: s.Texte, Apres: s.Apres}
		if p.Apres == "" {
			p.Apres = apresDefaut
		}
		out = append(out, p)
	}
	return out
}

// pages checks those of a charter: each has a title, which names it, and no other's.
func (v *verification) pages() {
	if v.x.trouve("section", "0") == nil {
		return
	}
	if len(v.m.Sections) > bornes.PagesLibres.Max {
		v.faute(bornes.PagesLibres.Dit(), bornes.PagesLibres.Conseil, "section", strconv.Itoa(bornes.PagesLibres.Max))
	}
	titres := map[string]bool{}
	for i, s := range v.m.Sections {
		at := []string{"section", strconv.Itoa(i), "titre"}
		titre := strings.TrimSpace(s.Titre)
		cle := proche.Cle(titre)
		switch {
		case muet(titre):
			v.faute("cette page n’a pas de titre", "écrivez-le\u00A0: il est en haut de la page, et dans le sommaire.", at...)
		case utf8.RuneCountInString(titre) > bornes.TitrePage.Max:
			v.faute(bornes.TitrePage.Dit(), bornes.TitrePage.Conseil, at...)
		case titres[cle]:
			v.faute("une autre de vos pages a déjà ce titre", "donnez-lui-en un autre.", at...)
		}
		titres[cle] = true
	}
}

// placer puts the pages of a charter in a directory, each after its block, in their order.
func (c *Charte) placer(m *Modele) {
	var out []Section
	for _, s := range m.Sections {
		out = append(out, s)
		for _, p := range c.Pages {
			if p.Apres == s.Contenu {
				out = append(out, Section{Contenu: blocTexte, Titre: p.Titre, Texte: p.Texte})
			}
		}
	}
	m.Sections = out
}
