package lisible

import (
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
)

// Reasons of what is left out of texts.
const (
	MotifMobile      = "numéro de téléphone mobile dans un texte"
	MotifCourriel    = "adresse de messagerie d'une personne dans un texte"
	MotifPersonne    = "nom d'une personne dans un texte"
	MotifPandemie    = "passage du temps de la pandémie"
	MotifCoordonnees = "coordonnées répétées dans un texte"
	MotifNominatif   = "adresse de messagerie d'une personne"
	MotifHorsHeures  = "passage qui ne dit pas les heures"
)

var (
	mailTexte = patronDe(`(?i)(?:[\p{L}\d_%+\-]+ point )*[\p{L}\d._%+\-]+\s?(?:[@﹫＠]|[\[(](?:at|a|arobase)[\])]|\barobase\b)\s?[\p{L}\d\-]+(?:(?:\.| point | ?[\[(](?:point|dot|pt)[\])] ?)[\p{L}\d\-]+)+|` +
		`[\p{L}\d._%+\-]+(?:\s?\.\s?[\p{L}\d_%+\-]+)*\s[@﹫＠]\s[\p{L}\d\-]+(?:\s?\.\s?[\p{L}\d\-]+)+`) // « zoe @ val . example »
	// profil is the page of somebody, or of a place, on a network.
	profil = patronDe(`(?i)(?:https?://)?(?:www\.)?(?:facebook|instagram|linkedin|twitter|tiktok|youtube)\.com/(?:in/|@)?[\p{L}\d._\-]+/?`)
	// pseudo is the name of such a page, alone.
	pseudo = patronDe(`(?i)(?:\b(?:instagram|insta|snap(?:chat)?|tiktok|twitter|linkedin|facebook)\s*:?\s*)?(?:^|\B)@[\p{L}\d._\-]+|` +
		`\b(?:instagram|insta|snap(?:chat)?|tiktok|twitter)\s*:\s*[\p{L}\d]+[._][\p{L}\d._]+`)
	pandemie    = patronDe(`(?i)covid|pass(?:e)? sanitaire|confinement|gestes barri[èe]res|port du masque|masque obligatoire|crise sanitaire|coronavirus`)
	messageries = patronDe(`(?i)@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable|icloud|me|aol|protonmail|proton|gmx|mailo|club-internet|aliceadsl|mls|lagoon|canl|ik)\.`)
	coordonnees = patronDe(`(?i)(?:^|\s)(?:num[ée]ros? de t[ée]l[ée]phone|adresse|t[ée]l[ée]phone)\s*:.*$`)
	nominatif   = patronDe(`^([\p{L}\-]+)[._]([\p{L}\-]+)\d*$`)
)

// TextePublic is a presentation as public paper may print it: without markup,
// shouting, mobile numbers, mails of people, nor the sentences that name
// somebody. What is removed is told with its reason; privacy errs on the side
// of removing. "" when nothing is left to say. propres are the names of the place and of
// its commune, of which its mailboxes are made.
func TextePublic(s string, propres ...string) (propre string, retraits []Retrait) {
	var lignes []string
	for ligne := range strings.SplitSeq(texteNet(s), "\n") {
		var gardees []string
		for _, p := range Phrases(ligne) {
			net, r := phrasePublique(p, propres...)
			retraits = append(retraits, r...)
			if net != "" {
				gardees = append(gardees, net)
			}
		}
		if len(gardees) > 0 {
			lignes = append(lignes, enPhrase(strings.Join(gardees, " ")))
		}
	}
	return strings.Join(lignes, "\n"), retraits
}

