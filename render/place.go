package render

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"feuillet/fonts"
	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
	"feuillet/render/typo"
	"feuillet/templates"
)

// Place is what public paper may say of a place: composed by the rules of
// package lieu, persons removed, nothing invented.
type Place struct {
	Source       *lieu.Lieu
	Pour         Audience // who reads it, see Lit
	Textes       *lisible.Textes
	Nom, Type    string
	Ville        string             // official name of the commune; empty when it is not sure
	Commune      territoire.Commune // the one it is in; zero for none
	Rubrique     string             // what the place stands under: its commune, or its arrondissement
	CodeRubrique string             // INSEE
	CodePostal   string
	Adresse      []string
	Complement   string // line of the address, alone
	Producteur   string // who publishes it; empty when it is a person
	Local        string // notice of who keeps the base
	Tel, TelLien string
	PrixAppel    string   // of a call to Tel, when the record tells it
	DePersonne   bool     // Tel is that of who helps, not of the house that Nom is composed of
	Surtaxe      bool     // Tel is a number of which a call costs more than another
	Courriels    []string // of the place, never that of a person
	Nominatifs   int      // mails that are left out, for they are those of persons
	Semaine      horaires.Semaine
	Remarques    []string        // its comments, each once
	AHoraires    bool            // Semaine is known and understood
	Nuances      lisible.Nuances // what the texts say of parts of Semaine
	Prochaines   string          // the next dates of the days that hold one week in several, in words
	HorairesDits string          // hours in words, of the place or of a text, when Semaine is not known
	Condition    string          // who may come, when not everybody, or what is asked to join
	Reserve      bool            // it receives only some, and not whoever joins
	// PrixContredit is the sentence that tells another price than the fields; empty for none.
	PrixContredit string
	RendezVous    bool
	Itinerant     bool
	Savoir        []string // its texts, the summary first, even when it is empty and the detail is not
	DateMaj       time.Time
	Age           lisible.Age
	Lien          string // address of the online map; empty when it has no page
	LienDit       string // as one types it
	LienLieu      bool   // Lien is the page of the place, not the town view
	Avis          []Avis
	dit, tait     bool // Local tells of a closure; the texts do, in words that no paper prints
}

// composePublic reads l as public paper must, its own texts included.
func composePublic(l *lieu.Lieu, e *Edition, m *templates.Modele) *Place {
	p := composeBref(l, e, m)
	p.mails()
	p.texts(e.Date)
	p.Link(e)
	return p
}

// composeBref reads l for a line or an entry: all but its texts, its mail and
// its page on the map.
func composeBref(l *lieu.Lieu, e *Edition, m *templates.Modele) *Place {
	p := &Place{Source: l, Textes: lisible.LireTextes(l)}
	p.town(e)
	p.name()
	p.address()
	p.notice(e)
	p.phone(m)
	p.hours(e, m)
	p.nextDates(e, m)
	p.access()
	p.Itinerant = lisible.Itinere(l)
	if d, ok := lisible.DateSure(l); ok {
		p.DateMaj = d
	}
	if p.Age = age(p.DateMaj, e, m); p.Age == lisible.SansDate { // a day to come is a slip: no paper says it
		p.DateMaj = time.Time{}
	}
	p.doubts()
	p.borner(1)
	return p
}

// mails are those of nobody, and how many are those of persons.
func (p *Place) mails() {
	p.Courriels, p.Nominatifs = lisible.CourrielsGeneriques(p.Source.Courriels, p.Nom, p.Ville)
	n := len(p.Courriels)
	p.Courriels = slices.DeleteFunc(p.Courriels, func(c string) bool { // « contact@zoe-delmarest.example »
		return nomme(c[strings.LastIndexByte(c, '@')+1:], []string{p.Nom, p.Ville})
	})
	p.Nominatifs += n - len(p.Courriels)
}

// age is how far what was updated on maj may be trusted on the day of the edition.
func age(maj time.Time, e *Edition, m *templates.Modele) lisible.Age {
	return lisible.Fraicheur(maj, e.Date, lisible.Anciennetes{AVerifier: m.Fraicheur.AVerifier,
		Ancienne: m.Fraicheur.Ancienne})
}

