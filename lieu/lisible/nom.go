package lisible

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu"
)

// Reasons of the doubts on names.
const (
	MotifPersonneNom  = "nom de personne retiré du nom du lieu"
	MotifRemarque     = "remarque à la place du nom"
	MotifNomCommune   = "le nom n'est que celui de la commune"
	MotifContactNom   = "téléphone ou adresse de messagerie dans le nom"
	MotifAutreCommune = "le nom est celui d'une autre commune que la sienne"
	MotifNomVide      = "nom sans aucune lettre"
	MotifNomLong      = "nom de plus de 90 caractères"
	longueurNomDevelo = 70 // runes; beyond, an acronym stays as it is
)

// consigne opens what a record tells those who keep it, and no reader: « À SUPPRIMER », « ne pas
// diffuser », « doublon ».
const consigne = `[àa] (?:fermer|supprimer|effacer|archiver|v[ée]rifier|compl[ée]ter|revoir|confirmer|valider|corriger|` +
	`(?:re)?mettre à jour|ne (?:pas|plus) \pL+)(?:[^\pL]|$)|ne plus (?:diffuser|publier|afficher|imprimer|utiliser|saisir)|` +
	`fiches? (?:de |en )?(?:tests?|doublons?|double)(?:[^\pL]|$)|brouillons?\s*$|obsol[èe]te(?:[^\pL]|$)`

var (
	nomContact       = patronDe(`(?:\+33|0)\s?[1-9](?:[ .\-]?\d{2}){4}|[\w.\-]+@[\w\-]+\.[a-z]{2,}`)
	nomLien          = patronDe(`(?i)[\s,;(]*(?:\bhttps?:/|\bwww\.)[^\s)]*\)?`)
	nomRemarque      = patronDe(`(?i)^\s*(regroup(?:é|ée|és|ées|e)(?: |$)|voir(?: (?:avec|aussi|fiche|page|site|adresse|annexe|plus|sur|la |le |les |ci|en |au |aux )|\s*:|$)|ferm(?:é|ée|eture)(?: |$)|idem\b|cf\b|en cours |supprim|` + consigne + `|ne pas |doublon|test$|fixe$|itin[ée]rante?$)`)
	nomCoupe         = patronDe(`\s+[-–—]+\s*|\s*[-–—]+\s+|\s*[–—]\s*|\s+[:/|]\s*|\s*:\s+`)
	saintColle       = patronDe(`(?i)\b(ste?)\.?-? ?- `)
	tiretColle       = patronDe(`([)\p{Ll}])[-–] `)
	guillemets       = strings.NewReplacer("\uff02", "", `"`, "", "“", "", "”", "", "«", "", "»", "", "[", "", "]", "")
	signesGuillemets = []string{"\uff02", `"`, "“", "”", "«", "»", "[", "]"}
	debutsRemarque   = []string{"re", "vo", "fe", "id", "cf", "en", "su", "ne", "do", "te", "fi", "it", // of nomRemarque
		"a ", "br", "ob"}
	salleTexte = patronDe(`(?i)(?:^|[\s,(])(?:à la|au|à l['’]|à)\s*((?:ancienne? )?(?:mairie|m[ée]diath[èe]que|biblioth[èe]que|salle polyvalente|salle des f[êe]tes|salle des animations|salle socioculturelle|maison multi-?services|maison des associations|maison de l'emploi|maison france services?|centre social|ressourcerie|stade|école|presbyt[èe]re|mjc))\b`)
)

