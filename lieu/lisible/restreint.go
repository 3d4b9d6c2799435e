package lisible

import (
	"slices"
	"strings"

	"feuillet/lieu"
)

var (
	// duLieu is all that stands before, of what is said of the whole place
	duLieu = patronDe(`^\s*(?:(?:l[ea] |l['’]|cet? |cette |notre )?(?:lieu|local|acc[èe]s|accueil|entr[ée]e|espace|` +
		`[ée]tablissement|structure|association|maison|centre|site|service)|nous|on|il|elle|c['’]|ici)?(?: ?est)?` +
		`(?: strictement| formellement)?\s*$`)
	// nie ends with a word that says no to what comes next, or softens it: « n'est pas
	// réservé aux », « plutôt réservé aux ».
	nie = patronDe(`(?:^|[^\pL])(?:pas|plus|non|ni|jamais|nullement|aucun(?:e|ement)|sans(?: [êe]tre)?|loin d['’][êe]tre|` +
		`plut[ôo]t|principalement|prioritairement|surtout|essentiellement|majoritairement|notamment|parfois|presque)` +
		`(?:[ -](?:du tout|forc[ée]ment|toujours|r[ée]serv[ée]e?s?|destin[ée]e?s?|` +
		`ouverte?s?|accessibles?|d[ée]di[ée]e?s?|limit[ée]e?s?|propos[ée]e?s?|que|` + seuls + `|strictement)){0,3}(?:[ -]*| d['’])$`)
	// nieDedans is « mais pas uniquement », « n'est pas obligatoire ».
	nieDedans = patronDe(`(?:^|[^\pL])(?:pas|plus|non|ni|jamais) (?:` + seuls + `|que|obligatoire|n[ée]cessaire|requise)`)
	// accessoire is what may be reserved in a place that receives everybody.
	accessoire = motEntier(`ordinateurs?|postes?|tablettes?|consoles?|emprunts?|pr[êe]ts?|impressions?|photocopies?|imprimantes?|` +
		`scanners?|wi-?fi|parkings?|stationnement|places?|salles?|pass|ch[èe]ques?|horaires?|heures?|cr[ée]neaux?|documents?|` +
		`livres?|rayons?|coin|zone|section|ascenseurs?|toilettes|une? (?:espace|bureau|point|entr[ée]e)|tarifs?|gratuité|` +
		`r[ée]ductions?|remises?|bourses?|aides? (?:alimentaire|financi[èe]re)s?|colis|repas|logements?|h[ée]bergements?|` +
		`domiciliations?|douches?|laveries?|cartes?|num[ée]ros?|lignes?|contacts?|sites?|documentation|[ée]tages?|` +
		`rez-de-chauss[ée]e|sous-sol|jardins?`)
	// partieDe goes on with a part of a place, or one of its things, which is for children, or
	// for those who use it; coinEnfants does so where it is they who are named.
	partieDe = patronDe(`^[^.!?,;(\n]{0,30}?\bpour (?:l[ea]s? |l['’])?(?:toboggans?|jeux|aires? de jeux|parkings?|stationnement|` +
		`ascenseurs?|piscines?)(?:[^\pL]|$)`)
	coinEnfants = patronDe(`^[^.!?,;(\n]{0,30}?(?:(?:au|à l['’]|du|de l['’]) ?(?:\pL+ |\d{1,2}(?:er|e|[èe]me) )?` +
		`(?:[ée]tage|rez-de-chauss[ée]e|sous-sol)|dans (?:la|une|cette) salle|dans (?:le|un|ce) coin)(?:[^\pL]|$)`)
	desEnfants = motEntier(`enfants|tout-petits|b[ée]b[ée]s|filles et gar[çc]ons`)
	// pourCeci goes on with what it is asked for: not to come.
	pourCeci = patronDe(`^[\pL '’-]{0,40}?\bpour (?:l[ea]s? |l['’]|des? |une? |vous )?(?:emprunt|imprim|particip|utilis|` +
		`r[ée]serv|ateliers?|cours|stages?|s[ée]ances?|animations?|activit[ée]s?|formations?|pr[êe]t|postes?|ordinateurs?|` +
		`livres?|documents?)`)
	// aussiAuPublic goes on with all the others.
	aussiAuPublic = patronDe(`^[^.!?\n]{0,60}[,;] ?(?:et |mais |avec )?(?:une? |l['’])?(?:aides?|accueil|permanences?|` +
		`accompagnements?|ateliers?) (?:(?:est |sont )?(?:ouverte?s? )?(?:au|du|pour le|tout) public|(?:ouverte?s? )?(?:à|pour) tou(?:s|tes)` +
		`(?:[^\pL]|$)|(?:est )?libre(?:[^\pL]|$))`)
	// accompagnes are those who come with somebody: nobody else is shut out.
	accompagnes = patronDe(`(?:enfants|mineurs|ans)(?: non)? accompagn`)
	// compose is who makes a place up, or keeps it, and not who comes.
	compose = motEntier(`compos[ée]e?s?|constitu[ée]e?s?|form[ée]e?s?`)
	// moment is a part of the week or of the year: it may be that of some alone.
	moment = motEntier(`(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|matin[ée]{0,2}s?|apr[èe]s-midis?|soir[ée]{0,2}s?|` +
		`week-ends?|vacances|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre`)
	// toujours are the days of the whole week, and a day since when it is so.
	toujours = patronDe(`lundi (?:au|à) (?:vendredi|samedi|dimanche)|(?:depuis|créée? en|ouverte? en) (?:le )?(?:\d{1,2} )?\pL+ \d{4}`)
	// activite is of some of those who come, when it is for an age.
	activite = motEntier(`ateliers?|cours|s[ée]ances?|stages?|sessions?|animations?|activit[ée]s?|formations?|initiations?|` +
		`modules?|parcours`)
	unAge = motEntier(`jeunes|familles|s[ée]niors|retrait[ée]e?s|adultes|mineurs|adolescents|enfants|parents|scolaires|femmes|` +
		`hommes|ans|filles|gar[çc]ons|m[èe]res|p[èe]res|mamans|couples|lyc[ée]en(?:ne)?s|coll[ée]gien(?:ne)?s|a[îi]n[ée]e?s`)
	// pourTousAussi is what everybody may do, or what is of access alone.
	pourTousAussi = patronDe(`rendez-vous|rdv|mobilit[ée]|fauteuil|sur (?:inscription|r[ée]servation|place|` +
		`demande|appel)|par (?:t[ée]l[ée]|mail|courri|internet)|à distance|en ligne|à domicile`)
	// parTelephone is telephoneSeul, which keeps everybody from the door.
	parTelephone = patronDe(telephoneSeul)
	// cesJours are the days that a sentence goes on with, at once: it tells of them alone.
	cesJours = patronDe(`^[\pL'’ -]{0,30}(?:les?|chaque|tous les|pendant|durant) (?:(?:lun|mar|mercre|jeu|vendre|same)dis?|` +
		`dimanches?|matins?|apr[èe]s-midis?|soirs?|week-ends?|vacances)`)
	// autreEntree is another way in, in a sentence that asks to be sent.
	autreEntree = patronDe(`acc[èe]s libre|libre acc[èe]s|sans (?:orientation|prescription|condition)|` +
		`(?:ou|et) (?:non\b|sur |en |sans |spontan|directement|librement|ouvert|venu|de (?:soi|lui|elle|eux))|` +
		`(?:elles?|eux|lui|soi)-m[êe]me|[ée]galement|possible|facultati`)
	// sansEnvoi is one, before it asks.
	sansEnvoi = patronDe(`(?:accueil|accompagnement)[^,]{0,20} libre|sans (?:condition|rendez|rdv|inscription)|direct|` +
		`spontan|tou(?:te)?s (?:les )?publics?|tout (?:le monde|public)`)
)