// town prints the official name of the commune that the witnesses agree on,
// and of a part of it that the record names; nothing when they tell of several.
func (p *Place) town(e *Edition) {
	v := e.Territoires.Peser(p.Source)
	p.CodePostal, p.Commune = v.CodePostal, v.Commune
	if strings.ContainsFunc(p.CodePostal, unicode.IsLetter) { // whatever was written in its place
		p.CodePostal = ""
	}
	p.Rubrique, p.CodeRubrique = e.Territoires.Rubrique(&v)
	p.Rubrique = typo.Francais(p.Rubrique)
	switch v.Verdict {
	case territoire.Contredite:
		p.CodePostal = ""
		p.Note(AvisCommune, true, "commune non imprimée", v.Motif)
	case territoire.Muette:
		if strings.HasPrefix(p.CodePostal, "0") && len(e.Territoires.ParCodePostal(p.CodePostal)) == 0 {
			p.CodePostal = "" // the base gave its zero to the code of another country: « 1201 Genève »
		}
		if !territoire.SansNom(p.Source.Commune) {
			ville, retraits := lisible.CommunePublique(lisible.CasseTitre(p.Source.Commune))
			p.retire(AvisCommune, "passage de la commune retiré", retraits)
			p.Ville = typo.Francais(ville)
		}
	default:
		p.Ville = typo.Francais(v.Nom)
	}
	if p.Ville == "" { // not to be read in the name either
		sans := *p.Source
		sans.Commune = ""
		p.Source = &sans
	}
}

// NomDe is what the sheet of a place is named after: its public name, and its town.
func NomDe(l *lieu.Lieu, e *Edition) string {
	p := &Place{Source: l}
	p.town(e)
	p.name()
	return p.Nom + " " + p.Ville
}

func (p *Place) name() {
	nom, doutes := lisible.NomPublic(*p.Source, p.Ville)
	if p.Nom = typo.Francais(nom); foreign(p.Nom) {
		p.Note(AvisSignes, true, "nom non imprimé, écrit avec des lettres que Feuillet n'a pas", "« "+nom+" »")
		sans := *p.Source
		sans.Nom = ""
		nom, _ = lisible.NomPublic(sans, p.Ville)
		p.Nom, doutes = typo.Francais(nom), nil
	}
	p.Type = lisible.TypePublic(p.Source.Typologie, p.Nom)
	p.DePersonne = lisible.NumeroDePersonne(p.Source, nom, doutes)
	for _, d := range doutes {
		p.Note(AvisNom, d.Motif == lisible.MotifPersonneNom || d.Motif == lisible.MotifContactNom, "nom : "+d.Motif)
	}
}

// address sets the lines above the town, without the people whom they name.
func (p *Place) address() {
	l := p.Source
	lines, retraits := lisible.LireAdresse(l, p.Ville)
	p.Adresse = francais(lines)
	p.retire(AvisAdresse, "passage de l'adresse retiré", retraits)
	if l.ComplementAdresse != "" {
		alone := *l
		alone.Adresse = ""
		p.Complement = strings.Join(francais(lisible.AdressePublique(&alone, p.Ville)), ", ")
	}
}

// notice sets what the keeper of the base says of the place, and its source.
// A notice lives until its last day. A closure that the texts tell is one.
func (p *Place) notice(e *Edition) {
	local, retraits := lisible.AvisPublic(p.Source.Avis, p.Nom, p.Ville)
	p.Local = typo.Francais(local)
	p.retire(AvisLocal, "passage de l'avis retiré", retraits)
	if lisible.AvisPasse(p.Local, e.Date) {
		p.Note(AvisLocal, false, "avis passé, non imprimé", "« "+p.Local+" »")
		p.Local = ""
	}
	if dit, ok := p.Textes.FermetureADater(); ok {
		p.Note(AvisTexte, false, "fermeture d'on ne sait quelle année, non imprimée", "« "+dit+" »")
	}
	if dit, ok := p.Textes.Fermeture(e.Date); ok && (!lisible.DitFermeture(p.Local) ||
		lisible.FermetureRetient(dit, e.Date) && !lisible.FermetureRetient(p.Local, e.Date)) {
		p.Local = strings.TrimSpace(p.Local + " " + typo.Francais(ended(dit)))
		p.Note(AvisLocal, false, "fermeture lue dans ce que dit le lieu, imprimée en tête", "« "+dit+" »")
	}
	if dit, ok := lisible.FermetureDesHeures(p.Source, e.Date); ok && !lisible.FermetureRetient(p.Local, e.Date) {
		p.Local = strings.TrimSpace(typo.Francais(dit) + " " + p.Local)
		p.Note(AvisLocal, false, "fermeture lue dans les horaires, imprimée en tête", "« "+dit+" »")
	}
	p.dit = lisible.DitFermeture(p.Local)
	if !p.dit {
		p.silence(e)
	}
	if dit, ok := p.Textes.Demenagement(e.Date); ok && !lisible.DitDemenagement(p.Local) {
		p.Local = strings.TrimSpace(p.Local + " " + typo.Francais(ended(dit)))
		p.Note(AvisLocal, false, "déménagement lu dans ce que dit le lieu, imprimé en tête", "« "+dit+" »")
	}
	p.Producteur, retraits = lisible.CourtPublic(p.Source.Source)
	p.retire(AvisSource, "passage de la source retiré", retraits)
}

