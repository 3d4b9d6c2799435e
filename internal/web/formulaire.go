package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/lieu"
	"feuillet/lieu/selection"
	"feuillet/render"
)

// A form is made from the row of its paper and from the table of criteria:
// what is added there has its field here.

// champ is one question of a form.
type champ struct {
	Nom, Titre, Aide string
	Genre            string // texte, oui, choix, liste, parties
	Valeur           string
	Choix            []choix
	Parties          []partie
	Propose          string   // address of what is proposed while one types, to be followed by it
	Autres           []string // further values of the address, kept as they are
	Fautes           []fauteVue
}

// choix is one answer among others.
type choix struct {
	Valeur, Titre string
	Pris          bool
}

// partie is a question of a value in several parts.
type partie struct{ Nom, Titre, Valeur string }

// pli are questions that most people leave alone, folded unless answered.
type pli struct {
	Titre  string
	Champs []champ
	Ouvert bool
}

// formulaire is what a paper asks.
type formulaire struct {
	Papier string
	Ou     champ
	Autour []pli // where, otherwise than by a territory
	Champs []champ
	Plis   []pli
	Lieux  []lieuChoisi // chosen one by one
	Gardes []champ      // of the address, asked elsewhere

	SansLieu bool // the paper prints no place, see render.Papier
}

// cleModele is the setting of another look.
const cleModele = "modele"

// lieuChoisi is a place chosen by hand.
type lieuChoisi struct{ Id, Nom, Sans string }

// premiers are the criteria that are asked at once; the others are folded.
var premiers = []string{"service"}

// ailleurs are those that another part of the page asks.
var ailleurs = []string{selection.ParIdentifiant, "sauf-lieu"}

func (v *visite) formulaire(p *render.Papier, q url.Values, fautes []fauteVue) formulaire {
	f := formulaire{Papier: p.Nom, Ou: champ{Nom: cleOu, Titre: v.mots.dire("form.ou"), Aide: v.mots.dire("form.ou.aide"),
		Fautes: fautesDe(fautes, cleOu)}}
	var criteres, encre, tous []champ
	f.SansLieu = p.SansLieu
	for _, c := range selection.Criteres() {
		if p.SansLieu {
			break
		}
		x := v.critere(c, q, fautes)
		switch {
		case slices.Contains(ailleurs, c.Nom), c.Territoire():
			f.Gardes = append(f.Gardes, gardes(c.Nom, q)...)
		case enPli(c):
		case slices.Contains(premiers, c.Nom):
			f.Champs = append(f.Champs, x)
		default:
			criteres = append(criteres, x)
		}
	}
	for _, o := range p.Reglages() {
		if o.Nom == optionPourquoi { // a page always tells
			continue
		}
		x := v.option(p, o, q, fautes)
		if o.Replie || x.Genre == "oui" || x.Genre == "choix" && len(x.Choix) > 1 && o.Nom == "format" {
			encre = append(encre, x)
		} else {
			f.Champs = append(f.Champs, x)
		}
	}
	for _, o := range atelier.Communs() {
		x := v.option(p, o, q, fautes)
		if o.Nom != cleModele {
			tous = append(tous, x)
		} else if v.a.AApparence(p.Nom) || x.Valeur != "" {
			x.Genre, x.Choix = "liste", []choix{{"", v.mots.dire("form.origine"), x.Valeur == ""},
				{p.Nom, v.mots.dire("form.mienne"), x.Valeur != ""}}
			encre = append(encre, x)
		}
	}
	if !p.SansLieu {
		f.Autour = v.autour(q, fautes)
	}
	f.Plis = slices.Concat(plier(v.mots.dire("form.encre"), encre), plier(v.mots.dire("form.criteres"), criteres),
		plier(v.mots.dire("form.editeur"), tous))
	return f
}

// enPli reports a criterion that says where otherwise than by a territory.
func enPli(c selection.Critere) bool {
	return c.Situe() && !c.Territoire() && !slices.Contains(ailleurs, c.Nom)
}

// autour are the questions of where, otherwise than by a territory: around which place,
// how far, and without which part. All that chooses places asks them.
func (v *visite) autour(q url.Values, fautes []fauteVue) []pli {
	var autour, sauf []champ
	for _, c := range selection.Criteres() {
		switch {
		case !enPli(c):
		case strings.HasPrefix(c.Choisit, "sauf-"):
			sauf = append(sauf, v.critere(c, q, fautes))
		default:
			autour = append(autour, v.critere(c, q, fautes))
		}
	}
	return plier(v.mots.dire("form.autour"), append(autour, sauf...))
}

// nomsDe are the names of the questions of folds.
func nomsDe(plis []pli) (out []string) {
	for _, p := range plis {
		for _, c := range p.Champs {
			out = append(out, c.Nom)
		}
	}
	return out
}

// plier folds questions, unless one is answered or wrong.
func plier(titre string, champs []champ) []pli {
	if len(champs) == 0 {
		return nil
	}
	ouvert := slices.ContainsFunc(champs, func(c champ) bool { return c.Valeur != "" || len(c.Fautes) > 0 })
	return []pli{{titre, champs, ouvert}}
}

// gardes are the hidden fields of a criterion that stays as the address says.
func gardes(nom string, q url.Values) (out []champ) {
	for _, valeur := range q[nom] {
		out = append(out, champ{Nom: nom, Valeur: valeur})
	}
	return out
}

