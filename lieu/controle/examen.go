package controle

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/doublons"
	"feuillet/lieu/horaires"
	"feuillet/lieu/lisible"
	"feuillet/lieu/territoire"
)

// examen is the control of one place.
type examen struct {
	l        *lieu.Lieu
	o        *Options
	code     string // most precise INSEE code, empty when unknown
	constats []Constat
}

// faire looks at the place by every rule that needs it alone.
func (x *examen) faire() {
	x.code = x.o.Territoires.CodeDuLieu(x.l)
	textes := lisible.LireTextes(x.l)
	imprimes := textes.Imprimer("")
	x.manques(textes)
	x.date()
	x.heures()
	x.telephone()
	x.nom(imprimes)
	if colonne, valeur, oui := lisible.AccentsAbimes(x.l); oui {
		x.constat("accents-abimes", colonne, valeur)
	}
	x.personnes(imprimes)
	x.textes(textes)
	x.territoire()
	x.public(textes)
}

func (x *examen) constat(regle, colonne, valeur string) {
	x.constats = append(x.constats, Constat{regle, x.l.Id, colonne, valeur})
}

// si notes a finding when something is true.
func (x *examen) si(vrai bool, regle, colonne, valeur string) {
	if vrai {
		x.constat(regle, colonne, valeur)
	}
}

func (x *examen) manques(textes *lisible.Textes) {
	l := x.l
	heures, dites := textes.Horaires()
	_, _, position := l.Position()
	x.si(l.Horaires == "" && !dites, "sans-horaires", "horaires", "")
	x.si(dites, "horaires-texte", "horaires", heures)
	x.si(l.Telephone == "", "sans-telephone", "telephone", "")
	x.si(len(l.Services) == 0, "sans-services", "services", "")
	x.si(strings.TrimSpace(l.Adresse) == "", "sans-adresse", "adresse", "")
	x.si(len(l.FraisACharge) == 0, "sans-prix", "frais_a_charge", "")
	x.si(!position, "sans-position", "latitude", "")
}

func (x *examen) date() {
	dit := ""
	jour, connue := lisible.DateSure(x.l)
	if connue {
		dit = jour.Format("2006-01-02")
	}
	switch lisible.Fraicheur(jour, x.o.Jour, x.o.Limites) {
	case lisible.SansDate:
		if connue {
			x.constat("date-a-venir", "date_maj", dit)
		} else {
			x.constat("sans-date", "date_maj", "")
		}
	case lisible.Ancienne:
		x.constat("date-ancienne", "date_maj", dit)
	case lisible.AVerifier:
		x.constat("date-a-verifier", "date_maj", dit)
	}
}

// Spans of hours, in minutes: longer than any counter stays open, a whole day.
const (
	plageLongue = 14 * 60
	jourEntier  = 24 * 60
)

// regleHoraires are the rules of hours that OSM takes, and paper does not.
var regleHoraires = map[horaires.Motif]string{horaires.SansJour: "horaires-sans-jour",
	horaires.FermetureSeule: "horaires-fermeture",
	horaires.Impossible:     "horaires-impossibles", horaires.Cachee: "horaires-repetes",
	horaires.Annulee:   "horaires-fermeture",
	horaires.Remplacee: "horaires-repetes"}

func (x *examen) heures() {
	dit := x.l.Horaires
	if dit == "" {
		return
	}
	s, err := horaires.Parse(dit)
	if regle := regleHoraires[s.Motif()]; err == nil && regle != "" {
		x.constat(regle, "horaires", dit)
	}
	if err != nil || s.Vide() {
		regle := "horaires-non-compris"
		if lisible.LireHeures(x.l).Mots != "" {
			regle = "horaires-mots"
		}
		x.constat(regle, "horaires", dit)
	}
	if err != nil || !s.Motif().Imprimable() {
		return
	}
	longue := 0
	for _, jour := range s.Jours() {
		for _, p := range jour {
			longue = max(longue, p.Fin-p.Debut)
		}
	}
	switch {
	case longue >= jourEntier:
		x.constat("horaires-24h", "horaires", dit)
	case longue > plageLongue:
		x.constat("horaires-longs", "horaires", dit)
	}
}

func (x *examen) telephone() {
	if dit := x.l.Telephone; dit != "" {
		_, ok := lisible.LireTelephone(dit, x.l.CodeInsee)
		x.si(!ok, "telephone-non-compris", "telephone", dit)
	}
}

// regleNom are the rules of the doubts on names.
var regleNom = map[string]string{lisible.MotifRemarque: "nom-a-revoir", lisible.MotifContactNom: "nom-a-revoir",
	lisible.MotifNomVide: "nom-a-revoir", lisible.MotifNomLong: "nom-long"}

func (x *examen) nom(imprimes []lisible.Imprime) {
	for _, champ := range imprimes {
		for _, d := range champ.Doutes {
			x.une(regleNom[d.Motif], champ.Colonne, champ.Publie)
		}
	}
}