// NomPublic is the name of the place as public paper prints it: without the
// commune that stands beneath, without people or remarks, in French case,
// acronyms spelt out; what was dropped or composed is told. commune is the
// official name, "" for the one of the record.
func NomPublic(l lieu.Lieu, commune string) (nom string, doutes []lieu.Doute) {
	if commune == "" {
		commune = CasseTitre(l.Commune)
	}
	doute := func(motif string) { doutes = append(doutes, lieu.Doute{Colonne: "nom", Valeur: l.Nom, Motif: motif}) }
	brut := nettoieNom(sansHTMLEnLigne(l.Nom, " "))
	if peutContacter(brut) && nomContact.MatchString(brut) {
		doute(MotifContactNom)
		brut = nettoieNom(videEntre.ReplaceAllString(nomContact.ReplaceAllString(brut, ""), ""))
	}
	if nomLien.MatchString(brut) { // an address of the web is no name, and no sign of a door
		doute(MotifContactNom)
		brut = nettoieNom(nomLien.ReplaceAllString(brut, " "))
	}
	if estPoste(&l) {
		brut = sansBP(brut)
	}
	n, villes := lire(brut), lireVilles(l.Commune, commune)
	segments, retires := trieSegments(n, &l)
	for _, motif := range retires {
		doute(motif)
	}
	lieuDit := commune
	if len(retires) > 0 && len(segments) == 1 && slices.Index(decoupe(brut), segments[0]) == 0 &&
		unHameau(lire(segments[0]), villes) {
		switch {
		case autreCommune(segments[0], &l):
			doute(MotifAutreCommune)
			l.PresentationDetail, l.PresentationResume, segments = "", "", nil // no room of theirs
		case enseigne(segments[0]):
			return nettoieNom(segments[0]), doutes
		case genreDuType(&l) != "":
			lieuDit, segments = CasseTitre(segments[0]), nil
		default: // what its texts call the room is not said to be that of the hamlet
			segments[0] = CasseTitre(segments[0])
			if salle := salleDite(&l); salle != "" {
				return segments[0] + " - " + salle, doutes
			}
		}
	}
	if compteLettres(brut) == 0 {
		doute(MotifNomVide)
		return composeNom(l, lieuDit), doutes
	}
	n = sansCommune(n.devenu(assemble(brut, segments, retires)), villes)
	if n.texte == "" {
		if len(retires) == 0 && brut != "" && !slices.Contains(l.Typologie, "RFS") {
			doute(MotifNomCommune)
		}
		return composeNom(l, lieuDit), doutes
	}
	nom = developpe(francise(n, villes[1]))
	if estPoste(&l) && !ditSonType(lire(nom)) {
		nom = lieu.LibelleTypologie("LA_POSTE") + " " + nom // « Calais Théâtre »
	}
	if slices.Equal(l.Typologie, []string{"RFS"}) && !ditSonType(lire(nom)) && !contientNomCommun(lire(nom)) &&
		!nommeUnLieu(lire(nom)) {
		nom = lieu.LibelleTypologie("RFS") + " " + nom // « Amiens Nord », « Soulaines »
	}
	if utf8.RuneCountInString(nom) > 90 {
		doute(MotifNomLong)
	}
	return nom, doutes
}

// nettoieNom drops quotes, doubled spaces and dashes left at the ends.
func nettoieNom(s string) string {
	if contient(s, signesGuillemets...) {
		s = guillemets.Replace(s)
	}
	s = unEspace(s)
	if saintAccole(s) {
		s = saintColle.ReplaceAllString(s, "$1-")
	}
	if tiretAccole(s) {
		s = tiretColle.ReplaceAllString(s, "$1 - ")
	}
	s = strings.Trim(s, " -–—:/,;|*.")
	return strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(s, "( ", "("), " )", ")"))
}

// unEspace makes one space of each run of blanks, and none at the ends.
func unEspace(s string) string {
	espace := true // the last byte is one
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && espace, c < ' ', c == 0xc2, c >= 0xe1 && c <= 0xe3: // with these begin the other blanks of Unicode
			return strings.Join(strings.Fields(s), " ")
		default:
			espace = c == ' '
		}
	}
	if espace && s != "" {
		return s[:len(s)-1]
	}
	return s
}

// saintAccole reports that « St - » may stand in a name.
func saintAccole(s string) bool {
	return strings.Contains(s, "- ") && contient(s, "st", "St", "sT", "ST")
}

// tiretAccole reports a dash with a letter before it and a space after.
func tiretAccole(s string) bool {
	for _, tiret := range []string{"- ", "– "} {
		for i := strings.Index(s, tiret); i >= 0; {
			if r, _ := utf8.DecodeLastRuneInString(s[:i]); r == ')' || unicode.Is(unicode.Ll, r) {
				return true
			}
			n := strings.Index(s[i+1:], tiret)
			if n < 0 {
				break
			}
			i += 1 + n
		}
	}
	return false
}

// peutContacter is a quick look before nomContact.
func peutContacter(s string) bool {
	return strings.Contains(s, "@") || compteChiffres(s) >= 10 || strings.Contains(s, "+33")
}

func decoupe(s string) []string {
	if !contient(s, " -", "- ", "–", "—", ": ", " :", " /", " |") && unEspace(s) == s {
		return []string{s}
	}
	return nomCoupe.Split(s, -1)
}

// remarque reports a segment that is no name, of which the first two letters
// tell most others apart at little cost.
func remarque(seg string) bool {
	debut := strings.TrimLeft(seg, " \t\n\f\r")
	if len(debut) > 1 && debut[0] < utf8.RuneSelf && !slices.Contains(debutsRemarque, strings.ToLower(debut[:2])) {
		return false
	}
	return nomRemarque.MatchString(seg)
}

func contientNomCommun(s lu) bool {
	return slices.ContainsFunc(s.mots, func(m lieu.Mot) bool { _, ok := nomsCommuns[m.Cle]; return ok || sigles[m.Cle] })
}

// assemble puts the kept segments together; the separators of an untouched
// name stay as they were.
func assemble(brut string, segments, retires []string) string {
	if len(retires) == 0 {
		return brut
	}
	for i, s := range segments {
		segments[i] = calmeTitre(s)
	}
	return strings.Join(segments, " - ")
}

// unHameau reports a segment that may be a hamlet, and is not the commune.
func unHameau(seg lu, villes []lu) bool { return !estCommune(seg, villes) && !contientNomCommun(seg) }