// Restreint is the sentence by which a place receives only some people, those of a
// commune for instance. The word « adhérents » alone proves nothing, and a place that
// anybody may join (« adhésion obligatoire ») is closed to nobody: see Condition.
func (t *Textes) Restreint() (condition string, ok bool) {
	if t.restreint == nil { // asked several times of a place
		dite := ""
		if t.demandee() != "" { // what shuts people out asks something of them too
			dite, _ = t.ecarte(motsRestreint(), func(petit string) bool { return restreintDans(petit, ferme) })
		}
		if dite == "" {
			dite = reserveAilleurs(t.lieu)
		}
		if dite == "" {
			dite = t.sansPorte()
		}
		t.restreint = &dite
	}
	return *t.restreint, *t.restreint != ""
}

// reserveDit is such a condition where nobody looks for a text: nothing else is said there.
var reserveDit = patronDe(`^(?:(?:lieu|local|acc[èe]s|accueil|[ée]tablissement|structure|service) )?(?:strictement |exclusivement |` +
	`uniquement )?r[ée]serv[ée]e?s? (?:exclusivement |uniquement )?aux? (?:seuls? )?(?:personnels?|agents?|salari[ée]e?s|` +
	membre + `|patients|d[ée]tenus|professionnels|militaires|[ée]l[èe]ves)(?:[^\pL]|$)`)

