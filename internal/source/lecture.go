package source

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"feuillet/lieu"
	"feuillet/lieu/accents"
)

// lecture turns the records of a file into places, whatever its format.
type lecture struct {
	lecteur
	options Options
	*dialecte
	roles  []role // by column
	champs []bool // of lieu.Champs(), those that a column has
	colonnes
	vus       map[[16]byte]int32 // ids read (see marque), with their line
	aCorriger bool               // the file was made by us to be mended: see package internal/export
}

func nouvelleLecture(l lecteur, o Options) *lecture {
	return &lecture{lecteur: l, options: o, dialecte: reconnaitre(l.noms(), o.Colonnes),
		champs:   make([]bool, len(lieu.Champs())),
		colonnes: nouvellesColonnes(), vus: map[[16]byte]int32{}}
}

// apprendre gives their role to columns that came with the last record.
func (r *lecture) apprendre() {
	noms := r.noms()
	if len(r.roles) < len(noms) && !r.aCorriger {
		r.aCorriger = slices.ContainsFunc(noms, func(nom string) bool { return nomColonne(nom) == lieu.ColonneACorriger })
	}
	for i := len(r.roles); i < len(noms); i++ {
		n := r.role(noms[i])
		n.outil = r.aCorriger && estOutil(nomColonne(noms[i]))
		if n.champ >= 0 {
			n.second = r.champs[n.champ]
			r.champs[n.champ] = true
		}
		if n.nom == "" || r.homonyme(n.nom) {
			n.nom = strings.TrimSpace(fmt.Sprintf("%s (colonne %d)", n.nom, i+1))
		}
		r.roles = append(r.roles, n)
	}
}

func (r *lecture) homonyme(nom string) bool {
	for i := range r.roles {
		if r.roles[i].nom == nom {
			return true
		}
	}
	return false
}

// ligne reads one record.
func (r *lecture) ligne(f fiche) lieu.Ligne {
	r.apprendre()
	l := lieu.Ligne{Numero: f.numero, Doutes: f.doutes}
	var latitude, longitude string
	for i := range f.cellules[:min(len(f.cellules), len(r.roles))] {
		c, role := f.cellules[i], &r.roles[i]
		if c.texte == "" && c.liste == nil {
			continue
		}
		if r.nettoyer(&l, role, &c); c.texte == "" && c.liste == nil {
			continue
		}
		switch {
		case role.outil:
			origine(&l, nomColonne(role.nom), c.texte)
		case role.tu && !r.options.Personnes:
		case role.termes != nil:
			r.traduire(&l, role, c)
		case role.champ < 0 || role.second && r.pris(&l, role):
			role.cote = role.cote || role.champ < 0
			extra(&l, role.nom, c.tout())
		default:
			r.lire(&l, role.champ, c)
		}
		switch role.champ {
		case champLatitude:
			latitude = c.texte
		case champLongitude:
			longitude = c.texte
		}
	}
	position(&l, latitude, longitude)
	r.ecarter(&l)
	r.prefixer(&l)
	if l.Lieu.Id == "" && !r.champs[champId] {
		r.identifier(&l)
	}
	r.refuser(&l, f)
	return l
}

// Places of these columns in the standard.
const champId, champNom, champLatitude, champLongitude = 0, 2, 8, 9

// extra keeps what the standard has no column for.
func extra(l *lieu.Ligne, nom, v string) {
	if l.Extra == nil {
		l.Extra = map[string]string{}
	}
	l.Extra[nom] = v
}

// pris reports whether another column of the same meaning filled the field
// with something else, which is then kept. Lists take the values of all.
func (r *lecture) pris(l *lieu.Ligne, role *role) bool {
	champ := lieu.Champs()[role.champ]
	return !champ.Liste() && champ.Texte(&l.Lieu) != ""
}

// traduire reads values that the standard says otherwise. Those it cannot say
// are kept beside the place, under their column.
func (r *lecture) traduire(l *lieu.Ligne, role *role, c cellule) {
	var reste []string
	var ferme map[string]string
	if role.champ >= 0 {
		ferme = r.listes[lieu.Champs()[role.champ].Nom]
	}
	for _, e := range r.elements(c, true) {
		if ferme[e] == e { // nearly always, in the standard 1.0
			r.ajouter(l, role.champ, e)
			continue
		}
		valeurs, connu := role.termes.chercher(e)
		if !connu {
			valeurs = r.tels(role, e)
		}
		if len(valeurs) == 0 {
			if reste = append(reste, e); !connu && r.prefixe && role.champ < 0 {
				douter(l, role.nom, e, "cette valeur n'est pas dans la liste du standard 0.1")
			}
		}
		lus := make([]string, len(valeurs))
		for i, v := range valeurs {
			r.ajouter(l, indexChamp(v.champ), v.texte)
			lus[i] = v.texte
		}
		if r.nom == "" && len(lus) > 0 && ferme[cleListe(e)] == "" { // a value of 0.1 in a file of 1.0
			douter(l, role.nom, e, "valeur de l'ancien standard 0.1 : lue comme « "+strings.Join(lus, ", ")+" »")
		}
	}
	if len(reste) > 0 && role.champ < 0 {
		extra(l, role.nom, strings.Join(reste, lieu.Separateur))
		return
	}
	for _, e := range reste { // a column of the standard, a value of nobody
		r.ajouter(l, role.champ, e)
	}
}

