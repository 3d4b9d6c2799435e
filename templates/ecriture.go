package templates

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/internal/faute"
	"feuillet/lieu/proche"
)

var (
	virgule = regexp.MustCompile(`^[+-]?\d+,\d+`)
	cleNue  = regexp.MustCompile(`^[A-Za-z0-9_.\-"' ]*$`)
	suite   = regexp.MustCompile(`^\+?\d+[ .\x{a0}\x{202f}-]\d[\d .\x{a0}\x{202f}-]*|^0\d{8,}`) // a phone number
	mot     = regexp.MustCompile(`^\pL`)
)

// fauteEcriture says in the words of the author what TOML does not read at
// offset. It judges the line, since parsers report where they gave up, which
// is often after the mistake.
func fauteEcriture(data []byte, offset int, message string) *faute.Faute {
	at := place(data, offset)
	start := debutLigne(data, at.ligne)
	if offset == len(data) && start == offset && at.ligne > 1 {
		at.ligne-- // the file ends in the middle of something: its last line
		start = debutLigne(data, at.ligne)
		at.colonne = 1
	}
	line, _, _ := strings.Cut(string(data[start:]), "\n")
	p := ici(at, "", "")
	key, value, assigned := strings.Cut(line, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case strings.Contains(message, "multiline"):
		p.Texte, p.Conseil = "ce long texte n’est pas fermé", `terminez-le par trois guillemets : """`
	case strings.HasPrefix(key, "[") && !assigned:
		p.Texte, p.Conseil = "ce titre de partie n’est pas complet", "écrivez [couleurs] ou [[section]], avec tous les "+
			"crochets."
	case strings.Contains(message, "array"):
		p.Texte, p.Conseil = "cette liste n’est pas complète",
			`séparez les textes par des virgules et fermez le crochet : ["…", "…"]`
	case !assigned:
		p.Texte, p.Conseil = "il manque le signe = sur cette ligne",
			`écrivez une clé, le signe =, puis la valeur : titre = "Quand venir ?". Une remarque commence par #.`
	case !cleNue.MatchString(key) || strings.Contains(key, " ") && !strings.ContainsAny(key, `"'`):
		p.Place.Colonne = 1 + utf8.RuneCountInString(line[:strings.Index(line, key)])
		p.Texte, p.Conseil = "le nom «\u00A0"+key+"\u00A0» n’est pas possible",
			"une clé s’écrit sans accent et sans espace\u00A0: "+strings.ReplaceAll(proche.Cle(key), " ", "_")+"."
	default:
		valeurMalEcrite(p, line, key, value, message)
	}
	return p
}

// valeurMalEcrite explains a value that TOML does not read.
func valeurMalEcrite(p *faute.Faute, line, key, value, message string) {
	column := 1 + utf8.RuneCountInString(line[:strings.Index(line, "=")+1])
	for _, r := range line[strings.Index(line, "=")+1:] {
		if !unicode.IsSpace(r) {
			break
		}
		column++
	}
	quotes := strings.Count(value, `"`) - strings.Count(value, `\"`)
	switch {
	case value == "" || value[0] == '#':
		p.Texte, p.Conseil = "il manque la valeur après le signe =", "écrivez la valeur, ou effacez la ligne pour garder "+
			"celle du modèle d’origine."
	case virgule.MatchString(value):
		n := virgule.FindString(value)
		p.Place.Colonne = column
		p.Texte, p.Conseil = "ce nombre est écrit avec une virgule", "écrivez un point\u00A0: "+key+" = "+
			strings.Replace(n, ",", ".", 1)
	case strings.ContainsAny(string([]rune(value)[0]), "“”„«»‘’"):
		p.Place.Colonne = column
		p.Texte, p.Conseil = "ce texte n’est pas entre guillemets droits",
			`remplacez le premier et le dernier guillemet par " (touche 3 du clavier).`
	case strings.Contains(message, "escape"):
		p.Texte, p.Conseil = `la barre \ n’est pas possible dans un texte`, "écrivez / à la place."
	case quotes%2 == 1:
		p.Place.Colonne = column
		p.Texte, p.Conseil = "il manque un guillemet", `un texte commence et finit par " : `+key+` = "…"`
	case quotes > 2 && value[0] == '"':
		p.Texte, p.Conseil = "un guillemet au milieu du texte le coupe", "à l’intérieur d’un texte, écrivez « et »."
	case quotes == 2 && value[0] == '"' && !strings.HasSuffix(value, `"`):
		p.Texte, p.Conseil = "il y a quelque chose après le dernier guillemet",
			"effacez-le, ou mettez # devant pour en faire une remarque."
	case value == "oui" || value == "non":
		p.Place.Colonne = column
		p.Texte, p.Conseil = "«\u00A0"+value+"\u00A0» n’est pas compris sans guillemets", "écrivez true (oui) ou false (non)."
	case mot.MatchString(value):
		p.Place.Colonne = column
		p.Texte, p.Conseil = "il manque les guillemets autour de ce texte", "écrivez "+key+` = "`+strings.Trim(value, `"`)+`"`
	case suite.MatchString(value):
		p.Place.Colonne = column
		p.Texte, p.Conseil = "il manque les guillemets autour de ce numéro", "écrivez "+key+` = "`+
			strings.TrimSpace(suite.FindString(value))+`"`
	case value[0] == '#':
		p.Texte, p.Conseil = "il manque les guillemets autour de cette couleur", "écrivez "+key+` = "`+value+`"`
	default:
		p.Texte, p.Conseil = "cette valeur n’est pas comprise", "comparez cette ligne à celle du fichier d’origine."
	}
}
