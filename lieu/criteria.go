package lieu

import (
	"slices"
	"strings"
	"time"
)

// criteria is the table. To add a criterion: a field of Filter, a row here
// (the tests say what else misses), and a word for it in package selection.
// Keys that a row writes are kept in bases: whoever changes what they say
// raises the form of the index.
var criteria = []Criterion{
	territory("territoire", func(f *Filter) zone { return zone{f.Communes, f.Departements} }),
	outside("sauf-territoire", func(f *Filter) zone { return zone{f.SaufCommunes, f.SaufDepartements} }),
	{
		Name: "id", values: func(f *Filter) *[]string { return &f.Ids },
		asked: func(f *Filter) bool { return len(f.Ids) > 0 },
		match: func(f *Filter, l *Lieu) bool { return slices.Contains(f.Ids, l.Id) },
		ask:   func(f *Filter) Ask { return Ids(f.Ids) },
	},
	{
		Name: "sauf-id", values: func(f *Filter) *[]string { return &f.SaufIds },
		asked: func(f *Filter) bool { return len(f.SaufIds) > 0 },
		match: func(f *Filter, l *Lieu) bool { return !slices.Contains(f.SaufIds, l.Id) },
		ask:   func(f *Filter) Ask { return Not{Ids(f.SaufIds)} },
	},
	column("code_postal", func(f *Filter) *[]string { return &f.CodesPostaux }),
	column("source", func(f *Filter) *[]string { return &f.Sources }),
	column("typologie", func(f *Filter) *[]string { return &f.Typologies }),
	column("services", func(f *Filter) *[]string { return &f.Services }),
	column("publics_specifiquement_adresses", func(f *Filter) *[]string { return &f.Publics }),
	column("prise_en_charge_specifique", func(f *Filter) *[]string { return &f.PrisesEnCharge }),
	fees("frais_a_charge", func(f *Filter) *[]string { return &f.Frais }),
	column("dispositif_programmes_nationaux", func(f *Filter) *[]string { return &f.Dispositifs }),
	list("labels", func(f *Filter) *[]string { return &f.Labels }, "autres_formations_labels", "formations_labels"),
	column("modalites_acces", func(f *Filter) *[]string { return &f.ModalitesAcces }),
	column("modalites_accompagnement", func(f *Filter) *[]string { return &f.ModalitesAccompagnement }),
	column("itinerance", func(f *Filter) *[]string { return &f.Itinerance }),
	{
		Name:  "date_maj", // days sort as their texts
		asked: func(f *Filter) bool { return !f.MajDepuis.IsZero() },
		match: func(f *Filter, l *Lieu) bool { return !l.DateMaj.Before(f.MajDepuis) },
		ask:   func(f *Filter) Ask { return Keys{since("date_maj", f.MajDepuis.Format(time.DateOnly))} },
		keys:  func(l *Lieu, note func(Key)) { note(Key{"date_maj", l.DateMaj.Format(time.DateOnly)}) },
	},
	{
		Name:  "complets",
		asked: func(f *Filter) bool { return len(f.Complets) > 0 },
		match: func(f *Filter, l *Lieu) bool {
			return !slices.ContainsFunc(f.Complets, func(column string) bool { return !l.Dit(column) })
		},
		ask: func(f *Filter) Ask {
			var out Every
			for _, column := range f.Complets {
				out = append(out, Keys{one("dit", column)})
			}
			return out
		},
		keys: func(l *Lieu, note func(Key)) {
			for i := range champs {
				if champs[i].dit(l) {
					note(Key{"dit", champs[i].Nom})
				}
			}
		},
	},
	{
		Name: "position", Refined: []string{"Rayon", "Proches", "Mesure"},
		asked: func(f *Filter) bool { return len(f.Autour) > 0 && !f.Mesure },
		match: func(f *Filter, l *Lieu) bool {
			lat, lon, ok := l.Position()
			return ok && f.near(Point{lat, lon})
		},
		ask: func(f *Filter) Ask { return At(f.near) },
	},
	{
		Name: "accueil", Inner: true,
		asked: func(f *Filter) bool { return f.Accueil },
		match: func(_ *Filter, l *Lieu) bool { return AccueillePublic(l) },
		ask:   func(*Filter) Ask { return Keys{one("accueil", "")} },
		keys: func(l *Lieu, note func(Key)) {
			if AccueillePublic(l) {
				note(Key{"accueil", ""})
			}
		},
	},
	opening("horaires"),
	{
		Name:  "textes",
		asked: func(f *Filter) bool { return len(f.Textes) > 0 },
		match: func(f *Filter, l *Lieu) bool {
			words := l.Mots()
			return slices.ContainsFunc(f.Textes, func(wanted []string) bool { return beginAll(words, wanted) })
		},
		ask: func(f *Filter) Ask {
			var out Any
			for _, wanted := range f.Textes {
				var all Every
				for _, w := range wanted {
					all = append(all, Keys{beginning("mot", w)})
				}
				out = append(out, all)
			}
			return out
		},
		keys: func(l *Lieu, note func(Key)) {
			for w := range l.TousLesMots() {
				note(Key{"mot", w})
			}
		},
	},
}

// beginAll reports whether each of the beginnings begins a word.
func beginAll(words, beginnings []string) bool {
	return !slices.ContainsFunc(beginnings, func(b string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, b) })
	})
}
