package web

import (
	"net/http"
	"time"

	"feuillet/internal/atelier"
	"feuillet/lieu/doublons"
	"feuillet/lieu/jour"
)

// Most lines that a page of findings shows; a file has all of them.
const maxConstats = 100

// vueConstats is what imports noted: rows refused, doubtful values.
type vueConstats struct {
	Comptes []compteVu
	Lignes  []ligneConstat
	Coupe   bool
}

// compteVu counts findings of one kind in one file, by rule.
type compteVu struct {
	Titre  string
	Regles []string
}

// ligneConstat is a finding, with the place that it is about.
type ligneConstat struct{ Texte, Lieu string }

func (v *visite) constats() error {
	ctx, vue := v.r.Context(), vueConstats{}
	comptes, err := v.a.CompterConstats(ctx, atelier.ChoixConstats{})
	if err != nil {
		return err
	}
	for _, c := range comptes {
		x := compteVu{Titre: enClair(c.Fichier + " : " + c.Phrase())}
		for _, r := range c.Regles {
			x.Regles = append(x.Regles, phrase(r.Titre+" : "+v.mots.compter("constats.fois", r.N)))
		}
		vue.Comptes = append(vue.Comptes, x)
	}
	for c, err := range v.a.Constats(ctx, atelier.ChoixConstats{}) {
		if err != nil {
			return err
		}
		if vue.Coupe = len(vue.Lignes) == maxConstats; vue.Coupe {
			break
		}
		l := ligneConstat{Texte: enClair(c.Phrase())}
		if c.Genre == atelier.Doute {
			l.Lieu = c.Id
		}
		vue.Lignes = append(vue.Lignes, l)
	}
	v.voir(http.StatusOK, "constats", page{Titre: v.mots.dire("constats.titre"), Menu: "donnees", Corps: vue})
	return nil
}

// aCorriger gives the rows to mend as a file that may be dropped again.
func (v *visite) aCorriger() error {
	v.w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	v.w.Header().Set("Content-Disposition", `attachment; filename="a-corriger.csv"`)
	_, err := v.a.EcrireACorriger(v.r.Context(), v.w, atelier.ChoixConstats{})
	return ignorer(err)
}

// Most propositions shown at once: they are answered one by one.
const maxDoublons = 20

// vueDoublons are records that seem to tell of one place.
type vueDoublons struct {
	Phrase string
	Liste  []doublon
}

type doublon struct {
	Lieux   []lieuDoublon
	Raisons []string
	Contre  []string
	Suites  []suiteVue
}

type lieuDoublon struct{ Id, Texte string }

// suiteVue is a way to settle a proposition; without Reponse it can only be told to the source.
type suiteVue struct {
	Titre, Reponse string
	Ids            []string
}

func (v *visite) doublons() error {
	s, err := v.a.Choisir(v.r.Context(), atelier.Choix{})
	if err != nil {
		return err
	}
	toutes, err := v.a.Doublons(v.r.Context(), s)
	if err != nil {
		return err
	}
	montrees := toutes[:min(maxDoublons, len(toutes))]
	resumes, err := v.a.Resumes(v.r.Context(), montrees)
	if err != nil {
		return err
	}
	vue := vueDoublons{Phrase: phrase(atelier.CompterDoublons(toutes))}
	for _, p := range montrees {
		vue.Liste = append(vue.Liste, v.doublon(p, resumes))
	}
	v.voir(http.StatusOK, "doublons", page{Titre: v.mots.dire("doublons.titre"), Menu: "donnees", Corps: vue})
	return nil
}

func (v *visite) doublon(p doublons.Proposition, resumes map[string]atelier.Resume) doublon {
	var d doublon
	for _, id := range p.Ids {
		d.Lieux = append(d.Lieux, lieuDoublon{id, resumes[id].String()})
	}
	for _, r := range p.Raisons {
		d.Raisons = append(d.Raisons, phrase(r))
	}
	for _, r := range p.Contre {
		d.Contre = append(d.Contre, phrase(r))
	}
	for _, s := range atelier.Suites(p) {
		x := suiteVue{Titre: s.Sens.Titre(), Reponse: string(s.Reponse), Ids: s.Ids}
		if s.Reponse == atelier.ReponseSignaler {
			x.Reponse = ""
		}
		d.Suites = append(d.Suites, x)
	}
	return d
}

// repondreDoublon keeps what a person decided of a proposition.
func (v *visite) repondreDoublon() error {
	ids := v.r.PostForm["id"]
	err := v.base.ecrire(v.r.Context(), func(a *atelier.Atelier) error {
		if v.r.PostFormValue("reponse") == string(atelier.ReponseGarder) {
			return a.GarderDoublon(v.r.Context(), ids, v.o.Auteur)
		}
		return a.DistinguerDoublons(v.r.Context(), ids, v.o.Auteur)
	})
	if err != nil {
		return err
	}
	return v.aller("/donnees/doublons")
}

// vueChangements is what happened to places since a day.
type vueChangements struct {
	Depuis champ
	Phrase string
	Lieux  []changementVu
	Coupe  bool
	Fautes []fauteVue
}

type changementVu struct {
	Id, Titre string
	Dits      []string
}

// habituel is how many days back changes are told, unless asked otherwise.
const habituel = 30

func (v *visite) changements() error {
	q := v.r.URL.Query()
	depuis := v.o.Maintenant().AddDate(0, 0, -habituel)
	vue := vueChangements{Depuis: champ{Nom: "depuis", Genre: "texte", Titre: v.mots.dire("changements.depuis"),
		Valeur: q.Get("depuis"),
		Aide:   v.mots.dire("changements.depuis.aide")}}
	if vue.Depuis.Valeur != "" {
		lu, err := jour.Lire(vue.Depuis.Valeur, v.o.Maintenant())
		if vue.Fautes = v.fautes(err); len(vue.Fautes) > 0 {
			vue.Fautes[0].Champ = "depuis"
			vue.Depuis.Fautes = vue.Fautes
		} else {
			depuis = lu
		}
	}
	code := http.StatusOK
	if len(vue.Fautes) > 0 {
		code = http.StatusUnprocessableEntity
	} else if err := vue.remplir(v, depuis); err != nil {
		return err
	}
	v.voir(code, "changements", page{Titre: v.mots.dire("changements.titre"), Menu: "donnees", Corps: vue})
	return nil
}

func (vue *vueChangements) remplir(v *visite, depuis time.Time) error {
	evenements, err := v.a.Changements(v.r.Context(), depuis, atelier.Choix{})
	if err != nil {
		return err
	}
	b, err := atelier.ParLieu(evenements)
	if err != nil {
		return err
	}
	vue.Phrase = phrase(b.Phrase(depuis))
	for _, c := range b.Lieux {
		if vue.Coupe = len(vue.Lieux) == maxConstats; vue.Coupe {
			break
		}
		x := changementVu{Id: c.Id, Titre: c.Nom + ", " + c.Commune}
		for _, e := range c.Evenements {
			x.Dits = append(x.Dits, v.evenement(e))
		}
		vue.Lieux = append(vue.Lieux, x)
	}
	return nil
}
