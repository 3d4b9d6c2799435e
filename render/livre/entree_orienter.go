package livre

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"feuillet/lieu"
	"feuillet/lieu/lisible"
	"feuillet/render"
	"feuillet/render/doc"
	"feuillet/render/typo"
)

// What an entry says to those who send people there: official words, each line one
// matter, in one order. Nothing of it names a person.

// sends reports readers who send people to the place.
func (f entryWords) sends() bool { return f.Pour == render.Aidants || f.Pour == render.Pro }

// lit reports that they read a field in an entry.
func (f entryWords) lit(champ string) bool {
	return render.Lit(f.Pour, f.Modele.Base, champ)
}

// mot is a phrase of the model, filled; empty when these readers have none.
func (f entryWords) mot(cle string) string { return f.Fill(f.Modele.Mots[cle]) }

// facts are how to write to the place, how to come and at what price, what it gives,
// how one is helped, for whom, and its networks.
func (f entryWords) facts() []*doc.Node {
	l := f.Source
	var out []*doc.Node
	add := func(s string) {
		if s != "" {
			out = append(out, doc.Text(doc.P, "ligne", typo.Francais(s)))
		}
	}
	add(f.contacts())
	if n := f.ways(); n != nil {
		out = append(out, n)
	}
	publics := slices.Concat(f.read("publics_specifiquement_adresses", l.PublicsSpecifiquementAdresses),
		f.read("prise_en_charge_specifique", l.PriseEnChargeSpecifique))
	if f.bref { // on a sheet of two pages, what is not said first takes one paragraph
		add(joined(parts, slices.Concat(f.shortServices(), f.support(), publics, f.networks())...))
		return out
	}
	add(joined(parts, render.Ranges(f.aides, l.Services)...))
	add(joined(parts, f.support()...))
	add(joined(parts, publics...))
	if f.Pour == render.Pro {
		add(joined(parts, slices.Concat(f.read("typologie", l.Typologie), f.structure(), f.networks())...))
	} else {
		add(joined(parts, f.networks()...))
	}
	return out
}

// shortServices are the services that may be said, in a word each: the sheet spells their
// official names once.
func (f entryWords) shortServices() (out []string) {
	for _, v := range render.Ranges(f.aides, f.Source.Services) {
		out = append(out, f.Modele.Services[v].Court)
	}
	return out
}

// aged are facts with the age of the record, which is of this one and of no other stop of
// a round, at the end of the last of them.
func (f entryWords) aged(facts []*doc.Node) []*doc.Node {
	if !f.bref || !f.sends() {
		return facts
	}
	age := doc.Text(doc.P, "ligne", typo.Francais(f.age()))
	if n := len(facts); n > 0 && facts[n-1].Text != "" {
		age.Text = facts[n-1].Text + parts + age.Text
		facts = facts[:n-1]
	}
	return append(slices.Clone(facts), age)
}

// age is the date of the record, after its number for those who read it.
func (f entryWords) age() string {
	date := f.mot("date_inconnue")
	if !f.DateMaj.IsZero() {
		date = f.mot("maj")
	}
	if f.Pour == render.Pro {
		return joined(parts, date, f.identity("id", f.Source.Id), f.identity("source", f.Producteur))
	}
	return date
}

// parts is what stands between the words of one line, never at the head of the next.
const parts = "\u00a0· "

// contacts are the mailboxes of nobody, the site, and where one books.
func (f entryWords) contacts() string {
	mails := f.only("courriels", f.Courriels)
	if len(mails) == 0 && f.Nominatifs > 0 && f.lit("courriels") {
		mails = []string{f.mot("courriel_nominatif")}
	}
	book := render.Hotes(f.only("prise_rdv", []string{f.Source.PriseRdv}), f.Nom, f.Ville)
	for i := range book {
		book[i] = f.mot("rendez_vous") + " " + book[i]
	}
	sites := render.Hotes(f.only("site_web", f.Source.SiteWeb), f.Nom, f.Ville)
	return joined(parts, slices.Concat(mails, sites, book)...)
}

// ways are the ways in, a referral before the others, then the price; nil for nothing.
func (f entryWords) ways() *doc.Node {
	a := f.read("modalites_acces", f.Source.ModalitesAcces)
	referral := ""
	if slices.ContainsFunc(a, lieu.DitPrescription) {
		referral = f.mot("sur_orientation")
		a = slices.DeleteFunc(a, lieu.DitPrescription)
	}
	rest := joined(parts, joined(", ", a...), joined(", ", f.read("frais_a_charge", f.Prices())...))
	if referral != "" && rest != "" {
		rest = "\u00a0· " + rest
	}
	if referral+rest == "" {
		return nil
	}
	return doc.Elem(doc.P, "ligne", doc.Text(doc.Group, "gras", referral), doc.Text(doc.Group, "", typo.Francais(rest)))
}

