package feuille

import (
	"slices"
	"strings"

	"feuillet/lieu"
	"feuillet/render"
	"feuillet/templates"
)

// Courriel is the letter to a place as a mail, ready to be copied.
type Courriel struct {
	A     []string `json:"a"` // mails of nobody in particular; none for a place that has none
	Objet string   `json:"objet"`
	Texte string   `json:"texte"`
}

// Lettres writes to places as the papers of a demand do.
type Lettres struct{ o *verifications }

// NewLettres are the letters of a demand of PapierVerification.
func NewLettres(c *render.Commande) (Lettres, error) {
	lire, err := render.ReadingFor(render.GrandPublic)
	return Lettres{newVerifications(c, lire)}, err
}

// Lire is a place as its letter reads it.
func (x Lettres) Lire(l *lieu.Lieu) *render.Place { return x.o.lire.Whole(l, x.o.e, x.o.m) }

// Courriel is the mail to a place: what is printed of it, a line a field.
func (x Lettres) Courriel(p *render.Place) Courriel {
	v := x.o.lettre(p)
	out := []string{v.mot("mail_bonjour"), "", v.qui("mail_pourquoi", "mail_pourquoi_sans"), ""}
	for _, l := range v.lignes(slices.Concat(recto, verso)) {
		if l.connue() || slices.ContainsFunc(recto, func(c aVerifier) bool { return c.nom == l.nom }) {
			out = append(out, "- "+v.enLigne(l))
		}
	}
	out = append(out, "", v.mot("mail_repondre"), v.mot("mail_retrait"))
	if v.LienLieu {
		out = append(out, v.mot("mail_fiche"))
	}
	out = append(out, "", v.mot("mail_merci"))
	out = append(out, dits(sansArticle(v.Edition.Editeur.Nom), v.Edition.Editeur.Adresse, v.Edition.Editeur.Telephone)...)
	out = append(out, "", v.mot("mail_pied"))
	return Courriel{A: p.Courriels, Objet: v.mot("mail_objet"), Texte: strings.Join(out, "\n") + "\n"}
}

// qui is a phrase that names who writes, or the one for nobody.
func (v verification) qui(mot, sans string) string {
	if v.Edition.Editeur.Nom == "" {
		return v.mot(sans)
	}
	return templates.Remplir(v.Modele.Mots[mot], map[string]string{"editeur": render.Capital(v.Edition.Editeur.Nom)})
}

// enLigne is a field and what is printed of it, on one line.
func (v verification) enLigne(l ligne) string {
	nom, dit := v.mot("ligne_"+l.nom), l.dit
	if l.nom == ligneServices {
		nom, dit = v.mot("aides"), nil
		for _, s := range lieu.Services() {
			if slices.Contains(l.dit, s) {
				dit = append(dit, v.Modele.Services[s].Court)
			}
		}
	}
	if len(dit) == 0 {
		dit = []string{v.mot("mail_manque")}
	}
	return nom + " : " + strings.Join(dit, " ; ")
}
