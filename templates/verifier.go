package templates

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2/unstable"

	"feuillet/internal/faute"
)

// verification gathers the faults of a merged model. Only what the user's
// file speaks of is judged: the built-in models are judged by the tests.
type verification struct {
	m  *Modele
	x  *index
	d  *Document
	ps faute.Fautes
}

func verifier(m *Modele, d *Document, x *index) faute.Fautes {
	v := &verification{m: m, x: x, d: d}
	v.choix(m.Base, []string{d.Nom}, "base")
	v.choix(m.Mobiles, []string{"afficher", "masquer"}, "mobiles")
	v.choix(m.Page.Format, d.Formats, "page", "format")
	v.choix(m.Page.Orientation, []string{"portrait", "paysage"}, "page", "orientation")
	v.choix(m.QR.Niveau, []string{"M", "Q"}, "qr", "niveau")
	v.etapes("ajustement", d.Ajustement)
	v.etapes("remplissage", d.Remplissage)
	v.mesures()
	v.couleurs()
	v.tailles()
	v.textes()
	v.pictogrammes()
	v.besoins()
	v.fichiers()
	v.sections()
	v.requis()
	v.logos()
	v.telephone()
	if d.propre != nil {
		d.propre(v)
	}
	return v.ps
}

// faute adds a fault at the value of a key, if the file speaks of it.
func (v *verification) faute(texte, conseil string, path ...string) {
	c := v.x.trouve(path...)
	if c == nil {
		return
	}
	v.ps = append(v.ps, ici(c.valeur, texte, conseil))
}

func (v *verification) choix(value string, list []string, path ...string) {
	if slices.Contains(list, value) {
		return
	}
	conseil := vouliezVous(value, list)
	if len(list) == 1 {
		conseil = fmt.Sprintf("écrivez %s = %q.", path[len(path)-1], list[0])
	}
	v.faute("la valeur «\u00A0"+value+"\u00A0» n’est pas possible", conseil, path...)
}

// telephone checks that the number of who prints looks like one.
func (v *verification) telephone() {
	chiffres := 0
	for _, r := range v.m.Editeur.Telephone {
		switch {
		case '0' <= r && r <= '9':
			chiffres++
		case !strings.ContainsRune(" \u00A0\u202F.+-/()", r):
			chiffres = -100
		}
	}
	if v.m.Editeur.Telephone != "" && chiffres < 4 {
		v.faute("«\u00A0"+v.m.Editeur.Telephone+"\u00A0» n’est pas un numéro de téléphone",
			"écrivez-le avec ses dix chiffres\u00A0: 05 36 49 00 10.", "editeur", "telephone")
	}
}

// etapes checks the names of a list of steps, each at its own place.
func (v *verification) etapes(name string, list []string) {
	c := v.x.par[name]
	if c == nil {
		return
	}
	for i, step := range c.valeurs {
		if !slices.Contains(list, step) {
			v.ps = append(v.ps, ici(c.places[i], "l’étape «\u00A0"+step+"\u00A0» n’existe pas", vouliezVous(step, list)))
		}
	}
}

