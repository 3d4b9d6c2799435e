package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

var (
	// unPrix is an amount that is not nothing.
	unPrix = patronDe(`(?i)(?:[1-9]\d*(?:[.,]\d+)?|0[.,]\d*[1-9]\d*|\b(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|` +
		`quinze|vingt|trente|quarante|cinquante|cent))[\s\x{a0}\x{202f}]*(?:€|euros?\b|eur\b)`)
	// dabordUnPrix is a sentence that begins with one: « 5 € pour les habitants ».
	dabordUnPrix = patronDe(`^[\s–-]*(?:de |entre )?\d[\d.,]*[\s\x{a0}\x{202f}]*(?:€|euros?)`)
	// deLAide is what such an amount is the price of, when it is that of the help.
	deLAide = patronDe(`s[ée]ances?|ateliers?|cotisation|adh[ée]sion|cours\b|forfaits?|abonnement|participation|` +
		`tarifs?|inscription|accompagnement|par (?:heure|mois|an|personne)|^(?:entr[ée]e|co[ûu]t|prix)\b|acheter une carte|` +
		`pour les (?:autres|habitants|ext[ée]rieurs|r[ée]sidents|non)`)
	// puisUnPrix is free at first, for an amount.
	puisUnPrix = patronDe(`gratuit[^.]{0,60} (?:puis|ensuite)[^.]{0,30}\d`)
	// dAutreChose is what may be paid where the help is free.
	dAutreChose = patronDe(`impression|imprim|photocopi|copies?\b|pages?\b|feuilles?\b|scan|cl[ée]s? usb|mat[ée]riel|` +
		`ordinateurs?|t[ée]l[ée]phones?|smartphones?|recharges?|repas|caf[ée]\b|r[ée]par|recondition|facultati|ch[èe]que|` +
		`pass num|subvention|budget|valeur|d'une valeur|don\b|dons\b|emprunt|amende|caution`)
	// gratuitPour is free of some, where others pay: the amount that stands beside is a price of the help.
	gratuitPour = patronDe(`gratuite?s?,? (?:mais|puis|ensuite|et ensuite)|gratuit[^.;]{1,40}[,;] (?:puis|ensuite) |gratuite?s? (?:pour|la 1|la premi|si)|gratuit[ée]s? (?:pour|aux)`)
	// payant is a sentence that says that the help is paid for, without the amount.
	payant = patronDe(`^(?:acc[èe]s )?payante?s?\s*(?:[.:!,(]|$)|` +
		`(?:ateliers?|s[ée]ances?|cours|formations?|accompagnements?|services?|acc[èe]s)(?: num[ée]riques?| collectifs?| individuels?)?(?: est| sont)? payante?s?(?:[^\pL]|$)`)
	// selonQui is a price that changes with who pays, and is not told.
	selonQui = patronDe(`^(?:les )?(?:tarifs?|prix|participation|cotisation)[^.]{0,20}(?:selon|en fonction d|suivant|au)[^.]{0,12} ` +
		`(?:quotient|revenus?|ressources)`)
	// toutGratuit is a sentence that says that all is free, and for all.
	toutGratuit = patronDe(`^(?:tout public,? |acc[èe]s libre(?: et|,)? |c['’]est |acc[èe]s |enti[èe]rement |totalement )*` +
		`gratuit(?: (?:sans condition|pour tous|et sans rendez-vous|sur (?:inscription|rendez-vous)))?\s*[.!]?$|` +
		`^(?:les |nos |ces |tou(?:te)?s (?:les |nos ))?(?:ateliers?|interventions?|services?|accompagnements?|aides?|s[ée]ances?) ` +
		`(?:sont |est )?(?:enti[èe]rement |totalement |tou(?:te)?s )?gratuite?s?\s*[.!]?$`)
)

// PrixDit is the sentence of the texts that tells a price of the help.
func (t *Textes) PrixDit() (phrase string, ok bool) { return t.phraseDuPrix(motsPrix, prixDansPhrase) }

func prixDansPhrase(s phrase) bool {
	if !contient(s.petit, motsPrix...) || dAutreChose.MatchString(s.petit) {
		return false
	}
	if strings.Contains(s.petit, "gratuit") && !gratuitPour.MatchString(s.petit) {
		return false
	}
	deLAide := deLAide.MatchString(s.petit) || dabordUnPrix.MatchString(s.petit) || puisUnPrix.MatchString(s.petit)
	return deLAide && unPrix.MatchString(s.texte) || payant.MatchString(s.petit) || selonQui.MatchString(s.petit)
}

// motsPrix: one stands in all that tells a price of the help; motsGratuit, in all that says that it is free.
var (
	motsPrix    = []string{"€", "euro", "payant", " eur ", " eur.", " eur,", "quotient", "revenu", "ressources"}
	motsGratuit = []string{"gratuit"}
)

// phraseDuPrix is the first sentence of the texts of which dit is true; it has one of mots.
func (t *Textes) phraseDuPrix(mots []string, dit func(phrase) bool) (out string, ok bool) {
	for i := range t.presentations {
		p := &t.presentations[i]
		if !p.parle(mots) {
			continue
		}
		if j := slices.IndexFunc(p.phrases(), dit); j >= 0 {
			return p.phrases()[j].texte, true
		}
	}
	return "", false
}

// PrixContredit is the sentence of the texts that says another price than the fields: an
// amount where they say « Gratuit » alone, « C'est gratuit » where they say « Payant » alone.
// Nobody knows which of the two is right, and no paper says the price.
func (t *Textes) PrixContredit() (phrase string, ok bool) {
	switch f := t.lieu.FraisACharge; {
	case slices.Equal(f, []string{lieu.Gratuit}):
		return t.PrixDit()
	case slices.Equal(f, []string{lieu.Payant}):
		if _, dit := t.PrixDit(); !dit {
			return t.phraseDuPrix(motsGratuit, toutEstGratuit)
		}
	}
	return "", false
}

func toutEstGratuit(s phrase) bool { return toutGratuit.MatchString(s.petit) }
