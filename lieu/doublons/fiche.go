package doublons

import (
	"slices"
	"strings"
	"unicode"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// fiche is what is compared of a record. There are hundreds of thousands at
// once: words are numbers, and what is only compared for equality is its hash.
type fiche struct {
	id               string
	tel, pivot, mail uint64  // hashes of what they say; 0 when they say nothing
	lat, lon         float64 // degrees, when positionne
	nom              mots    // words that tell the place from others, sorted
	voie             mots    // words of the street, sorted
	genres           genres  // library, town hall…
	numero           uint32  // in the street, « 12 bis »
	commune          uint32  // name and département: codes are sometimes those of homonyms
	insee            uint32
	avantage         int16 // fullness and age: which one to keep
	positionne       bool
	itinerant        bool
}

// source is who published the record, empty when its id does not tell.
func (f *fiche) source() string { return sourceDe(f.id) }

// mots are some numbers of words, one after the other in Recherche.suites.
type mots struct{ debut, fin uint32 }

func (m mots) nombre() int { return int(m.fin - m.debut) }

// motsDe are the numbers of m. They must not be modified.
func (r *Recherche) motsDe(m mots) []uint32 { return r.suites[m.debut:m.fin] }

// lire keeps what is compared of l, cloned: the texts of a place may be parts of one.
func (r *Recherche) lire(l *lieu.Lieu) fiche {
	f := fiche{id: strings.Clone(l.Id), itinerant: lisible.Itinere(l), avantage: int16(r.avantage(l))}
	ville := motsDeVille(l.Commune)
	f.commune = r.numero(strings.Join(ville, " ") + "|" + departement(l))
	f.insee = r.numero(l.CodeInsee)
	f.lat, f.lon, f.positionne = l.Position()
	f.nom, f.genres = r.lireNom(l, ville)
	f.numero, f.voie = r.lireAdresse(l.Adresse, ville)
	// short numbers are those of networks
	if t, ok := lisible.LireTelephone(l.Telephone, l.CodeInsee); ok && len(t.Lien) > 6 {
		f.tel = hacherTexte(t.Lien)
	}
	if p := strings.ToUpper(strings.TrimSpace(l.Pivot)); strings.Trim(p, "0") != "" {
		f.pivot = hacherTexte(p)
	}
	if len(l.Courriels) > 0 {
		f.mail = hacherTexte(lieu.Plier(strings.TrimSpace(l.Courriels[0])))
	}
	return f
}

// numero interns a word.
func (r *Recherche) numero(mot string) uint32 {
	n, ok := r.mots[mot]
	if !ok {
		n = uint32(len(r.lus))
		mot = strings.Clone(mot)
		r.mots[mot], r.lus = n, append(r.lus, mot)
	}
	return n
}

// numeros interns words, sorted, each once.
func (r *Recherche) numeros(textes []string) mots {
	debut := len(r.suites)
	for _, m := range textes {
		r.suites = append(r.suites, r.numero(m))
	}
	slices.Sort(r.suites[debut:])
	r.suites = r.suites[:debut+len(slices.Compact(r.suites[debut:]))]
	return mots{uint32(debut), uint32(len(r.suites))}
}

// sourceDe is who published a record, told by its id (« Gironde_12 »): merged
// files name one source alone.
func sourceDe(id string) string {
	if i := strings.LastIndexByte(id, '_'); i > 0 {
		return id[:i]
	}
	return strings.TrimRight(id, "0123456789-")
}

// departement is two figures, three overseas. The postal code comes first: the
// code of the commune may be that of a homonym.
func departement(l *lieu.Lieu) string {
	code := l.CodePostal
	if len(code) != 5 {
		code = l.CodeInsee
	}
	n := 2
	if strings.HasPrefix(code, "97") || strings.HasPrefix(code, "98") {
		n = 3
	}
	return code[:min(n, len(code))]
}

// motsDeVille are the words of a commune, without CEDEX nor district.
func motsDeVille(commune string) []string {
	var out []string
	for _, m := range lieu.Mots(commune) {
		if m == "cedex" || unicode.IsDigit(rune(m[0])) || m == "arrondissement" {
			break
		}
		out = append(out, m)
	}
	return out
}

// avantage ranks the records of one place: what the public needs first, then
// the newest.
func (r *Recherche) avantage(l *lieu.Lieu) int {
	n := 0
	for _, c := range []struct {
		dit   bool
		poids int
	}{{l.Telephone != "", 4}, {l.Horaires != "", 4}, {len(l.Services) > 0, 4}, {len(l.FraisACharge) > 0, 2},
		{len(l.Courriels) > 0, 1},
		{l.PresentationResume+l.PresentationDetail != "", 1}, {len(l.ModalitesAcces) > 0, 1}} {
		if c.dit {
			n += c.poids
		}
	}
	if d, ok := lisible.DateSure(l); ok && !d.After(r.jour) {
		n += 2 * (d.Year() - 2015)
	}
	return n
}

// lireNom splits a name into the kinds of place it tells and the words that
// make it different from others. The commune tells nothing within a commune.
func (r *Recherche) lireNom(l *lieu.Lieu, ville []string) (mots, genres) {
	g, reste := genresDe(lieu.Mots(l.Nom))
	if g == 0 {
		for _, t := range l.Typologie {
			g |= genresTypologie[t]
		}
	}
	reste = slices.DeleteFunc(reste, func(m string) bool {
		return banals[m] || slices.Contains(ville, m) || len(m) == 1 && !unicode.IsDigit(rune(m[0]))
	})
	return r.numeros(reste), g
}

// lireAdresse is the number and the words of a street, its type left out.
func (r *Recherche) lireAdresse(adresse string, ville []string) (uint32, mots) {
	dits := lieu.Mots(adresse)
	numero := ""
	if len(dits) > 1 && unicode.IsDigit(rune(dits[0][0])) {
		numero, dits = strings.TrimRight(dits[0], "abcdeghijklmnopqrstuvwxyz"), dits[1:]
		for len(dits) > 1 && (repetitions[dits[0]] || unicode.IsDigit(rune(dits[0][0]))) { // « 12 bis », « 12-14 »
			dits = dits[1:]
		}
	}
	var voie []string
	for i, m := range dits {
		if len(m) == 5 && unicode.IsDigit(rune(m[0])) || m == "cedex" || m == "bp" || m == "cs" { // what follows is the town
			break
		}
		if i > 0 && len(ville) > 0 && m == ville[0] && slices.Equal(dits[i:], ville) {
			break
		}
		if !typesDeVoie[m] {
			voie = append(voie, m)
		}
	}
	return r.numero(numero), r.numeros(voie)
}