// mesures checks lengths and thresholds against what printers and readers need.
func (v *verification) mesures() {
	m := v.m
	bornes := []struct {
		value, min, max float64
		why             string
		path            [2]string
	}{
		{m.Page.Marge, 8, 40, "les imprimantes n’écrivent pas au bord de la feuille", [2]string{"page", "marge"}},
		{m.Page.Bandeau, 8, 40, "les imprimantes n’écrivent pas au bord de la feuille", [2]string{"page", "bandeau"}},
		{m.Page.Interligne, 1.2, 2, "des lignes trop serrées ou trop écartées se lisent mal",
			[2]string{"page", "interligne"}},
		{m.QR.ModuleMin, 0.5, 3, "un carré trop fin ne se lit pas avec un téléphone", [2]string{"qr", "module_min"}},
		{m.QR.TailleMin, 20, 100, "un carré trop petit ne se lit pas avec un téléphone", [2]string{"qr", "taille_min"}},
		{m.QR.Taille, m.QR.TailleMin, m.QR.TailleMax, "la taille est entre taille_min et taille_max",
			[2]string{"qr", "taille"}},
		{m.QR.TailleMax, m.QR.TailleMin, 100, "il lui faut de la place à côté", [2]string{"qr", "taille_max"}},
		{float64(m.Fraicheur.AVerifier), 1, 120, "au-delà, une information ne vaut plus rien",
			[2]string{"fraicheur", "a_verifier"}},
		{float64(m.Fraicheur.Ancienne), float64(m.Fraicheur.AVerifier), 120,
			"une information est à vérifier avant d’être ancienne", [2]string{"fraicheur", "ancienne"}},
		{float64(m.Validite.Mois), 0, 24, "après deux ans, un papier n’est plus juste", [2]string{"validite", "mois"}},
		{float64(m.Limites.SavoirCaracteres), 0, 1000, "un texte plus long ne tient pas sur la page",
			[2]string{"limites", "savoir_caracteres"}},
		{float64(m.Limites.DetailsServicesMax), 0, 9, "la base connaît neuf services",
			[2]string{"limites", "details_services_max"}},
		{float64(m.Limites.PetitAnnuaire), 0, 20, "au-delà, une feuille ne suffit pas",
			[2]string{"limites", "petit_annuaire"}},
		{float64(m.Limites.RemplissageMin), 0, 100, "c’est une part de la page, en %",
			[2]string{"limites", "remplissage_min"}},
	}
	for _, b := range bornes {
		v.borne(b.value, b.min, b.max, b.why, b.path[:]...)
	}
}

// borne faults a number out of its bounds.
func (v *verification) borne(value, least, most float64, why string, path ...string) {
	if value >= least && value <= most {
		return
	}
	v.faute(fmt.Sprintf("«\u00A0%s\u00A0» vaut %s\u00A0: %s", path[len(path)-1], fr(value), why),
		fmt.Sprintf("choisissez entre %s et %s.", fr(least), fr(most)), path...)
}

