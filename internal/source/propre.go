package source

import (
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
)

// What spreadsheets, programs and the web leave in cells beside their values
// is taken off before they are read, whatever the format of the file.

// nettoyer takes off a cell what is not its value.
func (r *lecture) nettoyer(l *lieu.Ligne, role *role, c *cellule) {
	v := strings.TrimSpace(sansInvisibles(c.texte))
	if v != "" {
		v = horsFormule(v)
		if r.aCorriger || !role.libre() {
			v = deproteger(v)
		} else {
			v = SansApostrophe(v)
		}
		if vide(v) {
			v = ""
		}
		v = sansErreur(l, role.nom, v)
		if role.chiffre() {
			v = sansDecimale(v)
		}
	}
	c.texte = v
	if c.liste == nil {
		return
	}
	liste := make([]string, 0, len(c.liste))
	for _, e := range c.liste {
		if e = strings.TrimSpace(sansInvisibles(e)); e != "" && !vide(e) {
			liste = append(liste, e)
		}
	}
	c.liste = liste
}

// libre reports a column of free text, where an apostrophe may begin a word.
func (r *role) libre() bool {
	if r.champ < 0 {
		return true
	}
	switch lieu.Champs()[r.champ].Nom {
	case "id", "pivot", "code_postal", "code_insee", "telephone", "latitude", "longitude", "date_maj":
		return false
	}
	return true
}

// chiffre reports a column of numbers that are never added up.
func (r *role) chiffre() bool {
	if r.champ < 0 {
		return false
	}
	switch lieu.Champs()[r.champ].Nom {
	case "pivot", "code_postal", "code_insee", "telephone":
		return true
	}
	return false
}

// invisible reports a character that takes no place and says nothing: copied
// from the web, it makes two words of one and two ids of one.
func invisible(r rune) bool {
	switch {
	case r == '\n', r == '\r', r == '\t':
		return false
	case r < ' ', r >= 0x7f && r < 0x80, r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r >= 0x200b && r <= 0x200f,
		r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0xfeff, r >= 0xfe00 && r <= 0xfe0f,
		r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}

// sansInvisibles is s without them; nearly always s itself.
func sansInvisibles(s string) string {
	for i := range len(s) {
		if debutInvisible[s[i]] {
			return strings.Map(func(r rune) rune {
				if invisible(r) {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

// debutInvisible tells the bytes that begin an invisible character, in UTF-8:
// every cell of a file passes by this table.
var debutInvisible = func() (table [256]bool) {
	for b := range byte(' ') {
		table[b] = invisible(rune(b))
	}
	for _, b := range []byte{0x7f, 0xc2, 0xcd, 0xd8, 0xe1, 0xe2, 0xef, 0xf3} {
		table[b] = true
	}
	return table
}()

// vides stand for nothing, in the words of programs and of people, folded.
var vides = map[string]bool{"nan": true, "null": true, "none": true, "nil": true, "n/a": true, "#n/a": true,
	"<na>": true, "nat": true, "na": true, "n.a.": true, "n.a": true, "undefined": true, "(null)": true, "(vide)": true,
	"\\n": true, "nc": true, "n.c.": true, "n/c": true, "n.c": true, "n.r.": true, "nr": true, "neant": true,
	"aucune information": true, "sans objet": true, "a completer": true, "a renseigner": true, "a preciser": true,
	"sans adresse": true, "adresse inconnue": true, "adresse confidentielle": true, "adresse non communiquee": true,
	"non renseigne": true, "non renseignee": true, "non communique": true, "non communiquee": true, "non precise": true,
	"non precisee": true, "non connu": true, "inconnu": true, "inconnue": true, "-nan": true, "#n/d": true, "<null>": true}

// videMax is the length of the longest of vides, its accents counted.
const videMax = 24

// vide reports a cell that says it holds nothing. « Na » may be a name: the
// letters of programs alone are looked at in any case.
func vide(v string) bool {
	if len(v) > videMax || len(v) < 2 {
		return false
	}
	switch v[0] | 0x20 {
	case 'n', '#', '<', '(', '|', 'u', 'a', 's', 'i', '-', 0xe3: // the first letters of vides, in both cases
		return vides[lieu.Plier(v)] && (len(v) > 2 || v == strings.ToUpper(v))
	}
	return v == `\N`
}

// horsFormule is the text of ="01000", by which people keep Excel from rounding it.
func horsFormule(v string) string {
	if len(v) >= 3 && strings.HasPrefix(v, `="`) && strings.HasSuffix(v, `"`) {
		return strings.TrimSpace(strings.ReplaceAll(v[2:len(v)-1], `""`, `"`))
	}
	return v
}

// sansDecimale is the number of 26130.0, which a program took for a measure.
func sansDecimale(v string) string {
	i := strings.IndexAny(v, ".,")
	if i < 4 || i+1 == len(v) || strings.Trim(v[i+1:], "0") != "" || !chiffres(strings.TrimPrefix(v[:i], "+")) {
		return v
	}
	return v[:i]
}

// erreursTableur are what a formula that fails shows, in French and in English.
var erreursTableur = []string{"#VALEUR!", "#VALEUR !", "#VALUE!", "#REF!", "#REF !", "#NOM?", "#NOM ?", "#NAME?",
	"#DIV/0!", "#DIV/0 !", "#NOMBRE!", "#NUM!", "#NUL!", "#NULL!", "#N/A", "#N/D", "#EPARS!", "#ÉPARS!", "#SPILL!",
	"#CALC!", "Err:502", "Err:504", "Err:508", "Err:511", "Err:522"}

// sansErreur takes the errors of formulas out of a cell, and doubts it.
func sansErreur(l *lieu.Ligne, colonne, v string) string {
	if strings.IndexByte(v, '#') < 0 && !strings.HasPrefix(v, "Err:") {
		return v
	}
	reste := v
	for _, e := range erreursTableur {
		reste = strings.ReplaceAll(reste, e, "")
	}
	if reste == v {
		return v
	}
	l.Doutes = append(l.Doutes, lieu.Doute{Regle: regleErreur, Colonne: colonne, Valeur: v,
		Motif: "erreur de calcul d'un tableur : ce que la case devait dire est perdu"})
	return strings.TrimSpace(reste)
}

// ligneTitres reports a record that repeats the names of columns: two files
// were put end to end. autres is true when it names others, or in another order.
func (r *lecture) ligneTitres(f fiche) (repete, autres bool) {
	memes, connus, pleines := 0, 0, 0
	for i, c := range f.cellules {
		v := strings.TrimSpace(c.texte)
		if v == "" {
			continue
		}
		if pleines == 0 && strings.ContainsAny(v, "0123456789") && (i >= len(r.roles) || v != r.roles[i].nom) {
			return false, false // an id, nearly always
		}
		if pleines++; len(v) > titreMax || !utf8.ValidString(v) {
			return false, false
		}
		cle := nomColonne(v)
		if i < len(r.roles) && cle == nomColonne(r.roles[i].nom) {
			memes++
		}
		if r.role(v).champ >= 0 {
			connus++
		}
		if pleines == 3 && memes < 2 && connus < 3 { // nearly always
			return false, false
		}
	}
	return memes >= 2 && memes == pleines, connus >= 3 && 2*connus > pleines
}

// titreMax is the longest name of a column that is looked at, in bytes.
const titreMax = 60
