package reparer

import (
	"slices"
	"strings"
)

// courriels mends each address of the list; several in one cell are parted.
func (p *passage) courriels() {
	p.adresses("courriels", &p.l.Courriels, estCourriel, courrielNet, "ce n'est pas une adresse électronique")
}

const motifSite = "ce n'est pas une adresse de site complète (https://…)"

func (p *passage) sites() {
	p.adresses("site_web", &p.l.SiteWeb, estSite, siteNet, motifSite)
	p.adresse1("fiche_acces_libre", &p.l.FicheAccesLibre)
	p.adresse1("prise_rdv", &p.l.PriseRdv)
}

// adresse1 mends a column of one address.
func (p *passage) adresse1(colonne string, champ *string) {
	v := *champ
	if v == "" || estSite(v) {
		return
	}
	if net := siteNet(v); estSite(net) {
		p.poser(colonne, champ, net)
	} else {
		p.douter(colonne, v, motifSite)
	}
}

// adresses mends a list: each value by net, or its parts when all are good.
func (p *passage) adresses(colonne string, champ *[]string, bonne func(string) bool, net func(string) string,
	motif string) {
	if !slices.ContainsFunc(*champ, func(v string) bool { return !bonne(v) }) {
		return
	}
	var out []string
	for _, v := range *champ {
		parts := []string{v}
		if bonne(v) {
		} else if juste := net(v); bonne(juste) {
			parts = []string{juste}
		} else if plusieurs := parter(v, bonne, net); len(plusieurs) > 1 && entieres(v) {
			parts = plusieurs
		} else {
			p.douter(colonne, v, motif)
		}
		for _, e := range parts {
			if !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	p.poserListe(colonne, champ, out)
}

// liaisons stand between two addresses of one cell.
var liaisons = strings.NewReplacer(";", " ", ",", " ", " / ", " ", "|", " ", "\n", " ")

// parter cuts a cell into addresses; nil when one of its parts is none.
func parter(v string, bonne func(string) bool, net func(string) string) []string {
	var out []string
	for _, e := range strings.Fields(liaisons.Replace(v)) {
		if m := strings.ToLower(e); m == "ou" || m == "et" || m == "/" || m == "-" {
			continue
		}
		if e = net(e); !bonne(e) {
			return nil
		}
		out = append(out, e)
	}
	return out
}

// entieres reports that each part of a cell of sites is whole by itself: a space
// inside « www.mission locale.example » makes no two addresses.
func entieres(v string) bool {
	for _, e := range strings.Fields(liaisons.Replace(strings.ToLower(v))) {
		if e == "ou" || e == "et" || e == "/" || e == "-" || strings.Contains(e, "@") || strings.Contains(e, "://") &&
			strings.Contains(e, ".") {
			continue
		}
		if !strings.HasPrefix(e, "www.") || strings.Count(e, ".") < 2 {
			return false
		}
	}
	return true
}

// estCourriel reports an address of the form a@b.cd, without blanks or marks.
func estCourriel(v string) bool {
	local, domaine, ok := strings.Cut(v, "@")
	i := strings.LastIndexByte(domaine, '.')
	return ok && local != "" && i > 0 && len(domaine)-i > 2 && !strings.ContainsAny(v, " \t\r\n\u00a0,:;<>\"?[]()") &&
		!strings.ContainsAny(domaine, "@'&=/")
}

var arobase = strings.NewReplacer("[at]", "@", "(at)", "@", " @", "@", "@ ", "@", "\u00a0", " ", "\u200b", "")

// courrielNet drops what people put around an address.
func courrielNet(v string) string {
	s := strings.TrimSpace(arobase.Replace(arobase.Replace(v)))
	if avant, apres, ok := strings.Cut(s, "<"); ok { // « Accueil <accueil@valombre.example> »
		dans, suite, ferme := strings.Cut(apres, ">")
		if ferme && strings.TrimSpace(suite) == "" && !strings.Contains(avant, "@") {
			s = dans
		}
	}
	if len(s) > 7 && strings.EqualFold(s[:7], "mailto:") {
		s = s[7:]
	}
	if i := strings.IndexByte(s, '?'); i > strings.IndexByte(s, '@') { // « ?subject=… » of a link
		s = s[:i]
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, " .", "."), ". ", ".")
	return strings.Trim(s, " .,;:/<>\"'[]()")
}

// estSite reports http:// or https://, a host with a point, and no blank.
func estSite(v string) bool {
	hote, ok := strings.CutPrefix(v, "https://")
	if !ok {
		if hote, ok = strings.CutPrefix(v, "http://"); !ok {
			return false
		}
	}
	if strings.ContainsAny(v, " \t\r\n\u00a0") || strings.Contains(hote, ";http") || strings.Contains(hote, ",http") {
		return false
	}
	if i := strings.IndexAny(hote, "/?#"); i >= 0 {
		hote = hote[:i]
	}
	if strings.ContainsAny(hote, ",;'\"[]()<>") {
		return false
	}
	i := strings.LastIndexByte(hote, '.')
	return i > 0 && len(hote)-i > 2
}

// siteNet mends the scheme of an address, or gives it one: http, that every
// site answers. A host must then look like one.
func siteNet(v string) string {
	s := strings.TrimSpace(strings.NewReplacer("\u00a0", " ", "\u200b", "").Replace(v))
	schema, reste := "http://", s
	bas := strings.ToLower(s)
	for _, h := range [...]string{"https", "http"} {
		if suite, ok := strings.CutPrefix(bas, h); ok {
			if nu := strings.TrimLeft(suite, ":;/\\ "); len(nu) < len(suite) {
				schema, reste = h+"://", s[len(s)-len(nu):]
			}
			break
		}
	}
	if len(reste) > 4 && strings.EqualFold(reste[:4], "www.") {
		reste = reste[:4] + strings.TrimLeft(reste[4:], " .")
	}
	i := strings.IndexAny(reste, "/?#")
	if i < 0 {
		i = len(reste)
	}
	hote := strings.ToLower(reste[:i])
	if !estHote(hote) {
		return v
	}
	return schema + hote + reste[i:]
}

// estHote reports a name of host: labels of letters, digits and hyphens, the
// last of letters alone.
func estHote(h string) bool {
	h, port, aPort := strings.Cut(h, ":")
	labels := strings.Split(h, ".")
	dernier := labels[len(labels)-1]
	if len(labels) < 2 || len(dernier) < 2 || strings.ContainsAny(dernier, "0123456789-") || aPort &&
		!tous(port, chiffre) {
		return false
	}
	return !slices.ContainsFunc(labels, func(l string) bool {
		return l == "" || strings.ContainsFunc(l, func(r rune) bool { return !lettreOuChiffre(r) && r != '-' && r != '_' })
	})
}