// reserveAilleurs is the part of a name, or of what completes an address, by which a place
// receives only some people: « Réservé aux agents - salle informatique ».
func reserveAilleurs(l *lieu.Lieu) string {
	for _, texte := range []string{l.Nom, l.ComplementAdresse} {
		if !contient(strings.ToLower(texte), "éserv", "eserv") {
			continue
		}
		for _, part := range partsDeCommentaire.Split(texte, -1) {
			if part = strings.TrimSpace(part); !reserveDit.MatchString(strings.ToLower(part)) {
				continue
			}
			if net, _ := phrasePublique(part); net != "" {
				return capitale(net)
			}
		}
	}
	return ""
}

// Condition is what paper says before one comes: the sentence of Restreint, else the one
// that asks to join, to register, or a price for it.
func (t *Textes) Condition() (condition string, ok bool) {
	if condition, ok = t.Restreint(); ok {
		return condition, true
	}
	return t.demandee(), t.demandee() != ""
}

// demandee is the first sentence that asks anything of who comes, empty for none.
func (t *Textes) demandee() string {
	if t.demande == nil {
		dite, _ := t.ecarte(motsRestreint(), func(petit string) bool { return restreintDans(petit, demande) })
		t.demande = &dite
	}
	return *t.demande
}

// ecarte is the first sentence that paper may print and that, in small letters, shuts
// people out; none of a presentation that says it is open to all. One of mots stands in
// each such sentence.
func (t *Textes) ecarte(mots []string, dit func(petit string) bool) (phrase string, ok bool) {
	dites := t.dites(mots)
	for i := range dites {
		p := &dites[i]
		if !p.parle(mots) {
			continue
		}
		for _, s := range p.phrases() {
			if !dit(s.petit) {
				continue
			}
			if ouvertATous(p.petitNet) {
				break
			}
			if net, _ := phrasePublique(s.texte); net != "" {
				return net, true
			}
		}
	}
	return "", false
}

var (
	// pourTous says that everybody may come, but for what goes on with saufMembres.
	pourTousDit = patronDe(`adh[ée]rente?s? (?:ou|et) non|ouverte?s? à tou(?:s|te)|pour tou[ts] (?:public|les)|tout public|` +
		`non[- ]adh[ée]rents? bienvenus?|tout le monde (?:peut|est|y est|a acc[èe]s)|à tout le monde`)
	// saufMembres goes on with those of one house: « à tous les adhérents », « à tous nos
	// locataires », « à toutes les personnes détenues ».
	saufMembres = patronDe(`^(?:s|es)?(?: et (?:à )?tou(?:te)?s)?(?: (?:nos|vos|ses|leurs) |(?: les)?(?: personnes?)? (?:` +
		`adh[ée]rent|inscrit|membre|abonn|allocataire|b[ée]n[ée]ficiaire|salari|licenci|r[ée]siden?t|locataire|log[ée]|` +
		`h[ée]berg|accueilli|suivi|accompagn|orient|d[ée]tenu|incarc|patient|agent|personnel|stagiaire|[ée]tudiant|` +
		`demandeur|` + unSexe + `))`)
)

// ouvertATous reports a text, in small letters, that says that everybody may come.
func ouvertATous(petit string) bool {
	return slices.ContainsFunc(pourTousDit.FindAllStringIndex(petit, -1), func(m []int) bool {
		return !nie.MatchString(petit[:m[0]]) && !saufMembres.MatchString(petit[m[1]:])
	})
}

