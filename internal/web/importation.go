package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"feuillet/internal/atelier"
	"feuillet/internal/faute"
)

// importation is a file being read, or that waits for the answer of a person.
type importation struct {
	atelier.Import
	chemin  string // of the file that was dropped; empty for an address
	adresse string // on the map; empty for a file
	essai   bool   // says what would change, and changes nothing
	bilan   atelier.BilanImport
	qui     *identite // who prints, said with the first file; nil when it was not asked
}

// importer begins to read; the page of the work tells the rest.
func (v *visite) importer(i *importation) error {
	if !v.lancer(i) {
		i.jeter()
		return faute.New(faute.Demande, "Attendez sa fin, ou arrêtez-le.", "un autre travail est en cours")
	}
	return v.aller("/travail")
}

// lancer begins to read a file; false when another work is under way.
func (s *Serveur) lancer(i *importation) bool {
	s.base.exemple(false)
	t := s.travaux.lancer(s.mots.dire("travail.lecture", i.Sources[0].Nom), func(ctx context.Context, t *travail) error {
		if i.essai {
			return s.essayer(ctx, t, i)
		}
		return s.base.ecrire(ctx, func(a *atelier.Atelier) (err error) {
			if i.bilan, err = a.Importer(ctx, i.Import, func(e atelier.Evenement) { s.raconter(t, e) }); err != nil {
				return err
			}
			i.jeter() // what it says is kept: a copy of it outlives no erasure
			return i.qui.garder(ctx, a)
		})
	}, i)
	return t != nil
}

// essayer says what a file would change, printed papers among it.
func (s *Serveur) essayer(ctx context.Context, t *travail, i *importation) error {
	e, err := atelier.Essayer(ctx, s.o.Base, s.base.options(), i.Import, func(e atelier.Evenement) { s.raconter(t, e) })
	for _, r := range e.Reimprimer {
		t.dire(s.mots.dire("essai.reimprimer") + " " + phrase(r.Phrase()))
	}
	return err
}

// Lire begins to read a file of the disk, that was dropped on the program, and
// gives the address of the page that tells it, key included.
func (s *Serveur) Lire(chemin string) string {
	s.lancer(&importation{Import: atelier.Import{Sources: []atelier.Source{{Nom: filepath.Base(chemin), Chemin: chemin}}}})
	return strings.Replace(s.Adresse(), "/?", "/travail?", 1)
}

// jeter forgets the file that was dropped.
func (i *importation) jeter() {
	if i != nil && i.chemin != "" {
		os.Remove(i.chemin) // the system empties that folder anyway
	}
}

// raconter says an event of a work in the words of the workshop.
func (s *Serveur) raconter(t *travail, e atelier.Evenement) {
	switch e := e.(type) {
	case atelier.Avance:
		t.avancer(e.Faits, e.Total)
	case atelier.Refusees:
		for _, p := range e.Phrases() { // they begin with the name of a file
			t.dire(enClair(p))
		}
	case atelier.Laisse:
		t.dire(phrase(e.Faute.Error()) + " " + phrase(e.Faute.Conseil))
	case atelier.Dit:
		t.dire(phrase(e.Texte))
	case atelier.Refuse:
		t.dire(phrase(e.Papier.Refus.Error()))
	case interface{ Phrase() string }:
		t.dire(enClair(e.Phrase()))
	}
}

// vueTravail is a work under way, or its result.
type vueTravail struct {
	Titre string
	Essai bool // nothing is changed yet
	etatTravail
	Fautes   []fauteVue
	Reponses []action // what may be answered to what stopped it
	Colonnes *vueColonnes
	Suites   []action
	Adresse  string // of the file on the map, when the network refuses it
	Connus   bool   // there are places already, that serve until the end
}

// vueColonnes asks which column of a file holds which field.
type vueColonnes struct {
	Noms   []string
	Champs []champ
}

// Fields that a person may point at in a file, the needed ones first.
var colonnesDemandees = []string{"nom", "commune", "code_postal", "adresse", "telephone", "horaires", "id"}

func (v *visite) travail() error {
	t := v.travaux.voir()
	if t == nil {
		return v.aller("/donnees")
	}
	vue := vueTravail{Titre: t.Titre, etatTravail: t.voir(), Connus: !v.base.sansBase()}
	p := page{Titre: t.Titre, Menu: "donnees"}
	if !vue.Fini {
		p.Suite = "/travail"
	}
	if vue.Err != nil {
		vue.Fautes = v.fautes(vue.Err)
		vue.reponses(v, v.travaux.gardee())
		p.Titre = v.mots.dire("echec.titre") + " : " + t.Titre
	} else if vue.Fini {
		i := v.travaux.gardee()
		vue.Suites, vue.Essai = v.suites(), i != nil && i.essai
	}
	p.Corps = vue
	v.voir(http.StatusOK, "travail", p)
	return nil
}