// phrasePublique cleans one sentence; one that names a person goes entire, but
// for the days and hours that it tells.
func phrasePublique(p string, propres ...string) (string, []Retrait) {
	net, intimes := sansIntime(p)
	if len(intimes) > 0 {
		if net != "" {
			reste, retraits := phrasePublique(net, propres...)
			return reste, append(intimes, retraits...)
		}
		return "", intimes
	}
	l := lire(p)
	switch {
	case pandemie.MatchString(p):
		return "", []Retrait{{p, MotifPandemie}}
	case len(personnes(l)) > 0:
		if morceaux := phrasesCollees(p); len(morceaux) > 1 {
			return chaquePhrase(morceaux, propres)
		}
		net, retraits := phraseSansPersonne(p, ditQuand, propres...)
		if net == "" {
			return "", retraits
		}
		if estCriee(l) {
			net = baisse(lire(net))
		}
		return net, retraits
	}
	p, retraits := sansCoordonnees(p)
	p, retraits = sansContacts(p, retraits, propres...)
	p, retraits = sansProfils(p, retraits)
	if p = sansAnnonces(p, len(retraits) > 0); compteLettres(p) < 2 {
		return "", retraits
	}
	return calme(l.devenu(p)), retraits
}

// sansCoordonnees drops the end of a sentence that says again number and address.
func sansCoordonnees(p string) (string, []Retrait) {
	m := coordonnees.FindStringIndex(p)
	if m == nil {
		return p, nil
	}
	_, retraits := sansContacts(p[m[0]:], nil)
	return p[:m[0]], append(retraits, Retrait{p[m[0]:m[1]], MotifCoordonnees})
}

// finFaible is the end of a sentence that the next one does not follow with a
// capital.
var finFaible = patronDe(`[.!?…]\s+\p{Ll}`)

// phrasesCollees cuts at the stops that a small letter follows, which leaves
// more of a text when somebody is named in one part.
func phrasesCollees(p string) (out []string) {
	debut := 0
	for _, m := range finFaible.FindAllStringIndex(p, -1) {
		ms := lieu.LireMots(p[debut:m[0]])
		if len(ms) > 1 && !abreges[ms[len(ms)-1].Cle] && utf8.RuneCountInString(ms[len(ms)-1].Brut) > 1 {
			_, n := utf8.DecodeRuneInString(p[m[0]:])
			out, debut = append(out, p[debut:m[0]+n]), m[0]+n
		}
	}
	return append(out, strings.TrimSpace(p[debut:]))
}

func chaquePhrase(phrases, propres []string) (string, []Retrait) {
	var gardees []string
	var retraits []Retrait
	for _, p := range phrases {
		net, r := phrasePublique(strings.TrimSpace(p), propres...)
		if retraits = append(retraits, r...); net != "" {
			gardees = append(gardees, net)
		}
	}
	return strings.Join(gardees, " "), retraits
}

// ditQuand reports a sentence that tells a day and a moment, which stays when
// those who come then are taken out of it.
func ditQuand(p string) bool {
	petit := strings.ToLower(p)
	return ditJours(petit) && momentDit.MatchString(petit) && !coordonnees.MatchString(p)
}

// sansMotif removes what re finds and veut condemns, and tells it.
func sansMotif(p string, re *patron, motif string, retraits []Retrait, veut func(string) bool) (string,
	[]Retrait) {
	for _, m := range slices.Backward(re.FindAllStringIndex(p, -1)) {
		if trouve := p[m[0]:m[1]]; veut(trouve) {
			retraits = append(retraits, Retrait{trouve, motif})
			p = p[:m[0]] + p[m[1]:]
		}
	}
	return p, retraits
}

var annonceVide = patronDe(`(?i)[\s,;:/(–-]*(?:\b(?:ou|et|au|par|contacte[rz]|contact|joindre|appele[rz]|renseignements?|infos?|informations?|inscriptions?|num[ée]ros? de t[ée]l[ée]phone|t[ée]l[ée]phone|portable|mobile|mail|e-mail|courriel|t[ée]l|port|n°|le|à)\b[\s.:]*)*[\s:/)(–-]*[.!]?\s*$`)