// deTableur gives back to numbers of a spreadsheet the form of their column:
// days counted from 1900, codes without their first zero. Rules of package
// lieu/reparer do the latter for texts, with less to go by.
func (r *lecture) deTableur(l *lieu.Ligne, colonne, v string) string {
	switch colonne {
	case "date_maj":
		if jours, err := strconv.ParseFloat(v, 64); err == nil && jours > 20000 && jours < 80000 {
			return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(jours)).Format(time.DateOnly)
		}
	case "code_postal", "code_insee":
		if len(v) == 4 && chiffres(v) {
			regle := strings.ReplaceAll(colonne, "_", "-")
			l.Reparations = append(l.Reparations, lieu.Reparation{Regle: regle, Colonne: colonne, Avant: v, Apres: "0" + v})
			return "0" + v
		}
	}
	return v
}

// prefixer gives a local id the source before it, as the national exports do:
// « 12 » of two producers are two places.
func (r *lecture) prefixer(l *lieu.Ligne) {
	p := &l.Lieu
	if source := strings.ReplaceAll(p.Source, " ", "-"); r.prefixe && p.Id != "" && source != "" &&
		!strings.HasPrefix(p.Id, source+"_") {
		p.Id = source + "_" + p.Id
	}
}

// refuser sets the Rejet of a record that is no place.
func (r *lecture) refuser(l *lieu.Ligne, f fiche) {
	p := &l.Lieu
	refus := func(regle, colonne, valeur, motif string) {
		l.Rejet = &lieu.Rejet{Regle: regle, Colonne: colonne, Valeur: valeur, Motif: motif, Brut: f.brut}
	}
	n, cellules := f.attendues, len(f.cellules)
	switch {
	case n > 0 && cellules > n && !blanche(f.cellules[n:]):
		refus(regleEnTrop, "", "", fmt.Sprintf("la ligne a %d cellules pour %d colonnes : un séparateur est de trop",
			cellules, n))
	case cellules < n && !formePostal.MatchString(p.CodePostal) && !formeInsee.MatchString(p.CodeInsee):
		refus(regleCoupee, "", "", fmt.Sprintf("la ligne n'a que %d cellules pour %d colonnes : elle a sans doute été "+
			"coupée en deux", cellules, n))
	case p.Id == "" && r.champs[champId]: // a list without ids is given them, by name and commune
		refus(regleIdAbsent, "id", "", "l'identifiant manque")
	case p.Nom == "":
		refus(regleNomAbsent, "nom", "", "le nom manque")
	case tropLong(champId, p.Id) != "":
		refus(regleDemesure, "id", p.Id, tropLong(champId, p.Id))
	case tropLong(champNom, p.Nom) != "":
		refus(regleDemesure, "nom", p.Nom, tropLong(champNom, p.Nom))
	case accents.Perdus(p.Nom):
		refus(regleAccents, "nom", p.Nom, "les accents du nom sont perdus : rien ne dit quelles lettres manquent")
	case r.inclusion == DeServices && len(p.Services) == 0:
		refus(regleHorsSujet, "thematiques", l.Extra["thematiques"], "aucune thématique du numérique : ce service n'est "+
			"pas de la médiation numérique")
	case p.Commune == "" && p.CodeInsee == "" && p.CodePostal == "":
		refus(regleSansCommune, "commune", "", "ni commune, ni code INSEE, ni code postal : le lieu ne peut pas être situé")
	case p.Id == "": // a name without one letter makes none
		refus(regleIdAbsent, "id", "", "l'identifiant manque")
	case r.vus[marqueDe(p)] > 0:
		refus(regleIdRepete, "id", p.Id, fmt.Sprintf("identifiant déjà lu à la ligne %d", r.vus[marqueDe(p)]))
	default:
		r.vus[marqueDe(p)] = int32(l.Numero)
	}
}

// marqueDe stands for a place: producers of one file may each have their own « 12 ».
func marqueDe(p *lieu.Lieu) [16]byte {
	if p.Source == "" || lieu.IdPartage(p.Id, p.Source) {
		return marque(p.Id)
	}
	return marque(p.Id + "\x00" + p.Source)
}

// marque stands for an id in memory: the id itself is a part of its row, and
// would keep the whole row.
func marque(id string) [16]byte {
	somme := sha256.Sum256([]byte(id))
	return [16]byte(somme[:16])
}

// tableauJSON reads an array of texts written in a cell, as CSV exports do.
func tableauJSON(v string) ([]string, bool) {
	var out []string
	if !strings.HasPrefix(v, "[") || json.Unmarshal([]byte(v), &out) != nil {
		return nil, false
	}
	return out, true
}
