package panorama

import (
	"cmp"
	"strconv"
	"strings"

	chiffres "feuillet/lieu/panorama"
	"feuillet/lieu/territoire"
	"feuillet/render"
	"feuillet/render/dessin"
	"feuillet/render/layout"
	"feuillet/render/typo"
	"feuillet/templates"
)

// panorama is the figures of a territory, and the words for them.
type panorama struct {
	*render.Commande
	e      *render.Edition
	m      *templates.Modele
	t      *territoire.Territoires // with where communes lie
	h      chiffres.Chiffres
	total  chiffres.Groupe // all communes together
	titre  string          // of the territory
	mesure string          // what positions come from, when that is to be told
	carte  *carte          // nil when the base does not draw the communes
	pasDe  string          // word of the model: why there is no map
	motifs [chiffres.Classes]dessin.Motif
	sheet  layout.Sheet
}

// titreMax is how many letters of the name of a territory a line has room for.
const titreMax = 70

func (p *panorama) nommer(nom string) {
	p.titre = typo.Francais(court(cmp.Or(nom, p.m.Mots["sans_nom"]), titreMax))
}

// court is a text of so many letters at most.
func court(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimRight(string(r[:most-1]), " ,;:–-") + "…"
}

// fill puts data in a sentence of the model, by its name.
func (p *panorama) fill(mot string, pairs ...string) string { return p.phrase(p.m.Mots[mot], pairs...) }

// phrase puts data in a sentence.
func (p *panorama) phrase(phrase string, pairs ...string) string {
	champ := func(nom string) string {
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == nom {
				return pairs[i+1]
			}
		}
		switch nom {
		case "titre":
			return p.titre
		case "date_longue":
			return typo.Date(p.e.Date)
		case "jours":
			return strconv.Itoa(chiffres.Assez)
		case "km":
			return strconv.Itoa(chiffres.Loin)
		}
		return p.e.Datum(nom)
	}
	return render.Clean(typo.Francais(templates.RemplirPar(phrase, champ)))
}

// pluriel fills the sentence for one, or for several; empty for none.
func (p *panorama) pluriel(n int, mot string, pairs ...string) string {
	switch n {
	case 0:
		return ""
	case 1:
		mot += "_un"
	}
	return p.fill(mot, append([]string{"nombre", typo.Nombre(n)}, pairs...)...)
}

// sur is a count of others: « 3 sur 9 ». As a share, a small number would say more
// than it knows.
func (p *panorama) sur(n, total int) string {
	return p.fill("sur_total", "nombre", typo.Nombre(n), "total", typo.Nombre(total))
}

// insecable is sur on one line, for a title.
func (p *panorama) insecable(n, total int) string {
	return strings.ReplaceAll(p.sur(n, total), " ", string(typo.Insecable))
}

// phrases are those that say something, one after the other.
func phrases(l ...string) string {
	var out []string
	for _, s := range l {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}
