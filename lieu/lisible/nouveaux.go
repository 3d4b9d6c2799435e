package lisible

import (
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/horaires"
	"feuillet/lieu/horaires/francais"
)

// A text that says that a number, or hours, are new tells against the record that still has others.

var (
	// nouveauNumero opens a sentence on the number of the place: none of another service is one.
	nouveauNumero = patronDe(attention + `(?:voici )?(?:notre |le |son |un )?(?:nouveau (?:numero|n°|tel(?:ephone)?)|` +
		`changement de (?:numero|telephone))(?: de (?:tel(?:ephone)?|contact|la structure|l'accueil|l'association))?` +
		`(?: (?:est|a composer|pour nous (?:joindre|appeler|contacter)|du lieu|du service))?` +
		`(?:,? (?:depuis|a (?:partir|compter) d|des )[^:;,.]{3,30})?(?: ?[.!:,=]| ?(?:le )?[+0]\d?|$)`)
	// numeroChange says it of the one that it had.
	numeroChange = patronDe(attention + `(?:(?:notre|le|son|ce) (?:numero|n°|telephone)(?: de (?:tel(?:ephone)?|contact|la structure|` +
		`l'accueil|l'association))?(?: du lieu)? (?:a|vient de) change|nous avons change de (?:numero|telephone))`)
	unNumero   = patronDe(`(?:\+\d{2,3} ?(?:\(0\) ?)?|0)[1-9](?:[ .\-]?\d{2}){4}\b`)
	motsNumero = []string{"num", "n°", "tel", "tél"}
)

// NumeroContredit are the words, of one sentence or two, by which a place says that its number is another
// than that of its record; none where its texts tell this one too.
func (t *Textes) NumeroContredit() (phrase string, ok bool) {
	connu, ok := LireTelephone(t.lieu.Telephone, t.lieu.CodeInsee)
	if !ok {
		return "", false
	}
	for i := range t.presentations {
		p := &t.presentations[i]
		if !contient(p.petit, "nouveau", "chang") || !p.parle(motsNumero) {
			continue
		}
		if _, meme := numerosDits(p.lire().net, connu); meme {
			continue
		}
		for j, s := range p.phrases() {
			plie := plierPhrase(s.texte)
			if !nouveauNumero.MatchString(plie) && !numeroChange.MatchString(plie) {
				continue
			}
			if autres, _ := numerosDits(s.texte, connu); autres {
				return s.texte, true
			}
			suite := p.phrases()[j+1:] // « Le numéro a changé. Appelez le … »
			if len(suite) == 0 {
				continue
			}
			if autres, _ := numerosDits(suite[0].texte, connu); autres {
				return s.texte + " " + suite[0].texte, true
			}
		}
	}
	return "", false
}

// numerosDits reports that a text tells other numbers than one, and this one.
func numerosDits(texte string, connu Telephone) (autres, meme bool) {
	for _, n := range unNumero.FindAllString(lieu.Plier(texte), -1) {
		dits := Chiffres(strings.ReplaceAll(n, "(0)", ""))
		if len(dits) > 9 && strings.HasSuffix(Chiffres(connu.Lien), dits[len(dits)-9:]) {
			meme = true
		} else {
			autres = true
		}
	}
	return autres, meme
}

var (
	// horairesNouveaux opens a sentence on new hours of the place.
	horairesNouveaux = patronDe(attention + `(?:` + depuisDit + `[^:;]{3,40}[,:] ?)?(?:(?:voici|de|nos|les|l') ?)*` +
		`(?:nouveaux? horaires?(?: d'(?:ouverture|accueil)(?: au public)?| de (?:la |nos |l')?(?:permanences?|accueil))?|` +
		`changements? d'horaires?|horaires?(?: d'ouverture)? (?:changent|changeront|(?:sont|seront) modifies))` +
		`(?: ?[:.,!;(-]| a (?:partir|compter)| des (?:le |\d)| depuis| le \d| au \d|$)`)
	premierJour = patronDe(`\b(?:` + depuisDit + `|au |le )` + jourDit)
)

const depuisDit = `(?:(?:(?:a partir|a compter) d(?:u|e|es)|des(?: le)?|depuis(?: le)?) ?)`

// nouveauxHoraires are hours that a text tells, from a day on, in place of those of the record: all
// that it does not tell alike. Where it tells none that can be read, nobody knows but the place, unless
// the record was updated since.
func nouveauxHoraires(s *semaineLue, d dite) []sens {
	if s.deRemarque || !contient(d.plie, "nouve", "chang", "modif") || !horairesNouveaux.MatchString(d.plie) ||
		activite.MatchString(d.petit) {
		return nil
	}
	q := quand{jours: tousLesJours, nomme: true}
	jour, apres := premierDit(d.texte)
	if dits, ok := heuresApres(d.texte, apres); ok {
		for j, p := range s.w.Jours() {
			q.jours[j] = len(p) > 0 && !memesHeures(p, dits[j])
		}
	} else if jour.IsZero() || !s.maj.Before(jour) {
		return nil
	}
	if q.jours == [7]bool{} || !s.w.Simple() {
		return nil
	}
	if !jour.IsZero() {
		q.apres = jour.Year()*10000 + int(jour.Month())*100 + jour.Day() - 1
	}
	return []sens{{quand: q}}
}

// premierDit is the first day that a sentence tells with its year, and whether it tells one at all.
func premierDit(texte string) (jour time.Time, dit bool) {
	m := premierJour.FindStringSubmatch(ecrireJours(texte))
	if m == nil {
		return jour, false
	}
	an := m[3] + m[5] + m[6]
	if an == "" {
		return jour, true
	}
	if len(an) == 2 {
		an = "20" + an
	}
	mois := 0
	if m[2] != "" {
		mois = moisDe(m[2])
	} else {
		mois, _ = strconv.Atoi(m[4])
	}
	a, _ := strconv.Atoi(an)
	j, _ := strconv.Atoi(m[1])
	return time.Date(a, time.Month(mois), j, 0, 0, 0, 0, time.UTC), true
}

// heuresApres are the hours that a sentence tells after its first day, or its colon.
func heuresApres(texte string, date bool) (out [7][]horaires.Plage, ok bool) {
	_, reste, ok := strings.Cut(texte, ":")
	if !ok || !date {
		return out, false
	}
	lu := francais.Lire(strings.TrimRight(strings.TrimSpace(reste), " .!"), nil)
	if lu.Verdict != francais.Lu || !lu.Semaine.Simple() || strings.Contains(lu.OSM, `"`) {
		return out, false
	}
	return lu.Semaine.Jours(), true
}

// dAdresse are what an address says of the hours, which is nothing of a street: « 12 rue du Lin - fermé le lundi ».
func (s *semaineLue) dAdresse(adresse string) (out []Nuance) {
	if !contient(strings.ToLower(adresse), "fermé", "fermeture", "ouvert") {
		return nil
	}
	for _, part := range partsDeCommentaire.Split(adresse, -1) {
		if contient(strings.ToLower(part), "fermé", "fermeture", "ouvert") {
			out = append(out, s.duTexte(strings.TrimSpace(part))...)
		}
	}
	return out
}
