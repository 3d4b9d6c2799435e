package feuille

import (
	"fmt"
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
	"feuillet/templates"
)

// fait is a field as those who send people there read it: by the row of the table
// of who reads what, and in its official words. No words: it is missing.
type fait struct {
	champ string
	dit   func(fiche) []string
}

// faits is the closed list of what a block « faits » may hold.
var faits = map[string]fait{
	"adresse": {"adresse", func(f fiche) []string {
		return append(slices.Clone(f.Adresse), dits(strings.TrimSpace(f.CodePostal+" "+f.Ville))...)
	}},
	"code_insee": {"code_insee", func(f fiche) []string { return dits(f.Commune.Code) }},
	"position":   {"latitude, longitude", fiche.position},
	"typologie":  {"typologie", func(f fiche) []string { return f.officiels(f.Source.Typologie) }},
	"courriels":  {"courriels", fiche.mails},
	"site_web":   {"site_web", func(f fiche) []string { return f.hotes(f.Source.SiteWeb...) }},
	"prise_rdv":  {"prise_rdv", func(f fiche) []string { return f.hotes(f.Source.PriseRdv) }},
	"structure_parente": {"structure_parente", func(f fiche) []string {
		s, _ := lisible.CourtPublic(f.Source.StructureParente)
		return dits(typo.Francais(s))
	}},
	"pivot": {"pivot", fiche.pivot},
	"services": {"services", func(f fiche) []string {
		return render.Ranges(lieu.Services(), f.Source.Services)
	}},
	"publics": {"publics_specifiquement_adresses", func(f fiche) []string {
		return f.officiels(f.Source.PublicsSpecifiquementAdresses)
	}},
	"prise_en_charge": {"prise_en_charge_specifique", func(f fiche) []string {
		return f.officiels(f.Source.PriseEnChargeSpecifique)
	}},
	"frais_a_charge":  {"frais_a_charge", func(f fiche) []string { return f.officiels(f.Prices()) }},
	"modalites_acces": {"modalites_acces", fiche.accesOfficiels},
	"prescription":    {"modalites_acces", fiche.prescription},
	"modalites_accompagnement": {"modalites_accompagnement", func(f fiche) []string {
		return render.SansPersonnes(f.Source.ModalitesAccompagnement)
	}},
	"programmes":      {"dispositif_programmes_nationaux", func(f fiche) []string { return f.reseaux(false) }},
	"labels":          {"formations_labels", func(f fiche) []string { return f.reseaux(true) }},
	"autres_labels":   {"autres_formations_labels", fiche.autresLabels},
	"aidants_connect": {"dispositif_programmes_nationaux", fiche.aidantsConnect},
	"acces_libre": {"fiche_acces_libre", func(f fiche) []string {
		if f.Source.FicheAccesLibre == "" {
			return nil
		}
		return dits(f.mot("fiche_en_ligne"))
	}},
}

// Faits names what a block « faits » may hold.
func Faits() []string {
	var out []string
	for nom := range faits {
		out = append(out, nom)
	}
	return out
}

// factBlock is a list of fields, each under its official name; what is missing is
// told to those who can mend it, and vanishes for the others.
func (f fiche) factBlock(s templates.Section) *doc.Node {
	whole := f.factList(s, false)
	if whole == nil {
		return nil
	}
	n := named(s, titled(s, "bloc", whole), titled(s, "bloc", f.factList(s, true)))
	if len(s.Champs) == 1 {
		return doc.Box("bloc", n).Named(s.Champs[0]) // a page that is too full may do without the whole of it
	}
	return n
}

// factList are the fields, each value on its line beside its name, or all of them
// run on after it on a full page.
func (f fiche) factList(s templates.Section, brief bool) *doc.Node {
	list := doc.Elem(doc.L, "faits")
	if brief {
		list.Style = "faits-serres"
	}
	for _, nom := range s.Champs {
		fait, ok := faits[nom]
		if !ok || !f.lit(fait.champ) {
			continue
		}
		lines := fait.dit(f)
		style := "fait-dit"
		if len(lines) == 0 && f.Pour == render.Pro && render.ARenseigner(fait.champ) {
			lines, style = []string{f.mot("non_renseigne")}, "fait-vide"
		}
		if brief {
			lines = dits(strings.Join(lines, "\u00a0· "))
		}
		switch {
		case len(lines) == 0:
		case brief && len(s.Champs) > 1:
			list.Kids = append(list.Kids, doc.Elem(doc.LI, "", doc.Elem(doc.LBody, "texte",
				doc.Text(doc.Group, "", f.mot("champ_"+nom)+"\u00a0: "), doc.Text(doc.Group, "gras", lines[0]))).Named(nom))
		default:
			list.Kids = append(list.Kids, f.fact(nom, style, lines, len(s.Champs) > 1))
		}
	}
	if len(list.Kids) == 0 {
		return nil
	}
	return list
}