// CasseNomDe is CasseNom with the commune written as its official name.
func CasseNomDe(nom, commune string) string {
	return casseNomDe(lire(nom), lire(commune)).texte
}

func casseNomDe(n, ville lu) lu {
	tout := criee(n.texte)
	n = orthographieCommune(n, ville)
	return orthographieCommune(n.devenu(casseNom(n, tout)), ville)
}

// NomCrie reports a name in capitals that is shouted for sure: it holds words
// of French, and not acronyms and proper names alone.
func NomCrie(nom string) bool {
	return criee(nom) && slices.ContainsFunc(lieu.LireMots(nom), func(m lieu.Mot) bool {
		_, connu := nomsCommuns[m.Cle]
		return connu && !sigles[m.Cle] && utf8.RuneCountInString(m.Brut) > 3
	})
}

// francise gives a name its capitals, the usual names of « France services »
// and the official spelling of the commune.
func francise(n, ville lu) lu {
	n = casseNomDe(n, ville)
	nom := nettoieNom(n.texte)
	if slices.ContainsFunc(n.mots, func(m lieu.Mot) bool { return strings.Contains(m.Cle, "france") }) {
		nom = franceServices.ReplaceAllString(nom, "France services")
	}
	if contient(nom, " ,", "' ", "’ ") {
		nom = espacesNom.Replace(nom)
	}
	n = n.devenu(nettoieNom(sansCodeFinal(nom)))
	return n.devenu(capitale1(n))
}

// sansCodeFinal strips a postal code at the end.
func sansCodeFinal(nom string) string {
	if nom == "" || !chiffree(nom[len(nom)-1:]) {
		return nom
	}
	return codeFinal.ReplaceAllString(nom, "")
}

var (
	franceServices = patronDe(`(?i)\b(?:(?:maison|espace)s? )?(?:de )?frances? services?\b`)
	codeFinal      = patronDe(`\s\d{5}$`)
	espacesNom     = strings.NewReplacer(" ,", ",", "'  ", "'", "' ", "'", "’ ", "’")
)

// capitale1 puts a capital on a name that begins with a plain word; names such
// as « l'@telier » or « e-services » are left alone.
func capitale1(n lu) string {
	nom := n.texte
	if ms := n.mots; len(ms) > 0 && ms[0].Debut == 0 && utf8.RuneCountInString(ms[0].Brut) > 1 &&
		!strings.HasPrefix(nom[ms[0].Fin:], "@") {
		return capitale(nom)
	}
	return nom
}

// developpes are the acronyms that wording.md wants spelt out in public.
var developpes = map[string]string{
	"ccas": "Centre communal d'action sociale", "cias": "Centre intercommunal d'action sociale",
	"msap": "Maison de services au public", "epn": "Espace public numérique", "pij": "Point information jeunesse",
	"bij": "Bureau information jeunesse", "evs": "Espace de vie sociale", "cscs": "Centre socioculturel",
	"csc": "Centre socioculturel",
}

// developpe spells out an acronym that opens a name or what follows a dash, and
// drops the acronym in brackets after its own words.
func developpe(n lu) string {
	nom, ms := n.texte, n.mots
	for i := len(ms) - 1; i >= 0; i-- {
		m := ms[i]
		long, ok := developpes[m.Cle]
		if !ok || m.Brut != strings.ToUpper(m.Brut) && len(m.Cle) < 4 {
			continue
		}
		if entreParentheses(nom, m) && contientMots(nom, long) {
			nom = nettoieNom(nom[:m.Debut-1] + nom[m.Fin+1:])
			continue
		}
		colle := m.Fin < len(nom) && strings.ContainsRune("-/+", rune(nom[m.Fin])) || m.Debut > 0 &&
			strings.ContainsRune("-/+", rune(nom[m.Debut-1]))
		if colle || !debutDeSegment(nom, m.Debut) || contientMots(nom, long) {
			continue
		}
		if n := nom[:m.Debut] + long + nom[m.Fin:]; utf8.RuneCountInString(n) <= longueurNomDevelo {
			nom = n
		}
	}
	return unEspace(nom)
}

func entreParentheses(s string, m lieu.Mot) bool {
	return m.Debut > 0 && m.Fin < len(s) && s[m.Debut-1] == '(' && s[m.Fin] == ')'
}

// sansBP strips the « BP » (bureau de poste) at the ends of names of post offices.
func sansBP(nom string) string {
	return strings.TrimPrefix(strings.TrimSuffix(nom, " BP"), "BP ")
}

// etapesLaPoste is the label of post offices. A place that says it is something else
// bears it too, and is no post office for that.
const etapesLaPoste = "Étapes numériques (La Poste)"

func estPoste(l *lieu.Lieu) bool {
	return slices.Contains(l.FormationsLabels, etapesLaPoste) &&
		!slices.ContainsFunc(l.Typologie, func(t string) bool { return t != "LA_POSTE" })
}