// silence keeps people from a place that tells of a closure in words that no paper prints.
func (p *Place) silence(e *Edition) {
	if dit, ok := p.Textes.FermetureTue(e.Date); ok {
		p.tait = true
		p.Note(AvisTexte, false, "fermeture ou absence que le papier ne peut pas dire, il dit de téléphoner", "« "+dit+" »")
	}
}

// ended gives a sentence its final stop.
func ended(s string) string {
	if s != "" && !strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s + "."
	}
	return s
}

// foreign reports a text of which the faces lack half of the letters: what is
// left would be no name.
func foreign(s string) bool {
	lettres := func(s string) (n int) {
		for _, r := range s {
			if unicode.IsLetter(r) {
				n++
			}
		}
		return n
	}
	clean, lost := fonts.Sanitize(fonts.Regular, s)
	return len(lost) > 0 && 2*lettres(clean) < lettres(s)
}

func (p *Place) phone(m *templates.Modele) {
	raw := p.Source.Telephone
	if raw == "" {
		return
	}
	tel, ok := lisible.LireTelephone(raw, p.Source.CodeInsee)
	switch {
	case !ok:
		p.Note(AvisTelephone, true, "téléphone non compris, non imprimé", "« "+raw+" »")
	case m.Mobiles == "masquer" && tel.Mobile:
		p.Note(AvisOmis, true, "numéro de mobile masqué, comme le modèle le demande")
	case p.numeroContredit(raw):
	default:
		p.Tel, p.TelLien, p.PrixAppel = tel.Affiche, tel.Lien, typo.Francais(tel.Prix)
		if p.Surtaxe = tel.Surtaxe(); p.Surtaxe && tel.Prix == "" {
			p.Note(AvisTelephone, false, "numéro surtaxé, imprimé avec « numéro payant », sans le prix de l'appel",
				"« "+raw+" »")
		}
		if tel.Autres {
			p.Note(AvisOmis, true, "plusieurs numéros de téléphone : un seul est imprimé")
		}
		if len(lisible.PersonneDuTelephone(raw)) > 0 {
			p.Note(AvisTelephone, false, "le numéro imprimé est peut-être celui d'une personne",
				"un nom est écrit à côté, non imprimé")
		}
	}
}

// numeroContredit reports a number of which the texts say that it is another now: nobody is sent to call
// the old one, and what they say stands at the top, for most papers do not print them.
func (p *Place) numeroContredit(raw string) bool {
	dit, ok := p.Textes.NumeroContredit()
	if !ok {
		return false
	}
	p.Note(AvisTelephone, true, "téléphone non imprimé, la présentation dit un nouveau numéro",
		"« "+raw+" »", "« "+dit+" »")
	if net, _ := lisible.AvisPublic(dit, p.Nom, p.Ville); net != "" && !strings.Contains(p.Local, typo.Francais(net)) {
		p.Local = strings.TrimSpace(p.Local + " " + typo.Francais(ended(net)))
	}
	return true
}

// access is who may come, whether by appointment, and whether the price is sure.
func (p *Place) access() {
	p.PrixContredit, _ = p.Textes.PrixContredit()
	p.RendezVous = p.Textes.SurRendezVous()
	_, p.Reserve = p.Textes.Restreint()
	c, ok := p.Textes.Condition()
	if !p.Reserve {
		if r, habite := lisible.ConditionReserve(p.Source); habite { // what it is says it, where no text does
			c, ok, p.Reserve = r, true, true
		}
	}
	if ok {
		p.Condition = typo.Francais(c)
		p.Remarques = slices.DeleteFunc(p.Remarques, func(r string) bool { return Letters(r) == Letters(c) })
	}
}