// fact is one field; alone under a heading, it has no name of its own.
func (f fiche) fact(nom, style string, lines []string, labelled bool) *doc.Node {
	body := doc.Elem(doc.LBody, "fait-corps")
	for _, s := range lines {
		body.Kids = append(body.Kids, doc.Text(doc.P, style, s))
	}
	if !labelled {
		return doc.Elem(doc.LI, "", body)
	}
	return doc.Elem(doc.LI, "fait", doc.Text(doc.Lbl, "fait-nom", f.mot("champ_"+nom)), body).Named(nom)
}

// dits are texts without the empty ones.
func dits(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// officiels are official values, on one line.
func (f fiche) officiels(valeurs []string) []string {
	return dits(typo.Francais(strings.Join(render.SansPersonnes(valeurs), ", ")))
}

// position is where the place stands, in degrees.
func (f fiche) position() []string {
	lat, lon, ok := f.Source.Position()
	if !ok {
		return nil
	}
	degres := func(v float64) string {
		return strings.NewReplacer(".", ",", "-", "−").Replace(fmt.Sprintf("%.4f", v))
	}
	return []string{degres(lat) + " ; " + degres(lon)}
}

// mails are those of nobody; that a person's is left out is said to who can
// write to the place otherwise.
func (f fiche) mails() []string {
	if len(f.Courriels) == 0 && f.Nominatifs > 0 && f.Pour == render.Pro {
		return []string{f.mot("courriel_nominatif")}
	}
	return f.Courriels
}

// pivot is the number of the structure; fourteen zeros are none.
func (f fiche) pivot() []string {
	if strings.Trim(f.Source.Pivot, "0 ") == "" || len(render.SansPersonnes([]string{f.Source.Pivot})) == 0 {
		return nil
	}
	return []string{f.Source.Pivot}
}

// accesOfficiels are the ways in, a referral that is asked for before the others.
func (f fiche) accesOfficiels() (out []string) {
	var autres []string
	for _, v := range f.Source.ModalitesAcces {
		switch {
		case lieu.DitPrescription(v) && f.Pour == render.Aidants:
			out = append(out, f.mot("sur_orientation"))
		default:
			autres = append(autres, v)
		}
	}
	if f.RendezVous && f.Pour == render.Aidants {
		autres = append(autres, f.mot("sur_rendez_vous"))
	}
	for _, s := range f.officiels(autres) {
		out = append(out, render.Capital(s))
	}
	return out
}

// prescription says whether somebody must send people there, or that nothing tells it;
// nothing when some way in is not known.
func (f fiche) prescription() []string {
	switch {
	case f.Demande():
		return []string{f.mot("prescription_demandee")}
	case f.OrientationTue():
		return []string{f.mot("prescription_non")}
	}
	return nil
}

// reseaux are the official names of programmes, or of labels.
func (f fiche) reseaux(formations bool) (out []string) {
	for _, r := range f.Reseaux(f.Modele) {
		if r.Formation == formations {
			out = append(out, r.Nom)
		}
	}
	return render.SansPersonnes(out)
}

// autresLabels are those of no list, without persons.
func (f fiche) autresLabels() []string {
	s, _ := lisible.CourtPublic(strings.Join(f.Source.AutresFormationsLabels, ", "))
	return dits(typo.Francais(s))
}

// aidantsConnect says that the record tells of it, or not; never that it is not so.
func (f fiche) aidantsConnect() []string {
	if slices.Contains(f.Source.DispositifProgrammesNationaux, lieu.AidantsConnect) {
		return []string{f.mot("signale")}
	}
	return []string{f.mot("non_signale")}
}

// hotes are addresses as one types them; what paper says of the place names nobody.
func (f fiche) hotes(adresses ...string) []string {
	return dits(render.Hotes(adresses, f.Nom, f.Ville)...)
}