// fr writes a number as it must be typed in the file.
func fr(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// couleurs checks how colors are written, then each text on its background.
func (v *verification) couleurs() {
	c := v.m.Couleurs
	noms := map[string]Couleur{"principale": c.Principale, "texte": c.Texte, "voile": c.Voile, "trait": c.Trait,
		"accent": c.Accent, "discret": c.Discret, "fond": c.Fond}
	for nom, couleur := range noms {
		if _, _, _, ok := couleur.RGB(); !ok {
			v.faute("la couleur «\u00A0"+string(couleur)+"\u00A0» n’est pas comprise",
				"écrivez # et six chiffres ou lettres de A à F, comme \"#25348C\".", "couleurs", nom)
			delete(noms, nom)
		}
	}
	said := map[string]bool{}
	for _, pair := range paires {
		v.contraste(pair[0], pair[1], noms, said)
	}
}

// rolesCouleurs say what colours are for, to who did not write their names.
var rolesCouleurs = map[string]string{"principale": "le titre", "texte": "le texte", "discret": "le petit texte",
	"voile": "le fond pâle des cadres", "accent": "le fond de ce qu’il faut faire", "fond": "le papier"}

// contraste faults the color that the user changed, with a shade that would do.
func (v *verification) contraste(lettres, fond string, noms map[string]Couleur, said map[string]bool) {
	a, okA := noms[lettres]
	b, okB := noms[fond]
	ratio := Contraste(a, b)
	if !okA || !okB || ratio >= contrasteMin {
		return
	}
	changed, other := lettres, fond
	if v.x.par[chemin("couleurs", changed)] == nil {
		changed, other = fond, lettres
	}
	if said[changed] {
		return
	}
	said[changed] = true
	dite := func(nom string) string {
		if v.x.par[chemin("couleurs", nom)] == nil { // never written there: what it is, not its name
			return rolesCouleurs[nom]
		}
		return "«\u00A0" + nom + "\u00A0»"
	}
	conseil := "choisissez une couleur plus éloignée de celle qui est là\u00A0: " + dite(other) + "."
	if s := lisible(noms[changed], noms[other]); s != "" {
		conseil = fmt.Sprintf("choisissez par exemple %s = \"%s\".", changed, s)
	}
	shown := strings.Replace(strconv.FormatFloat(float64(int(ratio*10))/10, 'f', 1, 64), ".", ",", 1)
	v.faute(fmt.Sprintf("%s ne se lit pas sur %s\u00A0: contraste de %s, il faut 4,5", dite(lettres), dite(fond), shown),
		conseil, "couleurs", changed)
}

// tailles checks that sizes stay readable and in order.
func (v *verification) tailles() {
	for nom, t := range v.m.Tailles {
		floor := v.d.tailleMin(nom)
		switch {
		case t.Min < floor || t.Base < floor:
			key := "min"
			if t.Base < floor {
				key = "base"
			}
			v.faute(fmt.Sprintf("la taille «\u00A0%s\u00A0» descend à %s points", nom, fr(min(t.Min, t.Base))),
				fmt.Sprintf("pour être lue par tous, elle reste à %s points au moins.", fr(floor)), "tailles", nom, key)
		case t.Base < t.Min:
			v.faute(fmt.Sprintf("la taille «\u00A0%s\u00A0» est plus petite que son min (%s)", nom, fr(t.Min)),
				"baissez aussi min, ou augmentez base.", "tailles", nom, "base")
		case t.Base > t.Max:
			v.faute(fmt.Sprintf("la taille «\u00A0%s\u00A0» est plus grande que son max (%s)", nom, fr(t.Max)),
				"augmentez aussi max, ou baissez base.", "tailles", nom, "base")
		case t.Max > 120:
			v.faute(fmt.Sprintf("la taille «\u00A0%s\u00A0» monte à %s points", nom, fr(t.Max)),
				"choisissez 120 au plus.", "tailles", nom, "max")
		}
	}
}

// textes checks the braces of every text of the file.
func (v *verification) textes() {
	for _, c := range v.x.cles {
		if c.genre != unstable.String {
			continue
		}
		at := func(texte, conseil string) {
			v.ps = append(v.ps, ici(c.valeur, texte, conseil))
		}
		if usage := indispensables[c.dernier()]; usage != "" && muet(c.texte) {
			at("«\u00A0"+c.dernier()+"\u00A0» ne dit rien\u00A0: "+usage, "écrivez-le, ou effacez la ligne pour garder le "+
				"texte d’origine.")
		}
		for _, champ := range Champs(c.texte) {
			if !slices.Contains(v.d.Champs, champ) {
				at("{"+champ+"} n’existe pas", vouliezVousChamp(champ, v.d.Champs))
			}
		}
		if rest := accolades.ReplaceAllString(c.texte, ""); strings.ContainsAny(rest, "{}") {
			at("une accolade n’a pas sa paire", "écrivez un champ entre deux accolades, sur une seule ligne\u00A0: {nom}")
		}
		if strings.Count(c.texte, "**")%2 == 1 {
			at("le gras n’est pas fermé", "mettez deux étoiles avant et après les mots\u00A0: **gratuit**")
		}
	}
}

// indispensables are the texts without which a document cannot be read aloud
// (see doc.Check), and who needs them.
var indispensables = map[string]string{
	"titre_document":       "c’est le titre que lit d’abord une personne aveugle",
	"trait_description":    "c’est ce qui décrit le trait à une personne aveugle",
	"qr_description":       "c’est ce qui décrit le code à une personne aveugle",
	"qr_lieux_description": "c’est ce qui décrit le code à une personne aveugle",
	"qr_ouvre_description": "c’est ce qui décrit le code à une personne aveugle",
	"qr_lieu_description":  "c’est ce qui décrit le code à une personne aveugle",
	"qr_page_description":  "c’est ce qui décrit le code à une personne aveugle",
	"qr_page_ecran":        "c’est le lien que l’on suit quand rien n’est imprimé",
	"qr_ecran":             "c’est le lien que l’on suit quand rien n’est imprimé",
}

// muet reports a text in which nothing is read aloud.
func muet(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// pictogrammes checks the names of icons.
func (v *verification) pictogrammes() {
	for _, c := range v.x.cles {
		if c.dernier() == "pictogramme" && c.texte != "" && !slices.Contains(Pictogrammes(), c.texte) {
			v.ps = append(v.ps, ici(c.valeur, "le pictogramme «\u00A0"+c.texte+"\u00A0» n’existe pas",
				vouliezVous(c.texte, Pictogrammes())))
		}
	}
}

// sections checks blocks and zones.
func (v *verification) sections() {
	seen := map[string]bool{}
	for i, s := range v.m.Sections {
		n := strconv.Itoa(i)
		switch {
		case s.Contenu == "":
			v.faute("cette section n’a pas de contenu", "ajoutez une ligne contenu = \"…\"\u00A0: "+
				strings.Join(v.d.Blocs, ", ")+".", "section", n, "contenu")
			continue
		case !slices.Contains(v.d.Blocs, s.Contenu):
			v.faute("le bloc «\u00A0"+s.Contenu+"\u00A0» n’existe pas", vouliezVous(s.Contenu, v.d.Blocs), "section", n,
				"contenu")
			continue
		case seen[s.Contenu] && s.Contenu != "texte" && s.Contenu != "faits":
			v.faute("le bloc «\u00A0"+s.Contenu+"\u00A0» est déjà sur la page", "effacez l’une des deux sections.", "section", n,
				"contenu")
		case s.Contenu == "texte" && s.Fichier == "" && strings.TrimSpace(s.Texte) == "":
			v.faute("ce bloc n’a pas de texte", "ajoutez une ligne texte = \"…\", ou fichier = \"….txt\".", "section", n,
				"texte")
		case s.Contenu != "texte" && s.Texte != "":
			v.faute("«\u00A0texte\u00A0» ne sert que dans un bloc contenu = \"texte\"",
				"ajoutez une section de plus pour ce texte.", "section", n, "texte")
		}
		seen[s.Contenu] = true
		switch {
		case v.d.Apres == nil && s.Apres != "":
			v.faute("«\u00A0apres\u00A0» ne sert que dans une charte", "effacez-le\u00A0: les sections se suivent dans "+
				"l’ordre du fichier.", "section", n, "apres")
		case v.d.Apres != nil && s.Apres != "" && !slices.Contains(v.d.Apres, s.Apres):
			v.faute("aucune page ne peut venir après «\u00A0"+s.Apres+"\u00A0»", vouliezVous(s.Apres, v.d.Apres),
				"section", n, "apres")
		}
		for _, c := range s.Champs {
			if !slices.Contains(v.d.Faits, c) {
				v.faute("le champ «\u00A0"+c+"\u00A0» n’existe pas", vouliezVous(c, v.d.Faits), "section", n, "champs")
			}
		}
		if !slices.Contains(v.d.Zones, s.Zone) {
			v.faute("la zone «\u00A0"+s.Zone+"\u00A0» n’existe pas", vouliezVous(s.Zone, v.d.Zones), "section", n, "zone")
		}
	}
}

// requis checks that no block is missing that others speak of.
func (v *verification) requis() {
	for _, bloc := range v.d.Requis {
		if !v.m.Has(bloc) {
			v.faute("il manque la section «\u00A0"+bloc+"\u00A0»", "ajoutez [[section]], puis contenu = \""+bloc+"\".",
				"section", "0", "contenu")
		}
	}
}