// suites are the doors out of a work that is done.
func (v *visite) suites() []action {
	i := v.travaux.gardee()
	if i == nil {
		return []action{{Titre: v.mots.dire("ecrits.dossier"), Adresse: "/dossier", Envoi: map[string]string{"ok": "oui"}}}
	}
	if i.essai {
		return []action{{Titre: v.mots.dire("essai.ranger"), Adresse: "/donnees/reprendre",
			Envoi: map[string]string{"geste": gesteRanger}}, {Titre: v.mots.dire("essai.laisser"), Adresse: "/donnees"}}
	}
	out := append(v.premierPapier(), action{Titre: v.mots.dire("travail.imprimer"), Adresse: "/"},
		action{Titre: v.mots.dire("travail.lieux"), Adresse: "/lieux"})
	if i.bilan.Incomplet() {
		out = append(out, action{Titre: v.mots.dire("travail.constats"), Adresse: "/donnees/constats"})
	}
	return out
}

// premierPapier is the paper that most people come for, of their own commune.
func (v *visite) premierPapier() []action {
	q, c, err := v.ici()
	groupes := v.groupes(q, false)
	if err != nil || c.Code == "" || len(groupes) == 0 || !groupes[0].Premier {
		return nil
	}
	return []action{{Titre: v.mots.dire("travail.affiche", c.De()), Adresse: groupes[0].Cartes[0].Adresse}}
}

// reponses are what a person may answer to what stopped an import.
func (vue *vueTravail) reponses(v *visite, i *importation) {
	f := faute.De(vue.Err)
	if f == nil || i == nil {
		return
	}
	if faute.Est(vue.Err, faute.Reseau) {
		vue.Adresse = i.adresse
	}
	for _, g := range f.Gestes {
		switch g.Nom {
		case faute.Confirmer, faute.AjouterFichier, faute.RemplacerFichier:
			vue.Reponses = append(vue.Reponses, action{Titre: v.titreGeste(g), Adresse: "/donnees/reprendre",
				Envoi: map[string]string{"geste": g.Nom, "valeur": cmp.Or(g.Valeur, "oui")}})
		case faute.NommerColonne:
			vue.Colonnes = v.demanderColonnes(atelier.ColonnesDe(vue.Err), i.Colonnes)
		}
	}
}

// demanderColonnes asks for the columns of a file; what was answered before stays.
func (v *visite) demanderColonnes(noms []string, dites map[string]string) *vueColonnes {
	if len(noms) == 0 {
		return nil
	}
	c := &vueColonnes{Noms: noms}
	for _, nom := range colonnesDemandees {
		q := champ{Nom: "colonne-" + nom, Genre: "liste", Titre: v.mots.ou("colonne."+nom, nom),
			Choix: []choix{{"", v.mots.dire("colonnes.aucune"), dites[nom] == ""}}}
		for _, colonne := range noms {
			q.Choix = append(q.Choix, choix{colonne, colonne, colonne == dites[nom]})
		}
		c.Champs = append(c.Champs, q)
	}
	return c
}

// reprendre reads the same file again, with the answer of the person; one that is
// kept already asks for none.
func (v *visite) reprendre() error {
	i := v.travaux.gardee()
	if i == nil || v.travaux.enCours() != nil || !i.essai && v.travaux.voir().voir().Err == nil {
		return v.aller("/travail")
	}
	nouveau := *i
	nouveau.repondre(v.r)
	return v.importer(&nouveau)
}

// gesteRanger keeps what a trial told.
const gesteRanger = "ranger"

func (i *importation) repondre(r *http.Request) {
	switch r.PostFormValue("geste") {
	case gesteRanger:
		i.essai = false
	case faute.Confirmer:
		i.Confirmer = true
	case faute.AjouterFichier:
		i.Ajoute = true
	case faute.RemplacerFichier:
		i.Remplace = r.PostFormValue("valeur")
	case faute.NommerColonne:
		i.Colonnes = colonnesDites(r.PostForm)
	}
}

func colonnesDites(q url.Values) map[string]string {
	out := map[string]string{}
	for _, nom := range colonnesDemandees {
		if colonne := q.Get("colonne-" + nom); colonne != "" {
			out[nom] = colonne
		}
	}
	return out
}

// arreter stops the work under way: what it kept is whole.
func (v *visite) arreter() error {
	v.travaux.arreter()
	return v.aller("/travail")
}
