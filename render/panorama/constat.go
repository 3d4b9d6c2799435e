package panorama

import (
	"strings"

	"feuillet/lieu/lisible"
	chiffres "feuillet/lieu/panorama"
	"feuillet/lieu/selection"
	"feuillet/render"
	"feuillet/render/typo"
)

// constat is the sentence that says the essential, and can be checked in the tables.
func (p *panorama) constat() string {
	ouvertes, total := p.total.Ouvertes(), p.total.Communes
	tous := []string{"total", typo.Nombre(total)}
	switch {
	case p.h.Lieux == 0 && total == 1:
		return p.Fill("constat_sans_un")
	case p.h.Lieux == 0:
		return p.Fill("constat_sans", tous...)
	case p.h.Disent.Heures == 0 && p.h.Lieux == 1:
		return p.Fill("constat_inconnu_un")
	case p.h.Disent.Heures == 0:
		return p.Fill("constat_inconnu")
	case total == 0:
		return p.Fill("constat_nulle_part")
	case total == 1:
		return p.constatSeule(&p.h.Communes[0])
	case ouvertes == 0:
		return p.Fill("constat_aucune", tous...)
	case ouvertes == total:
		return p.Fill("constat_toutes", tous...)
	}
	return p.Pluriel(ouvertes, "constat", tous...)
}

// constatSeule is that of a territory of one commune.
func (p *panorama) constatSeule(c *chiffres.Commune) string {
	switch {
	case c.Heures == 0:
		return p.Fill("constat_inconnu")
	case c.Jours == 0:
		return p.Fill("constat_seule_peu")
	case c.Jours == 1:
		return p.Fill("constat_seule_un")
	}
	return p.Fill("constat_seule", "jours", typo.Nombre(c.Jours))
}

// suite is what nobody knows, and what is missing.
func (p *panorama) suite() string {
	sans := p.total.ParClasse[chiffres.SansLieu]
	var inconnues, manque string
	if p.h.Disent.Heures > 0 && p.total.Communes > 1 {
		inconnues = p.Pluriel(p.total.ParClasse[chiffres.Inconnue], "inconnues")
	}
	switch {
	case !p.h.Entier || p.h.Lieux == 0 || p.total.Communes < 2:
	case sans == 0:
		manque = p.Fill("sans_lieu_aucune")
	default:
		manque = p.Pluriel(sans, "sans_lieu")
	}
	return phrases(inconnues, manque, p.eloignees())
}

// eloignees are the communes far from any place; of one commune without any, how far
// it is.
func (p *panorama) eloignees() string {
	if p.total.Communes == 1 {
		if d := p.h.Communes[0].Proche; d.Connue && !d.Place {
			return p.Fill("plus_pres", "km", typo.Nombre(d.Km))
		}
		return ""
	}
	for _, t := range p.h.Tranches() {
		if t.Km == chiffres.AuDela {
			return p.Pluriel(t.Communes, "loin")
		}
	}
	return ""
}

// prudence is how the figures are to be read.
func (p *panorama) prudence() string {
	out := []string{p.Fill("prudence"), p.Fill("prudence_jours"), p.Fill("prudence_inconnu"), p.Fill("prudence_base")}
	if p.choisis() {
		choix, _ := lisible.CourtPublic(typo.Couper(p.Selection.Titre(), choixMax))
		out = append(out, p.Fill("prudence_choix", "choix", choix))
	}
	if !p.h.Entier {
		out = append(out, p.Fill("prudence_communes"))
	}
	if p.pasDe != "" {
		out = append(out, p.Fill(p.pasDe))
	}
	if p.carte != nil {
		out = append(out, p.Pluriel(p.carte.manquent, "prudence_manque"))
	}
	return phrases(out...)
}

// choisis reports a selection that says more than a territory.
func (p *panorama) choisis() bool {
	r, f := p.Selection.Requete, p.Selection.Filtre
	return len(selection.Precisent(r)) > 0 || len(r) > 0 && !p.h.Entier ||
		len(f.SaufCommunes)+len(f.SaufDepartements)+len(f.SaufIds)+len(f.CodesPostaux) > 0
}

