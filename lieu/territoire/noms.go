package territoire

import (
	"slices"
	"strings"
	"unicode"
)

// LiaisonDe guesses the article of a name that the COG does not qualify: the
// article it begins with, else d' before a vowel (a mute h counts as one only
// in the COG).
func LiaisonDe(nom string) Liaison {
	for i, article := range articles {
		if article != "" && strings.HasPrefix(nom, article) {
			return Liaison(i)
		}
	}
	if k := Cle(nom); k != "" && strings.ContainsRune("aeiouy", rune(k[0])) {
		return 1
	}
	return 0
}

// articles that begin the names of communes, by Liaison.
var articles = [...]string{2: "Le ", 3: "La ", 4: "Les ", 5: "L'", 6: "Aux ", 7: "Las ", 8: "Los "}

// De is « de Pons », « d'Angers », « du Mans », « des Ulis », « de La
// Rochelle ». The apostrophe is straight, as in the COG: the page curls it.
func (c Commune) De() string {
	switch c.Liaison {
	case 1:
		return "d'" + c.Nom
	case 2:
		return "du " + c.nu()
	case 4, 6:
		return "des " + c.nu()
	}
	return "de " + c.Nom
}

// A is « à Pons », « au Mans », « aux Ulis », « à La Rochelle ».
func (c Commune) A() string {
	switch c.Liaison {
	case 2:
		return "au " + c.nu()
	case 4, 6:
		return "aux " + c.nu()
	}
	return "à " + c.Nom
}

// nu is the name without its article.
func (c Commune) nu() string {
	return strings.TrimPrefix(c.Nom, articles[c.Liaison])
}

// De is « de la Gironde », « du Finistère », « de l'Ain », « des Landes »,
// « d'Eure-et-Loir », « de La Réunion ».
func (d Departement) De() string { return deArticle(d.Liaison, d.Nom) }

// De is « de la Nouvelle-Aquitaine », « du Grand Est », « de Bretagne ».
func (r Region) De() string { return deArticle(r.Liaison, r.Nom) }

func deArticle(l Liaison, nom string) string {
	prefixes := [...]string{"de ", "d'", "du ", "de la ", "des ", "de l'"}
	if l < 0 || int(l) >= len(prefixes) {
		l = 0
	}
	return prefixes[l] + nom
}

// Dans is « en Gironde », « en Guadeloupe », « dans le Finistère »,
// « dans l'Ain », « dans les Landes », « en Eure-et-Loir », « à La Réunion ».
func (d Departement) Dans() string {
	switch d.Liaison {
	case 2:
		return "dans le " + d.Nom
	case 3:
		if slices.Contains(dansLa[:], d.Nom) {
			return "dans la " + d.Nom
		}
		return "en " + d.Nom
	case 4:
		return "dans les " + d.Nom
	case 5:
		return "dans l'" + d.Nom
	}
	if strings.Contains(d.Nom, "-et-") && d.Code < "97" || d.Nom == "Nouvelle-Calédonie" ||
		d.Nom == "Polynésie française" {
		return "en " + d.Nom
	}
	return "à " + d.Nom
}

// dansLa are the départements usage refuses « en » to, most named by a river.
var dansLa = [...]string{"Drôme", "Loire", "Haute-Loire", "Manche", "Marne", "Haute-Marne", "Meuse", "Nièvre",
	"Sarthe", "Somme", "Vienne", "Haute-Vienne"}

// Cle is what two spellings of one name share: lower case without accents,
// words apart by one space, « St » and « Ste » in full, « s/ » as sur, « Mans
// (Le) » put right, « 12e arrondissement » as 12, CEDEX dropped.
func Cle(nom string) string {
	out := make([]byte, 0, 64) // most names fit
	dernier := 0               // where the last word begins
	for m := range strings.FieldsSeq(strings.ReplaceAll(plier(nom), "s/ ", "sur ")) {
		if m == "cedex" {
			break
		}
		if m = motCle(m); m == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		dernier = len(out)
		out = append(out, m...)
	}
	if dernier > 0 && estArticle(string(out[dernier:])) {
		return string(out[dernier:]) + " " + string(out[:dernier-1])
	}
	return string(out)
}

func motCle(m string) string {
	switch m {
	case "st":
		return "saint"
	case "ste":
		return "sainte"
	case "arrondissement":
		return ""
	}
	if m[0] >= '0' && m[0] <= '9' {
		chiffres := strings.TrimRight(m, "abcdefghijklmnopqrstuvwxyz")
		switch m[len(chiffres):] {
		case "e", "er", "eme", "ieme":
			return strings.TrimLeft(chiffres, "0")
		}
		return strings.TrimLeft(m, "0")
	}
	return m
}

func estArticle(m string) bool { return m == "le" || m == "la" || m == "les" || m == "l" }

// sansArticle takes the article off the head of a key.
func sansArticle(cle string) string {
	if m, reste, ok := strings.Cut(cle, " "); ok && estArticle(m) {
		return reste
	}
	return cle
}

// plier lowers and takes accents off; what is neither letter nor digit
// becomes a space. Every letter of the COG is covered.
func plier(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		if r >= 'A' && r <= 'Z' || r > 0x7f {
			r = unicode.ToLower(r)
		}
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteByte(byte(r))
		case r > 0x7f:
			b.WriteString(accents(r))
		case r == '/' && i > 0 && (s[i-1] == 's' || s[i-1] == 'S'):
			b.WriteString("/ ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// accents is a small letter without its accent, nothing for an accent alone,
// a space for what is no letter.
func accents(r rune) string {
	switch r {
	case 'é', 'è', 'ê', 'ë':
		return "e"
	case 'à', 'â', 'ä', 'á', 'ã':
		return "a"
	case 'î', 'ï', 'í', 'ì':
		return "i"
	case 'ô', 'ö', 'ó', 'ò':
		return "o"
	case 'û', 'ü', 'ù', 'ú':
		return "u"
	case 'ç':
		return "c"
	case 'ÿ':
		return "y"
	case 'ñ':
		return "n"
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	}
	switch {
	case unicode.IsLetter(r):
		return string(r)
	case unicode.Is(unicode.Mn, r): // decomposed
		return ""
	}
	return " "
}

// Slug is a name in an address of the online map: no accents, words joined by
// hyphens, an apostrophe being a hyphen too (cote-d-or).
func Slug(nom string) string { return strings.Join(strings.Fields(plier(nom)), "-") }

// slugRegion knows the one région whose apostrophe the map drops.
func slugRegion(nom string) string {
	return strings.Replace(Slug(nom), "cote-d-azur", "cote-dazur", 1)
}
