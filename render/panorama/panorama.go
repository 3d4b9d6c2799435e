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
	render.Phrases
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
	p.titre = typo.Francais(typo.Couper(cmp.Or(nom, p.m.Mots["sans_nom"]), titreMax))
}

// champ is what any sentence may ask for.
func (p *panorama) champ(nom string) string {
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

// sur is a count of others: « 3 sur 9 ». As a share, a small number would say more
// than it knows.
func (p *panorama) sur(n, total int) string {
	return p.Fill("sur_total", "nombre", typo.Nombre(n), "total", typo.Nombre(total))
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
