package render

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
	"feuillet/render/typo"
	"feuillet/templates"
)

// public is what public paper may say of a place: composed by the rules of
// package lieu/lisible, persons removed, nothing invented.
type public struct {
	source       *lieu.Lieu
	textes       *lisible.Textes
	Nom, Type    string
	Ville        string             // official name of the commune
	commune      territoire.Commune // by its code; zero for none
	officielle   bool               // the record gives it this name
	CodePostal   string
	Adresse      []string
	Tel, TelLien string
	Semaine      horaires.Semaine
	AHoraires    bool   // Semaine is known and understood
	HorairesDits string // hours found in a text, when Semaine is not known
	Condition    string // who may come, when not everybody
	RendezVous   bool
	Itinerant    bool
	Savoir       []string // sentences, longest useful first
	DateMaj      time.Time
	Age          lisible.Age
	Lien         string // address of the online map; empty when it has no page
	LienDit      string // as one types it
	LienLieu     bool   // Lien is the page of the place, not the town view
	avis         []Avis
}

// composePublic reads l as public paper must, its own texts included.
func composePublic(l *lieu.Lieu, e *Edition, m *templates.Modele) *public {
	p := composeBref(l, e, m)
	p.texts()
	p.link(e)
	return p
}

// composeBref reads l for a line or an entry: all but its texts, its mail and
// its page on the map.
func composeBref(l *lieu.Lieu, e *Edition, m *templates.Modele) *public {
	p := &public{source: l, textes: lisible.LireTextes(l)}
	p.town(e)
	p.name()
	p.Adresse = francais(lisible.AdressePublique(l, p.Ville))
	p.phone(m)
	p.hours()
	p.access()
	p.Itinerant = lisible.Itinere(l)
	if d, ok := lisible.DateSure(l); ok {
		p.DateMaj = d
	}
	p.Age = age(p.DateMaj, e, m)
	return p
}

// age is how far what was updated on maj may be trusted on the day of the edition.
func age(maj time.Time, e *Edition, m *templates.Modele) lisible.Age {
	return lisible.Fraicheur(maj, e.Date, lisible.Anciennetes{AVerifier: m.Fraicheur.AVerifier, Ancienne: m.Fraicheur.Ancienne})
}

// town prefers the official name of the commune, when code and name agree.
func (p *public) town(e *Edition) {
	l := p.source
	p.CodePostal = l.CodePostal
	c, ok := e.Territoires.Commune(l.CodeInsee)
	if ok {
		p.commune = c
	}
	if ok && (c.Nom == l.Commune || territoire.Cle(c.Nom) == territoire.Cle(l.Commune)) {
		p.Ville, p.officielle = typo.Francais(c.Nom), true
		return
	}
	p.Ville = typo.Francais(lisible.CasseTitre(l.Commune))
}

func (p *public) name() {
	nom, doutes := lisible.NomPublic(*p.source, p.Ville)
	p.Nom = typo.Francais(nom)
	p.Type = lisible.TypePublic(p.source.Typologie, p.Nom)
	for _, d := range doutes {
		p.note(AvisNom, d.Motif == lisible.MotifPersonneNom || d.Motif == lisible.MotifContactNom, "nom : "+d.Motif)
	}
}

func (p *public) phone(m *templates.Modele) {
	raw := p.source.Telephone
	if raw == "" {
		return
	}
	tel, ok := lisible.LireTelephone(raw, p.source.CodeInsee)
	switch {
	case !ok:
		p.note(AvisTelephone, true, "téléphone non compris, non imprimé : « "+raw+" »")
	case m.Mobiles == "masquer" && tel.Mobile:
		p.note(AvisTelephone, true, "numéro de mobile masqué, comme le modèle le demande")
	default:
		p.Tel, p.TelLien = tel.Affiche, tel.Lien
		if tel.Autres {
			p.note(AvisTelephone, true, "plusieurs numéros de téléphone : seul le premier est imprimé")
		}
	}
}