// restreintDans reports a sentence, in small letters, that says so of the whole
// place: not of one of its things, of a part of the week, nor of who has booked. compte
// tells whether what stands between two bytes counts.
func restreintDans(petit string, compte func(petit string, debut, fin int) bool) bool {
	return slices.ContainsFunc(manieres, func(m maniere) bool {
		return contient(petit, m.mots...) &&
			slices.ContainsFunc(m.dit.FindAllStringIndex(petit, -1), func(i []int) bool {
				return compte(petit, i[0], i[1]) && m.ditDuLieu(petit, i[0], i[1])
			})
	})
}

// demande counts all that is asked of who comes.
func demande(string, int, int) bool { return true }

// ferme counts what shuts people out: who may join is not, nor who only pays for it.
func ferme(petit string, debut, fin int) bool {
	return !rejoint.MatchString(petit[debut:fin]) && !rejointSuite.MatchString(petit[debut:]) && !SurLePrix(petit)
}

// ditDuLieu reports that what stands between two bytes of a sentence is said of the
// place, and not denied.
func (m maniere) ditDuLieu(petit string, debut, fin int) bool {
	avant, dit, apres := petit[:debut], petit[debut:fin], suiteDe(petit, fin)
	clause := clauseAvant(avant, dit)
	switch {
	case m.exclut && !duLieu.MatchString(avant[strings.LastIndexAny(avant, ",;:(")+1:]):
		return false
	case nie.MatchString(avant), nieDedans.MatchString(dit), accessoire.MatchString(clause), compose.MatchString(clause):
		return false
	case moment.MatchString(toujours.ReplaceAllString(avant, "")):
		return false
	case aussiAuPublic.MatchString(petit[fin:]):
		return false
	case strings.HasSuffix(clause, "domicile "): // of who is helped there
		return false
	case activite.MatchString(apposee(avant, dit)+clause) && unAge.MatchString(dit):
		return false
	case moment.MatchString(dit), cesJours.MatchString(petit[fin:]):
		return false
	case strings.HasPrefix(dit, "seul") && accessoire.MatchString(petit[fin:]), accompagnes.MatchString(dit + apres):
		return false
	case !strings.Contains(dit, "permettant") && pourCeci.MatchString(petit[fin:]):
		return false
	case partieDe.MatchString(petit[fin:]), desEnfants.MatchString(dit) && coinEnfants.MatchString(petit[fin:]):
		return false
	case contient(dit, "orient", "prescription") && (autreEntree.MatchString(petit[fin:]) || sansEnvoi.MatchString(dit)):
		return false
	}
	return !pourTousAussi.MatchString(parTelephone.ReplaceAllString(dit, "") + apres)
}

// clauseAvant is what leads to what is said, since the last sign; a colon or a bracket
// that stands right before it leads from one clause more: « Wifi : adhérents uniquement ».
func clauseAvant(avant, dit string) string {
	i := strings.LastIndexAny(avant, ",;:(") + 1
	mene := i > 0 && strings.Contains(":(", avant[i-1:i]) || strings.HasPrefix(dit, "(")
	if mene && strings.TrimSpace(avant[i:]) == "" {
		if plus := avant[strings.LastIndexAny(avant[:max(0, i-1)], ",;:(")+1:]; !strings.Contains(plus, "limit") {
			return plus
		}
	}
	return avant[i:]
}

// apposee is the clause that « réservés aux familles », between commas, is said of.
func apposee(avant, dit string) string {
	s := strings.TrimRight(avant, " ")
	if !strings.HasPrefix(dit, "rés") && !strings.HasPrefix(dit, "res") || !strings.HasSuffix(s, ",") {
		return ""
	}
	s = s[:len(s)-1]
	return s[strings.LastIndexAny(s, ",;:(.!?\n")+1:]
}

// suiteLue is how many bytes after those whom a place receives tell who they are.
const suiteLue = 30

// suiteDe is what tells, after a byte of a sentence, who those are that stand before: until
// the next sign.
func suiteDe(petit string, fin int) string {
	suite := petit[fin:min(fin+suiteLue, len(petit))]
	if strings.ContainsAny(petit[fin-1:fin], ",.;!)") {
		return ""
	}
	if i := strings.IndexAny(suite, ",;("); i >= 0 {
		return suite[:i]
	}
	return suite
}