// sansAnnonces drops what announced a number that is gone: « Téléphone : ».
func sansAnnonces(p string, coupe bool) string {
	p = strings.TrimSpace(espacesSimples(p))
	if !coupe {
		return p
	}
	m := annonceVide.FindStringIndex(p)
	if m == nil {
		return p
	}
	reste := strings.TrimRight(p[:m[0]], " ,;:/(–-.")
	if len(lieu.LireMots(reste)) <= 2 && !strings.HasSuffix(p, reste+".") {
		return "" // « Appelez », « Si besoin » say nothing alone
	}
	return reste + "."
}

// personnel reports a mail address of a person: first.last, a first name, or a
// mailbox of a public provider.
func personnel(mail string) bool {
	local, _, ok := strings.Cut(lieu.Plier(mail), "@")
	if !ok || messageries.MatchString(mail) {
		return true
	}
	local = strings.TrimSpace(local)
	if _, prenom := prenoms[local]; prenom {
		return true
	}
	m := nominatif.FindStringSubmatch(local)
	if m == nil {
		return false
	}
	return prenomCompose(m[1]) || prenomCompose(m[2]) || len(m[1]) == 1 && !boites[m[2]]
}

// profilDe reports a page named after somebody: « facebook.com/zoe.delmarest »,
// « @delmarest.zoe ».
func profilDe(lien string) bool {
	page := lien[strings.LastIndexAny(strings.TrimRight(lien, "/"), "/@: ")+1:]
	mots := strings.FieldsFunc(lieu.Plier(page), func(r rune) bool { return r < 'a' || r > 'z' })
	un := func(m string) bool { _, ok := prenoms[m]; return ok }
	return len(mots) > 1 && slices.ContainsFunc(mots, un) && !slices.ContainsFunc(mots, func(m string) bool {
		_, commun := nomsCommuns[m]
		return commun && !un(m) || fonctionsBoite[m] || sigles[m]
	}) || len(mots) == 1 && PersonneCollee(mots[0])
}

// sansProfils takes out the pages of people on networks, with what leads to them.
func sansProfils(p string, retraits []Retrait) (string, []Retrait) {
	if strings.Contains(p, ".com/") {
		p, retraits = sansMotif(p, profil, MotifPersonne, retraits, profilDe)
	}
	if strings.Contains(p, "@") || strings.Contains(p, "_") {
		p, retraits = sansMotif(p, pseudo, MotifPersonne, retraits, profilDe)
	}
	return p, retraits
}

// peutEcrire reports what may be a mail, its sign written in letters or not.
func peutEcrire(s string) bool {
	return contient(s, "@", "﹫", "＠", "[at]", "(at)", "[AT]", "(AT)", "(a)", "[a]", "robase", "ROBASE")
}

// boites are words of shared mailboxes.
var boites = ensemble(`contact accueil mairie mediatheque bibliotheque info infos secretariat direction ccas emploi services service`)

func prenomCompose(s string) bool {
	premier, _, _ := strings.Cut(s, "-")
	_, ok := prenoms[premier]
	return ok && !boites[premier]
}

// CourrielPublic is the mail to print, "" when none: that of a person or of a
// public provider stands back when the place has another one, and is told.
func CourrielPublic(l *lieu.Lieu) (mail string, retraits []Retrait) {
	var reserve string
	for _, c := range l.Courriels {
		c = strings.TrimSpace(c)
		switch {
		case !courrielValide.MatchString(c):
		case !personnel(c):
			if mail == "" {
				mail = c
			}
		case reserve == "":
			reserve = c
		default:
			retraits = append(retraits, Retrait{c, MotifNominatif})
		}
	}
	if mail == "" {
		return reserve, retraits
	}
	if reserve != "" {
		retraits = append([]Retrait{{reserve, MotifNominatif}}, retraits...)
	}
	return mail, retraits
}

var courrielValide = patronDe(`^[\p{L}\d._%+'\-]+@[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)*\.\p{L}{2,}$`)

// CourrielNominatif reports a mail address that names a person or belongs to a
// public provider; printed only when the place has no other, and then told.
func CourrielNominatif(mail string) bool { return personnel(strings.TrimSpace(mail)) }