// une notes a finding once for each rule.
func (x *examen) une(regle, colonne, valeur string) {
	for _, c := range x.constats {
		if c.Regle == regle {
			return
		}
	}
	x.si(regle != "", regle, colonne, valeur)
}

// regleRetrait are the rules of what is taken out of what paper prints, by
// reason; those of the names of people are by column.
var regleRetrait = map[string]string{lisible.MotifMobile: "mobile-texte", lisible.MotifCourriel: "courriel-texte",
	lisible.MotifPandemie: "texte-perime", lisible.MotifViePrivee: "vie-privee",
	lisible.MotifContactAdresse: "contact-adresse", lisible.MotifPersonneNom: "personne-nom",
	lisible.MotifPersonneAdresse: "personne-adresse"}

var reglePersonne = map[string]string{"horaires": "personne-horaires"}

// personnes notes who is taken out of each field that paper prints, and who
// may still be read there once it is printed.
func (x *examen) personnes(imprimes []lisible.Imprime) {
	for _, champ := range imprimes {
		for _, r := range champ.Retraits {
			regle := regleRetrait[r.Motif]
			if r.Motif == lisible.MotifPersonne {
				regle = cmp.Or(reglePersonne[champ.Colonne], "personne-texte")
			}
			x.une(regle, champ.Colonne, r.Texte)
		}
		for _, t := range champ.Textes {
			for _, qui := range lisible.Soupcons(t) {
				x.une("personne-lisible", champ.Colonne, qui)
			}
		}
	}
}

// resumeMax is the most characters of presentation_resume (standard 1.0.2).
const resumeMax = 280

func (x *examen) textes(textes *lisible.Textes) {
	passage, oui := textes.FermetureADater()
	x.si(oui, "fermeture-sans-annee", "presentation_detail", passage)
	passage, _, oui = textes.PremierPerime(x.o.Jour)
	x.si(oui, "texte-ancien", "presentation_detail", passage)
	n := utf8.RuneCountInString(x.l.PresentationResume)
	x.si(n > resumeMax, "texte-long", "presentation_resume", fmt.Sprintf("%d caractères", n))
	for _, m := range x.l.Courriels {
		if lisible.CourrielNominatif(m) {
			x.une("courriel-nominatif", "courriels", m)
		}
	}
}

func (x *examen) territoire() {
	l, t := x.l, x.o.Territoires
	switch p := t.Peser(l); {
	case p.Verdict == territoire.Contredite:
		x.constat("commune-contredite", p.Colonne, p.Motif)
	case x.code == "":
		x.constat("commune-inconnue", "commune", strings.TrimSpace(l.CodePostal+" "+l.Commune))
	case p.Verdict == territoire.Retrouvee && p.Motif != "": // in a base that nothing mended
		x.constat("commune-contredite", p.Colonne, p.Motif)
	default:
		x.si(p.Genre == territoire.NomDuLieuAutre, "nom-autre-commune", "nom", cmp.Or(p.Motif, l.Nom))
	}
	if lien, ok := x.o.Carte.Lieu(t, l.Id, l.Source, l.CodeInsee); ok && !strings.Contains(lien, "/lieux/") {
		x.constat("qr-dense", "id", l.Id)
	}
}

func (x *examen) public(textes *lisible.Textes) {
	condition, oui := textes.Restreint()
	x.si(oui, "acces-restreint", "presentation_detail", condition)
	if passage, oui := textes.PeutEtreRestreint(); oui {
		x.constat("acces-incertain", "presentation_detail", passage)
	}
	quoi, reserve := lisible.Reserve(x.l)
	x.si(reserve, "lieu-reserve", "nom", quoi)
	passage, ferme := lisible.SeDitFerme(x.l)
	x.si(ferme, "lieu-ferme", "nom", passage)
	x.si(!lieu.AccueillePublic(x.l), "sans-public", "modalites_acces", lieu.SansPublic)
}

// sourceDe is who published a place, by its id when the record does not say.
func sourceDe(l *lieu.Lieu) string {
	if l.Source != "" {
		return l.Source
	}
	source, _, ok := strings.Cut(l.Id, "_")
	if !ok { // an id without the name of its producer
		return ""
	}
	return source
}

var regleDoublon = map[doublons.Genre]string{doublons.MemeLieu: "doublon", doublons.FusionEtPartie: "fusion-parties",
	doublons.FusionDouteuse: "fusion-douteuse"}

// dire is a proposition as its record id is told of it.
func dire(p doublons.Proposition, id string) string {
	var autres []string
	for _, i := range p.Ids {
		if i != id {
			autres = append(autres, i)
		}
	}
	return strings.TrimSpace(fmt.Sprintf("%s (%s) : %s", strings.Join(autres, ", "), p.Confiance,
		strings.Join(p.Raisons, ", ")))
}
