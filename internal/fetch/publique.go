package fetch

import (
	"net/url"
	"regexp"
	"strings"
)

// Publique is an address as it is kept and shown: without who asks, nor what
// lets him in. What tells one file from another stays.
func Publique(adresse string) string {
	u, err := url.Parse(adresse)
	if err != nil || u.Host == "" {
		schema, reste, ok := strings.Cut(adresse, "://")
		if !ok {
			return adresse
		}
		reste, _, _ = strings.Cut(reste, "?")
		hote, chemin, suite := strings.Cut(reste, "/")
		hote = hote[strings.LastIndex(hote, "@")+1:]
		if suite {
			hote += "/" + chemin
		}
		return schema + "://" + hote
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	var garde []string
	for _, p := range strings.FieldsFunc(u.RawQuery, func(r rune) bool { return r == '&' || r == ';' }) {
		cle, valeur, _ := strings.Cut(p, "=")
		if nom, err := url.QueryUnescape(cle); err == nil && !nomSecret.MatchString(nom) && !secret(valeur) {
			garde = append(garde, p)
		}
	}
	u.RawQuery, u.ForceQuery = strings.Join(garde, "&"), false
	return u.String()
}

// nomSecret are the names of parameters that let someone in.
var nomSecret = regexp.MustCompile(`(?i)(token|jeton|secret|passw|motdepasse|mot_de_passe|mdp|pwd|auth|session|sig$|signature|credential|jwt|bearer` +
	`|^x-amz-|^sv$|^se$|(^|[_-])(api|acces|access)?[_-]?(key|cle|clef|clé)$|apikey|^code$|^user(name)?$|^login$)`)

// secret reports a value that looks drawn: long, in one word, of letters and digits.
func secret(valeur string) bool {
	v, err := url.QueryUnescape(valeur)
	return err != nil || len(v) >= 16 && !strings.ContainsAny(v, " ,|;") &&
		strings.ContainsAny(v, "0123456789") && strings.ContainsFunc(v,
		func(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }) &&
		strings.Count(v, "-")+strings.Count(v, "_") < len(v)/8+1
}
