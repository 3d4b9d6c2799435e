package render

import (
	"maps"
	"reflect"

	"feuillet/render/typo"
	"feuillet/templates"
)

// InFrench gives the words of a template their French typography, once for
// all the documents of a run; data have it as they are composed.
func InFrench(m *templates.Modele) *templates.Modele {
	out := *m
	strings := func(v reflect.Value) {
		for i := range v.NumField() {
			switch f := v.Field(i); f.Kind() {
			case reflect.String:
				f.SetString(typo.Francais(f.String()))
			case reflect.Slice:
				f.Set(reflect.ValueOf(francais(f.Interface().([]string))))
			}
		}
	}
	strings(reflect.ValueOf(&out.Textes).Elem())
	strings(reflect.ValueOf(&out.Bandeau).Elem())
	strings(reflect.ValueOf(&out.Annuaire).Elem())
	strings(reflect.ValueOf(&out.FicheService).Elem())
	strings(reflect.ValueOf(&out.Affiche).Elem())
	strings(reflect.ValueOf(&out.Controle).Elem())
	strings(reflect.ValueOf(&out.MemoAidant).Elem())
	out.Mots = make(map[string]string, len(m.Mots))
	for k, s := range m.Mots {
		out.Mots[k] = typo.Francais(s)
	}
	out.Sections = make([]templates.Section, len(m.Sections))
	for i, s := range m.Sections {
		s.Titre, s.Texte, s.SiVide = typo.Francais(s.Titre), typo.Francais(s.Texte), typo.Francais(s.SiVide)
		out.Sections[i] = s
	}
	for _, labels := range []*map[string]templates.Libelle{&out.Services, &out.Publics, &out.PriseEnCharge,
		&out.Accompagnement} {
		*labels = maps.Clone(*labels)
		for k, w := range *labels {
			w.Titre, w.Court, w.Detail, w.Affiche = typo.Francais(w.Titre), typo.Francais(w.Court), typo.Francais(w.Detail),
				typo.Francais(w.Affiche)
			w.Dire = typo.Francais(w.Dire)
			w.Quoi, w.Exemples, w.Apporter = typo.Francais(w.Quoi), francais(w.Exemples), francais(w.Apporter)
			(*labels)[k] = w
		}
	}
	out.Besoins = maps.Clone(out.Besoins)
	for k, b := range out.Besoins {
		b.Titre, b.Court, b.Apporter = typo.Francais(b.Titre), typo.Francais(b.Court), francais(b.Apporter)
		out.Besoins[k] = b
	}
	out.Labels = maps.Clone(out.Labels)
	for k, r := range out.Labels {
		r.Nom, r.Public, r.Aidants = typo.Francais(r.Nom), typo.Francais(r.Public), typo.Francais(r.Aidants)
		out.Labels[k] = r
	}
	return &out
}