// read are the values of a field that these readers read, without those that name
// somebody.
func (f entryWords) read(champ string, valeurs []string) []string {
	return render.SansPersonnes(f.only(champ, valeurs))
}

// only are the values of a field that these readers read.
func (f entryWords) only(champ string, valeurs []string) []string {
	if !f.lit(champ) {
		return nil
	}
	return valeurs
}

// support is how one is helped, in a word each.
func (f entryWords) support() (out []string) {
	for _, v := range f.read("modalites_accompagnement", f.Source.ModalitesAccompagnement) {
		if w := f.Modele.Accompagnement[v].Court; w != "" && f.Pour == render.Aidants {
			v = w
		}
		out = append(out, v)
	}
	return out
}

// structure is who runs the place.
func (f entryWords) structure() []string {
	if s, _ := lisible.CourtPublic(f.Source.StructureParente); s != "" && f.lit("structure_parente") {
		return []string{s}
	}
	return nil
}

// networks are the official names for professionals; for the others the marks that the
// key spells, with their year when the record is old.
func (f entryWords) networks() (out []string) {
	if !f.lit("reseaux") {
		return nil
	}
	for _, r := range f.Reseaux(f.Modele) {
		name := r.Nom
		if f.Pour == render.Aidants {
			name = r.Court
		}
		if name != "" && f.Pour == render.Aidants && f.Age != lisible.Recente && !f.DateMaj.IsZero() {
			name += " (" + f.mot("en_annee") + ")"
		}
		if name != "" {
			out = append(out, name)
		}
	}
	return render.SansPersonnes(out)
}

// origin is what is missing and the age of the record; for professionals its number
// and where it comes from too. It is of this record alone, never of a round.
func (f entryWords) origin() []*doc.Node {
	if !f.sends() || f.bref {
		return nil
	}
	lines := []string{joined(" ", f.missing(), f.age())}
	if f.Pour == render.Pro {
		lines = []string{f.missing(), f.age()}
	}
	var out []*doc.Node
	for _, s := range lines {
		if s != "" {
			out = append(out, doc.Text(doc.P, "ligne", typo.Francais(s)))
		}
	}
	return out
}

// idMax is the longest number of a record that is printed whole, in letters.
const idMax = 40

// identity is the number of a record, or its source, after its name.
func (f entryWords) identity(champ, s string) string {
	if len(render.SansPersonnes([]string{s})) == 0 || s == "" || !f.lit(champ) {
		return ""
	}
	if utf8.RuneCountInString(s) > idMax && champ == "id" {
		s = string([]rune(s)[:idMax]) + "…"
	}
	if word := f.mot("champ_" + champ); word != "" { // else it stands at the foot, once
		return word + " " + s
	}
	return ""
}

// numberOfWho is the number of who prints, in its own name, for a place that has
// neither a number nor a mailbox that may be printed; empty when none is known.
func (f entryWords) numberOfWho() string {
	if tel, _ := render.TelephoneEditeur(f.Edition); f.Tel != "" || len(f.Courriels) > 0 || tel == "" ||
		f.Edition.Editeur.Nom == "" {
		return ""
	}
	return f.Modele.Mots["telephone_editeur"]
}

// missing names what is to be asked before somebody is sent there.
func (f entryWords) missing() string {
	var out []string
	for _, gap := range []struct {
		cle   string
		known bool
	}{
		{"telephone", f.Tel != "" || f.numberOfWho() != ""}, {"heures", f.KnowsWhen()}, {"prix", f.Price() != ""},
		{"services", len(f.Source.Services) > 0},
	} {
		if !gap.known {
			out = append(out, f.mot("manque_"+gap.cle))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return f.mot("a_demander") + " " + strings.Join(out, ", ")
}

// joined are the texts that say something, after one another.
func joined(sep string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, empty), sep)
}

// said is all that nodes say.
func said(nodes []*doc.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(n.Text + " " + said(n.Kids))
	}
	return b.String()
}

// marks are the short marks of networks that the entry bears.
func (f entryWords) marks() (out []render.Reseau) {
	if !f.lit("reseaux") || f.Pour != render.Aidants {
		return nil
	}
	return slices.DeleteFunc(f.Reseaux(f.Modele), func(r render.Reseau) bool { return r.Court == "" })
}

// key spells the marks of the entries, once; empty when they have none.
func (a *annuaire) key() string {
	if a.m.Mots["cle"] == "" {
		return ""
	}
	known := map[string]string{}
	for _, e := range a.entrees {
		for _, r := range e.marques {
			known[r.Court] = r.Nom
		}
	}
	var words []string
	for _, court := range slices.Sorted(maps.Keys(known)) {
		words = append(words, "**"+court+" :** "+known[court])
	}
	if words == nil {
		return ""
	}
	return a.m.Mots["cle"] + " " + joined(parts, words...) + "."
}