// option is the question of an option of a paper.
// The catalogue may have its words for this paper alone.
func (v *visite) option(p *render.Papier, o render.Option, q url.Values, fautes []fauteVue) champ {
	mots := func(quoi, sinon string) string {
		return v.mots.ou(quoi+o.Nom+"."+p.Nom, v.mots.ou(quoi+o.Nom, sinon))
	}
	c := champ{Nom: o.Nom, Titre: mots("champ.", o.Titre), Aide: aide(mots("aide.", o.Aide)), Genre: "texte",
		Valeur: q.Get(o.Nom), Fautes: fautesDe(fautes, o.Nom)}
	switch {
	case o.Ouinon():
		c.Genre = "oui"
	case len(o.Parties) > 0:
		c.Genre, c.Parties = "parties", parties(o, c.Valeur)
	case len(o.Choix) > 0:
		c.Genre = "choix"
		for i, valeur := range o.Choix {
			pris := strings.EqualFold(valeur, c.Valeur) || i == 0 && c.Valeur == ""
			c.Choix = append(c.Choix, choix{valeur, v.mots.ou("choix."+o.Nom+"."+valeur, valeur), pris})
		}
	}
	return c
}

// parties are the questions of an option, with what each part says.
func parties(o render.Option, valeur string) (out []partie) {
	dites := strings.SplitN(valeur, render.Separateur, len(o.Parties))
	for i, titre := range o.Parties {
		p := partie{Nom: nomPartie(o, i), Titre: titre}
		if i < len(dites) {
			p.Valeur = strings.TrimSpace(dites[i])
		}
		out = append(out, p)
	}
	return out
}

func nomPartie(o render.Option, i int) string { return o.Nom + "." + strconv.Itoa(i+1) }

// joindre makes one value of the parts that a form sends, as the address has it.
func joindre(p *render.Papier, q url.Values) {
	for _, o := range p.Reglages() {
		var dites []string
		dite := false
		for i := range o.Parties {
			s := q.Get(nomPartie(o, i))
			dite = dite || s != ""
			dites = append(dites, s)
			q.Del(nomPartie(o, i))
		}
		if dite {
			q.Set(o.Nom, strings.Join(partiesDites(dites), render.Separateur))
		}
	}
}

// partiesDites are the parts of a value without those at its end that nobody filled.
func partiesDites(dites []string) []string {
	for len(dites) > 0 && dites[len(dites)-1] == "" {
		dites = dites[:len(dites)-1]
	}
	return dites
}

// critere is the question of a criterion: a list when its values are known.
func (v *visite) critere(k selection.Critere, q url.Values, fautes []fauteVue) champ {
	c := champ{Nom: k.Nom, Titre: phraseSansPoint(v.mots.ou("champ."+k.Nom, k.Titre)),
		Aide: aide(v.mots.ou("aide."+k.Nom, k.Aide)), Genre: "texte", Valeur: q.Get(k.Nom), Fautes: fautesDe(fautes, k.Nom)}
	if l := q[k.Nom]; len(l) > 1 {
		c.Autres = l[1:]
	}
	if k.Nom == "autour" {
		c.Propose = proposeCommunes
	}
	if k.Ouinon() {
		c.Genre = "oui"
		return c
	}
	if valeurs := fermees(k); len(valeurs) > 0 {
		c.Genre, c.Choix = "liste", v.liste(k.Nom, valeurs, c.Valeur)
	}
	return c
}

// fermees are the values of a criterion of a closed list of the standard.
func fermees(k selection.Critere) (out []string) {
	l, ok := lieu.CriterionOf(k.Choisit)
	if !ok {
		return nil
	}
	for _, c := range lieu.Champs() {
		if slices.Contains(l.Columns, c.Nom) {
			out = append(out, c.Valeurs...)
		}
	}
	return out
}

// liste is a list to choose from, no choice first; what the address says stays,
// however it is written.
func (v *visite) liste(nom string, valeurs []string, pris string) []choix {
	out := []choix{{"", v.mots.ou("tous."+nom, v.mots.dire("form.tous")), pris == ""}}
	trouve, deTypes := pris == "", false
	for _, valeur := range valeurs {
		titre := cmp.Or(lieu.LibelleTypologie(valeur), valeur) // types of places are codes
		x := choix{valeur, v.mots.ou("choix."+nom+"."+valeur, titre), lieu.Plier(valeur) == lieu.Plier(pris)}
		trouve = trouve || x.Pris
		out = append(out, x)
		deTypes = deTypes || titre != valeur
	}
	if deTypes { // they are found by their words
		slices.SortFunc(out[1:], func(a, b choix) int { return strings.Compare(lieu.Plier(a.Titre), lieu.Plier(b.Titre)) })
	}
	if !trouve {
		out = append(out, choix{pris, pris, true})
	}
	return out
}

// fautesDe are the faults of one field.
func fautesDe(fautes []fauteVue, nom string) (out []fauteVue) {
	for _, f := range fautes {
		if f.Champ == nom {
			out = append(out, f)
		}
	}
	return out
}

// aide is a line of help without the marks of what is to be typed.
func aide(s string) string { return phrase(strings.ReplaceAll(s, "`", "")) }

func phraseSansPoint(s string) string { return strings.TrimSuffix(phrase(s), ".") }