// hours takes the field, else a sentence of the texts that tells the days.
func (p *public) hours() {
	l := p.source
	if l.Horaires != "" {
		w, err := horaires.Parse(l.Horaires)
		if err == nil && !w.Vide() {
			p.Semaine, p.AHoraires = w, true
			return
		}
		p.note(AvisHoraires, true, "horaires non compris, non imprimés : « "+l.Horaires+" »")
	}
	if s, ok := p.textes.Horaires(); ok {
		p.HorairesDits = typo.Francais(s)
	}
}

// said is a line of hours without what a comment in them may tell of a person.
func (p *public) said(line string) string {
	if !strings.Contains(p.source.Horaires, `"`) {
		return line
	}
	clean, retraits := lisible.TextePublic(line)
	for _, r := range retraits {
		p.note(AvisHoraires, r.Motif != lisible.MotifCoordonnees, "commentaire des horaires retiré ("+r.Motif+")")
	}
	return typo.Francais(clean)
}

// access is who may come, and whether by appointment.
func (p *public) access() {
	p.RendezVous = p.textes.SurRendezVous()
	if c, ok := p.textes.Restreint(); ok {
		p.Condition = typo.Francais(c)
	}
}

func (p *public) texts() {
	l := p.source
	for _, t := range []string{l.PresentationDetail, l.PresentationResume} {
		s, retraits := lisible.TextePublic(t)
		for _, r := range retraits {
			p.note(AvisTexte, r.Motif != lisible.MotifCoordonnees, "texte retiré ("+r.Motif+")")
		}
		if s = strings.TrimSpace(s); s != "" {
			if s = p.once(s); s != "" {
				p.Savoir = append(p.Savoir, typo.Francais(s))
			}
		}
	}
}

// once leaves out of a text the sentences that stand elsewhere on the page:
// hours, condition, « sur rendez-vous » and its number.
func (p *public) once(s string) string {
	elsewhere := []string{letters(p.Nom), letters(p.HorairesDits), letters(p.Condition)}
	var keep []string
	for _, sentence := range lisible.Phrases(s) {
		said := lieu.Plier(typo.Francais(sentence))
		here := letters(said)
		switch {
		case slices.ContainsFunc(elsewhere, func(there string) bool { return strings.Contains(there, here) }):
		case p.RendezVous && len(sentence) < 40 && rendezVousSeul.MatchString(said):
		default:
			keep = append(keep, sentence)
		}
	}
	return strings.Join(keep, " ")
}

var rendezVousSeul = regexp.MustCompile(`^(uniquement )?sur (rdv|rendez-vous)[^a-z]*$`)

// letters are the letters and figures of s, folded: what two sentences that
// say the same have in common.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, lieu.Plier(s))
}

// lowered is a sentence that goes on after a colon.
func lowered(s string) string {
	r := []rune(s)
	if len(r) > 1 && unicode.IsUpper(r[0]) && unicode.IsLower(r[1]) {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}

func (p *public) link(e *Edition) {
	l := p.source
	lien, ok := e.Carte.Lieu(e.Territoires, l.Id, l.CodeInsee)
	if outre := territoire.DepartementDe(l.CodePostal); len(outre) == 3 && outre != territoire.DepartementDe(l.CodeInsee) {
		// A wrong INSEE code (Mont-Dore of New Caledonia, given that of Auvergne)
		// must not lead to a page that does not exist.
		_, page := e.Carte.Departement(e.Territoires, outre)
		ok = ok && page
	}
	if !ok {
		p.note(AvisCode, false, "pas de code QR : la carte en ligne n'a pas de page pour ce lieu")
		return
	}
	p.Lien, p.LienDit, p.LienLieu = lien, readable(lien), strings.Contains(lien, "/lieux/")
}

func francais(lines []string) []string {
	out := make([]string, len(lines))
	for i, s := range lines {
		out[i] = typo.Francais(s)
	}
	return out
}
