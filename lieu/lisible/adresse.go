package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

var (
	distribution = patronDe(`(?i)(?:^|[\s,;–—-]+)(?:BP|B\.P\.|CS|C\.S\.|TSA)\s*(?:n\s?[°o]\s?)?(?:[\d][\d ]*)?(?:\s*[-–]?\s*CEDEX(?:\s\d+)?)?(?:$|([\s,;–—-]))`)
	cedex        = patronDe(`(?i)\s*\bCEDEX(?:\s\d{1,2})?\b`)
	regionsFin   = patronDe(`(?:[\s,]+FRA|,\s*(?:Grand Est|Marne|(?i:France)))+$`)
	voieCapitale = patronDe(`^\d[\d/ -]*(?: ?(?:bis|ter|quater|[A-D]))?,?(` +
		strings.Join(voiesCapitales, "|") + `)\b`)
	voiesCapitales = []string{" Rue", " Avenue", " Place", " Route", " Allée", " Boulevard", " Cours", " Chemin", " Quai",
		" Impasse", " Square",
		" Passage", " Esplanade"}
	numeroColle = patronDe(`^(\d+)((?:avenue|rue|place|route|allée|boulevard|cours|chemin|quai)\b)`)
)

// AdressePublique are the lines of the address above « 33990 Valbrune »: the
// street, then the complement unless it repeats. Postal boxes, CEDEX, the
// repeated postal code and town, and dashes left at the end are stripped.
func AdressePublique(l *lieu.Lieu, commune string) []string {
	lignes, _ := LireAdresse(l, commune)
	return lignes
}

// LireAdresse is AdressePublique, and tells the people and the numbers that it
// leaves out.
func LireAdresse(l *lieu.Lieu, commune string) (lignes []string, retraits []Retrait) {
	villes := lireVilles(l.Commune, commune)
	rue, retraits := adresseSansPersonne(sansGuillemets(l.Adresse))
	complement, autres := adresseSansPersonne(sansGuillemets(l.ComplementAdresse))
	retraits = append(retraits, autres...)
	for _, nette := range append(deuxAdresses(rue), complement) {
		ligne := ligneAdresse(nette, l.CodePostal, villes)
		if ligne == "" || len(lignes) > 0 && (contientMots(lignes[0], ligne) || estCommune(lire(nettoieNom(ligne)), villes)) {
			continue
		}
		lignes = append(lignes, ligne)
	}
	return lignes, retraits
}

// sansGuillemets drops quotes and HTML, and makes one space of each run of blanks.
func sansGuillemets(s string) string {
	return unEspace(strings.ReplaceAll(strings.ReplaceAll(sansHTMLEnLigne(s, ", "), "\uff02", ""), `"`, ""))
}

func ligneAdresse(s, codePostal string, villes []lu) string {
	if s == "" {
		return ""
	}
	n := sansVille(lire(s), codePostal, villes)
	s = sansCedex(n.texte)
	if contient(strings.ToUpper(s), "BP", "B.P.", "CS", "C.S.", "TSA") {
		s = distribution.ReplaceAllString(s, " $1 ")
	}
	n = sansVille(n.devenu(rogne(s)), codePostal, villes) // it may stand before what went
	if numeroTouche(n.texte) {
		n = n.devenu(numeroColle.ReplaceAllString(n.texte, "$1 $2"))
	}
	return capitale(entiere(casseAdresse(n)))
}

// numeroTouche reports a letter right after the number that begins an address.
func numeroTouche(s string) bool {
	reste := strings.TrimLeft(s, "0123456789")
	return reste != "" && len(reste) < len(s) && reste[0] != ' '
}

func sansCedex(s string) string {
	if !strings.Contains(strings.ToUpper(s), "CEDEX") {
		return s
	}
	return cedex.ReplaceAllString(s, "")
}

// sansRegion strips a region or the country left at the end.
func sansRegion(s string) string {
	if !strings.HasSuffix(s, "FRA") && !strings.HasSuffix(s, "Grand Est") && !strings.HasSuffix(s, "Marne") &&
		!strings.EqualFold(s[max(0, len(s)-len("france")):], "france") {
		return s
	}
	return regionsFin.ReplaceAllString(s, "")
}

// sansVille strips the postal code and what follows, in its two spellings, when
// the commune comes next or nothing; then the commune alone after a dash.
func sansVille(n lu, codePostal string, villes []lu) lu {
	s := rogne(sansRegion(n.texte))
	for _, cp := range codesEcrits(s, codePostal) {
		if i := strings.Index(s, cp); i > 0 {
			reste := sansRegion(s[i+len(cp):])
			if r := cle(sansCedex(reste)); r == "" || r == villes[0].cle() || r == villes[1].cle() ||
				len(lieu.LireMots(reste)) <= 4 && !strings.ContainsAny(reste, "0123456789") {
				s = rogne(s[:i])
			}
		} else if i == 0 {
			s = rogne(s[len(cp):])
		}
	}
	n = n.devenu(s)
	for _, v := range slices.Backward(villes) {
		ms := n.mots
		debut := len(ms) - len(v.mots)
		if debut > 0 && aCommune(ms, debut, v.mots) && separeVille(n.texte[ms[debut-1].Fin:ms[debut].Debut]) {
			n = lire(rogne(n.texte[:ms[debut-1].Fin]))
		}
	}
	return n
}

func separeVille(lien string) bool {
	return strings.ContainsAny(lien, ",–—") || strings.Contains(lien, " -") || strings.Contains(lien, "- ")
}

// codesEcrits are the spellings of the postal code found in addresses.
func codesEcrits(s, cp string) []string {
	if len(cp) != 5 || compteChiffres(s) < compteChiffres(cp) {
		return nil
	}
	out := []string{cp, cp[:2] + " " + cp[2:]}
	if compteChiffres(s) >= 5 {
		if m := autreCode.FindStringSubmatch(s); m != nil && m[1][:2] == cp[:2] {
			out = append(out, m[1])
		}
	}
	return out
}

// autreCode is a postal code of the same département, with or without CEDEX,
// before a town.
var autreCode = patronDe(`[\s–—,-](\d{5})\s+\p{Lu}`)

func rogne(s string) string {
	s = unEspace(s)
	s = strings.TrimRight(s, " -–—,;:/.")
	return strings.TrimSpace(strings.TrimLeft(s, " -–—,;:/."))
}
