package render

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"feuillet/lieu/lisible"
)

// SansPersonnes are the values of a list that name nobody: what is of no closed
// list may be anything.
func SansPersonnes(valeurs []string) (out []string) {
	for _, v := range valeurs {
		if _, retraits := lisible.CourtPublic(v); len(retraits) == 0 {
			out = append(out, v)
		}
	}
	return out
}

// Ranges are the values of a list that a record has, in the order of the standard.
func Ranges(ordre, valeurs []string) (out []string) {
	for _, v := range ordre {
		if slices.Contains(valeurs, v) {
			out = append(out, v)
		}
	}
	return out
}

// siteMax is the longest address that a paper holds, in letters: beyond, its host alone.
const siteMax = 45

// Hotes are addresses as one types them: the host alone of one that is long, or of
// which a page names somebody; nothing of a host that does. propres are names that
// paper says anyway, of the place and of its commune: their words name nobody.
func Hotes(adresses []string, propres ...string) (out []string) {
	for _, a := range adresses {
		u, err := url.Parse(a)
		if err != nil || !strings.Contains(u.Host, ".") || strings.Contains(a, "@") {
			continue // no address of the web, or the mailbox of somebody
		}
		s := strings.TrimSuffix(Readable(a), "/")
		if utf8.RuneCountInString(s) > siteMax || nomme(s, propres) {
			if s = u.Host; plateforme(s) { // its first page leads to no place
				continue
			}
		}
		if s != "" && utf8.RuneCountInString(s) <= siteMax && !nomme(s, propres) {
			out = append(out, s)
		}
	}
	return out
}

// plateformes are hosts that many places share: only a page of theirs is of one.
var plateformes = []string{"calendly.com", "doctolib.fr", "rdv-service-public.fr", "rdv-solidarites.fr",
	"rdv.anct.gouv.fr",
	"rdv-aide-numerique.fr", "clicrdv.com", "google.com", "goo.gl", "forms.gle", "framaforms.org", "facebook.com",
	"instagram.com", "linkedin.com", "linktr.ee", "helloasso.com", "eventbrite.fr", "wordpress.com", "wixsite.com"}

// plateforme reports one of them, with or without « www. ».
func plateforme(host string) bool {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	return slices.ContainsFunc(plateformes, func(p string) bool {
		return host == p || host == "docs."+p || host == "calendar."+p || host == "sites."+p || host == "fr-fr."+p
	})
}

// nomme reports an address whose words, read as a text, name somebody: « /jean-dupont »,
// « jeandupont.fr ».
func nomme(adresse string, propres []string) bool {
	if len(SansPersonnes([]string{adresse})) == 0 {
		return true
	}
	for part := range strings.SplitSeq(adresse, "/") {
		mots := strings.FieldsFunc(part, func(r rune) bool { return !unicode.IsLetter(r) })
		if slices.ContainsFunc(mots, func(m string) bool { return lisible.PersonneCollee(m, propres...) }) {
			return true
		}
		for i, m := range mots {
			mots[i] = Capital(m)
		}
		if len(mots) > 1 && len(SansPersonnes([]string{strings.Join(mots, " ")})) == 0 {
			return true
		}
	}
	return false
}