// choixMax is how many letters of what was chosen are said.
const choixMax = 160

// sourcesMax is how many sources are named.
const sourcesMax = 3

// sources names where the places come from, and their licence.
func (p *panorama) sources() string {
	var noms []string
	for _, s := range p.h.Sources {
		if nom, _ := lisible.CourtPublic(s.Nom); nom != "" {
			noms = append(noms, typo.Couper(nom, 40))
		}
	}
	if len(noms) == 0 {
		return ""
	}
	liste := strings.Join(noms, p.m.Mots["virgule"])
	if autres := len(noms) - sourcesMax; autres > 0 {
		liste = p.Pluriel(autres, "pied_sources", "liste", strings.Join(noms[:sourcesMax], p.m.Mots["virgule"]))
	}
	licence := ""
	if p.h.Partages {
		licence = p.m.Textes.Licence
	}
	return p.Fill("pied_source", "source", liste, "licence", licence)
}

// pied is what was counted, from where, when and by whom.
func (p *panorama) pied() string {
	exemple := ""
	if p.e.Exemple {
		exemple = p.Fill("exemple")
	}
	return phrases(p.Fill("pied_lieux", "nombre", typo.Nombre(p.h.Lieux)),
		p.Pluriel(p.h.SansCommune, "pied_sans_commune"), p.Pluriel(p.h.Reserves, "pied_reserves"),
		p.Pluriel(p.h.Fermes, "pied_fermes"), p.sources(), p.Fill("pied_etat"), p.Fill("pied_csv"),
		p.Fill(p.e.Editeur.MotMention()), exemple)
}

// piedDistances is what distances and inhabitants come from; a commune alone has no
// distances.
func (p *panorama) piedDistances() string {
	var out []string
	if p.total.Communes > 1 {
		out = append(out, p.Fill("pied_distances"))
	}
	if p.mesure != "" && p.total.Communes > 1 {
		out = append(out, p.Fill("pied_mesure", "contours", p.mesure))
	}
	if p.carte != nil && p.carte.origine != "" && p.carte.origine != p.mesure {
		out = append(out, p.Fill("pied_mesure", "contours", p.carte.origine))
	}
	if p.total.Peuplees > 0 && !p.e.Exemple {
		out = append(out, p.Fill("pied_habitants"))
	}
	if p.total.Peuplees > 0 {
		out = append(out, p.Pluriel(p.total.Communes-p.total.Peuplees, "pied_habitants_inconnus"))
	}
	return phrases(out...)
}

// gros are the figures that are seen first, and what each is.
func (p *panorama) gros() (out [][2]string) {
	add := func(nombre, mot string, pairs ...string) {
		out = append(out, [2]string{nombre, p.Fill(mot, pairs...)})
	}
	if p.h.Lieux > 0 {
		add(p.sur(p.h.Disent.Heures, p.h.Lieux), "chiffre_heures")
		add(p.sur(p.h.Disent.Telephone, p.h.Lieux), "chiffre_telephone")
	}
	if p.h.Entier && p.total.Communes > 1 {
		add(p.sur(p.total.AvecLieu(), p.total.Communes), "chiffre_communes")
	}
	if p.total.Habitants > 0 && p.h.Disent.Heures > 0 {
		add(typo.Nombre(p.total.Ouverts), "chiffre_habitants", "total", typo.Nombre(p.total.Habitants))
	}
	return out
}

// coupes tells of the name of the territory, when it was cut.
func (p *panorama) coupes(nom string) (out []render.Avis) {
	if typo.Couper(nom, titreMax) != nom {
		out = append(out, render.Avis{Genre: render.AvisTexte, Perte: true,
			Texte: "nom du territoire coupé, trop long pour sa ligne", Detail: "« " + nom + " »"})
	}
	return out
}
