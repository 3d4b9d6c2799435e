package doublons

import (
	"slices"
	"strings"
	"unicode"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
)

// fiche is what is compared of a record.
type fiche struct {
	id, source string
	nom        []uint32 // words that tell the place from others, sorted
	genres     genres   // library, town hall…
	numero     uint32   // in the street, « 12 bis »
	voie       []uint32 // words of the street, sorted
	commune    uint32   // name and département: codes are sometimes those of homonyms
	insee      uint32
	lat, lon   float64
	positionne bool
	tel, pivot string
	mail       string
	itinerant  bool
	avantage   int // fullness and age: which one to keep
}

// lire keeps what is compared of l, cloned: the texts of a place may be parts of one.
func (r *Recherche) lire(l *lieu.Lieu) fiche {
	id := strings.Clone(l.Id)
	f := fiche{id: id, source: sourceDe(id), itinerant: lisible.Itinere(l), avantage: r.avantage(l)}
	ville := motsDeVille(l.Commune)
	f.commune = r.numero(strings.Join(ville, " ") + "|" + departement(l))
	f.insee = r.numero(l.CodeInsee)
	f.lat, f.lon, f.positionne = l.Position()
	f.nom, f.genres = r.lireNom(l, ville)
	f.numero, f.voie = r.lireAdresse(l.Adresse, ville)
	if t, ok := lisible.LireTelephone(l.Telephone, l.CodeInsee); ok && len(t.Lien) > 6 { // short numbers are those of networks
		f.tel = strings.Clone(t.Lien)
	}
	if p := strings.ToUpper(strings.TrimSpace(l.Pivot)); strings.Trim(p, "0") != "" {
		f.pivot = strings.Clone(p)
	}
	if len(l.Courriels) > 0 {
		f.mail = strings.Clone(lieu.Plier(strings.TrimSpace(l.Courriels[0])))
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
func (r *Recherche) numeros(mots []string) []uint32 {
	var out []uint32
	for _, m := range mots {
		out = append(out, r.numero(m))
	}
	slices.Sort(out)
	return slices.Compact(out)
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
	}{{l.Telephone != "", 4}, {l.Horaires != "", 4}, {len(l.Services) > 0, 4}, {len(l.FraisACharge) > 0, 2}, {len(l.Courriels) > 0, 1},
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
func (r *Recherche) lireNom(l *lieu.Lieu, ville []string) ([]uint32, genres) {
	mots := lieu.Mots(l.Nom)
	g, reste := genresDe(mots)
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
func (r *Recherche) lireAdresse(adresse string, ville []string) (uint32, []uint32) {
	mots := lieu.Mots(adresse)
	numero := ""
	if len(mots) > 1 && unicode.IsDigit(rune(mots[0][0])) {
		numero, mots = strings.TrimRight(mots[0], "abcdeghijklmnopqrstuvwxyz"), mots[1:]
		for len(mots) > 1 && (repetitions[mots[0]] || unicode.IsDigit(rune(mots[0][0]))) { // « 12 bis », « 12-14 »
			mots = mots[1:]
		}
	}
	var voie []string
	for i, m := range mots {
		if len(m) == 5 && unicode.IsDigit(rune(m[0])) || m == "cedex" || m == "bp" || m == "cs" { // what follows is the town
			break
		}
		if i > 0 && len(ville) > 0 && m == ville[0] && slices.Equal(mots[i:], ville) {
			break
		}
		if !typesDeVoie[m] {
			voie = append(voie, m)
		}
	}
	return r.numero(numero), r.numeros(voie)
}