func (p *Place) texts(le time.Time) {
	for _, t := range []string{p.Source.PresentationResume, p.Source.PresentationDetail} {
		s, retraits := lisible.TextePublic(t, p.Nom, p.Ville)
		p.retire(AvisTexte, "texte retiré", retraits)
		p.Savoir = append(p.Savoir, typo.Francais(p.once(strings.TrimSpace(s), le)))
	}
	if strings.Join(p.Savoir, "") == "" {
		p.Savoir = nil
	}
}

// once leaves out of a text the sentences that stand elsewhere on the page:
// notice, hours and what is said of them, condition, « sur rendez-vous » and its number; a closure that is
// over; and that the record is not to be told.
func (p *Place) once(s string, le time.Time) string {
	elsewhere := []string{Letters(p.Nom), Letters(p.Local), Letters(p.HorairesDits), Letters(p.Condition)}
	for _, r := range p.Remarques {
		elsewhere = append(elsewhere, Letters(r))
	}
	if passage, oui := lisible.NePasDiffuser(p.Source); oui { // told to who prints
		elsewhere = append(elsewhere, Letters(passage))
	}
	var keep []string
	for _, sentence := range lisible.Phrases(s) {
		said := lieu.Plier(typo.Francais(sentence))
		here := Letters(typo.Francais(p.Textes.FermetureDatee(sentence)))
		switch {
		case slices.ContainsFunc(elsewhere, func(there string) bool { return strings.Contains(there, here) }):
		case p.Textes.FermetureSansAnnee(sentence): // told by notice
		case p.stale(sentence, le):
		case p.Textes.FermeturePassee(sentence, le):
			p.Note(AvisTexte, false, "fermeture passée, non imprimée", "« "+sentence+" »")
		case p.RendezVous && len(sentence) < 40 && rendezVousSeul.MatchString(said):
		default:
			keep = append(keep, p.Textes.SansRelatifs(sentence))
		}
	}
	return strings.Join(keep, " ")
}

// stale reports a sentence of some time ago that tells what held then, and says so.
func (p *Place) stale(sentence string, le time.Time) bool {
	an, ok := p.Textes.Perime(sentence, le)
	if ok {
		p.Note(AvisTexte, false, "dit en "+strconv.Itoa(an)+" « pour le moment », non imprimé : téléphonez au lieu",
			"« "+sentence+" »")
	}
	return ok
}

var rendezVousSeul = regexp.MustCompile(`^(uniquement )?sur (rdv|rendez-vous)[^a-z]*$`)

// Letters are the letters and figures of s, folded: what two sentences that
// say the same have in common.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, lieu.Plier(s))
}

// Lowered is a sentence that goes on after a colon; « France services » keeps its capital.
func Lowered(s string) string {
	r := []rune(s)
	word := len(r) > 1 && (unicode.IsLower(r[1]) || r[0] == 'À' && r[1] == ' ' ||
		strings.ContainsRune("LDNCJMSTQ", r[0]) && strings.ContainsRune("'’", r[1])) // « L'accès », « N'accueille »
	if word && unicode.IsUpper(r[0]) && !strings.HasPrefix(s, "France ") {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}

// Link finds the page of the place on the online map; without one it says so.
func (p *Place) Link(e *Edition) {
	l := p.Source
	lien, ok := e.Carte.Lieu(e.Territoires, l.Id, l.Source, p.CodeRubrique)
	if outre := territoire.DepartementDe(l.CodePostal); p.CodeRubrique == "" && len(outre) == 3 {
		_, page := e.Carte.Departement(e.Territoires, outre) // of a territory that the map does not show
		ok = ok && page
	}
	if !ok {
		p.Note(AvisCode, false, "pas de code QR : la carte en ligne n'a pas de page pour ce lieu")
		return
	}
	p.Lien, p.LienDit, p.LienLieu = lien, Readable(lien), strings.Contains(lien, "/lieux/")
}

func francais(lines []string) []string {
	out := make([]string, len(lines))
	for i, s := range lines {
		out[i] = typo.Francais(s)
	}
	return out
}
